package banmian.lang;

import java.util.List;

/**
 * Cuts Chinese text into words with their part of speech: evidence for names and keywords.
 *
 * <p>Implementations are thread-safe and deterministic. The words cover the text without gap or
 * overlap.
 */
public interface Segmenter {

  /**
   * The words of {@code text} (Simplified, one paragraph), in order.
   *
   * @return words whose lengths add up to the text's
   */
  List<Word> segment(String text);

  /**
   * A word.
   *
   * @param start first UTF-16 unit
   * @param end one past the last
   * @param tag part of speech in the PKU tag set: nr person, ns place, nt organisation, n noun, v
   *     verb, w punctuation …
   */
  record Word(int start, int end, String tag) {}

  /**
   * A segmenter that knows no word: each character is one, tagged {@code x}. For runs without a
   * tagger, and tests.
   */
  static Segmenter none() {
    return text -> {
      java.util.ArrayList<Word> words = new java.util.ArrayList<>();
      for (int i = 0; i < text.length(); i++) {
        words.add(new Word(i, i + 1, "x"));
      }
      return words;
    };
  }
}
