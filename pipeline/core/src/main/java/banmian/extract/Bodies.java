package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.extract.Regions.Gazetteer;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of bodies (offices of state, companies, schools …) in a folded text: a region and
 * what it has (区|委, 管城回族区|人大常委会), a body that names itself (城管局), or a name of its own before a
 * suffix (金星|集团). Spans are maximal and go on over parts of the body (区政府|办公室|第一 党支部); an office at
 * the end (书记) is not theirs.
 */
final class Bodies {

  private static final int ALONE = 0;
  private static final int SEAT = 1;
  private static final int NAMED = 2;
  private static final int EITHER = 3;
  private static final int HELD = 4;
  private static final int TOLD = 5;
  // a body is remembered for so many others
  private static final int LATELY = 30;
  private static final int FAR = 12;
  private static final int NEAR = 6;
  private static final int OWN_NAME = 14;
  private static final int SEAT_AHEAD = 12;

  private static final String SEATS_OF_STATE = "局署厅司处";
  // what a body does, in one character: no name goes on with it
  private static final String SENDS = "派拨会请设有把将允准";
  private static final String SECTIONS = "部科课股组室";

  /** Names of so many characters are found wherever the page prints them. */
  static final int LONG = 4;

  private final WordTrie suffixes = WordTrie.forwards();
  private final WordTrie fronts = WordTrie.backwards();
  private final WordTrie frontsAhead = WordTrie.forwards();
  private final WordTrie generic = WordTrie.forwards();
  private final WordTrie departments;
  private final Map<Character, String> goesOn;
  private final Map<Character, String> notAfter;
  private final Map<Character, String> wayGoesOn;
  private final Houses houses;
  private final String noFirm;
  private final String parts;
  private final String heldParts;
  private final String neverAlone;
  private final String needsTwo;
  private final String verbsBefore;
  // characters that an office has before its 长: 场 of 场长
  private final boolean[] headed = new boolean[0x10000];
  private final Gazetteer gazetteer;
  private final Offices offices;

