package banmian.extract;

import banmian.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words to look for in a text, forwards from a place or backwards to it. Each word carries a value
 * of 0 or more. Built once, then read by many threads.
 */
final class WordTrie {

  private static final int NONE = -1;

  private final boolean backwards;
  private long[] keys = new long[256];
  private int[] targets = new int[256];
  // a bit for each unit that a word starts with: most places are settled by it
  private final long[] first = new long[0x10000 / Long.SIZE];
  // ... for each unit that is a word, and by hash for each pair of units that a longer one starts
  // with
  private final long[] single = new long[0x10000 / Long.SIZE];
  private final long[] pairs = new long[0x10000 / Long.SIZE];
  private int[] values = {NONE};
  private int nodes = 1;
  private int edges;

  private WordTrie(boolean backwards) {
    this.backwards = backwards;
  }

  /** For words that start at a place. */
  static WordTrie forwards() {
    return new WordTrie(false);
  }

  /** For words that end at a place. */
  static WordTrie backwards() {
    return new WordTrie(true);
  }

  /** Adds {@code word}; a later value replaces an earlier one. */
  void put(String word, int value) {
    if (!word.isEmpty()) {
      char c = word.charAt(backwards ? word.length() - 1 : 0);
      first[c / Long.SIZE] |= 1L << c;
      if (word.length() == 1) {
        single[c / Long.SIZE] |= 1L << c;
      } else {
        int pair = pair(c, word.charAt(backwards ? word.length() - 2 : 1));
        pairs[pair / Long.SIZE] |= 1L << pair;
      }
    }
    int node = 0;
    for (int k = 0; k < word.length(); k++) {
      node = childOrNew(node, word.charAt(backwards ? word.length() - 1 - k : k));
    }
    values[node] = value;
  }

  /** Value of {@code word}; -1 if it was not put. */
  int value(String word) {
    return longest(word, backwards ? word.length() : 0) == word.length()
        ? valueAt(word, backwards ? word.length() : 0, word.length())
        : NONE;
  }

  /** True if {@code word} was put. */
  boolean contains(String word) {
    return value(word) >= 0;
  }

  /** Length of the longest word that starts (or ends) at {@code at}; 0 if none does. */
  int longest(String text, int at) {
    int start = backwards ? at - 1 : at;
    if (start < 0 || start >= text.length()) {
      return 0;
    }
    char c = text.charAt(start);
    if ((first[c / Long.SIZE] & 1L << c) == 0) {
      return 0;
    }
    int next = backwards ? start - 1 : start + 1;
    int pair = next < 0 || next >= text.length() ? NONE : pair(c, text.charAt(next));
    if (pair == NONE || (pairs[pair / Long.SIZE] & 1L << pair) == 0) {
      return (single[c / Long.SIZE] & 1L << c) == 0 ? 0 : 1;
    }
    int node = 0;
    int best = 0;
    for (int k = 0; ; k++) {
      int i = backwards ? at - 1 - k : at + k;
      if (i < 0 || i >= text.length()) {
        return best;
      }
      node = child(node, text.charAt(i));
      if (node < 0) {
        return best;
      }
      if (values[node] >= 0) {
        best = k + 1;
      }
    }
  }

  /** The longest words that begin in a stretch, none in another. */
  List<Span> all(String text, int from, int to) {
    List<Span> found = new ArrayList<>();
    int at = from;
    while (at < to) {
      int length = longest(text, at);
      if (length > 0) {
        found.add(new Span(at, at + length));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  /** Value of the word of {@code length} units at {@code at}; -1 if there is no such word. */
  int valueAt(String text, int at, int length) {
    int node = 0;
    for (int k = 0; k < length; k++) {
      node = child(node, text.charAt(backwards ? at - 1 - k : at + k));
      if (node < 0) {
        return NONE;
      }
    }
    return values[node];
  }

  /** How often each word stands in {@code text}, by its value, which is below {@code limit}. */
  int[] count(String text, int limit) {
    int[] times = new int[limit];
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((first[c / Long.SIZE] & 1L << c) == 0) {
        continue;
      }
      int node = 0;
      for (int i = at; i < text.length() && node >= 0; i++) {
        node = child(node, text.charAt(i));
        if (node >= 0 && values[node] >= 0) {
          times[values[node]]++;
        }
      }
    }
    return times;
  }

  private static int pair(char c, char next) {
    return (c * 0x9E37 + next) & 0xFFFF;
  }

  private int child(int node, char c) {
    long key = ((long) node << 16 | c) + 1;
    int mask = keys.length - 1;
    for (int at = slot(key) & mask; ; at = (at + 1) & mask) {
      if (keys[at] == key) {
        return targets[at];
      }
      if (keys[at] == 0) {
        return NONE;
      }
    }
  }

  private int childOrNew(int node, char c) {
    int found = child(node, c);
    if (found >= 0) {
      return found;
    }
    if (edges * 3 > keys.length) {
      long[] oldKeys = keys;
      int[] oldTargets = targets;
      keys = new long[oldKeys.length * 2];
      targets = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          store(oldKeys[i], oldTargets[i]);
        }
      }
    }
    if (nodes == values.length) {
      values = Arrays.copyOf(values, nodes * 2);
      Arrays.fill(values, nodes, values.length, NONE);
    }
    store(((long) node << 16 | c) + 1, nodes);
    edges++;
    return nodes++;
  }

  private void store(long key, int target) {
    int mask = keys.length - 1;
    int at = slot(key) & mask;
    while (keys[at] != 0) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    targets[at] = target;
  }

  private static int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40);
  }
}
