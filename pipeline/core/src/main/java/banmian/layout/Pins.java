package banmian.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lines of one sheet that show their kind by themselves or by where they stand:
 * furniture, bylines, notices, captions, labels, verses. All others are titles or running text:
 * {@link LineKinds} tells which.
 */
final class Pins {

  /** Lines to either side that a pen name is looked for in. */
  private static final int SAID = 60;

  /** Letters of the longest head that ▲ opens. */
  private static final int MOST_OF_HEADING = 24;

  /** Letters of the longest title or pull-quote in quotation marks. */
  private static final int MOST_OF_TITLE = 50;

  /** Letters of the longest title that links to another text. */
  private static final int MOST_OF_LINK = 40;

  /** Marks that a scanner sees in dust, and how many of them make no text. */
  private static final String SPECKS = ".,．，、·'`^~";

  private static final int MOST_SPECKS = 6;

  /** Lines above a quotation that it may be from, and letters that chance does not repeat. */
  private static final int MOST_ABOVE = 120;

  private static final int LEAST_REPEATED = 6;

  /** Marks that open captions, and short news as well. */
  private static final String MARKS = "▲△▼▽";

  /** Letters of the longest label above short news: 一句話新聞. */
  private static final int MOST_OF_LABEL = 8;

  /** Letters and blanks of the longest name that is known from another byline. */
  private static final int MOST_OF_NAME = 12;

  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[ 、，,/／╱|：:（）()]+");

  private final List<Line> lines;
  private final String[] texts;
  private final Columns columns;
  private final boolean[] rows;
  private final double[] dateline;
  private final @Nullable Kind[] pinned;
  private final double[] confidence;
  private final String[] reasons;

  private Pins(List<Line> lines, Columns columns, boolean[] rows) {
    this.lines = lines;
    this.texts = lines.stream().map(line -> line.text().text()).toArray(String[]::new);
    this.columns = columns;
    this.rows = rows.clone();
    int n = lines.size();
    this.dateline = new double[n];
    this.pinned = new Kind[n];
    this.confidence = new double[n];
    this.reasons = new String[n];
  }

  /**
   * The kinds that {@code lines}, one sheet's, show, of which {@code rows} are verses or rows of a
   * table.
   */
  static Pins of(List<Line> lines, Columns columns, boolean[] rows) {
    Pins pins = new Pins(lines, columns, rows);
    pins.pin();
    return pins;
  }

  /** The kind of line {@code i}; null for a title or running text. */
  @Nullable Kind kind(int i) {
    return pinned[i];
  }

  /** How sure the kind of line {@code i} is, 0..1, if it has one. */
  double confidence(int i) {
    return confidence[i];
  }

  /** Why line {@code i} has its kind, if it has one. */
  String reason(int i) {
    return reasons[i];
  }

  /** True for a verse, a row of a table, or who signs a document: a paragraph of its own. */
  boolean row(int i) {
    return rows[i];
  }

  /** How much line {@code i} looks like it begins with a dateline, 0..1. */
  double dateline(int i) {
    return dateline[i];
  }

  String text(int i) {
    return texts[i];
  }

  private boolean sameBlock(int i) {
    return Lines.runsOn(lines, i - 1);
  }

  private boolean runsOn(int i) {
    return Lines.runsOn(lines, i);
  }

