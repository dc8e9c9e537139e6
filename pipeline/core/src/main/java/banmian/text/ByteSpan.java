package banmian.text;

/**
 * A half-open range of bytes of a source file.
 *
 * @param start first byte, 0-based, as the file lies on disk (of the decompressed member for an
 *     archive)
 * @param end one past the last byte, not before {@code start}
 */
public record ByteSpan(long start, long end) {

  /** Rejects a span that starts before 0 or ends before it starts. */
  public ByteSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a byte span: " + start + ".." + end);
    }
  }

  /** Bytes covered. */
  public long length() {
    return end - start;
  }
}
