package banmian.extract;

import banmian.extract.Facts.Quote;
import banmian.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words in quotation marks that are said, and by whom: a verb of saying before or behind them tells
 * it; else the clause that leads to them, or who acts behind them.
 */
final class Quotations {

  private static final int NEAR = 12;
  private static final int AFTER = 45;
  private static final int HEAD = 24;
  private static final int MANNER = 16;

  private final Offices offices;
  private final Asides asides;
  private final Pattern to;
  private final Pattern ofAnother;
  private final Pattern speaksAgain;
  private final Pattern notSaying;
  private final Pattern written;
  private final Pattern whenActing;
  private final Pattern styled;

  Quotations(Forms forms, Offices offices, Asides asides) {
    this.offices = offices;
    this.asides = asides;
    this.to = forms.of("to");
    this.ofAnother = forms.of("of-another");
    this.speaksAgain = forms.of("speaks-again");
    this.notSaying = forms.of("not-saying");
    this.written = forms.of("written");
    this.whenActing = forms.of("when-acting");
    this.styled = forms.of("styled");
  }

  In in(
      Prose prose,
      SayingVerbs.In verbs,
      Pronouns.In pronouns,
      Speakers.In speakers,
      Openings.In openings,
      Heard heard) {
    return new In(prose, verbs, pronouns, speakers, openings, heard);
  }

  /** Those of one text. */
  final class In {
    private final Prose prose;
    private final String text;
    private final Words words;
    private final SayingVerbs.In verbs;
    private final Pronouns.In pronouns;
    private final Speakers.In speakers;
    private final Openings.In openings;
    private final Heard heard;

    private In(
        Prose prose,
        SayingVerbs.In verbs,
        Pronouns.In pronouns,
        Speakers.In speakers,
        Openings.In openings,
        Heard heard) {
      this.prose = prose;
      this.text = prose.text();
      this.words = prose.words();
      this.verbs = verbs;
      this.pronouns = pronouns;
      this.speakers = speakers;
      this.openings = openings;
      this.heard = heard;
    }

    /** What is said between two marks; null for a term, a slogan, or what is written somewhere. */
    @Nullable Quote between(int open, int close) {
      boolean closed = QuotationMarks.isClosed(text, close);
      int length = close - open;
      if (length <= Openings.SHORTEST || (!closed && length <= Openings.TERM)) {
        return null; // a term or slogan
      }
      Span said = new Span(open + 1, close);
      Quote told = byVerb(said, closed);
      if (told != null) {
        return told;
      }
      String name = closed ? actor(open, close) : null;
      boolean alone = closed || prose.before(open) == '：';
      return name != null || alone ? bySpeakerBefore(new Quote(name, null, said, true)) : null;
    }

    /** 何先生说，火势很大。“那家人我认识。”: the same one speaks on where nobody else is named. */
    private Quote bySpeakerBefore(Quote quote) {
      Quote last = heard.last();
      boolean on =
          last != null
              && quote.speaker() == null
              && !last.isDirect()
              && heard.end() == quote.span().start() - 1;
      return last != null && on ? new Quote(last.speaker(), null, quote.span(), true) : quote;
    }

    /**
     * Gives words before the last ones, of whom nothing was told, to who said those:
     * “…。”停顿了一下，她又说：“…”, “…。”李明说：“…”.
     */
    void lookBack() {
      int at = heard.size() - 2;
      Quote before = at < 0 ? null : heard.at(at);
      Quote last = heard.last();
      if (before == null
          || !before.isDirect()
          || before.speaker() != null
          || before.verb() != null
          || last == null
          || last.verb() == null
          || last.speaker() == null) {
        return;
      }
      int from = before.span().end() + 1;
      int to = last.span().start();
      int paragraph = before.span().start() - 1;
      while (prose.before(paragraph) == ' ') {
        paragraph--;
      }
      boolean opens = paragraph == 0 || prose.before(paragraph) == '\n';
      if (to - from <= AFTER && Forms.fills(speaksAgain, text, from, to)) {
        heard.set(at, new Quote(last.speaker(), null, before.span(), true));
      } else if (opens && to - from <= NEAR && text.startsWith("：“", to - 2)) {
        heard.set(at, new Quote(last.speaker(), last.verb(), before.span(), true));
      }
    }

