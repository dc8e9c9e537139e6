package banmian.cli;

import banmian.PageReader;
import banmian.article.Corrections;
import banmian.extract.Lexicons;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the user may say about the input: the options that every reading command shares. */
final class Reading {

  @Mixin Decoding decoding = new Decoding();

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

  @Option(
      names = "--lexicon",
      paramLabel = "FOLDER",
      description = "Word lists of your own, by the names of ours; they add to them.")
  @Nullable Path lexicon;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "What an editor says of roles, articles and order, as YAML.")
  @Nullable Path corrections;

  /** For the plain reader. */
  PageReader.Options options() {
    return new PageReader.Options(decoding.options(), issueDate, year, lexicon(), corrections());
  }

  /** Contents of the user's word lists by file name, checked. */
  Map<String, String> lexicon() {
    if (lexicon == null) {
      return Map.of();
    }
    try {
      Map<String, String> texts = Lexicons.read(lexicon);
      if (texts.isEmpty()) {
        throw Failure.usage(lexicon + " holds no word list. A list is called " + names() + ".");
      }
      Lexicons.of(texts);
      return texts;
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw Failure.usage("there is no folder " + lexicon + " with word lists. Check the path.");
    } catch (IOException e) {
      throw Failure.failed("cannot read the word lists in " + lexicon + ": " + e, e);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage() + ".");
    }
  }

  /** What the user's file of corrections says. */
  Corrections corrections() {
    return corrections == null ? Corrections.none() : CorrectionsFile.read(corrections);
  }

  private static String names() {
    return String.join(", ", Lexicons.fileNames());
  }
}
