package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.extract.Regions.Gazetteer;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of bodies (offices of state, companies, schools …) in a folded text: a region and
 * what it has (区|委, 管城回族区|人大常委会), a body that names itself (城管局), or a name of its own before a
 * suffix (金星|集团). Spans are maximal and go on over parts of the body (区政府|办公室|第一 党支部); an office at
 * the end (书记) is not theirs.
 */
final class Bodies {

  // 市中心, 镇中心: where something is
  private static final String CENTRES = "市县区镇乡村城";

  // a body is remembered for so many others
  private static final int LATELY = 30;

  /** Names of so many characters are found wherever the page prints them. */
  static final int LONG = 4;

  private final BodySuffixes suffixes;
  private final BodyTails tails;
  private final OwnNames names;
  private final Departments departments;
  private final Houses houses;
  private final WordTrie fronts = WordTrie.backwards();
  private final WordTrie frontsAhead = WordTrie.forwards();
  private final WordTrie offices;
  private final String smallHouses;
  private final String countsAreas;
  private final Gazetteer gazetteer;

  Bodies(Lexicons lexicons, Gazetteer gazetteer, Offices offices) {
    this.gazetteer = gazetteer;
    this.smallHouses = lexicons.beside("small-house");
    this.countsAreas = lexicons.beside("counts-areas");
    this.offices = lexicons.trie(ListName.BODY_SUFFIXES, "held");
    lexicons.words(ListName.BODY_SUFFIXES, "lead").forEach(word -> fronts.put(word, 0));
    WordTrie generic = WordTrie.forwards();
    for (Entry entry : lexicons.entries(ListName.GENERIC_NAMES)) {
      if (entry.field(1).equals("both") || entry.field(1).equals("body")) {
        generic.put(entry.word(), 0);
      }
    }
    for (Entry entry : lexicons.entries(ListName.BODY_SUFFIXES)) {
      if (entry.field(1).equals("front") || entry.field(1).equals("owned")) {
        fronts.put(entry.word(), 0);
      }
      if (entry.field(1).equals("front")) {
        frontsAhead.put(entry.word(), 0);
      }
    }
    this.suffixes = new BodySuffixes(lexicons, gazetteer, offices);
    this.departments = new Departments(lexicons, suffixes);
    this.tails = new BodyTails(lexicons, gazetteer, offices, suffixes, departments);
    this.names = new OwnNames(lexicons, gazetteer, offices, suffixes, generic);
    this.houses = new Houses(lexicons, gazetteer, generic);
  }

  /** The bodies in {@code text}, ascending and disjoint. */
  List<Spot> find(String text, Words words, Regions regions) {
    List<Spot> found = new ArrayList<>();
    int free = 0;
    boolean villages = Places.hasCommunes(text);
    boolean firms = text.contains("公司") || text.contains("股") || text.contains("建商");
    for (int i = 0; i < text.length(); i++) {
      if (!Folded.isHan(text.charAt(i))) {
        continue;
      }
      int region = regionAt(text, words, regions, i);
      if (region == 0 && i == free && free > 0 && tails.hasSeat(text, words, i)) {
        region = 1; // 区委|区政府
      }
      Span body = region > 0 ? ofRegion(text, words, regions, i, region, free) : null;
      if (body == null) {
        body = byItself(text, words, regions, i, free, firms, found);
        int on =
            body == null ? 0 : tails.end(text, words, regions, body.end(), BodyTails.NEAR, false);
        body = body == null || on <= body.end() ? body : new Span(body.start(), on);
      }
      if (body == null) {
        continue;
      }
      if (gazetteer.isCounted(text, body.start())) {
        continue; // 26|个|优秀合唱团
      }
      int front = fronts.longest(text, body.start());
      int begins = body.start() - front >= free ? body.start() - front : body.start();
      int start = names.behindStreet(text, words, behindBracket(text, begins, free), body.end());
      boolean team =
          villages
              && start > 0
              && text.startsWith("大队", start)
              && Folded.isHan(text.charAt(start - 1));
      if (team || start < free) {
        continue; // 大塅大队|党支部: behind its place
      }
      Spot last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (last != null && last.end() == start && isPart(text, last, start, body.end())) {
        found.remove(found.size() - 1);
        start = last.start(); // 第十八师|第三团
      }
      found.add(
          new Spot(
              "organization",
              new Span(start, body.end()),
              words.is(start, body.end(), Words.BODY) ? "both" : "rule",
              region > 1 ? 0.95 : 0.85));
      free = body.end();
      i = free - 1;
    }
    return found;
  }

