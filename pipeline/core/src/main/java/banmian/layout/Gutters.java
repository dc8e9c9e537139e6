package banmian.layout;

import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts columns that a dump printed side by side on one line, blanks or a tab between them, and
 * puts one below the other.
 *
 * <p>Where several lines leave the same columns blank, or have one gap each, the text may go down
 * the cells or across them. Both readings are weighed by the seams of their lines ({@link Seams});
 * down it goes only if that is better by far, and if every column is running text that its width
 * broke. A table's cells are not, nor are verses, names or decks parted by blanks.
 *
 * <p>Gaps are met at the same place in columns of a display, at the same number of characters
 * (tools that count a Han character as one column), or anywhere, if every line has one.
 */
final class Gutters {

  private static final int MOST_COLUMNS = 4;
  private static final int LEAST_ROWS = 3;
  private static final int WIDEST = 320;

  /** Lines of one column alone below the last one with both. */
  private static final int LONGEST_TAIL = 40;

  /** By how many nats reading down must be better than reading across. */
  private static final double MARGIN = 6;

  /** Seams that show it at least. */
  private static final int LEAST_SEAMS = 4;

  /** What the seams down the columns are worth at least. */
  private static final double LEAST = 1;

  /** What a seam of one column is worth at least. */
  private static final double WORST_COLUMN = -0.5;

  /** What an indent is worth behind a closed sentence, and costs inside one, in nats. */
  private static final double PARAGRAPH = 1.2;

  /** Columns that a full line may fall short. */
  private static final int SLACK = 4;

  /** Lines of a stretch that is not parted at which it is tried to begin anew. */
  private static final int TRIES = 4;

  /** How a line's places are counted. */
  private enum Measure {
    DISPLAY,
    CHARACTERS
  }

  /**
   * A run of units without a gap.
   *
   * @param line the line it stands on, counted from 0
   * @param start its first unit in the line's text
   * @param end one past its last unit
   * @param from where it begins on the line
   * @param to where it ends
   */
  private record Cell(int line, int start, int end, int from, int to) {}

  private final List<Line> lines;
  private @Nullable Joints words;

  private Gutters(List<Line> lines) {
    this.lines = lines;
  }

  /** {@code lines} with columns that stand side by side put one below the other. */
  static List<Line> part(List<Line> lines) {
    boolean gaps = false;
    for (int i = 0; i < lines.size() && !gaps; i++) {
      gaps = hasGap(lines.get(i).text().text());
    }
    return gaps ? new Gutters(lines).part() : lines;
  }

  private static boolean hasGap(String text) {
    for (int k = 1; k + 1 < text.length(); k++) {
      if (isGap(text, k)) {
        return true;
      }
    }
    return false;
  }

  /** True for a unit that alone or with the next one is wide enough to part two columns. */
  private static boolean isGap(String text, int k) {
    char c = text.charAt(k);
    return Passage.isBlank(c)
        && (c == '\t' || c == '\u3000' || Passage.isBlank(text.charAt(k + 1)));
  }

  private List<Line> part() {
    List<Line> parted = new ArrayList<>();
    int limit = 0;
    int tries = 0;
    for (int i = 0; i < lines.size(); ) {
      if (!hasGap(lines.get(i).text().text())) {
        parted.add(lines.get(i++));
        continue;
      }
      tries = i < limit ? tries + 1 : 0;
      Found best = null;
      for (Found found :
          List.of(aligned(i, Measure.DISPLAY), aligned(i, Measure.CHARACTERS), loose(i))) {
        limit = Math.max(limit, found.lastBoth + 1);
        if (found.reads() && (best == null || found.end > best.end)) {
          best = found;
        }
      }
      if (best != null) {
        best.putTo(parted);
        i = best.end;
        limit = i;
        continue;
      }
      // a line with a gap of another kind may stand above the columns
      int to = tries < TRIES ? i + 1 : Math.max(i + 1, limit);
      for (; i < to; i++) {
        parted.add(lines.get(i));
      }
    }
    return List.copyOf(parted);
  }

  /** A stretch of lines cut into columns. */
  private final class Found {
    private final int begin;

    /** One past its last line. */
    private final int end;

    /** The last line with text on both sides of a gap. */
    private final int lastBoth;

    /** For each line its cell of each column; null where that is blank. */
    private final @Nullable Cell[][] rows;

    /** Where each column begins. */
    private final int[] margins;

    Found(int begin, int end, int lastBoth, @Nullable Cell[][] rows) {
      this.begin = begin;
      this.end = end;
      this.lastBoth = lastBoth;
      this.rows = rows;
      this.margins = new int[columns()];
      for (int j = 0; j < margins.length; j++) {
        margins[j] = margin(j);
      }
    }

