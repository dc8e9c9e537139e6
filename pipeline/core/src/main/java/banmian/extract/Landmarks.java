package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lists know of words that can be dated: landmarks, anniversaries, days counted from. */
final class Landmarks {

  private static final int NEAR = 24;
  // 届满周年: the first one
  private static final Pattern YEARS_OLD =
      Pattern.compile(
          "([0-9]{1,3}|[一二两三四五六七八九十百]{1,5}|(?<![0-9一二三四五六七八九十百几多余数 ])) ?周年|([0-9]{1,3}|[一二两三四五六七八九十百]{1,5}) ?年(?=来|以来|间|华诞|历程|征程|风雨)");
  private static final String DIGITS = "0123456789一二两三四五六七八九十百";
  private static final String NUMBER = "([0-9]{1,4}|[一二两三四五六七八九十百]{1,5})";
  // 再过28天北京奥运会…, 还有百日
  private static final Pattern AHEAD_BEFORE =
      Pattern.compile("(?:再过|还有|尚有|距|离)" + NUMBER + " ?[天日][^，。；！？\n]{0,6}$");
  // …只余四百日, …倒计时100天
  private static final Pattern AHEAD_BEHIND =
      Pattern.compile(
          "[^，。；！？\n]{0,8}?(?:还有|尚有|[只仅尚][余剩]|还剩|倒计时|倒数)[^，。；！？\n]{0,2}?" + NUMBER + " ?[天日]");
  // …闭幕一个多月来, …两个月之际, …发生后第十天
  private static final Pattern SINCE_THEN =
      Pattern.compile(
          "[^，。；！？\n0-9一二两三四五六七八九十]{0,6}" + NUMBER + " ?(?:个多?|多个?)?(月|周|星期|天|日)多?(?:之际|以?来|后|了)");

  // 2008年|北京奥运会, 曾参加|抗击非典: whoever speaks so may do it at any later time
  private static final Pattern LOOKING_BACK =
      Pattern.compile(
          "(?:(?:[0-9]{4}|[一二][〇零一二三四五六七八九]{3}) ?年的?|(?:曾|当年|那年|那时|当时|先后|历经|经历)[^，。；！？\n]{0,8})$");
  // 庆祝香港回归|祖国20周年: an anniversary
  private static final Pattern YEARS_SINCE =
      Pattern.compile("[^，。；！？\\n]{0,5}?(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4}) ?周?年");
  private static final String QUOTES = "“”‘’\"";
  private static final int BEFORE = 10;
  private static final int DATE = 10;
  private static final int MONTHS = 11;
  private static final double SEASON = 1.2;
  private static final int AHEAD = 10;

  /**
   * A word of the lists, or two, by their places in the trie.
   *
   * @param joint what stands between them: ~ for close together, an ampersand for in one article
   * @param from the first day on which it was spoken of
   * @param to the last one
   */
  private record Landmark(
      Entry entry,
      String a,
      String b,
      char joint,
      int first,
      int second,
      LocalDate from,
      LocalDate to,
      boolean quoted) {

    static Landmark of(Entry entry, Map<String, Integer> places) {
      String word = entry.word();
      int joint = Math.max(word.indexOf('&'), word.indexOf('~'));
      String a = joint < 0 ? word : word.substring(0, joint);
      String b = joint < 0 ? word : word.substring(joint + 1);
      return new Landmark(
          entry,
          a,
          b,
          joint < 0 ? ' ' : word.charAt(joint),
          place(a, places),
          place(b, places),
          day(entry, 1, false),
          day(entry, 2, true),
          word.indexOf('“') >= 0);
    }

    /** What it tells of a text of that day; null if nobody spoke of it on such a day. */
    @Nullable Clue clue(@Nullable MonthDay day, String words) {
      if (day == null) {
        Clue clue = Clue.landmark(from.getYear(), to.getYear(), words, entry.word());
        // 2008-05 to 2008-07: whether the text is of such a month is not known
        return from.plusMonths(MONTHS).isAfter(to) ? clue.weighing(SEASON) : clue;
      }
      int first = from.getYear() + (day.isBefore(MonthDay.from(from)) ? 1 : 0);
      int last = to.getYear() - (day.isAfter(MonthDay.from(to)) ? 1 : 0);
      return first > last ? null : Clue.landmark(first, last, words, entry.word());
    }
  }

