package banmian;

import banmian.decode.Decision;
import banmian.decode.Decoded;
import banmian.decode.Decoder;
import banmian.extract.DocumentDates;
import banmian.script.Glosses;
import banmian.script.ScriptProfile;
import banmian.text.ByteSpan;
import banmian.text.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that is too long for memory: decides over the whole of it how it is read, then
 * cuts it into pages and reads them.
 *
 * <p>The bytes are read twice. The first time each stretch of them is decided, its characters are
 * counted and what it says of the day and year of print is kept: encoding, script and year are then
 * those of the whole, and a stretch that has little evidence of its own has the document's. The
 * second time it is cut: behind every form feed that no sentence goes on over, so that a page is a
 * sheet; and what is longer than {@value #LONGEST_PAGE} bytes without one behind a paragraph that
 * is closed and, best of all, before blank lines and a short line, where an article ends. Where
 * nothing better comes, at a line end, and inside a line that is longer than half of that between
 * two characters.
 *
 * <p>Stretches and pages depend on the bytes alone: not on how many bytes a stream gives at a time,
 * nor on how many pages are read at a time. No option moves a cut, so rows do not depend on one.
 */
public final class Pager {

  /** Longest document that is one page, in bytes: there is no need to cut it. */
  public static final int WHOLE = 1 << 20;

  /** Longest page of a longer one, in bytes: some sheets of a broadsheet. */
  private static final int LONGEST_PAGE = 1 << 17;

  /** Opens the document from its first byte on, as often as asked. */
  @FunctionalInterface
  public interface Opener {
    /** A new stream; whoever asked closes it. */
    InputStream open() throws IOException;
  }

  /** How sure a stretch must be to be read otherwise than the rest of its document. */
  private static final double SURE = 0.9;

  /** Bytes that are decided at a time. */
  private static final int STRETCH = WHOLE;

  private final String uri;
  private final @Nullable String sha256;
  private final Opener opener;
  private final int longest;
  private final PageReader reader;

  private Pager(
      String uri, @Nullable String sha256, Opener opener, int longest, PageReader reader) {
    this.uri = uri;
    this.sha256 = sha256;
    this.opener = opener;
    this.longest = longest;
    this.reader = reader;
  }

  /**
   * A pager for a document.
   *
   * @param uri name of the document
   * @param sha256 of its bytes, 64 hex digits
   */
  public static Pager of(String uri, String sha256, Opener opener, PageReader reader) {
    return new Pager(uri, sha256, opener, LONGEST_PAGE, reader);
  }

  /** A pager that cuts sheets longer than {@code longest} bytes. */
  static Pager of(String uri, Opener opener, int longest, PageReader reader) {
    return new Pager(uri, null, opener, longest, reader);
  }

  /** What was decided over the whole of a document. */
  private record Whole(Decision decision, ScriptProfile script, DocumentDates dates) {}

  /**
   * Gives the document's pages to {@code taker}, in order: together they cover its bytes exactly.
   *
   * @return false if the document is no text; {@code taker} is given nothing then
   * @throws IOException if the document cannot be read, with its name
   */
  public boolean read(Consumer<Page> taker) throws IOException {
    return read(Runnable::run, 1, taker);
  }

  /**
   * Gives the document's pages to {@code taker}, in order and in this thread: together they cover
   * its bytes exactly.
   *
   * @param readers runs the reading of single pages
   * @param ahead pages that may be read before {@code taker} has come to them, at least 1
   * @return false if the document is no text; {@code taker} is given nothing then
   * @throws IOException if the document cannot be read, with its name
   */
  public boolean read(Executor readers, int ahead, Consumer<Page> taker) throws IOException {
    Whole whole = decide();
    if (whole.decision().isBinary()) {
      return false;
    }
    Deque<FutureTask<Page>> pages = new ArrayDeque<>();
    try (InputStream in = opener.open()) {
      Cutter cutter = new Cutter(in, whole.decision(), longest, uri, sha256);
      for (Source source = cutter.next(); source != null; source = cutter.next()) {
        Source next = source;
        FutureTask<Page> page =
            new FutureTask<>(
                () -> reader.read(next, whole.decision(), whole.script(), whole.dates()));
        readers.execute(page);
        pages.add(page);
        if (pages.size() >= ahead) {
          taker.accept(done(pages.remove(), uri));
        }
      }
      while (!pages.isEmpty()) {
        taker.accept(done(pages.remove(), uri));
      }
      return true;
    } catch (IOException e) {
      throw new IOException(uri + ": " + e.getMessage(), e);
    } finally {
      pages.forEach(page -> page.cancel(true));
    }
  }

  /**
   * The page, when it is read.
   *
   * @param uri its document, for messages
   * @throws InterruptedIOException if this thread is asked to stop
   */
  public static Page done(Future<Page> page, String uri) throws InterruptedIOException {
    try {
      return page.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(uri + ": stopped while it was read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(uri + ": could not be read", e.getCause());
    }
  }

  private Whole decide() throws IOException {
    List<@Nullable Decision> decisions = new ArrayList<>();
    List<ByteSpan> stretches = new ArrayList<>();
    ScriptProfile.Counter script = new ScriptProfile.Counter();
    DocumentDates.Counter dates = reader.dates();
    Decoder.Options options = reader.decoding();
    long base = 0;
    byte[] window = new byte[STRETCH];
    int held = 0;
    try (InputStream in = opener.open()) {
      while (true) {
        held += in.readNBytes(window, held, STRETCH - held);
        if (held == 0) {
          break;
        }
        int length = held < STRETCH ? held : lineEnd(window);
        byte[] bytes = Arrays.copyOf(window, length);
        Decision decision = Decoder.decide(bytes, base, options);
        if (decision.isBinary() && decisions.isEmpty()) {
          return new Whole(decision, script.profile(), DocumentDates.none());
        }
        Passage text = Decoder.decode(bytes, base, decision).text();
        String plain = text.without(Glosses.find(text)).text();
        script.add(plain);
        dates.add(plain);
        decisions.add(isAscii(bytes) ? null : decision);
        stretches.add(new ByteSpan(base, base + length));
        base += length;
        held -= length;
        System.arraycopy(window, length, window, 0, held);
      }
    } catch (IOException e) {
      throw new IOException(uri + ": " + e.getMessage(), e);
    }
    return new Whole(agree(decisions, stretches), script.profile(), dates.dates());
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
}
