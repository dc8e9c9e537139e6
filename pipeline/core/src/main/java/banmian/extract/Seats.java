package banmian.extract;

import banmian.text.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose office a bare one is: 校长 is of the school that the article spoke of last, 副主席 of the body
 * whose 主席 it named.
 */
final class Seats {

  private static final Ending NO_SEATS = new Ending(List.of(), new BitSet());

  private final Map<String, List<String>> ends = new TreeMap<>();
  private final Map<String, List<String>> bare = new TreeMap<>();

  Seats(Lexicons lexicons) {
    for (Lexicons.Entry entry : lexicons.entries(Lexicons.ListName.OFFICE_SEATS)) {
      if (entry.field(1).startsWith("bare ")) {
        bare.put(entry.word(), List.of(entry.field(1).substring(5).split(" ")));
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
    return bare.containsKey(word);
  }

  /** The bodies and places of one text. */
  Known of(String text, List<Spot> seats) {
    return new Known(text, seats);
  }

  /**
   * Seats whose names end alike, ascending.
   *
   * @param others set for each that one with another name follows
   */
  private record Ending(List<Spot> seats, BitSet others) {}

  /** What an article has told so far. */
  final class Known {
    private final String text;
    private final List<Spot> seats;
    private final Map<String, Span> told = new TreeMap<>();
    private final Map<List<String>, Ending> ending = new HashMap<>();

    private Known(String text, List<Spot> seats) {
      this.text = text;
      this.seats = seats;
    }

    /** The seats whose names end with one of {@code ends}. */
    private Ending endingWith(List<String> ends) {
      return ending.computeIfAbsent(
          ends,
          e -> {
            List<Spot> these =
                seats.stream()
                    .filter(seat -> e.stream().anyMatch(seat.text(text)::endsWith))
                    .collect(Collectors.toList());
            BitSet others = new BitSet();
            for (int i = these.size() - 2; i >= 0; i--) {
              boolean same = these.get(i).text(text).equals(these.get(i + 1).text(text));
              others.set(i, !same || others.get(i + 1));
            }
            return new Ending(these, others);
          });
    }

    /** Notes that {@code office} was printed with its body. */
    void tell(String office, Span body) {
      told.put(core(office), body);
    }

    /**
     * The body that the paragraph speaks of where an office of any body is printed without one: the
     * only one before it, if the office opens a clause (市人大常委会举行会议。|主任郑广生…); where the paragraph
     * has none, the only one that the article has told so far.
     */
    private @Nullable Span opener(int at) {
      if (at == 0 || Folded.isHan(text.charAt(at - 1))) {
        return null;
      }
      int paragraph = text.lastIndexOf('\n', at - 1) + 1;
      Span only = only(paragraph, at);
      return only == null && none(paragraph, at) ? only(0, at) : only;
    }

    private boolean none(int from, int at) {
      return seats.stream()
          .noneMatch(s -> s.start() >= from && s.end() <= at && s.kind().equals("organization"));
    }

    private @Nullable Span only(int from, int at) {
      Spot only = null;
      for (int i = Spot.from(seats, from); i < seats.size(); i++) {
        Spot seat = seats.get(i);
        if (seat.end() > at) {
          break;
        }
        if (seat.kind().equals("organization")) {
          if (only != null && !only.text(text).equals(seat.text(text))) {
            return null;
          }
          only = seat;
        }
      }
      return only == null ? null : only.span();
    }

    /**
     * How the names of bodies end that the word before {@code at} stands for; null if none does.
     */
    private @Nullable List<String> kind(int at) {
      for (int length = 4; length >= 2; length--) {
        if (at >= length && bare.containsKey(text.substring(at - length, at))) {
          return bare.get(text.substring(at - length, at));
        }
      }
      return null;
    }

    /** The body of a bare office printed at {@code at}; null if the article does not tell it. */
    @Nullable Span seat(String office, int at) {
      String core = core(office);
      List<String> possible = kind(at);
      boolean said = possible != null;
      if (!said) {
        possible = ends.get(core);
      }
      Ending of = possible == null ? NO_SEATS : endingWith(possible);
      int next = Spot.from(of.seats(), at);
      if (next > 0 && of.seats().get(next - 1).end() > at) {
        next--;
      }
      Span before = next == 0 ? null : of.seats().get(next - 1).span();
      Span after = next == of.seats().size() ? null : of.seats().get(next).span();
      boolean several = after != null && of.others().get(next);
      Span same = said ? null : told.get(core);
      if (same != null && (before == null || same.start() >= before.start())) {
        return same;
      }
      if (before == null && after == null && (possible == null || possible.contains("*"))) {
        return opener(at);
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
