package banmian.layout;

import banmian.lang.CharModel;
import banmian.text.Passage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides for the lines of one sheet together which are titles and which are running text.
 *
 * <p>Lines that show their kind by themselves (furniture, bylines, …) are pinned first. Over the
 * rest runs a chain with two states, title and body: each line has a score for being a title, each
 * pair of neighbours a score for the change or the staying; the best sequence of all wins
 * (Viterbi). No feature decides alone. A final 。 speaks against a title as strongly as anything
 * does, but a Taiwan title may be a quoted sentence; a full line in a wrapped block speaks for
 * body, but a title may be just as long as the column is wide.
 *
 * <p>The distance between the two best scores of a line is its confidence.
 */
final class LineKinds {

  /** Score of an unindented line between two paragraphs, where paragraphs are indented. */
  private static final double BETWEEN = 2;

  private static final double TELLS = 1.5;
  private static final double BRIEF = 2;

  /** Score against a title of what says of a book, in brackets. */
  private static final double OF_BOOK = 6;

  /** Lines to either side that a pen name is looked for in. */
  private static final int SAID = 60;

  /** Letters of the longest line that may be one of several of a page's head. */
  private static final int MOST_OF_HEAD_LINE = 30;

  /** Letters of the longest line that may be the head of a page by itself: 体坛 16. */
  private static final int MOST_OF_HEAD = 8;

  /** Letters of the longest head that ▲ opens. */
  private static final int MOST_OF_HEADING = 24;

  /** What a bullet right below says for a short line: 地方傳真⏎●公館…. */
  private static final double HEADS_ITEMS = 2;

  /** Letters of the longest line that a list of titles may hold. */
  private static final int MOST_OF_TITLE = 50;

  /** Marks that open captions, and short news as well. */
  private static final String MARKS = "▲△▼▽";

  /** What figures stand before. */
  private static final String COUNTERS = "年月日号號时時点點分秒个個名人元万萬亿億％%℃度岁歲米吨噸公家件项項户戶次届屆位";

  /** Score against a title between a figure and what it counts. */
  private static final double COUNTED = 4;

  /** Columns that a line may hang over its column. */
  private static final int MOST_OVER = 3;

  /** Columns left free that a paragraph's line would have filled. */
  private static final int ROOM = 8;

  /** Score against a paragraph whose line ends before its column does, without a stop. */
  private static final double BREAKS = 2;

  /** Score of two decks on a line, with a blank between them and no mark. */
  private static final double DECKS = 1.5;

  /** Letters of the longest label above short news: 一句話新聞. */
  private static final int MOST_OF_LABEL = 8;

  private static final int TITLE = 0;
  private static final int BODY = 1;

  private final List<Line> lines;
  private final String[] texts;
  private final Columns columns;
  private final Bigrams bigrams;
  private final @Nullable Kind[] pinned;

  /** How many lines at the top and the foot of a sheet may be of the page and of no article. */
  private static final int EDGE = 5;

  private final double[] dateline;
  private final CharModel model = CharModel.chinese();
  private final Kind[] kinds;
  private int datelines;
  private final double[] confidence;
  private final String[] reasons;
  private final boolean[] rows;
  private boolean closes;

  private LineKinds(List<Line> lines, Columns columns, boolean[] rows) {
    this.lines = lines;
    this.texts = lines.stream().map(line -> line.text().text()).toArray(String[]::new);
    this.columns = columns;
    this.rows = rows;
    this.bigrams = Bigrams.of(lines);
    int n = lines.size();
    this.pinned = new Kind[n];
    this.dateline = new double[n];
    this.kinds = new Kind[n];
    this.confidence = new double[n];
    this.reasons = new String[n];
  }

  /**
   * The kinds of {@code lines}, one sheet's, of which {@code rows} are verses or rows of a table.
   */
  static LineKinds of(List<Line> lines, Columns columns, boolean[] rows) {
    LineKinds kinds = new LineKinds(lines, columns, rows);
    kinds.pin();
    kinds.closes = kinds.textsClose();
    kinds.chain();
    return kinds;
  }

  Kind kind(int i) {
    return kinds[i];
  }

  double confidence(int i) {
    return confidence[i];
  }

  String reason(int i) {
    return reasons[i];
  }

  /** True for a verse, or a row of a table: a paragraph of its own. */
  boolean row(int i) {
    return rows[i];
  }

  double dateline(int i) {
    return dateline[i];
  }

  private String text(int i) {
    return texts[i];
  }

