package banmian.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A page as blocks: runs of lines of one kind, wraps joined. The door of the room.
 *
 * <p>Each sheet ({@link Lines#sheets}) is measured and read by itself.
 */
public final class Blocks {

  /** What it says against a wrap that a sentence ended with room for more on its line. */
  private static final double ROOM = 3;

  /** What a semicolon says against a wrap where lines are whole paragraphs. */
  private static final double POINT = 6;

  /** Lines of the highest heap of titles: no headline has as many, but a list may. */
  private static final int MOST_DECKS = 60;

  private final List<Line> lines;
  private final Columns columns;
  private final LineKinds kinds;
  private final List<Block> blocks = new ArrayList<>();

  private Blocks(List<Line> lines) {
    this.lines = lines;
    boolean[] rows = Rows.of(lines);
    this.columns = Columns.of(lines, rows);
    this.kinds = LineKinds.of(lines, columns, rows);
  }

  /** The blocks of the lines of one sheet in printed order; none is empty. */
  public static List<Block> ofSheet(List<Line> lines) {
    List<Line> closed = spaced(lines) ? closedUp(lines) : lines;
    Blocks blocks = new Blocks(Strands.part(Gutters.part(closed)));
    blocks.cut();
    return List.copyOf(blocks.blocks);
  }

  /**
   * True if the dump set a blank line behind every line of narrow columns: most lines stand alone,
   * reach one right edge, and end inside a sentence.
   */
  private static boolean spaced(List<Line> lines) {
    int alone = 0;
    int torn = 0;
    int widest = 0;
    for (Line line : lines) {
      widest = Math.max(widest, line.edge());
      alone += line.blanksBefore() > 0 ? 1 : 0;
      torn += Prose.closed(line.text().text()) ? 0 : 1;
    }
    int full = 0;
    for (Line line : lines) {
      full += line.edge() >= widest - 4 ? 1 : 0;
    }
    int n = lines.size();
    return n >= 8 && widest <= 90 && alone * 20 >= n * 17 && torn * 2 >= n && full * 2 >= n;
  }

  /** The lines with one blank line less before each. */
  private static List<Line> closedUp(List<Line> lines) {
    List<Line> closer = new ArrayList<>();
    for (Line line : lines) {
      closer.add(line.behind(Math.max(0, line.blanksBefore() - 1)));
    }
    return List.copyOf(closer);
  }

  private void cut() {
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean high = i - from >= MOST_DECKS && kinds.kind(from) == Kind.TITLE;
      if (high || i == lines.size() || startsBlock(i)) {
        blocks.add(block(from, i));
        from = i;
      }
    }
  }

  private boolean startsBlock(int i) {
    if (lines.get(i).blanksBefore() > 0 || kinds.kind(i) != kinds.kind(i - 1)) {
      return true;
    }
    if (kinds.row(i) != kinds.row(i - 1)) {
      return true;
    }
    // two articles set without a blank line, the second in another width
    int step = columns.of(i) - columns.of(i - 1);
    boolean widths = columns.of(i) > 0 && columns.of(i - 1) > 0 && Math.abs(step) > 4;
    if (widths && kinds.kind(i) == Kind.BODY && Prose.closed(lines, i - 1)) {
      return true;
    }
    // two articles set without a blank line, the second without a headline
    return kinds.kind(i) == Kind.BODY
        && kinds.dateline(i) >= 0.8
        && Prose.closed(lines, i - 1)
        && !joins(i);
  }

  private Block block(int from, int to) {
    List<Boolean> joins = new ArrayList<>();
    double confidence = 1;
    for (int i = from; i < to; i++) {
      joins.add(i > from && kinds.kind(i) == Kind.BODY && joins(i));
      confidence = Math.min(confidence, kinds.confidence(i));
    }
    Line last = lines.get(to - 1);
    Line first = lines.get(from);
    boolean torn =
        !kinds.row(to - 1)
            && !Prose.closed(lines, to - 1)
            && (columns.full(last, to - 1)
                || columns.of(to - 1) == 0
                || Prose.torn(last.text().text()));
    return new Block(
        kinds.kind(from),
        List.copyOf(lines.subList(from, to)),
        List.copyOf(joins),
        columns.of(from),
        torn,
        columns.indentsParagraphs() && first.indent() >= Math.min(2, columns.indent()),
        confidence,
        kinds.reason(from));
  }

  /**
   * The right edge of the longest of the lines around {@code i} that no blank line parts from it.
   */
  private int longest(int i) {
    int longest = lines.get(i).edge();
    for (int k = i; k > i - 12 && Lines.runsOn(lines, k - 1); k--) {
      longest = Math.max(longest, lines.get(k - 1).edge());
    }
    for (int k = i + 1; k < i + 12 && Lines.runsOn(lines, k - 1); k++) {
      longest = Math.max(longest, lines.get(k).edge());
    }
    return longest;
  }

  /**
   * True if body line {@code i} continues the paragraph of the line before it, with no blank line
   * between them.
   */
  private boolean joins(int i) {
    if (kinds.row(i) || kinds.row(i - 1) || Cues.salutation(lines.get(i - 1).text().text())) {
      return false;
    }
    Line before = lines.get(i - 1);
    Line line = lines.get(i);
    String end = before.text().text();
    String start = line.text().text();
    double score = 0;
    if (Prose.startsInside(start)) {
      score += 6;
    }
    boolean closed = Prose.closed(lines, i - 1);
    boolean full = columns.full(before, i - 1);
    score += closed ? -1 : Prose.torn(end) ? 4 : 2;
    boolean ends = closed || columns.unmarked();
    score += columns.of(i - 1) == 0 ? (closed ? -3 : 0) : full ? 2 : ends ? -4 : -1;
    // 亮出“健康明白卡”。⏎市民: the next character had room, so the column did not break the line
    score -= closed && Prose.head(start) <= columns.room(before, i - 1) ? ROOM : 0;
    int step = line.indent() - before.indent();
    if (columns.indentsParagraphs()) {
      if (line.indent() >= Math.min(2, columns.indent())) {
        // a paragraph set in by itself has the indent on every line of it
        score -= step == 0 && !closed && !Prose.announces(end) ? 0.5 : 4;
      } else {
        score += 3;
      }
    } else if (step >= 2 && step <= 8 && !(columns.unmarked() && full && step == 2)) {
      score -= 3;
    }
    score -= closed || full ? 3 * kinds.dateline(i) : 0;
    if (Cues.item(start) && !Prose.torn(end)) {
      score -= closed || !full ? 4 : 1;
    }
    // 池北辰为省交通厅副厅长；⏎: where no column of the page breaks lines, a point
    score -= columns.widest() == 0 && end.endsWith("；") ? POINT : 0;
    // verses, lists: a line that others of the block outrun was not broken by the column
    if (columns.of(i - 1) == 0 && !Prose.torn(end) && before.edge() + 8 < longest(i)) {
      score -= 3;
    }
    return score > 0;
  }
}
