package banmian.extract;

import banmian.text.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A grammar of the dates that newspapers print: whole and partial ones, ranges, parts of the day,
 * thirds of a month, relative days, Chinese numerals, years of the Republic, blanks inside. Knows
 * no calendar of its own: what a date refers to is resolved by {@link Calendar}.
 */
final class Dates {

  /**
   * A date as printed.
   *
   * @param span its place
   * @param year printed year; 0 if none
   * @param month 1..12; 0 if none
   * @param day 1..31; 0 if none
   * @param endMonth of a range; 0 if it is none
   * @param endDay of a range; 0 if it is none
   * @param third 1..3 for 上旬, 中旬, 下旬; 4 for 初, 5 for 底; 0 else
   * @param halfDay true if it names a part of the day
   * @param relative days from the day of speaking for 昨日 (-1), 今天 (0) …; null if it is not so
   *     printed
   * @param relativeYear years from the present for 去年 (-1), 今年 (0) …; null likewise
   * @param weekday 1..7 for 周一 (in brackets behind the date, or by itself); 0 if none
   * @param weeks weeks from the present for 上周五 (-1), 本周 (0); null if it is not so printed
   * @param months months from the present for 本月八日 (0), 上月廿八日 (-1); null likewise
   * @param vague 近日, 日前, lunar dates: no day can be told
   */
  record Printed(
      Span span,
      int year,
      int month,
      int day,
      int endMonth,
      int endDay,
      int third,
      boolean halfDay,
      @Nullable Integer relative,
      @Nullable Integer relativeYear,
      int weekday,
      @Nullable Integer weeks,
      @Nullable Integer months,
      boolean vague) {

    /** A date of which no day can be told. */
    static Printed vague(Span span) {
      return new Printed(span, 0, 0, 0, 0, 0, 0, false, null, null, 0, null, null, true);
    }

    /** 1996年, 去年, 2月上旬: a year, or a month and perhaps its year. */
    static Printed longer(
        Span span, int year, int month, int third, @Nullable Integer relativeYear) {
      return new Printed(
          span, year, month, 0, 0, 0, third, false, null, relativeYear, 0, null, null, false);
    }

    /** 上周五. */
    static Printed ofWeek(Span span, int weekday, int weeks) {
      return new Printed(span, 0, 0, 0, 0, 0, 0, false, null, null, weekday, weeks, null, false);
    }

    /** 昨日, 昨（十九）日: days from the day of speaking, null for 当天, and perhaps a day. */
    static Printed relative(Span span, @Nullable Integer days, int day, boolean half) {
      boolean vague = days == null;
      return new Printed(span, 0, 0, day, 0, 0, 0, half, days, null, 0, null, null, vague);
    }

    /** 17日, 上月廿八日: a day without its month, and perhaps that of its end. */
    static Printed alone(
        Span span, int day, int endMonth, int endDay, boolean half, @Nullable Integer months) {
      return new Printed(
          span, 0, 0, day, endMonth, endDay, 0, half, null, null, 0, null, months, false);
    }

    /** True for 初十日: counted as days of the moon are. */
    boolean isCountedByMoon(String text) {
      return text.charAt(span.start()) == '初';
    }

    /** True if a day is printed, perhaps without its month. */
    boolean isDay() {
      return day > 0;
    }
  }

  private static final String N = "[0-9零〇一二三四五六七八九十廿卅元]";
  private static final String PART =
      "(?:上午|下午|凌晨|清晨|早上|早晨|清早|中午|正午|午后|午间|傍晚|晚上|晚间|深夜|夜间|夜里|子夜|午夜|当晚|晚|晨|早)";
  private static final String YEAR =
      "(?:(?<era>民国|中华民国|公元) ?)?(?<y>[0-9]{2,4}|[零〇一二三四五六七八九十百元廿卅]{1,5}) ?年(?!.?龄|来|[级限纪轻代])";
  private static final String MONTH = "(?<m>" + N + "{1,3}) ?月(?:份)?";
  private static final String DAY = "(?<d>" + N + "{1,3}) ?[日号](?![院楼线店门馆])";
  private static final String END =
      "(?: ?(?:至|到|—+|-+|~|、|和) ?(?:(?<em>"
          + N
          + "{1,3}) ?月 ?)?(?<ed>"
          + N
          + "{1,3}) ?[日号](?![院楼线店门馆]))";
  private static final String WEEKDAY = "(?: ?（ ?(?:星期|周|礼拜)(?<w>[一二三四五六日天]) ?）)?";

