package banmian.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the arrangement of a page's body pieces into chains, one an article, that scores best.
 *
 * <p>An arrangement says for each piece which one it is continued by, if any. Its score is the sum
 * of its links, starts and ends ({@link Links}) and of each piece's likeness to the rest of its
 * chain. The search begins with the best cutting of the printed order, which is exact, and then
 * takes the best of all single changes as long as one gains: linking a piece to another, with what
 * they were linked to before either linked in turn or left as an end and a start. That untangles
 * displaced fragments one by one. On a page of few pieces every arrangement is looked at besides.
 * Ties go to what was found first and to the change that comes first in printed order, so a page
 * always gives the same chains.
 */
final class Chains {

  private static final double NEAREST = 0.4;
  private static final double COHESION = 1.3;
  private static final double SURPLUS = 1;
  private static final double UNSIGNED = 1.2;

  /** What each byline behind a piece costs that is not the first: an article has one. */
  private static final double SIGNED_TWICE = 1;

  private static final double LEAST_GAIN = 0.05;
  private static final double LEAST_HOPE = 8;
  private static final double NO_RIVAL = 6;
  private static final int CANDIDATES = 10;

  /** Pieces of a page on which all arrangements are looked at: 501 for five. */
  private static final int SMALL = 5;

  /** Odds, as logarithm, of a piece that would do as well elsewhere: that place is rare, too. */
  private static final double SURE = 1.5;

  /** What each point that the best other place lacks adds to them. */
  private static final double SURER = 0.6;

  /** What a jump takes from them. */
  private static final double TORN_AWAY = 1.8;

  private final Links links;
  private final int size;
  private final int[] next;
  private final int[] previous;
  private final double[] margin;
  private final int[][] candidates;

  /** The pieces whose chains the change under trial touches. */
  private final int[] touched;

  private int touches;

  /** The pieces of the chain that is measured. */
  private final int[] members;

  // what a change makes of the likeness inside the chains that it touches, by piece and candidate;
  // and when that was measured: it holds until one of these chains changes
  private final double[] cohesionNow;
  private final double[] cohesionThen;
  private final int[] measured;
  private final int[] changed;
  private int now = 1;

  // of each piece: the first of its chain, and how many stand before it there
  private final int[] head;
  private final int[] depth;
  private int count;

  private Chains(Links links) {
    this.links = links;
    this.size = links.chunks().size();
    this.next = new int[size];
    this.previous = new int[size];
    this.margin = new double[size];
    this.candidates = new int[size][];
    this.touched = new int[size];
    this.members = new int[size];
    int changes = memo(size, 0, false);
    this.cohesionNow = new double[changes];
    this.cohesionThen = new double[changes];
    this.measured = new int[changes];
    this.changed = new int[size];
    this.head = new int[size];
    this.depth = new int[size];
    Arrays.fill(next, -1);
    Arrays.fill(previous, -1);
  }

  /**
   * The chains of the pieces; how sure they are is to be asked for by {@link #weighAlternatives}
   * when they are final.
   */
  static Chains of(Links links) {
    Chains chains = new Chains(links);
    chains.nameCandidates();
    chains.cutPrintedOrder();
    chains.improve();
    if (chains.size > 1 && chains.size <= SMALL) {
      chains.lookAtAll();
    }
    return chains;
  }

  /** Looks at every arrangement of a small page, and takes the best if it beats the one found. */
  private void lookAtAll() {
    int[] best = next.clone();
    double found = total();
    Arrays.fill(next, -1);
    Arrays.fill(previous, -1);
    double most = lookAt(0, found + LEAST_GAIN, best);
    System.arraycopy(best, 0, next, 0, size);
    Arrays.fill(previous, -1);
    for (int a = 0; a < size; a++) {
      if (next[a] >= 0) {
        previous[next[a]] = a;
      }
    }
    recount();
    if (most > found + LEAST_GAIN) {
      Arrays.fill(changed, now++);
    }
  }

