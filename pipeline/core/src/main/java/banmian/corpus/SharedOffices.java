package banmian.corpus;

import banmian.text.WordFile;
import java.util.List;

/** Offices that several people hold at once: {@code shared-offices.txt} in the resources. */
final class SharedOffices {

  private record Word(boolean anywhere, String word) {

    static Word of(String where, String word) {
      if (!where.equals("anywhere") && !where.equals("end")) {
        throw new IllegalArgumentException(where + " is neither anywhere nor end");
      }
      return new Word(where.equals("anywhere"), word);
    }

    boolean isIn(String office) {
      return anywhere ? office.contains(word) : office.endsWith(word);
    }
  }

  private static final List<Word> WORDS =
      WordFile.read("/banmian/corpus/shared-offices.txt", Word::of);

  private SharedOffices() {}

  /** True if {@code office}, in Simplified characters, is one that several hold at once. */
  static boolean contains(String office) {
    return WORDS.stream().anyMatch(word -> word.isIn(office));
  }
}
