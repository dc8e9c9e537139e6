package banmian.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads bytes whose encoding is known: characters with their places, bad bytes exactly. */
final class Reading {

  /** A line longer than this is taken in pieces. */
  private static final int LINE = 1 << 15;

  /** Nats that broken bytes must gain over a strictly valid reading; fewer at a cut head. */
  private static final float BROKEN_GAIN = 30f;

  // 〔記者陳鈺馥／: a rare name is not a broken one, in a line that is broken elsewhere either
  private static final float BREAKING = -10f;

  private static final float CUT_GAIN = 12f;

  /** A text of fewer bytes is a string, not a piece of a file. */
  private static final int SHORT = 16;

  /** A股, B超, K歌, T恤: what a document may begin with. */
  private static final String BEHIND_LETTER = "股超恤光线線歌版盘盤型形级級组組队隊座类類班";

  /** What may follow the letter with the tone in a syllable. */
  private static final Set<String> BEHIND_TONE = Set.of("", "i", "o", "u", "n", "ng", "e", "r");

  /** Bytes of a pinyin note, (chuáng). */
  private static final int LONGEST_NOTE = 12;

  /** Bytes that are read on without a look at the room for them. */
  private static final int STRETCH = 4096;

  /** Bytes of UTF-16 that are looked at together where it does not read well. */
  private static final int WINDOW = 2048;

  private Reading() {}

  /**
   * Appends the text of {@code b} from {@code from} to {@code to}.
   *
   * @param head true if a character may have been cut off before {@code from}; not where the user
   *     named the encoding, since then what is strictly valid is no rest
   * @param tail true if the last character may go on behind {@code to}
   * @param suspects the only stretches that may not read well straight on; null if not known
   */
  static void read(
      String encoding,
      byte[] b,
      int from,
      int to,
      boolean head,
      boolean tail,
      @Nullable List<int[]> suspects,
      Sink sink) {
    if (Stateful.knows(encoding)) {
      Stateful.decode(encoding, b, from, to, sink);
      return;
    }
    Codec codec = Codec.byName(encoding);
    if (codec == null) {
      byJdk(Charset.forName(encoding), b, from, to, sink);
    } else if (codec == Codec.UTF_8) {
      utf8(b, from, to, sink);
    } else if (codec.unit() == 2) {
      int start = wideStart(codec, b, from, to, head, sink);
      boolean clean = suspects != null && suspects.isEmpty() && start == from;
      wide(codec, b, start, to, tail, clean, sink);
    } else if (codec.unit() > 1 || !isAmbiguous(codec)) {
      straight(codec, b, wideStart(codec, b, from, to, head, sink), to, sink);
    } else {
      lines(codec, b, from, to, head, tail, suspects, sink);
    }
  }

  /** True if a lost byte makes the bytes behind it look like other characters. */
  private static boolean isAmbiguous(Codec codec) {
    return codec == Codec.GB18030
        || codec == Codec.BIG5
        || codec == Codec.EUC_TW
        || codec.isNeighbour();
  }

  private static void utf8(byte[] b, int from, int to, Sink sink) {
    char[] text = sink.text;
    int[] starts = sink.starts;
    int[] ends = sink.ends;
    int n = sink.length;
    int at = from;
    while (at < to) {
      if (n + 2 > text.length) {
        sink.length = n;
        sink.grow();
        text = sink.text;
        starts = sink.starts;
        ends = sink.ends;
      }
      byte c = b[at];
      if (c >= 0) {
        text[n] = (char) c;
        starts[n] = at;
        ends[n++] = ++at;
      } else if ((c & 0xF0) == 0xE0
          && c != (byte) 0xE0
          && c != (byte) 0xED
          && at + 2 < to
          && b[at + 1] < -64
          && b[at + 2] < -64) {
        text[n] = (char) ((c & 0xF) << 12 | (b[at + 1] & 0x3F) << 6 | (b[at + 2] & 0x3F));
        starts[n] = at;
        at += 3;
        ends[n++] = at;
      } else {
        sink.length = n;
        int step = Codec.UTF_8.step(b, at, to);
        int end = at + Math.max(1, Codec.length(step));
        if (step == Codec.NONE) {
          sink.bad(at, end);
        } else {
          sink.add(Codec.codePoint(step), at, end);
        }
        at = end;
        text = sink.text;
        starts = sink.starts;
        ends = sink.ends;
        n = sink.length;
      }
    }
    sink.length = n;
  }

