package banmian;

import banmian.text.Sha256;
import com.google.auto.value.AutoValue;
import org.jspecify.annotations.Nullable;

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

  /** The hash of the file that a page is of; null for a whole file, and where nobody said. */
  abstract @Nullable String sha256OfFile();

  /** SHA-256 of the file, 64 hex digits; null for a page of a file whose hash nobody said. */
  public @Nullable String sha256() {
    return isWhole() ? Sha256.hex(bytes()) : sha256OfFile();
  }

  /** A whole file. */
  public static Source of(String uri, byte[] bytes) {
    return new AutoValue_Source(uri, bytes, 0, 1, true, null);
  }

  /** A page of a long file. */
  public static Source pageOf(String uri, byte[] bytes, long byteBase, int firstLine) {
    return pageOf(uri, null, bytes, byteBase, firstLine);
  }

  /** A page of a long file with the given hash. */
  static Source pageOf(
      String uri, @Nullable String sha256, byte[] bytes, long byteBase, int firstLine) {
    return new AutoValue_Source(uri, bytes, byteBase, firstLine, false, sha256);
  }
}
