package banmian.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Text on a fixed-width display: how wide it is, where it wraps, what must not reach a terminal.
 */
final class Columns {

  private Columns() {}

  /** Columns that {@code text} takes: full-width characters two, combining marks none. */
  static int width(CharSequence text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF01 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /**
   * {@code text} cut into pieces of at most {@code columns}; one piece if {@code columns} is too
   * few to be a width. Never empty.
   */
  static List<String> wrap(String text, int columns) {
    if (columns < 8 || width(text) <= columns) {
      return List.of(text);
    }
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int w = width(c);
      if (used + w > columns) {
        int space = text.lastIndexOf(' ', i - 1);
        // a word goes to the next line whole, unless that leaves the line half empty
        int cut = space > start && 2 * width(text.substring(space, i)) < columns ? space + 1 : i;
        pieces.add(text.substring(start, cut));
        start = cut;
        used = width(text.substring(cut, i));
      }
      used += w;
      i += Character.charCount(c);
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  /** {@code text} and blanks up to {@code columns}. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /**
   * {@code text} with everything that a terminal would obey instead of show made visible: controls
   * as their pictures, direction marks and other invisible characters as their numbers. A page may
   * hold escape sequences.
   */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x20) {
                shown.append((char) (0x2400 + c));
              } else if (c == 0x7F) {
                shown.append('\u2421');
              } else if ((c >= 0x80 && c < 0xA0)
                  || c == '\u2028'
                  || c == '\u2029'
                  || Character.getType(c) == Character.FORMAT
                  || Character.getType(c) == Character.SURROGATE) {
                shown.append("<U+").append(Integer.toHexString(0x10000 | c).substring(1));
                shown.append('>');
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
