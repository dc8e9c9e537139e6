package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lists know of words that can be dated: landmarks, anniversaries, days counted from. */
final class Landmarks {

  private static final int NEAR = 24;
  // 届满周年: the first one
  private static final Pattern YEARS_OLD =
      Pattern.compile("([0-9]{1,3}|[一二两三四五六七八九十百]{1,5}|(?<![0-9一二三四五六七八九十百几多余数 ])) ?周年");
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

  /** A word of the lists, or two that stand in one article, by their places in {@link #words}. */
  private record Landmark(Entry entry, int first, int second) {}

  private final WordTrie words = WordTrie.forwards();
  private final int size;
  private final List<Landmark> landmarks = new ArrayList<>();
  private final List<Landmark> days = new ArrayList<>();
  private final WordTrie anniversaries = WordTrie.backwards();

  Landmarks(Lexicons lexicons) {
    Map<String, Integer> places = new HashMap<>();
    for (Entry entry : lexicons.entries(ListName.LANDMARKS)) {
      landmarks.add(landmark(entry, places));
    }
    for (Entry entry : lexicons.entries(ListName.LANDMARK_DAYS)) {
      days.add(landmark(entry, places));
    }
    places.forEach(words::put);
    this.size = places.size();
    for (Entry entry : lexicons.entries(ListName.ANNIVERSARIES)) {
      anniversaries.put(entry.word(), Integer.parseInt(entry.field(1)));
    }
  }

  private static Landmark landmark(Entry entry, Map<String, Integer> places) {
    String word = entry.word();
    int and = word.indexOf('&');
    int second = places.computeIfAbsent(word.substring(and + 1), w -> places.size());
    int first =
        and < 0 ? second : places.computeIfAbsent(word.substring(0, and), w -> places.size());
    return new Landmark(entry, first, second);
  }

  /** What the lists tell of the year that a folded text was written in. */
  List<Clue> clues(String text, String print) {
    List<Clue> clues = new ArrayList<>();
    int[] times = words.count(text, size);
    for (Landmark landmark : landmarks) {
      if (times[landmark.first()] > 0 && times[landmark.second()] > 0) {
        String word = landmark.entry().word();
        int from = Integer.parseInt(landmark.entry().field(1));
        int to = Integer.parseInt(landmark.entry().field(2));
        // the shorter the span of years, the more it says
        clues.add(
            new Clue(
                from,
                to,
                to == from ? 2 : to - from < 3 ? 1.2 : 0.8,
                "landmark",
                told(text, print, word),
                word));
      }
    }
    anniversaries(text, print, clues);
    for (Landmark landmark : days) {
      if (times[landmark.first()] > 0) {
        counted(text, print, landmark.entry(), clues);
      }
    }
    return clues;
  }

  /**
   * A landmark as the text prints it; both of its words where it has two, with what is between them
   * if that is little.
   */
  private static String told(String text, String print, String landmark) {
    int and = landmark.indexOf('&');
    String first = and < 0 ? landmark : landmark.substring(0, and);
    String second = landmark.substring(and + 1);
    int at = text.indexOf(first);
    int other = text.indexOf(second, Math.max(0, at));
    other = other < 0 ? text.indexOf(second) : other;
    // of several the one that the second stands nearest behind
    at = Math.max(at, text.lastIndexOf(first, other));
    int end = other + second.length();
    int start = at > 0 && text.charAt(at - 1) == '“' ? at - 1 : at; // “十四五”开好局
    boolean near = at <= other && end - start <= NEAR;
    return near && YearClues.sentence(text.substring(start, end)).length() == end - start
        ? print.substring(start, end)
        : print.substring(at, at + first.length()) + " … " + print.substring(other, end);
  }

  private void anniversaries(String text, String print, List<Clue> clues) {
    if (text.indexOf("周年") < 0) {
      return;
    }
    Matcher m = YEARS_OLD.matcher(text);
    while (m.find()) {
      int years = m.group(1).isEmpty() ? 1 : Numerals.value(m.group(1)); // 屆滿週年
      for (int back = 0; back <= 6 && m.start() - back > 0; back++) {
        int length = anniversaries.longest(text, m.start() - back);
        if (length > 0 && years > 0) {
          int year = anniversaries.valueAt(text, m.start() - back, length) + years;
          clues.add(
              new Clue(
                  year, year, 2, "landmark", print.substring(m.start() - back - length, m.end())));
          break;
        }
      }
    }
  }

  /** 再过28天北京奥运会就要开幕, 汶川特大地震两个月之际: a day from which the text's own is counted. */
  private static void counted(String text, String print, Entry landmark, List<Clue> clues) {
    String word = landmark.word();
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      LocalDate day = LocalDate.parse(landmark.field(1));
      int end = at + word.length();
      int from = Math.max(0, at - 16);
      int to = Math.min(text.length(), end + 20);
      Matcher before = AHEAD_BEFORE.matcher(text).region(from, at);
      Matcher behind = AHEAD_BEHIND.matcher(text).region(end, to);
      Matcher since = SINCE_THEN.matcher(text).region(end, to);
      LocalDate now = null;
      if (before.find()) {
        now = day.minusDays(Numerals.value(before.group(1)));
        from = before.start();
        to = end;
      } else if (behind.lookingAt()) {
        now = day.minusDays(Numerals.value(behind.group(1)));
        from = at;
        to = behind.end();
      } else if (since.lookingAt()) {
        int number = Numerals.value(since.group(1));
        now =
            switch (since.group(2)) {
              case "月" -> day.plusMonths(number);
              case "天", "日" -> day.plusDays(number);
              default -> day.plusWeeks(number);
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
