package banmian.article;

import banmian.lang.CharModel;
import banmian.layout.Prose;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What pieces of text and titles speak of, as far as their characters tell: Han characters that are
 * rare in Chinese, pairs of Han characters, numbers and Latin words.
 *
 * <p>A term counts the more, the fewer pieces of the sheet have it and the less expected it is in
 * Chinese at all: 綦 and 赤峰 tell more than 工作. Terms are hashed into a fixed number of cells, so
 * that any page fits in memory; two terms in one cell only make pieces look a little more alike.
 */
final class Terms {

  /** Surprise of a pair, in nats, that counts nothing, and that counts one more. */
  private static final double PLAIN_PAIR = 6;

  private static final double PAIR_STEP = 6;
  private static final double LEAST_PAIR = 0.4;
  private static final double MOST_PAIR = 2;

  /** Surprise of a single character that counts nothing, and that counts one more. */
  private static final double PLAIN_LETTER = 7.5;

  private static final double LETTER_STEP = 2;
  private static final double MOST_LETTER = 3;

  /** What a number or a Latin word counts. */
  private static final double WORD = 1;

  private static final int FEWEST_CELLS = 1 << 10;
  private static final int MOST_CELLS = 1 << 19;
  private static final double SCALE = 1024;

  private final CharModel model = CharModel.chinese();
  private final int mask;
  // a piece's distinct terms, ascending: the cell above, what the term counts below
  private final long[][] terms;
  // the terms of all pieces by cell and piece: the cell above, the piece below; what each counts
  private final long[] uses;
  private final double[] counts;
  private final int[] frequency;
  // by the number of pieces that have a term
  private final double[] rarity;
  private final double[] norm;
  // of each title that was asked about: it is asked about many pieces, many times
  private final Map<String, Title> titles = new HashMap<>();

