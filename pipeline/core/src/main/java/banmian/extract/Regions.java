package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The regions that a page speaks of: those of the gazetteer, and those that the page itself tells
 * ({@code 管城回族区}: what stands before 区, 县, 市 again and again, behind a mark or a word that ends
 * before names), with the short forms that it uses ({@code 管城区}, {@code 管城}).
 */
final class Regions {

  /** Regions that are named without the country that they are in. */
  private static final Set<String> APART = Set.of("香港", "澳门", "台湾");

  /** The gazetteer, shared by all pages. */
  static final class Gazetteer {
    /** Digits, Han numerals and what stands among them. */
    static final String NUMBERS = "第一二三四五六七八九十百千万两几多余0123456789";

    final WordTrie forwards = WordTrie.forwards();
    final WordTrie stops = WordTrie.backwards();
    final WordTrie stopsAhead = WordTrie.forwards();
    final WordTrie hardStops = WordTrie.backwards();
    final WordTrie hardStopsAhead = WordTrie.forwards();
    private final WordTrie abroad = WordTrie.forwards();
    private final WordTrie common = WordTrie.backwards();
    private final String noStems;
    private final String endsBefore;
    private final String stemsOfCounties;
    private final WordTrie states = WordTrie.forwards();
    private final String levelBegins;
    private final String levelGoesOn;
    private final String noHead;
    private final String noPeople;
    private final String noTown;
    private final String bareBegins;
    private final String units;
    final String leads;

    Gazetteer(Lexicons lexicons) {
      leads = lexicons.beside("verb-before-body");
      units = lexicons.beside("unit-of-place");
      noStems = lexicons.beside("no-stem");
      endsBefore = lexicons.beside("ends-before-level");
      stemsOfCounties = lexicons.beside("stem-of-county");
      levelBegins = lexicons.beside("level-begins-word");
      levelGoesOn = lexicons.beside("level-goes-on");
      noHead = lexicons.beside("no-head");
      noPeople = lexicons.beside("no-people");
      noTown = lexicons.beside("no-town");
      lexicons.words(ListName.REGIONS, "state").forEach(word -> states.put(word, 0));
      bareBegins = lexicons.beside("bare-begins-word");
      for (Entry entry : lexicons.entries(ListName.REGIONS)) {
        if (entry.field(1).equals("state")) {
          continue;
        }
        boolean home = entry.field(1).equals("city") || entry.field(1).equals("county");
        boolean far = entry.field(1).equals("country") || entry.field(1).equals("foreign");
        far |= entry.field(1).equals("quarter");
        if ((far && !entry.word().equals("中国")) || APART.contains(entry.word())) {
          abroad.put(entry.word(), 0);
        }
        forwards.put(entry.word(), home ? HOME : entry.field(1).equals("country") ? COUNTRY : 0);
      }
      for (Entry entry : lexicons.entries(ListName.BODY_SUFFIXES)) {
        if (entry.field(1).equals("front")) {
          hardStops.put(entry.word(), 0); // 武警|梧江市支队, 省立|桂城医院
        }
      }
      lexicons.words(ListName.GENERIC_NAMES, "whole").forEach(word -> common.put(word, 0));
      for (Entry entry : lexicons.entries(ListName.LEFT_STOPS)) {
        stops.put(entry.word(), 0);
        stopsAhead.put(entry.word(), 0);
        if (entry.field(1).equals("hard")) {
          hardStops.put(entry.word(), 0);
          hardStopsAhead.put(entry.word(), 0);
        }
      }
    }

    /** Where the unit ends behind a number at {@code at}: 两所, 十座, 三公里; 0 if there is none. */
    int counted(String text, int at) {
      int unit = at;
      while (unit < text.length() && NUMBERS.indexOf(text.charAt(unit)) >= 0) {
        unit++;
      }
      if (unit == at || unit == text.length() || text.charAt(unit) == '届') {
        return 0; // 县|十七届|人大常委会
      }
      return units.indexOf(text.charAt(unit)) >= 0 || text.startsWith("公里", unit) ? unit + 1 : 0;
    }

