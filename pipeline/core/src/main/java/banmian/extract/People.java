package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons in a folded text. Each place where a family name stands is a candidate; evidence
 * adds up: an office on its left, a list that it goes on with, a verb of saying or doing on its
 * right, the tagger's word. What is accepted once is then found everywhere on the page.
 */
final class People {

  private static final int JOB_AHEAD = 31;
  private static final double ENOUGH = 0.6;
  private static final double TITLED = 0.7;
  private static final double BOTH = -0.1;
  private static final double CUT = 0.2;
  private static final double ALONE = -0.3;
  private static final double OLD_TWO = 0.3;
  private static final double OLD_THREE = 0.1;
  private static final String REGIONS = "省市县区乡镇村州";
  private static final String PREPOSITIONS = "由以对向请让给据经与和及同跟叫是为把被将如像即指";

  /** Two words and more with capitals, initials among them: Siti Aminah, José M. Ramos. */
  private static final Pattern LATIN =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}+(?:[ -](?:\\p{Lu}\\.|(?:de |da |dos |van |von |bin |al-)?\\p{Lu}\\p{Ll}+)){1,3}");

  private static final int MOST_LATIN = 48;
  private static final double SPACED = 0.9;
  private static final double LISTED = 0.9;
  private static final double LATIN_SURE = 0.8;
  private static final int MARK = 0;
  private static final int ACT = 1;
  private static final int SAY = 2;
  private static final int NAME = 3;
  private static final int NEVER = 1;

  private final Names names;
  private final Offices offices;
  private final WordTrie followers = WordTrie.forwards();
  private final WordTrie notPersons = WordTrie.forwards();
  private final List<String> publicFigures = new ArrayList<>();
  private final NameLists lists;
  private final boolean[] translit = new boolean[0x10000];
  private final String notAlone;
  private final String seldomGiven;
  private final String called;
  private final String adverbs;
  private final String aspects;
  private final String aspectEnds;
  private final String neverName;

  People(Lexicons lexicons, Names names, Offices offices) {
    this.names = names;
    this.offices = offices;
    this.notAlone = lexicons.beside("end-of-group");
    this.seldomGiven = lexicons.beside("seldom-given");
    this.adverbs = lexicons.beside("adverb-as-family");
    this.called = lexicons.beside("called-by");
    this.aspects = lexicons.beside("aspect");
    this.aspectEnds = lexicons.beside("aspect-at-end");
    this.neverName = lexicons.beside("end-of-people");
    for (Entry entry : lexicons.entries(ListName.FOLLOWERS)) {
      followers.put(
          entry.word(),
          switch (entry.field(1)) {
            case "say", "speak" -> SAY;
            case "act" -> ACT;
            case "name" -> NAME;
            case "mark" -> MARK;
            default -> throw entry.unknown("say, speak, act, name or mark");
          });
    }
    for (Entry entry : lexicons.entries(ListName.NOT_PERSONS)) {
      notPersons.put(
          entry.word(),
          switch (entry.field(1)) {
            case "" -> 0;
            case "never" -> NEVER;
            default -> throw entry.unknown("never, or none");
          });
    }
    this.lists = new NameLists(lexicons, names, offices, followers, notPersons);
    for (Entry entry : lexicons.entries(ListName.KNOWN_PERSONS)) {
      publicFigures.add(entry.word());
    }
    for (Entry entry : lexicons.entries(ListName.SOUNDS)) {
      translit[entry.word().charAt(0)] = true;
    }
  }

  /**
   * The persons in {@code text} that its own evidence tells, ascending and disjoint.
   *
   * @param taken bodies and places, ascending; no person lies in a body, and in a place only with
   *     an office before it
   * @param oldPrint whether the page is in Traditional characters: where these are printed hardly
   *     anybody is called by a given name of one
   */
  List<Spot> find(String text, Words words, List<Spot> taken, boolean oldPrint) {
    List<Spot> found = new ArrayList<>();
    boolean blanksInNames = blanksInNames(text);
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (blanksInNames && isSpaced(text, i)) {
        found.add(spot(i, spacedEnd(text, i), words, SPACED));
        i = found.get(found.size() - 1).end() - 1;
        continue;
      }
      if (c >= 'A' && c <= 'Z') {
        Spot latin = latin(text, i);
        if (latin != null) {
          found.add(latin);
          i = latin.end() - 1;
        }
        continue;
      }
      if (!Folded.isHan(c)) {
        continue;
      }
      while (next < taken.size() && taken.get(next).end() <= i) {
        next++;
      }
      Spot around = next < taken.size() && taken.get(next).start() <= i ? taken.get(next) : null;
      if (around != null && around.kind().equals("organization")) {
        i = around.end() - 1;
        continue;
      }
      int limit =
          next < taken.size()
                  && taken.get(next).start() > i
                  && taken.get(next).kind().equals("organization")
              ? taken.get(next).start()
              : text.length();
      Spot before = next > 0 ? taken.get(next - 1) : null;
      int body = before != null && before.kind().equals("organization") ? before.end() : -1;
      boolean ofBody = body >= 0 && body == i - 1;
      boolean behind = body == i;
      List<Span> listed = listed(text, words, i, limit, around);
      if (!listed.isEmpty()) {
        listed.forEach(name -> found.add(spot(name.start(), name.end(), words, LISTED)));
        i = listed.get(listed.size() - 1).end() - 1;
        continue;
      }
      Spot person = at(text, words, new Slot(i, limit, around, ofBody, behind, oldPrint), found);
      if (person != null) {
        found.add(person);
        i = person.end() - 1;
      }
    }
    return found;
  }

  /** The names of a list that begins at {@code i}; none if none does. */
  private List<Span> listed(String text, Words words, int i, int limit, @Nullable Spot place) {
    if (names.surname(text, i) == 0) {
      return List.of();
    }
    int at = behindMark(text, i);
    boolean held =
        offices.endingAt(text, at) < at
            && offices.kindBefore(text, at) != Offices.STYLE
            && offices.kindBefore(text, at) != Offices.HONOUR;
    boolean opens = i == 0 || !Folded.isHan(text.charAt(i - 1));
    boolean begins = opens && (i == 0 || "、，".indexOf(text.charAt(i - 1)) < 0) && place == null;
    return held || begins ? lists.at(text, words, i, limit, held) : List.of();
  }

  /** Where an office ends before a name at {@code i}: 副县长：|蒙卫东, 副主席 |阳光. */
  private static int behindMark(String text, int i) {
    int at = i;
    while (at > 0 && " ：\n".indexOf(text.charAt(at - 1)) >= 0 && i - at < 4) {
      at--;
    }
    return at;
  }

  /** True for a text whose blanks are no marks: what they stand in is set to the width of three. */
  private static boolean blanksInNames(String text) {
    int blanks = 0;
    int marks = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      blanks += c == ' ' && Folded.isHan(text.charAt(i - 1)) ? 1 : 0;
      marks += "，。；、".indexOf(c) >= 0 ? 1 : 0;
    }
    return blanks > 0 && marks > blanks;
  }

  /** 葛　亮表示, 桑　杰在广场上说: a common family name, a blank or two, and one character more. */
  private boolean isSpaced(String text, int i) {
    if (i + 2 >= text.length() || text.charAt(i + 1) != ' ' || names.surname(text, i) != 1) {
      return false;
    }
    int end = spacedEnd(text, i);
    boolean alone =
        end > i
            && (i == 0 || text.charAt(i - 1) != ' ' || text.lastIndexOf('\n', i) == i - 1)
            && (end == text.length() || text.charAt(end) != ' ');
    boolean open = end < text.length() && Folded.isHan(text.charAt(end));
    boolean another = names.surname(text, end - 1) > 0 && names.trust(text, end - 1, 1) == 1;
    alone &= !open || !another || followers.longest(text, end) > 0; // 买买提江　吴文兰
    int trust = names.trust(text, i, 1);
    int office = offices.endingAt(text, i);
    return alone
        && (trust == 1
            || (trust == 2 && (end == text.length() || followers.longest(text, end) > 0))
            || (office < i && offices.kindBefore(text, i) <= Offices.JOB));
  }

  /**
   * End of a given name of one behind the blanks that follow {@code i}; {@code i} if there is none.
   */
  private int spacedEnd(String text, int i) {
    int at = i + 1;
    while (at < text.length() && text.charAt(at) == ' ' && at - i < 3) {
      at++;
    }
    if (at >= text.length() || !names.isGiven(text.charAt(at))) {
      return i;
    }
    // 教练郎　平安。
    boolean two =
        at + 1 < text.length()
            && names.isGiven(text.charAt(at + 1))
            && "文图影绘".indexOf(text.charAt(at + 1)) < 0 // （李  楠文）
            && followers.longest(text, at + 1) == 0
            && (at + 2 == text.length() || !Folded.isHan(text.charAt(at + 2)));
    return two ? at + 2 : at + 1;
  }

  /** A name in Latin letters behind an office or a calling: 发言人|Karen Holtz; null for none. */
  private @Nullable Spot latin(String text, int i) {
    int at = i > 0 && text.charAt(i - 1) == ' ' ? i - 1 : i;
    int kind = offices.endingAt(text, at) < at ? offices.kindBefore(text, at) : -1;
    boolean called =
        kind == Offices.POST
            || kind == Offices.RANK
            || kind == Offices.JOB
            || kind == Offices.PERSON;
    Matcher m = LATIN.matcher(text).region(i, Math.min(text.length(), i + MOST_LATIN));
    return called && m.lookingAt()
        ? new Spot("person", new Span(i, m.end()), "rule", LATIN_SURE)
        : null;
  }

  /**
   * Where a name may stand.
   *
   * @param limit a name ends here or before
   * @param place the place that it lies in; null if it lies in none
   * @param ofBody true behind a body and one character more (县第一中学|的)
   * @param behindBody true right behind a body
   * @param oldPrint true on a page in Traditional characters
   */
  private record Slot(
      int start,
      int limit,
      @Nullable Spot place,
      boolean ofBody,
      boolean behindBody,
      boolean oldPrint) {}

  private @Nullable Spot at(String text, Words words, Slot slot, List<Spot> found) {
    int i = slot.start();
    int limit = slot.limit();
    Spot place = slot.place();
    boolean oldPrint = slot.oldPrint();
    int parts = names.inParts(text, i, 2);
    if (parts > 0 && i + parts <= limit) {
      return spot(i, i + parts, words, 0.9);
    }
    int family = names.surname(text, i);
    boolean tagged = words.at(i) == Words.PERSON;
    boolean dotted = dotWithin(text, i);
    if (family == 0 && !tagged && !dotted && !translit[text.charAt(i)]) {
      // nothing here looks like a name: one stands here only if an office says so
      boolean held = offices.endingAt(text, i) < i;
      boolean apart = i > 0 && text.charAt(i - 1) == ' ';
      boolean part = words.starts(i) && names.inParts(text, i, 1) > 0;
      if (!held && !part && !(apart && words.starts(i))) {
        return null;
      }
    }
    if (offices.kindAt(text, i) == Offices.HONOUR) {
      return null; // 董事长|丹斯里|王振礼
    }
    if (text.charAt(i) == '傅' && i > 0 && text.charAt(i - 1) == '师') {
      return null; // 修脚师傅|在国庆路
    }
    double left = left(text, words, i, found);
    if (slot.behindBody() && right(text, words, i + 3, 3) >= 0.15) {
      left = Math.max(left, 0.3); // 扬州中学|车文斌，
    }
    if (slot.ofBody() && text.charAt(i - 1) == '的') {
      left = Math.max(left, 0.4); // 县第一中学的|颜丽萍
    }
    if (place != null && left < 0.5 && (place.start() < i || place.span().length() > 3)) {
      return null;
    }
    if (dotted) {
      Spot foreign = dotted(text, words, i, left);
      if (foreign != null) {
        return foreign;
      }
    }
    Spot best = null;
    double most = ENOUGH;
    if (isMarriedOff(text, i, oldPrint)
        && i + 3 <= limit
        && left + right(text, words, i + 3, 3) >= 0.2) {
      return spot(i, i + 3, words, 0.8);
    }
    if (family > 0 && !callsOnly(text, i, family)) {
      boolean within = i > 0 && offices.startingAt(text, i - 1) > 1; // 黨團總召|林其文
      int wives = within ? 0 : wives(text, i, oldPrint);
      for (int n = family + 1; n <= family + 2 + wives; n++) {
        int end = i + n;
        if (end > limit || !names.isGiven(text, i + family, end)) {
          break;
        }
        // 鄧陳|素芬: both family names, and hers
        boolean both = n == family + 3;
        double score = left + score(text, words, i, end, both ? 2 : family, left);
        if (wives > 0) {
          score += both ? (words.starts(end) ? BOTH : BOTH + CUT) : n == 2 ? ALONE : 0;
          boolean short3 = n == 3 && end < limit && names.isGiven(text.charAt(end));
          // the tagger knows no such names, and cuts them: 程陸美|儀以
          score += short3 && followers.longest(text, end) == 0 ? -CUT : 0;
        }
        score += oldPrint && !both ? ofOldPrint(text, words, i + family, end, left) : 0;
        if (place != null && left < 0.5) {
          // 裴景山为…局长: a mountain does not hold an office
          score -= place.end() == end && right(text, words, end, n) >= 0.35 ? 0 : 1;
        }
        if (n == family + 2 && followers.longest(text, end) > 1) {
          score += 0.1; // 孙景奎|宣读 rather than 孙景|奎
        }
        // in the middle of a sentence the tagger's word alone is not enough
        if (score >= most + (left == 0 ? 0.15 : 0) && (best == null || score > most)) {
          most = score;
          best = spot(i, end, words, score);
        }
      }
      Spot spaced = left >= 0.5 ? spaced(text, words, i, family) : null;
      if (best == null && spaced != null) {
        return spaced;
      }
    }
    if (best == null && left >= TITLED) {
      best = slot(text, words, i, limit);
    }
    if (best == null && tagged) {
      best = tagged(text, words, i, limit, left);
    }
    boolean sounds = family == 0 || (family == 1 && names.trust(text, i, family) > 1);
    if (best != null && left >= 0.55 && sounds && goesOnInSounds(text, words, best)) {
      Spot whole = transliterated(text, words, i, limit);
      best = whole != null && whole.end() > best.end() ? whole : best; // 顾问|阿斯拉哈诺夫
    }
    if (best == null && left >= 0.55) {
      best = transliterated(text, words, i, limit);
    }
    int alone = best == null && left >= 0.55 ? names.inParts(text, i, 1) : 0;
    boolean goesOn =
        i + alone < text.length()
            && names.isUsual(text.charAt(i + alone))
            && followers.longest(text, i + alone) == 0; // 乌云|飞
    if (alone > 0
        && !goesOn
        && i + alone <= limit
        && right(text, words, i + alone, alone) >= 0.12) {
      best = spot(i, i + alone, words, 0.75); // 校长|格桑|说
    }
    return best;
  }

  private static Spot spot(int start, int end, Words words, double score) {
    return new Spot(
        "person",
        new Span(start, end),
        words.is(start, end, Words.PERSON) ? "both" : "rule",
        Math.round(Math.min(0.99, 0.4 + score / 2) * 100) / 100.0);
  }

  /** 謝蘇氏: her husband's family name, her own and 氏. */
  private boolean isMarriedOff(String text, int i, boolean oldPrint) {
    return text.startsWith("氏", i + 2)
        && wives(text, i, oldPrint) == 1
        && "宗家族祠".indexOf(i + 3 < text.length() ? text.charAt(i + 3) : '。') < 0;
  }

  /**
   * 1 if two family names stand there and no third, as in 鄧陳素芬: a wife's, her husband's first; 0
   * else.
   */
  private int wives(String text, int i, boolean oldPrint) {
    return names.surname(text, i) == 1
            && names.surname(text, i + 1) == 1
            && (names.trust(text, i, 1) == 1
                || (oldPrint && PREPOSITIONS.indexOf(text.charAt(i)) < 0)) // 由|李廷芳
            && names.trust(text, i + 1, 1) == 1
            && !(names.surname(text, i + 2) > 0 && names.trust(text, i + 2, 1) == 1)
        ? 1
        : 0;
  }

  /** 张女士, 王主任: a family name and a form of address, no full name. */
  private boolean callsOnly(String text, int i, int family) {
    return offices.startingAt(text, i + family) >= 2 && offices.kindAt(text, i + family) >= 0;
  }

  /** What stands on the left, 0..0.7 and more. */
  private double left(String text, Words words, int i, List<Spot> found) {
    int at = i;
    while (at > 0 && text.charAt(at - 1) == ' ' && i - at < 3) {
      at--;
    }
    if (at == 0) {
      return 0.2;
    }
    char before = text.charAt(at - 1);
    Spot last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (last != null) {
      boolean listed = last.end() == at && at < i; // 许文清  彭子昂
      if (last.end() == at - 1 && "、和与及，/".indexOf(before) >= 0) {
        listed = before != '，' || (last.confidence() > 0.9 && inList(text, last));
      }
      if (last.end() == at - 2 && text.startsWith("以及", at - 2)) {
        listed = true;
      }
      if (listed) {
        return before == '，' ? 0.3 : 0.55;
      }
    }
    if (before == '：' && offices.endingAt(text, at - 1) < at - 1) {
      at--; // 县人大常委会主任：|农振邦
    }
    int office = offices.endingAt(text, at);
    if (office < at && office + offices.startingAt(text, office) > at) {
      return -0.4; // 董事|长万仓, 理事|长孙维民: the office goes on
    }
    if (office < at) {
      int kind = offices.kindBefore(text, at);
      // the office must be a word there: 主任|何 of 主任何时 is left to what follows
      return kind == Offices.POST || kind == Offices.RANK
          ? TITLED
          : kind == Offices.JOB || kind == Offices.PERSON || kind == Offices.HONOUR ? 0.55 : 0.1;
    }
    if ("。！？；\n”".indexOf(before) >= 0) {
      return 0.2;
    }
    if (before == '，' || before == '：' || before == '“' || before == '、' || before == '（') {
      return 0.12;
    }
    if (at >= 2 && "父母子女妻夫兄弟姐妹孙".indexOf(before) >= 0 && "其之长次".indexOf(text.charAt(at - 2)) >= 0) {
      return 0.5; // 其父张锦煌
    }
    if (before == '的' && at >= 2 && text.charAt(at - 2) == '岁') {
      return 0.55; // 79岁的司空山
    }
    if (before == '岁' && at >= 3) {
      return 0.4;
    }
    if (before == '的' && livesThere(text, at)) {
      return 0.5; // 家住金桥花园8号楼的|房玉英
    }
    if (before == '人'
        && at >= 3
        && words.starts(at)
        && names.trust(text, at, names.surname(text, at)) == 1) {
      return 0.3; // 绍兴人|傅阿福
    }
    int calling = words.startOf(at - 1);
    boolean calls =
        words.isCalling(calling)
            || (words.at(calling) == Words.NOUN
                && at - calling >= 2
                && "员工师者民手匠家商贩犯匪警士伶徒".indexOf(before) >= 0);
    if (calls && words.end(calling) == at) {
      return 0.5; // 采茶工|苏小小, as the tagger knows callings
    }
    if (before == '的' && words.is(i, i + 3, Words.PERSON)) {
      return 0.1;
    }
    if (PREPOSITIONS.indexOf(before) >= 0 && words.starts(at - 1)) {
      return before == '由' || before == '叫' ? 0.2 : 0.12;
    }
    return 0;
  }

  private static boolean livesThere(String text, int at) {
    for (int i = at - 2; i > 0 && at - i < 26; i--) {
      if ("，。；！？\n".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
      if (text.startsWith("家住", i) || text.startsWith("来自", i) || text.startsWith("住在", i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inList(String text, Spot last) {
    return last.start() > 0 && "、，".indexOf(text.charAt(last.start() - 1)) >= 0;
  }

  /**
   * How much surer a name is for its length where hardly anybody has a given name of one: 李藻章|及 and
   * not 李藻|章及, unless what stands there is known to follow names (甘棠|赴).
   */
  private double ofOldPrint(String text, Words words, int given, int end, double left) {
    if (end - given == 1) {
      return end < text.length()
              && Folded.isHan(text.charAt(end))
              && followers.longest(text, end) == 0
          ? -OLD_TWO
          : 0;
    }
    boolean ends = followers.longest(text, end - 1) > 0 && words.starts(end - 1);
    // 何|向|業主, 連|保全: less where little tells that a name begins
    boolean told = left >= 0.3 || (words.end(given) != end && names.isGiven(text.charAt(given)));
    return end - given == 2 && !ends && told && PREPOSITIONS.indexOf(text.charAt(given)) < 0
        ? OLD_THREE
        : 0;
  }

  private double score(String text, Words words, int i, int end, int family, double left) {
    // 平战, 管好: where the family name is a word, the tagger errs as often as not
    boolean sure = left >= 0.5 && words.is(i, end, Words.PERSON);
    boolean quoted =
        i > 0 && text.charAt(i - 1) == '“' && end < text.length() && text.charAt(end) == '”';
    int stop = notPersons.longest(text, i);
    boolean never = stop > 0 && notPersons.valueAt(text, i, stop) == NEVER;
    if (stop >= end - i && (left < TITLED || stop > end - i || never)) {
      return -9;
    }
    boolean titled = left >= TITLED;
    double right = right(text, words, end, end - i);
    // 权贵|生: a word that only a part of it is says less where much else speaks for a name
    boolean part = stop < end - i && left >= 0.5 && right >= 0.25;
    double score =
        (stop > family ? (part ? -0.1 : titled ? -0.2 : -0.3) : 0) - (quoted ? 0.3 : 0); // “习郑会”
    int trust = names.trust(text, i, family);
    score +=
        family == 2
            ? 0.2
            : trust == 1 ? 0.1 : trust == 2 ? 0.02 : wordLike(words, i, sure, left, right);
    score += end - i == 3 ? 0.05 : 0;
    if (end - i == family + 2) {
      boolean joins = "和与由被把将对向从在请让说作做教介带".indexOf(text.charAt(end - 1)) >= 0; // 邱枫|和澳门…
      joins |= followers.longest(text, end - 1) > 1 && end - i == 3; // 邵刚|来到
      boolean verb =
          end < text.length()
              && end - i == 3
              && (aspects.indexOf(text.charAt(end)) >= 0 // 赵明|点了, 王海|原以为
                  || (text.charAt(end - 1) == '原' && "以本来是".indexOf(text.charAt(end)) >= 0));
      score -= verb ? 0.5 : 0;
      score += joins ? -0.25 : names.isUsual(text.charAt(end - 1)) ? 0.08 : 0;
      score += !joins && names.isUsual(text.charAt(end - 2)) ? 0.05 : 0;
      // 和|丽|军: two that given names like, and no word together
      score +=
          !joins
                  && trust == Names.WORD_LIKE
                  && left >= 0.5
                  && names.isUsual(text.charAt(end - 1))
                  && names.isUsual(text.charAt(end - 2))
                  && words.end(end - 2) == end - 1
              ? 0.1
              : 0;
    }
    score += right;
    if (end < text.length()
        && end - i == family + 1
        && names.isUsual(text.charAt(end))
        && followers.longest(text, end) <= 1
        && (words.end(end) <= end + 1 || words.at(end) == Words.PERSON)
        && words.startOf(end) <= end) {
      score -= followers.longest(text, end + 1) > 0 ? 0.3 : 0.12; // 阚德|富家
    }
    if (words.end(end - 1) == end
        && "pc".indexOf(words.at(end - 1)) >= 0
        && !names.isUsual(text.charAt(end - 1))) {
      score -= 0.25; // 淳于海|由
    }
    if (end == i + family + 1 && saysAfter(text, i, family)) {
      score -= 0.5;
    }
    if (end == i + family + 1 && "阿小".indexOf(text.charAt(end - 1)) >= 0) {
      score -= 0.3; // 林阿|缎
    }
    int word = words.end(i);
    char kind = words.at(i);
    if (word == 0) {
      int start = words.startOf(i);
      boolean split =
          words.at(start) == Words.PERSON
              || (offices.endingAt(text, i) < i && (titled || words.end(start) > i + 1));
      score -= split ? 0.05 : 0.35; // 主|任何: the family name is the end of another word
    } else if (kind == Words.PERSON) {
      score += word == end ? 0.3 : word > end ? -0.15 : 0.05;
    } else if (word > end && kind != Words.UNKNOWN) {
      score -= 0.5; // 高度重|视
      titled = false;
    } else if (word < end && word - i > 1 && "rdc".indexOf(kind) >= 0) {
      score -= 0.5; // 任何|人, 才可|以
    } else if (word == i + 2 && word < end && kind == Words.NOUN && left < 0.5) {
      score -= 0.25; // 陆军|关指部
    } else if (word == end && word - i > 1) {
      boolean name = kind == Words.NOUN || kind == Words.PLACE || kind == Words.PROPER;
      score -= titled ? 0.15 : name ? 0.3 : 0.5; // 市长|高峰 is one, 高峰 is none
    }
    if (!words.starts(end)) {
      int start = words.startOf(end);
      // the last character belongs to a word that goes on: 陈定|带领 read as 陈定带|领
      int follow = followers.longest(text, end);
      boolean firm = follow > 1 || text.charAt(end) == '说';
      score -= start > i ? (firm ? 0.1 : 0.35) : 0; // 徐|明说
    }
    score -= phrase(text, words, i, end, family, left, right);
    if (word > i && word < end && kind != Words.PERSON) {
      score -= kind == Words.PLACE && word - i > 1 ? 0.4 : 0; // 韩国|留
      int second = word;
      boolean verb = words.at(second) == Words.VERB && words.end(second) - second > 1;
      score -= verb ? 0.3 : 0; // 于|学习
    }
    // 尉迟恭|敏、: one more character and the name would end at a mark
    if (end + 1 < text.length()
        && names.isGiven(text.charAt(end))
        && (end - i < family + 2 || (family == 1 && end - i == 3 && wives(text, i, false) > 0))
        && followers.longest(text, end + 1) > 0
        && followers.longest(text, end) == 0) {
      score -= "、，。；）（等".indexOf(text.charAt(end + 1)) >= 0 ? 0.25 : 0.1; // 程煦|初等
    }
    return score;
  }

  /** How far what looks like a name reads as words of the sentence: 蒋|受访, 和|国际, 曾|用, 谈一谈. */
  private double phrase(
      String text, Words words, int i, int end, int family, double left, double right) {
    int given = i + family;
    char last = text.charAt(end - 1);
    double less = 0;
    if (end - given == 2 && words.at(given) == 'm' && words.at(given + 1) == 'q') {
      less += 0.6; // 费|一年
    }
    if (end - given == 2) {
      boolean joined =
          words.end(i) == given
              && "cpd".indexOf(words.at(i)) >= 0
              && words.end(given) == end
              && words.at(given) != Words.PERSON
              && words.at(given) != Words.PROPER
              && words.at(given) != Words.BODY
              && words.at(given) != Words.UNKNOWN;
      boolean crosses = left < TITLED && notPersons.longest(text, given) > 2; // 揭|郑习会
      less += crosses ? 0.6 : 0;
      less += joined || followers.longest(text, given) >= 2 ? 0.6 : 0; // 专家|和|国际, 罗|昨天
      less += text.charAt(i) == last && text.charAt(given) == '一' ? 1 : 0; // 谈一谈
      less += aspectEnds.indexOf(last) >= 0 ? 0.6 : 0; // 曾|用过
      double group = neverName.indexOf(last) >= 0 ? 1 : left < 0.5 ? 0.5 : 0;
      less += notAlone.indexOf(last) >= 0 && left < TITLED ? group : 0; // 荆楚网, 马来族
    } else if (seldomGiven.indexOf(last) >= 0) {
      int follow = followers.longest(text, end);
      boolean closed =
          end >= text.length()
              || !Folded.isHan(text.charAt(end))
              || (follow > 1 && followers.valueAt(text, end, follow) == SAY);
      less += closed && left >= 0.5 ? 0.2 : closed ? 0.4 : 0.8; // 教授|曾|以自己的
    } else if (called.indexOf(last) >= 0) {
      less += 1; // 廖姓, 龚总
    }
    boolean adverb =
        end - given == 1 && adverbs.indexOf(text.charAt(i)) >= 0 && left >= 0.4 && left < TITLED;
    less += adverb && right < 0.3 ? 0.4 : 0; // 市民|才可|申请
    return less;
  }

  /** 代表|时|说: a family name that is a word, and a verb of saying. */
  private boolean saysAfter(String text, int i, int family) {
    return names.trust(text, i, family) == Names.WORD_LIKE
        && followers.longest(text, i + family) == 1
        && followers.valueAt(text, i + family, 1) == SAY;
  }

  /** A family name that is a word too (米, 向, 车): how much less sure it is. */
  private static double wordLike(Words words, int i, boolean sure, double left, double right) {
    if (sure) {
      return -0.05;
    }
    if (left < 0.5) {
      return right >= 0.3 ? -0.15 : -0.35;
    }
    boolean joins = words.end(i) == i + 1 && "pcdu".indexOf(words.at(i)) >= 0; // 主任|向|大家
    joins |=
        words.end(i) == i + 1 && words.at(i) == Words.VERB && isPlainVerb(words, i + 1); // 要|始终
    double less = right >= 0.3 ? -0.05 : right >= 0.15 ? -0.15 : -0.3;
    less -= left < TITLED ? 0.05 : 0;
    return joins ? less - 0.2 : less;
  }

  private static boolean isPlainVerb(Words words, int at) {
    return words.end(at) - at >= 2 && "vdpcra".indexOf(words.at(at)) >= 0;
  }

  /** True if an office stands within the next few characters of the clause. */
  private boolean officeAhead(String text, int at) {
    for (int i = at; i < text.length() && i < at + 30; i++) {
      if ("，。；！？\n".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
      if (offices.startingAt(text, i) > 1 && offices.kindAt(text, i) == Offices.POST) {
        return true;
      }
    }
    return false;
  }

  /** What stands on the right of a name that ends here, -0.6..0.4. */
  private double right(String text, Words words, int end, int length) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ' && at - end < 3) {
      at++;
    }
    if (at >= text.length() || text.charAt(at) == '\n') {
      return 0.15;
    }
    int follow = followers.longest(text, at);
    int head =
        length == 2 && at == end && REGIONS.indexOf(text.charAt(at)) >= 0
            ? offices.startingAt(text, at)
            : 0;
    if (length == 3
        && at == end
        && REGIONS.indexOf(text.charAt(end - 1)) >= 0
        && text.charAt(end - 1) == text.charAt(Math.min(end, text.length() - 1))) {
      return -0.6; // 伏山乡|乡长桂
    }
    if (head > 1 && names.surname(text, at + head) > 0) {
      return -0.6; // 朴子|市长|吴
    }
    if (follow > 0) {
      int kind = followers.valueAt(text, at, follow);
      if (kind == SAY) {
        return follow > 1 ? 0.4 : 0.3;
      }
      if (kind == NAME) {
        boolean leaves = text.charAt(at) == '的';
        boolean job = text.substring(at, Math.min(text.length(), at + JOB_AHEAD)).contains("职务");
        if ((job || !leaves) && officeAhead(text, at)) {
          return 0.4; // 盛怀远|为…副县长, 麻成林|的…副县长职务
        }
      }
      if (kind == ACT || kind == NAME) {
        return follow > 1 ? 0.25 : words.starts(at) ? 0.15 : 0;
      }
      if (text.charAt(at) == '《'
          && at == end
          && at > length
          && !Folded.isHan(text.charAt(end - length - 1))) {
        return 0.4; // 路远《爷爷的镰刀》
      }
      if (text.charAt(at) == '（' && at + 2 < text.length()) {
        char in = text.charAt(at + 1);
        return Character.isDigit(in) || "男女中左右前音译美英".indexOf(in) >= 0 ? 0.35 : 0.15;
      }
      return follow > 1 ? 0.35 : 0.15;
    }
    if (offices.startingAt(text, at) > 1) {
      // 竹安|乡长: what stands before a headman is his village sooner than a name of two
      boolean region = REGIONS.indexOf(text.charAt(at)) >= 0 && length == 2 && at == end;
      return region ? 0 : 0.3;
    }
    if (Character.isDigit(text.charAt(at)) && at == end) {
      return 0.12;
    }
    if (at == end && at + 1 < text.length() && aspects.indexOf(text.charAt(at + 1)) >= 0) {
      return Folded.isHan(text.charAt(at)) && !text.startsWith("了解", at + 1) ? 0.2 : 0; // 安丽萍|花了
    }
    if (words.at(at) == Words.VERB || words.at(at) == 'p' || words.at(at) == 'd') {
      return length > 0 ? 0.12 : 0;
    }
    return words.starts(at) ? -0.05 : -0.15;
  }

  /**
   * The place of a name between an office and what follows a name, whatever stands there: 区委书记|
   * 成果|带队. Two or three characters that are words of their own, and no verb that the office does.
   */
  private @Nullable Spot slot(String text, Words words, int i, int limit) {
    for (int n = 3; n >= 2; n--) {
      int end = i + n;
      if (end > limit
          || !names.isGiven(text, i, end)
          || !words.starts(end)
          || followers.longest(text, i) > 0
          || offices.startingAt(text, i) > 0
          || offices.startingAt(text, i + 1) > 0
          || "pcudrmqtf".indexOf(words.at(i)) >= 0
          || (words.end(i) < end && words.at(i) != Words.UNKNOWN && words.end(i) - i > 1)) {
        continue;
      }
      int follow = followers.longest(text, end);
      boolean says = follow > 1 && followers.valueAt(text, end, follow) == SAY;
      int stop = notPersons.longest(text, i);
      if (stop > 0 && notPersons.valueAt(text, i, stop) == NEVER) {
        return null; // 总书记|明确|指出
      }
      boolean common =
          stop >= n
              || (words.end(i) == end && "avd".indexOf(words.at(i)) >= 0)
              || words.at(i) == 'd';
      if ((common && !says) || text.startsWith("代表", i - 2)) {
        continue; // 个人代表|进行|颁奖, 党员代表|积极|发言
      }
      boolean firm =
          follow > 1
              || (follow == 1 && followers.valueAt(text, end, 1) == SAY)
              || (follow == 1
                  && "、，）（。".indexOf(text.charAt(end)) >= 0
                  && words.end(i) == end
                  && words.at(i) != Words.NOUN);
      if (firm) {
        return spot(i, end, words, 0.75);
      }
    }
    return null;
  }

  /** 魏 民 in a list of names of which those of two characters are spaced out. */
  private @Nullable Spot spaced(String text, Words words, int i, int family) {
    int at = i + family;
    int given = at;
    while (given < text.length() && text.charAt(given) == ' ' && given - at < 3) {
      given++;
    }
    if (given == at || given >= text.length() || !names.isGiven(text.charAt(given))) {
      return null;
    }
    int end = given + 1;
    boolean closed =
        end >= text.length() || !Folded.isHan(text.charAt(end)) || followers.longest(text, end) > 0;
    return closed ? spot(i, end, words, 0.9) : null;
  }

  private @Nullable Spot tagged(String text, Words words, int i, int limit, double left) {
    int end = words.end(i);
    if (end - i < 2 || end > limit || end - i > 7 || notPersons.longest(text, i) >= end - i) {
      return null;
    }
    boolean full = names.surname(text, i) > 0 && end - i <= 4;
    if (full && end - i == names.surname(text, i) + 1 && saysAfter(text, i, end - i - 1)) {
      return null;
    }
    if (names.surname(text, i) > 0 && callsOnly(text, i, names.surname(text, i))) {
      return null;
    }
    if (full && end - i == names.surname(text, i) + 2 && !names.isGiven(text.charAt(end - 1))) {
      return null; // 孟凯|第一个
    }
    for (int k = i; k < end; k++) {
      if (!full && !translit[text.charAt(k)]) {
        return null;
      }
    }
    double right = right(text, words, end, end - i);
    double less = full ? phrase(text, words, i, end, names.surname(text, i), left, right) : 0;
    double score = left + right + (full ? 0.2 : 0.3) - less;
    return score >= ENOUGH + 0.05 ? spot(i, end, words, score) : null;
  }

  /** True if a name of two or three characters of sound goes on with another: 阿斯|拉哈诺夫. */
  private boolean goesOnInSounds(String text, Words words, Spot name) {
    int end = name.end();
    boolean more =
        name.span().length() <= 3
            && end < text.length()
            && translit[text.charAt(end)]
            && followers.longest(text, end) == 0
            && !isPlain(words, end);
    for (int i = name.start(); more && i < end; i++) {
      more = translit[text.charAt(i)];
    }
    return more;
  }

  /** 总统克林顿: characters of sound behind an office. */
  private @Nullable Spot transliterated(String text, Words words, int i, int limit) {
    int end = i;
    while (end < limit
        && end - i < 7
        && Folded.isHan(text.charAt(end))
        && translit[text.charAt(end)]) {
      end++;
    }
    while (end - i >= 2) {
      double right = right(text, words, end, end - i);
      if (right >= 0.12 && words.starts(end)) {
        boolean word =
            words.end(i) == end
                && words.at(i) != Words.PERSON
                && words.at(i) != Words.UNKNOWN
                && words.at(i) != Words.PROPER;
        if (!word && end - i >= 3 && notPersons.longest(text, i) == 0) {
          return spot(i, end, words, 0.75);
        }
      }
      end--;
    }
    return null;
  }

  private static boolean dotWithin(String text, int i) {
    for (int k = i + 1; k <= i + 7 && k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '·') {
        return k + 1 < text.length() && Folded.isHan(text.charAt(k + 1));
      }
      if (!Folded.isHan(c)) {
        return false;
      }
    }
    return false;
  }

  /** 艾哈迈德·卡德罗夫: from here over each dot to the end of the sounds. */
  private @Nullable Spot dotted(String text, Words words, int i, double left) {
    int dot = text.indexOf('·', i);
    for (int k = i; k < dot && dot > i + 1 && !words.is(i, dot, Words.PERSON); k++) {
      if (!translit[text.charAt(k)] && !names.isGiven(text.charAt(k))) {
        return null;
      }
    }
    int plain = 0;
    for (int k = i; k < dot; k++) {
      plain += translit[text.charAt(k)] ? 0 : 1;
    }
    boolean family = dot == i + 1 && names.surname(text, i) == 1 && left >= 0.1; // 汪·梧固
    if (words.is(i, dot, Words.PERSON) || family) {
      plain = 0; // 大卫·史密斯, as the tagger knows 大卫
    }
    boolean opens = left >= 0.1 || i == 0 || !Folded.isHan(text.charAt(i - 1)) || words.starts(i);
    if (plain > (dot - i) / 4
        || (!translit[text.charAt(i)] && !words.is(i, dot, Words.PERSON) && !family)
        || !opens) {
      return null;
    }
    int end = dot + 1;
    while (end < text.length() && end - dot < 8) {
      char c = text.charAt(end);
      if (c == '·' && end + 1 < text.length() && Folded.isHan(text.charAt(end + 1))) {
        dot = end;
        end++;
        continue;
      }
      if (!Folded.isHan(c)
          || (end - dot > 2
              && (followers.longest(text, end) > 1 || offices.startingAt(text, end) > 1))
          || (end - dot > 1 && words.starts(end) && (!translit[c] || isPlain(words, end)))) {
        break;
      }
      end++;
    }
    return end - dot >= 2 ? spot(i, end, words, 0.85) : null;
  }

  /** True for a word of two and more that no name is: 洪亮, 当场 behind 安东尼·威尔逊. */
  private static boolean isPlain(Words words, int at) {
    return words.end(at) - at >= 2
        && words.at(at) != Words.PERSON
        && words.at(at) != Words.UNKNOWN
        && words.at(at) != Words.PROPER
        && words.at(at) != Words.PLACE;
  }

  /** The persons who need no evidence; those of a page are added to them. */
  Known known(boolean oldPrint) {
    Known known = new Known(oldPrint);
    publicFigures.forEach(name -> known.add(name, 0.95));
    return known;
  }

  /** Names that are accepted somewhere on the page, to be found wherever they stand. */
  static final class Known {
    private final WordTrie trie = WordTrie.forwards();
    private final Map<String, Double> confidence = new TreeMap<>();
    private final boolean oldPrint;

    private Known(boolean oldPrint) {
      this.oldPrint = oldPrint;
    }

    /** True if the page is in Traditional characters. */
    boolean oldPrint() {
      return oldPrint;
    }

    void add(String name, double sure) {
      String bare = name.replace(" ", "");
      if (bare.length() >= 2) {
        trie.put(bare, 0);
        confidence.merge(bare, sure, Math::max);
      }
    }

    boolean isEmpty() {
      return confidence.isEmpty();
    }
  }

  /**
   * All places of {@code known} names and of what {@link #find} found: ascending and disjoint.
   *
   * @param bodies bodies in the text; no name lies in them
   */
  List<Spot> spread(String text, Words words, List<Spot> found, List<Spot> bodies, Known known) {
    if (known.isEmpty()) {
      return found;
    }
    List<Spot> all = new ArrayList<>();
    int f = 0;
    int b = 0;
    for (int i = 0; i < text.length(); i++) {
      while (f < found.size() && found.get(f).end() <= i) {
        f++;
      }
      while (b < bodies.size() && bodies.get(b).end() <= i) {
        b++;
      }
      int length = known.trie.longest(text, i);
      if (f < found.size() && found.get(f).start() == i) {
        Spot own = found.get(f);
        // 张艳 found here, 张艳敏 known from elsewhere
        if (length <= own.span().length()) {
          all.add(own);
          i = own.end() - 1;
          continue;
        }
      }
      if (length == 0
          || (b < bodies.size() && bodies.get(b).start() <= i)
          || (f < found.size() && found.get(f).start() < i)) {
        continue;
      }
      int end = i + length;
      if (length == 2 && !standsAlone(text, words, i, end)) {
        continue;
      }
      Double sure = known.confidence.get(text.substring(i, end));
      all.add(
          new Spot(
              "person",
              new Span(i, end),
              words.is(i, end, Words.PERSON) ? "both" : "rule",
              sure == null ? 0.7 : Math.min(sure, 0.95)));
      i = end - 1;
    }
    return all;
  }

  /** True unless a name of two is a piece of a longer word: 高原 of 青藏高原. */
  private static boolean standsAlone(String text, Words words, int start, int end) {
    int word = words.startOf(start);
    boolean cut =
        word < start
            && words.end(word) > start
            && words.at(word) != Words.PERSON
            && words.at(word) != 'x'
            && words.end(word) - word > 2;
    int last = words.startOf(end - 1);
    boolean runs =
        last >= start
            && words.end(last) > end
            && words.at(last) != Words.PERSON
            && words.at(last) != 'x';
    return !cut && !runs && text.charAt(start) != ' ';
  }
}
