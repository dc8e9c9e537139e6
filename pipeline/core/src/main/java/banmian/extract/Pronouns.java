package banmian.extract;

import banmian.extract.Facts.Quote;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom 他 and 她 mean, and a verb that has no subject: the one whom the sentences before are about.
 */
final class Pronouns {

  private static final String PRONOUNS = "他她";
  private static final int HEAD = 24;
  private static final int MANNER = 16;
  private static final int SENTENCES = 3;
  private static final int NEXT = 60;

  private final Offices offices;
  private final Asides asides;
  private final Bystanders bystanders;
  private final Collectives collectives;
  private final WordTrie others;
  private final Pattern ofHis;
  private final Pattern notSubject;

  Pronouns(
      Lexicons lexicons,
      Forms forms,
      Offices offices,
      Asides asides,
      Bystanders bystanders,
      Collectives collectives) {
    this.offices = offices;
    this.asides = asides;
    this.bystanders = bystanders;
    this.collectives = collectives;
    this.others = lexicons.trie(ListName.QUOTE_WORDS, "other");
    this.ofHis = forms.of("of-his");
    this.notSubject = forms.of("he-is-not-subject");
  }

  In in(Prose prose, SayingVerbs.In verbs, Heard heard) {
    return new In(prose, verbs, heard);
  }

  /** Those of one text. */
  final class In {
    private final Prose prose;
    private final String text;
    private final Words words;
    private final SayingVerbs.In verbs;
    private final Heard heard;
    private final Set<String> bodyNames;

    private In(Prose prose, SayingVerbs.In verbs, Heard heard) {
      this.prose = prose;
      this.text = prose.text();
      this.words = prose.words();
      this.verbs = verbs;
      this.heard = heard;
      this.bodyNames =
          prose.bodies().stream()
              .map(body -> prose.printed(body.start(), body.end()))
              .collect(Collectors.toSet());
    }

    /**
     * Where a clause says 他 or 她: |他最后, 随即|他又, |她指着河水; -1 if it does not.
     *
     * @param bare where the adverbs before the verb begin
     */
    int at(int clause, int verb, int bare, boolean marked) {
      if (bare > clause && prose.isOneOf(bare - 1, PRONOUNS) && !text.startsWith("其他", bare - 2)) {
        // 他请来许多他|认为懂行的师傅: of a clause in a clause
        boolean opens = marked || asides.without(prose, clause, bare - 1) == clause;
        return opens || bare - 1 - clause <= 2 ? bare - 1 : -1;
      }
      boolean opens = marked && prose.isOneOf(clause, PRONOUNS) && verb - clause <= MANNER;
      if (!opens || !isSubject(clause, verb)) {
        return -1;
      }
      // 他|对社长李明|说
      boolean one =
          prose.persons(clause, verb).stream()
              .allMatch(person -> bystanders.isSpokenTo(prose, clause, person));
      for (int i = clause + 1; one && i < verb; i++) {
        one = verbs.at(i) == 0; // 她说希望…
      }
      return one ? clause : -1;
    }

    /** False for 他|的儿子说, 他|和妻子说, 他|们说, 他|丈夫说. */
    private boolean isSubject(int pronoun, int verb) {
      int next = pronoun + 1;
      return !Forms.at(notSubject, text, next, text.length())
          && (!words.starts(next)
              || words.end(next) > verb // 她|续说, as the tagger sees it
              || (words.at(next) != Words.NOUN && !words.isCalling(next)));
    }

    /**
     * The one whom 他 at {@code at} means: the subject of the sentences before it, up to the words
     * that were said last; else the one who said those.
     */
    @Nullable Speaker meant(int at) {
      int quote = heard.size() - 1;
      int between = 0;
      while (quote >= 0 && heard.at(quote).speaker() == null) {
        Span said = heard.at(quote).span();
        if (heard.isUnnamed(heard.at(quote))) {
          return prose.holdsPerson(said.end(), at) ? about(at, true) : null;
        }
        between += said.length() + 2;
        quote--;
      }
      Quote last = quote < 0 ? null : heard.at(quote);
      int from = last == null ? 0 : last.span().end();
      boolean near = last != null && from <= at && at - from - between <= NEXT;
      for (Spot person : near ? prose.persons(from, at) : List.<Spot>of()) {
        near &= heard.holds(quote + 1, person.span());
      }
      // 他的|妻子|在岸上挥手。“…。”她说
      Matcher his = ofHis.matcher(text).region(from, Math.max(from, at));
      while (his.find()) {
        if (others.longest(text, his.end()) > 0) {
          return null;
        }
      }
      String name = last != null && near ? last.speaker() : null;
      return name != null && isSomebody(name) ? new Speaker(name, at) : about(at, true);
    }

    /** False for 会议 and for bodies. */
    private boolean isSomebody(String speaker) {
      String folded = Folded.of(speaker);
      return collectives.endingAt(folded, folded.length()) == 0 && !bodyNames.contains(speaker);
    }

    /**
     * The one whom the sentence before {@code at} is about: the only person in it, or the first
     * where the others stand behind what he does.
     *
     * @param further true for 他: the sentences before it too
     */
    @Nullable Speaker about(int at, boolean further) {
      int end = at;
      for (int k = 0; k < SENTENCES && end > 0; k++) {
        int opening =
            further && QuotationMarks.endsQuote(text, end) ? QuotationMarks.opening(text, end) : -1;
        end = opening < 0 ? end : opening;
        int start = prose.back(end, Prose.SENTENCE);
        for (int i = end; further && i > start; i--) {
          // …。”他又: what was said is no sentence of the text
          start = QuotationMarks.endsQuote(text, i) ? i : start;
        }
        Speaker subject = subject(start, end);
        if (subject != null || !further || prose.holdsPerson(start, end)) {
          return subject;
        }
        end = QuotationMarks.endsQuote(text, start) ? start : start - 1;
      }
      return null;
    }

    /** The one whom a stretch is about. */
    @Nullable Speaker subject(int from, int to) {
      Set<String> all = new LinkedHashSet<>();
      Spot first = null;
      Spot second = null;
      for (Spot person : prose.persons(from, to)) {
        if (QuotationMarks.open(text, from, person.start()) <= 0) {
          second = first != null && second == null ? person : second;
          first = first == null ? person : first;
          all.add(person.text(text));
        }
      }
      if (first == null) {
        return null;
      }
      if (second != null && isOf(first, second)) {
        all.remove(first.text(text));
        first = second;
        second = null;
      }
      boolean leads = first.start() - from <= HEAD && (second == null || actsOn(first, second));
      return all.size() == 1 || leads ? new Speaker(prose.name(first), first.start()) : null;
    }

    /** 李明|听取了王平…: what the first does stands between the two. */
    private boolean actsOn(Spot first, Spot second) {
      int end = first.end();
      return second.start() - end > 4 || (words.at(end) == Words.VERB && words.end(end) > end + 1);
    }

    /** One is told by the other: 李明的秘书|王平, 老友卢平所在厂的厂主|晏明拿出一万元. */
    private boolean isOf(Spot first, Spot second) {
      int office = offices.endingAt(text, second.start());
      return office < second.start()
          && office - 1 >= first.end()
          && text.charAt(office - 1) == '的'
          && Folded.isHan(text, first.end(), office);
    }
  }
}
