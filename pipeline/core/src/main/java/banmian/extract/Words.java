package banmian.extract;

import banmian.lang.Segmenter;
import banmian.lang.Segmenter.Word;
import java.util.BitSet;

/**
 * What the segmenter says of a folded text, by place: evidence, never the last word. Without a
 * tagger every unit is a word of unknown class.
 */
final class Words {

  /** Classes of words: the segmenter's tags, coarser. */
  static final char PERSON = 'R';

  static final char PLACE = 'S';
  static final char BODY = 'O';
  static final char PROPER = 'Z';
  static final char NOUN = 'n';
  static final char CALLING = 'T';
  static final char TITLE = 'W';
  static final char VERB = 'v';
  static final char UNKNOWN = 'x';

  private final int[] ends;
  private final char[] classes;
  // words that are verbs and nouns alike (落实, 访问): nouns by their class
  private final BitSet verbal;
  // verbs without an object (追尾, 食物中毒, 复工): they name what happens
  private final BitSet happenings;

  private Words(int[] ends, char[] classes, BitSet verbal, BitSet happenings) {
    this.ends = ends;
    this.classes = classes;
    this.verbal = verbal;
    this.happenings = happenings;
  }

  /** The words of {@code text}. */
  static Words of(Segmenter segmenter, String text) {
    int[] ends = new int[text.length() + 1];
    char[] classes = new char[text.length() + 1];
    BitSet verbal = new BitSet();
    BitSet happenings = new BitSet();
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      for (Word word : segmenter.segment(text.substring(from, to))) {
        ends[from + word.start()] = from + word.end();
        classes[from + word.start()] = coarse(word.tag());
        if (word.tag().equals("vn")) {
          verbal.set(from + word.start());
        }
        if (word.tag().equals("vi") || word.tag().equals("vl")) {
          happenings.set(from + word.start());
        }
      }
      from = to + 1;
    }
    return new Words(ends, classes, verbal, happenings);
  }

  private static char coarse(String tag) {
    if (tag.startsWith("nr")) {
      return PERSON;
    }
    if (tag.startsWith("ns")) {
      return PLACE;
    }
    if (tag.startsWith("nt")) {
      return BODY;
    }
    if (tag.startsWith("nz") || tag.equals("nx")) {
      return PROPER;
    }
    if (tag.startsWith("nnt")) {
      return TITLE;
    }
    if (tag.startsWith("nnd") || tag.equals("nn")) {
      return CALLING;
    }
    if (tag.equals("ad") || tag.equals("vd")) {
      return 'd';
    }
    if (tag.equals("vn") || tag.startsWith("n") || tag.startsWith("g")) {
      return NOUN;
    }
    return tag.charAt(0);
  }

  /** True if a word starts (or the text ends) here. */
  boolean starts(int at) {
    return at >= ends.length - 1 || ends[at] > 0;
  }

  /** End of the word that starts here; 0 if none does. */
  int end(int at) {
    return ends[at];
  }

  /** Class of the word that starts here; 0 if none does. */
  char at(int start) {
    return classes[start];
  }

  /** True for a verb, also one that is a noun as often. */
  boolean isVerbal(int start) {
    return classes[start] == VERB || verbal.get(start);
  }

  /** True for a verb that has no object (追尾, 复工): what happens. */
  boolean isHappening(int start) {
    return happenings.get(start);
  }

  /** Start of the word that holds the unit at {@code at}. */
  int startOf(int at) {
    int start = at;
    while (start > 0 && ends[start] == 0) {
      start--;
    }
    return start;
  }

  /** True where a phrase begins: at a mark, or behind a word that links or a verb. */
  boolean opens(String text, int at) {
    return at == 0
        || !Folded.isHan(text.charAt(at - 1))
        || "pcuv".indexOf(classes[startOf(at - 1)]) >= 0;
  }

  /** True for a word that tells what somebody is: a calling (焊工) or a title (预报员). */
  boolean isCalling(int start) {
    return classes[start] == CALLING || classes[start] == TITLE;
  }

  /** True if exactly this is a word of that class. */
  boolean is(int start, int end, char kind) {
    return ends[start] == end && classes[start] == kind;
  }
}