  /** The place where a wide encoding's first whole character begins. */
  private static int wideStart(Codec codec, byte[] b, int from, int to, boolean head, Sink sink) {
    if (!head || codec.unit() == 1) {
      return from;
    }
    int until = Math.min(to, from + 4096);
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int skip = 0; skip < codec.unit() && from + skip < to; skip++) {
      float worth =
          skip * Likelihood.BAD_AT_EDGE + Score.straight(codec, b, from + skip, until, true, 0);
      if (worth > most + (skip > 0 && best == 0 ? CUT_GAIN : 0)) {
        most = worth;
        best = skip;
      }
    }
    if (best > 0) {
      sink.bad(from, from + best);
    }
    return from + best;
  }

  /** UTF-16: straight on while it reads well; behind a byte lost or put in, in step again. */
  private static void wide(
      Codec codec, byte[] b, int from, int to, boolean tail, boolean clean, Sink sink) {
    int at = from;
    while (at < to) {
      int trouble = clean ? to : trouble(codec, b, at, to);
      straight(codec, b, at, trouble, sink);
      if (trouble == to) {
        return;
      }
      int end = Math.min(to, trouble + WINDOW);
      Lattice lattice = new Lattice(new Codec[] {codec}, 0, BREAKING);
      lattice.run(b, trouble, end, Score.NONE, Score.NONE, false, tail && end == to);
      boolean broken = isBetterBroken(codec, b, trouble, end, lattice, BROKEN_GAIN);
      int enough = end == to ? to : trouble + WINDOW / 2;
      at = trouble;
      for (int i = 0; i < lattice.steps && broken && at < enough; i++) {
        int next = lattice.end(i, end);
        if (lattice.bad[i]) {
          sink.bad(at, next);
        } else {
          sink.add(Codec.codePoint(codec.step(b, at, end)), at, next);
        }
        at = next;
      }
      while (!broken && at < enough) {
        int step = codec.step(b, at, to);
        int next = at + Codec.length(step);
        sink.add(Codec.codePoint(step), at, next);
        at = next;
      }
    }
  }

  /** Where a stretch begins that does not read well; {@code to} if there is none. */
  private static int trouble(Codec codec, byte[] b, int from, int to) {
    float alarm = 0;
    int quiet = from;
    int previous = 0;
    for (int at = from; at < to; ) {
      int step = codec.step(b, at, to);
      if (step == Codec.NONE) {
        return quiet;
      }
      int c = Codec.codePoint(step);
      alarm = Seams.alarm(alarm, previous, c);
      if (alarm > Seams.ALARM) {
        return quiet;
      }
      at += Codec.length(step);
      previous = c;
      if (alarm == 0) {
        quiet = at;
      }
    }
    return to;
  }

  private static void straight(Codec codec, byte[] b, int from, int to, Sink sink) {
    for (int at = from; at < to; ) {
      int stop = Math.min(to, at + STRETCH);
      sink.reserve(2 * STRETCH);
      char[] text = sink.text;
      int[] starts = sink.starts;
      int[] ends = sink.ends;
      int n = sink.length;
      int step = Codec.of(1, 0);
      while (at < stop) {
        step = codec.step(b, at, to);
        int c = Codec.codePoint(step);
        if (step == Codec.NONE || c >= 0x10000) {
          break;
        }
        text[n] = (char) c;
        starts[n] = at;
        at += Codec.length(step);
        ends[n++] = at;
      }
      sink.length = n;
      if (at < stop) {
        int end = Math.min(to, at + (step == Codec.NONE ? codec.unit() : Codec.length(step)));
        if (step == Codec.NONE) {
          sink.bad(at, end);
        } else {
          sink.add(Codec.codePoint(step), at, end);
        }
        at = end;
      }
    }
  }

  private static void lines(
      Codec codec,
      byte[] b,
      int from,
      int to,
      boolean head,
      boolean tail,
      @Nullable List<int[]> suspects,
      Sink sink) {
    Lattice lattice = new Lattice(new Codec[] {codec}, 0, BREAKING);
    int begin = from;
    if (head && isRest(codec, b, from, to, tail)) {
      sink.bad(from, from + 1);
      begin++;
    }
    int region = 0;
    for (int at = begin; at < to; ) {
      boolean first = head && at == from;
      if (suspects != null && !first) {
        while (region < suspects.size() && suspects.get(region)[1] <= at) {
          region++;
        }
        int calm = region < suspects.size() ? Math.min(to, suspects.get(region)[0]) : to;
        if (calm > at) {
          straight(codec, b, at, calm, sink);
          at = calm;
          continue;
        }
      }
      int end = lineEnd(b, at, to);
      boolean last = tail && end == to;
      if ((first && b[at] < 0) || !line(codec, b, at, end, sink)) {
        lattice.run(b, at, end, Score.NONE, Score.NONE, first, last);
        float gain = first ? cutGain(codec, b, at, to, lattice, tail) : BROKEN_GAIN;
        if (isBetterBroken(codec, b, at, end, lattice, gain)) {
          follow(codec, b, end, lattice, sink);
        } else {
          straight(codec, b, at, end, sink);
        }
      }
      at = end;
    }
  }

  /**
   * True if the first byte looks like ASCII but is likelier the second half of a character that was
   * cut: which characters end in that byte, and how well does one of them stand before the next?
   * [本报讯] and A股 begin whole documents.
   */
  private static boolean isRest(Codec codec, byte[] b, int from, int to, boolean tail) {
    if (codec != Codec.GB18030 && codec != Codec.BIG5) {
      return false;
    }
    byte c = b[from];
    if (c < 0x40 || c == 0x7F || from + SHORT > to) {
      return false;
    }
    if (codec == Codec.BIG5 && isBeforeRestOfNote(b, from, to)) {
      return true;
    }
    int step = codec.step(b, from + 1, to);
    int next = Codec.codePoint(step);
    if (Codec.length(step) != 2 || !Likelihood.isChinese(next)) {
      return false;
    }
    double sum = 0;
    byte[] pair = {0, c};
    for (int lead = 0x81; lead <= 0xFE; lead++) {
      pair[0] = (byte) lead;
      int before = codec.step(pair, 0, 2);
      if (before != Codec.NONE && Likelihood.isChinese(Codec.codePoint(before))) {
        char first = (char) Codec.codePoint(before);
        sum += Math.exp(Likelihood.alone(first) + Likelihood.of(first, next));
      }
    }
    double rest =
        Math.log(sum + 1e-30) + (tail && isCutAtEnd(codec, b, from + 1, to) ? -0.5 : -1.5);
    return rest > whole(b, from, to, next) + Likelihood.alone((char) next);
  }

  /**
   * True if the first byte is what is left of a letter or a character in pinyin notes, jn) of
   * (jiàn) or C(yóu) of 遊(yóu): no syllable goes on so behind its tone, no letter has a reading.
   */
  private static boolean isBeforeRestOfNote(byte[] b, int from, int to) {
    int at = from + 1;
    if (b[at] == '(') {
      boolean accented = false;
      int end = Math.min(to - 1, at + LONGEST_NOTE);
      for (at++; at < end && b[at] != ')'; ) {
        int step = Codec.BIG5.step(b, at, to);
        int c = Codec.codePoint(step);
        if (step == Codec.NONE || c >= 0x250 || !Character.isLowerCase(c)) {
          return false;
        }
        accented |= c >= 0x80;
        at += Codec.length(step);
      }
      return accented && b[at] == ')';
    }
    while (at < to - 1 && at < from + 4 && b[at] >= 'a' && b[at] <= 'z') {
      at++;
    }
    int letter = Codec.codePoint(Codec.BIG5.step(new byte[] {(byte) 0x88, b[from]}, 0, 2));
    if (b[at] != ')' || letter == 0 || letter >= 0x250) {
      return false;
    }
    String rest = new String(b, from, at - from, StandardCharsets.US_ASCII);
    return BEHIND_TONE.contains(rest.substring(1)) && !BEHIND_TONE.contains(rest);
  }

  /** ln P of the ASCII character at the beginning, right before a Chinese one. */
  private static double whole(byte[] b, int from, int to, int next) {
    byte c = b[from];
    if (c == '[') {
      int end = lineEnd(b, from, Math.min(to, from + 60));
      for (int i = from + 1; i < end; i++) {
        if (b[i] == ']') {
          return -5;
        }
      }
    }
    if (c >= 'A' && c <= 'Z') {
      return BEHIND_LETTER.indexOf(next) >= 0 ? -4.5 : -8;
    }
    // @小明, ~春节快乐~
    return c == '@' || c == '~' ? -5 : -10;
  }

  private static boolean isCutAtEnd(Codec codec, byte[] b, int from, int to) {
    int at = Score.cut(b, Math.max(from, to - LINE), to);
    at = at == to ? Math.max(from, to - LINE) : at;
    while (at < to) {
      int step = codec.step(b, at, to);
      if (step == Codec.NONE) {
        return codec.isCut(b, at, to);
      }
      at += Codec.length(step);
    }
    return false;
  }

  /**
   * True unless the line is strictly valid and hardly less likely as such: a byte is called bad on
   * evidence, not because a character is rare.
   */
  private static boolean isBetterBroken(
      Codec codec, byte[] b, int from, int to, Lattice lattice, float gain) {
    float strict = 0;
    int previous = 0;
    for (int at = from; at < to; ) {
      int step = codec.step(b, at, to);
      if (step == Codec.NONE) {
        return true;
      }
      int c = Codec.codePoint(step);
      strict += Likelihood.of(previous, c) + Score.extra(codec, Codec.length(step), c);
      previous = c;
      at += Codec.length(step);
    }
    return lattice.score - strict > gain;
  }

  /** What broken bytes must gain on a first line: little, if they are the rest of a character. */
  private static float cutGain(
      Codec codec, byte[] b, int from, int to, Lattice lattice, boolean tail) {
    for (int i = 0; i < lattice.steps; i++) {
      if (lattice.bad[i] && lattice.starts[i] - from >= Likelihood.EDGE) {
        return BROKEN_GAIN;
      }
    }
    int rest = 0;
    while (rest < lattice.steps && lattice.bad[rest]) {
      rest++;
    }
    int begin = rest < lattice.steps ? lattice.starts[rest] : from;
    int at = from;
    while (at < begin) {
      at += Math.max(1, Codec.length(codec.step(b, at, to)));
    }
    if (at == begin) {
      // whole characters, however rare: what a cut leaves is out of step
      return BROKEN_GAIN;
    }
    if (to - from < SHORT) {
      return CUT_GAIN;
    }
    return tail && isCutAtEnd(codec, b, begin, to) ? CUT_GAIN / 6 : CUT_GAIN / 2;
  }

  private static void follow(Codec codec, byte[] b, int end, Lattice lattice, Sink sink) {
    for (int i = 0; i < lattice.steps; i++) {
      int start = lattice.starts[i];
      int next = lattice.end(i, end);
      if (lattice.bad[i]) {
        sink.bad(start, next);
      } else {
        sink.add(Codec.codePoint(codec.step(b, start, end)), start, next);
      }
    }
  }

  /** The end of the line at {@code from}, or a safe place in a line that is too long. */
  static int lineEnd(byte[] b, int from, int to) {
    int limit = Math.min(to, from + LINE);
    for (int i = from; i < limit; i++) {
      if (b[i] == '\n') {
        return i + 1;
      }
    }
    return limit == to ? to : Score.cut(b, from, limit);
  }

  /** Reads a line straight on; false, and nothing added, if it does not read well. */
  private static boolean line(Codec codec, byte[] b, int from, int to, Sink sink) {
    int before = sink.length;
    int previous = 0;
    float alarm = 0;
    for (int at = from; at < to; ) {
      int step = codec.step(b, at, to);
      if (step == Codec.NONE) {
        sink.length = before;
        return false;
      }
      int c = Codec.codePoint(step);
      int end = at + Codec.length(step);
      if (c >= 0x80) {
        alarm = Seams.alarm(alarm, previous, c);
        if (alarm > Seams.ALARM) {
          sink.length = before;
          return false;
        }
      }
      sink.add(c, at, end);
      previous = c;
      at = end;
    }
    return true;
  }

  /**
   * Any encoding that the JDK knows: one character at a time, so that each one's bytes are known.
   */
  private static void byJdk(Charset charset, byte[] b, int from, int to, Sink sink) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(b, from, to - from);
    CharBuffer out = CharBuffer.allocate(8);
    int start = from;
    int limit = from;
    while (in.position() < to) {
      limit = Math.min(to, Math.max(limit, in.position()) + 1);
      in.limit(limit);
      out.clear();
      CoderResult result = decoder.decode(in, out, limit == to);
      if (out.position() > 0) {
        emit(out, start, in.position(), sink);
        start = in.position();
      }
      if (result.isError()) {
        int end = Math.min(to, in.position() + Math.max(1, result.length()));
        sink.bad(start, end);
        in.limit(to);
        in.position(end);
        start = end;
        decoder.reset();
      } else if (limit == to && result.isUnderflow()) {
        break;
      }
    }
    if (start < to) {
      if (in.position() < to || sink.length == 0) {
        sink.bad(start, to);
      } else {
        sink.ends[sink.length - 1] = to;
      }
    }
  }

  private static void emit(CharBuffer out, int start, int end, Sink sink) {
    for (int i = 0; i < out.position(); ) {
      int c = Character.codePointAt(out.array(), i, out.position());
      i += Character.charCount(c);
      if (c >= 0xD800 && c < 0xE000) {
        sink.bad(start, end);
      } else {
        sink.add(c, start, end);
      }
    }
  }
}
