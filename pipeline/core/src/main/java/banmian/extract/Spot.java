package banmian.extract;

import banmian.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name found in a folded text.
 *
 * @param kind as for {@link Facts.Mention}
 * @param method rule, model, both
 */
record Spot(String kind, Span span, String method, double confidence) {

  /** The one of {@code spots}, ascending, that ends at {@code end}; null if none does. */
  static @Nullable Spot endingAt(List<Spot> spots, int end) {
    for (Spot spot : spots) {
      if (spot.end() == end) {
        return spot;
      }
      if (spot.start() > end) {
        return null;
      }
    }
    return null;
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
