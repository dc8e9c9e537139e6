package banmian.extract;

import banmian.extract.Lexicons.ListName;
import banmian.extract.Regions.Gazetteer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the name of its own begins that a body has before its end: 金星|集团, 丰收农机|合作社. */
final class OwnNames {

  private static final int LONGEST = 14;

  private final BodySuffixes suffixes;
  private final WordTrie generic;
  private final Gazetteer gazetteer;
  private final Offices offices;
  private final Map<Character, String> wayGoesOn;
  private final String noFirm;
  private final String verbsBefore;
  private final String goingVerbs;
  private final String shopEnds;
  private final String unitsOfHouses;
  private final String houseEnds;
  private final String landscapes;
  private final WordTrie zones = WordTrie.backwards();
  private final WordTrie tasks;
  private final WordTrie schools;
  private final String noStreet;

  /**
   * @param generic words of which no name consists alone
   */
  OwnNames(
      Lexicons lexicons,
      Gazetteer gazetteer,
      Offices offices,
      BodySuffixes suffixes,
      WordTrie generic) {
    this.gazetteer = gazetteer;
    this.offices = offices;
    this.suffixes = suffixes;
    this.generic = generic;
    this.wayGoesOn = lexicons.neighbours(ListName.PLACE_GOES_ON);
    this.noFirm = lexicons.beside("no-firm");
    this.verbsBefore = lexicons.beside("verb-before-body");
    this.goingVerbs = lexicons.beside("end-of-going");
    this.shopEnds = lexicons.beside("shop-end");
    this.unitsOfHouses = lexicons.beside("unit-of-houses");
    this.houseEnds = lexicons.beside("house-end");
    this.landscapes = lexicons.beside("landscape");
    this.noStreet = lexicons.beside("no-street");
    this.schools = lexicons.trie(ListName.HOUSE_WORDS, "school");
    this.tasks = lexicons.trie(ListName.HOUSE_WORDS, "led");
    for (Lexicons.Entry entry : lexicons.entries(ListName.PLACE_SUFFIXES)) {
      String word = entry.word();
      if (word.length() > 2 && (word.endsWith("区") || word.endsWith("园"))) {
        zones.put(word, 0);
      }
    }
  }

  /** Length of the zone or park whose kind ends there: 经济开发区; 0 if none does. */
  int zone(String text, int end) {
    return zones.longest(text, end);
  }

