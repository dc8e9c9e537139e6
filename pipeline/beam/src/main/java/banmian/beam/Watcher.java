package banmian.beam;

import banmian.beam.publish.Commit;
import banmian.beam.publish.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link Progress} once a second how far a run has come, from its commit records and from
 * what the groups under way have marked: the same on every engine, in this process or far away,
 * also after a resume.
 */
final class Watcher {

  private static final long PAUSE_MILLIS = 1000;

  private final Workspace run;
  private final Progress progress;
  private final long started;
  private final long plannedBytes;
  private final int plannedGroups;
  private final Set<Integer> seen = new HashSet<>();
  private final Thread thread;
  private long documents;
  private long rejects;
  private long bytes;
  private long underWayBytes;
  private long underWayDocuments;
  private long resumedBytes;
  private long readingSince;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Watcher(
      Workspace run, Progress progress, long started, long plannedBytes, int plannedGroups) {
    this.run = run;
    this.progress = progress;
    this.started = started;
    this.plannedBytes = plannedBytes;
    this.plannedGroups = plannedGroups;
    this.thread = new Thread(this::watch, "banmian-progress");
    thread.setDaemon(true);
  }

  /** Starts to watch; groups that are committed by now count as resumed. */
  static Watcher start(
      Workspace run, Progress progress, long started, long plannedBytes, int plannedGroups)
      throws IOException {
    Watcher watcher = new Watcher(run, progress, started, plannedBytes, plannedGroups);
    watcher.look();
    watcher.resumedBytes = watcher.bytes;
    watcher.readingSince = System.nanoTime();
    watcher.tell();
    watcher.thread.start();
    return watcher;
  }

  private void watch() {
    try {
      while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        look();
        tell();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // no more progress to see; whether the run is all right the driver finds out by itself
    }
  }

  private synchronized void look() throws IOException {
    for (int group : run.finished()) {
      if (seen.contains(group)) {
        continue;
      }
      Commit commit = run.committed(group);
      if (commit != null) {
        seen.add(group);
        documents += commit.counts().documents();
        rejects += commit.counts().rejected();
        bytes += commit.bytes();
      }
    }
    underWayBytes = 0;
    underWayDocuments = 0;
    for (Map.Entry<Integer, long[]> mark : marked().entrySet()) {
      if (!seen.contains(mark.getKey())) {
        underWayBytes += mark.getValue()[0];
        underWayDocuments += mark.getValue()[1];
      }
    }
  }

  private Map<Integer, long[]> marked() {
    try {
      return run.marked();
    } catch (IOException e) {
      return Map.of(); // marks are for the progress line alone
    }
  }

  private synchronized void tell() {
    long now = System.nanoTime();
    double seconds = (now - readingSince) / 1e9;
    long read = bytes + underWayBytes;
    long done = read - resumedBytes;
    double speed = done == 0 || seconds <= 0 ? 0 : done / seconds;
    progress.at(
        new Progress.Snapshot(
            Progress.Phase.READING,
            documents + underWayDocuments,
            rejects,
            read,
            plannedBytes,
            seen.size(),
            plannedGroups,
            Duration.ofNanos(now - started),
            speed,
            left(read, speed)));
  }

  private @Nullable Duration left(long read, double speed) {
    return speed == 0 ? null : Duration.ofMillis((long) (1000 * (plannedBytes - read) / speed));
  }

  /** Looks and tells a last time, then stops. */
  void stop() throws IOException {
    stopped.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    look();
    tell();
  }
}
