package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a credit: role words, names, papers and desks, and what is none of them. */
final class CreditTokens {

  /** A name or role word of a credit, or something that is neither. */
  enum Kind {
    TITLE,
    ACT,
    NAME,
    AFFILIATION,
    OTHER
  }

  /** A token of a credit; {@code end} is one past its last unit, blanks inside a name included. */
  record Token(Kind kind, int start, int end, String role, String made, boolean spaceBefore) {}

  /** With what bodies and their parts end: 车间, 中文系, 02级, 八十叟. */
  private static final String HOUSES = "部科室组院系局所社队班连级会馆司团间券行网翁叟";

  /** With what the places and houses end that a reader signs with: 沙头镇 张三. */
  private static final String PLACES = "镇乡村县市区局校院厂所站会处科队街路店";

  private static final Pattern DISPATCH =
      Pattern.compile(
          "(?:[0-9０-９一二三四五六七八九十]{1,3}月)?[0-9０-９一二三四五六七八九十廿卅]{1,3}日\\p{IsHan}{0,4}?[电讯]");

  // 〇 is what ○ is folded to
  private static final String SEPARATORS = "〇 \n、，·&和与及/：；|□（）【】“”。*-－.";

  private final Names names;
  private final Map<String, Entry> roles = new LinkedHashMap<>();
  private final WordTrie roleWords = WordTrie.forwards();
  private final WordTrie agencies;
  private final List<String> noNames;
  private final WordTrie desks = WordTrie.backwards();
  private final WordTrie callings = WordTrie.backwards();

  CreditTokens(Lexicons lexicons, Names names) {
    this.names = names;
    for (Entry entry : lexicons.entries(ListName.CREDIT_ROLES)) {
      roles.put(entry.word(), entry);
      roleWords.put(entry.word(), 0);
    }
    this.agencies = lexicons.words(ListName.AGENCIES);
    this.noNames = lexicons.words(ListName.CREDIT_WORDS, "none");
    lexicons.words(ListName.CREDIT_WORDS, "desk").forEach(word -> desks.put(word, 0));
    for (Entry entry : lexicons.entries(ListName.OFFICES)) {
      callings.put(entry.word(), 0);
    }
  }