  /** Start of the name of its own before the suffix at {@code at}; {@code at} if it has none. */
  int start(String text, Words words, Regions regions, int at, int free) {
    int start = at;
    boolean proper = false;
    int zone = zone(text, at);
    if (zone > 0 && at - zone >= free) {
      start = at - zone; // 桐山|经济开发区|管委会
      proper = true;
    }
    int ends = suffixes.longest(text, at);
    boolean either = ends > 0 && suffixes.kind(text, at, ends) == BodySuffixes.EITHER;
    boolean shop = ends == 2 && shopEnds.indexOf(text.charAt(at + 1)) >= 0; // 一|药店
    int whole = words.startOf(at);
    if (whole < at && whole >= free && words.at(whole) == Words.BODY && words.end(whole) > at) {
      return whole; // 复旦大学, as the tagger knows it
    }
    boolean task = ends > 1 && tasks.longest(text, at) == ends;
    while (start > free && at - start < LONGEST) {
      char before = text.charAt(start - 1);
      if (!Folded.isHan(before) && !(before >= 'A' && before <= 'Z')) {
        break;
      }
      if (before == '一' && start == at && (shop || (ends > 1 && !text.startsWith("公司", at)))) {
        return at; // 一|药店, 丘北一|幼儿园
      }
      int word = words.startOf(start - 1);
      int region = regionEndingAt(text, regions, start);
      if (region > 0) {
        if (!standsIn(text, start) || at - start == 1) {
          start -= region; // 长春路|中学
        } else if ("路街巷".indexOf(text.charAt(start)) >= 0) {
          start++; // 香港路|银行公会
        }
        proper = true;
        break;
      }
      if (word < free || at - word > LONGEST) {
        break;
      }
      if ((before == '原' || before == '至') && words.end(start - 1) == start) {
        break; // 原|洮阳专署
      }
      int stop = gazetteer.hardStops.longest(text, start);
      if (before == '的'
          || (before == '年' && start >= 2 && Character.isDigit(text.charAt(start - 2)))
          || (stop > 0 && (stop >= start - word || stop > 1))) {
        break;
      }
      char kind = words.at(word);
      boolean single = start - word == 1;
      boolean count =
          "mq".indexOf(kind) >= 0 && single && (word == 0 || !Folded.isHan(text.charAt(word - 1)));
      count |= kind == 'm' && isOrdinal(text, words, word); // 第二十一|中学
      // 税政二|股, 公交二|公司: the number of the one of several
      count |=
          kind == 'm'
              && single
              && start == at
              && word > free
              && Folded.isHan(text.charAt(word - 1));
      count |= before == '之' && at - start >= 1; // 绿色之友|协会
      if ("pcudwrtmqy".indexOf(kind) >= 0 && !count) {
        break; // but 、亿达集团
      }
      boolean does = (kind == Words.VERB && !single) || suffixes.isOfSentence(text, words, word);
      if (does && !(task && gazetteer.stopsAhead.longest(text, word) < start - word)) {
        break; // but 脱贫攻坚|领导小组
      }
      if (kind == Words.VERB
          && (verbsBefore.indexOf(before) >= 0
              || (start == at && either && "入进".indexOf(before) >= 0))) {
        break; // 拘入|捕房
      }
      String piece = text.substring(word, start);
      boolean plain = generic.contains(piece) || kind == 'b' || kind == 'd';
      proper |=
          !plain
              && (single
                  || kind == Words.PERSON
                  || kind == Words.PLACE
                  || kind == Words.PROPER
                  || kind == Words.BODY
                  || kind == 'f'
                  || kind == 's'
                  || kind == 'j'
                  || kind == Words.NOUN
                  || words.isCalling(word));
      int office = offices.kindBefore(text, start);
      if (office == Offices.POST || office == Offices.RANK || office == Offices.STYLE) {
        break;
      }
      start = word;
    }
    int unit = start;
    while (unit < at && "第一二三四五六七八九十两几百多".indexOf(text.charAt(unit)) >= 0) {
      unit++;
    }
    if (unit > start && unit < at && unitsOfHouses.indexOf(text.charAt(unit)) >= 0) {
      return at; // 九家上市|公司, 第九家上市|公司
    }
    int own = suffixes.longest(text, at);
    boolean opens =
        start == 0
            || !Folded.isHan(text.charAt(start - 1))
            || "pcu".indexOf(words.at(words.startOf(start - 1))) >= 0;
    proper |=
        opens
            && own > 1
            && suffixes.isHeld(text, at + own); // 老年协会|会长: what has an officer is a body
    if (proper && at - start >= 2) {
      if (start > 0 && "路街巷村镇乡".indexOf(text.charAt(start)) >= 0) {
        return at; // 青翠|路社区: the place before it has the name
      }
      return lead(text, words, regions, start, free);
    }
    int length = suffixes.longest(text, at);
    boolean house = houseEnds.indexOf(text.charAt(at + length - 1)) >= 0;
    int edge = house ? fromEdge(text, words, at, free) : at;
    if (edge < at || !house) {
      return edge;
    }
    int lead = lead(text, words, regions, start, free);
    return lead < start ? lead : at;
  }

  /** True for one character between an edge and a name that begins in mid-name: 药|市口小学. */
  private boolean leadsAlone(String text, Words words, int start, int free) {
    int b = start - 1;
    return b >= free
        && Folded.isHan(text.charAt(b))
        && words.end(b) == start
        && "vdpcumqrtf".indexOf(words.at(b)) < 0
        && noFirm.indexOf(text.charAt(b)) < 0
        && verbsBefore.indexOf(text.charAt(b)) < 0
        && gazetteer.stopsAhead.longest(text, b) == 0
        && offices.endingAt(text, start) == start
        && (b == 0
            || !Folded.isHan(text.charAt(b - 1))
            || gazetteer.hardStops.longest(text, b) > 0);
  }

