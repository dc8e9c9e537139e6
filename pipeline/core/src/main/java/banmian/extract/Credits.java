package banmian.extract;

import banmian.article.Article;
import banmian.extract.CreditTokens.Kind;
import banmian.extract.CreditTokens.Token;
import banmian.extract.Facts.Contributor;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who made an article from its byline lines and from credits inside the running text.
 *
 * <p>A credit is a run of role words, names and affiliations. In brackets it is one wherever it
 * stands, if every word of it is accounted for; without brackets only where the print puts credits:
 * on a line of its own, behind the dateline, at the very end.
 */
final class Credits {

  /** A credit read: who, what of the text it covers, and where the names stand in {@code field}. */
  record Credit(Field field, List<Contributor> contributors, List<Span> names, Span span) {}

  /** Roles of those who made the page and not the article. */
  static final List<String> PAGE_ROLES = List.of("editor", "proofreader", "designer");

  // 本报讯（张三）, 晨报讯 （李四 王五）: signed as at the end; an agency's own names (中新网北京1月5日电(张三)) are
  // no signature of this paper
  private static final Pattern OWN_REPORT = Pattern.compile("[ 【]*(?!新华|中新|中央)[^。，、 据]{1,8}讯[】 ]*");
  private static final int LEAD = 60;
  private static final int LONGEST = 90;
  private static final int LINE = 40;

  private final Names names;
  private final CreditTokens words;
  private final WordTrie followers = WordTrie.forwards();

  Credits(Lexicons lexicons, Names names) {
    this.names = names;
    this.words = new CreditTokens(lexicons, names);
    lexicons.words(Lexicons.ListName.CREDIT_WORDS, "after").forEach(word -> followers.put(word, 0));
  }

