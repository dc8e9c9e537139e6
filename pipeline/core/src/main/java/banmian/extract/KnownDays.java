package banmian.extract;

import banmian.extract.Dates.Printed;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days that a reader knows by name: 教师节, 区议会选举, 九二一大地震. */
final class KnownDays {

  /**
   * A word for a day in a text.
   *
   * @param at where it begins
   * @param end where it ends
   * @param days months and days that it may be
   * @param dates those that it was, with their years; empty for what comes back each year
   */
  record Known(int at, int end, List<MonthDay> days, List<LocalDate> dates) {

    /** True if a date stands in its sentence, which is of no anniversary. */
    boolean isBeside(Printed date, String text) {
      int from = Math.min(at, date.span().start());
      int to = Math.max(end, date.span().end());
      if (to - from > SENTENCE) {
        return false;
      }
      int stop = text.indexOf('。', to);
      String sentence = text.substring(from, stop < 0 ? text.length() : stop);
      return sentence.indexOf('。') < 0 && !sentence.contains("周年");
    }
  }

  private static final int SENTENCE = 120;
  private static final int CLAUSE = 24;
  private static final Pattern OPENS =
      Pattern.compile("[^，。；\\n]{0,12}?(?:(开幕|揭幕|开园|开赛)|闭幕|落下帷幕|落幕|闭园|收官|圣火熄灭)");

  /** What opened or closed on a day, and the words that say so. */
  record Event(LocalDate day, Span words) {}

  private final WordTrie words = WordTrie.forwards();
  private final List<Known> known = new ArrayList<>();

  KnownDays(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.LANDMARK_DAYS)) {
      List<LocalDate> dates = new ArrayList<>();
      for (String date : entry.field(1).split(",", -1)) {
        dates.add(LocalDate.parse(date));
      }
      List<MonthDay> days = new ArrayList<>();
      dates.forEach(date -> days.add(MonthDay.from(date)));
      put(entry.word(), new Known(0, 0, List.copyOf(days), List.copyOf(dates)));
    }
    for (Entry entry : lexicons.entries(ListName.NAMED_DAYS)) {
      List<MonthDay> days = new ArrayList<>();
      for (String day : entry.field(1).split(",", -1)) {
        days.add(MonthDay.parse("--" + day));
      }
      put(entry.word(), new Known(0, 0, List.copyOf(days), List.of()));
    }
  }

  private void put(String word, Known day) {
    words.put(word, known.size()); // the day of each year wins over that of the event
    known.add(day);
  }

  /** The known days of a folded text, ascending and disjoint. */
  List<Known> in(String text) {
    List<Known> found = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      int length = words.longest(text, at);
      if (length > 0) {
        Known day = known.get(words.valueAt(text, at, length));
        found.add(new Known(at, at + length, day.days(), day.dates()));
        at += length - 1;
      }
    }
    return found;
  }

  /**
   * 昨晨，伦敦奥运会落下帷幕: the day on which the event of a clause opened or closed; null if it tells none.
   * Of what closed late at night abroad it is the day that it was here.
   */
  static @Nullable Event event(Printed date, String text, List<Known> known) {
    for (Known one : known) {
      int start = Math.min(one.at(), date.span().start());
      int end = Math.max(one.end(), date.span().end());
      if (one.dates().isEmpty()
          || one.dates().get(0).getYear() != one.dates().get(one.dates().size() - 1).getYear()
          || end - start > CLAUSE
          || text.substring(start, end).indexOf('。') >= 0) {
        continue;
      }
      Matcher m = OPENS.matcher(text).region(end, text.length());
      if (m.lookingAt()) {
        LocalDate day = one.dates().get(m.group(1) == null ? one.dates().size() - 1 : 0);
        return new Event(day, new Span(start, m.end()));
      }
    }
    return null;
  }
}
