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

  private static final double ENOUGH = 0.6;
  static final double TITLED = 0.7;
  private static final double BOTH = -0.1;
  private static final double CUT = 0.2;
  private static final double ALONE = -0.3;

  /** Two words and more with capitals, initials among them: Siti Aminah, José M. Ramos. */
  private static final Pattern LATIN =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}+(?:[ -](?:\\p{Lu}\\.|(?:de |da |dos |van |von |bin |al-)?\\p{Lu}\\p{Ll}+)){1,3}");

  private static final int MOST_LATIN = 48;
  private static final double SPACED = 0.9;
  private static final double LISTED = 0.9;
  private static final double LATIN_SURE = 0.8;
  private static final int MARK = 0;
  static final int ACT = 1;
  static final int SAY = 2;
  static final int NAME = 3;
  static final int NEVER = 1;

  private final Names names;
  private final Offices offices;
  private final WordTrie followers = WordTrie.forwards();
  private final WordTrie notPersons = WordTrie.forwards();
  private final List<String> publicFigures = new ArrayList<>();
  private final NameLists lists;
  private final NameEvidence evidence;
  private final SoundNames sounds;

  People(Lexicons lexicons, Names names, Offices offices) {
    this.names = names;
    this.offices = offices;
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
    this.evidence = new NameEvidence(lexicons, names, offices, followers, notPersons);
    this.sounds = new SoundNames(lexicons, names, offices, followers, notPersons, evidence);
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
    boolean dotted = SoundNames.dotWithin(text, i);
    if (family == 0 && !tagged && !dotted && !sounds.has(text.charAt(i))) {
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
    double left = evidence.left(text, words, i, found);
    if (slot.behindBody() && evidence.right(text, words, i + 3, 3) >= 0.15) {
      left = Math.max(left, 0.3); // 扬州中学|车文斌，
    }
    if (slot.ofBody() && text.charAt(i - 1) == '的') {
      left = Math.max(left, 0.4); // 县第一中学的|颜丽萍
    }
    if (place != null && left < 0.5 && (place.start() < i || place.span().length() > 3)) {
      return null;
    }
    if (dotted) {
      Spot foreign = sounds.dotted(text, words, i, left);
      if (foreign != null) {
        return foreign;
      }
    }
    Spot best = null;
    double most = ENOUGH;
    if (isMarriedOff(text, i, oldPrint)
        && i + 3 <= limit
        && left + evidence.right(text, words, i + 3, 3) >= 0.2) {
      return spot(i, i + 3, words, 0.8);
    }
    if (family > 0 && !callsOnly(text, i, family)) {
      boolean within = i > 0 && offices.startingAt(text, i - 1) > 1; // 黨團總召|林其文
      int wives = within ? 0 : evidence.wives(text, i, oldPrint);
      for (int n = family + 1; n <= family + 2 + wives; n++) {
        int end = i + n;
        if (end > limit || !names.isGiven(text, i + family, end)) {
          break;
        }
        // 鄧陳|素芬: both family names, and hers
        boolean both = n == family + 3;
        double score = left + evidence.score(text, words, i, end, both ? 2 : family, left);
        if (wives > 0) {
          score += both ? (words.starts(end) ? BOTH : BOTH + CUT) : n == 2 ? ALONE : 0;
          boolean short3 = n == 3 && end < limit && names.isGiven(text.charAt(end));
          // the tagger knows no such names, and cuts them: 程陸美|儀以
          score += short3 && followers.longest(text, end) == 0 ? -CUT : 0;
        }
        score += oldPrint && !both ? evidence.ofOldPrint(text, words, i + family, end, left) : 0;
        if (place != null && left < 0.5) {
          // 裴景山为…局长: a mountain does not hold an office
          score -= place.end() == end && evidence.right(text, words, end, n) >= 0.35 ? 0 : 1;
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
    boolean inSounds = family == 0 || (family == 1 && names.trust(text, i, family) > 1);
    if (best != null && left >= 0.55 && inSounds && sounds.goOn(text, words, best)) {
      Spot whole = sounds.transliterated(text, words, i, limit);
      best = whole != null && whole.end() > best.end() ? whole : best; // 顾问|阿斯拉哈诺夫
    }
    if (best == null && left >= 0.55) {
      best = sounds.transliterated(text, words, i, limit);
    }
    int alone = best == null && left >= 0.55 ? names.inParts(text, i, 1) : 0;
    boolean goesOn =
        i + alone < text.length()
            && names.isUsual(text.charAt(i + alone))
            && followers.longest(text, i + alone) == 0; // 乌云|飞
    if (alone > 0
        && !goesOn
        && i + alone <= limit
        && evidence.right(text, words, i + alone, alone) >= 0.12) {
      best = spot(i, i + alone, words, 0.75); // 校长|格桑|说
    }
    return best;
  }

  static Spot spot(int start, int end, Words words, double score) {
    return new Spot(
        "person",
        new Span(start, end),
        words.is(start, end, Words.PERSON) ? "both" : "rule",
        Math.round(Math.min(0.99, 0.4 + score / 2) * 100) / 100.0);
  }

  /** 謝蘇氏: her husband's family name, her own and 氏. */
  private boolean isMarriedOff(String text, int i, boolean oldPrint) {
    return text.startsWith("氏", i + 2)
        && evidence.wives(text, i, oldPrint) == 1
        && "宗家族祠".indexOf(i + 3 < text.length() ? text.charAt(i + 3) : '。') < 0;
  }

  /** 张女士, 王主任: a family name and a form of address, no full name. */
  private boolean callsOnly(String text, int i, int family) {
    return offices.startingAt(text, i + family) >= 2 && offices.kindAt(text, i + family) >= 0;
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
    if (full && end - i == names.surname(text, i) + 1 && evidence.saysAfter(text, i, end - i - 1)) {
      return null;
    }
    if (names.surname(text, i) > 0 && callsOnly(text, i, names.surname(text, i))) {
      return null;
    }
    if (full && end - i == names.surname(text, i) + 2 && !names.isGiven(text.charAt(end - 1))) {
      return null; // 孟凯|第一个
    }
    for (int k = i; k < end; k++) {
      if (!full && !sounds.has(text.charAt(k))) {
        return null;
      }
    }
    double right = evidence.right(text, words, end, end - i);
    double less =
        full ? evidence.phrase(text, words, i, end, names.surname(text, i), left, right) : 0;
    double score = left + right + (full ? 0.2 : 0.3) - less;
    return score >= ENOUGH + 0.05 ? spot(i, end, words, score) : null;
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
