package banmian.article;

import banmian.layout.Kind;
import java.util.List;

/**
 * Titles that speak of text which does not stand below them: they call a piece elsewhere to be the
 * beginning of an article, and say that the piece below them is none of theirs.
 */
final class Heralds {

  /** Score of a title that speaks of other text. */
  private static final double MISFIT = 4;

  private static final double MOST_MISFIT = 3;

  private final Pieces pieces;
  private final Topics topics;
  private final double[] called;
  private int misplaced;

  private Heralds(Pieces pieces, Topics topics) {
    this.pieces = pieces;
    this.topics = topics;
    this.called = new double[pieces.size()];
  }

  static Heralds of(Pieces pieces, Topics topics) {
    Heralds heralds = new Heralds(pieces, topics);
    for (int place = 0; place < pieces.blocks().size(); place++) {
      if (pieces.kindAt(place) == Kind.TITLE) {
        heralds.call(place);
      }
    }
    return heralds;
  }

  /** How much titles elsewhere call piece {@code c} to be a beginning: one each. */
  double called(int c) {
    return called[c];
  }

  /** Titles that clearly speak of a piece elsewhere. */
  int misplaced() {
    return misplaced;
  }

  private void call(int place) {
    String title = pieces.blocks().get(place).text().text();
    int best = -1;
    double most = 0;
    double[] echo = new double[pieces.size()];
    for (int c = 0; c < pieces.size(); c++) {
      // the window that starts one piece early holds the same words
      echo[c] = (topics.echoed(title, pieces.window(c)) + topics.echoed(title, List.of(c))) / 2;
      if (echo[c] > most) {
        most = echo[c];
        best = c;
      }
    }
    double second = 0;
    int follower = -1;
    for (int c = 0; c < pieces.size(); c++) {
      second = Math.abs(c - best) > 2 ? Math.max(second, echo[c]) : second;
      follower = follower < 0 && pieces.chunk(c).place() > place ? c : follower;
    }
    if (most > 0.4 && most - second > 0.15 && (follower < 0 || Math.abs(best - follower) > 2)) {
      misplaced++;
      called[best] += 1;
    }
  }

  /** How much better the title before {@code chunk} fits other text of the sheet, as a score. */
  double misfit(Chunk chunk) {
    int place = chunk.place() - 1;
    while (place > 0 && pieces.kindAt(place) != Kind.TITLE) {
      place--;
    }
    String title = pieces.blocks().get(place).text().text();
    double own = topics.echoed(title, pieces.window(chunk.index()));
    double best = own;
    for (int c = 0; c < pieces.size(); c++) {
      best = Math.max(best, topics.echoed(title, pieces.window(c)));
    }
    return Math.min(MOST_MISFIT, MISFIT * Math.max(0, best - own - 0.15));
  }
}
