package banmian.text;

import java.util.Arrays;

/**
 * Which printed line a source byte stands on, as an editor counts: a line ends at LF, CRLF or a
 * lone CR, and the characters that end it belong to it.
 */
public final class LineIndex {

  private final long[] starts;
  private final int firstLine;

  private LineIndex(long[] starts, int firstLine) {
    this.starts = starts;
    this.firstLine = firstLine;
  }

  /**
   * The lines of a page.
   *
   * @param printed the decoded page, nothing cut: its bytes ascend
   * @param firstLine number of the first line, 1 unless the page lies deeper in its document
   */
  public static LineIndex of(Passage printed, int firstLine) {
    long[] starts = new long[16];
    int n = 0;
    starts[n++] = printed.isEmpty() ? 0 : printed.byteStart(0);
    String text = printed.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (ends) {
        if (n == starts.length) {
          starts = Arrays.copyOf(starts, n * 2);
        }
        starts[n++] = printed.byteEnd(i);
      }
    }
    return new LineIndex(Arrays.copyOf(starts, n), firstLine);
  }

  /**
   * Number of the line that holds the byte at {@code offset}; the first line for bytes before the
   * text (a BOM).
   */
  public int lineAt(long offset) {
    int at = Arrays.binarySearch(starts, offset);
    // several lines may start at one byte only in a page that decodes to nothing there; take the
    // last
    return firstLine + Math.max(0, at >= 0 ? at : -at - 2);
  }

  /**
   * Lines, the one behind a final line end included when it holds nothing: what {@code split} by
   * line end gives.
   */
  public int count() {
    return starts.length;
  }
}
