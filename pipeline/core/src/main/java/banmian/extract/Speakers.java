package banmian.extract;

import banmian.extract.Lexicons.ListName;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks by a verb of saying: a person, a body, 会议 or somebody named in part (宋女士), who stands
 * before it in its clause; or whom 他, or a clause without a subject, means.
 */
final class Speakers {

  private static final int NEAR = 12;
  private static final int AFTER = 45;

  private final Names names;
  private final Offices offices;
  private final Asides asides;
  private final Bystanders bystanders;
  private final Collectives collectives;
  private final WordTrie strangers;
  private final WordTrie thought;
  private final Pattern to;
  private final Pattern somebody;
  private final Pattern notSaying;

  Speakers(
      Lexicons lexicons,
      Forms forms,
      Names names,
      Offices offices,
      Asides asides,
      Bystanders bystanders,
      Collectives collectives) {
    this.names = names;
    this.offices = offices;
    this.asides = asides;
    this.bystanders = bystanders;
    this.collectives = collectives;
    this.strangers = lexicons.endings(ListName.QUOTE_WORDS, "who");
    this.thought = lexicons.trie(ListName.QUOTE_WORDS, "thought");
    this.to = forms.of("to");
    this.somebody = forms.of("somebody");
    this.notSaying = forms.of("not-saying");
  }

  /** Those of a text who may speak: not 马克思|主义, 邓小平|理论. */
  List<Spot> maySpeak(String text, List<Spot> persons) {
    return persons.stream().filter(p -> thought.longest(text, p.end()) == 0).toList();
  }

  In in(Prose prose, SayingVerbs.In verbs, Pronouns.In pronouns) {
    return new In(prose, verbs, pronouns);
  }

  /** Those of one text. */
  final class In {
    private final Prose prose;
    private final String text;
    private final Words words;
    private final SayingVerbs.In verbs;
    private final Pronouns.In pronouns;

    private In(Prose prose, SayingVerbs.In verbs, Pronouns.In pronouns) {
      this.prose = prose;
      this.text = prose.text();
      this.words = prose.words();
      this.verbs = verbs;
      this.pronouns = pronouns;
    }

    /**
     * The speaker of a verb; null if nobody is told.
     *
     * @param marked true if a mark stands between the verb and the words
     */
    @Nullable Speaker of(int verb, int length, boolean marked) {
      if (verbs.isNoun(verb)) {
        return null; // 作出|指示, 作了|分析
      }
      int clause = prose.clause(verb);
      Speaker speaker = named(clause, verb, true);
      if (speaker == null && (marked || length > 1)) {
        speaker = together(clause, verb, marked);
      }
      if (speaker != null) {
        return verbs.isLedTo(verb, length, speaker.start()) ? null : speaker;
      }
      int bare = asides.without(prose, clause, verb);
      int pronoun = pronouns.at(clause, verb, bare, marked);
      return pronoun >= 0 ? pronouns.meant(pronoun) : ofSentence(clause, verb, length, marked);
    }

    /** Of a clause without a subject: who leads the clauses before it. */
    private @Nullable Speaker ofSentence(int clause, int verb, int length, boolean marked) {
      int bare = asides.without(prose, clause, verb);
      // 会见…所带客商时|表示
      List<Spot> here = prose.persons(clause, verb);
      boolean met = !here.isEmpty() && bystanders.isMet(prose, clause, here.get(0), verb);
      boolean joined = met || bare == clause || (bare == clause + 1 && text.charAt(clause) == '并');
      if (!joined || prose.before(clause) != '，') {
        return null;
      }
      Speaker leads = length > 1 ? pronouns.about(clause, false) : null;
      if (leads != null) {
        return Forms.in(somebody, text, leads.start(), clause) ? null : leads;
      }
      // 他顿了一顿，|又说：
      int start = prose.back(clause, Prose.PART);
      boolean his = (marked || verbs.isOrder(verb, length)) && start < clause;
      boolean again = length > 1 || bare < verb;
      int pronoun = his && again ? pronouns.at(start, clause - 1, start, true) : -1;
      return pronoun < 0 ? null : pronouns.meant(pronoun);
    }

