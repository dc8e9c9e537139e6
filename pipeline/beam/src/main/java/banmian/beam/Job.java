package banmian.beam;

import banmian.beam.ingest.Plan;
import banmian.beam.parquet.PartFile;
import banmian.beam.parquet.PartWriter;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Counts;
import banmian.beam.publish.Manifest;
import banmian.beam.publish.OutputLock;
import banmian.beam.publish.Parts;
import banmian.beam.publish.Publisher;
import banmian.beam.publish.Store;
import banmian.beam.publish.Workspace;
import banmian.schemas.Croissant;
import banmian.schemas.DataFile;
import banmian.schemas.DatasetCard;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import banmian.schemas.ViewsSql;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.values.KV;

/** The door: one call runs the whole job. */
public final class Job {

  private final JobOptions options;
  private final Progress progress;
  private final Clock clock = Clock.systemUTC();
  private final Instant begun = clock.instant();
  private final long started = System.nanoTime();

  private Job(JobOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Reads the inputs, writes the dataset and says what was found.
   *
   * <p>Until the new dataset is complete, nothing in the output folder changes but its hidden work
   * folder {@code .banmian}; a run that dies is resumed by running the same thing again.
   *
   * @param progress is told how far the run has come, about once a second
   * @throws JobException if an input is not there, the output is not free, or the engine fails
   */
  public static Summary run(JobOptions options, Progress progress) throws JobException {
    try {
      return new Job(options, progress).run();
    } catch (FileNotFoundException e) {
      throw JobException.usage(e.getMessage() + ".");
    } catch (IOException e) {
      throw JobException.failed(
          "The file system gave up: " + e.getMessage() + ". The same command goes on from here.",
          e);
    }
  }

  private Summary run() throws IOException, JobException {
    tell(Progress.Phase.PLANNING, Counts.sum(List.of()), 0, 0);
    Engines.registerFileSystems();
    String output = absolute(options.output());
    SortedMap<String, String> settings = options.settings();
    settings.put("code", Code.fingerprint());
    Plan plan = Plan.of(options.inputs(), output, options.groupBytes(), settings);
    OutputLock lock = lock(output);
    try (lock) {
      return run(output, plan, settings);
    }
  }

  private OutputLock lock(String output) throws IOException, JobException {
    try {
      return OutputLock.take(output, begun);
    } catch (OutputLock.HeldException e) {
      throw JobException.usage(
          "The folder "
              + options.output()
              + " is being written by another run ("
              + e.getMessage()
              + "). Wait for its end, or name another folder.");
    }
  }

  private Summary run(String output, Plan plan, SortedMap<String, String> settings)
      throws IOException, JobException {
    Publisher publisher = new Publisher(output);
    String recovered = publisher.recover();
    Manifest complete = publisher.manifest();
    if (complete != null && plan.hash().equals(recovered)) {
      return summary(complete, complete.groups());
    }
    checkOutput(publisher);
    Workspace run = new Workspace(output, plan.hash());
    int resumed = write(plan, run);
    List<Commit> commits = commits(plan, run);
    Counts counts = Counts.sum(commits.stream().map(Commit::counts).toList());
    tell(Progress.Phase.PUBLISHING, counts, plan.bytes(), plan.groups().size());
    Manifest manifest = manifest(plan, settings, counts, parts(run, commits));
    publisher.publish(run, manifest, side(manifest));
    return summary(manifest, resumed);
  }

  /** A local path is made absolute, since a worker may run in another folder. */
  private static String absolute(String output) {
    String path = output.length() > 1 ? output.replaceFirst("/+$", "") : output;
    return FileSystems.matchNewResource(path, false).getScheme().equals("file")
        ? Path.of(path.replaceFirst("^file:(//)?", "")).toAbsolutePath().normalize().toString()
        : path;
  }

  private void checkOutput(Publisher publisher) throws IOException, JobException {
    if (publisher.isFree()) {
      return;
    }
    boolean dataset = publisher.manifest() != null;
    if (!options.overwrite()) {
      throw JobException.usage(
          "The folder "
              + options.output()
              + " is not empty. "
              + (dataset
                  ? "It holds a dataset: --overwrite replaces it once the new one is complete."
                  : "Name another one."));
    }
    if (!dataset) {
      throw JobException.usage(
          "The folder "
              + options.output()
              + " holds something else than a dataset of Banmian (it has no "
              + Manifest.NAME
              + "), so --overwrite leaves it alone. Name another one.");
    }
  }

  /** Writes the groups that are not written yet; gives the number of those that are. */
  private int write(Plan plan, Workspace run) throws IOException, JobException {
    List<Long> offsets = plan.write(run.planFile());
    int finished = run.finished().size();
    List<KV<Integer, Long>> groups = new ArrayList<>();
    for (int group = 0; group < offsets.size(); group++) {
      groups.add(KV.of(group, offsets.get(group)));
    }
    // with all of them finished, too: the corpus tables are made from the keys of all
    if (!groups.isEmpty()) {
      run.clearMarks();
      Watcher watcher = Watcher.start(run, progress, started, plan.bytes(), plan.groups().size());
      try {
        Engines.run(run, options, groups, plan.bytes());
      } finally {
        watcher.stop();
      }
    }
    return finished;
  }

  private static List<Commit> commits(Plan plan, Workspace run) throws IOException, JobException {
    List<Commit> commits = new ArrayList<>();
    for (int group = 0; group < plan.groups().size(); group++) {
      Commit commit = run.committed(group);
      if (commit == null) {
        throw JobException.failed(
            "Group " + group + " left no record, though the engine says that it is done.", null);
      }
      commits.add(commit);
    }
    return commits;
  }

  /** The parts by table; a table that no group had rows for gets a part without rows. */
  private static SortedMap<String, List<Commit.Part>> parts(Workspace run, List<Commit> commits)
      throws IOException {
    SortedMap<String, SortedMap<String, Commit.Part>> named = new TreeMap<>();
    List<Commit.Part> all = new ArrayList<>();
    commits.forEach(commit -> all.addAll(commit.parts()));
    // these last: one may stand in for a group's part
    all.addAll(run.corpusParts());
    for (Commit.Part part : all) {
      named.computeIfAbsent(part.table(), t -> new TreeMap<>()).put(part.name(), part);
    }
    SortedMap<String, List<Commit.Part>> parts = new TreeMap<>();
    named.forEach((table, files) -> parts.put(table, List.copyOf(files.values())));
    for (Table<?> table : Tables.all()) {
      if (!parts.containsKey(table.name())) {
        String name = Workspace.partName(0);
        String path = run.part(table.name(), name);
        PartFile file =
            PartWriter.writeEmpty(table, FileSystems.create(Store.file(path), Parts.PARQUET));
        parts.put(
            table.name(),
            List.of(new Commit.Part(table.name(), name, file.rows(), file.bytes(), file.sha256())));
      }
    }
    return parts;
  }

  private Manifest manifest(
      Plan plan,
      SortedMap<String, String> settings,
      Counts counts,
      SortedMap<String, List<Commit.Part>> parts)
      throws IOException {
    SortedMap<String, Manifest.TableFiles> tables = new TreeMap<>();
    parts.forEach(
        (table, files) ->
            tables.put(
                table,
                new Manifest.TableFiles(files.stream().mapToLong(Commit.Part::rows).sum(), files)));
    SortedMap<String, String> engine = new TreeMap<>();
    engine.put("name", options.engine().name().toLowerCase(Locale.ROOT));
    engine.put("parallelism", Integer.toString(options.parallelism()));
    return new Manifest(
        Tables.CONTRACT,
        Code.version(),
        plan.hash(),
        begun.toString(),
        clock.instant().toString(),
        settings,
        engine,
        plan.files(),
        plan.bytes(),
        plan.groups().size(),
        counts,
        tables);
  }

  /** What lies beside the tables: the card, and descriptions for tools. */
  private static Map<String, String> side(Manifest manifest) {
    List<DataFile> files = new ArrayList<>();
    for (Commit.Part part : manifest.parts()) {
      String path = part.table() + "/" + part.name();
      files.add(new DataFile(part.table(), path, part.rows(), part.bytes(), part.sha256()));
    }
    return Map.of(
        "README.md", DatasetCard.print(files),
        "croissant.json", Croissant.print(files),
        "views.sql", ViewsSql.print());
  }

  private Summary summary(Manifest manifest, int resumed) {
    SortedMap<String, Long> rows = new TreeMap<>();
    manifest.tables().forEach((table, files) -> rows.put(table, files.rows()));
    Counts counts = manifest.counts();
    return new Summary(
        options.output(),
        counts.documents(),
        counts.articles(),
        manifest.bytes(),
        counts.encodings(),
        counts.scripts(),
        counts.rejects(),
        counts.issues(),
        options.corrections().entries().stream()
            .filter(c -> !counts.corrections().containsKey(Integer.toString(c.entry())))
            .toList(),
        rows,
        manifest.groups(),
        resumed,
        Duration.ofNanos(System.nanoTime() - started));
  }

  private void tell(Progress.Phase phase, Counts counts, long bytes, int groups) {
    progress.at(
        new Progress.Snapshot(
            phase,
            counts.documents(),
            counts.rejected(),
            bytes,
            bytes,
            groups,
            groups,
            Duration.ofNanos(System.nanoTime() - started),
            0,
            null));
  }
}
