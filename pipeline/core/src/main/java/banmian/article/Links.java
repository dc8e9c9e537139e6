package banmian.article;

import banmian.layout.Block;
import banmian.layout.Cues;
import banmian.layout.Kind;
import banmian.layout.Prose;
import java.util.Arrays;
import java.util.List;

/**
 * The scores that an arrangement of a page's body pieces is made of: how well one piece is
 * continued by another, begins an article, or ends one.
 *
 * <p>All scores are in one currency, roughly natural logarithms of odds. Printed order is the
 * prior: a piece is most likely continued by the next one printed, less so if a title or a byline
 * stands between ({@link Crossings}), and jumps cost. Against it stand the ends themselves ({@link
 * Ends}): a torn sentence wants a continuation, a dateline wants a beginning, two pieces in one
 * column width go together, and so do two that speak of the same things ({@link Likeness}). What a
 * missing dateline or an indent means is learnt from the whole sheet ({@link Habits}).
 */
final class Links {

  /** Score of reading on into a dateline. */
  private static final double DATELINE_INSIDE = 2.1;

  /** Score of reading on into a dateline where every article has one. */
  private static final double DATELINE_OF_HABIT = 2.5;

  private static final double FORWARD_JUMP = -4;
  private static final double BACKWARD_JUMP = -3.8;

  /** Score of a jump on a page whose columns were taken apart. */
  private static final double EASE = 2.6;

  /** Score of beginning an article. */
  private static final double BEGINNING = -2;

  /** Score of a beginning with a dateline. */
  private static final double DATELINE_BEGINS = 2.5;

  /** Score of a beginning with a day or a source. */
  private static final double LEAD_BEGINS = 1.8;

  /** Score of a beginning with whom a speech or a letter speaks to. */
  private static final double SALUTATION_BEGINS = 2.5;

  /** Score of a beginning below a title. */
  private static final double TITLE_BEGINS = 3.2;

  /** Score of a beginning below a title with a label of what is no report: 短评. */
  private static final double LABEL_BEGINS = 2;

  /** Score of a beginning behind a byline. */
  private static final double BEHIND_BYLINE = 0.25;

  /** What is left of a dateline's weight for a dispatch among others. */
  private static final double DISPATCH = 0.25;

  /** Score of reading on from an editor's note to the report behind it. */
  private static final double LEAD_IN = 2;

  /** Score of an article that begins with a note in brackets. */
  private static final double NOTE_BEGINS = -6;

  /** Score of a beginning that speaks of what must have been told before. */
  private static final double REFERS_BACK = 2.5;

  /** Score of a beginning in the middle of a sentence. */
  private static final double STARTS_INSIDE = -6;

  private static final double STUB = 0.8;

  /** Score of a beginning with a character that no sentence begins with. */
  private static final double INSIDER_BEGINS = -3;

  /** Score of the first piece printed as a beginning. */
  private static final double FIRST_PRINTED = 1;

  /** Score of a beginning without an indent where paragraphs have one. */
  private static final double FLUSH = -2;

  /** Score of reading on behind words that end articles. */
  private static final double CLOSED = -3;

  /** Score of reading on from 下转第四版 to 上接第一版. */
  private static final double RESUMED = 2;

  /** Score of a jump to text right below a title. */
  private static final double LANDS_BELOW_TITLE = -1;

  /** Score of a jump to text behind a gap, for the gap's. */
  private static final double LANDS_IN_GAP = 1;

  /** Score of an end before a byline. */
  private static final double SIGNED_END = 0.4;

  /** Score of an article that ends inside a sentence. */
  private static final double TORN_END = -3;

  private final Pieces pieces;
  private final Terms terms;
  private final Habits habits;
  private final Likeness likeness;
  private final Heralds heralds;
  private final Gaps gaps;
  private final Crossings crossings;
  private final Ends ends;
  private final double disorder;
  private final double[][] known;
  private final double[] starts;

  /** For each piece whether its last words end an article. */
  private final boolean[] closes;