  /** The credits of an article, byline lines first. */
  List<Credit> read(Article article, String body) {
    List<Credit> credits = new ArrayList<>();
    Passage byline = article.byline();
    if (byline != null) {
      String folded = Folded.of(byline.text());
      int at = 0;
      while (at <= folded.length()) {
        int end = lineEnd(folded, at);
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

  /**
   * Where the byline line at {@code at} ends; a bracket or a name that the column broke goes on.
   */
  private int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    while (end >= 0
        && (isOpen(text, at, end) || breaksName(text, at, end) || namesGoOn(text, at, end))) {
      end = text.indexOf('\n', end + 1);
    }
    return end < 0 ? text.length() : end;
  }

  private static boolean isOpen(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += text.charAt(i) == '（' ? 1 : text.charAt(i) == '）' ? -1 : 0;
    }
    return depth > 0;
  }

  /** 通讯员 张三⏎李四 王五: names below a line that says what they are. */
  private boolean namesGoOn(String text, int from, int to) {
    int stop = text.indexOf('\n', to + 1);
    stop = stop < 0 ? text.length() : stop;
    boolean names = stop > to + 1;
    for (int i = to + 1; i < stop; i++) {
      names &= Folded.isHan(text.charAt(i)) || " 、".indexOf(text.charAt(i)) >= 0;
    }
    return names
        && words.isTitled(text, from, to)
        && words.of(text, to + 1, stop, false).stream().allMatch(t -> t.kind() == Kind.NAME);
  }

  /** 通讯员 文⏎静: a family name alone at the end of the line. */
  private boolean breaksName(String text, int from, int to) {
    boolean alone = to - from >= 2 && !Folded.isHan(text.charAt(to - 2));
    int stop = to + 1;
    while (stop < text.length() && Folded.isHan(text.charAt(stop))) {
      stop++;
    }
    return alone && names.surname(text, to - 1) == 1 && stop > to + 1 && stop <= to + 3;
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
        // 【作 者】江枫 and （记者江枫）: what the second one says is more
        rows.remove(Folded.name(c.personName()) + "/writer");
      }
    }
    return List.copyOf(rows.values());
  }

  private void inBody(Passage body, String text, boolean noByline, List<Credit> credits) {
    int printed = text.stripTrailing().length();
    int paragraph = 0;
    while (paragraph < text.length()) {
      int stop = text.indexOf('\n', paragraph);
      stop = stop < 0 ? text.length() : stop;
      boolean last = stop >= printed;
      if (stop - paragraph <= LINE
          && text.substring(paragraph, stop).indexOf('。') < 0
          && words.isTitled(text, paragraph, stop)) {
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
      boolean titled = words.isTitled(text, open + 1, close);
      // a dispatch that is quoted further down (新华网莫斯科6月10日电（记者方大川）) credits itself
      boolean placed = atEnd || (from == 0 && open <= 2 * LEAD);
      if (titled && from == 0 && open <= LEAD / 2) {
        add(credit(body, text, open + 1, close, false), credits);
      } else if (placed && (titled || words.isAct(text, open + 1, close))) {
        add(strict(body, text, open + 1, close, false), credits);
      } else if ((namesAtEnd && atEnd)
          || (from == 0 && OWN_REPORT.matcher(text).region(0, open).matches())) {
        add(strict(body, text, open + 1, close, true), credits);
      }
      open = close;
    }
  }

  private static boolean onlyMarks(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("。 ＊*□完）".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** 记者魏玉凤报道：…, 本报北京５月９日讯 记者杜康…: behind the dateline, no brackets. */
  private void lead(Passage body, String text, int from, int to, List<Credit> credits) {
    int limit = Math.min(to, from + LEAD);
    int at = from;
    while (at < limit && words.titleAt(text, at) == 0) {
      at++;
    }
    if (at >= limit) {
      return;
    }
    int start = at;
    while (start > from && Folded.isHan(text.charAt(start - 1)) && at - start < 8) {
      start--;
    }
    boolean behindDateline = start == from || " ：".indexOf(text.charAt(start - 1)) >= 0;
    if (!behindDateline) {
      return;
    }
    if (at > from && "讯电".indexOf(text.charAt(at - 1)) >= 0) {
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
    running(body, text, start, at, to, credits);
  }

  /** 记者魏玉凤 报道 without a colon, and 记者罗成 秦明远 通讯员方正 followed by the text. */
  private void running(Passage body, String text, int start, int at, int to, List<Credit> credits) {
    List<Contributor> people = new ArrayList<>();
    List<Span> found = new ArrayList<>();
    String role = "";
    int end = at;
    for (int next = at; next < to; next = apart(text, end, to)) {
      int title = words.titleAt(text, next);
      if (title > 0) {
        role = words.role(text, next, title);
        end = next + title;
        continue;
      }
      Span name = nameAt(text, next, to);
      if (name == null
          || (next == end && !found.isEmpty() && found.get(found.size() - 1).end() == end)) {
        break;
      }
      found.add(name);
      String desk = found.size() == 1 ? affiliation(text, start, at) : null;
      people.add(contributor(body, text, name.start(), name.end(), role, null, desk));
      end = name.end();
    }
    if (!found.isEmpty()) {
      Span span = new Span(start, found.get(found.size() - 1).end());
      add(new Credit(Field.BODY, people, List.copyOf(found), span), credits);
    }
  }

  private static int apart(String text, int at, int to) {
    int next = at;
    while (next < to && " 、".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  private @Nullable String affiliation(String text, int start, int at) {
    return start < at && words.isAffiliation(text.substring(start, at))
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
      if (end <= to && names.isGiven(text, at + family, end) && isApart(text, end, to)) {
        return new Span(at, end);
      }
    }
    // 记者庞  博报道, 记者 汪 帆　9月4日: set as wide as a name of three
    int wide = at + family;
    while (wide < to && text.charAt(wide) == ' ') {
      wide++;
    }
    boolean set = family == 1 && wide > at + 1 && wide < to && Folded.isHan(text.charAt(wide));
    return set && isApart(text, wide + 1, to) ? new Span(at, wide + 1) : null;
  }

  private boolean isApart(String text, int end, int to) {
    int follower = followers.longest(text, end);
    return (end < to && " 、：，".indexOf(text.charAt(end)) >= 0)
        || (follower > 0 && end + follower <= to);
  }

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
    if (start > from && stop - start <= 40 && words.isTitled(text, start, stop)) {
      add(strict(body, text, start, stop, false), credits);
    }
  }

  /** A credit whose every word is accounted for; null if it is none. */
  private @Nullable Credit strict(Passage p, String text, int from, int to, boolean bare) {
    List<Token> tokens = words.of(text, from, to, false);
    tokens = bare ? CreditTokens.placed(text, tokens) : tokens;
    boolean person = false;
    for (Token t : tokens) {
      if (t.kind() == Kind.OTHER) {
        return null;
      }
      if (t.kind() == Kind.NAME) {
        person = true;
        if (bare
            && !names.isFull(
                CreditTokens.squeeze(text, t), 0, CreditTokens.squeeze(text, t).length())) {
          return null;
        }
      }
    }
    return person ? assemble(Field.BODY, p, text, tokens, new Span(from, to)) : null;
  }

  /** A credit on a byline line: what is not understood is left out. */
  private @Nullable Credit credit(Passage p, String text, int from, int to, boolean line) {
    List<Token> tokens = words.of(text, from, to, line);
    if (line && tokens.stream().noneMatch(t -> t.kind() == Kind.TITLE)) {
      tokens = words.authored(text, tokens);
    }
    if (line && tokens.stream().allMatch(t -> t.kind() == Kind.NAME || t.kind() == Kind.OTHER)) {
      tokens.replaceAll(t -> words.asSigned(text, t));
    }
    tokens.removeIf(t -> t.kind() == Kind.OTHER);
    return tokens.stream().anyMatch(t -> t.kind() == Kind.NAME)
        ? assemble(line ? Field.BYLINE_TEXT : Field.BODY, p, text, tokens, new Span(from, to))
        : null;
  }

  private @Nullable Credit assemble(
      Field field, Passage p, String text, List<Token> tokens, Span span) {
    boolean actsFollow = actsFollow(tokens);
    String marked = text.substring(span.start(), Math.min(span.end(), span.start() + 1));
    // □记者 张三 李四: the mark signs a piece as its author's own; ■記者蔡少玲 and □本报记者 张三 通讯员 李四 are a
    // desk's style
    boolean signed =
        marked.equals("□")
            && text.startsWith("记者", tokens.get(0).start())
            && tokens.size() > 1
            && tokens.get(1).spaceBefore()
            && tokens.stream().skip(1).allMatch(t -> t.kind() == Kind.NAME);
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
            boolean goes = i > 0 && tokens.get(i - 1).kind() == Kind.ACT && act.equals(t.made());
            act = t.made();
            // 采访、撰文：张三 is a reporter
            actRole = goes && !actRole.equals("-") ? actRole : t.role();
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
