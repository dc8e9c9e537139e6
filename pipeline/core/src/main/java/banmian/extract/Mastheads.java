package banmian.extract;

import banmian.article.Division;
import banmian.article.Part;
import banmian.article.Role;
import banmian.extract.Dates.Printed;
import banmian.extract.IssueDay.Yearless;
import banmian.text.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about itself: newspaper, day of issue, page number and page name. */
final class Mastheads {

  /**
   * What was found; null where nothing tells.
   *
   * @param dates days of all lines that look like a masthead's, in printed order
   * @param weekday 1..7 as printed beside {@code date}; 0 if none is
   * @param moonDay day of the moon's month as printed beside {@code date}; 0 if none is
   * @param yearless the day as printed without its year; null if {@code date} is known, or none is
   */
  record Masthead(
      @Nullable String newspaper,
      @Nullable LocalDate date,
      List<LocalDate> dates,
      int weekday,
      int moonDay,
      @Nullable Yearless yearless,
      @Nullable Integer pageNumber,
      @Nullable String pageName) {}

  private static final int LONGEST = 48;

  /** Printed lines at the head of a sheet that may be its masthead. */
  private static final int HEAD = 8;

  private static final Pattern FIGURES = Pattern.compile("[0-9０-９]{4}");
  private static final String PAPER =
      "[\\u4e00-\\u9fff]{1,6}?(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|工人报|农民报|法制报|法治报|导报|快报|周报|周刊|公报|电讯报|邮报|新报|日報|民报|国报|军报|中央日报|新闻报|信报|大公报|文汇报|申报|益世报|联合报)";
  private static final Pattern NEWSPAPER =
      Pattern.compile("(?:^|[ 《|/])(" + PAPER + ")(?=$|[ 》|/0-9：（]|电子版|数字报|社$|第|20|19)");
  // 第03版：要闻, A15 要闻, 第7版, 四版, 03版 综合, 【 版  号 】7
  private static final Pattern PAGE =
      Pattern.compile(
          "第 ?([A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?版(?:面)?(?:[ ：·|-]+([\\u4e00-\\u9fff/·]{2,8}))?"
              + "|(?:^| )([A-Z]{0,2}[0-9]{1,3}) ?版(?:[ ：·|-]+([\\u4e00-\\u9fff/·]{2,8}))?"
              + "|(?:^| )([A-D][0-9]{1,2})[ ：·|-]+([\\u4e00-\\u9fff/·]{2,8})(?=$| )"
              + "|^([0-9]{1,2})[ ：·|-]+([\\u4e00-\\u9fff/·]{2,8})(?=$| )"
              + "|(?:^| )([一二三四五六七八九十]{1,3})版(?:[ ：·|-]+([\\u4e00-\\u9fff/·]{2,8}))?(?=$| )"
              + "|【 ?版 *[号次] ?】 ?([0-9]{1,3})()");
  private static final Pattern NAMED = Pattern.compile("(?:^| )([\\u4e00-\\u9fff]{2,4})版(?=$| )");
  // 第1234期, 总第56期; not 近期, 学期
  private static final Pattern ISSUE = Pattern.compile("第 ?[0-9〇一二三四五六七八九十百千]+ ?[期号]");
  private static final Pattern WEEKDAY = Pattern.compile("(?:星期|礼拜|周)([一二三四五六日天])");
  // 農曆五月十四, 即丙辰五月十四日, 夏历正月初三日
  private static final Pattern MOON =
      Pattern.compile(
          "(?:[农阴旧夏废]历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])[^，。；0-9]{0,6}?月 ?"
              + "(十[一二三四五六七八九]|[二廿]十?[一二三四五六七八九]|二十|三十|初?[一二三四五六七八九十廿])");
  // SEPTEMBER 18, 2008; 18 Sept. 2008
  private static final List<String> MONTH_NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTHS = "(" + String.join("|", MONTH_NAMES) + ")[a-z]*\\.?";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final Pattern SIXTY = Pattern.compile("([" + STEMS + "])([" + BRANCHES + "]) ?年");
  private static final int NEAR_START = 12;
  private static final int SHORT_LINE = 20;
  private static final String HAN = "[一二三四五六七八九十廿卅]{1,3}";
  private static final Pattern SHORT =
      Pattern.compile(
          "^(?:(?:中华)?民国 ?([0-9]{1,3}|"
              + HAN
              + ")|(1[0-4][0-9]|"
              + HAN
              + "))[、.·/-]([0-9]{1,2}|"
              + HAN
              + ")[、.·/-]([0-9]{1,2}|"
              + HAN
              + ")(?:$| ?（([一二三四五六日])）| (?!版))");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:"
              + MONTHS
              + " ?([0-9]{1,2})(?:st|nd|rd|th)?|([0-9]{1,2})(?:st|nd|rd|th)? ?"
              + MONTHS
              + ")[ ，]*((?:19|20)[0-9]{2})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT =
      Pattern.compile("【 ?日 *期 ?】 ?(19|20)([0-9]{2})([01][0-9])([0-3][0-9])");

