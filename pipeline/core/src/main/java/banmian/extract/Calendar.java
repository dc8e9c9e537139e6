package banmian.extract;

import banmian.extract.Dates.Printed;
import banmian.extract.Facts.DateMention;
import banmian.extract.IssueDay.Month;
import banmian.extract.Years.Issue;
import banmian.extract.Years.Present;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that an article speaks from: what its dates without a year, month or day count from. */
final class Calendar {
  private static final int LAST_OF_OLD_PRINT = 1950;
  private static final int HALF_MONTH = 15;
  private static final int MONTH_AHEAD = 31;
  private static final int HALF_YEAR = 180;

  private final @Nullable Issue issue;
  private final @Nullable Present present;
  private final @Nullable LocalDate reported;
  private final @Nullable Month month;

  private Calendar(
      @Nullable Issue issue,
      @Nullable Present present,
      @Nullable LocalDate reported,
      @Nullable Month month) {
    this.month = month;
    this.issue = issue;
    this.present = present;
    this.reported = reported;
  }

  /**
   * A calendar.
   *
   * @param month that of the issue where its day is not known; null if neither is
   * @param dateline the dateline's day as printed; null if none
   */
  static Calendar of(
      @Nullable Issue issue,
      @Nullable Present present,
      @Nullable Month month,
      String text,
      @Nullable Printed dateline) {
    Calendar bare = new Calendar(issue, present, null, month);
    LocalDate day = dateline == null ? null : bare.day(dateline, text, 0);
    return day == null ? bare : new Calendar(issue, present, day, month);
  }

  /** The dateline's day; null if it has none, or its year is unknown. */
  @Nullable LocalDate reported() {
    return reported;
  }

  /** The day that 今天 is; null if nothing tells. */
  @Nullable LocalDate today() {
    return reported != null ? reported : issue == null ? null : issue.date();
  }

  /** The first day of a printed date; null if it cannot be told. */
  @Nullable LocalDate day(Printed p, String text, int monthBefore) {
    if (p.vague()) {
      return null;
    }
    Integer relative = p.relative();
    if (relative != null) {
      LocalDate from = relative == 0 || reported != null ? today() : issueDay();
      LocalDate day = from == null ? null : from.plusDays(relative);
      return day == null || p.day() == 0 ? day : nearest(day, p.day()); // 昨（十三）日
    }
    Integer months = p.months();
    if (months != null) {
      LocalDate from = today();
      YearMonth now = from == null ? month(months < 0) : YearMonth.from(from);
      YearMonth then = now == null ? null : now.plusMonths(months);
      return then == null
          ? null
          : Dates.dayOrNull(then.getYear(), then.getMonthValue(), p.day()); // 上月廿八日
    }
    Integer weeks = p.weeks();
    if (weeks != null) {
      LocalDate from = today();
      if (from == null) {
        return null;
      }
      LocalDate day = Dates.weekdayOf(from, weeks, p.weekday());
      boolean future = future(text, p.span().start());
      boolean bare = "本这".indexOf(text.charAt(p.span().start())) < 0;
      return weeks == 0 && day.isAfter(from) && !future
          ? day.minusWeeks(1)
          : weeks == 0 && bare && future && day.isBefore(from) ? day.plusWeeks(1) : day;
    }
    int year = year(p, text);
    int month = p.month();
    if (p.day() > 0 && month == 0) {
      return dayAlone(p, monthBefore, text);
    }
    if (year == 0 || month == 0) {
      return year == 0 || p.month() > 0 ? null : LocalDate.of(year, 1, 1);
    }
    return Dates.dayOrNull(year, month, p.day() == 0 ? firstDay(p.third()) : p.day());
  }

  /** 17日: of the dateline's month, of the month told last, of the issue's or the one before. */
  private @Nullable LocalDate dayAlone(Printed p, int monthBefore, String text) {
    LocalDate from = today();
    if (p.isCountedByMoon(text)) {
      return byMoon(p.day());
    }
    if (from != null) {
      LocalDate day = Dates.dayOrNull(from.getYear(), from.getMonthValue(), p.day());
      boolean later = day == null || day.isAfter(from.plusDays(1));
      // 18日起借用球场, in a paper of the 16th
      boolean soon =
          day != null
              && text.startsWith("起", p.span().end())
              && day.isBefore(from.plusDays(HALF_MONTH));
      if (later && !soon && !future(text, p.span().start())) {
        // 卅一日 in a paper of 1 November
        YearMonth last = YearMonth.from(from).minusMonths(1);
        return Dates.dayOrNull(last.getYear(), last.getMonthValue(), p.day());
      }
      return day;
    }
    if (monthBefore > 0 && present != null) {
      return Dates.dayOrNull(present.year(), monthBefore, p.day());
    }
    YearMonth now = month(false);
    return now == null ? null : Dates.dayOrNull(now.getYear(), now.getMonthValue(), p.day());
  }

  /** The month of the issue in this article's year; null if it is not known, or only likely. */
  private @Nullable YearMonth month(boolean orLikely) {
    return month != null
            && present != null
            && present.year() == month.month().getYear()
            && (orLikely || month.sure())
        ? month.month()
        : null;
  }

