package banmian.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.beam.Job;
import banmian.beam.JobOptions;
import banmian.beam.Progress;
import banmian.beam.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed in the middle, as by a power cut or the out-of-memory killer. */
class CrashTest {

  private static final Path SEEDS = Path.of("../seeds");

  @TempDir Path folder;

  /** A run in a process of its own, which this test kills. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) throws Exception {
      Job.run(options(args[0], args[1]), Progress.none());
    }
  }

  private static JobOptions options(String input, String output) {
    return JobOptions.builder()
        .inputs(List.of(input))
        .output(output)
        .overwrite(true)
        .parallelism(1)
        .groupBytes(1)
        .build();
  }

  @Test
  void theOldDatasetStaysAndTheSameCommandGoesOn() throws Exception {
    Path out = folder.resolve("out");
    Path pages = Files.createDirectory(folder.resolve("pages"));
    byte[] page = Files.readAllBytes(SEEDS.resolve("000_f7e13ffb93b64b4f.txt"));
    for (int i = 0; i < 60; i++) {
      Files.write(pages.resolve("page" + i + ".txt"), page);
    }
    Job.run(options(SEEDS.toString(), out.toString()), Progress.none());
    Map<String, String> before = RunnerContractTest.files(out);

    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                pages.toString(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("victim.log").toFile())
            .start();
    Path lock = out.resolve(".banmian.lock");
    while (victim.isAlive() && (Files.notExists(lock) || Files.size(lock) == 0)) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThatThrownBy(() -> Job.run(options(pages.toString(), out.toString()), Progress.none()))
        .hasMessageContaining("being written by another run (process " + victim.pid() + " on ");
    while (victim.isAlive() && commits(out) < 3) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    victim.destroyForcibly().waitFor();
    long committed = commits(out);
    assertThat(committed).as(Files.readString(folder.resolve("victim.log"))).isBetween(3L, 59L);

    // what a reader sees is the old dataset, whole
    assertThat(out.resolve("_SUCCESS")).exists();
    Map<String, String> seen = RunnerContractTest.files(out);
    seen.keySet().removeIf(name -> name.startsWith(".banmian"));
    assertThat(seen).isEqualTo(before);

    Summary summary = Job.run(options(pages.toString(), out.toString()), Progress.none());
    assertThat(summary.resumedGroups()).isEqualTo((int) committed);
    assertThat(summary.documents()).isEqualTo(60);

    Path fresh = folder.resolve("fresh");
    Job.run(options(pages.toString(), fresh.toString()), Progress.none());
    assertThat(RunnerContractTest.files(out)).isEqualTo(RunnerContractTest.files(fresh));
    assertThat(out.resolve(".banmian")).doesNotExist();
  }

  private static long commits(Path out) throws Exception {
    Path runs = out.resolve(".banmian/runs");
    if (Files.notExists(runs)) {
      return 0;
    }
    try (Stream<Path> paths = Files.find(runs, 3, (p, a) -> p.toString().endsWith(".json"))) {
      return paths.filter(p -> p.getParent().getFileName().toString().equals("commits")).count();
    } catch (java.io.UncheckedIOException e) {
      // a file was renamed while we looked
      return 0;
    }
  }
}
