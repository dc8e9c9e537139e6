package banmian.text;

/**
 * A half-open range of UTF-16 units in some text.
 *
 * @param start first unit, 0-based
 * @param end one past the last unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Rejects a span that starts before 0 or ends before it starts. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** Units covered. */
  public int length() {
    return end - start;
  }

  /** True if the unit at {@code index} is inside. */
  public boolean contains(int index) {
    return start <= index && index < end;
  }

  /** True if the two spans share a unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