  /** Where a name begins whose land stands in brackets: 云岭（中国）|制衣有限公司; {@code start} else. */
  private int behindBracket(String text, int start, int free) {
    if (start < 5 || text.charAt(start - 1) != '）') {
      return start;
    }
    int open = text.lastIndexOf('（', start);
    int own = open - 1;
    while (own > free && Folded.isHan(text.charAt(own - 1)) && open - own < 4) {
      own--;
    }
    boolean land =
        open > 1
            && own >= free
            && start - open <= 6
            && gazetteer.forwards.longest(text, open + 1) >= start - open - 2;
    boolean edge = land && open - own >= 2 && Folded.isHan(text, own, open);
    return edge && (own == 0 || !Folded.isHan(text.charAt(own - 1))) ? own : start;
  }

  /** 第十八师|第三团, 第一分局|中山路派出所, 中共|成都市新津区委: right behind the body that it is of. */
  private static boolean isPart(String text, Spot of, int start, int end) {
    boolean units = text.charAt(of.start()) == '第' && text.charAt(start) == '第';
    boolean party = of.span().length() == 2 && text.startsWith("中共", of.start());
    return units
        || party
        || (text.startsWith("分局", of.end() - 2) && text.startsWith("派出所", end - 3));
  }

  /**
   * Length of the region, or of what stands for one (市, 地区, 中铁), that begins at {@code at} and may
   * have a body; 0 if none does.
   */
  private int regionAt(String text, Words words, Regions regions, int at) {
    int region = regions.longest(text, at);
    boolean named =
        words.at(at) == Words.PLACE
            && !regions.isVerbBeforeCounty(text, at)
            && !text.startsWith("街道", at)
            && !text.startsWith("社区", words.end(at) - 2);
    if (named && words.end(at) - at > Math.max(1, region)) {
      region = words.end(at) - at; // 石门|分局
    }
    if (region <= 1 && isWithin(text, regions, at)) {
      return 0; // 江都|区|仙女镇中心小学, 旅游度假|区|管委会
    }
    if (region > 1 && names.zone(text, at + region) > region) {
      return 0; // 桐山经济|开发区|管委会
    }
    if (region == 0 && isBare(text, words, at)) {
      region = 1;
    } else if (region == 0 && isWide(text, words, at)) {
      region = text.indexOf('区', at) == at + 1 ? 2 : 3;
    }
    if (region > 1
        && text.charAt(at + region - 1) == '国'
        && !words.starts(at + region)
        && words.startOf(at + region) > at) {
      region = 0; // 联合|国家计委
    }
    if (region > 0 && names.standsIn(text, at + region)) {
      boolean held =
          suffixes.longest(text, at + region + 1) > 0 && text.charAt(at + region - 1) != '外';
      region = held ? region + 1 : 0; // 榆林路|分局
    }
    return region > 0 ? region : frontsAhead.longest(text, at); // 中铁|四十局
  }

