package banmian.decode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/** The names of encodings: what people write, and the label that the dataset carries. */
final class Encodings {

  static final String BINARY = "binary";

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("gb2312", "GB18030"),
          Map.entry("euccn", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("cp936", "GB18030"),
          Map.entry("ms936", "GB18030"),
          Map.entry("windows936", "GB18030"),
          Map.entry("xmswin936", "GB18030"),
          Map.entry("gb18030", "GB18030"),
          Map.entry("big5", "Big5"),
          Map.entry("cp950", "Big5"),
          Map.entry("ms950", "Big5"),
          Map.entry("windows950", "Big5"),
          Map.entry("xwindows950", "Big5"),
          Map.entry("big5hkscs", "Big5"),
          Map.entry("xms950hkscs", "Big5"),
          Map.entry("ms950hkscs", "Big5"),
          Map.entry("euctw", "x-EUC-TW"),
          Map.entry("xeuctw", "x-EUC-TW"),
          Map.entry("cns11643", "x-EUC-TW"),
          Map.entry("hz", Stateful.HZ),
          Map.entry("hzgb2312", Stateful.HZ),
          Map.entry("iso2022cn", Stateful.ISO_2022_CN),
          Map.entry("utf7", Stateful.UTF_7),
          Map.entry("utf8", "UTF-8"),
          Map.entry("ascii", "US-ASCII"),
          Map.entry("usascii", "US-ASCII"),
          Map.entry("utf16le", "UTF-16LE"),
          Map.entry("utf16be", "UTF-16BE"),
          Map.entry("utf16", "UTF-16LE"),
          Map.entry("utf32le", "UTF-32LE"),
          Map.entry("utf32be", "UTF-32BE"),
          Map.entry("sjis", "Shift_JIS"),
          Map.entry("shiftjis", "Shift_JIS"),
          Map.entry("cp932", "Shift_JIS"),
          Map.entry("windows31j", "Shift_JIS"),
          Map.entry("euckr", "EUC-KR"),
          Map.entry("cp949", "EUC-KR"),
          Map.entry("windows949", "EUC-KR"),
          Map.entry("eucjp", "EUC-JP"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso88591", "windows-1252"));

  private Encodings() {}

  /**
   * The label of what a user calls an encoding: the widest of its family, as GB18030 for GB2312.
   *
   * @throws IllegalArgumentException if nothing is known by this name
   */
  static String label(String name) {
    String known = LABELS.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    if (known != null) {
      return known;
    }
    try {
      return Charset.forName(name).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException(
          "no encoding is known as " + name + "; try UTF-8, GB18030, Big5, x-EUC-TW or UTF-16LE",
          e);
    }
  }
}
