package banmian.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text that was read in a wrong encoding and saved again, line by line.
 *
 * <p>A repair needs proof: the line can be written in the encoding that it was read in, these bytes
 * are strictly valid in the original one and are what the repaired text is written as, and the text
 * is far likelier than before. Where characters were lost on the way there is no proof; then the
 * text is left alone and called lossy.
 */
final class Mojibake {

  /** A reading that may have gone wrong: who read, what had been written. */
  private record Step(Reader reader, Codec original) {}

  /** Steps to undo, the last misreading first. */
  private record Chain(List<Step> steps) {

    /** As {@link Decision#repair}. */
    String name(String outer) {
      StringBuilder name = new StringBuilder();
      for (int i = steps.size() - 1; i >= 0; i--) {
        Step step = steps.get(i);
        name.append(step.original.name()).append('>').append(step.reader.label).append('>');
      }
      return name.append(outer).toString();
    }
  }

  /** Encodings that text is read in by mistake. */
  private enum Reader {
    LATIN_1("ISO-8859-1"),
    WINDOWS("windows-1252"),
    GBK("GB18030"),
    BIG5("Big5");

    private final String label;

    Reader(String label) {
      this.label = label;
    }
  }

  // 80..9F of windows-1252; 0 where it has none and the byte passes as it is
  private static final String WINDOWS_HIGH =
      "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
          + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

  private static final int LEAST = 4;
  private static final int SAMPLE_LINES = 40;
  private static final int SAMPLE = 2000;
  private static final float GAIN = 10f;
  private static final float GAIN_EACH = 0.15f;
  // Chinese characters as they come have -8 and better by themselves, misread ones -12
  private static final float UNUSUAL = -9.2f;

  /** What was found: the repaired text, or the same; the chain's name; whether text was lost. */
  record Outcome(Sink text, @Nullable String repair, boolean lossy) {}

  private final Sink sink;
  private final String outer;
  private final List<int[]> lines = new ArrayList<>();

  private Mojibake(Sink sink, String outer) {
    this.sink = sink;
    this.outer = outer;
  }

  /**
   * Finds and undoes the damage.
   *
   * @param outer label of the encoding that the text lies in
   */
  static Outcome repair(Sink sink, String outer) {
    Mojibake mojibake = new Mojibake(sink, outer);
    boolean marked = mojibake.survey();
    Chain chain = mojibake.lines.isEmpty() ? null : mojibake.chain();
    if (chain == null) {
      return new Outcome(sink, null, marked || mojibake.isLossy());
    }
    boolean lossy = marked || mojibake.isLossy(chain);
    return new Outcome(mojibake.undo(chain), chain.name(outer), lossy);
  }

  /** Undoes a damage that was found over the whole document. */
  static Sink undo(Sink sink, String repair) {
    String[] names = repair.split(">", -1);
    List<Step> steps = new ArrayList<>();
    for (int i = names.length - 3; i >= 0; i -= 2) {
      Codec original = Codec.byName(names[i]);
      for (Reader reader : Reader.values()) {
        if (original != null && reader.label.equals(names[i + 1])) {
          steps.add(new Step(reader, original));
        }
      }
    }
    return steps.isEmpty()
        ? sink
        : new Mojibake(sink, names[names.length - 1]).undo(new Chain(steps));
  }

  /** Collects the lines that read badly; true if the text has a mark of lost characters. */
  private boolean survey() {
    boolean marked = false;
    char[] text = sink.text;
    int start = 0;
    int others = 0;
    int latin = 0;
    int han = 0;
    int sum = 0;
    for (int i = 0; i <= sink.length; i++) {
      char c = i < sink.length ? text[i] : '\n';
      if (c >= 0x2E80) {
        others++;
        han++;
        sum += Likelihood.eighths(c);
        if (c == '锟' || c == '烫' || c == '屯' || c == '\uFFFD' || (c == '锘' && i == 0)) {
          marked |= isMark(i);
        }
      } else if (c >= 0x80) {
        others++;
        latin += c < 0x250 || (c >= 0x2010 && c < 0x2200) ? 1 : 0;
        marked |= c == '\u00EF' && isMark(i);
      } else if (c == '\n') {
        boolean odd = others >= LEAST && (latin > han || (han > 0 && sum < 8 * UNUSUAL * han));
        if (odd && lines.size() < SAMPLE_LINES) {
          lines.add(new int[] {start, i});
        }
        start = i + 1;
        others = 0;
        latin = 0;
        han = 0;
        sum = 0;
      }
    }
    return marked;
  }

