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

  static final int DISTRICT = 0;
  static final int WAY = 1;
  static final int SITE = 2;
  static final int BEHIND = 3;
  static final int WARD = 4;
  // classes of words that are no part of a name: verbs, plain nouns, callings
  private static final String NEVER_NAMED =
      String.valueOf(new char[] {Words.VERB, Words.NOUN, Words.CALLING});

  private final WordTrie suffixes = WordTrie.forwards();
  private final WordTrie openings = WordTrie.forwards();
  private final WordTrie roads;
  // characters that a Malay name, a family's village or a province begins with
  private final boolean[] opens = new boolean[0x10000];
  // those that a numbered road begins with
  private final boolean[] numbers = new boolean[0x10000];
  private final WordTrie common = WordTrie.backwards();
  private final Map<Character, String> goesOn;
  private final String shortForms;
  private final String families;
  private final String landforms;
  private final String sides;
  private final String towards;
  private final PlaceStarts starts;

  Places(Lexicons lexicons, Gazetteer gazetteer) {
    this.goesOn = lexicons.neighbours(ListName.PLACE_GOES_ON);
    this.families = lexicons.beside("family-of-place");
    this.landforms = lexicons.beside("behind-family");
    this.shortForms = lexicons.beside("province-in-short");
    this.sides = lexicons.beside("side-or-size");
    this.towards = lexicons.beside("towards-province");
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
    }
    for (String firsts : List.of("左", shortForms, families)) {
      firsts.chars().forEach(c -> opens[c] = true);
    }
    this.roads = lexicons.trie(ListName.PLACE_SUFFIXES, "numbered");
    "GSXY台国省县乡〇零一二三四五六七八九十0123456789".chars().forEach(c -> numbers[c] = true);
    for (Entry entry : lexicons.entries(ListName.GENERIC_NAMES)) {
      if (entry.field(1).equals("whole")) {
        common.put(entry.word(), 0);
      }
    }
    this.starts = new PlaceStarts(lexicons, gazetteer, suffixes, common);
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
        int start = starts.start(text, words, i, length, kind, free, found);
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
          && !starts.counts(text, i)
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
   * Length of a name that a grammar of its own tells at {@code at}: 双溪大年, 沈家湾, 萨勒诺|以北; 0 if none
   * does.
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
        int start = starts.start(text, words, s, length, kind, free, found);
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
    int start = starts.start(text, words, last, 1, WAY, free, found);
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
            && starts.edge(text, words, at, at == 0 ? 0 : -1) >= 0.8
            && starts.plainness(text, words, at, at + n) == 1
            && !starts.holdsStop(text, at, at + n)
            && !starts.counts(text, at);
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
}
