package banmian.extract;

import banmian.extract.Facts.Quote;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was heard so far in a text, in printed order. */
final class Heard {

  private final List<Quote> quotes = new ArrayList<>();
  // where the words begin of those whom the print does not name: 一位居民说
  private final Set<Integer> unnamed = new HashSet<>();

  void add(Quote quote) {
    quotes.add(quote);
  }

  /** Remembers that the words from {@code at} are of somebody whom nothing names. */
  void addUnnamed(int at) {
    unnamed.add(at);
  }

  boolean isUnnamed(Quote quote) {
    return unnamed.contains(quote.span().start());
  }

  int size() {
    return quotes.size();
  }

  Quote at(int index) {
    return quotes.get(index);
  }

  void set(int index, Quote quote) {
    quotes.set(index, quote);
  }

  /** What was heard last; null if nothing was. */
  @Nullable Quote last() {
    return quotes.isEmpty() ? null : quotes.get(quotes.size() - 1);
  }

  /** Where what was heard last ends; 0 if nothing was. */
  int end() {
    Quote last = last();
    return last == null ? 0 : last.span().end();
  }

  /** True if words that were heard overlap the stretch, of those from {@code index} on. */
  boolean holds(int index, Span span) {
    return quotes.stream().skip(index).anyMatch(quote -> quote.span().overlaps(span));
  }

  /** All of it. */
  List<Quote> quotes() {
    return List.copyOf(quotes);
  }
}
