package banmian.layout;

import banmian.text.Passage;
import banmian.text.WordFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /**
   * A pattern and what its lines are.
   *
   * @param needs characters of which every match has one; empty where that would not pay
   */
  private record Cue(Kind kind, Pattern pattern, String needs) {

    boolean matches(String line) {
      if (!needs.isEmpty()) {
        int i = 0;
        while (i < line.length() && needs.indexOf(line.charAt(i)) < 0) {
          i++;
        }
        if (i == line.length()) {
          return false;
        }
      }
      return pattern.matcher(line).matches();
    }
  }

  private static final List<Cue> CUES = WordFile.read("/banmian/layout/cues.txt", Cues::cue);

  private static final String AGENCIES =
      String.join(
          "|",
          List.of(
              "本报|本報|本刊|本网|本網|本台|本社|新华社|新華社|新华网|新華網",
              "中新社|中新网|中央社|中通社|路透社|法新社|合众社|美联社|塔斯社",
              "俄新社|共同社|德新社|安莎社|哈瓦斯社|同盟社",
              "[\\u4e00-\\u9fff]{1,6}?(?:社|网|網|报|報|台|在线|線|讯|視|视)"));

  /** What the heading of a notice can end in: a quick look before its grammar. */
  private static final String HEADING_ENDS = "事白租售聘告明示聞人物会會让讓屋才徵报報气氣天知息:：】";

  /** What a caption can begin with, likewise. */
  private static final String CAPTION_MARKS = "▲△▼▽◀▶◄►↑↓←→图圖上下左右";

  private static final String SEPARATED = " 　、，,";

  private static final Map<String, Pattern> GRAMMAR = grammar();

  private Cues() {}

  private static Cue cue(String kind, String value) {
    int tab = value.indexOf('\t');
    String pattern = tab < 0 ? value : value.substring(0, tab);
    String needs = tab < 0 ? "" : value.substring(tab + 1);
    return new Cue(Kind.valueOf(kind), Pattern.compile(expand(pattern)), needs);
  }

  /**
   * The kind that a line shows by itself, or null if only its neighbours can tell. Bylines are not
   * among the answers: ask {@link #byline}.
   */
  static @Nullable Kind pinned(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    String squeezed = squeeze(line);
    for (Cue cue : CUES) {
      if (cue.matches(squeezed)) {
        return cue.kind();
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
    Matcher m = matcher("dateline", head);
    if (m.find()) {
      String between = m.group(1);
      boolean own = matcher("own", head.substring(0, m.end())).matches();
      if (own || matcher("day", between).find() || between.isBlank()) {
        return m.end() >= head.length() && head.length() < 6 ? 0.5 : 1;
      }
      return between.length() <= 8 ? 0.8 : 0.5;
    }
    if (matcher("bracketed", head).find()) {
      return 1;
    }
    return matcher("reports", head).find() ? 0.9 : 0;
  }

  /** True for a line that opens an item of a list, or a numbered head. */
  public static boolean item(String line) {
    return matcher("item", line.length() > 12 ? line.substring(0, 12) : line).find();
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
    return line.length() >= 3 && line.length() <= 9 && matcher("box", line).matches();
  }

  /** True for a line that a bullet opens, with text behind it. */
  static boolean bullet(String line) {
    return line.length() > 8 && "●■◆◇○□".indexOf(line.charAt(0)) >= 0;
  }

  /** True for a day or a month with its year, and nothing else. */
  public static boolean dayAlone(String line) {
    return line.length() <= 12 && matcher("dayalone", line).matches();
  }

  /** True for a text whose first words say who reports it: （记者 张三）, 记者张三报道. */
  public static boolean credits(String head) {
    return matcher("credits", head.length() > 60 ? head.substring(0, 60) : head).find();
  }

  /** True for what says of a book, in brackets and alone on a line: （《某书》由某某出版社出版）. */
  static boolean ofBook(String line) {
    return "（(".indexOf(line.charAt(0)) >= 0
        && line.length() <= 60
        && matcher("ofbook", line).matches();
  }

  /** True for what may be a person's name and nothing else; 星期三 is none. */
  static boolean nameAlone(String line) {
    return line.length() <= 10 && matcher("name", squeeze(line)).matches() && folio(line) == 0;
  }

  /** True for what may be a pen name of two to four characters and nothing else. */
  static boolean penName(String line) {
    return line.length() <= 12 && matcher("penname", squeeze(line)).matches() && folio(line) == 0;
  }

  /** True for a role word that wants its name on the next line: 记者, 通讯员. */
  static boolean roleAlone(String line) {
    return BylineGrammar.isRole(line.replaceAll("[:：︰]$", ""));
  }

  /**
   * How much a line is a signature in brackets, as it stands behind the last sentence: 0.9 for
   * names that begin with family names （江建国）, 0.7 for a pen name set wide （海 燕）, 0.4 for any two or
   * three characters （闻笛） and for names of which one begins so （乌兰托娅 袁台）, 0.3 for others （东野 亓雪）,
   * else 0.
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
    double least = 0.9;
    boolean family = false;
    String[] pieces = inner.split("[ 、，,]", -1);
    for (int i = 0; i < pieces.length; i++) {
      String name = pieces[i];
      boolean wide = name.length() == 1 && i + 1 < pieces.length && pieces[i + 1].length() == 1;
      if (wide) {
        name += " " + pieces[++i];
      }
      if (!matcher("penname", name).matches() || name.length() > (pieces.length > 1 ? 4 : 3)) {
        return 0;
      }
      boolean named = matcher("name", name).matches();
      // （体  讯）: the desk signs as a person would
      boolean desk = wide && pieces.length == 2;
      if (!(named && pieces.length > 1) && !desk && matcher("nosign", name).matches()) {
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
    char last = line.charAt(line.length() - 1);
    boolean ends = HEADING_ENDS.indexOf(last) >= 0 || line.indexOf('【') >= 0;
    return ends && matcher("noticehead", line).matches() ? 0.5 : 0;
  }

  /** True for a text that ends as old notices do: 瑞昌祥謹啓, 熊某告白. */
  static boolean noticeSigned(String text) {
    int from = Math.max(0, text.length() - 16);
    return matcher("noticesigned", text.substring(from)).find();
  }

  /** True for the name of an office or firm alone on a line, or a day. */
  static boolean officeOrDay(String line) {
    return matcher("office", line).matches();
  }

  /** True for a day with its year alone on a line, as it stands below a document. */
  static boolean documentDay(String line) {
    return line.length() <= 24 && matcher("documentday", line).matches();
  }

  /** True for a line with words of telling, which headlines leave out. */
  static boolean tells(String line) {
    return matcher("tells", line).find();
  }

  /** True for a line that speaks to readers or listeners: 各位代表：. */
  static boolean salutation(String line) {
    return line.length() <= 30 && matcher("salutation", line).matches();
  }

  /** True for a line of a list of winners: 一等奖：鲜于明《渡口》. */
  static boolean prize(String line) {
    return line.length() <= 60 && matcher("prize", line).matches();
  }

  /** True for who speaks, below the title of a speech: an office, a blank and a name. */
  static boolean speaker(String line) {
    return line.length() <= 30 && matcher("speaker", line).matches();
  }

  /** True for the day and the occasion of a speech in brackets. */
  public static boolean given(String line) {
    return line.length() <= 80 && matcher("given", line).matches();
  }

  /**
   * True for a line that a caption begins with: ▲, 图为; however long it is.
   *
   * @param kind what {@link #pinned} says of the line
   */
  static boolean opensCaption(String line, @Nullable Kind kind) {
    boolean mark = CAPTION_MARKS.indexOf(line.charAt(0)) >= 0;
    return (mark && matcher("caption", line.length() > 8 ? line.substring(0, 8) : line).find())
        || (kind == Kind.CAPTION && line.length() <= 40 && byline(line) < 0.85);
  }

  /** True for a text that ends in who took the picture: 本报记者 任可 摄, （記者江慧君攝）. */
  static boolean photoCredit(String text) {
    int from = Math.max(0, text.length() - 24);
    String end = text.substring(from);
    boolean took = end.indexOf('摄') >= 0 || end.indexOf('攝') >= 0;
    boolean gave = end.indexOf('供') > 0 && text.length() <= MOST_OF_PICTURE;
    // （记者 张三 文 李四 摄） is of the article as much as of the picture
    return (took && matcher("photocredit", end).find() && !matcher("textcredit", end).find())
        || (gave && matcher("picturefrom", end).find());
  }

  /** Length of the note 上接第三版 that a line of text begins with; 0 without one. */
  public static int noteBefore(String line) {
    Matcher m = matcher("from", line.length() > 24 ? line.substring(0, 24) : line);
    return m.find() && m.end() < line.length() ? m.end() : 0;
  }

  /** Where the note 下转第三版 begins that a line of text ends with; its length without one. */
  public static int noteBehind(String line) {
    int from = Math.max(0, line.length() - 24);
    Matcher m = matcher("onward", line.substring(from));
    return m.find() && from + m.start() > 0 ? from + m.start() : line.length();
  }

  /** True for a line of a timetable: 6月5日 19:30 篮球. */
  static boolean hour(String line) {
    return line.length() <= 60 && matcher("hour", squeeze(line)).find();
  }

  /** True if a text gives a number of four digits and more to call: 电话：６１５５３２. */
  static boolean telephone(String text) {
    return (text.indexOf('电') >= 0 || text.indexOf('電') >= 0 || text.indexOf('热') >= 0)
        && matcher("telephone", text).find();
  }

  /** True for a sentence that begins with a day and its hours: 7月2日上午，管城区. */
  static boolean timed(String line) {
    return matcher("timed", line.length() > 24 ? line.substring(0, 24) : line).find();
  }

  /** True for a reporter, a place and 報導 with nothing behind: 記者彭啟瑞／頭份報導. */
  public static boolean reporter(String line) {
    return line.length() <= 40 && matcher("reporter", squeeze(line)).matches();
  }

  /** True for who wrote a letter to the paper, alone on a line: a place and a name, 一市民上. */
  static boolean writes(String line) {
    return line.length() <= 20
        && (matcher("placed", squeeze(line)).matches()
            || matcher("writes", squeeze(line)).matches());
  }

  /**
   * How much the start of {@code line} reads like the first words of a report or a letter, 0..1.
   */
  public static double lead(String line) {
    String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    if (matcher("letter", head).find()) {
      return 1;
    }
    return matcher("lead", head).find() ? 0.5 : 0;
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
    String[] names = squeeze(line).split("[ 、，,]", -1);
    int n = byline.length();
    boolean broken =
        n > 1
            && SEPARATED.indexOf(byline.charAt(n - 2)) >= 0
            && matcher("family", byline.substring(n - 1)).matches();
    boolean all = line.length() <= 24;
    for (int i = 0; i < names.length; i++) {
      boolean rest = i == 0 && broken && matcher("rest", names[i]).matches();
      all &= rest || nameAlone(names[i]);
    }
    return all;
  }

  /** {@code line} without blanks at its ends, runs of blanks as one space. */
  static String squeeze(String line) {
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

  private static String expand(String pattern) {
    return pattern
        .replace("~w", "(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]")
        .replace("~d", "(?:(?:19|20|１９|２０)?~n{2,4}\\s?~y\\s?~n{1,3}\\s?~m\\s?~n{1,3}\\s?日?)")
        .replace("~y", "[年.．/\\-－]")
        .replace("~m", "[月.．/\\-－]")
        .replace("~n", "[0-9０-９一二三四五六七八九十百○〇零]")
        .replace("~b", "[■□●◎★\\s]*");
  }

  /** The pattern {@code name} of the grammar, over {@code text}. */
  static Matcher matcher(String name, CharSequence text) {
    Pattern pattern = GRAMMAR.get(name);
    if (pattern == null) {
      throw new IllegalStateException("grammar.txt: no " + name);
    }
    return pattern.matcher(text);
  }

  private static Map<String, Pattern> grammar() {
    Map<String, Pattern> grammar = new TreeMap<>();
    WordFile.read(
        "/banmian/layout/grammar.txt",
        (name, pattern) -> {
          Pattern family = grammar.get("family");
          String full = pattern.replace("~a", "(?:" + AGENCIES + ")");
          full = full.replace("~h", "[\\u4e00-\\u9fff]");
          full = full.replace("~s", family == null ? "~s" : family.pattern());
          return grammar.put(name, Pattern.compile(full)) == null;
        });
    return grammar;
  }
}
