package banmian.layout;

import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a page into lines. */
public final class Lines {

  private Lines() {}

  /** The lines of {@code page} that hold something, in printed order. */
  public static List<Line> of(Passage page) {
    List<Line> lines = new ArrayList<>();
    String text = page.text();
    int number = 0;
    int blanks = 0;
    for (int at = 0; at <= text.length(); ) {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      number++;
      int s = at;
      int e = end;
      int indent = 0;
      while (s < e && Passage.isBlank(text.charAt(s))) {
        indent += columns(text.charAt(s));
        s++;
      }
      while (e > s && Passage.isBlank(text.charAt(e - 1))) {
        e--;
      }
      if (s == e) {
        blanks++;
      } else {
        int width = 0;
        for (int i = s; i < e; i++) {
          width += columns(text.charAt(i));
        }
        lines.add(new Line(number, new Span(s, e), page.slice(s, e), indent, width, blanks));
        blanks = 0;
      }
      if (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
        end++;
      }
      at = end + 1;
    }
    return List.copyOf(lines);
  }

  /** Columns that a unit takes on a fixed-width display. */
  static int columns(char c) {
    return c < 0x1100 ? (c < ' ' ? 0 : 1) : 2;
  }
}
