package banmian;

import com.google.auto.value.AutoValue;

/** The bytes of a page and where they lie. */
@AutoValue
public abstract class Source {

  Source() {}

  /**
   * Name of the file, relative to the input that it was found in; of an archive's member after
   * {@code !}.
   */
  public abstract String uri();

  /** The bytes; not copied, so leave them alone. */
  @SuppressWarnings("mutable")
  public abstract byte[] bytes();

  /** Byte offset of the first byte in the file: 0 unless the document was cut into pages. */
  public abstract long byteBase();

  /** Number of the page's first line, 1-based. */
  public abstract int firstLine();

  /** False for a page of a long file. */
  public abstract boolean isWhole();

  /** A whole file. */
  public static Source of(String uri, byte[] bytes) {
    return new AutoValue_Source(uri, bytes, 0, 1, true);
  }

  /** A page of a long file. */
  public static Source pageOf(String uri, byte[] bytes, long byteBase, int firstLine) {
    return new AutoValue_Source(uri, bytes, byteBase, firstLine, false);
  }
}
