package banmian.article;

import banmian.layout.Prose;
import java.util.List;

/** The longest run of characters that a title shares with the pieces of an article. */
final class Verbatim {

  /** What a phrase of twelve characters and more says. */
  static final double MOST = 2;

  private Verbatim() {}

  /** 0 for nothing worth saying, up to {@link #MOST} for a phrase of twelve characters and more. */
  static double longest(String title, List<Integer> chain, Links links) {
    int best = 0;
    for (int piece : chain) {
      best = Math.max(best, longest(title, links.chunks().get(piece).text()));
    }
    return best < 4 ? 0 : Math.min(MOST, 0.25 * (best - 3));
  }

  /** Length of the longest run of Han characters of {@code title} in {@code text}. */
  static int longest(String title, String text) {
    int best = 0;
    for (int i = 0; i + best < title.length(); i++) {
      int end = i + best + 1;
      while (end <= title.length()
          && Prose.isHan(title.charAt(end - 1))
          && text.contains(title.substring(i, end))) {
        best = end - i;
        end++;
      }
    }
    return best;
  }
}
