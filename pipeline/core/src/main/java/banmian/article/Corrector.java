package banmian.article;

import banmian.layout.Line;
import banmian.layout.Lines;
import banmian.layout.Prose;
import banmian.text.Issue;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts an editor's corrections into a division: cuts the parts at the corrected spans, gives each
 * piece its role and its article, and puts every article that was touched together again.
 *
 * <p>Nothing is retyped and nothing lost: a piece is a slice of a part, and goes to exactly one
 * place. An article that no correction touches stays the same object.
 */
final class Corrector {

  private static final int APART = Matches.APART;

  private final Division division;
  private final Passage page;
  private final Matches matches;
  private final List<Line> lines;

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
      Part part,
      int home,
      int place,
      int paragraph,
      Matches.@Nullable Hit hit,
      @Nullable Line line) {

    Role role() {
      return hit == null || hit.correction().role() == null ? part.role() : hit.correction().role();
    }

    int to() {
      if (hit == null || hit.to() == Matches.STAYS) {
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

  private Corrector(Division division, Passage page, Matches matches) {
    this.division = division;
    this.page = page;
    this.matches = matches;
    this.lines = Lines.of(page);
  }

  /** {@code division} as {@code matches} correct it. */
  static Division correct(Division division, Passage page, Matches matches) {
    return matches.hits().isEmpty() ? division : new Corrector(division, page, matches).divided();
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    List<Article> articles = division.articles();
    for (int a = 0; a < articles.size(); a++) {
      List<Part> parts = articles.get(a).parts();
      int place = 0;
      for (Part part : parts) {
        place = cut(part, a, place, pieces);
      }
    }
    for (Part part : division.leftovers()) {
      cut(part, APART, 0, pieces);
    }
    return pieces;
  }

  /** Adds the pieces of {@code part}; gives the place behind them. */
  private int cut(Part part, int home, int place, List<Piece> pieces) {
    TreeSet<Integer> bounds = new TreeSet<>(List.of(part.span().start(), part.span().end()));
    for (Matches.Hit hit : matches.hits()) {
      if (hit.span().overlaps(part.span())) {
        bounds.add(Math.max(hit.span().start(), part.span().start()));
        bounds.add(Math.min(hit.span().end(), part.span().end()));
        Role role = hit.correction().role();
        if (part.role() != Role.BODY || (role != null && role != Role.BODY)) {
          // decks, bylines, captions and leftovers are a part a line
          for (int k = lineAt(part.span().start()); k < lines.size(); k++) {
            int start = lines.get(k).span().start();
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
      Span span = Matches.trimmed(page, from, to);
      from = to;
      if (span.length() == 0) {
        continue;
      }
      Matches.Hit hit = matches.at(span.start());
      boolean madeBody =
          part.role() != Role.BODY && hit != null && hit.correction().role() == Role.BODY;
      Line line = lines.get(lineAt(span.start()));
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

  /** Index of the last line that begins at or before {@code unit}. */
  private int lineAt(int unit) {
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

  private Division divided() {
    List<Article> before = division.articles();
    int count = matches.articles();
    List<List<Piece>> staying = lists(count);
    List<List<Piece>> arriving = lists(count);
    List<List<Piece>> homes = lists(before.size());
    boolean[] touched = new boolean[count];
    List<Part> leftovers = new ArrayList<>();
    for (Piece piece : pieces()) {
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
      before.issues().stream().filter(i -> !matches.settle(i.bytes())).forEach(kept::add);
    }
    return Article.of(parts, before == null || all ? 1 : before.confidence(), kept);
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
