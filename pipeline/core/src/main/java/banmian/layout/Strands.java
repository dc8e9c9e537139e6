package banmian.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts columns whose lines a dump printed in turn: one of the left, one of the right, or two and
 * two, and puts one below the other.
 *
 * <p>Every line goes on with the last line of one of the strands that are open, or opens one. The
 * best such reading of a stretch wins (Viterbi over the places of the open strands' last lines). A
 * line is worth what its seam with the one that it goes on with is worth: inside a sentence by the
 * characters and words over it ({@link Seams}), else by what may stand there: an indent behind a
 * full stop, a byline behind a text, a title behind a byline, a text behind a title. A column has a
 * row in each turn; an empty one costs little where an article ends or begins, and much inside a
 * sentence. Opening a second strand costs more than chance brings together, so where the text goes
 * on from line to line, one strand is best by far.
 *
 * <p>Only stretches whose seams line by line are poor are looked at, so ordinary pages cost one
 * look at each seam.
 */
final class Strands {

  /** Lines back that an open strand's last line may stand. */
  private static final int BACK = 8;

  /** Lines that a column gives at its turn at most. */
  private static final int LONGEST_TURN = 3;

  /** What opening a second strand costs. */
  private static final double OPENS = 7.5;

  private static final double OPENS_THIRD = 4;

  /** What a line out of turn costs. */
  private static final double OUT_OF_TURN = 6;

  /** What it costs where an article may end or begin: a blank line stands there in its column. */
  private static final double EMPTY_ROW = 0.7;

  /** What it costs to take a line as long as its column for a title. */
  private static final double DOUBT = 0.7;

  /** What a line of several strands costs. */
  private static final double IN_TURN = 0.1;

  /** What the end of a line is worth that nothing goes on with, though no stop closes it. */
  private static final double BREAKS_OFF = -2;

  /** What an indent is worth where a paragraph may begin, and its lack costs. */
  private static final double PARAGRAPH = 1.2;

  /** What a line is worth less that does not reach as far as the one that it goes on with. */
  private static final double OTHER_COLUMN = 2;

  /** What opening a second strand costs less where both columns begin at a blank line. */
  private static final double BEGIN_TOGETHER = 2;

  private static final double ENDS_CLOSED = 1.5;
  private static final double ENDS_TORN = 5;

  /** What the seams of a stretch that is parted are worth at least in the mean. */
  private static final double LEAST_MEAN = -0.1;

  /** What more they are worth at least where no line stands in its turn. */
  private static final double IRREGULAR = 1.5;

  /** Seams that can tell something in each strand at least. */
  private static final int LEAST_OF_STRAND = 2;

  /** Lines of a sheet at least. */
  private static final int LEAST_LINES = 8;

  /** Seams in a row that are looked at together, and what they are worth at most if poor. */
  private static final int WINDOW = 6;

  private static final double POOR = 0.8;

  /** Lines to either side among which others of one column are looked for. */
  private static final int AROUND = 14;

  private static final int LONGEST_STRETCH = 1500;

  /** By how much a reading that is still followed may be worse than the best. */
  private static final double HOPELESS = 12;

  private static final int PLAIN = 0;

  /** What a paragraph's beginning says for a line below a title or a byline. */
  private static final double BEGINS = 1.2;

  /** What a line is of an article, as far as it shows. */
  private enum Part {
    TITLE,
    TEXT,
    BYLINE,

    /** A title or text: as long as its column, and without a mark. */
    MAYBE;

    /** What it says for a line of part {@code next} that it stands below a title or a byline. */
    double then(Part next, double begins) {
      return switch (next) {
        case TITLE -> this == BYLINE ? 1 : -0.3;
        case TEXT, MAYBE -> begins;
        case BYLINE -> this == BYLINE ? -1 : 0;
      };
    }
  }

  /** The turn of each state, and how far back the last lines of the other open strands stand. */
  private static final int[] TURN;

  private static final int[] NEAR;
  private static final int[] FAR;
  private static final int[][][] STATE = new int[LONGEST_TURN + 1][BACK + 2][BACK + 2];

  static {
    List<int[]> states = new ArrayList<>();
    states.add(new int[] {0, 0, 0});
    for (int[][] turn : STATE) {
      for (int[] near : turn) {
        Arrays.fill(near, -1);
      }
    }
    for (int turn = 1; turn <= LONGEST_TURN; turn++) {
      STATE[turn][0][0] = PLAIN;
      for (int near = 1; near <= BACK; near++) {
        STATE[turn][near][0] = states.size();
        states.add(new int[] {turn, near, 0});
        for (int far = near + 1; far <= BACK; far++) {
          STATE[turn][near][far] = states.size();
          states.add(new int[] {turn, near, far});
        }
      }
    }
    TURN = states.stream().mapToInt(s -> s[0]).toArray();
    NEAR = states.stream().mapToInt(s -> s[1]).toArray();
    FAR = states.stream().mapToInt(s -> s[2]).toArray();
  }

  private final List<Line> lines;
  private final Seams.Piece[] pieces;
  private final boolean[] full;
  private final boolean[] closed;
  private final boolean indents;

  /** For each line whether a dateline begins it: 1, -1 for no, 0 for not asked yet. */
  private final byte[] opens;

  private final @Nullable Part[] kinds;

  private @Nullable Joints words;

  private Strands(List<Line> lines) {
    this.lines = lines;
    int n = lines.size();
    this.pieces = new Seams.Piece[n];
    this.full = new boolean[n];
    this.closed = new boolean[n];
    this.opens = new byte[n];
    this.kinds = new Part[n];
    int setIn = 0;
    for (int i = 0; i < n; i++) {
      pieces[i] = Seams.Piece.of(text(i));
      closed[i] = pieces[i].closed();
      setIn += lines.get(i).indent() >= 2 && lines.get(i).indent() <= 8 ? 1 : 0;
      int alike = 1;
      for (int k = i; k > Math.max(0, i - AROUND) && near(k) && alike <= LONGEST_TURN; k--) {
        alike += Math.abs(lines.get(k - 1).edge() - lines.get(i).edge()) <= 4 ? 1 : 0;
      }
      for (int k = i + 1;
          k < Math.min(n, i + AROUND + 1) && near(k) && alike <= LONGEST_TURN;
          k++) {
        alike += Math.abs(lines.get(k).edge() - lines.get(i).edge()) <= 4 ? 1 : 0;
      }
      full[i] = alike > LONGEST_TURN && lines.get(i).edge() <= 130;
    }
    this.indents = setIn >= 2 && setIn * 2 < n;
  }

  /** {@code lines} with columns whose lines stand in turn put one below the other. */
  static List<Line> part(List<Line> lines) {
    return lines.size() < LEAST_LINES ? lines : new Strands(lines).part();
  }

  private boolean near(int i) {
    return lines.get(i).blanksBefore() == 0;
  }

  private String text(int i) {
    return lines.get(i).text().text();
  }

  /** True if the end of line {@code i} tells what goes on with it. */
  private boolean tells(int i) {
    return full[i] && !closed[i];
  }

  /** How well line {@code b} goes on with line {@code a}, in nats; 0 where nothing can be told. */
  private double seam(int a, int b) {
    Part from = kind(a);
    Part to = kind(b);
    double score =
        from == Part.MAYBE
            ? Math.max(seam(a, Part.TEXT, b, to), seam(a, Part.TITLE, b, to) - 2 * DOUBT)
            : seam(a, from, b, to);
    // text may break off anywhere: that is as bad as it gets
    return Math.max(BREAKS_OFF, score);
  }

  private double seam(int a, Part from, int b, Part to) {
    return to == Part.MAYBE
        ? Math.max(seamOf(a, from, b, Part.TEXT), seamOf(a, from, b, Part.TITLE) - DOUBT)
        : seamOf(a, from, b, to);
  }

  private double seamOf(int a, Part from, int b, Part to) {
    if (from == Part.TEXT) {
      return closed[a] ? closedThen(a, b, to) : openThen(a, b, to);
    }
    return from.then(to, begins(b) ? BEGINS : indents ? -BEGINS : 0);
  }

  /** True for a line that begins a paragraph. */
  private boolean begins(int i) {
    return setIn(i) || opens(i);
  }

  private boolean setIn(int i) {
    return indents && lines.get(i).indent() >= 2 && lines.get(i).indent() <= 8;
  }

  private double closedThen(int a, int b, Part to) {
    double score = Seams.nats(pieces[a], pieces[b], words);
    if (to == Part.BYLINE) {
      return score + 1;
    }
    if (to == Part.TITLE) {
      return score + 0.3;
    }
    return score
        + (setIn(b) ? PARAGRAPH : !indents || opens(b) ? 0 : full[a] ? -PARAGRAPH / 2 : -PARAGRAPH);
  }

  private double openThen(int a, int b, Part to) {
    if (to == Part.BYLINE || opens(b)) {
      return BREAKS_OFF;
    }
    Line from = lines.get(a);
    double score = Seams.nats(pieces[a], pieces[b], words);
    score -= to == Part.TITLE ? PARAGRAPH / 2 : 0;
    score -= setIn(b) ? from.indent() < lines.get(b).indent() ? 3 : PARAGRAPH : 0;
    int step = full[b] ? Math.abs(from.edge() - lines.get(b).edge()) : 0;
    return score - (step > 4 ? OTHER_COLUMN : step > 2 ? OTHER_COLUMN / 2 : 0);
  }

  /** True for a line that goes on with none. */
  private boolean opens(int i) {
    return kind(i) == Part.TEXT && opens[i] > 0;
  }

  private Part kind(int i) {
    Part known = kinds[i];
    if (known == null) {
      String text = text(i);
      opens[i] = (byte) (Cues.dateline(text) >= 0.5 ? 1 : -1);
      known =
          Cues.byline(text) >= 0.85
              ? Part.BYLINE
              : closed[i] || opens[i] > 0
                  ? Part.TEXT
                  : setIn(i) || marked(text)
                      ? Part.TEXT
                      : !full[i] || heads(i) ? Part.TITLE : Part.MAYBE;
      kinds[i] = known;
    }
    return known;
  }

  /**
   * True for a line without a mark, as long as its column, that stands where a title may: near
   * below a byline or a blank line, near above the beginning of a text.
   */
  private boolean heads(int i) {
    boolean above = i == 0 || !near(i);
    for (int k = i - 1; !above && k >= Math.max(0, i - LONGEST_TURN - 1); k--) {
      boolean byline = Cues.byline(text(k)) >= 0.85;
      if (!byline && (setIn(k) || marked(text(k)) || closed[k] || Cues.dateline(text(k)) >= 0.5)) {
        return false;
      }
      above = byline || k == 0 || !near(k);
    }
    for (int k = i + 1; above && k < Math.min(lines.size(), i + LONGEST_TURN + 2); k++) {
      if (setIn(k) || Cues.dateline(text(k)) >= 0.5) {
        return true;
      }
      if (marked(text(k)) || closed[k]) {
        return false;
      }
    }
    return false;
  }

  /** True for a line with marks of a text. */
  private static boolean marked(String text) {
    for (int k = 0; k < text.length(); k++) {
      if ("，。、；,".indexOf(text.charAt(k)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** What it costs that a strand begins with line {@code i}. */
  private double opening(int i) {
    return switch (kind(i)) {
      case TITLE, MAYBE -> -1;
      case TEXT -> begins(i) ? -1 : 1;
      case BYLINE -> 3;
    };
  }

  /** What it costs that nothing goes on with line {@code i}. */
  private double end(int i) {
    return switch (kind(i)) {
      case BYLINE -> ENDS_CLOSED / 2;
      case TITLE -> ENDS_TORN / 2;
      case TEXT, MAYBE -> closed[i] ? ENDS_CLOSED : ENDS_TORN;
    };
  }

  /** What it costs that line {@code i} is the last of its strand where the page ends. */
  private double last(int i, boolean together) {
    return together && (closed[i] || kind(i) == Part.BYLINE) ? 0 : end(i);
  }

  /** What it costs that the {@code rows} lines before {@code i} are fewer than a turn has. */
  private double shorter(int i, int rows) {
    double least = OUT_OF_TURN;
    for (int k = i - rows; k < i; k++) {
      Part part = kind(k);
      boolean ends = part == Part.TITLE || part == Part.BYLINE;
      least = Math.min(least, ends ? EMPTY_ROW : closed[k] ? OUT_OF_TURN / 2 : OUT_OF_TURN);
    }
    return least;
  }

  /** What an empty row costs that line {@code b} has before it on the way from line {@code a}. */
  private double gap(int a, int b) {
    Part from = kind(a);
    Part to = kind(b);
    boolean below = from == Part.TITLE || from == Part.BYLINE || (from == Part.MAYBE && begins(b));
    boolean above = to == Part.TITLE || to == Part.BYLINE;
    if (below || above) {
      return EMPTY_ROW;
    }
    return closed[a] && begins(b) ? OUT_OF_TURN / 2 : OUT_OF_TURN;
  }

  private List<Line> part() {
    int n = lines.size();
    boolean[] poor = poor();
    List<Line> parted = new ArrayList<>(n);
    int done = 0;
    for (int i = 0; i < n; ) {
      if (!poor[i]) {
        i++;
        continue;
      }
      int to = i;
      while (to < n && poor[to] && to - i < LONGEST_STRETCH) {
        to++;
      }
      if (words == null) {
        words = Joints.of(lines.stream().map(line -> line.text().text()).toList());
      }
      done = new Reading(i, to).putTo(parted, done);
      i = to;
    }
    if (parted.isEmpty()) {
      return lines;
    }
    for (; done < n; done++) {
      parted.add(lines.get(done));
    }
    return List.copyOf(parted);
  }

  /** The lines near which seams line by line are poor, and those with later lines are not. */
  private boolean[] poor() {
    int n = lines.size();
    boolean[] poor = new boolean[n];
    boolean[] worse = new boolean[n];
    int[] at = new int[WINDOW];
    double[] next = new double[WINDOW];
    double[] later = new double[WINDOW];
    int seen = 0;
    for (int i = 0; i + 1 < n; i++) {
      if (!tells(i)) {
        continue;
      }
      int slot = seen++ % WINDOW;
      at[slot] = i;
      next[slot] = Seams.nats(pieces[i], pieces[i + 1], null);
      later[slot] = Double.NaN;
      int first = at[seen % WINDOW];
      if (seen < WINDOW || i - first > 4 * WINDOW) {
        continue;
      }
      double worth = 0;
      for (double nats : next) {
        worth += nats;
      }
      if (worth < POOR * WINDOW) {
        double other = 0;
        for (int k = 0; k < WINDOW; k++) {
          later[k] = Double.isNaN(later[k]) ? later(at[k]) : later[k];
          other += later[k];
        }
        Arrays.fill(poor, Math.max(0, first - BACK), Math.min(n, i + 2 + BACK), true);
        worse[i] = other > worth - 1;
      }
    }
    boolean[] wide = new boolean[n];
    for (int from = 0; from < n; ) {
      int to = from + 1;
      boolean any = worse[from];
      while (to < n && poor[to] == poor[from]) {
        any |= worse[to++];
      }
      if (any) {
        // where the columns begin and end, few lines tell
        Arrays.fill(wide, Math.max(0, from - BACK), Math.min(n, to + BACK), true);
      }
      from = to;
    }
    return wide;
  }

  /** How well the best of the lines behind the next one goes on with line {@code i}. */
  private double later(int i) {
    double best = -1;
    for (int b = i + 2; b < lines.size() && b <= i + LONGEST_TURN + 1; b++) {
      best = Math.max(best, Seams.nats(pieces[i], pieces[b], null));
    }
    return best;
  }

  /** The best reading of the lines of one stretch. */
  private final class Reading {
    private final int from;
    private final int to;

    /** For each line the state it is read in, and how far back the line that it goes on with. */
    private final int[] state;

    private final int[] back;

    Reading(int from, int to) {
      this.from = from;
      this.to = to;
      int n = to - from;
      this.state = new int[n];
      this.back = new int[n];
      int states = TURN.length;
      short[][] origin = new short[n][states];
      byte[][] goes = new byte[n][states];
      double[] best = new double[states];
      double[] next = new double[states];
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      best[PLAIN] = 0;
      double[] seams = new double[BACK + 2];
      for (int i = from + 1; i < to; i++) {
        Arrays.fill(seams, Double.NaN);
        Arrays.fill(next, Double.NEGATIVE_INFINITY);
        double top = Double.NEGATIVE_INFINITY;
        for (double worth : best) {
          top = Math.max(top, worth);
        }
        Step step = new Step(i, best, next, seams, origin[i - from], goes[i - from]);
        for (int s = 0; s < states; s++) {
          if (best[s] > top - HOPELESS) {
            step.from(s);
          }
        }
        double[] swap = best;
        best = next;
        next = swap;
      }
      int s = PLAIN;
      for (int k = 1; k < states; k++) {
        if (best[k] == Double.NEGATIVE_INFINITY) {
          continue;
        }
        boolean together = Math.max(NEAR[k], FAR[k] / 2) <= TURN[k];
        best[k] -= last(to - 1 - NEAR[k], together);
        best[k] -= FAR[k] > 0 ? last(to - 1 - FAR[k], together) : 0;
        s = best[k] > best[s] ? k : s;
      }
      for (int i = n - 1; i >= 0; i--) {
        state[i] = s;
        back[i] = goes[i][s];
        s = origin[i][s];
      }
    }

    /** Adds the lines up to the last parted stretch of this reading; tells what is done. */
    int putTo(List<Line> parted, int before) {
      int done = before;
      for (int i = from + 1; i < to; i++) {
        if (state[i - from] == PLAIN || i <= done) {
          continue;
        }
        int end = i;
        while (end < to && state[end - from] != PLAIN) {
          end++;
        }
        int limit = end;
        while (limit < to && state[limit - from] == PLAIN) {
          limit++;
        }
        // the line before the next stretch begins its first strand
        limit =
            limit < to ? Math.max(end, limit - 1) : Math.min(lines.size(), end + LONGEST_STRETCH);
        Stretch stretch = new Stretch(this, i - 1, end, limit, done);
        if (stretch.holds()) {
          done = stretch.putTo(parted);
        }
        i = end;
      }
      return done;
    }
  }

  /** The ways from the states of one line to those of the next. */
  private final class Step {
    private final int i;
    private final double[] best;
    private final double[] next;
    private final double[] seams;
    private final short[] origin;
    private final byte[] goes;

    Step(int i, double[] best, double[] next, double[] seams, short[] origin, byte[] goes) {
      this.i = i;
      this.best = best;
      this.next = next;
      this.seams = seams;
      this.origin = origin;
      this.goes = goes;
    }

    private double seam(int back) {
      if (Double.isNaN(seams[back])) {
        seams[back] = Strands.this.seam(i - back, i);
      }
      return seams[back];
    }

    /** True if no blank line stands between two lines. */
    private boolean runs(int a, int b) {
      for (int k = a + 1; k <= b; k++) {
        if (!near(k)) {
          return false;
        }
      }
      return true;
    }

    private void way(int s, int turn, int near, int far, int back, double score) {
      int there = STATE[turn][near][far];
      double sum = best[s] + score - (there == PLAIN ? 0 : IN_TURN);
      if (there >= 0 && sum > next[there]) {
        next[there] = sum;
        origin[there] = (short) s;
        goes[there] = (byte) back;
      }
    }

    void from(int s) {
      int near = NEAR[s];
      int far = FAR[s];
      if (s == PLAIN) {
        way(s, 1, 0, 0, 1, seam(1));
        for (int turn = 1; turn <= LONGEST_TURN; turn++) {
          boolean together = false;
          for (int first = i - 1; first >= Math.max(0, i - turn); first--) {
            together |= (first == 0 || !near(first)) && runs(first, i);
          }
          way(s, turn, 1, 0, 0, (together ? BEGIN_TOGETHER : 0) - OPENS - opening(i));
        }
        return;
      }
      int turn = TURN[s];
      double leaves = near % turn == 0 ? 0 : shorter(i, near % turn);
      int next1 = near + 1;
      if (far == 0) {
        way(s, turn, next1, 0, 1, seam(1));
        double other = seam(next1) - late(next1, near - turn, turn);
        way(s, turn, 1, 0, next1, other - leaves);
        way(s, turn, 0, 0, 1, seam(1) - end(i - next1));
        way(s, turn, 0, 0, next1, other - end(i - 1));
        way(s, turn, 1, next1, 0, -OPENS_THIRD - opening(i) - leaves);
        return;
      }
      int next2 = far + 1;
      double third = seam(next2) - late(next2, far - 2 * turn, 2 * turn);
      double second = seam(next1) - leaves;
      way(s, turn, next1, next2, 1, seam(1));
      way(s, turn, 1, next1, next2, third - leaves);
      // the strand whose turn it is has an empty row
      way(s, turn, 1, next2, next1, second - EMPTY_ROW - late(next1, near - 2 * turn, 2 * turn));
      // or has ended
      way(s, turn, 1, 0, next1, second - late(next1, near - turn, turn) - end(i - next2));
      way(s, turn, next1, 0, 1, seam(1) - end(i - next2));
      way(s, turn, 1, 0, next2, third - leaves - end(i - next1));
      way(s, turn, next2, 0, 1, seam(1) - end(i - next1));
      way(s, turn, next1, 0, next2, third - end(i - 1));
    }

    /** What it costs that the line comes so many rows later than it should. */
    private double late(int back, int rows, int turn) {
      int late = rows <= 0 ? 0 : (rows + turn - 1) / turn;
      return late == 0 ? 0 : late * gap(i - back, i);
    }
  }

  /** Lines read as several strands. */
  private final class Stretch {
    private final int from;
    private final int to;
    private final int done;
    private final List<List<Integer>> strands = new ArrayList<>();

    /** The strand that goes on behind the stretch. */
    private int survivor;

    /**
     * The lines {@code from} to before {@code to}, and some of those before {@code limit}; those
     * before {@code done} have been put.
     */
    Stretch(Reading reading, int from, int to, int limit, int done) {
      this.from = from;
      this.to = to;
      this.done = done;
      int[] strand = new int[to - from];
      strands.add(new ArrayList<>(List.of(from)));
      for (int i = from + 1; i < to; i++) {
        int back = reading.back[i - reading.from];
        if (back == 0) {
          strand[i - from] = strands.size();
          strands.add(new ArrayList<>());
        } else {
          strand[i - from] = strand[i - back - from];
        }
        strands.get(strand[i - from]).add(i);
      }
      survivor = strand[to - 1 - from];
      if (to < reading.to) {
        int back = reading.back[to - reading.from];
        survivor = strand[to - back - from];
      }
      tail(limit);
      heads();
    }

    /** True if each of the strands is running text. */
    boolean holds() {
      double sum = 0;
      int seams = 0;
      int marks = 0;
      int torn = 0;
      int count = 0;
      for (List<Integer> strand : strands) {
        int telling = 0;
        for (int k = 0; k < strand.size(); k++) {
          int i = strand.get(k);
          count++;
          marks += Prose.commas(text(i)) + Prose.stopsInside(text(i)) > 0 || closed[i] ? 1 : 0;
          if (k == 0) {
            continue;
          }
          int above = strand.get(k - 1);
          sum += seam(above, i);
          if (tells(above)) {
            telling++;
            torn += Prose.comma(text(above)) ? 1 : 0;
          }
        }
        if (telling < LEAST_OF_STRAND) {
          return false;
        }
        seams += telling;
      }
      // a clause a line, as in verses: no width broke these
      boolean broken = (torn - 1) * 5 <= 2 * seams;
      double least = LEAST_MEAN + IRREGULAR * (1 - inTurn());
      return broken && sum >= least * (count - strands.size()) && marks * 3 >= count;
    }

    /** The share of lines that stand where the turn has them, where it is kept best. */
    private double inTurn() {
      int[] strand = new int[to - from];
      for (int j = 0; j < strands.size(); j++) {
        for (int i : strands.get(j)) {
          if (i >= from && i < to) {
            strand[i - from] = j;
          }
        }
      }
      double best = 0;
      for (int turn = 1; turn <= LONGEST_TURN; turn++) {
        int round = turn * strands.size();
        double kept = 0;
        for (int i = round; i < strand.length; i++) {
          kept += strand[i] == strand[i - round] ? 1 : 0;
        }
        best = Math.max(best, kept / Math.max(1, strand.length - round));
      }
      return best;
    }

    /** Gives the lines behind the stretch to the strand that goes on, up to where it may end. */
    private void tail(int limit) {
      int sure = giveBack() ? to - 1 : -1;
      int last = sure < 0 ? lastOf(survivor) : sure;
      int end = to;
      while (end < limit && !parts(last, end)) {
        boolean either = !tells(last) && kind(end) != Part.BYLINE;
        sure = sure < 0 && either ? end : sure;
        last = end++;
      }
      sure = sure < 0 ? end : sure;
      for (int i = to; i < sure; i++) {
        strands.get(survivor).add(i);
      }
      survivor = sure < end ? liker(sure, end) : survivor;
      for (int i = sure; i < end; i++) {
        strands.get(survivor).add(i);
      }
    }

    /**
     * Takes the last line from its strand if it begins a paragraph that may be of another one: both
     * are closed above it, and what stands below it tells that one of them has ended.
     */
    private boolean giveBack() {
      List<Integer> of = strands.get(survivor);
      int last = lastOf(survivor);
      if (last != to - 1 || of.size() < 2 || !begins(last) || tells(of.get(of.size() - 2))) {
        return false;
      }
      for (int j = 0; j < strands.size(); j++) {
        if (lastOf(j) == last - 1 && !tells(last - 1)) {
          of.remove(of.size() - 1);
          return true;
        }
      }
      return false;
    }

    /** True if an article may end with line {@code last}, and another begin with the next. */
    private boolean parts(int last, int next) {
      if (kind(last) == Part.TITLE || tells(last)) {
        return false;
      }
      boolean ended = kind(last) == Part.BYLINE || !near(next);
      return ended ? kind(next) != Part.BYLINE : kind(next) == Part.TITLE || opens(next);
    }

    private int lastOf(int strand) {
      List<Integer> of = strands.get(strand);
      return of.get(of.size() - 1);
    }

    /** The strand that lines {@code start} to before {@code end} behind the stretch are like. */
    private int liker(int start, int end) {
      List<Integer> tail = new ArrayList<>();
      for (int i = start; i < end; i++) {
        tail.add(i);
      }
      Set<Integer> pairs = pairs(tail);
      int best = survivor;
      double most = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < strands.size(); j++) {
        Set<Integer> shared = pairs(strands.get(j));
        shared.retainAll(pairs);
        double score = 10.0 * shared.size() / Math.max(1, pairs.size());
        score -= Math.abs(column(strands.get(j)) - column(tail)) / 2.0;
        score += j == survivor ? 0.5 : 0;
        score -= start - lastOf(j) > BACK ? 99 : 0;
        if (score > most) {
          most = score;
          best = j;
        }
      }
      return best;
    }

    /** The right edge that a quarter of some lines reach; a headline may reach further. */
    private int column(List<Integer> of) {
      int[] edges = of.stream().mapToInt(i -> lines.get(i).edge()).sorted().toArray();
      return edges[edges.length - 1 - edges.length / 4];
    }

    /** The pairs of Han characters in some lines. */
    private Set<Integer> pairs(List<Integer> of) {
      Set<Integer> pairs = new HashSet<>();
      for (int i : of) {
        String text = text(i);
        for (int k = 0; k + 1 < text.length(); k++) {
          if (Prose.isHan(text.charAt(k)) && Prose.isHan(text.charAt(k + 1))) {
            pairs.add(text.charAt(k) << 16 | text.charAt(k + 1));
          }
        }
      }
      return pairs;
    }

    /** Gives each strand its headline, where there are as many lines above as strands. */
    private void heads() {
      int k = strands.size();
      int top = from;
      while (top > done && top > from - LONGEST_TURN && near(top) && tells(top - 1)) {
        top--;
      }
      for (int j = 1; j < k; j++) {
        if (tells(lastOf(j - 1))) {
          return;
        }
      }
      for (int n = k; n <= 2 * k; n += k) {
        if (top - n >= done && titles(top - n, top)) {
          for (int i = top - 1; i >= top - n; i--) {
            strands.get((i - top + n) % k).add(0, i);
          }
          for (int i = top; i < from; i++) {
            strands.get(0).add(n / k + i - top, i);
          }
          return;
        }
      }
    }

    /** True if lines {@code a} to before {@code b} are titles, and all that stand there. */
    private boolean titles(int a, int b) {
      for (int i = a; i < b; i++) {
        if (!isTitle(i)) {
          return false;
        }
      }
      return a == done || !near(a) || !isTitle(a - 1);
    }

    private boolean isTitle(int i) {
      return !closed[i] && !tells(i) && text(i).length() <= 40 && Cues.pinned(text(i)) == null;
    }

    /** Adds all up to the end of the stretch; tells the next line to come. */
    int putTo(List<Line> parted) {
      int start = strands.get(0).get(0);
      for (List<Integer> strand : strands) {
        start = Math.min(start, strand.get(0));
      }
      int at = done;
      for (; at < start; at++) {
        parted.add(lines.get(at));
      }
      for (List<Integer> strand : strands) {
        for (int k = 0; k < strand.size(); k++) {
          int i = strand.get(k);
          Line line = lines.get(i);
          int blanks = line.blanksBefore();
          for (int p = k == 0 ? i : strand.get(k - 1) + 1; p < i; p++) {
            blanks = Math.max(blanks, lines.get(p).blanksBefore());
          }
          parted.add(line.behind(k == 0 && i > start ? Math.max(1, blanks) : blanks));
          at = Math.max(at, i + 1);
        }
      }
      return at;
    }
  }
}
