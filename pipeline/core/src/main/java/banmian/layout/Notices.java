package banmian.layout;

import banmian.text.Passage;
import banmian.text.WordFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds announcements and advertisements among the lines of a sheet.
 *
 * <p>A run of lines without a blank one is weighed as a whole: by its words ({@code notices.txt}),
 * by numbers to call, by the shape of its lines (an advertisement has short ones without stops), by
 * a heading (房屋招租) and by the signature at its end (瑞昌祥謹啓). A dateline or a byline speaks against.
 * What follows a notice without a heading of its own needs less to be its continuation; a heading
 * stands alone where the text below it is no notice (a 公告 cut off by the columns).
 */
final class Notices {

  private static final double NOTICE = 4;

  /** Enough below the heading of a notice, or right behind one. */
  private static final double CONTINUED = 1.5;

  /** Notices are short; longer runs are not weighed. */
  private static final int MOST_LETTERS = 420;

  private static final int MOST_LINES = 24;

  /** Letters of a notice that few words tell, and how many more ask for one point more. */
  private static final int LONG = 120;

  private static final double STEP = 60;

  /** Letters of the shortest notice on one line that other lines stand above. */
  private static final int LEAST_WHOLE = 30;

  private record Word(double weight, String word) {}

  /** The words by their first character. */
  private static final Map<Character, List<Word>> WORDS = words();

  private static final BitSet STARTS = new BitSet();

  static {
    WORDS.keySet().forEach(STARTS::set);
  }

  private final List<Line> lines;
  private final double[] dateline;
  private final @Nullable Kind[] kinds;
  private final boolean[] notice;

  /** Where the last box of the weather ends that is no notice. */
  private int weather;

  private Notices(List<Line> lines, double[] dateline, @Nullable Kind[] kinds) {
    this.lines = lines;
    this.dateline = dateline;
    this.kinds = kinds;
    this.notice = new boolean[lines.size()];
  }

  /**
   * For each of {@code lines} whether it is part of a notice; {@code dateline} and {@code kinds} as
   * {@link Cues} tells them, a line by itself.
   */
  static boolean[] of(List<Line> lines, double[] dateline, @Nullable Kind[] kinds) {
    Notices notices = new Notices(lines, dateline, kinds);
    for (int from = 0; from < lines.size(); ) {
      int to = Columns.blockEnd(lines, from);
      notices.weigh(from, to);
      from = to;
    }
    return notices.alone() ? new boolean[lines.size()] : notices.notice;
  }

