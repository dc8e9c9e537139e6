package banmian.article;

import banmian.layout.Block;
import banmian.layout.Kind;
import banmian.layout.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * What it takes to read on from a piece to the next one printed, over the titles, bylines and blank
 * lines that stand between.
 */
final class Crossings {

  /** Score of the next piece printed. */
  private static final double NEIGHBOURS = 1.5;

  /** Score of reading on over a byline behind the first piece. */
  private static final double BYLINE_AFTER_LEAD = 2.4;

  /** Score of reading on over a byline behind a short lead without a dateline, as features have. */
  private static final double BYLINE_AFTER_SHORT_LEAD = 0.5;

  /** Score of reading on over any other byline. */
  private static final double BYLINE_BETWEEN = 3.6;

  /** Score of reading on over a byline inside a sentence. */
  private static final double BYLINE_IN_SENTENCE = 0.5;

  /** Score of likeness of what stands on both sides of a joint. */
  private static final double LIKENESS_AROUND = 1.3;

  /** Score of reading on over a title. */
  private static final double TITLE_BETWEEN = 4;

  /** Score of a title that speaks of text elsewhere. */
  private static final double TITLE_ASTRAY = 1.5;

  /** Score of a title whose words stand in the text before it. */
  private static final double TITLE_LOOKS_BACK = 1.5;

  /** Score of reading on over a title into text that nobody signed, where articles are signed. */
  private static final double UNSIGNED_SECTION = 4.5;

  /** Score of reading on over a title into text without a dateline, where articles have one. */
  private static final double UNDATED_SECTION = 1.5;

  /** Score of reading on over a notice. */
  private static final double NOTICE_BETWEEN = 1.5;

  private final Pieces pieces;
  private final Habits habits;
  private final Heralds heralds;
  private final Terms terms;
  private final Likeness likeness;
  private final Gaps gaps;
  private final double disorder;

  Crossings(
      Pieces pieces,
      Habits habits,
      Heralds heralds,
      Terms terms,
      Likeness likeness,
      Gaps gaps,
      double disorder) {
    this.pieces = pieces;
    this.habits = habits;
    this.heralds = heralds;
    this.terms = terms;
    this.likeness = likeness;
    this.gaps = gaps;
    this.disorder = disorder;
  }

  /** How well {@code from} is continued by {@code to}, the next piece printed. */
  double score(Chunk from, Chunk to) {
    double score = NEIGHBOURS;
    for (int p = from.place() + 1; p < to.place(); p++) {
      Block block = pieces.blocks().get(p);
      if (block.kind() == Kind.TITLE) {
        score -= title(p, from, to);
      } else if (block.kind() == Kind.BYLINE) {
        score -= byline(from);
      } else if (block.kind() == Kind.NOTICE) {
        score -= NOTICE_BETWEEN;
      }
    }
    score += LIKENESS_AROUND * likeness.around(from.index(), to.index());
    if (to.place() == from.place() + 1) {
      score -= gaps.score(to.block().first().blanksBefore());
    }
    return score;
  }

  private double byline(Chunk from) {
    if (from.torn()) {
      return BYLINE_IN_SENTENCE;
    }
    if (pieces.leadSigned(from)) {
      return BYLINE_AFTER_SHORT_LEAD;
    }
    return pieces.opens(from) ? BYLINE_AFTER_LEAD : BYLINE_BETWEEN;
  }

  /** What it costs to read on over a title, as if it were a heading inside the article. */
  private double title(int place, Chunk from, Chunk to) {
    Block title = pieces.blocks().get(place);
    double cost = TITLE_BETWEEN;
    cost -= habits.setIn(title) ? 2.5 : 0;
    cost += title.lines().size() > 1 ? 1 : 0;
    String text = title.text().text();
    int letters = Prose.letters(text);
    cost += letters <= 12 ? -0.7 : letters > 20 ? 0.5 : 0;
    cost -= letters <= 12 && habits.longestTitle() >= 2 * letters ? 0.8 : 0;
    // set close to the text before it, where other titles stand off
    cost -= title.first().blanksBefore() == 0 && habits.standOff() ? 2 : 0;
    // where columns were taken apart, that text may as well be another article's
    cost -= habits.datelines() && to.dateline() < 0.5 ? UNDATED_SECTION * (1 - disorder) : 0;
    if (habits.signature()
        && !pieces.signedRun(to)
        && (!pieces.signedRun(from) || pieces.leadSigned(from))) {
      cost -= UNSIGNED_SECTION;
    }
    // a heading speaks of what stood before it, too; a headline begins something new
    List<Integer> before = new ArrayList<>();
    for (int k = Math.max(0, from.index() - 2); k <= from.index(); k++) {
      before.add(k);
    }
    cost -= TITLE_LOOKS_BACK * (terms.echoed(text, before) - 0.25);
    cost -= TITLE_ASTRAY * heralds.astray(place);
    return Math.max(0, cost);
  }
}
