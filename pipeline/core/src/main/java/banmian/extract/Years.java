package banmian.extract;

import banmian.extract.Dates.Printed;
import banmian.extract.Facts.DateMention;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The year detective: tells which year a page speaks from, and so what its dates refer to.
 *
 * <p>In order: a year printed with the date; the day of the issue (given, masthead, file name); the
 * years that the article marks as its present (2023年是…开局之年, 召开2021年度…会议); landmarks and
 * anniversaries (建党100周年 is 2021); a printed weekday; the other articles of the page. Evidence is a
 * set of intervals of years with weights; the year that most of it agrees on wins, if it wins
 * clearly. What stays open stays null: never the clock.
 */
final class Years {

  /**
   * Evidence that a text was written in one of the years {@code from..to}.
   *
   * @param basis printed or landmark
   * @param words what tells it, as printed
   * @param witness the same for the same words in several articles, which are one witness
   */
  record Clue(int from, int to, double weight, String basis, String words, String witness) {
    Clue(int from, int to, double weight, String basis, String words) {
      this(from, to, weight, basis, words, words);
    }
  }

  /**
   * The year that a text speaks from.
   *
   * @param basis as for {@link DateMention}
   */
  record Present(int year, String basis, String evidence, double confidence) {}

  /**
   * The day of the issue and what it rests on; see {@link PageFacts}.
   *
   * @param moonDay its day of the moon's month, as printed beside it; 0 if none is
   * @param inferred the words that its year was inferred from; null if it was told
   * @param masthead false where no masthead prints month and day, but articles tell them
   */
  record Issue(
      LocalDate date, String basis, int moonDay, @Nullable String inferred, boolean masthead) {
    Issue(LocalDate date, String basis) {
      this(date, basis, 0, null, true);
    }
  }

  private static final double ENOUGH = 1.5;
  private static final double ENOUGH_OF_OTHERS = 1;
  private static final double CLEAR = 0.7;
  private static final double OTHERS = 0.5;
  private static final double SURE = 3;

  private static final int LAST_OF_OLD_PRINT = 1950;
  private static final int HALF_MONTH = 15;
  private static final int MONTH_AHEAD = 31;
  private static final int HALF_YEAR = 180;

