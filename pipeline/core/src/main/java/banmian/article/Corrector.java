package banmian.article;

import banmian.layout.Line;
import banmian.layout.Lines;
import banmian.layout.Prose;
import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.LineIndex;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts an editor's corrections into a division: cuts the parts at the corrected spans, gives each
 * piece its role and its article, and puts every article that was touched together again.
 *
 * <p>Nothing is retyped and nothing lost: a piece is a slice of a part, and goes to exactly one
 * place. An article that no correction touches stays the same object.
 */
final class Corrector {

  /** What {@code home} says of text outside all articles. */
  private static final int APART = -1;

  private final Division division;
  private final Passage page;
  private final Passage printed;
  private final LineIndex lines;
  private final boolean whole;

  /** For each unit of the page the article that it was found in; {@link #APART} for none. */
  private final int[] found;

  private final List<Hit> hits = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, Integer> named = new LinkedHashMap<>();

  /**
   * A correction that matches.
   *
   * @param span what it is about, in the page
   * @param to article that it goes to; {@link #APART} for none, {@link #STAYS} for the one it is in
   */
  private record Hit(Correction correction, Span span, int to) {}

  private static final int STAYS = -2;

  /**
   * A slice of a part.
   *
   * @param part the slice, as it was found
   * @param home article that it was found in
   * @param place place among the pieces of its home, in reading order
   * @param paragraph paragraph of its home, for what was found as body; -1 otherwise
   * @param hit what corrects it; null for nothing
   * @param line the printed line that it is, for what becomes body and was not; null otherwise
   */
  private record Piece(
      Part part, int home, int place, int paragraph, @Nullable Hit hit, @Nullable Line line) {

    Role role() {
      return hit == null || hit.correction().role() == null ? part.role() : hit.correction().role();
    }

    int to() {
      if (hit == null || hit.to() == STAYS) {
        return home;
      }
      return hit.to();
    }

    int order() {
      return hit == null ? 0 : hit.correction().order();
    }

    int start() {
      return part.span().start();
    }

    /** True if it no longer stands where its home had it. */
    boolean isMoved() {
      return to() != home || order() > 0 || role().isDeck() != part.role().isDeck();
    }
  }

  Corrector(Division division, Corrected.Print print) {
    this.division = division;
    this.page = print.page();
    this.printed = print.printed();
    this.lines = print.lines();
    this.whole = print.isWhole();
    this.found = new int[page.length()];
    Arrays.fill(found, APART);
    List<Article> articles = division.articles();
    for (int a = 0; a < articles.size(); a++) {
      for (Part part : articles.get(a).parts()) {
        Arrays.fill(found, part.span().start(), part.span().end(), a);
      }
    }
  }

  Corrected apply(List<Correction> corrections) {
    for (Correction correction : corrections) {
      match(correction);
    }
    List<Correction> applied = hits.stream().map(Hit::correction).toList();
    if (hits.isEmpty()) {
      return new Corrected(division, applied, issues);
    }
    return new Corrected(divided(pieces()), applied, issues);
  }

  // What a correction is about