    /**
     * A person, or somebody named in part, who stands in the clause and says it; null if none does.
     *
     * @param strict as for {@link Asides#fill}
     */
    @Nullable Speaker named(int clause, int verb, boolean strict) {
      Spot near = null;
      for (Spot person : prose.persons(clause, verb)) {
        boolean none =
            bystanders.isSpokenTo(prose, clause, person)
                || bystanders.isMet(prose, clause, person, verb)
                || (near != null
                    && (asides.isGesture(prose, near.end(), verb)
                        || bystanders.isNone(prose, near, person)));
        near = none ? near : person;
      }
      if (near != null) {
        boolean says = asides.fill(prose, verbs, near.end(), verb, strict);
        return says ? new Speaker(prose.name(near), near.start()) : null;
      }
      for (int end = verb; end > clause + 1 && verb - end <= NEAR; end--) {
        int start = inPart(end);
        if (start >= clause && asides.fill(prose, verbs, end, verb, strict)) {
          return new Speaker(prose.printed(start, end), start);
        }
      }
      return null;
    }

    /** Start of a name that is printed in part (宋女士, 刘某, 王主任) and ends there; -1 if none does. */
    int inPart(int end) {
      int title = end;
      while (title > 0 && end - title < 2 && text.charAt(title - 1) == '某') {
        title--;
      }
      title = title == end ? offices.endingAt(text, end) : title;
      if (title == end) {
        return -1;
      }
      for (int family = 2; family >= 1; family--) {
        int start = title - family;
        int trust = start < 0 ? 0 : names.trust(text, start, family);
        boolean sure = trust < Names.WORD_LIKE || offices.kindBefore(text, end) == Offices.STYLE;
        if (trust > 0 && sure && words.starts(start)) {
          return start;
        }
      }
      return -1;
    }

    /** 会议, 通知, or a body, right before the verb. */
    private @Nullable Speaker together(int clause, int verb, boolean marked) {
      int end = asides.without(prose, clause, verb);
      int length = collectives.endingAt(text, end);
      if (length > 0) {
        return new Speaker(prose.printed(end - length, end), end - length);
      }
      Spot one = marked ? Spot.endingAt(prose.bodies(), end) : null;
      return one == null || bystanders.isSpokenTo(prose, clause, one)
          ? null
          : new Speaker(prose.printed(one.start(), one.end()), one.start());
    }

    /**
     * 一位居民, 有关负责人, 他 of whom nothing was told: somebody says it, whose name is not printed; null if
     * nobody does.
     */
    @Nullable Speaker unnamed(int verb, int length) {
      if (verbs.isNoun(verb)) {
        return null;
      }
      int clause = prose.clause(verb);
      int end = asides.without(prose, clause, verb);
      end =
          end < verb
              ? end
              : asides.beforeTime(prose, Math.max(clause + 2, verb - AFTER), verb); // 居民|在接受采访时
      if (pronouns.at(clause, verb, end, true) >= 0) {
        return new Speaker(null, clause);
      }
      int who = end - Math.max(strangers.longest(text, end), end - offices.endingAt(text, end));
      if (who == end || who < clause || Forms.at(notSaying, text, clause, text.length())) {
        return null;
      }
      for (int i = Math.max(clause, who - NEAR); i < who; i++) {
        if (Forms.at(to, text, i, who) && words.starts(i)) {
          return null; // 向|部下声明, 跟|孩子们讲
        }
      }
      boolean or = text.startsWith("或者", end - 2);
      return or || verbs.isLedTo(verb, length, who) ? null : new Speaker(null, clause);
    }

    /** True if such a one stands right before the verb: 几位居民|说, but not 馆里的人员下午接着…询问. */
    boolean isStranger(int verb) {
      return strangers.longest(text, verb) > 0;
    }
  }
}
