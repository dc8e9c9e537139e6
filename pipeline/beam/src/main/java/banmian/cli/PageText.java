package banmian.cli;

import banmian.LedgerBlock;
import banmian.Page;
import banmian.article.Article;
import banmian.article.Part;
import banmian.article.Role;
import banmian.decode.Decoded;
import banmian.extract.Facts;
import banmian.extract.PageFacts;
import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.IssueCode;
import banmian.text.Passage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page for a person to read: what was printed, what it became, and why. */
final class PageText {

  private static final int LABEL = 13;

  private final Page page;
  private final PrintWriter out;
  private final boolean colour;
  private final int columns;

  PageText(Page page, Console console) {
    this.page = page;
    this.out = console.out();
    this.colour = console.colour();
    this.columns = console.columns();
  }

  /** What the page is as a whole. */
  void summary() {
    Decoded decoded = page.decoded();
    PageFacts facts = page.facts();
    out.println(Paint.BOLD.on(colour, Columns.visible(page.source().uri())));
    String segments =
        decoded.segments().size() > 1
            ? ", in "
                + decoded.segments().size()
                + " pieces: "
                + decoded.segments().stream()
                    .map(s -> s.encoding() + " at " + s.bytes().start())
                    .collect(Collectors.joining(", "))
            : "";
    field(
        "encoding",
        decoded.encoding()
            + " ("
            + lower(decoded.basis())
            + ", "
            + score(decoded.confidence())
            + ")"
            + (decoded.hasBom() ? ", byte order mark" : "")
            + segments);
    field("repaired", decoded.mojibakeRepair());
    long bad = decoded.malformed().stream().mapToLong(ByteSpan::length).sum();
    field("not text", bad == 0 ? null : bad + " bytes in " + decoded.malformed().size() + " runs");
    field(
        "script",
        page.script().script()
            + (page.script().region() == null ? "" : ", " + page.script().region())
            + (page.script().converted() ? ", made by a converter from Simplified" : ""));
    field(
        "pinyin notes",
        page.glosses().isEmpty() ? null : page.glosses().size() + ", cut from the text");
    field(
        "newspaper",
        joined(
            ", ",
            facts.newspaper(),
            facts.issueDate() == null
                ? null
                : facts.issueDate() + " (" + facts.issueDateBasis() + ")",
            facts.pageNumber() == null ? null : "page " + facts.pageNumber(),
            facts.pageName()));
    long left =
        page.issues().stream().filter(i -> i.code() == IssueCode.CORRECTION_UNMATCHED).count();
    field(
        "corrections",
        page.corrections().isEmpty() && left == 0
            ? null
            : page.corrections().size() + (left == 0 ? "" : ", and " + left + " left out"));
    field("lines", Integer.toString(page.lines().count()));
    field("articles", Integer.toString(page.division().articles().size()));
    out.println();
  }

  /** A printed line, or the piece of one that one block took. */
  private record Row(int line, int block, StringBuilder text) {}

  /** The printed page with what became of each line in the margin. */
  void page() {
    List<Row> rows = rows();
    int number = Integer.toString(rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line()).length();
    int reason = 0;
    for (LedgerBlock block : page.ledger()) {
      if (isText(block.role())) {
        reason = Math.max(reason, Math.min(28, block.reason().length()));
      }
    }
    int margin = number + 1 + 7 + 1 + 11 + 1 + 4 + 1 + reason;
    int previous = -1;
    for (Row row : rows) {
      String line = row.line() == previous ? "" : Integer.toString(row.line());
      previous = row.line();
      if (row.block() < 0) {
        out.println(" ".repeat(number - line.length()) + line);
        continue;
      }
      LedgerBlock block = page.ledger().get(row.block());
      String place =
          block.article() < 0
              ? "-"
              : (block.article() + 1)
                  + "\u00B7"
                  + (block.partOrder() + 1)
                  + (block.continuesPrevious() ? "+" : "");
      String why = block.reason();
      String notes =
          String.format(
              Locale.ROOT,
              "%" + number + "s %-7s %-11s %4s %-" + Math.max(1, reason) + "s",
              line,
              place,
              block.role().code(),
              score(block.confidence()),
              why.length() > reason ? why.substring(0, reason) : why);
      Paint paint = block.article() < 0 ? Paint.DIM : Paint.ofArticle(block.article());
      String shown = row.text().toString();
      for (String piece : Columns.wrap(shown, columns - margin - 3)) {
        out.println(
            paint.on(colour, notes + " \u2502 ")
                + (block.role().isDeck() ? Paint.BOLD.on(colour, piece) : piece));
        notes = " ".repeat(margin);
      }
    }
    out.println();
  }