  Bodies(Lexicons lexicons, Gazetteer gazetteer, Offices offices) {
    this.gazetteer = gazetteer;
    this.offices = offices;
    this.goesOn = lexicons.neighbours(ListName.BODY_GOES_ON);
    this.notAfter = lexicons.neighbours(ListName.BODY_NOT_AFTER);
    this.noFirm = lexicons.beside("no-firm");
    this.houses = new Houses(lexicons, gazetteer, generic);
    this.wayGoesOn = lexicons.neighbours(ListName.PLACE_GOES_ON);
    this.parts = lexicons.beside("part-of-body");
    this.heldParts = lexicons.beside("held-part");
    this.neverAlone = lexicons.beside("never-alone");
    this.needsTwo = lexicons.beside("needs-two");
    this.verbsBefore = lexicons.beside("verb-before-body");
    for (Entry entry : lexicons.entries(ListName.BODY_SUFFIXES)) {
      if (entry.field(1).equals("front") || entry.field(1).equals("owned")) {
        fronts.put(entry.word(), 0);
        if (entry.field(1).equals("front")) {
          frontsAhead.put(entry.word(), 0);
        }
        continue;
      }
      suffixes.put(
          entry.word(),
          switch (entry.field(1)) {
            case "alone" -> ALONE;
            case "seat" -> SEAT;
            case "either" -> EITHER;
            case "named" -> NAMED;
            case "held" -> HELD;
            case "told" -> TOLD;
            default ->
                throw entry.unknown("alone, seat, either, front, owned, held, told or named");
          });
    }
    for (String trade : lexicons.words(ListName.HOUSE_WORDS, "trade")) {
      for (String house : lexicons.words(ListName.HOUSE_WORDS, "house")) {
        if (suffixes.value(trade + house) < 0) {
          suffixes.put(trade + house, NAMED);
        }
      }
    }
    this.departments = lexicons.words(ListName.DEPARTMENT_WORDS);
    for (Entry entry : lexicons.entries(ListName.OFFICES)) {
      String office = entry.word();
      if (office.endsWith("长") && office.length() > 1) {
        headed[office.charAt(office.length() - 2)] = true;
      }
    }
    for (Entry entry : lexicons.entries(ListName.GENERIC_NAMES)) {
      if (entry.field(1).equals("both") || entry.field(1).equals("body")) {
        generic.put(entry.word(), 0);
      }
    }
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
      int region = regions.longest(text, i);
      boolean named =
          words.at(i) == Words.PLACE
              && !text.startsWith("街道", i)
              && !text.startsWith("社区", words.end(i) - 2);
      if (named && words.end(i) - i > Math.max(1, region)) {
        region = words.end(i) - i; // 石门|分局
      }
      boolean bare =
          region == 0
              && (gazetteer.isBare(text, i)
                  // 会同|市公安局: the tagger sees no 同市, and a body follows that names itself
                  || (Regions.LEVELS.indexOf(text.charAt(i)) >= 0
                      && words.end(i) == i + 1
                      && i > 0
                      && "vpcdu".indexOf(words.at(words.startOf(i - 1))) >= 0
                      && suffix(text, i + 1) >= 3));
      if (bare) {
        region = 1;
      } else if (region == 0 && isWide(text, words, i)) {
        region = text.indexOf('区', i) == i + 1 ? 2 : 3;
      }
      if (region > 1
          && text.charAt(i + region - 1) == '国'
          && !words.starts(i + region)
          && words.startOf(i + region) > i) {
        region = 0; // 联合|国家计委
      }
      if (region > 0 && standsIn(text, i + region)) {
        boolean held = suffix(text, i + region + 1) > 0 && text.charAt(i + region - 1) != '外';
        region = held ? region + 1 : 0; // 榆林路|分局
      }
      if (region == 0) {
        region = frontsAhead.longest(text, i); // 中铁|四十局
      }
      int end = region > 0 ? tail(text, words, regions, i + region, FAR, true) : 0;
      int start = bare && end > 0 ? wholeRegion(text, words, i, free) : i;
      boolean far = gazetteer.isAbroad(text, i, region);
      while (end > 0
          && start < end
          && (far || isOfficial(text, start, region))
          && namesItself(text, start + region, end, far ? words : null)
          && !(far && text.charAt(end - 1) == '会') // 澳门旅行社协会: a society has its land in its name
          && (far || isSmall(text, start + region, end))) {
        start += region; // 荷兰|瓦尔河大学, 香港|嘉隆航运公司, 北塬县|沙窝小学
        region = regions.longest(text, start);
        far = false;
      }
      if (end == 0) {
        int length = suffix(text, i);
        int kind = length > 0 ? suffixes.valueAt(text, i, length) : NAMED;
        if (length <= 1 && isSeat(text, i)) {
          length = 1;
          kind = NAMED;
          start = ownName(text, words, regions, i, free);
          end = start < i - 1 ? i + 1 : 0;
        }
        Span house = length == 0 ? houses.at(text, words, i, free, firms) : null;
        if (house != null) {
          start = house.start();
          end = house.end();
        }
        if (length == 0 && end == 0) {
          end = department(text, words, i);
        }
        if (end == 0 && (length == 0 || !closes(text, words, i, length))) {
          continue;
        }
        if (length == 1 && text.charAt(i) == '厂' && end == 0 && words.starts(i + 1)) {
          start = ownName(text, words, regions, i, free);
          end = start < i - 1 && isOwn(words, start, i) ? i + 1 : 0;
        }
        int department = end == 0 && kind != ALONE ? department(text, words, i) : 0;
        if (department > 0) {
          end = Math.max(department, i + length);
        }
        boolean held = kind == HELD && words.opens(text, i) && isHeld(text, i + length);
        if (end > 0) {
          start = Math.min(start, i);
        } else if (kind == ALONE || held) {
          end = i + length;
        } else if (length > 1 && (kind == NAMED || kind == EITHER || kind == TOLD)) {
          if (villages && text.startsWith("大队", i) && length == 2) {
            continue;
          }
          start = ownName(text, words, regions, i, free);
          boolean alone = kind == EITHER || (kind == TOLD && isTold(text, found, i, i + length));
          if (start < i || (alone && words.starts(i))) {
            end = i + length;
          }
        }
        if (end > 0) {
          int on = tail(text, words, regions, end, NEAR, false);
          end = Math.max(end, on);
        }
      }
      int front = fronts.longest(text, start);
      if (end > start && start - front >= free) {
        start -= front; // 国网|安阜县供电公司, 私立|培英女中
      }
      start = behindStreet(text, words, start, end);
      boolean team =
          villages
              && start > 0
              && text.startsWith("大队", start)
              && Folded.isHan(text.charAt(start - 1));
      if (team) {
        continue; // 大塅大队|党支部: behind its place
      }
      if (end > start && start >= free) {
        found.add(
            new Spot(
                "organization",
                new Span(start, end),
                words.is(start, end, Words.BODY) ? "both" : "rule",
                region > 1 ? 0.95 : 0.85));
        free = end;
        i = end - 1;
      }
    }
    return found;
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
      int end = tail(text, words, regions, place.end(), NEAR, true);
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
   * End of the chain of suffixes behind {@code at}, each with up to so many characters before it; 0
   * if there is none.
   */
  private int tail(String text, Words words, Regions regions, int at, int most, boolean first) {
    int end = 0;
    int between = 0;
    int pos = at;
    while (pos < text.length() && between <= (end == 0 ? most : NEAR)) {
      char c = text.charAt(pos);
      if (!Folded.isHan(c)) {
        break;
      }
      int length = suffix(text, pos);
      if (length == 2 && text.startsWith("大队", pos) && first && villages(text, at)) {
        break; // 汨罗县|桃林公社|大塅大队
      }
      boolean seat = length <= 1 && isSeat(text, pos);
      if (seat && between + (end > 0 ? 1 : 0) > 0) {
        end = pos + 1;
        pos = end;
        between = 0;
        continue;
      }
      if (length > 0) {
        int kind = suffixes.valueAt(text, pos, length);
        if (between > 0 && kind == ALONE && end > 0 && text.charAt(pos - between) != '第') {
          break; // 国民党盼|共产党
        }
        if (closes(text, words, pos, length)
            && (length > 1
                || fitsShort(text, words, pos, between, first ? end : Math.max(1, end), first))) {
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
          between == 0 && (end > 0 || !first || length == 0) ? departmentEnd(text, words, pos) : 0;
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
          || (between == 0 && "一某各该".indexOf(c) >= 0 && suffix(text, pos + 1) > 0) // 珠源区|一药店
          || ("至往到赴抵另仍亦尚曾".indexOf(c) >= 0 && between == 0)
          || ("至往到赴抵".indexOf(c) >= 0 && single(words, pos))
          || (c == '有' && single(words, pos))
          || (c == '原'
              && (between == 0 || single(words, pos))
              && suffix(text, pos + 1) > 0) // 市住建局|原党组, 新庄村|原党支部
          || (between == 0 && first && counted(text, pos)) // 北塬县|两所小学
          || (between == 0 && (end > 0 || (first && length == 0)) && links(text, words, pos))
          || (single(words, pos)
              && SENDS.indexOf(c) >= 0
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
      int length = n < region && n < region - 1 ? 0 : suffix(text, at + n);
      if (text.startsWith("区处", at + n) || text.startsWith("区处", at + n - 1)) {
        return text.startsWith("区处", at + n) ? at + n + 2 : at + n + 1; // 台电|屏东区处
      }
      boolean part = length > 1 && "分支总区办联党".indexOf(text.charAt(at + n)) >= 0;
      if (part) {
        return at + n + length;
      }
    }
    return 0;
  }

  /** True where a commune is named just before: its 大队 is a village. */
  private static boolean villages(String text, int at) {
    return text.substring(Math.max(0, at - FAR), Math.min(text.length(), at + FAR)).contains("公社");
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

  /**
   * True for the last character of a body that its office repeats: 马庄奶牛场|场长, 缫丝厂|副厂长, 组织人事科|科长.
   * Print has no other use for the doubled character.
   */
  private boolean isSeat(String text, int at) {
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

  /**
   * True if what stands behind 和 ends the name that the region before it began: 市|人口|和|计划生育委员会.
   * What stands before 和 is no body without it.
   */
  private boolean joins(String text, Words words, Regions regions, int from) {
    for (int i = from; i < text.length() && i - from <= NEAR; i++) {
      int length = suffix(text, i);
      if (i > from && length > 0 && "局委厅部处科会办".indexOf(text.charAt(i + length - 1)) >= 0) {
        return closes(text, words, i, length) && words.starts(i + length);
      }
      if (!Folded.isHan(text.charAt(i))
          || "pdu".indexOf(words.at(i)) >= 0
          || regions.longest(text, i) > 1
          || Regions.LEVELS.indexOf(text.charAt(i)) >= 0
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
    while (seat < text.length() && seat - from <= SEAT_AHEAD && !isSeat(text, seat)) {
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
          || (i > from && suffix(text, i) > 1)
          || offices.startingAt(text, i) > 1) {
        return 0;
      }
    }
    return seat + 1;
  }

  /** 九家, 两所, 几个; but 第六届 and 万家 may begin a name. */
  private static boolean counted(String text, int at) {
    return "第万".indexOf(text.charAt(at)) < 0 && Places.counted(text, at) > 0;
  }

  /**
   * End of the department that begins at {@code at} with what it is for: 社会福利|署, 税捐稽征|处, 环境卫生及执照|部;
   * 0 if none does. A name that its office ends (农业处|长) is left to the office.
   */
  private int department(String text, Words words, int at) {
    int end = departmentEnd(text, words, at);
    return end > 0 && opensName(text, words, at) ? end : 0;
  }

  private int departmentEnd(String text, Words words, int at) {
    int first = departments.longest(text, at);
    if (first == 0) {
      return 0;
    }
    int pos = at + first;
    int count = 1;
    while (pos < text.length()) {
      int joint = "及暨和与".indexOf(text.charAt(pos)) >= 0 ? 1 : 0;
      int next = departments.longest(text, pos + joint);
      if (next == 0) {
        break;
      }
      pos += joint + next;
      count++;
    }
    if (pos < text.length() && text.charAt(pos) == '总') {
      pos++;
    }
    if (pos >= text.length()) {
      return 0;
    }
    if (count > 1 && text.startsWith("小组", pos)) {
      return pos + 2; // 研究及试验|小组
    }
    boolean sure = SEATS_OF_STATE.indexOf(text.charAt(pos)) >= 0;
    boolean likely = sure || SECTIONS.indexOf(text.charAt(pos)) >= 0;
    boolean ends =
        likely
            && (pos + 1 >= text.length() || text.charAt(pos + 1) != '长')
            && closes(text, words, pos, 1)
            && (words.starts(pos + 1) || !Folded.isHan(text.charAt(pos + 1)));
    if (ends && text.charAt(pos) == '司' && text.startsWith("署", pos + 1)) {
      return pos + 2; // 文化司署
    }
    return ends && (sure || (count > 1 && pos - at > 3) || isHeld(text, pos + 1)) ? pos + 1 : 0;
  }

  /** True where a name may begin: at a mark, behind a word that ends before names or a verb. */
  private boolean opensName(String text, Words words, int at) {
    return words.starts(at)
        && (words.opens(text, at)
            || gazetteer.hardStops.longest(text, at) > 0
            || words.at(words.startOf(at - 1)) == 't');
  }

  /** 香港|路, 南门|外: what the region's name ends in is a street, or before the gate. */
  private boolean standsIn(String text, int end) {
    if (text.charAt(end - 1) == '外' || end >= text.length()) {
      return text.charAt(end - 1) == '外';
    }
    char way = text.charAt(end);
    return "路街巷".indexOf(way) >= 0
        && (end + 1 >= text.length()
            || wayGoesOn.getOrDefault(way, "").indexOf(text.charAt(end + 1)) < 0);
  }

  private static boolean isCommune(String text, Spot place) {
    return place.text(text).endsWith("公社") || place.text(text).endsWith("大队");
  }

  private static boolean isOfficial(String text, int at, int region) {
    return region > 2 && "县镇乡村".indexOf(text.charAt(at + region - 1)) >= 0;
  }

  /** 地区|体改委, 自治区|党委, 自治州|妇联: the region's name for itself. */
  private static boolean isWide(String text, Words words, int at) {
    if ("地自".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    boolean wide =
        text.startsWith("地区", at) || text.startsWith("自治区", at) || text.startsWith("自治州", at);
    return wide && words.starts(at) && (at == 0 || "各本该全多少老这那".indexOf(text.charAt(at - 1)) < 0);
  }

  /** A school, shop, factory or pit with a name, which is in its county and not the county's. */
  private static boolean isSmall(String text, int from, int end) {
    return text.charAt(from) != '第' && "学园矿店厂部社".indexOf(text.charAt(end - 1)) >= 0;
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
      boolean holds = pos > 0 && "府委局会院协处".indexOf(text.charAt(pos - 1)) >= 0;
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
    if (heldParts.indexOf(c) >= 0 && between >= 2 && isHeld(text, pos + 1)) {
      return true; // 县林业科|技术员
    }
    boolean does = c == '办' && words.at(pos) == Words.VERB && words.at(pos + 1) == Words.NOUN;
    if (neverAlone.indexOf(c) >= 0 || (does && !isHeld(text, pos + 1))) {
      return false; // 湖口老街|办|特展
    }
    if (c == '委') {
      return between == 0 ? first : between <= 3;
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

  /** True if an office of a body follows, not a calling: 老年协会|会长, but not 养老院|护工. */
  private boolean isHeld(String text, int at) {
    return offices.startingAt(text, at) > 1
        && (offices.kindAt(text, at) < 0 || offices.kindAt(text, at) == Offices.POST);
  }

  /** 推进, 举行: a verb of two units, as the tagger sees it, ends the name unless it may be in one. */
  private static boolean verbStarts(Words words, int pos) {
    return words.at(pos) == 'p' || words.at(pos) == 'c' || words.at(pos) == 'd';
  }

  /** 冲进, 送去: a verb of going. */
  private static boolean goes(String text, Words words, int at) {
    return words.at(at) == Words.VERB
        && words.end(at) == at + 2
        && "进去来到往向入".indexOf(text.charAt(at + 1)) >= 0;
  }

  /**
   * Where the name of a region begins that the page tells once: 葵山|区议会. Behind a mark or a word
   * that ends before names, two or three characters of no plain word; {@code at} if there is none.
   */
  private int wholeRegion(String text, Words words, int at, int free) {
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

  /** 市中医院|联合|社区卫生服务中心: what a body does with another. */
  private boolean links(String text, Words words, int at) {
    return (words.at(at) == Words.VERB || words.at(at) == 'd')
        && words.end(at) == at + 2
        && gazetteer.stopsAhead.longest(text, at) == 2;
  }

  private static boolean single(Words words, int at) {
    return words.end(at) == at + 1;
  }

  /** False where the suffix is the beginning of a longer word: 部|署, 委|员, 会|议. */
  private boolean closes(String text, Words words, int at, int length) {
    int end = at + length;
    if (end >= text.length() || !Folded.isHan(text.charAt(end))) {
      return true;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end);
    if ("了着过".indexOf(next) >= 0 && !text.startsWith("过去", end)) {
      return false; // 罗成|学会了: a verb
    }
    if (last == '会' && text.charAt(end - 2) != '开' && text.startsWith("议员", end)) {
      return true; // 立法会|议员
    }
    if (last == '中' && length == 1 + 1 && text.startsWith("学生", end)) {
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

  /** True if a name begins with what is no plain word: 金羊|皮革厂, 国棉六|厂, but not 砖瓦|厂 or 小|纸厂. */
  private static boolean isOwn(Words words, int start, int at) {
    char kind = words.at(start);
    boolean named = kind == Words.PERSON || kind == Words.PLACE || kind == Words.PROPER;
    boolean single = single(words, start) && "amqrdp".indexOf(kind) < 0;
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

  /** Start of the name of its own before the suffix at {@code at}; {@code at} if it has none. */
  private int ownName(String text, Words words, Regions regions, int at, int free) {
    int start = at;
    boolean proper = false;
    int ends = suffix(text, at);
    boolean either = ends > 0 && suffixes.valueAt(text, at, ends) == EITHER;
    boolean shop = ends == 2 && "店号行栈铺坊".indexOf(text.charAt(at + 1)) >= 0; // 一|药店
    int whole = words.startOf(at);
    if (whole < at && whole >= free && words.at(whole) == Words.BODY && words.end(whole) > at) {
      return whole; // 复旦大学, as the tagger knows it
    }
    while (start > free && at - start < OWN_NAME) {
      char before = text.charAt(start - 1);
      if (!Folded.isHan(before) && !(before >= 'A' && before <= 'Z')) {
        break;
      }
      if (shop && start == at && before == '一') {
        return at; // 一|药店
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
      if (word < free || at - word > OWN_NAME) {
        break;
      }
      if ((before == '原' || before == '至') && single(words, start - 1)) {
        break; // 原|洮阳专署
      }
      int stop = gazetteer.hardStops.longest(text, start);
      if (stop > 0 && (stop >= start - word || stop > 1)) {
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
      if (kind == Words.VERB && !single) {
        break;
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
    if (unit > start && unit < at && "家所个间座次批届名".indexOf(text.charAt(unit)) >= 0) {
      return at; // 九家上市|公司, 第九家上市|公司
    }
    int own = suffix(text, at);
    boolean opens =
        start == 0
            || !Folded.isHan(text.charAt(start - 1))
            || "pcu".indexOf(words.at(words.startOf(start - 1))) >= 0;
    proper |= opens && own > 1 && isHeld(text, at + own); // 老年协会|会长: what has an officer is a body
    if (proper && at - start >= 2) {
      if (start > 0 && "路街巷村镇乡".indexOf(text.charAt(start)) >= 0) {
        return at; // 青翠|路社区: the place before it has the name
      }
      return start;
    }
    int length = suffix(text, at);
    boolean house = "司团厂社院校学庭园行室会站所馆股科课处组队系班小中".indexOf(text.charAt(at + length - 1)) >= 0;
    return house ? fromEdge(text, words, at, free) : at;
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
      if ("小中".indexOf(text.charAt(at + suffix(text, at) - 1)) >= 0) {
        return at; // 其中不乏|国中: a school needs a name
      }
      boolean plain = true;
      for (int i = b; i < at; ) {
        int length = generic.longest(text, i);
        plain &= length > 0;
        if ("pcudrmqtb".indexOf(words.at(i)) >= 0
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
        && "家所个间座次批届名".indexOf(text.charAt(start + 1)) < 0
        && noFirm.indexOf(text.charAt(start)) < 0
        && (text.charAt(start + 1) == '和' || noFirm.indexOf(text.charAt(start + 1)) < 0)
        && generic.longest(text, start) == 0
        && suffix(text, at) > 1;
  }

  /** Length of the longest end of a body that starts at {@code at}; 女学|校长 has 女学, not 女学校. */
  private int suffix(String text, int at) {
    int length = suffixes.longest(text, at);
    boolean head =
        length > 2
            && (text.startsWith("校长", at + length - 1) || text.startsWith("校董", at + length - 1));
    return head && suffixes.valueAt(text, at, length - 1) >= 0 ? length - 1 : length;
  }

  /** True if a school, firm or museum with a name of its own stands there: not 驻华大使馆, 政府. */
  private boolean namesItself(String text, int from, int end, @Nullable Words words) {
    int length = 0;
    for (int n = Math.min(8, end - from); n >= 2 && length == 0; n--) {
      length = suffixes.value(text.substring(end - n, end)) == NAMED ? n : 0;
    }
    int own = end - length - from;
    if (length == 0 || own < 2 || "驻国".indexOf(text.charAt(from)) >= 0) {
      return false;
    }
    for (int i = from; i < from + own; ) {
      int plain = generic.longest(text, i);
      // 香港|历史|博物馆, but 新加坡|狮城|港务公司
      if (plain == 0
          && words != null
          && words.end(i) > i + 1
          && "nvbTW".indexOf(words.at(i)) >= 0
          && "城江山湖海岛".indexOf(text.charAt(words.end(i) - 1)) < 0) {
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
  private int behindStreet(String text, Words words, int start, int end) {
    for (int i = end - 4; i >= start && i > 0; i--) {
      boolean street =
          "路街巷弄道".indexOf(text.charAt(i)) >= 0
              && "铁公道电网线思门水陆航知报渠轨频管通味街隧跑人行车".indexOf(text.charAt(i - 1)) < 0
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

  private static int regionEndingAt(String text, Regions regions, int end) {
    for (int length = Math.min(7, end); length >= 2; length--) {
      if (regions.longest(text, end - length) == length) {
        return length;
      }
    }
    return 0;
  }
}