  private void match(Correction correction) {
    Span span = span(page, correction.range());
    Span seen = span(printed, correction.range());
    if (span.length() == 0) {
      if (whole || (seen.length() > 0 && !isBlank(printed, seen))) {
        issues.add(correction.unmatched("nothing is printed there"));
      }
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
    return !whole
        && (range.unit() == Correction.Unit.LINES
            ? range.start() < lines.lineAt(first)
            : range.start() < first);
  }

  private static final int UNKNOWN = -3;

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

  private static Span trimmed(Passage passage, int start, int end) {
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

  // The pieces

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    List<Article> articles = division.articles();
    List<Line> printedLines = Lines.of(page);
    for (int a = 0; a < articles.size(); a++) {
      List<Part> parts = articles.get(a).parts();
      int place = 0;
      for (Part part : parts) {
        place = cut(part, a, place, printedLines, pieces);
      }
    }
    for (Part part : division.leftovers()) {
      cut(part, APART, 0, printedLines, pieces);
    }
    return pieces;
  }

  /** Adds the pieces of {@code part}; gives the place behind them. */
  private int cut(Part part, int home, int place, List<Line> printedLines, List<Piece> pieces) {
    TreeSet<Integer> bounds = new TreeSet<>(List.of(part.span().start(), part.span().end()));
    for (Hit hit : hits) {
      if (hit.span().overlaps(part.span())) {
        bounds.add(Math.max(hit.span().start(), part.span().start()));
        bounds.add(Math.min(hit.span().end(), part.span().end()));
        Role role = hit.correction().role();
        if (part.role() != Role.BODY || (role != null && role != Role.BODY)) {
          // decks, bylines, captions and leftovers are a part a line
          for (int k = lineAt(printedLines, part.span().start()); k < printedLines.size(); k++) {
            int start = printedLines.get(k).span().start();
            if (start >= part.span().end()) {
              break;
            }
            if (part.span().contains(start) && hit.span().contains(start)) {
              bounds.add(start);
            }
          }
        }
      }
    }
    int next = place;
    int from = bounds.first();
    for (int to : bounds.tailSet(from, false)) {
      Span span = trimmed(page, from, to);
      from = to;
      if (span.length() == 0) {
        continue;
      }
      Hit hit = hitAt(span.start());
      boolean madeBody =
          part.role() != Role.BODY && hit != null && hit.correction().role() == Role.BODY;
      Line line = printedLines.get(lineAt(printedLines, span.start()));
      pieces.add(
          new Piece(
              span.equals(part.span()) ? part : slice(part, span),
              home,
              next++,
              part.role() == Role.BODY ? part.paragraphIndex() : -1,
              hit,
              madeBody ? line : null));
    }
    return next;
  }

  private @Nullable Hit hitAt(int unit) {
    for (Hit hit : hits) {
      if (hit.span().contains(unit)) {
        return hit;
      }
    }
    return null;
  }

  /** Index of the last line that begins at or before {@code unit}. */
  private static int lineAt(List<Line> lines, int unit) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).span().start() <= unit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The part's own units within {@code span}, of which the first and the last print something. */
  private Part slice(Part part, Span span) {
    Passage text = part.text();
    long first = page.byteStart(span.start());
    long last = page.byteStart(span.end() - 1);
    int start = 0;
    while (start < text.length() && text.byteStart(start) < first) {
      start++;
    }
    int end = start;
    while (end < text.length() && text.byteStart(end) <= last) {
      end++;
    }
    return new Part(
        part.role(),
        span,
        text.slice(start, end).strip(),
        part.paragraphIndex(),
        part.continuesPrevious(),
        part.confidence(),
        part.reason());
  }

  // The articles

