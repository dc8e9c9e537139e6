package banmian.article;

import banmian.lang.CharModel;
import banmian.layout.Block;
import banmian.layout.Prose;

/**
 * What the end of one piece and the start of another say about reading on from the one to the
 * other: a torn sentence and its words, quotation marks, indents, and the width of the columns.
 */
final class Ends {

  /** Score of two pieces of one column width. */
  private static final double SAME_COLUMN = 0.5;

  /** Score of two pieces of different widths. */
  private static final double OTHER_COLUMN = -2;

  /** Columns wider than this are lines of text and not columns of print. */
  private static final int WIDEST_COLUMN = 70;

  // no sentence begins with these
  private static final String INSIDERS = "的了着著们們者性";

  private final CharModel model = CharModel.chinese();
  private final Joints words;
  private final boolean indents;

  Ends(Pieces pieces, Habits habits) {
    this.words = Joints.of(pieces.chunks());
    this.indents = habits.indents();
  }

  /** True if {@code piece} begins with a character that no sentence begins with. */
  static boolean insider(Chunk piece) {
    return INSIDERS.indexOf(piece.firstChar()) >= 0;
  }

  /** How well the end of {@code from} goes with the start of {@code to}. */
  double score(Chunk from, Chunk to) {
    return (from.torn() ? torn(from, to) : closed(to)) + columns(from.block(), to.block());
  }

  private double torn(Chunk from, Chunk to) {
    char first = to.firstChar();
    double surprise = model.logProb(from.lastChar(), first) - model.logProb(first);
    double score = Math.max(-1.5, Math.min(3.5, surprise));
    score += Math.min(2.5, words.seen(from.text(), to.text()));
    score += insider(to) ? 1.5 : 0;
    score -= to.note() ? 0 : 3 * to.dateline();
    score -= indents && to.block().indented() ? 4 : 0;
    int depth = Prose.depth(from.text().substring(Math.max(0, from.letters() - 120)));
    score += depth > 0 && Prose.depth(to.head()) < 0 ? 1 : 0;
    return score + (Prose.startsInside(to.text()) ? 2 : 0);
  }

  private double closed(Chunk to) {
    double score = Prose.startsInside(to.text()) ? -5 : 0;
    score -= insider(to) ? 2 : 0;
    return score - (indents && !to.block().indented() ? 1.5 : 0);
  }

  private static double columns(Block from, Block to) {
    int one = from.column();
    int other = to.column();
    if (one == 0 || other == 0 || one > WIDEST_COLUMN || other > WIDEST_COLUMN) {
      return 0;
    }
    if (one > other * 3 / 2 && from.lines().size() <= 8) {
      // a lead set over the width of two columns
      return -0.5;
    }
    int lines = Math.min(from.lines().size(), to.lines().size());
    int step = Math.abs(one - other);
    return step <= 1 ? SAME_COLUMN : lines < 2 ? -0.3 : step <= 2 ? OTHER_COLUMN / 2 : OTHER_COLUMN;
  }
}