  /** 锟斤拷, 烫烫烫, 屯屯屯, ï¿½, 锘縣: what lost characters have become. */
  private boolean isMark(int i) {
    char[] text = sink.text;
    char c = text[i];
    if (i + 2 >= sink.length) {
      return false;
    }
    return switch (c) {
      // UTF-8's mark EF BB BF and the first byte behind it, read as GBK
      case '锘' -> code(Reader.GBK, text[i + 1]) >> 8 == 0xBF;
      case '锟' -> text[i + 1] == '斤' && text[i + 2] == '拷';
      case '烫', '屯' -> text[i + 1] == c && text[i + 2] == c;
      case '\u00EF' -> text[i + 1] == '\u00BF' && text[i + 2] == '\u00BD';
      // written as such, not put here for bad bytes
      case '\uFFFD' -> text[i + 1] == c && sink.ends[i] - sink.starts[i] == 3 && !sink.isBad(i);
      default -> false;
    };
  }

  private @Nullable Chain chain() {
    Map<Chain, Float> gains = new LinkedHashMap<>();
    for (int[] line : lines) {
      int end = Math.min(line[1], line[0] + SAMPLE);
      int[] text = new int[end - line[0]];
      for (int i = 0; i < text.length; i++) {
        text[i] = sink.text[line[0] + i];
      }
      Map<Chain, Float> found = new LinkedHashMap<>();
      search(text, worth(text), GAIN + GAIN_EACH * text.length, List.of(), end < line[1], found);
      // all that fit: what was read as windows-1252 is ISO-8859-1 too in many a line
      found.forEach((one, gain) -> gains.merge(one, gain, Float::sum));
    }
    Chain best = null;
    for (Map.Entry<Chain, Float> one : gains.entrySet()) {
      if (best == null || one.getValue() > gains.getOrDefault(best, 0f)) {
        best = one.getKey();
      }
    }
    return best;
  }

  private void search(
      int[] text,
      float before,
      float gain,
      List<Step> steps,
      boolean cut,
      Map<Chain, Float> found) {
    for (Reader reader : Reader.values()) {
      if (steps.isEmpty() && reader.label.equals(outer)) {
        // saved as it was read: these are the bytes that were there first, nothing happened to them
        continue;
      }
      byte[] bytes = write(reader, text, text.length, new int[0]);
      if (bytes.length == 0) {
        continue;
      }
      for (Codec original : new Codec[] {Codec.UTF_8, Codec.GB18030, Codec.BIG5}) {
        if (original.name().equals(reader.label)) {
          continue;
        }
        int[] read = strictly(original, bytes, cut);
        if (read.length == 0) {
          continue;
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(reader, original));
        float risen = worth(read) - before;
        if (risen > gain && isText(reader.label, text) && isText(original.name(), read)) {
          found.put(new Chain(List.copyOf(all)), risen);
        }
        if (steps.isEmpty() && original == Codec.UTF_8) {
          // damaged twice: the first step alone gains nothing
          search(read, before, gain, all, cut, found);
        }
      }
    }
  }

  /**
   * True unless the text stands in an encoding of two bytes and less than a quarter of what is not
   * ASCII is Han: a row of signs (ⅰⅱⅲ) is some other row in any of them, and proves nothing.
   */
  private static boolean isText(String encoding, int[] text) {
    if (!encoding.equals("GB18030") && !encoding.equals("Big5")) {
      return true;
    }
    int han = 0;
    int others = 0;
    for (int c : text) {
      han += c >= 0x3400 && c < 0xA000 ? 1 : 0;
      others += c >= 0x80 ? 1 : 0;
    }
    return 4 * han >= others;
  }

  private static float worth(int[] text) {
    float sum = 0;
    int previous = 0;
    for (int c : text) {
      sum += Likelihood.of(previous, c);
      previous = c;
    }
    return sum;
  }

  /** The text in the reader's encoding; empty if it has no place for a character, or no need. */
  private static byte[] write(Reader reader, int[] text, int length, int[] origins) {
    byte[] bytes = new byte[length * 4];
    int n = 0;
    boolean high = false;
    for (int i = 0; i < length; i++) {
      int c = text[i];
      int from = n;
      if (c < 0x80) {
        bytes[n++] = (byte) c;
      } else {
        high = true;
        int code = code(reader, c);
        if (code == -1) {
          return new byte[0];
        }
        for (int shift = code > 0xFFFF || code < -1 ? 24 : code > 0xFF ? 8 : 0;
            shift >= 0;
            shift -= 8) {
          bytes[n++] = (byte) (code >>> shift);
        }
      }
      for (int k = from; k < n && k < origins.length; k++) {
        origins[k] = i;
      }
    }
    return high ? Arrays.copyOf(bytes, n) : new byte[0];
  }

