package banmian.layout;

import banmian.text.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much each line of a sheet looks like a title, by itself and by what stands around it. */
final class TitleScore {

  /** Score of an unindented line between two paragraphs, where paragraphs are indented. */
  private static final double BETWEEN = 2;

  private static final double TELLS = 1.5;
  private static final double BRIEF = 2;

  /** Score against a title of a verb of saying and a comma. */
  private static final double SAYS = 2;

  /** Score against a title of what says of a book, in brackets. */
  private static final double OF_BOOK = 6;

  /** What a bullet right below says for a short line: 地方傳真⏎●公館…. */
  private static final double HEADS_ITEMS = 2;

  /** Score against a title that begins as lines of a talk do. */
  private static final double TALK = 4;

  /** Score of a day that heads a part of a chronicle. */
  private static final double CHRONICLE = 4;

  /** Lines of a talk that show who speaks in it, or of a chronicle. */
  private static final int TURNS = 3;

  /** Score of the title of a speech. */
  private static final double SPEECH = 6;

  /** Score of a line above who signs the report below. */
  private static final double SIGNED = 3;

  /** Score of two decks on a line, with a blank between them and no mark. */
  private static final double DECKS = 1.5;

  /** Letters of the longest of several decks on a line. */
  private static final int LONGEST_DECK = 27;

  /** Score against a line of which one piece is too long for a deck: 少子化 明年… 縣議會民政委員會今邀請… */
  private static final double UNEVEN = 3;

  private final List<Line> lines;
  private final Columns columns;
  private final Pins pins;
  private final Bigrams bigrams;
  private final int datelines;
  private final boolean closes;

  /** True if texts of the sheet end in commas: 行主陸裕生業已逃避、 */
  private final boolean sparse;

  /** True if several days stand alone on lines: they head the parts of a chronicle. */
  private final boolean timeline;

  /** How many lines begin with who speaks, by his name. */
  private final Map<String, Integer> turns = new HashMap<>();

  TitleScore(List<Line> lines, Columns columns, Pins pins) {
    this.lines = lines;
    this.columns = columns;
    this.pins = pins;
    this.bigrams = Bigrams.of(lines);
    int count = 0;
    int days = 0;
    for (int i = 0; i < lines.size(); i++) {
      count += pins.dateline(i) >= 0.8 ? 1 : 0;
      days += Cues.dayAlone(pins.text(i)) ? 1 : 0;
      String talker = Cues.talker(pins.text(i));
      if (talker != null) {
        turns.merge(talker, 1, Integer::sum);
      }
    }
    this.datelines = count;
    this.timeline = days >= TURNS;
    this.closes = textsClose();
    this.sparse = isSparse();
  }

  /** True if the long runs of the sheet end in a stop or at the edge: nothing was cut short. */
  boolean closes() {
    return closes || sparse;
  }

  /** True for the last line of a text that a comma closes. */
  boolean commaCloses(int i) {
    return sparse && Prose.comma(pins.text(i)) && columns.room(lines.get(i), i) >= LineKinds.ROOM;
  }

  private boolean sameBlock(int i) {
    return Lines.runsOn(lines, i - 1);
  }

  private boolean runsOn(int i) {
    return Lines.runsOn(lines, i);
  }

  /** True for a line of a talk: 记者：有什么打算？ */
  private boolean talks(String text) {
    String talker = Cues.talker(text);
    return talker != null && turns.getOrDefault(talker, 0) >= TURNS;
  }

