package banmian.law;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.Page;
import banmian.PageReader;
import banmian.Reading;
import banmian.Source;
import banmian.article.Correction;
import banmian.article.Correction.Range;
import banmian.article.Correction.Unit;
import banmian.article.Corrections;
import banmian.article.Part;
import banmian.article.Role;
import banmian.decode.Decoder;
import banmian.lang.Segmenter;
import banmian.text.ByteSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionLawsTest {

  private static final Set<Role> APART = EnumSet.of(Role.FURNITURE, Role.NOTICE, Role.UNASSIGNED);

  private static final Set<String> SIDE_BY_SIDE =
      Set.of("interleaved-columns", "taiwan-columns-side-by-side");

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path folder : List.of(Path.of("../seeds"), Path.of("src/test/resources/proofs"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(f -> f.toString().endsWith(".txt") && !f.endsWith("reading.txt"))
            .sorted()
            .forEach(pages::add);
      }
    }
    return pages.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void saying_what_was_found_changes_nothing(Path file) throws IOException {
    Source source = Source.of("page.txt", Files.readAllBytes(file));
    Page found = reader(Corrections.none()).read(source);
    List<Part> parts = new ArrayList<>(found.division().leftovers());
    found.division().articles().forEach(article -> parts.addAll(article.parts()));
    List<Correction> entries = new ArrayList<>();
    for (Part part : parts) {
      boolean apart = APART.contains(part.role());
      boolean inArticle = !found.division().leftovers().contains(part);
      Range lines = lines(found, part);
      boolean shared =
          parts.stream().anyMatch(other -> other != part && meet(lines, lines(found, other)));
      // a note of continuation keeps its article, which a correction cannot say
      if (!shared && !(apart && inArticle)) {
        entries.add(
            new Correction(
                entries.size() + 1,
                1,
                "page.txt",
                null,
                lines,
                part.text().text(),
                part.role(),
                inArticle ? "" + lines.start() : null,
                0,
                "it was found so"));
      }
    }
    assertThat(entries.isEmpty()).as("no part has lines of its own").isEqualTo(isSideBySide(file));
    Page said = reader(Corrections.of("", entries)).read(source);
    assertThat(said.corrections()).isEqualTo(entries);
    assertThat(Reading.of(said)).isEqualTo(Reading.of(found));
  }

  /** True for a page all of whose lines hold two columns: a correction names whole lines. */
  private static boolean isSideBySide(Path file) {
    return SIDE_BY_SIDE.contains(file.getParent().getFileName().toString());
  }

  private static Range lines(Page page, Part part) {
    ByteSpan bytes = page.text().bytes(part.span());
    return new Range(
        Unit.LINES, page.lines().lineAt(bytes.start()), page.lines().lineAt(bytes.end() - 1));
  }

  private static boolean meet(Range one, Range two) {
    return one.start() <= two.end() && two.start() <= one.end();
  }

  private static PageReader reader(Corrections corrections) {
    return PageReader.with(
        new PageReader.Options(Decoder.Options.byEvidence(), null, null, Map.of(), corrections),
        Segmenter.none());
  }
}
