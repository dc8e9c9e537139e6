package banmian.cli;

import banmian.PageReader;
import banmian.decode.Decoder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user may say about the input: the options that every reading command shares. */
final class Reading {

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Read every document in this encoding instead of finding it.")
  @Nullable String encoding;

  @Option(
      names = "--prefer",
      paramLabel = "NAME",
      description = "Encoding that gets the benefit of the doubt.")
  @Nullable String prefer;

  @Option(
      names = "--issue-date",
      paramLabel = "YYYY-MM-DD",
      description = "Day of the issue, for every document.")
  @Nullable LocalDate issueDate;

  @Option(
      names = "--year",
      paramLabel = "YYYY",
      description = "Year of the issue, for every document.")
  @Nullable Integer year;

  /** For the plain reader. */
  PageReader.Options options() {
    return new PageReader.Options(new Decoder.Options(encoding, prefer), issueDate, year);
  }
}
