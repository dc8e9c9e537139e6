package banmian.beam.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not read.
 *
 * @param uri name of the file, or of an archive's member after {@code !}
 * @param code what kind of thing it is
 * @param message what happened and what to do, one or two sentences in English
 * @param bytes its length (of a member: unpacked); null if it is not known
 * @param sample the first bytes as printable ASCII; null if none could be read
 */
public record Reject(
    String uri, RejectCode code, String message, @Nullable Long bytes, @Nullable String sample) {

  /** Bytes that a sample is made of. */
  private static final int SAMPLE = 32;

  /** The first bytes of {@code head} as printable ASCII, others as dots; null if there are none. */
  static @Nullable String sample(byte[] head) {
    if (head.length == 0) {
      return null;
    }
    StringBuilder sample = new StringBuilder();
    for (int i = 0; i < Math.min(SAMPLE, head.length); i++) {
      sample.append(head[i] >= ' ' && head[i] < 0x7F ? (char) head[i] : '.');
    }
    return sample.toString();
  }
}
