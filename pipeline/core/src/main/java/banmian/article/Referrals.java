package banmian.article;

import banmian.layout.WordFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that speaks of a meeting, a person or a time as known: {@code 会上,…}, {@code 张艳敏要求,…} where
 * another piece names the person, too. News introduces whom it quotes, so such a piece hardly opens
 * an article. The words are those of {@code referrals.txt}.
 */
final class Referrals {

  private record Entry(String key, String words) {}

  private static final List<Entry> ENTRIES =
      WordFile.read("/banmian/article/referrals.txt", Referrals::entry);

  private static final Pattern KNOWN = Pattern.compile(alternatives("KNOWN"));
  private static final Pattern SPEAKER =
      Pattern.compile("(\\p{IsHan}{2,3})(?:还|還)?(?:" + alternatives("SAYS") + ")");

  private Referrals() {}

  private static Entry entry(String key, String words) {
    if (!key.equals("KNOWN") && !key.equals("SAYS")) {
      throw new IllegalArgumentException("no such kind: " + key);
    }
    Pattern.compile(words);
    return new Entry(key, words);
  }

  private static String alternatives(String key) {
    return ENTRIES.stream()
        .filter(e -> e.key().equals(key))
        .map(Entry::words)
        .collect(Collectors.joining("|"));
  }

  /** True if {@code chunk} begins with what must have been told before. */
  static boolean back(Chunk chunk, List<Chunk> all) {
    String text = chunk.text();
    if (KNOWN.matcher(text).lookingAt()) {
      return true;
    }
    Matcher speaker = SPEAKER.matcher(text);
    if (!speaker.lookingAt()) {
      return false;
    }
    String name = speaker.group(1);
    return all.stream().anyMatch(c -> c.index() != chunk.index() && c.text().contains(name));
  }
}