  /** The bytes of a character as one number; -1 for none. */
  private static int code(Reader reader, int c) {
    if (reader == Reader.LATIN_1) {
      return c < 0x100 ? c : -1;
    }
    if (reader == Reader.WINDOWS) {
      if (c < 0x100) {
        return c >= 0xA0 || WINDOWS_HIGH.charAt(c - 0x80) == 0 ? c : -1;
      }
      int at = c < 0x10000 ? WINDOWS_HIGH.indexOf(c) : -1;
      return at < 0 ? -1 : 0x80 + at;
    }
    if (c >= 0x10000) {
      return -1;
    }
    int code = reader == Reader.GBK ? Reverse.GB[c] : Reverse.BIG5[c];
    return code == 0 ? -1 : code;
  }

  /** The text of the bytes, if they are valid and the text is written as these very bytes. */
  private static int[] strictly(Codec original, byte[] bytes, boolean cut) {
    int[] text = new int[bytes.length];
    int n = 0;
    for (int at = 0; at < bytes.length; ) {
      int step = original.step(bytes, at, bytes.length);
      if (step == Codec.NONE) {
        if (cut && n > 0 && original.isCut(bytes, at, bytes.length)) {
          break;
        }
        return new int[0];
      }
      int c = Codec.codePoint(step);
      int length = Codec.length(step);
      if (original != Codec.UTF_8 && c >= 0x80 && !isWritten(original, c, bytes, at, length)) {
        return new int[0];
      }
      text[n++] = c;
      at += length;
    }
    return Arrays.copyOf(text, n);
  }

  private static boolean isWritten(Codec original, int c, byte[] bytes, int at, int length) {
    if (c >= 0x10000) {
      return true;
    }
    int code = original == Codec.GB18030 ? Reverse.GB[c] : Reverse.BIG5[c];
    int there = 0;
    for (int i = 0; i < length; i++) {
      there = there << 8 | (bytes[at + i] & 0xFF);
    }
    return code == there;
  }

  private static final class Reverse {
    private static final int[][] OLD_GBK = {
      {0xE78D, 0xA6D9, 0xE793},
      {0xE794, 0xA6EC, 0xE795},
      {0xE796, 0xA6F3, 0xE796},
      {0xE7C7, 0xA8BC, 0xE7C7},
      {0xE7C8, 0xA8BF, 0xE7C8},
      {0xE7E7, 0xA989, 0xE7F3},
      {0xE815, 0xFE50, 0xE864},
    };

    static final int[] GB = new int[1 << 16];
    static final int[] BIG5 = new int[1 << 16];

    static {
      Tables tables = Tables.shared();
      for (int i = tables.gb4.length - 1; i >= 0; i--) {
        int code =
            (0x81 + i / 12600) << 24
                | (0x30 + i / 1260 % 10) << 16
                | (0x81 + i / 10 % 126) << 8
                | (0x30 + i % 10);
        put(GB, tables.gb4[i], code);
      }
      for (int i = tables.gb2.length - 1; i >= 0; i--) {
        int trail = 0x40 + i % 190;
        put(GB, tables.gb2[i], (0x81 + i / 190) << 8 | (trail >= 0x7F ? trail + 1 : trail));
      }
      // GBK before 2005 reads these cells into private use; later editions have characters there
      for (int[] old : OLD_GBK) {
        int code = old[1];
        for (int c = old[0]; c <= old[2]; c++, code++) {
          code += (code & 0xFF) == 0x7F ? 1 : 0;
          put(GB, c, code);
        }
      }
      for (int i = 0; i < tables.big5.length; i++) {
        // cp950's user area, which it reads into private use, where HKSCS has characters
        put(BIG5, userArea(i), big5(i));
      }
      for (int i = tables.big5.length - 1; i >= 0; i--) {
        if (big5(i) < 0xA140 || big5(i) >= 0xFA40) {
          put(BIG5, tables.big5[i], big5(i));
        }
      }
      for (int i = tables.big5.length - 1; i >= 0; i--) {
        int code = big5(i);
        // 十 and 卅 are there twice, first among the numerals
        if (code >= 0xA140 && code < 0xFA40 && code != 0xA2CC && code != 0xA2CE) {
          put(BIG5, tables.big5[i], code);
        }
      }
    }

    private static int big5(int cell) {
      int trail = cell % 157 < 63 ? 0x40 + cell % 157 : 0xA1 + cell % 157 - 63;
      return (0x81 + cell / 157) << 8 | trail;
    }

    private static int userArea(int cell) {
      int lead = 0x81 + cell / 157;
      int column = cell % 157;
      if (lead >= 0xFA) {
        return 0xE000 + (lead - 0xFA) * 157 + column;
      }
      if (lead >= 0x8E && lead <= 0xA0) {
        return 0xE311 + (lead - 0x8E) * 157 + column;
      }
      if (lead <= 0x8D) {
        return 0xEEB8 + (lead - 0x81) * 157 + column;
      }
      boolean symbols = lead >= 0xC6 && lead <= 0xC8 && (lead > 0xC6 || column >= 63);
      return symbols ? 0xF6B1 + (lead - 0xC6) * 157 + column - 63 : 0;
    }

