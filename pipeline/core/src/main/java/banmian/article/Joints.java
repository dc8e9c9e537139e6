package banmian.article;

import banmian.layout.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that a page has whole: what shows that a word broken at the end of one piece goes on at the
 * start of another (公⏎众 where the page also has 公众).
 */
final class Joints {

  private final Map<String, Integer> seen = new HashMap<>();

  private Joints() {}

  static Joints of(List<Chunk> chunks) {
    Joints joints = new Joints();
    for (Chunk chunk : chunks) {
      String text = chunk.text();
      // a long piece has said what it is about by then
      int end = Math.min(text.length(), 4000);
      for (int n = 2; n <= 4; n++) {
        for (int i = 0; i + n <= end; i++) {
          joints.seen.merge(text.substring(i, i + n), 1, Integer::sum);
        }
      }
    }
    return joints;
  }

  /** How much the page knows the words over the joint of {@code before} and {@code after}: 0 to 3. */
  double seen(String before, String after) {
    double score = 0;
    for (int left = 1; left <= 2; left++) {
      for (int right = 1; right <= 2; right++) {
        if (before.length() < left || after.length() < right) {
          continue;
        }
        String word = before.substring(before.length() - left) + after.substring(0, right);
        boolean han = true;
        for (int i = 0; i < word.length(); i++) {
          han &= Prose.isHan(word.charAt(i));
        }
        if (han && seen.containsKey(word)) {
          score += left + right == 2 ? 0.5 : left + right == 3 ? 0.8 : 1;
        }
      }
    }
    return score;
  }
}
