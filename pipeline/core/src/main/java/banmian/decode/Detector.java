package banmian.decode;

import banmian.text.ByteSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides how bytes are to be read: by a byte order mark, by grammar, and where these do not settle
 * it by the likelihood of the text under each candidate.
 */
final class Detector {

  /** How much Chinese is expected, in nats: this is a reader of Chinese newspapers. */
  private static final float CHINESE = 8f;

  private static final float SPARSE = -2f;

  /** What is expected of any encoding of Chinese. */
  private static final float LEAST = 3f;

  /** What counts against an encoding that is hardly met. */
  private static final float RARE = 4f;

  /**
   * What it adds to UTF-8 that there is no error in it, for two sequences or one of three bytes.
   */
  private static final float VALID = 2.5f;

  /** What it adds that the document names the encoding: many do so wrongly. */
  private static final float DECLARED = 5f;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:meta|\\?xml)\\b[^<>]{0,160}?(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_-]{3,20})",
          Pattern.CASE_INSENSITIVE);

  /** What a user's preference adds. */
  private static final float PREFERRED = 20f;

  // a candidate this far behind on a sample of this many bytes is dropped
  private static final int[] SAMPLES = {96, 512, 4096, 32768};
  private static final float[] BEHIND = {45, 60, 80, 80};

  /** Bytes at the beginning that tell text from numbers. */
  private static final int BEGINNING = 4096;

  /** Bytes at the beginning that an encoding is named in. */
  private static final int HEAD = 1024;

  private static final byte[][] MAGIC = {
    {'%', 'P', 'D', 'F', '-'},
    {'P', 'K', 3, 4},
    {0x1F, (byte) 0x8B, 8},
    {(byte) 0x89, 'P', 'N', 'G'},
    {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
    {'G', 'I', 'F', '8'},
    {0x7F, 'E', 'L', 'F'},
    {'P', 'A', 'R', '1'},
    {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
    {'O', 'b', 'j', 1},
    {'7', 'z', (byte) 0xBC, (byte) 0xAF},
    {'B', 'Z', 'h', '9', '1', 'A', 'Y'},
    {(byte) 0xFD, '7', 'z', 'X', 'Z', 0},
    {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD},
    {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
    {'R', 'a', 'r', '!', 0x1A},
  };

  private final byte[] b;
  private final @Nullable String preferred;
  private final @Nullable String declared;

  /** Stretches that do not read well in the one encoding of the whole; null if not looked for. */
  private @Nullable List<int[]> suspects;

  /** UTF-16 units of the whole; 0 if they were not counted. */
  private int units;

  private Detector(byte[] b, @Nullable String preferred) {
    this.b = b;
    this.preferred = preferred;
    this.declared = declared(b);
  }

  /** An encoding and why. */
  private record Verdict(String encoding, Decoded.Basis basis, double confidence, int bom) {}

  /**
   * A decision and what was seen on the way.
   *
   * @param suspects the only stretches, ascending, that may not read well in their encoding; null
   *     if nothing is known
   * @param units UTF-16 units that the document decodes to, at the least; 0 if not counted
   */
  record Found(Decision decision, @Nullable List<int[]> suspects, int units) {}

  /** True if {@code b} begins with the byte order mark of {@code encoding}. */
  static boolean hasBom(byte[] b, String encoding) {
    Verdict bom = bom(b, 0, b.length);
    return bom != null && bom.encoding.equals(encoding);
  }

  static Decision decide(byte[] b, long base, @Nullable String preferred) {
    return find(b, base, preferred).decision;
  }

  static Found find(byte[] b, long base, @Nullable String preferred) {
    Detector detector = new Detector(b, preferred);
    List<Decoded.Segment> segments = new ArrayList<>();
    Verdict verdict = detector.read(0, b.length, base, segments);
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (Decoded.Segment segment : segments) {
      sizes.merge(segment.encoding(), segment.bytes().length(), Long::sum);
    }
    String largest = verdict.encoding;
    for (Map.Entry<String, Long> size : sizes.entrySet()) {
      if (size.getValue() > sizes.getOrDefault(largest, 0L)) {
        largest = size.getKey();
      }
    }
    return new Found(
        Decision.of(
            largest, verdict.basis, verdict.confidence, verdict.bom > 0, segments, null, false),
        detector.suspects,
        detector.units);
  }

  /** What a part of the document was named, and where it ends. */
  private record Part(Verdict verdict, int end) {}

  /**
   * Names what lies between {@code from} and {@code to}, and adds its segments.
   *
   * @return what the first part was named
   */
  private Verdict read(int from, int to, long base, List<Decoded.Segment> segments) {
    Part part = part(from, to, base, segments);
    Verdict first = part.verdict;
    while (part.end < to) {
      part = part(part.end, to, base, segments);
    }
    return first;
  }

  /** Names the first part of what lies between, up to where UTF-16 begins or ends. */
  private Part part(int from, int to, long base, List<Decoded.Segment> segments) {
    Survey survey = new Survey(b, from, to);
    Verdict verdict = bom(b, from, to);
    int wide = survey.isUtf8() || (verdict != null && verdict.bom != 3) ? -1 : wideStart(from, to);
    if (wide > from) {
      return new Part(read(from, wide, base, segments), wide);
    }
    if (verdict == null) {
      verdict = judge(from, to, survey);
    }
    Codec main = Codec.byName(verdict.encoding);
    int inner = from + verdict.bom;
    boolean head = from == 0;
    boolean tail = to == b.length;
    if (main != null && main.unit() == 2) {
      int end = wideEnd(main, inner, to);
      suspects = suspects != null && from == 0 && end == to && tail ? suspects : null;
      units = (to - from) / 2;
      add(segments, base, from, end, verdict.encoding);
      return new Part(verdict, end);
    }
    boolean whole =
        main == null || (main == Codec.UTF_8 && survey.isUtf8()) || !isChinese(main) || to == from;
    if (main == null || whole) {
      units = survey.isUtf8() && head && tail ? survey.units : 0;
      add(segments, base, from, to, verdict.encoding);
      return new Part(verdict, to);
    }
    List<int[]> regions = Seams.suspects(b, inner, to, main);
    suspects = head && tail ? regions : null;
    for (Seams.Run run : Seams.find(b, inner, to, main, head, tail, regions)) {
      add(segments, base, run.start() == inner ? from : run.start(), run.end(), run.codec().name());
    }
    return new Part(verdict, to);
  }

  private static void add(
      List<Decoded.Segment> segments, long base, int from, int to, String encoding) {
    Decoded.Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
    if (last != null && last.encoding().equals(encoding) && last.bytes().end() == base + from) {
      segments.set(
          segments.size() - 1,
          new Decoded.Segment(new ByteSpan(last.bytes().start(), base + to), encoding));
    } else if (to > from) {
      segments.add(new Decoded.Segment(new ByteSpan(base + from, base + to), encoding));
    }
  }

  private static @Nullable Verdict bom(byte[] b, int from, int to) {
    String[] names = {"UTF-8", "UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE", "GB18030"};
    int[][] marks = {
      {0xEF, 0xBB, 0xBF},
      {0xFF, 0xFE, 0, 0},
      {0, 0, 0xFE, 0xFF},
      {0xFF, 0xFE},
      {0xFE, 0xFF},
      {0x84, 0x31, 0x95, 0x33}
    };
    for (int k = 0; k < names.length; k++) {
      boolean here = to - from >= marks[k].length;
      for (int i = 0; here && i < marks[k].length; i++) {
        here = (b[from + i] & 0xFF) == marks[k][i];
      }
      if (here) {
        return new Verdict(names[k], Decoded.Basis.BOM, 0.999, marks[k].length);
      }
    }
    return null;
  }

  private Verdict judge(int from, int to, Survey survey) {
    if (from == to) {
      return new Verdict("US-ASCII", Decoded.Basis.GRAMMAR, 1, 0);
    }
    if (from == 0 && hasMagic()) {
      return new Verdict(Encodings.BINARY, Decoded.Basis.GRAMMAR, 0.99, 0);
    }
    boolean nul = survey.firstNul < to;
    if (survey.isAscii() && !nul) {
      return ascii(from, to, survey);
    }
    // four characters of EUC-TW can be four sequences of two bytes, of three they cannot
    if (survey.isUtf8()
        && !nul
        && survey.sequences >= (survey.longSequences > 0 ? 3 : 12) + 2 * survey.cutHead) {
      return new Verdict("UTF-8", Decoded.Basis.GRAMMAR, 0.999, 0);
    }
    Verdict best =
        survey.hasControls() ? utfAmongControls(from, to, survey) : likeliest(from, to, survey);
    return best != null && isText(best, from, to)
        ? best
        : new Verdict(Encodings.BINARY, Decoded.Basis.STATISTICS, 0.98, 0);
  }

  /** True unless control characters of two or four bytes are too many: numbers, not text. */
  private boolean isText(Verdict verdict, int from, int to) {
    Codec codec = Codec.byName(verdict.encoding);
    if (codec == null || codec.unit() == 1) {
      return true;
    }
    int fewest = Integer.MAX_VALUE;
    int end = Math.min(to, from + BEGINNING);
    for (int skip = 0; skip < codec.unit(); skip++) {
      int controls = 0;
      int previous = 0;
      for (int at = from + skip; at + codec.unit() <= end; ) {
        int step = codec.step(b, at, end);
        int c = step == Codec.NONE ? -1 : Codec.codePoint(step);
        controls += c >= 0 && c < 0x20 && c != previous && "\t\n\f\r\033".indexOf(c) < 0 ? 1 : 0;
        previous = c;
        at += step == Codec.NONE ? codec.unit() : Codec.length(step);
      }
      fewest = Math.min(fewest, controls);
    }
    return fewest <= 3 || fewest * 20 * codec.unit() <= end - from - padding(from, end);
  }

  /** NULs behind a NUL, which say nothing. */
  private int padding(int from, int to) {
    int padding = 0;
    for (int i = from + 1; i < to; i++) {
      padding += b[i] == 0 && b[i - 1] == 0 ? 1 : 0;
    }
    return padding;
  }

  private boolean hasMagic() {
    for (byte[] magic : MAGIC) {
      boolean here = b.length >= magic.length;
      for (int i = 0; here && i < magic.length; i++) {
        here = b[i] == magic[i];
      }
      if (here) {
        return true;
      }
    }
    return false;
  }

  // no byte from 0x80 up: an encoding of seven bits, UTF-16 by chance, or plain ASCII
  private Verdict ascii(int from, int to, Survey survey) {
    String stateful = SevenBit.find(b, from, to);
    if (stateful != null) {
      return new Verdict(stateful, Decoded.Basis.GRAMMAR, 0.99, 0);
    }
    int end = Math.min(to, from + 512);
    float plain = Score.straight(Codec.ASCII, b, from, end, false, 0);
    for (Codec codec : new Codec[] {Codec.UTF_16LE, Codec.UTF_16BE}) {
      float worth =
          Score.of(codec, b, from, end, from == 0, true, prior(codec) + preference(codec));
      if (worth > plain + 10) {
        double sure = Calibration.confidence(worth - plain - 10, Calibration.Kind.CHINESE);
        return new Verdict(codec.name(), Decoded.Basis.STATISTICS, sure, 0);
      }
    }
    if (survey.hasControls()) {
      return new Verdict(Encodings.BINARY, Decoded.Basis.STATISTICS, 0.95, 0);
    }
    return new Verdict("US-ASCII", Decoded.Basis.GRAMMAR, 0.999, 0);
  }

  private @Nullable Verdict utfAmongControls(int from, int to, Survey survey) {
    if (survey.isUtf8() && survey.sequences >= 3 && survey.firstNul == to) {
      return new Verdict("UTF-8", Decoded.Basis.GRAMMAR, 0.99, 0);
    }
    int end = Math.min(to, from + 4096);
    Codec[] codecs = {Codec.UTF_8, Codec.UTF_16LE, Codec.UTF_16BE, Codec.UTF_32LE, Codec.UTF_32BE};
    Codec best = null;
    float most = Score.READABLE * (end - from - padding(from, end));
    // straight on first, which is fast; then what bytes lost or put in leave of it
    for (int way = 0; way < 2 && best == null; way++) {
      for (Codec codec : codecs) {
        float worth =
            way == 0
                ? Score.aligned(codec, b, from, end, from == 0, true, 0)
                : Score.of(codec, b, from, end, from == 0, true, 0);
        if (worth > most) {
          most = worth;
          best = codec;
        }
      }
    }
    return best == null ? null : new Verdict(best.name(), Decoded.Basis.STATISTICS, 0.98, 0);
  }

  private static boolean isChinese(Codec codec) {
    return codec == Codec.UTF_8
        || codec == Codec.GB18030
        || codec == Codec.BIG5
        || codec == Codec.EUC_TW
        || codec.unit() > 1;
  }

  private float preference(Codec codec) {
    return codec.name().equals(preferred)
        ? PREFERRED
        : codec.name().equals(declared) ? DECLARED : 0;
  }

  /** The encoding that a page of HTML or XML names at its beginning; null if it names none. */
  private static @Nullable String declared(byte[] b) {
    Matcher found =
        DECLARATION.matcher(
            new String(b, 0, Math.min(b.length, HEAD), StandardCharsets.ISO_8859_1));
    try {
      return found.find() ? Encodings.label(found.group(1)) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private float prior(Codec codec) {
    if (codec == Codec.UTF_8 || codec == Codec.GB18030 || codec == Codec.BIG5) {
      return CHINESE;
    }
    if (codec == Codec.EUC_TW) {
      return CHINESE / 2 + 2.25f;
    }
    return codec.unit() > 1 ? CHINESE / 2 : 0;
  }

  // a character or two in much ASCII is as often an accented letter
  private boolean isSparse(int from, int to) {
    int high = 0;
    for (int i = from; i < to; i++) {
      high += b[i] < 0 ? 1 : 0;
    }
    return high * 10 < to - from;
  }

  private float expected(Codec codec, float less) {
    float prior = prior(codec);
    return prior == 0 ? 0 : Math.max(LEAST, prior + less);
  }

  private Verdict likeliest(int from, int to, Survey survey) {
    List<Codec> field = new ArrayList<>();
    if (hasSequence(from, to)) {
      field.add(Codec.UTF_8);
    }
    field.add(Codec.GB18030);
    field.add(Codec.BIG5);
    field.add(Codec.EUC_TW);
    field.add(Codec.UTF_16LE);
    field.add(Codec.UTF_16BE);
    field.add(Codec.UTF_32LE);
    field.add(Codec.UTF_32BE);
    Codec.decoys().forEach(field::add);
    int start = sampleStart(from, Math.min(survey.firstHigh, survey.firstNul));
    float[] worth = new float[0];
    for (int k = 0; k < SAMPLES.length; k++) {
      int end = (int) Math.min(to, (long) start + SAMPLES[k]);
      worth = new float[field.size()];
      float less = isSparse(start, end) ? SPARSE : 0;
      float most = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < worth.length; i++) {
        Codec codec = field.get(i);
        worth[i] = Score.of(codec, b, start, end, start == 0, true, expected(codec, less));
        worth[i] += preference(codec) + (codec.isNeighbour() ? less : 0);
        worth[i] -= codec.name().equals("x-Johab") ? RARE : 0;
        // é, or éé, or ⬤: few other bytes are UTF-8 by chance
        if (codec == Codec.UTF_8 && survey.isUtf8() && survey.cutHead == 0) {
          worth[i] += VALID * Math.min(2, survey.sequences + survey.longSequences);
        }
        most = Math.max(most, worth[i]);
      }
      List<Codec> left = new ArrayList<>();
      for (int i = 0; i < worth.length; i++) {
        if (worth[i] > most - BEHIND[k]) {
          left.add(field.get(i));
        }
      }
      if (end == to || (left.size() == 1 && isChinese(left.get(0)))) {
        break;
      }
      if (k + 1 < SAMPLES.length) {
        field = left;
      }
    }
    int best = 0;
    for (int i = 1; i < worth.length; i++) {
      if (worth[i] > worth[best]) {
        best = i;
      }
    }
    float next = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < worth.length; i++) {
      next = i == best ? next : Math.max(next, worth[i]);
    }
    double sure = Calibration.confidence(worth[best] - next, kind(field.get(best)));
    return new Verdict(field.get(best).name(), Decoded.Basis.STATISTICS, sure, 0);
  }

  private static Calibration.Kind kind(Codec codec) {
    return isChinese(codec)
        ? Calibration.Kind.CHINESE
        : codec.isNeighbour() ? Calibration.Kind.NEIGHBOUR : Calibration.Kind.SINGLE;
  }

  /** True if there is a UTF-8 sequence of several bytes: without one it explains nothing. */
  private boolean hasSequence(int from, int to) {
    for (int at = from; at < to; at++) {
      if (b[at] < -62) {
        continue;
      }
      if (b[at] < 0 && Codec.UTF_8.step(b, at, to) != Codec.NONE) {
        return true;
      }
    }
    return false;
  }

  /** A line start a little before the first byte that tells something. */
  private static int sampleStart(int from, int first) {
    int start = Math.max(from, first - 32);
    // wide encodings tell their alignment by it
    return start - (start - from) % 4;
  }

  // UTF-16 inside a document of bytes: a byte order mark right behind a line feed
  private int wideStart(int from, int to) {
    for (int i = from + 1; i + 3 < to; i++) {
      boolean mark = (b[i] == -1 && b[i + 1] == -2) || (b[i] == -2 && b[i + 1] == -1);
      if (mark && b[i - 1] == '\n') {
        Codec codec = b[i] == -1 ? Codec.UTF_16LE : Codec.UTF_16BE;
        int end = Math.min(to, i + 130);
        if (Score.straight(codec, b, i + 2, end, true, 0) > Score.READABLE * (end - i - 2)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Where UTF-16 ends: at one of its line ends, behind which the bytes read better as such. */
  private int wideEnd(Codec codec, int from, int to) {
    float alarm = 0;
    int line = from;
    int quiet = from;
    int previous = 0;
    int least = 0;
    suspects = List.of();
    for (int at = from; at + 1 < to; ) {
      int step = codec.step(b, at, to);
      if (step == Codec.NONE) {
        suspects = null;
        alarm = Math.max(0, alarm - 9.5f - 2 * Likelihood.BAD);
        at += 2;
        previous = 0;
      } else {
        int c = Codec.codePoint(step);
        if (alarm > 0 || !Likelihood.isAtLeast(-9.5f, previous, c)) {
          alarm = Math.max(0, alarm - 9.5f - Likelihood.of(previous, c));
        }
        at += Codec.length(step);
        previous = c;
        if (c == '\n' && alarm < Seams.ALARM) {
          line = at;
          least = 0;
        }
      }
      if (alarm == 0) {
        quiet = at;
      } else if (alarm > Seams.ALARM) {
        suspects = null;
      }
      if (alarm > 40 && line > from && at - line >= least) {
        int end = Math.min(to, Math.max(at, line) + 256);
        Codec[] bytes = {Codec.UTF_8, Codec.GB18030, Codec.BIG5, Codec.EUC_TW};
        float there = Float.NEGATIVE_INFINITY;
        for (Codec other : bytes) {
          there = Math.max(there, Score.of(other, b, line, end, false, true, 0));
        }
        if (there > Score.of(codec, b, line, end, false, true, 0) + 12) {
          return line;
        }
        alarm = 0;
        // a script that the model does not know alarms all the time: no stretch is weighed often
        least = quiet > line ? 0 : 2 * (at - line);
        line = Math.max(line, quiet);
      }
    }
    return to;
  }
}
