package banmian.script;

import org.jspecify.annotations.Nullable;

/**
 * Which Chinese script a text is written in.
 *
 * <p>Characters vote that belong to one script only: 会 for Simplified, 會 for Traditional. Those
 * that both print (后 里 台 干), or that Taiwan or Hong Kong prints too (群 床 户), have no vote. Nine
 * votes in ten decide; a text that mixes more than that is undecided, and its share says how far.
 *
 * <p>Forty Han characters or more nearly always decide. Fewer need the page they are printed on:
 * {@link #ofLine}.
 *
 * @param script ISO 15924: Hans, Hant, Hani where the text does not tell (no vote, a mixture, or
 *     Japanese or Korean), Zyyy where there is no Han character
 * @param region CN, TW or HK as a hint: CN for Hans, else from vocabulary; null where nothing tells
 * @param converted true if Traditional was made by a converter from Simplified (后備, 復雜, 關于): its
 *     words are the mainland's, and turning it back loses nothing
 * @param traditionalShare of the characters that tell, the share that is Traditional, 0..1; 0 where
 *     none tells
 */
public record ScriptProfile(
    String script, @Nullable String region, boolean converted, double traditionalShare) {

  /** Han characters that a line must have to speak for itself. */
  private static final int LONG_LINE = 40;

  /** The profile of {@code text}. */
  public static ScriptProfile of(CharSequence text) {
    Counter counter = new Counter();
    counter.add(text);
    return counter.profile();
  }

  /**
   * The profile of a line on a page of this profile. A line of fewer than 40 Han characters has the
   * page's script, region and origin, since one odd character would turn it; on a page that is
   * undecided, and from 40 on, its own where it tells.
   */
  public ScriptProfile ofLine(CharSequence line) {
    Counter counter = new Counter();
    counter.add(line);
    ScriptProfile own = counter.profile();
    boolean told = own.script.equals("Hans") || own.script.equals("Hant");
    boolean pageTold = script.equals("Hans") || script.equals("Hant");
    if (counter.han == 0 || (told && (counter.han >= LONG_LINE || !pageTold))) {
      return own;
    }
    return new ScriptProfile(script, region, converted, own.traditionalShare);
  }

  /**
   * Counts a text that comes in chunks, each chunk once. A chunk that ends inside a word may cost a
   * hint; cut at line ends and nothing is lost. Not thread-safe.
   */
  public static final class Counter {

    private long han;
    private long hans;
    private long hant;
    private long foreign;
    private final Origin origin = new Origin();

    /** Counts {@code chunk}. */
    public void add(CharSequence chunk) {
      long before = hant;
      for (int i = 0; i < chunk.length(); i++) {
        char c = chunk.charAt(i);
        if (c < 0x1100) {
          continue;
        }
        switch (Votes.of(c)) {
          case Votes.HANS -> hans++;
          case Votes.HANT -> hant++;
          default -> {}
        }
        if (Votes.isHan(c)) {
          han++;
        } else if (Votes.isForeign(c)) {
          foreign++;
        }
      }
      if (hant > before) {
        origin.add(chunk.toString());
      }
    }

    /** The profile of all chunks so far. */
    public ScriptProfile profile() {
      long votes = hans + hant;
      double share = votes == 0 ? 0 : (double) hant / votes;
      if (han == 0) {
        return new ScriptProfile("Zyyy", null, false, share);
      }
      // 国会で学ぶ: one kana or hangul for three Han is no Chinese text, whatever its Han look like
      if (votes == 0 || foreign * 3 > han) {
        return new ScriptProfile("Hani", null, false, share);
      }
      if (share <= 0.1) {
        return new ScriptProfile("Hans", "CN", false, share);
      }
      if (share < 0.9) {
        return new ScriptProfile("Hani", null, false, share);
      }
      boolean converted = origin.isConverted();
      return new ScriptProfile("Hant", origin.region(converted), converted, share);
    }
  }
}
