package banmian.beam;

import banmian.beam.ingest.Plan;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Workspace;
import java.io.IOException;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Takes a group's number and where its line begins in the plan; leaves the group's parts, its keys
 * and its commit record, and emits the number.
 */
final class GroupWrite extends DoFn<KV<Integer, Long>, Integer> {

  private static final long serialVersionUID = 1;

  // for the engine's own pages: totals come from the commit records
  private final Counter documents = Metrics.counter("banmian", "documents");
  private final Counter articles = Metrics.counter("banmian", "articles");
  private final Counter rejects = Metrics.counter("banmian", "rejects");

  private final Workspace run;
  private final JobOptions options;

  GroupWrite(Workspace run, JobOptions options) {
    this.run = run;
    this.options = options;
  }

  /** Loads the models before the first group is timed. */
  @Setup
  public void setup() {
    Rooms.reader(options.reading());
  }

  /** Writes a group. */
  @ProcessElement
  public void write(@Element KV<Integer, Long> group, OutputReceiver<Integer> done)
      throws IOException {
    Commit commit =
        new GroupWriter(run, options)
            .write(group.getKey(), Plan.readGroup(run.planFile(), group.getValue()));
    documents.inc(commit.counts().documents());
    articles.inc(commit.counts().articles());
    rejects.inc(commit.counts().rejected());
    done.output(group.getKey());
  }
}
