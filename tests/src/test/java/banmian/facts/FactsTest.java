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
        "PLAIN|person|0.98",
        "PLAIN|organization|0.94",
        "PLAIN|place|0.89",
        "PLAIN|" + FactsScore.OFFICES + "|0.92",
        "PLAIN|" + FactsScore.ORGANIZED + "|0.92",
        "PLAIN|" + FactsScore.MAKERS + "|0.99",
        "PLAIN|" + FactsScore.DATES + "|0.95",
        "PLAIN|" + FactsScore.DATELINES + "|0.99",
        "TRAPS|person|0.80",
        "TRAPS|organization|0.90",
        "TRAPS|place|0.83",
        "TRAPS|" + FactsScore.OFFICES + "|0.83",
        "TRAPS|" + FactsScore.ORGANIZED + "|0.80",
        "TRAPS|" + FactsScore.MAKERS + "|0.99",
        "TRAPS|" + FactsScore.DATES + "|0.97",
        "TRAPS|" + FactsScore.DATELINES + "|0.99",
        "FRESH|person|0.97",
        "FRESH|organization|0.92",
        "FRESH|place|0.83",
        "FRESH|" + FactsScore.OFFICES + "|0.96",
        "FRESH|" + FactsScore.ORGANIZED + "|0.95",
        "FRESH|" + FactsScore.MAKERS + "|0.99",
        "FRESH|" + FactsScore.DATES + "|0.99",
        "FRESH|" + FactsScore.DATELINES + "|0.99",
        "NEWS|person|0.95",
        "NEWS|organization|0.89",
        "NEWS|place|0.84",
        "NEWS|" + FactsScore.OFFICES + "|0.91",
        "NEWS|" + FactsScore.ORGANIZED + "|0.84",
        "NEWS|" + FactsScore.DATES + "|0.97",
        "NEWS|" + FactsScore.MAKERS + "|0.99",
        "PLAIN|" + FactsScore.YEARS + "|0.99",
        "TRAPS|" + FactsScore.YEARS + "|0.99",
        "FRESH|" + FactsScore.YEARS + "|0.99",
        "LATER|person|0.97",
        "LATER|organization|0.88",
        "LATER|place|0.73",
        "LATER|" + FactsScore.OFFICES + "|0.94",
        "LATER|" + FactsScore.ORGANIZED + "|0.89",
        "LATER|" + FactsScore.MAKERS + "|0.97",
        "LATER|" + FactsScore.DATES + "|0.95",
        "LATER|" + FactsScore.DATELINES + "|0.93",
        "LATER|" + FactsScore.YEARS + "|0.94",
        "AGAIN|person|0.96",
        "AGAIN|organization|0.89",
        "AGAIN|place|0.76",
        "AGAIN|" + FactsScore.OFFICES + "|0.90",
        "AGAIN|" + FactsScore.ORGANIZED + "|0.85",
        "AGAIN|" + FactsScore.MAKERS + "|0.99",
        "AGAIN|" + FactsScore.DATES + "|0.97",
        "AGAIN|" + FactsScore.DATELINES + "|0.95",
        "AGAIN|" + FactsScore.YEARS + "|0.96",
        "SEVENTH|person|0.95",
        "SEVENTH|organization|0.85",
        "SEVENTH|place|0.71",
        "SEVENTH|" + FactsScore.OFFICES + "|0.92",
        "SEVENTH|" + FactsScore.ORGANIZED + "|0.84",
        "SEVENTH|" + FactsScore.MAKERS + "|0.95",
        "SEVENTH|" + FactsScore.DATES + "|0.96",
        "SEVENTH|" + FactsScore.DATELINES + "|0.95",
        "SEVENTH|" + FactsScore.YEARS + "|0.96",
        "NEWS|" + FactsScore.YEARS + "|0.97",
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
