package banmian.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.script.Converter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

  private static final String TEXT = "区委书记主持召开常委会会议，传达学习上级精神，研究部署安全生产工作。";

  @Test
  void scriptPunctuationWidthAndLineBreaksMakeNoDifference() {
    String other = "區委書記主持召開常委會會議,傳達學習上級精神,\n研究部署　安全生產工作.";
    assertThat(of(TEXT)).isEqualTo(of(other));
    assertThat(of(TEXT + "1996年A股")).isEqualTo(of(TEXT + "１９９６年ａ股"));
    assertThat(of(TEXT).isSame(of(TEXT + "完"))).isFalse();
  }

  @Test
  void aTextOfFewerThanTwentyCharactersHasNone() {
    assertThat(Fingerprint.of("一二三四五六七八九十一二三四五六七八九")).isNull();
    assertThat(Fingerprint.of("一二三四五六七八九十一二三四五六七八九十")).isNotNull();
    assertThat(Fingerprint.of("，。！".repeat(50))).isNull();
    assertThat(Fingerprint.of("")).isNull();
  }

  @Test
  void itIsWrittenInAsManyBytesAsItSaysAndReadAgain() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    of(TEXT).writeTo(new DataOutputStream(bytes));
    assertThat(bytes.size()).isEqualTo(Fingerprint.BYTES);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(Fingerprint.readFrom(in)).isEqualTo(of(TEXT));
  }

  @Test
  void itStaysTheSameFromVersionToVersion() {
    // a run that is resumed reads the keys that an earlier one left
    assertThat(of(TEXT).toString()).isEqualTo("6aafabfc3c097206438124c5d5529fed");
    assertThat(of(TEXT).band(0)).isEqualTo(-681987246202758552L);
    assertThat(of(TEXT).band(31)).isEqualTo(4606518512528929301L);
  }

  @Test
  void theEstimateIsCloseToTheShareOfRuns() throws IOException {
    Random random = new Random(1);
    double error = 0;
    int n = 0;
    for (String text : bodies()) {
      for (double rate : new double[] {0.01, 0.03, 0.08}) {
        String read = misread(text, rate, random);
        double estimate = of(text).jaccard(of(read));
        double exact = jaccard(text, read);
        assertThat(estimate).isCloseTo(exact, org.assertj.core.data.Offset.offset(0.16));
        error += estimate - exact;
        n++;
      }
    }
    assertThat(error / n).isCloseTo(0, org.assertj.core.data.Offset.offset(0.02));
  }

  @ParameterizedTest(name = "{0} of the characters misread: {1} of 100 found")
  @CsvSource({"0.01, 100", "0.03, 100", "0.05, 99"})
  void findsReprintsThatWereMisread(double rate, int percent) throws IOException {
    Random random = new Random(2);
    int found = 0;
    int n = 0;
    for (String text : bodies()) {
      for (int k = 0; k < 5; k++) {
        Fingerprint read = of(misread(text, rate, random));
        if (meets(of(text), read) && of(text).isNear(read)) {
          found++;
        }
        n++;
      }
    }
    assertThat(found * 100).isGreaterThanOrEqualTo(percent * n);
  }

  @Test
  void findsReprintsInTheOtherScriptAndThoseCutShort() throws IOException {
    for (String text : bodies()) {
      String hant = Converter.of(Converter.Mode.S2TW).convert(text);
      assertThat(of(text).isNear(of(hant))).isTrue();
      Fingerprint cut = of(text.substring(0, text.length() * 7 / 10));
      assertThat(of(text).isNear(cut)).isTrue();
      assertThat(cut.containment(of(text))).isGreaterThan(0.8);
    }
  }

  @Test
  void differentTextsOfTheSameOfficesAreNotNear() throws IOException {
    List<String> bodies = bodies();
    assertThat(bodies.size()).isGreaterThan(15);
    for (int i = 0; i < bodies.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (jaccard(bodies.get(i), bodies.get(j)) < 0.2) {
          assertThat(of(bodies.get(i)).isNear(of(bodies.get(j)))).isFalse();
        }
      }
    }
  }

  static Fingerprint of(String text) {
    return Objects.requireNonNull(Fingerprint.of(text));
  }

  private static boolean meets(Fingerprint one, Fingerprint other) {
    for (int b = 0; b < Fingerprint.BANDS; b++) {
      if (one.band(b) == other.band(b)) {
        return true;
      }
    }
    return false;
  }

  /** Stretches of 500 characters of the seeds. */
  static List<String> bodies() throws IOException {
    List<String> bodies = new ArrayList<>();
    for (String name :
        List.of(
            "000_f7e13ffb93b64b4f",
            "002_e3e9c234e3938044",
            "003_0ff75a2f1f87531d",
            "004_7be045033d381680")) {
      String text = Files.readString(Path.of("../../seeds", name + ".txt"), StandardCharsets.UTF_8);
      for (int i = 0; i + 500 <= text.length(); i += 500) {
        bodies.add(text.substring(i, i + 500));
      }
    }
    return bodies;
  }

  static String misread(String text, double rate, Random random) {
    StringBuilder read = new StringBuilder(text);
    for (int i = 0; i < read.length(); i++) {
      if (random.nextDouble() < rate) {
        read.setCharAt(i, (char) (0x4E00 + random.nextInt(20_000)));
      }
    }
    return read.toString();
  }

  private static double jaccard(String one, String other) {
    Set<String> a = runs(one);
    Set<String> b = runs(other);
    int all = a.size() + b.size();
    a.retainAll(b);
    return (double) a.size() / (all - a.size());
  }

  private static Set<String> runs(String text) {
    String plain = Fingerprint.normalize(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 4 <= plain.length(); i++) {
      runs.add(plain.substring(i, i + 4));
    }
    return runs;
  }
}
