package banmian.beam;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** The door: one call runs the whole job. */
public final class Job {

  private Job() {}

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
    long started = System.nanoTime();
    progress.at(
        new Progress.Snapshot(Progress.Phase.PLANNING, 0, 0, 0, 0, 0, 0, Duration.ZERO, 0, null));
    if (!options.inputs().isEmpty()) {
      throw JobException.failed("No engine is wired in yet, so nothing was read.", null);
    }
    SortedMap<String, Long> none = new TreeMap<>();
    Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
    return new Summary(options.output(), 0, 0, 0, none, none, none, none, none, 0, 0, elapsed);
  }
}