  /**
   * Where two characters begin before {@code start} that are no words of the sentence: 恒诚|家具公司,
   * 托托|边境派出所. They stand behind a mark, a word that ends before names, or a region; {@code start}
   * if none do.
   */
  private int lead(String text, Words words, Regions regions, int start, int free) {
    if (leadsAlone(text, words, start, free)) {
      return start - 1; // 恒|光电子公司
    }
    int b = start - 2;
    boolean apart =
        b >= free
            && Folded.isHan(text, b, start)
            && words.end(b) == b + 1
            && words.end(b + 1) == start
            && noFirm.indexOf(text.charAt(b)) < 0
            && noFirm.indexOf(text.charAt(b + 1)) < 0
            && "pcurmt".indexOf(words.at(b)) < 0
            && "pcur".indexOf(words.at(b + 1)) < 0
            && verbsBefore.indexOf(text.charAt(b + 1)) < 0
            && gazetteer.stopsAhead.longest(text, b) < 2
            && offices.endingAt(text, start) == start;
    boolean edge =
        apart
            && (b == 0
                || !Folded.isHan(text.charAt(b - 1))
                || gazetteer.hardStops.longest(text, b) > 0
                || regionEndingAt(text, regions, b) > 0);
    return edge ? b : start;
  }

  /** 丰收农机|合作社: what stands between a mark, or a word that ends before names, and the suffix. */
  private int fromEdge(String text, Words words, int at, int free) {
    for (int n = 1; n <= 8 && at - n >= free; n++) {
      int b = at - n;
      if (!Folded.isHan(text.charAt(b))) {
        return at;
      }
      if (n == 1) {
        continue;
      }
      boolean edge =
          b == 0
              || !Folded.isHan(text.charAt(b - 1))
              || "cpu".indexOf(words.at(words.startOf(b - 1))) >= 0;
      boolean stop = !edge && gazetteer.hardStops.longest(text, b) > 1;
      boolean verb =
          b > 0 && words.at(b - 1) == Words.VERB && verbsBefore.indexOf(text.charAt(b - 1)) >= 0;
      boolean firm = edge || stop || verb || gazetteer.hardStops.longest(text, b) > 0;
      if (firm && n == 2 && isShortName(text, words, b, at)) {
        return b; // 养和|医院, 八和|会馆
      }
      if (!(edge || stop)) {
        continue;
      }
      if ("小中".indexOf(text.charAt(at + suffixes.longest(text, at) - 1)) >= 0) {
        return at; // 其中不乏|国中: a school needs a name
      }
      boolean plain = true;
      for (int i = b; i < at; ) {
        int length = generic.longest(text, i);
        plain &= length > 0;
        boolean side =
            "后前中里内外".indexOf(text.charAt(at - 1)) >= 0 && words.at(at - 1) == 'f'; // 知道中毒原因|后|医院
        if (side
            || "pcudrmqtb".indexOf(words.at(i)) >= 0
            || suffixes.isOfSentence(text, words, i)
            || goes(text, words, i) // 部队|冲进|学校
            || gazetteer.hardStopsAhead.longest(text, i) > 0
            || offices.startingAt(text, i) > 1) {
          return at;
        }
        i += Math.max(1, Math.max(length, words.end(i) - i));
      }
      return plain || n > 6 ? at : b;
    }
    return at;
  }

  /** True for two characters that are no word, however the tagger calls each: 养和, 培道. */
  private boolean isShortName(String text, Words words, int start, int at) {
    boolean apart =
        words.starts(start) && words.end(start) == start + 1 && words.end(start + 1) <= at;
    return apart
        && unitsOfHouses.indexOf(text.charAt(start + 1)) < 0
        && noFirm.indexOf(text.charAt(start)) < 0
        && (text.charAt(start + 1) == '和' || noFirm.indexOf(text.charAt(start + 1)) < 0)
        && generic.longest(text, start) == 0
        && suffixes.longest(text, at) > 1;
  }

  /** True if a name begins with what is no plain word: 金羊|皮革厂, 国棉六|厂, but not 砖瓦|厂 or 小|纸厂. */
  static boolean isOwn(Words words, int start, int at) {
    char kind = words.at(start);
    boolean named = kind == Words.PERSON || kind == Words.PLACE || kind == Words.PROPER;
    boolean single = words.end(start) == start + 1 && "amqrdp".indexOf(kind) < 0;
    return named || (single && at - start >= 3) || words.at(words.startOf(at - 1)) == 'm';
  }

  /** True for a number behind 第, read as one word or two: 第二|十一. */
  private static boolean isOrdinal(String text, Words words, int word) {
    int start = word;
    while (start > 0 && words.at(start) == 'm' && text.charAt(start) != '第') {
      start = words.startOf(start - 1);
    }
    int end = word;
    while (end < text.length() && words.at(end) == 'm') {
      end = words.end(end);
    }
    return text.charAt(start) == '第' && (end >= text.length() || words.at(end) != 'q');
  }

