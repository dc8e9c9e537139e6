package banmian.cli;

import banmian.Page;
import banmian.PageReader;
import banmian.Reading;
import banmian.Sense;
import banmian.article.Correction;
import banmian.decode.Decoded;
import banmian.lang.Segmenter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A page and its reading as the tests keep them: {@code page.txt}, the bytes, and {@code
 * reading.txt}, how the page should be read, with the remarks that the tests ask for.
 *
 * <p>A proof is read without corrections. So where they made a difference, the reading says that
 * this is a limit known so far, with the editor's reasons; when Banmian learns to read the page by
 * itself, the test asks for that line to be deleted.
 */
final class SavedProof {

  private SavedProof() {}

  /**
   * Writes {@code page.txt} and {@code reading.txt} into {@code folder}, which is made if it is not
   * there. A reading of the same page that is there already is replaced.
   *
   * @throws Failure of wrong usage, and nothing is written, if the folder holds another page, or a
   *     proof cannot tell in which encoding the page is
   */
  static void write(Page page, Path folder) {
    Decoded decoded = page.decoded();
    if (decoded.segments().size() > 1
        || !decoded.malformed().isEmpty()
        || decoded.mojibakeRepair() != null) {
      throw Failure.usage(
          page.source().uri()
              + " is in several encodings or damaged, and a proof has one clean encoding. Decode it"
              + " first, with detect --text.");
    }
    String reading = remarks(page) + Reading.of(page);
    Path file = folder.resolve("page.txt");
    try {
      if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), page.source().bytes())) {
        throw Failure.usage(folder + " holds the proof of another page. Name another folder.");
      }
      Files.createDirectories(folder);
      Files.write(file, page.source().bytes());
      Files.writeString(folder.resolve("reading.txt"), reading, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Failure.failed("cannot write the proof to " + folder + ": " + e, e);
    }
  }

  private static String remarks(Page page) {
    StringBuilder remarks = new StringBuilder();
    for (Correction correction : page.corrections()) {
      remarks.append("# ").append(correction.range()).append(": ").append(correction.why());
      remarks.append('\n');
    }
    String encoding = page.decoded().encoding();
    if (!encoding.equals("UTF-8") && !encoding.equals("US-ASCII")) {
      remarks.append("encoding: ").append(encoding).append('\n');
    }
    // the division asks no segmenter
    PageReader plain = PageReader.with(PageReader.Options.byEvidence(), Segmenter.none());
    if (!Sense.same(Reading.of(plain.read(page.source())), Reading.of(page))) {
      if (page.corrections().isEmpty()) {
        throw Failure.usage(
            page.source().uri()
                + " reads otherwise without the options of this command, and a proof is read without"
                + " any. Leave them out.");
      }
      String why =
          page.corrections().stream()
              .map(Correction::why)
              .distinct()
              .collect(Collectors.joining("; "));
      remarks.append("known-limit: ").append(why).append('\n');
    }
    return remarks.length() == 0 ? "" : remarks.append('\n').toString();
  }
}
