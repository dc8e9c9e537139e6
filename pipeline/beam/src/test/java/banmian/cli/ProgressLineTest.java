package banmian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.beam.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter err = new StringWriter();

  private ProgressLine line(boolean live, int columns) {
    PrintWriter out = new PrintWriter(new StringWriter());
    return new ProgressLine(new Console(out, new PrintWriter(err, true), false, live, columns));
  }

  private static Progress.Snapshot reading(int seconds, long documents) {
    return new Progress.Snapshot(
        Progress.Phase.READING,
        documents,
        3,
        documents * 10_000,
        20_000_000,
        1,
        8,
        Duration.ofSeconds(seconds),
        2_400_000,
        Duration.ofSeconds(75));
  }

  @Test
  void saysHowFarItIsAndHowLongItTakes() {
    assertThat(ProgressLine.line(reading(8, 1500)))
        .isEqualTo(
            "reading 75 %, 1,500 documents, 15.0 of 20.0 MB, 2.4 MB/s, 3 rejected,"
                + " about 1:15 left, 0:08");
  }

  @Test
  void rewritesOneLineOnATerminalAndWipesItAtTheEnd() {
    try (ProgressLine progress = line(true, 40)) {
      progress.at(reading(1, 10));
      progress.at(reading(2, 20));
    }
    assertThat(err.toString()).doesNotContain("\n").endsWith(" \r");
    assertThat(err.toString().split("\r")).allSatisfy(l -> assertThat(l).hasSizeLessThan(40));
  }

  @Test
  void elsewhereALineEveryTenSeconds() {
    try (ProgressLine progress = line(false, 0)) {
      for (int second = 0; second <= 25; second++) {
        progress.at(reading(second, second));
      }
    }
    assertThat(err.toString().lines())
        .hasSize(2)
        .allSatisfy(l -> assertThat(l).startsWith("reading "));
  }
}
