package banmian.layout;

import banmian.text.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of printed lines of one kind, without a blank line between them.
 *
 * @param kind what it is
 * @param lines its lines, at least one
 * @param joins for each line: true if it continues the paragraph (or the broken deck) of the line
 *     before it; false for the first
 * @param column right edge of the column it was set in; 0 if it is not hard-wrapped
 * @param torn true if it surely ends inside a sentence: a full line that no stop closes
 * @param indented true if its first line has a paragraph's indent
 * @param confidence how sure the kind is, 0..1
 * @param reason short code of the rule that decided
 */
public record Block(
    Kind kind,
    List<Line> lines,
    List<Boolean> joins,
    int column,
    boolean torn,
    boolean indented,
    double confidence,
    String reason) {

  /** The reason of verses and rows. */
  static final String ROW = "row";

  /** The reason of a head among verses that are set in. */
  public static final String HEAD_OF_VERSES = "head-of-verses";

  /** Its first line. */
  public Line first() {
    return lines.get(0);
  }

  /** Its last line. */
  public Line last() {
    return lines.get(lines.size() - 1);
  }

  /** True if its last line is as long as its column allows. */
  public boolean reachesEdge() {
    return column > 0 && last().edge() >= column - Columns.SLACK;
  }

  /**
   * True for verses and rows of a table, each a paragraph: none continues what stands before it.
   */
  public boolean rows() {
    return reason.equals(ROW);
  }

  /** Its text, lines joined without a mark. */
  public Passage text() {
    return Passage.join("", lines.stream().map(Line::text).toList());
  }

  /** Lines {@code from} to before {@code to} as a block of their own. */
  public Block slice(int from, int to) {
    List<Boolean> own = new ArrayList<>(joins.subList(from, to));
    own.set(0, false);
    return new Block(
        kind,
        lines.subList(from, to),
        List.copyOf(own),
        column,
        torn && to == lines.size(),
        indented && from == 0,
        confidence,
        reason);
  }
}
