package banmian.script;

import banmian.script.Converter.Mode;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where Traditional text comes from: whose words it uses, and whether a converter made it.
 *
 * <p>A converter that goes character by character sets 后備, 復雜, 關于, 公裡 where print has 後備, 複雜, 關於,
 * 公里. So the text is turned to Simplified and back by OpenCC's phrases, and where the two differ by
 * a pair of {@code naive.txt} a converter has given itself away. One that knows phrases leaves no
 * such trace, and then turning back is no loss either.
 */
final class Origin {

  private static final String[] REGIONS = {"CN", "HK", "TW"};

  private long naive;
  private long proper;
  private final long[] words = new long[REGIONS.length];
  private final boolean[] spelling = new boolean[REGIONS.length];

  /** Data of this class alone, read when the first Traditional text comes. */
  private static final class Data {
    static final Converter T2S = Converter.of(Mode.T2S);
    static final Converter TW2T = Converter.of(Mode.TW2T);
    static final Converter HK2T = Converter.of(Mode.HK2T);
    static final Trie PHRASES =
        Trie.of(List.of(List.of("STPhrases", "STPhrases_GeneratedFromRegionalPhrases")));
    static final Set<String> NAIVE = naive();
    static final BitSet AMBIGUOUS = ambiguous();
    static final Trie WORDS = Trie.of(regions());

    private Data() {}

    private static Set<String> naive() {
      Set<String> pairs = new HashSet<>();
      List<String> lines = Dictionary.lines("naive.txt");
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        if (line.length() != 3 || line.charAt(1) != '\t') {
          throw new IllegalStateException("naive.txt:" + (i + 1) + ": not CHARACTER<TAB>CHARACTER");
        }
        if (!pairs.add(line)) {
          throw new IllegalStateException("naive.txt:" + (i + 1) + ": " + line + " comes twice");
        }
      }
      return pairs;
    }

    /** Simplified characters that stand for several Traditional ones. */
    private static BitSet ambiguous() {
      BitSet ambiguous = new BitSet(1 << 16);
      Dictionary.read("STCharacters")
          .forEach(
              (c, becomes) -> {
                if (c.length() == 1 && becomes.size() > 1) {
                  ambiguous.set(c.charAt(0));
                }
              });
      return ambiguous;
    }

    private static Map<String, String> regions() {
      Map<String, String> regions = new TreeMap<>();
      List<String> lines = Dictionary.lines("regions.txt");
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        int region = line.length() < 4 ? -1 : List.of(REGIONS).indexOf(line.substring(0, 2));
        if (region < 0 || line.charAt(2) != '\t') {
          throw new IllegalStateException("regions.txt:" + (i + 1) + ": not REGION<TAB>WORDS");
        }
        for (String word : line.substring(3).split(" ", -1)) {
          if (word.isEmpty()) {
            throw new IllegalStateException("regions.txt:" + (i + 1) + ": two blanks in a row");
          }
          if (regions.put(word, String.valueOf((char) region)) != null) {
            throw new IllegalStateException(
                "regions.txt:" + (i + 1) + ": " + word + " comes twice");
          }
        }
      }
      return regions;
    }
  }

  /** Counts {@code text}. */
  void add(String text) {
    char[] printed = text.toCharArray();
    char[] hans = Data.T2S.perCharacter(text).toCharArray();
    for (int i = 0; i < hans.length; ) {
      int node = Data.PHRASES.find(hans, i, hans.length);
      int length = Data.PHRASES.depth(node);
      if (length < 2) {
        i++;
        continue;
      }
      char[] phrase = Data.PHRASES.value(node);
      for (int k = 0; k < length && phrase.length == length; k++) {
        if (Data.AMBIGUOUS.get(hans[i + k])) {
          judge(printed[i + k], phrase[k]);
        }
      }
      i += length;
    }
    for (int i = 0; i < printed.length; ) {
      int node = Data.WORDS.find(printed, i, printed.length);
      if (node == 0) {
        i++;
        continue;
      }
      int region = Data.WORDS.value(node)[0];
      if (Data.WORDS.depth(node) == 1) {
        spelling[region] = true;
      } else {
        words[region]++;
      }
      i += Data.WORDS.depth(node);
    }
  }

  private void judge(char set, char expected) {
    if (set == expected || same(set) == same(expected)) {
      proper++;
    } else if (Data.NAIVE.contains(set + "\t" + expected)) {
      naive++;
    }
  }

  /** One spelling for Taiwan's, Hong Kong's and OpenCC's. */
  private static char same(char c) {
    return Data.HK2T.perCharacter(Data.TW2T.perCharacter(c));
  }

  /**
   * True if a converter has given itself away twice or more, and in one word of a hundred: genuine
   * pages hold a misprint (機製) in a thousand.
   */
  boolean isConverted() {
    return naive >= 2 && naive * 100 >= naive + proper;
  }

  /**
   * The region whose words are two or more and outnumber the others' together; null if none. Its
   * spelling (裡, 裏) counts as one word, however often it comes, since converters spell so too; in
   * what a converter made it does not count.
   */
  @Nullable String region(boolean converted) {
    long all = 0;
    long most = 0;
    int best = 0;
    for (int r = 0; r < words.length; r++) {
      long count = words[r] + (spelling[r] && !converted ? 1 : 0);
      all += count;
      if (count > most) {
        most = count;
        best = r;
      }
    }
    if (most >= 2 && most * 2 > all) {
      return REGIONS[best];
    }
    // what was Simplified before came from where Simplified is printed
    return converted ? "CN" : null;
  }
}
