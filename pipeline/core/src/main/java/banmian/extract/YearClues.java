package banmian.extract;

import banmian.extract.Dates.Printed;
import banmian.extract.KnownDays.Known;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a text tells about the year that it was written in. */
final class YearClues {

  private static final int LEAD = 120;
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<![0-9])(1[89][0-9]{2}|20[0-9]{2}|(?:一[八九]|二[〇零])[〇零一二三四五六七八九]{2})(?: ?年)(度)?");
  // 3月22日，2016年清渠县油菜花节开幕: an event that bears its year, on its day; 2020级新生 are of their year too
  private static final Pattern BORNE =
      Pattern.compile(
          "(?:[日午晚晨]，(?:[^，。；]{0,16}，)?[^，。；]{0,18}?(20[0-9]{2}|19[0-9]{2}) ?年[^，。；度]{2,24}?(?:节|会|赛|仪式|典礼|考试|活动|博览会)"
              + "|(20[0-9]{2})级.{0,12}?新生)");
  // 2028年|恐是危险年份
  private static final Pattern MAYBE = Pattern.compile(".{4} ?年(?:恐|可能|有望|或将|底前)");
  private static final Pattern PLAN =
      Pattern.compile("([0-9]{4} ?年?(?:至|到|—+|-+|~)[0-9]{4} ?年)[^，。；]{0,12}(?:规划|计划|纲要|目标)");
  // 一九五六年开年以来最冷的一天, 2013年入汛以来
  private static final Pattern SINCE = Pattern.compile("(?:开年|入[春夏秋冬汛梅])以来");

  // DCCC 618/2022, （2019）粤01民终77号: what is counted within its year
  private static final Pattern COUNTED =
      Pattern.compile(
          "[A-Z]{3,5} ?[0-9]{1,5}/(20[0-9]{2})(?![0-9])|[（【](20[0-9]{2})[）】][^，。；\n]{0,12}?[0-9]{1,5} ?号");

  private static final String YEARS = "([0-9]{1,3}|[一二两三四五六七八九十百]{1,5}) ?";
  private static final String IN = "(1[89][0-9]{2}|20[0-9]{2}|(?:一[八九]|二[〇零])[〇零一二三四五六七八九]{2}) ?年";
  // 创办于1956年, 1956年建校; 建校六十周年, 六十年校庆
  private static final Pattern FOUNDED =
      Pattern.compile(
          "(?:成立|建立|创办|创建|创立|始建|建|创刊|开办|开业)于 ?"
              + IN
              + "|"
              + IN
              + "[^，。；！？\n]{0,10}?(?:成立|创办|创建|创立|始建|建校|建厂|建院|创刊|开办|开业)");
  private static final Pattern OF_AGE =
      Pattern.compile(
          "(?:成立|建校|建厂|建院|建社|建馆|创刊|创办|创立|开办|开业|校庆)[^，。；！？\n0-9一二三四五六七八九十百]{0,2}"
              + YEARS
              + "(?:周年|年华诞)|"
              + YEARS
              + "(?:周年|年)(?:校庆|院庆|厂庆|台庆|社庆|馆庆|店庆)");
  // 1928年生于…，享年91岁
  private static final Pattern BORN =
      Pattern.compile(
          IN
              + "[^，。；\n]{0,8}?(?:出生|生于|生，|生人)[^\n]{0,90}?(?:享年|终年|现年|今年|年仅) ?"
              + YEARS
              + "岁|(?:享年|终年|现年|今年) ?"
              + YEARS
              + "岁[^\n]{0,40}?"
              + IN
              + "[^，。；\n]{0,8}?(?:出生|生于|生，)");
  // 20年前的1998年; 1969年…，距今已五十年
  private static final Pattern AGO =
      Pattern.compile(
          YEARS + "年前的 ?" + IN + "|" + IN + "[^。；！？\n]{0,30}?[距至]今(?:已|已有|整整|正好)? ?" + YEARS + "年");

  private static final double WEEKDAY = 0.7;
  private static final double MOON = 1;
  private static final double KNOWN = 1.2;
  private static final Pattern BESIDE = Pattern.compile(" ?[（，、/|]? ?(?:也?是|即|正值|正逢|恰逢|适逢|时值)? ?");

  private final Landmarks landmarks;
  private final Moon moon;
  private final KnownDays days;

  YearClues(Lexicons lexicons) {
    this.landmarks = new Landmarks(lexicons);
    this.moon = new Moon(lexicons);
    this.days = new KnownDays(lexicons);
  }

  /**
   * What a headline tells: a year that it bears is the article's own.
   *
   * @param ofBody the dates of its article's body
   */
  List<Clue> ofHeadline(String text, String print, List<Printed> ofBody) {
    List<Clue> clues = clues(text, print, List.of(), today(ofBody));
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
    return clues(text, print, dates, today(dates));
  }

  private List<Clue> clues(
      String text, String print, List<Printed> dates, @Nullable MonthDay today) {
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
    Matcher counted = COUNTED.matcher(text);
    while (counted.find()) {
      int year = Integer.parseInt(counted.group(1) == null ? counted.group(2) : counted.group(1));
      if (year > latest) {
        latest = year;
        latestWords = print.substring(counted.start(), counted.end());
      }
    }
    sums(text, print, clues);
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
    clues.addAll(landmarks.clues(text, print, today));
    weekdays(text, print, dates, clues);
    moons(text, print, dates, clues);
    known(text, print, dates, clues);
    return clues;
  }

  /** 3月5日（星期日）, 3月5日，星期日, 周四（4月10日）: a day that was such a weekday in one year of seven. */
  private static void weekdays(String text, String print, List<Printed> dates, List<Clue> clues) {
    for (int i = 0; i < dates.size(); i++) {
      Printed date = dates.get(i);
      Printed before = i > 0 ? dates.get(i - 1) : date;
      boolean inBrackets =
          before.weeks() != null
              && before.span().end() + 1 == date.span().start()
              && text.charAt(before.span().end()) == '（';
      Printed after = i + 1 < dates.size() ? dates.get(i + 1) : date;
      int gap = after.span().start() - date.span().end();
      boolean behind =
          after.weeks() != null
              && gap > 0
              && gap <= 2
              && " ，（".indexOf(text.charAt(date.span().end())) >= 0
              && "周星礼".indexOf(text.charAt(after.span().start())) >= 0;
      int weekday =
          inBrackets
              ? before.weekday()
              : behind ? after.weekday() : date.weeks() == null ? date.weekday() : 0;
      if (weekday == 0 || !date.isDay() || date.year() > 0) {
        continue;
      }
      String words = print.substring(date.span().start(), date.span().end());
      for (int year = 1900; year <= 2099; year++) {
        LocalDate day = Dates.dayOrNull(year, date.month(), date.day());
        if (day != null && day.getDayOfWeek().getValue() == weekday) {
          clues.add(new Clue(year, year, WEEKDAY, "printed", words));
        }
      }
    }
  }

  /** 2月17日，农历正月初八; 正月初八（2月17日）: a day of the sun beside that of the moon. */
  private void moons(String text, String print, List<Printed> dates, List<Clue> clues) {
    for (int i = 1; i < dates.size(); i++) {
      Printed one = dates.get(i - 1);
      Printed other = dates.get(i);
      Printed sun = one.vague() ? other : one;
      Printed second = one.vague() ? one : other;
      String between = text.substring(one.span().end(), other.span().start());
      if (sun.isDay()
          && sun.month() > 0
          && sun.year() == 0
          && second.vague()
          && BESIDE.matcher(between).matches()) {
        Moon.Day day = Moon.printed(text.substring(second.span().start(), second.span().end()));
        if (day != null) {
          String words = print.substring(one.span().start(), other.span().end());
          clues.addAll(moonClues(sun.month(), sun.day(), day, words));
        }
      }
    }
  }

  /** 区议会选举前日（18日）举行: that one of the elections that was on an 18th. */
  private void known(String text, String print, List<Printed> dates, List<Clue> clues) {
    List<Known> called = days.in(text);
    for (Printed date : dates) {
      KnownDays.Event event = date.relative() == null ? null : KnownDays.event(date, text, called);
      if (event != null) {
        int year = event.day().getYear();
        String words = print.substring(event.words().start(), event.words().end());
        clues.add(new Clue(year, year, 2, "landmark", words));
      }
    }
    for (Known known : called) {
      for (Printed date : dates) {
        if (known.dates().isEmpty()
            || date.day() == 0
            || date.year() > 0
            || !known.isBeside(date, text)) {
          continue;
        }
        TreeSet<Integer> years = new TreeSet<>();
        for (LocalDate day : known.dates()) {
          if (day.getDayOfMonth() == date.day()
              && (date.month() == 0 || date.month() == day.getMonthValue())) {
            years.add(day.getYear());
          }
        }
        String words = print.substring(known.at(), known.end());
        years.forEach(
            year ->
                clues.add(new Clue(year, year, years.size() == 1 ? 2 : KNOWN, "landmark", words)));
      }
    }
  }

  /** The days that a folded text calls by name. */
  List<Known> known(String text) {
    return days.in(text);
  }

  /** The years in which a day of the sun was that day of the moon. */
  List<Clue> moonClues(int month, int day, Moon.Day moonDay, String words) {
    List<Clue> clues = new ArrayList<>();
    for (int year = 1901; year <= 2050; year++) {
      LocalDate date = Dates.dayOrNull(year, month, day);
      if (date != null && moon.is(date, moonDay)) {
        clues.add(new Clue(year, year, MOON, "printed", words, words + "月"));
      }
    }
    return clues;
  }

  /** What one gets by adding years to a year: founded in 1956, sixty years old. */
  private static void sums(String text, String print, List<Clue> clues) {
    // most texts have no such word, and are spared the search
    boolean old = text.contains("周年") || text.indexOf('庆') >= 0 || text.contains("华诞");
    Matcher founded = FOUNDED.matcher(text);
    Matcher age = OF_AGE.matcher(text);
    if (old && age.find() && founded.find()) {
      int from = Numerals.value(either(founded, 1, 2));
      String words = print.substring(age.start(), age.end());
      // of two that were founded the page may mean either
      if (!founded.find()) {
        int year = from + Numerals.value(either(age, 1, 2));
        clues.add(new Clue(year, year, 2, "printed", words));
      }
    }
    Matcher ago = AGO.matcher(text);
    boolean since = text.contains("年前的") || text.contains("距今") || text.contains("至今");
    while (since && ago.find()) {
      int year = Numerals.value(either(ago, 1, 4)) + Numerals.value(either(ago, 2, 3));
      clues.add(new Clue(year, year, 2, "printed", print.substring(ago.start(), ago.end())));
    }
    Matcher born = BORN.matcher(text);
    boolean aged = text.indexOf('岁') >= 0;
    while (aged && born.find()) {
      // one is a year old at birth by the old way, none by the new one
      int year = Numerals.value(either(born, 1, 4)) + Numerals.value(either(born, 2, 3));
      clues.add(
          new Clue(year - 1, year + 1, 1, "printed", print.substring(born.start(), born.end())));
    }
  }

  private static String either(Matcher m, int one, int other) {
    return Objects.requireNonNull(m.group(one) == null ? m.group(other) : m.group(one));
  }

  /** The first day that is printed without a year; null if there is none. */
  private static @Nullable MonthDay today(List<Printed> dates) {
    for (Printed date : dates) {
      if (date.isDay() && date.month() > 0 && date.year() == 0 && date.relativeYear() == null) {
        return MonthDay.of(date.month(), date.day());
      }
    }
    return null;
  }

  /** The words from {@code start} to the next mark, as printed. */
  private static String sentence(String text, String print, int start, int end) {
    return print.substring(start, start + sentence(text.substring(start, end)).length());
  }

  /** The words to the next mark. */
  static String sentence(String words) {
    for (int i = 0; i < words.length(); i++) {
      if ("，。；！？\n".indexOf(words.charAt(i)) >= 0) {
        return words.substring(0, i);
      }
    }
    return words;
  }

  /** True if the year is told of as to come: 到2035年, 力争2030年. */
  private static boolean ahead(String text, int at) {
    Matcher plan = PLAN.matcher(text).region(Math.max(0, at - 8), Math.min(text.length(), at + 40));
    while (plan.find()) {
      if (plan.start() <= at && at < plan.end(1)) {
        return true; // 1997年至2000年中、长期规划
      }
    }
    if (MAYBE.matcher(text).region(at, text.length()).lookingAt()) {
      return true;
    }
    return behind(text, at, "到", "至", "力争", "计划", "预计", "将于", "截至") && !behind(text, at, "截至");
  }

  /** True if one of {@code words} stands in the six characters before {@code at}. */
  static boolean behind(String text, int at, String... words) {
    String before = text.substring(Math.max(0, at - 6), at); // long enough for the longest word
    for (String word : words) {
      if (before.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
