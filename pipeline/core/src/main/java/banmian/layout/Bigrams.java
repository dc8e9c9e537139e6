package banmian.layout;

import java.util.List;

/**
 * How often each pair of neighbouring characters stands on a sheet, in a table of fixed size: two
 * pairs may share a cell, which only ever raises a count.
 */
final class Bigrams {

  private final short[] counts;
  private final int mask;

  private Bigrams(short[] counts) {
    this.counts = counts;
    this.mask = counts.length - 1;
  }

  static Bigrams of(List<Line> lines) {
    long units = 0;
    for (Line line : lines) {
      units += line.text().length();
    }
    int size = 1 << 12;
    while (size < 4 * units && size < 1 << 21) {
      size <<= 1;
    }
    Bigrams bigrams = new Bigrams(new short[size]);
    for (Line line : lines) {
      String text = line.text().text();
      for (int i = 0; i + 1 < text.length(); i++) {
        int cell = bigrams.cell(text.charAt(i), text.charAt(i + 1));
        if (bigrams.counts[cell] < Short.MAX_VALUE) {
          bigrams.counts[cell]++;
        }
      }
    }
    return bigrams;
  }

  private int cell(char a, char b) {
    int h = (a * 31 + b) * 0x9E3779B1;
    return (h ^ (h >>> 15)) & mask;
  }

  /** Share of the pairs of Han characters in {@code text} that stand elsewhere on the sheet too. */
  double echoed(String text) {
    int pairs = 0;
    int echoed = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char a = text.charAt(i);
      char b = text.charAt(i + 1);
      if (Prose.isHan(a) && Prose.isHan(b)) {
        pairs++;
        echoed += counts[cell(a, b)] > 1 ? 1 : 0;
      }
    }
    return pairs == 0 ? 0 : (double) echoed / pairs;
  }
}
