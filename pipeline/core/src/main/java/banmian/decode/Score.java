package banmian.decode;

/** What bytes are worth as text of one encoding. */
final class Score {

  private static final float NOTHING = 10f;

  /** Signs of print that are no Chinese, but of which UTF-8 is the usual bearer. */
  private static final String SIGNS = "\u00A0©®«»§°±£×€•™–—‘’“”→←✓●■★";

  /** Nats a byte that text has at the least; noise has -7 and less. */
  static final float READABLE = -4.8f;

  private static final float MOVED = -15f;

  /** Bytes of a string that was written as one, not cut out. */
  private static final int STRING = 30;

  /** GB2312 has the kana where EUC-JP has them: Chinese text seldom uses them. */
  private static final float KANA = -2f;

  private static final float JAPANESE = 3f;

  /** What a character by itself among ASCII ones loses where it would be among others. */
  private static final float LONE = -3f;

  /** What all such characters lose at the most. */
  private static final float MOST_LONE = 5 * LONE;

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
    if (codec.isJapanese()) {
      // 処, 効, 売: rare in Chinese, not here
      return c >= 0x4E00 && c < 0xA000 && Likelihood.alone((char) c) < -13f ? JAPANESE : 0;
    }
    return c >= 0x3041 && c <= 0x30FE && codec.unit() == 1 && codec != Codec.UTF_8 ? KANA : 0;
  }

  /**
   * The best worth of {@code b} from {@code from} to {@code to} in {@code codec}, and {@code more}
   * if a Chinese character or mark that is met in print was read on the way: an expectation has to
   * be earned.
   */
  static float of(Codec codec, byte[] b, int from, int to, boolean head, boolean tail, float more) {
    if (codec.unit() > 1) {
      float best = aligned(codec, b, from, to, head, tail, more);
      if (codec.unit() != 2 || to - from > Lattice.MAX || best > READABLE * (to - from)) {
        return best;
      }
      // a byte that was lost or put in moves the rest; each such place is paid for
      Lattice moved = new Lattice(new Codec[] {codec}, 0, 0);
      moved.run(b, from, to, NONE, NONE, head, tail);
      return Math.max(best, moved.score + MOVED);
    }
    Lattice lattice = new Lattice(new Codec[] {codec}, 0, 0);
    float total = 0;
    boolean chinese = false;
    boolean counts = more != 0 || codec.isNeighbour();
    boolean several = false;
    for (int at = from; at < to; ) {
      int end = to - at <= Lattice.MAX ? to : cut(b, at, at + Lattice.MAX / 2);
      lattice.run(b, at, end, NONE, NONE, head && at == from, tail && end == to);
      total += lattice.score;
      chinese |= more != 0 && hasChinese(codec, b, lattice, end, tail && end == to);
      several |= counts && hasSeveral(lattice, end);
      total += counts ? lone(codec, b, lattice, end) : 0;
      at = end;
    }
    // cut bytes at the ends and nothing else: that explains nothing
    return chinese ? total + more : counts && !several ? total - NOTHING : total;
  }

  /** The worth of {@code b} read straight on from the best of the places it may begin at. */
  static float aligned(
      Codec codec, byte[] b, int from, int to, boolean head, boolean tail, float more) {
    float best = Float.NEGATIVE_INFINITY;
    for (int skip = 0; skip < (head ? codec.unit() : 1); skip++) {
      best =
          Math.max(
              best,
              skip * Likelihood.BAD_AT_EDGE + straight(codec, b, from + skip, to, tail, more));
    }
    return best;
  }

  /** True if Chinese was read, not kana, and not only in the last bytes before a cut. */
  private static boolean hasChinese(Codec codec, byte[] b, Lattice lattice, int to, boolean tail) {
    int met = 0;
    int kana = 0;
    int from = lattice.steps > 0 ? lattice.starts[0] : to;
    for (int i = 0; i < lattice.steps; i++) {
      int at = lattice.starts[i];
      if (b[at] < 0 && !lattice.bad[i]) {
        int step = codec.step(b, at, to);
        int c = Codec.codePoint(step);
        boolean last = tail && at + Codec.length(step) >= to - 1 && met == 0;
        boolean sign = codec == Codec.UTF_8 && SIGNS.indexOf(c) >= 0;
        if ((sign || isMet(c)) && !(last && to - from > STRING)) {
          met++;
        } else if (c >= 0x3041 && c <= 0x30FE) {
          kana++;
        }
      }
    }
    return met > 2 * kana;
  }

  private static boolean hasSeveral(Lattice lattice, int to) {
    for (int i = 0; i < lattice.steps; i++) {
      if (!lattice.bad[i] && lattice.end(i, to) > lattice.starts[i] + 1) {
        return true;
      }
    }
    return false;
  }

  /** What characters by themselves among ASCII ones lose. */
  private static float lone(Codec codec, byte[] b, Lattice lattice, int to) {
    float sum = 0;
    for (int i = 0; i < lattice.steps; i++) {
      int at = lattice.starts[i];
      int end = lattice.end(i, to);
      boolean alone = end > at + 1 && !lattice.bad[i] && end < to && b[end] >= 0;
      alone &= i > 0 && b[at - 1] >= 0 && lattice.end(i - 1, to) - lattice.starts[i - 1] == 1;
      if (alone) {
        sum += lone(codec, b, at, end, Codec.codePoint(codec.step(b, at, to)));
      }
    }
    return Math.max(MOST_LONE, sum);
  }

  private static float lone(Codec codec, byte[] b, int at, int end, int c) {
    if (codec == Codec.BIG5 && c < 0x250) {
      // être: 0x88 is ê to DOS, and with a t it is a letter of HKSCS
      return 2 * LONE;
    }
    if ((c >= 0x3041 && c <= 0x30FE) || (c >= 0xAC00 && c < 0xD7A4)) {
      // kana and hangul come in words
      return LONE;
    }
    // ów: beyond GB2312 are mostly Traditional characters
    float sum = codec == Codec.GB18030 && b[end - 1] >= 0 ? LONE : 0;
    // Błąd, został: a character inside a word is an accented letter
    boolean inWord =
        Character.isLetter(b[at - 1])
            && (Character.isLetter(b[end - 1]) || Character.isLetter(b[end]));
    return inWord ? sum + LONE : sum;
  }

  private static boolean isMet(int c) {
    return c >= 0x2000 && Likelihood.isChinese(c) && Likelihood.alone((char) c) > -13f;
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
  static float straight(Codec codec, byte[] b, int from, int to, boolean tail, float more) {
    float total = 0;
    boolean chinese = more == 0;
    boolean any = false;
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
        if (!chinese && isMet(c)) {
          chinese = true;
          total += more;
        }
        any = true;
      }
    }
    return any ? total : total - 3 * NOTHING;
  }
}
