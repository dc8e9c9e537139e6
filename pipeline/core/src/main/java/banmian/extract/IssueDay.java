package banmian.extract;

import banmian.extract.Datelines.Dateline;
import banmian.extract.Dates.Printed;
import banmian.extract.KnownDays.Known;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  private static final int WEEKS = 24;
  private static final double GIVEN = 9;
  private static final int LEAD = 60;
  private static final int CALLED = 16;
  // 今天|是第37个|教师节; 九二一大地震明天|届满周年
  private static final Pattern IS = Pattern.compile(" ?(?:是|为|乃|系|正值|适逢|恰逢|适值|逢|即)[^，。；！？]{0,9}");
  private static final Pattern FULL = Pattern.compile("(?:将?届?满|是|就是|为)");

  private IssueDay() {}

  /** A day, its month 0 if it is not known, and how many days before the issue it is. */
  record Anchor(int month, int day, int before) {}

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
    List<Clue> clues = new ArrayList<>(document);
    articles.forEach(article -> clues.addAll(article.clues()));
    if (masthead != null) {
      clues.addAll(masthead.clues(years));
    }
    Map<Integer, Double> scores =
        given == null ? Years.scores(clues) : new TreeMap<>(Map.of(given, GIVEN));
    Years.Lead lead = Years.Lead.of(scores);
    List<Anchor> anchors =
        masthead == null && together(articles) ? anchors(articles, years, lead.year()) : List.of();
    if (masthead == null && anchors.isEmpty()) {
      return null;
    }
    LocalDate found = null;
    if (masthead == null) {
      found =
          anchors.stream().allMatch(anchor -> anchor.month() > 0)
              ? lead.is(ENOUGH) ? agreed(anchors, lead.year()) : null
              : IssueMonth.of(anchors, articles, scores);
      if (found == null) {
        return null;
      }
    } else if (!lead.is(ENOUGH)) {
      return null;
    }
    int year = found == null ? lead.year() : found.getYear();
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
    return new Years.Issue(Objects.requireNonNull(found), basis, 0, words, false);
  }

  /** The one day that all anchors of a year lead to; null if they do not agree. */
  private static @Nullable LocalDate agreed(List<Anchor> anchors, int year) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Anchor anchor : anchors) {
      LocalDate date = Dates.dayOrNull(year, anchor.month(), anchor.day());
      if (date != null) {
        days.add(date.plusDays(anchor.before()));
      }
    }
    return days.size() == 1 ? days.first() : null;
  }

  /**
   * The month of an issue whose day nothing tells.
   *
   * @param sure whether a day that the reader knows says so; false where articles print it of their
   *     own days: where they name it, 本月 may well be another
   */
  record Month(YearMonth month, boolean sure) {}

  /** The month that articles print of their own days, for those that count from it: 上月廿五日. */
  static @Nullable Month month(List<Told> articles, List<Clue> document, YearClues years) {
    List<Clue> clues = new ArrayList<>(document);
    articles.forEach(article -> clues.addAll(article.clues()));
    Years.Lead lead = Years.Lead.of(Years.scores(clues));
    if (!lead.is(ENOUGH) || !together(articles)) {
      return null;
    }
    TreeSet<Integer> known = new TreeSet<>();
    List<Integer> printed = new ArrayList<>();
    for (Told article : articles) {
      List<Known> days = years.known(article.text());
      boolean first = true;
      for (Printed date : article.dates()) {
        if (date.year() > 0 || date.relativeYear() != null || date.day() == 0) {
          continue;
        }
        int month = date.month() > 0 ? 0 : monthOf(date, article.text(), days, lead.year());
        if (month > 0) {
          known.add(month);
        } else if (date.month() > 0 && first && date.span().start() < LEAD) {
          printed.add(date.month());
        }
        first &= date.month() == 0;
      }
    }
    if (known.size() == 1) {
      return new Month(YearMonth.of(lead.year(), known.first()), true);
    }
    for (int month : printed) {
      // 七月三十日 and 八月二日: it is August
      if (printed.stream().allMatch(m -> m == month || m % 12 + 1 == month)) {
        return new Month(YearMonth.of(lead.year(), month), false);
      }
    }
    return null;
  }

  /**
   * True if the first days of all articles lie within three weeks or so: those of one issue, no
   * digest.
   */
  static boolean together(List<Told> articles) {
    List<Integer> days = new ArrayList<>();
    for (Told article : articles) {
      for (Printed date : article.dates()) {
        LocalDate day =
            (date.year() == 0 || date.span().start() < LEAD)
                    && date.relativeYear() == null
                    && date.month() > 0
                    && date.isDay()
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
        if (Math.min(apart, 366 - apart) > WEEKS) {
          return false;
        }
      }
    }
    return true;
  }

  /** What the articles print of their own days: of each at most once. */
  private static List<Anchor> anchors(List<Told> articles, YearClues years, int year) {
    List<Anchor> found = new ArrayList<>();
    List<Anchor> events = new ArrayList<>();
    for (Told article : articles) {
      List<Known> known = years.known(article.text());
      List<Printed> dates = article.dates();
      for (int i = 0; i < dates.size(); i++) {
        Printed date = dates.get(i);
        Integer relative = date.relative();
        if (relative == null) {
          continue;
        }
        if (date.day() > 0) {
          int month = monthOf(date, article.text(), known, year);
          found.add(new Anchor(month, date.day(), -relative)); // 昨（十九）日
          continue;
        }
        Printed next = i + 1 < dates.size() ? dates.get(i + 1) : null;
        if (next != null
            && next.span().start() == date.span().end() + 1
            && article.text().charAt(date.span().end()) == '（'
            && next.isDay()
            && next.relative() == null) {
          int month = next.month() > 0 ? next.month() : monthOf(next, article.text(), known, year);
          found.add(new Anchor(month, next.day(), -relative)); // 前日（八月二日）
          continue;
        }
        MonthDay day = called(date, article.text(), known);
        if (day != null) {
          found.add(new Anchor(day.getMonthValue(), day.getDayOfMonth(), -relative));
        }
        KnownDays.Event event = KnownDays.event(date, article.text(), known);
        if (event != null && event.day().getYear() == year) {
          events.add(
              new Anchor(event.day().getMonthValue(), event.day().getDayOfMonth(), -relative));
        }
      }
    }
    if (found.isEmpty()) {
      found.addAll(events); // where the event was it may have been another day
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
    return whole.isEmpty() ? found : whole;
  }

  /** 今天是第37个教师节, 九二一大地震明天届满周年: the day that a relative one is called by; null if none is. */
  private static @Nullable MonthDay called(Printed date, String text, List<Known> known) {
    for (Known one : known) {
      boolean behind = one.at() >= date.span().end() && one.at() - date.span().end() < CALLED;
      if (one.days().size() == 1
          && (behind
              ? IS.matcher(text.substring(date.span().end(), one.at())).matches()
              : one.end() == date.span().start()
                  && FULL.matcher(text).region(date.span().end(), text.length()).lookingAt())) {
        return one.days().get(0);
      }
    }
    return null;
  }

  /** The month of a day that its sentence also calls by name: 区议会选举前日（10日）举行; 0 if it does not. */
  private static int monthOf(Printed date, String text, List<Known> known, int year) {
    for (Known one : known) {
      if (!one.isBeside(date, text)) {
        continue;
      }
      for (LocalDate day : one.dates()) {
        if (day.getDayOfMonth() == date.day() && day.getYear() == year) {
          return day.getMonthValue();
        }
      }
      for (MonthDay day : one.days()) {
        if (one.dates().isEmpty() && day.getDayOfMonth() == date.day()) {
          return day.getMonthValue();
        }
      }
    }
    return 0;
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
