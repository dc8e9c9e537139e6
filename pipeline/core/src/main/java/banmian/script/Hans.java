package banmian.script;

/** Simplified Chinese of any text. */
public final class Hans {

  private Hans() {}

  /**
   * {@code text} in Simplified characters, phrases and context heeded (乾燥 → 干燥, 乾隆 stays); the same
   * string if it is Simplified already.
   */
  public static String of(String text) {
    return Mode.T2S.convert(text);
  }

  /**
   * {@code text} in Simplified characters, one for one: as long as {@code text}, so that spans of
   * either hold for both.
   */
  public static String perCharacter(String text) {
    return Mode.T2S.perCharacter(text);
  }

  private static final class Mode {
    static final Converter T2S = Converter.of(Converter.Mode.T2S);
  }
}
