package banmian.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes text in the encodings that the decoder reads: with the JDK where it can, else by hand. */
final class Encoders {

  private Encoders() {}

  /** The text without what the encoding has no place for. */
  static String encodable(String encoding, String text) {
    StringBuilder kept = new StringBuilder();
    CharsetEncoder encoder = charset(encoding).newEncoder();
    text.codePoints()
        .filter(c -> encoder.canEncode(Character.toString(c)))
        // a table with two places for one character, and what escapes cannot carry
        .filter(c -> c >= 0x20 || c == '\n' || c == '\r' || c == '\t' || !isSevenBit(encoding))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isSevenBit(String encoding) {
    return encoding.equals("HZ-GB-2312")
        || encoding.equals("ISO-2022-CN")
        || encoding.equals("UTF-7");
  }

  private static Charset charset(String encoding) {
    return switch (encoding) {
      case "HZ-GB-2312", "ISO-2022-CN" -> Charset.forName("GB2312");
      case "UTF-7" -> StandardCharsets.UTF_8;
      case "Big5" -> Charset.forName("x-MS950-HKSCS");
      default -> Charset.forName(encoding);
    };
  }

  static byte[] encode(String encoding, String text) {
    return switch (encoding) {
      case "HZ-GB-2312" -> hz(text);
      case "ISO-2022-CN" -> text.getBytes(Charset.forName("x-ISO-2022-CN-GB"));
      case "UTF-7" -> utf7(text);
      default -> text.getBytes(charset(encoding));
    };
  }

  private static byte[] hz(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean wide = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 != wide) {
        out.write('~');
        out.write(wide ? '}' : '{');
        wide = !wide;
      }
      if (wide) {
        byte[] pair = text.substring(i, i + 1).getBytes(Charset.forName("GB2312"));
        out.write(pair[0] & 0x7F);
        out.write(pair[1] & 0x7F);
      } else {
        out.write(c);
        if (c == '~') {
          out.write(c);
        }
      }
    }
    if (wide) {
      out.write('~');
      out.write('}');
    }
    return out.toByteArray();
  }

  private static byte[] utf7(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int end = i;
      while (end < text.length() && text.charAt(end) >= 0x80) {
        end++;
      }
      if (end > i) {
        byte[] units = text.substring(i, end).getBytes(StandardCharsets.UTF_16BE);
        out.append('+')
            .append(Base64.getEncoder().withoutPadding().encodeToString(units))
            .append('-');
        i = end;
      } else {
        out.append(text.charAt(i) == '+' ? "+-" : text.substring(i, i + 1));
        i++;
      }
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
