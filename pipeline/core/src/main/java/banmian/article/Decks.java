package banmian.article;

import banmian.lang.CharModel;
import banmian.layout.Block;
import banmian.layout.Kind;
import banmian.layout.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the titles of a page to its articles.
 *
 * <p>A title mostly stands right before its article. Where it does not, its words tell: it repeats
 * what the article says, often to the letter (在工作作风上真务实 stands 130 lines behind the body that ends
 * so). So each pair of title and article has a score of both, place and echo; an article wants one
 * group of titles, and every title wants an article. Lines that stand on each other are mostly the
 * decks of one headline, but where the columns were taken apart they may be the headlines of two
 * articles: a heap may be cut between any two lines, at a price. The best giving is found by local
 * search from printed order.
 */
final class Decks {

  /** Score of a title whose words the article has. */
  private static final double ECHO = 7;

  /** Score of a title right before its article. */
  private static final double RIGHT_BEFORE = 1.2;

  /** Score of a title right behind it. */
  private static final double RIGHT_AFTER = 0.6;

  /** Score of a title close above the rows of a table that begins the article. */
  private static final double HEADS_ROWS = 3;

  /** What it costs to take a heading that is numbered or set in for a headline: 一、2008年预算执行情况. */
  private static final double SET_IN = 2;

  static final int NONE = -1;

  /** What a change must gain to be made. */
  private static final double LEAST_GAIN = 0.05;

  private static final int CANDIDATES = 8;
  private static final int[] NO_RUNS = {};
  private static final double NO_DECK = -2.5;
  private static final double TORN_GROUP = -3.5;
  private static final double HOMELESS = -1.05;

  /** What it costs to part two lines that stand on each other. */
  private static final double CUT = 3.5;

  /** Weight of the characters over the joint of two such lines, in nats. */
  private static final double JOINT = 0.5;

  private static final double MOST_JOINT = 2;

  /** Letters of a title whose words can be trusted in full: three pairs meet by chance. */
  private static final double TRUSTED = 8;

  /** Odds, as logarithm, against a title that would do as well elsewhere: its text may be wrong. */
  private static final double UNSURE = 0.5;

  /** What each point that the best other owner lacks adds to the odds for it. */
  private static final double SURER = 0.75;

  /** Lines of the highest heap that is cut anywhere. */
  private static final int HIGHEST = 6;

  // most chains are the same from one trial to the next
  private final Map<List<Integer>, Fit> known;
  private final List<Block> blocks;
  private final Links links;
  private final List<List<Integer>> chains;
  private final List<Deck> decks;
  private final List<int[]> runs;
  private final int[] heap;
  private final int[] group;
  private final double[] cut;
  private final boolean[] setIn;

  /** Body blocks before each place. */
  private final int[] bodies;

  private final Fit[] fits;

  /** The chains that each run may well go to, ascending; {@link #NONE} is the first. */
  private final int[][] hopes;

  private int[] owner;

  /** The decks of each chain as bits. */
  private final long[][] owned;

  private final double[] homeless;

  /** The chains that the change under trial touches. */
  private final int[] touched = new int[HIGHEST + 1];

  private int touches;

  /**
   * A line of a heap of titles.
   *
   * @param place the heap's place among the blocks
   * @param block the line as a block
   */
  record Deck(int place, Block block) {}

  /**
   * How well each deck fits a chain.
   *
   * @param score as its headline
   * @param inside as a heading inside it, or one that was torn from it
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Fit(double[] score, double[] inside) {}

  private Decks(List<Block> blocks, Links links, List<List<Integer>> chains) {
    this.known = new HashMap<>();
    this.blocks = blocks;
    this.links = links;
    this.chains = chains;
    this.decks = decks(blocks);
    int n = decks.size();
    this.heap = decks.stream().mapToInt(Deck::place).toArray();
    this.group = new int[n];
    this.cut = new double[n];
    this.setIn = new boolean[n];
    this.runs = new ArrayList<>();
    this.bodies = new int[blocks.size() + 1];
    for (int place = 0; place < blocks.size(); place++) {
      bodies[place + 1] = bodies[place] + (blocks.get(place).kind() == Kind.BODY ? 1 : 0);
    }
    group();
    this.fits = new Fit[chains.size()];
    this.hopes = new int[runs.size()][];
    this.owner = new int[n];
    this.owned = new long[chains.size()][(n + 63) / 64];
    this.homeless = new double[n];
    measure();
    shortlist();
  }

  /** Those of {@code like}, of which all is kept that does not depend on the chains. */
  private Decks(Decks like, List<List<Integer>> chains) {
    this.known = like.known;
    this.blocks = like.blocks;
    this.links = like.links;
    this.chains = chains;
    this.decks = like.decks;
    int n = decks.size();
    this.heap = like.heap;
    this.group = like.group;
    this.cut = like.cut;
    this.setIn = like.setIn;
    this.runs = like.runs;
    this.bodies = like.bodies;
    this.fits = new Fit[chains.size()];
    this.hopes = new int[runs.size()][];
    this.owner = new int[n];
    this.owned = new long[chains.size()][(n + 63) / 64];
    this.homeless = new double[n];
    measure();
    shortlist();
  }

