package banmian.schemas;

import banmian.text.Span;
import org.jspecify.annotations.Nullable;

/** Places in a text as SQL and Python count: code points instead of UTF-16 units. */
final class CodePoints {

  private final int @Nullable [] ordinal;

  private CodePoints(int @Nullable [] ordinal) {
    this.ordinal = ordinal;
  }

  static CodePoints of(String text) {
    int n = text.length();
    int i = 0;
    while (i < n && !Character.isSurrogate(text.charAt(i))) {
      i++;
    }
    if (i == n) {
      return new CodePoints(null);
    }
    int[] ordinal = new int[n + 1];
    int count = 0;
    for (i = 0; i < n; ) {
      int units = Character.charCount(text.codePointAt(i));
      for (int k = 0; k < units; k++) {
        ordinal[i + k] = count;
      }
      count++;
      i += units;
    }
    ordinal[n] = count;
    return new CodePoints(ordinal);
  }

  /** Code points before the one that the span starts in. */
  int start(Span span) {
    return ordinal == null ? span.start() : ordinal[span.start()];
  }

  /** Code points before the span's end. */
  int end(Span span) {
    return ordinal == null ? span.end() : ordinal[span.end()];
  }

  /** True if the span starts or ends between the halves of a surrogate pair. */
  boolean cutsPair(Span span) {
    return ordinal != null && (cut(ordinal, span.start()) || cut(ordinal, span.end()));
  }

  private static boolean cut(int[] ordinal, int at) {
    return at > 0 && at < ordinal.length - 1 && ordinal[at] == ordinal[at - 1];
  }
}
