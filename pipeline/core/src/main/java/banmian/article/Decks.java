package banmian.article;

import banmian.layout.Block;
import banmian.layout.Cues;
import banmian.layout.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the titles of a page to its articles.
 *
 * <p>A title mostly stands right before its article. Where it does not, its words tell: it repeats
 * what the article says, often to the letter (在工作作风上真务实 stands 130 lines behind the body that ends
 * so). So each pair of title and article has a score of both, place and echo; an article wants one
 * group of titles, and every title wants an article. The best giving is found by local search from
 * printed order.
 */
final class Decks {

  /** Score of a title whose words the article has. */
  private static final double ECHO = 7;

  /** Score of a title right before its article. */
  private static final double RIGHT_BEFORE = 1.2;

  /** Score of a title right behind it. */
  private static final double RIGHT_AFTER = 0.6;

  /** What it costs to take a numbered heading for a headline: 一、2008年预算执行情况. */
  private static final double NUMBERED = 2;

  static final int NONE = -1;
  private static final int CANDIDATES = 8;
  private static final double NO_DECK = -2.5;
  private static final double TORN_GROUP = -3.5;
  private static final double HOMELESS = -1.05;

  private final List<Block> blocks;
  private final Links links;
  private final List<List<Integer>> chains;
  private final List<Integer> titles;
  private final int[] group;
  private final double[][] score;
  private int[] owner;
  private final double[] homeless;
  private final double[] worth;

  private Decks(List<Block> blocks, Links links, List<List<Integer>> chains, List<Integer> titles) {
    this.blocks = blocks;
    this.links = links;
    this.chains = chains;
    this.titles = titles;
    this.group = new int[titles.size()];
    this.score = new double[titles.size()][chains.size()];
    this.owner = new int[titles.size()];
    this.homeless = new double[titles.size()];
    this.worth = new double[titles.size()];
    measure();
    shortlist();
  }

  /** Gives {@code titles}, places of title blocks, ascending. */
  static Decks of(
      List<Block> blocks, Links links, List<List<Integer>> chains, List<Integer> titles) {
    Decks decks = new Decks(blocks, links, chains, titles);
    decks.begin();
    decks.improve();
    return decks;
  }

  /** For each title the chain it belongs to, or {@link #NONE}. */
  int[] owners() {
    return owner;
  }

  /** How sure the owner of title {@code t} is, 0.5..1: what the best other owner lacks, as odds. */
  double confidence(int t) {
    double now = total();
    int was = owner[t];
    double worse = 6;
    for (int c = NONE; c < chains.size(); c++) {
      if (c != was) {
        owner[t] = c;
        worse = Math.min(worse, Math.max(0, now - total()));
      }
    }
    owner[t] = was;
    return 1 / (1 + Math.exp(-worse));
  }

  private void measure() {
    int g = -1;
    for (int t = 0; t < titles.size(); t++) {
      int above = titles.get(t) - 1;
      // a writer's name may stand between the decks of a speech
      while (above > 0 && blocks.get(above).kind() == Kind.BYLINE) {
        above--;
      }
      boolean same = t > 0 && titles.get(t - 1) == above;
      g += same ? 0 : 1;
      group[t] = g;
    }
    for (int c = 0; c < chains.size(); c++) {
      List<Integer> chain = chains.get(c);
      int first = links.chunks().get(chain.get(0)).place();
      int last = links.chunks().get(chain.get(chain.size() - 1)).place();
      for (int t = 0; t < titles.size(); t++) {
        int place = titles.get(t);
        String text = blocks.get(place).text().text();
        boolean numbered = blocks.get(place).lines().size() == 1 && Cues.item(text);
        double echo = links.topics().echoed(text, chain);
        double words = ECHO * echo + (echo < 0.3 ? 0 : Verbatim.longest(text, chain, links));
        score[t][c] = words + near(place, first, last) - (numbered ? NUMBERED : 0);
        homeless[t] = c == 0 ? HOMELESS : homeless[t];
        // a heading inside its article, or one that was torn from it
        double inside = inside(place, chain) ? 1 + 0.3 * words : 0.7 * words + HOMELESS;
        homeless[t] = Math.max(homeless[t], inside);
      }
    }
  }

  /** Only the few articles that a title fits best are tried, so that the search stays short. */
  private void shortlist() {
    for (int t = 0; t < titles.size(); t++) {
      double[] sorted = score[t].clone();
      Arrays.sort(sorted);
      worth[t] = sorted.length > CANDIDATES ? sorted[sorted.length - CANDIDATES] : -99;
    }
  }