    /** True for the unit of a number before it: 26|个. */
    boolean isCounted(String text, int at) {
      return at > 0
          && NUMBERS.indexOf(text.charAt(at - 1)) > 0
          && units.indexOf(text.charAt(at)) >= 0;
    }

    /** True if a bare 区, 市, 县 at {@code at} is a region's name for itself (区委, 市政府). */
    boolean isBare(String text, int at) {
      char before = at == 0 ? '。' : text.charAt(at - 1);
      if (text.charAt(at) == '州' || text.charAt(at) == '旗') {
        return !Folded.isHan(before) || "和与由到在对全".indexOf(before) >= 0; // 州|妇联, 旗|委
      }
      if ("区县市省镇乡".indexOf(text.charAt(at)) < 0) {
        return false;
      }
      if ("镇乡".indexOf(text.charAt(at)) >= 0 && Folded.isHan(before)) {
        return false; // 良王庄|乡党委
      }
      char after = at + 1 < text.length() ? text.charAt(at + 1) : '。';
      return noStems.indexOf(before) < 0
          && (bareBegins.indexOf(after) < 0
              || text.startsWith("民政", at + 1)
              || text.startsWith("民族", at + 1)
              || text.startsWith("民宗", at + 1)
              || text.startsWith("民委", at + 1))
          && !(after == '外'
              && (at + 2 >= text.length() || "事经贸侨汇".indexOf(text.charAt(at + 2)) < 0));
    }

    /** True if a name of the gazetteer ends there. */
    boolean endsAt(String text, int end) {
      for (int n = 2; n <= 4 && n <= end; n++) {
        if (forwards.longest(text, end - n) == n) {
          return true;
        }
      }
      return false;
    }

    /** True for a country. */
    boolean isCountry(String text, int at, int length) {
      return forwards.longest(text, at) == length && forwards.valueAt(text, at, length) == COUNTRY;
    }

    /** True for a country, a city abroad, a quarter, or Hong Kong, Macau, Taiwan. */
    boolean isAbroad(String text, int at, int length) {
      return length > 0 && abroad.longest(text, at) == length;
    }
  }

  static final String LEVELS = "区县市旗镇乡";
  // what the names of the mainland's and Taiwan's regions end in, besides 旗
  private static final String KINDS = "省市县区州镇乡";
  // the head and people of a ward: 里长, 里民, but 五公里长, 这里民风
  private static final Pattern WARDS =
      Pattern.compile(
          "里(?<![公英海这那哪家心城乡村厂院夜屋一二三四五六七八九十百千万两几多半余0-9]里)(?:长(?![大期达约年成0-9])|民(?![办间主众兵警风族政])|办公处)");
  // 林边、佳冬两乡, 南召、方城、镇平三县: what is listed before the number of its kind
  private static final Pattern LISTED =
      Pattern.compile(
          "(?<first>[\\u4e00-\\u9fff]{2,3})(?<more>(?:[、和与及][\\u4e00-\\u9fff]{2,3}?){1,9})(?:等?[两二三四五六七八九十]{1,2}|等)个?(?<level>[省县乡镇市区国州村城])(?![长民委政府公])");
  private static final String ETHNIC = "族";
  private static final int PEOPLES = 8;
  private static final int LONGEST_KNOWN = 8;
  private static final int HOME = 1;
  private static final int COUNTRY = 2;
  private static final int SURE = 1;
  private static final int UNSURE = 2;

  private final Gazetteer gazetteer;
  private final WordTrie learned = WordTrie.forwards();
  private final Map<Character, String> own = new TreeMap<>();
  private final Set<String> reported = new HashSet<>();
  private final Map<String, String> full = new TreeMap<>();
  private boolean wards;