  private boolean sameBlock(int i) {
    return i > 0 && lines.get(i).blanksBefore() == 0;
  }

  private void pin() {
    for (int i = 0; i < lines.size(); i++) {
      // 〔記者甲乙丙、丁戊己／台北報⏎導〕: a dateline broken by the column
      boolean goes = i + 1 < lines.size() && sameBlock(i + 1) && columns.full(lines.get(i), i);
      dateline[i] = Cues.dateline(goes ? text(i) + text(i + 1) : text(i));
      datelines += dateline[i] >= 0.8 ? 1 : 0;
    }
    @Nullable Kind[] self = new Kind[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      boolean inside =
          sameBlock(i)
              && self[i - 1] == null
              && columns.full(lines.get(i - 1), i - 1)
              && !Prose.closed(lines, i - 1);
      self[i] = inside ? intruder(i) : Cues.pinned(text(i));
    }
    heads(self);
    items(self);
    boolean[] notices = Notices.of(lines, dateline, self);
    boolean[] captions = Captions.of(lines, columns, dateline, self);
    for (int i = 0; i < lines.size(); i++) {
      String text = text(i);
      if (notices[i] && !Cues.editors(text)) {
        pin(i, Kind.NOTICE, 0.8, "notice-words");
        continue;
      }
      if (captions[i]) {
        pin(i, Kind.CAPTION, 0.8, "caption-pattern");
        continue;
      }
      if (rows[i]) {
        pin(i, Kind.BODY, 0.8, Block.ROW);
        continue;
      }
      // inside a wrapped paragraph a line may read like anything: 10, or 第三版
      boolean inside =
          sameBlock(i)
              && columns.full(lines.get(i - 1), i - 1)
              && !Prose.closed(lines, i - 1)
              && pinned[i - 1] == null;
      double byline = Cues.byline(text);
      // 〔記者甲乙丙、丁戊己／台北報導〕⏎縣長: an inline byline that fills its line
      boolean leads =
          dateline[i] >= 0.8
              && i + 1 < lines.size()
              && lines.get(i + 1).blanksBefore() == 0
              && !(byline == 1 && reportsAlone(i));
      boolean last = i + 1 == lines.size() || lines.get(i + 1).blanksBefore() > 0;
      boolean apart = last || byNext(i) || indented(i + 1) || dateline[i + 1] >= 0.8;
      if (byline >= 0.85 && !leads && (!inside || (byline == 1 && apart))) {
        pin(i, Kind.BYLINE, byline, "byline-grammar");
        continue;
      }
      if (namesGoOn(i)) {
        pin(i, Kind.BYLINE, 0.8, "byline-goes-on");
        continue;
      }
      if (!inside && Cues.salutation(text)) {
        pin(i, Kind.BODY, 0.8, "salutation");
        continue;
      }
      if (!inside && Cues.box(text)) {
        pin(i, Kind.TITLE, 0.8, "box-title");
        continue;
      }
      int quoted = inside ? 0 : pullQuote(i);
      if (quoted > 0) {
        for (int k = i; k < i + quoted; k++) {
          pin(k, Kind.TITLE, 0.7, "pull-quote");
        }
        i += quoted - 1;
        continue;
      }
      if (!inside && self[i] == null && Cues.label(text) && dateline[i] == 0) {
        pin(i, Kind.TITLE, 0.7, "label");
        continue;
      }
      if (headsVerses(i)) {
        pin(i, Kind.TITLE, 0.7, Block.HEAD_OF_VERSES);
        continue;
      }
      if (!inside && desk(i)) {
        pin(i, Kind.BYLINE, 0.7, "name-below-title");
        continue;
      }
      if (!inside && signed(i)) {
        pin(i, Kind.BYLINE, 0.7, "name-below-title");
        continue;
      }
      if (broken(i)) {
        pin(i, Kind.BYLINE, 0.7, "signature");
        pin(++i, Kind.BYLINE, 0.7, "signature");
        continue;
      }
      if (closes(i)) {
        pin(i, Kind.BYLINE, Cues.signature(text), "signature");
        continue;
      }
      if (!inside && signsBelow(i)) {
        rows[i] = dated(i);
        pin(i, rows[i] ? Kind.BODY : Kind.BYLINE, 0.7, rows[i] ? Block.ROW : "signature-below");
        continue;
      }
      if (!inside && (writes(i) || wide(i))) {
        pin(i, Kind.BYLINE, 0.7, "signature-below");
        continue;
      }
      if (!inside && stacked(i)) {
        pin(i, Kind.BYLINE, 0.8, "byline-stacked");
        continue;
      }
      // 相關新聞⏎西環街市外牆石屎剝落: links look like headlines
      boolean link = sameBlock(i) && "links".equals(reasons[i - 1]) && text.length() <= 40;
      Kind kind = inside ? intruder(i) : link ? Kind.FURNITURE : self[i];
      if (kind != null) {
        boolean links = link || (kind == Kind.FURNITURE && text.startsWith("相"));
        pin(i, kind, 0.9, links ? "links" : kind.name().toLowerCase(Locale.ROOT) + "-pattern");
      }
    }
    known();
    edges();
    pageHeads();
    contents();
  }