  /** Gives the titles among {@code blocks} to {@code chains}. */
  static Decks of(List<Block> blocks, Links links, List<List<Integer>> chains) {
    Decks decks = new Decks(blocks, links, chains);
    decks.begin();
    decks.improve();
    return decks;
  }

  /** The same titles given to other {@code chains}, which differ little from these. */
  Decks with(List<List<Integer>> others) {
    Decks decks = new Decks(this, others);
    int[] chainOf = new int[links.chunks().size()];
    for (int c = 0; c < others.size(); c++) {
      for (int piece : others.get(c)) {
        chainOf[piece] = c;
      }
    }
    int[] owners = new int[owner.length];
    for (int t = 0; t < owner.length; t++) {
      owners[t] = owner[t] == NONE ? NONE : chainOf[chains.get(owner[t]).get(0)];
    }
    decks.give(owners);
    decks.improve();
    return decks;
  }

  /** Changes two at once, too, as long as that gains; to be asked once. */
  void settle() {
    for (int[] better = bestPair(); better != null; better = bestPair()) {
      give(better);
      improve();
    }
  }

  private static List<Deck> decks(List<Block> blocks) {
    List<Deck> decks = new ArrayList<>();
    for (int place = 0; place < blocks.size(); place++) {
      Block heap = blocks.get(place);
      if (heap.kind() != Kind.TITLE) {
        continue;
      }
      for (int i = 0; i < heap.lines().size(); i++) {
        decks.add(new Deck(place, heap.slice(i, i + 1)));
      }
    }
    return List.copyOf(decks);
  }

  /** The lines that were given, in printed order. */
  List<Deck> decks() {
    return decks;
  }

  /** The chain that deck {@code t} belongs to, or {@link #NONE}. */
  int owner(int t) {
    return owner[t];
  }

  /** How sure the owner of deck {@code t} is, 0..1, by what the best other owner lacks. */
  double confidence(int t) {
    int was = owner[t];
    double[] crowds = crowds();
    double worse = 6;
    for (int[] run : runs) {
      if (t < run[0] || t >= run[1] || !alike(owner, run)) {
        continue;
      }
      for (int c = NONE; c < chains.size(); c++) {
        if (c != was) {
          worse = Math.min(worse, Math.max(0, -trial(run, c, crowds)));
          give(run, was);
        }
      }
    }
    return 1 / (1 + Math.exp(UNSURE - SURER * worse));
  }

  /** Finds which decks stand together, what parting them costs, and what may move as one. */
  private void group() {
    CharModel model = CharModel.chinese();
    int g = -1;
    for (int t = 0; t < decks.size(); t++) {
      int place = decks.get(t).place();
      int above = place - 1;
      // a writer's name may stand between the decks of a speech, but not one below each headline
      boolean signed = place + 1 < blocks.size() && blocks.get(place + 1).kind() == Kind.BYLINE;
      while (above > 0 && !signed && blocks.get(above).kind() == Kind.BYLINE) {
        above--;
      }
      Block whole = blocks.get(place);
      setIn[t] =
          links.habits().pulled(whole)
              || (whole.lines().size() == 1 && links.habits().setIn(whole));
      boolean heaped = t > 0 && decks.get(t - 1).place() == place;
      g += heaped || (t > 0 && decks.get(t - 1).place() == above) ? 0 : 1;
      group[t] = g;
      if (heaped) {
        String left = decks.get(t - 1).block().text().text();
        char first = decks.get(t).block().text().text().charAt(0);
        double nats = model.logProb(left.charAt(left.length() - 1), first) - model.logProb(first);
        cut[t] = CUT + Math.max(-1, Math.min(MOST_JOINT, JOINT * nats));
      }
    }
    for (int t = 0; t < decks.size(); t++) {
      int end = t + 1;
      runs.add(new int[] {t, end});
      while (end < decks.size()
          && end - t < HIGHEST
          && decks.get(end).place() == decks.get(t).place()) {
        runs.add(new int[] {t, ++end});
      }
    }
  }