  /**
   * What a title speaks of.
   *
   * @param weights what each of its terms counts
   * @param pieces for each term the pieces that have it, as bits
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Title(double[] weights, long[][] pieces) {

    /** The share of its weight that the pieces in {@code members} echo, 0..1. */
    double echoed(long[] members) {
      double all = 0;
      double hit = 0;
      for (int t = 0; t < weights.length; t++) {
        all += weights[t];
        for (int w = 0; w < members.length; w++) {
          if ((pieces[t][w] & members[w]) != 0) {
            hit += weights[t];
            break;
          }
        }
      }
      return all == 0 ? 0 : hit / all;
    }
  }

  private Terms(List<String> texts, int cells) {
    int n = texts.size();
    this.mask = cells - 1;
    this.terms = new long[n][];
    this.frequency = new int[cells];
    for (int i = 0; i < n; i++) {
      terms[i] = terms(texts.get(i));
      for (long term : terms[i]) {
        frequency[cell(term)]++;
      }
    }
    this.rarity = new double[n + 1];
    for (int f = 0; f <= n; f++) {
      rarity[f] = Math.log((1.0 + n) / Math.max(1, f));
    }
    this.norm = new double[n];
    this.uses = new long[Arrays.stream(terms).mapToInt(of -> of.length).sum()];
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (long term : terms[i]) {
        norm[i] += weight(term);
        uses[k++] = (long) cell(term) << 32 | i;
      }
    }
    Arrays.sort(uses);
    this.counts = new double[k];
    int[] next = new int[n];
    for (int u = 0; u < k; u++) {
      int piece = (int) uses[u];
      counts[u] = weight(terms[piece][next[piece]++]);
    }
  }

  static Terms of(List<String> texts) {
    int letters = texts.stream().mapToInt(String::length).sum();
    int cells = FEWEST_CELLS;
    while (cells < 32 * letters && cells < MOST_CELLS) {
      cells <<= 1;
    }
    return new Terms(texts, cells);
  }

  /** How alike any two pieces are, 0..1: shared weight over the mean weight. */
  double[][] alike() {
    double[][] alike = shared();
    for (int a = 0; a < alike.length; a++) {
      for (int b = a + 1; b < alike.length; b++) {
        double both = norm[a] * norm[b];
        alike[a][b] = both == 0 ? 0 : alike[a][b] / Math.sqrt(both);
        alike[b][a] = alike[a][b];
      }
    }
    return alike;
  }

  /** The weight that any two pieces share, the earlier one first: cell by cell. */
  private double[][] shared() {
    int n = terms.length;
    double[][] shared = new double[n][n];
    for (int from = 0, to; from < uses.length; from = to) {
      to = from + 1;
      while (to < uses.length && cell(uses[to]) == cell(uses[from])) {
        to++;
      }
      for (int i = from; i < to; i++) {
        double[] with = shared[(int) uses[i]];
        for (int j = i + 1; j < to; j++) {
          with[(int) uses[j]] += counts[i];
        }
      }
    }
    return shared;
  }

  /** What a title speaks of, found once. */
  Title title(String text) {
    return titles.computeIfAbsent(text, this::measure);
  }

  /** The pieces {@code members} as bits. */
  long[] members(List<Integer> members) {
    long[] bits = new long[(terms.length + 63) / 64];
    for (int m : members) {
      bits[m / 64] |= 1L << m;
    }
    return bits;
  }

  /** The share of a title's weight that the pieces in {@code members} echo, 0..1. */
  double echoed(String title, List<Integer> members) {
    return title(title).echoed(members(members));
  }

  /** For each piece the share of a title's weight that it and {@code more} behind it echo, 0..1. */
  double[] echoed(String title, int more) {
    double[] echoed = new double[terms.length];
    long[] window = new long[(terms.length + 63) / 64];
    for (int p = 0; p < echoed.length; p++) {
      Arrays.fill(window, 0);
      for (int q = p; q <= p + more && q < echoed.length; q++) {
        window[q / 64] |= 1L << q;
      }
      echoed[p] = title(title).echoed(window);
    }
    return echoed;
  }

  private Title measure(String title) {
    long[] found = terms(title);
    double[] weights = new double[found.length];
    long[][] pieces = new long[found.length][(terms.length + 63) / 64];
    for (int t = 0; t < found.length; t++) {
      weights[t] = weight(found[t]);
      int at = Arrays.binarySearch(uses, (long) cell(found[t]) << 32);
      int u = at < 0 ? -at - 1 : at;
      for (; u < uses.length && cell(uses[u]) == cell(found[t]); u++) {
        pieces[t][(int) uses[u] / 64] |= 1L << uses[u];
      }
    }
    return new Title(weights, pieces);
  }

  private static int cell(long term) {
    return (int) (term >>> 32);
  }

  private double weight(long term) {
    return rarity[frequency[cell(term)]] * (int) term / SCALE;
  }

  private long term(int hash, double counts) {
    return (long) ((hash ^ (hash >>> 15)) & mask) << 32 | (int) (SCALE * counts);
  }

  private long[] terms(String text) {
    long[] found = new long[2 * text.length()];
    int k = 0;
    for (int i = 0; i < text.length(); i++) {
      char a = text.charAt(i);
      if (!Prose.isHan(a)) {
        int end = wordEnd(text, i);
        if (end - i > 1) {
          found[k++] = word(text, i, end);
          i = end - 1;
        }
        continue;
      }
      double rare = (-model.logProb(a) - PLAIN_LETTER) / LETTER_STEP;
      if (rare > 0) {
        found[k++] = term(a * 0x9E3779B1, Math.min(MOST_LETTER, rare));
      }
      if (i + 1 < text.length() && Prose.isHan(text.charAt(i + 1))) {
        found[k++] = pair(a, text.charAt(i + 1));
      }
    }
    return distinct(found, k);
  }

  private long pair(char a, char b) {
    double nats = -model.logProb(a) - model.logProb(a, b);
    double counts = (nats - PLAIN_PAIR) / PAIR_STEP;
    int hash = (a * 31 + b) * 0x9E3779B1;
    return term(hash, Math.max(LEAST_PAIR, Math.min(MOST_PAIR, counts)));
  }

  private long word(String text, int from, int to) {
    int hash = 7;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + Character.toLowerCase(plain(text.charAt(i)));
    }
    return term(hash * 0x9E3779B1, WORD);
  }

  /** Behind the last of the letters and digits, none of them Han, that begin at {@code from}. */
  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))
        && !Prose.isHan(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** ２ is 2. */
  private static char plain(char c) {
    return c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
  }

  private static long[] distinct(long[] terms, int n) {
    Arrays.sort(terms, 0, n);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || cell(terms[i]) != cell(terms[i - 1])) {
        terms[distinct++] = terms[i];
      }
    }
    return Arrays.copyOf(terms, distinct);
  }
}
