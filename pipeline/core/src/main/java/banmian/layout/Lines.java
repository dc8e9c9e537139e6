package banmian.layout;

import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a page into lines. */
public final class Lines {

  /** Columns that a tab at a line's beginning stands for. */
  static final int TAB = 8;

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

  /**
   * The lines of {@code page} a sheet: what stands between two form feeds, or more where a sentence
   * goes on over one.
   */
  public static List<List<Line>> sheets(Passage page) {
    List<Line> lines = of(page);
    List<List<Line>> sheets = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean feed = i == lines.size() || lines.get(i).page() != lines.get(i - 1).page();
      if (feed && (i == lines.size() || !runsOver(lines, from, i))) {
        sheets.add(List.copyOf(lines.subList(from, i)));
        from = i;
      }
    }
    return List.copyOf(sheets);
  }

  /**
   * True if the sentence that the sheet {@code from} to before {@code next} ends in goes on behind
   * the form feed: 停车场⏎等基础设施. The last line must be text that its column broke, the first of the
   * next sheet no title, dateline or page head.
   */
  private static boolean runsOver(List<Line> lines, int from, int next) {
    String end = lines.get(next - 1).text().text();
    String start = lines.get(next).text().text();
    boolean alone = next - 1 == from || lines.get(next - 1).blanksBefore() > 0;
    boolean paged = lines.get(next).page() != lines.get(next - 1).page() + 1;
    if (paged || alone || Prose.closed(end) || Cues.pinned(end) != null || Cues.byline(end) > 0) {
      return false;
    }
    boolean opens =
        lines.get(next).indent() > lines.get(next - 1).indent()
            || lines.get(next).blanksBefore() > 0
            || Cues.dateline(start) > 0
            || Cues.pinned(start) != null
            || Cues.item(start);
    if (opens) {
      return false;
    }
    // the column of the text before the feed
    int column = 0;
    for (int i = next - 1; i >= from && i > next - 8; i--) {
      column = Math.max(column, lines.get(i).edge());
    }
    boolean full = lines.get(next - 1).edge() >= column - 4;
    boolean behind = runsOn(lines, next);
    boolean prose = Prose.closed(start) || Prose.commas(start) > 0 || behind;
    return Prose.startsInside(start) || (prose && (Prose.torn(end) || full));
  }

  /** True if line {@code i} is followed by another with no blank one between. */
  static boolean runsOn(List<Line> lines, int i) {
    return i >= 0 && i + 1 < lines.size() && lines.get(i + 1).blanksBefore() == 0;
  }

  private static @Nullable Line line(
      Passage page, int start, int end, int number, int sheet, int blanks) {
    String text = page.text();
    int s = start;
    int e = end;
    int indent = 0;
    while (s < e && Passage.isBlank(text.charAt(s))) {
      indent += text.charAt(s) == '\t' ? TAB : columns(text.charAt(s));
      s++;
    }
    while (e > s && Passage.isBlank(text.charAt(e - 1))) {
      e--;
    }
    if (s == e) {
      return null;
    }
    int width = width(text, s, e);
    return new Line(number, sheet, new Span(s, e), page.slice(s, e), indent, width, blanks);
  }

  /** Columns that the units from {@code from} to before {@code to} take. */
  static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += columns(text.charAt(i));
    }
    return width;
  }

  /** Columns that a unit takes on a fixed-width display. */
  static int columns(char c) {
    return c < 0x1100 ? (c < ' ' ? 0 : 1) : 2;
  }
}
