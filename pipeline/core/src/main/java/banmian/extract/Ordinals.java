package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Things counted by number whose number tells the year: 第37个教师节, 第十四届全运会, 十三届全国人大四次会议. */
final class Ordinals {

  /** Years by number; behind the last of them the next ones come {@code step} years apart. */
  private record Counted(String kind, TreeMap<Integer, Year> years) {
    /** The year of that number; 0 if none is known. */
    int year(int number) {
      Map.Entry<Integer, Year> known = years.floorEntry(number);
      if (known == null) {
        return 0;
      }
      Year year = known.getValue();
      boolean itself = known.getKey() == number;
      return itself
          ? year.year()
          : year.step() == 0 ? 0 : year.year() + (number - known.getKey()) * year.step();
    }
  }

  private record Year(int year, int step) {}

  private static final String NUMBER = "([0-9]{1,3}|[一二两三四五六七八九十百]{1,5})";
  // 第37个(全国)教师节, 十三届(全国人大); 3个教师节 is how many
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?:第 ?" + NUMBER + " ?[届个次轮任]|(?<![0-9一二三四五六七八九十百])" + NUMBER + "届|(?<first>首)[届个次])");
  private static final Pattern SESSION = Pattern.compile("第?" + NUMBER + "次会议");
  private static final Pattern YEAR = Pattern.compile("([0-9]+)=([0-9]{4})(?:\\+([0-9]{1,2}))?");
  private static final int BETWEEN = 4;
  private static final int TERM = 5;

  private final WordTrie words = WordTrie.forwards();
  private final List<Counted> counted = new ArrayList<>();

  Ordinals(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.ORDINALS)) {
      TreeMap<Integer, Year> years = new TreeMap<>();
      for (String part : entry.field(1).split(",", -1)) {
        Matcher m = YEAR.matcher(part);
        if (!m.matches()) {
          throw new IllegalArgumentException(
              "\"" + part + "\" of " + entry.word() + " is no number=year+step");
        }
        int step = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        years.put(Integer.parseInt(m.group(1)), new Year(Integer.parseInt(m.group(2)), step));
      }
      if (!List.of("day", "held", "term").contains(entry.field(2))) {
        throw new IllegalArgumentException(
            "\""
                + entry.word()
                + "\" is of kind "
                + entry.field(2)
                + ", expected day, held or term");
      }
      words.put(entry.word(), counted.size());
      counted.add(new Counted(entry.field(2), years));
    }
  }

  /** What the numbers in a folded text tell about its year. */
  List<Clue> clues(String text, String print) {
    List<Clue> clues = new ArrayList<>();
    Matcher m = ORDINAL.matcher(text);
    while (m.find()) {
      for (int at = m.end(); at <= m.end() + BETWEEN && at < text.length(); at++) {
        int length = words.longest(text, at);
        if (length > 0) {
          String number = m.group(1) == null ? m.group(2) : m.group(1);
          Counted thing = counted.get(words.valueAt(text, at, length));
          int year = thing.year(number == null ? 1 : Numerals.value(number));
          if (year > 0) {
            clues.add(clue(thing, year, text, print, m.start(), at + length));
          }
          break;
        }
        if (!Folded.isHan(text.charAt(at)) && "“”".indexOf(text.charAt(at)) < 0) {
          break;
        }
      }
    }
    return clues;
  }

  private static Clue clue(Counted thing, int year, String text, String print, int start, int end) {
    String words = print.substring(start, end);
    if (thing.kind().equals("day")) {
      return Clue.landmark(year, year, words, words);
    }
    if (thing.kind().equals("held")) {
      return Clue.landmark(year - 1, year, words, words); // 备战第十四届全运会
    }
    Matcher session = SESSION.matcher(text).region(end, text.length());
    int which = session.lookingAt() ? Numerals.value(session.group(1)) : 0;
    if (which < 1 || which > TERM) {
      return Clue.landmark(year, year + TERM - 1, words, words);
    }
    int held = year + which - 1;
    return Clue.landmark(held, held, print.substring(start, session.end()), words + which);
  }
}