  /** How much line {@code i} looks like a title by itself and by what stands around it. */
  double of(int i) {
    Line line = lines.get(i);
    String text = pins.text(i);
    if (text.length() > 140) {
      return -20;
    }
    int letters = longestDeck(text);
    boolean narrow = columns.of(i) > 0 && columns.of(i) < 60;
    double score = 0;
    if (text.charAt(0) == '#') {
      score += 10;
    }
    // 城东批发市场昨夜起火，⏎无人员伤亡: a comma inside a title of two lines
    int end = i;
    while (end + 1 < lines.size() && end < i + 4 && sameBlock(end + 1)) {
      end++;
    }
    boolean broken = end > i && Prose.comma(text) && !Prose.closed(lines, end);
    score += broken ? -1.5 : ending(text);
    // text that goes on elsewhere breaks off at the column's edge, not before it
    boolean brief = columns.of(end) > 0 && !columns.full(lines.get(end), end);
    // 二、2009年预算草案: numbered, and neither a sentence nor broken by the column
    boolean numbered =
        Cues.item(text) && Prose.commas(text) == 0 && letters <= 25 && !Prose.closed(text);
    score += numbered && !columns.full(line, i) ? 1.5 : 0;
    boolean items = runsOn(i) && (Cues.bullet(pins.text(i + 1)) || pins.row(i + 1));
    score += items && letters <= 10 && !Prose.closed(text) && !Cues.item(text) ? HEADS_ITEMS : 0;
    score -= talks(text) ? TALK : 0;
    score += timeline && Cues.dayAlone(text) ? CHRONICLE : 0;
    score += Cues.speech(text) ? SPEECH : 0;
    // （2009年2月12日在县第十四届人民代表大会上）: a deck of a speech
    score += sameBlock(i) && Cues.given(text) && !Prose.closed(lines, i - 1) ? 7 : 0;
    score +=
        closes && brief && end < i + 4 && pins.kind(end) == null && !Prose.closed(lines, end)
            ? BRIEF
            : 0;
    score -= 4 * Math.min(2, Prose.stopsInside(text));
    int commas = Prose.commas(text);
    boolean couplet = commas == 1 && couplet(text);
    score -=
        commas == 0 || couplet
            ? 0
            : commas == 1 ? (letters > 25 ? 1.5 : 1) : 1 + 2.5 * (commas - 1);
    score +=
        letters < 2
            ? -3
            : letters <= 2
                ? (heads(i) || items ? 0 : -2)
                : letters <= 4
                    ? 0
                    : letters <= 30
                        ? (narrow ? 0.3 : 1.5)
                        : letters <= 45 ? 0 : letters <= 60 ? -2 : -5;
    if (Prose.startsInside(text)) {
      score -= sameBlock(i) && pins.kind(i - 1) == null ? 3 : 8;
    }
    score -= 7 * pins.dateline(i);
    score -= 4 * Cues.lead(text);
    score -= Cues.timed(text) ? 3 : 0;
    // 黑板上写着：⏎　　　鲜蛋 每斤一元七角
    boolean lists = i + 1 < lines.size() && pins.row(i + 1) && sameBlock(i + 1);
    score -= lists && Prose.announces(text) ? 5 : 0;
    score -= earlyComma(text) && !couplet ? 1.5 : 0;
    score -= text.length() > 90 ? 3 : 0;
    score += measure(line, i, letters);
    // stands alone
    boolean blankBefore = i == 0 || line.blanksBefore() > 0;
    boolean blankAfter = !runsOn(i);
    double alone = (blankBefore ? 0.8 : 0) + (blankAfter ? 0.5 : 0);
    score += narrow ? alone / 2 : alone;
    score += !columns.unmarked() && decks(text) ? DECKS : 0;
    score -= letters > LONGEST_DECK && letters < Prose.letters(text) ? UNEVEN : 0;
    score -= Cues.ofBook(text) ? OF_BOOK : 0;
    score += lines.get(i).blanksBefore() > 1 ? 0.3 : 0;
    // 阐释了在全党开展…: headlines leave such particles out
    int particle = text.indexOf('了', 1);
    score -= particle > 0 && particle < text.length() - 1 && !couplet ? 1 : 0;
    // 桥通了，岛活了: but a couplet may end its halves so
    score += couplet && text.charAt(text.length() - 1) == '了' ? 1 : 0;
    // 黨內人士表示,縣長參選人…: a long line that tells
    score -= letters > 20 && Cues.tells(text) ? TELLS : 0;
    // 外国农艺师说，今年很可: a headline has a colon there
    score -= Cues.says(text) ? SAYS : 0;
    // …部長報告「少子化下: a text that was cut; headlines close their quotes
    boolean whole = columns.of(i) == 0 && !runsOn(i);
    score -= whole && Prose.depth(text) > 0 ? 2 : 0;
    double trust = Math.min(1, letters / 8.0);
    double echo = bigrams.echoed(text);
    score += trust * (narrow ? 2 * (echo - 0.5) : 3 * (echo - 0.35));
    // 凝聚工作合力，不断提高工作效率: a pull-quote repeats the text to the letter
    score += 4 * Math.max(0, bigrams.quoted(text) - 0.4);
    score += follows(i);
    return score;
  }