  /**
   * 初十日 in a paper whose masthead tells its own day by the moon: so many days before. Papers of the
   * Republic that do not tell it count so by the sun, too.
   */
  private @Nullable LocalDate byMoon(int day) {
    if (issue == null) {
      return null;
    }
    LocalDate date = issue.date();
    if (issue.moonDay() > 0) {
      return day <= issue.moonDay() ? date.plusDays(day - issue.moonDay()) : null;
    }
    return date.getYear() < LAST_OF_OLD_PRINT && day <= date.getDayOfMonth()
        ? date.withDayOfMonth(day)
        : null;
  }

  /** The day of that number within half a month of {@code about}; null if there is none. */
  static @Nullable LocalDate nearest(LocalDate about, int number) {
    for (int months = -1; months <= 1; months++) {
      YearMonth month = YearMonth.from(about).plusMonths(months);
      LocalDate day = Dates.dayOrNull(month.getYear(), month.getMonthValue(), number);
      if (day != null && Math.abs(ChronoUnit.DAYS.between(about, day)) < HALF_MONTH) {
        return day;
      }
    }
    return null;
  }

  private @Nullable LocalDate issueDay() {
    return issue == null ? null : issue.date();
  }

  /** The year of a printed date; 0 if it cannot be told. */
  int year(Printed p, String text) {
    if (p.year() > 0) {
      return p.year();
    }
    Integer relativeYear = p.relativeYear();
    LocalDate from = today();
    int now = from != null ? from.getYear() : present != null ? present.year() : 0;
    if (relativeYear != null) {
      return now == 0 ? 0 : now + relativeYear;
    }
    if (from == null) {
      return now;
    }
    if (p.month() == 0) {
      return 0;
    }
    // 11月8日开跑 in a paper of 3 November: of last year's it would say so
    int ahead = future(text, p.span().start()) ? HALF_YEAR : p.day() == 0 ? 1 : MONTH_AHEAD;
    LocalDate limit = from.plusDays(ahead);
    int day = p.day() == 0 ? 1 : p.day();
    for (int year = limit.getYear(); year > limit.getYear() - 5; year--) {
      LocalDate date = Dates.dayOrNull(year, p.month(), day);
      if (date != null && !date.isAfter(limit)) {
        return year;
      }
    }
    return 0;
  }

  /** What the year of {@code p} rests on; null if it is unknown. */
  @Nullable String basis(Printed p) {
    if (p.year() > 0) {
      return "printed";
    }
    if (issue != null) {
      return issue.basis().equals("printed") ? "issue" : issue.basis();
    }
    return present == null ? null : present.basis();
  }

  /** The words that decided the year of {@code p}; null if none did. */
  @Nullable String evidence(Printed p) {
    if (p.year() > 0) {
      return null;
    }
    if (issue != null) {
      return issue.inferred() == null ? issue.date().toString() : issue.inferred();
    }
    return present == null ? null : present.evidence();
  }

  double confidence(Printed p) {
    return p.year() > 0
        ? 0.98
        : issue != null
            ? (issue.inferred() == null ? 0.95 : 0.8)
            : present == null ? 0.5 : present.confidence();
  }

  private static int firstDay(int third) {
    return third == 2 ? 11 : third == 3 ? 21 : 1;
  }

  private static boolean future(String text, int at) {
    return at > 0
        && (YearClues.behind(text, at, "将", "拟", "定于", "订于", "准于", "计划", "预计", "预定")
            || "定订准择".indexOf(text.charAt(at - 1)) >= 0); // 定四月一日起开映
  }

  /** The printed dates of a text as facts, none of them the event's yet. */
  static List<DateMention> resolve(String text, List<Printed> dates, Calendar calendar) {
    List<DateMention> found = new ArrayList<>();
    int month = 0;
    for (Printed p : dates) {
      LocalDate start = calendar.day(p, text, month);
      if (p.month() > 0) {
        month = p.month();
      }
      found.add(mention(p, start, calendar));
    }
    return found;
  }

  private static DateMention mention(Printed p, @Nullable LocalDate start, Calendar calendar) {
    String precision = precision(p);
    LocalDate end = start == null ? null : end(p, start, precision);
    boolean known = start != null;
    return new DateMention(
        p.span(),
        start,
        end,
        precision,
        known ? calendar.basis(p) : null,
        known ? calendar.evidence(p) : null,
        false,
        p.vague() ? 0.9 : calendar.confidence(p));
  }

  private static LocalDate end(Printed p, LocalDate start, String precision) {
    if (p.endDay() > 0) {
      LocalDate end =
          Dates.dayOrNull(
              start.getYear(), p.endMonth() > 0 ? p.endMonth() : start.getMonthValue(), p.endDay());
      if (end != null) {
        return end.isBefore(start) && p.endMonth() > 0
            ? end.plusYears(1)
            : end.isBefore(start) ? start : end;
      }
      return start;
    }
    return switch (precision) {
      case "year" -> LocalDate.of(start.getYear(), 12, 31);
      case "month" ->
          p.third() == 1 || p.third() == 2
              ? start.plusDays(9)
              : YearMonth.from(start).atEndOfMonth();
      default -> start;
    };
  }

  private static String precision(Printed p) {
    if (p.vague()) {
      return "vague";
    }
    if (p.day() > 0 || p.relative() != null || p.weeks() != null) {
      return p.halfDay() ? "half_day" : "day";
    }
    return p.month() > 0 ? "month" : "year";
  }
}