  private void pin() {
    for (int i = 0; i < lines.size(); i++) {
      // 〔記者甲乙丙、丁戊己／台北報⏎導〕: a dateline broken by the column
      boolean goes = runsOn(i) && columns.full(lines.get(i), i);
      dateline[i] = Cues.dateline(goes ? text(i) + text(i + 1) : text(i));
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
      int box = notices[i] ? i : WeatherBox.end(lines, self, i);
      if (box > i) {
        pin(i, Kind.TITLE, 0.8, "weather");
        boolean apart = WeatherBox.rows(lines, i + 1, box);
        for (int k = i + 1; k < box; k++) {
          rows[k] = apart;
          pin(k, Kind.BODY, 0.8, apart ? Block.ROW : "weather");
        }
        i = box - 1;
        continue;
      }
      if (notices[i] && !Cues.editors(text)) {
        pin(i, Kind.NOTICE, 0.8, "notice-words");
        continue;
      }
      if (captions[i]) {
        pin(i, Kind.CAPTION, 0.8, "caption-pattern");
        continue;
      }
      if (specks(text)) {
        pin(i, Kind.FURNITURE, 0.8, "specks");
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
      boolean leads = dateline[i] >= 0.8 && runsOn(i) && !(byline == 1 && reportsAlone(i));
      boolean last = !runsOn(i);
      // ■記者 樊頌雯: no text goes on so
      boolean alone =
          last || apart(i) || reportsAlone(i) || BylineGrammar.BULLETS.indexOf(text.charAt(0)) >= 0;
      if (byline >= 0.85 && !leads && (!inside || (byline == 1 && alone))) {
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
      if (!inside && Cues.linksHead(text) && linksBelow(i)) {
        pin(i, Kind.FURNITURE, 0.8, "links");
        continue;
      }
      if (!inside && Cues.box(text)) {
        pin(i, Kind.TITLE, 0.8, "box-title");
        continue;
      }
      int quoted = inside ? 0 : pullQuote(i);
      if (quoted > 0) {
        boolean repeats = repeats(i, i + quoted);
        for (int k = i; k < i + quoted; k++) {
          pin(k, repeats ? Kind.FURNITURE : Kind.TITLE, 0.7, "pull-quote");
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
      if (!inside && !Cues.editors(text) && signsBelow(i)) {
        rows[i] = dated(i);
        pin(i, rows[i] ? Kind.BODY : Kind.BYLINE, 0.7, rows[i] ? Block.ROW : "signature-below");
        continue;
      }
      if (!inside && !Cues.editors(text) && (writes(i) || wide(i))) {
        pin(i, Kind.BYLINE, 0.7, "signature-below");
        continue;
      }
      if (!inside && stacked(i)) {
        pin(i, Kind.BYLINE, 0.8, "byline-stacked");
        continue;
      }
      // 相關新聞⏎西環街市外牆石屎剝落: links look like headlines
      boolean link =
          sameBlock(i) && "links".equals(reasons[i - 1]) && text.length() <= MOST_OF_LINK;
      Kind kind = inside ? intruder(i) : link ? Kind.FURNITURE : self[i];
      if (kind != null) {
        boolean links = link || (kind == Kind.FURNITURE && text.startsWith("相"));
        pin(i, kind, 0.9, links ? "links" : kind.name().toLowerCase(Locale.ROOT) + "-pattern");
      }
    }
    known();
    penNames();
    PageEdges.pin(this, lines);
  }

  /** What a scanner makes of dust and folds: ．． or 、丶．一. An ellipsis is text. */
  private static boolean specks(String text) {
    boolean specks = text.length() <= MOST_SPECKS;
    boolean marks = false;
    for (int i = 0; specks && i < text.length(); i++) {
      char c = text.charAt(i);
      marks |= SPECKS.indexOf(c) >= 0;
      specks = SPECKS.indexOf(c) >= 0 || "一丨丶丿 ".indexOf(c) >= 0;
    }
    return specks && marks;
  }

  /**
   * Lines of a run that is one quotation without its stop, 0 for any other run:
   * “师父说，唱错一个字，⏎荷花就少开一朵” stands between columns to be looked at, not to be read on.
   */
  private int pullQuote(int i) {
    if (sameBlock(i) || i == 0 || "“「『".indexOf(text(i).charAt(0)) < 0) {
      return 0;
    }
    int to = i + 1;
    while (runsOn(to - 1) && to - i <= 3) {
      to++;
    }
    if (to == lines.size() || to - i > 3) {
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
            && (Prose.isHan(text.charAt(end - 1)) || (to - i > 1 && repeats(i, to)));
    return whole ? to - i : 0;
  }

  /**
   * True if the text above has the quotation from line {@code from} to before {@code to}, mark by
   * mark or not: what was told is shown once more and heads nothing.
   */
  private boolean repeats(int from, int to) {
    StringBuilder above = new StringBuilder();
    for (int k = Math.max(0, from - MOST_ABOVE); k < from; k++) {
      letters(text(k), above);
    }
    StringBuilder quote = new StringBuilder();
    for (int k = from; k < to; k++) {
      letters(text(k), quote);
    }
    return quote.length() >= LEAST_REPEATED && above.indexOf(quote.toString()) >= 0;
  }

  private static void letters(String text, StringBuilder to) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        to.append(text.charAt(i));
      }
    }
  }

  /**
   * ▲ heads texts before 1950 and captions after: it heads texts if every line of the sheet that it
   * opens is short, without a stop or a credit, and has running text right below, or of three and
   * more behind a blank line.
   */
  private void heads(@Nullable Kind[] self) {
    int heads = 0;
    int apart = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (self[i] == Kind.CAPTION && text(i).charAt(0) == '▲') {
        boolean text = i + 1 < lines.size() && self[i + 1] == null;
        apart += runsOn(i) ? 0 : 1;
        boolean head = text(i).length() <= MOST_OF_HEADING && !Prose.closed(text(i));
        boolean longer = text && text(i + 1).length() > 1.5 * text(i).length();
        if (!head || !longer || Cues.photoCredit(text(i)) || Prose.startsInside(text(i + 1))) {
          return;
        }
        heads++;
      }
    }
    for (int i = 0; heads >= (apart > 0 ? 3 : 2) && i < lines.size(); i++) {
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
      boolean news = MARKS.indexOf(text(from).charAt(0)) >= 0 && self[from] != Kind.TITLE;
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

  /** True if the run goes on with titles and nothing else: 相关链接：⏎市人大代表走进养老驿站. */
  private boolean linksBelow(int i) {
    boolean titles = runsOn(i);
    for (int k = i; titles && runsOn(k); k++) {
      titles = text(k + 1).length() <= MOST_OF_LINK && !Prose.closed(text(k + 1));
    }
    return titles;
  }

  /** What line {@code i} is though it stands inside a sentence, or null for text. */
  private @Nullable Kind intruder(int i) {
    // 就业摆在突⏎（下转第2版）
    boolean note = "（(【[".indexOf(text(i).charAt(0)) >= 0 && Cues.pinned(text(i)) == Kind.JUMP;
    return note ? Kind.JUMP : Cues.intrudes(text(i)) ? Kind.FURNITURE : null;
  }

  /** A name alone below a text, whose bearer another byline of the sheet credits: 屠苏. */
  private void known() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (pinned[i] == Kind.BYLINE) {
        for (String name : BETWEEN_NAMES.split(Cues.squeeze(text(i)), -1)) {
          names.add(name);
        }
      }
    }
    for (int i = 1; i < lines.size() && !names.isEmpty(); i++) {
      if (text(i).length() > MOST_OF_NAME || pinned[i] != null) {
        continue;
      }
      String name = BLANKS.matcher(text(i)).replaceAll("");
      if (name.length() < 2 || name.length() > 4 || !names.contains(name)) {
        continue;
      }
      boolean last = !runsOn(i) || notBody(i + 1);
      if (last && (rows[i - 1] || Prose.closed(lines, i - 1))) {
        pin(i, Kind.BYLINE, 0.7, "name-known");
      }
    }
  }

  /**
   * A name that no family name tells (苦楝), close below the last sentence of a text and with a gap
   * behind, where others of the sheet sign so.
   */
  private void penNames() {
    boolean habit = false;
    for (int i = 1; i < lines.size() && !habit; i++) {
      habit = pinned[i] == Kind.BYLINE && text(i).length() <= MOST_OF_NAME && signs(i);
    }
    for (int i = 1; i < lines.size() && habit; i++) {
      String name = text(i);
      boolean han = name.length() >= 2 && name.length() <= 3;
      for (int k = 0; han && k < name.length(); k++) {
        han = Prose.isHan(name.charAt(k));
      }
      if (han && pinned[i] == null && signs(i) && !Cues.genre(name) && !Cues.label(name)) {
        pin(i, Kind.BYLINE, 0.6, "name-in-place");
      }
    }
  }

  /** True for a line right below a closed text, with a gap or nothing behind it. */
  private boolean signs(int i) {
    boolean text = pinned[i - 1] == null && !rows[i - 1] && columns.of(i - 1) > 0;
    return text && sameBlock(i) && !runsOn(i) && Prose.closed(lines, i - 1);
  }

  void pin(int i, Kind kind, double sure, String reason) {
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
    boolean last = !runsOn(i) || byNext(i);
    return last && Cues.namesGoOn(text(i - 1), text(i));
  }

  /** A name in brackets behind the last sentence: 也要登记在册。⏎（石 坚）. */
  private boolean closes(int i) {
    if (i == 0 || !(rows[i - 1] || (pinned[i - 1] == null && Prose.closed(lines, i - 1)))) {
      return false;
    }
    boolean last = !runsOn(i);
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
    boolean next = runsOn(i);
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
    boolean several = Cues.namesAlone(text(i));
    boolean named = several || Cues.penName(text(i));
    if (i == 0 || i + 1 >= lines.size() || pinned[i - 1] != null || !named) {
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
    if (several || Cues.nameAlone(text(i))) {
      // 柿子树下⏎谷雨声: a short title has room above and is not part of the name's line
      boolean apart =
          !sameBlock(i - 1) && sameBlock(i) && !said(i) && Seams.glue(text(i - 1), text(i)) < 1;
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
        && Seams.glue(text(i - 1), text(i)) < 0.5;
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
    if (i == 0 || i + 1 >= lines.size() || pinned[i - 1] != null) {
      return false;
    }
    if (Prose.closed(lines, i - 1) && !Cues.speech(text(i - 1))) {
      return false;
    }
    boolean who =
        Cues.speaker(text(i))
            || Cues.author(text(i))
            || (text(i).length() >= 4 && Cues.roleAlone(text(i)));
    if (!who || text(i - 1).length() > 50) {
      return false;
    }
    String below = text(i + 1);
    boolean text = below.length() > 24 || lines.get(i + 1).indent() > 0 || Cues.given(below);
    return text || rows[i + 1] || Cues.author(text(i)) || Cues.salutation(below);
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
    // 　　　　陕西省洛川县 高玉山⏎上钢七厂女工班提前完成计划: a title may follow without a gap
    boolean last = !runsOn(i) || lines.get(i + 1).indent() >= 12 || Cues.writes(text(i));
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
    boolean goes = runsOn(i);
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
    if (!sameBlock(i) || runsOn(i) || text(i).length() > 7) {
      return false;
    }
    // 简 讯⏎△衡阳市: a label above short news
    if (i + 1 < lines.size() && Cues.item(text(i + 1))) {
      return false;
    }
    boolean below = rows[i - 1] || (pinned[i - 1] == null && Prose.closed(lines, i - 1));
    return below
        && Cues.signature("（" + text(i) + "）") >= 0.7
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

  /** True for a line set in as paragraphs are. */
  private boolean indented(int i) {
    return columns.indentsParagraphs() && lines.get(i).indent() == columns.indent();
  }

  /** True if the line behind {@code i} begins something of its own. */
  private boolean apart(int i) {
    return byNext(i) || indented(i + 1) || dateline[i + 1] >= 0.8;
  }

  private boolean byNext(int i) {
    return i + 1 < lines.size() && Cues.byline(text(i + 1)) >= 0.85;
  }
}
