package banmian.extract;

import banmian.extract.Facts.Quote;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who said what: words in quotation marks beside a verb of saying (direct), and what a person
 * or a meeting 指出, 强调, 要求 up to the end of the sentence (reported).
 *
 * <p>The speaker stands before the verb in its clause: a person, a body, 会议, or somebody named in
 * part (宋女士). 他 and a verb without a subject are the person whom the sentence, or the one before,
 * is about, where that is one.
 */
final class Quotes {

  private static final int SHORTEST = 6;
  private static final int TERM = 12;
  private static final int NEAR = 12;
  private static final int AFTER = 45;
  private static final int HEAD = 24;
  private static final Pattern IN = Pattern.compile("[在于就对为向昨今日前][^，。；：！？\\n]{1,40}[时中上后里]");
  private static final String STOPS = "。！？；\n";
  private static final String MARKS = "。！？；，：、“”（）\n";

  private final Names names;
  private final Offices offices;
  private final WordTrie verbs = WordTrie.forwards();
  private final WordTrie orders = WordTrie.forwards();
  private final WordTrie nouns = WordTrie.forwards();
  private final WordTrie leading = WordTrie.backwards();
  private final WordTrie asides = WordTrie.backwards();
  private final WordTrie collective = WordTrie.backwards();

  Quotes(Lexicons lexicons, Names names, Offices offices) {
    this.names = names;
    this.offices = offices;
    for (Entry entry : lexicons.entries(ListName.FOLLOWERS)) {
      // 还要求 is what 要求 is with an adverb before it
      boolean adverb = "还也则又".indexOf(entry.word().charAt(0)) >= 0;
      boolean manner = entry.word().endsWith("地说") || entry.word().endsWith("着说");
      if (entry.field(1).equals("say") && !adverb && !manner) {
        verbs.put(entry.word(), 0);
      }
    }
    put(lexicons, "order", orders);
    put(lexicons, "noun", nouns);
    put(lexicons, "after", leading);
    put(lexicons, "aside", asides);
    put(lexicons, "demand", verbs);
    for (Entry entry : lexicons.entries(ListName.COLLECTIVE_SPEAKERS)) {
      collective.put(entry.word(), 0);
    }
  }

  private static void put(Lexicons lexicons, String kind, WordTrie words) {
    lexicons.words(ListName.QUOTE_WORDS, kind).forEach(word -> words.put(word, 0));
  }

  /** The quotes of a body, ascending and disjoint. */
  List<Quote> find(Passage body, String text, Words words, List<Spot> persons, List<Spot> bodies) {
    return new Reading(body, text, words, persons, bodies).quotes();
  }

  /** Who speaks, and where that stands; the name is null where the print does not tell it. */
  private record Speaker(String name, int start) {}

  /** One text on its way. */
  private final class Reading {
    private final Passage body;
    private final String text;
    private final Words words;
    private final List<Spot> persons;
    private final List<Spot> bodies;

    Reading(Passage body, String text, Words words, List<Spot> persons, List<Spot> bodies) {
      this.body = body;
      this.text = text;
      this.words = words;
      this.persons = persons;
      this.bodies = bodies;
    }

    List<Quote> quotes() {
      List<Quote> found = new ArrayList<>();
      int i = 0;
      while (i < text.length()) {
        if (text.charAt(i) == '“') {
          int close = closing(i);
          Quote quote = close < 0 ? null : direct(i, close);
          if (quote != null) {
            found.add(bySpeakerBefore(found, quote));
          }
          i = close < 0 ? i + 1 : close + 1;
          continue;
        }
        int length = verb(i);
        Quote quote = length == 0 ? null : reported(i, length);
        if (quote != null) {
          found.add(quote);
        }
        i = quote != null ? quote.span().end() : i + Math.max(1, length);
      }
      return found;
    }

