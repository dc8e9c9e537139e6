package banmian.extract;

import banmian.extract.Facts.DateMention;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The year detective: tells which year a page speaks from, and so what its dates refer to.
 *
 * <p>In order: a year printed with the date; the day of the issue (given, masthead, file name); the
 * years that the article marks as its present (2023年是…开局之年, 召开2021年度…会议); landmarks and
 * anniversaries (建党100周年 is 2021); a printed weekday; the other articles of the page. Evidence is a
 * set of intervals of years with weights; the year that most of it agrees on wins, if it wins
 * clearly. What stays open stays null: never the clock.
 */
final class Years {

  /**
   * The year that a text speaks from.
   *
   * @param basis as for {@link DateMention}
   */
  record Present(int year, String basis, String evidence, double confidence) {}

  /**
   * The day of the issue and what it rests on; see {@link PageFacts}.
   *
   * @param moonDay its day of the moon's month, as printed beside it; 0 if none is
   * @param inferred the words that its year was inferred from; null if it was told
   * @param masthead false where no masthead prints month and day, but articles tell them
   */
  record Issue(
      LocalDate date, String basis, int moonDay, @Nullable String inferred, boolean masthead) {
    Issue(LocalDate date, String basis) {
      this(date, basis, 0, null, true);
    }
  }

  private static final double ENOUGH = 1.5;
  private static final double ENOUGH_OF_OTHERS = 1;
  private static final double CLEAR = 0.7;
  private static final double OTHERS = 0.5;
  private static final double LITTLE = 0.8;
  private static final double SURE = 3;
  private static final double TOO_EARLY = 1;

  private Years() {}

  /**
   * The year that an article speaks from.
   *
   * @param own its clues
   * @param others those of the page's other articles
   * @param together whether the page's days lie close together, as an issue's do
   */
  static @Nullable Present present(List<Clue> own, List<Clue> others, boolean together) {
    Map<Integer, Double> scores = scores(own);
    Lead said = Lead.of(scores);
    if (together && !said.is(SURE)) {
      // what neighbours say does not count where one year has so much for it, nor where the page is
      // no issue's: a digest of several years
      vote(others, OTHERS, scores);
    }
    Lead lead = Lead.of(scores);
    // an article that says nothing, or little that agrees, is of the year that another one says
    boolean follows = together && said.score() <= LITTLE;
    boolean agrees = said.score() <= scores(own).getOrDefault(lead.year(), 0.0);
    if (!lead.is(follows && agrees ? ENOUGH_OF_OTHERS : ENOUGH)) {
      return null;
    }
    int best = lead.year();
    Clue reason = strongest(own, best);
    boolean fromOthers = reason == null || reason.to() > reason.from();
    Clue theirs = fromOthers ? strongest(others, best) : null;
    if (reason == null || (theirs != null && theirs.from() == theirs.to())) {
      Clue words = theirs == null ? reason : theirs;
      return words == null
          ? null
          : new Present(best, "document", words.words(), lead.confidence() * 0.9);
    }
    return new Present(best, reason.basis(), reason.words(), lead.confidence());
  }

  /** The year that most speaks for, how much, and by how much it leads; the earliest of equals. */
  record Lead(int year, double score, double ahead) {
    static Lead of(Map<Integer, Double> scores) {
      int year = 0;
      double first = 0;
      double second = 0;
      for (Map.Entry<Integer, Double> e : scores.entrySet()) {
        if (e.getValue() > first) {
          second = first;
          first = e.getValue();
          year = e.getKey();
        } else {
          second = Math.max(second, e.getValue());
        }
      }
      return new Lead(year, first, first - second);
    }

    boolean is(double enough) {
      return score >= enough && ahead >= CLEAR;
    }

    double confidence() {
      return Math.min(0.97, 0.55 + 0.15 * ahead);
    }
  }

  /** What speaks for each year of which anything does, by year. */
  static Map<Integer, Double> scores(List<Clue> clues) {
    Map<Integer, Double> scores = new TreeMap<>();
    vote(clues, 1, scores);
    return scores;
  }

  private static void vote(List<Clue> clues, double share, Map<Integer, Double> scores) {
    Map<String, Double> spent = new TreeMap<>();
    int since = 0;
    for (Clue clue : clues) {
      // the same words in many articles are one witness, not many
      String key = clue.witness() + clue.from() + clue.basis();
      if (clue.weight() <= spent.getOrDefault(key, 0.0)) {
        continue;
      }
      spent.put(key, clue.weight());
      for (int year = clue.from(); year <= clue.to(); year++) {
        scores.merge(year, clue.weight() * share, Double::sum);
      }
      since = Math.max(since, clue.since());
    }
    // 十四五 and 二十大 in one text: it is no older than the younger one
    for (Map.Entry<Integer, Double> e : scores.entrySet()) {
      if (e.getKey() < since) {
        e.setValue(e.getValue() - TOO_EARLY * share);
      }
    }
  }

  static @Nullable Clue strongest(List<Clue> clues, int year) {
    Clue best = null;
    for (Clue clue : clues) {
      if (clue.from() <= year
          && year <= clue.to()
          && (best == null
              || clue.weight() / (1 + clue.to() - clue.from())
                  > best.weight() / (1 + best.to() - best.from()))) {
        best = clue;
      }
    }
    return best;
  }
}
