package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.extract.Regions.Gazetteer;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the names of places in a folded text: regions, streets, quarters, sites. Neighbouring
 * levels stay apart (陇海马路街道|紫荆社区). Where a name begins, before its suffix, is the likeliest of a
 * few places: behind a mark, behind a word that ends before names, behind another place.
 */
final class Places {

  private static final int DISTRICT = 0;
  private static final int WAY = 1;
  private static final int SITE = 2;
  private static final double ENOUGH = 0.5;
  // how likely a name of so many characters is before its suffix
  private static final double[] LENGTHS = {0, 0.35, 1, 0.95, 0.8, 0.6, 0.4};
  private static final String NUMBERS = "第一二三四五六七八九十百千万两几多0123456789";
  // classes of words that are no part of a name: verbs, plain nouns, callings
  private static final String NEVER_NAMED =
      String.valueOf(new char[] {Words.VERB, Words.NOUN, Words.CALLING});
  private static final String UNITS = "遍趟楼期次个整条座户亩届批名项所家间种辆";

  private final WordTrie suffixes = WordTrie.forwards();
  private final WordTrie generic = WordTrie.forwards();
  private final WordTrie common = WordTrie.backwards();
  private final WordTrie streetWords;
  private final Map<Character, String> goesOn;
  private final String plain;
  private final Gazetteer gazetteer;

  Places(Lexicons lexicons, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.goesOn = lexicons.neighbours(ListName.PLACE_GOES_ON);
    this.streetWords = lexicons.words(ListName.STREET_WORDS);
    this.plain = lexicons.beside("plain-before-place");
    for (Entry entry : lexicons.entries(ListName.PLACE_SUFFIXES)) {
      suffixes.put(
          entry.word(),
          switch (entry.field(1)) {
            case "district" -> DISTRICT;
            case "way" -> WAY;
            case "site" -> SITE;
            default -> throw entry.unknown("district, way or site");
          });
    }
    for (Entry entry : lexicons.entries(ListName.GENERIC_NAMES)) {
      if (entry.field(1).equals("whole")) {
        common.put(entry.word(), 0);
      } else if (!entry.field(1).equals("body")) {
        generic.put(entry.word(), 0);
      }
    }
  }

  /**
   * The places in {@code text}, ascending and disjoint.
   *
   * @param taken what was found before: no place lies in it
   */
  List<Spot> find(String text, Words words, Regions regions, List<Spot> taken) {
    List<Spot> found = new ArrayList<>();
    int next = 0;
    int free = 0;
    boolean villages = hasCommunes(text);
    for (int i = 0; i < text.length(); i++) {
      while (next < taken.size() && taken.get(next).end() <= i) {
        free = Math.max(free, taken.get(next).end());
        next++;
      }
      if (next < taken.size() && taken.get(next).start() <= i) {
        i = taken.get(next).end() - 1;
        continue;
      }
      if (!Folded.isHan(text.charAt(i))) {
        continue;
      }
      int limit = next < taken.size() ? taken.get(next).start() : text.length();
      int length = suffixes.longest(text, i);
      if (villages && length == 0 && text.startsWith("大队", i)) {
        length = 2;
      }
      boolean joins = !found.isEmpty() && found.get(found.size() - 1).end() == i; // 中山|路
      int region = regions.longest(text, i);
      boolean another = region > length; // 广西|河池市
      if (length > 0 && !another && i + length <= limit && (i > free || joins)) {
        int kind = text.startsWith("大队", i) ? DISTRICT : suffixes.valueAt(text, i, length);
        int start = start(text, words, i, length, kind, free, found);
        boolean titled =
            start > 0
                && text.charAt(start - 1) == '《'
                && text.startsWith("》", i + length); // 《月照钨山》: a work
        if (start >= 0 && !titled && closes(text, words, i, length)) {
          // a region found before belongs to a site that has no other name: 管城区|政务服务大厅
          while (!found.isEmpty() && found.get(found.size() - 1).end() > start) {
            found.remove(found.size() - 1);
          }
          int end = i + length;
          // 陇海马路|街道, 印刷厂街|社区, 良王庄|乡: the one is named after the other
          int more = suffixes.longest(text, end);
          if (more > 0
              && end + more <= limit
              && kind != SITE
              && suffixes.valueAt(text, end, more) != SITE
              && !(length > 1 && kind == DISTRICT)
              && closes(text, words, end, more)) {
            end += more;
          }
          found.add(spot(start, end, words));
          free = end;
          i = free - 1;
          continue;
        }
      }
      if (region > 0
          && !isCommon(text, i, region)
          && i + region <= limit
          && i >= free
          && isRegionHere(text, words, regions, i, region)) {
        found.add(spot(i, i + region, words));
        free = i + region;
        i = free - 1;
      } else if (region == 0
          && i >= free
          && words.at(i) == Words.PLACE
          && words.end(i) - i >= 2
          && words.end(i) <= limit
          && suffixes.longest(text, i) < words.end(i) - i
          && suffixes.longest(text, words.end(i)) == 0
          && common.longest(text, words.end(i)) == 0
          && !counts(text, i)
          && Folded.isHan(text, i, words.end(i))
          && !beginsBefore(text, words, i, free, found)) {
        int end = words.end(i) + (isLane(text, i, words.end(i), limit) ? 1 : 0);
        found.add(new Spot("place", new Span(i, end), "model", 0.6));
        free = end;
        i = free - 1;
      }
    }
    return found;
  }