  private static final String MOON_DAY =
      "(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)";
  // 农历正月十五, 腊月廿三, 五月初五: days of the moon
  private static final String MOON =
      "(?<moon>(?:农历|阴历|旧历|夏历) ?(?:[^年月，。 ]{2,4}年 ?)?(?:正|腊|冬|闰?"
          + N
          + "{1,3}) ?月 ?"
          + MOON_DAY
          + "?|[正腊冬]月 ?"
          + MOON_DAY
          + "|闰?[一二三四五六七八九十]{1,2} ?月 ?初[一二三四五六七八九十])";

  private static final Pattern DATE =
      Pattern.compile(
          MOON
              + "|(?<lunar>农历|阴历|旧历|夏历)?(?:"
              // 2023年3月17日, 民国三十五年七月, 今年4月, 3月17日至19日, 1996年
              + "(?:(?:"
              + YEAR
              + "|(?<ry>今年|去年|前年|明年|本年|上年|当年|同年|昨年)(?:度)?) ?)?(?:"
              + MONTH
              + " ?(?:(?<third>上旬|中旬|下旬|初|底|末)|"
              + DAY
              + WEEKDAY
              + "(?<rel2>昨天|今天|昨日|今日)?(?<p> ?"
              + PART
              + ")?"
              + END
              + "?)?)"
              + "|(?:"
              + YEAR.replace("<era>", "<era2>").replace("<y>", "<y2>")
              + "(?<yt>年?初|年?底|年?末|春|夏|秋|冬)?)"
              + "|(?<ry2>今年|去年|前年|明年|本年|上年)(?<ryt>初|底|末|春|夏|秋|冬|上半年|下半年)?"
              // 2021-04-12, 2012.6.25
              + "|(?<iy>(?:19|20)[0-9]{2})[-./](?<im>[01]?[0-9])[-./](?<id>[0-3]?[0-9])(?![0-9])"
              // 上周五, 本周三, 周日
              + "|(?<wk>上上|上|本|这|下)?(?:个)?(?:周|星期|礼拜)(?<wd>[一二三四五六日天])(?!期|场|赛)"
              // 昨（十三）日, 今（14）天, 昨（5日）晚
              + "|(?<by>昨|今|明|前)（ ?(?<byd>"
              + N
              + "{1,3}) ?日?）(?:[日天]|(?<byh>[晚晨夜午早]))?(?<byp> ?"
              + PART
              + ")?"
              // 昨日, 今天, 昨晚
              + "|(?<rel>前天|前日|前晚|前夜|昨天|昨日|昨晚|昨夜|昨晨|昨午|昨|今天|今日|今晚|今晨|今早|今午|明天|明日|明晚|明晨|后天|后日|当天|当日|当晚|同日|翌日|次日)(?<p2> ?"
              + PART
              + ")?"
              // 17日, 卅一日, 3日上午
              + "|(?<bd>[0-3]?[0-9]|[一二三四五六七八九十廿卅]{1,3}|初[一二三四五六七八九十]) ?[日](?<p3> ?"
              + PART
              + ")?"
              + END.replace("<em>", "<em2>").replace("<ed>", "<ed2>")
              + "?"
              // 月底, 上月, 本月八日, 上月廿八日, 本（八）月五日
              + "|(?<rm>本(?:（"
              + N
              + "{1,3}）)?月|上个?月|去月|客月|下个?月|当月|同月|月底|月初|本月底|本月初)(?: ?(?<rmd>"
              + N
              + "{1,3}) ?[日号](?<p4> ?"
              + PART
              + ")?"
              + END.replace("<em>", "<em3>").replace("<ed>", "<ed3>")
              + "?)?"
              + "|(?<vague>近日|日前|近期|最近|连日来|连日|不久前|前不久|近来)"
              + ")");

