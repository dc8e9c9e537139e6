package banmian.extract;

import banmian.extract.Lexicons.ListName;
import banmian.extract.Regions.Gazetteer;
import java.util.Map;

/** How the name of a body goes on from a region or from another end: 区|政府|办公室|第一党支部, 县|住房和城乡建设局. */
final class BodyTails {

  /** So many characters may stand between a region and the end. */
  static final int FAR = 12;

  /** ... and between two ends. */
  static final int NEAR = 6;

  private static final int SEAT_AHEAD = 12;

  private final BodySuffixes suffixes;
  private final Departments departments;
  private final Gazetteer gazetteer;
  private final Offices offices;
  private final WordTrie tasks = WordTrie.forwards();
  private final Map<Character, String> notAfter;
  private final String parts;
  private final String heldParts;
  private final String neverAlone;
  private final String needsTwo;
  private final String sends;
  private final String leads;
  private final String adverbs;
  private final String branchBegins;
  private final String joinedEnds;
  private final String holders;
  private final String innerHouses;

  BodyTails(
      Lexicons lexicons,
      Gazetteer gazetteer,
      Offices offices,
      BodySuffixes suffixes,
      Departments departments) {
    this.gazetteer = gazetteer;
    this.offices = offices;
    this.suffixes = suffixes;
    this.departments = departments;
    lexicons.words(ListName.HOUSE_WORDS, "task").forEach(word -> tasks.put(word, 0));
    this.notAfter = lexicons.neighbours(ListName.BODY_NOT_AFTER);
    this.parts = lexicons.beside("part-of-body");
    this.heldParts = lexicons.beside("held-part");
    this.neverAlone = lexicons.beside("never-alone");
    this.needsTwo = lexicons.beside("needs-two");
    this.sends = lexicons.beside("act-of-body");
    this.leads = lexicons.beside("leads-away");
    this.adverbs = lexicons.beside("adverb-behind-region");
    this.branchBegins = lexicons.beside("branch-begins");
    this.joinedEnds = lexicons.beside("joined-end");
    this.holders = lexicons.beside("holder-of-office");
    this.innerHouses = lexicons.beside("inner-house");
  }

  /**
   * End of the chain of suffixes behind {@code at}, each with up to so many characters before it; 0
   * if there is none.
   */
  int end(String text, Words words, Regions regions, int at, int most, boolean first) {
    int end = 0;
    int between = 0;
    int pos = at;
    boolean nests = false;
    while (pos < text.length() && between <= (end == 0 ? most : NEAR)) {
      char c = text.charAt(pos);
      if (!Folded.isHan(c)) {
        break;
      }
      if (end > 0 && between == 0 && c == text.charAt(at - 1) && hasSeat(text, words, pos)) {
        break; // 区委|区政府: in one breath
      }
      int nested = first && end == 0 && between == 0 ? regions.longest(text, pos) : 0;
      if (nested > 2 && Regions.LEVELS.indexOf(text.charAt(pos + nested - 1)) >= 0) {
        nests = true; // 河南省|桐山县|宣传部
        pos += nested;
        continue;
      }
      int length = suffixes.longest(text, pos);
      if (length == 2 && text.startsWith("大队", pos) && first && villages(text, at)) {
        break; // 汨罗县|桃林公社|大塅大队
      }
      boolean seat = length <= 1 && suffixes.isSeat(text, pos);
      if (seat && between + (end > 0 ? 1 : 0) > 0) {
        end = pos + 1;
        pos = end;
        between = 0;
        continue;
      }
      if (length > 0) {
        if (first && end == 0 && between == 0 && text.startsWith("市中心", pos - 1)) {
          break; // 莫斯科|市中心
        }
        int kind = suffixes.kind(text, pos, length);
        if (between > 0
            && kind == BodySuffixes.ALONE
            && end > 0
            && text.charAt(pos - between) != '第') {
          break; // 国民党盼|共产党
        }
        if (suffixes.closes(text, words, pos, length)
            && (length > 1
                || fitsShort(text, words, pos, between, first ? end : Math.max(1, end), first))) {
          if (nests && end == 0 && innerHouses.indexOf(text.charAt(pos + length - 1)) >= 0) {
            return 0; // 河阳市|柳泉区|石桥镇向阳中学: a house has the last of them in its name
          }
          end = pos + length;
          pos = end;
          between = 0;
          continue;
        }
      }
      int branch = between == 0 && (end > 0 || !first) ? branch(text, regions, pos) : 0;
      if (branch > 0) {
        end = branch;
        pos = branch;
        continue;
      }
      int within =
          between == 0 && (end > 0 || !first || length == 0)
              ? departments.end(text, words, pos)
              : 0;
      if (within > 0) {
        end = within; // 农委会|水土保持局
        pos = within;
        continue;
      }
      int ahead = end > 0 || pos == at ? seatAhead(text, words, regions, pos) : 0;
      if (ahead > 0) {
        end = ahead;
        pos = ahead;
        between = 0;
        continue;
      }
      int office = offices.startingAt(text, pos);
      int rank = offices.kindAt(text, pos);
      boolean calling = rank == Offices.JOB || rank == Offices.PERSON; // 市|作家|协会
      if (office > 0 && (length == 0 || office >= length) && !calling) {
        break;
      }
      boolean joins =
          "和与".indexOf(c) >= 0 && end == 0 && between >= 2 && joins(text, words, regions, pos + 1);
      if (joins) {
        pos++;
        between++;
        continue;
      }
      if (gazetteer.hardStopsAhead.longest(text, pos) > 0
          || "和与暨".indexOf(c) >= 0
          || (between > 0 && regions.longest(text, pos) > 1)
          || (end > 0 && between > 0 && words.at(pos) == Words.VERB && !single(words, pos))
          || (length == 0
              && suffixes.isOfSentence(text, words, pos)
              && !isTask(text, pos)) // 美国|开办|中文学校
          || (between == 0
              && "一某各该".indexOf(c) >= 0
              && (suffixes.longest(text, pos + 1) > 0
                  || (end == 0 && length == 0 && !isNumbered(text, pos)))) // 珠源区|一药店, 桐山|一鞋厂
          || (between == 0 && (leads.indexOf(c) >= 0 || adverbs.indexOf(c) >= 0))
          || (leads.indexOf(c) >= 0 && single(words, pos))
          || (c == '有' && single(words, pos))
          || (c == '原'
              && (between == 0 || single(words, pos))
              && suffixes.longest(text, pos + 1) > 0) // 市住建局|原党组, 新庄村|原党支部
          || (end == 0 && counted(text, pos)) // 北塬县|两所小学
          || (between == 0 && (end > 0 || (first && length == 0)) && links(text, words, pos))
          || (single(words, pos)
              && sends.indexOf(c) >= 0
              && ((between == 0 && (end > 0 || !first)) || words.at(pos) == Words.VERB)) // 县政府|派第一科
          || verbStarts(words, pos)) {
        break;
      }
      pos++;
      between++;
    }
    return end;
  }

