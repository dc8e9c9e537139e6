package banmian.layout;

import banmian.text.Passage;
import java.util.Arrays;
import java.util.List;

/**
 * Finds lines that the column did not break: verses, rows of a table, entries of a list. Each is a
 * paragraph of its own.
 *
 * <p>Rows are neighbours of one make: as many cells parted by blanks, with figures in them (第一名 望江乡
 * 12分), or items without stops. Verses are short, ragged, and hold no mark (modern ones) or one at
 * the end of every line (old ones); a paragraph broken by the column ends its lines anywhere. A
 * headline of several decks looks like a stanza, too, so verses must be set in or stand in stanzas,
 * and not right above a dateline.
 */
final class Rows {

  private static final int LEAST = 3;

  private static final String FIGURES = "一二三四五六七八九十两兩百";

  /** Cells of a line of a list of things with what is said of each. */
  private static final int VALUED = 97;

  /** Cells of a line of a programme or a price list, however many it has. */
  private static final int LISTED = 98;

  /** More cells than a row has: lines of a list of winners go together. */
  private static final int PRIZE = 99;

  private static final int LONGEST_VERSE = 22;

  /** Columns that verses inside a text are set in at least: deeper than a paragraph's indent. */
  private static final int SET_IN = 5;

  private final List<Line> lines;
  private final boolean[] row;

  private Rows(List<Line> lines) {
    this.lines = lines;
    this.row = new boolean[lines.size()];
  }

  /** For each of {@code lines} whether it is a row or a verse. */
  static boolean[] of(List<Line> lines) {
    Rows rows = new Rows(lines);
    rows.tables();
    rows.stanzas();
    rows.setIn();
    return rows.row;
  }

  private String text(int i) {
    return lines.get(i).text().text();
  }

  private void tables() {
    for (int from = 0; from < lines.size(); ) {
      int cells = cells(from);
      int to = from + 1;
      while (cells > 1 && Lines.runsOn(lines, to - 1)) {
        int next = cells(to);
        // a line of a list goes with rows of any make
        boolean few = Math.min(next, cells) > 1 && Math.min(next, cells) <= LEAST;
        boolean alike = next == cells || (few && Math.max(next, cells) == LISTED);
        if (!alike) {
          break;
        }
        cells = Math.min(cells, next);
        to++;
      }
      for (int i = from; to - from >= LEAST && i < to; i++) {
        row[i] = true;
      }
      // 品名 单位 潍县 诸城: what stands above the columns
      boolean above = to - from >= LEAST && from > 0 && lines.get(from).blanksBefore() == 0;
      if (above && cells > 2 && cells < VALUED && pieces(text(from - 1)) == cells) {
        row[from - 1] = true;
      }
      from = to;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      row[i] |= heads(i);
    }
  }

  /** True if rows above and below are of one make, as those of one table are. */
  private boolean sameMake(int above, int below) {
    int one = cells(above);
    int other = cells(below);
    return one == 0
        || other == 0
        || (one == other && Cues.clock(text(above)) == Cues.clock(text(below)));
  }

  /** A heading inside a table: 女子铅球, between rows or first of its run behind another line alone. */
  private boolean heads(int i) {
    boolean above = row[i + 1] && Lines.runsOn(lines, i);
    if (!above || i == 0 || Prose.closed(text(i)) || text(i).length() > 16) {
      return false;
    }
    if (Lines.runsOn(lines, i - 1)) {
      return row[i - 1];
    }
    if (row[i - 1]) {
      return sameMake(i - 1, i + 1);
    }
    // a masthead heads no table
    boolean alone = (i == 1 || !Lines.runsOn(lines, i - 2)) && Cues.pinned(text(i - 1)) == null;
    return alone && !Prose.closed(text(i - 1)) && text(i - 1).length() <= 30;
  }

  /** Pieces between blanks; 0 if one of them is longer than a column's name. */
  private static int pieces(String text) {
    String[] pieces = text.split("[\\s\u3000]+", -1);
    for (String piece : pieces) {
      if (piece.length() > 6) {
        return 0;
      }
    }
    return pieces.length;
  }

