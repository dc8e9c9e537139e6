package banmian.article;

import banmian.lang.CharModel;
import banmian.layout.Block;
import banmian.layout.Joints;
import banmian.layout.Prose;

/**
 * What the end of one piece and the start of another say about reading on from the one to the
 * other: a torn sentence and its words, quotation marks, indents, and the width of the columns.
 */
final class Ends {

  /** Score of two pieces of one column width. */
  private static final double SAME_COLUMN = 0.5;

  /** Score of two pieces of different widths. */
  private static final double OTHER_COLUMN = -2.5;

  /** Score of a step of two, where print may be ragged. */
  private static final double NEAR_COLUMN = -0.8;

  /** Score of a piece of one line, whose column is hardly known, in another width. */
  private static final double LINE_OF_OTHER_COLUMN = 0;

  /** Score of a lead set over the width of two columns. */
  private static final double WIDE_LEAD = -0.5;

  /** Weight of how much better than chance the characters over a joint go together. */
  private static final double CHARACTERS = 0.8;

  private static final double LEAST_CHARACTERS = -1.5;
  private static final double MOST_CHARACTERS = 3.5;

  /** Weight of the words over a joint that the page has elsewhere. */
  private static final double WORDS = 1.3;

  /** Score of a torn sentence that goes on with a dateline. */
  private static final double TORN_INTO_DATELINE = -3;

  /** Score of a torn sentence that goes on with a note in brackets: （新华社北京12月12日电）. */
  private static final double TORN_INTO_NOTE = -3;

  /** Score of a torn sentence that goes on with an indent. */
  private static final double TORN_INTO_INDENT = -4;

  /** Score of a torn sentence that goes on with rows of a table. */
  private static final double TORN_INTO_ROWS = -4;

  /** Score of an open quotation that the next piece closes. */
  private static final double QUOTE_GOES_ON = 1;

  /** Score of a torn sentence that goes on with what no sentence begins with. */
  private static final double GOES_ON = 2;

  private static final double INSIDER_GOES_ON = 1.5;

  /** What is left of the weight for a sentence that ends right behind its beginning. */
  private static final double STUB = 0.4;

  /** Score of each character but the first that two clauses beside a joint begin with. */
  private static final double PARALLEL = 1;

  private static final double MOST_PARALLEL = 3;

  /** Characters and clauses before a joint that are looked at for that. */
  private static final int LONGEST_CLAUSE = 30;

  private static final int CLAUSES = 3;

  /** Score of a whole sentence before what no sentence begins with. */
  private static final double CUT_OFF = -5;

  private static final double INSIDER_CUT_OFF = -2;

  /** Score of a paragraph that goes on without an indent, where paragraphs have one. */
  private static final double FLUSH = -1.5;

  /** Columns wider than this are lines of text and not columns of print. */
  private static final int WIDEST_COLUMN = 70;

  private final CharModel model = CharModel.chinese();
  private final Joints words;
  private final boolean indents;
  // of each piece: quotation marks and brackets that its last and first characters leave open
  private final int[] openBehind;
  private final int[] openInHead;

  Ends(Pieces pieces, Habits habits) {
    this.words = Joints.of(pieces.chunks().stream().map(Chunk::text).toList());
    this.indents = habits.indents();
    this.openBehind = new int[pieces.size()];
    this.openInHead = new int[pieces.size()];
    for (Chunk piece : pieces.chunks()) {
      String text = piece.text();
      openBehind[piece.index()] = Prose.depth(text.substring(Math.max(0, text.length() - 120)));
      openInHead[piece.index()] = Prose.depth(piece.head());
    }
  }

  /** True if {@code piece} begins with a character that no sentence begins with. */
  static boolean insider(Chunk piece) {
    return Prose.insider(piece.firstChar());
  }

  /** How well the end of {@code from} goes with the start of {@code to}. */
  double score(Chunk from, Chunk to) {
    return (from.torn() ? torn(from, to) : closed(to)) + columns(from.block(), to.block());
  }

  private double torn(Chunk from, Chunk to) {
    char first = to.firstChar();
    double surprise = model.logProb(from.lastChar(), first) - model.logProb(first);
    double score = Math.max(LEAST_CHARACTERS, Math.min(MOST_CHARACTERS, CHARACTERS * surprise));
    score += WORDS * Math.min(2.5, words.seen(from.text(), to.text()));
    score += insider(to) ? INSIDER_GOES_ON : 0;
    score += to.note() ? TORN_INTO_NOTE : TORN_INTO_DATELINE * to.dateline();
    score += indents && to.block().indented() ? TORN_INTO_INDENT : 0;
    boolean quote = openBehind[from.index()] > 0 && openInHead[to.index()] < 0;
    score += quote ? QUOTE_GOES_ON : 0;
    // rows of a table below half a sentence go on with none
    score += to.block().rows() && !Prose.announces(from.text()) ? TORN_INTO_ROWS : 0;
    score += parallel(from.text(), to.text());
    return score + GOES_ON * Math.max(Prose.startsInside(to.text()) ? 1 : 0, Prose.stub(to.text()));
  }

  /**
   * What a clause says that begins as one right before the joint does: 几月去杂、几月去劣、⏎几月测水分, or
   * 一个管理区⏎一个管理区地走.
   */
  private static double parallel(String before, String after) {
    int common = 0;
    int clauses = 0;
    int end = before.length();
    for (int i = end - 1; i >= 0 && end - i <= LONGEST_CLAUSE && clauses < CLAUSES; i--) {
      if (i == 0 || !Prose.isHan(before.charAt(i - 1))) {
        int n = 0;
        while (i + n < end
            && n < after.length()
            && before.charAt(i + n) == after.charAt(n)
            && Prose.isHan(after.charAt(n))) {
          n++;
        }
        common = Math.max(common, n);
        clauses++;
      }
    }
    return common < 2 ? 0 : Math.min(MOST_PARALLEL, PARALLEL * (common - 1));
  }

  private double closed(Chunk to) {
    double score =
        CUT_OFF * Math.max(Prose.startsInside(to.text()) ? 1 : 0, STUB * Prose.stub(to.text()));
    score += insider(to) ? INSIDER_CUT_OFF : 0;
    return score + (indents && !to.block().indented() ? FLUSH : 0);
  }

  private static double columns(Block from, Block to) {
    int one = from.column();
    int other = to.column();
    if (one == 0 || other == 0 || one > WIDEST_COLUMN || other > WIDEST_COLUMN) {
      return 0;
    }
    if (one > other * 3 / 2 && from.lines().size() <= 8) {
      // a lead set over the width of two columns
      return WIDE_LEAD;
    }
    int lines = Math.min(from.lines().size(), to.lines().size());
    int step = Math.abs(one - other);
    if (step <= 1) {
      return SAME_COLUMN;
    }
    return lines < 2 ? LINE_OF_OTHER_COLUMN : step <= 2 ? NEAR_COLUMN : OTHER_COLUMN;
  }
}
