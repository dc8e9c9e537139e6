package banmian.decode;

/** What bytes are worth as text of one encoding. */
final class Score {

  private Score() {}

  /**
   * What a character is worth beyond its likelihood, for the way in which it is encoded: rare
   * stretches of a code are a sign of bytes read wrongly.
   */
  static float extra(Codec codec, int length, int c) {
    if (length == 1) {
      // Thai fills its page of the code so densely that any damaged GBK can be read in it
      return c >= 0xE01 && c < 0xE5C ? -0.6f : 0;
    }
    if (length == 4) {
      if (codec == Codec.GB18030) {
        // four bytes cost at least 17 nats in all; Likelihood has most of it already
        return c < 0x10000 ? Math.min(0, -17f - Likelihood.alone((char) c)) : 0;
      }
      return codec == Codec.EUC_TW ? -3f : 0;
    }
    return 0;
  }

  /** The best worth of {@code b} from {@code from} to {@code to} in {@code codec}. */
  static float of(Codec codec, byte[] b, int from, int to, boolean head, boolean tail) {
    if (codec.unit() > 1) {
      float best = Float.NEGATIVE_INFINITY;
      for (int skip = 0; skip < (head ? codec.unit() : 1); skip++) {
        best =
            Math.max(
                best, skip * Likelihood.BAD_AT_EDGE + straight(codec, b, from + skip, to, tail));
      }
      return best;
    }
    Lattice lattice = new Lattice(new Codec[] {codec}, 0);
    float total = 0;
    for (int at = from; at < to; ) {
      int end = to - at <= Lattice.MAX ? to : cut(b, at, at + Lattice.MAX / 2);
      lattice.run(b, at, end, NONE, NONE, head && at == from, tail && end == to);
      total += lattice.score;
      at = end;
    }
    return total;
  }

  static final float[] NONE = {};

  /** A place near {@code at} where no encoding of bytes can have a character's middle. */
  static int cut(byte[] b, int from, int at) {
    for (int i = at; i > from; i--) {
      if (b[i - 1] >= 0 && b[i - 1] < 0x30) {
        return i;
      }
    }
    return at;
  }

  /** Without looking back: for encodings whose alignment is fixed. */
  static float straight(Codec codec, byte[] b, int from, int to, boolean tail) {
    float total = 0;
    int previous = 0;
    for (int at = from; at < to; ) {
      int step = codec.step(b, at, to);
      if (step == Codec.NONE) {
        int end = Math.min(to, at + codec.unit());
        if (tail && codec.isCut(b, at, to)) {
          end = to;
          total += Likelihood.CUT;
        } else {
          total += Likelihood.BAD * (end - at);
        }
        at = end;
        previous = 0;
      } else {
        int c = Codec.codePoint(step);
        total += Likelihood.of(previous, c) + extra(codec, 2, c);
        previous = c;
        at += Codec.length(step);
      }
    }
    return total;
  }
}
