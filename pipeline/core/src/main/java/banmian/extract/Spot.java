package banmian.extract;

import banmian.text.Span;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A name found in a folded text.
 *
 * @param kind as for {@link Facts.Mention}
 * @param method rule, model, both
 */
record Spot(String kind, Span span, String method, double confidence) {

  /**
   * The one of {@code spots}, ascending and disjoint, that ends at {@code end}; null if none does.
   */
  static @Nullable Spot endingAt(List<Spot> spots, int end) {
    int before = from(spots, end) - 1;
    return before >= 0 && spots.get(before).end() == end ? spots.get(before) : null;
  }

  /** Index of the first of {@code spots}, ascending, that starts at {@code at} or behind it. */
  static int from(List<Spot> spots, int at) {
    return first(spots, Spot::start, at);
  }

  /**
   * Those of {@code spots}, ascending, that start at {@code from} or behind it and before {@code
   * to}.
   */
  static List<Spot> within(List<Spot> spots, int from, int to) {
    int first = from(spots, from);
    return spots.subList(first, Math.max(first, from(spots, to)));
  }

  /**
   * Index of the first of {@code all}, ascending by {@code place}, that is at {@code at} or behind.
   */
  static <T> int first(List<T> all, ToIntFunction<? super T> place, int at) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.applyAsInt(all.get(middle)) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }

  String text(String folded) {
    return folded.substring(span.start(), span.end());
  }
}
