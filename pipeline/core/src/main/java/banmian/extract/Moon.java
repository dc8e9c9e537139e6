package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of the moon, 1901 to 2050: which of its days a day of the sun is. A page that prints
 * both (2月17日，农历正月初八) tells its year by them: the same two meet again after 19 years or so.
 */
final class Moon {

  /** A day of the moon without its year. */
  record Day(int month, boolean leap, int day) {}

  private static final Pattern PRINTED =
      Pattern.compile(
          "(闰)?(正|腊|冬|十[一二]?|[一二三四五六七八九]) ?月 ?"
              + "(初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九十]?|三十|卅|十)");

  // months of a year by its first day: 大 of thirty days, 小 of twenty-nine, 闰 before a leap month
  private final TreeMap<LocalDate, String> years = new TreeMap<>();

  Moon(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.MOON_YEARS)) {
      LocalDate first = LocalDate.parse(entry.word() + "-" + entry.field(1));
      years.put(first, entry.field(2));
    }
  }

  /** The day of the moon that a text prints first; null if it prints none. */
  static @Nullable Day printed(String folded) {
    Matcher m = PRINTED.matcher(folded);
    if (!m.find()) {
      return null;
    }
    String month = m.group(2);
    int number =
        switch (month.charAt(0)) {
          case '正' -> 1;
          case '冬' -> 11;
          case '腊' -> 12;
          default -> Numerals.value(month);
        };
    String day = m.group(3).replace("初", "").replace("廿十", "廿");
    return new Day(number, m.group(1) != null, Numerals.value(day));
  }

  /** True if that day of the sun is {@code day}. */
  boolean is(LocalDate date, Day day) {
    return day.equals(of(date));
  }

  private @Nullable Day of(LocalDate date) {
    Map.Entry<LocalDate, String> entry = years.floorEntry(date);
    if (entry == null) {
      return null;
    }
    String months = entry.getValue();
    long left = ChronoUnit.DAYS.between(entry.getKey(), date);
    int month = 0;
    boolean leap = false;
    for (int i = 0; i < months.length(); i++) {
      char c = months.charAt(i);
      if (c == '闰') {
        leap = true;
        continue;
      }
      month += leap ? 0 : 1;
      int days = c == '大' ? 30 : 29;
      if (left < days) {
        return new Day(month, leap, (int) left + 1);
      }
      left -= days;
      leap = false;
    }
    return null; // behind the last year of the list
  }
}
