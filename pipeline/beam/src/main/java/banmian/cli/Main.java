package banmian.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: reads the command line, runs the command, ends with its exit code. */
@Command(
    name = "banmian",
    description = "Raw Chinese newspaper text in, a Parquet dataset out.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      Run.class,
      Inspect.class,
      Validate.class,
      Schema.class,
      Detect.class,
      Explain.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:wrong usage",
      "3:done, with more rejects than --max-rejects allows",
      "4:validate found violations"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./banmian run --input seeds --output out",
      "  ./banmian inspect seeds/004_7be045033d381680.txt",
      "  ./banmian schema articles --zh"
    })
public final class Main implements Callable<Integer> {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int REJECTS = 3;
  static final int VIOLATIONS = 4;

  private Main() {}

  @Spec CommandSpec spec = CommandSpec.create();

  /** No command: says what there is. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return USAGE;
  }

  /** Runs the command that {@code args} name and ends the process with its exit code. */
  public static void main(String[] args) {
    // before anything logs; the file is ours, so that nothing else decides what reaches the user
    System.setProperty("logback.configurationFile", "banmian/cli/logback.xml");
    Console console =
        Console.of(
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            System.getProperties(),
            System.getenv());
    int code = run(console, args);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs a command. Never throws. */
  static int run(Console console, String... args) {
    return commandLine(console).execute(args);
  }

  /** The whole command line, ready to run. */
  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new Main(), new Commands(console));
    return line.setOut(console.out())
        .setErr(console.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(80)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(usage(console))
        .setExecutionExceptionHandler(failure(console));
  }

  private static IParameterExceptionHandler usage(Console console) {
    return (exception, args) -> {
      console.err().println("banmian: " + exception.getMessage());
      if (!UnmatchedArgumentException.printSuggestions(exception, console.err())) {
        console.err().println("See '" + help(exception) + "'.");
      }
      return USAGE;
    };
  }

  private static String help(ParameterException exception) {
    return "./" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help";
  }

  private static IExecutionExceptionHandler failure(Console console) {
    return (exception, line, parsed) -> {
      console.out().flush();
      if (exception instanceof Failure failure) {
        console.err().println("banmian: " + failure.getMessage());
        return failure.exitCode();
      }
      console.err().println("banmian: this is a bug, please report it with what follows.");
      exception.printStackTrace(console.err());
      return FAILED;
    };
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
