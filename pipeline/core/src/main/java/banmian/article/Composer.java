package banmian.article;

import banmian.layout.Block;
import banmian.layout.Cues;
import banmian.layout.Kind;
import banmian.layout.Line;
import banmian.layout.Prose;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the parts of an article in reading order: decks, then the body with headings, bylines and
 * notes where they belong, paragraphs joined where the print was broken.
 */
final class Composer {

  private final Passage page;
  private final List<Part> parts = new ArrayList<>();
  private final List<Part> marks = new ArrayList<>();
  private int paragraph = -1;
  private boolean open;

  /** True if the last line is as long as its column allows. */
  private boolean full;

  private final boolean indents;

  /** A composer of one article of {@code page}; {@code indents} if its paragraphs are indented. */
  Composer(Passage page, boolean indents) {
    this.page = page;
    this.indents = indents;
  }

  /** The parts so far. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Marks that belong to no article (the # of Markdown), as parts. */
  List<Part> marks() {
    return marks;
  }

  /** Adds a body block; {@code joined} if it may continue the open paragraph. */
  void body(Block block, boolean joined, double confidence, String reason) {
    int from = 0;
    List<Line> lines = block.lines();
    for (int i = 1; i <= lines.size(); i++) {
      if (i < lines.size() && block.joins().get(i)) {
        continue;
      }
      boolean mayContinue = from == 0 && joined && paragraph >= 0 && !block.rows();
      // where paragraphs are set in, what is not goes on, even behind a full stop at the edge
      boolean continues = mayContinue && (indents ? !block.indented() && (open || full) : open);
      if (!continues) {
        paragraph++;
      }
      run(lines.subList(from, i), continues, confidence, reason);
      from = i;
    }
    String last = block.last().text().text();
    open = !block.rows() && !Prose.closed(last) && !Cues.addresses(last);
    full = !block.rows() && block.reachesEdge();
  }

  /** Adds a block whose lines each play the same role, a part a line. */
  void lines(Role role, Block block, double confidence, String reason) {
    for (Line line : block.lines()) {
      piece(role, line.span().start(), line.span().end(), confidence, reason);
    }
  }

  /** Adds decks: a part a line, or a part a deck where a line holds several. */
  void decks(Role role, Block block, double confidence, String reason) {
    for (Line line : block.lines()) {
      int start = line.span().start();
      int end = line.span().end();
      int mark = start;
      while (mark < end && (page.charAt(mark) == '#' || Passage.isBlank(page.charAt(mark)))) {
        mark++;
      }
      if (page.charAt(start) == '#' && mark < end) {
        int hash = start;
        while (page.charAt(hash) == '#') {
          hash++;
        }
        marks.add(
            new Part(
                Role.FURNITURE,
                new Span(start, hash),
                page.slice(start, hash),
                -1,
                false,
                1,
                "heading-mark"));
        start = mark;
      }
      piece(role, start, end, confidence, reason);
    }
  }

  /** Tells kicker, headline and subheadline apart; all decks are in, and nothing else yet. */
  void tellDecks() {
    List<Part> told = DeckRoles.tell(page, List.copyOf(parts));
    parts.clear();
    parts.addAll(told);
  }

  private void piece(Role role, int start, int end, double confidence, String reason) {
    parts.add(
        new Part(
            role, new Span(start, end), page.slice(start, end), -1, false, confidence, reason));
  }

  /** A note 上接第三版 or 下转第三版 that stands in a line of text. */
  private void note(int start, int end) {
    int s = start;
    int e = end;
    while (s < e && Passage.isBlank(page.charAt(s))) {
      s++;
    }
    while (e > s && Passage.isBlank(page.charAt(e - 1))) {
      e--;
    }
    piece(Role.FURNITURE, s, e, 0.9, "jump-pattern");
  }

  /** Adds lines of the paragraph: a part for each stretch of them that stands together. */
  private void run(List<Line> lines, boolean continues, double confidence, String reason) {
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !follows(lines.get(i - 1), lines.get(i))) {
        boolean on = from > 0 || continues;
        printed(lines.subList(from, i), on, confidence, reason);
        from = i;
      }
    }
  }

  /** True if nothing is printed between two lines: false for those of columns read across. */
  private boolean follows(Line before, Line line) {
    for (int i = before.span().end(); i < line.span().start(); i++) {
      if (!Passage.isBlank(page.charAt(i))) {
        return false;
      }
    }
    return before.span().end() <= line.span().start();
  }

  /** Adds lines printed one below the other as one part. */
  private void printed(List<Line> lines, boolean continues, double confidence, String reason) {
    List<Passage> texts = new ArrayList<>(lines.stream().map(Line::text).toList());
    int start = lines.get(0).span().start();
    int end = lines.get(lines.size() - 1).span().end();
    int last = texts.size() - 1;
    int before = Cues.noteBefore(texts.get(0).text());
    if (before > 0) {
      note(start, start + before);
      start += before;
      texts.set(0, texts.get(0).slice(before, texts.get(0).length()));
    }
    int behind = Cues.noteBehind(texts.get(last).text());
    int cut = texts.get(last).length() - behind;
    texts.set(last, texts.get(last).slice(0, behind));
    Span span = new Span(start, end - cut);
    Passage text = Passage.join("", texts);
    parts.add(new Part(Role.BODY, span, text, paragraph, continues, confidence, reason));
    if (cut > 0) {
      note(end - cut, end);
    }
  }

  /** A leftover of one block, a part a line. */
  static List<Part> leftover(Block block, Role role, double confidence, String reason) {
    List<Part> parts = new ArrayList<>();
    for (Line line : block.lines()) {
      parts.add(new Part(role, line.span(), line.text(), -1, false, confidence, reason));
    }
    return parts;
  }

  static Role roleOf(Kind kind) {
    return switch (kind) {
      case TITLE -> Role.HEADLINE;
      case BODY -> Role.BODY;
      case BYLINE -> Role.BYLINE;
      case CAPTION -> Role.CAPTION;
      case NOTICE -> Role.NOTICE;
      case JUMP, FURNITURE -> Role.FURNITURE;
    };
  }
}
