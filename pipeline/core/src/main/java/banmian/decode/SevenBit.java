package banmian.decode;

import org.jspecify.annotations.Nullable;

/** Encodings that use no byte from 0x80 up: told by their escapes, confirmed by what they say. */
final class SevenBit {

  private static final int SAMPLE = 1 << 14;

  // Chinese has -6 to -8 a character; escapes that are none give -13 and less
  private static final double HZ_MEAN = -11.0;
  private static final double UTF_7_MEAN = -11.5;

  private SevenBit() {}

  /** The encoding; null for plain ASCII. */
  static @Nullable String find(byte[] b, int from, int to) {
    int hz = -1;
    int utf7 = -1;
    for (int i = from; i < to; i++) {
      switch (b[i]) {
        case 0x1B -> {
          String iso = iso2022(b, i, to);
          if (iso != null) {
            return iso;
          }
        }
        case '~' -> {
          if (hz < 0 && i + 3 < to && b[i + 1] == '{' && b[i + 2] > 0x20 && b[i + 3] > 0x20) {
            hz = i;
            if (isChinese(Stateful.HZ, b, i, to, HZ_MEAN)) {
              return Stateful.HZ;
            }
            hz = -1;
          }
        }
        case '+' -> {
          if (utf7 < 0 && isRun(b, i + 1, to)) {
            if (isChinese(Stateful.UTF_7, b, i, to, UTF_7_MEAN)) {
              return Stateful.UTF_7;
            }
            utf7 = i + SAMPLE;
          } else if (i > utf7) {
            utf7 = -1;
          }
        }
        default -> {}
      }
    }
    return null;
  }

  private static @Nullable String iso2022(byte[] b, int at, int to) {
    if (at + 2 >= to || b[at + 1] != '$') {
      return null;
    }
    int kind = b[at + 2];
    int set = at + 3 < to ? b[at + 3] : 0;
    if ((kind == ')' && (set == 'A' || set == 'G' || set == 'E')) || (kind == '*' && set == 'H')) {
      return Stateful.ISO_2022_CN;
    }
    if (kind == ')' && set == 'C') {
      return "ISO-2022-KR";
    }
    return kind == 'B' || kind == '@' || kind == '(' ? "ISO-2022-JP" : null;
  }

  /** True if a run of UTF-7 stands here; most of what follows a plus sign, as in +xml, is none. */
  private static boolean isRun(byte[] b, int from, int to) {
    int end = Stateful.base64End(b, from, to);
    return end - from >= 3 && (end == to || Stateful.isPadded(b, from, end));
  }

  private static boolean isChinese(String encoding, byte[] b, int from, int to, double least) {
    int end = Math.min(to, from + SAMPLE);
    Sink sink = new Sink(end - from);
    Stateful.decode(encoding, b, from, end, sink);
    double sum = 0;
    int n = 0;
    int good = 0;
    int bad = sink.badRuns();
    int previous = 0;
    for (int i = 0; i < sink.length; i++) {
      char c = sink.text[i];
      if (c >= 0x80 && c != 0xFFFD) {
        double worth = Likelihood.of(previous, c);
        sum += worth;
        n++;
        if (worth > -15 && Likelihood.isChinese(c)) {
          good++;
        } else if (c >= 0x250) {
          bad++;
        }
      }
      previous = c;
    }
    return n > 0 && sum / n > least && good > 2 * bad;
  }
}
