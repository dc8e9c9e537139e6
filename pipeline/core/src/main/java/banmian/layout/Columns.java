package banmian.layout;

import java.util.Arrays;
import java.util.List;

/**
 * The column widths of a page: how wide its text was set, block by block.
 *
 * <p>A block is a run of lines without a blank one. It is hard-wrapped if most lines that another
 * one follows reach nearly the same right edge; that edge is its column. Blocks of one or two lines
 * cannot show a width of their own, so they take the width that other blocks of the page have, if
 * one fits. Several widths on a page are usual: `004` of the seeds has 14 to 20 characters and 33.
 *
 * <p>A dump may set articles of several widths without a blank line between them. A run that shows
 * no edge as a whole is therefore cut into stretches of one edge each ({@link Stretches}).
 *
 * <p>Lines may fall short of the edge by one full-width character (a mark that must not begin the
 * next line was pushed down with its neighbour) or by a Latin word, and may hang over it by one
 * mark.
 */
final class Columns {

  /** Columns that a full line may fall short of the edge: two full-width characters. */
  static final int SLACK = 4;

  /** Lines that show a column where no blank line parts it from another. */
  private static final int LEAST = 4;

  /** Of so many lines that show a column one at least must nearly reach its edge. */
  private static final int FEW = 5;

  /** Lines of the longest heap of decks. */
  private static final int MOST_DECKS = 5;

  private final int[] column;
  private final boolean[] first;
  private final int[] set;
  private final int widest;
  private final int indent;
  private final boolean indents;
  private final boolean unmarked;

  private Columns(
      int[] column,
      boolean[] first,
      int[] set,
      int widest,
      int indent,
      boolean indents,
      boolean unmarked) {
    this.column = column;
    this.first = first;
    this.set = set;
    this.widest = widest;
    this.indent = indent;
    this.indents = indents;
    this.unmarked = unmarked;
  }

  /** Column edge of the block that line {@code i} stands in; 0 if the block is not hard-wrapped. */
  int of(int i) {
    return column[i];
  }

  /** The widest column of the page; 0 if nothing on it is hard-wrapped. */
  int widest() {
    return widest;
  }

  /** True if paragraphs of this page begin with an indent of {@link #indent} columns. */
  boolean indentsParagraphs() {
    return indents;
  }

  /** True if blanks stand for marks on this page; one at a line's beginning is no indent. */
  boolean unmarked() {
    return unmarked;
  }

  /** The usual paragraph indent. */
  int indent() {
    return indent;
  }

  /**
   * True if line {@code i} is as long as its column allows. The first line after a blank one may
   * fall short by an indent that the dump lost.
   */
  boolean full(Line line, int i) {
    int lost = first[i] ? 4 : 0;
    // without marks nothing is pushed to the next line but a blank
    int slack = unmarked ? 2 : SLACK;
    return column[i] > 0 && line.edge() + lost >= column[i] - slack;
  }

  /** Columns left free behind line {@code i}; 0 where it is not known how wide the text was set. */
  int room(Line line, int i) {
    return column[i] == 0 ? 0 : Math.max(0, set[i] - line.edge() - (first[i] ? 4 : 0));
  }

  /**
   * For each line the right edge that most lines of its run were set to, those left out that end in
   * a mark: it may hang over. A line may hold more where marks are squeezed.
   */
  private static int[] set(List<Line> lines, int[] column) {
    int[] set = new int[lines.size()];
    for (int from = 0; from < lines.size(); ) {
      int to = blockEnd(lines, from);
      int[] times = new int[SLACK + 1];
      for (int i = from; i < to; i++) {
        String text = lines.get(i).text().text();
        boolean mark = Prose.startsInside(text.substring(text.length() - 1));
        int shorter = column[i] - lines.get(i).edge();
        if (!mark && shorter >= 0 && shorter <= SLACK) {
          times[shorter]++;
        }
      }
      int usual = SLACK;
      for (int shorter = SLACK - 1; shorter >= 0; shorter--) {
        usual = times[shorter] > times[usual] ? shorter : usual;
      }
      for (int i = from; i < to; i++) {
        set[i] = column[i] - usual;
      }
      from = to;
    }
    return set;
  }

