package banmian.decode;

import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The door of the room: bytes in, {@link Decoded} out. Never throws on content.
 *
 * <p>A whole document is decided and decoded in one call. A document that is read in pages is
 * decided once, over all of it, and each page is decoded under that {@link Decision}.
 */
public final class Decoder {

  private static final int HEAD = 4096;

  /** Bad runs that get an issue each; a binary file has thousands. */
  private static final int ISSUES = 20;

  /**
   * What the user says about the input. Names as people write them: {@code gbk}, {@code cp950},
   * {@code utf-8}.
   *
   * @param forced encoding that every document is read in; null to decide by evidence
   * @param preferred encoding that gets the benefit of the doubt; null for none
   */
  public record Options(@Nullable String forced, @Nullable String preferred) {

    /**
     * Puts the dataset's label in the place of each name.
     *
     * @throws IllegalArgumentException if a name is not known
     */
    public Options {
      forced = forced == null ? null : Encodings.label(forced);
      preferred = preferred == null ? null : Encodings.label(preferred);
    }

    /** Decide by evidence alone. */
    public static Options byEvidence() {
      return new Options(null, null);
    }
  }

  private Decoder() {}

  /**
   * The text of a document.
   *
   * @param bytes the document, or a page of it
   * @param base byte offset of {@code bytes[0]} in the source file
   */
  public static Decoded decode(byte[] bytes, long base, Options options) {
    if (options.forced() != null) {
      Decision forced = decide(bytes, base, options);
      Sink sink = new Sink(bytes.length);
      return decoded(base, forced, read(bytes, base, forced, true, true, null, sink), sink);
    }
    Detector.Found found = Detector.find(bytes, base, options.preferred());
    Decision decision = found.decision();
    Sink sink = new Sink(found.units() > 0 ? found.units() : bytes.length);
    List<Decoded.Segment> parts = read(bytes, base, decision, true, true, found.suspects(), sink);
    if (decision.isBinary()) {
      return decoded(base, decision, parts, sink);
    }
    Mojibake.Outcome outcome = Mojibake.repair(sink, decision.encoding());
    Decision known = decision.with(outcome.repair(), outcome.lossy());
    return decoded(base, known, parts, outcome.text());
  }

  /**
   * The text of a page, under the decision that was made over its document.
   *
   * @param bytes the page
   * @param base byte offset of {@code bytes[0]} in the source file
   */
  public static Decoded decode(byte[] bytes, long base, Decision decision) {
    return decode(bytes, base, decision, base == 0, false);
  }

  /**
   * The text of a whole document, under the decision that was made over it.
   *
   * @param bytes the document
   */
  public static Decoded decodeWhole(byte[] bytes, Decision decision) {
    return decode(bytes, 0, decision, true, true);
  }

  /**
   * The smallest set of the encoding's family that holds a document: {@code GB2312}, {@code GBK} or
   * {@code GB18030}; {@code Big5}, {@code x-windows-950} or {@code Big5-HKSCS}; the encoding itself
   * where it has no family or is not the only one.
   *
   * @param bytes the document
   * @param decoded what it was decoded to, with a base of 0
   */
  public static String narrowest(byte[] bytes, Decoded decoded) {
    return Narrowest.of(bytes, decoded);
  }

  private static Decoded decode(
      byte[] bytes, long base, Decision decision, boolean first, boolean last) {
    Sink sink = new Sink(bytes.length);
    List<Decoded.Segment> parts = read(bytes, base, decision, first, last, null, sink);
    String repair = decision.repair();
    return decoded(base, decision, parts, repair == null ? sink : Mojibake.undo(sink, repair));
  }

  /**
   * How a document is to be read.
   *
   * @param bytes the document
   * @param base byte offset of {@code bytes[0]} in the source file
   */
  public static Decision decide(byte[] bytes, long base, Options options) {
    String forced = options.forced();
    if (forced == null) {
      Detector.Found found = Detector.find(bytes, base, options.preferred());
      Decision decision = found.decision();
      if (decision.isBinary()) {
        return decision;
      }
      Sink sink = new Sink(found.units() > 0 ? found.units() : bytes.length);
      read(bytes, base, decision, true, true, found.suspects(), sink);
      Mojibake.Outcome outcome = Mojibake.repair(sink, decision.encoding());
      return decision.with(outcome.repair(), outcome.lossy());
    }
    boolean bom = Detector.hasBom(bytes, forced);
    return Decision.of(
        forced, Decoded.Basis.FORCED, 1, bom, whole(bytes.length, base, forced), null, false);
  }