  /** Cells of a row of figures, parted by blanks; 0 for a line that is none. */
  private int cells(int i) {
    String text = text(i);
    if (text.length() > 60 || "。，；".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return 0;
    }
    if ("特一二三四优優组最".indexOf(text.charAt(0)) >= 0 && Cues.prize(text)) {
      return PRIZE;
    }
    if (Cues.dateline(text) == 0 && Cues.listed(text)) {
      return LISTED;
    }
    if (Cues.dateline(text) == 0 && Cues.valued(text)) {
      return VALUED;
    }
    int cells = 1;
    int letters = 0;
    boolean figures = false;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      boolean blank = Passage.isBlank(c);
      cells += blank && !Passage.isBlank(text.charAt(k - 1)) ? 1 : 0;
      letters = blank ? 0 : letters + 1;
      figures |= (c >= '0' && c <= '9') || (c >= '０' && c <= '９') || c == '第';
      // 生猪 斤 四元一: prices in Chinese figures
      figures |= (c == '元' || c == '角') && k > 0 && FIGURES.indexOf(text.charAt(k - 1)) >= 0;
      if (letters > 14 || c == '。') {
        return 0;
      }
    }
    return figures && Cues.dateline(text) == 0 ? cells : 0;
  }

  private void stanzas() {
    int before = -1;
    boolean marked = false;
    for (int from = 0; from < lines.size(); ) {
      int to = Columns.blockEnd(lines, from);
      // a poem's title and writer may stand close above its first verse or below its last
      int end = to;
      while (end > from + LEAST && end > to - 2 && lines.get(end - 1).indent() == 0) {
        end--;
      }
      end = lines.get(end - 1).indent() >= SET_IN ? end : to;
      int start = from;
      while (start < end && lines.get(start).indent() == 0 && lines.get(end - 1).indent() > 0) {
        start++;
      }
      // 渡口⏎秦淮月⏎船在对岸: where no line is set in, the writer's name tells
      int above = start == from ? writtenBy(from, to) : 0;
      start += above;
      // 本周超市菜价⏎辣椒 4.58元/斤 涨0.30: the heading of a list
      start += end - start > LEAST && headed(start, end) ? 1 : 0;
      double score = stanza(start, end, before == from);
      boolean follows = (before == from || above > 0) && score > 0;
      score += follows || (score > 0 && nextStanza(to)) ? 1.5 : 0;
      boolean told = score >= 2;
      for (int i = start; told && i < end; i++) {
        row[i] = true;
      }
      marked = told;
      before = marked ? to : -1;
      from = to;
    }
  }

  /**
   * Marks lines without marks that are set in deeper than the paragraphs around them: the verses of
   * a poem between its heads, the prices in a report.
   */
  private void setIn() {
    for (int from = 1; from < lines.size(); ) {
      int to = from;
      while (to < lines.size() && deep(to, from)) {
        to++;
      }
      if (to - from >= LEAST) {
        Arrays.fill(row, from, to, true);
      }
      from = Math.max(to, from + 1);
    }
    for (int i = 1; i < lines.size(); i++) {
      // a later verse may hold marks: 撑船的人，比上一个秋天弯了一截
      Line line = lines.get(i);
      boolean deep = line.indent() >= SET_IN && line.indent() == lines.get(i - 1).indent();
      row[i] |= row[i - 1] && deep && text(i).length() <= LONGEST_VERSE;
    }
  }

  /** True for a line close below another, as deep as {@code first} of its run, and short. */
  private boolean deep(int i, int first) {
    Line line = lines.get(i);
    String text = text(i);
    boolean mark = false;
    for (int k = 0; k < text.length(); k++) {
      mark |= "，。；：！？,;:“”「」".indexOf(text.charAt(k)) >= 0;
    }
    return line.indent() >= SET_IN
        && line.indent() <= 12
        && line.indent() == lines.get(first).indent()
        && Lines.runsOn(lines, i - 1)
        && lines.get(first - 1).indent() + 2 <= line.indent()
        && text.length() <= LONGEST_VERSE
        && !mark
        && Cues.dateline(text) == 0
        && Cues.byline(text) < 0.85;
  }

  /** True if all lines but the first have a blank inside. */
  private boolean headed(int from, int to) {
    boolean headed = !parted(text(from));
    for (int i = from + 1; headed && i < to; i++) {
      headed = parted(text(i));
    }
    return headed;
  }

  private static boolean parted(String text) {
    return text.chars().anyMatch(c -> Passage.isBlank((char) c));
  }

  /** Lines of a short title and its writer above the first verse; 0 without them. */
  private int writtenBy(int from, int to) {
    for (int i = from; i <= from + 2 && to - i > LEAST; i++) {
      String line = text(i);
      boolean wide = Cues.signature("（" + line + "）") >= 0.7;
      if (i > from && (wide || Cues.nameAlone(line) || Cues.author(line))) {
        return i + 1 - from;
      }
      if (line.length() > 12 || Prose.closed(line)) {
        return 0;
      }
    }
    return 0;
  }

  private boolean nextStanza(int from) {
    if (from >= lines.size()) {
      return false;
    }
    int to = Columns.blockEnd(lines, from);
    return stanza(from, to, false) > 0;
  }

  /**
   * How much a run looks like a stanza: 0 for one that is none. Behind another one it need not be
   * ragged.
   */
  private double stanza(int from, int to, boolean behind) {
    int n = to - from;
    if (couplets(from, to)) {
      return 3;
    }
    if (n < LEAST || n > 40) {
      return 0;
    }
    int inside = 0;
    int ends = 0;
    int longest = 0;
    int indented = 0;
    int letters = 0;
    int parted = 0;
    for (int i = from; i < to; i++) {
      String text = text(i);
      parted += named(text) ? 1 : 0;
      if (text.length() > LONGEST_VERSE) {
        return 0;
      }
      for (int k = 0; k + 1 < text.length(); k++) {
        inside += "，。；、：！？,:;“”「」".indexOf(text.charAt(k)) >= 0 ? 1 : 0;
      }
      ends += "，。；、！？…—".indexOf(text.charAt(text.length() - 1)) >= 0 ? 1 : 0;
      longest = Math.max(longest, lines.get(i).edge());
      indented += lines.get(i).indent() >= 2 ? 1 : 0;
      letters += Prose.letters(text);
    }
    // a column falls short by two characters at most where no mark and no word asks for more
    int brief = 0;
    for (int i = from; i + 1 < to; i++) {
      brief += lines.get(i).edge() < longest - 4 ? 1 : 0;
    }
    // 　　水泥 十一万吨 增长百⏎分之九: rows that the column broke are set as paragraphs
    if (indented > 0 && indented < n && lines.get(from).indent() >= 2) {
      return 0;
    }
    boolean ragged = behind || brief * 10 >= 3 * (n - 1);
    boolean list = n >= 5 && parted * 2 >= n;
    // 冬天过来了，白菜过来了: few hold a mark, but a later stanza may hold more
    boolean few = inside * 6 <= n || (behind && inside * 2 <= n);
    boolean open = few && ends * 5 <= n && (ragged || list) && letters <= 15 * n;
    // 床前明月光，⏎疑是地上霜。: every line ends in a mark
    boolean closed = ends == n && n >= 4 && inside * 4 <= n && letters <= 16 * n;
    if (!open && !closed) {
      return 0;
    }
    for (int i = from; i < to; i++) {
      if (Cues.dateline(text(i)) > 0 || Cues.byline(text(i)) >= 0.85) {
        return 0;
      }
    }
    double score = closed ? 2 : 0.5;
    score += indented == n ? 1 : 0;
    score += n >= 6 ? 0.5 : 0;
    score += list ? 2 : 0;
    boolean text =
        to < lines.size() && (Prose.letters(text(to)) > 30 || Cues.dateline(text(to)) > 0);
    return Math.max(0, score - (text && open ? 1 : 0));
  }

  /** 登临不觉日西斜，一片青山万户家。: lines of two halves of five or seven characters. */
  private boolean couplets(int from, int to) {
    for (int i = from; i < to; i++) {
      String text = text(i);
      int half = text.length() / 2 - 1;
      boolean even = (half == 5 || half == 7) && text.length() == 2 * half + 2;
      if (!even || "，,".indexOf(text.charAt(half)) < 0 || !Prose.closed(text)) {
        return false;
      }
    }
    return to - from >= 2 && to - from <= 20;
  }

  /** 鲁大海 市公交公司驾驶员: a name, a blank, and what it is. */
  private static boolean named(String text) {
    for (int i = 2; i <= 4 && i < text.length() - 1; i++) {
      if (Passage.isBlank(text.charAt(i))) {
        return Prose.isHan(text.charAt(0)) && Prose.isHan(text.charAt(1));
      }
    }
    return false;
  }
}
