package banmian.article;

import banmian.layout.Block;
import java.util.List;

/**
 * The chains of a page and the titles they are given, found together.
 *
 * <p>Chains are found first, with what titles announce as one part of their score, and titles are
 * given to them. Then the changes of chains that cost least are tried again, each with the best
 * giving of titles: a text that was read on into another article's is parted if both then have
 * their title, and a fragment whose words a title has goes to the text below that title.
 *
 * @param chains the body pieces as chains
 * @param decks whose each line of title is
 */
record Arrangement(Chains chains, Decks decks) {

  /** Weight of what titles say, beside what the text says. */
  private static final double TITLES = 0.8;

  /** What a change may cost the chains and still be tried. */
  private static final double MOST_COST = 5;

  private static final double LEAST_GAIN = 0.5;

  /**
   * What it must gain to make one article more: a section head, too, would rather be a headline.
   */
  private static final double PARTS_MORE = 1.5;

  private static final int CHANGES = 8;
  private static final int ROUNDS = 6;

  static Arrangement of(List<Block> blocks, Links links) {
    Chains chains = Chains.of(links);
    Decks decks = Decks.of(blocks, links, chains.chains());
    for (int round = 0; round < ROUNDS && !decks.decks().isEmpty(); round++) {
      double best = LEAST_GAIN;
      Chains.Change change = null;
      Decks then = decks;
      double before = decks.total();
      int count = chains.count();
      for (Chains.Change c : chains.changes(MOST_COST, CHANGES)) {
        chains.make(c);
        Decks other = decks.with(chains.chains());
        double gain = c.gain() + TITLES * (other.total() - before);
        boolean enough = chains.count() <= count || gain > PARTS_MORE;
        if (gain > best && enough) {
          best = gain;
          change = c;
          then = other;
        }
        chains.unmake(c);
      }
      if (change == null) {
        break;
      }
      chains.make(change);
      decks = then;
    }
    decks.settle();
    chains.weighAlternatives();
    return new Arrangement(chains, decks);
  }
}