  /** End of the branch in a region behind a body: 红十字会|天津分会, 台电|屏东区处; 0 if none is. */
  private int branch(String text, Regions regions, int at) {
    int region = regions.longest(text, at);
    for (int n = region; n >= 2; n--) {
      int length = n < region && n < region - 1 ? 0 : suffixes.longest(text, at + n);
      if (text.startsWith("区处", at + n) || text.startsWith("区处", at + n - 1)) {
        return text.startsWith("区处", at + n) ? at + n + 2 : at + n + 1; // 台电|屏东区处
      }
      boolean part = length > 1 && branchBegins.indexOf(text.charAt(at + n)) >= 0;
      if (part) {
        return at + n + length;
      }
    }
    return 0;
  }

  /** 第|一, 一|六一: a number of several digits. */
  private static boolean isNumbered(String text, int at) {
    return text.charAt(at - 1) == '第'
        || (at + 1 < text.length() && Gazetteer.NUMBERS.indexOf(text.charAt(at + 1)) >= 0);
  }

  /** True for a bare 区, 县, 市 right before what it has: 区|政府. */
  boolean hasSeat(String text, Words words, int at) {
    int length = Regions.LEVELS.indexOf(text.charAt(at)) < 0 ? 0 : suffixes.longest(text, at + 1);
    return length > 0
        && suffixes.kind(text, at + 1, length) != BodySuffixes.NAMED
        && suffixes.closes(text, words, at + 1, length);
  }

  /** True where a commune is named just before: its 大队 is a village. */
  private static boolean villages(String text, int at) {
    return text.substring(Math.max(0, at - FAR), Math.min(text.length(), at + FAR)).contains("公社");
  }

  /**
   * True if what stands behind 和 ends the name that the region before it began: 市|人口|和|计划生育委员会.
   * What stands before 和 is no body without it.
   */
  private boolean joins(String text, Words words, Regions regions, int from) {
    for (int i = from; i < text.length() && i - from <= NEAR; i++) {
      int length = suffixes.longest(text, i);
      if (i > from && length > 0 && joinedEnds.indexOf(text.charAt(i + length - 1)) >= 0) {
        return suffixes.closes(text, words, i, length) && words.starts(i + length);
      }
      if (!Folded.isHan(text.charAt(i))
          || "pdu".indexOf(words.at(i)) >= 0
          || regions.longest(text, i) > 1
          || (Regions.LEVELS.indexOf(text.charAt(i)) >= 0 && words.starts(i) && single(words, i))
          || offices.startingAt(text, i) > 1) {
        return false;
      }
    }
    return false;
  }

