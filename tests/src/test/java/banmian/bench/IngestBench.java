package banmian.bench;

import banmian.PageReader;
import banmian.Source;
import banmian.beam.Job;
import banmian.beam.JobException;
import banmian.beam.JobOptions;
import banmian.beam.Progress;
import banmian.beam.Summary;
import banmian.hanlp.HanlpSegmenter;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Measures ingest, each run in a JVM of its own with the launcher's settings:
 *
 * <pre>
 * IngestBench files 20000    a plain two-thread loop over the rooms, and the job on DirectRunner,
 *                            over the same small files; their wall times and the ratio
 * IngestBench long 1024      the job over one file of that many megabytes; its peak memory
 * </pre>
 *
 * <p>From the root of a clone, after {@code mvn package}:
 *
 * <pre>
 * java -cp "tests/target/test-classes:$(cat tests/target/class-path)" \
 *   banmian.bench.IngestBench files 20000
 * </pre>
 *
 * <p>Pages are made of the seeds' sentences: a headline, paragraphs of a few sentences each, about
 * 9 kB a page. A third argument names the folder to work in (a temporary one, deleted afterwards,
 * otherwise).
 */
public final class IngestBench {

  private static final int PAGE_BYTES = 9_000;
  private static final List<String> JVM = List.of("-Xmx1400m", "-XX:+UseParallelGC");

  private IngestBench() {}

  /** Runs a measurement. */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: IngestBench files N | long MEGABYTES  [FOLDER]");
      System.exit(2);
    }
    int amount = Integer.parseInt(args[1]);
    switch (args[0]) {
      case "files" -> files(amount, args);
      case "long" -> longFile(amount, args);
      case "plain" -> plain(Path.of(args[2]));
      case "job" -> job(Path.of(args[2]), Path.of(args[3]));
      default -> throw new IllegalArgumentException("no measurement " + args[0]);
    }
  }

  private static void files(int count, String[] args) throws Exception {
    Path work = work(args);
    Path pages = work.resolve("pages");
    if (Files.notExists(pages)) {
      Random random = new Random(1);
      List<String> sentences = sentences();
      for (int i = 0; i < count; i++) {
        Path folder = Files.createDirectories(pages.resolve(String.valueOf(i / 1000)));
        Files.writeString(folder.resolve(i + ".txt"), page(random, sentences));
      }
    }
    double plain = child("plain", "0", pages.toString());
    delete(work.resolve("out"));
    double job = child("job", "0", pages.toString(), work.resolve("out").toString());
    print("%d files: plain loop %.1f s, job %.1f s, ratio %.2f%n", count, plain, job, job / plain);
    clean(work, args);
  }

  private static void longFile(int megabytes, String[] args) throws Exception {
    Path work = work(args);
    Path file = work.resolve("long.txt");
    if (Files.notExists(file)) {
      Random random = new Random(1);
      List<String> sentences = sentences();
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        for (long written = 0; written < (long) megabytes << 20; written += PAGE_BYTES) {
          out.write(page(random, sentences));
          out.write('\n');
        }
      }
    }
    delete(work.resolve("out"));
    double job = child("job", "0", file.toString(), work.resolve("out").toString());
    print("%d MB in one file: %.1f s, %.1f MB/s%n", megabytes, job, megabytes / job);
    clean(work, args);
  }

  /** Runs this class again in a JVM of its own; gives the seconds that it took, start included. */
  private static double child(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(IngestBench.class.getName());
    command.addAll(List.of(args));
    long start = System.nanoTime();
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException(args[0] + " ended with exit code " + exit);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void plain(Path pages) throws Exception {
    PageReader reader = PageReader.with(PageReader.Options.byEvidence(), HanlpSegmenter.create());
    List<Path> files;
    try (Stream<Path> paths = Files.walk(pages)) {
      files = paths.filter(Files::isRegularFile).sorted().toList();
    }
    AtomicInteger next = new AtomicInteger();
    AtomicLong articles = new AtomicLong();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 2; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i; (i = next.getAndIncrement()) < files.size(); ) {
                  try {
                    byte[] bytes = Files.readAllBytes(files.get(i));
                    String uri = pages.relativize(files.get(i)).toString();
                    articles.addAndGet(
                        reader.read(Source.of(uri, bytes)).division().articles().size());
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    print("plain: %d articles, %s%n", articles.get(), used());
  }

  private static void job(Path input, Path output) throws JobException, IOException {
    Summary summary =
        Job.run(
            JobOptions.builder()
                .inputs(List.of(input.toString()))
                .output(output.toString())
                .parallelism(2)
                .build(),
            Progress.none());
    print("job: %d documents, %d articles, %s%n", summary.documents(), summary.articles(), used());
  }

  /** Processor time of this process, and the most memory that it has had resident. */
  private static String used() throws IOException {
    double cpu =
        ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .map(d -> d.toMillis() / 1e3)
            .orElse(Double.NaN);
    Path status = Path.of("/proc/self/status");
    String peak =
        Files.notExists(status)
            ? "unknown"
            : Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring(6).strip())
                .findFirst()
                .orElse("unknown");
    return String.format(Locale.ROOT, "%.1f s of CPU, peak memory %s", cpu, peak);
  }

  private static List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    Path seeds =
        Stream.of("seeds", "../seeds")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow(() -> new IOException("run it from the root of the clone"));
    try (Stream<Path> paths = Files.list(seeds)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        for (String sentence : Files.readString(path).replaceAll("\\s+", "").split("(?<=。)")) {
          if (sentence.length() > 15 && sentence.length() < 150) {
            sentences.add(sentence);
          }
        }
      }
    }
    return sentences;
  }

  private static String page(Random random, List<String> sentences) {
    StringBuilder page = new StringBuilder();
    while (page.length() < PAGE_BYTES / 3) {
      String head = sentences.get(random.nextInt(sentences.size()));
      page.append(head, 0, Math.min(14, head.length() - 1)).append("\n\n");
      for (int p = 0; p < 3; p++) {
        page.append(p == 0 ? "　　本报讯　" : "　　");
        for (int s = 0; s < 4; s++) {
          page.append(sentences.get(random.nextInt(sentences.size())));
        }
        page.append('\n');
      }
      page.append('\n');
    }
    return page.toString();
  }

  private static Path work(String[] args) throws IOException {
    return args.length > 2
        ? Files.createDirectories(Path.of(args[2]))
        : Files.createTempDirectory("banmian-bench-");
  }

  private static void clean(Path work, String[] args) throws IOException {
    if (args.length <= 2) {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static void print(String format, Object... args) {
    System.out.printf(Locale.ROOT, format, args);
    System.out.flush();
  }
}
