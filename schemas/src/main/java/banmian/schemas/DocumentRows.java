package banmian.schemas;

import banmian.LedgerBlock;
import banmian.Page;
import banmian.article.Article;
import banmian.article.Part;
import banmian.article.Role;
import banmian.decode.Decoded;
import banmian.extract.Facts;
import banmian.extract.PageFacts;
import banmian.script.ScriptProfile;
import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.IssueCode;
import banmian.text.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a document into rows: feed it the document's pages in order, then finish.
 *
 * <p>Everything but the row of the document itself goes to the sink page by page, so a document may
 * be longer than memory. Block indexes and reading order run on from page to page. Every key is
 * unique: where a page says the same thing twice, the first one stands.
 *
 * <p>A fact whose place is not inside its text is a bug of the reader: it is left out, and an issue
 * says so.
 */
public final class DocumentRows {

  /**
   * A document as it lies in its input.
   *
   * @param sourceUri name of the file, relative to the input; of an archive's member after {@code
   *     !}
   * @param contentSha256 of all its bytes, 64 hex digits
   * @param bytes its length
   */
  public record Document(String sourceUri, String contentSha256, long bytes) {
    /** Id of the document. */
    public String id() {
      return Ids.document(sourceUri, contentSha256);
    }
  }

  /** Longest document, in bytes, whose text stands in {@code documents.text} unless told. */
  public static final long TEXT_BOUND = 16L << 20;

  /** Where the day of an issue may come from, the best first. */
  private static final List<String> BASES = List.of("printed", "issue", "document", "given");

  private final Document document;
  private final String documentId;
  private final RowSink sink;
  private final @Nullable StringBuilder text;
  private final Encodings encodings = new Encodings();
  private final Scripts scripts = new Scripts();
  private final Agreed<String> newspaper = new Agreed<>();
  private final Agreed<LocalDate> issueDate = new Agreed<>();
  private final TreeSet<String> issueDateBases =
      new TreeSet<>(Comparator.comparingInt(BASES::indexOf));
  private final Agreed<PageName> pageName = new Agreed<>();
  private int blocks;
  private int articles;
  private int glosses;
  private int lines;
  private long characters;
  private long unassigned;

  private DocumentRows(Document document, RowSink sink, long textBound) {
    this.document = document;
    this.documentId = document.id();
    this.sink = sink;
    this.text = document.bytes() <= textBound ? new StringBuilder() : null;
  }

  /** Rows of {@code document} into {@code sink}. */
  public static DocumentRows of(Document document, RowSink sink) {
    return of(document, sink, TEXT_BOUND);
  }

  /**
   * Rows of {@code document} into {@code sink}.
   *
   * @param textBound longest document, in bytes, whose text is kept
   */
  public static DocumentRows of(Document document, RowSink sink, long textBound) {
    return new DocumentRows(document, sink, textBound);
  }

  /** Emits the blocks, articles, facts and issues of the document's next page. */
  public void page(Page page) {
    Issues issues = new Issues(page);
    page.issues().forEach(issue -> issues.add(null, issue));
    List<Article> found = page.division().articles();
    List<String> ids = new ArrayList<>();
    for (Article article : found) {
      ids.add(Ids.article(documentId, article.earliestByte()));
    }
    blocks(page.ledger(), ids);
    for (int i = 0; i < found.size(); i++) {
      article(ids.get(i), found.get(i), page.facts().articles().get(i), issues);
    }
    sum(page);
    issues.emit();
  }

  /** Emits the document's own row. Nothing may be fed after it. */
  public void finish() {
    if (text == null) {
      sink.add(
          Tables.ISSUES,
          new IssueRow(
              documentId,
              null,
              IssueCode.TEXT_OMITTED.code(),
              "The document is too long for one value, so documents.text is null; blocks hold its"
                  + " ranges and articles its text.",
              0,
              document.bytes()));
    }
    LocalDate day = issueDate.value();
    PageName name = pageName.value();
    sink.add(
        Tables.DOCUMENTS,
        DocumentRow.builder()
            .documentId(documentId)
            .sourceUri(document.sourceUri())
            .sourceBytes(document.bytes())
            .contentSha256(document.contentSha256())
            .encoding(encodings.main())
            .encodingBasis(encodings.basis())
            .encodingConfidence(encodings.confidence())
            .hasBom(encodings.hasBom)
            .malformedBytes(encodings.malformed)
            .encodings(encodings.segments)
            .mojibakeRepair(encodings.mojibakeRepair)
            .script(scripts.main().script())
            .scriptRegion(scripts.main().region())
            .scriptConverted(scripts.main().converted())
            .traditionalShare(scripts.traditionalShare())
            .glossCount(glosses)
            .characters(characters)
            .lines(lines)
            .articleCount(articles)
            .unassignedCharacters(unassigned)
            .text(text == null ? null : text.toString())
            .newspaper(newspaper.value())
            .issueDate(day)
            .issueDateBasis(day == null ? null : issueDateBases.first())
            .pageNumber(name == null ? null : name.number())
            .pageName(name == null ? null : name.name())
            .build());
  }

