package banmian.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said and what happened: no figure falls below what was reached. */
class ToldTest {

  private static ToldScore score;

  @BeforeAll
  static void readAllPages() throws IOException {
    score = ToldScore.ofAll();
    System.out.print(score.table());
  }

  @ParameterizedTest
  @CsvSource({
    "quote, 0.99",
    "words of a quote, 0.99",
    "'event, kind and day', 0.99",
    "event name, 0.99",
    "participant and role, 0.97",
  })
  void f1_does_not_fall(String row, double floor) {
    Tally tally = score.of(row);
    assertThat(tally.f1()).as("%s: %s", row, tally).isGreaterThanOrEqualTo(floor);
  }
}
