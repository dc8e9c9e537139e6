package banmian.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Properties;

/**
 * Where a command prints, and what that place can show.
 *
 * @param out for data
 * @param err for talk
 * @param colour whether {@code out} shows colours
 * @param live whether {@code err} is a terminal, so that a line can be rewritten
 * @param columns width of the terminal; 0 if it is not known
 */
record Console(PrintWriter out, PrintWriter err, boolean colour, boolean live, int columns) {

  /**
   * A console as the launcher and the environment describe it: {@code banmian.terminal.out}, {@code
   * banmian.terminal.err} and {@code banmian.columns}; no colours where {@code NO_COLOR} is set or
   * {@code TERM} is {@code dumb}.
   */
  static Console of(
      PrintWriter out, PrintWriter err, Properties properties, Map<String, String> environment) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Console(
        out,
        err,
        !plain && Boolean.parseBoolean(properties.getProperty("banmian.terminal.out")),
        Boolean.parseBoolean(properties.getProperty("banmian.terminal.err")),
        columns(properties.getProperty("banmian.columns", "")));
  }

  private static int columns(String printed) {
    return printed.matches("[0-9]{1,4}") ? Integer.parseInt(printed) : 0;
  }
}
