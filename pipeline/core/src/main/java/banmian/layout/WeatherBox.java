package banmian.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weather or the tides below a heading of their own: 未来三天天气 above a line for each day. It reads
 * like an advertisement (short lines, figures), but papers print it as an item with its headline.
 */
final class WeatherBox {

  private static final int MOST_OF_HEADING = 20;
  private static final int MOST_OF_LINE = 60;
  private static final int MOST_LINES = 16;

  private WeatherBox() {}

  /**
   * Where the box ends whose heading is line {@code i}: behind its last line, {@code i} if it is no
   * such heading.
   */
  static int end(List<Line> lines, @Nullable Kind[] kinds, int i) {
    String heading = text(lines, i);
    if (heading.length() > MOST_OF_HEADING || !Grammar.WEATHERHEAD.matches(heading)) {
      return i;
    }
    int end = i + 1;
    while (end < lines.size() && end - i < MOST_LINES && goesOn(lines, kinds, end, i)) {
      end++;
    }
    return end - i > 1 ? end : i;
  }

  private static boolean goesOn(List<Line> lines, @Nullable Kind[] kinds, int at, int heading) {
    String line = text(lines, at);
    boolean plain = kinds[at] == null || kinds[at] == Kind.NOTICE;
    boolean says = line.length() <= MOST_OF_LINE && Grammar.WEATHER.finds(line);
    // 多云转晴，偏北风⏎二到三级。
    boolean rest = Lines.runsOn(lines, at - 1) && at - 1 > heading && !Prose.closed(lines, at - 1);
    return plain && (says || (rest && line.length() <= MOST_OF_HEADING));
  }

  /** True if the lines {@code from} to before {@code to} have one indent: each is a paragraph. */
  static boolean rows(List<Line> lines, int from, int to) {
    boolean even = true;
    for (int i = from; i < to; i++) {
      even &= lines.get(i).indent() == lines.get(from).indent();
    }
    return even;
  }

  private static String text(List<Line> lines, int i) {
    return lines.get(i).text().text();
  }
}
