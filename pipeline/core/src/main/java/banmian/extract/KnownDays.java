package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

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
  record Known(int at, int end, List<MonthDay> days, List<LocalDate> dates) {}

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
}