  private Mastheads() {}

  /** The masthead of a page: of its furniture, and of short lines at its head and foot. */
  static Masthead read(Division division, Passage page, Dates dates) {
    String newspaper = null;
    LocalDate date = null;
    List<LocalDate> days = new ArrayList<>();
    int weekday = 0;
    int moonDay = 0;
    Yearless yearless = null;
    Integer number = null;
    String name = null;
    String first = page.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    for (String line : lines(division, page)) {
      String folded = Folded.of(line).strip();
      boolean dated = false;
      Matcher compact = COMPACT.matcher(folded);
      LocalDate day = compact.find() ? compact(compact) : wholeDay(folded, dates);
      if (day != null) {
        dated = true;
        Matcher week = WEEKDAY.matcher(folded);
        boolean weekly = week.find();
        if (date == null) {
          date = day;
          weekday = weekly ? Dates.weekday(week.group(1)) : 0;
          moonDay = moonDay(folded);
        }
        // a day of the week, of the moon or a number of the issue beside it: a masthead, no stamp
        if (weekly
            || folded.contains("农历")
            || folded.contains("出版")
            || ISSUE.matcher(folded).find()) {
          days.add(day);
        }
      }
      if (day == null && yearless == null) {
        yearless = yearless(folded, dates, line.equals(first));
      }
      Matcher m = PAGE.matcher(folded);
      boolean paged = false;
      while (m.find()) {
        for (int g = 1; g < m.groupCount(); g += 2) {
          if (m.group(g) == null || today(folded, m.start(g))) {
            continue;
          }
          int value = Numerals.value(m.group(g).replaceAll("[A-Z]", ""));
          String title = m.group(g + 1);
          if (value > 0 && value < 400 && number == null) {
            number = value;
            paged = true;
            if (title != null && !title.isEmpty() && name == null) {
              name = printed(line, title);
            }
          }
        }
      }
      Matcher named = NAMED.matcher(folded);
      if (dated && name == null && named.find() && !named.group(1).startsWith("第")) {
        name = printed(line, named.group(1)); // 2026-06-20 國際版
      }
      Matcher paper = NEWSPAPER.matcher(folded);
      boolean alone = folded.length() <= 8;
      if (newspaper == null && paper.find() && (alone || dated || paged)) {
        newspaper = printed(line, paper.group(1));
      }
    }
    return new Masthead(
        newspaper,
        date,
        List.copyOf(days),
        weekday,
        moonDay,
        date == null ? yearless : null,
        number,
        name);
  }

