package banmian.extract;

import banmian.text.Span;

/**
 * A name found in a folded text.
 *
 * @param kind as for {@link Facts.Mention}
 * @param method rule, model, both
 */
record Spot(String kind, Span span, String method, double confidence) {

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