  private Division divided(List<Piece> pieces) {
    List<Article> before = division.articles();
    int count = before.size() + named.size();
    List<List<Piece>> staying = lists(count);
    List<List<Piece>> arriving = lists(count);
    List<List<Piece>> homes = lists(before.size());
    boolean[] touched = new boolean[count];
    List<Part> leftovers = new ArrayList<>();
    for (Piece piece : pieces) {
      int to = piece.to();
      if (piece.home() != APART) {
        homes.get(piece.home()).add(piece);
        touched[piece.home()] |= piece.hit() != null;
      }
      if (to == APART) {
        leftovers.add(piece.hit() == null ? piece.part() : corrected(piece, -1, false));
        continue;
      }
      touched[to] |= piece.hit() != null;
      (piece.isMoved() ? arriving : staying).get(to).add(piece);
    }
    List<Article> articles = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      if (!touched[a]) {
        articles.add(before.get(a));
        continue;
      }
      List<Piece> order = ordered(staying.get(a), arriving.get(a));
      if (order.stream().allMatch(p -> Correction.isApart(p.role()))) {
        // a note of continuation whose article went elsewhere
        order.forEach(p -> leftovers.add(p.part()));
        continue;
      }
      articles.add(article(a < before.size() ? before.get(a) : null, order, homes));
    }
    articles.sort(Comparator.comparingInt(Corrector::place));
    leftovers.sort(Comparator.comparingInt(p -> p.span().start()));
    return Division.of(articles, leftovers, division.issues());
  }

  private static List<List<Piece>> lists(int count) {
    List<List<Piece>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  /** Where an article stands on the page: where its body begins. */
  private static int place(Article article) {
    return article.parts().stream()
        .filter(p -> p.role() == Role.BODY)
        .findFirst()
        .orElse(article.parts().get(0))
        .span()
        .start();
  }

  /** The pieces of an article in reading order. */
  private static List<Piece> ordered(List<Piece> staying, List<Piece> arriving) {
    List<Piece> order = new ArrayList<>(staying);
    TreeMap<Integer, List<Piece>> numbered = new TreeMap<>();
    arriving.sort(Comparator.comparingInt(Piece::start));
    for (Piece piece : arriving) {
      if (piece.order() > 0) {
        numbered.computeIfAbsent(piece.order(), n -> new ArrayList<>()).add(piece);
        continue;
      }
      int at = 0;
      while (at < order.size()
          && (order.get(at).role().isDeck() != piece.role().isDeck()
              || order.get(at).start() < piece.start())) {
        at++;
      }
      order.add(at, piece);
    }
    int behind = 0;
    for (Map.Entry<Integer, List<Piece>> group : numbered.entrySet()) {
      int at = Math.max(behind, Math.min(group.getKey() - 1, order.size()));
      order.addAll(at, group.getValue());
      behind = at + group.getValue().size();
    }
    // stable: decks come first, whatever their number
    order.sort(Comparator.comparing(p -> !p.role().isDeck()));
    return order;
  }

  private Article article(@Nullable Article before, List<Piece> order, List<List<Piece>> homes) {
    List<Part> parts = new ArrayList<>();
    Piece body = null;
    boolean headed = false;
    int paragraph = -1;
    for (Piece piece : order) {
      if (piece.role() != Role.BODY) {
        headed |= piece.role() == Role.SECTION_HEAD && piece.hit() != null;
        parts.add(piece.hit() == null ? piece.part() : corrected(piece, -1, false));
        continue;
      }
      boolean joined = body != null && joins(body, piece, headed, homes);
      paragraph += joined ? 0 : 1;
      parts.add(corrected(piece, paragraph, joined));
      body = piece;
      headed = false;
    }
    boolean all = order.stream().allMatch(p -> p.hit() != null);
    List<Issue> kept = new ArrayList<>();
    if (before != null) {
      before.issues().stream().filter(i -> !isSettled(i.bytes())).forEach(kept::add);
    }
    return Article.of(parts, before == null || all ? 1 : before.confidence(), kept);
  }

  /** True if a doubt about {@code place} is settled: a correction is about where it begins. */
  private boolean isSettled(ByteSpan place) {
    return hits.stream()
        .map(hit -> page.bytes(hit.span()))
        .anyMatch(b -> b.start() <= place.start() && place.start() < b.end());
  }

  /** True if {@code next} goes on in the paragraph of {@code body}, the body piece before it. */
  private static boolean joins(Piece body, Piece next, boolean headed, List<List<Piece>> homes) {
    String end = body.part().text().text();
    boolean open = !Prose.closed(end) || Prose.startsInside(next.part().text().text());
    if (headed) {
      return open;
    }
    boolean sameHome = body.home() == next.home() && body.home() != APART;
    if (sameHome && body.paragraph() >= 0 && body.place() < next.place()) {
      if (body.paragraph() == next.paragraph()) {
        return true;
      }
      if (next.paragraph() >= 0 && followsInHome(body, next, homes.get(body.home()))) {
        return false;
      }
    }
    Line line = next.line();
    Line before = body.line();
    if (line != null && before != null && Objects.equals(body.hit(), next.hit())) {
      // lines that were no body have no paragraphs yet: an indent or a short line shows one
      boolean in = line.indent() >= before.indent() + 2;
      return !in && (open || before.edge() + 2 >= line.edge());
    }
    return open;
  }

  private static boolean followsInHome(Piece body, Piece next, List<Piece> home) {
    return home.stream()
        .noneMatch(p -> p.paragraph() >= 0 && p.place() > body.place() && p.place() < next.place());
  }

  private static Part corrected(Piece piece, int paragraph, boolean joined) {
    Part part = piece.part();
    return new Part(
        piece.role(),
        part.span(),
        part.text(),
        paragraph,
        joined,
        piece.hit() == null ? part.confidence() : 1,
        piece.hit() == null ? part.reason() : "corrected");
  }
}
