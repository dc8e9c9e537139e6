package banmian.article;

import banmian.layout.Block;
import banmian.layout.Cues;
import banmian.layout.Kind;
import banmian.layout.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a heading that is no article's deck: between the two pieces that it stands
 * between, or, if the columns tore it away, before the paragraph whose words it repeats.
 */
final class Headings {

  /** Letters of the longest heading that its place alone tells. */
  private static final int LONGEST = 12;

  private Headings() {}

  /** The chain and the piece that {@code deck} stands before, or null if it fits nowhere. */
  static int @Nullable [] home(
      Decks.Deck deck, List<Block> blocks, Links links, List<List<Integer>> chains) {
    int place = deck.place();
    for (int c = 0; c < chains.size(); c++) {
      List<Integer> chain = chains.get(c);
      for (int k = 1; k < chain.size(); k++) {
        int before = links.chunks().get(chain.get(k - 1)).place();
        int after = links.chunks().get(chain.get(k)).place();
        if (before < place && place < after && chain.get(k) == chain.get(k - 1) + 1) {
          return new int[] {c, chain.get(k)};
        }
      }
    }
    String text = deck.block().text().text();
    int below = place + 1;
    while (below < blocks.size() && blocks.get(below).kind() != Kind.BODY) {
      below++;
    }
    for (int c = 0; c < chains.size() && Cues.item(text); c++) {
      // 一、人情账 between headline and text heads the first part
      if (links.chunks().get(chains.get(c).get(0)).place() == below) {
        return new int[] {c, chains.get(c).get(0)};
      }
    }
    // 钱从哪里来⏎许长河指出: right above text that goes on with a piece from elsewhere
    boolean brief = Prose.letters(text) <= LONGEST && blocks.get(place).lines().size() == 1;
    for (int c = 0; brief && c < chains.size(); c++) {
      List<Integer> chain = chains.get(c);
      for (int k = 1; k < chain.size(); k++) {
        boolean close = links.chunks().get(chain.get(k)).place() == place + 1;
        if (close && !links.chunks().get(chain.get(k - 1)).torn()) {
          return new int[] {c, chain.get(k)};
        }
      }
    }
    double best = 1.6;
    int[] home = null;
    for (int c = 0; c < chains.size(); c++) {
      List<Integer> chain = chains.get(c);
      for (int k = 0; k < chain.size(); k++) {
        // a phrase may be broken over two pieces: 站在群众的立⏎⏎场和角度想问题
        List<Integer> pair = chain.subList(k, Math.min(chain.size(), k + 2));
        double score = 4 * links.terms().echoed(text, pair);
        if (score + Verbatim.MOST <= best) {
          continue;
        }
        score += Verbatim.longest(text, pair, links);
        if (score > best) {
          best = score;
          home = new int[] {c, paragraphStart(chain, k, links)};
        }
      }
    }
    return home;
  }

  private static int paragraphStart(List<Integer> chain, int k, Links links) {
    int start = k;
    while (start > 0 && links.chunks().get(chain.get(start - 1)).torn()) {
      start--;
    }
    return chain.get(start);
  }
}
