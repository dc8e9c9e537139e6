package banmian.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stateless encoding: which character the bytes at a place begin with. Strict: nothing is
 * replaced, nothing guessed.
 */
abstract class Codec {

  /** {@link #step}'s answer where no character begins. */
  static final int NONE = 0;

  private final String name;

  Codec(String name) {
    this.name = name;
  }

  /** The label that the dataset carries. */
  final String name() {
    return name;
  }

  /**
   * The character that begins at {@code at}: its bytes in the bits from 21 up, its code point
   * below; {@link #NONE} if none does before {@code end}.
   */
  abstract int step(byte[] b, int at, int end);

  /** True if the bytes from {@code at} to {@code end} are the beginning of a character. */
  boolean isCut(byte[] b, int at, int end) {
    return false;
  }

  /** True if a byte below 0x30 is a character by itself wherever it stands. */
  boolean hasAsciiMarks() {
    return true;
  }

  /** True for the double-byte encodings of Japanese and Korean. */
  boolean isNeighbour() {
    return false;
  }

  /** True for the encodings of Japanese. */
  boolean isJapanese() {
    return false;
  }

  /** Bytes that a character takes at least: 2 and 4 for the wide encodings. */
  int unit() {
    return 1;
  }

  static int length(int step) {
    return step >>> 21;
  }

  static int codePoint(int step) {
    return step & 0x1FFFFF;
  }

  static int of(int length, int codePoint) {
    return length << 21 | codePoint;
  }

  /** NONE for a cell without a character. */
  private static int cell(int length, int codePoint) {
    return codePoint == 0 ? NONE : of(length, codePoint);
  }

  /** The character of two bytes. */
  static int step(Codec codec, int first, int second) {
    return codec.step(new byte[] {(byte) first, (byte) second}, 0, 2);
  }

  static final Codec UTF_8 =
      new Codec("UTF-8") {
        @Override
        int step(byte[] b, int at, int end) {
          int b0 = b[at];
          if (b0 >= 0) {
            return of(1, b0);
          }
          b0 &= 0xFF;
          if (b0 < 0xC2 || b0 > 0xF4 || at + 1 >= end) {
            return NONE;
          }
          int b1 = b[at + 1];
          if (b1 >= -64) {
            return NONE;
          }
          if (b0 < 0xE0) {
            return of(2, (b0 & 0x1F) << 6 | (b1 & 0x3F));
          }
          if (at + 2 >= end || b[at + 2] >= -64) {
            return NONE;
          }
          int b2 = b[at + 2] & 0x3F;
          if (b0 < 0xF0) {
            int c = (b0 & 0xF) << 12 | (b1 & 0x3F) << 6 | b2;
            return c < 0x800 || (c >= 0xD800 && c < 0xE000) ? NONE : of(3, c);
          }
          if (at + 3 >= end || b[at + 3] >= -64) {
            return NONE;
          }
          int c = (b0 & 7) << 18 | (b1 & 0x3F) << 12 | b2 << 6 | (b[at + 3] & 0x3F);
          return c < 0x10000 || c > 0x10FFFF ? NONE : of(4, c);
        }

        @Override
        boolean isCut(byte[] b, int at, int end) {
          int b0 = b[at] & 0xFF;
          int length = b0 >= 0xF5 || b0 < 0xC2 ? 0 : b0 >= 0xF0 ? 4 : b0 >= 0xE0 ? 3 : 2;
          if (end - at >= length) {
            return false;
          }
          for (int i = at + 1; i < end; i++) {
            if (b[i] >= -64) {
              return false;
            }
          }
          // E0 80, ED A0, F0 80, F4 90 begin nothing
          int b1 = at + 1 < end ? b[at + 1] & 0xFF : -1;
          return b1 < 0
              || !((b0 == 0xE0 && b1 < 0xA0)
                  || (b0 == 0xED && b1 > 0x9F)
                  || (b0 == 0xF0 && b1 < 0x90)
                  || (b0 == 0xF4 && b1 > 0x8F));
        }
      };

