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
    char[] last = new char[PHRASE];
    int n = 0;
    for (Line line : lines) {
      String text = line.text().text();
      for (int i = 0; i < text.length(); i++) {
        System.arraycopy(last, 1, last, 0, PHRASE - 1);
        last[PHRASE - 1] = text.charAt(i);
        n++;
        if (n >= 2) {
          bump(bigrams.pairs, hash(last, PHRASE - 2, PHRASE));
        }
        if (n >= PHRASE) {
          bump(bigrams.phrases, hash(last, 0, PHRASE));
        }
      }
    }
    return bigrams;
  }

  private static void bump(byte[] counts, int hash) {
    int cell = hash & (counts.length - 1);
    if (counts[cell] < Byte.MAX_VALUE) {
      counts[cell]++;
    }
  }

  private static int hash(char[] chars, int from, int to) {
    int h = 17;
    for (int i = from; i < to; i++) {
      h = h * 31 + chars[i];
    }
    h *= 0x9E3779B1;
    return h ^ (h >>> 15);
  }

  /** Share of the pairs of Han characters in {@code text} that stand elsewhere on the sheet too. */
  double echoed(String text) {
    int of = 0;
    int echoed = 0;
    char[] chars = text.toCharArray();
    for (int i = 0; i + 1 < chars.length; i++) {
      if (Prose.isHan(chars[i]) && Prose.isHan(chars[i + 1])) {
        of++;
        echoed += pairs[hash(chars, i, i + 2) & (pairs.length - 1)] > 1 ? 1 : 0;
      }
    }
    return of == 0 ? 0 : (double) echoed / of;
  }

  /** Share of the phrases in {@code text} that stand elsewhere on the sheet to the letter. */
  double quoted(String text) {
    int of = text.length() - PHRASE + 1;
    int quoted = 0;
    char[] chars = text.toCharArray();
    for (int i = 0; i < of; i++) {
      int cell = hash(chars, i, i + PHRASE) & (phrases.length - 1);
      quoted += phrases[cell] > 1 ? 1 : 0;
    }
    return of <= 0 ? 0 : (double) quoted / of;
  }
}
