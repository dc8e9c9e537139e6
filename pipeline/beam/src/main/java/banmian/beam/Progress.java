package banmian.beam;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Is told now and then how far a run has come, always by one thread at a time. */
@FunctionalInterface
public interface Progress {

  /** What a run is doing. */
  enum Phase {
    /** Listing the inputs. */
    PLANNING,
    /** Reading groups and writing their parts. */
    READING,
    /** Checking the parts and moving them into place. */
    PUBLISHING
  }

  /**
   * How far a run has come. Figures are of the groups committed so far, those of an earlier run
   * that this one resumes included; documents and bytes also of the groups under way, as far as
   * they have said a second ago or so.
   *
   * @param phase what it is doing
   * @param documents documents read
   * @param rejects inputs rejected
   * @param bytes input bytes done, as they lie on disk
   * @param plannedBytes input bytes in all
   * @param groups groups done
   * @param plannedGroups groups in all
   * @param elapsed since the run started
   * @param bytesPerSecond of this run alone, what it resumed left out; 0 until something is done
   * @param left estimate of the time left; null until there is something to estimate from
   */
  record Snapshot(
      Phase phase,
      long documents,
      long rejects,
      long bytes,
      long plannedBytes,
      int groups,
      int plannedGroups,
      Duration elapsed,
      double bytesPerSecond,
      @Nullable Duration left) {}

  /** Takes note; must be quick and must not throw. */
  void at(Snapshot snapshot);

  /** Takes no note. */
  static Progress none() {
    return snapshot -> {};
  }
}