    /** By a verb before the words (X说：“…”) or behind them (“…”X说); null if none tells. */
    private @Nullable Quote byVerb(Span said, boolean closed) {
      int open = said.start() - 1;
      int behind = said.end() + 1;
      int end = open;
      while (prose.isOneOf(end - 1, "：， ")) {
        end--;
      }
      Quote told = end < open ? behindVerb(said, end) : null;
      boolean ofSentence = !closed && openings.goesOn(behind) && !isNamed(behind);
      if (told == null && !ofSentence) {
        told = beforeVerb(said, behind);
      }
      // 跪下来说“…”, 有人喊“…！”
      return told == null && closed && end == open ? behindVerb(said, end) : told;
    }

    private boolean isNamed(int at) {
      int first = Spot.from(prose.persons(), at);
      return first < prose.persons().size() && prose.persons().get(first).start() == at;
    }

    /** X说：“…”, and X：“…” of an interview. */
    private @Nullable Quote behindVerb(Span said, int end) {
      for (int verb = Math.max(0, end - NEAR); verb < end; verb++) {
        int length = verbs.at(verb);
        if (length > 0 && verb + length + verbs.told(verb, length) == end) {
          Speaker speaker = speakers.of(verb, length, true);
          String name = speaker == null ? null : speaker.name();
          return new Quote(name, prose.printed(verb, verb + length), said, true);
        }
      }
      Spot asked = Spot.endingAt(prose.persons(), end);
      boolean opens =
          asked != null
              && (asked.start() == 0 || prose.isOneOf(asked.start() - 1, "\n。”"))
              && text.charAt(end) == '：';
      return asked != null && opens ? new Quote(prose.name(asked), null, said, true) : null;
    }

    /** “…”X说: the verb stands in the same sentence, and X between. */
    private @Nullable Quote beforeVerb(Span said, int from) {
      for (int verb = from; verb < Math.min(text.length(), from + AFTER); verb++) {
        if (prose.isOneOf(verb, "。！？；\n“")) {
          return null;
        }
        int length = verbs.at(verb);
        int end = verb + length;
        // “…”张三说：“…”: of what follows; a verb of one character ends its clause
        if (length == 0
            || prose.isOneOf(end, "：")
            || (length == 1 && end < text.length() && !prose.isOneOf(end, "，。；着著\n"))) {
          continue;
        }
        Speaker speaker = speakerBehind(said, from, verb);
        if (speaker != null) {
          return new Quote(speaker.name(), prose.printed(verb, end), said, true);
        }
        verb = end - 1;
      }
      return null;
    }

    /** Who says it, by a verb behind the words; null if the clause tells nobody. */
    private @Nullable Speaker speakerBehind(Span said, int from, int verb) {
      int clause = Math.max(from, prose.clause(verb));
      Speaker speaker = speakers.named(clause, verb, false);
      // 滕某探了探水仓，|对队长桑某说: who leads the sentence
      if (speaker == null && clause > from && Forms.at(to, text, clause, verb)) {
        speaker = pronouns.subject(from, clause - 1);
      }
      // 她一边夹菜，|一边询问
      int opening = text.startsWith("一边", clause) ? from : clause;
      if (speaker != null
          || opening != from
          || pronouns.at(opening, verb, asides.without(prose, opening, verb), true) < 0) {
        return speaker;
      }
      Speaker meant = pronouns.meant(said.start() - 1);
      return meant == null ? new Speaker(null, opening) : meant;
    }

    /** Who speaks though no verb of saying tells it; null if nobody is told. */
    private @Nullable String actor(int open, int close) {
      String name = acting(open, close);
      name = name == null ? leading(open) : name;
      return name == null ? next(open, close) : name;
    }

