/**
 * The page as articles: every printed line to its article and its place in reading order.
 *
 * <p>Door: {@link banmian.article.Division}. Takes the page's lines, gives articles whose parts
 * stand in reading order, and the leftovers (furniture, notices, what fits nowhere) with the
 * reason. What it is not: it retypes nothing and knows no facts.
 */
@NullMarked
package banmian.article;

import org.jspecify.annotations.NullMarked;
