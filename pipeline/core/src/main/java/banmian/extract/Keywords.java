package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that an editor would file an article under: phrases that its headline and its body share or
 * that the body repeats, weighed by how rarely newspapers use their words; never a word that stands
 * in every article (工作, 会议), nor half a phrase where the whole one is meant (党史 of 党史学习教育).
 */
final class Keywords {

  private static final int MOST = 8;
  private static final double ENOUGH = 14;
  private static final int LONGEST = 8;
  private static final int WORDS = 4;
  private static final int SLOGAN = 10;

  /** A word that the common ones do not have says as much as one that is used so rarely. */
  private static final double RARE = 30;

  private static final double ALL = 20_000;
  private static final double RAREST = Math.log(ALL / RARE);

  private static final int ALONE = 1;

  private final WordTrie dull = WordTrie.forwards();
  private final Map<String, Double> rarities = new HashMap<>();

  Keywords(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.DULL_WORDS)) {
      dull.put(entry.word(), entry.field(1).equals("inside") ? ALONE : 0);
    }
    for (Entry entry : lexicons.entries(ListName.COMMON_WORDS)) {
      rarities.put(entry.word(), Math.log(ALL / Integer.parseInt(entry.field(1))));
    }
  }

  /** A phrase, the rarest of its words, and how many it has. */
  private record Phrase(String text, double rarity, int words) {}

  /**
   * At most eight keywords of an article, the best first.
   *
   * @param headTaken persons, bodies and places of the headline: they have columns of their own
   * @param taken those of the body
   */
  List<String> of(
      String head,
      Words headWords,
      List<Spot> headTaken,
      String body,
      Words bodyWords,
      List<Spot> taken) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    Set<String> repeated = new HashSet<>();
    collect(head, headWords, headTaken, phrases, repeated);
    collect(body, bodyWords, taken, phrases, repeated);
    for (Titles.Title title : Titles.find(body)) {
      String words = body.substring(title.span().start(), title.span().end());
      if (title.kind().equals("slogan") && words.length() <= SLOGAN) {
        phrases.putIfAbsent(words, new Phrase(words, RAREST, 1));
        repeated.add(words);
      }
    }
    List<Phrase> asked = new ArrayList<>();
    WordTrie places = WordTrie.forwards();
    for (Phrase phrase : phrases.values()) {
      if (repeated.contains(phrase.text()) || head.contains(phrase.text())) {
        places.put(phrase.text(), asked.size());
        asked.add(phrase);
      }
    }
    int[] counts = places.count(body, asked.size());
    List<Map.Entry<String, Double>> best = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Phrase phrase = asked.get(i);
      boolean inHead = head.contains(phrase.text());
      int times = counts[i];
      if (times < 2 && !(inHead && times == 1)) {
        continue;
      }
      if (phrase.words() == 1 && phrase.rarity() < (inHead ? 4.2 : 5)) {
        continue; // 教育, 基层
      }
      // 党管武装 says more than 武装
      double whole = 1 + 0.2 * (Math.min(LONGEST, phrase.text().length()) - 2);
      double score = (Math.min(6, times) + (inHead ? 3 : 0)) * phrase.rarity() * whole;
      if (score >= ENOUGH && !(phrase.words() > 1 && times + (inHead ? 1 : 0) < 2)) {
        best.add(Map.entry(phrase.text(), score));
      }
    }
    best.sort(
        (a, b) -> {
          int order = Double.compare(b.getValue(), a.getValue());
          return order != 0 ? order : a.getKey().compareTo(b.getKey());
        });
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Double> e : best) {
      String phrase = e.getKey();
      // 党管武装 beside 党管武装责任: one of the two is enough
      if (words.size() < MOST && words.stream().noneMatch(w -> overlap(w, phrase))) {
        words.add(phrase);
      }
    }
    return words;
  }

  /** True if one holds the other, or the end of one is the beginning of the other. */
  private static boolean overlap(String a, String b) {
    if (a.contains(b) || b.contains(a)) {
      return true;
    }
    for (int n = 2; n < Math.min(a.length(), b.length()); n++) {
      if (a.endsWith(b.substring(0, n)) || b.endsWith(a.substring(0, n))) {
        return true;
      }
    }
    return false;
  }

  private void collect(
      String text,
      Words words,
      List<Spot> taken,
      Map<String, Phrase> phrases,
      Set<String> repeated) {
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
      from(
          text,
          words,
          i,
          next < taken.size() ? taken.get(next).start() : text.length(),
          phrases,
          repeated);
      i = Math.max(i + 1, words.end(i));
    }
  }

  /** The phrases that start at {@code start} and end before {@code limit}. */
  private void from(
      String text,
      Words words,
      int start,
      int limit,
      Map<String, Phrase> phrases,
      Set<String> repeated) {
    int end = start;
    double rarity = 0;
    for (int n = 1; n <= WORDS && end < limit; n++) {
      int stop = words.end(end);
      if (stop <= end || stop > limit || stop - start > LONGEST || !Folded.isHan(text, end, stop)) {
        return;
      }
      char kind = words.at(end);
      String word = text.substring(end, stop);
      boolean trade = n > 1 && dull.value(word) == ALONE; // 党史|学习|教育
      boolean name = trade || (isName(kind) && stop - end >= 2 && dull.value(word) < 0);
      boolean verb = n > 1 && kind == Words.VERB && !dull.contains(word); // 统|管|武装
      if (!name && !verb) {
        return;
      }
      rarity = Math.max(rarity, name ? rarity(word) : 0);
      end = stop;
      String phrase = text.substring(start, end);
      boolean ends = name || (stop - start > 4 && word.length() >= 2); // 政法队伍教育|整顿
      boolean nobody = n == 1 && kind == Words.PERSON;
      if (ends && !nobody && !dull.contains(phrase)) {
        if (phrases.putIfAbsent(phrase, new Phrase(phrase, rarity, n)) != null) {
          repeated.add(phrase);
        }
      }
    }
  }

  private static boolean isName(char kind) {
    // what it tags as a person, and we do not find to be one, is a word of the trade: 党管|武装
    return kind == Words.NOUN
        || kind == Words.PROPER
        || kind == Words.PERSON
        || kind == 'j'
        || kind == 'b'
        || kind == 'l';
  }

  private double rarity(String word) {
    return rarities.getOrDefault(word, RAREST);
  }
}