  /** 赵家|湾村, as the tagger cuts 赵家湾|村: the suffix tells a name that begins before its word. */
  private boolean beginsBefore(String text, Words words, int at, int free, List<Spot> found) {
    int before = words.startOf(Math.max(0, at - 1));
    boolean links = "pcudrmqvt".indexOf(words.at(before)) >= 0 || words.isCalling(before);
    if (at == 0 || links || at - before > 2) {
      return false; // 跨过了|清水河
    }
    for (int s = at + 1; s < words.end(at); s++) {
      int length = suffixes.longest(text, s);
      int kind = length == 0 ? SITE : suffixes.valueAt(text, s, length);
      boolean named = kind == DISTRICT || (kind == WAY && words.at(before) != Words.PERSON);
      if (named && s + length == words.end(at)) {
        int start = start(text, words, s, length, kind, free, found);
        return start >= 0 && start < at && closes(text, words, s, length);
      }
    }
    return false;
  }

  /** 福绥|里|社区: a lane or quarter called after a place; not 香港|里面. */
  private static boolean isLane(String text, int start, int end, int limit) {
    return end - start == 2
        && end < limit
        && text.charAt(end) == '里'
        && end + 1 < text.length()
        && "0123456789号社居".indexOf(text.charAt(end + 1)) >= 0;
  }

  private boolean isCommon(String text, int at, int length) {
    return common.longest(text, at + length) >= length;
  }

  /** 一楼|大厅, 第一次|上山, 两公里|步道: a number and what it counts begin no name. */
  private static boolean counts(String text, int at) {
    int unit = counted(text, at);
    return unit > 0 || (NUMBERS.indexOf(text.charAt(at)) >= 0 && text.startsWith("里八", at + 1));
  }

  /** Where the unit ends behind a number at {@code at}: 两所, 十座, 三公里; 0 if there is none. */
  static int counted(String text, int at) {
    int unit = at;
    while (unit < text.length() && NUMBERS.indexOf(text.charAt(unit)) >= 0) {
      unit++;
    }
    if (unit == at || unit == text.length()) {
      return 0;
    }
    return UNITS.indexOf(text.charAt(unit)) >= 0 || text.startsWith("公里", unit) ? unit + 1 : 0;
  }

  /** True where 大队 is the village of a commune (古井公社|龙王大队), not a force of police. */
  static boolean hasCommunes(String text) {
    return text.contains("公社");
  }

  private static Spot spot(int start, int end, Words words) {
    return new Spot(
        "place",
        new Span(start, end),
        words.is(start, end, Words.PLACE) ? "both" : "rule",
        words.is(start, end, Words.PLACE) ? 0.95 : 0.8);
  }

  /** False where a region's characters are part of another word: 在中国|际, 上海|拔. */
  private static boolean isRegionHere(
      String text, Words words, Regions regions, int at, int length) {
    if (regions.isLearned(text, at, length)) {
      return true;
    }
    int end = at + length;
    int word = words.end(at);
    if (word == at + length
        && length == 2
        && "nvadPR".indexOf(words.at(at)) >= 0
        && !regions.isGazetteer(text, at, length)) {
      return false;
    }
    boolean cutsWord =
        (!words.starts(at) && words.end(words.startOf(at)) > at + 1)
            || (!words.starts(end)
                && words.end(words.startOf(end)) > end
                && words.startOf(end) > at);
    return !cutsWord;
  }

