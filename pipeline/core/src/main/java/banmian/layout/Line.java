package banmian.layout;

import banmian.text.Passage;
import banmian.text.Span;

/**
 * A printed line that holds something.
 *
 * @param number its number, 1-based, as an editor counts over the decoded page
 * @param page form feeds before it
 * @param span its place in the page's passage, line end and white space at either end left out
 * @param text the printed text of {@code span}
 * @param indent columns of white space before it
 * @param width columns of its text: full-width 2, half-width 1
 * @param blanksBefore lines before it that hold nothing
 */
public record Line(
    int number, int page, Span span, Passage text, int indent, int width, int blanksBefore) {

  /** The same line behind so many lines that hold nothing. */
  Line behind(int blanks) {
    return new Line(number, page, span, text, indent, width, blanks);
  }

  /** Columns from the margin to its last character. */
  public int edge() {
    return indent + width;
  }
}
