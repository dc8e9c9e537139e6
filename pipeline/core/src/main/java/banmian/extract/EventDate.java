package banmian.extract;

import banmian.extract.Datelines.Dateline;
import banmian.extract.Dates.Printed;
import banmian.extract.Facts.DateMention;
import banmian.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of an article's dates is the day of its event: the first one of the lead, unless that one
 * is of another thing (将于…, 自…以来, 据…报道); the dateline's day where the lead says 今天 or nothing.
 *
 * @param index place in the article's list of dates
 */
record EventDate(int index) {

  private static final int LEAD = 120;
  private static final int SENTENCES = 2;
  private static final int SEASON = 92;
  private static final Pattern NOTICE = Pattern.compile("公[示告](?:时间|期限?|日期)[：为自从]?$");
  private static final List<String> BEFORE =
      List.of("自", "从", "截至", "截止", "将于", "定于", "援引", "延至", "改至", "后至", "期至", "（");
  // 昨日|公告，…8月6日停水: of the day that is announced; 九二一大地震明天|届满周年
  private static final List<String> AFTER =
      List.of("以来", "起", "至今", "前", "之前", "公告", "通告", "发布公告", "发布通告", "发布通知", "出版的", "报道", "届满");
  // 1986年5月20日|在北京成立的|某中心, 1998年8月29日|通过的|村民委员会组织法
  private static final Pattern FOUNDED =
      Pattern.compile("[^，。；：、]{0,14}(?:成立|创办|创建|建立|建成|创刊|开馆|开业|出版|发表|诞生|出生|通过|颁布|签署|生效|施行|实施)的");

  static @Nullable EventDate of(
      String text,
      int from,
      List<Printed> dates,
      List<DateMention> mentions,
      @Nullable Dateline d,
      @Nullable LocalDate today) {
    if (isBriefs(text)) {
      return null; // △…。△…。: each has its own
    }
    int limit = lead(text, from);
    int vague = -1;
    int month = -1;
    int planned = -1;
    for (int i = 0; i < dates.size(); i++) {
      Printed p = dates.get(i);
      if (p.span().start() < from || p.span().start() >= limit) {
        continue;
      }
      if (beside(text, p.span()) && !isPassed(text, p.span())) {
        boolean day = p.isDay() || p.relative() != null || p.weeks() != null;
        planned = planned < 0 && day && planned(text, p) ? i : planned;
        continue;
      }
      String precision = mentions.get(i).precision();
      if (precision.equals("vague")) {
        vague = vague < 0 ? i : vague;
        // 农历正月十五（2月5日）: the day of the moon has another beside it
        boolean moon = text.substring(p.span().start(), p.span().end()).indexOf('月') >= 0;
        if (!moon && (i == 0 || p.span().start() - from < 6)) {
          return new EventDate(i); // 本报讯 近日，…: the print leaves the day open
        }
      } else if (precision.equals("day") || precision.equals("half_day")) {
        if (planned >= 0 && text.substring(from, p.span().start()).indexOf('。') >= 0) {
          break; // 自今日起公演十天。社长昨往拜客: what the first sentence is about
        }
        if (isBareWeekday(p, text) && isSaid(text, p.span())) {
          continue; // 经理表示，首批单位周六开售: his plan
        }
        return vague >= 0 && p.span().start() - dates.get(vague).span().end() > 30
            ? new EventDate(vague)
            : new EventDate(i);
      } else if (month < 0 && precision.equals("month") && !isFar(mentions.get(i), today)) {
        month = i;
      }
    }
    if (planned >= 0 && vague < 0) {
      return new EventDate(planned);
    }
    Printed ofDateline = d == null ? null : Dates.within(dates, d.date());
    if (ofDateline != null) {
      return new EventDate(dates.indexOf(ofDateline));
    }
    if (vague >= 0 || month >= 0) {
      return new EventDate(vague >= 0 ? vague : month);
    }
    int signed = signed(text, dates);
    return signed < 0 ? null : new EventDate(signed);
  }

  /**
   * 公示时间：10月13日至19日, or a day alone in the last line: that of a notice which tells no other; -1 if
   * there is none.
   */
  private static int signed(String text, List<Printed> dates) {
    for (int i = 0; i < dates.size(); i++) {
      Span date = dates.get(i).span();
      boolean open = NOTICE.matcher(text.substring(0, date.start())).find();
      boolean last =
          text.substring(date.end()).isBlank()
              && text.substring(text.lastIndexOf('\n', date.start()) + 1, date.start()).isBlank();
      if (dates.get(i).isDay() && (open || (last && dates.get(i).month() > 0))) {
        return i;
      }
    }
    return -1;
  }

