package banmian.extract;

import banmian.article.Article;
import banmian.article.Division;
import banmian.extract.Credits.Credit;
import banmian.extract.Datelines.Dateline;
import banmian.extract.Dates.Printed;
import banmian.extract.Facts.DateMention;
import banmian.extract.Mastheads.Masthead;
import banmian.extract.Years.Calendar;
import banmian.extract.Years.Clue;
import banmian.extract.Years.Present;
import banmian.lang.Segmenter;
import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.IssueCode;
import banmian.text.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a page: the door of the room. Thread-safe. */
public final class Extractor {

  private static final Pattern FILE_DATE =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[-_.]?([01][0-9])[-_.]?([0-3][0-9])(?![0-9])");

  private final Dates dates = new Dates();
  private final Datelines datelines;
  private final Years years;
  private final Credits credits;

  private Extractor(Lexicons lexicons) {
    this.datelines = new Datelines(lexicons);
    this.years = new Years(lexicons);
    Names names = new Names(lexicons);
    this.credits = new Credits(lexicons, names);
  }

  /** An extractor that asks {@code segmenter} for evidence and knows the lists of Banmian. */
  public static Extractor with(Segmenter segmenter) {
    return with(segmenter, Lexicons.builtIn());
  }

  /** An extractor that asks {@code segmenter} for evidence and knows {@code lexicons}. */
  public static Extractor with(Segmenter segmenter, Lexicons lexicons) {
    Objects.requireNonNull(segmenter);
    return new Extractor(lexicons);
  }

  /** What was read of an article before its year was known. */
  private record Draft(
      Article article,
      String body,
      @Nullable Dateline dateline,
      List<Printed> dates,
      List<Clue> clues) {}

  /**
   * The facts of a page.
   *
   * @param page the decoded page without glosses
   * @return one entry of facts for each article of {@code division}, in its order
   */
  public PageFacts extract(Division division, Passage page, Context context) {
    Masthead masthead = Mastheads.read(division, page, dates);
    Years.Issue issue = issue(masthead, context);
    List<Draft> drafts = new ArrayList<>();
    for (Article article : division.articles()) {
      drafts.add(draft(article));
    }
    List<Facts> facts = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      List<Clue> others = new ArrayList<>();
      for (int k = 0; k < drafts.size(); k++) {
        if (k != i) {
          others.addAll(drafts.get(k).clues());
        }
      }
      facts.add(facts(drafts.get(i), others, issue, context));
    }
    return new PageFacts(
        masthead.newspaper(),
        issue == null ? null : issue.date(),
        issue == null ? null : issue.basis(),
        masthead.pageNumber(),
        masthead.pageName(),
        facts);
  }

  private static Years.@Nullable Issue issue(Masthead masthead, Context context) {
    if (context.givenIssueDate() != null) {
      return new Years.Issue(context.givenIssueDate(), "given");
    }
    if (masthead.date() != null) {
      return new Years.Issue(masthead.date(), "printed");
    }
    String file = context.sourceUri();
    Matcher m = FILE_DATE.matcher(file.substring(file.lastIndexOf('/') + 1));
    while (m.find()) {
      LocalDate date =
          Years.dayOrNull(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)));
      if (date != null) {
        return new Years.Issue(date, "document");
      }
    }
    return null;
  }

  private Draft draft(Article article) {
    Passage head = article.headlineText();
    String body = Folded.of(article.body().text());
    List<Printed> printed = dates.find(body);
    List<Clue> clues = years.clues(body, printed);
    if (head != null) {
      clues.addAll(years.clues(Folded.of(head.text()), List.of()));
    }
    return new Draft(article, body, datelines.at(body, 0), printed, clues);
  }

  private Facts facts(
      Draft draft, List<Clue> others, Years.@Nullable Issue issue, Context context) {
    Article article = draft.article();
    Passage body = article.body();
    Integer given = context.givenYear();
    Present present =
        given != null
            ? new Present(given, "given", String.valueOf(given), 1)
            : Years.present(draft.clues(), others);
    Dateline dateline = draft.dateline();
    Calendar calendar =
        Calendar.of(
            issue,
            present,
            draft.body(),
            dateline == null ? null : Years.within(draft.dates(), dateline.date()));
    List<DateMention> mentions = Years.resolve(draft.body(), draft.dates(), calendar);
    int text = dateline == null ? 0 : dateline.span().end();
    Facts.Builder facts = Facts.builder();
    List<Issue> issues = new ArrayList<>();
    EventDate event = EventDate.of(draft.body(), text, draft.dates(), mentions, dateline);
    if (event != null) {
      DateMention chosen = mentions.get(event.index());
      mentions.set(
          event.index(),
          new DateMention(
              chosen.span(),
              chosen.startDate(),
              chosen.endDate(),
              chosen.precision(),
              chosen.basis(),
              chosen.evidence(),
              true,
              chosen.confidence()));
      facts
          .eventDate(chosen.startDate())
          .eventDateText(body.slice(chosen.span()).text())
          .eventDatePrecision(chosen.precision())
          .eventDateBasis(chosen.basis())
          .eventDateEvidence(chosen.evidence());
      if (chosen.startDate() == null && !chosen.precision().equals("vague")) {
        issues.add(
            new Issue(
                IssueCode.YEAR_UNKNOWN,
                "Nothing on the page tells which day \""
                    + body.slice(chosen.span()).text()
                    + "\" is; --issue-date or --year settles it.",
                bytes(body, chosen)));
      }
    }
    List<Credit> read = credits.read(article, draft.body());
    if (dateline != null) {
      facts.datelineText(body.slice(dateline.span()).text());
      if (dateline.agency() != null) {
        facts.datelineAgency(body.slice(dateline.agency()).text());
      }
      if (dateline.place() != null) {
        facts.datelinePlace(body.slice(dateline.place()).text());
      }
    }
    if (issue != null) {
      facts.publicationDate(issue.date()).publicationDateBasis(issue.basis());
    }
    return facts
        .summary(body.isEmpty() ? null : Gist.summary(body.text(), draft.body(), text))
        .contributors(Credits.distinct(read))
        .dates(mentions)
        .issues(issues)
        .build();
  }

  private static ByteSpan bytes(Passage body, DateMention date) {
    return body.bytes(date.span());
  }
}