  private static final int TITLE = 12;
  private static final Pattern MARK = Pattern.compile("[，。；！？：《》“”\n]");
  private static final String STARTERS =
      "正腊冬0123456789零〇一二三四五六七八九十廿卅元民中公今去前明本上当同昨农阴旧夏这下周星礼后翌次月近日最连不客初";

  private final boolean[] starts = new boolean[0x10000];

  Dates() {
    for (int i = 0; i < STARTERS.length(); i++) {
      starts[STARTERS.charAt(i)] = true;
    }
  }

  /** The dates in a folded text, ascending and disjoint. */
  List<Printed> find(String text) {
    List<Printed> found = new ArrayList<>();
    Matcher m = DATE.matcher(text);
    for (int i = 0; i < text.length(); ) {
      if (!starts[text.charAt(i)] || (i > 0 && splitsNumber(text, i))) {
        i++;
        continue;
      }
      m.region(i, Math.min(text.length(), i + 40));
      m.useTransparentBounds(true);
      if (m.lookingAt()) {
        Printed printed = printed(text, m);
        if (printed != null) {
          found.add(printed);
          i = m.end();
          continue;
        }
      }
      i++;
    }
    return found;
  }

  private static boolean splitsNumber(String text, int i) {
    return number(text.charAt(i)) && number(text.charAt(i - 1));
  }

  private static boolean number(char c) {
    return (c >= '0' && c <= '9') || c == '·' || "零〇一二三四五六七八九十百千万亿".indexOf(c) >= 0;
  }

  private static @Nullable Printed printed(String text, Matcher m) {
    Span span = new Span(m.start(), m.end());
    if (m.group("moon") != null) {
      return Printed.vague(span);
    }
    if (m.group("vague") != null || m.group("lunar") != null) {
      if (m.group("vague") != null && !isVagueHere(text, span)) {
        return null;
      }
      return Printed.vague(span);
    }
    if (m.group("iy") != null) {
      return day(span, value(m, "iy"), value(m, "im"), value(m, "id"), m, null, 0, 0, false);
    }
    if (m.group("m") != null) {
      int year = year(m.group("era"), m.group("y"));
      if (m.group("y") != null && year == 0) {
        return null;
      }
      Integer ry = relativeYear(m.group("ry"));
      int third = third(m.group("third"));
      if (m.group("d") == null) {
        int month = value(m, "m");
        // 3月 alone: 三月 of 阳春三月 too; 12个月 never matches since 个 stands between
        return month < 1 || month > 12 || isTerm(text, span)
            ? null
            : Printed.longer(span, year, month, third, ry);
      }
      int endDay = value(m, "ed");
      int endMonth = endDay > 0 ? Math.max(value(m, "em"), 0) : 0;
      return day(
          span,
          year,
          value(m, "m"),
          value(m, "d"),
          m,
          ry,
          endMonth,
          Math.max(endDay, 0),
          m.group("p") != null);
    }
    if (m.group("y2") != null) {
      int year = year(m.group("era2"), m.group("y2"));
      if (m.group("era2") == null && m.group("y2").length() == 2 && isSpan(text, m)) {
        return null;
      }
      boolean season = m.group("yt") != null;
      return year == 0
          ? null
          : Printed.longer(span, year, 0, season ? third(m.group("yt")) : 0, null);
    }
    if (m.group("ry2") != null) {
      return Printed.longer(span, 0, 0, 0, relativeYear(m.group("ry2")));
    }
    if (m.group("wd") != null) {
      if (isEveryWeek(text, span)) {
        return null;
      }
      String week = m.group("wk");
      int weeks =
          week == null
              ? 0
              : week.equals("上上") ? -2 : week.equals("上") ? -1 : week.equals("下") ? 1 : 0;
      return Printed.ofWeek(span, weekday(m.group("wd")), weeks);
    }
    if (m.group("rel") != null) {
      if (isTitled(text, span)) {
        return null;
      }
      String word = m.group("rel");
      boolean half = m.group("p2") != null || "晚夜晨早".indexOf(word.charAt(word.length() - 1)) >= 0;
      if (word.equals("昨") && !isDayBefore(text, span)) {
        return null;
      }
      return Printed.relative(span, relative(word), 0, half);
    }
    if (m.group("by") != null) {
      int day = value(m, "byd");
      boolean half = m.group("byh") != null || m.group("byp") != null;
      return day < 1 || day > 31
          ? null
          : Printed.relative(span, relative(m.group("by")), day, half);
    }
    if (m.group("bd") != null) {
      String printed = m.group("bd");
      int day = Numerals.value(printed.startsWith("初") ? printed.substring(1) : printed);
      if (day < 1 || day > 31 || !isDayHere(text, m.start())) {
        return null;
      }
      return Printed.alone(
          span,
          day,
          Math.max(value(m, "em2"), 0),
          Math.max(value(m, "ed2"), 0),
          m.group("p3") != null,
          null);
    }
    if (m.group("rm") != null) {
      int day = Math.max(0, value(m, "rmd"));
      if (day == 0) {
        return Printed.vague(span);
      }
      return Printed.alone(
          span,
          day,
          Math.max(value(m, "em3"), 0),
          Math.max(value(m, "ed3"), 0),
          m.group("p4") != null,
          months(m.group("rm")));
    }
    return null;
  }

