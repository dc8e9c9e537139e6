package banmian.script;

import banmian.text.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Converted text that remembers what it stands for. Where a phrase became one of another length (B超
 * → 超音波), each unit of the result stands for the whole phrase.
 *
 * <p>Immutable; equal when text and origins are equal.
 */
public final class Converted {

  private final String text;
  private final int[] starts;
  private final int[] ends;

  Converted(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The result. */
  public String text() {
    return text;
  }

  /**
   * What {@code span} of the result stands for in the input.
   *
   * @param span a span of {@link #text()}
   * @return the smallest span of the input that holds it; empty for an empty one
   * @throws IndexOutOfBoundsException if the span leaves the text
   */
  public Span original(Span span) {
    if (span.start() == span.end()) {
      int at =
          span.start() < starts.length
              ? starts[span.start()]
              : starts.length == 0 ? 0 : ends[ends.length - 1];
      return new Span(at, at);
    }
    return new Span(starts[span.start()], ends[span.end() - 1]);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Converted that
        && text.equals(that.text)
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(ends, that.ends);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
