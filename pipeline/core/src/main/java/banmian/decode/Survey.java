package banmian.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** One fast pass over bytes: what kind they are, and whether they are UTF-8 by grammar. */
final class Survey {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final int HEAD = 4096;

  /** Place of the first byte from 0x80 up; {@code to} if there is none. */
  final int firstHigh;

  /** Place of the first NUL; {@code to} if there is none (or none before the grammar broke). */
  final int firstNul;

  /** UTF-8 sequences of several bytes before the first error. */
  final int sequences;

  /** Those of them that have three bytes or four. */
  final int longSequences;

  /** Place of the first byte that is no UTF-8; {@code to} if there is none. */
  final int firstError;

  /** UTF-16 units that the valid part decodes to. */
  final int units;

  /** Bytes at the end that begin a sequence whose rest is cut off; counted as valid. */
  final int cutTail;

  /** Continuation bytes at the beginning, up to three: the rest of a cut sequence; valid too. */
  final int cutHead;

  private final byte[] b;
  private final int from;
  private final int to;

  Survey(byte[] b, int from, int to) {
    this.b = b;
    this.from = from;
    this.to = to;
    int high = to;
    int nul = to;
    int many = 0;
    int longer = 0;
    int count = 0;
    int at = from;
    while (at < to && at < from + 3 && (b[at] & 0xC0) == 0x80) {
      at++;
    }
    cutHead = at - from;
    if (cutHead > 0) {
      high = from;
    }
    int cut = 0;
    while (at < to) {
      byte c = b[at];
      if (c >= 0) {
        while (at + 8 <= to) {
          long eight = (long) LONGS.get(b, at);
          if ((eight & HIGH) != 0 || (nul == to && ((eight - ONES) & ~eight & HIGH) != 0)) {
            break;
          }
          at += 8;
          count += 8;
        }
        while (at < to && b[at] >= 0) {
          if (b[at] == 0 && nul == to) {
            nul = at;
          }
          at++;
          count++;
          if ((at & 7) == 0) {
            break;
          }
        }
        continue;
      }
      if (high == to) {
        high = at;
      }
      // most of Chinese: three bytes, of which only E0 and ED limit the second
      if ((c & 0xF0) == 0xE0 && at + 2 < to && b[at + 1] < -64 && b[at + 2] < -64) {
        if ((c != (byte) 0xE0 || b[at + 1] >= (byte) 0xA0)
            && (c != (byte) 0xED || b[at + 1] < (byte) 0xA0)) {
          at += 3;
          many++;
          longer++;
          count++;
          continue;
        }
        break;
      }
      int step = Codec.UTF_8.step(b, at, to);
      if (step == Codec.NONE) {
        if (Codec.UTF_8.isCut(b, at, to)) {
          cut = to - at;
          at = to;
        }
        break;
      }
      at += Codec.length(step);
      many++;
      longer += Codec.length(step) > 2 ? 1 : 0;
      count += Codec.codePoint(step) < 0x10000 ? 1 : 2;
    }
    firstHigh = high;
    firstNul = nul;
    sequences = many;
    longSequences = longer;
    firstError = at;
    cutTail = cut;
    units = count;
  }

  /** True if every byte is part of a UTF-8 sequence, but for those that a cut left at the ends. */
  boolean isUtf8() {
    return firstError == to;
  }

  /** True if there is no byte from 0x80 up. */
  boolean isAscii() {
    return firstHigh == to;
  }

  /** True if the beginning holds more control characters than any text does. */
  boolean hasControls() {
    int end = Math.min(to, from + HEAD);
    int controls = 0;
    int nuls = 0;
    int runs = 0;
    for (int i = from; i < end; i++) {
      int c = b[i];
      if (c == 0) {
        // a block that a text does not fill is no sign of anything
        runs += i == from || b[i - 1] != 0 ? 1 : 0;
        nuls++;
      } else if (c == 0x7F || (c > 0 && c < 0x20 && "\t\n\f\r\033".indexOf(c) < 0)) {
        controls++;
      }
    }
    int others = end - from - nuls;
    return (controls > 3 && controls > 0.03 * others) || (runs > 3 && runs > 0.1 * others);
  }
}