  private List<Row> rows() {
    Passage printed = page.decoded().text();
    List<LedgerBlock> ledger = page.ledger();
    List<Row> rows = new ArrayList<>();
    Row open = null;
    int last = -1;
    int block = 0;
    for (int i = 0; i < printed.length(); i++) {
      while (block < ledger.size() - 1 && ledger.get(block).bytes().end() <= printed.byteStart(i)) {
        block++;
      }
      char c = printed.charAt(i);
      if (open == null) {
        open = new Row(page.lines().lineAt(printed.byteStart(i)), -1, new StringBuilder());
      }
      if (c == '\n' || c == '\r') {
        rows.add(open);
        open = null;
        if (c == '\r' && i + 1 < printed.length() && printed.charAt(i + 1) == '\n') {
          i++;
        }
        continue;
      }
      if (isText(ledger.get(block).role()) && !Passage.isBlank(c)) {
        if (open.block() < 0) {
          open = new Row(open.line(), block, open.text());
        } else if (last != block && !goesOn(ledger.get(last), ledger.get(block))) {
          rows.add(open);
          open = new Row(open.line(), block, new StringBuilder());
        }
        last = block;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < printed.length()
          && Character.isLowSurrogate(printed.charAt(i + 1))) {
        open.text().append(c).append(printed.charAt(++i));
      } else {
        open.text().append(Columns.visible(String.valueOf(c)));
      }
    }
    if (open != null) {
      rows.add(open);
    }
    return rows;
  }

  /** True for two pieces of a line that only a cut note keeps apart. */
  private static boolean goesOn(LedgerBlock block, LedgerBlock next) {
    return next.continuesPrevious()
        && next.article() == block.article()
        && next.partOrder() == block.partOrder() + 1
        && next.role() == block.role();
  }

  private static boolean isText(Role role) {
    return role != Role.GLOSS && role != Role.BLANK;
  }

  /** Each article as it reads. */
  void articles() {
    List<Article> articles = page.division().articles();
    for (int a = 0; a < articles.size(); a++) {
      article(a, articles.get(a), page.facts().articles().get(a));
    }
  }

  private void article(int index, Article article, Facts facts) {
    String title =
        "Article "
            + (index + 1)
            + ", confidence "
            + score(article.confidence())
            + ", lines "
            + lines(article.parts());
    out.println(Paint.ofArticle(index).on(colour, "\u2501\u2501 " + title));
    deck("kicker", article.deck(Role.KICKER));
    deck("headline", article.deck(Role.HEADLINE));
    deck("subheadline", article.deck(Role.SUBHEADLINE));
    field(
        "dateline",
        facts.datelineText() == null
            ? null
            : facts.datelineText()
                + parentheses(joined(", ", facts.datelineAgency(), facts.datelinePlace())));
    field(
        "published",
        facts.publicationDate() == null
            ? null
            : facts.publicationDate() + parentheses(facts.publicationDateBasis()));
    field("happened", happened(facts));
    Passage byline = article.byline();
    field("byline", byline == null ? null : byline.text());
    fields("by", facts.contributors().stream().map(PageText::contributor).toList());
    fields("people", people(article, facts));
    for (String kind : List.of("organization", "place", "work", "slogan", "event")) {
      fields(kind, names(article, facts, kind));
    }
    fields("dates", facts.dates().stream().map(d -> date(article, d)).toList());
    fields("events", facts.events().stream().map(PageText::event).toList());
    fields("words said", facts.quotes().stream().map(q -> quote(article, q)).toList());
    field("genre", facts.genre());
    field("keywords", String.join(", ", facts.keywords()));
    field("summary", facts.summary());
    out.println();
    body(article);
    fields("captions", article.texts(Role.CAPTION).stream().map(Passage::text).toList());
    out.println();
  }

