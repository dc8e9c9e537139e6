package banmian.decode;

/** The smallest set of a family that holds a document: what its writer may have had. */
final class Narrowest {

  private Narrowest() {}

  /** The name of the set that holds the characters of {@code decoded}. */
  static String of(byte[] bytes, Decoded decoded) {
    String encoding = decoded.encoding();
    boolean gb = encoding.equals("GB18030");
    if (decoded.segments().size() != 1 || !(gb || encoding.equals("Big5"))) {
      return encoding;
    }
    int level = 0;
    for (int i = 0; i < decoded.text().length() && level < 2; i++) {
      int start = (int) decoded.text().byteStart(i);
      int length = (int) decoded.text().byteEnd(i) - start;
      if (decoded.text().text().charAt(i) == '\uFFFD' || length < 2) {
        continue;
      }
      int code = (bytes[start] & 0xFF) << 8 | (bytes[start + 1] & 0xFF);
      level = Math.max(level, gb ? gb(code, length) : big5(code));
    }
    String[] sets =
        gb
            ? new String[] {"GB2312", "GBK", "GB18030"}
            : new String[] {"Big5", "x-windows-950", "Big5-HKSCS"};
    return sets[level];
  }

  private static int gb(int code, int length) {
    int lead = code >> 8;
    boolean old = (lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xF7);
    // 䶮: cells that GBK has left free
    boolean late = length > 2 || (code >= 0xFE50 && code <= 0xFEA0);
    return late ? 2 : old && (code & 0xFF) >= 0xA1 ? 0 : 1;
  }

  private static int big5(int code) {
    // € and 碁 銹 裏 墻 恒 粧 嫺, boxes
    if (code == 0xA3E1 || (code >= 0xF9D6 && code < 0xFA00)) {
      return 1;
    }
    boolean symbols = code >= 0xC6A1 && code < 0xC900;
    return code < 0xA140 || symbols || code >= 0xFA00 ? 2 : 0;
  }
}
