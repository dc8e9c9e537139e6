package banmian.article;

import banmian.layout.Block;
import banmian.layout.Cues;
import banmian.layout.Kind;
import java.util.List;

/**
 * What the number of blank lines before a piece of text says on this page.
 *
 * <p>On some pages two blank lines stand between articles and one inside them, on others the gaps
 * mean nothing. So the page is asked: how wide are the gaps that surely part two articles (before a
 * title behind closed text, before a dateline), how wide those that surely do not (behind a torn
 * line)? The odds of the two are the evidence of a gap where nothing else tells.
 */
final class Gaps {

  private static final double MOST = 2;

  /** Score of the odds, at each side of a gap. */
  private static final double WEIGHT = 0.5;

  private final double wide;
  private final double narrow;

  private Gaps(double wide, double narrow) {
    this.wide = wide;
    this.narrow = narrow;
  }

  static Gaps of(List<Block> blocks) {
    double[] parting = {0.6, 0.6};
    double[] inside = {0.6, 0.6};
    for (int p = 1; p < blocks.size(); p++) {
      Block block = blocks.get(p);
      Block before = blocks.get(p - 1);
      int size = block.first().blanksBefore() > 1 ? 1 : 0;
      if (block.kind() == Kind.TITLE && before.kind() != Kind.TITLE && !before.torn()) {
        parting[size]++;
      } else if (block.kind() == Kind.BODY && before.kind() != Kind.TITLE) {
        String text = block.first().text().text();
        if (before.kind() == Kind.BODY && before.torn()) {
          inside[size]++;
        } else if (Cues.dateline(text) >= 0.8) {
          parting[size]++;
        } else if (before.kind() == Kind.BODY) {
          inside[size] += 0.5;
        }
      }
    }
    double ofParting = parting[0] + parting[1];
    double ofInside = inside[0] + inside[1];
    return new Gaps(
        odds(parting[1] / ofParting, inside[1] / ofInside),
        odds(parting[0] / ofParting, inside[0] / ofInside));
  }

  private static double odds(double parting, double inside) {
    return Math.max(-MOST, Math.min(MOST, Math.log(parting / inside)));
  }

  /** Score of a new article behind {@code blanks} blank lines: above 0 for, below against. */
  double score(int blanks) {
    return WEIGHT * (blanks > 1 ? wide : blanks == 1 ? narrow : Math.min(0, narrow));
  }
}
