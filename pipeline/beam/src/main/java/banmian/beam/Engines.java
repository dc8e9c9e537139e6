package banmian.beam;

import banmian.beam.corpus.CorpusTables;
import banmian.beam.publish.Store;
import banmian.beam.publish.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Runs the graph: numbers of groups, dealt out to workers, each of which writes its groups. */
final class Engines {

  /**
   * Flink's own settings, which it takes from a file alone.
   *
   * <p>A restart strategy, or a lost worker ends the job; and no guessed parallelism, which puts
   * everything behind the reshuffle on one worker.
   */
  private static final String FLINK_CONFIG =
      """
      restart-strategy.type: fixed-delay
      restart-strategy.fixed-delay.attempts: 5
      restart-strategy.fixed-delay.delay: 1s
      execution.batch.adaptive.auto-parallelism.enabled: false
      """;

  private Engines() {}

  /** The file systems that are on the class path; to be called before the first path is used. */
  static void registerFileSystems() {
    org.apache.beam.sdk.io.FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  /**
   * Has every group written, and then the corpus tables.
   *
   * @param groups number of each group of the plan, and where its line begins there; one that is
   *     written already costs a look at its record
   * @param bytes input bytes of all groups
   * @throws JobException if the engine cannot be had, or gives up
   */
  static void run(Workspace run, JobOptions options, List<KV<Integer, Long>> groups, long bytes)
      throws JobException {
    Path config = null;
    try {
      config = Files.createTempDirectory("banmian-flink-");
      Files.writeString(config.resolve("config.yaml"), FLINK_CONFIG, StandardCharsets.UTF_8);
      Pipeline pipeline = Pipeline.create(engine(options, config));
      pipeline
          .apply(
              "Groups",
              Create.of(groups).withCoder(KvCoder.of(VarIntCoder.of(), VarLongCoder.of())))
          .apply("Deal out", Reshuffle.viaRandomKey())
          .apply("Write groups", ParDo.of(new GroupWrite(run, options)))
          .setCoder(VarIntCoder.of())
          .apply(CorpusTables.of(run, groups.size(), bytes));
      PipelineResult.State state = pipeline.run().waitUntilFinish();
      if (state != PipelineResult.State.DONE) {
        throw JobException.failed("The engine ended in state " + state + "." + RESUME, null);
      }
    } catch (IOException | RuntimeException e) {
      throw JobException.failed("The engine gave up: " + cause(e) + "." + RESUME, e);
    } finally {
      delete(config);
    }
  }

  private static final String RESUME =
      " What was there before is as it was; the same command goes on where this one stopped.";

  private static PipelineOptions engine(JobOptions options, Path config) throws JobException {
    List<String> args = new ArrayList<>();
    if (options.engine() == JobOptions.Engine.DIRECT) {
      args.add("--runner=DirectRunner");
      // which would copy every element twice to see that nobody changes it: most of the memory that
      // the keys of a large corpus take
      args.add("--enforceImmutability=false");
      args.add("--enforceEncodability=false");
      // a thread of DirectRunner that has nothing to do looks for work without a pause, and takes
      // a whole core for it; one thread is enough, since a group's pages are read and its tables
      // written by threads of ours
      args.add("--targetParallelism=1");
    } else {
      String master = options.flinkMaster();
      args.add("--runner=FlinkRunner");
      args.add("--useDataStreamForBatch=true");
      args.add("--flinkConfDir=" + config);
      args.add("--flinkMaster=" + (master == null ? "[local]" : master));
      if (options.parallelism() > 0 || master == null) {
        args.add("--parallelism=" + options.workers());
      }
      if (master != null) {
        args.add("--filesToStage=" + jobJar());
        args.add("--tempLocation=" + config);
      }
    }
    try {
      return PipelineOptionsFactory.fromArgs(args.toArray(new String[0])).create();
    } catch (IllegalArgumentException e) {
      throw JobException.failed(
          "The engine "
              + options.engine()
              + " is not on the class path; the launcher puts it there.",
          e);
    }
  }

  /**
   * The job jar, which is all that a cluster is given: what this class came from.
   *
   * @throws JobException if this does not run from a job jar
   */
  private static Path jobJar() throws JobException {
    Path place = Code.place(Engines.class);
    if (place == null || !place.toString().endsWith("-job.jar")) {
      throw JobException.usage(
          "A Flink cluster is given one jar with all of Banmian in it, and this program does not run"
              + " from one. Start it with ./banmian, which builds the jar, or put"
              + " runners/flink/target/*-job.jar first on the class path.");
    }
    return place;
  }

  /** The message of the first cause that has one worth reading. */
  private static String cause(Throwable e) {
    Throwable at = e;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    String message = at.getMessage();
    return at.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private static void delete(@Nullable Path folder) {
    try {
      if (folder != null) {
        Store.deleteTree(folder.toString());
      }
    } catch (IOException e) {
      // the system empties its temporary folder sooner or later
    }
  }
}
