package banmian.layout;

import banmian.text.Passage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a single line says about itself: furniture, notices, captions and jump notes by the patterns
 * of {@code cues.txt}; datelines and bylines by their grammar.
 *
 * <p>Every question is asked of the first {@value #LONGEST} characters at most, so that a page of
 * three million characters on one line costs no more than a short one.
 */
public final class Cues {

  private static final int LONGEST = 90;

  /** One of these stands in nearly every line of the page's editors. */
  private static final String EDITORS = "编編辑輯責责校版审審监監组組设設策统";

  /**
   * Letters of the longest text that is a caption because somebody gave it: a report may be given.
   */
  private static final int MOST_OF_PICTURE = 48;

  private record Cue(Kind kind, Rule rule) {}

  private static final List<Cue> CUES =
      Rules.read("cues.txt", (kind, rule) -> new Cue(Kind.valueOf(kind), rule));

  private static final Sieve SIEVE =
      Sieve.of(CUES.stream().map(cue -> cue.rule().needs()).toList());

  private static final Pattern SEPARATOR = Pattern.compile("[ 、，,]");

  private static final String SEPARATED = " 　、，,";

  private Cues() {}

  /**
   * The kind that a line shows by itself, or null if only its neighbours can tell. Bylines are not
   * among the answers: ask {@link #byline}.
   */
  static @Nullable Kind pinned(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    String squeezed = squeeze(line);
    long[] may = SIEVE.whole(squeezed);
    char head = squeezed.charAt(0);
    for (int k = SIEVE.next(may, 0, head); k >= 0; k = SIEVE.next(may, k + 1, head)) {
      if (CUES.get(k).rule().matches(squeezed)) {
        return CUES.get(k).kind();
      }
    }
    return Folio.of(squeezed) >= 0.9 ? Kind.FURNITURE : null;
  }

  /** How much a line is of the page and of no article, 0..1, as for {@link Folio#of}. */
  static double folio(String line) {
    return Folio.of(squeeze(line));
  }

  /** True for a line of the page that may stand inside a sentence: its head, its editors. */
  static boolean intrudes(String line) {
    boolean hints = false;
    for (int i = 0; i < line.length() && line.length() <= LONGEST && !hints; i++) {
      hints = EDITORS.indexOf(line.charAt(i)) >= 0;
    }
    return hints && folio(line) >= 1;
  }

  /** True for a line that names the page's editors. */
  static boolean editors(String line) {
    return Folio.editors(squeeze(line));
  }

  /**
   * How much the start of {@code line} looks like a dateline, 0..1: 1 for an agency with a day or a
   * 本报讯, less for a loose one.
   */
  public static double dateline(String line) {
    String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    Matcher m = Grammar.DATELINE.findIn(head);
    if (m != null) {
      String between = m.group(1);
      boolean own = Grammar.OWN.matches(head.substring(0, m.end()));
      if (own || Grammar.DAY.finds(between) || between.isBlank()) {
        return m.end() >= head.length() && head.length() < 6 ? 0.5 : 1;
      }
      return between.length() <= 8 ? 0.8 : 0.5;
    }
    if (Grammar.BRACKETED.finds(head)) {
      return 1;
    }
    return Grammar.REPORTS.finds(head) ? 0.9 : 0;
  }

  /** True for a line that opens an item of a list, or a numbered head. */
  public static boolean item(String line) {
    return Grammar.ITEM.finds(line.length() > 12 ? line.substring(0, 12) : line);
  }

  /** True for a label of what is no report: 短评, 读者来信. */
  public static boolean genre(String line) {
    return line.length() <= 8 && Grammar.GENRE.matches(line);
  }

  /** True for a label in brackets and nothing else: 【还原】. */
  static boolean label(String line) {
    return line.length() >= 4
        && line.length() <= 10
        && line.charAt(0) == '【'
        && line.indexOf('】') == line.length() - 1
        && Prose.isHan(line.charAt(1));
  }

  /** True for the title of a box that goes with the article it stands in: 新闻链接. */
  public static boolean box(String line) {
    return line.length() >= 3 && line.length() <= 9 && Grammar.BOX.matches(line);
  }

  /** True for a line that a bullet opens, with text behind it. */
  static boolean bullet(String line) {
    return line.length() > 8 && "●■◆◇○□".indexOf(line.charAt(0)) >= 0;
  }

  /** True for a day or a month with its year, and nothing else. */
  public static boolean dayAlone(String line) {
    return line.length() <= 20 && Grammar.DAYALONE.matches(line);
  }

  /** True for a text whose first words say who reports it: （记者 张三）, 记者张三报道. */
  public static boolean credits(String head) {
    return Grammar.CREDITS.finds(head.length() > 60 ? head.substring(0, 60) : head);
  }

  /** True for what says of a book, in brackets and alone on a line: （《某书》由某某出版社出版）. */
  static boolean ofBook(String line) {
    return "（(".indexOf(line.charAt(0)) >= 0 && line.length() <= 60 && Grammar.OFBOOK.matches(line);
  }

  /** True for what may be a person's name and nothing else; 星期三 is none. */
  static boolean nameAlone(String line) {
    return line.length() <= 10
        && !isNews(line)
        && Grammar.NAME.matches(squeeze(line))
        && folio(line) == 0;
  }

  /**
   * True for two and more names with family names and nothing else, one of three characters or set
   * wide: 洪 波　沈玉璋; 安全 高效 could be words.
   */
  static boolean namesAlone(String line) {
    String[] pieces = SEPARATOR.split(squeeze(line), -1);
    boolean told = false;
    for (String piece : pieces) {
      told |= piece.length() == 1 || piece.length() == 3;
    }
    return told && pieces.length > 1 && signature("（" + line + "）") >= 0.9;
  }

  /** True for what may be a pen name of two to four characters and nothing else. */
  static boolean penName(String line) {
    return line.length() <= 12
        && !isNews(line)
        && Grammar.PENNAME.matches(squeeze(line))
        && folio(line) == 0;
  }

  /**
   * Three characters that {@code text} begins with, if the first could be a family name; else null.
   */
  public static @Nullable String nameAtStart(String text) {
    String name = text.length() < 3 ? "" : text.substring(0, 3);
    return Grammar.NAME.matches(name) ? name : null;
  }

  /** 简讯, 簡訊: a label, though 简 is a family name. */
  private static boolean isNews(String line) {
    return line.endsWith("讯") || line.endsWith("訊");
  }

  /** True for a role word that wants its name on the next line: 记者, 通讯员. */
  static boolean roleAlone(String line) {
    return BylineGrammar.isRole(
        Prose.announces(line) ? line.substring(0, line.length() - 1) : line);
  }

  /**
   * How much a line is a signature in brackets, as it stands behind the last sentence: 0.9 for
   * names that begin with family names （江建国）, 0.7 for a pen name set wide （海 燕） and for a name with
   * a trade or what was done （农艺师 舒振声）, 0.4 for any two or three characters （闻笛） and for names of
   * which one begins so （乌兰托娅 袁台）, 0.3 for others （东野 亓雪）, else 0.
   */
  static double signature(String line) {
    int n = line.length();
    if (n < 4
        || n > 24
        || "（(〔".indexOf(line.charAt(0)) < 0
        || "）)〕".indexOf(line.charAt(n - 1)) < 0) {
      return 0;
    }
    String inner = squeeze(line.substring(1, n - 1));
    // （高级农艺师 舒振声）, （艾问 辑）
    if (Grammar.AUTHOR.matches(inner) || Grammar.GATHERED.matches(inner)) {
      return 0.7;
    }
    double least = 0.9;
    boolean family = false;
    String[] pieces = SEPARATOR.split(inner, -1);
    for (int i = 0; i < pieces.length; i++) {
      String name = pieces[i];
      boolean wide = name.length() == 1 && i + 1 < pieces.length && pieces[i + 1].length() == 1;
      if (wide) {
        name += " " + pieces[++i];
        // （马 识 途）
        boolean third = i == 1 && pieces.length == 3 && pieces[2].length() == 1;
        name += third ? " " + pieces[++i] : "";
      }
      if (!Grammar.PENNAME.matches(name)
          || name.length() > (pieces.length > 2 ? 5 : pieces.length > 1 ? 4 : 3)) {
        return 0;
      }
      boolean named = Grammar.NAME.matches(name);
      // （体  讯）: the desk signs as a person would
      boolean desk = wide && pieces.length == 2;
      if (!(named && pieces.length > 1) && !desk && Grammar.NOSIGN.matches(name)) {
        return 0;
      }
      family |= named;
      least = Math.min(least, named ? 0.9 : desk ? 0.7 : 0.4);
    }
    // （乌兰托娅 袁台） has a family name, （东野 亓雪） none that is known
    boolean strangers = least < 0.5 && pieces.length > 1 && !family;
    return strangers ? (pieces.length == 2 ? 0.3 : 0) : least;
  }

  /**
   * How much a line is the heading of a notice: 1 for one that is nothing else (公告, 遗失声明), 0.5 for
   * one that names who gives it (大昌洋行啓事) or may be a headline too, else 0.
   *
   * @param kind what {@link #pinned} says of the line
   */
  static double noticeHeading(String line, @Nullable Kind kind) {
    if (kind == Kind.NOTICE) {
      return 1;
    }
    if (line.length() > 32 || line.length() < 2 || kind != null) {
      return 0;
    }
    return Grammar.NOTICEHEAD.matches(line) ? 0.5 : 0;
  }

  /** True for a line with a verb of saying and a comma behind it: 外国农艺师说，. */
  static boolean says(String line) {
    return Grammar.SAYS.finds(line);
  }

  /** True for a short heading that only notices have: 征订启事. */
  static boolean noticeHead(String line) {
    return Grammar.NOTICETITLE.matches(line);
  }

  /** True for the first line of a notice that its heading opens: 征文启事　本刊自即日起. */
  static boolean noticeOpens(String line) {
    return Grammar.NOTICEOPENS.matches(line.length() > 60 ? line.substring(0, 60) : line);
  }

  /** True for a text that ends as old notices do: 瑞昌祥謹啓, 熊某告白. */
  static boolean noticeSigned(String text) {
    int from = Math.max(0, text.length() - 16);
    return Grammar.NOTICESIGNED.finds(text.substring(from));
  }

  /** True for the name of an office or firm alone on a line, or a day. */
  static boolean officeOrDay(String line) {
    return Grammar.OFFICE.matches(line);
  }

  /** True for a day with its year alone on a line, as it stands below a document. */
  static boolean documentDay(String line) {
    return line.length() <= 24 && Grammar.DOCUMENTDAY.matches(line);
  }

  /** True for a line with words of telling, which headlines leave out. */
  static boolean tells(String line) {
    return Grammar.TELLS.finds(line);
  }

  /** True for a line that speaks to many or to the editors, as speeches and letters begin. */
  public static boolean addresses(String line) {
    return salutation(line) && Grammar.ADDRESS.finds(line);
  }

  /** True for a line that speaks to readers or listeners: 各位代表：. */
  static boolean salutation(String line) {
    return line.length() <= 30 && Grammar.SALUTATION.matches(line);
  }

  /** True for a line of a list of winners: 一等奖：鲜于明《渡口》. */
  static boolean prize(String line) {
    return line.length() <= 60 && Grammar.PRIZE.matches(line);
  }

  /** Who speaks at the beginning of a line, before a colon: 记者：有什么打算？; null for nobody. */
  static @Nullable String talker(String line) {
    Matcher m = Grammar.TALKER.findIn(line.length() > 16 ? line.substring(0, 16) : line);
    return m == null ? null : m.group(1);
  }

  /** True for the title of a speech or a report: 在全县动员会上的讲话（摘要）. */
  static boolean speech(String line) {
    return line.length() <= 50 && Grammar.SPEECH.matches(line);
  }

  /** True for who speaks, below the title of a speech: an office, a blank and a name. */
  static boolean speaker(String line) {
    return line.length() <= 30 && Grammar.SPEAKER.matches(line);
  }

  /** True for the day and the occasion of a speech in brackets. */
  public static boolean given(String line) {
    return line.length() <= 80 && Grammar.GIVEN.matches(line);
  }

  /**
   * True for a line that a caption begins with: ▲, 图为; however long it is.
   *
   * @param kind what {@link #pinned} says of the line
   */
  static boolean opensCaption(String line, @Nullable Kind kind) {
    return Grammar.CAPTION.finds(line.length() > 8 ? line.substring(0, 8) : line)
        || (kind == Kind.CAPTION && line.length() <= 40 && byline(line) < 0.85);
  }

  /** True for a text that ends in who took the picture: 本报记者 任可 摄, （記者江慧君攝）. */
  static boolean photoCredit(String text) {
    int from = Math.max(0, text.length() - 24);
    String end = text.substring(from);
    // （记者 张三 文 李四 摄） is of the article as much as of the picture
    return (Grammar.PHOTOCREDIT.finds(end) && !Grammar.TEXTCREDIT.finds(end))
        || (text.length() <= MOST_OF_PICTURE && Grammar.PICTUREFROM.finds(end));
  }

  /** True for what stands above titles of other texts, or above a box: 相关链接：. */
  static boolean linksHead(String line) {
    return line.length() >= 4 && line.length() <= 6 && Grammar.LINKSHEAD.matches(line);
  }

  /** True for one clause that says what a picture shows: 抢修人员在更换变压器。 */
  static boolean scene(String line) {
    return line.length() >= 4 && line.length() <= 28 && Grammar.SCENE.matches(line);
  }

  /** Length of the note 上接第三版 that a line of text begins with; 0 without one. */
  public static int noteBefore(String line) {
    Matcher m = Grammar.FROM.findIn(line.length() > 24 ? line.substring(0, 24) : line);
    return m != null && m.end() < line.length() ? m.end() : 0;
  }

  /** Where the note 下转第三版 begins that a line of text ends with; its length without one. */
  public static int noteBehind(String line) {
    int from = Math.max(0, line.length() - 24);
    Matcher m = Grammar.ONWARD.findIn(line.substring(from));
    return m != null && from + m.start() > 0 ? from + m.start() : line.length();
  }

  /** True for a line of a timetable: 6月5日 19:30 篮球. */
  static boolean hour(String line) {
    return line.length() <= 60 && Grammar.HOUR.finds(squeeze(line));
  }

  /** True for a line of a programme or a list of prices: 市台一套 19:35 连续剧, 鯇魚（每斤）26至30元. */
  static boolean listed(String line) {
    return line.length() <= 60
        && ((!Prose.closed(line) && (clock(line) || Grammar.PRICED.matches(squeeze(line))))
            || (Grammar.RESULT.matches(squeeze(line)) && pinned(line) == null));
  }

  /** True for a line with an hour and minutes by themselves. */
  static boolean clock(String line) {
    return Grammar.CLOCK.finds(squeeze(line));
  }

  /** True for a thing and what is said of it: 注音童書／不限冊數. */
  static boolean valued(String line) {
    return line.length() <= 60
        && !Prose.closed(line)
        && Grammar.VALUED.matches(squeeze(line))
        && byline(line) == 0
        && pinned(line) == null;
  }

  /** True if a text gives a number of four digits and more to call: 电话：６１５５３２. */
  static boolean telephone(String text) {
    return Grammar.TELEPHONE.finds(text);
  }

  /** True for a sentence that begins with a day and its hours: 7月2日上午，管城区. */
  static boolean timed(String line) {
    return Grammar.TIMED.finds(line.length() > 24 ? line.substring(0, 24) : line);
  }

  /** True for a reporter, a place and 報導 with nothing behind: 記者彭啟瑞／頭份報導. */
  public static boolean reporter(String line) {
    return line.length() <= 40 && Grammar.REPORTER.matches(squeeze(line));
  }

  /** True for an author with his trade or the body that he is of: 热处理车间 关山. */
  static boolean author(String line) {
    return line.length() <= 40 && Grammar.AUTHOR.matches(squeeze(line));
  }

  /** True for who wrote a letter to the paper, alone on a line: a place and a name, 一市民上. */
  static boolean writes(String line) {
    return line.length() <= 20
        && (Grammar.PLACED.matches(squeeze(line)) || Grammar.WRITES.matches(squeeze(line)));
  }

  /**
   * How much the start of {@code line} reads like the first words of a report or a letter, 0..1.
   */
  public static double lead(String line) {
    String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    if (Grammar.LETTER.finds(head)) {
      return 1;
    }
    return Grammar.LEAD.finds(head) ? 0.5 : 0;
  }

  /**
   * How much a line is a byline and nothing else, 0..1.
   *
   * <p>1 with a role word, 0.85 for a bullet before names (■华天), 0.5 for names in brackets （江建国）,
   * which {@link #signature} weighs.
   */
  public static double byline(String line) {
    return BylineGrammar.of(line);
  }

  /**
   * True if {@code line} holds nothing but names and stands below a byline of which it may be the
   * rest: 李四 王五, or 静 below 通讯员 文.
   */
  static boolean namesGoOn(String byline, String line) {
    String[] names = SEPARATOR.split(squeeze(line), -1);
    int n = byline.length();
    boolean broken =
        n > 1
            && SEPARATED.indexOf(byline.charAt(n - 2)) >= 0
            && Grammar.FAMILY.matches(byline.substring(n - 1));
    boolean all = line.length() <= 24;
    for (int i = 0; i < names.length; i++) {
      boolean rest = i == 0 && broken && Grammar.REST.matches(names[i]);
      all &= rest || nameAlone(names[i]);
    }
    return all;
  }

  /** {@code line} without blanks at its ends, runs of blanks as one space. */
  static String squeeze(String line) {
    int plain = 0;
    while (plain < line.length() && !Passage.isBlank(line.charAt(plain))) {
      plain++;
    }
    if (plain == line.length()) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean blank = Passage.isBlank(c);
      if (!blank) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}
