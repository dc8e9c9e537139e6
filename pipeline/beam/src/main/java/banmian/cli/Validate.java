package banmian.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code banmian validate}: whether a dataset keeps the contract. */
@Command(
    name = "validate",
    description = "Check a dataset against the data contract, every byte of it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Prints a line a violation (at most some of each rule, and how many there are)",
      "and ends with exit code 4 if there is any."
    })
final class Validate implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "Folder of the dataset.")
  String dataset = "";

  private final Console console;

  Validate(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return ValidateRun.run(dataset, console);
  }
}