  /** The best worth, {@code most} or more, with the pieces before {@code a} linked as they are. */
  private double lookAt(int a, double most, int[] best) {
    if (a == size) {
      double worth = total();
      if (worth > most) {
        System.arraycopy(next, 0, best, 0, size);
      }
      return Math.max(most, worth);
    }
    double highest = lookAt(a + 1, most, best);
    for (int b = 0; b < size; b++) {
      if (previous[b] < 0 && b != a && !leadsTo(b, a)) {
        connect(a, b);
        highest = lookAt(a + 1, highest, best);
        next[a] = -1;
        previous[b] = -1;
      }
    }
    return highest;
  }

  /** True if the chain from {@code b} on comes to {@code a}. */
  private boolean leadsTo(int b, int a) {
    int p = b;
    while (p >= 0 && p != a) {
      p = next[p];
    }
    return p == a;
  }

  /** What the arrangement as it is now scores. */
  private double total() {
    double sum = 0;
    int chains = 0;
    touches = 0;
    for (int p = 0; p < size; p++) {
      sum += out(p, next[p]);
      if (previous[p] < 0) {
        sum += links.start(p);
        chains++;
      }
      touched[touches++] = p;
    }
    return sum - surplus(chains) + cohesion();
  }

  private void cutPrintedOrder() {
    for (int b = 1; b < size; b++) {
      double linked = links.link(b - 1, b) + COHESION * links.alike(b - 1, b);
      double apart = links.end(b - 1) + links.start(b);
      if (linked >= apart) {
        connect(b - 1, b);
      }
    }
  }

  private void connect(int a, int b) {
    next[a] = b;
    previous[b] = a;
  }

  /** For each piece the few that may well continue it, its neighbour, and -1 for none. */
  private void nameCandidates() {
    int[] best = new int[CANDIDATES + 1];
    double[] worth = new double[CANDIDATES + 1];
    for (int a = 0; a < size; a++) {
      int found = 0;
      for (int b = 0; b < size; b++) {
        if (b == a || b == a + 1) {
          continue;
        }
        double of = links.link(a, b) + 2 * COHESION * links.alike(a, b);
        int k = found < best.length ? found++ : best.length;
        for (; k > 0 && Double.compare(worth[k - 1], of) < 0; k--) {
          if (k < best.length) {
            best[k] = best[k - 1];
            worth[k] = worth[k - 1];
          }
        }
        if (k < best.length) {
          best[k] = b;
          worth[k] = of;
        }
      }
      boolean neighbour = a + 1 < size;
      int others = Math.min(found, Math.min(CANDIDATES, size - 1) + (neighbour ? 0 : 1));
      int[] few = new int[others + (neighbour ? 2 : 1)];
      int n = 0;
      few[n++] = -1;
      if (neighbour) {
        few[n++] = a + 1;
      }
      System.arraycopy(best, 0, few, n, others);
      candidates[a] = few;
    }
  }

  private void improve() {
    recount();
    int rounds = 4 * size;
    for (int round = 0; round < rounds; round++) {
      double best = LEAST_GAIN;
      int bestA = -1;
      int bestB = -1;
      boolean bestSwap = false;
      for (int a = 0; a < size; a++) {
        for (int k = 0; k < candidates[a].length; k++) {
          int target = candidates[a][k];
          if (next[a] == target) {
            continue;
          }
          for (int swap = 0; swap < 2; swap++) {
            double gain = gain(a, k, swap == 1);
            if (gain > best) {
              best = gain;
              bestA = a;
              bestB = target;
              bestSwap = swap == 1;
            }
          }
        }
      }
      if (bestA < 0) {
        return;
      }
      touch(bestA, bestB);
      stamp();
      change(bestA, bestB, bestSwap);
      recount();
    }
  }

  /** What it gains to link piece {@code a} to its candidate {@code k}. */
  private double gain(int a, int k, boolean swap) {
    int b = candidates[a][k];
    int after = next[a];
    int before = b < 0 ? -1 : previous[b];
    if (swap && (after < 0 || before < 0)) {
      return -NO_RIVAL;
    }
    // a rough bound first: the links alone must not lose more than likeness can bring back
    double delta = links(a, b, before, after, swap);
    int more = (after < 0 ? 0 : 1) - (b < 0 ? 0 : 1);
    more += (before < 0 ? 0 : 1) - (swap ? 1 : 0);
    delta -= surplus(count + more) - surplus(count);
    if (delta < -LEAST_HOPE) {
      return -NO_RIVAL;
    }
    if (closes(a, b, swap)) {
      return -NO_RIVAL;
    }
    int memo = memo(a, k, swap);
    if (measured[memo] <= Math.max(changed[a], b < 0 ? 0 : changed[b])) {
      measured[memo] = now;
      touch(a, b);
      cohesionNow[memo] = cohesion();
      change(a, b, swap);
      cohesionThen[memo] = cohesion();
      undo(a, b, before, after);
    }
    return delta + cohesionThen[memo] - cohesionNow[memo];
  }