  private void sum(Page page) {
    Decoded decoded = page.decoded();
    String printed = decoded.text().text();
    encodings.add(decoded);
    scripts.add(page.script(), printed.length());
    if (text != null) {
      text.append(printed);
    }
    characters += printed.codePointCount(0, printed.length());
    lines = page.source().firstLine() - 1 + page.lines().count();
    glosses += page.glosses().size();
    for (Part part : page.division().leftovers()) {
      if (part.role() == Role.UNASSIGNED) {
        unassigned += part.text().text().codePoints().filter(c -> !isBlank(c)).count();
      }
    }
    PageFacts facts = page.facts();
    newspaper.add(facts.newspaper());
    if (facts.issueDate() != null) {
      issueDate.add(facts.issueDate());
      issueDateBases.add(Objects.requireNonNull(facts.issueDateBasis(), "a day has a basis"));
    }
    if (facts.pageNumber() != null || facts.pageName() != null) {
      pageName.add(new PageName(facts.pageNumber(), facts.pageName()));
    }
  }

  private static boolean isBlank(int codePoint) {
    return Character.isBmpCodePoint(codePoint) && Passage.isBlank((char) codePoint);
  }

  private void blocks(List<LedgerBlock> ledger, List<String> articleIds) {
    for (LedgerBlock block : ledger) {
      sink.add(
          Tables.BLOCKS,
          new BlockRow(
              documentId,
              blocks++,
              block.bytes().start(),
              block.bytes().end(),
              block.lineStart(),
              block.lineEnd(),
              block.role().code(),
              block.article() < 0 ? null : articleIds.get(block.article()),
              block.partOrder() < 0 ? null : block.partOrder(),
              block.paragraphIndex() < 0 ? null : block.paragraphIndex(),
              block.continuesPrevious(),
              block.confidence(),
              block.reason()));
    }
  }

  private void article(String id, Article article, Facts facts, Issues issues) {
    sink.add(
        Tables.ARTICLES,
        new ArticleRow(id, documentId, document.sourceUri(), articles++, article, facts, null));
    article.issues().forEach(issue -> issues.add(id, issue));
    facts.issues().forEach(issue -> issues.add(id, issue));
    new ArticleFacts(id, article, facts, sink, issues::add).emit();
  }

  /** The encodings of a document's pages as one. */
  private static final class Encodings {
    final List<Decoded.Segment> segments = new ArrayList<>();
    final Map<String, Long> bytes = new TreeMap<>();
    final Map<String, Decoded> first = new TreeMap<>();
    int pages;
    boolean hasBom;
    long malformed;
    @Nullable String mojibakeRepair;
    private final Mean confidence = new Mean();

    void add(Decoded page) {
      hasBom |= pages == 0 && page.hasBom();
      pages++;
      first.putIfAbsent(page.encoding(), page);
      bytes.merge(page.encoding(), 0L, Long::sum);
      long length = 0;
      for (Decoded.Segment segment : page.segments()) {
        length += segment.bytes().length();
        bytes.merge(segment.encoding(), segment.bytes().length(), Long::sum);
        append(segment);
      }
      for (ByteSpan span : page.malformed()) {
        malformed += span.length();
      }
      if (mojibakeRepair == null) {
        mojibakeRepair = page.mojibakeRepair();
      }
      confidence.add(page.confidence(), length);
    }

