/**
 * The page as lines: their measures, what each one looks like, which continues which.
 *
 * <p>Door: {@link banmian.layout.Lines}. Takes the page's passage, gives lines with indent, width
 * and the blank lines before them. What it is not: it does not know articles; that is the next
 * room.
 */
@NullMarked
package banmian.layout;

import org.jspecify.annotations.NullMarked;