  /**
   * Where the name of a region begins that the page tells once: 葵山|区议会. Behind a mark or a word
   * that ends before names, two or three characters of no plain word; {@code at} if there is none.
   */
  int wholeRegion(String text, Words words, int at, int free) {
    for (int n = 2; n <= 3 && at - n >= free; n++) {
      int b = at - n;
      boolean edge =
          words.starts(b)
              && (b == 0
                  || !Folded.isHan(text.charAt(b - 1))
                  || gazetteer.hardStops.longest(text, b) > 0
                  || "vpcu".indexOf(words.at(words.startOf(b - 1))) >= 0);
      boolean name = edge && Folded.isHan(text, b, at);
      for (int i = b; name && i < at; i++) {
        char kind = words.at(i);
        // 兴庆|区 as the tagger sees it; but 张善政|市府 is his
        boolean named = kind == Words.PERSON && n == 2;
        boolean proper = kind == Words.PLACE || kind == Words.PROPER || named;
        name =
            gazetteer.stopsAhead.longest(text, i) == 0
                && "pcudrmqvtf".indexOf(kind) < 0
                && (kind != Words.PERSON || named)
                && (proper || words.end(i) <= i + 1);
      }
      if (name) {
        return b;
      }
    }
    return at;
  }

  /** True if a school, firm or museum with a name of its own stands there: not 驻华大使馆, 政府. */
  boolean namesItself(String text, int from, int end, @Nullable Words words) {
    int length = 0;
    for (int n = Math.min(8, end - from); n >= 2 && length == 0; n--) {
      length = suffixes.kindOf(text.substring(end - n, end)) == BodySuffixes.NAMED ? n : 0;
    }
    int own = end - length - from;
    if (length == 0
        || own < 2
        || "驻国".indexOf(text.charAt(from)) >= 0
        || schools.longest(text, from) == own) {
      return false;
    }
    for (int i = from; i < from + own; ) {
      int plain = generic.longest(text, i);
      // 香港|历史|博物馆, but 新加坡|狮城|港务公司
      if (plain == 0
          && words != null
          && words.end(i) > i + 1
          && "nvbTW".indexOf(words.at(i)) >= 0
          && landscapes.indexOf(text.charAt(words.end(i) - 1)) < 0) {
        plain = words.end(i) - i;
      }
      if (plain == 0) {
        return true;
      }
      i += plain;
    }
    return false;
  }

  /**
   * Where the name of a house begins that stands in the street printed before it: 闸北宝昌路|求是小学,
   * 菜市街|裕生柴炭行; {@code start} if there is none.
   */
  int behindStreet(String text, Words words, int start, int end) {
    for (int i = end - 4; i >= start && i > 0; i--) {
      boolean street =
          "路街巷弄道".indexOf(text.charAt(i)) >= 0
              && noStreet.indexOf(text.charAt(i - 1)) < 0
              && words.starts(i + 1)
              && words.end(words.startOf(i)) == i + 1
              && (text.charAt(i) != '道' || words.startOf(i) == i) // 跆拳道
              && text.charAt(i + 1) != '第';
      boolean named = street && (namesItself(text, i + 1, end, null) || isTrade(text, i + 1, end));
      if (named) {
        return i + 1;
      }
    }
    return start;
  }

  /** 银行|公会: a body of a trade. */
  private static boolean isTrade(String text, int from, int end) {
    return end - from >= 4 && text.startsWith("公会", end - 2);
  }

  /** 冲进, 送去: a verb of going. */
  private boolean goes(String text, Words words, int at) {
    return words.at(at) == Words.VERB
        && words.end(at) == at + 2
        && goingVerbs.indexOf(text.charAt(at + 1)) >= 0;
  }

  /** 香港|路, 南门|外: what the region's name ends in is a street, or before the gate. */
  boolean standsIn(String text, int end) {
    if (text.charAt(end - 1) == '外' || end >= text.length()) {
      return text.charAt(end - 1) == '外';
    }
    char way = text.charAt(end);
    return "路街巷".indexOf(way) >= 0
        && (end + 1 >= text.length()
            || wayGoesOn.getOrDefault(way, "").indexOf(text.charAt(end + 1)) < 0);
  }

  private static int regionEndingAt(String text, Regions regions, int end) {
    for (int length = Math.min(7, end); length >= 2; length--) {
      if (regions.longest(text, end - length) == length) {
        return length;
      }
    }
    return 0;
  }
}
