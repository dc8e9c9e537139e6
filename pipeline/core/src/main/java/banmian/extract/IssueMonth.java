package banmian.extract;

import banmian.extract.Dates.Printed;
import banmian.extract.IssueDay.Anchor;
import banmian.extract.IssueDay.Told;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the month and year of an issue whose articles name its day only (昨（十五）日): those for which
 * most speaks of what else the page prints: days of other articles, months (四月损失逾六亿), weekdays
 * beside days (上周五（12日）).
 */
final class IssueMonth {

  private static final double SO_LIKELY = 1;
  private static final double ENOUGH = 2;
  private static final double CLEAR = 0.6;
  private static final double WEEKDAY = 0.8;
  private static final int WEEK = 7;
  private static final int MONTH = 31;

  private IssueMonth() {}

  /**
   * The day of the issue; null if no month is clearly better than the others.
   *
   * @param years what speaks for each year
   */
  static @Nullable LocalDate of(
      List<Anchor> anchors, List<Told> articles, Map<Integer, Double> years) {
    double likeliest = years.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    LocalDate best = null;
    double first = 0;
    double second = 0;
    for (Map.Entry<Integer, Double> year : years.entrySet()) {
      if (year.getValue() < likeliest - SO_LIKELY) {
        continue;
      }
      for (int month = 1; month <= 12; month++) {
        LocalDate day = day(anchors, year.getKey(), month);
        if (day == null) {
          continue;
        }
        double score = year.getValue();
        for (Told article : articles) {
          score += months(article, day) + weekdays(article, day);
        }
        if (score > first) {
          second = first;
          first = score;
          best = day;
        } else {
          second = Math.max(second, score);
        }
      }
    }
    return first >= ENOUGH && first - second >= CLEAR ? best : null;
  }

  /** The day that all anchors lead to in that month; null if they do not. */
  private static @Nullable LocalDate day(List<Anchor> anchors, int year, int month) {
    LocalDate agreed = null;
    for (Anchor anchor : anchors) {
      LocalDate date = Dates.dayOrNull(year, month, anchor.day());
      LocalDate day = date == null ? null : date.plusDays(anchor.before());
      if (day == null
          || (anchor.month() > 0 && anchor.month() != month)
          || (agreed != null && !agreed.equals(day))) {
        return null;
      }
      agreed = day;
    }
    return agreed;
  }

  /** What an article's months and days without a year say for an issue of that day. */
  private static double months(Told article, LocalDate issue) {
    double most = 0;
    for (Printed date : article.dates()) {
      if (date.month() == 0 || date.year() > 0 || date.relativeYear() != null) {
        continue;
      }
      if (date.day() == 0) {
        int apart = Math.floorMod(date.month() - issue.getMonthValue(), 12);
        most = Math.max(most, apart == 0 ? 0.4 : apart == 1 || apart == 11 ? 0.3 : 0);
        continue;
      }
      LocalDate day = Dates.dayOrNull(issue.getYear(), date.month(), date.day());
      long before = day == null ? MONTH + 1 : ChronoUnit.DAYS.between(day, issue);
      most =
          Math.max(most, before >= 0 && before <= WEEK ? 1 : Math.abs(before) <= MONTH ? 0.3 : 0);
    }
    return most;
  }

  /** What 上周五（12日） says for it. */
  private static double weekdays(Told article, LocalDate issue) {
    double sum = 0;
    List<Printed> dates = article.dates();
    for (int i = 1; i < dates.size(); i++) {
      Printed week = dates.get(i - 1);
      Printed date = dates.get(i);
      if (week.weeks() != null
          && date.day() > 0
          && date.month() == 0
          && date.relative() == null
          && date.span().start() == week.span().end() + 1
          && article.text().charAt(week.span().end()) == '（') {
        LocalDate day = Calendar.nearest(issue, date.day());
        boolean agrees = day != null && day.getDayOfWeek().getValue() == week.weekday();
        sum += agrees ? WEEKDAY : -WEEKDAY;
      }
    }
    return sum;
  }
}