    private Reverse() {}

    private static void put(int[] codes, int c, int code) {
      if (c > 0 && c < 1 << 16) {
        codes[c] = code;
      }
    }
  }

  /** The text with every line repaired that the chain proves and improves. */
  private Sink undo(Chain chain) {
    Sink repaired = new Sink(sink.length);
    repaired.takeBad(sink);
    int start = 0;
    for (int i = 0; i <= sink.length; i++) {
      if (i == sink.length || sink.text[i] == '\n') {
        int end = Math.min(sink.length, i + 1);
        if (!undo(chain, start, end, repaired)) {
          repaired.copy(sink, start, end);
        }
        start = end;
      }
    }
    return repaired;
  }

  private boolean undo(Chain chain, int start, int end, Sink repaired) {
    int[] text = new int[end - start];
    int[] starts = new int[end - start];
    int[] ends = new int[end - start];
    for (int i = 0; i < text.length; i++) {
      text[i] = sink.text[start + i];
      starts[i] = sink.starts[start + i];
      ends[i] = sink.ends[start + i];
    }
    float before = worth(text);
    int length = text.length;
    for (Step step : chain.steps) {
      int[] origins = new int[length * 4];
      byte[] bytes = write(step.reader, text, length, origins);
      int[] read = bytes.length == 0 ? new int[0] : strictly(step.original, bytes, false);
      if (read.length == 0) {
        return false;
      }
      int[] newStarts = new int[read.length];
      int[] newEnds = new int[read.length];
      int at = 0;
      for (int i = 0; i < read.length; i++) {
        int next = at + Codec.length(step.original.step(bytes, at, bytes.length));
        newStarts[i] = starts[origins[at]];
        newEnds[i] = ends[origins[next - 1]];
        at = next;
      }
      text = read;
      starts = newStarts;
      ends = newEnds;
      length = read.length;
    }
    if (worth(text) <= before) {
      return false;
    }
    int last = starts.length == 0 ? 0 : starts[0];
    int lastStart = last;
    for (int i = 0; i < length; i++) {
      // a misread character that holds the end of one character and the beginning of the next
      // belongs to the first
      int from = Math.max(starts[i], last);
      if (from >= ends[i]) {
        from = lastStart;
      }
      repaired.add(text[i], from, Math.max(ends[i], last));
      lastStart = from;
      last = Math.max(ends[i], last);
    }
    return true;
  }

  /** True if the odd lines were UTF-8 that was read in a double-byte encoding, in part. */
  private boolean isLossy() {
    for (int[] line : lines) {
      for (Reader reader : Reader.values()) {
        if (isPartly(reader, Codec.UTF_8, line, 0.5)) {
          return true;
        }
      }
    }
    return false;
  }

  /** True if the chain was at work in an odd line too that it does not restore. */
  private boolean isLossy(Chain chain) {
    Step step = chain.steps.get(0);
    for (int[] line : lines) {
      if (!undo(chain, line[0], line[1], new Sink(line[1] - line[0]))
          && isPartly(step.reader, step.original, line, step.original == Codec.UTF_8 ? 0.5 : 0.8)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPartly(Reader reader, Codec original, int[] line, double share) {
    byte[] bytes = new byte[4 * (line[1] - line[0])];
    int n = 0;
    int others = 0;
    for (int i = line[0]; i < line[1]; i++) {
      int c = sink.text[i];
      int code = c < 0x80 ? c : code(reader, c);
      others += c >= 0x80 ? 1 : 0;
      if (code == -1) {
        bytes[n++] = (byte) 0xFF;
        continue;
      }
      for (int shift = code > 0xFFFF || code < -1 ? 24 : code > 0xFF ? 8 : 0;
          shift >= 0;
          shift -= 8) {
        bytes[n++] = (byte) (code >>> shift);
      }
    }
    int least = original == Codec.UTF_8 ? 3 : 2;
    int good = 0;
    int high = 0;
    for (int at = 0; at < n; ) {
      int step = original.step(bytes, at, n);
      int length = Math.max(1, Codec.length(step));
      if (bytes[at] < 0) {
        high += length;
        int c = Codec.codePoint(step);
        if (length == least && Likelihood.isChinese(c) && Likelihood.alone((char) c) > -12f) {
          good += length;
        }
      }
      at += length;
    }
    return others >= 6 && good >= 9 && good > share * high;
  }
}
