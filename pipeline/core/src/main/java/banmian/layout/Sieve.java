package banmian.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of many patterns a line may match, told by one look at each of its characters.
 *
 * <p>A set of patterns is a bit for each, in their order, in 64s.
 */
final class Sieve {

  /** Sets that a character is in: what a match begins with, ends with, and must have some of. */
  private static final int FIRST = 0;

  private static final int LAST = 1;
  private static final int SOME = 2;

  private final int size;
  private final int longs;

  /** The row of each character. */
  private final char[] rowOf = new char[1 << 16];

  /** A row: for each of the sets the patterns that a character is of use to. */
  private final long[][] rows;

  private Sieve(List<Needs> needs) {
    this.size = needs.size();
    this.longs = (size + 63) / 64;
    Map<Integer, long[]> told = new HashMap<>();
    long[] free = new long[(SOME + Needs.KEPT) * longs];
    for (int k = 0; k < size; k++) {
      Needs of = needs.get(k);
      enter(FIRST, k, of.first(), told, free);
      enter(LAST, k, of.last(), told, free);
      for (int n = 0; n < Needs.KEPT; n++) {
        enter(SOME + n, k, n < of.some().size() ? of.some().get(n) : null, told, free);
      }
    }
    List<long[]> all = new ArrayList<>(List.of(free));
    Map<List<Long>, Integer> known = new HashMap<>();
    told.forEach(
        (c, bits) -> {
          for (int w = 0; w < bits.length; w++) {
            bits[w] |= free[w];
          }
          List<Long> key = Arrays.stream(bits).boxed().toList();
          rowOf[c] =
              (char)
                  (int)
                      known.computeIfAbsent(
                          key,
                          same -> {
                            all.add(bits);
                            return all.size() - 1;
                          });
        });
    this.rows = all.toArray(long[][]::new);
  }

  private void enter(
      int set, int k, @Nullable BitSet chars, Map<Integer, long[]> told, long[] free) {
    int word = set * longs + k / 64;
    if (chars == null) {
      free[word] |= 1L << k;
      return;
    }
    chars.stream()
        .forEach(c -> told.computeIfAbsent(c, none -> new long[free.length])[word] |= 1L << k);
  }

  /** A sieve for the matches that {@code needs} tell of. */
  static Sieve of(List<Needs> needs) {
    return new Sieve(needs);
  }

  /** The patterns that a part of {@code line}, which is not empty, may match. */
  long[] inside(String line) {
    long[] some = new long[Needs.KEPT * longs];
    for (int i = 0; i < line.length(); i++) {
      long[] row = rows[rowOf[line.charAt(i)]];
      for (int w = 0; w < some.length; w++) {
        some[w] |= row[SOME * longs + w];
      }
    }
    long[] may = Arrays.copyOf(some, longs);
    for (int w = longs; w < some.length; w++) {
      may[w % longs] &= some[w];
    }
    return may;
  }

  /** The patterns that {@code line}, which is not empty, may match as a whole. */
  long[] whole(String line) {
    long[] may = inside(line);
    int n = line.length();
    long[] head = rows[rowOf[line.charAt(0)]];
    long[] tail = rows[rowOf[line.charAt(n - 1)]];
    for (int w = 0; w < longs; w++) {
      may[w] &= head[FIRST * longs + w] & tail[LAST * longs + w];
    }
    return may;
  }

  /** The first pattern from {@code from} on of {@code may} whose match may begin with {@code c}. */
  int next(long[] may, int from, char c) {
    long[] row = rows[rowOf[c]];
    for (int k = from; k < size; k = (k | 63) + 1) {
      long bits = may[k / 64] & row[FIRST * longs + k / 64] & -1L << k;
      if (bits != 0) {
        return (k & ~63) + Long.numberOfTrailingZeros(bits);
      }
    }
    return -1;
  }
}
