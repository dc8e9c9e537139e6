package banmian.extract;

import banmian.extract.Datelines.Dateline;
import banmian.extract.Dates.Printed;
import banmian.extract.Facts.DateMention;
import banmian.extract.Mastheads.Masthead;
import banmian.extract.Years.Present;
import banmian.text.Issue;
import banmian.text.IssueCode;
import banmian.text.Passage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page says about its days that cannot all be true: told, never settled in silence. */
final class Conflicts {

  /** Days between a report and the issue that prints it, beyond which the two do not belong. */
  private static final int FAR = 92;

  private static final double SURE = 0.9;
  private static final String[] WEEKDAYS = {"一", "二", "三", "四", "五", "六", "日"};

  private Conflicts() {}

  /** Among the mastheads of a page, and between them and what the user gave. */
  static List<Issue> ofPage(Masthead masthead, @Nullable LocalDate given) {
    List<Issue> issues = new ArrayList<>();
    LocalDate first = masthead.date();
    if (first == null) {
      return issues;
    }
    for (LocalDate other : masthead.dates()) {
      if (!other.equals(first)) {
        issues.add(
            ofDocument(
                "Its mastheads print " + first + " and " + other + "; the first one is taken."));
        break;
      }
    }
    int weekday = masthead.weekday();
    if (weekday > 0 && weekday != first.getDayOfWeek().getValue()) {
      issues.add(ofDocument("The masthead prints " + first + notOn(first, weekday)));
    }
    if (given != null && !given.equals(first)) {
      issues.add(
          ofDocument(
              "The masthead prints "
                  + first
                  + ", the issue date given is "
                  + given
                  + ", which is"
                  + " taken."));
    }
    return issues;
  }

  /** Between the days of an article, and between it and its issue. */
  static List<Issue> ofArticle(
      Passage body,
      List<Printed> dates,
      List<DateMention> mentions,
      Years.@Nullable Issue issue,
      @Nullable Present present,
      @Nullable Dateline dateline) {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      Printed printed = dates.get(i);
      LocalDate day = mentions.get(i).startDate();
      if (printed.weekday() > 0
          && printed.weeks() == null
          && printed.isDay()
          && day != null
          && day.getDayOfWeek().getValue() != printed.weekday()) {
        issues.add(
            at(
                body,
                printed,
                "\""
                    + body.slice(printed.span()).text()
                    + "\" is read as "
                    + day
                    + notOn(day, printed.weekday())));
      }
      boolean reports = dateline != null && overlaps(dateline, printed);
      if (reports && issue != null && day != null) {
        long days = ChronoUnit.DAYS.between(day, issue.date());
        if (days > FAR || days < -1) {
          issues.add(
              at(
                  body,
                  printed,
                  "The dateline is of " + day + ", the issue of " + issue.date() + "."));
        }
      }
    }
    if (issue != null
        && present != null
        && present.confidence() >= SURE
        && present.basis().equals("printed")
        && present.year() > issue.date().getYear() + 1) {
      issues.add(
          new Issue(
              IssueCode.DATE_CONFLICT,
              "The article speaks from "
                  + present.year()
                  + " ("
                  + present.evidence()
                  + "), the issue is of "
                  + issue.date()
                  + ".",
              body.bytes(new banmian.text.Span(0, Math.min(1, body.length())))));
    }
    return issues;
  }

  private static boolean overlaps(Dateline dateline, Printed printed) {
    return dateline.date() != null && dateline.date().overlaps(printed.span());
  }

  private static String notOn(LocalDate day, int weekday) {
    return String.format(
        Locale.ROOT,
        ", a 星期%s, beside 星期%s.",
        WEEKDAYS[day.getDayOfWeek().getValue() - 1],
        WEEKDAYS[weekday - 1]);
  }

  private static Issue ofDocument(String message) {
    return Issue.ofDocument(IssueCode.DATE_CONFLICT, message);
  }

  private static Issue at(Passage body, Printed printed, String message) {
    return new Issue(IssueCode.DATE_CONFLICT, message, body.bytes(printed.span()));
  }
}
