package banmian.article;

import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.LineIndex;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What an editor's corrections are about on a page, and what is to be said of those that miss. */
final class Matches {

  /** No article. */
  static final int APART = -1;

  /** The article that it is in. */
  static final int STAYS = -2;

  private static final int UNKNOWN = -3;

  /**
   * A correction that fits.
   *
   * @param span what it is about, in the page; the spans of all hits are disjoint
   * @param to article that it goes to, by index, new ones behind those that were found; {@link
   *     #APART} or {@link #STAYS}
   */
  record Hit(Correction correction, Span span, int to) {}

  private final Division division;
  private final Passage page;
  private final Passage printed;
  private final LineIndex lines;
  private final boolean isWhole;
  private final @Nullable String sha256;

  /** For each unit of the page the article that it was found in; {@link #APART} for none. */
  private final int[] found;

  private final List<Hit> hits = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, Integer> named = new LinkedHashMap<>();

  private Matches(Division division, Corrected.Print print) {
    this.division = division;
    this.page = print.page();
    this.printed = print.printed();
    this.lines = print.lines();
    this.isWhole = print.isWhole();
    this.sha256 = print.sha256();
    this.found = new int[page.length()];
    Arrays.fill(found, APART);
    List<Article> articles = division.articles();
    for (int a = 0; a < articles.size(); a++) {
      for (Part part : articles.get(a).parts()) {
        Arrays.fill(found, part.span().start(), part.span().end(), a);
      }
    }
  }

  /** What {@code corrections} are about on the page of {@code division}. */
  static Matches of(Division division, Corrected.Print print, List<Correction> corrections) {
    Matches matches = new Matches(division, print);
    corrections.forEach(matches::match);
    return matches;
  }

  /** Those that fit, in the order of their file. */
  List<Hit> hits() {
    return hits;
  }

  /** What is to be said of the others. */
  List<Issue> issues() {
    return issues;
  }

  /** Articles, those that were found and those that the corrections name. */
  int articles() {
    return division.articles().size() + named.size();
  }

  /** What is about the unit of the page; null for nothing. */
  @Nullable Hit at(int unit) {
    for (Hit hit : hits) {
      if (hit.span().contains(unit)) {
        return hit;
      }
    }
    return null;
  }

  /** True if they settle a doubt about {@code place}: one is about where it begins. */
  boolean settle(ByteSpan place) {
    return hits.stream()
        .map(hit -> page.bytes(hit.span()))
        .anyMatch(b -> b.start() <= place.start() && place.start() < b.end());
  }

  private void match(Correction correction) {
    Span span = span(page, correction.range());
    Span seen = span(printed, correction.range());
    if (span.length() == 0) {
      if (isWhole || (seen.length() > 0 && !isBlank(printed, seen))) {
        issues.add(correction.unmatched("nothing is printed there"));
      }
      return;
    }
    if (correction.sha256() != null && !correction.sha256().equals(sha256)) {
      unmatched(correction, span, "the document has another sha256, " + sha256);
      return;
    }
    String text = correction.text();
    String bare = text == null ? "" : bare(text);
    // on a page of a long document the range may have begun on the page before
    if (!beginsBefore(correction.range())
        && !bare(page.slice(span).text()).startsWith(bare)
        && !bare(printed.slice(seen).text()).startsWith(bare)) {
      unmatched(correction, span, "the text there begins otherwise, with " + opening(span));
      return;
    }
    for (Hit hit : hits) {
      if (hit.span().overlaps(span)) {
        unmatched(correction, span, "it overlaps correction " + hit.correction().entry());
        return;
      }
    }
    int to = target(correction, span);
    if (to != UNKNOWN) {
      hits.add(new Hit(correction, span, to));
    }
  }

  private boolean beginsBefore(Correction.Range range) {
    long first = printed.byteStart(0);
    return !isWhole
        && (range.unit() == Correction.Unit.LINES
            ? range.start() < lines.lineAt(first)
            : range.start() < first);
  }

  /** Where a correction sends its span; UNKNOWN, and an issue, where it does not say enough. */
  private int target(Correction correction, Span span) {
    if (correction.setsApart()) {
      return APART;
    }
    String article = correction.article();
    Role role = correction.role();
    if (article == null) {
      int apart = firstOf(span, APART);
      if (apart >= 0 && role != Role.CAPTION) {
        unmatched(
            correction,
            span,
            "line " + lines.lineAt(page.byteStart(apart)) + " is in no article, so name one");
        return UNKNOWN;
      }
      return STAYS;
    }
    if (role == null) {
      for (Part part : parts()) {
        if (part.span().overlaps(span) && Correction.isApart(part.role())) {
          unmatched(
              correction,
              span,
              "it was read as " + part.role().code() + ", so say what role it has in the article");
          return UNKNOWN;
        }
      }
    }
    int line = correction.articleLine();
    if (line == 0) {
      return named.computeIfAbsent(article, n -> division.articles().size() + named.size());
    }
    Span at = span(page, new Correction.Range(Correction.Unit.LINES, line, line));
    for (int i = at.start(); i < at.end(); i++) {
      if (found[i] != APART) {
        return found[i];
      }
    }
    unmatched(correction, span, "line " + line + ", which it names, was found in no article");
    return UNKNOWN;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>(division.leftovers());
    division.articles().forEach(a -> parts.addAll(a.parts()));
    return parts;
  }

  /** The first printed unit of {@code span} that was found in {@code article}; -1 if none was. */
  private int firstOf(Span span, int article) {
    for (int i = span.start(); i < span.end(); i++) {
      if (found[i] == article && !Passage.isBlank(page.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private void unmatched(Correction correction, Span span, String why) {
    issues.add(correction.unmatched(why, page.bytes(span)));
  }

  /** The units of {@code passage} that a range holds, blanks at either end left out. */
  private Span span(Passage passage, Correction.Range range) {
    boolean byLine = range.unit() == Correction.Unit.LINES;
    int start =
        first(
            passage,
            i ->
                byLine
                    ? lines.lineAt(passage.byteStart(i)) >= range.start()
                    : passage.byteStart(i) >= range.start());
    int end =
        first(
            passage,
            i ->
                byLine
                    ? lines.lineAt(passage.byteStart(i)) > range.end()
                    : passage.byteStart(i) >= range.end());
    return trimmed(passage, start, end);
  }

  /** The first unit that {@code holds} is true of; it is true of all behind it. */
  private static int first(Passage passage, IntPredicate holds) {
    int low = 0;
    int high = passage.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The units from {@code start} to before {@code end}, blanks at either end left out. */
  static Span trimmed(Passage passage, int start, int end) {
    int s = start;
    int e = end;
    while (s < e && Passage.isBlank(passage.charAt(s))) {
      s++;
    }
    while (e > s && Passage.isBlank(passage.charAt(e - 1))) {
      e--;
    }
    return new Span(s, e);
  }

  private static boolean isBlank(Passage passage, Span span) {
    return bare(passage.slice(span).text()).isEmpty();
  }

  private static String bare(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Passage.isBlank(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private String opening(Span span) {
    String text = bare(page.slice(span).text());
    int end = text.offsetByCodePoints(0, Math.min(12, text.codePointCount(0, text.length())));
    return text.substring(0, end);
  }
}
