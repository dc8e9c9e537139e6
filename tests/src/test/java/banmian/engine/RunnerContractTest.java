package banmian.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import banmian.PageReader;
import banmian.Source;
import banmian.article.Correction;
import banmian.article.Corrections;
import banmian.article.Role;
import banmian.beam.Job;
import banmian.beam.JobException;
import banmian.beam.JobOptions;
import banmian.beam.JobOptions.Engine;
import banmian.beam.Progress;
import banmian.beam.Summary;
import banmian.beam.parquet.PartFile;
import banmian.beam.parquet.PartWriter;
import banmian.decode.Decoder;
import banmian.hanlp.HanlpSegmenter;
import banmian.schemas.DocumentRows;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every engine writes the same files, byte for byte. */
class RunnerContractTest {

  private static final Path SEEDS = Path.of("../seeds");

  @TempDir static Path folder;

  /** The seeds, one of them printed twice, so that the corpus tables have rows. */
  private static Path pages;

  /** An editor's word travels with the job. */
  private static final Corrections CORRECTIONS =
      Corrections.of(
          "0".repeat(64),
          List.of(
              new Correction(
                  1,
                  1,
                  "004_7be045033d381680.txt",
                  null,
                  new Correction.Range(Correction.Unit.LINES, 30, 31),
                  "管城回族区召开",
                  Role.SUBHEADLINE,
                  null,
                  0,
                  "to see whether it is replayed everywhere")));

  /** What every other engine is compared with: the pages in several groups. */
  private static Map<String, String> direct;