  private void deck(String label, @Nullable Passage deck) {
    if (deck != null) {
      boolean main = label.equals("headline");
      fields(label, deck.text().lines().toList(), main ? Paint.BOLD : null);
    }
  }

  private static @Nullable String happened(Facts facts) {
    if (facts.eventDate() == null && facts.eventDateText() == null) {
      return null;
    }
    String evidence = facts.eventDateEvidence();
    return joined(
        ", ",
        facts.eventDate() == null ? "day unknown" : facts.eventDate().toString(),
        facts.eventDateText() == null ? null : "printed as " + facts.eventDateText(),
        facts.eventDatePrecision(),
        facts.eventDateBasis() == null ? null : "year by " + facts.eventDateBasis(),
        evidence == null ? null : "because of " + evidence);
  }

  private static String contributor(Facts.Contributor who) {
    return who.personName()
        + ", "
        + who.role()
        + (who.credit() == null ? "" : " (" + who.credit() + ")")
        + (who.affiliation() == null ? "" : ", " + who.affiliation());
  }

  private static List<String> people(Article article, Facts facts) {
    Map<String, List<String>> offices = new LinkedHashMap<>();
    for (Facts.PersonOffice held : facts.personOffices()) {
      offices
          .computeIfAbsent(held.personName(), n -> new ArrayList<>())
          .add(
              held.office()
                  + (held.organization() == null ? "" : " of " + held.organization())
                  + parentheses(held.eventRole()));
    }
    for (String name : names(article, facts, "person")) {
      offices.computeIfAbsent(name, n -> new ArrayList<>());
    }
    List<String> lines = new ArrayList<>();
    offices.forEach(
        (name, held) -> lines.add(held.isEmpty() ? name : name + ", " + String.join("; ", held)));
    return lines;
  }

  private static List<String> names(Article article, Facts facts, String kind) {
    Set<String> names = new LinkedHashSet<>();
    for (Facts.Mention mention : facts.mentions()) {
      Passage field = mention.field().of(article);
      if (mention.kind().equals(kind) && field != null) {
        names.add(field.slice(mention.span()).text());
      }
    }
    return List.copyOf(names);
  }

  private static String date(Article article, Facts.DateMention date) {
    String days =
        date.startDate() == null
            ? "open"
            : Objects.equals(date.startDate(), date.endDate())
                ? date.startDate().toString()
                : date.startDate() + " to " + date.endDate();
    return article.body().slice(date.span()).text()
        + " = "
        + joined(
            ", ",
            days,
            date.precision(),
            date.basis() == null ? null : "year by " + date.basis(),
            date.isEventDate() ? "the event's day" : null);
  }

  private static String event(Facts.Event event) {
    return joined(
            ", ",
            event.kind(),
            event.eventName(),
            event.eventDate() == null ? null : event.eventDate().toString(),
            event.place(),
            event.organizer() == null ? null : "by " + event.organizer())
        + parentheses(
            event.participants().stream()
                .map(p -> p.personName() + " " + p.eventRole())
                .collect(Collectors.joining(", ")));
  }

  private static String quote(Article article, Facts.Quote quote) {
    return joined(" ", quote.speaker(), quote.verb())
        + ": "
        + article.body().slice(quote.span()).text();
  }

