package banmian.cli;

import banmian.beam.Progress;
import java.time.Duration;
import java.util.Locale;

/**
 * How far a run has come: one line that is rewritten on a terminal, elsewhere a line every ten
 * seconds.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Console console;
  private Duration next = PAUSE;
  private int shown;

  ProgressLine(Console console) {
    this.console = console;
  }

  @Override
  public void at(Snapshot snapshot) {
    String line = line(snapshot);
    if (console.live()) {
      if (console.columns() > 8 && line.length() >= console.columns()) {
        line = line.substring(0, console.columns() - 1);
      }
      console.err().print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      console.err().flush();
      shown = line.length();
    } else if (snapshot.elapsed().compareTo(next) >= 0) {
      console.err().println(line);
      console.err().flush();
      next = snapshot.elapsed().plus(PAUSE);
    }
  }

  /** Wipes the line, so that what is printed next stands alone. */
  @Override
  public void close() {
    if (shown > 0) {
      console.err().print("\r" + " ".repeat(shown) + "\r");
      console.err().flush();
      shown = 0;
    }
  }

  static String line(Snapshot snapshot) {
    StringBuilder line = new StringBuilder();
    switch (snapshot.phase()) {
      case PLANNING -> line.append("listing the inputs");
      case PUBLISHING -> line.append("publishing");
      case READING -> {
        line.append("reading ");
        if (snapshot.plannedBytes() > 0) {
          long percent = Math.min(100, 100 * snapshot.bytes() / snapshot.plannedBytes());
          line.append(percent).append(" %, ");
        }
        line.append(count(snapshot.documents())).append(" documents, ");
        boolean small = snapshot.plannedBytes() < 1_000_000;
        double unit = small ? 1e3 : 1e6;
        line.append(
            String.format(
                Locale.ROOT,
                "%,.1f of %,.1f %s",
                snapshot.bytes() / unit,
                snapshot.plannedBytes() / unit,
                small ? "kB" : "MB"));
        if (snapshot.bytesPerSecond() > 0) {
          line.append(String.format(Locale.ROOT, ", %.1f MB/s", snapshot.bytesPerSecond() / 1e6));
        }
        if (snapshot.rejects() > 0) {
          line.append(", ").append(count(snapshot.rejects())).append(" rejected");
        }
        Duration left = snapshot.left();
        if (left != null) {
          line.append(", about ").append(clock(left)).append(" left");
        }
      }
    }
    return line.append(", ").append(clock(snapshot.elapsed())).toString();
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String clock(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