  static final Codec ASCII =
      new Codec("US-ASCII") {
        @Override
        int step(byte[] b, int at, int end) {
          return b[at] >= 0 ? of(1, b[at]) : NONE;
        }
      };

  /** GB2312, GBK and GB18030-2022 in one, and cp936's 0x80 for €. */
  static final Codec GB18030 =
      new Codec("GB18030") {
        private final int[] gb2 = Tables.shared().gb2;
        private final int[] gb4 = Tables.shared().gb4;

        @Override
        int step(byte[] b, int at, int end) {
          int b0 = b[at];
          if (b0 >= 0) {
            return of(1, b0);
          }
          b0 &= 0xFF;
          if (b0 == 0x80) {
            return of(1, 0x20AC);
          }
          if (b0 == 0xFF || at + 1 >= end) {
            return NONE;
          }
          int b1 = b[at + 1] & 0xFF;
          if (b1 >= 0x40) {
            if (b1 == 0x7F || b1 == 0xFF) {
              return NONE;
            }
            return cell(2, gb2[(b0 - 0x81) * 190 + b1 - (b1 > 0x7F ? 0x41 : 0x40)]);
          }
          if (b1 < 0x30 || b1 > 0x39 || at + 3 >= end) {
            return NONE;
          }
          int b2 = b[at + 2] & 0xFF;
          int b3 = b[at + 3];
          if (b2 < 0x81 || b2 > 0xFE || b3 < 0x30 || b3 > 0x39) {
            return NONE;
          }
          int linear = (((b0 - 0x81) * 10 + b1 - 0x30) * 126 + b2 - 0x81) * 10 + b3 - 0x30;
          if (linear < gb4.length) {
            return cell(4, gb4[linear]);
          }
          int c = linear - 189000 + 0x10000;
          return c < 0x10000 || c > 0x10FFFF ? NONE : of(4, c);
        }

        @Override
        boolean isCut(byte[] b, int at, int end) {
          int b0 = b[at] & 0xFF;
          if (b0 < 0x81 || b0 == 0xFF) {
            return false;
          }
          return switch (end - at) {
            case 1 -> true;
            case 2 -> b[at + 1] >= 0x30 && b[at + 1] <= 0x39;
            case 3 ->
                b[at + 1] >= 0x30
                    && b[at + 1] <= 0x39
                    && (b[at + 2] & 0xFF) >= 0x81
                    && b[at + 2] != -1;
            default -> false;
          };
        }
      };

  /** cp950 and the additions of HKSCS in one. */
  static final Codec BIG5 =
      new Codec("Big5") {
        private final int[] cells = Tables.shared().big5;

        @Override
        int step(byte[] b, int at, int end) {
          int b0 = b[at];
          if (b0 >= 0) {
            return of(1, b0);
          }
          b0 &= 0xFF;
          if (b0 == 0x80 || b0 == 0xFF || at + 1 >= end) {
            return NONE;
          }
          int b1 = b[at + 1] & 0xFF;
          if (b1 >= 0x40 && b1 <= 0x7E) {
            return cell(2, cells[(b0 - 0x81) * 157 + b1 - 0x40]);
          }
          return b1 >= 0xA1 && b1 <= 0xFE
              ? cell(2, cells[(b0 - 0x81) * 157 + b1 - 0xA1 + 63])
              : NONE;
        }

        @Override
        boolean isCut(byte[] b, int at, int end) {
          int b0 = b[at] & 0xFF;
          return end - at == 1 && b0 >= 0x81 && b0 <= 0xFE;
        }
      };

