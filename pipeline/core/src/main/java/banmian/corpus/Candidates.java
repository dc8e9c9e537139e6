package banmian.corpus;

import java.util.Arrays;

/**
 * Articles that met in a band: of one bucket, so that every article of a band is here.
 *
 * <p>Memory is 16 bytes an entry. However many articles meet in one band, the pairs that come out
 * are at most 16 times as many as the entries. Not thread-safe.
 */
public final class Candidates {

  /** Takes a pair. */
  @FunctionalInterface
  public interface Pairs {
    /** Two articles that may repeat each other, {@code one} below {@code other}. */
    void add(long one, long other);
  }

  /** So many meet all with all; of more each meets the first and the one before it. */
  private static final int CROWD = 32;

  private long[] keys = new long[1024];
  private long[] articles = new long[1024];
  private int size;

  /**
   * Takes an article under one of its bands.
   *
   * @param band {@link Fingerprint#band}
   * @param article a number of the caller's for the article, the same under each band
   */
  public void add(long band, long article) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      articles = Arrays.copyOf(articles, size * 2);
    }
    keys[size] = band;
    articles[size] = article;
    size++;
  }

  /** Gives the pairs, by band and article, whatever the order in which entries came. */
  public void pairs(Pairs pairs) {
    sort(0, size - 1);
    for (int from = 0; from < size; ) {
      int to = from + 1;
      while (to < size && keys[to] == keys[from]) {
        to++;
      }
      for (int i = from + 1; i < to; i++) {
        // of a crowd, the first and the neighbour still hold together what belongs together
        for (int j = to - from <= CROWD ? from : i - 1; j < i; j++) {
          pair(j, i, pairs);
        }
        if (to - from > CROWD && i - 1 > from) {
          pair(from, i, pairs);
        }
      }
      from = to;
    }
  }

  private void pair(int i, int j, Pairs pairs) {
    if (articles[i] != articles[j]) {
      pairs.add(articles[i], articles[j]);
    }
  }

  /** By key, then by article: heap sort, which needs no memory and no luck. */
  private void sort(int low, int high) {
    int n = high - low + 1;
    for (int i = n / 2 - 1; i >= 0; i--) {
      sink(i, n);
    }
    for (int end = n - 1; end > 0; end--) {
      swap(0, end);
      sink(0, end);
    }
  }

  private void sink(int parent, int n) {
    int at = parent;
    for (int child = 2 * at + 1; child < n; child = 2 * at + 1) {
      if (child + 1 < n && isBelow(child, child + 1)) {
        child++;
      }
      if (!isBelow(at, child)) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private boolean isBelow(int i, int j) {
    return keys[i] != keys[j] ? keys[i] < keys[j] : articles[i] < articles[j];
  }

  private void swap(int i, int j) {
    long key = keys[i];
    keys[i] = keys[j];
    keys[j] = key;
    long article = articles[i];
    articles[i] = articles[j];
    articles[j] = article;
  }
}
