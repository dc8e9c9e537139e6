package banmian.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.beam.Job;
import banmian.beam.JobOptions;
import banmian.beam.Progress;
import banmian.beam.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed in the middle, as by a power cut or the out-of-memory killer. */
class CrashTest {

  private static final Path SEEDS = Path.of("../seeds");

  @TempDir Path folder;

  /**
   * A run in a process of its own. It says when it has the folder, waits for a line, and ends as if
   * its power were cut when three groups have left their records.
   */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) throws Exception {
      Path out = Path.of(args[1]);
      AtomicBoolean asked = new AtomicBoolean();
      Job.run(
          options(args[0], args[1]),
          snapshot -> {
            if (snapshot.phase() == Progress.Phase.READING && asked.compareAndSet(false, true)) {
              try {
                endAfter(out, 3);
                System.out.println("writing");
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    .readLine();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          });
    }

    private static void endAfter(Path out, int commits) throws IOException {
      Path run;
      try (Stream<Path> runs = Files.list(out.resolve(".banmian/runs"))) {
        run = runs.findFirst().orElseThrow();
      }
      Path folder = Files.createDirectories(run.resolve("commits"));
      WatchService changes = folder.getFileSystem().newWatchService();
      folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
      Thread end =
          new Thread(
              () -> {
                try {
                  while (commits(out) < commits) {
                    WatchKey key = changes.take();
                    key.pollEvents();
                    key.reset();
                  }
                } catch (IOException | InterruptedException e) {
                  e.printStackTrace();
                }
                Runtime.getRuntime().halt(137);
              });
      end.setDaemon(true);
      end.start();
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
            .start();
    BufferedReader says = victim.inputReader(StandardCharsets.UTF_8);
    StringBuilder log = new StringBuilder();
    for (String line = says.readLine();
        line != null && !line.equals("writing");
        line = says.readLine()) {
      log.append(line).append('\n');
    }
    assertThatThrownBy(() -> Job.run(options(pages.toString(), out.toString()), Progress.none()))
        .as(log.toString())
        .hasMessageContaining("being written by another run (process " + victim.pid() + " on ");
    try (Writer go = victim.outputWriter(StandardCharsets.UTF_8)) {
      go.write("go on\n");
    }
    says.lines().forEach(line -> log.append(line).append('\n'));
    assertThat(victim.waitFor()).as(log.toString()).isEqualTo(137);
    long committed = commits(out);
    assertThat(committed).as(log.toString()).isBetween(3L, 59L);

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

  private static long commits(Path out) throws IOException {
    Path runs = out.resolve(".banmian/runs");
    if (Files.notExists(runs)) {
      return 0;
    }
    try (Stream<Path> paths = Files.find(runs, 3, (p, a) -> p.toString().endsWith(".json"))) {
      return paths.filter(p -> p.getParent().getFileName().toString().equals("commits")).count();
    } catch (UncheckedIOException e) {
      // a file was renamed while we looked
      return 0;
    }
  }
}