  /**
   * Lines of a run that is one quotation without its stop, 0 for any other run:
   * “师父说，唱错一个字，⏎荷花就少开一朵” stands between columns to be looked at, not to be read on.
   */
  private int pullQuote(int i) {
    int to = Columns.blockEnd(lines, i);
    if (sameBlock(i) || to == lines.size() || to - i > 3 || i == 0) {
      return 0;
    }
    StringBuilder all = new StringBuilder();
    for (int k = i; k < to; k++) {
      all.append(text(k));
    }
    String text = all.toString();
    int end = text.length() - 1;
    int close = "“「『".indexOf(text.charAt(0));
    boolean whole =
        close >= 0
            && end > 4
            && end <= MOST_OF_TITLE
            && text.indexOf("”」』".charAt(close)) == end
            && Prose.isHan(text.charAt(end - 1));
    return whole ? to - i : 0;
  }

  /**
   * ▲ heads texts before 1950 and captions after: it heads texts if every line of the sheet that it
   * opens is short, without a stop or a credit, and has running text right below.
   */
  private void heads(@Nullable Kind[] self) {
    int heads = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (self[i] == Kind.CAPTION && text(i).charAt(0) == '▲') {
        boolean text = i + 1 < lines.size() && sameBlock(i + 1) && self[i + 1] == null;
        boolean head = text(i).length() <= MOST_OF_HEADING && !Prose.closed(text(i));
        boolean longer = text && text(i + 1).length() > 1.5 * text(i).length();
        if (!head || !longer || Cues.photoCredit(text(i)) || Prose.startsInside(text(i + 1))) {
          return;
        }
        heads++;
      }
    }
    for (int i = 0; heads >= 2 && i < lines.size(); i++) {
      if (self[i] == Kind.CAPTION && text(i).charAt(0) == '▲') {
        self[i] = Kind.TITLE;
      }
    }
  }

  /**
   * Short news behind marks: ▲ opens a caption, but where three paragraphs in a row begin with the
   * mark (two below a short line: 簡訊), end in a stop and name no photographer, it opens items.
   */
  private void items(@Nullable Kind[] self) {
    for (int from = 0; from < lines.size(); ) {
      int to = from;
      int count = 0;
      boolean news = MARKS.indexOf(text(from).charAt(0)) >= 0;
      while (news && to < lines.size()) {
        boolean starts = text(to).charAt(0) == text(from).charAt(0);
        boolean closed = to == from || Prose.closed(lines, to - 1);
        if (starts != closed) {
          break;
        }
        count += starts ? 1 : 0;
        news = !Cues.photoCredit(text(to));
        to++;
      }
      boolean below = from > 0 && text(from - 1).length() <= MOST_OF_LABEL;
      boolean whole = to > from && Prose.closed(lines, to - 1);
      for (int i = from; news && whole && count >= (below ? 2 : 3) && i < to; i++) {
        self[i] = text(i).charAt(0) == text(from).charAt(0) ? Kind.BODY : null;
      }
      from = Math.max(to, from + 1);
    }
  }

  /** What line {@code i} is though it stands inside a sentence, or null for text. */
  private @Nullable Kind intruder(int i) {
    return Cues.intrudes(text(i)) ? Kind.FURNITURE : null;
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
      boolean signs = from > 0 && sameBlock(from) && Cues.documentDay(text(from));
      boolean top = from == 0 && to == 1 && text(0).length() <= MOST_OF_HEAD && most >= 0.6;
      for (int i = from; i < to && !signs && (top || (sum >= 1 && most >= 0.5)); i++) {
        if (pinned[i] == null) {
          pin(i, Kind.FURNITURE, 0.7, "page-head");
        }
      }
      from = Math.max(to, from + 1);
    }
  }

  private double headPart(int i) {
    if (pinned[i] != null) {
      return pinned[i] == Kind.FURNITURE && !"links".equals(reasons[i]) ? 1 : 0;
    }
    double part = text(i).length() > MOST_OF_HEAD_LINE ? 0 : Cues.folio(text(i));
    boolean office = part > 0 && Cues.officeOrDay(text(i)) && !Cues.documentDay(text(i));
    return office ? 0 : part;
  }

  /**
   * A list of what the page holds, as sites set it above the texts: lines in a row that each stand
   * again further down, where the text begins.
   */
  private void contents() {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (text(i).length() <= MOST_OF_TITLE) {
        last.put(text(i), i);
      }
    }
    for (int from = 0; from < lines.size(); ) {
      int to = from;
      while (to < lines.size() && again(to, last, from)) {
        to++;
      }
      boolean below = from > 0 && pinned[from - 1] == Kind.FURNITURE;
      if (to - from >= (below ? 2 : 3)) {
        for (int i = from; i < to; i++) {
          pin(i, Kind.FURNITURE, 0.8, "contents");
        }
      }
      from = Math.max(to, from + 1);
    }
  }

  private boolean again(int i, Map<String, Integer> last, int from) {
    Integer other = last.get(text(i));
    boolean listed = pinned[i] == null && (i == from || sameBlock(i));
    return listed && other != null && other > i + 1 && text(i).length() >= 4;
  }

  /** A name alone below a text, whose bearer another byline of the sheet credits: 屠苏. */
  private void known() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (pinned[i] == Kind.BYLINE) {
        for (String name : Cues.squeeze(text(i)).split("[ 、，,/／╱|：:（）()]+", -1)) {
          names.add(name);
        }
      }
    }
    for (int i = 1; i < lines.size(); i++) {
      String name = text(i).replaceAll("[\\s\u3000]", "");
      boolean last = i + 1 == lines.size() || !sameBlock(i + 1) || notBody(i + 1);
      boolean below = pinned[i] == null && (rows[i - 1] || Prose.closed(lines, i - 1));
      if (below && last && name.length() >= 2 && name.length() <= 4 && names.contains(name)) {
        pin(i, Kind.BYLINE, 0.7, "name-known");
      }
    }
  }

  /** The lines around the articles that show what they are by standing at the edge of the sheet. */
  private void edges() {
    for (double least : new double[] {0.6, 0.5}) {
      for (int i = 0; i < lines.size(); i++) {
        boolean edge = i < EDGE || i >= lines.size() - EDGE;
        boolean beside =
            (i > 0 && pinned[i - 1] == Kind.FURNITURE)
                || (i + 1 < lines.size() && pinned[i + 1] == Kind.FURNITURE);
        boolean free = edge && pinned[i] == null && (beside || least > 0.5);
        if (free && Cues.folio(text(i)) >= least) {
          pin(i, Kind.FURNITURE, 0.7, "page-edge");
        }
      }
    }
  }

  private void pin(int i, Kind kind, double sure, String reason) {
    pinned[i] = kind;
    confidence[i] = sure;
    reasons[i] = reason;
  }

  /**
   * Names below a line that says what they are (通讯员 张三⏎李四 王五), or what the column broke off one
   * (通讯员 文⏎静).
   */
  private boolean namesGoOn(int i) {
    if (!sameBlock(i) || pinned[i - 1] != Kind.BYLINE || !reasons[i - 1].startsWith("byline")) {
      return false;
    }
    boolean last = i + 1 == lines.size() || !sameBlock(i + 1) || byNext(i);
    return last && Cues.namesGoOn(text(i - 1), text(i));
  }

  /** A name in brackets behind the last sentence: 也要登记在册。⏎（石 坚）. */
  private boolean closes(int i) {
    if (i == 0 || !(rows[i - 1] || (pinned[i - 1] == null && Prose.closed(lines, i - 1)))) {
      return false;
    }
    boolean last = i + 1 == lines.size() || lines.get(i + 1).blanksBefore() > 0;
    boolean right = lines.get(i).indent() >= 12 && lines.get(i).indent() > columns.indent() + 6;
    return Cues.signature(text(i)) >= (!last ? 0.7 : right ? 0.3 : 0.4);
  }

  /** A signature in brackets that the column broke: （钟离华　李⏎小玲）. */
  private boolean broken(int i) {
    boolean opens = "（(".indexOf(text(i).charAt(0)) >= 0 && i + 1 < lines.size() && i > 0;
    if (!opens || text(i).length() > 40 || text(i + 1).length() > 12 || !sameBlock(i + 1)) {
      return false;
    }
    String whole = text(i) + text(i + 1);
    boolean closes = Prose.depth(text(i)) == 1 && Prose.depth(whole) == 0;
    boolean apart = Cues.byline(text(i) + " " + text(i + 1)) >= 0.85;
    boolean names = closes && (apart || Cues.byline(whole) >= 0.85 || Cues.signature(whole) >= 0.7);
    return names && (pinned[i - 1] != null || Prose.closed(lines, i - 1));
  }

  /** A label and its name on lines of their own: 记者⏎岑参天⏎通讯员⏎花蕊. */
  private boolean stacked(int i) {
    String text = text(i);
    boolean next = i + 1 < lines.size() && sameBlock(i + 1);
    if (Cues.roleAlone(text)) {
      return next && (Cues.penName(text(i + 1)) || Cues.namesGoOn("", text(i + 1)));
    }
    return sameBlock(i)
        && pinned[i - 1] == Kind.BYLINE
        && Cues.roleAlone(text(i - 1))
        && (Cues.penName(text) || Cues.namesGoOn("", text));
  }

  /** A name on its own line, between a short line and the text: 闲话“读书”⏎吴文敏⏎⏎在书店里…. */
  private boolean signed(int i) {
    if (i == 0 || i + 1 >= lines.size() || pinned[i - 1] != null || !Cues.penName(text(i))) {
      return false;
    }
    String above = text(i - 1);
    boolean head = above.length() <= 40 && !Prose.closed(above) && above.length() > 1;
    boolean verse = i + 2 < lines.size() && rows[i + 2] && sameBlock(i + 1) && sameBlock(i + 2);
    boolean set = columns.full(lines.get(i + 1), i + 1) && lines.get(i + 1).indent() > 0;
    boolean text = text(i + 1).length() > 24 || dateline(i + 1) > 0 || rows[i + 1] || verse || set;
    if (!head || !text) {
      return false;
    }
    if (Cues.nameAlone(text(i))) {
      // 柿子树下⏎谷雨声: a short title has room above and is not part of the name's line
      boolean apart = !sameBlock(i - 1) && sameBlock(i) && !said(i) && glue(i - 1, i) < 1;
      return above.length() > 4 || rows[i + 1] || apart;
    }
    // 海　生⏎补网⏎　　　千针万线月光长: set wide between a poem's title and the first of its heads
    if (verse && Cues.signature("（" + text(i) + "）") >= 0.7) {
      return true;
    }
    // 竹隐: a pen name is no word of the text and goes with nothing before it
    boolean apart = lines.get(i + 1).blanksBefore() > 0 || lines.get(i + 1).indent() > 0;
    return apart
        && sameBlock(i)
        && text(i).length() <= 3
        && !columns.full(lines.get(i - 1), i - 1)
        && !said(i)
        && glue(i - 1, i) < 0.5;
  }

  /** A short line flush above verses that are set in, behind others or the writer's name: 开船. */
  private boolean headsVerses(int i) {
    if (i == 0 || i + 1 >= lines.size() || !rows[i + 1] || rows[i] || !sameBlock(i + 1)) {
      return false;
    }
    boolean behind = sameBlock(i) && (rows[i - 1] || pinned[i - 1] == Kind.BYLINE);
    boolean in = lines.get(i + 1).indent() >= lines.get(i).indent() + 4;
    String text = text(i);
    return behind && in && text.length() <= 10 && !Prose.closed(text) && !Prose.comma(text);
  }

  /** 本报评论员 or 县财政局局长 钱运来 between a headline and the text. */
  private boolean desk(int i) {
    if (i == 0 || i + 1 >= lines.size() || pinned[i - 1] != null || Prose.closed(lines, i - 1)) {
      return false;
    }
    String below = text(i + 1);
    boolean text = below.length() > 24 || lines.get(i + 1).indent() > 0 || Cues.given(below);
    boolean who =
        Cues.speaker(text(i))
            || Cues.author(text(i))
            || (Cues.roleAlone(text(i)) && text(i).length() >= 4);
    return who && (text || Cues.salutation(below)) && text(i - 1).length() <= 50;
  }

  /** True if a line of running text around {@code i} holds its text; a crawler's tail may, too. */
  private boolean said(int i) {
    String name = text(i);
    for (int k = Math.max(0, i - SAID); k < Math.min(lines.size(), i + SAID); k++) {
      String text = text(k);
      if (text.length() > 24 && text.contains(name) && Cues.pinned(text) == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * True for who signs a letter or a document, set to the right behind its last sentence: 红旗路居民 娄明,
   * 中共白石县委办公室⏎1999年4月20日.
   */
  private boolean signsBelow(int i) {
    Line line = lines.get(i);
    boolean right = line.indent() >= 12 && line.indent() > columns.indent() + 6;
    if (!right || !sameBlock(i) || text(i).length() > 24 || Prose.closed(text(i))) {
      return false;
    }
    boolean last = i + 1 == lines.size() || !sameBlock(i + 1) || lines.get(i + 1).indent() >= 12;
    boolean below = pinned[i - 1] == Kind.BYLINE || rows[i - 1] || Prose.closed(lines, i - 1);
    return last && below && dateline[i] == 0;
  }

  /**
   * True for who wrote the letter above, not set in as its paragraphs are: 沙头镇中学 郦敏等六人. A new
   * paragraph or nothing must follow, for a title may be made so, too.
   */
  private boolean writes(int i) {
    if (i > 0 && Cues.author(text(i)) && (rows[i - 1] || Prose.closed(lines, i - 1))) {
      return rows[i - 1] || pinned[i - 1] == null;
    }
    if (!sameBlock(i) || pinned[i - 1] != null || !Prose.closed(lines, i - 1)) {
      return false;
    }
    boolean goes = i + 1 < lines.size() && sameBlock(i + 1);
    boolean opens = goes && (lines.get(i + 1).indent() > lines.get(i).indent() || notBody(i + 1));
    return Cues.writes(text(i))
        && lines.get(i).indent() < Math.max(1, columns.indent())
        && (!goes || opens);
  }

  /** 記者彭啟瑞／頭份報導 on a line that had room for more: the text did not run on behind it. */
  private boolean reportsAlone(int i) {
    return Cues.reporter(text(i)) && !columns.full(lines.get(i), i);
  }

  /**
   * A name set wide below the last sentence, 方 铁: two characters stand so to fill the measure of
   * three. Headlines are set wide, too, but text follows them.
   */
  private boolean wide(int i) {
    if (!sameBlock(i) || !(rows[i - 1] || pinned[i - 1] == null)) {
      return false;
    }
    boolean below = rows[i - 1] || Prose.closed(lines, i - 1);
    boolean last = i + 1 == lines.size() || !sameBlock(i + 1);
    boolean name = Cues.signature("（" + text(i) + "）") >= 0.7 && text(i).length() <= 7;
    return below
        && last
        && name
        && (i + 1 == lines.size() || Cues.pinned(text(i + 1)) != null || !opensText(i + 1));
  }

  /** True for a line that running text begins with. */
  private boolean opensText(int i) {
    return indented(i) || dateline[i] > 0 || text(i).length() > 24 || columns.full(lines.get(i), i);
  }

  private boolean notBody(int i) {
    return dateline[i] > 0 || Cues.noticeSigned(text(i)) || Cues.pinned(text(i)) != null;
  }

  /** True if a signature has a day: it is a document's, and part of its text. */
  private boolean dated(int i) {
    boolean day = Cues.documentDay(text(i));
    for (int k = i + 1; k < lines.size() && k <= i + 3 && sameBlock(k); k++) {
      day |= Cues.documentDay(text(k));
    }
    return day;
  }

  /** True if the long runs of this sheet end in a stop or at the edge: nothing was cut short. */
  private boolean textsClose() {
    int runs = 0;
    int cut = 0;
    for (int from = 0; from < lines.size(); ) {
      int to = Columns.blockEnd(lines, from);
      int last = to - 1;
      while (last > from && pinned[last] != null) {
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

  /** True for a line set in as paragraphs are. */
  private boolean indented(int i) {
    return columns.indentsParagraphs() && lines.get(i).indent() == columns.indent();
  }

  private boolean byNext(int i) {
    return i + 1 < lines.size() && Cues.byline(text(i + 1)) >= 0.85;
  }

  private void chain() {
    int n = lines.size();
    double[][] best = new double[n][2];
    int[][] from = new int[n][2];
    double[] own = new double[n];
    int before = -1;
    for (int i = 0; i < n; i++) {
      if (pinned[i] != null) {
        continue;
      }
      own[i] = title(i);
      for (int s = 0; s < 2; s++) {
        double emit = s == TITLE ? own[i] : 0;
        if (before < 0) {
          best[i][s] = emit;
          continue;
        }
        double viaTitle = best[before][TITLE] + change(before, i, TITLE, s);
        double viaBody = best[before][BODY] + change(before, i, BODY, s);
        from[i][s] = viaTitle > viaBody ? TITLE : BODY;
        best[i][s] = emit + Math.max(viaTitle, viaBody);
      }
      before = i;
    }
    int state = before >= 0 && best[before][TITLE] > best[before][BODY] ? TITLE : BODY;
    for (int i = n - 1; i >= 0; i--) {
      Kind sure = pinned[i];
      if (sure != null) {
        kinds[i] = sure;
        continue;
      }
      kinds[i] = state == TITLE ? Kind.TITLE : Kind.BODY;
      double margin = Math.abs(own[i]);
      confidence[i] = 1 / (1 + Math.exp(-0.5 - margin / 2));
      reasons[i] = state == TITLE ? "title-chain" : "body-chain";
      state = from[i][state];
    }
  }

  /** How much line {@code i} looks like a title by itself and by what stands around it. */
  private double title(int i) {
    Line line = lines.get(i);
    String text = text(i);
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
    boolean items =
        i + 1 < lines.size() && sameBlock(i + 1) && (Cues.bullet(text(i + 1)) || rows[i + 1]);
    score += items && letters <= 10 && !Prose.closed(text) && !Cues.item(text) ? HEADS_ITEMS : 0;
    // （2009年2月12日在县第十四届人民代表大会上）: a deck of a speech
    score += sameBlock(i) && Cues.given(text) && !Prose.closed(lines, i - 1) ? 7 : 0;
    score +=
        closes && brief && end < i + 4 && pinned[end] == null && !Prose.closed(lines, end)
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
                ? (heads(i) ? 0 : -2)
                : letters <= 4
                    ? 0
                    : letters <= 30
                        ? (narrow ? 0.3 : 1.5)
                        : letters <= 45 ? 0 : letters <= 60 ? -2 : -5;
    if (Prose.startsInside(text)) {
      score -= sameBlock(i) && pinned[i - 1] == null ? 3 : 8;
    }
    score -= 7 * dateline[i];
    score -= 4 * Cues.lead(text);
    score -= Cues.timed(text) ? 3 : 0;
    // 黑板上写着：⏎　　　鲜蛋 每斤一元七角
    boolean lists = i + 1 < lines.size() && rows[i + 1] && sameBlock(i + 1);
    score -= lists && Prose.announces(text) ? 5 : 0;
    score -= earlyComma(text) && !couplet ? 1.5 : 0;
    score -= text.length() > 90 ? 3 : 0;
    score += measure(line, i, letters);
    // stands alone
    boolean blankBefore = i == 0 || line.blanksBefore() > 0;
    boolean blankAfter = i + 1 == lines.size() || lines.get(i + 1).blanksBefore() > 0;
    double alone = (blankBefore ? 0.8 : 0) + (blankAfter ? 0.5 : 0);
    score += narrow ? alone / 2 : alone;
    score += !columns.unmarked() && decks(text) ? DECKS : 0;
    score -= Cues.ofBook(text) ? OF_BOOK : 0;
    score += lines.get(i).blanksBefore() > 1 ? 0.3 : 0;
    // 阐释了在全党开展…: headlines leave such particles out
    int particle = text.indexOf('了', 1);
    score -= particle > 0 && particle < text.length() - 1 && !couplet ? 1 : 0;
    // 桥通了，岛活了: but a couplet may end its halves so
    score += couplet && text.charAt(text.length() - 1) == '了' ? 1 : 0;
    // 黨內人士表示,縣長參選人…: a long line that tells
    score -= letters > 20 && Cues.tells(text) ? TELLS : 0;
    // …部長報告「少子化下: a text that was cut; headlines close their quotes
    boolean whole = columns.of(i) == 0 && (i + 1 == lines.size() || !sameBlock(i + 1));
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
    boolean behind = i == 0 || pinned[i - 1] != null || Prose.closed(lines, i - 1);
    return behind
        && !sameBlock(i)
        && i + 1 < lines.size()
        && sameBlock(i + 1)
        && columns.full(lines.get(i + 1), i + 1)
        && !Prose.closed(text(i));
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
  private static boolean decks(String text) {
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
    if ("的和在与與及是对對把从從向将將并並以为為被让讓使等就而或由於于".indexOf(last) >= 0) {
      return -1.5;
    }
    if (last == '了') {
      return -0.5;
    }
    if (last == '：' || last == ':' || last == '︰') {
      return -1;
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
          line.edge() > column + MOST_OVER
              ? wider
              : exact ? (lonely(i) ? -2.4 : -1.7) : full ? -0.8 : 0.7;
    } else if (columns.widest() > 0 && column == 0 && line.edge() > columns.widest() + MOST_OVER) {
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

  /** True for a line with a blank one before and behind it. */
  private boolean lonely(int i) {
    return !sameBlock(i) && (i + 1 == lines.size() || !sameBlock(i + 1));
  }

  /** What the next lines say: a lead or a byline after it. */
  private double follows(int i) {
    double score = followed(i);
    return score <= 0.3 && datelines >= 3 ? score - 1 : score;
  }

  private double followed(int i) {
    for (int k = i + 1; k < lines.size() && k <= i + 4; k++) {
      Kind kind = pinned[k];
      if (kind == null && dateline[k] > 0) {
        return 2.5 * dateline[k] / (k - i);
      }
      if (kind == null && Cues.lead(text(k)) > 0) {
        return 0.8 / (k - i);
      }
      if (kind == Kind.BYLINE) {
        return k == i + 1 ? 1 : 0;
      }
      if (kind == null && text(k).length() > 50) {
        return 0;
      }
    }
    return 0;
  }

  /** What the step from line {@code a} to line {@code b} says, none pinned between them. */
  private double change(int a, int b, int from, int to) {
    boolean neighbours = b == a + 1;
    boolean block = neighbours && sameBlock(b);
    // a line that the column could not have held is none of its text
    boolean held = lines.get(a).edge() <= columns.of(a) + MOST_OVER;
    // and one with a blank in its middle is nearly filled by chance
    boolean near = lines.get(a).edge() < columns.of(a) - 2;
    boolean parted = near && !columns.unmarked() && decks(text(a));
    boolean full = columns.full(lines.get(a), a) && held && !parted;
    boolean closed = Prose.closed(lines, a);
    // 开|展活动: how much more likely the next character is after this one than anywhere
    double glue = closed || dateline[b] > 0 ? 0 : Math.max(0, glue(a, b) - 1);
    if (from == BODY) {
      if (to == BODY) {
        // 專電⏎南京　財部議定: a paragraph breaks where the column ends, or behind a stop
        boolean cut = closes && columns.of(b) > 0 && columns.room(lines.get(a), a) >= ROOM;
        return block && !closed ? (full ? 1 : cut ? -BREAKS : 0) : 0;
      }
      // 支持。（来⏎源：市工信局）: nor inside brackets
      if (block && Prose.depth(text(a)) > 0 && Prose.depth(text(b)) < 0) {
        return -6;
      }
      // a title cannot stand inside a sentence, but the sentence may have been cut off
      if (block) {
        // a site cut the lead short: the line is whole, the sentence is not
        boolean cut = columns.of(a) == 0 && lines.get(a).width() > 130;
        return (closed ? -0.5 : full ? -5 : cut ? -2 : -3) - (counted(a, b) ? COUNTED : 0);
      }
      return closed ? 0.5 : -0.5 - 0.5 * glue - (neighbours ? 1 : 0);
    }
    if (to == TITLE) {
      return !block ? 0 : full ? -1.2 : 0.7;
    }
    double score = Prose.startsInside(text(b)) ? -4 : 0;
    int indent = columns.indent();
    boolean steps =
        columns.indentsParagraphs()
            && lines.get(a).indent() == 0
            && lines.get(b).indent() == indent;
    if (block && columns.of(a) > 0 && !steps) {
      // 本报讯 近日，管城区政府办⏎公室第一党支部: the first lines of a paragraph hold no stop either
      score -= (full ? 6 : 2) * (1 - dateline[b]);
      score += 2 * dateline[b];
    } else if (block) {
      score -= 0.5;
    }
    return score - 0.8 * Math.min(4, glue);
  }

  /** 10月11⏎日: a figure on one line and what it counts on the next. */
  private boolean counted(int a, int b) {
    return Character.isDigit(text(a).charAt(text(a).length() - 1))
        && COUNTERS.indexOf(text(b).charAt(0)) >= 0;
  }

  private double glue(int a, int b) {
    char last = text(a).charAt(text(a).length() - 1);
    char first = text(b).charAt(0);
    if (!Prose.isHan(last) || !Prose.isHan(first)) {
      return 0;
    }
    return model.logProb(last, first) - model.logProb(first);
  }
}
