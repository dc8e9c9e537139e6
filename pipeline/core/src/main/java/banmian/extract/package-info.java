/**
 * Facts: bylines, dates with their year, people and their offices, meetings, words said.
 *
 * <p>Door: {@link banmian.extract.Extractor}. Takes the page's articles, which are whole by now,
 * and what is known of the page; gives {@link banmian.extract.Facts} for each article and {@link
 * banmian.extract.PageFacts} for the page. Every fact has a surface, a span that can be read again,
 * a method and a confidence; where the text does not say, null, never a guess dressed as a fact.
 *
 * <p>Offsets of facts are UTF-16 units into the article's passage that the fact's field names; the
 * schemas turn them into code points and bytes.
 */
@NullMarked
package banmian.extract;

import org.jspecify.annotations.NullMarked;