  private static int memo(int a, int k, boolean swap) {
    return (a * (CANDIDATES + 2) + k) * 2 + (swap ? 1 : 0);
  }

  /** What it costs to have more chains than the page has titles or datelines. */
  private double surplus(int chainCount) {
    return SURPLUS * Math.max(0, chainCount - links.expected());
  }

  private double links(int a, int b, int before, int after, boolean swap) {
    double delta = -out(a, after) + out(a, b);
    if (after >= 0) {
      delta += swap ? 0 : links.start(after);
    }
    if (b >= 0) {
      if (before >= 0) {
        delta -= links.link(before, b);
        delta += swap ? links.link(before, after) : links.end(before);
      } else {
        delta -= links.start(b);
      }
    }
    return delta;
  }

  private double out(int a, int b) {
    return b < 0 ? links.end(a) : links.link(a, b);
  }

  private void change(int a, int b, boolean swap) {
    int after = next[a];
    int before = b < 0 ? -1 : previous[b];
    next[a] = b;
    if (after >= 0) {
      previous[after] = swap ? before : -1;
    }
    if (b >= 0) {
      previous[b] = a;
      if (before >= 0) {
        next[before] = swap ? after : -1;
      }
    }
  }

  private void undo(int a, int b, int before, int after) {
    next[a] = after;
    if (after >= 0) {
      previous[after] = a;
    }
    if (b >= 0) {
      previous[b] = before;
      if (before >= 0) {
        next[before] = b;
      }
    }
  }

  /**
   * True if a change would close a ring: what stands before {@code a} may not follow it, and what
   * stands between {@code a} and {@code b} may not follow itself.
   */
  private boolean closes(int a, int b, boolean swap) {
    return b >= 0 && head[a] == head[b] && (swap || depth[b] < depth[a]);
  }

  /** Notes the members of the chains that a change at {@code a} and {@code b} can touch. */
  private void touch(int a, int b) {
    touches = 0;
    touch(a);
    if (b >= 0 && head[b] != head[a]) {
      touch(b);
    }
  }

  /** Notes that the chains of the pieces that were touched are others now. */
  private void stamp() {
    for (int k = 0; k < touches; k++) {
      changed[touched[k]] = now;
    }
    now++;
  }

  private void touch(int piece) {
    for (int p = head[piece]; p >= 0; p = next[p]) {
      touched[touches++] = p;
    }
  }

  private List<Integer> chainFrom(int first) {
    List<Integer> chain = new ArrayList<>();
    for (int p = first; p >= 0; p = next[p]) {
      chain.add(p);
    }
    return chain;
  }

  /** The likeness of each piece that was touched to the rest of the chain that it is in now. */
  private double cohesion() {
    double sum = 0;
    for (int k = 0; k < touches; k++) {
      int m = touched[k];
      if (previous[m] >= 0) {
        continue;
      }
      int length = 0;
      int bylines = 0;
      boolean signed = false;
      for (int p = m; p >= 0; p = next[p]) {
        members[length++] = p;
        bylines += links.bylineBehind(p) ? 1 : 0;
        signed |= links.signed(p);
      }
      for (int i = 0; i < length && length > 1; i++) {
        sum += COHESION * belongs(i, length);
      }
      sum -= links.habits().signature() && !signed ? UNSIGNED : 0;
      sum -= SIGNED_TWICE * Math.max(0, bylines - 1);
    }
    return sum;
  }

