package banmian.script;

import org.jspecify.annotations.Nullable;

/**
 * Which Chinese script a text is written in.
 *
 * @param script ISO 15924: Hans, Hant, Hani where the text does not tell, Zyyy where there is no
 *     Han character
 * @param region CN, TW or HK as a hint from vocabulary; null where nothing tells
 * @param converted true if Traditional was made by a converter from Simplified (後備, 復雜, 關于)
 * @param traditionalShare of the characters that tell, the share that is Traditional, 0..1; 0 where
 *     none tells
 */
public record ScriptProfile(
    String script, @Nullable String region, boolean converted, double traditionalShare) {

  /** The profile of {@code text}. */
  public static ScriptProfile of(CharSequence text) {
    int hant = 0;
    int hans = 0;
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x4E00 && c < 0xA000) {
        han++;
      }
      if ("國會來時個們為這說對學開關實現問題總經長過東車書華發動員點與將進區張應無產業機電".indexOf(c) >= 0) {
        hant++;
      } else if ("国会来时个们为这说对学开关实现问题总经长过东车书华发动员点与将进区张应无产业机电".indexOf(c) >= 0) {
        hans++;
      }
    }
    double share = hant + hans == 0 ? 0 : (double) hant / (hant + hans);
    String script = han == 0 ? "Zyyy" : hant + hans == 0 ? "Hani" : share >= 0.5 ? "Hant" : "Hans";
    return new ScriptProfile(script, null, false, share);
  }
}
