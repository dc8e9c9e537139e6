package banmian.extract;

import banmian.extract.Facts.DateMention;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has a name that a noun of gatherings ends (党管武装工作会议, 青年科技论坛), beside a verb by which
 * somebody holds it, presides at it or takes part in it.
 */
final class Gatherings {

  private static final String NONE = "none";
  private static final int NAME = 40;
  private static final int REACH = 12;
  private static final int NEAR = 6;
  private static final int SHORT = 3;

  private final WordTrie nouns = WordTrie.backwards();
  private final List<String> kinds = new ArrayList<>();
  private final WordTrie holding;
  private final WordTrie giving;
  private final WordTrie carrying;
  private final WordTrie leading;
  private final WordTrie joining;
  private final Pattern beforeName;
  private final Pattern credit;
  private final Pattern several;
  private final Pattern generic;
  private final Pattern notHeld;

  Gatherings(Lexicons lexicons, Forms forms) {
    for (Entry entry : lexicons.entries(ListName.EVENT_NOUNS)) {
      nouns.put(entry.word(), kinds.size());
      kinds.add(entry.field(1));
    }
    this.holding = lexicons.trie(ListName.EVENT_VERBS, "hold", "give", "do");
    this.giving = lexicons.trie(ListName.EVENT_VERBS, "give");
    this.carrying = lexicons.trie(ListName.EVENT_VERBS, "do");
    this.leading = lexicons.trie(ListName.EVENT_VERBS, "lead");
    this.joining = lexicons.trie(ListName.EVENT_VERBS, "join");
    this.beforeName = forms.of("before-name");
    this.credit = forms.of("credit");
    this.several = forms.of("several");
    this.generic = forms.of("generic");
    this.notHeld = forms.of("not-held");
  }

  /** 召开党管武装工作会议, 座谈会昨日在沪举行, 讲授专题党课: the first of a stretch that has a name; null for none. */
  @Nullable Happening held(Report of, int from, int limit) {
    return first(of, from, limit, holding);
  }

  /** 主持灾后重建协调会议: what somebody presides at. */
  @Nullable Happening led(Report of, int from, int limit) {
    return first(of, from, limit, leading);
  }

  /** 参加义务植树活动: what somebody takes part in. */
  @Nullable Happening joined(Report of, int from, int limit) {
    return first(of, from, limit, joining);
  }

