package banmian.extract;

import java.util.List;

/**
 * What speaks for a name at a place, and against it, in one currency with the sum that {@link
 * People} asks for: what stands on its left and on its right, how common its characters are in
 * names, and how far it reads as words of the sentence.
 */
final class NameEvidence {

  private static final int JOB_AHEAD = 31;
  private static final double OLD_TWO = 0.3;
  private static final double OLD_THREE = 0.1;
  private static final String REGIONS = "省市县区乡镇村州";
  private static final String PREPOSITIONS = "由以对向请让给据经与和及同跟叫是为把被将如像即指";

  private final Names names;
  private final Offices offices;
  private final WordTrie followers;
  private final WordTrie notPersons;
  private final String notAlone;
  private final String seldomGiven;
  private final String called;
  private final String adverbs;
  private final String aspects;
  private final String aspectEnds;
  private final String neverName;

  NameEvidence(
      Lexicons lexicons, Names names, Offices offices, WordTrie followers, WordTrie notPersons) {
    this.names = names;
    this.offices = offices;
    this.followers = followers;
    this.notPersons = notPersons;
    this.notAlone = lexicons.beside("end-of-group");
    this.seldomGiven = lexicons.beside("seldom-given");
    this.adverbs = lexicons.beside("adverb-as-family");
    this.called = lexicons.beside("called-by");
    this.aspects = lexicons.beside("aspect");
    this.aspectEnds = lexicons.beside("aspect-at-end");
    this.neverName = lexicons.beside("end-of-people");
  }

  /** What stands on the left, -0.4..0.7. */
  double left(String text, Words words, int i, List<Spot> found) {
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
          ? People.TITLED
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
  double ofOldPrint(String text, Words words, int given, int end, double left) {
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

  double score(String text, Words words, int i, int end, int family, double left) {
    // 平战, 管好: where the family name is a word, the tagger errs as often as not
    boolean sure = left >= 0.5 && words.is(i, end, Words.PERSON);
    boolean quoted =
        i > 0 && text.charAt(i - 1) == '“' && end < text.length() && text.charAt(end) == '”';
    int stop = notPersons.longest(text, i);
    boolean never = stop > 0 && notPersons.valueAt(text, i, stop) == People.NEVER;
    if (stop >= end - i && (left < People.TITLED || stop > end - i || never)) {
      return -9;
    }
    boolean titled = left >= People.TITLED;
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
  double phrase(String text, Words words, int i, int end, int family, double left, double right) {
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
      boolean crosses = left < People.TITLED && notPersons.longest(text, given) > 2; // 揭|郑习会
      less += crosses ? 0.6 : 0;
      less += joined || followers.longest(text, given) >= 2 ? 0.6 : 0; // 专家|和|国际, 罗|昨天
      less += text.charAt(i) == last && text.charAt(given) == '一' ? 1 : 0; // 谈一谈
      less += aspectEnds.indexOf(last) >= 0 ? 0.6 : 0; // 曾|用过
      double group = neverName.indexOf(last) >= 0 ? 1 : left < 0.5 ? 0.5 : 0;
      less += notAlone.indexOf(last) >= 0 && left < People.TITLED ? group : 0; // 荆楚网, 马来族
    } else if (seldomGiven.indexOf(last) >= 0) {
      int follow = followers.longest(text, end);
      boolean closed =
          end >= text.length()
              || !Folded.isHan(text.charAt(end))
              || (follow > 1 && followers.valueAt(text, end, follow) == People.SAY);
      less += closed && left >= 0.5 ? 0.2 : closed ? 0.4 : 0.8; // 教授|曾|以自己的
    } else if (called.indexOf(last) >= 0) {
      less += 1; // 廖姓, 龚总
    }
    boolean adverb =
        end - given == 1
            && adverbs.indexOf(text.charAt(i)) >= 0
            && left >= 0.4
            && left < People.TITLED;
    less += adverb && right < 0.3 ? 0.4 : 0; // 市民|才可|申请
    return less;
  }

  /** 代表|时|说: a family name that is a word, and a verb of saying. */
  boolean saysAfter(String text, int i, int family) {
    return names.trust(text, i, family) == Names.WORD_LIKE
        && followers.longest(text, i + family) == 1
        && followers.valueAt(text, i + family, 1) == People.SAY;
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
    less -= left < People.TITLED ? 0.05 : 0;
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
  double right(String text, Words words, int end, int length) {
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
      if (kind == People.SAY) {
        return follow > 1 ? 0.4 : 0.3;
      }
      if (kind == People.NAME) {
        boolean leaves = text.charAt(at) == '的';
        boolean job = text.substring(at, Math.min(text.length(), at + JOB_AHEAD)).contains("职务");
        if ((job || !leaves) && officeAhead(text, at)) {
          return 0.4; // 盛怀远|为…副县长, 麻成林|的…副县长职务
        }
      }
      if (kind == People.ACT || kind == People.NAME) {
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
   * 1 if two family names stand there and no third, as in 鄧陳素芬: a wife's, her husband's first; 0
   * else.
   */
  int wives(String text, int i, boolean oldPrint) {
    return names.surname(text, i) == 1
            && names.surname(text, i + 1) == 1
            && (names.trust(text, i, 1) == 1
                || (oldPrint && PREPOSITIONS.indexOf(text.charAt(i)) < 0)) // 由|李廷芳
            && names.trust(text, i + 1, 1) == 1
            && !(names.surname(text, i + 2) > 0 && names.trust(text, i + 2, 1) == 1)
        ? 1
        : 0;
  }
}