  // pieces with a note that they go on, or began, on another page
  private final boolean[] goesElsewhere;

  // pieces with a dateline or a byline at them, and with a byline behind them
  private final boolean[] signed;
  private final boolean[] bylineBehind;
  private final boolean[] comesFromElsewhere;

  private Links(Pieces pieces) {
    this.pieces = pieces;
    this.terms = Terms.of(pieces.chunks().stream().map(Chunk::text).toList());
    this.habits = Habits.of(pieces);
    this.likeness = Likeness.of(pieces, terms);
    this.heralds = Heralds.of(pieces, habits, terms);
    this.gaps = Gaps.of(pieces.blocks());
    this.disorder = Math.min(1, habits.disorder() + heralds.astray());
    this.crossings = new Crossings(pieces, habits, heralds, terms, likeness, gaps, disorder);
    this.ends = new Ends(pieces, habits);
    int n = pieces.size();
    this.known = new double[n][n];
    for (double[] row : known) {
      Arrays.fill(row, Double.NaN);
    }
    this.starts = new double[n];
    Arrays.fill(starts, Double.NaN);
    this.closes = new boolean[n];
    this.goesElsewhere = new boolean[n];
    this.comesFromElsewhere = new boolean[n];
    this.signed = new boolean[n];
    this.bylineBehind = new boolean[n];
    for (Chunk chunk : pieces.chunks()) {
      signed[chunk.index()] = pieces.signed(chunk);
      bylineBehind[chunk.index()] = pieces.kindAt(chunk.place() + 1) == Kind.BYLINE;
      goesElsewhere[chunk.index()] = goesElsewhere(chunk);
      comesFromElsewhere[chunk.index()] = comesFromElsewhere(chunk);
      closes[chunk.index()] = Phrases.closes(chunk) || goesElsewhere[chunk.index()];
    }
  }

  static Links of(List<Block> blocks) {
    return new Links(Pieces.of(blocks));
  }

  List<Chunk> chunks() {
    return pieces.chunks();
  }

  Terms terms() {
    return terms;
  }

  /** Articles that the page speaks of: by its titles, its bylines, its datelines. */
  double expected() {
    return Math.max(habits.expected(), heralds.announced());
  }

  Habits habits() {
    return habits;
  }

  /** How alike two pieces are, in deviations from the page's usual; 0 is usual. */
  double alike(int a, int b) {
    return likeness.of(a, b);
  }

  /** How alike piece {@code a} is to each, likewise; not to be changed. */
  double[] alike(int a) {
    return likeness.of(a);
  }

  /** True if piece {@code a} carries a dateline or a byline stands right at it. */
  boolean signed(int a) {
    return signed[a];
  }

  /** True if a byline stands right behind piece {@code a}. */
  boolean bylineBehind(int a) {
    return bylineBehind[a];
  }

  /** How well piece {@code a} is continued by piece {@code b}. */
  double link(int a, int b) {
    if (Double.isNaN(known[a][b])) {
      known[a][b] = measureLink(pieces.chunk(a), pieces.chunk(b));
    }
    return known[a][b];
  }

  private double measureLink(Chunk from, Chunk to) {
    double score = ends.score(from, to);
    if (to.index() == from.index() + 1) {
      score += crossings.score(from, to);
    } else {
      score += to.index() > from.index() ? FORWARD_JUMP : BACKWARD_JUMP;
      score += EASE * disorder;
      score += landing(to);
    }
    boolean next = to.place() == from.place() + 1;
    if (next && Phrases.leadsIn(from)) {
      return score + LEAD_IN;
    }
    double inside = habits.datelines() ? DATELINE_OF_HABIT : DATELINE_INSIDE;
    inside *= dispatch(to) ? DISPATCH : 1;
    boolean resumes = goesElsewhere[from.index()] && comesFromElsewhere[to.index()];
    score += resumes ? RESUMED : closes[from.index()] ? CLOSED : 0;
    return score - (to.note() ? 0 : inside * to.dateline());
  }

