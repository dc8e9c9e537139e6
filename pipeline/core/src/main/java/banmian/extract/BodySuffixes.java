package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.extract.Regions.Gazetteer;
import java.util.Map;

/**
 * What the names of bodies end in (局, 委员会, 小学 …) and whether it ends a name where it stands: 组织部,
 * but not 部署.
 */
final class BodySuffixes {

  /** Ends that are bodies by themselves: 妇联, 国务院. */
  static final int ALONE = 0;

  /** Ends of what a region has: 局, 委. */
  private static final int SEAT = 1;

  /** Ends that need a name before them: 集团, 小学. */
  static final int NAMED = 2;

  /** Ends with or without a name. */
  static final int EITHER = 3;

  /** Bodies by themselves if an office follows. */
  static final int HELD = 4;

  /** Bodies by themselves once a longer name that ends so is told. */
  static final int TOLD = 5;

  private final WordTrie suffixes = WordTrie.forwards();
  private final WordTrie verbsOfNames;
  private final Map<Character, String> goesOn;
  private final String aspects;
  private final WordTrie notAspects = WordTrie.forwards();
  // characters that an office has before its 长: 场 of 场长
  private final boolean[] headed = new boolean[0x10000];
  private final Gazetteer gazetteer;
  private final Offices offices;

  BodySuffixes(Lexicons lexicons, Gazetteer gazetteer, Offices offices) {
    this.gazetteer = gazetteer;
    this.offices = offices;
    this.verbsOfNames = lexicons.words(ListName.VERBS_OF_NAMES);
    this.goesOn = lexicons.neighbours(ListName.BODY_GOES_ON);
    this.aspects = lexicons.beside("aspect");
    lexicons.words(ListName.HOUSE_WORDS, "no-aspect").forEach(word -> notAspects.put(word, 0));
    for (Entry entry : lexicons.entries(ListName.BODY_SUFFIXES)) {
      int kind =
          switch (entry.field(1).replaceFirst(" (?:held|lead)$", "")) {
            case "alone" -> ALONE;
            case "seat" -> SEAT;
            case "either" -> EITHER;
            case "named" -> NAMED;
            case "held" -> HELD;
            case "told" -> TOLD;
            case "front", "owned" -> -1; // before the name: Bodies has them
            default ->
                throw entry.unknown("alone, seat, either, front, owned, held, told or named");
          };
      if (kind >= 0) {
        suffixes.put(entry.word(), kind);
      }
    }
    for (String trade : lexicons.words(ListName.HOUSE_WORDS, "trade")) {
      for (String house : lexicons.words(ListName.HOUSE_WORDS, "house")) {
        if (suffixes.value(trade + house) < 0) {
          suffixes.put(trade + house, NAMED);
        }
      }
    }
    for (Entry entry : lexicons.entries(ListName.OFFICES)) {
      String office = entry.word();
      if (office.endsWith("长") && office.length() > 1) {
        headed[office.charAt(office.length() - 2)] = true;
      }
    }
  }

  /** Length of the longest end of a body that starts at {@code at}; 女学|校长 has 女学, not 女学校. */
  int longest(String text, int at) {
    int length = suffixes.longest(text, at);
    boolean head =
        length > 2
            && (text.startsWith("校长", at + length - 1) || text.startsWith("校董", at + length - 1));
    return head && suffixes.valueAt(text, at, length - 1) >= 0 ? length - 1 : length;
  }

  /** Kind of the end of so many characters at {@code at}; -1 if none stands there. */
  int kind(String text, int at, int length) {
    return suffixes.valueAt(text, at, length);
  }

  /** Kind of the end {@code word}; -1 if it is none. */
  int kindOf(String word) {
    return suffixes.value(word);
  }

  /** False where the suffix is the beginning of a longer word: 部|署, 委|员, 会|议. */
  boolean closes(String text, Words words, int at, int length) {
    int end = at + length;
    if (end >= text.length() || !Folded.isHan(text.charAt(end))) {
      return true;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end);
    if (aspects.indexOf(next) >= 0 && notAspects.longest(text, end) == 0) {
      return false; // 罗成|学会了: a verb
    }
    if (text.startsWith("主义", end)) {
      return false; // 西方中心|主义
    }
    if (last == '会' && text.charAt(end - 2) != '开' && text.startsWith("议员", end)) {
      return true; // 立法会|议员
    }
    if (last == '中'
        && length == 1 + 1
        && (text.startsWith("学生", end) || text.startsWith("学子", end))) {
      return true; // 县一中|学生
    }
    if (goesOn.getOrDefault(last, "").indexOf(next) >= 0) {
      // 组织部|部长 is told by its office, 消防大队|长 and 宣传部|长 begin one
      return next == '长'
          && ((last == '部' && length > 2 && offices.startingAt(text, end - 1) == 0)
              || (last == '队' && length > 1 && offices.startingAt(text, at) <= length));
    }
    if (offices.startingAt(text, at) > length) {
      return false; // 组织部长: the office begins inside the body
    }
    if (length == 2 && offices.endingAt(text, at + 1) < at - 1) {
      return false; // 区域工程|师范启聪
    }
    boolean whole = suffixes.valueAt(text, at, length) == ALONE;
    if (whole && gazetteer.forwards.longest(text, end) > 1) {
      return true; // 台电|屏东区处
    }
    int around = words.startOf(at);
    boolean inside = around < at && words.end(around) > end; // 窃国大盗
    if (whole && length == 2 && (inside || (!words.starts(end) && words.startOf(end) > at))) {
      return false; // 两台|电梯, 全国|大赛
    }
    return length > 2
        || words.starts(end)
        || offices.startingAt(text, end) > 0
        || !words.starts(at)
        || words.end(at) == 0
        || words.end(at) <= end;
  }

  /**
   * True for the last character of a body that its office repeats: 马庄奶牛场|场长, 缫丝厂|副厂长, 组织人事科|科长.
   * Print has no other use for the doubled character.
   */
  boolean isSeat(String text, int at) {
    if (!headed[text.charAt(at)] || !isDoubled(text, at)) {
      return false;
    }
    int office = offices.startingAt(text, at + 1);
    return office >= 2
        && Folded.isHan(text.charAt(at))
        && "省市县区州旗镇乡村里".indexOf(text.charAt(at)) < 0
        && text.charAt(at + office) == '长'
        && text.charAt(at + office - 1) == text.charAt(at)
        && offices.kindAt(text, at + 1) != Offices.STYLE;
  }

  /** True if the character comes again before a 长 soon: most places are settled by it. */
  private static boolean isDoubled(String text, int at) {
    char c = text.charAt(at);
    for (int i = at + 1; i + 1 < text.length() && i <= at + 6; i++) {
      if (text.charAt(i) == c && text.charAt(i + 1) == '长') {
        return true;
      }
    }
    return false;
  }

  /** True if an office of a body follows, not a calling: 老年协会|会长, but not 养老院|护工. */
  boolean isHeld(String text, int at) {
    return offices.startingAt(text, at) > 1
        && (offices.kindAt(text, at) < 0 || offices.kindAt(text, at) == Offices.POST);
  }

  /** True for a verb of two and more that no name holds: 引导|医院, but not 希望|小学. */
  boolean isOfSentence(String text, Words words, int at) {
    int length = words.end(at) - at;
    return words.isVerbal(at)
        && length >= 2
        && verbsOfNames.longest(text, at) < length
        && verbsOfNames.longest(text, at + length - 2) < 2; // 行政执法
  }
}
