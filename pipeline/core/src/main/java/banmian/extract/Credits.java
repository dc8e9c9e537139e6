package banmian.extract;

import banmian.article.Article;
import banmian.extract.Facts.Contributor;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads who made an article from its byline lines and from credits inside the running text.
 *
 * <p>A credit is a run of role words, names and affiliations. In brackets it is one wherever it
 * stands, if every word of it is accounted for; without brackets only where the print puts credits:
 * on a line of its own, behind the dateline, at the very end.
 */
final class Credits {

  /** A name or role word of a credit, or something that is neither. */
  private enum Kind {
    TITLE,
    ACT,
    NAME,
    AFFILIATION,
    OTHER
  }

  /** A token of a credit; {@code end} is one past its last unit, blanks inside a name included. */
  private record Token(
      Kind kind, int start, int end, String role, String made, boolean spaceBefore) {}

  /** A credit read: who, what of the text it covers, and where the names stand in {@code field}. */
  record Credit(Field field, List<Contributor> contributors, List<Span> names, Span span) {}

  private static final List<String> PAGE_ROLES = List.of("editor", "proofreader", "designer");
  private static final List<String> NO_NAMES =
      List.of(
          "来源", "资料", "供稿", "转载", "综合", "原载", "转自", "摘自", "注", "编者", "完", "待续", "续完", "标题", "文章",
          "题图", "图表", "新闻");
  private static final int LEAD = 60;
  private static final int LONGEST = 90;
  private static final int LINE = 40;
  private static final String SEPARATORS = " \n、，·&和与及/：；|□（）【】“”。*-－.";

  private final Names names;
  private final Map<String, Entry> roles = new LinkedHashMap<>();
  private final WordTrie roleWords = WordTrie.forwards();
  private final WordTrie agencies;

  Credits(Lexicons lexicons, Names names) {
    this.names = names;
    for (Entry entry : lexicons.entries(ListName.CREDIT_ROLES)) {
      roles.put(entry.word(), entry);
      roleWords.put(entry.word(), 0);
    }
    this.agencies = lexicons.words(ListName.AGENCIES);
  }

  /** The credits of an article, byline lines first. */
  List<Credit> read(Article article, String body) {
    List<Credit> credits = new ArrayList<>();
    Passage byline = article.byline();
    if (byline != null) {
      String folded = Folded.of(byline.text());
      int at = 0;
      while (at <= folded.length()) {
        int end = folded.indexOf('\n', at);
        end = end < 0 ? folded.length() : end;
        Credit credit = credit(byline, folded, at, end, true);
        if (credit != null) {
          credits.add(credit);
        }
        at = end + 1;
      }
    }
    // an article that has its byline on a line says there who made it: a credit in its text is of
    // a report that it quotes (江河网记者孙海文报道：)
    boolean titled =
        credits.stream()
            .flatMap(c -> c.contributors().stream())
            .anyMatch(c -> !c.role().equals("writer") || c.credit() != null);
    if (!titled) {
      inBody(article.body(), body, byline == null, credits);
    }
    return credits;
  }

  /** One row a person and role. */
  static List<Contributor> distinct(List<Credit> credits) {
    Map<String, Contributor> rows = new LinkedHashMap<>();
    for (Credit credit : credits) {
      for (Contributor c : credit.contributors()) {
        rows.putIfAbsent(Folded.name(c.personName()) + '/' + c.role(), c);
      }
    }
    for (Contributor c : List.copyOf(rows.values())) {
      if (!c.role().equals("writer")) {
        // 【作 者】姜岩 and （记者姜岩）: what the second one says is more
        rows.remove(Folded.name(c.personName()) + "/writer");
      }
    }
    return List.copyOf(rows.values());
  }

