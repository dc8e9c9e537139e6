package banmian.article;

import banmian.layout.Block;
import banmian.layout.Kind;
import banmian.layout.Prose;
import java.util.Arrays;
import java.util.List;

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

  /** For each place in {@code bylines} (ascending) its chain, or {@link Decks#NONE}. */
  static int[] owners(
      List<Block> blocks, Links links, List<List<Integer>> chains, List<Integer> bylines) {
    int[] owner = new int[bylines.size()];
    Arrays.fill(owner, Decks.NONE);
    double[][] score = new double[bylines.size()][chains.size()];
    for (int y = 0; y < bylines.size(); y++) {
      for (int c = 0; c < chains.size(); c++) {
        score[y][c] = score(blocks, links, chains.get(c), bylines.get(y));
      }
    }
    for (int pass = 0; pass < 6; pass++) {
      boolean changed = false;
      for (int y = 0; y < owner.length; y++) {
        int was = owner[y];
        int best = Decks.NONE;
        double bestScore = -9;
        for (int c = 0; c < chains.size(); c++) {
          double s = score[y][c];
          for (int z = 0; z < owner.length; z++) {
            // the one with the better claim stays
            if (z != y && owner[z] == c) {
              s -= score[z][c] >= score[y][c] ? 2.5 : 1;
            }
          }
          if (s > bestScore) {
            bestScore = s;
            best = c;
          }
        }
        owner[y] = best;
        changed |= best != was;
      }
      if (!changed) {
        break;
      }
    }
    return owner;
  }

  private static double score(List<Block> blocks, Links links, List<Integer> chain, int place) {
    Block byline = blocks.get(place);
    int nearest = -1;
    for (int k = 0; k < chain.size(); k++) {
      int p = links.chunks().get(chain.get(k)).place();
      if (p < place && (nearest < 0 || p > links.chunks().get(chain.get(nearest)).place())) {
        nearest = k;
      }
    }
    double score = 0;
    Chunk first = links.chunks().get(chain.get(0));
    boolean underHead =
        place > 0 && blocks.get(place - 1).kind() == Kind.TITLE && first.place() > place;
    for (int p = place + 1; p < first.place() && underHead; p++) {
      underHead = blocks.get(p).kind() != Kind.BODY;
    }
    if (underHead) {
      score += 3.5;
    } else if (nearest >= 0) {
      int at = links.chunks().get(chain.get(nearest)).place();
      int between = 0;
      for (int p = at + 1; p < place; p++) {
        Kind kind = blocks.get(p).kind();
        between += kind == Kind.BODY ? 1 : kind == Kind.TITLE ? 2 : 0;
      }
      score += between == 0 ? 2 : -0.5 * Math.min(between, 8);
      score += nearest == chain.size() - 1 ? 1 : 0;
      // a byline after a torn line is not at the end of that article
      score -=
          links.chunks().get(chain.get(nearest)).torn() && nearest == chain.size() - 1 ? 0.5 : 0;
    } else {
      score -= 3;
    }
    return score + named(byline.text().text(), chain, links);
  }

  /** Names of the byline that the article's text has too. */
  private static double named(String byline, List<Integer> chain, Links links) {
    for (String name : byline.split("[^\\u4e00-\\u9fff]+", -1)) {
      if (name.length() < 2 || name.length() > 4 || !Prose.isHan(name.charAt(0))) {
        continue;
      }
      if (name.endsWith("记者") || name.endsWith("記者") || name.startsWith("通")) {
        continue;
      }
      for (int piece : chain) {
        if (links.chunks().get(piece).head().contains(name)) {
          return 1.5;
        }
      }
    }
    return 0;
  }
}
