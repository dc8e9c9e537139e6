package banmian.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said and what happened: no figure falls below what was reached. */
class ToldTest {

  private static final Map<ToldScore.Set, ToldScore> SCORES = new EnumMap<>(ToldScore.Set.class);

  @BeforeAll
  static void readAllPages() throws IOException {
    for (ToldScore.Set set : ToldScore.Set.values()) {
      ToldScore score = ToldScore.of(set);
      SCORES.put(set, score);
      System.out.print(set + System.lineSeparator() + score.table());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "quote, 0.99, 0.95, 0.98, 0.97, 0.92, 0.93, 0.92, 0.92",
    "words of a quote, 0.99, 0.97, 0.98, 0.98, 0.97, 0.94, 0.94, 0.96",
    "'event, kind and day', 0.99, 0.99, 0.98, 0.98, 0.95, 0.97, 0.83, 0.79",
    "event name, 0.99, 0.85, 0.98, 0.98, 0.95, 0.94, 0.87, 0.91",
    "participant and role, 0.97, 0.95, 0.98, 0.98, 0.92, 0.94, 0.77, 0.95",
    "… of each event, 0.97, 0.95, 0.98, 0.98, 0.92, 0.94, 0.66, 0.90",
  })
  void f1_does_not_fall(
      String row,
      double first,
      double eighth,
      double longer,
      double beyond,
      double anew,
      double tenth,
      double eleventh,
      double twelfth) {
    for (ToldScore.Set set : ToldScore.Set.values()) {
      Tally tally = Objects.requireNonNull(SCORES.get(set)).of(row);
      double floor =
          switch (set) {
            case FIRST -> first;
            case EIGHTH -> eighth;
            case LONGER -> longer;
            case BEYOND -> beyond;
            case ANEW -> anew;
            case TENTH -> tenth;
            case ELEVENTH -> eleventh;
            case TWELFTH -> twelfth;
          };
      assertThat(tally.f1()).as("%s %s: %s", set, row, tally).isGreaterThanOrEqualTo(floor);
    }
  }
}
