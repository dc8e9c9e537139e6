package banmian.article;

import banmian.script.Hans;
import banmian.text.WordFile;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of text speaks of, by the words of {@code topics.txt}: 水枪 and 浓烟 speak of one
 * matter, though they have no character in common, 呕吐 of another.
 */
final class Topics {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  /** Different words of a matter that a piece has to have, to speak of it plainly. */
  private static final int PLAIN = 2;

  /** The share of its words of any matter that they have to be. */
  private static final double SHARE = 0.4;

  private static final int NONE = -1;
  private static final Map<String, Integer> WORDS = new HashMap<>();
  // the pairs that words begin with, by hash: most places are settled by it
  private static final BitSet OPENINGS = new BitSet(0x10000);
  private static final int COUNT;

  static {
    List<String[]> topics =
        WordFile.read("/banmian/article/topics.txt", (topic, words) -> words.split(" "));
    COUNT = topics.size();
    for (int t = 0; t < COUNT; t++) {
      for (String word : topics.get(t)) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
          throw new IllegalStateException("topics.txt: not two to four characters: " + word);
        }
        if (WORDS.put(word, t) != null) {
          throw new IllegalStateException("topics.txt: twice: " + word);
        }
        OPENINGS.set(pair(word, 0));
      }
    }
  }

  // for each topic how many different words of it the piece has
  private final int[] counts;
  private final int plainly;

  private Topics(int[] counts) {
    this.counts = counts;
    int most = 0;
    int all = 0;
    for (int t = 0; t < COUNT; t++) {
      most = counts[t] > counts[most] ? t : most;
      all += counts[t];
    }
    this.plainly = counts[most] >= PLAIN && counts[most] >= SHARE * all ? most : NONE;
  }

  /** What {@code text}, in either script, speaks of. */
  static Topics of(String text) {
    String folded = Hans.perCharacter(text);
    int[] counts = new int[COUNT];
    Set<String> met = new HashSet<>();
    int at = 0;
    while (at + SHORTEST <= folded.length()) {
      String word = OPENINGS.get(pair(folded, at)) ? wordAt(folded, at) : null;
      if (word != null && met.add(word)) {
        counts[Objects.requireNonNull(WORDS.get(word))]++;
      }
      at += word == null ? 1 : word.length(); // 消防队 is no 消防 besides
    }
    return new Topics(counts);
  }

  private static int pair(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) & 0xFFFF;
  }

  private static @Nullable String wordAt(String text, int at) {
    for (int n = Math.min(LONGEST, text.length() - at); n >= SHORTEST; n--) {
      String word = text.substring(at, at + n);
      if (WORDS.containsKey(word)) {
        return word;
      }
    }
    return null;
  }

  /** True if both speak plainly of a matter, and neither has a word of the other's. */
  boolean differ(Topics other) {
    return plainly != NONE
        && other.plainly != NONE
        && counts[other.plainly] == 0
        && other.counts[plainly] == 0;
  }
}
