package banmian.beam;

import org.jspecify.annotations.Nullable;

/** A run that could not be started or finished; its message is for the user and says what to do. */
public final class JobException extends Exception {

  /** Whose fault it is, which is what an exit code tells. */
  public enum Kind {
    /** The user's: an input that is not there, a folder that is not empty. Nothing was touched. */
    USAGE,
    /** The machine's or ours. A dataset that was there before is still there; a rerun resumes. */
    FAILED
  }

  private final Kind kind;

  private JobException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Whose fault it is. */
  public Kind kind() {
    return kind;
  }

  static JobException usage(String message) {
    return new JobException(Kind.USAGE, message, null);
  }

  static JobException failed(String message, @Nullable Throwable cause) {
    return new JobException(Kind.FAILED, message, cause);
  }
}
