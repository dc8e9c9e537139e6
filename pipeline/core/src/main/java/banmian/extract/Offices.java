package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;

/** The words for what a person is, with what may stand before them (副, 第一, 常务, 原). */
final class Offices {

  static final int POST = 0;
  static final int RANK = 1;
  static final int JOB = 2;
  static final int STYLE = 3;
  static final int PERSON = 4;

  /** What stands between office and name, and is neither: 会长|拿督|李官和. */
  static final int HONOUR = 5;

  private final WordTrie ahead = WordTrie.forwards();
  private final WordTrie behind = WordTrie.backwards();
  private final WordTrie prefixes = WordTrie.backwards();
  private final WordTrie prefixesAhead = WordTrie.forwards();

  Offices(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.OFFICES)) {
      int kind =
          switch (entry.field(1)) {
            case "post" -> POST;
            case "rank" -> RANK;
            case "job" -> JOB;
            case "person" -> PERSON;
            case "style" -> STYLE;
            case "honour" -> HONOUR;
            default -> throw entry.unknown("post, rank, job, person, style or honour");
          };
      ahead.put(entry.word(), kind);
      behind.put(entry.word(), kind);
    }
    for (Entry entry : lexicons.entries(ListName.OFFICE_PREFIXES)) {
      prefixes.put(entry.word(), 0);
      prefixesAhead.put(entry.word(), 0);
    }
  }

  /** Length of the office (副, 常务 … included) that starts at {@code at}; 0 if none does. */
  int startingAt(String text, int at) {
    int direct = ahead.longest(text, at);
    if (direct > 0) {
      return direct;
    }
    int prefix = prefixesAhead.longest(text, at);
    if (prefix > 0) {
      int head = ahead.longest(text, at + prefix);
      if (head == 0) {
        int second = prefixesAhead.longest(text, at + prefix);
        head = second > 0 ? ahead.longest(text, at + prefix + second) : 0;
        return head > 0 ? prefix + second + head : 0;
      }
      return prefix + head;
    }
    return 0;
  }

  /** Kind of the office that starts at {@code at}; -1 if none does. */
  int kindAt(String text, int at) {
    int length = ahead.longest(text, at);
    return length == 0 ? -1 : ahead.valueAt(text, at, length);
  }

  /** Start of the office that ends before {@code end}; {@code end} if none does. */
  int endingAt(String text, int end) {
    int head = behind.longest(text, end);
    if (head == 0) {
      return isAgent(text, end) ? end - 3 : end;
    }
    int start = end - head;
    for (int k = 0; k < 3; k++) {
      int prefix = prefixes.longest(text, start);
      if (prefix == 0) {
        break;
      }
      start -= prefix;
    }
    return start;
  }

  /** 普查员, 护坝员: two characters of what is done and who does it; 工作人员 and 党员 are none. */
  private static boolean isAgent(String text, int end) {
    return end >= 3
        && text.charAt(end - 1) == '员'
        && Folded.isHan(text, end - 3, end)
        && "人成官党会动全议委社团队学职演".indexOf(text.charAt(end - 2)) < 0;
  }

  /** Kind of the office that ends before {@code end}; -1 if none does. */
  int kindBefore(String text, int end) {
    int head = behind.longest(text, end);
    return head > 0 ? behind.valueAt(text, end, head) : isAgent(text, end) ? PERSON : -1;
  }
}