  /**
   * End of the body whose office repeats its last character, a few words on: 省文化厅|非物质文化遗产处|处长,
   * 县|住房和城乡建设局|局长. What stands before it may hold 和: it names no body without the end. 0 if there
   * is none.
   */
  private int seatAhead(String text, Words words, Regions regions, int from) {
    int seat = from + 2;
    while (seat < text.length() && seat - from <= SEAT_AHEAD && !suffixes.isSeat(text, seat)) {
      seat++;
    }
    if (seat >= text.length() || seat - from > SEAT_AHEAD) {
      return 0;
    }
    for (int i = from; i <= seat; i++) {
      if (!Folded.isHan(text.charAt(i))
          || "pdu".indexOf(words.at(i)) >= 0
          || (i == from && "和与暨".indexOf(text.charAt(i)) >= 0)
          || (i > from && regions.longest(text, i) > 1)
          || (i > from && suffixes.longest(text, i) > 1)
          || offices.startingAt(text, i) > 1) {
        return 0;
      }
    }
    return seat + 1;
  }

  /** 教育整顿|领导小组: a body with a task may be told by any verb. */
  private boolean isTask(String text, int at) {
    for (int i = at; i < text.length() && i - at <= NEAR && Folded.isHan(text.charAt(i)); i++) {
      if (tasks.longest(text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** 九家, 两所, 几个; but 第六届 and 万家 may begin a name. */
  private boolean counted(String text, int at) {
    boolean ordinal = at > 0 && Gazetteer.NUMBERS.indexOf(text.charAt(at - 1)) >= 0;
    return !ordinal && "第万".indexOf(text.charAt(at)) < 0 && gazetteer.counted(text, at) > 0;
  }

  /** 委 right behind its region; 局, 办, 厅 … behind at least one word that says of what. */
  private boolean fitsShort(
      String text, Words words, int pos, int between, int end, boolean first) {
    char c = text.charAt(pos);
    boolean ofRegion =
        between > 1 && between <= 4 && Regions.LEVELS.indexOf(text.charAt(pos - 1)) >= 0;
    if (c == '委' && !first && ofRegion) {
      return true; // 中共|昌源县|委
    }
    if (end > 0) {
      boolean part =
          parts.indexOf(c) >= 0
              && between > 0
              && between <= 4
              && offices.kindAt(text, pos + 1) != Offices.PERSON;
      boolean numbered = c == '庭' && between >= 2 && text.charAt(pos - 2) == '第';
      if (numbered) {
        return true; // 法院|第二庭
      }
      boolean team = "队系".indexOf(c) >= 0 && between >= 2 && between <= 4;
      boolean holds = pos > 0 && holders.indexOf(text.charAt(pos - 1)) >= 0;
      return (c == '办' && between == 0 && holds && words.starts(pos + 1)) // 区政府|办, never 国小|办
          || (team && words.starts(pos + 1) && !words.starts(pos)) // 江州大学|历史系, 县盐务局|稽查队
          || (part && offices.startingAt(text, pos + 1) > 0); // 人民医院|心内科|主任
    }
    if (c == '队' && between == 0) {
      return first && words.starts(pos + 1); // 望江乡|队
    }
    if (c == '队' && pos > 0 && words.at(pos - 1) == Words.VERB && single(words, pos - 1)) {
      return false; // 率|队
    }
    if (heldParts.indexOf(c) >= 0 && between >= 2 && suffixes.isHeld(text, pos + 1)) {
      return true; // 县林业科|技术员
    }
    boolean does = c == '办' && words.at(pos) == Words.VERB && words.at(pos + 1) == Words.NOUN;
    if (neverAlone.indexOf(c) >= 0 || (does && !suffixes.isHeld(text, pos + 1))) {
      return false; // 湖口老街|办|特展
    }
    if (c == '委') {
      // 区|农业农村|委
      return between == 0 ? first : between <= 3 || (between <= 6 && words.starts(pos + 1));
    }
    if (pos > 0 && notAfter.getOrDefault(c, "").indexOf(text.charAt(pos - 1)) >= 0) {
      return false; // 先行试|办, 干|部, 意大利北|部
    }
    if (needsTwo.indexOf(c) >= 0) {
      // 莫斯|科 and 查|处 are words of their own
      boolean other = "SRv".indexOf(words.at(words.startOf(pos))) >= 0;
      return between >= 2 && words.starts(pos + 1) && !words.starts(pos) && !other;
    }
    return between >= 1 && between <= 8 && words.starts(pos + 1);
  }

  /** 推进, 举行: a verb of two units, as the tagger sees it, ends the name unless it may be in one. */
  private static boolean verbStarts(Words words, int pos) {
    return words.at(pos) == 'p' || words.at(pos) == 'c' || words.at(pos) == 'd';
  }

  /** 市中医院|联合|社区卫生服务中心: what a body does with another. */
  private boolean links(String text, Words words, int at) {
    return (words.at(at) == Words.VERB || words.at(at) == 'd')
        && words.end(at) == at + 2
        && gazetteer.stopsAhead.longest(text, at) == 2;
  }

  private static boolean single(Words words, int at) {
    return words.end(at) == at + 1;
  }
}
