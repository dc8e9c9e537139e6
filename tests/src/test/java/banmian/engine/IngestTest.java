package banmian.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.Pager;
import banmian.beam.Job;
import banmian.beam.JobException;
import banmian.beam.JobOptions;
import banmian.beam.Progress;
import banmian.beam.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does with folders as they are in life, and with the place where it writes. */
class IngestTest {

  private static final Path SEEDS = Path.of("../seeds");

  @TempDir Path folder;

  private JobOptions.Builder options(Path... inputs) {
    return JobOptions.builder()
        .inputs(Arrays.stream(inputs).map(Path::toString).toList())
        .output(folder.resolve("out").toString());
  }

  private static Summary run(JobOptions.Builder options) throws JobException {
    return Job.run(options.build(), Progress.none());
  }

  private Path mixedFolder() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    byte[] page = Files.readAllBytes(SEEDS.resolve("000_f7e13ffb93b64b4f.txt"));
    Files.write(in.resolve("page.txt"), page);
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(page);
    }
    Files.write(in.resolve("whole.txt.gz"), gzip.toByteArray());
    Files.write(in.resolve("cut.txt.gz"), Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2));
    Files.writeString(in.resolve("scan.pdf"), "%PDF-1.7\n1 0 obj");
    Files.write(in.resolve("scan.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    Files.write(in.resolve("empty.txt"), new byte[0]);
    Files.writeString(in.resolve("big.txt"), "字".repeat(40_000));
    Files.createSymbolicLink(in.resolve("gone.txt"), in.resolve("nowhere"));
    return in;
  }

  @Test
  void whatCannotBeReadIsARowAndTheRunGoesOn() throws Exception {
    Summary summary = run(options(mixedFolder()).maxDocumentBytes(100_000));

    assertThat(summary.documents()).isEqualTo(2);
    assertThat(summary.rejects())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "corrupt_archive", 1L,
                    "empty", 1L,
                    "image", 1L,
                    "pdf", 1L,
                    "too_large", 1L,
                    "unreadable", 1L)));
    assertThat(summary.rejected()).isEqualTo(6);
    assertThat(summary.rows()).containsEntry("rejects", 6L).containsEntry("documents", 2L);
  }

  @Test
  void aFolderWithoutPagesGivesADatasetWithoutRows() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Summary summary = run(options(in));

    assertThat(summary.rows().values()).containsOnly(0L);
    assertThat(folder.resolve("out/articles/part-00000.parquet")).exists();
    assertThat(folder.resolve("out/_SUCCESS")).exists();
  }

  @Test
  void aLongDocumentIsReadInPages() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(Files.readString(SEEDS.resolve("000_f7e13ffb93b64b4f.txt"))).append("\n\f");
    }
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("long.txt"), text);

    Summary whole = run(options(in));
    // blank sheets make it longer than one page may be
    text.append((" ".repeat(70) + "\n").repeat(1000).concat("\f").repeat(15));
    Files.writeString(in.resolve("long.txt"), text);
    Summary paged = run(options(in).parallelism(1).overwrite(true));
    Map<String, String> byOne = RunnerContractTest.files(folder.resolve("out"));
    run(options(in).parallelism(3).groupBytes(1 << 20).overwrite(true));

    assertThat(Files.size(in.resolve("long.txt"))).isGreaterThan(Pager.WHOLE);
    assertThat(paged.documents()).isEqualTo(1);
    assertThat(paged.articles()).isEqualTo(whole.articles()).isGreaterThan(39);
    assertThat(RunnerContractTest.files(folder.resolve("out"))).isEqualTo(byOne);
  }

  @Test
  void anInputThatIsNotThereIsTheUsersMistake() {
    assertThatThrownBy(() -> run(options(folder.resolve("nothing"))))
        .isInstanceOfSatisfying(
            JobException.class, e -> assertThat(e.kind()).isEqualTo(JobException.Kind.USAGE))
        .hasMessageStartingWith("No such file, folder or match: ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFolderThatHoldsSomethingElseIsLeftAlone() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("thesis.txt"), "mine");

    assertThatThrownBy(() -> run(options(SEEDS)))
        .hasMessageContaining("is not empty. Name another one.");
    assertThatThrownBy(() -> run(options(SEEDS).overwrite(true)))
        .hasMessageContaining("--overwrite leaves it alone");
    assertThat(Files.list(out)).hasSize(1);
  }

  @Test
  void aDatasetIsReplacedOnlyWhenAsked() throws Exception {
    run(options(SEEDS).groupBytes(10_000));
    Path out = folder.resolve("out");
    Map<String, String> before = RunnerContractTest.files(out);
    assertThat(before).containsKey("articles/part-00002.parquet");

    assertThatThrownBy(() -> run(options(SEEDS)))
        .isInstanceOfSatisfying(
            JobException.class, e -> assertThat(e.kind()).isEqualTo(JobException.Kind.USAGE))
        .hasMessageContaining("--overwrite replaces it");
    assertThat(RunnerContractTest.files(out)).isEqualTo(before);

    // fewer parts than before: none of the old ones may stay
    Summary summary = run(options(SEEDS.resolve("000_f7e13ffb93b64b4f.txt")).overwrite(true));
    assertThat(summary.documents()).isEqualTo(1);
    assertThat(RunnerContractTest.files(out).keySet())
        .allMatch(name -> name.endsWith("/part-00000.parquet"));
    assertThat(Files.list(out).map(p -> p.getFileName().toString()))
        .contains("README.md", "croissant.json", "views.sql", "_manifest.json", "_SUCCESS")
        .doesNotContain(".banmian");
  }

  // the power fails while the files of a finished run move to where readers look
  @Test
  void aHalfDonePublicationIsFinishedByTheNextRun() throws Exception {
    run(options(SEEDS));
    Path out = folder.resolve("out");
    Map<String, String> whole = RunnerContractTest.files(out);
    String manifest = Files.readString(out.resolve("_manifest.json"));
    String plan = manifest.replaceAll("(?s).*\"plan\" : \"([0-9a-f]{32})\".*", "$1");
    Path run = out.resolve(".banmian/runs").resolve(plan);
    // put the articles and the manifest back to where they came from
    Files.createDirectories(run.resolve("articles"));
    Files.createDirectories(run.resolve("side"));
    Files.move(
        out.resolve("articles/part-00000.parquet"), run.resolve("articles/part-00000.parquet"));
    Files.move(out.resolve("_manifest.json"), run.resolve("side/_manifest.json"));
    Files.delete(out.resolve("_SUCCESS"));
    Files.writeString(
        out.resolve(".banmian/publishing.json"), intent(plan, whole), StandardCharsets.UTF_8);

    Summary summary = run(options(SEEDS));

    assertThat(summary.documents()).isEqualTo(5);
    assertThat(RunnerContractTest.files(out)).isEqualTo(whole);
    assertThat(out.resolve("_SUCCESS")).exists();
    assertThat(out.resolve(".banmian")).doesNotExist();
  }

  // two shells, one command: the second one must not write into the first one's work
  @Test
  void aSecondRunIntoTheSameFolderIsRefusedWhileTheFirstOneLasts() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    List<String> refused = new java.util.concurrent.CopyOnWriteArrayList<>();
    Job.run(
        options(SEEDS).build(),
        snapshot -> {
          if (snapshot.phase() == Progress.Phase.READING && refused.isEmpty()) {
            assertThatThrownBy(() -> run(options(SEEDS)))
                .isInstanceOfSatisfying(JobException.class, e -> refused.add(e.getMessage()));
          }
        });
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0)).contains("being written by another run", "this process");
    assertThat(out.resolve(".banmian.lock")).doesNotExist();
    assertThat(run(options(SEEDS).overwrite(true)).documents()).isEqualTo(5);
  }

  private static String intent(String plan, Map<String, String> files) {
    StringBuilder parts = new StringBuilder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      String[] path = file.getKey().split("/");
      parts
          .append(parts.isEmpty() ? "" : ",")
          .append("{\"table\":\"" + path[0] + "\",\"name\":\"" + path[1] + "\",")
          .append("\"rows\":0,\"bytes\":0,\"sha256\":\"" + file.getValue() + "\"}");
    }
    return "{\"plan\":\"" + plan + "\",\"parts\":[" + parts + "],\"side\":[\"_manifest.json\"]}";
  }

  @Test
  void progressComesFromTheRecordsAndEndsWithAllOfThem() throws Exception {
    List<Progress.Snapshot> told = new java.util.concurrent.CopyOnWriteArrayList<>();
    Job.run(options(SEEDS).groupBytes(10_000).build(), told::add);

    assertThat(told.get(0).phase()).isEqualTo(Progress.Phase.PLANNING);
    Progress.Snapshot last = told.get(told.size() - 1);
    assertThat(last.phase()).isEqualTo(Progress.Phase.PUBLISHING);
    assertThat(last.documents()).isEqualTo(5);
    Progress.Snapshot read = told.get(told.size() - 2);
    assertThat(read.groups()).isEqualTo(read.plannedGroups()).isGreaterThan(2);
    assertThat(read.bytes()).isEqualTo(read.plannedBytes()).isPositive();
  }
}