  /** True if the title stands between two neighbouring pieces of the chain. */
  private boolean inside(int place, List<Integer> chain) {
    for (int k = 1; k < chain.size(); k++) {
      int a = links.chunks().get(chain.get(k - 1)).place();
      int b = links.chunks().get(chain.get(k)).place();
      if (a < place && place < b && chain.get(k) == chain.get(k - 1) + 1) {
        return true;
      }
    }
    return false;
  }

  private double near(int place, int first, int last) {
    int gap = 0;
    if (place < first) {
      for (int p = place + 1; p < first; p++) {
        gap += blocks.get(p).kind() == Kind.BODY ? 1 : 0;
      }
      return gap == 0 ? RIGHT_BEFORE : -0.25 * Math.min(gap, 6);
    }
    for (int p = Math.min(place, last) + 1; p < Math.max(place, last); p++) {
      gap += blocks.get(p).kind() == Kind.BODY ? 1 : 0;
    }
    return gap == 0 ? RIGHT_AFTER : -0.25 * Math.min(gap, 6);
  }

  private void begin() {
    Arrays.fill(owner, NONE);
    for (int t = 0; t < titles.size(); t++) {
      for (int c = 0; c < chains.size(); c++) {
        int first = links.chunks().get(chains.get(c).get(0)).place();
        boolean before = first > titles.get(t);
        for (int p = titles.get(t) + 1; p < first; p++) {
          before &= blocks.get(p).kind() != Kind.BODY;
        }
        if (before) {
          owner[t] = c;
        }
      }
    }
  }

  private void improve() {
    double now = total();
    for (int round = 0; round < 2 * titles.size() + 4; round++) {
      double best = now + 0.05;
      int[] bestOwner = null;
      for (int t = 0; t < titles.size(); t++) {
        int was = owner[t];
        for (int c = NONE; c < chains.size(); c++) {
          if (c == was || (c != NONE && score[t][c] < worth[t])) {
            continue;
          }
          owner[t] = c;
          double then = total();
          if (then > best) {
            best = then;
            bestOwner = owner.clone();
          }
          // and what stood there goes where this one was
          for (int u = 0; c != NONE && u < titles.size(); u++) {
            if (u != t && owner[u] == c) {
              owner[u] = was;
              then = total();
              if (then > best) {
                best = then;
                bestOwner = owner.clone();
              }
              owner[u] = c;
            }
          }
        }
        owner[t] = was;
      }
      if (bestOwner == null) {
        bestOwner = bestPair(best);
      }
      if (bestOwner == null) {
        return;
      }
      owner = bestOwner;
      best = total();
      now = best;
    }
  }

  /** The best change of two titles at once, or null; asked on pages where that is cheap. */
  private int @Nullable [] bestPair(double atLeast) {
    int n = titles.size();
    if (chains.isEmpty() || n * chains.size() > 160) {
      return null;
    }
    double best = atLeast;
    int[] bestOwner = null;
    for (int t = 0; t < n; t++) {
      for (int u = t + 1; u < n; u++) {
        int ofT = owner[t];
        int ofU = owner[u];
        for (int c = NONE; c < chains.size(); c++) {
          for (int d = NONE; d < chains.size(); d++) {
            owner[t] = c;
            owner[u] = d;
            double then = total();
            if (then > best) {
              best = then;
              bestOwner = owner.clone();
            }
          }
        }
        owner[t] = ofT;
        owner[u] = ofU;
      }
    }
    return bestOwner;
  }

  private double total() {
    double sum = 0;
    int[] seen = new int[chains.size()];
    int[] groups = new int[chains.size()];
    int[] lastGroup = new int[chains.size()];
    Arrays.fill(lastGroup, -1);
    for (int t = 0; t < titles.size(); t++) {
      int c = owner[t];
      if (c == NONE) {
        sum += homeless[t];
        continue;
      }
      sum += score[t][c];
      seen[c]++;
      if (lastGroup[c] != group[t]) {
        groups[c]++;
        lastGroup[c] = group[t];
      }
    }
    for (int c = 0; c < chains.size(); c++) {
      sum += seen[c] == 0 ? NO_DECK : TORN_GROUP * (groups[c] - 1);
      // more than one block of decks is less usual than one
      sum -= seen[c] > 1 ? 0.5 * (seen[c] - 1) : 0;
    }
    return sum;
  }

  /** The titles given to chain {@code c}, as places. */
  static List<Integer> of(int c, int[] owners, List<Integer> titles) {
    List<Integer> own = new ArrayList<>();
    for (int t = 0; t < titles.size(); t++) {
      if (owners[t] == c) {
        own.add(titles.get(t));
      }
    }
    return own;
  }
}
