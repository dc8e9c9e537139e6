package banmian.article;

import banmian.layout.Block;
import banmian.layout.Cues;
import banmian.layout.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives the byline blocks of a page to its articles.
 *
 * <p>A byline mostly stands right behind the last piece of its article, but also between headline
 * and lead, after the lead, in the middle, and, where a fragment of another article was set
 * between, some pieces away. An article has one, so each byline goes to the best place that leaves
 * the others theirs.
 */
final class Bylines {

  private Bylines() {}

  /** Score of a byline between a headline and its text. */
  private static final double UNDER_HEAD = 4.5;

  /** The same with a title between byline and text, which may begin something else. */
  private static final double UNDER_ANOTHER_HEAD = 2;

  /** Score of a byline right behind a piece, and what its being the last adds. */
  private static final double BEHIND = 2;

  private static final double BEHIND_LAST = 1;

  /** Score of each piece and title between. */
  private static final double APART = -0.5;

  /** Score of a byline behind a torn line. */
  private static final double BEHIND_TORN = -0.5;

  /** Score of a byline right above the first piece, without a headline. */
  private static final double ABOVE_TEXT = 1;

  /** Score of a byline before the article, elsewhere. */
  private static final double BEFORE = -3;

  /** Score of a name that the text has too. */
  private static final double NAMED = 1.5;

  /** Score of an article whose lead says who reports it: （记者 张三）. */
  private static final double CREDITED = -1;

  /** Score of standing close to the text, with a gap on the other side; against it otherwise. */
  private static final double CLOSE = 0.5;

  /** Score of each byline more than one. */
  private static final double SECOND = -2;

  /** Score of an article without a byline, where all others have one. */
  private static final double UNSIGNED = -1;

  private static final double LEAST_GAIN = 0.01;

  private static final int ROUNDS = 6;

  private static final Pattern NO_NAME = Pattern.compile("[^\\u4e00-\\u9fff]+");

  /** For each place in {@code bylines} (ascending) its chain, or {@link Decks#NONE}. */
  static int[] owners(
      List<Block> blocks, Links links, List<List<Integer>> chains, List<Integer> bylines) {
    int[] owner = new int[bylines.size()];
    int[] count = new int[chains.size()];
    double[][] score = new double[bylines.size()][chains.size()];
    boolean[] credited = credited(links, chains);
    for (int y = 0; y < bylines.size(); y++) {
      owner[y] = Decks.NONE;
      int place = bylines.get(y);
      List<String> names = names(blocks.get(place).text().text());
      for (int c = 0; c < chains.size(); c++) {
        score[y][c] = placed(blocks, links, chains.get(c), place);
        score[y][c] += credited[c] ? CREDITED : 0;
        score[y][c] += named(names, chains.get(c), links);
        owner[y] = owner[y] < 0 || score[y][c] > score[y][owner[y]] ? c : owner[y];
      }
      if (owner[y] >= 0) {
        count[owner[y]]++;
      }
    }
    double unsigned = UNSIGNED * habit(credited, bylines.size());
    for (int round = 0; round < ROUNDS * owner.length && !chains.isEmpty(); round++) {
      int moved = -1;
      int to = -1;
      double most = LEAST_GAIN;
      for (int y = 0; y < owner.length; y++) {
        double leave = count[owner[y]] > 1 ? -SECOND : unsigned;
        for (int c = 0; c < chains.size(); c++) {
          double gain = score[y][c] - score[y][owner[y]] + leave;
          gain += count[c] > 0 ? SECOND : -unsigned;
          if (c != owner[y] && gain > most) {
            most = gain;
            moved = y;
            to = c;
          }
        }
      }
      if (moved < 0) {
        break;
      }
      count[owner[moved]]--;
      owner[moved] = to;
      count[to]++;
    }
    return owner;
  }

  /** How much it is the page's way to sign an article on a line of its own, 0..1. */
  private static double habit(boolean[] credited, int bylines) {
    int others = 0;
    for (boolean one : credited) {
      others += one ? 0 : 1;
    }
    return others <= 0 ? 0 : Math.min(1, Math.max(0, 2.0 * bylines / others - 1));
  }

  /** For each chain whether its first words say who reports it. */
  private static boolean[] credited(Links links, List<List<Integer>> chains) {
    boolean[] credited = new boolean[chains.size()];
    for (int c = 0; c < credited.length; c++) {
      credited[c] = Cues.credits(links.chunks().get(chains.get(c).get(0)).head());
    }
    return credited;
  }

  /** What the place of a byline says of it as the article's. */
  private static double placed(List<Block> blocks, Links links, List<Integer> chain, int place) {
    int first = links.chunks().get(chain.get(0)).place();
    int titles = Pieces.count(blocks, Kind.TITLE, place, first);
    boolean above = first > place && Pieces.count(blocks, Kind.BODY, place, first) == 0;
    if (above && place > 0 && blocks.get(place - 1).kind() == Kind.TITLE) {
      return titles == 0 ? UNDER_HEAD : UNDER_ANOTHER_HEAD;
    }
    // 記者傅玉蘭／三義報導 opens the text below, wherever its title went
    if (first == place + 1 && Cues.reporter(blocks.get(place).last().text().text())) {
      return UNDER_HEAD;
    }
    int nearest = -1;
    for (int k = 0; k < chain.size(); k++) {
      int p = links.chunks().get(chain.get(k)).place();
      if (p < place && (nearest < 0 || p > links.chunks().get(chain.get(nearest)).place())) {
        nearest = k;
      }
    }
    if (nearest < 0) {
      return above && titles == 0 ? ABOVE_TEXT - CLOSE * closeAbove(blocks, place) : BEFORE;
    }
    Chunk before = links.chunks().get(chain.get(nearest));
    int between = Pieces.count(blocks, Kind.BODY, before.place(), place);
    between += 2 * Pieces.count(blocks, Kind.TITLE, before.place(), place);
    double score = between == 0 ? BEHIND : APART * Math.min(between, 8);
    boolean last = nearest == chain.size() - 1;
    score += between == 0 ? CLOSE * closeAbove(blocks, place) : 0;
    score += last ? BEHIND_LAST : 0;
    // a byline after a torn line is not at the end of that article
    return score + (last && before.torn() ? BEHIND_TORN : 0);
  }

  /** 1 if the block is closer to what stands above it than to what stands below, -1 if further. */
  private static int closeAbove(List<Block> blocks, int place) {
    if (place == 0 || place + 1 == blocks.size()) {
      return 0;
    }
    int above = blocks.get(place).first().blanksBefore();
    return Integer.signum(blocks.get(place + 1).first().blanksBefore() - above);
  }

  /** What may be names in a byline. */
  private static List<String> names(String byline) {
    return NO_NAME
        .splitAsStream(byline)
        .filter(name -> name.length() >= 2 && name.length() <= 4)
        .filter(name -> !name.endsWith("记者") && !name.endsWith("記者") && !name.startsWith("通"))
        .toList();
  }

  /** What it says that the article's text has one of the byline's names, too. */
  private static double named(List<String> names, List<Integer> chain, Links links) {
    for (String name : names) {
      for (int piece : chain) {
        if (links.chunks().get(piece).head().contains(name)) {
          return NAMED;
        }
      }
    }
    return 0;
  }
}