  @BeforeAll
  static void runDirect() throws Exception {
    pages = Files.createDirectory(folder.resolve("pages"));
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.filter(p -> p.toString().endsWith(".txt")).toList()) {
        Files.copy(seed, pages.resolve(seed.getFileName()));
      }
    }
    Files.copy(SEEDS.resolve("000_f7e13ffb93b64b4f.txt"), pages.resolve("again.txt"));
    direct = files(run(Engine.DIRECT, null, "direct", 20_000));
    assertThat(direct).containsKeys("articles/part-00000.parquet", "articles/part-00001.parquet");
  }

  // happens in life: a laptop today, a cluster tomorrow, and the numbers must not move
  @Test
  void aJobJarOnFlinkClusterWritesWhatDirectRunnerWrites() throws Exception {
    Path jar = jobJar();
    Path out = folder.resolve("cluster-out");
    try (FlinkCluster cluster = FlinkCluster.start(folder.resolve("cluster"))) {
      Path log = folder.resolve("client.log");
      int exit =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  jar + File.pathSeparator + FlinkCluster.libraries(),
                  "banmian.cli.Main",
                  "run",
                  "--input=" + pages,
                  "--output=" + out,
                  "--group-bytes=20000",
                  "--parallelism=2",
                  "--corrections=" + corrections(),
                  "--flink-master=" + cluster.master())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      assertThat(exit).as(() -> text(log) + cluster.logs()).isZero();
    }
    assertThat(files(out)).isEqualTo(direct);
  }

  /** {@link #CORRECTIONS} as an editor writes it. */
  private static Path corrections() throws IOException {
    Correction only = CORRECTIONS.entries().get(0);
    return Files.writeString(
        folder.resolve("corrections.yaml"),
        """
        - source: %s
          lines: %d-%d
          text: %s
          role: %s
          why: %s
        """
            .formatted(
                only.source(),
                only.range().start(),
                only.range().end(),
                only.text(),
                Objects.requireNonNull(only.role()).code(),
                only.why()));
  }

  @Test
  void withoutAJobJarNothingIsSubmitted() {
    assertThatThrownBy(() -> run(Engine.FLINK, "127.0.0.1:1", "nowhere", 20_000))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("-job.jar");
  }

  /**
   * The jar that packaging runners/flink makes, which comes before these tests in a whole build.
   */
  private static Path jobJar() throws IOException {
    Path target = Path.of("../runners/flink/target");
    Path jar = null;
    if (Files.isDirectory(target)) {
      try (Stream<Path> found = Files.list(target)) {
        jar = found.filter(p -> p.toString().endsWith("-job.jar")).findFirst().orElse(null);
      }
    }
    assumeThat(jar).as("no job jar: mvn package makes it").isNotNull();
    for (String module : List.of("schemas", "pipeline/core", "pipeline/hanlp", "pipeline/beam")) {
      try (Stream<Path> classes = Files.walk(Path.of("..", module, "target/classes"))) {
        long newest = classes.mapToLong(p -> p.toFile().lastModified()).max().orElse(0);
        assumeThat(Files.getLastModifiedTime(jar).toMillis())
            .as("the job jar is older than the classes of %s: mvn package makes it anew", module)
            .isGreaterThanOrEqualTo(newest);
      }
    }
    return jar;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void embeddedFlinkWritesWhatDirectRunnerWrites() throws Exception {
    assertThat(files(run(Engine.FLINK, null, "flink", 20_000))).isEqualTo(direct);
  }

  @Test
  void directRunnerWritesWhatPlainJavaWrites() throws Exception {
    // the seeds alone: what repeats another page is marked when all have been read
    Job.run(options(SEEDS, "whole", 8 << 20).parallelism(2).build(), Progress.none());
    Map<String, String> whole = files(folder.resolve("whole"));
    Map<String, String> plain = plain(folder.resolve("plain"));
    // a plain loop writes no file for a table without rows
    whole.keySet().retainAll(plain.keySet());
    assertThat(plain).isEqualTo(whole).containsKey("articles/part-00000.parquet");
  }

  @Test
  void parallelismDoesNotReachTheRows() throws Exception {
    Path four = folder.resolve("four");
    Job.run(options(pages, "four", 20_000).parallelism(4).build(), Progress.none());
    assertThat(files(four)).isEqualTo(direct);
  }

  private static JobOptions.Builder options(Path input, String name, long groupBytes) {
    return JobOptions.builder()
        .inputs(List.of(input.toString()))
        .output(folder.resolve(name).toString())
        .corrections(CORRECTIONS)
        .groupBytes(groupBytes);
  }

  private static Path run(Engine engine, String master, String name, long groupBytes)
      throws JobException {
    Summary summary =
        Job.run(
            options(pages, name, groupBytes)
                .engine(engine)
                .flinkMaster(master)
                .parallelism(2)
                .build(),
            Progress.none());
    assertThat(summary.idleCorrections()).isEmpty();
    assertThat(summary.documents()).isEqualTo(6);
    assertThat(summary.rows().get("duplicates")).isPositive();
    assertThat(summary.rows().get("offices")).isPositive();
    return folder.resolve(name);
  }

  /** The same rows by a loop over the files: no plan, no engine. */
  private Map<String, String> plain(Path out) throws IOException {
    PageReader.Options options =
        new PageReader.Options(Decoder.Options.byEvidence(), null, null, Map.of(), CORRECTIONS);
    PageReader reader = PageReader.with(options, HanlpSegmenter.create());
    try (PartWriter part = PartWriter.of(folder.resolve("scratch"));
        Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(seed);
        String uri = "seeds/" + seed.getFileName();
        DocumentRows rows =
            DocumentRows.of(new DocumentRows.Document(uri, sha256(bytes), bytes.length), part);
        rows.page(reader.read(Source.of(uri, bytes)));
        rows.finish();
      }
      List<PartFile> written =
          part.write(
              table -> {
                Path file = out.resolve(table).resolve("part-00000.parquet");
                Files.createDirectories(file.getParent());
                return FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
              });
      assertThat(written).isNotEmpty();
    }
    return files(out);
  }

  /** SHA-256 of each Parquet file by its path in the dataset. */
  static Map<String, String> files(Path dataset) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(dataset)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".parquet")).toList()) {
        files.put(dataset.relativize(path).toString(), sha256(Files.readAllBytes(path)));
      }
    }
    return files;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