  private static final int LEAD = 120;
  private static final int NEAR = 24;
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<![0-9])(1[89][0-9]{2}|20[0-9]{2}|(?:一[八九]|二[〇零])[〇零一二三四五六七八九]{2})(?: ?年)(度)?");
  // 3月22日，2016年清渠县油菜花节开幕: an event that bears its year, on its day; 2020级新生 are of their year too
  private static final Pattern BORNE =
      Pattern.compile(
          "(?:[日午晚晨]，(?:[^，。；]{0,16}，)?[^，。；]{0,18}?(20[0-9]{2}|19[0-9]{2}) ?年[^，。；度]{2,24}?(?:节|会|赛|仪式|典礼|考试|活动|博览会)"
              + "|(20[0-9]{2})级.{0,12}?新生)");
  private static final Pattern PLAN =
      Pattern.compile("([0-9]{4} ?年?(?:至|到|—+|-+|~)[0-9]{4} ?年)[^，。；]{0,12}(?:规划|计划|纲要|目标)");
  // 一九五六年开年以来最冷的一天, 2013年入汛以来
  private static final Pattern SINCE = Pattern.compile("(?:开年|入[春夏秋冬汛梅])以来");
  private static final Pattern YEARS_OLD =
      Pattern.compile("([0-9]{1,3}|[一二两三四五六七八九十百]{1,5}|(?<=届满|九二一)) ?周年");
  private static final String NUMBER = "([0-9]{1,4}|[一二两三四五六七八九十百]{1,5})";
  // 再过28天北京奥运会…, 还有百日
  private static final Pattern AHEAD_BEFORE =
      Pattern.compile("(?:再过|还有|尚有|距|离)" + NUMBER + " ?[天日][^，。；！？\n]{0,6}$");
  // …只余四百日, …倒计时100天
  private static final Pattern AHEAD_BEHIND =
      Pattern.compile(
          "[^，。；！？\n]{0,8}?(?:还有|尚有|[只仅尚][余剩]|还剩|倒计时|倒数)[^，。；！？\n]{0,2}?" + NUMBER + " ?[天日]");
  // …闭幕一个多月来, …两个月之际, …发生后第十天
  private static final Pattern SINCE_THEN =
      Pattern.compile(
          "[^，。；！？\n0-9一二两三四五六七八九十]{0,6}" + NUMBER + " ?(?:个多?|多个?)?(月|周|星期|天|日)多?(?:之际|以?来|后|了)");

  private final List<Entry> landmarks;
  private final List<Entry> landmarkDays;
  private final WordTrie anniversaries = WordTrie.backwards();

  Years(Lexicons lexicons) {
    this.landmarks = lexicons.entries(ListName.LANDMARKS);
    this.landmarkDays = lexicons.entries(ListName.LANDMARK_DAYS);
    for (Entry entry : lexicons.entries(ListName.ANNIVERSARIES)) {
      anniversaries.put(entry.word(), Integer.parseInt(entry.field(1)));
    }
  }

  /** What a headline tells: a year that it bears is the article's own. */
  List<Clue> ofHeadline(String text, String print) {
    List<Clue> clues = clues(text, print, List.of());
    Matcher m = PRINTED.matcher(text);
    while (m.find()) {
      int year = Numerals.value(m.group(1));
      if (!ahead(text, m.start())) {
        clues.add(new Clue(year, year, 2.5, "printed", print.substring(m.start(), m.end())));
      }
    }
    return clues;
  }

  /**
   * What a folded text tells about the year that it was written in.
   *
   * @param print the same text as printed, unit for unit
   */
  List<Clue> clues(String text, String print, List<Printed> dates) {
    List<Clue> clues = new ArrayList<>();
    int latest = 0;
    String latestWords = "";
    Matcher m = PRINTED.matcher(text);
    while (m.find()) {
      int year = Numerals.value(m.group(1));
      if (ahead(text, m.start())) {
        continue;
      }
      String after = text.substring(m.end(), Math.min(text.length(), m.end() + 30));
      boolean present =
          (after.startsWith("是") && sentence(after).endsWith("年"))
              || (after.startsWith("是") && sentence(after).indexOf("之年") >= 0)
              || SINCE.matcher(after).lookingAt()
              || (m.group(2) != null
                  && !after.startsWith("总")
                  && behind(text, m.start(), "召开", "举行", "部署", "开展"));
      int reach = Math.min(text.length(), m.end() + (present ? 30 : 12));
      String words = sentence(text, print, m.start(), reach);
      if (present) {
        clues.add(new Clue(year, year, 3, "printed", words));
      }
      if (year > latest) {
        latest = year;
        latestWords = words;
      }
    }
    Matcher borne = BORNE.matcher(text).region(0, Math.min(text.length(), LEAD));
    while (borne.find()) {
      int year = Integer.parseInt(borne.group(1) == null ? borne.group(2) : borne.group(1));
      clues.add(
          new Clue(
              year,
              year,
              2,
              "printed",
              // not the 日， before it
              sentence(
                  text,
                  print,
                  borne.start() + (text.charAt(borne.start() + 1) == '，' ? 2 : 0),
                  borne.end())));
    }
    if (latest > 0) {
      // the last year that is told of as past is this year or the one before
      clues.add(new Clue(latest, latest + 1, 1, "printed", latestWords));
    }
    for (Printed date : dates) {
      if (date.year() > 0 && date.isDay() && date.year() == latest) {
        // a whole date in the lead is the day of the news; one further down is mostly history
        boolean lead = date.span().start() < 80;
        clues.add(
            new Clue(
                date.year(),
                date.year(),
                lead ? 2.5 : 0.8,
                "printed",
                print.substring(date.span().start(), date.span().end())));
        break;
      }
    }
    for (Entry landmark : landmarks) {
      String word = landmark.word();
      String told = told(text, print, word);
      if (told != null) {
        int from = Integer.parseInt(landmark.field(1));
        int to = Integer.parseInt(landmark.field(2));
        // the shorter the span of years, the more it says
        clues.add(
            new Clue(from, to, to == from ? 2 : to - from < 3 ? 1.2 : 0.8, "landmark", told, word));
      }
    }
    anniversaries(text, print, clues);
    counted(text, print, clues);
    for (Printed date : dates) {
      if (date.weekday() > 0 && date.isDay() && date.year() == 0 && date.weeks() == null) {
        for (int year = 1900; year <= 2099; year++) {
          LocalDate day = dayOrNull(year, date.month(), date.day());
          if (day != null && day.getDayOfWeek().getValue() == date.weekday()) {
            clues.add(
                new Clue(
                    year,
                    year,
                    0.6,
                    "printed",
                    print.substring(date.span().start(), date.span().end())));
          }
        }
      }
    }
    return clues;
  }

  /** The words from {@code start} to the next mark, as printed. */
  private static String sentence(String text, String print, int start, int end) {
    return print.substring(start, start + sentence(text.substring(start, end)).length());
  }

  /**
   * A landmark as the text prints it; both of its words where it has two, with what is between them
   * if that is little. Null if the text does not tell it.
   */
  private static @Nullable String told(String text, String print, String landmark) {
    int and = landmark.indexOf('&');
    String first = and < 0 ? landmark : landmark.substring(0, and);
    String second = landmark.substring(and + 1);
    int at = text.indexOf(first);
    int other = text.indexOf(second, Math.max(0, at));
    other = other < 0 ? text.indexOf(second) : other;
    if (at < 0 || other < 0) {
      return null;
    }
    // of several the one that the second stands nearest behind
    at = Math.max(at, text.lastIndexOf(first, other));
    int end = other + second.length();
    int start = at > 0 && text.charAt(at - 1) == '“' ? at - 1 : at; // “十四五”开好局
    boolean near = at <= other && end - start <= NEAR;
    return near && sentence(text.substring(start, end)).length() == end - start
        ? print.substring(start, end)
        : print.substring(at, at + first.length()) + " … " + print.substring(other, end);
  }

  private static String sentence(String words) {
    for (int i = 0; i < words.length(); i++) {
      if ("，。；！？\n".indexOf(words.charAt(i)) >= 0) {
        return words.substring(0, i);
      }
    }
    return words;
  }

  private void anniversaries(String text, String print, List<Clue> clues) {
    if (text.indexOf("周年") < 0) {
      return;
    }
    Matcher m = YEARS_OLD.matcher(text);
    while (m.find()) {
      int years = m.group(1).isEmpty() ? 1 : Numerals.value(m.group(1)); // 屆滿週年
      for (int back = 0; back <= 6 && m.start() - back > 0; back++) {
        int length = anniversaries.longest(text, m.start() - back);
        if (length > 0 && years > 0) {
          int year = anniversaries.valueAt(text, m.start() - back, length) + years;
          clues.add(
              new Clue(
                  year, year, 2, "landmark", print.substring(m.start() - back - length, m.end())));
          break;
        }
      }
    }
  }

  /** 再过28天北京奥运会就要开幕, 汶川特大地震两个月之际: a day from which the text's own is counted. */
  private void counted(String text, String print, List<Clue> clues) {
    for (Entry landmark : landmarkDays) {
      String word = landmark.word();
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        LocalDate day = LocalDate.parse(landmark.field(1));
        int end = at + word.length();
        int from = Math.max(0, at - 16);
        int to = Math.min(text.length(), end + 20);
        Matcher before = AHEAD_BEFORE.matcher(text).region(from, at);
        Matcher behind = AHEAD_BEHIND.matcher(text).region(end, to);
        Matcher since = SINCE_THEN.matcher(text).region(end, to);
        LocalDate now = null;
        if (before.find()) {
          now = day.minusDays(Numerals.value(before.group(1)));
          from = before.start();
          to = end;
        } else if (behind.lookingAt()) {
          now = day.minusDays(Numerals.value(behind.group(1)));
          from = at;
          to = behind.end();
        } else if (since.lookingAt()) {
          int number = Numerals.value(since.group(1));
          now =
              switch (since.group(2)) {
                case "月" -> day.plusMonths(number);
                case "天", "日" -> day.plusDays(number);
                default -> day.plusWeeks(number);
              };
          from = at;
          to = since.end();
        }
        if (now != null) {
          clues.add(
              new Clue(now.getYear(), now.getYear(), 3, "landmark", print.substring(from, to)));
          break;
        }
      }
    }
  }

  /** True if the year is told of as to come: 到2035年, 力争2030年. */
  private static boolean ahead(String text, int at) {
    Matcher plan = PLAN.matcher(text).region(Math.max(0, at - 8), Math.min(text.length(), at + 40));
    while (plan.find()) {
      if (plan.start() <= at && at < plan.end(1)) {
        return true; // 1997年至2000年中、长期规划
      }
    }
    return behind(text, at, "到", "至", "力争", "计划", "预计", "将于", "截至") && !behind(text, at, "截至");
  }

  private static boolean behind(String text, int at, String... words) {
    String before = text.substring(Math.max(0, at - 6), at); // long enough for the longest word
    for (String word : words) {
      if (before.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The year that an article speaks from.
   *
   * @param own its clues
   * @param others those of the page's other articles
   * @param together whether the page's days lie close together, as an issue's do
   */
  static @Nullable Present present(List<Clue> own, List<Clue> others, boolean together) {
    Map<Integer, Double> scores = scores(own);
    if (together && !Lead.of(scores).is(SURE)) {
      // what neighbours say does not count where one year has so much for it, nor where the page is
      // no issue's: a digest of several years
      vote(others, OTHERS, scores);
    }
    Lead lead = Lead.of(scores);
    // an article that says nothing is of the year that another one says
    if (!lead.is(own.isEmpty() && together ? ENOUGH_OF_OTHERS : ENOUGH)) {
      return null;
    }
    int best = lead.year();
    Clue reason = strongest(own, best);
    boolean fromOthers = reason == null || reason.to() > reason.from();
    Clue theirs = fromOthers ? strongest(others, best) : null;
    if (reason == null || (theirs != null && theirs.from() == theirs.to())) {
      Clue words = theirs == null ? reason : theirs;
      return words == null
          ? null
          : new Present(best, "document", words.words(), lead.confidence() * 0.9);
    }
    return new Present(best, reason.basis(), reason.words(), lead.confidence());
  }

  /** The year that most speaks for, how much, and by how much it leads; the earliest of equals. */
  record Lead(int year, double score, double ahead) {
    static Lead of(Map<Integer, Double> scores) {
      int year = 0;
      double first = 0;
      double second = 0;
      for (Map.Entry<Integer, Double> e : scores.entrySet()) {
        if (e.getValue() > first) {
          second = first;
          first = e.getValue();
          year = e.getKey();
        } else {
          second = Math.max(second, e.getValue());
        }
      }
      return new Lead(year, first, first - second);
    }

    boolean is(double enough) {
      return score >= enough && ahead >= CLEAR;
    }

    double confidence() {
      return Math.min(0.97, 0.55 + 0.15 * ahead);
    }
  }

  /** What speaks for each year of which anything does, by year. */
  static Map<Integer, Double> scores(List<Clue> clues) {
    Map<Integer, Double> scores = new TreeMap<>();
    vote(clues, 1, scores);
    return scores;
  }

  private static void vote(List<Clue> clues, double share, Map<Integer, Double> scores) {
    Map<String, Double> spent = new TreeMap<>();
    for (Clue clue : clues) {
      // the same words in many articles are one witness, not many
      String key = clue.witness() + clue.from() + clue.basis();
      if (clue.weight() <= spent.getOrDefault(key, 0.0)) {
        continue;
      }
      spent.put(key, clue.weight());
      for (int year = clue.from(); year <= clue.to(); year++) {
        scores.merge(year, clue.weight() * share, Double::sum);
      }
    }
  }

  static @Nullable Clue strongest(List<Clue> clues, int year) {
    Clue best = null;
    for (Clue clue : clues) {
      if (clue.from() <= year
          && year <= clue.to()
          && (best == null
              || clue.weight() / (1 + clue.to() - clue.from())
                  > best.weight() / (1 + best.to() - best.from()))) {
        best = clue;
      }
    }
    return best;
  }

  /** The days that an article speaks from: what its relative dates count from. */
  static final class Calendar {
    private final @Nullable Issue issue;
    private final @Nullable Present present;
    private final @Nullable LocalDate reported;

    private Calendar(
        @Nullable Issue issue, @Nullable Present present, @Nullable LocalDate reported) {
      this.issue = issue;
      this.present = present;
      this.reported = reported;
    }

    /**
     * A calendar.
     *
     * @param dateline the dateline's day as printed; null if none
     */
    static Calendar of(
        @Nullable Issue issue, @Nullable Present present, String text, @Nullable Printed dateline) {
      Calendar bare = new Calendar(issue, present, null);
      LocalDate day = dateline == null ? null : bare.day(dateline, text, 0);
      return day == null ? bare : new Calendar(issue, present, day);
    }

    /** The dateline's day; null if it has none, or its year is unknown. */
    @Nullable LocalDate reported() {
      return reported;
    }

    /** The day that 今天 is; null if nothing tells. */
    @Nullable LocalDate today() {
      return reported != null ? reported : issue == null ? null : issue.date();
    }

    /** The first day of a printed date; null if it cannot be told. */
    @Nullable LocalDate day(Printed p, String text, int monthBefore) {
      if (p.vague()) {
        return null;
      }
      Integer relative = p.relative();
      if (relative != null) {
        LocalDate from = relative == 0 || reported != null ? today() : issueDay();
        LocalDate day = from == null ? null : from.plusDays(relative);
        return day == null || p.day() == 0 ? day : nearest(day, p.day()); // 昨（十三）日
      }
      Integer months = p.months();
      if (months != null) {
        LocalDate from = today();
        YearMonth month = from == null ? null : YearMonth.from(from).plusMonths(months);
        return month == null
            ? null
            : dayOrNull(month.getYear(), month.getMonthValue(), p.day()); // 上月廿八日
      }
      Integer weeks = p.weeks();
      if (weeks != null) {
        LocalDate from = today();
        if (from == null) {
          return null;
        }
        LocalDate day = Dates.weekdayOf(from, weeks, p.weekday());
        boolean future = future(text, p.span().start());
        boolean bare = "本这".indexOf(text.charAt(p.span().start())) < 0;
        return weeks == 0 && day.isAfter(from) && !future
            ? day.minusWeeks(1)
            : weeks == 0 && bare && future && day.isBefore(from) ? day.plusWeeks(1) : day;
      }
      int year = year(p, text);
      int month = p.month();
      if (p.day() > 0 && month == 0) {
        return dayAlone(p, monthBefore, text);
      }
      if (year == 0 || month == 0) {
        return year == 0 || p.month() > 0 ? null : LocalDate.of(year, 1, 1);
      }
      return dayOrNull(year, month, p.day() == 0 ? firstDay(p.third()) : p.day());
    }

    /** 17日: of the dateline's month, of the month told last, of the issue's or the one before. */
    private @Nullable LocalDate dayAlone(Printed p, int monthBefore, String text) {
      LocalDate from = today();
      if (p.isCountedByMoon(text)) {
        return byMoon(p.day());
      }
      if (from != null) {
        LocalDate day = dayOrNull(from.getYear(), from.getMonthValue(), p.day());
        boolean later = day == null || day.isAfter(from.plusDays(1));
        if (later && !future(text, p.span().start())) {
          // 卅一日 in a paper of 1 November
          YearMonth month = YearMonth.from(from).minusMonths(1);
          return dayOrNull(month.getYear(), month.getMonthValue(), p.day());
        }
        return day;
      }
      return monthBefore > 0 && present != null
          ? dayOrNull(present.year(), monthBefore, p.day())
          : null;
    }

    /**
     * 初十日 in a paper whose masthead tells its own day by the moon: so many days before. Papers of
     * the Republic that do not tell it count so by the sun, too.
     */
    private @Nullable LocalDate byMoon(int day) {
      if (issue == null) {
        return null;
      }
      LocalDate date = issue.date();
      if (issue.moonDay() > 0) {
        return day <= issue.moonDay() ? date.plusDays(day - issue.moonDay()) : null;
      }
      return date.getYear() < LAST_OF_OLD_PRINT && day <= date.getDayOfMonth()
          ? date.withDayOfMonth(day)
          : null;
    }

    /** The day of that number within half a month of {@code about}; null if there is none. */
    private static @Nullable LocalDate nearest(LocalDate about, int number) {
      for (int months = -1; months <= 1; months++) {
        YearMonth month = YearMonth.from(about).plusMonths(months);
        LocalDate day = dayOrNull(month.getYear(), month.getMonthValue(), number);
        if (day != null && Math.abs(ChronoUnit.DAYS.between(about, day)) < HALF_MONTH) {
          return day;
        }
      }
      return null;
    }

    private @Nullable LocalDate issueDay() {
      return issue == null ? null : issue.date();
    }

    /** The year of a printed date; 0 if it cannot be told. */
    int year(Printed p, String text) {
      if (p.year() > 0) {
        return p.year();
      }
      Integer relativeYear = p.relativeYear();
      LocalDate from = today();
      int now = from != null ? from.getYear() : present != null ? present.year() : 0;
      if (relativeYear != null) {
        return now == 0 ? 0 : now + relativeYear;
      }
      if (from == null) {
        return now;
      }
      if (p.month() == 0) {
        return 0;
      }
      // 11月8日开跑 in a paper of 3 November: of last year's it would say so
      int ahead = future(text, p.span().start()) ? HALF_YEAR : p.day() == 0 ? 1 : MONTH_AHEAD;
      LocalDate limit = from.plusDays(ahead);
      int day = p.day() == 0 ? 1 : p.day();
      for (int year = limit.getYear(); year > limit.getYear() - 5; year--) {
        LocalDate date = dayOrNull(year, p.month(), day);
        if (date != null && !date.isAfter(limit)) {
          return year;
        }
      }
      return 0;
    }

    /** What the year of {@code p} rests on; null if it is unknown. */
    @Nullable String basis(Printed p) {
      if (p.year() > 0) {
        return "printed";
      }
      if (issue != null) {
        return issue.basis().equals("printed") ? "issue" : issue.basis();
      }
      return present == null ? null : present.basis();
    }

    /** The words that decided the year of {@code p}; null if none did. */
    @Nullable String evidence(Printed p) {
      if (p.year() > 0) {
        return null;
      }
      if (issue != null) {
        return issue.inferred() == null ? issue.date().toString() : issue.inferred();
      }
      return present == null ? null : present.evidence();
    }

    double confidence(Printed p) {
      return p.year() > 0
          ? 0.98
          : issue != null
              ? (issue.inferred() == null ? 0.95 : 0.8)
              : present == null ? 0.5 : present.confidence();
    }
  }

  private static int firstDay(int third) {
    return third == 2 ? 11 : third == 3 ? 21 : 1;
  }

  private static boolean future(String text, int at) {
    return at > 0
        && (behind(text, at, "将", "拟", "定于", "订于", "准于", "计划", "预计", "预定")
            || "定订准择".indexOf(text.charAt(at - 1)) >= 0); // 定四月一日起开映
  }

  /** The printed dates of a text as facts, none of them the event's yet. */
  static List<DateMention> resolve(String text, List<Printed> dates, Calendar calendar) {
    List<DateMention> found = new ArrayList<>();
    int month = 0;
    for (Printed p : dates) {
      LocalDate start = calendar.day(p, text, month);
      if (p.month() > 0) {
        month = p.month();
      }
      found.add(mention(p, start, calendar));
    }
    return found;
  }

  private static DateMention mention(Printed p, @Nullable LocalDate start, Calendar calendar) {
    String precision = precision(p);
    LocalDate end = start == null ? null : end(p, start, precision);
    boolean known = start != null;
    return new DateMention(
        p.span(),
        start,
        end,
        precision,
        known ? calendar.basis(p) : null,
        known ? calendar.evidence(p) : null,
        false,
        p.vague() ? 0.9 : calendar.confidence(p));
  }

  private static LocalDate end(Printed p, LocalDate start, String precision) {
    if (p.endDay() > 0) {
      LocalDate end =
          dayOrNull(
              start.getYear(), p.endMonth() > 0 ? p.endMonth() : start.getMonthValue(), p.endDay());
      if (end != null) {
        return end.isBefore(start) && p.endMonth() > 0
            ? end.plusYears(1)
            : end.isBefore(start) ? start : end;
      }
      return start;
    }
    return switch (precision) {
      case "year" -> LocalDate.of(start.getYear(), 12, 31);
      case "month" ->
          p.third() == 1 || p.third() == 2
              ? start.plusDays(9)
              : YearMonth.from(start).atEndOfMonth();
      default -> start;
    };
  }

  private static String precision(Printed p) {
    if (p.vague()) {
      return "vague";
    }
    if (p.day() > 0 || p.relative() != null || p.weeks() != null) {
      return p.halfDay() ? "half_day" : "day";
    }
    return p.month() > 0 ? "month" : "year";
  }

  static @Nullable LocalDate dayOrNull(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // 2月30日, as printed
    }
  }

  /** The span of the first date of {@code dates} inside {@code where}; null if there is none. */
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
