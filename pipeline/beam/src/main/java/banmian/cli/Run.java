package banmian.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code banmian run}: the main job. Names no type of Beam; {@link RunJob} does. */
@Command(
    name = "run",
    description = "Read files and folders of pages, write a Parquet dataset.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "banmian run --input PATH... --output FOLDER [OPTION...]",
    footerHeading = "%nWhat is no text becomes a row in the table rejects, and the run goes on.%n",
    footer = {
      "A run that dies leaves the old dataset as it was; running the same command",
      "again goes on where it stopped.",
      "",
      "Examples:",
      "  ./banmian run --input seeds --output out",
      "  ./banmian run --input scans.zip '2021/**/*.txt' --output out --overwrite",
      "  ./banmian run --input scans --output out --flink-master localhost:8081"
    })
final class Run implements Callable<Integer> {

  /** The engines. */
  enum Runner {
    /** This process. */
    DIRECT,
    /** Flink. */
    FLINK
  }

  @Option(
      names = {"-i", "--input"},
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description = {
        "Files, folders (all in them but README and hidden files) and globs; may be given"
            + " several times.",
        "Plain files, .gz .bz2 .xz .zst, and members of .zip and .tar."
      })
  List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Folder of the dataset.")
  String output = "";

  @Option(
      names = "--overwrite",
      description = "Replace the dataset that is in FOLDER once the new one is complete.")
  boolean overwrite;

  @Option(
      names = "--runner",
      paramLabel = "NAME",
      description = "direct (this process, the default) or flink.")
  Runner runner = Runner.DIRECT;

  @Option(
      names = "--flink-master",
      paramLabel = "HOST:PORT",
      description = "Submit to the Flink cluster with this REST address.")
  @Nullable String flinkMaster;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Workers at a time (default: the number of cores).")
  int parallelism;

  @Option(
      names = "--max-document-bytes",
      paramLabel = "N",
      description = "Reject a document above this many bytes (default: 2 GiB).")
  long maxDocumentBytes = 2L << 30;

  @Option(
      names = "--group-bytes",
      paramLabel = "N",
      description = "Input bytes for one part file of each table (default: by the size of all).")
  long groupBytes;

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      description = "End with exit code 3 if more inputs are rejected (default: any number).")
  long maxRejects = Long.MAX_VALUE;

  @Mixin Reading reading = new Reading();

  @Option(
      names = {"-v", "--verbose"},
      description = "Print what the engine logs.")
  boolean verbose;

  final Console console;

  Run(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (maxRejects < 0) {
      throw Failure.usage("--max-rejects " + maxRejects + ": not below 0.");
    }
    if (verbose) {
      // read by logback.xml when the first logger is made
      System.setProperty("banmian.log", "INFO");
    }
    return RunJob.run(this);
  }
}