  /** True for the last character of a region's or a zone's own name. */
  private boolean isWithin(String text, Regions regions, int at) {
    if (Regions.LEVELS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    boolean within = names.zone(text, at + 1) > 1;
    for (int n = 2; n <= 4 && n <= at && !within; n++) {
      within = regions.longest(text, at - n) == n + 1;
    }
    return within;
  }

  /** 区, 县, 市 that stands for its region. */
  private boolean isBare(String text, Words words, int at) {
    if (gazetteer.isBare(text, at)) {
      return !isNamed(text, words, at); // 药|市|口小学
    }
    if (Regions.LEVELS.indexOf(text.charAt(at)) < 0 || !words.starts(at) || at == 0) {
      return false;
    }
    // 会同|市公安局: the tagger sees no 同市, and a body follows that names itself; 召开|区政府
    int before = words.startOf(at - 1);
    int seat = suffixes.longest(text, at + 1);
    boolean longer = at - before > 1;
    return "vpcdu".indexOf(words.at(before)) >= 0
        && (words.end(at) == at + 1 || longer)
        && (seat >= (longer ? 2 : 3) || (longer && text.startsWith("委", at + 1)));
  }

  /** True where one character before it stands at an edge, and is no verb: 药|市. */
  private boolean isNamed(String text, Words words, int at) {
    int b = at - 1;
    return b >= 0
        && Folded.isHan(text.charAt(b))
        && words.end(b) == at
        && words.startOf(b) == b
        && "nagbx".indexOf(words.at(b)) >= 0
        && gazetteer.leads.indexOf(text.charAt(b)) < 0 // 报|县委
        && (b == 0
            || !Folded.isHan(text.charAt(b - 1))
            || gazetteer.hardStops.longest(text, b) > 0);
  }

  /**
   * The body that the region of so many characters at {@code at} has, without the region where it
   * is only what the body stands in; null if it has none there.
   */
  private @Nullable Span ofRegion(
      String text, Words words, Regions regions, int at, int length, int free) {
    int end = tails.end(text, words, regions, at + length, BodyTails.FAR, true);
    if (end == 0) {
      return null;
    }
    boolean bare = length == 1 && isBare(text, words, at);
    int start = bare ? names.wholeRegion(text, words, at, free) : at;
    int region = length;
    boolean far = gazetteer.isAbroad(text, at, region);
    while (start < end
        && (far || isOfficial(text, start, region))
        && names.namesItself(text, start + region, end, far ? words : null)
        && !(far && text.charAt(end - 1) == '会') // 澳门旅行社协会: a society has its land in its name
        && (far || isSmall(text, start + region, end))) {
      start += region; // 荷兰|瓦尔河大学, 香港|嘉隆航运公司, 北塬县|沙窝小学
      region = regions.longest(text, start);
      far = false;
    }
    return start < end ? new Span(start, end) : null;
  }

  /**
   * The body, with its own name and without its parts, whose first end stands at {@code at}; null
   * if none does.
   */
  private @Nullable Span byItself(
      String text,
      Words words,
      Regions regions,
      int at,
      int free,
      boolean firms,
      List<Spot> found) {
    int length = suffixes.longest(text, at);
    if (length <= 1 && suffixes.isSeat(text, at)) {
      int start = names.start(text, words, regions, at, free);
      return start < at - 1 ? new Span(start, at + 1) : null;
    }
    if (length == 0) {
      Span house = houses.at(text, words, at, free, firms);
      int end = house == null ? department(text, words, at) : 0;
      return end > 0 ? new Span(at, end) : house;
    }
    if (!suffixes.closes(text, words, at, length)
        || (text.startsWith("中心", at) && at > 0 && CENTRES.indexOf(text.charAt(at - 1)) >= 0)) {
      return null; // 河阳市|中心
    }
    boolean office = isOffice(text, words, at, length);
    if (length == 1 && text.charAt(at) == '厂' && words.starts(at + 1)) {
      int start = names.start(text, words, regions, at, free);
      if (start < at - 1 && OwnNames.isOwn(words, start, at)) {
        return new Span(start, at + 1);
      }
    }
    int kind = suffixes.kind(text, at, length);
    int end = at + length;
    if (kind == BodySuffixes.ALONE) {
      return new Span(at, end);
    }
    int department = department(text, words, at);
    if (department > 0) {
      return new Span(at, Math.max(department, end));
    }
    if (kind == BodySuffixes.HELD) {
      boolean opens = words.opens(text, at) || text.charAt(at - 1) == '在';
      return opens && suffixes.isHeld(text, end) ? new Span(at, end) : null;
    }
    boolean named =
        length > 1
            && (kind == BodySuffixes.NAMED
                || kind == BodySuffixes.EITHER
                || kind == BodySuffixes.TOLD)
            && !(text.startsWith("大队", at) && length == 2 && Places.hasCommunes(text));
    if (!named) {
      return office ? new Span(at, end) : null;
    }
    int start = names.start(text, words, regions, at, free);
    boolean alone =
        kind == BodySuffixes.EITHER
            || (kind == BodySuffixes.TOLD && isTold(text, found, at, end))
            || office;
    return start < at || (alone && words.starts(at)) ? new Span(start, end) : null;
  }

  /** 刑警大队|教导员, 工会|主席: named by its officer. */
  private boolean isOffice(String text, Words words, int at, int length) {
    int end = at + length;
    return offices.longest(text, at) == length
        && words.starts(at)
        && words.opens(text, at)
        && suffixes.isHeld(text, end);
  }

  /**
   * True if one of the last of {@code found} ends as the text does from {@code at} to {@code end}.
   */
  private static boolean isTold(String text, List<Spot> found, int at, int end) {
    String bare = text.substring(at, end);
    return found.subList(Math.max(0, found.size() - LATELY), found.size()).stream()
        .anyMatch(body -> body.text(text).endsWith(bare));
  }

  /**
   * {@code own} and each other place of a name that the page tells somewhere: where a name is told
   * in full, its pieces are none.
   */
  static List<Spot> spread(String text, List<Spot> own, WordTrie named) {
    List<Spot> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      while (next < own.size() && own.get(next).end() <= i) {
        next++;
      }
      Spot around = next < own.size() && own.get(next).start() <= i ? own.get(next) : null;
      int length = named.longest(text, i);
      if (around != null && (around.start() < i || around.span().length() >= length)) {
        if (around.start() == i) {
          all.add(around);
        }
        continue;
      }
      if (length > 0 && endsWell(own, i + length)) {
        all.add(new Spot("organization", new Span(i, i + length), "rule", 0.85));
        i += length - 1;
      } else if (around != null) {
        all.add(around);
      }
    }
    return all;
  }

