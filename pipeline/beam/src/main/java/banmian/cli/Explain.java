package banmian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banmian explain}: the error catalogue, from the same file that docs/ holds. */
@Command(
    name = "explain",
    description = "Say what the code of a reject or an issue means and what to do.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class Explain implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code, as in the tables rejects and issues; all codes without it.")
  @Nullable String code;

  @Option(names = "--zh", description = "In Chinese.")
  boolean chinese;

  private final Console console;

  Explain(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> codes = new ArrayList<>();
    boolean printing = false;
    for (String line : catalogue()) {
      if (line.startsWith("### ")) {
        codes.add(line.substring(4));
        printing = code != null && line.substring(4).equals(code);
      } else if (line.startsWith("#")) {
        printing = false;
      } else if (printing && !line.isBlank()) {
        Columns.wrap(line, console.columns()).forEach(console.out()::println);
      }
    }
    if (code == null) {
      codes.forEach(console.out()::println);
    } else if (!codes.contains(code)) {
      throw Failure.usage("no code " + code + ". There are: " + String.join(", ", codes) + ".");
    }
    return Main.DONE;
  }

  private List<String> catalogue() throws IOException {
    String name = chinese ? "errors.zh.md" : "errors.md";
    try (InputStream in = Objects.requireNonNull(Explain.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
