package banmian.extract;

import banmian.extract.Datelines.Dateline;
import banmian.extract.Dates.Printed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells the day of an issue that prints it without its year (7月8日　星期二), or only by what its
 * articles say (前日（八月二日）, 昨（十九）日, （怡保3日讯）). The year is that for which most of the page speaks;
 * without one, or where the days do not agree, there is none.
 */
final class IssueDay {

  /** What one article tells. */
  record Told(String text, List<Printed> dates, List<Clue> clues, @Nullable Dateline dateline) {}

  /**
   * A day as a masthead prints it, without a year.
   *
   * @param weekday 1..7; 0 if none is printed
   * @param cycle place of the year among the sixty from 甲子 on; -1 if none is printed
   * @param moon the day of the moon; null if none is printed
   */
  record Yearless(
      int month, int day, int weekday, int cycle, Moon.@Nullable Day moon, String words) {

    /** What weekday, cycle and moon tell of the year. */
    private List<Clue> clues(YearClues years) {
      List<Clue> clues = new ArrayList<>();
      if (moon != null) {
        clues.addAll(years.moonClues(month, day, moon, words));
      }
      for (int year = FIRST; year <= LAST; year++) {
        LocalDate date = Dates.dayOrNull(year, month, day);
        if (date == null) {
          continue;
        }
        if (date.getDayOfWeek().getValue() == weekday) {
          clues.add(new Clue(year, year, WEEKDAY, "printed", words));
        }
        // 癸卯年十二月初三 is still of the year before
        boolean same = (year - 4) % 60 == cycle || (month <= 2 && (year - 5) % 60 == cycle);
        if (cycle >= 0 && same) {
          clues.add(new Clue(year, year, CYCLE, "printed", words, words + "年"));
        }
      }
      return clues;
    }
  }

  private static final int FIRST = 1900;
  private static final int LAST = 2060;
  private static final double WEEKDAY = 0.8;
  private static final double CYCLE = 1.5;
  private static final double ENOUGH = 1.5;
  private static final int NEAR = 7;
  private static final int MONTH = 31;

  private IssueDay() {}

  /** A day of the month, and how many days before the issue it is. */
  private record Anchor(int month, int day, int before) {}

  /**
   * The day of the issue; null if nothing tells.
   *
   * @param document what the whole document tells of its year
   * @param given the year that somebody gave; null if nobody did
   * @param years what knows the years of weekdays and moons
   */
  static Years.@Nullable Issue of(
      @Nullable Yearless masthead,
      List<Told> articles,
      List<Clue> document,
      @Nullable Integer given,
      YearClues years) {
    List<Anchor> anchors = masthead == null && together(articles) ? anchors(articles) : List.of();
    if (masthead == null && anchors.isEmpty()) {
      return null;
    }
    List<Clue> clues = new ArrayList<>(document);
    articles.forEach(article -> clues.addAll(article.clues()));
    if (masthead != null) {
      clues.addAll(masthead.clues(years));
    }
    Years.Lead lead = Years.Lead.of(Years.scores(clues));
    if (given == null && !lead.is(ENOUGH)) {
      return null;
    }
    int year = given == null ? lead.year() : given;
    Clue reason = Years.strongest(clues, year);
    String basis =
        given != null
            ? "given"
            : reason != null && reason.basis().equals("landmark") ? "landmark" : "document";
    String words = reason == null || given != null ? null : reason.words();
    if (masthead != null) {
      LocalDate date = Dates.dayOrNull(year, masthead.month(), masthead.day());
      return date == null
          ? null
          : new Years.Issue(
              date, basis, masthead.moon() == null ? 0 : masthead.moon().day(), words, true);
    }
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Anchor anchor : anchors) {
      LocalDate date = Dates.dayOrNull(year, anchor.month(), anchor.day());
      if (date != null) {
        days.add(date.plusDays(anchor.before()));
      }
    }
    return days.size() == 1 ? new Years.Issue(days.first(), basis, 0, words, false) : null;
  }

  /** True if the first days of all articles lie within a month: those of one issue, no digest. */
  static boolean together(List<Told> articles) {
    List<Integer> days = new ArrayList<>();
    for (Told article : articles) {
      for (Printed date : article.dates()) {
        LocalDate day =
            date.year() == 0 && date.relativeYear() == null && date.month() > 0 && date.isDay()
                ? Dates.dayOrNull(2000, date.month(), date.day())
                : null;
        if (day != null) {
          days.add(day.getDayOfYear());
          break;
        }
      }
    }
    for (int one : days) {
      for (int other : days) {
        int apart = Math.abs(one - other);
        if (Math.min(apart, 366 - apart) > MONTH) {
          return false;
        }
      }
    }
    return true;
  }

  /** What the articles print of their own days: of each at most once, the month known. */
  private static List<Anchor> anchors(List<Told> articles) {
    List<Anchor> found = new ArrayList<>();
    for (Told article : articles) {
      List<Printed> dates = article.dates();
      for (int i = 0; i < dates.size(); i++) {
        Printed date = dates.get(i);
        Integer relative = date.relative();
        if (relative == null) {
          continue;
        }
        if (date.day() > 0) {
          found.add(new Anchor(0, date.day(), -relative)); // 昨（十九）日
          continue;
        }
        Printed next = i + 1 < dates.size() ? dates.get(i + 1) : null;
        if (next != null
            && next.span().start() == date.span().end() + 1
            && article.text().charAt(date.span().end()) == '（'
            && next.isDay()
            && next.relative() == null) {
          found.add(new Anchor(next.month(), next.day(), -relative)); // 前日（八月二日）
        }
      }
    }
    if (found.isEmpty()) {
      for (Told article : articles) {
        Dateline dateline = article.dateline();
        Printed date = dateline == null ? null : Dates.within(article.dates(), dateline.date());
        if (date != null && date.isDay() && date.month() == 0) {
          found.add(new Anchor(0, date.day(), 0));
        }
      }
    }
    List<Anchor> whole = new ArrayList<>();
    for (Anchor anchor : found) {
      int month = anchor.month() > 0 ? anchor.month() : monthOf(anchor.day(), articles);
      if (month > 0) {
        whole.add(new Anchor(month, anchor.day(), anchor.before()));
      }
    }
    return whole;
  }

  /** The one month that the page prints with a day of the week before {@code day}; 0 if none. */
  private static int monthOf(int day, List<Told> articles) {
    int month = 0;
    for (Told article : articles) {
      for (Printed date : article.dates()) {
        if (date.year() == 0 && date.month() > 0 && date.day() > day - NEAR && date.day() <= day) {
          if (month > 0 && month != date.month()) {
            return 0;
          }
          month = date.month();
        }
      }
    }
    return month;
  }
}