  private static boolean endsWell(List<Spot> own, int end) {
    int before = Spot.from(own, end) - 1;
    return before < 0 || own.get(before).end() <= end;
  }

  /**
   * {@code bodies} and those that begin with a place of their own (十八里河街道|人大代表联络站).
   *
   * @param places places in the text, ascending
   */
  List<Spot> behindPlaces(
      String text, Words words, Regions regions, List<Spot> bodies, List<Spot> places) {
    List<Spot> all = new ArrayList<>(bodies);
    for (Spot place : places) {
      char last = text.charAt(place.end() - 1);
      boolean listed = place.start() > 0 && "、和与".indexOf(text.charAt(place.start() - 1)) >= 0;
      if (("道区镇乡村".indexOf(last) < 0 && !isCommune(text, place)) || listed) {
        continue; // 团泊镇、独流镇和良王庄乡党委书记: of all three
      }
      int end = tails.end(text, words, regions, place.end(), BodyTails.NEAR, true);
      boolean village = end > 2 && text.startsWith("大队", end - 2) && isCommune(text, place);
      if (end > place.end() && !village) { // 古井公社|龙王大队
        int stop = end;
        all.removeIf(b -> b.start() >= place.end() && b.start() < stop);
        all.add(new Spot("organization", new Span(place.start(), end), "rule", 0.85));
      }
    }
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return all;
  }

  /**
   * End of the department that begins at {@code at} with what it is for: 社会福利|署, 税捐稽征|处, 环境卫生及执照|部;
   * 0 if none does. A name that its office ends (农业处|长) is left to the office.
   */
  private int department(String text, Words words, int at) {
    int end = departments.end(text, words, at);
    return end > 0 && opensName(text, words, at) ? end : 0;
  }

  /** True where a name may begin: at a mark, behind a word that ends before names or a verb. */
  private boolean opensName(String text, Words words, int at) {
    return words.starts(at)
        && (words.opens(text, at)
            || gazetteer.hardStops.longest(text, at) > 0
            || words.at(words.startOf(at - 1)) == 't');
  }

  private static boolean isCommune(String text, Spot place) {
    return place.text(text).endsWith("公社") || place.text(text).endsWith("大队");
  }

  private static boolean isOfficial(String text, int at, int region) {
    return region > 2 && "县镇乡村".indexOf(text.charAt(at + region - 1)) >= 0;
  }

  /** 地区|体改委, 自治区|党委, 自治州|妇联: the region's name for itself. */
  private boolean isWide(String text, Words words, int at) {
    if ("地自".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    boolean wide =
        text.startsWith("地区", at) || text.startsWith("自治区", at) || text.startsWith("自治州", at);
    return wide && words.starts(at) && (at == 0 || countsAreas.indexOf(text.charAt(at - 1)) < 0);
  }

  /** A school, shop, factory or pit with a name, which is in its county and not the county's. */
  private boolean isSmall(String text, int from, int end) {
    return text.charAt(from) != '第' && smallHouses.indexOf(text.charAt(end - 1)) >= 0;
  }
}