    private int columns() {
      return rows.length == 0 ? 0 : rows[0].length;
    }

    /** True if the stretch is read down its columns. */
    boolean reads() {
      int k = columns();
      if (k < 2 || k > MOST_COLUMNS || rows.length < LEAST_ROWS || !marked()) {
        return false;
      }
      double sum = 0;
      int seams = 0;
      for (int j = 0; j < k; j++) {
        Column column = new Column(this, j);
        if (column.seams < 1 || column.sum < column.seams * WORST_COLUMN || !column.wrapped()) {
          return false;
        }
        sum += column.sum;
        seams += column.seams;
      }
      return seams >= LEAST_SEAMS && sum >= LEAST && sum - across() >= MARGIN;
    }

    /** True if marks stand in the cells as in running text. */
    private boolean marked() {
      int cells = 0;
      int marks = 0;
      for (Cell[] row : rows) {
        for (Cell cell : row) {
          if (cell != null) {
            cells++;
            marks += hasMark(text(cell)) ? 1 : 0;
          }
        }
      }
      return marks * 3 >= cells;
    }

    /** What the seams across the lines are worth. */
    private double across() {
      double sum = 0;
      Cell before = null;
      for (Cell[] row : rows) {
        for (int j = 0; j < row.length; j++) {
          Cell cell = row[j];
          if (cell != null) {
            sum += before == null ? 0 : seam(text(before), text(cell), setIn(cell, j));
            before = cell;
          }
        }
      }
      return sum;
    }

    /** Where column {@code j} begins. */
    private int margin(int j) {
      int margin = Integer.MAX_VALUE;
      for (Cell[] row : rows) {
        margin = row[j] == null ? margin : Math.min(margin, row[j].from());
      }
      return margin;
    }

    /** True for a cell of column {@code j} that is set in as the beginning of a paragraph is. */
    private boolean setIn(Cell cell, int j) {
      int indent = cell.from() - margins[j];
      return indent >= 3 && indent <= 8;
    }

    /** Adds the lines of the columns, one column after the other. */
    void putTo(List<Line> to) {
      for (int j = 0; j < columns(); j++) {
        int blanks = 0;
        boolean first = true;
        for (int r = 0; r < rows.length; r++) {
          Cell cell = rows[r][j];
          blanks += lines.get(begin + r).blanksBefore();
          if (cell == null) {
            blanks++;
            continue;
          }
          // a mark that hangs over on the left pushes the right column's line aside
          int indent = cell.from() - margins[j];
          indent = j > 0 && indent < 3 ? 0 : indent;
          to.add(line(cell, indent, first && j > 0 ? Math.max(1, blanks) : blanks));
          first = false;
          blanks = 0;
        }
      }
    }
  }

  /** One column of a stretch: the seams down it. */
  private final class Column {
    private double sum;

    /** Seams that can tell something. */
    private int seams;

    /** Lines that no stop closes, and how many of these the width broke. */
    private int open;

    private int full;

    Column(Found found, int j) {
      @Nullable Cell[][] rows = found.rows;
      int[] widths = new int[rows.length];
      int n = 0;
      for (@Nullable Cell[] row : rows) {
        Cell cell = row[j];
        if (cell != null) {
          widths[n++] = cell.to() - cell.from();
        }
      }
      Arrays.sort(widths, 0, n);
      int usual = n == 0 ? 0 : widths[n - 1 - n / 4];
      int before = -1;
      for (int r = 0; r < rows.length; r++) {
        Cell cell = rows[r][j];
        if (cell == null) {
          continue;
        }
        Cell above = before < 0 ? null : rows[before][j];
        if (above != null) {
          boolean near = before == r - 1 && lines.get(found.begin + r).blanksBefore() == 0;
          boolean reaches = above.to() - found.margins[j] >= usual - SLACK;
          add(text(above), text(cell), reaches, near, found.setIn(cell, j));
        }
        before = r;
      }
    }

    private void add(String end, String start, boolean reaches, boolean near, boolean setIn) {
      boolean closed = Prose.closed(end);
      if (reaches || (closed && setIn)) {
        sum += seam(end, start, setIn) + (closed && setIn ? PARAGRAPH : 0);
      }
      seams += reaches && !closed ? 1 : 0;
      // titles and bylines end where they like
      if (!closed && (reaches || (near && Cues.byline(end) < 0.85))) {
        open++;
        full += reaches ? 1 : 0;
      }
    }

    /** True if the lines end where the column does: a table's cells end where their words do. */
    boolean wrapped() {
      return full * 10 >= open * 7;
    }
  }

  private double seam(String end, String start) {
    return Seams.nats(Seams.Piece.of(end), Seams.Piece.of(start), words());
  }