  /**
   * How like member {@code i} of a chain of {@code length} pieces is to the rest of it: on the
   * whole, and to the two that are most like it. The whole alone would split long articles, whose
   * ends speak of different things.
   */
  private double belongs(int i, int length) {
    double all = 0;
    double first = -9;
    double second = -9;
    double[] likes = links.alike(members[i]);
    for (int k = 0; k < length; k++) {
      if (k != i) {
        double like = likes[members[k]];
        all += like;
        if (like > first) {
          second = first;
          first = like;
        } else if (like > second) {
          second = like;
        }
      }
    }
    double nearest = length == 2 ? first : (first + second) / 2;
    return (1 - NEAREST) * all / (length - 1) + NEAREST * nearest;
  }

  /**
   * A change of the chains.
   *
   * @param a the piece whose continuation changes
   * @param b what continues it then, or -1
   * @param swap true if what they were linked to is linked in turn
   * @param after what continued it before, or -1
   * @param before what {@code b} continued before, or -1
   * @param gain what the chains' score gains, mostly below 0
   */
  record Change(int a, int b, boolean swap, int after, int before, double gain) {}

  /**
   * The changes that cost at most {@code mostCost} and make no two chains one, the best first, at
   * most {@code most}.
   */
  List<Change> changes(double mostCost, int most) {
    List<Change> changes = new ArrayList<>();
    for (int a = 0; a < size; a++) {
      for (int k = 0; k < candidates[a].length; k++) {
        int target = candidates[a][k];
        for (int swap = 0; swap < 2 && next[a] != target; swap++) {
          double gain = gain(a, k, swap == 1);
          int before = target < 0 ? -1 : previous[target];
          boolean joins = next[a] < 0 && before < 0;
          if (gain >= -mostCost && !joins) {
            changes.add(new Change(a, target, swap == 1, next[a], before, gain));
          }
        }
      }
    }
    changes.sort(Comparator.comparingDouble(c -> -c.gain()));
    return changes.subList(0, Math.min(most, changes.size()));
  }

  /** Makes a change. */
  void make(Change c) {
    touch(c.a(), c.b());
    stamp();
    change(c.a(), c.b(), c.swap());
    recount();
  }

  /** Undoes the change that was made last. */
  void unmake(Change c) {
    undo(c.a(), c.b(), c.before(), c.after());
    recount();
    touch(c.a(), c.b());
    stamp();
  }

  private void recount() {
    count = 0;
    for (int p = 0; p < size; p++) {
      count += next[p] < 0 ? 1 : 0;
      int n = 0;
      for (int q = p; previous[p] < 0 && q >= 0; q = next[q]) {
        head[q] = p;
        depth[q] = n++;
      }
    }
  }

  /** By how much the best other place of each piece is worse than its own. */
  void weighAlternatives() {
    Arrays.fill(margin, NO_RIVAL);
    for (int a = 0; a < size; a++) {
      for (int k = 0; k < candidates[a].length; k++) {
        int target = candidates[a][k];
        if (next[a] == target) {
          continue;
        }
        for (int swap = 0; swap < 2; swap++) {
          double gain = gain(a, k, swap == 1);
          if (gain > -NO_RIVAL) {
            rival(a, -gain);
            rival(next[a], -gain);
            rival(target, -gain);
            rival(target < 0 ? -1 : previous[target], -gain);
          }
        }
      }
    }
  }

  private void rival(int piece, double worse) {
    if (piece >= 0) {
      margin[piece] = Math.min(margin[piece], Math.max(0, worse));
    }
  }

  /**
   * How sure the place of a piece is, 0..1: by what the best other place lacks, and by whether it
   * stands behind the piece printed before it. What was torn away and put back is right less often.
   */
  double confidence(int piece) {
    boolean torn = previous[piece] >= 0 && previous[piece] != piece - 1;
    return 1 / (1 + Math.exp(-SURE - SURER * margin[piece] + (torn ? TORN_AWAY : 0)));
  }

  /** How many chains there are. */
  int count() {
    return count;
  }

  /** The chains, each in reading order, by their first pieces. */
  List<List<Integer>> chains() {
    List<List<Integer>> chains = new ArrayList<>();
    for (int p = 0; p < size; p++) {
      if (previous[p] < 0) {
        chains.add(chainFrom(p));
      }
    }
    return chains;
  }
}