  /** Measures {@code lines}, those of one sheet; {@code rows} were not broken by a column. */
  static Columns of(List<Line> lines, boolean[] rows) {
    int n = lines.size();
    int[] column = new int[n];
    boolean[] first = new boolean[n];
    int[] modes = new int[1024];
    for (int from = 0; from < n; ) {
      int to = runEnd(lines, rows, from);
      int edge = rows[from] ? 0 : wrappedEdge(lines, from, to);
      first[from] = to - from > 1;
      if (edge > 0) {
        Arrays.fill(column, from, to, edge);
      } else if (!rows[from] && to - from >= 2 * LEAST) {
        new Stretches(lines, from, to).fill(column);
      }
      for (int i = from; i < to; i++) {
        modes[column[i]] += column[i] > 0 ? 1 : 0;
      }
      from = to;
    }
    int widest = 0;
    for (int e = 0; e < modes.length; e++) {
      widest = modes[e] > 0 ? e : widest;
    }
    if (widest == 0) {
      widest = ofPairs(lines, rows);
      modes[widest] += widest > 0 ? 1 : 0;
    }
    for (int from = 0; from < n; ) {
      int to = runEnd(lines, rows, from);
      if (widest > 0 && to - from < 3 * LEAST && !rows[from] && unknown(column, from, to)) {
        int fit = to - from <= LEAST ? fit(modes, widest(lines, from, to)) : 0;
        Arrays.fill(column, from, to, fit > 0 ? fit : known(lines, from, to, modes));
      }
      from = to;
    }
    int[] indents = new int[9];
    int indented = 0;
    for (Line line : lines) {
      if (line.indent() > 0 && line.indent() <= 8) {
        indents[line.indent()]++;
        indented++;
      }
    }
    int indent = 0;
    for (int k = 1; k <= 8; k++) {
      indent = indents[k] > indents[indent] ? k : indent;
    }
    boolean uses = indented >= 2 && indents[indent] * 2 > indented && indented * 25 >= n;
    boolean unmarked = unmarked(lines);
    uses &= !unmarked;
    return new Columns(
        column, first, set(lines, column), widest, uses ? indent : 0, uses, unmarked);
  }

  /**
   * True if blanks stand for commas and stops, as before 1950: 自上月水退後　廬舍蕩然. One may fall to the
   * beginning of a line, and indents show nothing there.
   */
  private static boolean unmarked(List<Line> lines) {
    int marks = 0;
    int blanks = 0;
    for (Line line : lines) {
      String text = line.text().text();
      for (int k = 0; k < text.length(); k++) {
        char c = text.charAt(k);
        marks += "，。、；：！？,".indexOf(c) >= 0 ? 1 : 0;
        blanks += c == '\u3000' && text.charAt(k - 1) != '\u3000' ? 1 : 0;
      }
    }
    return blanks * 2 >= lines.size() && blanks > 4 * marks;
  }

  /** The right edge of the longest line. */
  private static int widest(List<Line> lines, int from, int to) {
    return lines.subList(from, to).stream().mapToInt(Line::edge).max().orElse(0);
  }

  private static int fit(int[] modes, int edge) {
    if (edge > 130) {
      return 0;
    }
    int best = 0;
    for (int e = edge; e <= Math.min(modes.length - 1, edge + SLACK); e++) {
      if (modes[e] > 0 && (best == 0 || modes[e] > modes[best])) {
        best = e;
      }
    }
    for (int e = Math.max(0, edge - 2); best == 0 && e < Math.min(modes.length, edge); e++) {
      best = modes[e] > 0 ? e : best;
    }
    return best;
  }

  private static boolean unknown(int[] column, int from, int to) {
    return Arrays.stream(column, from, to).allMatch(edge -> edge == 0);
  }

