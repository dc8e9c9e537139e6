package banmian.script;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which Mandarin readings a character has: {@code unihan/README.md} in the resources. */
final class Readings {

  /** Characters by reading, ascending; {@code *} holds those that every reader knows. */
  private static final Map<String, char[]> TABLE = table();

  private Readings() {}

  /**
   * A printed reading as the table spells it: small, composed, with the letters a and g in place of
   * the phonetic ɑ and ɡ.
   */
  static String spell(CharSequence printed) {
    String small = printed.toString().toLowerCase(Locale.ROOT).replace('ɑ', 'a').replace('ɡ', 'g');
    return Normalizer.normalize(small, Normalizer.Form.NFC);
  }

  /** True if {@code c}, or its Simplified or Traditional form, is read so. */
  static boolean has(char c, String spelled) {
    return contains(spelled, c);
  }

  /** True if a reader of newspapers needs no help to read {@code c}. */
  static boolean isCommon(char c) {
    return contains("*", c);
  }

  /** True if {@code spelled} has a tone mark: the neutral tone has none. */
  static boolean isToned(String spelled) {
    String parts = Normalizer.normalize(spelled, Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      // macron, acute, caron, grave; not the dots of ü nor the hat of ê
      if ("\u0304\u0301\u030C\u0300".indexOf(parts.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String key, char c) {
    char[] characters = TABLE.get(key);
    return characters != null && Arrays.binarySearch(characters, c) >= 0;
  }

  private static Map<String, char[]> table() {
    Map<String, char[]> table = new HashMap<>();
    List<String> lines = Dictionary.lines("unihan/readings.txt");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab <= 0) {
        throw new IllegalStateException("readings.txt:" + (i + 1) + ": not READING<TAB>CHARACTERS");
      }
      char[] characters = line.substring(tab + 1).toCharArray();
      for (int k = 1; k < characters.length; k++) {
        if (characters[k - 1] >= characters[k]) {
          throw new IllegalStateException(
              "readings.txt:" + (i + 1) + ": " + characters[k] + " is out of order");
        }
      }
      if (table.put(line.substring(0, tab), characters) != null) {
        throw new IllegalStateException("readings.txt:" + (i + 1) + ": reading comes twice");
      }
    }
    return table;
  }
}
