package banmian.cli;

import banmian.article.Correction;
import banmian.beam.Job;
import banmian.beam.JobException;
import banmian.beam.JobOptions;
import banmian.beam.Summary;
import banmian.decode.Decoder;

/** {@link Run} with Beam. */
final class RunJob {

  private RunJob() {}

  /** Runs the job, shows how far it is, says what was found. */
  static int run(Run run) {
    Summary summary;
    try (ProgressLine progress = new ProgressLine(run.console)) {
      summary = Job.run(options(run), progress);
    } catch (JobException e) {
      throw e.kind() == JobException.Kind.USAGE
          ? Failure.usage(String.valueOf(e.getMessage()))
          : Failure.failed(String.valueOf(e.getMessage()), e);
    }
    SummaryText.print(summary, run.console.out());
    for (Correction idle : summary.idleCorrections()) {
      run.console
          .err()
          .println(
              "banmian: "
                  + idle.name()
                  + " was applied to no page: no document is called "
                  + idle.source()
                  + ", or it has changed, and the table issues says how.");
    }
    if (summary.rejected() > run.maxRejects) {
      run.console
          .err()
          .println(
              "banmian: "
                  + summary.rejected()
                  + " inputs were rejected, and --max-rejects allows "
                  + run.maxRejects
                  + ". The table rejects says why, input by input.");
      return Main.REJECTS;
    }
    return Main.DONE;
  }

  private static JobOptions options(Run run) {
    Decoder.Options decoding = run.reading.decoding.options();
    boolean flink = run.runner == Run.Runner.FLINK || run.flinkMaster != null;
    try {
      return JobOptions.builder()
          .inputs(run.inputs)
          .output(run.output)
          .overwrite(run.overwrite)
          .engine(flink ? JobOptions.Engine.FLINK : JobOptions.Engine.DIRECT)
          .flinkMaster(run.flinkMaster)
          .parallelism(run.parallelism)
          .maxDocumentBytes(run.maxDocumentBytes)
          .groupBytes(run.groupBytes)
          .encoding(decoding.forced())
          .prefer(decoding.preferred())
          .issueDate(run.reading.issueDate)
          .year(run.reading.year)
          .lexicon(run.reading.lexicon())
          .corrections(run.reading.corrections())
          .build();
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage() + ".");
    }
  }
}