  static final Codec EUC_TW =
      new Codec("x-EUC-TW") {
        private final int[][] planes = Tables.shared().eucTw;

        @Override
        int step(byte[] b, int at, int end) {
          int b0 = b[at];
          if (b0 >= 0) {
            return of(1, b0);
          }
          b0 &= 0xFF;
          if (b0 == 0x8E) {
            if (at + 3 >= end) {
              return NONE;
            }
            int plane = (b[at + 1] & 0xFF) - 0xA0;
            // the two-byte form is the only one that others read for plane 1
            int[] cells = plane >= 2 && plane < planes.length ? planes[plane] : null;
            int place = place(b[at + 2] & 0xFF, b[at + 3] & 0xFF);
            return cells == null || place < 0 ? NONE : cell(4, cells[place]);
          }
          int place = at + 1 < end ? place(b0, b[at + 1] & 0xFF) : -1;
          return place < 0 ? NONE : cell(2, planes[1][place]);
        }

        @Override
        boolean isCut(byte[] b, int at, int end) {
          int b0 = b[at] & 0xFF;
          int n = end - at;
          if (b0 != 0x8E) {
            return n == 1 && b0 >= 0xA1 && b0 <= 0xFE;
          }
          int plane = n > 1 ? (b[at + 1] & 0xFF) - 0xA0 : 1;
          return n < 4
              && (plane >= 2 || n == 1)
              && plane < planes.length
              && planes[plane] != null
              && (n < 3 || (b[at + 2] & 0xFF) >= 0xA1);
        }
      };

  static int place(int row, int column) {
    return row < 0xA1 || row > 0xFE || column < 0xA1 || column > 0xFE
        ? -1
        : (row - 0xA1) * 94 + column - 0xA1;
  }

  static final Codec UTF_16LE = new Utf16("UTF-16LE", 0);
  static final Codec UTF_16BE = new Utf16("UTF-16BE", 1);
  static final Codec UTF_32LE = new Utf32("UTF-32LE", true);
  static final Codec UTF_32BE = new Utf32("UTF-32BE", false);

  private static final class Utf16 extends Codec {
    private final int low;

    Utf16(String name, int low) {
      super(name);
      this.low = low;
    }

    @Override
    int step(byte[] b, int at, int end) {
      if (at + 1 >= end) {
        return NONE;
      }
      int c = unit(b, at);
      if (c < 0xD800 || c > 0xDFFF) {
        // U+0000 needs a mark that it is there: its length does; U+FFFE is a mark read backwards
        return c == 0xFFFE ? NONE : of(2, c);
      }
      if (c > 0xDBFF || at + 3 >= end) {
        return NONE;
      }
      int d = unit(b, at + 2);
      return d < 0xDC00 || d > 0xDFFF ? NONE : of(4, Character.toCodePoint((char) c, (char) d));
    }

    private int unit(byte[] b, int at) {
      return (b[at + low] & 0xFF) | (b[at + 1 - low] & 0xFF) << 8;
    }

    @Override
    boolean isCut(byte[] b, int at, int end) {
      if (end - at == 1) {
        return true;
      }
      return end - at < 4 && (unit(b, at) & 0xFC00) == 0xD800;
    }

    @Override
    boolean hasAsciiMarks() {
      return false;
    }

    @Override
    int unit() {
      return 2;
    }
  }

  private static final class Utf32 extends Codec {
    private final boolean little;

    Utf32(String name, boolean little) {
      super(name);
      this.little = little;
    }

    @Override
    int step(byte[] b, int at, int end) {
      if (at + 3 >= end) {
        return NONE;
      }
      int c = b[at] << 24 | (b[at + 1] & 0xFF) << 16 | (b[at + 2] & 0xFF) << 8 | (b[at + 3] & 0xFF);
      if (little) {
        c = Integer.reverseBytes(c);
      }
      return c < 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? NONE : of(4, c);
    }

    @Override
    boolean isCut(byte[] b, int at, int end) {
      return end - at < 4;
    }

    @Override
    boolean hasAsciiMarks() {
      return false;
    }

    @Override
    int unit() {
      return 4;
    }
  }

  /** An encoding whose every byte is a character or nothing. */
  private static final class SingleByte extends Codec {
    private final int[] steps = new int[256];

    SingleByte(String name, Charset charset) {
      super(name);
      for (int i = 0; i < 256; i++) {
        int c = decode(charset, (byte) i);
        steps[i] = c < 0 ? NONE : of(1, c);
      }
    }

    @Override
    int step(byte[] b, int at, int end) {
      return steps[b[at] & 0xFF];
    }
  }

