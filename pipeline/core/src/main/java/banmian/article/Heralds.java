package banmian.article;

import banmian.layout.Kind;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which pieces of text the titles of a sheet announce.
 *
 * <p>A title is shared out over all pieces: most of it goes to the piece right below it, unless its
 * words stand elsewhere, or a report seems to begin there; how often they do is learnt from the
 * sheet. What several titles claim goes to the one with the better claim, so that the others look
 * further. Titles inside articles (set in, or numbered) announce nothing.
 */
final class Heralds {

  /** Weight of a title's words in the text: 7 nats from no word to all of them. */
  private static final double WORDS = 9;

  /** Titles of other sheets that count with this one's, and the share of them in order. */
  private static final double KNOWN_TITLES = 2;

  private static final double KNOWN_ORDER = 0.9;

  /**
   * What the first round takes for the odds of a title that stands above its text, as logarithm.
   */
  private static final double ORDER = 1;

  /** Weight of first words that say when or from whom a report comes, in nats. */
  private static final double LEAD = 1.5;

  private static final int ROUNDS = 5;

  private final Pieces pieces;

  /** The places of the titles. */
  private final int[] titles;

  /** For each title the piece right below it; -1 for none. */
  private final int[] below;

  private final double[][] shares;
  private final double[] announced;
  private double announcedInAll;

  private Heralds(Pieces pieces, Habits habits) {
    this.pieces = pieces;
    this.announced = new double[pieces.size()];
    int places = pieces.blocks().size();
    this.titles =
        IntStream.range(0, places)
            .filter(p -> pieces.kindAt(p) == Kind.TITLE && !habits.setIn(pieces.blocks().get(p)))
            .toArray();
    this.below = new int[titles.length];
    int piece = 0;
    for (int t = 0; t < titles.length; t++) {
      while (piece < pieces.size() && pieces.chunk(piece).place() < titles[t]) {
        piece++;
      }
      below[t] = piece < pieces.size() ? piece : -1;
    }
    this.shares = new double[titles.length][pieces.size()];
  }

  static Heralds of(Pieces pieces, Habits habits, Terms terms) {
    Heralds heralds = new Heralds(pieces, habits);
    heralds.share(terms);
    return heralds;
  }

  /** How much titles announce piece {@code c} as a beginning, 0..1. */
  double announced(int c) {
    return announced[c];
  }

  /** How many pieces the titles announce, in all; decks of one article announce one. */
  double announced() {
    return announcedInAll;
  }

  /** How much of the title at {@code place} goes to piece {@code c}, 0..1. */
  double share(int place, int c) {
    int t = Arrays.binarySearch(titles, place);
    return t < 0 ? 0 : shares[t][c];
  }

  /** How much of the title at {@code place} goes to text far from the piece below it, 0..1. */
  double astray(int place) {
    int t = Arrays.binarySearch(titles, place);
    return t < 0 ? 0 : astrayAt(t);
  }

  /** Titles that go astray, in all. */
  double astray() {
    double sum = 0;
    for (int t = 0; t < titles.length; t++) {
      sum += astrayAt(t) * astrayAt(t);
    }
    return sum;
  }

  private double astrayAt(int t) {
    double far = 0;
    for (int c = 0; c < pieces.size(); c++) {
      far += below[t] < 0 || Math.abs(c - below[t]) > 2 ? shares[t][c] : 0;
    }
    return far;
  }

  private void share(Terms terms) {
    int n = pieces.size();
    double[][] echoes = new double[titles.length][n];
    for (int t = 0; t < titles.length; t++) {
      String title = pieces.blocks().get(titles[t]).text().text();
      double[] alone = terms.echoed(title, 0);
      // the window that starts one piece early holds the same words
      double[] window = terms.echoed(title, 1);
      for (int c = 0; c < n; c++) {
        double echo = window[c] + alone[c];
        echoes[t][c] = Math.exp(WORDS * echo / 2 + LEAD * pieces.chunk(c).lead());
      }
    }
    double[] room = new double[n];
    Arrays.fill(room, 1);
    double order = ORDER;
    for (int round = 0; round < ROUNDS; round++) {
      double ahead = Math.exp(order) * n;
      double inOrder = KNOWN_TITLES * KNOWN_ORDER;
      for (int t = 0; t < titles.length; t++) {
        double all = 0;
        for (int c = 0; c < n; c++) {
          shares[t][c] = echoes[t][c] * room[c] * (c == below[t] ? ahead : 1);
          all += shares[t][c];
        }
        for (int c = 0; c < n; c++) {
          shares[t][c] /= all;
          inOrder += c == below[t] ? shares[t][c] : 0;
        }
      }
      for (int c = 0; c < n; c++) {
        room[c] /= Math.max(1, claimed(c));
      }
      double of = KNOWN_TITLES + titles.length;
      order = Math.log(inOrder / (of - inOrder));
    }
    for (int c = 0; c < n; c++) {
      for (int t = 0; t < titles.length; t++) {
        announced[c] = Math.min(1, announced[c] + shares[t][c]);
      }
    }
    announcedInAll = Arrays.stream(announced).sum();
  }

  /** What all titles claim of piece {@code c}; titles that stand together may be decks of one. */
  private double claimed(int c) {
    double sum = 0;
    double most = 0;
    for (int t = 0; t < titles.length; t++) {
      if (t > 0 && titles[t - 1] != titles[t] - 1) {
        sum += most;
        most = 0;
      }
      most = Math.max(most, shares[t][c]);
    }
    return sum + most;
  }
}