  /**
   * True for a dateline that follows text without a blank line where titles stand off: the next of
   * several dispatches below one headline, and not the next article.
   */
  private boolean dispatch(Chunk chunk) {
    return habits.standOff()
        && pieces.kindAt(chunk.place() - 1) == Kind.BODY
        && chunk.block().first().blanksBefore() == 0;
  }

  /** True if a note behind the piece says that it goes on on another page: （下转第四版）. */
  private boolean goesElsewhere(Chunk chunk) {
    String last = chunk.block().last().text().text();
    if (Cues.noteBehind(last) < last.length()) {
      return true;
    }
    int next = chunk.place() + 1;
    return pieces.kindAt(next) == Kind.JUMP && Phrases.onward(pieces.blocks().get(next));
  }

  /** True if a note before the piece says that it began on another page: （上接第一版）. */
  private boolean comesFromElsewhere(Chunk chunk) {
    if (Cues.noteBefore(chunk.head()) > 0) {
      return true;
    }
    int before = chunk.place() - 1;
    return pieces.kindAt(before) == Kind.JUMP && !Phrases.onward(pieces.blocks().get(before));
  }

  /** What stands above {@code chunk} says of it as the place where a jump ends. */
  private double landing(Chunk chunk) {
    Kind kind = pieces.kindAt(chunk.place() - 1);
    if (kind == Kind.TITLE) {
      return LANDS_BELOW_TITLE * heralds.share(chunk.place() - 1, chunk.index());
    }
    return kind == Kind.BODY || kind == Kind.BYLINE
        ? LANDS_IN_GAP * gaps.score(chunk.block().first().blanksBefore())
        : 0;
  }

  /** How well piece {@code b} begins an article. */
  double start(int b) {
    if (Double.isNaN(starts[b])) {
      starts[b] = measureStart(pieces.chunk(b));
    }
    return starts[b];
  }

  private double measureStart(Chunk chunk) {
    if (chunk.note()) {
      return NOTE_BEGINS;
    }
    double dateline = chunk.dateline() * (dispatch(chunk) ? DISPATCH : 1);
    double score = BEGINNING + DATELINE_BEGINS * dateline + LEAD_BEGINS * chunk.lead();
    score += TITLE_BEGINS * heralds.announced(chunk.index());
    score += chunk.index() == 0 ? FIRST_PRINTED : 0;
    score += above(chunk);
    score +=
        STARTS_INSIDE
            * Math.max(Prose.startsInside(chunk.text()) ? 1 : 0, STUB * Prose.stub(chunk.text()));
    score += Cues.addresses(chunk.block().first().text().text()) ? SALUTATION_BEGINS : 0;
    score -= REFERS_BACK * Phrases.refersBack(chunk, pieces.chunks());
    score += Ends.insider(chunk) ? INSIDER_BEGINS : 0;
    return score + (habits.indents() && !chunk.block().indented() ? FLUSH : 0);
  }

  /** What stands above {@code chunk} says of it as a beginning. */
  private double above(Chunk chunk) {
    Kind kind = pieces.kindAt(chunk.place() - 1);
    double score = kind == Kind.BYLINE ? BEHIND_BYLINE : 0;
    if (kind == Kind.TITLE) {
      Block title = pieces.blocks().get(chunk.place() - 1);
      boolean labelled = title.lines().size() > 1 && Cues.genre(title.first().text().text());
      return labelled ? LABEL_BEGINS : 0;
    }
    if (kind == Kind.BODY || kind == Kind.BYLINE) {
      score += gaps.score(chunk.block().first().blanksBefore());
    }
    return score;
  }

  /** How well piece {@code a} ends an article. */
  double end(int a) {
    Chunk chunk = pieces.chunk(a);
    boolean torn = chunk.torn() && !goesElsewhere[a];
    double score = torn ? TORN_END + 2.5 * habits.truncated() : 0;
    return score + (bylineBehind(a) ? SIGNED_END : 0);
  }
}
