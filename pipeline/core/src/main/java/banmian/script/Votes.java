package banmian.script;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which script a character speaks for.
 *
 * <p>Simplified only: what OpenCC turns into something else going to Traditional and does not know
 * as Traditional, less what Taiwan or Hong Kong prints as its own variant (群 秘 峰 床 户 痴 葱 税 脱 温),
 * which alone made one Traditional sentence in a hundred look mixed. Traditional only: what OpenCC
 * turns into something else going to Simplified and does not know as Simplified.
 */
final class Votes {

  static final byte NONE = 0;
  static final byte HANS = 1;
  static final byte HANT = 2;

  private static final byte[] TABLE = table();

  private Votes() {}

  /** {@link #HANS}, {@link #HANT} or {@link #NONE}; none for half a pair. */
  static byte of(char c) {
    return TABLE[c];
  }

  /** True for a Han character of the basic plane and for the first half of one beyond it. */
  static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xD840 && c <= 0xD88D)
        || c == 0x3007;
  }

  /** True for kana and hangul. */
  static boolean isForeign(char c) {
    return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x1100 && c <= 0x11FF);
  }

  private static byte[] table() {
    Map<String, List<String>> st = Dictionary.read("STCharacters");
    Map<String, List<String>> ts = Dictionary.read("TSCharacters");
    Set<String> regional = new HashSet<>();
    Dictionary.read("TWVariants").values().forEach(regional::addAll);
    Dictionary.read("HKVariants").values().forEach(regional::addAll);
    byte[] table = new byte[1 << 16];
    st.forEach(
        (c, becomes) -> {
          if (c.length() == 1
              && !becomes.contains(c)
              && !ts.containsKey(c)
              && !regional.contains(c)) {
            table[c.charAt(0)] = HANS;
          }
        });
    ts.forEach(
        (c, becomes) -> {
          if (c.length() == 1 && !becomes.contains(c) && !st.containsKey(c)) {
            table[c.charAt(0)] = HANT;
          }
        });
    return table;
  }
}
