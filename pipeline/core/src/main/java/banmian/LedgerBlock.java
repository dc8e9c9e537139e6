package banmian;

import banmian.article.Role;
import banmian.text.ByteSpan;

/**
 * A run of a document's bytes that one thing happened to. The blocks of a page cover its bytes
 * exactly once, in order.
 *
 * @param bytes its place in the file
 * @param lineStart first line that it touches, 1-based
 * @param lineEnd last line that it touches, inclusive
 * @param role what became of it
 * @param article index of the article in {@link Page#division}; -1 for none
 * @param partOrder place in the article as it should be read, 0-based; -1 for none
 * @param paragraphIndex paragraph of the body, 0-based; -1 for none
 * @param continuesPrevious joined to the block before it in {@code partOrder} without a break
 * @param confidence 0..1
 * @param reason short code of the rule that decided
 */
public record LedgerBlock(
    ByteSpan bytes,
    int lineStart,
    int lineEnd,
    Role role,
    int article,
    int partOrder,
    int paragraphIndex,
    boolean continuesPrevious,
    double confidence,
    String reason) {}