    /** 何先生说，火势很大。“那家人我认识。”: the same one speaks on where nobody else is named. */
    private Quote bySpeakerBefore(List<Quote> found, Quote quote) {
      if (found.isEmpty() || quote.speaker() != null || quote.verb() != null) {
        return quote;
      }
      Quote last = found.get(found.size() - 1);
      boolean on = !last.isDirect() && last.span().end() == quote.span().start() - 1;
      return on ? new Quote(last.speaker(), null, quote.span(), true) : quote;
    }

    /**
     * Length of the verb of saying at {@code at}, with the 说 that may end it; 0 if none is there.
     */
    private int verb(int at) {
      int length = verbs.longest(text, at);
      char before = at > 0 ? text.charAt(at - 1) : '。';
      boolean inWord = text.charAt(at) == '说' ? "小学传据听虽按".indexOf(before) >= 0 : !words.starts(at);
      if (length == 1 && (inWord || before == '报')) {
        return 0; // 慰|问, 手|语, 小|说, 记者魏明报|道
      }
      if (length > 1 && text.startsWith("地", at + length)) {
        return 0; // 感慨|地说
      }
      boolean says =
          length > 1 && at + length < text.length() && "说道".indexOf(text.charAt(at + length)) >= 0;
      return says ? length + 1 : length;
    }

    private @Nullable Quote reported(int verb, int length) {
      int start = verb + length;
      if (start >= text.length()) {
        return null;
      }
      boolean marked = "，：".indexOf(text.charAt(start)) >= 0;
      boolean order = orders.longest(text, verb) == length;
      if (!marked
          && (!order
              || !Folded.isHan(text.charAt(start))
              || "的了和与".indexOf(text.charAt(start)) >= 0)) {
        return null;
      }
      start += marked ? 1 : 0;
      if (marked && start < text.length() && text.charAt(start) == '“') {
        int close = closing(start);
        boolean term = close > 0 && close - start <= TERM && !isClosed(close);
        if (!term || !goesOn(close + 1)) {
          return null; // X说，“…”: direct
        }
      }
      int end = sentence(start);
      Speaker speaker = end - start >= SHORTEST ? before(verb, length, marked) : null;
      return speaker == null
          ? null
          : new Quote(speaker.name(), printed(verb, verb + length), new Span(start, end), false);
    }

    /** True if the sentence goes on there: what stands before was a term of it. */
    private boolean goesOn(int at) {
      return at < text.length() && (Folded.isHan(text.charAt(at)) || text.charAt(at) == '、');
    }

    /** The speaker of a verb, who stands before it. */
    private @Nullable Speaker before(int verb, int length, boolean marked) {
      int clause = back(verb, MARKS);
      Speaker speaker = named(clause, verb, true);
      if (speaker == null && (marked || length > 1)) {
        speaker = together(clause, verb, marked);
      }
      if (speaker != null) {
        int led = leading.longest(text, speaker.start());
        return led > 0 && nouns.longest(text, verb) == length ? null : speaker;
      }
      int bare = withoutAsides(clause, verb);
      boolean pronoun =
          bare > clause
              && "他她".indexOf(text.charAt(bare - 1)) >= 0
              && !text.startsWith("其他", bare - 2);
      if (pronoun) {
        return about(bare - 1, true);
      }
      boolean joined = bare == clause || (bare == clause + 1 && text.charAt(clause) == '并');
      boolean inside = clause > 0 && text.charAt(clause - 1) == '，';
      return joined && inside && length > 1 ? about(clause, false) : null;
    }

    /** A person, or somebody named in part, who stands in the clause and says it. */
    private @Nullable Speaker named(int clause, int verb, boolean strict) {
      Spot near = null;
      for (Spot person : within(clause, verb)) {
        near = isSpokenTo(clause, person) ? near : person;
      }
      if (near != null) {
        return isAside(near.end(), verb, strict)
            ? new Speaker(Folded.unspaced(printed(near.start(), near.end())), near.start())
            : null;
      }
      for (int end = verb; end > clause + 1 && verb - end <= NEAR; end--) {
        int start = inPart(end);
        if (start >= clause && isAside(end, verb, strict)) {
          return new Speaker(printed(start, end), start);
        }
      }
      return null;
    }

