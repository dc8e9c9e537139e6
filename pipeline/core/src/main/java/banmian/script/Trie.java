package banmian.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step of a conversion: the longest key at each place is replaced by its first candidate.
 *
 * <p>Dictionaries come in ranks. A key of a lower rank wins over any longer key of a higher one
 * (OpenCC's short circuit); within a rank the longest wins (OpenCC's union).
 *
 * <p>Nodes lie breadth first, so that the children of one node are neighbours; a table leads from a
 * first character straight to its node. Immutable.
 */
final class Trie {

  private static final int NONE = -1;

  /** Node of each first character; 0, the root, if no key begins so. */
  private final char[] first = new char[1 << 16];

  /** Last character on the way to a node; the children of a node ascend. */
  private final char[] label;

  /** First child of each node; the last one is before the next node's first. */
  private final int[] child;

  /** Index into {@link #values} of the key that ends at a node; -1 if none does. */
  private final int[] value;

  private final byte[] rank;

  private final byte[] depth;
  private final char[][] values;

  private record Entry(String key, String value, byte rank) {}

  private record Range(int from, int to, int depth) {}

  /**
   * A step over dictionaries.
   *
   * @param ranks names of dictionaries, best rank first; within a rank the first to name a key has
   *     it
   */
  static Trie of(List<List<String>> ranks) {
    Map<String, Entry> entries = new TreeMap<>();
    for (int r = 0; r < ranks.size(); r++) {
      for (String name : ranks.get(r)) {
        for (Map.Entry<String, List<String>> e : Dictionary.read(name).entrySet()) {
          entries.putIfAbsent(e.getKey(), new Entry(e.getKey(), e.getValue().get(0), (byte) r));
        }
      }
    }
    return new Trie(new ArrayList<>(entries.values()));
  }

  /** A step over {@code values} by key. */
  static Trie of(Map<String, String> values) {
    List<Entry> entries = new ArrayList<>();
    new TreeMap<>(values).forEach((k, v) -> entries.add(new Entry(k, v, (byte) 0)));
    return new Trie(entries);
  }

  private Trie(List<Entry> sorted) {
    // a key has at most as many nodes as characters
    int most = 1 + sorted.stream().mapToInt(e -> e.key.length()).sum();
    char[] labels = new char[most];
    int[] children = new int[most + 1];
    int[] ends = new int[most];
    byte[] ranks = new byte[most];
    byte[] depths = new byte[most];
    List<char[]> texts = new ArrayList<>();
    ArrayDeque<Range> open = new ArrayDeque<>();
    open.add(new Range(0, sorted.size(), 0));
    int nodes = 1;
    for (int node = 0; !open.isEmpty(); node++) {
      Range range = open.remove();
      int at = range.from;
      ends[node] = NONE;
      depths[node] = (byte) range.depth;
      Entry here = at < range.to ? sorted.get(at) : null;
      if (here != null && here.key.length() == range.depth) {
        ends[node] = texts.size();
        ranks[node] = here.rank;
        texts.add(here.value.toCharArray());
        at++;
      }
      children[node] = nodes;
      while (at < range.to) {
        char c = sorted.get(at).key.charAt(range.depth);
        int to = at + 1;
        while (to < range.to && sorted.get(to).key.charAt(range.depth) == c) {
          to++;
        }
        if (node == 0) {
          first[c] = (char) nodes;
        }
        labels[nodes++] = c;
        open.add(new Range(at, to, range.depth + 1));
        at = to;
      }
    }
    children[nodes] = nodes;
    this.label = Arrays.copyOf(labels, nodes);
    this.child = Arrays.copyOf(children, nodes + 1);
    this.value = Arrays.copyOf(ends, nodes);
    this.rank = Arrays.copyOf(ranks, nodes);
    this.depth = Arrays.copyOf(depths, nodes);
    this.values = texts.toArray(char[][]::new);
  }

  /** Appends the conversion of {@code in} from {@code from} to before {@code to}. */
  void convert(Units in, int from, int to, Units out) {
    char[] text = in.text;
    int kept = from;
    int i = from;
    while (i < to) {
      int node = first[text[i]];
      if (node == 0) {
        i++;
        continue;
      }
      int best = NONE;
      int end = i;
      for (int j = i + 1; ; j++) {
        if (value[node] != NONE && (best == NONE || rank[node] <= rank[best])) {
          best = node;
          end = j;
        }
        if (j == to || (node = next(node, text[j])) == NONE) {
          break;
        }
      }
      if (best == NONE) {
        i++;
        continue;
      }
      out.copy(in, kept, i);
      out.put(values[value[best]], in, i, end);
      i = end;
      kept = end;
    }
    out.copy(in, kept, to);
  }

  /** The node of the key that is found at {@code from}; 0, the root, for none. */
  int find(char[] text, int from, int to) {
    int node = first[text[from]];
    int best = 0;
    for (int j = from + 1; node > 0; j++) {
      if (value[node] != NONE && (best == 0 || rank[node] <= rank[best])) {
        best = node;
      }
      if (j == to) {
        break;
      }
      node = next(node, text[j]);
    }
    return best;
  }

  /** Length of the key that ends at {@code node}; 0 for the root. */
  int depth(int node) {
    return depth[node];
  }

  /** What the key that ends at {@code node} becomes; not a copy. */
  char[] value(int node) {
    return values[value[node]];
  }

  /** The character that {@code c} alone becomes; {@code c} if it stays or becomes a pair. */
  char single(char c) {
    int node = first[c];
    if (node == 0 || value[node] == NONE) {
      return c;
    }
    char[] becomes = values[value[node]];
    return becomes.length == 1 ? becomes[0] : c;
  }

  private int next(int node, char c) {
    int low = child[node];
    int high = child[node + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      char at = label[middle];
      if (at == c) {
        return middle;
      }
      if (at < c) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }
}
