package banmian.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts a run of lines into stretches that were set in one column each, where no blank line parts
 * them: fourteen characters to the line, then eighteen, then fourteen again.
 *
 * <p>The best sequence of edges wins (Viterbi): a line that reaches its column's edge inside a
 * sentence speaks for it, one that hangs over speaks against it, and every change of the column has
 * its price, so that a headline or the short last line of a paragraph begins no new one. A stretch
 * counts only if most of its lines reach the edge and hold the marks that running text has: a list
 * of titles of like length is no column.
 */
final class Stretches {

  private static final int SLACK = 4;
  private static final int WIDEST = 130;

  /** Lines that a stretch has at least, the last of which need not reach the edge. */
  private static final int LEAST = 4;

  /** What a change of the column costs, in lines that must reach its edge. */
  private static final double CHANGE = 2.5;

  private final List<Line> lines;
  private final int from;
  private final int to;
  private final int[] edges;

  Stretches(List<Line> lines, int from, int to) {
    this.lines = lines;
    this.from = from;
    this.to = to;
    this.edges = edges();
  }

  /** Edges that several lines of the run end at inside a sentence, and 0 for none, the first. */
  private int[] edges() {
    int[] times = new int[WIDEST + 1];
    for (int i = from; i < to; i++) {
      int edge = lines.get(i).edge();
      if (edge <= WIDEST && !closed(i)) {
        times[edge]++;
      }
    }
    int[] found = new int[WIDEST + 1];
    int n = 1;
    for (int e = 8; e <= WIDEST; e++) {
      if (times[e] >= 2) {
        found[n++] = e;
      }
    }
    return Arrays.copyOf(found, n);
  }

  private boolean closed(int i) {
    return Prose.closed(lines.get(i).text().text());
  }

  /** True for a line that no column need have broken: a stop ends it, or an indent follows. */
  private boolean free(int i) {
    return closed(i) || i + 1 == to || lines.get(i + 1).indent() > 0;
  }

  /** How much line {@code i} speaks for having been set in a column with this {@code edge}. */
  private double fit(int i, int edge) {
    int e = lines.get(i).edge();
    if (edge == 0) {
      return 0;
    }
    if (e > edge + 2) {
      return -2;
    }
    if (e > edge || closed(i)) {
      return 0;
    }
    return e >= edge - 2 ? 1 : e >= edge - SLACK ? 0.6 : free(i) ? 0 : -0.5;
  }

  /** Sets the column of each line of the run that stands in a stretch; leaves the others alone. */
  void fill(int[] column) {
    int n = to - from;
    int states = edges.length;
    byte[][] back = new byte[n][states];
    double[] best = new double[states];
    for (int i = 0; i < n; i++) {
      int top = 0;
      for (int s = 1; s < states; s++) {
        top = best[s] > best[top] ? s : top;
      }
      double changed = best[top] - CHANGE;
      for (int s = 0; s < states; s++) {
        // as late as it may be: the short last line of a paragraph goes with what stands above
        boolean stays = i == 0 || best[s] > changed;
        back[i][s] = (byte) (stays ? s : top);
        best[s] = (stays ? best[s] : changed) + fit(from + i, edges[s]);
      }
    }
    int state = 0;
    for (int s = 1; s < states; s++) {
      state = best[s] > best[state] ? s : state;
    }
    for (int end = n; end > 0; ) {
      int start = end - 1;
      while (start > 0 && back[start][state] == state) {
        start--;
      }
      if (edges[state] > 0 && holds(from + start, from + end, edges[state])) {
        Arrays.fill(column, from + start, from + end, edges[state]);
      }
      state = back[start][state];
      end = start;
    }
  }

  /** True if most lines of a stretch reach its edge, and marks stand in them as in a text. */
  private boolean holds(int start, int end, int edge) {
    int near = 0;
    int broken = 0;
    int marks = 0;
    for (int i = start; i < end; i++) {
      boolean reaches = fit(i, edge) > 0;
      near += reaches ? 1 : 0;
      broken += reaches || !free(i) ? 1 : 0;
      String text = lines.get(i).text().text();
      for (int k = 0; k < text.length(); k++) {
        marks += "，。、；：,".indexOf(text.charAt(k)) >= 0 ? 1 : 0;
      }
    }
    return near >= LEAST - 1 && near * 3 >= broken * 2 && marks * 3 >= end - start;
  }
}