  /**
   * True if a sheet is one notice with its heading and nothing else: then it is what was printed.
   */
  private boolean alone() {
    int headings = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!notice[i] && kinds[i] != Kind.FURNITURE) {
        return false;
      }
      headings += Cues.noticeHeading(text(i), kinds[i]) > 0 ? 1 : 0;
    }
    return headings == 1 && Cues.noticeHeading(text(0), kinds[0]) > 0;
  }

  private String text(int i) {
    return lines.get(i).text().text();
  }

  /** True for a line without marks that is a signed notice by itself: 尋人　張阿寶年十四歲…當酬法幣五萬元　張德興啓. */
  private boolean whole(int i) {
    String line = text(i);
    boolean unmarked = marks(line) == 0 && line.length() >= LEAST_WHOLE;
    return unmarked && Cues.noticeSigned(line) && score(i, i + 1) >= NOTICE;
  }

  /** Weighs the run of lines {@code from} to before {@code to}, from each heading in it on. */
  private void weigh(int from, int to) {
    boolean behind = from > 0 && notice[from - 1];
    int start = Math.max(from, Math.min(to, weather));
    if (start == to) {
      return;
    }
    // 返回目录 above a notice is none
    while (start + 1 < to && kinds[start] == Kind.FURNITURE) {
      start++;
    }
    for (int i = start; i < to; i++) {
      int box = WeatherBox.end(lines, kinds, i);
      if (box > i && i > start) {
        run(start, i, behind);
        behind = notice[i - 1];
        start = i;
      }
      // among notices the weather is one of them
      boolean before = box < lines.size() && Cues.noticeHeading(text(box), kinds[box]) > 0;
      if (box > i && !behind && !before) {
        weather = box;
        weigh(Math.min(to, box), to);
        return;
      }
      boolean opens = !Prose.closed(text(i)) && Cues.noticeHeading(text(i), kinds[i]) > 0;
      // 好丝。（文 音）⏎征订启事 本报从四月一日起: below text that is closed
      boolean below = i > start && Prose.closed(text(i - 1)) && Cues.noticeOpens(text(i));
      if (i > start && (opens || below || whole(i))) {
        run(start, i, behind);
        behind = notice[i - 1];
        start = i;
      }
    }
    run(start, to, behind);
  }

  private void run(int from, int to, boolean behind) {
    double heading = Cues.noticeHeading(text(from), kinds[from]);
    int end = to;
    boolean told;
    if (heading > 0) {
      end = articleInside(from, to);
      double below = score(from + 1, end);
      boolean alone = end - from == 1;
      told = alone ? heading >= 1 || next(to) >= CONTINUED : below >= CONTINUED;
      // 征订启事⏎本报自明年一月起…: what the paper itself gives notice of
      told |= !alone && Cues.noticeHead(text(from)) && brief(from + 1, end);
      if (!told && heading >= 1) {
        notice[from] = true;
      }
    } else {
      told = score(from, to) >= (behind ? CONTINUED : NOTICE + shape(from, to) + length(from, to));
      told |= behind && signature(from, to);
      told |= Cues.noticeOpens(text(from)) && brief(from, to);
    }
    for (int i = from; told && i < end; i++) {
      notice[i] = true;
    }
  }

  /** True for lines that are not too many for a notice and hold no dateline. */
  private boolean brief(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += text(i).length();
      if (letters > MOST_LETTERS || dateline[i] > 0 || Cues.byline(text(i)) >= 0.85) {
        return false;
      }
    }
    return true;
  }

  /** True for lines that say who gave notice and when, and nothing else. */
  private boolean signature(int from, int to) {
    boolean brief = to - from <= 3;
    for (int i = from; brief && i < to; i++) {
      brief = text(i).length() <= 20 && Cues.officeOrDay(text(i));
    }
    return brief;
  }

  /** The score of the next run, for a heading with a blank line behind it. */
  private double next(int from) {
    return from >= lines.size() ? 0 : score(from, Columns.blockEnd(lines, from));
  }

  /** Where an article begins behind a notice that no blank line parts from it; else {@code to}. */
  private int articleInside(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (dateline[i] >= 0.8) {
        int head = i;
        while (head > from + 1 && Prose.letters(text(head - 1)) <= 30 && !ends(text(head - 1))) {
          head--;
        }
        return head;
      }
    }
    return to;
  }

  private static boolean ends(String line) {
    return Prose.closed(line) || Cues.dayAlone(line);
  }

  /** How little the lines look like an advertisement: 0 for short ones without stops. */
  private double shape(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      open += text(i).length() <= 40 && !Prose.closed(text(i)) ? 1 : 0;
    }
    return to - from >= 3 && open * 4 >= (to - from) * 3 ? 0 : 1.5;
  }

  /** What many letters ask for: a few words of a notice make none of a page of text. */
  private double length(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += text(i).length();
    }
    return Math.max(0, (letters - LONG) / STEP);
  }

  private double score(int from, int to) {
    if (from >= to || to - from > MOST_LINES) {
      return 0;
    }
    StringBuilder all = new StringBuilder();
    for (int i = from; i < to; i++) {
      all.append(text(i));
      if (all.length() > MOST_LETTERS || dateline[i] >= 0.8) {
        return 0;
      }
    }
    String text = all.toString();
    double score = 0;
    for (Word word : wordsIn(text)) {
      score += word.weight();
    }
    score += calls(text) ? 2 : 0;
    int times = 0;
    int other = 0;
    for (int i = from; i < to; i++) {
      boolean hour = Cues.hour(text(i));
      times += hour ? 1 : 0;
      other += hour || kinds[i] == Kind.FURNITURE ? 0 : 1;
    }
    // 19：30 男篮联赛 直播⏎21：00 斯诺克公开赛: nothing but hours
    score += times >= 2 ? (other == 0 ? NOTICE : 2) : 0;
    if (Cues.noticeSigned(text)) {
      score += 2;
      // 凡蒙惠顧請認明招牌庶不致誤　瑞昌祥謹啓: before 1912, without a mark
      score += marks(text) * 50 < text.length() && text.length() > 20 ? 3 : 0;
    }
    for (int i = from; score >= CONTINUED && i < to; i++) {
      score -= Cues.byline(text(i)) >= 0.85 ? 4 : 0;
    }
    return score;
  }

  /** The words that {@code text} holds, each once, as they come. */
  private static Set<Word> wordsIn(String text) {
    Set<Word> found = new LinkedHashSet<>();
    for (int i = 0; i < text.length(); i++) {
      if (!STARTS.get(text.charAt(i))) {
        continue;
      }
      for (Word word : WORDS.getOrDefault(text.charAt(i), List.of())) {
        if (text.startsWith(word.word(), i)) {
          found.add(word);
        }
      }
    }
    return found;
  }

  private static Map<Character, List<Word>> words() {
    Map<Character, List<Word>> words = new HashMap<>();
    for (Word word :
        WordFile.read(
            "/banmian/layout/notices.txt",
            (key, value) -> new Word(Double.parseDouble(key), value))) {
      words.computeIfAbsent(word.word().charAt(0), c -> new ArrayList<>()).add(word);
    }
    return words;
  }

  /**
   * True if {@code text} holds a telephone number: seven digits and more in a row, four behind 电话.
   */
  private static boolean calls(String text) {
    if (Cues.telephone(text)) {
      return true;
    }
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
        if (++digits >= 7) {
          return true;
        }
      } else if (!(digits > 2 && ("-－—–".indexOf(c) >= 0 || Passage.isBlank(c)))) {
        digits = 0;
      }
    }
    return false;
  }

  private static int marks(String text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      n += "，。；！？,".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return n;
  }
}
