package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;

/** Who speaks without being a person or a body with a name: 会议, 通知, 座谈会. */
final class Collectives {

  private final WordTrie words = WordTrie.backwards();

  Collectives(Lexicons lexicons) {
    lexicons.entries(ListName.COLLECTIVE_SPEAKERS).forEach(entry -> words.put(entry.word(), 0));
    for (Entry entry : lexicons.entries(ListName.EVENT_NOUNS)) {
      if (entry.field(1).equals("meeting") && entry.word().length() > 1) {
        words.put(entry.word(), 0); // 座谈会要求
      }
    }
  }

  /** Length of the one that ends there; 0 if none does. */
  int endingAt(String text, int end) {
    return words.longest(text, end);
  }
}
