package banmian.schemas;

import banmian.article.Article;
import banmian.extract.Facts;
import banmian.extract.Field;
import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.IssueCode;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rows that hold what one article says. */
final class ArticleFacts {

  private final String articleId;
  private final Article article;
  private final Facts facts;
  private final RowSink sink;
  private final BiConsumer<String, Issue> issues;
  private final Map<Field, CodePoints> codePoints = new EnumMap<>(Field.class);
  private final Set<List<Object>> keys = new HashSet<>();

  ArticleFacts(
      String articleId,
      Article article,
      Facts facts,
      RowSink sink,
      BiConsumer<String, Issue> issues) {
    this.articleId = articleId;
    this.article = article;
    this.facts = facts;
    this.sink = sink;
    this.issues = issues;
  }

  /** A span of one of the article's texts in every unit that the dataset counts in. */
  private record Place(String surface, int charStart, int charEnd, ByteSpan bytes) {}

  void emit() {
    int index = 0;
    for (Facts.Contributor c : facts.contributors()) {
      ByteSpan bytes = printed(c.passage(), new Span(0, c.passage().length()));
      if (bytes == null) {
        misplaced("contributor " + c.personName());
        continue;
      }
      add(
          Tables.CONTRIBUTORS,
          new ContributorRow(
              articleId,
              index++,
              c.personName(),
              c.role(),
              c.credit(),
              c.affiliation(),
              c.surface(),
              bytes.start(),
              bytes.end()));
    }
    facts.mentions().forEach(this::mention);
    facts.personOffices().forEach(this::personOffice);
    facts.dates().forEach(this::date);
    facts.events().forEach(this::event);
    facts.quotes().forEach(this::quote);
  }

  private void mention(Facts.Mention m) {
    Place at = place(m.field(), m.span(), "mention");
    if (at == null || !first("mention", m.field(), at.charStart(), at.charEnd(), m.kind())) {
      return;
    }
    add(
        Tables.MENTIONS,
        new MentionRow(
            articleId,
            m.field().code(),
            m.kind(),
            at.surface(),
            m.normalized(),
            at.charStart(),
            at.charEnd(),
            at.bytes().start(),
            at.bytes().end(),
            m.method(),
            m.confidence()));
  }

  private void personOffice(Facts.PersonOffice p) {
    Place at = place(Field.BODY, p.span(), "office of " + p.personName());
    if (at == null || !first("office", p.personName(), p.office())) {
      return;
    }
    add(
        Tables.PERSON_OFFICES,
        new PersonOfficeRow(
            articleId,
            p.personName(),
            p.office(),
            p.organization(),
            p.eventRole(),
            p.asOfDate(),
            at.charStart(),
            at.charEnd(),
            p.confidence()));
  }

  private void date(Facts.DateMention d) {
    Place at = place(Field.BODY, d.span(), "date");
    if (at == null || !first("date", at.charStart())) {
      return;
    }
    add(
        Tables.DATES,
        new DateRow(
            articleId,
            at.charStart(),
            at.charEnd(),
            at.surface(),
            d.startDate(),
            d.endDate(),
            d.precision(),
            d.basis(),
            d.evidence(),
            d.isEventDate(),
            d.confidence()));
  }

  private void event(Facts.Event e) {
    Place at = place(Field.BODY, e.span(), "event");
    if (at == null || !first("event", at.charStart(), at.charEnd())) {
      return;
    }
    String eventId = Ids.event(articleId, at.charStart(), at.charEnd());
    add(
        Tables.EVENTS,
        new EventRow(
            eventId,
            articleId,
            e.kind(),
            e.eventName(),
            e.eventDate(),
            e.place(),
            e.organizer(),
            at.charStart(),
            at.charEnd()));
    for (Facts.Participant p : e.participants()) {
      Place name = place(Field.BODY, p.span(), "participant " + p.personName());
      if (name != null && first("participant", eventId, p.personName())) {
        add(
            Tables.EVENT_PARTICIPANTS,
            new EventParticipantRow(
                eventId,
                p.personName(),
                articleId,
                p.eventRole(),
                p.office(),
                name.charStart(),
                name.charEnd()));
      }
    }
  }

  private void quote(Facts.Quote q) {
    Place at = place(Field.BODY, q.span(), "quote");
    if (at == null || !first("quote", at.charStart())) {
      return;
    }
    add(
        Tables.QUOTES,
        new QuoteRow(
            articleId,
            q.speaker(),
            q.verb(),
            at.surface(),
            at.charStart(),
            at.charEnd(),
            q.isDirect()));
  }

  private <R> void add(Table<R> table, R row) {
    String missing = table.missing(row);
    if (missing == null) {
      sink.add(table, row);
    } else {
      leftOut("row of " + table.name(), "it has no " + missing);
    }
  }

  private boolean first(Object... key) {
    return keys.add(List.of(key));
  }

  /** Null, with an issue, for a span that is not inside its text or names nothing printed. */
  private @Nullable Place place(Field field, Span span, String what) {
    Passage text = field.of(article);
    ByteSpan bytes = text == null ? null : printed(text, span);
    if (text != null && bytes != null) {
      CodePoints points = codePoints.computeIfAbsent(field, f -> CodePoints.of(text.text()));
      if (!points.cutsPair(span)) {
        String surface = text.text().substring(span.start(), span.end());
        return new Place(surface, points.start(span), points.end(span), bytes);
      }
    }
    misplaced(what + " in " + field.code() + " at " + span.start() + ".." + span.end());
    return null;
  }

  private static @Nullable ByteSpan printed(Passage text, Span span) {
    if (span.end() > text.length()) {
      return null;
    }
    for (int i = span.start(); i < span.end(); i++) {
      if (text.isPrinted(i)) {
        return text.bytes(span);
      }
    }
    return null;
  }

  private void misplaced(String what) {
    leftOut(what, "its place is not in the print");
  }

  private void leftOut(String what, String why) {
    issues.accept(
        articleId,
        Issue.ofDocument(
            IssueCode.FACTS_FALLBACK,
            "Left out a " + what + ", since " + why + ". Please report it with the page."));
  }
}