    /** 沈立群对|葛秀英|说, 向|县长李明|说. */
    private boolean isSpokenTo(int clause, Spot person) {
      int start = offices.endingAt(text, person.start());
      return start > clause + 1 && "对向跟同".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** Start of a name that is printed in part (宋女士, 刘某, 王主任) and ends there; -1 if none does. */
    private int inPart(int end) {
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
      int end = withoutAsides(clause, verb);
      int length = collective.longest(text, end);
      if (length > 0) {
        return new Speaker(printed(end - length, end), end - length);
      }
      Spot one = marked ? Spot.endingAt(bodies, end) : null;
      return one == null || isSpokenTo(clause, one)
          ? null
          : new Speaker(printed(one.start(), one.end()), one.start());
    }

    /** What the clause ends with before adverbs: 会议|还, 他|最后. */
    private int withoutAsides(int from, int to) {
      int end = to;
      while (end > from) {
        int aside = asides.longest(text, end);
        int word = words.startOf(end - 1);
        boolean adverb = words.at(word) == 'd' || "还也则又都均更".indexOf(text.charAt(end - 1)) >= 0;
        if (aside == 0 && !adverb) {
          break;
        }
        end = aside > 0 ? end - aside : adverb && words.at(word) == 'd' ? word : end - 1;
      }
      return Math.max(from, end);
    }

    /** True if what stands between a speaker and the verb names nobody else: 昨天, 还, 在会上, 激动地. */
    private boolean isAside(int from, int to, boolean strict) {
      String between = text.substring(from, to);
      if (between.isEmpty() || withoutAsides(from, to) == from) {
        return true;
      }
      if (IN.matcher(between).matches()) {
        return true; // 在去年春节前发表的《…》讲话中
      }
      // 习近平强军思想要求: not he; 李明的儿子说
      if (between.length() > NEAR || "的、和与".indexOf(between.charAt(0)) >= 0) {
        return false;
      }
      char last = between.charAt(between.length() - 1);
      return !strict
          || between.length() <= 2
          || "在于昨今日前还也则更又对向曾就".indexOf(between.charAt(0)) >= 0
          || "时中后上地并着边".indexOf(last) >= 0;
    }

    /**
     * The one whom the sentence before {@code at} is about: the only person in it, or the first
     * where the others stand behind what he does. Of 他, the sentence before it too.
     */
    private @Nullable Speaker about(int at, boolean further) {
      int end = at;
      for (int k = 0; k < 3 && end > 0; k++) {
        int start = back(end, STOPS);
        Speaker subject = subject(start, end);
        if (subject != null || !further || holdsPerson(start, end)) {
          return subject;
        }
        end = start - 1;
      }
      return null;
    }

    /** The persons of a stretch, ascending. */
    private List<Spot> within(int from, int to) {
      int first = first(from);
      int end = Math.max(first, first(to));
      boolean cut = end > first && persons.get(end - 1).end() > to;
      return persons.subList(first, cut ? end - 1 : end);
    }

    /** Index of the first person who stands at {@code at} or behind it. */
    private int first(int at) {
      int low = 0;
      int high = persons.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (persons.get(middle).start() < at) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private boolean holdsPerson(int from, int to) {
      return !within(from, to).isEmpty();
    }

    private @Nullable Speaker subject(int from, int to) {
      Set<String> all = new LinkedHashSet<>();
      Spot first = null;
      Spot second = null;
      for (Spot person : within(from, to)) {
        if (!isSaid(from, person.start())) {
          second = first != null && second == null ? person : second;
          first = first == null ? person : first;
          all.add(person.text(text));
        }
      }
      if (first == null) {
        return null;
      }
      boolean leads =
          first.start() - from <= HEAD
              && (second == null || text.substring(first.end(), second.start()).length() > 4);
      return all.size() == 1 || leads
          ? new Speaker(Folded.unspaced(printed(first.start(), first.end())), first.start())
          : null;
    }

    /** True inside quotation marks. */
    private boolean isSaid(int from, int at) {
      int depth = 0;
      for (int i = from; i < at; i++) {
        depth += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
      }
      return depth > 0;
    }

    private @Nullable Quote direct(int open, int close) {
      boolean closed = isClosed(close);
      if (close - open - 1 < SHORTEST || (!closed && close - open <= TERM)) {
        return null; // a term or slogan
      }
      Span said = new Span(open + 1, close);
      int end = open;
      while (end > 0 && "：， ".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      Quote told = end < open ? behindVerb(said, end) : null;
      if (told == null
          && (closed || close + 1 >= text.length() || !goesOn(close + 1) || isNamed(close + 1))) {
        told = beforeVerb(said, close + 1);
      }
      if (told != null) {
        return told;
      }
      boolean alone = closed || (open > 0 && text.charAt(open - 1) == '：');
      return alone ? new Quote(null, null, said, true) : null;
    }

    /** True if what is said ends with a mark of its own. */
    private boolean isClosed(int close) {
      return "。！？，…".indexOf(text.charAt(close - 1)) >= 0;
    }

    private boolean isNamed(int at) {
      int first = first(at);
      return first < persons.size() && persons.get(first).start() == at;
    }

    /** X说：“…”, and X：“…” of an interview. */
    private @Nullable Quote behindVerb(Span said, int end) {
      for (int verb = Math.max(0, end - NEAR); verb < end; verb++) {
        int length = verb(verb);
        if (length > 0 && verb + length == end) {
          Speaker speaker = before(verb, length, true);
          return new Quote(speaker == null ? null : speaker.name(), printed(verb, end), said, true);
        }
      }
      Spot asked = Spot.endingAt(persons, end);
      boolean opens =
          asked != null
              && (asked.start() == 0 || "\n。”".indexOf(text.charAt(asked.start() - 1)) >= 0);
      return asked != null && opens && text.charAt(end) == '：'
          ? new Quote(Folded.unspaced(printed(asked.start(), asked.end())), null, said, true)
          : null;
    }

    /** “…”X说: the verb stands in the same sentence, and X between. */
    private @Nullable Quote beforeVerb(Span said, int from) {
      for (int verb = from; verb < Math.min(text.length(), from + AFTER); verb++) {
        if ((STOPS + "“").indexOf(text.charAt(verb)) >= 0) {
          break;
        }
        int length = verb(verb);
        int end = verb + length;
        if (length == 0 || (end < text.length() && text.charAt(end) == '：')) {
          continue; // “…”张三说：“…”: of what follows
        }
        if (length == 1 && end < text.length() && "，。；\n".indexOf(text.charAt(end)) < 0) {
          continue;
        }
        int clause = Math.max(from, back(verb, MARKS));
        Speaker speaker = named(clause, verb, false);
        if (speaker != null) {
          return new Quote(speaker.name(), printed(verb, end), said, true);
        }
        verb = end - 1;
      }
      return null;
    }

    private int back(int at, String marks) {
      int start = at;
      while (start > 0 && marks.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      return start;
    }

    private int closing(int open) {
      int depth = 0;
      for (int i = open; i < text.length() && text.charAt(i) != '\n'; i++) {
        depth += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      return -1;
    }

    private int sentence(int start) {
      int depth = 0;
      for (int i = start; i < text.length(); i++) {
        char c = text.charAt(i);
        depth += c == '“' ? 1 : c == '”' ? -1 : 0;
        if (c == '\n') {
          return i;
        }
        if (depth <= 0
            && ("。！？".indexOf(c) >= 0 || (c == '”' && "。！？".indexOf(text.charAt(i - 1)) >= 0))) {
          return i + 1;
        }
      }
      return text.length();
    }

    private String printed(int start, int end) {
      return body.slice(start, end).text();
    }
  }
}
