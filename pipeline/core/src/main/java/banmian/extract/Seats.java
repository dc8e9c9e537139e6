package banmian.extract;

import banmian.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose office a bare one is: 校长 is of the school that the article spoke of last, 副主席 of the body
 * whose 主席 it named.
 */
final class Seats {

  private final Map<String, List<String>> ends = new TreeMap<>();
  private final Set<String> bare = new TreeSet<>();

  Seats(Lexicons lexicons) {
    for (Lexicons.Entry entry : lexicons.entries(Lexicons.ListName.OFFICE_SEATS)) {
      if (entry.field(1).equals("bare")) {
        bare.add(entry.word());
      } else {
        ends.put(entry.word(), List.of(entry.field(1).split(" ")));
      }
    }
  }

  /** True if {@code body} may have {@code office}, named without 副, 原 and the like. */
  boolean mayHave(String body, String office) {
    List<String> possible = ends.getOrDefault(office, List.of());
    return possible.contains("*") || possible.stream().anyMatch(body::endsWith);
  }

  /** True for 公司 of 公司经理: the one that the article spoke of last, not a body by itself. */
  boolean isBareSeat(String word) {
    return bare.contains(word);
  }

  /** The bodies and places of one text. */
  Known of(String text, List<Spot> seats) {
    return new Known(text, seats, ends);
  }

  /** What an article has told so far. */
  static final class Known {
    private final String text;
    private final List<Spot> seats;
    private final Map<String, List<String>> ends;
    private final Map<String, Span> told = new TreeMap<>();

    private Known(String text, List<Spot> seats, Map<String, List<String>> ends) {
      this.text = text;
      this.seats = seats;
      this.ends = ends;
    }

    /** Notes that {@code office} was printed with its body. */
    void tell(String office, Span body) {
      told.put(core(office), body);
    }

    /** The body of a bare office printed at {@code at}; null if the article does not tell it. */
    @Nullable Span seat(String office, int at) {
      String core = core(office);
      List<String> possible = ends.get(core);
      Span before = null;
      Span after = null;
      boolean several = false;
      if (possible != null) {
        for (Spot seat : seats) {
          String name = seat.text(text);
          if (possible.stream().noneMatch(name::endsWith)) {
            continue;
          }
          if (seat.end() <= at) {
            before = seat.span();
          } else if (after == null) {
            after = seat.span();
          } else {
            several |= !name.equals(text.substring(after.start(), after.end()));
          }
        }
      }
      Span same = told.get(core);
      if (same != null && (before == null || same.start() >= before.start())) {
        return same;
      }
      return before != null ? before : several ? null : after;
    }
  }

  /** What {@code office} is a form of: 副市长 and 原市长 of 市长, 局长助理 of 局长. */
  static String core(String office) {
    String core = office;
    for (String prefix : List.of("的", "原", "前", "代理", "代", "常务", "第一", "执行", "名誉", "副")) {
      core = core.startsWith(prefix) ? core.substring(prefix.length()) : core;
    }
    return core.endsWith("助理") && core.length() > 2 ? core.substring(0, core.length() - 2) : core;
  }
}