  private void measure() {
    Arrays.fill(homeless, HOMELESS);
    for (int c = 0; c < fits.length; c++) {
      fits[c] = known.computeIfAbsent(chains.get(c), this::fit);
      for (int t = 0; t < homeless.length; t++) {
        homeless[t] = Math.max(homeless[t], fits[c].inside[t]);
      }
    }
  }

  private Fit fit(List<Integer> chain) {
    int first = links.chunks().get(chain.get(0)).place();
    int last = links.chunks().get(chain.get(chain.size() - 1)).place();
    double[] score = new double[decks.size()];
    double[] inside = new double[decks.size()];
    double[] own = words(chain);
    for (int t = 0; t < own.length; t++) {
      int place = decks.get(t).place();
      int lines = blocks.get(place).lines().size();
      double words = own[t];
      score[t] = words + near(place, first, last) / lines - (setIn[t] ? SET_IN : 0);
      score[t] += heads(place, first) ? HEADS_ROWS : 0;
      inside[t] = inside(place, chain) ? 1 + 0.3 * words : 0.7 * words + HOMELESS;
    }
    return new Fit(score, inside);
  }

  /** For each deck what its words say for {@code chain}. */
  private double[] words(List<Integer> chain) {
    double[] words = new double[decks.size()];
    long[] members = links.terms().members(chain);
    for (int t = 0; t < words.length; t++) {
      String text = decks.get(t).block().text().text();
      boolean alone = blocks.get(decks.get(t).place()).lines().size() == 1;
      double trust = alone ? 1 : Math.min(1, Prose.letters(text) / TRUSTED);
      double echo = trust * links.terms().title(text).echoed(members);
      words[t] = ECHO * echo + (echo < 0.3 ? 0 : Verbatim.longest(text, chain, links));
    }
    return words;
  }