    /**
     * Who does something right behind words in quotation marks (“…。”李明笑了), or between two of them
     * (“…。”他擦了把汗，“…。”); null if nobody does.
     */
    private @Nullable String acting(int open, int close) {
      Quote last = heard.last();
      int between = last == null ? open : last.span().end() + 1;
      boolean goesOn =
          last != null
              && last.isDirect()
              && open - between > 2
              && open - between <= MANNER
              && text.charAt(open - 1) == '，'
              && prose.clause(open - 1) == between
              && !prose.holdsPerson(between, open);
      if (last != null && goesOn) {
        return last.speaker();
      }
      int at = close + 1;
      int end = endOf(at, "。！？；\n：“");
      if (prose.isOneOf(end, "：")) {
        return null; // “…。”李明说：“…”: told by the verb
      }
      int first = Spot.from(prose.persons(), at);
      Spot person = first < prose.persons().size() ? prose.persons().get(first) : null;
      if (person != null && person.start() == at && person.end() < end) {
        return words.at(person.end()) == Words.VERB ? prose.name(person) : null;
      }
      boolean his =
          at + 2 < end
              && prose.isOneOf(at, "他她")
              && words.at(at + 1) == Words.VERB
              && !prose.holdsPerson(at, end);
      Speaker speaker = his ? pronouns.meant(open) : null;
      return speaker == null ? null : speaker.name();
    }

    /** The first of {@code marks} from {@code at} on, or the end of the text. */
    private int endOf(int at, String marks) {
      int end = at;
      while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return end;
    }

    /**
     * 老厂长带着几分得意断言：“…”, 他感慨万分：“…”: whose clause leads to the words, though by no verb of saying;
     * null if it is not one's, or what is written somewhere follows.
     */
    private @Nullable String leading(int open) {
      if (open < 2 || !prose.isOneOf(open - 1, "：，")) {
        return null;
      }
      int clause = prose.clause(open - 1);
      List<Spot> here = prose.persons(clause, open - 1);
      if (Forms.in(written, text, clause, open) || here.size() > 1) {
        return null;
      }
      if (here.size() == 1) {
        return leads(clause, here.get(0), open) ? prose.name(here.get(0)) : null;
      }
      for (int end = clause + 2; end < Math.min(clause + HEAD, open - 1); end++) {
        int start = speakers.inPart(end);
        if (start >= clause && !prose.holdsVerb(clause, start)) {
          return prose.printed(start, end); // 居民|刘大爷|为孩子们点赞：“…”
        }
      }
      boolean his =
          text.charAt(open - 1) == '：' && pronouns.at(clause, open - 1, clause, true) >= 0;
      Speaker speaker = his ? pronouns.meant(clause) : null;
      return speaker == null ? null : speaker.name();
    }

    /** True if a person is the subject of the clause that goes on to the words. */
    private boolean leads(int clause, Spot one, int open) {
      return one.end() + 1 < open
          && !Forms.at(notSaying, text, clause, open)
          && !prose.holdsVerb(clause, one.start())
          && !Forms.at(ofAnother, text, one.end(), open);
    }

    /**
     * “三十年了。”老班长刘福拿出…, “真好喝。”6月9日，家住北门街的吴国强把…: of whom the sentence behind the words is, in the
     * same paragraph; null if it is nobody's, or what goes before is another's.
     */
    private @Nullable String next(int open, int close) {
      int at = close + 1;
      Matcher when = whenActing.matcher(text).region(at, text.length());
      at = when.lookingAt() ? when.end() : at;
      Quote last = heard.last();
      boolean on = last != null && !last.isDirect() && last.span().end() == open;
      int end = endOf(at, "。！？；\n，：“");
      List<Spot> here = prose.persons(at, end);
      // 算了笔账：“…。”
      if (on
          || prose.isOneOf(open - 1, "：，")
          || here.isEmpty()
          || prose.isOneOf(end, "：")
          || Forms.at(notSaying, text, at, end)) {
        return null;
      }
      Spot one = here.get(0);
      return isSubject(at, one) && doesSomething(one.end(), end) ? prose.name(one) : null;
    }

    /** True if a sentence begins with a person, but for what he is: 老班长|刘福, 家住北门街的|吴国强. */
    private boolean isSubject(int sentence, Spot one) {
      return one.start() - sentence <= 2 * HEAD
          && (one.start() == sentence
              || text.charAt(one.start() - 1) == '的'
              || offices.endingAt(text, one.start()) == sentence
              || !prose.holdsVerb(sentence, one.start()));
    }

    private boolean doesSomething(int from, int to) {
      Matcher style = styled.matcher(text).region(from, to);
      int at = style.lookingAt() ? style.end() : from;
      return at < to && "vpdt".indexOf(words.at(words.startOf(at))) >= 0;
    }
  }
}
