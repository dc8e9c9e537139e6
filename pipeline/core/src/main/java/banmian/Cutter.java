package banmian;

import banmian.decode.Decision;
import banmian.decode.Decoder;
import banmian.layout.Line;
import banmian.layout.Lines;
import banmian.script.Glosses;
import banmian.text.LineIndex;
import banmian.text.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the bytes of a long document into pages, as {@link Pager} says. Not thread-safe. */
final class Cutter {

  /** Longest headline, in UTF-16 units: what may open an article behind blank lines. */
  private static final int SHORT_LINE = 40;

  private static final String CLOSING = "。！？…”』」）)》】!?.";

  private static final Pattern LINE_END = Pattern.compile("[\\n\\r\\f]");

  private final InputStream in;
  private final Decision decision;
  private final String uri;
  private final @Nullable String sha256;
  private final byte[] window;
  private final Deque<Source> cut = new ArrayDeque<>();
  private int held;
  private long base;
  private int line = 1;

  /**
   * A cutter.
   *
   * @param in the document from its first byte on
   * @param longest bytes of the longest page, at least 1,024
   * @param sha256 of the document; null if it is not known
   */
  Cutter(InputStream in, Decision decision, int longest, String uri, @Nullable String sha256) {
    if (longest < 1024) {
      throw new IllegalArgumentException("a page of " + longest + " bytes: at least 1024");
    }
    this.in = in;
    this.decision = decision;
    this.window = new byte[longest];
    this.uri = uri;
    this.sha256 = sha256;
  }

  /** The next page; null behind the last one. */
  @Nullable Source next() throws IOException {
    if (cut.isEmpty()) {
      fill();
    }
    return cut.poll();
  }

  private void fill() throws IOException {
    held += in.readNBytes(window, held, window.length - held);
    if (held == 0) {
      return;
    }
    byte[] bytes = Arrays.copyOf(window, held);
    Passage text = Decoder.decode(bytes, base, decision).text();
    // a page is divided without its pinyin notes, so its sheets are told without them, too
    Passage read = text.without(Glosses.find(text));
    LineIndex lines = LineIndex.of(text, line);
    int from = 0;
    boolean end = held < window.length;
    List<List<Line>> sheets = Lines.sheets(read);
    for (int i = 1; i < sheets.size() && (end || isSettled(read.text(), sheets, i)); i++) {
      int feed = read.text().lastIndexOf('\f', sheets.get(i).get(0).span().start());
      int to = (int) (read.byteEnd(feed) - base);
      page(bytes, from, to, lines);
      from = to;
    }
    if (end) {
      if (from < held) {
        page(bytes, from, held, lines);
      }
      from = held;
    } else if (from == 0) {
      int place = place(text.text());
      from = place <= 0 ? held - held % 4 : (int) (text.byteStart(place) - base);
      page(bytes, 0, from, lines);
    }
    line = lines.lineAt(base + from);
    held -= from;
    base += from;
    System.arraycopy(bytes, from, window, 0, held);
  }

  /**
   * True if all is there that tells whether sheet {@code i} goes on with the sentence of the one
   * before it: its first two lines.
   */
  private static boolean isSettled(String text, List<List<Line>> sheets, int i) {
    List<Line> sheet = sheets.get(i);
    Line second =
        sheet.size() > 1 ? sheet.get(1) : i + 1 < sheets.size() ? sheets.get(i + 1).get(0) : null;
    return second != null && LINE_END.matcher(text).find(second.span().end());
  }

  private void page(byte[] bytes, int from, int to, LineIndex lines) {
    byte[] page = Arrays.copyOfRange(bytes, from, to);
    cut.add(Source.pageOf(uri, sha256, page, base + from, lines.lineAt(base + from)));
  }

  /** The index to cut a text before that goes on behind its end; 0 and less for none. */
  static int place(String text) {
    // what may still go on in the next window is no place: the last character, and a CR at the end
    int end = text.length() - 1;
    if (end > 0 && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    int best = 0;
    int bestGrade = -1;
    for (int at = end; at > text.length() / 2; at--) {
      char before = text.charAt(at - 1);
      boolean lineEnd = before == '\n' || (before == '\r' && text.charAt(at) != '\n');
      if (lineEnd) {
        int grade = grade(text, at);
        if (grade > bestGrade) {
          bestGrade = grade;
          best = at;
        }
      }
    }
    return best > 0 ? best : end;
  }

  /** How good a line start is as the place where an article begins, 0..3. */
  private static int grade(String text, int at) {
    int next = at;
    while (next < text.length() && Passage.isBlank(text.charAt(next))) {
      next++;
    }
    int lineEnds = 0;
    int last = at - 1;
    while (last >= 0 && Passage.isBlank(text.charAt(last))) {
      lineEnds += text.charAt(last) == '\n' || text.charAt(last) == '\r' ? 1 : 0;
      lineEnds -= last > 0 && text.charAt(last) == '\n' && text.charAt(last - 1) == '\r' ? 1 : 0;
      last--;
    }
    if (last < 0 || CLOSING.indexOf(text.charAt(last)) < 0) {
      return 0;
    }
    if (lineEnds < 2) {
      return 1;
    }
    return isShortLine(text, next) ? 3 : 2;
  }

  private static boolean isShortLine(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    boolean whole = end < text.length();
    return whole
        && end > start
        && end - start <= SHORT_LINE
        && CLOSING.indexOf(text.charAt(end - 1)) < 0;
  }
}
