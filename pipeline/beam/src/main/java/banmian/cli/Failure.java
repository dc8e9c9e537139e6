package banmian.cli;

import org.jspecify.annotations.Nullable;

/** A command that could not do its work; the message says what happened, where, and what to do. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Failure(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The user can mend it by asking differently. */
  static Failure usage(String message) {
    return new Failure(Main.USAGE, message, null);
  }

  /** The machine or the program is at fault. */
  static Failure failed(String message, @Nullable Throwable cause) {
    return new Failure(Main.FAILED, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