  /** The same where {@code start} may be set in, as a paragraph's first line is. */
  private double seam(String end, String start, boolean setIn) {
    double score = seam(end, start);
    return setIn && !Prose.closed(end) ? Math.min(score, -PARAGRAPH) : score;
  }

  private Joints words() {
    if (words == null) {
      words = Joints.of(lines.stream().map(line -> line.text().text()).toList());
    }
    return words;
  }

  private String text(Cell cell) {
    return lines.get(cell.line()).text().text().substring(cell.start(), cell.end());
  }

  private static boolean hasMark(String text) {
    for (int k = 0; k < text.length(); k++) {
      if ("，。、；：？！,".indexOf(text.charAt(k)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Line line(Cell cell, int indent, int blanks) {
    Line whole = lines.get(cell.line());
    Passage text = whole.text().slice(cell.start(), cell.end());
    int at = whole.span().start();
    int width = Lines.width(text.text(), 0, text.length());
    Span span = new Span(at + cell.start(), at + cell.end());
    return new Line(whole.number(), whole.page(), span, text, indent, width, blanks);
  }

  /** The runs of line {@code i} that gaps part. */
  private List<Cell> cells(int i, Measure measure) {
    Line line = lines.get(i);
    String text = line.text().text();
    List<Cell> cells = new ArrayList<>();
    int at = line.indent();
    int start = 0;
    int from = at;
    int end = 0;
    int to = at;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      boolean blank = Passage.isBlank(c);
      if (!blank && k > end && end > start && isGap(text, end)) {
        cells.add(new Cell(i, start, end, from, to));
        start = k;
        from = at;
      }
      at += measure == Measure.DISPLAY ? Lines.columns(c) : 1;
      if (!blank) {
        end = k + 1;
        to = at;
      }
    }
    cells.add(new Cell(i, start, end, from, to));
    return cells;
  }

  /** The stretch from line {@code i} on whose lines leave the same columns blank. */
  private Found aligned(int i, Measure measure) {
    List<Cell> first = cells(i, measure);
    int bestBoth = 0;
    int bestLast = i;
    int bestEnd = i + 1;
    for (int g = 1; g < first.size() && g <= MOST_COLUMNS; g++) {
      int lo = first.get(g - 1).to();
      int hi = first.get(g).from();
      int both = 1;
      int last = i;
      int end = i + 1;
      boolean open = true;
      for (int j = i + 1; j < lines.size(); j++) {
        List<Cell> cells = cells(j, measure);
        int a = 0;
        int b = cells.get(0).from();
        int side = 1;
        for (int c = 0; Math.min(b, hi) - Math.max(a, lo) < 2 && c < cells.size(); c++) {
          a = cells.get(c).to();
          b = c + 1 < cells.size() ? cells.get(c + 1).from() : Integer.MAX_VALUE;
          side = c + 1 < cells.size() ? 0 : -1;
        }
        lo = Math.max(a, lo);
        hi = Math.min(b, hi);
        if (hi - lo < 2 || lines.get(j).page() != lines.get(i).page()) {
          break;
        }
        both += side == 0 ? 1 : 0;
        last = side == 0 ? j : last;
        // below the last line with both, only what surely goes on
        boolean near = lines.get(j).blanksBefore() == 0;
        open = side == 0 || (open && (side > 0 || near));
        end = open ? j + 1 : end;
        if (j - last > LONGEST_TAIL) {
          break;
        }
      }
      if (both > bestBoth) {
        bestBoth = both;
        bestLast = last;
        bestEnd = end;
      }
    }
    return bestBoth < LEAST_ROWS
        ? new Found(i, i + 1, i, new Cell[0][])
        : new Found(i, bestEnd, bestLast, rows(i, bestEnd, measure));
  }

  /** The lines cut at every column that all of them leave blank. */
  private @Nullable Cell[][] rows(int begin, int end, Measure measure) {
    boolean[] printed = new boolean[WIDEST];
    int right = 0;
    for (int i = begin; i < end; i++) {
      for (Cell cell : cells(i, measure)) {
        Arrays.fill(printed, Math.min(WIDEST, cell.from()), Math.min(WIDEST, cell.to()), true);
        right = Math.max(right, cell.to());
      }
    }
    if (right >= WIDEST) {
      return new Cell[0][];
    }
    int[] column = new int[WIDEST];
    int k = 0;
    int blank = WIDEST;
    for (int at = 0; at < right; at++) {
      if (!printed[at]) {
        blank++;
      } else {
        k += blank >= 2 && blank < WIDEST ? 1 : 0;
        blank = 0;
      }
      column[at] = k;
    }
    @Nullable Cell[][] rows = new Cell[end - begin][k + 1];
    for (int i = begin; i < end; i++) {
      for (Cell cell : cells(i, measure)) {
        int j = column[cell.from()];
        Cell there = rows[i - begin][j];
        rows[i - begin][j] =
            there == null ? cell : new Cell(i, there.start(), cell.end(), there.from(), cell.to());
      }
    }
    return rows;
  }

  /**
   * The stretch from line {@code i} on whose lines have one gap each, or tabs, wherever it stands.
   */
  private Found loose(int i) {
    boolean tabs = lines.get(i).text().text().indexOf('\t') >= 0;
    Cell[] first = tabs ? tabbed(i) : twoCells(i);
    List<Cell[]> rows = new ArrayList<>();
    int k = first == null ? 0 : first.length;
    int both = 0;
    int last = i;
    for (int j = i; k > 1 && j < lines.size() && j - last <= LONGEST_TAIL; j++) {
      Cell[] row = tabs ? tabbed(j) : twoCells(j);
      if (row == null || row.length > k || lines.get(j).page() != lines.get(i).page()) {
        break;
      }
      row = Arrays.copyOf(row, k);
      boolean two = row[0] != null && row[1] != null;
      if (!two && row[0] != null && lines.get(j).blanksBefore() > 0) {
        break;
      }
      both += two ? 1 : 0;
      last = two ? j : last;
      rows.add(row);
    }
    if (both < LEAST_ROWS) {
      return new Found(i, i + 1, last, new Cell[0][]);
    }
    if (!tabs) {
      tail(rows, last - i);
    }
    return new Found(i, i + rows.size(), last, rows.toArray(new Cell[0][]));
  }

  /** Gives what stands alone behind the row {@code last} to the column that it goes on with. */
  private void tail(List<Cell[]> rows, int last) {
    if (last + 1 == rows.size()) {
      return;
    }
    Cell[] above = rows.get(last);
    Cell[] below = rows.get(last + 1);
    Cell next = below[0];
    if (above[0] == null || above[1] == null || next == null) {
      return;
    }
    double left = seam(text(above[0]), text(next));
    double right = seam(text(above[1]), text(next));
    left -= Prose.closed(text(above[0])) ? 1 : 0;
    right -= Prose.closed(text(above[1])) ? 1 : 0;
    for (int r = last + 1; right > left && r < rows.size(); r++) {
      Cell[] row = rows.get(r);
      rows.set(r, row[0] == null ? row : new Cell[] {null, row[0]});
    }
  }

  /** Line {@code i} cut at its tabs; those that it begins with leave columns blank. */
  private @Nullable Cell[] tabbed(int i) {
    Line line = lines.get(i);
    String text = line.text().text();
    List<@Nullable Cell> cells = new ArrayList<>();
    for (int k = 0; k < line.indent() / Lines.TAB; k++) {
      cells.add(null);
    }
    int start = 0;
    for (int k = 0; k <= text.length(); k++) {
      if (k < text.length() && text.charAt(k) != '\t') {
        continue;
      }
      int s = start;
      int e = k;
      int indent = 0;
      while (s < e && Passage.isBlank(text.charAt(s))) {
        indent += Lines.columns(text.charAt(s++));
      }
      while (e > s && Passage.isBlank(text.charAt(e - 1))) {
        e--;
      }
      indent += start == 0 ? line.indent() % Lines.TAB : 0;
      int width = Lines.width(text, s, e);
      cells.add(s == e ? null : new Cell(i, s, e, indent, indent + width));
      start = k + 1;
    }
    return cells.toArray(new Cell[0]);
  }

  /** Line {@code i} as the cells of two columns; null if it has more gaps than one. */
  private @Nullable Cell @Nullable [] twoCells(int i) {
    String text = lines.get(i).text().text();
    if (text.length() > WIDEST) {
      return null;
    }
    List<Cell> cells = cells(i, Measure.DISPLAY);
    if (cells.size() == 1) {
      return new Cell[] {cells.get(0), null};
    }
    int gap = 1;
    int widest = 0;
    int second = 0;
    for (int g = 1; g < cells.size(); g++) {
      int between = 0;
      for (int k = cells.get(g - 1).end(); k < cells.get(g).start(); k++) {
        between += text.charAt(k) == '\t' ? Lines.TAB : Lines.columns(text.charAt(k));
      }
      if (between > widest) {
        second = widest;
        widest = between;
        gap = g;
      } else {
        second = Math.max(second, between);
      }
    }
    if (second == widest) {
      return null;
    }
    Cell left = cells.get(gap - 1);
    Cell right = cells.get(gap);
    Cell end = cells.get(cells.size() - 1);
    Cell start = cells.get(0);
    // where the right column begins depends on the left one's line: it has no indent to tell
    return new Cell[] {
      new Cell(i, start.start(), left.end(), start.from(), left.to()),
      new Cell(i, right.start(), end.end(), 0, end.to() - right.from())
    };
  }
}
