package banmian.extract;

import banmian.extract.Facts.Participant;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is told by its verb, and not by a name: an inspection, a visit, an unveiling, an opening.
 */
final class Deeds {

  private static final int NAME = 40;
  private static final int LEAST = 4;
  private static final int MOST = 12;
  // what speaks for a gathering, and against it
  private static final int DATED = 2;
  private static final int HEADS = 1;
  private static final int TOLD = 1;
  private static final int PLANNED = 3;
  private static final int OF_NOUN = 3;
  private static final int ENOUGH = 3;
  private static final String MARKS = "，、。；：！？ \n";

  private final Gatherings gatherings;
  private final WordTrie inspecting;
  private final WordTrie doing;
  private final WordTrie touring;
  private final WordTrie unveiling;
  private final WordTrie opening;
  private final WordTrie carrying;
  private final WordTrie gathering = WordTrie.forwards();
  private final List<String> kinds = new ArrayList<>();
  private final Pattern notDone;
  private final Pattern inPassing;
  private final Pattern notThere;
  private final Pattern somewhere;
  private final Pattern ends;
  private final Pattern object;
  private final Pattern opens;
  private final Pattern acts;
  private final Pattern plain;
  private final Pattern ofNoun;
  private final Pattern notWhat;
  private final Pattern notNow;

  Deeds(Lexicons lexicons, Forms forms, Gatherings gatherings) {
    this.gatherings = gatherings;
    this.inspecting = lexicons.trie(ListName.EVENT_VERBS, "look", "tour");
    this.doing = lexicons.trie(ListName.EVENT_VERBS, "look", "tour", "visit");
    this.touring = lexicons.trie(ListName.EVENT_VERBS, "tour");
    this.unveiling = lexicons.trie(ListName.EVENT_VERBS, "unveil");
    this.opening = WordTrie.forwards();
    for (Entry entry : lexicons.entries(ListName.EVENT_VERBS)) {
      String told = entry.field(1);
      if (told.equals("open") || told.equals("deed")) {
        (told.equals("open") ? opening : gathering).put(entry.word(), kinds.size());
        kinds.add(entry.field(2));
      }
    }
    this.carrying = lexicons.trie(ListName.EVENT_VERBS, "do");
    this.notDone = forms.of("not-done");
    this.inPassing = forms.of("in-passing");
    this.notThere = forms.of("not-there");
    this.somewhere = forms.of("somewhere");
    this.ends = forms.of("deed-ends");
    this.object = forms.of("object");
    this.opens = forms.of("opens");
    this.acts = forms.of("body-acts");
    this.plain = forms.of("plain-deed");
    this.ofNoun = forms.of("of-noun");
    this.notWhat = forms.of("not-what");
    this.notNow = forms.of("not-now");
  }