  /** A double-byte encoding of the neighbours, by the JDK's table: names decoys, no more. */
  private static final class DoubleByte extends Codec {
    private final int[] single = new int[256];
    private final int[] pairs = new int[128 * 256];
    private final int[] triples;
    private final boolean japanese;

    @Override
    boolean isNeighbour() {
      return true;
    }

    @Override
    boolean isJapanese() {
      return japanese;
    }

    DoubleByte(String name, Charset charset) {
      super(name);
      for (int i = 0; i < 256; i++) {
        int c = decode(charset, (byte) i);
        single[i] = c < 0 ? NONE : of(1, c);
      }
      for (int i = 0; i < pairs.length; i++) {
        if (single[0x80 + (i >> 8)] == NONE && (i & 0xFF) >= 0x31) {
          int c = decode(charset, (byte) (0x80 + (i >> 8)), (byte) i);
          pairs[i] = c < 0 ? NONE : of(2, c);
        }
      }
      japanese = name.equals("EUC-JP") || name.equals("Shift_JIS");
      triples = name.equals("EUC-JP") ? new int[94 * 94] : new int[0];
      for (int i = 0; i < triples.length; i++) {
        int c = decode(charset, (byte) 0x8F, (byte) (0xA1 + i / 94), (byte) (0xA1 + i % 94));
        triples[i] = c < 0 ? NONE : of(3, c);
      }
    }

    @Override
    int step(byte[] b, int at, int end) {
      int b0 = b[at] & 0xFF;
      if (single[b0] != NONE || b0 < 0x80 || at + 1 >= end) {
        return single[b0];
      }
      if (b0 == 0x8F && triples.length > 0) {
        int place = at + 2 < end ? Codec.place(b[at + 1] & 0xFF, b[at + 2] & 0xFF) : -1;
        return place < 0 ? NONE : triples[place];
      }
      return pairs[(b0 - 0x80) << 8 | (b[at + 1] & 0xFF)];
    }

    @Override
    boolean isCut(byte[] b, int at, int end) {
      return end - at == 1 && b[at] < 0 && single[b[at] & 0xFF] == NONE;
    }
  }

  private static int decode(Charset charset, byte... bytes) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      int c = text.length() == 0 ? -1 : Character.codePointAt(text, 0);
      // two characters from one: the second byte stood for itself
      return c >= 0 && text.length() == Character.charCount(c) ? c : -1;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }

  private static final class Decoys {
    static final Map<String, Codec> BY_NAME = new LinkedHashMap<>();

    static {
      for (String name : new String[] {"Shift_JIS", "EUC-JP", "EUC-KR", "x-Johab"}) {
        String jdk =
            name.equals("Shift_JIS")
                ? "windows-31j"
                : name.equals("EUC-KR") ? "x-windows-949" : name;
        if (Charset.isSupported(jdk)) {
          BY_NAME.put(name, new DoubleByte(name, Charset.forName(jdk)));
        }
      }
      for (String name :
          new String[] {
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "x-windows-874",
            "KOI8-R",
            "IBM850",
            "IBM855",
            "IBM866",
            "ISO-8859-2",
            "ISO-8859-5",
            "x-MacCyrillic",
            "x-MacRoman"
          }) {
        if (Charset.isSupported(name)) {
          BY_NAME.put(name, new SingleByte(name, Charset.forName(name)));
        }
      }
    }

    private Decoys() {}
  }

  /** Encodings that are not Chinese, but that Chinese must not be taken for, nor they for it. */
  static Iterable<Codec> decoys() {
    return Decoys.BY_NAME.values();
  }

  /** The codec of a label of this class; null if there is none. */
  static @Nullable Codec byName(String name) {
    for (Codec codec :
        new Codec[] {UTF_8, GB18030, BIG5, EUC_TW, ASCII, UTF_16LE, UTF_16BE, UTF_32LE, UTF_32BE}) {
      if (codec.name.equals(name)) {
        return codec;
      }
    }
    return Decoys.BY_NAME.get(name);
  }
}
