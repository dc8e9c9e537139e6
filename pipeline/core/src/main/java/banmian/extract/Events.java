package banmian.extract;

import banmian.extract.Facts.Event;
import banmian.extract.Facts.Participant;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Passage;
import banmian.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an article is about as an event: a meeting that is held, an inspection, a visit; who
 * holds it, where, and who takes part as what. One event an article: the one of its lead.
 */
final class Events {

  private static final List<String> NAMELESS = List.of("inspection", "visit");
  private static final int HELD = 0;
  private static final int GIVEN = 1;
  private static final int LEAD = 220;
  private static final int NAME = 40;
  private static final int REACH = 12;
  private static final int NAME_OF_DEED = 12;
  // 由国家科委主办的, 一次, 为期三天的: before the name, not of it
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "^(?:[了过]|由[^，。；]{2,36}?(?:主办|举办|承办|组织|发起)的?|、[^，。；、]{1,6}的|(?:为期|历时)[^，。；的]{1,5}的"
              + "|的|[一此这本][次场个届]|题为|[^，。；“《]{0,20}(?:参加|出席|参与|召开|举行)[了的]?)");
  // 举办地, 召开方: part of another word
  private static final String NOT_HELD = "地方权者国城商";
  // 訪問團, 督导组, 检查站
  private static final String NOT_DONE = "团组队员者室站点";
  // 会晤习近平的同时, 接见访团时表示: where what was done ends
  private static final Pattern DONE =
      Pattern.compile(
          "(?<=.{2})(?:的同时|之际|期间|之后|时|后(?!勤)|前(?!沿|线)|并|说|表示|指出|强调|要求|透露|介绍|提出|[，。；！？：\n])");
  private static final Pattern PLURAL =
      Pattern.compile("其[他它]|[这那一有]些|各[种类项]|多[次场个种]|任何|类似|系列|丰富多彩|形式多样");
  private static final Pattern OBJECT = Pattern.compile("(?:对|与|同|赴|到|至|前往|在)[^，。；！？：\n]{2,40}$");

  private final WordTrie nouns = WordTrie.backwards();
  private final List<String> kinds = new ArrayList<>();
  private final WordTrie holding = WordTrie.forwards();
  private final WordTrie joining = WordTrie.forwards();
  private final WordTrie carrying = WordTrie.forwards();
  private final WordTrie doing = WordTrie.forwards();

  Events(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.EVENT_NOUNS)) {
      nouns.put(entry.word(), kinds.size());
      kinds.add(entry.field(1));
    }
    for (Entry entry : lexicons.entries(ListName.EVENT_VERBS)) {
      switch (entry.field(1)) {
        case "hold" -> holding.put(entry.word(), HELD);
        case "give" -> holding.put(entry.word(), GIVEN);
        case "join" -> joining.put(entry.word(), HELD);
        case "do" -> {
          holding.put(entry.word(), HELD);
          carrying.put(entry.word(), 0);
        }
        case "look" -> doing.put(entry.word(), NAMELESS.indexOf("inspection"));
        case "visit" -> doing.put(entry.word(), NAMELESS.indexOf("visit"));
        default -> throw entry.unknown("hold, give, join, do, look or visit");
      }
    }
  }

  /** False for what is told by its verb alone, as an inspection is. */
  static boolean hasName(String kind) {
    return !NAMELESS.contains(kind);
  }

  /** A verb of the lead and the words that say what happened. */
  private record Told(Span verb, Span name, String kind, boolean given) {}

  /**
   * The event of an article; null if its lead tells none.
   *
   * @param from where the text starts, behind the dateline
   * @param participants those of the article, as {@link Roles#of} reads them
   */
  @Nullable Event find(
      Passage body,
      String text,
      Words words,
      int from,
      List<Spot> bodies,
      List<Spot> places,
      List<Participant> participants,
      @Nullable LocalDate day) {
    int limit = Math.min(text.length(), from + LEAD);
    Told told = held(text, words, from, limit, holding);
    if (told == null) {
      told = done(text, from, limit, participants);
    }
    if (told == null) {
      told = held(text, words, from, limit, joining);
    }
    if (told == null) {
      told = carriedOut(text, from, limit);
    }
    if (told == null) {
      return null;
    }
    boolean named = hasName(told.kind());
    Span where = where(text, from, told, bodies, places);
    Span holder = named && !told.given() ? holder(text, from, told, bodies, places) : null;
    return new Event(
        told.kind(),
        body.slice(told.name()).text(),
        day,
        where == null ? null : body.slice(where).text(),
        holder == null ? null : body.slice(holder).text(),
        told.name(),
        participants);
  }

  /** 召开党管武装工作会议, 座谈会昨日在沪举行: the first of the lead that has a name. */
  private @Nullable Told held(String text, Words words, int from, int limit, WordTrie verbs) {
    for (int i = from; i < limit; i++) {
      int length = verbs.longest(text, i);
      if (length == 0) {
        continue;
      }
      int behind = i + length;
      if (behind < limit && NOT_HELD.indexOf(text.charAt(behind)) >= 0) {
        continue;
      }
      boolean given = verbs.valueAt(text, i, length) == GIVEN;
      if (given && !words.starts(i)) {
        continue; // 宣|讲
      }
      Span name = nounAfter(text, behind, limit);
      if (name == null && !given && verbs == holding) {
        name = nounBefore(text, i, from);
      }
      if (name != null && (!given || isTaught(text, name))) {
        name = whole(text, name, limit);
        int noun = Math.min(name.end(), text.length());
        while (noun > name.start() && nouns.longest(text, noun) == 0) {
          noun--; // “青山论坛”: the mark behind the noun
        }
        int nounLength = nouns.longest(text, noun);
        boolean aside = name.end() < text.length() && text.charAt(name.end()) == '的';
        boolean plural = PLURAL.matcher(text).region(name.start(), noun).find();
        if (plural || (verbs == joining && (aside || name.length() == nounLength))) {
          i = behind - 1;
          continue; // 参加活动, 参加其他公益活动: none in particular; 参加典礼的师生: told of them
        }
        String kind = kinds.get(nouns.valueAt(text, noun, nounLength));
        return new Told(new Span(i, behind), name, kind, given);
      }
      i = behind - 1;
    }
    return null;
  }

  /** 党课, 培训: what somebody gives. */
  private boolean isTaught(String text, Span name) {
    String kind = kinds.get(nouns.valueAt(text, name.end(), nouns.longest(text, name.end())));
    return kind.equals("lecture") || kind.equals("training");
  }

  /** 对三条河道开展集中清理: what is done is told by no noun of ours, and the clause ends with it. */
  private @Nullable Told carriedOut(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      int length = carrying.longest(text, i);
      if (length == 0) {
        continue;
      }
      int start = i + length;
      int end = start;
      while (end < text.length() && Folded.isHan(text.charAt(end))) {
        end++;
      }
      boolean clause = end < text.length() && "，。；".indexOf(text.charAt(end)) >= 0;
      boolean named = end - start >= 4 && end - start <= NAME_OF_DEED;
      // 开展以来, 开展救治工作, 开展巡回审判十九场次: nothing in particular
      boolean plain =
          text.startsWith("以来", end - 2)
              || text.startsWith("工作", end - 2)
              || "场次个".indexOf(text.charAt(end - 1)) >= 0;
      if (clause && named && !plain) {
        Span name = whole(text, new Span(start, end), limit);
        return new Told(new Span(i, start), name, "activity", false);
      }
      i = start - 1;
    }
    return null;
  }

  /** 区委书记张文敏调研文明创建工作: only where somebody who holds an office does it. */
  private @Nullable Told done(String text, int from, int limit, List<Participant> participants) {
    for (int i = from; i < limit; i++) {
      int length = doing.longest(text, i);
      if (length == 0) {
        continue;
      }
      Span verb = new Span(i, i + length);
      i += length - 1;
      if (verb.end() < text.length() && NOT_DONE.indexOf(text.charAt(verb.end())) >= 0) {
        continue;
      }
      int sentence = sentenceStart(text, from, verb.start());
      boolean told = false;
      for (Participant who : participants) {
        boolean acts = who.eventRole().equals("inspector") || who.eventRole().equals("visitor");
        told |=
            acts
                && who.office() != null
                && who.span().start() >= sentence
                && who.span().end() <= verb.start();
      }
      String clause = text.substring(sentence, verb.start());
      // 深切的慰问, 取消拜会, 接受本报访问, 被送往医院检查: nobody goes anywhere
      if (!told || clause.matches("(?s).*(?:的|取消|(?:接受|被|送往|送到|送至)[^，。]{0,12})")) {
        continue;
      }
      String kind = NAMELESS.get(doing.valueAt(text, verb.start(), length));
      return new Told(verb, deed(text, sentence, verb, limit), kind, false);
    }
    return null;
  }

  /** The verb with what it is done to, which stands behind it or, with 对, 与, 到, before. */
  private static Span deed(String text, int sentence, Span verb, int limit) {
    int end = Math.max(verb.end(), Math.min(limit, verb.end() + NAME));
    Matcher m = DONE.matcher(text).region(verb.start(), end).useTransparentBounds(false);
    while (m.find()) {
      if (quotesOpen(text, verb.start(), m.start()) == 0) {
        end = Math.max(verb.end(), m.start());
        break;
      }
    }
    if (end - verb.end() >= 2) {
      return new Span(verb.start(), end);
    }
    Matcher object = OBJECT.matcher(text).region(sentence, verb.start());
    return new Span(object.find() ? object.start() : verb.start(), end);
  }

  /** The name without what only leads to it, and with the quotation mark that closes it. */
  private Span whole(String text, Span name, int limit) {
    int start = name.start();
    Matcher m = BEFORE_NAME.matcher(text);
    while (m.region(start, name.end()).find()
        && nouns.longest(text, name.end()) <= name.end() - m.end()) {
      start = m.end();
    }
    int end = name.end();
    int close = text.indexOf('”', end);
    if (quotesOpen(text, start, end) > 0 && close >= 0 && close - end < REACH && close < limit) {
      end = close + 1;
    }
    return new Span(start, end);
  }

  /** How many quotation marks that open in a stretch do not close in it. */
  private static int quotesOpen(String text, int start, int end) {
    int open = 0;
    for (int i = start; i < end; i++) {
      open += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
    }
    return open;
  }

  /** The body or region that holds it: right before the verb, or 由…主办. */
  private static @Nullable Span holder(
      String text, int from, Told told, List<Spot> bodies, List<Spot> places) {
    Span holder = null;
    Spot before = null;
    for (Spot spot : bodies) {
      if (spot.start() >= from && spot.end() <= told.verb().start()) {
        String between = text.substring(spot.end(), told.verb().start());
        boolean holds = between.length() <= REACH && isAside(between) && !isAt(text, spot);
        if (holds
            && before != null
            && spot.start() - before.end() == 1
            && "、和与及".indexOf(text.charAt(before.end())) >= 0) {
          holder = new Span(before.start(), spot.end()); // 市科委和市教委共同举办
        } else if (holds) {
          holder = spot.span();
        }
        before = spot;
      }
    }
    if (holder == null) {
      for (Spot spot : places) {
        if (spot.start() >= from && spot.end() == told.verb().start() && !isAt(text, spot)) {
          holder = spot.span(); // 管城回族区召开: the region stands for its government
        }
      }
    }
    return holder;
  }

  /** True if it is told where, not who: 在河阳市汶水区举行. */
  private static boolean isAt(String text, Spot spot) {
    String before = text.substring(Math.max(0, spot.start() - REACH), spot.start());
    return before.matches("(?s).*[在于到赴至往][^，。；！？：、“”\\n的]*");
  }

  /** True if only a day, 联合 or 组织 stands between who holds it and the verb. */
  private static boolean isAside(String between) {
    return between.matches("[^，。；！？：、“”\\n]{0,4}|(?:[0-9月日昨今前天上下中午晚近期联合共同组织隆重成功在线]){0,12}");
  }

  /** The place of the sentence that stands nearest to the verb behind 在, 于, 到, 赴; a museum too. */
  private static @Nullable Span where(
      String text, int from, Told told, List<Spot> bodies, List<Spot> places) {
    for (Spot spot : bodies) {
      // 在市博物馆举行
      boolean here = spot.start() >= from && spot.end() == told.verb().start();
      if (here && isAt(text, spot)) {
        return spot.span();
      }
    }
    int start = sentenceStart(text, from, told.verb().start());
    Span where = null;
    for (Spot spot : places) {
      boolean in = spot.start() > 0 && "在于到赴至往".indexOf(text.charAt(spot.start() - 1)) >= 0;
      if (!in || spot.start() < start) {
        continue;
      }
      if (spot.start() >= told.name().end() && spot.start() > told.verb().end() + NAME) {
        break;
      }
      if (where == null || spot.end() <= told.verb().start()) {
        where = spot.span();
      }
    }
    return where == null ? null : whole(where, places);
  }

  /** A place with those that stand right behind it: 黄集镇|上坪村. */
  private static Span whole(Span where, List<Spot> places) {
    int end = where.end();
    for (Spot spot : places) {
      end = spot.start() == end ? spot.end() : end;
    }
    return new Span(where.start(), end);
  }

  private static int sentenceStart(String text, int from, int at) {
    int start = at;
    while (start > from && "。；！？\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private @Nullable Span nounAfter(String text, int start, int limit) {
    Span best = null;
    int depth = 0;
    for (int end = start + 1; end <= Math.min(limit, start + NAME); end++) {
      char c = text.charAt(end - 1);
      depth += c == '“' || c == '《' || c == '（' ? 1 : c == '”' || c == '》' || c == '）' ? -1 : 0;
      if (depth == 0 && "，。；！？：\n".indexOf(c) >= 0) {
        break;
      }
      int length = nouns.longest(text, end);
      if (length > 0 && end - length >= start) {
        best = new Span(start, end);
      }
    }
    return best;
  }

  private @Nullable Span nounBefore(String text, int end, int from) {
    int stop = end;
    for (String where : List.of("在", "于")) {
      // 座谈会昨日在沪开幕: the name ends before the day and the place
      int at = text.lastIndexOf(where, end);
      if (at >= Math.max(from, end - REACH)) {
        stop = Math.min(stop, at);
      }
    }
    for (int e = stop; e > Math.max(from, stop - 6); e--) {
      int length = nouns.longest(text, e);
      if (length > 0) {
        int start = e - length;
        int depth = 0;
        while (start > from && e - start < NAME) {
          char c = text.charAt(start - 1);
          depth += c == '”' || c == '》' ? 1 : c == '“' || c == '《' ? -1 : 0;
          boolean aside = c == '）' && text.lastIndexOf('（', start) < start - 6;
          if (aside || (depth <= 0 && "，。；！？：\n ".indexOf(c) >= 0)) {
            break; // （记者王文敏、李小勇）全国水利工作会议今天闭幕; not 党小组（扩大）会议
          }
          start--;
        }
        return new Span(start, e);
      }
    }
    return null;
  }
}
