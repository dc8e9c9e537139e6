package banmian.beam.validate;

import java.util.Arrays;

/** 64-bit hashes of texts: eight bytes a text, which is enough to tell whether one stands twice. */
final class Hashes {

  private long[] hashes = new long[1024];
  private int size;
  private boolean sorted;

  void add(String text) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash(text);
    sorted = false;
  }

  /** How many stand more than once, the first of each not counted. */
  int twice() {
    sort();
    int twice = 0;
    for (int i = 1; i < size; i++) {
      if (hashes[i] == hashes[i - 1]) {
        twice++;
      }
    }
    return twice;
  }

  /** How many are not in {@code others}. */
  int missingFrom(Hashes others) {
    others.sort();
    int missing = 0;
    for (int i = 0; i < size; i++) {
      if (Arrays.binarySearch(others.hashes, 0, others.size, hashes[i]) < 0) {
        missing++;
      }
    }
    return missing;
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(hashes, 0, size);
      sorted = true;
    }
  }

  /** FNV-1a over the UTF-16 units, mixed once more. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash * 0x9E3779B97F4A7C15L;
  }
}
