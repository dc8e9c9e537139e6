package banmian.layout;

import banmian.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lines around the articles of a page by what they are made of: {@code B02 社会 2020年6月2日
 * 责编 纪晓}, {@code A05：城事·民生 上一版 下一版}, {@code 江防周刊 2024年08月22日}. Each line of a page is such a line
 * if the words of {@code folio.txt} and a short name of a section account for all of it.
 */
final class Folio {

  private static final int LONGEST = 120;

  /** The most characters that may be left for names of sections and columns. */
  private static final int UNKNOWN = 8;

  /** Letters of the longest line that names sections and nothing else. */
  private static final int LONGEST_SECTION = 8;

  private static final String MARKS = "|｜/／:：︰·•・-－—_ \u3000>＞»›→《》<【】[]〔〕+■□●◎★▲";

  private record Word(String kind, Rule rule) {}

  private static final List<Word> WORDS = Rules.read("folio.txt", Word::new);

  private static final Sieve SIEVE =
      Sieve.of(WORDS.stream().map(word -> word.rule().needs()).toList());

  private static final Rule EDITOR =
      Rule.of(
          WORDS.stream()
              .filter(word -> word.kind().equals("editor"))
              .map(word -> word.rule().pattern())
              .collect(Collectors.joining("|")));

  private Folio() {}

  /**
   * How much a line is of the page and of no article, 0..1: 1 if it shows so wherever it stands,
   * even inside a sentence (编辑/冷 月 版式/江 枫); 0.9 if it shows so by itself; 0.6 for the name of a
   * paper, or any name with a day or the number of a page, which at the edge of a page is enough;
   * 0.5 for the name of a section or a day alone, which need such a line beside them; 0.4 for less,
   * a weekday alone, else 0.
   */
  static double of(String line) {
    if (line.length() > LONGEST || line.length() < 2 || speaks(line)) {
      return 0;
    }
    long[] may = SIEVE.inside(line);
    List<String> kinds = new ArrayList<>();
    int bars = bars(line);
    int unknown = 0;
    int runs = 0;
    boolean before = false;
    @Nullable Matcher[] matchers = new Matcher[WORDS.size()];
    for (int i = 0; i < line.length(); ) {
      Word best = null;
      int end = i;
      char c = line.charAt(i);
      for (int w = SIEVE.next(may, 0, c); w >= 0; w = SIEVE.next(may, w + 1, c)) {
        Matcher m = matchers[w];
        if (m == null) {
          m = WORDS.get(w).rule().over(line).useTransparentBounds(true);
          matchers[w] = m;
        }
        if (m.region(i, line.length()).lookingAt() && m.end() > end) {
          best = WORDS.get(w);
          end = m.end();
        }
      }
      if (best != null) {
        kinds.add(best.kind());
        before = false;
        i = end;
        continue;
      }
      i++;
      if (Prose.isHan(c)) {
        unknown++;
        runs += before ? 0 : 1;
        before = true;
        if (unknown > UNKNOWN || runs > 2 + bars) {
          return 0;
        }
      } else if (MARKS.indexOf(c) >= 0 || Passage.isBlank(c)) {
        before = false;
      } else {
        return 0;
      }
    }
    boolean brief = bars > 0 || Prose.letters(line) <= LONGEST_SECTION;
    return weigh(kinds, unknown, bars, brief);
  }

  /** True for a line that names the page's editors, whatever it stands below. */
  static boolean editors(String line) {
    return of(line) >= 0.9 && EDITOR.finds(line);
  }

  /** True for a line with marks of running text. */
  private static boolean speaks(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("，。；！？“”".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static double weigh(List<String> kinds, int unknown, int bars, boolean brief) {
    int shows = count(kinds, "strong", "editor", "nav", "copy");
    int places = count(kinds, "day", "page", "paper");
    int other = count(kinds, "section", "weak");
    int editors = count(kinds, "editor");
    if (editors >= 2 || (editors == 1 && shows + places >= 2)) {
      return 1;
    }
    // 湘江工人 1月30日 农历腊月廿三 内部资料
    if (shows >= 2 || (shows == 1 && (places > 0 || unknown <= 2 || other >= 2))) {
      return 0.9;
    }
    if (shows == 1 && other == 1) {
      return 0.6;
    }
    // 人間角落 B5, 溪谷新闻 2021年9月28日, A03 教育周刊
    boolean dated = kinds.contains("day") || kinds.contains("page");
    if (places >= 2 && dated) {
      return 0.9;
    }
    // 临江日报 | 2019-06-03, 报章 | A02 | 要闻: how archives part what they know of an article
    if (dated && bars > 0 && places + other + bars >= 3) {
      return 0.9;
    }
    if ((dated && unknown + other > 0) || (kinds.equals(List.of("paper")) && unknown == 0)) {
      return 0.6;
    }
    if (kinds.contains("number") && other + places > 0 && unknown <= 4) {
      return 0.6;
    }
    // 体育新闻, 副刊·大运河; 2003-05-22
    boolean section = brief && kinds.contains("section") && places == 0 && unknown <= 4;
    if (section || kinds.equals(List.of("day"))) {
      return 0.5;
    }
    boolean weak = unknown == 0 && other > 0 && places == 0;
    return weak || (kinds.equals(List.of("number")) && unknown > 0 && unknown <= 4) ? 0.4 : 0;
  }

  private static int bars(String line) {
    int bars = 0;
    for (int i = 0; i < line.length(); i++) {
      bars += line.charAt(i) == '|' || line.charAt(i) == '｜' ? 1 : 0;
    }
    return bars;
  }

  private static int count(List<String> kinds, String... wanted) {
    int count = 0;
    for (String kind : kinds) {
      for (String one : wanted) {
        count += one.equals(kind) ? 1 : 0;
      }
    }
    return count;
  }
}
