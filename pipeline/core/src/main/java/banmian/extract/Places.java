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
  private static final int BEHIND = 3;
  private static final int WARD = 4;
  private static final double ENOUGH = 0.5;
  // how likely a name of so many characters is before its suffix
  private static final double[] LENGTHS = {0, 0.35, 1, 0.95, 0.8, 0.6, 0.4};
  // classes of words that are no part of a name: verbs, plain nouns, callings
  private static final String NEVER_NAMED =
      String.valueOf(new char[] {Words.VERB, Words.NOUN, Words.CALLING});
  // 竹塘 is not a region named with its kind
  private static final String LEVELS = Regions.LEVELS + "省州国";
  // what stands before a way that somebody goes along
  private static final String ALONG = "沿近经";

  private final WordTrie suffixes = WordTrie.forwards();
  private final WordTrie openings = WordTrie.forwards();
  private final WordTrie houses = WordTrie.forwards();
  private final WordTrie roads = WordTrie.forwards();
  // characters that a numbered road, a Malay name, a family's village or a province begins with
  private final boolean[] opens = new boolean[0x10000];
  // those that a numbered road begins with
  private final boolean[] numbers = new boolean[0x10000];
  private final WordTrie generic = WordTrie.forwards();
  private final WordTrie common = WordTrie.backwards();
  private final WordTrie streetWords;
  private final Map<Character, String> goesOn;
  private final String plain;
  private final String shortForms;
  private final String families;
  private final String landforms;
  private final String sides;
  private final String towards;
  private final String portVerbs;
  private final String leads;
  private final String nature;
  private final String within;
  private final String crops;
  private final Gazetteer gazetteer;

  Places(Lexicons lexicons, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.goesOn = lexicons.neighbours(ListName.PLACE_GOES_ON);
    this.streetWords = lexicons.words(ListName.STREET_WORDS);
    this.families = lexicons.beside("family-of-place");
    this.landforms = lexicons.beside("behind-family");
    this.shortForms = lexicons.beside("province-in-short");
    this.plain = lexicons.beside("plain-before-place");
    this.sides = lexicons.beside("side-or-size");
    this.towards = lexicons.beside("towards-province");
    this.portVerbs = lexicons.beside("before-harbour");
    this.leads = lexicons.beside("leads-to-place");
    this.nature = lexicons.beside("natural-end");
    this.within = lexicons.beside("within-no-name");
    this.crops = lexicons.beside("unit-of-land");
    for (Entry entry : lexicons.entries(ListName.PLACE_SUFFIXES)) {
      if (entry.field(1).equals("before")) {
        openings.put(entry.word(), 0);
        opens[entry.word().charAt(0)] = true;
        continue;
      }
      suffixes.put(
          entry.word(),
          switch (entry.field(1).replace(" numbered", "")) {
            case "district" -> DISTRICT;
            case "way" -> WAY;
            case "site", "house" -> SITE;
            case "behind" -> BEHIND;
            default -> throw entry.unknown("district, way, site, house, behind or before");
          });
      if (entry.field(1).equals("house")) {
        houses.put(entry.word(), 0);
      }
    }
    for (String firsts : List.of("国台左", Gazetteer.NUMBERS, shortForms, families)) {
      firsts.chars().forEach(c -> opens[c] = true);
    }
    lexicons.words(ListName.PLACE_SUFFIXES, "numbered").forEach(word -> roads.put(word, 0));
    "GSXY台国省县乡〇零一二三四五六七八九十0123456789".chars().forEach(c -> numbers[c] = true);
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
    boolean wards = regions.hasWards();
    for (int i = 0; i < text.length(); i++) {
      while (next < taken.size() && taken.get(next).end() <= i) {
        free = Math.max(free, taken.get(next).end());
        next++;
      }
      if (next < taken.size() && taken.get(next).start() <= i) {
        i = taken.get(next).end() - 1;
        continue;
      }
      int road = i >= free && numbers[text.charAt(i)] ? numberedRoad(text, i) : 0;
      if (road > 0) {
        found.add(spot(i, i + road, words));
        free = i + road;
        i = free - 1;
        continue;
      }
      if (!Folded.isHan(text.charAt(i))) {
        continue;
      }
      int limit = next < taken.size() ? taken.get(next).start() : text.length();
      int told = i >= free ? told(text, words, regions, i, limit) : 0;
      if (told > 0) {
        found.add(spot(i, i + told, words));
        free = i + told;
        i = free - 1;
        continue;
      }
      int few = i >= free && opens[text.charAt(i)] ? provinces(text, words, i) : 0;
      if (few > 0) {
        for (int k = i; k < i + few; k++) {
          found.add(spot(k, k + 1, words));
        }
        free = i + few;
        i = free - 1;
        continue;
      }
      int length = suffixes.longest(text, i);
      if (villages && length == 0 && text.startsWith("大队", i)) {
        length = 2;
      }
      boolean joins = !found.isEmpty() && found.get(found.size() - 1).end() == i; // 中山|路
      int region = regions.longest(text, i);
      boolean another = region > length; // 广西|河池市
      if (region > 0 && isTongue(text, i + region)) {
        free = i + region + 1;
        i = free - 1; // 闽南语, 台山话
        continue;
      }
      if (length > 0 && !another && i + length <= limit && (i > free || joins)) {
        int kind = text.startsWith("大队", i) ? DISTRICT : suffixes.valueAt(text, i, length);
        kind = kind == BEHIND && wards && text.charAt(i) == '里' ? WARD : kind;
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
              && (kind != SITE || (length == 1 && "村镇乡".indexOf(text.charAt(end)) >= 0)) // 迎水寺|村
              && suffixes.valueAt(text, end, more) < SITE
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
      boolean longer = region > 1 && i > free && beginsLonger(text, words, i, region, free, found);
      if (region > 0
          && !longer
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
          && !isSide(text, i, words.end(i) - i)
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

  /**
   * Length of a name that a grammar of its own tells at {@code at}: 台十七线, 双溪大年, 沈家湾, 萨勒诺|以北; 0 if
   * none does.
   */
  private int told(String text, Words words, Regions regions, int at, int limit) {
    if (!opens[text.charAt(at)]) {
      return sideOf(text, words, regions, at, limit);
    }
    int malay = openings.longest(text, at);
    if (malay > 0 && at + malay + 2 <= limit && Folded.isHan(text, at, at + malay + 2)) {
      return Math.max(malay + 2, regions.longest(text, at));
    }
    int family = family(text, words, at);
    if (family > 0 && at + family <= limit && regions.longest(text, at) <= family) {
      return family;
    }
    return sideOf(text, words, regions, at, limit);
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

  /** 棋|台山: a hill or river whose name begins before that of the region in it. */
  private boolean beginsLonger(
      String text, Words words, int at, int region, int free, List<Spot> found) {
    int last = at + region - 1;
    if ("山江河溪湖岛".indexOf(text.charAt(last)) < 0
        || !Folded.isHan(text.charAt(at - 1))
        || words.startOf(at - 1) != at - 1) {
      return false;
    }
    int start = start(text, words, last, 1, WAY, free, found);
    return start >= 0 && start < at && closes(text, words, last, 1);
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

  /** Length of a place called after a family: 沈家湾, 曹家渡; 0 if none begins there. */
  private int family(String text, Words words, int at) {
    if (at + 2 >= text.length()
        || "家各".indexOf(text.charAt(at + 1)) < 0
        || (families.indexOf(text.charAt(at)) < 0 && text.charAt(at) != '左')
        || landforms.indexOf(text.charAt(at + 2)) < 0) {
      return 0;
    }
    if (at > 0 && sides.indexOf(text.charAt(at - 1)) >= 0) {
      return 0; // 大杨各庄乡
    }
    boolean before = words.starts(at) || at == 0 || words.at(words.startOf(at)) != Words.NOUN;
    int end = at + 3;
    // 沈家湾|村
    boolean more =
        end < text.length()
            && "村镇乡里".indexOf(text.charAt(end)) >= 0
            && goesOn
                    .getOrDefault(text.charAt(end), "")
                    .indexOf(end + 1 < text.length() ? text.charAt(end + 1) : '。')
                < 0;
    boolean goes =
        goesOn
                .getOrDefault(text.charAt(end - 1), "")
                .indexOf(end < text.length() ? text.charAt(end) : '。')
            >= 0;
    return !before || (goes && !more) ? 0 : more ? 4 : 3;
  }

  /** Length of the name that a side is told of: 萨勒诺|以北, 石门|以东; 0 if none begins there. */
  private int sideOf(String text, Words words, Regions regions, int at, int limit) {
    int n = 2;
    while (n <= 4
        && at + n + 1 < limit
        && !(text.charAt(at + n) == '以' && "东南西北".indexOf(text.charAt(at + n + 1)) >= 0)) {
      n++;
    }
    boolean name =
        n <= 4
            && at + n + 1 < limit
            && Folded.isHan(text, at, at + n)
            && regions.longest(text, at) == 0
            && edge(text, words, at, at == 0 ? 0 : -1) >= 0.8
            && plainness(text, words, at, at + n) == 1
            && !holdsStop(text, at, at + n)
            && !counts(text, at);
    for (int i = at; name && i < at + n; i++) {
      name = words.end(i) <= i + 1 || "SRZx".indexOf(words.at(i)) >= 0;
    }
    return name ? n : 0;
  }

  /**
   * How many provinces in one character each stand there: 赴|浙皖|两省, 抵|沪|，. 0 where the character is
   * part of a word.
   */
  private int provinces(String text, Words words, int at) {
    int end = at;
    while (end < text.length() && shortForms.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == at || at == 0) {
      return 0;
    }
    char next = end < text.length() ? text.charAt(end) : '。';
    boolean gone = towards.indexOf(text.charAt(at - 1)) >= 0;
    if (end - at > 1) {
      return (gone || !Folded.isHan(text.charAt(at - 1))) && "两三四五各等省".indexOf(next) >= 0
          ? end - at
          : 0;
    }
    return gone
            && (!Folded.isHan(next) || (words.starts(end) && words.starts(at)))
            && words.end(words.startOf(at - 1)) == at
        ? 1
        : 0;
  }

  /**
   * Length of a numbered road that begins there: 台十七线, 国道219线, 省道S206线, 211国道, G30高速; 0 if none
   * does.
   */
  private int numberedRoad(String text, int at) {
    char c = text.charAt(at);
    boolean letter = "GSXY".indexOf(c) >= 0;
    boolean number = isNumber(c);
    boolean named = c == '台' || (at + 1 < text.length() && text.charAt(at + 1) == '道');
    if (!letter && !number && !named) {
      return 0;
    }
    if (at > 0 && (isNumber(text.charAt(at - 1)) || "GSXY".indexOf(text.charAt(at - 1)) >= 0)) {
      return 0;
    }
    int start = at;
    if (c == '台') {
      start++;
    } else if (named && "国省县乡".indexOf(c) >= 0) {
      start += 2;
    } else if (!letter && !number) {
      return 0;
    }
    if (start > at && start < text.length() && "GSXY".indexOf(text.charAt(start)) >= 0) {
      start++; // 省道S206线
    } else if (letter) {
      start++;
    }
    int end = start;
    while (end < text.length() && isNumber(text.charAt(end))) {
      end++;
    }
    if (end == start || end == text.length()) {
      return start > at + 1 && end > start ? end - at : 0;
    }
    char next = text.charAt(end);
    if (c == '台') {
      end += "甲乙丙丁".indexOf(next) >= 0 && end + 1 < text.length() ? 1 : 0;
      return text.charAt(end) == '线' ? end + 1 - at : 0;
    }
    if (start > at + 1) {
      return "线号".indexOf(next) >= 0 ? end + 1 - at : end - at;
    }
    int way = letter || end - start >= 2 ? roads.longest(text, end) : 0;
    if (way > 0) {
      return end + way - at;
    }
    return next == '线' && (letter || end - start >= 3) ? end + 1 - at : 0; // 一六九线道路
  }

  private static boolean isNumber(char c) {
    return (c >= '0' && c <= '9') || "〇零一二三四五六七八九十".indexOf(c) >= 0;
  }

  /** 一楼|大厅, 第一次|上山, 两公里|步道: a number and what it counts begin no name. */
  private boolean counts(String text, int at) {
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

  /** True for the language behind a region's name. */
  private static boolean isTongue(String text, int at) {
    return text.startsWith("语", at) || (text.startsWith("话", at) && !text.startsWith("话剧", at));
  }

  /** 西北|55公里, 以|西北, 西南|方向: a direction, and no part of the country. */
  private static boolean isSide(String text, int at, int length) {
    if (length != 2 || "东西".indexOf(text.charAt(at)) < 0 || "南北".indexOf(text.charAt(at + 1)) < 0) {
      return false;
    }
    char before = at == 0 ? '。' : text.charAt(at - 1);
    char next = at + 2 < text.length() ? text.charAt(at + 2) : '。';
    return Character.isDigit(next)
        || "部边侧面方向角风约海偏郊".indexOf(next) >= 0
        || "以偏向往市县区镇村城".indexOf(before) >= 0;
  }

  /** False where a region's characters are part of another word: 在中国|际, 上海|拔. */
  private static boolean isRegionHere(
      String text, Words words, Regions regions, int at, int length) {
    if (isSide(text, at, length)) {
      return false;
    }
    if (regions.isLearned(text, at, length)) {
      return true;
    }
    int end = at + length;
    if (regions.isGazetteer(text, at + 1, length)
        && words.starts(at + 1)
        && !words.is(at, at + length, Words.PLACE)) {
      return false; // 踏上|杭州
    }
    int before = words.startOf(at);
    boolean tail =
        before < at
            && words.end(before) == at + 1
            && "nv".indexOf(words.at(before)) >= 0
            && words.at(at + 1) != 0
            && "fpcud".indexOf(words.at(at + 1)) >= 0;
    if (tail) {
      return false; // 工资|中
    }
    if (length >= 3 && regions.isGazetteer(text, at, length)) {
      return true; // 油麻地|至, however the tagger cuts it
    }
    boolean sided =
        end < text.length()
            && "东西南北中".indexOf(text.charAt(end - 1)) >= 0
            && "路街".indexOf(text.charAt(end)) >= 0;
    if (sided
        && at > 0
        && Folded.isHan(text.charAt(at - 1))
        && "SZ".indexOf(words.at(words.startOf(at - 1))) < 0
        && words.end(words.startOf(at - 1)) == at
        && words.startOf(at - 1) == at - 1
        && "pcuvn".indexOf(words.at(at - 1)) < 0) {
      return false; // 翠|湖南路
    }
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
    if (text.startsWith("水位", end)
        || text.startsWith("水质", end)
        || text.startsWith("水电", end)
        || text.startsWith("水系", end)) {
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
    if (kind >= BEHIND && municipal(text, at, found) < 0) {
      return behind(text, words, at, length, free, found, kind == WARD);
    }
    if (at > 0 && Character.isDigit(text.charAt(at - 1))) {
      return numbered(text, at, found);
    }
    double best = 0;
    int start = -1;
    int most = kind == SITE ? 6 : 5;
    for (int n = 1; n <= most && at - n >= free; n++) {
      int b = at - n;
      if (!Folded.isHan(text.charAt(b))) {
        break;
      }
      boolean street = kind != SITE && n > 1 && streetWords.longest(text, b) == n;
      if (street && edge(text, words, b, free) >= ENOUGH) {
        return b; // 解放|街, 平安|镇
      }
      if (holdsStop(text, b, at) || gazetteer.isCounted(text, b)) {
        break; // 72|个乡镇
      }
      boolean kept = n == 1 && kind == SITE && length > 1 && gazetteer.isBare(text, b);
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
          kind == DISTRICT && b == free && b > 0 && "乡镇".indexOf(text.charAt(b - 1)) >= 0;
      // 一路, 大街: too short to be a name, but 庙下乡|严村
      return within && plain.indexOf(c) < 0 && !isWord(words, b, at + 1) ? 0.7 : 0;
    }
    double edge = edge(text, words, b, free);
    if (kind == WAY && n <= 3 && words.starts(b) && isAddressed(text, at + length)) {
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
    if (kind >= SITE && municipal(text, at, found) >= 0) {
      return municipal(text, at, found);
    }
    if (last.end() != at) {
      return -1;
    }
    // 管城区|政务服务大厅, 基隆|河
    if (kind == WAY || (kind == SITE && length >= 2)) {
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
      return (kind == WAY && !(way && length == 1)) || length >= 3 || natural || kept || house
          ? last.start()
          : -1;
    }
    // 竹塘|村: a region without its kind, and a kind that has no other name
    boolean bare =
        kind == DISTRICT
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

  private boolean holdsStop(String text, int from, int to) {
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
  private double plainness(String text, Words words, int start, int at) {
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
}
