package banmian.beam.ingest;

import banmian.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file or of an archive's member, unpacked: in memory when they are few, otherwise
 * to be opened as often as needed. Valid only while the one who is given it handles it.
 */
public final class Document {

  /** Opens a stream from the first byte on. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  private final String uri;
  private final long length;
  private final String sha256;
  private final byte @Nullable [] bytes;
  private final Opener opener;

  private Document(String uri, long length, String sha256, byte @Nullable [] bytes, Opener opener) {
    this.uri = uri;
    this.length = length;
    this.sha256 = sha256;
    this.bytes = bytes;
    this.opener = opener;
  }

  static Document of(String uri, byte[] bytes) {
    return new Document(
        uri, bytes.length, Sha256.hex(bytes), bytes, () -> new ByteArrayInputStream(bytes));
  }

  static Document of(String uri, long length, String sha256, Opener opener) {
    return new Document(uri, length, sha256, null, opener);
  }

  /** Its name in the dataset. */
  public String uri() {
    return uri;
  }

  /** Bytes. */
  public long length() {
    return length;
  }

  /** SHA-256 of the bytes, 64 hex digits. */
  public String sha256Hex() {
    return sha256;
  }

  /** All bytes; null for a document that is longer than the bound in memory. Not copied. */
  public byte @Nullable [] bytes() {
    return bytes;
  }

  /** A new stream from the first byte on. */
  public InputStream open() throws IOException {
    return opener.open();
  }
}
