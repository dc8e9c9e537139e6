package banmian.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No figure over the labelled pages falls below what was reached. The floors are held, not wished
 * for: raise them when a figure rises.
 */
class FactsTest {

  private static final Map<Labels.Set, FactsScore> SCORES = new EnumMap<>(Labels.Set.class);

  @BeforeAll
  static void readAllPages() throws IOException {
    for (Labels.Set set : Labels.Set.values()) {
      SCORES.put(set, FactsScore.of(set));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAIN|person|0.95",
        "PLAIN|organization|0.92",
        "PLAIN|place|0.87",
        "PLAIN|" + FactsScore.OFFICES + "|0.89",
        "PLAIN|" + FactsScore.ORGANIZED + "|0.83",
        "PLAIN|" + FactsScore.MAKERS + "|0.99",
        "PLAIN|" + FactsScore.DATES + "|0.87",
        "PLAIN|" + FactsScore.DATELINES + "|0.99",
        "TRAPS|person|0.77",
        "TRAPS|organization|0.84",
        "TRAPS|place|0.79",
        "TRAPS|" + FactsScore.OFFICES + "|0.77",
        "TRAPS|" + FactsScore.ORGANIZED + "|0.71",
        "TRAPS|" + FactsScore.MAKERS + "|0.96",
        "TRAPS|" + FactsScore.DATES + "|0.97",
        "TRAPS|" + FactsScore.DATELINES + "|0.99",
        "FRESH|person|0.95",
        "FRESH|organization|0.83",
        "FRESH|place|0.70",
        "FRESH|" + FactsScore.OFFICES + "|0.95",
        "FRESH|" + FactsScore.ORGANIZED + "|0.83",
        "FRESH|" + FactsScore.MAKERS + "|0.99",
        "FRESH|" + FactsScore.DATES + "|0.99",
        "FRESH|" + FactsScore.DATELINES + "|0.99",
      })
  void f1_does_not_fall(Labels.Set set, String row, double floor) {
    Tally tally = Objects.requireNonNull(SCORES.get(set)).of(row);
    assertThat(tally.f1()).as("%s %s: %s", set, row, tally).isGreaterThanOrEqualTo(floor);
  }

  @AfterAll
  static void printTheTable() {
    SCORES.forEach((set, score) -> System.out.print(set + System.lineSeparator() + score.table()));
  }
}