    private void append(Decoded.Segment segment) {
      int last = segments.size() - 1;
      if (last >= 0
          && segments.get(last).encoding().equals(segment.encoding())
          && segments.get(last).bytes().end() == segment.bytes().start()) {
        ByteSpan whole = new ByteSpan(segments.get(last).bytes().start(), segment.bytes().end());
        segments.set(last, new Decoded.Segment(whole, segment.encoding()));
      } else {
        segments.add(segment);
      }
    }

    /** The encoding of most bytes, of equals the first by name. */
    String main() {
      String main = "UTF-8";
      long most = -1;
      for (Map.Entry<String, Long> entry : bytes.entrySet()) {
        if (first.containsKey(entry.getKey()) && entry.getValue() > most) {
          main = entry.getKey();
          most = entry.getValue();
        }
      }
      return main;
    }

    String basis() {
      Decoded page = first.get(main());
      return Words.code(page == null ? Decoded.Basis.GRAMMAR : page.basis());
    }

    double confidence() {
      return confidence.value(1);
    }
  }

  /**
   * A mean by weight; exactly the value where all values are the same, so that a document read as
   * one page and as many gives the same.
   */
  private static final class Mean {
    private double alike = Double.NaN;
    private boolean differ;
    private double sum;
    private long weights;

    /** A value of weight 0 counts only where there is no other. */
    void add(double value, long weight) {
      if (weights == 0) {
        alike = value;
      }
      differ |= weight > 0 && value != alike;
      sum += value * (double) weight;
      weights += weight;
    }

    double value(double ofNone) {
      if (Double.isNaN(alike)) {
        return ofNone;
      }
      return differ ? sum / (double) weights : alike;
    }
  }

  /** The scripts of a document's pages as one. */
  private static final class Scripts {
    private final Map<String, Long> weights = new LinkedHashMap<>();
    private final Map<String, ScriptProfile> first = new LinkedHashMap<>();
    private final Mean share = new Mean();

    void add(ScriptProfile profile, int length) {
      // a page without a character that tells says nothing about the others
      boolean tells = profile.script().equals("Hans") || profile.script().equals("Hant");
      long weight = tells ? length : 0;
      weights.merge(profile.script(), weight, Long::sum);
      first.putIfAbsent(profile.script(), profile);
      share.add(profile.traditionalShare(), weight);
    }

    ScriptProfile main() {
      ScriptProfile main = new ScriptProfile("Zyyy", null, false, 0);
      long most = -1;
      for (Map.Entry<String, ScriptProfile> entry : first.entrySet()) {
        long weight = Objects.requireNonNull(weights.get(entry.getKey()));
        if (weight > most || (weight == most && entry.getKey().equals("Hani"))) {
          main = entry.getValue();
          most = weight;
        }
      }
      return main;
    }

    double traditionalShare() {
      return share.value(0);
    }
  }

  /** What all pages that say anything say alike; nothing if they disagree. */
  private static final class Agreed<T> {
    private @Nullable T said;
    private boolean disagreed;

    void add(@Nullable T value) {
      if (value == null) {
        return;
      }
      disagreed |= said != null && !said.equals(value);
      said = value;
    }

    @Nullable T value() {
      return disagreed ? null : said;
    }
  }

  private record PageName(@Nullable Integer number, @Nullable String name) {}

  /** The issues of a page: what is said twice of one place stands once. */
  private final class Issues {
    private final ByteSpan page;
    private final Map<String, IssueRow> rows = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();

    Issues(Page page) {
      long start = page.source().byteBase();
      this.page = new ByteSpan(start, start + page.source().bytes().length);
    }

    void add(@Nullable String articleId, Issue issue) {
      ByteSpan bytes = issue.bytes().length() == 0 ? page : issue.bytes();
      String code = issue.code().code();
      String key = bytes.start() + " " + code;
      if (!said.add(key + " " + issue.message())) {
        return;
      }
      IssueRow row =
          new IssueRow(documentId, articleId, code, issue.message(), bytes.start(), bytes.end());
      rows.merge(key, row, Issues::both);
    }

    private static IssueRow both(IssueRow one, IssueRow two) {
      return new IssueRow(
          one.documentId(),
          Objects.equals(one.articleId(), two.articleId()) ? one.articleId() : null,
          one.code(),
          one.message() + "\n" + two.message(),
          one.byteStart(),
          Math.max(one.byteEnd(), two.byteEnd()));
    }

    void emit() {
      rows.values().forEach(row -> sink.add(Tables.ISSUES, row));
    }
  }
}
