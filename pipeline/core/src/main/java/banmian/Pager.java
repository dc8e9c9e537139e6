package banmian;

import banmian.decode.Decision;
import banmian.decode.Decoded;
import banmian.decode.Decoder;
import banmian.script.Glosses;
import banmian.script.ScriptProfile;
import banmian.text.ByteSpan;
import banmian.text.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that is too long for memory: decides over the whole of it how it is read, then
 * cuts it into pages and reads them one after the other.
 *
 * <p>The bytes are read twice. The first time each stretch of them is decided and its characters
 * are counted: encoding and script are then those of the whole, and a stretch that has little
 * evidence of its own has the document's. The second time it is cut, at the last form feed that
 * fits under the bound; without one, behind a paragraph that is closed and, best of all, before
 * blank lines and a short line, where an article ends. Where nothing better comes, at a line end,
 * and inside a line that is longer than half the bound between two characters.
 *
 * <p>Stretches and pages depend on the bytes and the bound alone, never on how many bytes a stream
 * gives at a time.
 */
public final class Pager {

  /** Opens the document from its first byte on, as often as asked. */
  @FunctionalInterface
  public interface Opener {
    /** A new stream; whoever asked closes it. */
    InputStream open() throws IOException;
  }

  /** How sure a stretch must be to be read otherwise than the rest of its document. */
  private static final double SURE = 0.9;

  /** Longest headline, in UTF-16 units: what may open an article behind blank lines. */
  private static final int SHORT_LINE = 40;

  private static final String CLOSING = "。！？…”』」）)》】!?.";

  private final String uri;
  private final Opener opener;
  private final int bound;
  private final PageReader reader;

  private Pager(String uri, Opener opener, int bound, PageReader reader) {
    this.uri = uri;
    this.opener = opener;
    this.bound = bound;
    this.reader = reader;
  }

  /**
   * A pager for a document.
   *
   * @param uri name of the document
   * @param bound most bytes of a page, at least 1,024
   * @throws IllegalArgumentException if the bound is lower
   */
  public static Pager of(String uri, Opener opener, int bound, PageReader reader) {
    if (bound < 1024) {
      throw new IllegalArgumentException("a page of " + bound + " bytes: at least 1024");
    }
    return new Pager(uri, opener, bound, reader);
  }

  /** What was decided over the whole of a document. */
  private record Whole(Decision decision, ScriptProfile script) {}

  /**
   * Gives the document's pages to {@code taker}, in order: together they cover its bytes exactly.
   *
   * @return false if the document is no text; {@code taker} is given nothing then
   * @throws IOException if the document cannot be read, with its name
   */
  public boolean read(Consumer<Page> taker) throws IOException {
    Whole whole = decide();
    if (whole.decision().isBinary()) {
      return false;
    }
    int firstLine = 1;
    long base = 0;
    byte[] window = new byte[bound];
    int held = 0;
    try (InputStream in = opener.open()) {
      while (true) {
        held += in.readNBytes(window, held, bound - held);
        if (held == 0) {
          return true;
        }
        int length = held < bound ? held : cut(window, base, whole.decision());
        byte[] bytes = Arrays.copyOf(window, length);
        Page page =
            reader.read(
                Source.pageOf(uri, bytes, base, firstLine), whole.decision(), whole.script());
        taker.accept(page);
        firstLine += page.lines().count() - 1;
        base += length;
        held -= length;
        System.arraycopy(window, length, window, 0, held);
      }
    } catch (IOException e) {
      throw new IOException(uri + ": " + e.getMessage(), e);
    }
  }

  private Whole decide() throws IOException {
    List<@Nullable Decision> decisions = new ArrayList<>();
    List<ByteSpan> stretches = new ArrayList<>();
    ScriptProfile.Counter script = new ScriptProfile.Counter();
    Decoder.Options options = reader.decoding();
    long base = 0;
    byte[] window = new byte[bound];
    int held = 0;
    try (InputStream in = opener.open()) {
      while (true) {
        held += in.readNBytes(window, held, bound - held);
        if (held == 0) {
          break;
        }
        int length = held < bound ? held : lineEnd(window);
        byte[] bytes = Arrays.copyOf(window, length);
        Decision decision = Decoder.decide(bytes, base, options);
        if (decision.isBinary() && decisions.isEmpty()) {
          return new Whole(decision, script.profile());
        }
        Passage text = Decoder.decode(bytes, base, decision).text();
        script.add(text.without(Glosses.find(text)).text());
        decisions.add(isAscii(bytes) ? null : decision);
        stretches.add(new ByteSpan(base, base + length));
        base += length;
        held -= length;
        System.arraycopy(window, length, window, 0, held);
      }
    } catch (IOException e) {
      throw new IOException(uri + ": " + e.getMessage(), e);
    }
    return new Whole(agree(decisions, stretches), script.profile());
  }

