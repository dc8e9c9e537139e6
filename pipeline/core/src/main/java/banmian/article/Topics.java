package banmian.article;

import banmian.layout.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a title is echoed in the pieces of a sheet, as far as pairs of Han characters tell.
 *
 * <p>A pair counts the more, the fewer pieces of the page have it. Pairs are hashed into a fixed
 * number of cells, so that any page fits in memory; two pairs in one cell only make an echo a
 * little louder.
 */
final class Topics {

  private static final int FEWEST_CELLS = 1 << 10;
  private static final int MOST_CELLS = 1 << 19;

  private final int[][] pairs;
  private final int mask;
  private final float[] weight;
  // of each title that was asked about: it is asked about many pieces, many times
  private final Map<String, List<Pair>> titles = new HashMap<>();

  /**
   * A pair of a title.
   *
   * @param weight what it counts
   * @param pieces the pieces that have it
   */
  private record Pair(float weight, BitSet pieces) {}

  private Topics(List<String> texts, int cells) {
    int n = texts.size();
    this.mask = cells - 1;
    this.pairs = new int[n][];
    int[] frequency = new int[cells];
    for (int i = 0; i < n; i++) {
      pairs[i] = pairs(texts.get(i));
      for (int pair : pairs[i]) {
        frequency[pair]++;
      }
    }
    float[] ofFrequency = new float[n + 1];
    for (int f = 0; f <= n; f++) {
      ofFrequency[f] = (float) Math.log((1.0 + n) / Math.max(1, f));
    }
    this.weight = new float[cells];
    for (int c = 0; c < cells; c++) {
      weight[c] = ofFrequency[frequency[c]];
    }
  }

  static Topics of(List<String> texts) {
    int letters = texts.stream().mapToInt(String::length).sum();
    int cells = FEWEST_CELLS;
    while (cells < 16 * letters && cells < MOST_CELLS) {
      cells <<= 1;
    }
    return new Topics(texts, cells);
  }

  /** The distinct pairs of {@code text}, ascending. */
  private int[] pairs(String text) {
    int[] found = new int[Math.max(0, text.length() - 1)];
    int k = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char a = text.charAt(i);
      char b = text.charAt(i + 1);
      if (Prose.isHan(a) && Prose.isHan(b)) {
        int h = (a * 31 + b) * 0x9E3779B1;
        found[k++] = (h ^ (h >>> 15)) & mask;
      }
    }
    Arrays.sort(found, 0, k);
    int distinct = 0;
    for (int i = 0; i < k; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    return Arrays.copyOf(found, distinct);
  }

  /** The share of {@code text}'s weight that the pieces in {@code members} echo, 0..1. */
  double echoed(String text, List<Integer> members) {
    double all = 0;
    double hit = 0;
    for (Pair pair : titles.computeIfAbsent(text, this::title)) {
      all += pair.weight;
      for (int m : members) {
        if (pair.pieces.get(m)) {
          hit += pair.weight;
          break;
        }
      }
    }
    return all == 0 ? 0 : hit / all;
  }

  private List<Pair> title(String text) {
    List<Pair> title = new ArrayList<>();
    for (int pair : pairs(text)) {
      BitSet pieces = new BitSet(pairs.length);
      for (int m = 0; m < pairs.length; m++) {
        if (Arrays.binarySearch(pairs[m], pair) >= 0) {
          pieces.set(m);
        }
      }
      title.add(new Pair(weight[pair], pieces));
    }
    return title;
  }
}
