package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.extract.Regions.Gazetteer;
import java.util.List;

/**
 * Where the name of a place begins before its suffix: the likeliest of a few characters, by what
 * stands before it, by the length of the name and by the words in it.
 */
final class PlaceStarts {

  private static final double ENOUGH = 0.5;

  // how likely a name of so many characters is before its suffix
  private static final double[] LENGTHS = {0, 0.35, 1, 0.95, 0.8, 0.6, 0.4};
  // what stands before a way that somebody goes along
  private static final String ALONG = "沿近经";
  // 竹塘 is not a region named with its kind
  private static final String LEVELS = Regions.LEVELS + "省州国";

  private final Gazetteer gazetteer;
  private final WordTrie suffixes;
  private final WordTrie common;
  private final WordTrie houses;
  private final WordTrie generic = WordTrie.forwards();
  private final WordTrie streetWords;
  private final String plain;
  private final String portVerbs;
  private final String leads;
  private final String nature;
  private final String within;
  private final String crops;

  PlaceStarts(Lexicons lexicons, Gazetteer gazetteer, WordTrie suffixes, WordTrie common) {
    this.gazetteer = gazetteer;
    this.suffixes = suffixes;
    this.common = common;
    this.streetWords = lexicons.words(ListName.STREET_WORDS);
    this.plain = lexicons.beside("plain-before-place");
    this.portVerbs = lexicons.beside("before-harbour");
    this.leads = lexicons.beside("leads-to-place");
    this.nature = lexicons.beside("natural-end");
    this.within = lexicons.beside("within-no-name");
    this.crops = lexicons.beside("unit-of-land");
    this.houses = lexicons.trie(ListName.PLACE_SUFFIXES, "house");
    for (Entry entry : lexicons.entries(ListName.GENERIC_NAMES)) {
      if (!List.of("whole", "body").contains(entry.field(1))) {
        generic.put(entry.word(), 0);
      }
    }
  }

