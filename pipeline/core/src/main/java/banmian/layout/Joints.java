package banmian.layout;

import java.util.BitSet;
import java.util.List;

/**
 * Words that a page has whole: what shows that a word broken at the end of one piece goes on at the
 * start of another (公⏎众 where the page also has 公众).
 *
 * <p>Kept as a set of hashes of a fixed size; that two words share one is rare and does little
 * harm.
 */
public final class Joints {

  private static final int LONGEST_PIECE = 4000;

  // what a word of two, three, four characters counts
  private static final double PAIR = 0.5;
  private static final double THREE = 0.8;
  private static final double FOUR = 1;

  private final BitSet seen;
  private final int mask;

  private Joints(int cells) {
    this.seen = new BitSet(cells);
    this.mask = cells - 1;
  }

  /** The words of up to four characters in {@code texts}, none over the end of one. */
  public static Joints of(List<String> texts) {
    int letters = 0;
    for (String text : texts) {
      letters += Math.min(text.length(), LONGEST_PIECE);
    }
    int cells = 1 << 12;
    while (cells < 24 * letters && cells < 1 << 23) {
      cells <<= 1;
    }
    Joints joints = new Joints(cells);
    for (String text : texts) {
      int end = Math.min(text.length(), LONGEST_PIECE);
      for (int i = 0; i < end; i++) {
        int hash = 0;
        for (int n = 1; n <= 4 && i + n <= end; n++) {
          hash = hash * 0x01000193 + text.charAt(i + n - 1) * 0x9E3779B1;
          if (n > 1) {
            joints.seen.set(joints.cell(hash, n));
          }
        }
      }
    }
    return joints;
  }

  private int cell(int hash, int length) {
    int h = hash + length;
    h ^= h >>> 15;
    h *= 0x2C1B3C6D;
    return (h ^ (h >>> 13)) & mask;
  }

  /**
   * How much the page knows the words over the joint of {@code before} and {@code after}: 0 to 3.
   *
   * <p>Where it has 各项工 it has 各项, too, so a longer word counts only with the shorter ones inside
   * it: that spares most of what the hashes mistake.
   */
  public double seen(String before, String after) {
    if (!has(before, 1, after, 1)) {
      return 0;
    }
    boolean left = has(before, 2, after, 1);
    boolean right = has(before, 1, after, 2);
    boolean both = left && right && has(before, 2, after, 2);
    return PAIR + (left ? THREE : 0) + (right ? THREE : 0) + (both ? FOUR : 0);
  }

  /** True if the page has the last {@code left} characters of one and the first of the other. */
  private boolean has(String before, int left, String after, int right) {
    if (before.length() < left || after.length() < right) {
      return false;
    }
    int hash = 0;
    for (int i = 0; i < left + right; i++) {
      char c = i < left ? before.charAt(before.length() - left + i) : after.charAt(i - left);
      if (!Prose.isHan(c)) {
        return false;
      }
      hash = hash * 0x01000193 + c * 0x9E3779B1;
    }
    return seen.get(cell(hash, left + right));
  }
}
