package banmian.extract;

import banmian.text.Passage;
import java.util.List;

/**
 * The folded text of an article with its words, persons and bodies, and where its clauses and
 * sentences begin and end.
 *
 * @param body what was printed, unit for unit as long as {@code text}
 * @param persons those in it, ascending
 * @param bodies those in it, ascending
 */
record Prose(Passage body, String text, Words words, List<Spot> persons, List<Spot> bodies) {

  static final String CLAUSE = "。！？；，：、“”（）\n";
  static final String PART = "。！？；：“”（）\n";
  static final String SENTENCE = "。！？；\n";

  /** The nearest place before {@code at} that stands behind one of {@code marks}, or opens. */
  int back(int at, String marks) {
    int start = at;
    while (start > 0 && marks.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  /** Where the clause begins that {@code at} stands in: behind any mark. */
  int clause(int at) {
    return back(at, CLAUSE);
  }

  /** The mark before {@code at}; 。 where the text begins. */
  char before(int at) {
    return at > 0 ? text.charAt(at - 1) : '。';
  }

  /** The character at {@code at}; a line end behind the text. */
  char charAt(int at) {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  /** True if one of {@code characters} stands there; not behind the text. */
  boolean isOneOf(int at, String characters) {
    return at >= 0 && at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }

  /** The end of a sentence, behind its mark; what stands in quotation marks ends none. */
  int sentenceEnd(int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '“' ? 1 : c == '”' ? -1 : 0;
      if (c == '\n') {
        return i;
      }
      boolean ends = "。！？".indexOf(c) >= 0;
      if (depth <= 0 && (ends || (c == '”' && isOneOf(i - 1, "。！？")))) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** The persons of a stretch, ascending. */
  List<Spot> persons(int from, int to) {
    List<Spot> starting = Spot.within(persons, from, to);
    int last = starting.size() - 1;
    return last >= 0 && starting.get(last).end() > to ? starting.subList(0, last) : starting;
  }

  /** True if persons are named in a stretch. */
  boolean holdsPerson(int from, int to) {
    return !persons(from, to).isEmpty();
  }

  /** True if a verb or a preposition stands in a stretch that begins a word. */
  boolean holdsVerb(int from, int to) {
    for (int i = from; i < to; i = Math.max(i + 1, words.end(i))) {
      if (words.at(i) == Words.VERB || words.at(i) == 'p') {
        return true;
      }
    }
    return false;
  }

  /** The name of a person as printed, without blanks in it. */
  String name(Spot person) {
    return Folded.unspaced(printed(person.start(), person.end()));
  }

  /** What was printed there. */
  String printed(int start, int end) {
    return body.slice(start, end).text();
  }
}