  private Regions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * What the folded texts of one page tell.
   *
   * @param datelines places of its datelines
   */
  static Regions of(
      Gazetteer gazetteer, List<String> texts, List<Words> words, List<String> datelines) {
    Regions regions = new Regions(gazetteer);
    for (String place : datelines) {
      if (place.length() >= 2) {
        boolean told = texts.stream().anyMatch(t -> t.lastIndexOf(place) > t.indexOf(place));
        regions.learned.put(place, told ? SURE : UNSURE);
        regions.reported.add(place);
      }
    }
    for (String text : texts) {
      regions.learnListed(text);
      regions.wards = regions.wards || WARDS.matcher(text).find();
    }
    Map<String, Double> scores = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (int k = 0; k < texts.size(); k++) {
      regions.collect(texts.get(k), words.get(k), scores, counts);
    }
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, Double> e : scores.entrySet()) {
      String name = e.getKey();
      if (e.getValue() < 0.7 || partOfBetter(name, e.getValue(), scores)) {
        continue;
      }
      names.add(name);
    }
    for (String name : names) {
      regions.learned.put(name, SURE);
      char level = name.charAt(name.length() - 1);
      String best = regions.own.get(level);
      if (best == null || counts.getOrDefault(best, 0) < counts.getOrDefault(name, 0)) {
        regions.own.put(level, name);
      }
    }
    for (String name : names) {
      String stem = name.substring(0, name.length() - 1);
      int ethnic = stem.indexOf(ETHNIC);
      if (ethnic > 2) {
        stem = stem.substring(0, ethnic - 1);
        String shorter = stem + name.charAt(name.length() - 1);
        regions.learned.put(shorter, SURE);
        regions.full.put(shorter, name);
      }
      // 管城 of 管城区: of the page's own wherever it stands, of others where it is no other word
      boolean own =
          name.equals(regions.own.get(name.charAt(name.length() - 1)))
              && counts.getOrDefault(name, 0) >= 2;
      if (stem.length() >= 2 && "镇乡".indexOf(name.charAt(name.length() - 1)) < 0) {
        regions.learned.put(stem, own ? SURE : UNSURE);
      }
    }
    return regions;
  }

  private void learnListed(String text) {
    if (!endsList(text)) {
      return;
    }
    Matcher m = LISTED.matcher(text);
    while (m.find()) {
      if (m.group("more").indexOf('、') < 0 && text.charAt(m.end("more")) == '等') {
        continue;
      }
      boolean edge = m.start() == 0 || !Folded.isHan(text.charAt(m.start() - 1));
      if (edge || gazetteer.hardStops.longest(text, m.start()) > 0) {
        learn(m.group("first"));
      }
      for (String name : m.group("more").substring(1).split("[、和与及]", -1)) {
        learn(name);
      }
    }
  }

  /** True if a number of regions stands somewhere (两乡, 三个县, 等市): most texts have none. */
  private static boolean endsList(String text) {
    for (int i = 1; i < text.length(); i++) {
      if ("省县乡镇市区国州村城".indexOf(text.charAt(i)) >= 0) {
        char before = text.charAt(i - 1);
        if (before == '等' || before == '个' || "两二三四五六七八九十".indexOf(before) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void learn(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (gazetteer.hardStops.longest(name, i + 1) > 0
          || gazetteer.hardStops.longest(name, name.length()) > 0) {
        return; // 来自河南|的
      }
    }
    boolean whole = LEVELS.indexOf(name.charAt(name.length() - 1)) >= 0; // told by itself
    if (!gazetteer.common.contains(name) && name.length() > 1 && !whole) {
      learned.put(name, SURE);
    }
  }

  private static boolean partOfBetter(String name, double score, Map<String, Double> scores) {
    for (Map.Entry<String, Double> e : scores.entrySet()) {
      String other = e.getKey();
      if (other.length() > name.length() && other.endsWith(name) && e.getValue() * 2 >= score) {
        return e.getValue() >= 1; // 回族区 of 管城回族区
      }
      if (other.length() < name.length()
          && name.endsWith(other)
          && e.getValue() > score
          && !(score >= 1 && other.length() == 2)) { // 清渠县, though there is a 渠县
        return true; // 看管城区 beside 管城区
      }
    }
    return false;
  }

  private void collect(
      String text, Words words, Map<String, Double> scores, Map<String, Integer> counts) {
    for (int i = 2; i < text.length(); i++) {
      if (LEVELS.indexOf(text.charAt(i)) < 0
          || text.charAt(i) == text.charAt(i - 1)
          || "一二三四五六七八九十".indexOf(text.charAt(i - 1)) >= 0 // 镇平三|县, 桐山一|乡
          || (i + 1 < text.length() && gazetteer.levelBegins.indexOf(text.charAt(i + 1)) >= 0)
          || gazetteer.common.longest(text, i + 1) > 1
          || (text.startsWith("市政", i)
              && i + 2 < text.length()
              && "府协法务".indexOf(text.charAt(i + 2)) < 0)) {
        continue; // 市政交通
      }
      for (int n = 3; n <= LONGEST_KNOWN && n <= i + 1; n++) {
        if (gazetteer.forwards.valueAt(text, i + 1 - n, n) >= 0) {
          String name = text.substring(i + 1 - n, i + 1);
          scores.merge(name, 1.0, Double::sum);
          counts.merge(name, 1, Integer::sum);
        }
      }
      // 山区, 湾区 are no names, 桐山县 and 平湾县 are
      boolean common =
          gazetteer.endsBefore.indexOf(text.charAt(i - 1)) >= 0
              || (gazetteer.noStems.indexOf(text.charAt(i - 1)) >= 0
                  && !("县市".indexOf(text.charAt(i)) >= 0
                      && gazetteer.stemsOfCounties.indexOf(text.charAt(i - 1)) >= 0));
      for (int b = i - 1; b >= Math.max(0, i - 6) && Folded.isHan(text.charAt(b)); b--) {
        if (i - b < 2 && !words.is(b, i + 1, Words.PLACE)) {
          continue;
        }
        if ("路街巷".indexOf(text.charAt(b)) >= 0 && b > 0 && Folded.isHan(text.charAt(b - 1))) {
          continue; // 青翠|路社区
        }
        char first = text.charAt(b);
        boolean today = words.at(b) == 't' && "今去前明后昨当本同近".indexOf(first) >= 0;
        if (today || "市县省州区".indexOf(first) >= 0) {
          break; // 河池|市|南丹县, 去年|镇上
        }
        if (first == '但' || gazetteer.isCounted(text, b)) {
          break; // 但|离岛区, 72|个乡镇
        }
        if ("和与及".indexOf(first) >= 0 && b > 0 && LEVELS.indexOf(text.charAt(b - 1)) >= 0) {
          break; // 涧西区|和|瀍河区
        }
        boolean dated = "年月日".indexOf(first) >= 0 && b > 0 && isNumber(text.charAt(b - 1));
        boolean counted =
            isNumber(first)
                && ("年百千万县".indexOf(text.charAt(b + 1)) >= 0 || gazetteer.counted(text, b) > 0);
        if (dated || counted) {
          continue; // 2016年|清渠县, 千年古县
        }
        if (common && !words.is(b, i + 1, Words.PLACE)) {
          continue; // 山区, 全市, 城镇; but 房山区
        }
        if (i - b > 4 && text.substring(b, i).indexOf('族') < 0) {
          break;
        }
        double score = 0;
        boolean hard = b == 0 || !Folded.isHan(text.charAt(b - 1));
        if (hard) {
          score = 1;
        } else if (gazetteer.hardStops.longest(text, b) > 0) {
          score = 0.7;
        } else if (gazetteer.forwards.longest(text, Math.max(0, b - 3)) == 3
            || endsRegion(text, words, b)) {
          score = 0.8; // 郑州市|管城区
        } else if (words.starts(b) && gazetteer.stops.longest(text, b) > 0) {
          score = 0.5;
        }
        if (words.is(b, i + 1, Words.PLACE)) {
          score += 0.7;
        }
        boolean plain = i - b > 3 && text.substring(b, i).indexOf('族') < 0;
        if (plain) {
          score *= 0.5; // 双拥模范区: so long a name must come twice
        }
        score *= plainness(words, b, i, text.charAt(i));
        int known =
            gazetteer.leads.indexOf(first) < 0 ? 0 : gazetteer.forwards.longest(text, b + 1);
        if (known >= 2 && known >= i - b - 1) {
          continue; // 有|桃园县: the name begins behind it
        }
        boolean his = text.startsWith("长", i + 1) && words.is(b, i, Words.PERSON);
        boolean verb = i - b == 1 && "应任".indexOf(first) >= 0 && !hard;
        if (score == 0 || his || verb || holdsStop(text, b, i)) {
          continue; // 袁占亭|市长, 有|桃园县
        }
        String name = text.substring(b, i + 1);
        scores.merge(name, score, Double::sum);
        counts.merge(name, 1, Integer::sum);
      }
    }
  }

  /** How well the words of a stem fit a name: 其他|乡 does not, 怕连累|县 hardly; 建设|乡 does. */
  private static double plainness(Words words, int start, int end, char level) {
    double fit = 1;
    for (int i = start; i < end; i++) {
      boolean word = words.end(i) > i + 1 && words.end(i) <= end;
      if (word && ("rbdcp".indexOf(words.at(i)) >= 0 || words.isCalling(i))) {
        return 0; // 理事长|区金蓉: a surname
      }
      boolean verb = word && words.at(i) == Words.VERB;
      boolean whole = words.end(i) - i == end - start;
      boolean does =
          i == end - 1 && end - start > 2 && words.at(i) == Words.VERB && words.end(i) == end;
      fit *= does ? 0.5 : 1; // 居民围|乡公所
      // 申报|县 is no name, 建设|乡 may be one
      fit *= verb && !(whole && "镇乡区".indexOf(level) >= 0) ? (whole ? 0.7 : 0.5) : 1;
    }
    return fit;
  }

  private static boolean isNumber(char c) {
    return Character.isDigit(c) || "一二三四五六七八九十百千万〇".indexOf(c) >= 0;
  }

  private boolean endsRegion(String text, Words words, int b) {
    boolean level = b > 2 && "省市县州".indexOf(text.charAt(b - 1)) >= 0;
    if (level && words.is(words.startOf(b - 2), b - 1, Words.PLACE)) {
      return true; // 临漳市|北岗区
    }
    for (int length = 2; length <= 4 && b - length >= 0; length++) {
      if (gazetteer.forwards.longest(text, b - length) == length) {
        return true;
      }
    }
    return false;
  }

  /** True if a word that no name holds is in it: 由|管城区 is no name, 对口支援地区 neither. */
  private boolean holdsStop(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = gazetteer.stopsAhead.longest(text, i);
      boolean hard = gazetteer.hardStopsAhead.longest(text, i) == length;
      boolean inner =
          i > from
              && ((text.charAt(i) == '与' || text.charAt(i) == '任')
                  || (to - from > 2 && "和进内外需并".indexOf(text.charAt(i)) >= 0));
      if (length > 0 && i + length <= to && (length > 1 || hard || inner)) {
        return true;
      }
    }
    return false;
  }

  /** True where 里 is a ward of a town of Taiwan: the page speaks of its head or people. */
  boolean hasWards() {
    return wards;
  }

  /** Length of the named region that starts at {@code at}; 0 if none does. */
  int longest(String text, int at) {
    if (at < text.length() && isVerbBeforeCounty(text, at)) {
      return 0;
    }
    int length = Math.max(gazetteer.forwards.longest(text, at), learned.longest(text, at));
    int end = at + length;
    if (length > 2 && LEVELS.indexOf(text.charAt(end - 1)) >= 0 && levelBeginsWord(text, end - 1)) {
      boolean person = "长民区".indexOf(text.charAt(end)) >= 0; // 泽库|县长, 杭州|市民, 重庆|市区
      boolean known =
          gazetteer.forwards.valueAt(text, at, length - 1) >= 0
              || learned.valueAt(text, at, length - 1) >= 0;
      return person || known ? length - 1 : 0; // 萍乡|市场
    }
    boolean whole =
        length > 2
            && text.charAt(end - 1) != '州'
            && KINDS.indexOf(text.charAt(end - 1)) >= 0; // 梧江市|区
    if (length > 0
        && !whole
        && end < text.length()
        && KINDS.indexOf(text.charAt(end)) >= 0
        && !(text.charAt(end) == '州' && gazetteer.forwards.longest(text, end - 1) > 1) // 上|杭州
        && !(end + 1 < text.length()
            && gazetteer.levelGoesOn.indexOf(text.charAt(end + 1)) >= 0
            && !text.startsWith("区区长", end))
        && !text.startsWith("区处", end)) {
      length++; // 郑州市|委, 恒春镇|公所, but 郑州|市长
    }
    int kind = length > 0 ? gazetteer.forwards.valueAt(text, at, length) : 0;
    if (kind == COUNTRY) {
      return length + gazetteer.states.longest(text, at + length); // 波兰|人民共和国
    }
    return kind == HOME ? length + autonomous(text, at + length) : length;
  }

  /** True if the 区, 县, 市 at {@code at} begins another word: 县长, 市民, 市场; not 市民政局, 市长期. */
  private boolean levelBeginsWord(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    char after = at + 2 < text.length() ? text.charAt(at + 2) : '。';
    return switch (next) {
      case '长' -> gazetteer.noHead.indexOf(after) < 0;
      case '民' -> gazetteer.noPeople.indexOf(after) < 0;
      case '场' -> text.charAt(at) == '市';
      case '区' -> text.charAt(at) == '市' && gazetteer.noTown.indexOf(after) < 0;
      default -> false;
    };
  }

  /** 应|县水产局邀请, 年任|县农业局局长: a verb, unless the page is of 应县 or 任县. */
  boolean isVerbBeforeCounty(String text, int at) {
    return "应任".indexOf(text.charAt(at)) >= 0
        && text.startsWith("县", at + 1)
        && at > 0
        && (Folded.isHan(text.charAt(at - 1)) || Character.isDigit(text.charAt(at - 1)))
        && learned.longest(text, at) == 0;
  }

  /** Length of what makes a region an autonomous one: 伊犁|哈萨克自治州, 长阳|土家族自治县; 0 if nothing does. */
  private static int autonomous(String text, int at) {
    for (int i = at; i < text.length() - 2 && i - at <= PEOPLES; i++) {
      if (text.startsWith("自治", i)) {
        return "州县旗".indexOf(text.charAt(i + 2)) >= 0 ? i + 3 - at : 0;
      }
      if (!Folded.isHan(text.charAt(i)) || "省市县区州和与及的".indexOf(text.charAt(i)) >= 0) {
        return 0;
      }
    }
    return 0;
  }

  /** True if a dateline of the page reports from there: 竹安 of （记者游淑惠／竹安报导） is nobody. */
  boolean isReported(String name) {
    return reported.contains(name);
  }

  /** True if the gazetteer has it. */
  boolean isGazetteer(String text, int at, int length) {
    return gazetteer.forwards.longest(text, at) >= length;
  }

  /** True if the page itself told this region. */
  boolean isLearned(String text, int at, int length) {
    return learned.longest(text, at) == length && learned.valueAt(text, at, length) == SURE;
  }

  /** The short form of a region that {@code name} begins with, of which the page tells more. */
  @Nullable String shortened(String name) {
    return full.keySet().stream().filter(name::startsWith).findFirst().orElse(null);
  }

  /** 管城回族区 for its short form 管城区. */
  String inFull(String shorter) {
    return full.getOrDefault(shorter, shorter);
  }

  /** The page's own region of a level: 管城回族区 for 区; null if it tells none. */
  @Nullable String own(char level) {
    return own.get(level);
  }
}
