package banmian.article;

import banmian.text.Passage;
import banmian.text.Span;

/**
 * A run of printed text that plays one role: one or more whole lines, or a piece of one.
 *
 * @param role what it is
 * @param span its place in the page's passage (the decoded page without glosses); spans of a
 *     division are disjoint
 * @param text what it reads as: the span's units, line breaks and indents inside it left out
 * @param paragraphIndex for body: the paragraph it belongs to, 0-based; -1 otherwise
 * @param continuesPrevious true if it is joined to the part before it in reading order without a
 *     break
 * @param confidence how sure the role and the place are, 0..1
 * @param reason short code of the rule that decided
 */
public record Part(
    Role role,
    Span span,
    Passage text,
    int paragraphIndex,
    boolean continuesPrevious,
    double confidence,
    String reason) {}
