package banmian.extract;

import banmian.extract.Lexicons.ListName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that an editor would file an article under: phrases of nouns that its headline and its body
 * share or that the body repeats, and slogans; never a word that stands in every article (工作, 会议).
 */
final class Keywords {

  private static final int MOST = 8;
  private static final double ENOUGH = 2;

  private final WordTrie dull;

  Keywords(Lexicons lexicons) {
    this.dull = lexicons.words(ListName.DULL_WORDS);
  }

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
    Set<String> phrases = new LinkedHashSet<>();
    collect(head, headWords, headTaken, phrases);
    collect(body, bodyWords, taken, phrases);
    List<Map.Entry<String, Double>> best = new ArrayList<>();
    for (String phrase : phrases) {
      int times = count(body, phrase);
      boolean inHead = head.contains(phrase);
      // 党管武装 says more than 武装
      double score = (times + (inHead ? 2 : 0)) * (0.5 + 0.25 * Math.min(6, phrase.length()));
      if ((times >= 2 || (inHead && times >= 1)) && score >= ENOUGH) {
        best.add(Map.entry(phrase, score));
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
      // 党管武装 beside 党管武装工作: one of the two is enough
      if (words.size() < MOST
          && words.stream().noneMatch(w -> w.contains(phrase) || phrase.contains(w))) {
        words.add(phrase);
      }
    }
    return words;
  }

  private static int count(String text, String phrase) {
    int times = 0;
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      times++;
    }
    return times;
  }

  private void collect(String text, Words words, List<Spot> taken, Set<String> phrases) {
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
      int end = i;
      int pieces = 0;
      boolean noun = false;
      int limit = next < taken.size() ? taken.get(next).start() : text.length();
      while (end < limit
          && pieces < 3
          && words.end(end) > end
          && words.end(end) <= limit
          && isPart(text, words, end)) {
        noun = Words.NOUN == words.at(end) || words.at(end) == Words.PROPER;
        end = words.end(end);
        pieces++;
        String phrase = text.substring(i, end);
        if (noun
            && phrase.length() >= 2
            && phrase.length() <= 8
            && !(pieces == 1 && isDull(phrase))) {
          phrases.add(phrase);
        }
      }
      i = Math.max(i + 1, words.end(i));
    }
  }

  private boolean isPart(String text, Words words, int at) {
    char kind = words.at(at);
    int length = words.end(at) - at;
    String word = text.substring(at, words.end(at));
    return length >= 2
        && (kind == Words.NOUN
            || kind == Words.PROPER
            || kind == 'j'
            || kind == 'b'
            || kind == 'i'
            || kind == 'l')
        && Folded.isHan(text, at, at + length)
        && !isDull(word);
  }

  private boolean isDull(String word) {
    return dull.contains(word);
  }
}