  private static List<Decoded.Segment> whole(int length, long base, String encoding) {
    return length == 0
        ? List.of()
        : List.of(new Decoded.Segment(new ByteSpan(base, base + length), encoding));
  }

  /**
   * True if the bytes are no text: an archive, an image, a PDF.
   *
   * @param head the first bytes of a file, 4,096 of them are enough
   */
  public static boolean looksBinary(byte[] head) {
    byte[] some = head.length <= HEAD ? head : java.util.Arrays.copyOf(head, HEAD);
    return Detector.decide(some, 0, null).isBinary();
  }

  private static List<Decoded.Segment> read(
      byte[] bytes,
      long base,
      Decision decision,
      boolean first,
      boolean last,
      @Nullable List<int[]> suspects,
      Sink sink) {
    List<Decoded.Segment> parts = new ArrayList<>();
    long until = base + bytes.length;
    for (Decoded.Segment part : decision.segments()) {
      long from = Math.max(base, part.bytes().start());
      long to = Math.min(until, part.bytes().end());
      if (from >= to) {
        continue;
      }
      parts.add(new Decoded.Segment(new ByteSpan(from, to), part.encoding()));
      int start = (int) (from - base);
      if (first && start == 0 && decision.hasBom()) {
        start += bomLength(part.encoding());
      }
      Reading.read(
          readable(part.encoding()),
          bytes,
          start,
          (int) (to - base),
          first && start == 0 && decision.basis() != Decoded.Basis.FORCED,
          last && to == until,
          suspects,
          sink);
    }
    return parts;
  }

  private static Decoded decoded(
      long base, Decision decision, List<Decoded.Segment> parts, Sink sink) {
    List<ByteSpan> malformed = sink.malformed(base);
    return Decoded.builder()
        .text(sink.passage(base))
        .encoding(decision.encoding())
        .basis(decision.basis())
        .confidence(decision.confidence())
        .hasBom(decision.hasBom())
        .segments(List.copyOf(parts))
        .malformed(malformed)
        .mojibakeRepair(transform(decision.repair()))
        .issues(issues(decision, malformed))
        .build();
  }

  /** {@code UTF-8>GB18030>UTF-8} as the dataset calls it: {@code utf-8-read-as-gbk}. */
  private static @Nullable String transform(@Nullable String repair) {
    if (repair == null) {
      return null;
    }
    String[] names = repair.toLowerCase(Locale.ROOT).replace("gb18030", "gbk").split(">", -1);
    StringBuilder transform = new StringBuilder(names[0]);
    for (int i = 1; i < names.length; i += 2) {
      transform.append("-read-as-").append(names[i]);
    }
    return transform.toString();
  }

  // bytes that are no text are shown as what they would be byte by byte, and the issue says so
  private static String readable(String encoding) {
    return encoding.equals(Encodings.BINARY) ? "US-ASCII" : encoding;
  }

  private static int bomLength(String encoding) {
    return switch (encoding) {
      case "UTF-8" -> 3;
      case "UTF-16LE", "UTF-16BE" -> 2;
      case "UTF-32LE", "UTF-32BE", "GB18030" -> 4;
      default -> 0;
    };
  }

  private static List<Issue> issues(Decision decision, List<ByteSpan> malformed) {
    List<Issue> issues = new ArrayList<>();
    if (decision.confidence() < 0.9) {
      issues.add(
          Issue.ofDocument(
              IssueCode.ENCODING_UNCERTAIN,
              "The encoding was decided on thin evidence; --encoding or --prefer settles it."));
    }
    if (decision.isLossy()) {
      issues.add(
          Issue.ofDocument(
              IssueCode.LOSSY_MOJIBAKE,
              "Characters were lost before the text came here; what is left was not changed."));
    }
    for (ByteSpan run : malformed.subList(0, Math.min(ISSUES, malformed.size()))) {
      issues.add(
          new Issue(
              IssueCode.MALFORMED_BYTES,
              "These bytes are no character in "
                  + decision.encoding()
                  + "; U+FFFD stands for them.",
              run));
    }
    if (malformed.size() > ISSUES) {
      long bytes = malformed.stream().mapToLong(ByteSpan::length).sum();
      issues.add(
          Issue.ofDocument(
              IssueCode.MALFORMED_BYTES,
              malformed.size()
                  + " runs, "
                  + bytes
                  + " bytes in all; the first "
                  + ISSUES
                  + " are named."));
    }
    return issues;
  }
}