  /** The first of a stretch that a rule makes of one of the verbs; null for none. */
  private static @Nullable Happening first(
      WordTrie verbs, Report of, int from, int limit, Function<Span, @Nullable Happening> rule) {
    for (Span verb : verbs.all(of.text(), from, limit)) {
      Happening told = rule.apply(verb);
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  /**
   * 区委书记张文敏调研文明创建工作: a round or a visit by somebody who holds an office.
   *
   * @param acting those who act in the article; null to look for them in each sentence
   */
  @Nullable Happening byOfficer(
      Report of, int from, int limit, @Nullable List<Participant> acting) {
    return first(doing, of, from, limit, verb -> byOfficer(of, from, limit, acting, verb));
  }

  private @Nullable Happening byOfficer(
      Report of, int from, int limit, @Nullable List<Participant> acting, Span verb) {
    if (isNone(of, verb)) {
      return null;
    }
    String text = of.text();
    int sentence = of.sentenceStart(of.from(), verb.start());
    List<Participant> who =
        acting != null ? acting : of.acts().between(sentence, of.sentenceEnd(verb.end()));
    // 县长|主持会议，下午|勘查路段: who leads the sentence goes on in it
    boolean led = sentence < from && of.acts().isLed(sentence, from);
    boolean done = led || who.stream().anyMatch(one -> does(text, one, sentence, verb));
    if (!done || Forms.in(notThere, text, sentence, verb.start())) {
      return null;
    }
    Span name = named(of, sentence, verb, limit);
    if (name.equals(verb) && !Forms.in(somewhere, text, sentence, verb.start())) {
      return null; // 兽医院院长检查后说: of nothing, and nowhere
    }
    boolean inspects = inspecting.longest(text, verb.start()) == verb.length();
    return Happening.done(verb, name, inspects ? Happening.INSPECTION : Happening.VISIT);
  }

  /** True if an officer stands before the verb in its sentence who makes a round or a visit. */
  private boolean does(String text, Participant one, int sentence, Span verb) {
    boolean acts = one.eventRole().equals("inspector") || one.eventRole().equals("visitor");
    boolean official = one.office() != null || touring.longest(text, verb.start()) > 0;
    return acts && official && one.span().start() >= sentence && one.span().end() <= verb.start();
  }

  /** 县市场监管局对十二所学校的食堂进行|检查: by a body that begins the sentence, and not an officer. */
  @Nullable Happening byBody(Report of, int from, int limit) {
    return first(
        inspecting,
        of,
        from,
        limit,
        verb -> {
          int sentence = of.sentenceStart(from, verb.start());
          Spot body = opening(of, sentence, verb.start());
          return body == null
                  || isNone(of, verb)
                  || !Forms.fills(acts, of.text(), body.end(), verb.start())
              ? null
              : Happening.done(verb, named(of, sentence, verb, limit), Happening.INSPECTION)
                  .by(body.span());
        });
  }

  /** The body that begins a sentence, but for its day and what for; null if none does. */
  private @Nullable Spot opening(Report of, int sentence, int to) {
    for (Spot body : Spot.within(of.bodies(), sentence, to)) {
      if (Forms.fills(opens, of.text(), sentence, body.start())) {
        return body;
      }
    }
    return null;
  }

  /** 副市长为集团|揭牌: a ceremony, whatever the print calls it, where somebody with an office does it. */
  @Nullable Happening unveiled(Report of, int from, int limit) {
    return first(
        unveiling,
        of,
        from,
        limit,
        verb -> {
          int sentence = of.sentenceStart(from, verb.start());
          int next = of.sentenceEnd(of.sentenceEnd(verb.start()) + 1);
          if (of.acts().between(sentence, next).stream().allMatch(one -> one.office() == null)) {
            return null;
          }
          int start = Math.max(sentence, of.prose().back(verb.start(), MARKS));
          for (Participant one : of.acts().between(sentence, verb.end())) {
            start = Math.max(start, one.span().end()); // 团市委书记林坚|为学校揭牌
          }
          start = Math.max(start, verb.start() - NAME);
          Span name = gatherings.whole(of.text(), new Span(start, verb.end()), limit);
          return Happening.done(verb, name, "ceremony");
        });
  }

  /** 28日，|“开心农场”开园: told with its day, and what opens stands before the verb. */
  @Nullable Happening opened(Report of, int from, int limit) {
    return first(
        opening,
        of,
        from,
        limit,
        verb -> {
          int sentence = of.sentenceStart(from, verb.start());
          boolean clause = verb.end() == of.text().length() || endsClause(of, verb.end());
          if (!clause
              || of.days().within(sentence, verb.start()) == null
              || Forms.in(notNow, of.text(), sentence, verb.start())) {
            return null;
          }
          int start = Math.max(sentence, of.prose().back(verb.start(), MARKS));
          // 青山小学的|“开心农场”开园
          int what = of.text().lastIndexOf('的', verb.start() - 2) + 1;
          Spot holder = what > start ? Spot.endingAt(of.bodies(), what - 1) : null;
          start = Math.max(start, what);
          int length = verb.start() - start;
          if (length < 2 || length > NAME || Forms.at(notWhat, of.text(), start, verb.start())) {
            return null;
          }
          Span name = gatherings.whole(of.text(), new Span(start, verb.end()), limit);
          return Happening.done(verb, name, kind(opening, of.text(), verb))
              .by(holder == null ? null : holder.span());
        });
  }

  private String kind(WordTrie verbs, String text, Span verb) {
    return kinds.get(verbs.valueAt(text, verb.start(), verb.length()));
  }

  /** 街坊昨日|罢市一天, 普查员昨日|入户登记: what many come together for, where enough tells that it was. */
  @Nullable Happening gathered(Report of, int from, int limit) {
    return first(
        gathering,
        of,
        from,
        limit,
        verb ->
            weight(of, from, verb) < ENOUGH
                ? null
                : Happening.done(
                    verb,
                    named(of, of.sentenceStart(from, verb.start()), verb, limit),
                    kind(gathering, of.text(), verb)));
  }

  /** How surely a verb tells what happened, and not what somebody plans, or does as a rule. */
  private int weight(Report of, int from, Span verb) {
    String text = of.text();
    int sentence = of.sentenceStart(from, verb.start());
    boolean dated = of.days().within(sentence, verb.start()) != null;
    boolean heads = sentence == of.from();
    boolean told =
        !Spot.within(of.bodies(), sentence, verb.start()).isEmpty()
            || of.prose().holdsPerson(sentence, verb.start());
    int weight = (dated ? DATED : 0) + (heads ? HEADS : 0) + (told ? TOLD : 0);
    if (Forms.in(notNow, text, sentence, verb.start()) || of.isSaid(verb.start())) {
      weight -= PLANNED;
    }
    boolean noun =
        Forms.at(ofNoun, text, verb.end(), text.length())
            || of.prose().isOneOf(verb.start() - 1, "的")
            || !of.words().starts(verb.start());
    return noun ? weight - OF_NOUN : weight;
  }

  /** 对三条河道开展|集中清理: what is done is told by no noun of ours, and the clause ends with it. */
  @Nullable Happening carriedOut(Report of, int from, int limit) {
    return first(
        carrying,
        of,
        from,
        limit,
        verb -> {
          String text = of.text();
          int start = verb.end();
          int end = start;
          while (end < text.length() && Folded.isHan(text.charAt(end))) {
            end++;
          }
          int length = end - start;
          return length < LEAST
                  || length > MOST
                  || !endsClause(of, end)
                  || Forms.in(plain, text, start, end)
              ? null
              : Happening.held(
                  verb, gatherings.whole(text, new Span(start, end), limit), "activity");
        });
  }

  private static boolean endsClause(Report of, int at) {
    return of.prose().isOneOf(at, "，。；");
  }

  /** The verb with what it is done to, which stands behind it or, with 对, 与, 到, before. */
  private Span named(Report of, int sentence, Span verb, int limit) {
    String text = of.text();
    int end = Math.max(verb.end(), Math.min(limit, verb.end() + NAME));
    Matcher m = ends.matcher(text).region(verb.start(), end);
    while (m.find()) {
      if (QuotationMarks.open(text, verb.start(), m.start()) == 0) {
        end = Math.max(verb.end(), m.start());
        break;
      }
    }
    while (end > verb.end() && text.charAt(end - 1) == '、') {
      end--;
    }
    if (end - verb.end() >= 2) {
      return new Span(verb.start(), end);
    }
    Matcher before = object.matcher(text).region(sentence, verb.start());
    return new Span(before.find() ? before.start() : verb.start(), end);
  }

  /** True if the verb is part of another word, or tells only in passing what was done. */
  private boolean isNone(Report of, Span verb) {
    String text = of.text();
    int end = verb.end();
    return Forms.at(notDone, text, end, text.length())
        || Forms.at(inPassing, text, end, text.length())
        || (text.startsWith("中", end) && of.words().is(end, end + 1, 'f'));
  }
}