  /** 判刑八月, 一年六月徒刑: how long, not when. */
  private static boolean isTerm(String text, Span span) {
    return "刑判押禁期达".indexOf(span.start() > 0 ? text.charAt(span.start() - 1) : ' ') >= 0
        || text.startsWith("徒刑", span.end())
        || text.startsWith("以上", span.end());
  }

  private static @Nullable Printed day(
      Span span,
      int year,
      int month,
      int day,
      Matcher m,
      @Nullable Integer ry,
      int endMonth,
      int endDay,
      boolean half) {
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(2000, month).lengthOfMonth()) {
      return null;
    }
    String w = m.group("w");
    return new Printed(
        span,
        year,
        month,
        day,
        endMonth,
        endDay,
        0,
        half,
        null,
        ry,
        w == null ? 0 : weekday(w),
        null,
        null,
        false);
  }

  /** 《历史上的今天》, “明天会更好”: a name, not a day. */
  private static boolean isTitled(String text, Span span) {
    for (int i = span.start() - 1; i >= 0 && span.start() - i <= TITLE; i--) {
      char c = text.charAt(i);
      if (c == '《' || c == '“') {
        int close = text.indexOf(c == '《' ? '》' : '”', span.end());
        return close >= 0
            && close - span.end() < TITLE
            && !MARK.matcher(text.substring(span.end(), close)).find();
      }
      if (MARK.matcher(text.substring(i, i + 1)).find()) {
        return false;
      }
    }
    return false;
  }

  /** 日前 but not 七日前; 最近 but not 最近的. */
  private static boolean isVagueHere(String text, Span span) {
    char before = span.start() > 0 ? text.charAt(span.start() - 1) : '。';
    char after = span.end() < text.length() ? text.charAt(span.end()) : '。';
    return !number(before) && "今昨明节生假".indexOf(before) < 0 && after != '的' && after != '几';
  }

  /** 昨 for 昨日 as in Taiwan's papers: 昨召集, not 昨非. */
  private static boolean isDayBefore(String text, Span span) {
    char after = span.end() < text.length() ? text.charAt(span.end()) : '。';
    return after != '非' && after != '是';
  }

  /** 在党50年, 50年前: how long, not the year 1950; 96年, 从85年: a year. */
  private static boolean isSpan(String text, Matcher m) {
    char before = m.start() > 0 ? text.charAt(m.start() - 1) : '。';
    char after = m.end() < text.length() ? text.charAt(m.end()) : '。';
    boolean opens = !Folded.isHan(before) || "于从自到至在与和比年".indexOf(before) >= 0;
    return m.group("yt") == null && (!opens || "前后间里内多如以之".indexOf(after) >= 0);
  }

  /** 17日 the day, not 100余日 or 三日三夜, and nothing that counts: 为期3日, 公演三日, 星期日. */
  private static boolean isDayHere(String text, int at) {
    char before = at > 0 ? text.charAt(at - 1) : '。';
    return "期第近隔过历共每达整满长几数月演停休连假役留闭展".indexOf(before) < 0;
  }

  /** 每周三, 逢周六, 周一至周五: of every week. */
  private static boolean isEveryWeek(String text, Span span) {
    char before = span.start() > 0 ? text.charAt(span.start() - 1) : '。';
    char after = span.end() < text.length() ? text.charAt(span.end()) : '。';
    return "每逢隔至到".indexOf(before) >= 0 || "至到".indexOf(after) >= 0;
  }

  private static int value(Matcher m, String group) {
    String s = m.group(group);
    return s == null ? -1 : Numerals.value(s);
  }

  private static int year(@Nullable String era, @Nullable String printed) {
    if (printed == null) {
      return 0;
    }
    int value = Numerals.value(printed);
    if (era != null && era.endsWith("民国")) {
      return value >= 1 && value <= 150 ? 1911 + value : 0;
    }
    if (value >= 1800 && value <= 2100) {
      return value;
    }
    boolean twoDigits = printed.length() == 2 && Character.isDigit(printed.charAt(0));
    if (twoDigits && value >= 50) {
      return 1900 + value; // ９６年
    }
    // 一一五年, 八十年代: a year of the Republic only where the page says so; 5年 is a span of time
    return value >= 100 && value <= 150 && printed.length() == 3 ? 1911 + value : 0;
  }

  /** Months from the present; null for that of a day that was told before. */
  private static @Nullable Integer months(String word) {
    return switch (word.charAt(0)) {
      case '本' -> 0;
      case '上', '去', '客' -> -1;
      case '下' -> 1;
      default -> null; // 当月, 同月
    };
  }

  private static @Nullable Integer relativeYear(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return switch (word) {
      case "今年", "本年" -> 0;
      case "去年", "上年", "昨年" -> -1;
      case "前年" -> -2;
      case "明年" -> 1;
      default -> null;
    };
  }

  private static @Nullable Integer relative(String word) {
    return switch (word.charAt(0)) {
      case '前' -> -2;
      case '昨' -> -1;
      case '今' -> 0;
      case '明' -> 1;
      case '后' -> 2;
      default -> null; // 当天, 翌日: of a day that was told before
    };
  }

  private static int third(@Nullable String word) {
    if (word == null) {
      return 0;
    }
    return switch (word.charAt(word.length() - 1)) {
      case '旬' -> word.startsWith("上") ? 1 : word.startsWith("中") ? 2 : 3;
      case '初' -> 4;
      case '底', '末' -> 5;
      default -> 0;
    };
  }

  /** 1..7 for 一 to 日 or 天. */
  static int weekday(String c) {
    int at = "一二三四五六日".indexOf(c.charAt(0));
    return at < 0 ? 7 : at + 1;
  }

  /** The day of the week {@code weeks} from that of {@code from}. */
  static LocalDate weekdayOf(LocalDate from, int weeks, int weekday) {
    return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .plusWeeks(weeks)
        .plusDays(weekday - 1L);
  }

  /** That day; null if there is none. */
  static @Nullable LocalDate dayOrNull(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // 2月30日, as printed
    }
  }

  /** The first date of {@code dates} inside {@code where}; null if there is none. */
  static @Nullable Printed within(List<Printed> dates, @Nullable Span where) {
    if (where == null) {
      return null;
    }
    for (Printed p : dates) {
      if (where.overlaps(p.span())) {
        return p;
      }
    }
    return null;
  }
}
