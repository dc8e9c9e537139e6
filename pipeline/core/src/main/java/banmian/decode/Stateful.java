package banmian.decode;

import java.util.Arrays;

/**
 * Encodings in which a byte means what an escape before it said: HZ (RFC 1843), ISO-2022-CN (RFC
 * 1922) and UTF-7 (RFC 2152). An escape belongs to the character behind it, at the end to the one
 * before it, so that the characters cover every byte.
 */
final class Stateful {

  static final String HZ = "HZ-GB-2312";
  static final String ISO_2022_CN = "ISO-2022-CN";
  static final String UTF_7 = "UTF-7";

  private static final byte[] BASE64 = new byte[128];

  static {
    Arrays.fill(BASE64, (byte) -1);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < 64; i++) {
      BASE64[digits.charAt(i)] = (byte) i;
    }
  }

  private Stateful() {}

  /** True if the digits of a run of UTF-7 make whole units and fill the last one with zeros. */
  static boolean isPadded(byte[] b, int from, int end) {
    int over = 6 * (end - from) % 16;
    return over < 6 && (BASE64[b[end - 1]] & (1 << over) - 1) == 0;
  }

  static boolean knows(String encoding) {
    return encoding.equals(HZ) || encoding.equals(ISO_2022_CN) || encoding.equals(UTF_7);
  }

  static void decode(String encoding, byte[] b, int from, int to, Sink sink) {
    int before = sink.length;
    int rest =
        switch (encoding) {
          case HZ -> hz(b, from, to, sink);
          case ISO_2022_CN -> iso2022cn(b, from, to, sink);
          default -> utf7(b, from, to, sink);
        };
    // an escape behind the last character
    if (rest < to) {
      if (sink.length > before) {
        for (int i = sink.length - 1, end = sink.ends[i]; i >= before && sink.ends[i] == end; i--) {
          sink.ends[i] = to;
        }
      } else {
        sink.bad(rest, to);
      }
    }
  }

  private static int gb(byte[] b, int at) {
    return Codec.step(Codec.GB18030, b[at] | 0x80, b[at + 1] | 0x80);
  }

  /** The first byte that no character has taken. */
  private static int hz(byte[] b, int from, int to, Sink sink) {
    boolean wide = false;
    int start = from;
    for (int at = from; at < to; ) {
      byte c = b[at];
      byte next = at + 1 < to ? b[at + 1] : 0;
      if (c == '~' && !wide && next == '~') {
        sink.add('~', start, at + 2);
        at += 2;
        start = at;
      } else if (c == '~' && next == (wide ? '}' : '{')) {
        wide = !wide;
        at += 2;
      } else if (c == '~' && !wide && next == '\n') {
        at += 2;
      } else if (c == '\n' || c == '\r') {
        // RFC 1843: a line ends in ASCII, whatever was forgotten
        wide = false;
        sink.add(c, start, at + 1);
        start = ++at;
      } else if (c < 0) {
        sink.bad(start, at + 1);
        start = ++at;
      } else if (wide) {
        int step = c > 0x20 && next > 0x20 ? gb(b, at) : Codec.NONE;
        if (step != Codec.NONE) {
          sink.add(Codec.codePoint(step), start, at + 2);
          at += 2;
        } else if (c == ' ') {
          sink.add(c, start, at + 1);
          at++;
        } else {
          sink.bad(start, at + 1);
          at++;
        }
        start = at;
      } else {
        sink.add(c, start, at + 1);
        start = ++at;
      }
    }
    return start;
  }

  private static int iso2022cn(byte[] b, int from, int to, Sink sink) {
    boolean shifted = false;
    char designated = 0;
    boolean plane2 = false;
    int start = from;
    for (int at = from; at < to; ) {
      byte c = b[at];
      if (c == 0x1B && at + 3 < to && b[at + 1] == '$') {
        byte kind = b[at + 2];
        byte set = b[at + 3];
        if (kind == ')' && (set == 'A' || set == 'G' || set == 'E')) {
          designated = (char) set;
          at += 4;
          continue;
        }
        if (kind == '*' && set == 'H') {
          plane2 = true;
          at += 4;
          continue;
        }
      }
      if (c == 0x0E && designated != 0) {
        shifted = true;
        at++;
      } else if (c == 0x0F) {
        shifted = false;
        at++;
      } else if (c == 0x1B && at + 3 < to && b[at + 1] == 'N' && plane2) {
        int cell = cns(2, b[at + 2], b[at + 3]);
        put(sink, cell, start, at + 4);
        at += 4;
        start = at;
      } else if (c == '\n' || c == '\r') {
        shifted = false;
        designated = 0;
        plane2 = false;
        sink.add(c, start, at + 1);
        start = ++at;
      } else if (c < 0) {
        sink.bad(start, at + 1);
        start = ++at;
      } else if (shifted && c > 0x20 && at + 1 < to && b[at + 1] > 0x20) {
        int cell = designated == 'G' ? cns(1, c, b[at + 1]) : Codec.codePoint(gb(b, at));
        put(sink, cell, start, at + 2);
        at += 2;
        start = at;
      } else if (shifted && c > 0x20) {
        sink.bad(start, at + 1);
        start = ++at;
      } else {
        sink.add(c, start, at + 1);
        start = ++at;
      }
    }
    return start;
  }

  private static int cns(int plane, byte row, byte column) {
    int[] cells = Tables.shared().eucTw[plane];
    int place = Codec.place((row | 0x80) & 0xFF, (column | 0x80) & 0xFF);
    return place < 0 || cells == null ? 0 : cells[place];
  }

  private static void put(Sink sink, int c, int start, int end) {
    if (c == 0) {
      sink.bad(start, end);
    } else {
      sink.add(c, start, end);
    }
  }

  private static int utf7(byte[] b, int from, int to, Sink sink) {
    int start = from;
    for (int at = from; at < to; ) {
      byte c = b[at];
      if (c != '+') {
        if (c < 0) {
          sink.bad(start, at + 1);
        } else {
          sink.add(c, start, at + 1);
        }
        start = ++at;
        continue;
      }
      if (at + 1 < to && b[at + 1] == '-') {
        sink.add('+', start, at + 2);
        at += 2;
        start = at;
        continue;
      }
      int end = base64End(b, at + 1, to);
      start = base64(b, start, at, end, sink);
      at = end;
      if (at < to && b[at] == '-') {
        at++;
      }
      if (start == end && sink.length > 0 && at > end) {
        // the hyphen belongs to the run that it closes
        for (int i = sink.length - 1, e = sink.ends[i];
            i >= 0 && sink.ends[i] == e && e == end;
            i--) {
          sink.ends[i] = at;
        }
        start = at;
      }
    }
    return start;
  }

  /** Where the digits of base 64 end. */
  static int base64End(byte[] b, int from, int to) {
    int end = from;
    while (end < to && b[end] >= 0 && BASE64[b[end]] >= 0) {
      end++;
    }
    return end;
  }

  /** One run of UTF-16 in base 64, the plus sign at {@code at}; gives the first byte left over. */
  private static int base64(byte[] b, int from, int at, int end, Sink sink) {
    int start = from;
    int bits = 0;
    int have = 0;
    int high = 0;
    int highStart = start;
    if (end == at + 1) {
      // a plus sign that opens nothing
      sink.add('+', start, end);
      return end;
    }
    for (int i = at + 1; i < end; i++) {
      bits = bits << 6 | BASE64[b[i]];
      have += 6;
      if (have < 16) {
        continue;
      }
      have -= 16;
      int unit = bits >>> have & 0xFFFF;
      bits &= (1 << have) - 1;
      // the digit that completes a unit may begin the next: it belongs to the unit it completes
      int stop = i + 1;
      if (high != 0) {
        if (unit >= 0xDC00 && unit <= 0xDFFF) {
          sink.add(Character.toCodePoint((char) high, (char) unit), highStart, stop);
        } else {
          sink.bad(highStart, start);
          emit(sink, unit, start, stop);
        }
        high = 0;
      } else if (unit >= 0xD800 && unit <= 0xDBFF) {
        high = unit;
        highStart = start;
      } else {
        emit(sink, unit, start, stop);
      }
      start = stop;
    }
    if (high != 0) {
      sink.bad(highStart, end);
      return end;
    }
    if (start < end && (have >= 6 || bits != 0)) {
      sink.bad(start, end);
      return end;
    }
    if (start < end && sink.length > 0) {
      for (int i = sink.length - 1, e = sink.ends[i]; i >= 0 && sink.ends[i] == e; i--) {
        sink.ends[i] = end;
      }
    }
    return end;
  }

  private static void emit(Sink sink, int unit, int start, int stop) {
    if (unit >= 0xDC00 && unit <= 0xDFFF) {
      sink.bad(start, stop);
    } else {
      sink.add(unit, start, stop);
    }
  }
}