  private @Nullable Happening first(Report of, int from, int limit, WordTrie verbs) {
    for (Span verb : verbs.all(of.text(), from, limit)) {
      Happening told = by(of, verb, from, limit, verbs == holding);
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  private @Nullable Happening by(Report of, Span verb, int from, int limit, boolean holds) {
    String text = of.text();
    int behind = verb.end();
    boolean given = holds && giving.longest(text, verb.start()) == verb.length();
    boolean inWord =
        given
            ? !of.words().starts(verb.start()) // 宣|讲
            : behind < limit
                && Forms.at(notHeld, text, behind, limit)
                && of.words().end(behind) <= behind + 1; // 举办|地, but 主持|地方建设座谈会
    if (inWord) {
      return null;
    }
    Span name = nameBehind(of, behind, limit);
    if (name == null && holds && !given) {
      name = nameBefore(of, verb.start(), from);
    }
    if (name == null || (given && !isTaught(text, name))) {
      return null;
    }
    name = whole(text, name, limit);
    int noun = name.end();
    while (noun > name.start() && !isNoun(of, noun)) {
      noun--; // “青山论坛”: the mark behind the noun
    }
    int length = nouns.longest(text, noun);
    // 参加典礼|的师生: told of them; 参加活动, 开展仪式: none in particular
    boolean bare = name.length() == Math.min(length, SHORT);
    boolean passing =
        (!holds && (text.startsWith("的", name.end()) || bare))
            || (carrying.longest(text, verb.start()) > 0
                && Forms.fills(generic, text, name.start(), name.end()));
    if (passing || Forms.in(several, text, name.start(), noun)) {
      return null;
    }
    String kind = kinds.get(nouns.valueAt(text, noun, length));
    return given ? Happening.done(verb, name, kind) : Happening.held(verb, name, kind);
  }

  /** True if a name is none of those told before: neither 会议 again nor one that holds it. */
  boolean isAnother(Report of, List<Happening> before, Happening told) {
    if (!told.hasName()) {
      return true;
    }
    String name = of.words(told.name());
    return !generic.matcher(name).matches()
        && before.stream()
            .map(one -> of.words(one.name()))
            .noneMatch(other -> other.contains(name) || name.contains(other));
  }

  /** 党课, 培训: what somebody gives. */
  private boolean isTaught(String text, Span name) {
    String kind = kinds.get(nouns.valueAt(text, name.end(), nouns.longest(text, name.end())));
    return kind.equals("lecture") || kind.equals("training");
  }

  /** The name without what only leads to it, and with the quotation mark that closes it. */
  Span whole(String text, Span name, int limit) {
    int start = name.start();
    int noun = nouns.longest(text, name.end());
    Matcher m = beforeName.matcher(text);
    while (m.region(start, name.end()).find() && noun <= name.end() - m.end()) {
      start = m.end();
    }
    int end = name.end();
    int close = text.indexOf('”', end);
    boolean open = QuotationMarks.open(text, start, end) > 0;
    return open && close >= 0 && close - end < REACH && close < limit
        ? new Span(start, close + 1)
        : new Span(start, end);
  }

  /** True if the name of an event ends there: 分析|会, but neither 社会 nor 农业合作委员会. */
  private boolean isNoun(Report of, int end) {
    int length = nouns.longest(of.text(), end);
    return length > 0
        && !kinds.get(nouns.valueAt(of.text(), end, length)).equals(NONE)
        && !isOfBody(of, end)
        && (length > 1 || (of.words().starts(end) && Spot.endingAt(of.bodies(), end) == null));
  }

  /** True inside the name of a body: 中华大会|堂, 街坊会|联合总会. */
  private static boolean isOfBody(Report of, int end) {
    int next = Spot.from(of.bodies(), end) - 1;
    return next >= 0 && of.bodies().get(next).end() > end;
  }

  /** The longest name that begins there, in the same clause. */
  private @Nullable Span nameBehind(Report of, int start, int limit) {
    String text = of.text();
    Span longest = null;
    int depth = 0;
    for (int end = start + 1; end <= Math.min(limit, start + NAME); end++) {
      char c = text.charAt(end - 1);
      depth += "“《（".indexOf(c) >= 0 ? 1 : "”》）".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && "，。；！？：\n".indexOf(c) >= 0) {
        break;
      }
      if (isNoun(of, end) && end - nouns.longest(text, end) >= start) {
        longest = new Span(start, end);
      }
    }
    return longest;
  }

  /** The name that ends before the verb, but for a day and a place: 座谈会|昨日在沪|开幕. */
  private @Nullable Span nameBefore(Report of, int verb, int from) {
    String text = of.text();
    int stop = verb;
    for (String where : List.of("在", "于")) {
      int at = text.lastIndexOf(where, verb);
      stop = at >= Math.max(from, verb - REACH) ? Math.min(stop, at) : stop;
    }
    // 会议十二月二日至七日|在省城召开
    DateMention day = of.days().endingNear(stop);
    stop = day == null ? stop : Math.max(from, day.span().start());
    // 国际防务展（Eurosatory）|15日至19日登场
    int bracket = of.prose().before(stop) == '）' ? text.lastIndexOf('（', stop) : -1;
    stop = bracket > from && stop - bracket < NAME ? bracket : stop;
    for (int end = stop; end > Math.max(from, stop - NEAR); end--) {
      if (isNoun(of, end)) {
        return new Span(nameStart(text, end, from), end);
      }
    }
    return null;
  }

  /** Where the name begins that ends there: behind a mark, but (扩大) and “…” are of it. */
  private int nameStart(String text, int end, int from) {
    int start = end - nouns.longest(text, end);
    int depth = 0;
    while (start > from && end - start < NAME) {
      char c = text.charAt(start - 1);
      depth += "”》".indexOf(c) >= 0 ? 1 : "“《".indexOf(c) >= 0 ? -1 : 0;
      int opens = c == '）' ? text.lastIndexOf('（', start) : start;
      // （记者王文敏、李小勇）全国水利工作会议今天闭幕; not 党小组（扩大）会议
      boolean aside = opens < start - NEAR || Forms.at(credit, text, Math.max(0, opens), start);
      if (depth <= 0 && (aside || "，。；！？：\n ".indexOf(c) >= 0)) {
        break;
      }
      start--;
    }
    return start;
  }
}
