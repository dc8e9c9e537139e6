package banmian.layout;

import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a page into lines. */
public final class Lines {

  private Lines() {}

  /**
   * The lines of {@code page} that hold something, in printed order. A form feed ends a line and a
   * page, but counts as no line end, as in an editor.
   */
  public static List<Line> of(Passage page) {
    List<Line> lines = new ArrayList<>();
    String text = page.text();
    int number = 1;
    int sheet = 0;
    int blanks = 0;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : '\n';
      if (c != '\n' && c != '\r' && c != '\f') {
        continue;
      }
      Line line = line(page, start, at, number, sheet, blanks);
      if (line != null) {
        lines.add(line);
        blanks = 0;
      } else if (c != '\f') {
        blanks++;
      }
      if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
        at++;
      }
      if (c == '\f') {
        sheet++;
        blanks = 0;
      } else {
        number++;
      }
      start = at + 1;
    }
    return List.copyOf(lines);
  }

  private static @Nullable Line line(
      Passage page, int start, int end, int number, int sheet, int blanks) {
    String text = page.text();
    int s = start;
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
      return null;
    }
    int width = 0;
    for (int i = s; i < e; i++) {
      width += columns(text.charAt(i));
    }
    return new Line(number, sheet, new Span(s, e), page.slice(s, e), indent, width, blanks);
  }

  /** Columns that a unit takes on a fixed-width display. */
  static int columns(char c) {
    return c < 0x1100 ? (c < ' ' ? 0 : 1) : 2;
  }
}