  /** 路|线, 街|头, 河|水, 村|民: the suffix begins another word. */
  private boolean closes(String text, Words words, int at, int length) {
    int end = at + length;
    if (end >= text.length() || !Folded.isHan(text.charAt(end))) {
      return true;
    }
    // 连累县|长, 种完山|药蛋, as the tagger sees it
    boolean doubled = text.charAt(end) == text.charAt(at); // 后屯村|村民
    if (length == 1 && !doubled && words.end(at) > end && NEVER_NAMED.indexOf(words.at(at)) >= 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    char after = text.charAt(end);
    if (text.startsWith("水位", end) || text.startsWith("水质", end)) {
      return true; // 西河|水位
    }
    boolean side = "东西南北中".indexOf(after) >= 0 && end + 1 < text.length();
    if (side && "路街巷".indexOf(text.charAt(end + 1)) >= 0 && "路街巷".indexOf(last) < 0) {
      return false; // 紫荆山|南路
    }
    return goesOn.getOrDefault(last, "").indexOf(after) < 0;
  }

  /** Start of the place whose suffix is at {@code at}; -1 if no start is likely enough. */
  private int start(
      String text, Words words, int at, int length, int kind, int free, List<Spot> found) {
    double best = 0;
    int start = -1;
    int most = kind == SITE ? 6 : 5;
    boolean number = at > 0 && Character.isDigit(text.charAt(at - 1));
    if (number) {
      return numbered(text, at, found);
    }
    for (int n = 1; n <= most && at - n >= 0; n++) {
      int b = at - n;
      char c = text.charAt(b);
      if (b < free || !Folded.isHan(c)) {
        break;
      }
      if (kind != SITE && streetWords.longest(text, b) == n && n > 1) {
        double edge = edge(text, words, b, free);
        if (edge >= ENOUGH) {
          return b; // 解放|街, 平安|镇
        }
      }
      if (holdsStop(text, b, at)) {
        break;
      }
      if (n == 1
          && kind == SITE
          && length > 1
          && gazetteer.isBare(text, b)
          && edge(text, words, b, free) >= ENOUGH) {
        return b; // 县|体育场, 市|客运站
      }
      if ("和与及".indexOf(c) >= 0 && b > 0 && Folded.isHan(text.charAt(b - 1))) {
        continue; // 独流镇和|良王庄乡
      }
      double edge = edge(text, words, b, free);
      double score =
          edge * LENGTHS[Math.min(n, LENGTHS.length - 1)] * plainness(text, words, b, at);
      if (length == 1 && n == 1) {
        score = 0; // 一路, 大街: too short to be a name
      }
      if (counts(text, b)) {
        break; // 三公里|步道: nor does a longer one
      }
      if ("港澳".indexOf(text.charAt(at)) >= 0
          && length == 1
          && "爱在来赴访驻离抵返留".indexOf(text.charAt(at - 1)) >= 0) {
        score = 0; // 爱国爱|港
      }
      boolean goes =
          n >= 2
              && ("来去回到上下向和赴往从抵至进出".indexOf(c) >= 0
                  || (words.at(b) == Words.VERB
                      && gazetteer.stopsAhead.contains(text.substring(b, b + 1))));
      if (goes && words.end(b) == b + 1 && "vpc".indexOf(words.at(b)) >= 0) {
        score *= 0.5; // 来|牛角寨村, 回|洗菜河
      }
      if (text.charAt(at) == '江' && n == 2 && words.is(b, at + length, Words.PERSON)) {
        score *= 0.4; // 范加江, as the tagger knows names
      }
      if (n == 1 && plain.indexOf(c) >= 0) {
        score = 0;
      }
      if (length == 1
          && "山乡渠河江湖岛岭".indexOf(text.charAt(at)) >= 0
          && words.end(b) > b + 1
          && words.end(b) <= at
          && "nvatdi".indexOf(words.at(b)) >= 0
          && b + 2 < at) {
        score *= 0.6; // 大雪|封山, 工作|回乡
      }
      if (length == 1 && !words.is(b, at + length, Words.PLACE) && isWord(words, b, at + length)) {
        score = 0; // 道路, 高山, 农村
      }
      if (score > best) {
        best = score;
        start = b;
      }
    }
    if (common.longest(text, at + length) > length && !text.startsWith("街道", at + length)) {
      return -1; // 道|路, 农|村
    }
    double need = length == 1 ? ENOUGH + 0.15 : ENOUGH;
    if (start >= 0 && best >= need && !generic(text, start, at)) {
      return start;
    }
    if (!found.isEmpty() && goesOnFrom(text, words, found.get(found.size() - 1), at)) {
      return found.get(found.size() - 1).start(); // 竹林|坑|村, 雪峰|界|隧道
    }
    // 管城区|政务服务大厅, 基隆|河
    if ((kind == WAY || (kind == SITE && length >= 2)) && !found.isEmpty()) {
      Spot last = found.get(found.size() - 1);
      boolean natural = "山岭湖河江岛桥".indexOf(text.charAt(last.end() - 1)) >= 0; // 青龙山|公园
      if (last.end() == at && (kind == WAY || length >= 3 || natural)) {
        return last.start();
      }
    }
    return -1;
  }

  /**
   * True for one character between a short name and a suffix: 竹林坑村 begins with 竹林, which then is no
   * place of its own. One character is no name by itself.
   */
  private boolean goesOnFrom(String text, Words words, Spot last, int at) {
    char between = at > 0 ? text.charAt(at - 1) : ' ';
    int word = words.startOf(at - 1);
    return last.end() == at - 1
        && last.span().length() == 2
        && words.end(word) <= at // but 元朗|青山
        && suffixes.longest(text, last.end() - 1) == 0
        && Folded.isHan(between)
        && plain.indexOf(between) < 0
        && gazetteer.stopsAhead.longest(text, at - 1) == 0
        && "vpcudrmq".indexOf(words.at(word)) < 0;
  }

  /** 东南明路50号院: the way's name, its number, and what it numbers. */
  private static int numbered(String text, int at, List<Spot> found) {
    int digits = at;
    while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    if (!found.isEmpty() && found.get(found.size() - 1).end() == digits) {
      return found.get(found.size() - 1).start();
    }
    return -1;
  }

  private boolean holdsStop(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = gazetteer.stopsAhead.longest(text, i);
      if (length > 0
          && i + length <= to
          && (length > 1
              || (i > from && "进内外的需并与了着不".indexOf(text.charAt(i)) >= 0)
              || (i == from && gazetteer.hardStopsAhead.longest(text, i) > 0))) {
        return true;
      }
      if (!Folded.isHan(text.charAt(i)) && !Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    if ("内外".indexOf(text.charAt(from)) >= 0 && from > 0 && Folded.isHan(text.charAt(from - 1))) {
      return true; // 航东区内|西干渠
    }
    return text.charAt(from) == '年' && from > 0 && Character.isDigit(text.charAt(from - 1));
  }

  /** How sure a name begins here, 0..1. */
  private double edge(String text, Words words, int b, int free) {
    if (b == 0 || !Folded.isHan(text.charAt(b - 1))) {
      return 1;
    }
    if (b == free) {
      return 0.95; // right behind another name
    }
    if (gazetteer.hardStops.longest(text, b) > 0) {
      return 0.9;
    }
    if (words.starts(b) && gazetteer.stops.longest(text, b) > 0) {
      return 0.8;
    }
    if (words.starts(b)) {
      char kind = words.at(words.startOf(b - 1));
      return kind == 'v' || kind == 'p' || kind == 'c' || kind == 'u' ? 0.85 : 0.45;
    }
    return 0.2;
  }

  /** How well the words in it fit a name: 并叮嘱|街道 does not. */
  private static double plainness(String text, Words words, int start, int at) {
    double fit = 1;
    for (int i = start; i < at; i++) {
      char kind = words.at(i);
      if (kind != 0 && "cpudr".indexOf(kind) >= 0 && words.end(i) <= at) {
        fit *= words.end(i) - i > 1 ? 0.1 : 0.7;
      }
      if (kind == Words.VERB && words.end(i) - i > 1 && words.end(i) <= at) {
        fit *= 0.5;
      }
      boolean counts = kind == 'q' && "亩个家座条名位栋所处户".indexOf(text.charAt(i)) >= 0;
      if (counts || kind == 't') {
        fit *= 0.4; // 八万亩|茶园, but 十八里河
      }
    }
    return fit;
  }

  private static boolean isWord(Words words, int start, int end) {
    return words.end(start) == end
        && words.at(start) != Words.UNKNOWN
        && words.at(start) != Words.PERSON
        && words.at(start) != Words.PROPER
        && words.at(start) != Words.BODY;
  }

  /** 农贸市场, 老旧小区, 文化广场: a name of plain words only is none. */
  private boolean generic(String text, int start, int at) {
    if (generic.longest(text, start) == at - start) {
      return true;
    }
    for (int i = start; i < at; ) {
      int length = generic.longest(text, i);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }
}
