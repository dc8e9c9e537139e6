package banmian.extract;

import banmian.extract.Facts.Quote;
import banmian.extract.Lexicons.ListName;
import banmian.extract.Openings.Opening;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who said what: words in quotation marks beside a verb of saying (direct), and what a person
 * or a meeting 指出, 强调, 要求 up to the end of the sentence (reported).
 *
 * <p>{@link SayingVerbs} finds the verb, {@link Speakers} who stands before it, {@link Pronouns}
 * whom 他 means, {@link Openings} where the words begin, {@link Statements} how far they go, and
 * {@link Quotations} what stands in quotation marks.
 */
final class Quotes {

  private final SayingVerbs verbs;
  private final Asides asides;
  private final Pronouns pronouns;
  private final Speakers speakers;
  private final Openings openings;
  private final Statements statements;
  private final Quotations quotations;
  private final Pattern notSaying;

  Quotes(Lexicons lexicons, Names names, Offices offices) {
    Forms forms = new Forms(lexicons, ListName.QUOTE_FORMS, ListName.QUOTE_WORDS);
    Bystanders bystanders = new Bystanders(forms, offices);
    Collectives collectives = new Collectives(lexicons);
    this.verbs = new SayingVerbs(lexicons, forms, offices);
    this.asides = new Asides(lexicons, forms);
    this.pronouns = new Pronouns(lexicons, forms, offices, asides, bystanders, collectives);
    this.speakers = new Speakers(lexicons, forms, names, offices, asides, bystanders, collectives);
    this.openings = new Openings(forms);
    this.statements = new Statements(lexicons, forms, asides);
    this.quotations = new Quotations(forms, offices, asides);
    this.notSaying = forms.of("not-saying");
  }

  /** The quotes of a body, ascending and disjoint. */
  List<Quote> find(Passage body, String text, Words words, List<Spot> persons, List<Spot> bodies) {
    String paired = QuotationMarks.paired(text);
    List<Spot> maySpeak = speakers.maySpeak(paired, persons);
    return new Reading(new Prose(body, paired, words, maySpeak, bodies)).quotes();
  }

  /** One text on its way. */
  private final class Reading {
    private final Prose prose;
    private final String text;
    private final Heard heard = new Heard();
    private final SayingVerbs.In saying;
    private final Speakers.In speaking;
    private final Openings.In leading;
    private final Statements.In going;
    private final Quotations.In quoted;

    Reading(Prose prose) {
      this.prose = prose;
      this.text = prose.text();
      this.saying = verbs.in(prose);
      Pronouns.In meant = pronouns.in(prose, saying, heard);
      this.speaking = speakers.in(prose, saying, meant);
      this.leading = openings.in(prose, saying, speaking);
      this.going = statements.in(prose, leading);
      this.quoted = quotations.in(prose, saying, meant, speaking, leading, heard);
    }

    List<Quote> quotes() {
      int i = 0;
      while (i < text.length()) {
        i = text.charAt(i) == '“' ? quotation(i) : statement(i);
      }
      return heard.quotes();
    }

    /** Hears what stands in the quotation marks that open there; the place behind it. */
    private int quotation(int open) {
      int close = QuotationMarks.closing(text, open);
      if (close < 0) {
        return open + 1;
      }
      Quote quote = quoted.between(open, close);
      if (quote != null) {
        heard.add(quote);
        quoted.lookBack();
      }
      return close + 1;
    }

    /** Hears what a verb of saying at {@code at} tells; the place behind it. */
    private int statement(int at) {
      int length = saying.at(at);
      int next = at + Math.max(1, length);
      if (length == 0) {
        return next;
      }
      Quote quote = reported(at, length);
      quote = quote == null ? trailing(at, length) : quote;
      if (quote == null) {
        return next;
      }
      heard.add(quote);
      return Math.max(next, items(quote));
    }

    /** 县长强调，|要…: what stands behind the verb. */
    private @Nullable Quote reported(int verb, int length) {
      Opening opening = leading.behind(verb, length);
      if (opening == null) {
        return null;
      }
      int from = opening.words();
      int sentence = prose.sentenceEnd(from);
      int other = other(from, sentence);
      int mark = from;
      while (prose.isOneOf(mark - 1, " \n")) {
        mark--;
      }
      boolean all = prose.before(mark) == '：';
      int end = other < sentence ? other : going.end(sentence, all);
      return quote(opening.speaker(), verb, length, new Span(from, end));
    }

    private Quote quote(Speaker speaker, int verb, int length, Span said) {
      if (speaker.name() == null) {
        heard.addUnnamed(said.start());
      }
      return new Quote(speaker.name(), prose.printed(verb, verb + length), said, false);
    }

    /**
     * Where somebody else's words begin in a sentence that told of one's first: 张三说，…，|李四则说，…; its
     * end if nobody's do.
     */
    private int other(int from, int to) {
      for (int i = from + Openings.SHORTEST; i < to; i++) {
        int length = saying.at(i);
        if (length == 0) {
          continue;
        }
        int clause = prose.clause(i);
        char mark = prose.before(clause);
        Opening next =
            clause > from && (mark == '；' || mark == '，') ? leading.behind(i, length) : null;
        if (next != null
            && next.speaker().name() != null
            && next.speaker().start() >= clause
            && (mark == '；' || isHeadOf(clause, next.speaker().start(), i + length))) {
          return clause - 1;
        }
        i += length - 1;
      }
      return to;
    }

    /**
     * True if persons are told from here on, and who begins the clause says it with a mark behind.
     */
    private boolean isHeadOf(int clause, int person, int end) {
      int first = Spot.from(prose.persons(), person);
      boolean named = first < prose.persons().size();
      boolean marked = prose.isOneOf(end, "，：") || saying.promisesNear(person, end);
      return named && marked && !prose.holdsVerb(clause, person);
    }

    /**
     * Hears the items of a statement that stand in paragraphs of their own (会议要求：, 一要…, 二要…), each
     * with speaker and verb of its first; where the last of them ends.
     */
    private int items(Quote first) {
      int end = first.span().end();
      while (end + 1 < text.length() && text.charAt(end) == '\n') {
        int next = going.itemEnd(end);
        if (next == end) {
          break;
        }
        Span said = new Span(leading.skipBlanks(end + 1), next);
        heard.add(new Quote(first.speaker(), first.verb(), said, false));
        end = next;
      }
      return end;
    }

    /** 今年的藕卖到三块五一斤|，种植户司马贵生说。: the words before the one who says them. */
    private @Nullable Quote trailing(int verb, int length) {
      int clause = prose.clause(verb);
      int start = prose.back(clause, Prose.SENTENCE);
      boolean ends = verb + length == text.length() || prose.isOneOf(verb + length, "。！\n");
      if (!ends
          || prose.before(clause) != '，'
          || clause - 1 - start < Openings.SHORTEST
          || start < heard.end()
          || text.substring(start, clause).indexOf('”') >= 0
          || Forms.at(notSaying, text, clause, verb)
          || saying.mayBeNoun(verb, length)) {
        return null;
      }
      boolean bare = asides.without(prose, clause, verb) == clause;
      Speaker speaker = bare ? null : speaking.of(verb, length, true);
      speaker =
          speaker == null && speaking.isStranger(verb) ? speaking.unnamed(verb, length) : speaker;
      return speaker == null ? null : quote(speaker, verb, length, new Span(start, clause - 1));
    }
  }
}
