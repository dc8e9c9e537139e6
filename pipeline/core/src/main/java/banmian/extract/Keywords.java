package banmian.extract;

import banmian.extract.KeyPhrases.Phrase;
import banmian.extract.KeyPhrases.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words that an editor would file an article under: phrases that its headline and its body share or
 * that the body repeats, weighed by how rarely newspapers use their words; never a word that stands
 * in every article (工作, 会议), nor half a phrase where the whole one is meant (党史 of 党史学习教育).
 */
final class Keywords {

  private static final int MOST = 8;
  private static final double ENOUGH = 14;

  /** Rarity from which one word alone is a matter: 地震 of the headline, not 教育 of the text. */
  private static final double ALONE_IN_HEAD = 3.6;

  private static final double ALONE_IN_BODY = 5;

  /** Below this many keywords the words of the headline need to say only so much. */
  private static final int FEW = 3;

  private static final double FEW_ENOUGH = 7;

  /** What the rarest word of the headline says that the text does not take up. */
  private static final double NOT_TAKEN_UP = 9;

  /** A longer word of the headline that the text does not have is one badly cut. */
  private static final int SHORT = 4;

  private final Vocabulary vocabulary;

  Keywords(Lexicons lexicons) {
    this.vocabulary = new Vocabulary(lexicons);
  }

  private record Scored(String text, boolean inHead, double score) {}

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
    KeyPhrases phrases = new KeyPhrases(vocabulary);
    phrases.add(head, headWords, headTaken);
    phrases.add(body, bodyWords, taken);
    phrases.addSlogans(body);
    // without a headline the lead says what it is about, in words that the text takes up again
    String lead = head.isEmpty() ? lead(body) : head;
    int own = head.isEmpty() ? 1 : 0;
    List<Phrase> asked = new ArrayList<>();
    WordTrie places = WordTrie.forwards();
    for (Phrase phrase : phrases.all()) {
      if (phrases.isRepeated(phrase) || lead.contains(phrase.text())) {
        places.put(phrase.text(), asked.size());
        asked.add(phrase);
      }
    }
    int[] counts = places.count(body, asked.size());
    List<Scored> best = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Phrase phrase = asked.get(i);
      boolean inHead = lead.contains(phrase.text());
      int times = counts[i] - (inHead ? own : 0);
      if (times >= own && isMatter(phrase, inHead, times)) {
        best.add(new Scored(phrase.text(), inHead, score(phrase, inHead, times)));
      }
    }
    best.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::text));
    return chosen(best);
  }

  private static List<String> chosen(List<Scored> best) {
    List<String> words = new ArrayList<>();
    for (Scored phrase : best) {
      double least = phrase.inHead() && words.size() < FEW ? FEW_ENOUGH : ENOUGH;
      // 党管武装 beside 党管武装责任: one of the two is enough
      if (phrase.score() >= least
          && words.size() < MOST
          && words.stream().noneMatch(w -> overlap(w, phrase.text()))) {
        words.add(phrase.text());
      }
    }
    return words;
  }

  private static String lead(String body) {
    int stop = body.indexOf('。');
    return body.substring(0, stop < 0 ? body.length() : stop);
  }

  private static boolean isMatter(Phrase phrase, boolean inHead, int times) {
    if (times < phrase.least() || (!inHead && times < 2)) {
      return false;
    }
    if (phrase.words() == 1) {
      return phrase.rarity() >= (inHead && times > 0 ? ALONE_IN_HEAD : ALONE_IN_BODY)
          && (times > 0 || phrase.text().length() <= SHORT);
    }
    return times > 0 || phrase.words() == 2;
  }

  private static double score(Phrase phrase, boolean inHead, int times) {
    if (times == 0) {
      return NOT_TAKEN_UP * phrase.rarity() / KeyPhrases.RAREST;
    }
    // 党管武装 says more than 武装
    double whole = 1 + 0.2 * (Math.min(KeyPhrases.LONGEST, phrase.text().length()) - 2);
    return (Math.min(6, times) + (inHead ? 3 : 0)) * phrase.rarity() * whole;
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
}