  /** Start of the place whose suffix is at {@code at}; -1 if no start is likely enough. */
  int start(String text, Words words, int at, int length, int kind, int free, List<Spot> found) {
    if (kind >= Places.BEHIND && municipal(text, at, found) < 0) {
      return behind(text, words, at, length, free, found, kind == Places.WARD);
    }
    if (at > 0 && Character.isDigit(text.charAt(at - 1))) {
      return numbered(text, at, found);
    }
    double best = 0;
    int start = -1;
    int most = kind == Places.SITE ? 6 : 5;
    for (int n = 1; n <= most && at - n >= free; n++) {
      int b = at - n;
      if (!Folded.isHan(text.charAt(b))) {
        break;
      }
      boolean street = kind != Places.SITE && n > 1 && streetWords.longest(text, b) == n;
      if (street && edge(text, words, b, free) >= ENOUGH) {
        return b; // 解放|街, 平安|镇
      }
      if (holdsStop(text, b, at) || gazetteer.isCounted(text, b)) {
        break; // 72|个乡镇
      }
      boolean kept = n == 1 && kind == Places.SITE && length > 1 && gazetteer.isBare(text, b);
      if (kept && edge(text, words, b, free) >= ENOUGH) {
        return b; // 县|体育场, 市|客运站
      }
      if ("和与及".indexOf(text.charAt(b)) >= 0 && b > 0 && Folded.isHan(text.charAt(b - 1))) {
        if (words.at(b) == 'c' && words.end(b) == b + 1 && b - words.startOf(b - 1) > 1) {
          break; // 学校和|街道, but 万和|广场
        }
        continue; // 独流镇和|良王庄乡
      }
      if (counts(text, b)) {
        break; // 三公里|步道: nor does a longer one
      }
      double score = score(text, words, b, at, length, kind, free);
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
    return fromLast(text, words, at, length, kind, found);
  }

  /** How likely a name from {@code b} to before its suffix at {@code at} is, 0..1. */
  private double score(String text, Words words, int b, int at, int length, int kind, int free) {
    int n = at - b;
    char c = text.charAt(b);
    if (length == 1 && n == 1) {
      boolean within =
          kind == Places.DISTRICT && b == free && b > 0 && "乡镇".indexOf(text.charAt(b - 1)) >= 0;
      // 一路, 大街: too short to be a name, but 庙下乡|严村
      return within && plain.indexOf(c) < 0 && !isWord(words, b, at + 1) ? 0.7 : 0;
    }
    double edge = edge(text, words, b, free);
    if (kind == Places.WAY && n <= 3 && words.starts(b) && isAddressed(text, at + length)) {
      edge = Math.max(edge, 0.7); // 十八甫|浆栏街|一带
    }
    double score = edge * LENGTHS[Math.min(n, LENGTHS.length - 1)] * plainness(text, words, b, at);
    if ("港澳".indexOf(text.charAt(at)) >= 0
        && length == 1
        && portVerbs.indexOf(text.charAt(at - 1)) >= 0) {
      score = 0; // 爱国爱|港
    }
    boolean goes =
        n >= 2
            && (leads.indexOf(c) >= 0
                || (words.at(b) == Words.VERB
                    && gazetteer.stopsAhead.contains(text.substring(b, b + 1))));
    if (goes && words.end(b) == b + 1 && "vpc".indexOf(words.at(b)) >= 0) {
      score *= 0.5; // 来|牛角寨村, 回|洗菜河
    }
    if (text.charAt(at) == '邨' && n == 2) {
      score = Math.max(edge, 0.7); // 顺利邨: an estate of Hong Kong, whatever it is called after
    }
    if (text.startsWith("马路", at) && !isNameOfRoad(text, words, b, at)) {
      score = 0; // a road, unless a name stands before it
    }
    if (text.charAt(at) == '江' && n == 2 && words.is(b, at + length, Words.PERSON)) {
      score *= 0.4; // 范加江, as the tagger knows names
    }
    boolean count =
        "滩坝港湾".indexOf(text.charAt(at)) >= 0 && Gazetteer.NUMBERS.indexOf(text.charAt(at - 1)) >= 0;
    if ((n == 1 && plain.indexOf(c) >= 0) || count) {
      score = 0; // 一|滩水
    }
    if (length == 1
        && nature.indexOf(text.charAt(at)) >= 0
        && words.end(b) > b + 1
        && words.end(b) <= at
        && "nvatdi".indexOf(words.at(b)) >= 0
        && b + 2 < at) {
      score *= 0.6; // 大雪|封山, 工作|回乡
    }
    if (length == 1 && !words.is(b, at + length, Words.PLACE) && isWord(words, b, at + length)) {
      score = 0; // 道路, 高山, 农村
    }
    return score;
  }

  /** Start of the last place found, if the suffix at {@code at} goes on with its name; else -1. */
  private int fromLast(String text, Words words, int at, int length, int kind, List<Spot> found) {
    if (found.isEmpty()) {
      return -1;
    }
    Spot last = found.get(found.size() - 1);
    if (goesOnFrom(text, words, last, at)) {
      return last.start(); // 竹林|坑|村, 雪峰|界|隧道
    }
    int keeper = kind >= Places.SITE ? municipal(text, at, found) : -1;
    if (keeper >= 0) {
      return keeper;
    }
    if (last.end() != at) {
      return -1;
    }
    // 管城区|政务服务大厅, 基隆|河
    if (kind == Places.WAY || (kind == Places.SITE && length >= 2)) {
      boolean natural = "山岭湖河江岛桥".indexOf(text.charAt(last.end() - 1)) >= 0; // 青龙山|公园
      boolean kept =
          "园场".indexOf(text.charAt(at + length - 1)) >= 0
              && gazetteer.isAbroad(text, last.start(), last.span().length()); // 南湾|公园
      boolean way = "路街巷道".indexOf(text.charAt(last.end() - 1)) >= 0; // 兰州路|河浜
      // 禹城|宾馆, but 管城区|礼堂
      boolean house =
          houses.longest(text, at) == length
              && LEVELS.indexOf(text.charAt(last.end() - 1)) < 0
              && !gazetteer.isCountry(text, last.start(), last.span().length());
      return (kind == Places.WAY && !(way && length == 1))
              || length >= 3
              || natural
              || kept
              || house
          ? last.start()
          : -1;
    }
    // 竹塘|村: a region without its kind, and a kind that has no other name
    boolean bare =
        kind == Places.DISTRICT
            && length <= 2
            && ((suffixes.valueAt(text, at - 1, 1) < 0 && suffixes.valueAt(text, at - 2, 2) < 0)
                || gazetteer.isAbroad(text, last.start(), 2))
            && LEVELS.indexOf(text.charAt(at - 1)) < 0;
    return bare ? last.start() : -1;
  }

  /** Start of the region that keeps the site at {@code at}: 嘉义|市立棒球场; -1 if none does. */
  private static int municipal(String text, int at, List<Spot> found) {
    Spot last = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean kept =
        last != null
            && at - last.end() >= 1
            && at - last.end() <= 3
            && "省市县".indexOf(text.charAt(last.end() - 1)) >= 0
            && text.charAt(last.end()) == '立';
    return kept && last != null ? last.start() : -1;
  }

  /**
   * Start of a place whose end alone tells none: what it stands behind is a place (观塘|道, 沧州|站), or
   * what stands around it says so: 沿|开源道|交界, 亚尔培路|步高里, 振兴里|七号. -1 if nothing does.
   */
  private int behind(
      String text, Words words, int at, int length, int free, List<Spot> found, boolean wards) {
    Spot last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (common.longest(text, at + length) > length) {
      return -1; // 报道, 行车道
    }
    char suffix = text.charAt(at);
    if (last != null && last.end() == at) {
      boolean level = last.span().length() > 2 && LEVELS.indexOf(text.charAt(at - 1)) >= 0;
      return level || suffix == '里' || suffixes.longest(text, at - 1) == 1 ? -1 : last.start();
    }
    if (length > 1 || "道里".indexOf(suffix) < 0) {
      return -1;
    }
    for (int n = 2; n <= 3 && at - n >= free; n++) {
      int b = at - n;
      if (!Folded.isHan(text, b, at) || holdsStop(text, b, at) || isWord(words, b, at + 1)) {
        break;
      }
      boolean joined = last != null && last.end() == b;
      boolean ward =
          suffix == '里'
              && wards
              && n == 2
              && !text.startsWith("长", at + 1)
              && edge(text, words, b, free) >= 0.8;
      boolean way = joined && "路街道".indexOf(text.charAt(b - 1)) >= 0;
      boolean along =
          suffix == '道' && (joined || ALONG.indexOf(text.charAt(Math.max(0, b - 1))) >= 0);
      double fit = plainness(text, words, b, at);
      if (fit >= 0.5
          && (ward
              || way
              || along
              || (edge(text, words, b, free) >= 0.8 && isAddressed(text, at + 1)))) {
        return b;
      }
    }
    return -1;
  }

  /** True where a way is told by what follows: 交界, 七号, 附近. */
  private static boolean isAddressed(String text, int at) {
    int digits = at;
    while (digits < text.length() && Gazetteer.NUMBERS.indexOf(text.charAt(digits)) >= 0) {
      digits++;
    }
    if (digits > at) {
      return digits < text.length() && "号弄邻".indexOf(text.charAt(digits)) >= 0;
    }
    return text.startsWith("交界", at) || text.startsWith("附近", at) || text.startsWith("一带", at);
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

  boolean holdsStop(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = gazetteer.stopsAhead.longest(text, i);
      if (length > 0
          && i + length <= to
          && (length > 1
              || (i > from && within.indexOf(text.charAt(i)) >= 0)
              || (i == from && gazetteer.hardStopsAhead.longest(text, i) > 0))) {
        return true;
      }
      if (!Folded.isHan(text.charAt(i)) && !Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    if ("内外".indexOf(text.charAt(from)) >= 0
        && from > 0
        && Folded.isHan(text.charAt(from - 1))
        && "乡镇".indexOf(text.charAt(from - 1)) < 0) {
      return true; // 航东区内|西干渠, but 竹塘乡|内新村
    }
    return text.charAt(from) == '年' && from > 0 && Character.isDigit(text.charAt(from - 1));
  }

  /** How sure a name begins here, 0..1. */
  double edge(String text, Words words, int b, int free) {
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
  double plainness(String text, Words words, int start, int at) {
    double fit = 1;
    for (int i = start; i < at; i++) {
      char kind = words.at(i);
      if (kind != 0 && "cpudr".indexOf(kind) >= 0 && words.end(i) <= at) {
        fit *= words.end(i) - i > 1 ? 0.1 : 0.7;
      }
      if (kind == Words.VERB && words.end(i) - i > 1 && words.end(i) <= at) {
        fit *= words.end(i) - start == at - start && i == start ? 0.35 : 0.5; // 聚集|祠堂
      }
      boolean counts = kind == 'q' && crops.indexOf(text.charAt(i)) >= 0;
      if (counts || (kind == 't' && words.end(i) > i + 1)) {
        fit *= 0.4; // 八万亩|茶园, but 十八里河
      }
    }
    return fit;
  }

  /** 后城|马路, but 市民忧|马路: 马路 is a word, so a plain name must stand before it. */
  private boolean isNameOfRoad(String text, Words words, int start, int at) {
    boolean name = plainness(text, words, start, at) == 1;
    for (int i = start; i < at; i++) {
      boolean plain =
          words.at(i) == Words.VERB || (words.at(i) == Words.NOUN && words.end(i) > i + 1);
      name &= !plain;
    }
    return name;
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

  /** 一楼|大厅, 第一次|上山, 两公里|步道: a number and what it counts begin no name. */
  boolean counts(String text, int at) {
    int unit = gazetteer.counted(text, at);
    boolean spots = "两几二三四五六七八九十".indexOf(text.charAt(at)) >= 0 && text.startsWith("处", at + 1);
    boolean all =
        "全各每".indexOf(text.charAt(at)) >= 0
            && at + 1 < text.length()
            && LEVELS.indexOf(text.charAt(at + 1)) >= 0;
    return unit > 0
        || spots
        || all
        || (Gazetteer.NUMBERS.indexOf(text.charAt(at)) >= 0 && text.startsWith("里八", at + 1));
  }
}