  /** True if a word that stands before names (记者) is in it. */
  boolean isTitled(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = titleAt(text, i);
      if (length > 0 && i + length <= to) {
        return true;
      }
    }
    return false;
  }

  /** Length of the word at {@code at} that stands before those who made the article, or 0. */
  int titleAt(String text, int at) {
    int length = roleWords.longest(text, at);
    Entry role = length < 2 ? null : roles.get(text.substring(at, at + length));
    if (role == null || !role.field(2).equals("title")) {
      return 0;
    }
    return Credits.PAGE_ROLES.contains(role.field(1)) ? 0 : length;
  }

  /** The role of the word that {@link #titleAt} found. */
  String role(String text, int at, int length) {
    Entry role = roles.get(text.substring(at, at + length));
    return role == null ? "writer" : role.field(1);
  }

  /** True for 张三摄, 摄影 李四, 李四文/图, X报道: it starts or ends with what was made. */
  boolean isAct(String text, int from, int to) {
    int first = roleWords.longest(text, from);
    if (first > 0 && from + first < to && !Folded.isHan(text.charAt(from + first))) {
      return true;
    }
    for (int length = 1; length <= 5 && from + 2 < to - length; length++) {
      Entry role = roles.get(text.substring(to - length, to));
      if (role != null) {
        return true;
      }
    }
    return false;
  }

  static String squeeze(String text, Token t) {
    return text.substring(t.start(), t.end()).replace(" ", "");
  }

  List<Token> of(String text, int from, int to, boolean line) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    boolean space = false;
    while (at < to) {
      char c = text.charAt(at);
      int lent = lentAt(text, at, to);
      if (lent > 0) {
        at += lent;
        continue;
      }
      int role = roleAt(text, at, to, tokens);
      if (role > 0) {
        Entry entry = roles.get(text.substring(at, at + role).replace(" ", ""));
        String kind = entry == null ? "text" : entry.field(2);
        tokens.add(
            new Token(
                kind.equals("title") ? Kind.TITLE : Kind.ACT,
                at,
                at + role,
                entry == null ? "-" : entry.field(1),
                kind,
                space));
        at += role;
        space = false;
      } else if (separates(text, at, from, to)) {
        space |= c == ' ';
        at++;
      } else {
        int end = at + 1;
        while (end < to && !separates(text, end, from, to) && roleAt(text, end, to, tokens) == 0) {
          end++;
        }
        at = run(text, at, end, to, tokens, space, line);
        space = false;
      }
    }
    return tokens;
  }

  private boolean separates(String text, int at, int from, int to) {
    char c = text.charAt(at);
    if (SEPARATORS.indexOf(c) < 0 || (isJoiner(c) && !between(text, at, from, to))) {
      return false;
    }
    // 古丽娜尔·买买提 is one name, 王伟明·李文静 are two
    boolean inside =
        c == '·'
            && at > from
            && at + 1 < to
            && Folded.isHan(text.charAt(at - 1))
            && Folded.isHan(text.charAt(at + 1));
    return !inside || (names.surname(text, at + 1) > 0 && endsFull(text, from, at));
  }

  private boolean endsFull(String text, int from, int at) {
    return (at - 3 >= from
            && names.isFull(text, at - 3, at)
            && (at - 3 == from || !Folded.isHan(text.charAt(at - 4))))
        || (at - 2 >= from
            && names.isFull(text, at - 2, at)
            && (at - 2 == from || !Folded.isHan(text.charAt(at - 3))));
  }

  /** 和 与 及 may stand in a name; between two names of two or more they join. */
  private static boolean isJoiner(char c) {
    return c == '和' || c == '与' || c == '及';
  }

  private boolean between(String text, int at, int from, int to) {
    return at - from >= 2
        && at + 2 < to
        && Folded.isHan(text, at - 2, at)
        && names.surname(text, at + 1) > 0;
  }

  /**
   * Length of the role word at {@code at}. Words of one unit (文 图 摄) are names' characters too:
   * they need a mark on one side and nothing that goes on behind them.
   */
  private int roleAt(String text, int at, int to, List<Token> before) {
    int dispatch = dispatchAt(text, at, to);
    if (dispatch > 0) {
      return dispatch;
    }
    int wide = wideRoleAt(text, at, to);
    if (wide > 0) {
      return wide;
    }
    int length = roleWords.longest(text, at);
    while (length > 0 && at + length > to) {
      length--;
    }
    if (length == 0 || !roles.containsKey(text.substring(at, at + length))) {
      return 0;
    }
    if (length > 1) {
      return length;
    }
    boolean opens = at == 0 || !Folded.isHan(text.charAt(at - 1));
    boolean closes = at + 1 >= to || !Folded.isHan(text.charAt(at + 1));
    // 汪 文: a name set wide
    boolean given =
        at > 1
            && text.charAt(at - 1) == ' '
            && names.surname(text, at - 2) == 1
            && (at == 2 || !Folded.isHan(text.charAt(at - 3)));
    if (given || brokenName(text, at, at + 1, to) > at + 1) {
      return 0;
    }
    char c = text.charAt(at);
    return (opens && closes)
            || (closes && at > 0 && (c == '摄' || c == '译') && !before.isEmpty())
            || (closes && c == '摄')
        ? 1
        : 0;
  }

  /** The tokens with the place or house that a reader signs with as what it is: 青石镇 张三. */
  static List<Token> placed(String text, List<Token> tokens) {
    List<Token> placed = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < placed.size(); i++) {
      Token token = placed.get(i);
      String word = squeeze(text, token);
      boolean sure = token.kind() == Kind.NAME || token.kind() == Kind.OTHER;
      if (sure
          && word.length() >= 3
          && PLACES.indexOf(word.charAt(word.length() - 1)) >= 0
          && placed.get(i + 1).kind() == Kind.NAME
          && placed.get(i + 1).spaceBefore()) {
        placed.set(
            i,
            new Token(Kind.AFFILIATION, token.start(), token.end(), "", "", token.spaceBefore()));
      }
    }
    return placed;
  }

  /**
   * The tokens with what an author is, or where, as what it is: 热处理车间 关山, 钻井队 工人 纪洪涛, 中文系2011级 木槿.
   * On a line without a role word all but the last may be such.
   */
  List<Token> authored(String text, List<Token> tokens) {
    List<Token> authored = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < authored.size(); i++) {
      Token token = authored.get(i);
      boolean word = token.kind() == Kind.NAME || token.kind() == Kind.OTHER;
      if (word && authored.get(i + 1).spaceBefore() && isCalling(squeeze(text, token))) {
        authored.set(
            i,
            new Token(Kind.AFFILIATION, token.start(), token.end(), "", "", token.spaceBefore()));
      }
    }
    return authored;
  }

  /** True for a calling or a body, and for what is too long for a name. */
  private boolean isCalling(String word) {
    char last = word.charAt(word.length() - 1);
    return callings.longest(word, word.length()) >= 2
        || HOUSES.indexOf(last) >= 0
        || PLACES.indexOf(last) >= 0
        || (word.length() >= 5 && names.surname(word, 0) < 2);
  }

  /** A word on a line of nothing but names, as a name if it can be one: （东野 亓雪）. */
  Token asSigned(String text, Token token) {
    String word = squeeze(text, token);
    boolean name =
        token.kind() == Kind.OTHER
            && word.length() >= 2
            && word.length() <= 4
            && names.isGiven(word, 1, word.length())
            && !noNames.contains(word)
            && !isAffiliation(word)
            && PLACES.indexOf(word.charAt(word.length() - 1)) < 0;
    return name
        ? new Token(Kind.NAME, token.start(), token.end(), "", "", token.spaceBefore())
        : token;
  }

  /** Length of 图片由张三提供: who lends a picture did not make the article. */
  private static int lentAt(String text, int at, int to) {
    int by =
        text.startsWith("图片由", at) || text.startsWith("照片由", at)
            ? at + 3
            : text.startsWith("由", at) ? at + 1 : to;
    int gives = by < to ? text.indexOf("提供", by) : -1;
    return gives >= 0 && gives + 2 <= to && gives - by <= 8 ? gives + 2 - at : 0;
  }

  /** Length of 18日電 or 三月十八日青石電 at {@code at}, 0 if that is not there. */
  private static int dispatchAt(String text, int at, int to) {
    if ("0123456789０１２３４５６７８９一二三四五六七八九十廿卅".indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    Matcher m = DISPATCH.matcher(text).region(at, Math.min(to, at + 16));
    return m.lookingAt() ? m.end() - at : 0;
  }

  /** Length of a role word with a blank behind each character but the last: 记 者, 通 讯 员. */
  private int wideRoleAt(String text, int at, int to) {
    StringBuilder word = new StringBuilder();
    int found = 0;
    for (int i = at; i < to && word.length() < 4 && Folded.isHan(text.charAt(i)); i += 2) {
      word.append(text.charAt(i));
      if (word.length() > 1 && roles.containsKey(word.toString())) {
        found = i + 1 - at;
      }
      if (i + 1 >= to || text.charAt(i + 1) != ' ') {
        break;
      }
    }
    boolean starts = at == 0 || !Folded.isHan(text.charAt(at - 1));
    return starts ? found : 0;
  }

  /** Classifies the run at..end; may read on behind it for a name that is spaced out. */
  private int run(
      String text, int at, int end, int to, List<Token> tokens, boolean space, boolean line) {
    String run = text.substring(at, end);
    boolean titleNext = end < to && roleAt(text, end, to, tokens) > 0;
    boolean reported = titleNext && reports(text, end);
    boolean afterTitle =
        !tokens.isEmpty()
            && (tokens.get(tokens.size() - 1).kind() == Kind.TITLE
                || tokens.get(tokens.size() - 1).kind() == Kind.ACT
                || tokens.get(tokens.size() - 1).kind() == Kind.NAME);
    boolean placed = at > 0 && text.charAt(at - 1) == '/';
    if (isAffiliation(run)) {
      tokens.add(new Token(Kind.AFFILIATION, at, end, "", "", space));
      return end;
    }
    if (placed && reported) {
      tokens.add(new Token(Kind.AFFILIATION, at, end, "", "", space)); // ／台北報導
      return end;
    }
    int placedBehind = reported && afterTitle ? placeIn(text, at, end) : end;
    if (placedBehind < end) {
      tokens.add(new Token(Kind.NAME, at, placedBehind, "", "", space));
      tokens.add(new Token(Kind.AFFILIATION, placedBehind, end, "", "", false));
      return end;
    }
    // 记者 张三 青石报道: behind a name, a place; 张三 王红报道 has a family name that is common
    boolean place =
        reported
            && space
            && run.length() == 2
            && !tokens.isEmpty()
            && tokens.get(tokens.size() - 1).kind() == Kind.NAME
            && names.trust(text, at, 1) != 1;
    if (place || run.startsWith("发自")) {
      tokens.add(new Token(Kind.AFFILIATION, at, end, "", "", space));
      return end;
    }
    if (reported && !names.isFull(text, at, end)) {
      tokens.add(new Token(Kind.AFFILIATION, at, end, "", "", space)); // 台北報導
      return end;
    }
    if (noNames.contains(run)) {
      tokens.add(new Token(Kind.OTHER, at, end, "", "", space));
      return end;
    }
    if (run.indexOf('驻') >= 0 || run.startsWith("特派") || run.startsWith("本报")) {
      tokens.add(new Token(Kind.AFFILIATION, at, end, "", "", space));
      return end;
    }
    int spaced = spacedOut(text, at, end, to);
    if (spaced > end) {
      tokens.add(new Token(Kind.NAME, at, spaced, "", "", space));
      return spaced;
    }
    if (!Folded.isHan(text, at, end)) {
      tokens.add(new Token(isForeign(run) ? Kind.NAME : Kind.OTHER, at, end, "", "", space));
      return end;
    }
    if (names.isFull(text, at, end) || names.inParts(text, at, 2) == run.length()) {
      tokens.add(new Token(Kind.NAME, at, end, "", "", space));
      return end;
    }
    if (run.length() >= 4) {
      List<Span> split = names.split(text, at, end);
      for (Span name : split) {
        tokens.add(new Token(Kind.NAME, name.start(), name.end(), "", "", space));
      }
      if (!split.isEmpty()) {
        return end;
      }
    }
    // pen names (晓月, 英子, 天山雁) where the print says that a name comes
    boolean alone = tokens.isEmpty() && line && end == to;
    boolean penName =
        (afterTitle || alone)
            && run.length() >= 2
            && run.length() <= 4
            && names.isGiven(text, at, end);
    tokens.add(new Token(penName ? Kind.NAME : Kind.OTHER, at, end, "", "", space));
    return end;
  }

  /**
   * Where the place begins behind a name glued to it, {@code end} if there is none: 記者汪海洋|高雄報導,
   * 記者汪洋|花田縣報導. A place has two characters, or ends as a county or a town does.
   */
  private int placeIn(String text, int at, int end) {
    boolean unit = "县市区镇乡".indexOf(text.charAt(end - 1)) >= 0;
    for (int place : unit ? new int[] {3, 2} : new int[] {2, 3}) {
      int length = end - place - at;
      if (length >= 2 && length <= 4 && names.isFull(text, at, end - place)) {
        return end - place;
      }
    }
    return end;
  }

  private static boolean reports(String text, int at) {
    return dispatchAt(text, at, text.length()) > 0
        || text.startsWith("报道", at)
        || text.startsWith("报导", at)
        || text.startsWith("专电", at)
        || text.startsWith("特稿", at)
        || text.startsWith("专访", at)
        || text.startsWith("综合报", at)
        || text.startsWith("摄影报", at);
  }

  /** 李 勤 → end of 勤, 敖 特根 → end of 特根; {@code end} where the run at..end is no spaced-out name. */
  private int spacedOut(String text, int at, int end, int to) {
    int family = end - at;
    int broken = brokenName(text, at, end, to);
    if (broken > end) {
      return broken;
    }
    if (family > 2 || names.surname(text, at) != family || end >= to || text.charAt(end) != ' ') {
      return end;
    }
    int next = end;
    while (next < to && text.charAt(next) == ' ') {
      next++;
    }
    int stop = next;
    while (stop < to && Folded.isHan(text.charAt(stop))) {
      stop++;
    }
    // one character alone is no name: what it is set apart from is its given name
    if (family == 1 && stop - next == 2 && names.isGiven(text, next, stop)) {
      return stop;
    }
    if (stop - next != 1 || !names.isGiven(text.charAt(next))) {
      return end;
    }
    // 张 晓 明: three characters spaced out, if a third single one follows that starts no name
    int third = stop;
    while (third < to && text.charAt(third) == ' ') {
      third++;
    }
    boolean alone =
        third > stop
            && third < to
            && names.isGiven(text.charAt(third))
            && (third + 1 >= to || !Folded.isHan(text.charAt(third + 1)));
    if (alone && third - stop == next - end && !startsSpacedName(text, third, to)) {
      return third + 1;
    }
    return stop;
  }

  /** End of a name that the column broke: 通讯员 文⏎静, 李小⏎玲; {@code end} if it is whole. */
  private int brokenName(String text, int at, int end, int to) {
    if (end >= to || text.charAt(end) != '\n' || end - at > 3) {
      return end;
    }
    int stop = end + 1;
    while (stop < to && Folded.isHan(text.charAt(stop))) {
      stop++;
    }
    String name = text.substring(at, end) + text.substring(end + 1, stop);
    boolean short1 = end - at <= 1 || stop - end - 1 == 1;
    return short1 && stop - end - 1 <= 2 && names.isFull(name, 0, name.length()) ? stop : end;
  }

  private boolean startsSpacedName(String text, int at, int to) {
    int next = at + 1;
    while (next < to && text.charAt(next) == ' ') {
      next++;
    }
    return names.surname(text, at) > 0
        && next > at + 1
        && next < to
        && Folded.isHan(text.charAt(next));
  }

  private static boolean isForeign(String run) {
    int han = 0;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (!Folded.isHan(c) && c != '·') {
        return false;
      }
      han += c == '·' ? 0 : 1;
    }
    return run.indexOf('·') > 0 && han >= 3;
  }

  /** True for a paper, agency, station or desk: not a person. */
  boolean isAffiliation(String run) {
    if (run.isEmpty()) {
      return false;
    }
    if (agencies.longest(run, 0) == run.length()) {
      return true;
    }
    return desks.longest(run, run.length()) > 0
        && run.length() >= 3
        && !(run.length() == 3 && names.isFull(run, 0, 3) && run.endsWith("社"));
  }
}