  /** 难在九月访美前通过, in a paper of June: a month without its year that is no news of today. */
  private static boolean isFar(DateMention month, @Nullable LocalDate today) {
    LocalDate start = month.startDate();
    return today != null
        && start != null
        && !"printed".equals(month.basis())
        && Math.abs(ChronoUnit.DAYS.between(start, today)) > SEASON;
  }

  /** （2017年8月28日某县第十四届人大常委会第五次会议通过）: when what follows was passed. */
  private static boolean isPassed(String text, Span date) {
    int close = text.indexOf('）', date.end());
    return date.start() == 1
        && text.charAt(0) == '（'
        && close > 0
        && (text.startsWith("通过", close - 2) || text.startsWith("决定", close - 2));
  }

  /** True for short news, each behind a sign of its own. */
  private static boolean isBriefs(String text) {
    if (text.isEmpty() || text.stripLeading().indexOf('□') != 0) {
      return false;
    }
    int signs = 0;
    int paragraphs = 1;
    for (int at = 0; at >= 0; at = text.indexOf('\n', at + 1)) {
      int start = at == 0 ? 0 : at + 1;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      signs += start < text.length() && text.charAt(start) == '□' ? 1 : 0;
      paragraphs += at == 0 ? 0 : 1;
    }
    return signs > 1 && 2 * signs > paragraphs;
  }

  /** 将于5月8日开幕, 自今日起公演: a day to come on which something is held or begins. */
  private static boolean planned(String text, Printed p) {
    Span date = p.span();
    String before = text.substring(Math.max(0, date.start() - 4), date.start());
    String after = text.substring(date.end(), Math.min(text.length(), date.end() + 4));
    boolean begins = after.startsWith("起") && !after.startsWith("起至");
    return before.endsWith("将于")
        || before.endsWith("定于")
        || (begins && (p.relative() != null || p.month() == 0 || before.endsWith("定")));
  }

  /** 周六, as neither 上周六 nor 本周六. */
  private static boolean isBareWeekday(Printed p, String text) {
    return p.weeks() != null && "周星礼".indexOf(text.charAt(p.span().start())) >= 0;
  }

  /** True for what stands behind a verb of saying and a mark in its sentence. */
  private static boolean isSaid(String text, Span date) {
    for (int i = date.start() - 1; i > 0 && "。！？；\n".indexOf(text.charAt(i)) < 0; i--) {
      if ("，：".indexOf(text.charAt(i)) >= 0 && "示说称指出料露告绍".indexOf(text.charAt(i - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The lead: the first two sentences or so. */
  private static int lead(String text, int from) {
    int sentences = 0;
    int quoted = -1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '“') {
        quoted = text.indexOf('”', i);
      }
      if (i < quoted && quoted - i < LEAD) {
        continue; // “家里有几口人？出去的有没有？”本月一日，…
      }
      if (c == '。' || c == '！' || c == '？' || c == '\n') {
        sentences += c == '\n' ? SENTENCES : 1;
        if (sentences >= SENTENCES && i - from > 20) {
          return i;
        }
      }
      if (i - from > LEAD && c == '。') {
        return i;
      }
    }
    return text.length();
  }

  /** 七月十三日的洪水退去以后，…: what came after is told. */
  private static boolean isOver(String text, int end) {
    int stop = text.startsWith("的", end) ? text.indexOf('，', end) : -1;
    return stop > 0
        && stop - end < 20
        && text.charAt(stop - 1) == '后'
        && "以之过".indexOf(text.charAt(stop - 2)) >= 0;
  }

  /** True for a date that is named in passing. */
  static boolean beside(String text, Span date) {
    int start = date.start();
    int end = date.end();
    String before = text.substring(Math.max(0, start - 4), start);
    String after = text.substring(end, Math.min(text.length(), end + 4));
    return BEFORE.stream().anyMatch(before::endsWith)
        || (AFTER.stream().anyMatch(after::startsWith) && !after.startsWith("前后"))
        || isOver(text, end)
        || FOUNDED.matcher(text).region(end, text.length()).lookingAt();
  }
}
