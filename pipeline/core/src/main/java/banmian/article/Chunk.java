package banmian.article;

import banmian.layout.Block;
import banmian.layout.Cues;
import banmian.layout.Kind;
import banmian.layout.Prose;
import org.jspecify.annotations.Nullable;

/**
 * A body block as a piece of an article: what its two ends and its measure say about the pieces
 * that may stand before and behind it.
 *
 * @param index its place among the page's body blocks, 0-based
 * @param place its place among all blocks of the page, 0-based
 * @param block the printed block
 * @param text its text, lines joined
 * @param head the first characters of {@code text}, at most 90
 * @param dateline how much it begins with a dateline, 0..1
 * @param lead how much it begins like a report, 0..1
 * @param torn true if it ends inside a sentence
 */
record Chunk(
    int index,
    int place,
    Block block,
    String text,
    String head,
    double dateline,
    double lead,
    boolean torn) {

  /**
   * @param above the block right above, or null
   */
  static Chunk of(int index, int place, Block block, @Nullable Block above) {
    String text = block.text().text();
    String head = text.length() > 90 ? text.substring(0, 90) : text;
    boolean torn = !block.rows() && !Prose.closed(block.last().text().text());
    // 記者傅玉蘭／三義報導⏎三義木雕街受不景氣影響: other papers set it in brackets before the text
    boolean reported =
        above != null && above.kind() == Kind.BYLINE && Cues.reporter(above.last().text().text());
    double dateline = reported ? 1 : Cues.dateline(head);
    return new Chunk(index, place, block, text, head, dateline, Cues.lead(head), torn);
  }

  /** True if it begins with a dateline. */
  boolean dated() {
    return dateline >= 0.8;
  }

  /** True for a note in brackets and nothing else: （新华社华盛顿２月５日电）. It ends an article. */
  boolean note() {
    return text.length() <= 40
        && "（(".indexOf(text.charAt(0)) >= 0
        && "）)".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  int letters() {
    return text.length();
  }

  char firstChar() {
    return text.charAt(0);
  }

  char lastChar() {
    return text.charAt(text.length() - 1);
  }
}
