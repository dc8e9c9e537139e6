package banmian.layout;

import java.util.List;

/**
 * Which pairs of characters and which phrases of {@value #PHRASE} characters a sheet has more than
 * once: what tells a title, whose words come again in the text below it, from a piece of that text.
 *
 * <p>Counted over the sheet's lines as if they were one, so that a phrase broken at a line end
 * counts. Kept in tables of fixed size; two entries may share a cell, which only ever raises a
 * count.
 */
final class Bigrams {

  private static final int PHRASE = 6;

  private static final int BASE = 31;

  /** What the first unit of a phrase is multiplied with. */
  private static final int FIRST = power(PHRASE - 1);

  private static final int SEED_OF_PAIR = 17 * power(2);
  private static final int SEED_OF_PHRASE = 17 * power(PHRASE);

  private final byte[] pairs;
  private final byte[] phrases;

  private Bigrams(int cells) {
    this.pairs = new byte[cells];
    this.phrases = new byte[cells];
  }

  static Bigrams of(List<Line> lines) {
    long units = 0;
    for (Line line : lines) {
      units += line.text().length();
    }
    int cells = 1 << 12;
    while (cells < 8 * units && cells < 1 << 22) {
      cells <<= 1;
    }
    Bigrams bigrams = new Bigrams(cells);
    // the last units, as one ring
    char[] last = new char[PHRASE];
    int pair = 0;
    int phrase = 0;
    int n = 0;
    for (Line line : lines) {
      String text = line.text().text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int slot = n++ % PHRASE;
        phrase = (phrase - last[slot] * FIRST) * BASE + c;
        pair = n == 1 ? c : last[(n + PHRASE - 2) % PHRASE] * BASE + c;
        last[slot] = c;
        if (n >= 2) {
          bump(bigrams.pairs, hash(pair, 2));
        }
        if (n >= PHRASE) {
          bump(bigrams.phrases, hash(phrase, PHRASE));
        }
      }
    }
    return bigrams;
  }

  private static int power(int n) {
    return n == 0 ? 1 : BASE * power(n - 1);
  }

  private static void bump(byte[] counts, int hash) {
    int cell = hash & (counts.length - 1);
    if (counts[cell] < Byte.MAX_VALUE) {
      counts[cell]++;
    }
  }

  /** The cell of {@code n} units, of which {@code sum} is the polynomial in {@link #BASE}. */
  private static int hash(int sum, int n) {
    int h = (sum + (n == 2 ? SEED_OF_PAIR : SEED_OF_PHRASE)) * 0x9E3779B1;
    return h ^ (h >>> 15);
  }

  /** Share of the pairs of Han characters in {@code text} that stand elsewhere on the sheet too. */
  double echoed(String text) {
    int of = 0;
    int echoed = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char a = text.charAt(i);
      char b = text.charAt(i + 1);
      if (Prose.isHan(a) && Prose.isHan(b)) {
        of++;
        echoed += pairs[hash(a * BASE + b, 2) & (pairs.length - 1)] > 1 ? 1 : 0;
      }
    }
    return of == 0 ? 0 : (double) echoed / of;
  }

  /** Share of the phrases in {@code text} that stand elsewhere on the sheet to the letter. */
  double quoted(String text) {
    int of = text.length() - PHRASE + 1;
    int quoted = 0;
    int phrase = 0;
    for (int i = 0; i < text.length(); i++) {
      phrase =
          (phrase - (i < PHRASE ? 0 : text.charAt(i - PHRASE) * FIRST)) * BASE + text.charAt(i);
      if (i + 1 >= PHRASE) {
        quoted += phrases[hash(phrase, PHRASE) & (phrases.length - 1)] > 1 ? 1 : 0;
      }
    }
    return of <= 0 ? 0 : (double) quoted / of;
  }
}
