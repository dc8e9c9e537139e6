package banmian.extract;

import banmian.extract.Facts.Quote;
import banmian.text.Span;
import java.util.List;

/**
 * An article whose events are looked for.
 *
 * @param from where it starts, behind the dateline
 * @param places those in it, ascending
 * @param acts who does what in it
 * @param quotes what is said, ascending; no event is told there
 */
record Report(
    Prose prose, int from, List<Spot> places, Roles.Acts acts, List<Quote> quotes, Days days) {

  private static final String SENTENCE = "。！？\n";

  String text() {
    return prose.text();
  }

  Words words() {
    return prose.words();
  }

  List<Spot> bodies() {
    return prose.bodies();
  }

  /** Where the sentence or its part behind ； begins, not before {@code from}. */
  int sentenceStart(int from, int at) {
    return Math.max(from, Math.min(at, prose.back(at, Prose.SENTENCE)));
  }

  /** Where the mark stands that ends the sentence. */
  int sentenceEnd(int at) {
    int end = at;
    while (end < text().length() && SENTENCE.indexOf(text().charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** True in words that were said. */
  boolean isSaid(int at) {
    return quotes.stream().anyMatch(q -> q.span().start() <= at && at < q.span().end());
  }

  /** What a stretch says. */
  String words(Span span) {
    return text().substring(span.start(), span.end());
  }
}