  /** The body, a paragraph a line, with the printed lines that each one came from. */
  private void body(Article article) {
    List<Part> paragraph = new ArrayList<>();
    for (Part part : article.parts()) {
      boolean ends =
          !paragraph.isEmpty()
              && (part.role() == Role.SECTION_HEAD
                  || (part.role() == Role.BODY
                      && part.paragraphIndex() != paragraph.get(0).paragraphIndex()));
      if (ends) {
        text(paragraph, null);
        paragraph.clear();
      }
      if (part.role() == Role.BODY) {
        paragraph.add(part);
      } else if (part.role() == Role.SECTION_HEAD) {
        text(List.of(part), Paint.BOLD);
      }
    }
    if (!paragraph.isEmpty()) {
      text(paragraph, null);
    }
  }

  private void text(List<Part> parts, @Nullable Paint paint) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text().text()));
    String label = lines(parts);
    for (String piece : Columns.wrap(Columns.visible(text.toString()), columns - LABEL)) {
      out.println(
          Paint.DIM.on(colour, Columns.pad(label, LABEL - 1) + " ")
              + (paint == null ? piece : paint.on(colour, piece)));
      label = "";
    }
  }

  /** What belongs to no article, and why. */
  void leftovers() {
    List<Part> leftovers = page.division().leftovers();
    if (leftovers.isEmpty()) {
      return;
    }
    out.println(Paint.BOLD.on(colour, "\u2501\u2501 In no article"));
    for (Part part : leftovers) {
      String what =
          part.role().code() + " " + score(part.confidence()) + ", " + part.reason() + ": ";
      field(lines(List.of(part)), what + part.text().text());
    }
    out.println();
  }

  /** What a reader should know: of the page, of its articles, of their facts. */
  void issues() {
    Set<Issue> issues = new LinkedHashSet<>(page.issues());
    page.division().articles().forEach(article -> issues.addAll(article.issues()));
    page.facts().articles().forEach(facts -> issues.addAll(facts.issues()));
    if (issues.isEmpty()) {
      return;
    }
    out.println(Paint.BOLD.on(colour, "\u2501\u2501 Issues"));
    for (Issue issue : issues) {
      String where =
          issue.bytes().length() == 0
              ? ""
              : "line " + page.lines().lineAt(issue.bytes().start()) + ": ";
      String shown = Columns.visible(issue.code().code() + ", " + where + issue.message());
      Columns.wrap(shown, columns).forEach(out::println);
    }
    out.println();
  }

  /** The printed lines that {@code parts} stand on, as {@code 3-9,14}. */
  private String lines(Collection<Part> parts) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Part part : parts) {
      ByteSpan bytes = page.text().bytes(part.span());
      int last = page.lines().lineAt(Math.max(bytes.start(), bytes.end() - 1));
      for (int n = page.lines().lineAt(bytes.start()); n <= last; n++) {
        numbers.add(n);
      }
    }
    StringBuilder ranges = new StringBuilder();
    int start = -1;
    int end = -1;
    for (int n : numbers) {
      if (n != end + 1 || start < 0) {
        range(ranges, start, end);
        start = n;
      }
      end = n;
    }
    range(ranges, start, end);
    return ranges.toString();
  }

  private static void range(StringBuilder ranges, int start, int end) {
    if (start < 0) {
      return;
    }
    ranges.append(ranges.isEmpty() ? "" : ",").append(start);
    if (end > start) {
      ranges.append('-').append(end);
    }
  }

  private void field(String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      fields(label, value.lines().toList());
    }
  }

  private void fields(String label, List<String> values) {
    fields(label, values, null);
  }

  private void fields(String label, List<String> values, @Nullable Paint paint) {
    String shown = label;
    for (String value : values) {
      for (String piece : Columns.wrap(Columns.visible(value), columns - LABEL)) {
        out.println(
            Paint.DIM.on(colour, Columns.pad(shown, LABEL - 1) + " ")
                + (paint == null ? piece : paint.on(colour, piece)));
        shown = "";
      }
    }
  }

  private static String joined(String separator, @Nullable String... values) {
    StringBuilder joined = new StringBuilder();
    for (String value : values) {
      if (value != null && !value.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : separator).append(value);
      }
    }
    return joined.toString();
  }

  private static String parentheses(@Nullable String value) {
    return value == null || value.isEmpty() ? "" : " (" + value + ")";
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
