package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of a text under which it might be filed: names of things, with what they are done to
 * (政法队伍教育整顿) and of what kind they are (老旧小区), and what happens (食物中毒, 追尾).
 */
final class KeyPhrases {

  /** Longest phrase in characters, and in words. */
  static final int LONGEST = 8;

  private static final int WORDS = 4;
  private static final int SLOGAN = 10;

  /** A word that the common ones do not have says as much as one that is used so rarely. */
  private static final double RARE = 30;

  private static final double ALL = 20_000;

  /** Rarity of a word that the list of common ones does not have. */
  static final double RAREST = Math.log(ALL / RARE);

  private static final int ONLY_INSIDE = 1;

  private static final String COUNTS = "一二两三四五六七八九十百千";

  /**
   * A phrase, the rarest of its words, how many it has, and how often the text has to have it: one
   * with a verb and its object is a clause (经济走廊可望) more often than a term, unless it comes again.
   */
  record Phrase(String text, double rarity, int words, int least) {}

  private final Vocabulary vocabulary;
  private final Map<String, Phrase> phrases = new LinkedHashMap<>();
  private final Set<String> repeated = new HashSet<>();

  KeyPhrases(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What every report says, and how rarely newspapers use a word. */
  static final class Vocabulary {
    private final WordTrie dull = WordTrie.forwards();
    private final Map<String, Double> rarities = new HashMap<>();

    Vocabulary(Lexicons lexicons) {
      for (Entry entry : lexicons.entries(ListName.DULL_WORDS)) {
        dull.put(entry.word(), entry.field(1).equals("inside") ? ONLY_INSIDE : 0);
      }
      for (Entry entry : lexicons.entries(ListName.AGENCIES)) {
        dull.put(entry.word(), 0);
      }
      for (Entry entry : lexicons.entries(ListName.COMMON_WORDS)) {
        rarities.put(entry.word(), Math.log(ALL / Integer.parseInt(entry.field(1))));
      }
    }

    private double rarity(String word) {
      return rarities.getOrDefault(word, RAREST);
    }
  }

  /** All phrases, in the order in which they were met. */
  Iterable<Phrase> all() {
    return phrases.values();
  }

  /** True if the phrase was met more than once. */
  boolean isRepeated(Phrase phrase) {
    return repeated.contains(phrase.text());
  }

  /** Adds the slogans of the text: they stand in quotes, and are whole. */
  void addSlogans(String text) {
    for (Titles.Title title : Titles.find(text)) {
      String words = text.substring(title.span().start(), title.span().end());
      if (title.kind().equals("slogan") && words.length() <= SLOGAN) {
        phrases.putIfAbsent(words, new Phrase(words, RAREST, 1, 0));
        repeated.add(words);
      }
    }
  }

  /**
   * Adds the phrases of a text.
   *
   * @param taken the persons, bodies and places of it in printed order: no phrase touches one
   */
  void add(String text, Words words, List<Spot> taken) {
    int next = 0;
    int i = 0;
    while (i < text.length()) {
      while (next < taken.size() && taken.get(next).end() <= i) {
        next++;
      }
      if (next < taken.size() && taken.get(next).start() <= i) {
        i = taken.get(next).end();
        continue;
      }
      from(text, words, i, next < taken.size() ? taken.get(next).start() : text.length());
      i = Math.max(i + 1, words.end(i));
    }
  }

  /** The phrases that start at {@code start} and end before {@code limit}. */
  private void from(String text, Words words, int start, int limit) {
    if (COUNTS.indexOf(text.charAt(start)) >= 0 && words.at(start) != 'j') {
      return; // 一家, 两车: counted, not named; 三农 is
    }
    int end = start;
    double rarity = 0;
    int least = 0;
    boolean named = false;
    for (int n = 1; n <= WORDS && end < limit; n++) {
      int stop = words.end(end);
      if (stop <= end || stop > limit || stop - start > LONGEST || !Folded.isHan(text, end, stop)) {
        return;
      }
      String word = text.substring(end, stop);
      Part part = part(words, end, word, n == 1);
      if (part == Part.NONE || (part == Part.HAPPENING && n > 1 && !named)) {
        return;
      }
      if (part == Part.VERB || (n > 1 && words.isVerbal(start))) {
        least = 2; // 统|管|武装, 检查|防汛: what is done to something
      } else if (part == Part.KIND) {
        least = 1; // 恐怖|袭击, 丰富|教育
      }
      named |= part == Part.NAME;
      rarity = Math.max(rarity, part.says ? vocabulary.rarity(word) : 0);
      end = stop;
      boolean ends =
          switch (part) {
            case NAME, HAPPENING -> n > 1 || words.at(start) != Words.PERSON;
            case CALLING -> n > 1; // 环卫|工人
            case VERB -> named && stop - start > 4 && word.length() >= 2; // 政法队伍教育|整顿
            case KIND, NONE -> false;
          };
      if (ends) {
        add(text.substring(start, end), rarity, n, least);
      }
      if (part == Part.HAPPENING) {
        return;
      }
    }
  }

  private void add(String phrase, double rarity, int words, int least) {
    if (!vocabulary.dull.contains(phrase)
        && phrases.putIfAbsent(phrase, new Phrase(phrase, rarity, words, least)) != null) {
      repeated.add(phrase);
    }
  }

  /** What a word is in a phrase, and whether its rarity says something of it. */
  private enum Part {
    NAME(true),
    HAPPENING(true),
    CALLING(false),
    VERB(false),
    KIND(true),
    NONE(false);

    private final boolean says;

    Part(boolean says) {
      this.says = says;
    }
  }

  private Part part(Words words, int at, String word, boolean first) {
    int dull = vocabulary.dull.value(word);
    if (dull == ONLY_INSIDE && !first) {
      return Part.NAME; // 党史|学习|教育
    }
    char kind = words.at(at);
    if (dull >= 0 || (word.length() < 2 && kind != Words.VERB)) {
      return Part.NONE;
    }
    return switch (kind) {
      // what it tags as a person, and we do not find to be one, is a word of the trade: 党管|武装
      case Words.NOUN, Words.PROPER, Words.PERSON, 'j', 'l' -> Part.NAME;
      case 'b' -> first ? Part.KIND : Part.NAME; // 无人|载具
      case Words.TITLE, Words.CALLING -> Part.CALLING;
      case 'a' -> first ? Part.KIND : Part.NONE; // 美丽|乡村, 安全|生产
      case Words.VERB -> {
        if (words.isHappening(at) && word.length() >= 2) {
          yield Part.HAPPENING;
        }
        yield first ? Part.NONE : Part.VERB; // 统|管|武装
      }
      default -> Part.NONE;
    };
  }
}