  /** Behind the last line end, in whatever width characters are; all if there is none. */
  private static int lineEnd(byte[] window) {
    for (int i = window.length; i > window.length / 2; i--) {
      // four bytes that begin at a multiple of four are safe in UTF-16 and UTF-32, too
      if (i % 4 == 0 && endsLine(window, i)) {
        return i;
      }
    }
    return window.length - window.length % 4;
  }

  private static boolean endsLine(byte[] window, int end) {
    int last = window[end - 1];
    // a line feed in one byte; in two or four the zeros are before or behind it
    return last == '\n' || (last == 0 && (window[end - 2] == '\n' || window[end - 4] == '\n'));
  }

  /** True for bytes that say nothing of an encoding: plain ASCII, no escape of a seven-bit one. */
  private static boolean isAscii(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      boolean hz = bytes[i] == '~' && i + 1 < bytes.length && bytes[i + 1] == '{';
      if (bytes[i] < 0x08 || bytes[i] == 0x0E || bytes[i] == 0x1B || hz) {
        return false;
      }
    }
    return true;
  }

  /** One decision of many: the encoding of most bytes, and what surely differs from it. */
  private static Decision agree(List<@Nullable Decision> decisions, List<ByteSpan> stretches) {
    List<Decision> told = decisions.stream().flatMap(Stream::ofNullable).toList();
    if (told.isEmpty()) {
      return whole("US-ASCII", stretches);
    }
    Map<String, Long> votes = new TreeMap<>();
    for (Decision decision : told) {
      for (Decoded.Segment segment : decision.segments()) {
        if (!decision.isBinary()) {
          votes.merge(segment.encoding(), segment.bytes().length(), Long::sum);
        }
      }
    }
    String main = told.get(0).encoding();
    long most = -1;
    for (Map.Entry<String, Long> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        main = vote.getKey();
        most = vote.getValue();
      }
    }
    List<Decoded.Segment> segments = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      boolean own = decision != null && !decision.isBinary() && decision.confidence() >= SURE;
      if (own) {
        decision.segments().forEach(segment -> append(segments, segment));
      } else {
        append(segments, new Decoded.Segment(stretches.get(i), main));
      }
    }
    String named = main;
    Decision model =
        told.stream().filter(d -> d.encoding().equals(named)).findFirst().orElse(told.get(0));
    double confidence =
        told.stream()
            .filter(d -> d.encoding().equals(named))
            .mapToDouble(Decision::confidence)
            .average()
            .orElse(model.confidence());
    String repair = model.repair();
    boolean same = told.stream().allMatch(d -> Objects.equals(d.repair(), repair));
    return decision(
        main,
        model.basis(),
        confidence,
        told.get(0).hasBom(),
        segments,
        same && repair != null ? repair : "-",
        told.stream().anyMatch(Decision::isLossy));
  }

  private static Decision whole(String encoding, List<ByteSpan> stretches) {
    List<Decoded.Segment> segments = new ArrayList<>();
    stretches.forEach(bytes -> append(segments, new Decoded.Segment(bytes, encoding)));
    return decision(encoding, Decoded.Basis.GRAMMAR, 1, false, segments, "-", false);
  }

  /** A decision from its line, which is how one is handed from process to process, too. */
  private static Decision decision(
      String encoding,
      Decoded.Basis basis,
      double confidence,
      boolean bom,
      List<Decoded.Segment> segments,
      String repair,
      boolean lossy) {
    StringBuilder line = new StringBuilder();
    line.append(encoding).append('|').append(basis.name()).append('|').append(confidence);
    line.append('|').append(bom ? "bom" : "-").append('|');
    for (int i = 0; i < segments.size(); i++) {
      ByteSpan bytes = segments.get(i).bytes();
      line.append(i > 0 ? ";" : "").append(bytes.start()).append('-').append(bytes.end());
      line.append(':').append(segments.get(i).encoding());
    }
    line.append('|').append(repair).append('|').append(lossy ? "lossy" : "-");
    return Decision.parse(line.toString());
  }

  private static void append(List<Decoded.Segment> segments, Decoded.Segment next) {
    Decoded.Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
    if (last != null && last.encoding().equals(next.encoding())) {
      ByteSpan both = new ByteSpan(last.bytes().start(), next.bytes().end());
      segments.set(segments.size() - 1, new Decoded.Segment(both, last.encoding()));
    } else {
      segments.add(next);
    }
  }

  /** Where the page ends that begins with a full window: bytes, above 0. */
  private static int cut(byte[] window, long base, Decision decision) {
    Passage text = Decoder.decode(window, base, decision).text();
    int at = place(text.text());
    return at <= 0 || at >= text.length()
        ? window.length - window.length % 4
        : (int) (text.byteStart(at) - base);
  }

  /** The index to cut before; 0 for none. */
  static int place(String text) {
    int feed = text.lastIndexOf('\f');
    if (feed > 0) {
      return feed + 1;
    }
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
