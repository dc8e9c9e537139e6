package banmian.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No figure over the labelled pages falls below what was reached. The floors are held, not wished
 * for: raise them when a figure rises.
 */
class FactsTest {

  private static FactsScore score;

  @BeforeAll
  static void readAllPages() throws IOException {
    score = FactsScore.ofAllPages();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        FactsScore.MAKERS + "|0.98|0.91",
        FactsScore.DATES + "|0.96|1.00",
        FactsScore.DATELINES + "|1.00|1.00",
      })
  void a_figure_does_not_fall(String row, double precision, double recall) {
    assertThat(score.of(row).precision()).as("precision").isGreaterThanOrEqualTo(precision);
    assertThat(score.of(row).recall()).as("recall").isGreaterThanOrEqualTo(recall);
  }

  @AfterAll
  static void printTheTable() {
    System.out.print(score.table());
  }
}
