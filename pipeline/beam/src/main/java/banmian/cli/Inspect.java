package banmian.cli;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.hanlp.HanlpSegmenter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banmian inspect}: one page, read and shown to a person, without Beam. */
@Command(
    name = "inspect",
    description = "Show what is read in one page, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "banmian inspect FILE [OPTION...]",
    footerHeading = "%nIn the margin of the page:%n",
    footer = {
      "  line number, article and place in its reading order, role, confidence 0..1,",
      "  and the rule that decided. A plus joins a piece to the one before it without",
      "  a break. What belongs to no article has a dash."
    })
final class Inspect implements Callable<Integer> {

  /** What to show. */
  enum View {
    /** The printed page with its margin. */
    PAGE,
    /** The articles as they read. */
    ARTICLES,
    /** Both. */
    ALL
  }

  // above it a page is no page, and inspect holds it in memory several times over
  private static final long LIMIT = 64L << 20;

  @Parameters(paramLabel = "FILE", description = "The page; - for standard input.")
  String file = "-";

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = "page, articles or all (the default).")
  View view = View.ALL;

  @Option(names = "--json", description = "Print the rows of every table as JSON, for programs.")
  boolean json;

  @Option(
      names = "--save-proof",
      paramLabel = "FOLDER",
      description = "Write the page and its reading there, as a proof for tests.")
  @Nullable Path proof;

  @Mixin Reading reading = new Reading();

  private final Console console;

  Inspect(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Source source = source();
    PageReader.Options options = reading.options();
    Page page = PageReader.with(options, HanlpSegmenter.create()).read(source);
    if (proof != null) {
      SavedProof.write(page, proof);
    }
    if (json) {
      try {
        PageJson.write(page, console.out());
      } catch (IOException e) {
        throw Failure.failed("cannot write the page as JSON: " + e, e);
      }
      return Main.DONE;
    }
    PageText text = new PageText(page, console);
    text.summary();
    if (view != View.ARTICLES) {
      text.page();
    }
    if (view != View.PAGE) {
      text.articles();
      text.leftovers();
    }
    text.issues();
    if (reading.corrections != null && options.corrections().of(source.uri()).isEmpty()) {
      console
          .err()
          .println(
              "banmian: "
                  + reading.corrections
                  + " has no entry for "
                  + source.uri()
                  + ". A source is written like this name, or like its end behind a /.");
    }
    if (proof != null) {
      console.err().println("Wrote " + proof + ". Read it before you keep it.");
    }
    return Main.DONE;
  }

  private Source source() {
    try {
      if (file.equals("-")) {
        return Source.of("-", within(System.in));
      }
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw Failure.usage(
            file + " is a folder, and inspect reads one page. Name a file in it, or use run.");
      }
      if (!Files.exists(path)) {
        throw Failure.usage("there is no file " + file + ". Check the path.");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return Source.of(path.normalize().toString(), within(in));
      }
    } catch (InvalidPathException e) {
      throw Failure.usage("no file can have the name " + file + ": " + e.getReason());
    } catch (IOException e) {
      throw Failure.failed("cannot read " + file + ": " + e, e);
    }
  }

  private byte[] within(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw Failure.usage(
          file + " is longer than 64 MiB, too long to look at as one page. Use run for it.");
    }
    return bytes;
  }
}