  /**
   * True for a line at the head of a run, nothing torn before it, whose next one is full, as its
   * own could be: 專電, 匪警.
   */
  private boolean heads(int i) {
    boolean behind = i == 0 || pins.kind(i - 1) != null || Prose.closed(lines, i - 1);
    return behind
        && !sameBlock(i)
        && i + 1 < lines.size()
        && sameBlock(i + 1)
        && columns.full(lines.get(i + 1), i + 1)
        && !Prose.closed(pins.text(i));
  }

  /** Letters of the longest piece between spaces: decks on one line are short, each by itself. */
  private static int longestDeck(String text) {
    int longest = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters = Passage.isBlank(text.charAt(i)) ? 0 : letters + 1;
      longest = Math.max(longest, letters);
    }
    return longest;
  }

  /** 沙洋堤工告急　縣長親督搶險: pieces of four letters and more between blanks, without a mark. */
  static boolean decks(String text) {
    int letters = 0;
    int pieces = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Passage.isBlank(c)) {
        if ("，。；：、《（".indexOf(c) >= 0) {
          return false;
        }
        letters++;
      } else if (letters > 0) {
        if (letters < 4) {
          return false;
        }
        pieces++;
        letters = 0;
      }
    }
    return pieces > 0 && letters >= 4;
  }

  /** 一片叶子，两种算法: two halves of one length, as heads are made. */
  private static boolean couplet(String text) {
    int comma = Math.max(text.indexOf('，'), text.indexOf(','));
    int behind = text.length() - comma - 1;
    return text.length() <= 23 && comma >= 2 && Math.abs(comma - behind) <= 1;
  }

  /** 目前， 此外， 当天，: a sentence's beginning, hardly a title's. */
  private static boolean earlyComma(String text) {
    for (int i = 1; i < Math.min(6, text.length()); i++) {
      if (text.charAt(i) == '，' || text.charAt(i) == ',') {
        return true;
      }
    }
    return false;
  }

  private static double ending(String text) {
    char last = text.charAt(text.length() - 1);
    if ("）)".indexOf(last) >= 0 && "（(".indexOf(text.charAt(0)) >= 0) {
      return -4;
    }
    if (last == '。') {
      return -6;
    }
    if (Prose.torn(text)) {
      return -3;
    }
    // 回顾了| 年年在| 及|: no title ends in a word that leads on
    if ("的和在与與及是对對把从從向将將并並以为為被让讓使等就而或由於于因".indexOf(last) >= 0) {
      return -1.5;
    }
    if (last == '了') {
      return -0.5;
    }
    if (last == '：' || last == ':' || last == '︰') {
      // 主要特点是： 办法如下： lead on to what they announce
      return text.length() > 1 && "是为為下有".indexOf(text.charAt(text.length() - 2)) >= 0 ? -4 : -1;
    }
    if (Prose.closed(text)) {
      return "！？!?".indexOf(last) >= 0 ? 0 : -1;
    }
    return 1;
  }

  /** What its measure says beside the columns of the page. */
  private double measure(Line line, int i, int letters) {
    double score = 0;
    int column = columns.of(i);
    // set in as paragraphs are, a line that is wider than the columns is a lead
    boolean lead = columns.indentsParagraphs() && line.indent() == columns.indent();
    if (column > 0 && column < 60) {
      boolean full = columns.full(line, i);
      boolean exact = line.edge() >= column - 2 && line.edge() <= column;
      double wider = lead ? 0 : 2;
      score +=
          line.edge() > column + LineKinds.MOST_OVER
              ? wider
              : exact ? (!lonely(i) ? -1.7 : fresh(i) ? -1.2 : -2.4) : full ? -0.8 : 0.7;
    } else if (columns.widest() > 0
        && column == 0
        && line.edge() > columns.widest() + LineKinds.MOST_OVER) {
      score += letters <= 40 && !lead ? 1.5 : 0;
    }
    if (line.indent() >= 8 && line.indent() > columns.indent() + 3) {
      score += 3;
    } else if (columns.indentsParagraphs() && line.indent() == columns.indent()) {
      score -= 2.5;
    } else if (columns.indentsParagraphs() && line.indent() == 0) {
      // between paragraphs that are indented, a line that is not begins none
      boolean between =
          i > 0
              && i + 1 < lines.size()
              && Prose.closed(lines, i - 1)
              && lines.get(i + 1).indent() == columns.indent();
      score += between ? BETWEEN : sameBlock(i) ? 0 : 1;
    }
    return score;
  }

  /** True for a line that continues nothing right above it. */
  private boolean fresh(int i) {
    return i == 0 || pins.kind(i - 1) != null || Prose.closed(lines, i - 1);
  }

  private boolean indented(int i) {
    return lines.get(i).indent() >= Math.max(1, columns.indent());
  }

  /** True for a line with a blank one before and behind it. */
  private boolean lonely(int i) {
    return !sameBlock(i) && !runsOn(i);
  }

  /** What the next lines say: a lead or a byline after it. */
  private double follows(int i) {
    double score = followed(i);
    return score <= 0.3 && datelines >= 3 ? score - 1 : score;
  }

  private double followed(int i) {
    for (int k = i + 1; k < lines.size() && k <= i + 4; k++) {
      Kind kind = pins.kind(k);
      if (kind == null && pins.dateline(k) > 0) {
        return 2.5 * pins.dateline(k) / (k - i);
      }
      if (kind == null && Cues.lead(pins.text(k)) > 0) {
        return 0.8 / (k - i);
      }
      if (kind == Kind.BYLINE) {
        // □本报记者 卞晓琳⏎　　本报6月13日讯: who signs a report above it stands below its headline
        boolean text = runsOn(k) && pins.kind(k + 1) == null;
        boolean opens = text && columns.indentsParagraphs() && indented(k + 1) && !indented(i);
        boolean above = text && (opens || pins.dateline(k + 1) >= 0.8);
        return above ? SIGNED : k == i + 1 ? 1 : 0;
      }
      if (kind == null && pins.text(k).length() > 50) {
        return 0;
      }
    }
    return 0;
  }

  /** True if more lines that had room for more end in a comma than in a stop. */
  private boolean isSparse() {
    int points = 0;
    int stops = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (columns.room(lines.get(i), i) >= LineKinds.ROOM) {
        points += Prose.comma(pins.text(i)) ? 1 : 0;
        stops += Prose.closed(pins.text(i)) ? 1 : 0;
      }
    }
    return points >= TURNS && points > stops;
  }

  /** True if the long runs of this sheet end in a stop or at the edge: nothing was cut short. */
  private boolean textsClose() {
    int runs = 0;
    int cut = 0;
    for (int from = 0; from < lines.size(); ) {
      int to = Columns.blockEnd(lines, from);
      int last = to - 1;
      while (last > from && pins.kind(last) != null) {
        last--;
      }
      if (last - from >= 3 && columns.of(last) > 0) {
        runs++;
        boolean brief = !columns.full(lines.get(last), last);
        cut += brief && !Prose.closed(lines, last) ? 1 : 0;
      }
      from = to;
    }
    return cut * 8 <= runs;
  }
}
