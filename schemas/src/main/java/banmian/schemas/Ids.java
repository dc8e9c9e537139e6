package banmian.schemas;

import banmian.text.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * Ids that name the same thing in every run: the first 32 hex digits of the SHA-256 of what makes
 * it the same thing.
 */
public final class Ids {

  private Ids() {}

  /**
   * A document: a content at a place. The same bytes under two names are two documents.
   *
   * @param contentSha256 of the whole content, in hex
   */
  public static String document(String sourceUri, String contentSha256) {
    return of("document", sourceUri, contentSha256);
  }

  /** An article: the earliest byte of its text in its document, whatever its reading order. */
  public static String article(String documentId, long earliestByte) {
    return of("article", documentId, Long.toString(earliestByte));
  }

  /** An event: the code points of its article's body that name it. */
  public static String event(String articleId, int charStart, int charEnd) {
    return of("event", articleId, Integer.toString(charStart), Integer.toString(charEnd));
  }

  /** A cluster of articles: its members' ids in ascending order. */
  public static String cluster(Iterable<String> articleIds) {
    return of("cluster", String.join("\n", articleIds));
  }

  private static String of(String... parts) {
    byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    return Sha256.hex(text).substring(0, 32);
  }
}
