package banmian.text;

/**
 * Something that a reader of the dataset should know about a place in a document.
 *
 * @param code what kind of thing it is
 * @param message what happened and what to do, one sentence in English
 * @param bytes the place; empty at 0 when the whole document is meant
 */
public record Issue(IssueCode code, String message, ByteSpan bytes) {

  /** An issue that is about the whole document. */
  public static Issue ofDocument(IssueCode code, String message) {
    return new Issue(code, message, new ByteSpan(0, 0));
  }
}