  /** Only the few articles that a title fits best are tried, so that the search stays short. */
  private void shortlist() {
    double[] worth = new double[decks.size()];
    double[] best = new double[CANDIDATES];
    for (int t = 0; t < worth.length; t++) {
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      for (Fit fit : fits) {
        double score = fit.score[t];
        for (int k = 0; k < CANDIDATES && score > best[0]; k++) {
          if (k + 1 == CANDIDATES || score <= best[k + 1]) {
            best[k] = score;
            break;
          }
          best[k] = best[k + 1];
        }
      }
      worth[t] = fits.length > CANDIDATES ? best[0] : -99;
    }
    int[] hoped = new int[fits.length + 1];
    for (int r = 0; r < hopes.length; r++) {
      int[] run = runs.get(r);
      int n = 0;
      hoped[n++] = NONE;
      for (int c = 0; c < fits.length; c++) {
        boolean hope = false;
        for (int t = run[0]; t < run[1]; t++) {
          hope |= fits[c].score[t] >= worth[t];
        }
        if (hope) {
          hoped[n++] = c;
        }
      }
      hopes[r] = Arrays.copyOf(hoped, n);
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

  /** True for a title right above rows of a table that begin the article. */
  private boolean heads(int place, int first) {
    Block rows = blocks.get(first);
    boolean verses = blocks.get(place).reason().equals(Block.HEAD_OF_VERSES);
    return first == place + 1 && rows.rows() && rows.first().blanksBefore() == 0 && !verses;
  }

  private double near(int place, int first, int last) {
    boolean above = place < first;
    int gap = between(Math.min(place, above ? first : last), Math.max(place, above ? first : last));
    return gap == 0 ? above ? RIGHT_BEFORE : RIGHT_AFTER : -0.25 * Math.min(gap, 6);
  }

  /** Body blocks behind the place {@code after} and before the place {@code before}. */
  private int between(int after, int before) {
    return bodies[before] - bodies[Math.min(after + 1, before)];
  }

  private void begin() {
    int[] owners = new int[decks.size()];
    Arrays.fill(owners, NONE);
    for (int t = 0; t < decks.size(); t++) {
      int place = decks.get(t).place();
      for (int c = 0; c < chains.size(); c++) {
        int first = links.chunks().get(chains.get(c).get(0)).place();
        if (first > place && between(place, first) == 0) {
          owners[t] = c;
        }
      }
    }
    give(owners);
  }

  private void give(int[] owners) {
    owner = owners;
    for (long[] of : owned) {
      Arrays.fill(of, 0);
    }
    for (int t = 0; t < owners.length; t++) {
      if (owners[t] != NONE) {
        owned[owners[t]][t / 64] |= 1L << t;
      }
    }
  }

  private void give(int[] run, int c) {
    for (int t = run[0]; t < run[1]; t++) {
      give(t, c);
    }
  }

  private void give(int t, int c) {
    if (owner[t] != NONE) {
      owned[owner[t]][t / 64] &= ~(1L << t);
    }
    if (c != NONE) {
      owned[c][t / 64] |= 1L << t;
    }
    owner[t] = c;
  }

  /** Gives {@code run} back to those that had it. */
  private void restore(int[] run, int[] was) {
    for (int t = run[0]; t < run[1]; t++) {
      give(t, was[t]);
    }
  }

  private void improve() {
    for (int round = 0; round < 2 * decks.size() + 4; round++) {
      int[] better = bestSingle();
      if (better == null) {
        return;
      }
      give(better);
    }
  }

  /** The best change of one run of decks, or of two that change places; null if none gains. */
  private int @Nullable [] bestSingle() {
    double best = LEAST_GAIN;
    int[] bestOwner = null;
    int[] was = owner.clone();
    double[] crowds = crowds();
    int[][] runsOf = runsOfChains();
    double[] now = runs.stream().mapToDouble(this::fit).toArray();
    for (int r = 0; r < hopes.length; r++) {
      int[] run = runs.get(r);
      double crowded = touch(run, was, crowds);
      int others = touches;
      int first = was[run[0]];
      boolean whole = alike(was, run);
      for (int c : hopes[r]) {
        if (whole && first == c) {
          continue;
        }
        double moved = fit(run, c) - now[r];
        touches = others;
        double before = touch(c) ? crowded + crowds[c] : crowded;
        boolean given = pays(moved, before, best);
        if (given) {
          give(run, c);
          double gain = moved + (crowded() - before);
          if (gain > best) {
            best = gain;
            bestOwner = owner.clone();
          }
        }
        // and what stood there goes where this one was
        for (int o : c == NONE ? NO_RUNS : runsOf[c]) {
          int[] other = runs.get(o);
          if (overlap(run, other)) {
            continue;
          }
          boolean beside = run[1] == other[0] || other[1] == run[0];
          if (beside && !given) {
            give(run, c);
            given = true;
          }
          double both = moved + (fit(other, first) - (beside ? fit(other) : now[o]));
          if (!pays(both, before, best)) {
            continue;
          }
          give(run, c);
          given = true;
          give(other, first);
          both += crowded() - before;
          if (both > best) {
            best = both;
            bestOwner = owner.clone();
          }
          give(other, c);
        }
        if (given) {
          restore(run, was);
        }
      }
    }
    return bestOwner;
  }

  /** For each chain the runs that it has all of. */
  private int[][] runsOfChains() {
    int[] whole = new int[runs.size()];
    int[] count = new int[fits.length];
    for (int r = 0; r < whole.length; r++) {
      int[] run = runs.get(r);
      whole[r] = alike(owner, run) ? owner[run[0]] : NONE;
      if (whole[r] != NONE) {
        count[whole[r]]++;
      }
    }
    int[][] runsOf = new int[fits.length][];
    for (int c = 0; c < runsOf.length; c++) {
      runsOf[c] = count[c] == 0 ? NO_RUNS : new int[count[c]];
    }
    for (int r = whole.length - 1; r >= 0; r--) {
      if (whole[r] != NONE) {
        runsOf[whole[r]][--count[whole[r]]] = r;
      }
    }
    return runsOf;
  }

  private static boolean overlap(int[] run, int[] other) {
    return run[0] < other[1] && other[0] < run[1];
  }

  /** True if one article has all of {@code run}. */
  private static boolean alike(int[] owners, int[] run) {
    for (int t = run[0] + 1; t < run[1]; t++) {
      if (owners[t] != owners[run[0]]) {
        return false;
      }
    }
    return true;
  }

  /** The best change of two runs at once, or null; asked on pages where that is cheap. */
  private int @Nullable [] bestPair() {
    if (chains.isEmpty() || runs.size() * chains.size() > 160) {
      return null;
    }
    double best = LEAST_GAIN;
    int[] bestOwner = null;
    int[] was = owner.clone();
    double[] before = crowds();
    for (int i = 0; i < runs.size(); i++) {
      for (int j = i + 1; j < runs.size(); j++) {
        int[] one = runs.get(i);
        int[] two = runs.get(j);
        if (overlap(one, two)) {
          continue;
        }
        for (int c = NONE; c < chains.size(); c++) {
          double first = trial(one, c, before);
          double[] between = crowds();
          for (int d = NONE; d < chains.size(); d++) {
            double gain = first + trial(two, d, between);
            if (gain > best) {
              best = gain;
              bestOwner = owner.clone();
            }
            restore(two, was);
          }
          restore(one, was);
        }
      }
    }
    return bestOwner;
  }

  /**
   * Gives {@code run} to chain {@code c}; what that gains over the owners before.
   *
   * @param crowds the cost for each chain before, as of {@link #crowd}
   */
  private double trial(int[] run, int c, double[] crowds) {
    double others = touch(run, owner, crowds);
    double before = touch(c) ? others + crowds[c] : others;
    double moved = fit(run, c) - fit(run);
    give(run, c);
    return moved + (crowded() - before);
  }

  /**
   * True if a change may gain more than {@code best}: no chain has better than one group of titles,
   * which costs nothing.
   *
   * @param moved what it gains, however many titles each chain has
   * @param before the cost of the chains that it touches
   */
  private static boolean pays(double moved, double before, double best) {
    return -before > best - moved;
  }

  /** How well the decks of {@code run} would fit chain {@code c}, and those beside them. */
  private double fit(int[] run, int c) {
    double sum = 0;
    for (int t = run[0]; t < run[1]; t++) {
      sum += c == NONE ? homeless[t] : fits[c].score[t];
    }
    int from = run[0];
    int to = run[1];
    sum -= from > 0 && owner[from - 1] != c ? cut[from] : 0;
    return sum - (to < owner.length && owner[to] != c ? cut[to] : 0);
  }

  /** How well the decks of {@code run} fit their owners, and each other. */
  private double fit(int[] run) {
    double sum = 0;
    for (int t = run[0]; t < run[1]; t++) {
      sum += owner[t] == NONE ? homeless[t] : fits[owner[t]].score[t];
    }
    for (int t = Math.max(1, run[0]); t <= run[1] && t < owner.length; t++) {
      sum -= owner[t - 1] != owner[t] ? cut[t] : 0;
    }
    return sum;
  }

  /**
   * Notes the chains that had {@code run} as touched; the cost for them before it changes hands.
   *
   * @param was the owners before
   * @param crowds the cost for each chain before, as of {@link #crowd}
   */
  private double touch(int[] run, int[] was, double[] crowds) {
    touches = 0;
    double before = 0;
    for (int t = run[0]; t < run[1]; t++) {
      before += touch(was[t]) ? crowds[was[t]] : 0;
    }
    return before;
  }

  /** Notes chain {@code c} as touched; false if it is none or was noted. */
  private boolean touch(int c) {
    boolean isNew = c != NONE;
    for (int k = 0; k < touches; k++) {
      isNew &= touched[k] != c;
    }
    if (isNew) {
      touched[touches++] = c;
    }
    return isNew;
  }

  /** The cost for the chains that were touched. */
  private double crowded() {
    double now = 0;
    for (int k = 0; k < touches; k++) {
      now += crowd(touched[k]);
    }
    return now;
  }

  /** What it costs that chain {@code c} has no title, or several that do not stand together. */
  private double crowd(int c) {
    int heaps = 0;
    int groups = 0;
    int lastHeap = -1;
    int lastGroup = -1;
    for (int w = 0; w < owned[c].length; w++) {
      for (long bits = owned[c][w]; bits != 0; bits &= bits - 1) {
        int t = 64 * w + Long.numberOfTrailingZeros(bits);
        heaps += heap[t] == lastHeap ? 0 : 1;
        groups += group[t] == lastGroup ? 0 : 1;
        lastHeap = heap[t];
        lastGroup = group[t];
      }
    }
    // more than one block of decks is less usual than one
    return heaps == 0 ? NO_DECK : TORN_GROUP * (groups - 1) - 0.5 * (heaps - 1);
  }

  private double[] crowds() {
    double[] crowds = new double[chains.size()];
    for (int c = 0; c < crowds.length; c++) {
      crowds[c] = crowd(c);
    }
    return crowds;
  }

  /** How well the titles fit as they are given. */
  double total() {
    double sum = 0;
    for (int t = 0; t < owner.length; t++) {
      sum -= t > 0 && owner[t - 1] != owner[t] ? cut[t] : 0;
      sum += owner[t] == NONE ? homeless[t] : fits[owner[t]].score[t];
    }
    for (int c = 0; c < chains.size(); c++) {
      sum += crowd(c);
    }
    return sum;
  }
}
