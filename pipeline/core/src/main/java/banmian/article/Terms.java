package banmian.article;

import banmian.lang.CharModel;
import banmian.layout.Prose;
import java.util.Arrays;
import java.util.List;

/**
 * What pieces of text speak of, as far as their characters tell: Han characters that are rare in
 * Chinese, pairs of Han characters, numbers and Latin words.
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
  private final int[] frequency;
  // by the number of pieces that have a term
  private final double[] rarity;
  private final double[] norm;

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
    for (int f = 1; f <= n; f++) {
      rarity[f] = Math.log((1.0 + n) / f);
    }
    this.norm = new double[n];
    for (int i = 0; i < n; i++) {
      for (long term : terms[i]) {
        norm[i] += weight(term);
      }
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

  /** How alike pieces {@code a} and {@code b} are, 0..1: shared weight over the mean weight. */
  double alike(int a, int b) {
    double both = norm[a] * norm[b];
    return both == 0 ? 0 : shared(terms[a], terms[b]) / Math.sqrt(both);
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

  private double shared(long[] a, long[] b) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int step = Integer.compare(cell(a[i]), cell(b[j]));
      if (step == 0) {
        sum += weight(a[i]);
      }
      i += step <= 0 ? 1 : 0;
      j += step >= 0 ? 1 : 0;
    }
    return sum;
  }
}