  private void inBody(Passage body, String text, boolean noByline, List<Credit> credits) {
    int paragraph = 0;
    while (paragraph < text.length()) {
      int stop = text.indexOf('\n', paragraph);
      stop = stop < 0 ? text.length() : stop;
      boolean last = text.substring(stop).isBlank();
      if (stop - paragraph <= LINE
          && text.substring(paragraph, stop).indexOf('。') < 0
          && isTitled(text, paragraph, stop)) {
        add(strict(body, text, paragraph, stop, false), credits);
      } else {
        brackets(body, text, paragraph, stop, last && noByline, credits);
        if (paragraph == 0 || noByline) {
          lead(body, text, paragraph, stop, credits);
        }
        if (last) {
          tail(body, text, paragraph, stop, credits);
        }
      }
      paragraph = stop + 1;
    }
  }

  private static void add(@Nullable Credit credit, List<Credit> credits) {
    if (credit != null) {
      for (Credit other : credits) {
        // a bracket inside a tail that was read already
        if (other.field() == credit.field() && other.span().overlaps(credit.span())) {
          return;
        }
      }
      credits.add(credit);
    }
  }

  /** （本报记者 曹勇）, 〔記者X、Y／台北報導〕 anywhere; （江建国） at the end. */
  private void brackets(
      Passage body, String text, int from, int to, boolean namesAtEnd, List<Credit> credits) {
    for (int open = from; open < to; open++) {
      char c = text.charAt(open);
      if (c != '（' && c != '【') {
        continue;
      }
      int close = text.indexOf(c == '（' ? '）' : '】', open);
      if (close < 0 || close >= to || close - open > LONGEST) {
        continue;
      }
      boolean atEnd = onlyMarks(text, close + 1, to);
      boolean titled = isTitled(text, open + 1, close);
      // a dispatch that is quoted further down (新华网莫斯科6月10日电（记者张金海）) credits itself
      boolean placed = atEnd || (from == 0 && open <= 2 * LEAD);
      if (titled && from == 0 && open <= LEAD / 2) {
        add(credit(body, text, open + 1, close, false), credits);
      } else if (placed && (titled || isAct(text, open + 1, close))) {
        add(strict(body, text, open + 1, close, false), credits);
      } else if (namesAtEnd && atEnd) {
        add(strict(body, text, open + 1, close, true), credits);
      }
      open = close;
    }
  }

