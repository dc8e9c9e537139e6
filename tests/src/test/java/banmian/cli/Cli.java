package banmian.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;

/**
 * What a command printed and ended with, run in this process as a pipe would see it.
 *
 * @param code exit code
 * @param out what it printed to stdout
 * @param err what it printed to stderr
 */
public record Cli(int code, String out, String err) {

  /** Runs {@code banmian ARGS}. */
  public static Cli run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        Console.of(
            new PrintWriter(out, true), new PrintWriter(err, true), new Properties(), Map.of());
    int code = Main.run(console, args);
    return new Cli(code, out.toString(), err.toString());
  }
}