  /**
   * The column of other blocks that most followed lines of this one reach, and all but the first
   * and the last two do not pass: 通长堤路东段，并设⏎置醒目的绕行标志，⏎出行的影响。⏎记者 祝青 通讯员 沙明亮 is too short to show its
   * own. 0 without one.
   */
  private static int known(List<Line> lines, int from, int to, int[] modes) {
    int best = 0;
    // a title has no sentence below it that ends within two lines
    int least = to - from > 2 && Prose.closed(lines, to - 2) ? 1 : 2;
    for (int e = 1; e < modes.length; e++) {
      if (modes[e] == 0 || modes[e] < modes[best]) {
        continue;
      }
      int near = 0;
      int over = 0;
      for (int i = from; i + 1 < to; i++) {
        int edge = lines.get(i).edge();
        near += edge >= e - SLACK && edge <= e + 2 ? 1 : 0;
        over += edge > e + 2 && i > from && i < to - 2 ? 1 : 0;
      }
      best = over == 0 && near >= least && near * 2 >= to - from - 1 ? e : best;
    }
    return best;
  }

  /**
   * The right edge that nearly all lines share which break off inside a sentence that the next one
   * goes on with, where paragraphs are too short to show it one by one; 0 without it.
   */
  private static int ofPairs(List<Line> lines, boolean[] rows) {
    int best = 0;
    int[] near = new int[131];
    int torn = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int edge = lines.get(i).edge();
      if (edge > 130) {
        return 0;
      }
      boolean breaks = Lines.runsOn(lines, i) && !rows[i] && !Prose.closed(lines, i);
      if (breaks && lines.get(i + 1).indent() < Math.max(1, lines.get(i).indent())) {
        torn++;
        for (int e = edge; e <= Math.min(130, edge + SLACK); e++) {
          near[e]++;
        }
      }
    }
    for (int e = 0; e < near.length; e++) {
      best = near[e] > near[best] ? e : best;
    }
    return near[best] >= LEAST && near[best] * 4 >= torn * 3 ? best : 0;
  }

  /** The right edge that most followed lines of a block reach; 0 if there is none. */
  private static int wrappedEdge(List<Line> lines, int from, int to) {
    // three lines may be a headline; three lines that end in a full stop are none
    boolean closed = Prose.closed(lines.get(to - 1).text().text());
    if (to - from < (closed ? 3 : 4) || (to - from <= MOST_DECKS && plain(lines, from, to))) {
      return 0;
    }
    // the edge must hold for the majority, not for the longest line: a headline may stand on top
    int best = 0;
    int bestCount = 0;
    for (int k = from; k < Math.min(to, from + 40); k++) {
      int edge = lines.get(k).edge();
      // one wide line, as a deck may be, is no edge yet
      if (edge > 130 || (edge <= best && bestCount > 1)) {
        continue;
      }
      int near = 0;
      int close = 0;
      int over = 0;
      int whole = 0;
      for (int i = from; i < Math.min(to, from + 200); i++) {
        int e = lines.get(i).edge();
        boolean fits = i + 1 < to && e >= edge - SLACK && e <= edge;
        near += fits ? 1 : 0;
        close += fits && e >= edge - 2 ? 1 : 0;
        whole += fits && Prose.closed(lines.get(i).text().text()) ? 1 : 0;
        over += e > edge + 2 ? 1 : 0;
      }
      // paragraphs of a line each may happen to be of one length: their lines end where sentences
      // do
      // and one line that is wider than the rest, as a deck may be, makes no edge
      if (whole * 2 > near || close * FEW < near) {
        continue;
      }
      if (near - 2 * over > bestCount || (near - 2 * over == bestCount && edge > best)) {
        best = edge;
        bestCount = near - 2 * over;
      }
    }
    int followed = Math.min(to, from + 200) - from - 1;
    return bestCount * 2 >= followed && bestCount >= 2 ? best : 0;
  }

  /** True if there is neither a mark nor a blank in the lines: decks set one below the other. */
  private static boolean plain(List<Line> lines, int from, int to) {
    for (int i = from; i < to; i++) {
      String text = lines.get(i).text().text();
      for (int k = 0; k < text.length(); k++) {
        if (!Character.isLetterOrDigit(text.charAt(k))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Where the run of lines that begins at {@code from} ends: at a blank line, or where rows begin.
   */
  private static int runEnd(List<Line> lines, boolean[] rows, int from) {
    int to = from + 1;
    while (Lines.runsOn(lines, to - 1) && rows[to] == rows[from]) {
      to++;
    }
    return to;
  }

  static int blockEnd(List<Line> lines, int from) {
    int to = from + 1;
    while (Lines.runsOn(lines, to - 1)) {
      to++;
    }
    return to;
  }
}