  /**
   * The days that lines of a text name as mastheads do: beside a newspaper's name or a page number,
   * or alone in the first lines of a sheet.
   *
   * @param head whether the text begins a sheet
   */
  static List<LocalDate> days(String text, boolean head, Dates dates) {
    List<LocalDate> days = new ArrayList<>();
    int printed = 0;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).strip();
      at = end + 1;
      if (line.isEmpty()) {
        continue;
      }
      printed++;
      if (line.length() > LONGEST || (line.indexOf('年') < 0 && !FIGURES.matcher(line).find())) {
        continue;
      }
      String folded = Folded.of(line);
      boolean titled = PAGE.matcher(folded).find() || NEWSPAPER.matcher(folded).find();
      boolean first = head && printed <= HEAD;
      if ((titled || first) && "。，；".indexOf(folded.charAt(folded.length() - 1)) < 0) {
        Matcher compact = COMPACT.matcher(folded);
        LocalDate day = compact.find() ? compact(compact) : wholeDay(folded, dates);
        if (day != null) {
          days.add(day);
        }
      }
    }
    return days;
  }

  /** The print behind a folded word: the page's own characters. */
  private static String printed(String line, String folded) {
    int at = Folded.of(line).indexOf(folded);
    return at < 0 ? folded : line.substring(at, at + folded.length());
  }

  /** 今日12版 counts pages. */
  private static boolean today(String text, int at) {
    return at > 0 && "日共计出".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static @Nullable LocalDate compact(Matcher m) {
    return Dates.dayOrNull(
        Integer.parseInt(m.group(1) + m.group(2)),
        Integer.parseInt(m.group(3)),
        Integer.parseInt(m.group(4)));
  }

  /** 7月8日　星期二, 七月六日　甲午年六月初七: a day without its year, with its weekday or its year's cycle. */
  private static @Nullable Yearless yearless(String folded, Dates dates, boolean first) {
    Matcher week = WEEKDAY.matcher(folded);
    int weekday = week.find() ? Dates.weekday(week.group(1)) : 0;
    Matcher years = SIXTY.matcher(folded);
    int cycle = -1;
    if (years.find()) {
      int stem = STEMS.indexOf(years.group(1));
      int branch = BRANCHES.indexOf(years.group(2));
      for (int k = 0; k < 60; k++) {
        cycle = k % 10 == stem && k % 12 == branch ? k : cycle;
      }
    }
    Matcher moon = MOON.matcher(folded);
    Moon.Day moonDay = moon.find() ? Moon.printed(moon.group()) : null;
    // 句容简讯　十月十日: the first line, a name and a day
    boolean bare =
        weekday == 0 && cycle < 0 && moonDay == null && first && folded.length() <= SHORT_LINE;
    if (!bare && weekday == 0 && cycle < 0 && moonDay == null) {
      return null;
    }
    for (Printed p : dates.find(folded)) {
      // …第二版　要闻　8月16日　星期一
      boolean beside = weekday > 0 && week.start() - p.span().end() <= 2;
      if (p.year() == 0
          && p.month() > 0
          && p.isDay()
          && (bare ? p.span().end() == folded.length() : p.span().start() < NEAR_START || beside)) {
        return new Yearless(p.month(), p.day(), weekday, cycle, moonDay, folded);
      }
    }
    return null;
  }

  private static int moonDay(String folded) {
    Matcher moon = MOON.matcher(folded);
    return moon.find() ? Numerals.value(moon.group(1).replace("初", "")) : 0;
  }

  /** 二三、九、十九（三）, 民國113.5.3: year of the Republic, month and day. */
  private static @Nullable LocalDate inShort(String folded) {
    Matcher m = SHORT.matcher(folded);
    if (!m.find()) {
      return null;
    }
    String year = m.group(1) == null ? m.group(2) : m.group(1);
    LocalDate day =
        Dates.dayOrNull(
            1911 + Numerals.value(year), Numerals.value(m.group(3)), Numerals.value(m.group(4)));
    boolean wrong =
        day != null
            && m.group(5) != null
            && day.getDayOfWeek().getValue() != Dates.weekday(m.group(5));
    return wrong ? null : day;
  }

  private static @Nullable LocalDate wholeDay(String folded, Dates dates) {
    for (Printed p : dates.find(folded)) {
      if (p.year() > 0 && p.isDay()) {
        return Dates.dayOrNull(p.year(), p.month(), p.day());
      }
    }
    Matcher english = ENGLISH.matcher(folded);
    if (!english.find()) {
      return inShort(folded);
    }
    boolean monthFirst = english.group(1) != null;
    String month = english.group(monthFirst ? 1 : 4).toLowerCase(Locale.ROOT);
    return Dates.dayOrNull(
        Integer.parseInt(english.group(5)),
        MONTH_NAMES.indexOf(month) + 1,
        Integer.parseInt(english.group(monthFirst ? 2 : 3)));
  }

  private static List<String> lines(Division division, Passage page) {
    List<String> lines = new ArrayList<>();
    for (Part part : division.leftovers()) {
      if (part.role() == Role.FURNITURE || part.role() == Role.UNASSIGNED) {
        for (String line : part.text().text().split("\n", -1)) {
          if (line.length() <= LONGEST && !line.isBlank()) {
            lines.add(line);
          }
        }
      }
    }
    List<String> printed = new ArrayList<>();
    String text = page.text();
    int at = 0;
    while (at < text.length() && printed.size() < HEAD) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end);
      if (!line.isBlank()) {
        printed.add(line);
      }
      at = end + 1;
    }
    int stop = text.length();
    for (int k = 0; k < 4 && stop > 0; ) {
      int start = text.lastIndexOf('\n', stop - 1) + 1;
      String line = text.substring(start, stop);
      if (!line.isBlank()) {
        printed.add(line);
        k++;
      }
      stop = start - 1;
    }
    for (String line : printed) {
      // running text is no masthead, however short its last line
      if (line.length() <= LONGEST
          && "。，；".indexOf(Folded.of(line.strip()).charAt(line.strip().length() - 1)) < 0) {
        lines.add(line);
      }
    }
    return lines;
  }
}