  /** True if a word that stands before names (记者) is in it. */
  private boolean isTitled(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = roleWords.longest(text, i);
      if (length > 1 && i + length <= to) {
        Entry role = roles.get(text.substring(i, i + length));
        if (role != null && role.field(2).equals("title") && !PAGE_ROLES.contains(role.field(1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** True for 张三摄, 摄影 李四, 李四文/图, X报道: it starts or ends with what was made. */
  private boolean isAct(String text, int from, int to) {
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

  private static boolean onlyMarks(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("。 ＊*□完）".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** 记者魏玉凤报道：…, 本报北京５月９日讯 记者潘跃…: behind the dateline, no brackets. */
  private void lead(Passage body, String text, int from, int to, List<Credit> credits) {
    int limit = Math.min(to, from + LEAD);
    int at = text.indexOf("记者", from);
    if (at < 0 || at >= limit) {
      return;
    }
    int start = at;
    while (start > from && Folded.isHan(text.charAt(start - 1)) && at - start < 8) {
      start--;
    }
    boolean behindDateline =
        start == from
            || " ：".indexOf(text.charAt(start - 1)) >= 0
            || (start > from && "讯电".indexOf(text.charAt(at - 1)) >= 0);
    if (!behindDateline) {
      return;
    }
    if ("讯电".indexOf(text.charAt(at - 1 < from ? from : at - 1)) >= 0) {
      start = at;
    }
    // 记者X、Y…报道： reads on to the colon
    int colon = text.indexOf('：', at);
    if (colon > 0 && colon < Math.min(to, at + LEAD)) {
      int report = Math.max(text.lastIndexOf("报道", colon), text.lastIndexOf("报导", colon));
      if (report == colon - 2 && report > at) {
        Credit credit = strict(body, text, start, colon, false);
        if (credit != null) {
          add(credit, credits);
          return;
        }
      }
    }
    // 记者魏玉凤 报道 without a colon, and 记者刘凡 周昌和 followed by the text
    int name = at + 2;
    while (name < to && text.charAt(name) == ' ') {
      name++;
    }
    List<Span> found = new ArrayList<>();
    int end = name;
    while (end < to) {
      Span one = nameAt(text, end, to);
      if (one == null) {
        break;
      }
      found.add(one);
      end = one.end();
      int next = end;
      while (next < to && " 、".indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      if (next == end) {
        break;
      }
      end = next;
    }
    if (!found.isEmpty()) {
      List<Contributor> people = new ArrayList<>();
      for (Span span : found) {
        people.add(
            contributor(
                body,
                text,
                span.start(),
                span.end(),
                "reporter",
                null,
                affiliation(text, start, at)));
      }
      add(new Credit(Field.BODY, people, List.copyOf(found), new Span(start, end)), credits);
    }
  }

  private @Nullable String affiliation(String text, int start, int at) {
    return start < at && isAffiliation(text.substring(start, at))
        ? text.substring(start, at)
        : null;
  }

  /** A name in running text that what follows sets apart: 今天, 从, 日前, 报道, a mark. */
  private @Nullable Span nameAt(String text, int at, int to) {
    int family = names.surname(text, at);
    if (family == 0) {
      return null;
    }
    for (int given = 2; given >= 1; given--) {
      int end = at + family + given;
      if (end > to || !names.isGiven(text, at + family, end)) {
        continue;
      }
      String rest = text.substring(end, Math.min(to, end + 3));
      for (String follower : FOLLOW) {
        if (rest.startsWith(follower)) {
          return new Span(at, end);
        }
      }
    }
    return null;
  }

  private static final List<String> FOLLOW =
      List.of(
          " ", "、", "：", "，", "今", "昨", "日前", "近日", "从", "报", "摄", "前日", "获悉", "在", "专访", "连日",
          "最近", "综合", "通讯员", "实习");

  /** A credit at the very end without brackets: 。 本报记者 岳敬文 何山. */
  private void tail(Passage body, String text, int from, int to, List<Credit> credits) {
    int stop = to;
    while (stop > from && " 。".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    int start = stop;
    while (start > from && "。！？”）】\n；".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    if (start > from && stop - start <= 40 && isTitled(text, start, stop)) {
      add(strict(body, text, start, stop, false), credits);
    }
  }

  /** A credit whose every word is accounted for; null if it is none. */
  private @Nullable Credit strict(Passage p, String text, int from, int to, boolean bare) {
    List<Token> tokens = tokens(text, from, to, false);
    boolean person = false;
    for (Token t : tokens) {
      if (t.kind() == Kind.OTHER) {
        return null;
      }
      if (t.kind() == Kind.NAME) {
        person = true;
        if (bare && !names.isFull(squeeze(text, t), 0, squeeze(text, t).length())) {
          return null;
        }
      }
    }
    return person ? assemble(Field.BODY, p, text, tokens, new Span(from, to)) : null;
  }

  /** A credit on a byline line: what is not understood is left out. */
  private @Nullable Credit credit(Passage p, String text, int from, int to, boolean line) {
    List<Token> tokens = tokens(text, from, to, line);
    tokens.removeIf(t -> t.kind() == Kind.OTHER);
    return tokens.stream().anyMatch(t -> t.kind() == Kind.NAME)
        ? assemble(line ? Field.BYLINE_TEXT : Field.BODY, p, text, tokens, new Span(from, to))
        : null;
  }

  private static String squeeze(String text, Token t) {
    return text.substring(t.start(), t.end()).replace(" ", "");
  }

  private List<Token> tokens(String text, int from, int to, boolean line) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    boolean space = false;
    while (at < to) {
      char c = text.charAt(at);
      int role = roleAt(text, at, to, tokens);
      if (role > 0) {
        Entry entry = roles.get(text.substring(at, at + role));
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
    char c = text.charAt(at);
    return (opens && closes)
            || (closes && at > 0 && (c == '摄' || c == '译') && !before.isEmpty())
            || (closes && c == '摄')
        ? 1
        : 0;
  }

  /** Classifies the run at..end; may read on behind it for a name that is spaced out. */
  private int run(
      String text, int at, int end, int to, List<Token> tokens, boolean space, boolean line) {
    String run = text.substring(at, end);
    boolean titleNext = end < to && roleAt(text, end, to, tokens) > 0;
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
    if (placed && titleNext && reports(text, end)) {
      tokens.add(new Token(Kind.AFFILIATION, at, end, "", "", space)); // ／台北報導
      return end;
    }
    if (titleNext && reports(text, end) && !names.isFull(text, at, end)) {
      tokens.add(new Token(Kind.AFFILIATION, at, end, "", "", space)); // 台北報導
      return end;
    }
    if (NO_NAMES.contains(run)) {
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
    if (names.isFull(text, at, end)) {
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
    // pen names (晓月, 英子, 昆仑鹰) where the print says that a name comes
    boolean alone = tokens.isEmpty() && line && end == to;
    boolean penName =
        (afterTitle || alone)
            && run.length() >= 2
            && run.length() <= 4
            && names.isGiven(text, at, end);
    tokens.add(new Token(penName ? Kind.NAME : Kind.OTHER, at, end, "", "", space));
    return end;
  }

  private static boolean reports(String text, int at) {
    return text.startsWith("报道", at)
        || text.startsWith("报导", at)
        || text.startsWith("专电", at)
        || text.startsWith("特稿", at)
        || text.startsWith("专访", at)
        || text.startsWith("综合报", at)
        || text.startsWith("摄影报", at);
  }

  /** 李 勤 → end of 勤; {@code end} where the run at..end is no spaced-out name. */
  private int spacedOut(String text, int at, int end, int to) {
    int family = end - at;
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
    boolean desk =
        run.endsWith("报")
            || run.endsWith("社")
            || run.endsWith("网")
            || run.endsWith("台")
            || run.endsWith("组")
            || run.endsWith("部")
            || run.endsWith("室")
            || run.endsWith("中心")
            || run.endsWith("频道")
            || run.endsWith("客户端")
            || run.endsWith("杂志")
            || run.endsWith("周刊")
            || run.endsWith("新闻")
            || run.endsWith("分社")
            || run.endsWith("公司")
            || run.endsWith("学院")
            || run.endsWith("大学")
            || run.endsWith("委员会");
    return desk
        && run.length() >= 3
        && !(run.length() == 3 && names.isFull(run, 0, 3) && run.endsWith("社"));
  }

  private @Nullable Credit assemble(
      Field field, Passage p, String text, List<Token> tokens, Span span) {
    boolean actsFollow = actsFollow(tokens);
    String marked = text.substring(span.start(), Math.min(span.end(), span.start() + 1));
    // □记者 张三 李四: the mark signs a piece as its author's own; ■記者蔡少玲 is a desk's style
    boolean signed =
        marked.equals("□")
            && tokens.get(0).kind() == Kind.TITLE
            && tokens.size() > 1
            && tokens.get(1).spaceBefore();
    List<Contributor> people = new ArrayList<>();
    List<Token> pending = new ArrayList<>();
    List<String> pendingRoles = new ArrayList<>();
    String title = "";
    String act = "";
    String actRole = "";
    String desk = null;
    String all = "";
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      switch (t.kind()) {
        case TITLE -> {
          flush(p, text, pending, pendingRoles, "", "", desk, people);
          title = signed ? "writer" : t.role();
          desk = null;
          if (i > 0
              && tokens.get(i - 1).kind() == Kind.AFFILIATION
              && tokens.get(i - 1).end() == t.start()) {
            Token a = tokens.get(i - 1);
            desk = p.text().substring(a.start(), a.end());
          } else if (text.startsWith("本报", t.start())) {
            desk = p.text().substring(t.start(), t.start() + 2);
          }
        }
        case ACT -> {
          if (actsFollow && !(pending.isEmpty() && people.isEmpty())) {
            boolean closes = i == tokens.size() - 1;
            if (closes && t.made().equals("both")) {
              all = "both"; // 记者 冉红政 通讯员 姜璞 文/图: of all of them
            }
            flush(p, text, pending, pendingRoles, t.role(), t.made(), desk, people);
          } else {
            flush(p, text, pending, pendingRoles, "", "", desk, people);
            act = t.made();
            actRole = t.role();
            boolean alsoBefore = i > 0 && tokens.get(i - 1).kind() == Kind.ACT;
            if (alsoBefore && !tokens.get(i - 1).made().equals(t.made())) {
              act = "both"; // 報導•攝影╱江品璁
              actRole = "-";
            }
            if (!t.made().equals("both")) {
              title = "";
            }
          }
        }
        case NAME -> {
          pending.add(t);
          String role = title;
          if (act.equals("both")) {
            role = title.isEmpty() ? "reporter" : title;
          } else if (!act.isEmpty()
              && !actRole.equals("-")
              && (title.isEmpty() || act.equals("photo"))) {
            role = actRole;
          }
          pendingRoles.add(role + '/' + act);
        }
        case AFFILIATION, OTHER -> {}
      }
    }
    flush(p, text, pending, pendingRoles, "", "", desk, people);
    if (people.stream().allMatch(c -> PAGE_ROLES.contains(c.role()))) {
      people.clear(); // 责编 胡安琪 美编 赵政: they made the page, not the article
    }
    if (all.equals("both")) {
      people.replaceAll(
          c ->
              c.credit() == null
                  ? new Contributor(
                      c.personName(), c.role(), "both", c.affiliation(), c.surface(), c.passage())
                  : c);
    }
    if (people.isEmpty()) {
      return null;
    }
    List<Span> names = new ArrayList<>();
    for (Token t : tokens) {
      if (t.kind() == Kind.NAME) {
        names.add(new Span(t.start(), t.end()));
      }
    }
    return new Credit(field, List.copyOf(people), List.copyOf(names), span);
  }

  /** True if what was made stands behind its names (张三 文 李四 图), false if before them. */
  private static boolean actsFollow(List<Token> tokens) {
    for (Token t : tokens) {
      if (t.kind() == Kind.NAME || t.kind() == Kind.TITLE) {
        break;
      }
      if (t.kind() == Kind.ACT) {
        return false;
      }
    }
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).kind() == Kind.ACT) {
        return true;
      }
      if (tokens.get(i).kind() == Kind.NAME) {
        return false;
      }
    }
    return false;
  }

  private void flush(
      Passage p,
      String text,
      List<Token> pending,
      List<String> roles,
      String actRole,
      String made,
      @Nullable String desk,
      List<Contributor> people) {
    for (int i = 0; i < pending.size(); i++) {
      Token t = pending.get(i);
      String role = roles.get(i).substring(0, roles.get(i).indexOf('/'));
      String credit = roles.get(i).substring(roles.get(i).indexOf('/') + 1);
      if (!made.isEmpty()) {
        credit = made;
        if (made.equals("photo") || (role.isEmpty() && !actRole.equals("-"))) {
          role = actRole;
        } else if (role.isEmpty()) {
          role = "reporter"; // 张三 摄影报道
        }
      }
      people.add(
          contributor(
              p,
              text,
              t.start(),
              t.end(),
              role.isEmpty() ? "writer" : role,
              credit.isEmpty() ? null : credit,
              desk));
    }
    pending.clear();
    roles.clear();
  }

  private static Contributor contributor(
      Passage p,
      String text,
      int start,
      int end,
      String role,
      @Nullable String credit,
      @Nullable String desk) {
    List<Span> blanks = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == ' ' || text.charAt(i) == '\n') {
        blanks.add(new Span(i - start, i - start + 1));
      }
    }
    Passage printed = p.slice(start, end);
    return new Contributor(
        printed.without(blanks).text(), role, credit, desk, printed.text(), printed);
  }
}
