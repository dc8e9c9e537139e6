package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a person's name looks like. Works on folded text. */
final class Names {

  /** Family name that is a common word too: not a name without firm ground on its left. */
  static final int WORD_LIKE = 3;

  private static final double UNSPLIT = 100;

  private final WordTrie surnames = WordTrie.forwards();
  private final boolean[] notGiven = new boolean[0x10000];
  private final boolean[] given = new boolean[0x10000];
  private final WordTrie parts = WordTrie.forwards();
  private final boolean[] partEnds = new boolean[0x10000];

  Names(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.SURNAMES)) {
      surnames.put(entry.word(), Integer.parseInt(entry.field(1)));
    }
    for (Entry entry : lexicons.entries(ListName.NOT_GIVEN)) {
      notGiven[entry.word().charAt(0)] = true;
    }
    for (Entry entry : lexicons.entries(ListName.GIVEN_NAMES)) {
      given[entry.word().charAt(0)] = true;
    }
    for (Entry entry : lexicons.entries(ListName.NAME_PARTS)) {
      if (entry.field(1).equals("end")) {
        partEnds[entry.word().charAt(0)] = true;
      } else {
        parts.put(entry.word(), 0);
      }
    }
  }

  /** True if given names like to end with the character: 富 of 阚德富. */
  boolean isUsual(char c) {
    return given[c];
  }

  /**
   * Length of the name without a family name that starts at {@code at}: 卓玛拉姆, 才让吉.
   *
   * @param least parts that it must have
   * @return 0 if it has fewer
   */
  int inParts(String text, int at, int least) {
    int end = at;
    int count = 0;
    for (int part = parts.longest(text, end); part > 0; part = parts.longest(text, end)) {
      end += part;
      count++;
    }
    if (count > 0 && end < text.length() && partEnds[text.charAt(end)] && count < 2) {
      end++;
      count++;
    }
    return count >= least ? end - at : 0;
  }

  /** Length of the family name at {@code at}: 0 if none starts there, 2 for a compound one. */
  int surname(String text, int at) {
    return surnames.longest(text, at);
  }

  /** 1 for a common family name of that length, 2 for another one, 3 for one that is a word too. */
  int trust(String text, int at, int length) {
    return surnames.valueAt(text, at, length);
  }

  /** True if the character may stand in a given name. */
  boolean isGiven(char c) {
    return Folded.isHan(c) && !notGiven[c];
  }

  /** True if all from start to before end may stand in a given name. */
  boolean isGiven(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      boolean counts =
          i == start
              && end - start == 2
              && "一二三四五六七八九".indexOf(text.charAt(i)) >= 0
              && isUsual(text.charAt(i + 1));
      if (counts) {
        continue; // 付一帆, 姚四凤
      }
      if (!isGiven(text.charAt(i))) {
        return false;
      }
    }
    return start < end;
  }

  /** True for a whole name: family name and one or two more characters. */
  boolean isFull(String text, int start, int end) {
    int family = surname(text, start);
    int given = end - start - family;
    if (family == 0 || given < 1 || given > 2) {
      // 上官 may be the family 上 as little as 欧 阳: but 司马 of 司马光 may also be 司 马光
      return family == 2 && given == 0 && isGiven(text, start + 1, end);
    }
    return isGiven(text, start + family, end);
  }

  /**
   * Cuts a run of characters into names: {@code 邹文钰李强} → 邹文钰, 王刚.
   *
   * @return the names in order, covering the run; empty if it does not look like names
   */
  List<Span> split(String text, int start, int end) {
    int n = end - start;
    double[] cost = new double[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(cost, UNSPLIT);
    cost[0] = 0;
    for (int i = 0; i < n; i++) {
      if (cost[i] >= UNSPLIT) {
        continue;
      }
      int family = surname(text, start + i);
      if (family == 0) {
        continue;
      }
      for (int length = family + 1; length <= family + 2 && i + length <= n; length++) {
        if (!isGiven(text, start + i + family, start + i + length)) {
          break;
        }
        // a name of three is the rule; a word-like family name or a given name that starts
        // with a common family name (王|文婷, not 王文|婷) is less likely
        double price =
            (length == family + 2 ? 1.0 : 1.35)
                + 0.25 * (trust(text, start + i, family) - 1)
                + (surname(text, start + i + family) == 1
                        && trust(text, start + i + family, 1) == 1
                        && length == family + 2
                    ? 0.1
                    : 0)
                // 欧阳娜|诸葛军, not 欧阳娜诸|葛军
                + (length == family + 2 && surname(text, start + i + length - 1) == 2 ? 0.8 : 0);
        if (cost[i] + price < cost[i + length]) {
          cost[i + length] = cost[i] + price;
          from[i + length] = i;
        }
      }
    }
    if (cost[n] >= UNSPLIT) {
      return List.of();
    }
    List<Span> names = new ArrayList<>();
    for (int at = n; at > 0; at = from[at]) {
      names.add(0, new Span(start + from[at], start + at));
    }
    return names;
  }
}