  /** A text with its quotation marks left out, and where each of its units stands in the text. */
  private static final class Bare {
    private final String text;
    private final int[] at;

    Bare(String text) {
      StringBuilder bare = new StringBuilder(text.length());
      this.at = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        if (QUOTES.indexOf(text.charAt(i)) < 0) {
          at[bare.length()] = i;
          bare.append(text.charAt(i));
        }
      }
      this.text = bare.toString();
    }

    String print(String print, int start, int end) {
      int from = at[start];
      from -= from > 0 && (start == 0 || at[start - 1] < from - 1) ? 1 : 0; // “十四五”开好局
      return print.substring(from, at[end - 1] + 1);
    }
  }

  private final WordTrie words = WordTrie.forwards();
  private final int size;
  private final List<Landmark> landmarks = new ArrayList<>();
  private final List<Entry> days;
  private final int[] dayPlaces;
  private final WordTrie anniversaries = WordTrie.backwards();
  private final List<LocalDate> founded = new ArrayList<>();
  private final Ordinals ordinals;

  Landmarks(Lexicons lexicons) {
    Map<String, Integer> places = new HashMap<>();
    for (Entry entry : lexicons.entries(ListName.LANDMARKS)) {
      landmarks.add(Landmark.of(entry, places));
    }
    this.days = lexicons.entries(ListName.LANDMARK_DAYS);
    this.dayPlaces = days.stream().mapToInt(day -> place(day.word(), places)).toArray();
    places.forEach(words::put);
    this.size = places.size();
    for (Entry entry : lexicons.entries(ListName.ANNIVERSARIES)) {
      anniversaries.put(entry.word(), founded.size());
      founded.add(day(entry, 1, true));
    }
    this.ordinals = new Ordinals(lexicons);
  }

  private static int place(String word, Map<String, Integer> places) {
    return places.computeIfAbsent(word, w -> places.size());
  }

  /** The first or last day of 2021, 2021-06 or 2021-06-17. */
  private static LocalDate day(Entry entry, int index, boolean last) {
    String field = entry.field(index);
    try {
      return switch (field.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(field), last ? 12 : 1, last ? 31 : 1);
        case 7 -> last ? YearMonth.parse(field).atEndOfMonth() : YearMonth.parse(field).atDay(1);
        default -> LocalDate.parse(field);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + field + "\" of \"" + entry.word() + "\" is no year, month or day", e);
    }
  }

  /**
   * What the lists tell of the year that a folded text was written in.
   *
   * @param today the first day without a year that it tells; null if it tells none
   */
  List<Clue> clues(String text, String print, @Nullable MonthDay today) {
    List<Clue> clues = new ArrayList<>(ordinals.clues(text, print));
    Bare bare = new Bare(text);
    int[] quoted = words.count(text, size);
    int[] times = words.count(bare.text, size);
    for (Landmark landmark : landmarks) {
      int[] counts = landmark.quoted() ? quoted : times;
      if (counts[landmark.first()] > 0 && counts[landmark.second()] > 0) {
        String told =
            landmark.quoted()
                ? told(text, landmark, print::substring)
                : told(bare.text, landmark, (start, end) -> bare.print(print, start, end));
        Clue clue = told == null ? null : landmark.clue(today, told);
        if (clue != null) {
          clues.add(clue);
        }
      }
    }
    anniversaries(text, print, today, clues);
    for (int i = 0; i < dayPlaces.length; i++) {
      Entry day = days.get(i);
      if (quoted[dayPlaces[i]] > 0 && first(day).getYear() == last(day).getYear()) {
        counted(text, print, day, clues);
      }
    }
    return clues;
  }

  /**
   * A landmark as the text prints it; both of its words where it has two, with what is between them
   * if that is little. Null where the text looks back at it.
   */
  private static @Nullable String told(
      String text, Landmark landmark, BiFunction<Integer, Integer, String> print) {
    String first = landmark.a();
    String second = landmark.b();
    int at = text.indexOf(first);
    while (at >= 0 && isPast(text, at, at + first.length())) {
      at = text.indexOf(first, at + 1);
    }
    if (at < 0) {
      return null;
    }
    int length = first.length();
    int other = landmark.joint() == ' ' ? at : text.indexOf(second, at + length);
    boolean close = landmark.joint() == '~';
    if (other >= 0 && (!close || near(text, at, other + second.length()))) {
      // of several the one that the second stands nearest behind
      at = Math.max(at, text.lastIndexOf(first, other));
      int end = other + second.length();
      return near(text, at, end)
          ? print.apply(at, end)
          : print.apply(at, at + length) + " … " + print.apply(other, end);
    }
    other = text.lastIndexOf(second, at - second.length());
    return other >= 0 && (!close || near(text, other, at + length))
        ? print.apply(at, at + length) + " … " + print.apply(other, other + second.length())
        : null;
  }

  private static boolean isPast(String text, int start, int end) {
    return LOOKING_BACK.matcher(text.substring(Math.max(0, start - BEFORE), start)).find()
        || YEARS_SINCE.matcher(text).region(end, text.length()).lookingAt();
  }

  /** True if both places lie in one clause, and not far apart. */
  private static boolean near(String text, int start, int end) {
    return end - start <= NEAR
        && YearClues.sentence(text.substring(start, end)).length() == end - start;
  }

  private void anniversaries(
      String text, String print, @Nullable MonthDay today, List<Clue> clues) {
    Matcher m = YEARS_OLD.matcher(text).useTransparentBounds(true);
    for (int at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
      if (!m.region(numberBefore(text, at), text.length()).lookingAt()) {
        continue;
      }
      boolean whole = m.group(2) == null;
      String number = whole ? m.group(1) : m.group(2);
      int years = number.isEmpty() ? 1 : Numerals.value(number); // 屆滿週年
      for (int back = 0; back <= (whole ? 6 : 1) && m.start() - back > 0; back++) {
        int length = anniversaries.longest(text, m.start() - back);
        if (length > 0 && years > 0) {
          int start = m.start() - back - length;
          LocalDate since = founded.get(anniversaries.valueAt(text, m.start() - back, length));
          // 迎接建党100周年, in autumn: that of next summer
          boolean ahead =
              today != null
                  && today.isAfter(MonthDay.from(since))
                  && text.lastIndexOf('迎', start) >= Math.max(0, start - AHEAD);
          int year = since.getYear() + years - (ahead ? 1 : 0);
          clues.add(
              new Clue(year, year, whole ? 2 : 1.2, "landmark", print.substring(start, m.end())));
          break;
        }
      }
    }
  }

  /** Where the number begins that stands before 年 or 周年 at {@code at}. */
  private static int numberBefore(String text, int at) {
    int start = at;
    start -= start > 0 && text.charAt(start - 1) == '周' ? 1 : 0;
    start -= start > 0 && text.charAt(start - 1) == ' ' ? 1 : 0;
    while (start > 0 && DIGITS.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  private static LocalDate first(Entry day) {
    return LocalDate.parse(day.field(1).substring(0, DATE));
  }

  private static LocalDate last(Entry day) {
    return LocalDate.parse(day.field(1).substring(day.field(1).length() - DATE));
  }

  /** 再过28天北京奥运会就要开幕, 汶川特大地震两个月之际: a day from which the text's own is counted. */
  private static void counted(String text, String print, Entry landmark, List<Clue> clues) {
    String word = landmark.word();
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      LocalDate first = first(landmark);
      LocalDate last = last(landmark);
      int end = at + word.length();
      int from = Math.max(0, at - 16);
      int to = Math.min(text.length(), end + 20);
      Matcher before = AHEAD_BEFORE.matcher(text).region(from, at);
      Matcher behind = AHEAD_BEHIND.matcher(text).region(end, to);
      Matcher since = SINCE_THEN.matcher(text).region(end, to);
      LocalDate now = null;
      if (before.find()) {
        now = first.minusDays(Numerals.value(before.group(1)));
        from = before.start();
        to = end;
      } else if (behind.lookingAt()) {
        now = first.minusDays(Numerals.value(behind.group(1)));
        from = at;
        to = behind.end();
      } else if (since.lookingAt()) {
        int number = Numerals.value(since.group(1));
        now =
            switch (since.group(2)) {
              case "月" -> last.plusMonths(number);
              case "天", "日" -> last.plusDays(number);
              default -> last.plusWeeks(number);
            };
        from = at;
        to = since.end();
      }
      if (now != null) {
        clues.add(new Clue(now.getYear(), now.getYear(), 3, "landmark", print.substring(from, to)));
        break;
      }
    }
  }
}
