package banmian.layout;

import banmian.text.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the lines of a sheet that belong to the page and to no article by where they stand: at its
 * edges, in the head of a page set on several lines, in a list of contents.
 */
final class PageEdges {

  /** Letters of the longest line that may be one of several of a page's head. */
  private static final int MOST_OF_HEAD_LINE = 30;

  /** Letters of the longest line that may be the head of a page by itself: 体坛 16. */
  private static final int MOST_OF_HEAD = 8;

  /** How many lines at the top and the foot of a sheet may be of the page and of no article. */
  private static final int EDGE = 5;

  /** What a list of contents sets before its lines. */
  private static final String BULLETS = "·•・▪●■◆◇○□►▶›»";

  /** Letters of the longest line that a list of titles may hold. */
  private static final int MOST_OF_TITLE = 50;

  private final Pins pins;
  private final List<Line> lines;

  private PageEdges(Pins pins, List<Line> lines) {
    this.pins = pins;
    this.lines = lines;
  }

  /** Pins those of {@code lines}, one sheet's, that nothing else told. */
  static void pin(Pins pins, List<Line> lines) {
    PageEdges page = new PageEdges(pins, lines);
    page.edges();
    page.pageHeads();
    page.contents();
  }

  private boolean sameBlock(int i) {
    return Lines.runsOn(lines, i - 1);
  }

  /**
   * The head of the page in pieces, one to a line above the first gap: 港聞⏎A6⏎二○二六年七月二十一日⏎星期二. Read
   * on one line they show what they are.
   */
  private void head() {
    int to = 0;
    StringBuilder all = new StringBuilder();
    while (to < lines.size() && (to == 0 || sameBlock(to)) && to <= EDGE) {
      all.append(to == 0 ? "" : " ").append(pins.text(to));
      if (pins.text(to).length() > MOST_OF_HEAD_LINE || Cues.dateline(pins.text(to)) > 0) {
        return;
      }
      to++;
    }
    if (to >= 2 && to <= EDGE && Cues.folio(all.toString()) >= 0.6) {
      for (int i = 0; i < to; i++) {
        pins.pin(i, Kind.FURNITURE, 0.7, "page-edge");
      }
    }
  }

  /** The lines around the articles that show what they are by standing at the edge of the sheet. */
  private void edges() {
    head();
    masthead();
    for (double least : new double[] {0.6, 0.5}) {
      for (int i = 0; i < lines.size(); i++) {
        boolean edge = i < EDGE || i >= lines.size() - EDGE;
        boolean beside =
            (i > 0 && pins.kind(i - 1) == Kind.FURNITURE)
                || (i + 1 < lines.size() && pins.kind(i + 1) == Kind.FURNITURE);
        boolean free = edge && pins.kind(i) == null && (beside || least > 0.5);
        if (free && Cues.folio(pins.text(i)) >= least) {
          pins.pin(i, Kind.FURNITURE, 0.7, "page-edge");
        }
      }
    }
  }

  /**
   * The name of the paper or the site, alone above what is furniture by itself, with a title below:
   * 掌上涓江⏎首页 视频 直播.
   */
  private void masthead() {
    int to = 1;
    while (to < lines.size() && sameBlock(to) && pins.kind(to) == Kind.FURNITURE) {
      to++;
    }
    if (to == 1 || to >= lines.size() || sameBlock(to) || pins.kind(0) != null) {
      return;
    }
    String name = pins.text(0);
    boolean han = Prose.letters(name) <= MOST_OF_HEAD + 2;
    for (int i = 0; i < name.length(); i++) {
      han &= Prose.isHan(name.charAt(i)) || Passage.isBlank(name.charAt(i));
    }
    String below = pins.text(to);
    boolean title =
        pins.kind(to) == Kind.TITLE
            || pins.kind(to) == Kind.FURNITURE
            || (below.length() <= MOST_OF_HEAD_LINE
                && !Prose.closed(below)
                && pins.dateline(to) == 0);
    if (han && title) {
      pins.pin(0, Kind.FURNITURE, 0.7, "page-edge");
    }
  }

  /**
   * The head of a page set on several lines, wherever it stands: 澜城日报⏎民生·03⏎二〇二三年七月二十六日⏎星期三. Each
   * line says little, all together enough.
   */
  private void pageHeads() {
    for (int from = 0; from < lines.size(); ) {
      int to = from;
      double sum = 0;
      double most = 0;
      while (to < lines.size() && (to == from || sameBlock(to)) && headPart(to) > 0) {
        double part = headPart(to++);
        sum += part;
        most = Math.max(most, part);
      }
      // a day below a text is the text's
      boolean signs = from > 0 && sameBlock(from) && Cues.documentDay(pins.text(from));
      boolean top = from == 0 && to == 1 && pins.text(0).length() <= MOST_OF_HEAD && most >= 0.6;
      for (int i = from; i < to && !signs && (top || (sum >= 1 && most >= 0.5)); i++) {
        if (pins.kind(i) == null) {
          pins.pin(i, Kind.FURNITURE, 0.7, "page-head");
        }
      }
      from = Math.max(to, from + 1);
    }
  }

  private double headPart(int i) {
    if (pins.kind(i) != null) {
      return pins.kind(i) == Kind.FURNITURE && !"links".equals(pins.reason(i)) ? 1 : 0;
    }
    double part = pins.text(i).length() > MOST_OF_HEAD_LINE ? 0 : Cues.folio(pins.text(i));
    boolean office = part > 0 && Cues.officeOrDay(pins.text(i)) && !Cues.documentDay(pins.text(i));
    return office ? 0 : part;
  }

  /**
   * A list of what the page holds, as sites set it above the texts: lines in a row that each stand
   * again further down, where the text begins.
   */
  private void contents() {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (pins.text(i).length() <= MOST_OF_TITLE) {
        last.put(pins.text(i), i);
      }
    }
    for (int from = 0; from < lines.size(); ) {
      int to = from;
      while (to < lines.size() && again(to, last, from)) {
        to++;
      }
      boolean below = from > 0 && pins.kind(from - 1) == Kind.FURNITURE;
      if (to - from >= (below ? 2 : 3)) {
        for (int i = from; i < to; i++) {
          pins.pin(i, Kind.FURNITURE, 0.8, "contents");
        }
      }
      from = Math.max(to, from + 1);
    }
  }

  private boolean again(int i, Map<String, Integer> last, int from) {
    // · “云上茶坊”开采第一天卖出九百斤: a list has bullets that the headline below has not
    boolean bullet = BULLETS.indexOf(pins.text(i).charAt(0)) >= 0;
    String item = bullet ? pins.text(i).substring(1).strip() : pins.text(i);
    Integer other = last.get(item);
    boolean listed = pins.kind(i) == null && (i == from || sameBlock(i));
    return listed && other != null && other > i + 1 && pins.text(i).length() >= 4;
  }
}
