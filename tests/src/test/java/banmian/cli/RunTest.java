package banmian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.dataset.DatasetCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, from its words to its exit code. */
class RunTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(String... args) {
    Console console =
        Console.of(
            new PrintWriter(out, true), new PrintWriter(err, true), new Properties(), Map.of());
    return Main.run(console, args);
  }

  @Test
  void seedsBecomeADatasetThatKeepsTheContractAndIsNotOverwritten() throws Exception {
    Path dataset = folder.resolve("out");
    assertThat(run("run", "--input", "../seeds", "--output", dataset.toString()))
        .as(err + "")
        .isZero();
    assertThat(out.toString()).startsWith("5 documents, ").contains("UTF-8 5", "Hans 4, Hant 1");
    assertThat(err.toString()).isEmpty();
    assertThat(DatasetCheck.violations(dataset)).isEmpty();
    assertThat(run("validate", dataset.toString())).as(out + "" + err).isZero();

    assertThat(run("run", "--input", "../seeds", "--output", dataset.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty").contains("--overwrite");

    delete(dataset.resolve("quotes"));
    assertThat(run("validate", dataset.toString())).isEqualTo(4);
    assertThat(err.toString()).contains("does not keep the data contract");
    assertThat(DatasetCheck.violations(dataset)).containsExactly("table quotes is missing");
  }

  @Test
  void moreRejectsThanAllowedIsThreeAndTheDatasetIsThereAllTheSame() throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("scan.pdf"), "%PDF-1.7\n%äöü", StandardCharsets.ISO_8859_1);
    Files.writeString(input.resolve("page.txt"), "本报讯 7月2日，区里召开会议。\n", StandardCharsets.UTF_8);
    Path dataset = folder.resolve("out");
    assertThat(
            run(
                "run",
                "--input",
                input.toString(),
                "--output",
                dataset.toString(),
                "--max-rejects",
                "0"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("1 inputs were rejected");
    assertThat(out.toString()).startsWith("1 documents, ").contains("pdf 1");
    assertThat(DatasetCheck.violations(dataset)).isEmpty();
  }

  @Test
  void correctionsReachTheRowsTheRecordAndWhoeverWroteThem() throws Exception {
    Path yaml =
        Files.writeString(
            folder.resolve("corrections.yaml"),
            """
            - source: 004_7be045033d381680.txt
              lines: 30-31
              text: 管城回族区召开
              role: furniture
              why: to see whether it is replayed
            - source: 004_7be045033d381680.txt
              lines: 32
              text: 别的文字
              role: notice
              why: to see whether a page that has changed is told
            - {source: elsewhere.txt, lines: 1, role: body, why: to see what meets no page}
            """,
            StandardCharsets.UTF_8);
    Path dataset = folder.resolve("out");
    String[] run = {
      "run", "--input", "../seeds", "--output", dataset.toString(), "--corrections", yaml.toString()
    };
    assertThat(run(run)).as(err + "").isZero();
    assertThat(err.toString().lines())
        .containsExactly(
            "banmian: Correction 2 (line 6 of the file, for line 32) was applied to no page: no"
                + " document is called 004_7be045033d381680.txt, or it has changed, and the table"
                + " issues says how.",
            "banmian: Correction 3 (line 11 of the file, for line 1) was applied to no page: no"
                + " document is called elsewhere.txt, or it has changed, and the table issues says"
                + " how.");
    assertThat(DatasetCheck.violations(dataset)).isEmpty();
    assertThat(
            DatasetCheck.rows(
                dataset,
                "SELECT line_start, line_end, role, article_id, confidence FROM blocks WHERE reason"
                    + " = 'corrected' ORDER BY 1"))
        .containsExactly("30 30 furniture null 1.0", "31 31 furniture null 1.0");
    assertThat(
            DatasetCheck.rows(
                dataset, "SELECT message FROM issues WHERE code = 'correction_unmatched'"))
        .singleElement()
        .asString()
        .startsWith("Correction 2 (line 6 of the file, for line 32) was left out: the text there");
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(yaml));
    assertThat(Files.readString(dataset.resolve("_manifest.json"), StandardCharsets.UTF_8))
        .contains("\"corrections\" : \"" + HexFormat.of().formatHex(sha) + "\"");
  }

  @Test
  void anInputThatIsNotThereIsWrongUsage() {
    assertThat(run("run", "--input", "nowhere", "--output", folder.resolve("out").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("nowhere");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
