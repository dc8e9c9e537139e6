package banmian.decode;

import java.util.Arrays;

/**
 * The likeliest way to read bytes, by dynamic programming over their places: from each place a step
 * of one character in one of the given encodings, of one bad byte, or a change of encoding. Finds
 * the alignment behind a cut head, falls into step again behind a lost byte, and gives the exact
 * bytes that are none.
 */
final class Lattice {

  /** Bytes that one call may be given: the table takes about 14 bytes a byte and encoding. */
  static final int MAX = 1 << 17;

  private static final byte NO_CHANGE = -1;

  private static final String SENTENCE_ENDS = "。！？；：…”’」』）》】";
  private static final float AT_LINE_END = 0.4f;
  private static final float AT_SENTENCE_END = 0.65f;
  private static final float ELSEWHERE = 1.1f;

  private final Codec[] codecs;
  private final float change;
  private final float breaking;

  /** What the best path is worth, in nats. */
  float score;

  /** Steps of the best path in order: first byte, and the codec's index or -1 for a bad byte. */
  int[] starts = new int[0];

  byte[] states = new byte[0];
  boolean[] bad = new boolean[0];
  int steps;

  /**
   * @param change what a change of encoding costs: below 0
   * @param breaking what it costs, beyond a bad byte, to break bytes that are a character
   */
  Lattice(Codec[] codecs, float change, float breaking) {
    this.codecs = codecs;
    this.change = change;
    this.breaking = breaking;
  }

  /**
   * Reads {@code b} from {@code from} to {@code to}.
   *
   * @param initial worth of each encoding at the beginning; empty for 0 each
   * @param last worth of each encoding at the end; empty for 0 each
   * @param head true if a character may have been cut off before {@code from}
   * @param tail true if the last character may go on behind {@code to}
   */
  void run(byte[] b, int from, int to, float[] initial, float[] last, boolean head, boolean tail) {
    int n = to - from;
    int k = codecs.length;
    float[][] best = new float[k][n + 1];
    int[][] before = new int[k][n + 1];
    byte[][] back = new byte[k][n + 1];
    byte[][] changed = new byte[k][n + 1];
    for (int s = 0; s < k; s++) {
      Arrays.fill(best[s], Float.NEGATIVE_INFINITY);
      Arrays.fill(changed[s], NO_CHANGE);
      best[s][0] = initial.length == 0 ? 0 : initial[s];
    }
    for (int i = 0; i < n; i++) {
      if (k > 1) {
        int top = 0;
        for (int s = 1; s < k; s++) {
          if (best[s][i] > best[top][i]) {
            top = s;
          }
        }
        float share = share(i > 0 ? b[from + i - 1] : 0, before[top][i]);
        float least = best[top][i] + change * share;
        for (int s = 0; s < k; s++) {
          if (best[s][i] < least) {
            best[s][i] = least;
            // another text begins here, or goes on
            before[s][i] = share < ELSEWHERE ? '\n' : 0;
            changed[s][i] = (byte) top;
          }
        }
      }
      boolean atHead = head && i < Likelihood.EDGE;
      boolean atTail = tail && i >= n - Likelihood.EDGE;
      for (int s = 0; s < k; s++) {
        float here = best[s][i];
        if (here == Float.NEGATIVE_INFINITY) {
          continue;
        }
        Codec codec = codecs[s];
        int step = codec.step(b, from + i, to);
        if (step != Codec.NONE) {
          int c = Codec.codePoint(step);
          int length = Codec.length(step);
          float worth = here + Likelihood.of(before[s][i], c) + Score.extra(codec, length, c);
          if (worth > best[s][i + length]) {
            best[s][i + length] = worth;
            before[s][i + length] = c;
            back[s][i + length] = (byte) length;
          }
        }
        // a byte below 0x30 is itself in every encoding of bytes, so it is never worth breaking
        if (step == Codec.NONE
            || b[from + i] < 0
            || b[from + i] >= 0x30
            || !codec.hasAsciiMarks()) {
          float worth = here + bad(step, atHead && isRest(back[s], i), atTail);
          if (worth > best[s][i + 1]) {
            best[s][i + 1] = worth;
            before[s][i + 1] = 0;
            back[s][i + 1] = -1;
          }
        }
        if (tail && i >= n - 4 && step == Codec.NONE && codec.isCut(b, from + i, to)) {
          float worth = here + Likelihood.CUT;
          if (worth > best[s][n]) {
            best[s][n] = worth;
            before[s][n] = 0;
            back[s][n] = (byte) -(n - i);
          }
        }
      }
    }
    trace(from, n, best, back, changed, last);
  }

  /** Files are joined, and mail is quoted, at line ends, or else where a sentence ends. */
  private static float share(byte last, int previous) {
    if (last == '\n') {
      return AT_LINE_END;
    }
    return previous >= 0x80 && SENTENCE_ENDS.indexOf(previous) >= 0 ? AT_SENTENCE_END : ELSEWHERE;
  }

  private float bad(int step, boolean rest, boolean atTail) {
    if (rest || (atTail && step == Codec.NONE)) {
      return Likelihood.BAD_AT_EDGE;
    }
    return step == Codec.NONE ? Likelihood.BAD : Likelihood.BAD + breaking;
  }

  /** True if all bytes before {@code i} are bad: the rest of a character that was cut. */
  private static boolean isRest(byte[] back, int i) {
    for (int k = 1; k <= i; k++) {
      if (back[k] != -1) {
        return false;
      }
    }
    return true;
  }

  private void trace(
      int from, int n, float[][] best, byte[][] back, byte[][] changed, float[] last) {
    int s = 0;
    score = Float.NEGATIVE_INFINITY;
    for (int t = 0; t < codecs.length; t++) {
      float worth = best[t][n] + (last.length == 0 ? 0 : last[t]);
      if (worth > score) {
        score = worth;
        s = t;
      }
    }
    starts = new int[n];
    states = new byte[n];
    bad = new boolean[n];
    int at = n;
    for (int i = n; i > 0; ) {
      if (i < n && changed[s][i] != NO_CHANGE) {
        s = changed[s][i];
      }
      int step = back[s][i];
      i -= Math.abs(step);
      at--;
      starts[at] = from + i;
      states[at] = (byte) s;
      bad[at] = step < 0;
    }
    steps = n - at;
    System.arraycopy(starts, at, starts, 0, steps);
    System.arraycopy(states, at, states, 0, steps);
    System.arraycopy(bad, at, bad, 0, steps);
  }

  /** Index of the first byte behind step {@code i}. */
  int end(int i, int to) {
    return i + 1 < steps ? starts[i + 1] : to;
  }
}
