package banmian;

import banmian.article.Article;
import banmian.article.Corrected;
import banmian.article.Correction;
import banmian.article.Corrections;
import banmian.article.Division;
import banmian.article.Part;
import banmian.article.Role;
import banmian.decode.Decision;
import banmian.decode.Decoded;
import banmian.decode.Decoder;
import banmian.extract.Context;
import banmian.extract.DocumentDates;
import banmian.extract.Extractor;
import banmian.extract.Facts;
import banmian.extract.Lexicons;
import banmian.extract.PageFacts;
import banmian.lang.Segmenter;
import banmian.layout.Line;
import banmian.layout.Lines;
import banmian.script.Glosses;
import banmian.script.ScriptProfile;
import banmian.text.Issue;
import banmian.text.IssueCode;
import banmian.text.LineIndex;
import banmian.text.Passage;
import banmian.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page from its bytes to its facts.
 *
 * <p>The journey, a room a line: bytes are decoded; the script is told and pinyin notes are cut;
 * what is left is divided into articles in reading order; facts are read from the whole articles;
 * and the ledger says what became of each byte. A division that loses or invents text is a bug: the
 * page then falls back to printed order and says so in an issue.
 *
 * <p>Thread-safe; the same source and options give the same page on every machine.
 */
public final class PageReader {

  /**
   * What the user says about the input.
   *
   * @param decoding forced or preferred encoding
   * @param issueDate day of the issue; null to find it
   * @param year year of the issue; null to find it
   * @param lexicon contents of the user's word lists by file name, as for {@link Lexicons#of}
   * @param corrections what editors say of the pages that they name
   */
  public record Options(
      Decoder.Options decoding,
      @Nullable LocalDate issueDate,
      @Nullable Integer year,
      Map<String, String> lexicon,
      Corrections corrections) {
    /** Copies the map. */
    public Options {
      lexicon = Map.copyOf(lexicon);
    }

    /** Find everything. */
    public static Options byEvidence() {
      return new Options(Decoder.Options.byEvidence(), null, null, Map.of(), Corrections.none());
    }
  }

  private final Options options;
  private final Extractor extractor;

  private PageReader(Options options, Extractor extractor) {
    this.options = options;
    this.extractor = extractor;
  }

  /**
   * A reader that asks {@code segmenter} for evidence.
   *
   * @throws IllegalArgumentException naming file and line, for a bad entry in the user's lexicon
   */
  public static PageReader with(Options options, Segmenter segmenter) {
    return new PageReader(options, Extractor.with(segmenter, Lexicons.of(options.lexicon())));
  }

  /** The page that {@code source} holds. Never throws on content. */
  public Page read(Source source) {
    return read(
        source,
        Decoder.decode(source.bytes(), source.byteBase(), options.decoding()),
        null,
        DocumentDates.none());
  }

  /** The page of a long document, read as was decided over the whole of it. */
  Page read(Source source, Decision decision, ScriptProfile script, DocumentDates dates) {
    return read(source, Decoder.decode(source.bytes(), source.byteBase(), decision), script, dates);
  }

  /** Collects what a long document tells about when it was printed. */
  DocumentDates.Counter dates() {
    return extractor.dates();
  }

  /** What the user says about encodings. */
  Decoder.Options decoding() {
    return options.decoding();
  }

  private Page read(
      Source source,
      Decoded decoded,
      @Nullable ScriptProfile ofDocument,
      DocumentDates datesOfDocument) {
    List<Issue> issues = new ArrayList<>();
    Passage printed = decoded.text();
    List<Span> glosses = Glosses.find(printed);
    Passage text = printed.without(glosses);
    ScriptProfile script = ofDocument == null ? ScriptProfile.of(text.text()) : ofDocument;
    LineIndex lines = LineIndex.of(printed, source.firstLine());
    Corrected corrected = correct(divide(text, issues), source, printed, text, lines);
    Division division = corrected.division();
    PageFacts facts = extract(division, text, context(source, script, datesOfDocument), issues);
    List<LedgerBlock> ledger = Ledger.of(source, decoded, glosses, lines, division);
    issues.addAll(0, decoded.issues());
    issues.addAll(division.issues());
    issues.addAll(corrected.issues());
    issues.addAll(facts.issues());
    return Page.of(
        source,
        decoded,
        script,
        glosses,
        text,
        lines,
        division,
        corrected.applied(),
        facts,
        ledger,
        issues);
  }

  private static Division divide(Passage text, List<Issue> issues) {
    String violation;
    try {
      Division division = Division.of(text);
      violation = Ledger.violation(text, division);
      if (violation == null) {
        return division;
      }
    } catch (RuntimeException | StackOverflowError bug) {
      violation = String.valueOf(bug);
    }
    issues.add(
        Issue.ofDocument(
            IssueCode.CONSERVATION_FALLBACK,
            "Kept in printed order, since dividing the page broke its own law: "
                + violation
                + ". Please report it with the page."));
    return printedOrder(text);
  }

  private Corrected correct(
      Division division, Source source, Passage printed, Passage text, LineIndex lines) {
    List<Correction> corrections = options.corrections().of(source.uri());
    if (corrections.isEmpty()) {
      return new Corrected(division, List.of(), List.of());
    }
    boolean guarded = corrections.stream().anyMatch(c -> c.sha256() != null);
    Corrected.Print print =
        new Corrected.Print(
            text, printed, lines, source.isWhole(), guarded ? source.sha256() : null);
    String violation;
    try {
      Corrected corrected = Corrected.of(division, print, corrections);
      violation = Ledger.violation(text, corrected.division());
      if (violation == null) {
        return corrected;
      }
    } catch (RuntimeException | StackOverflowError bug) {
      violation = String.valueOf(bug);
    }
    Issue issue =
        Issue.ofDocument(
            IssueCode.CONSERVATION_FALLBACK,
            "No correction was applied, since applying them broke a law: "
                + violation
                + ". Please report it with the page and the file of corrections.");
    return new Corrected(division, List.of(), List.of(issue));
  }

  private Context context(Source source, ScriptProfile script, DocumentDates dates) {
    return new Context(
        source.uri(),
        script.script(),
        script.converted(),
        options.issueDate(),
        options.year(),
        dates);
  }

  private PageFacts extract(Division division, Passage text, Context context, List<Issue> issues) {
    try {
      return extractor.extract(division, text, context);
    } catch (RuntimeException | StackOverflowError bug) {
      issues.add(
          Issue.ofDocument(
              IssueCode.FACTS_FALLBACK,
              "No facts were read, since reading them failed: "
                  + bug
                  + ". Please report it with the page."));
      List<Facts> none = division.articles().stream().map(a -> Facts.builder().build()).toList();
      return new PageFacts(null, null, null, null, null, none, List.of());
    }
  }

  /** One article, a paragraph a line: what a page falls back to. */
  private static Division printedOrder(Passage text) {
    List<Part> parts = new ArrayList<>();
    for (Line line : Lines.of(text)) {
      parts.add(
          new Part(Role.BODY, line.span(), line.text(), parts.size(), false, 0, "printed-order"));
    }
    return Division.of(
        parts.isEmpty() ? List.of() : List.of(Article.of(parts, 0, List.of())),
        List.of(),
        List.of());
  }
}
