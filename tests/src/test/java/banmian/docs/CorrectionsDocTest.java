package banmian.docs;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of corrections that the documents show do what the documents say. */
class CorrectionsDocTest {

  private static final String SEED = "../seeds/004_7be045033d381680.txt";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"docs/corrections.md", "docs/corrections.zh.md"})
  void theMarginIsWhatInspectShows(String document) throws IOException {
    Cli inspect = inspect(document);
    String shown = block(document, "");
    assertThat(shown.lines())
        .hasSize(7)
        .allSatisfy(l -> assertThat(inspect.out().lines()).contains(l));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"README.md", "README.zh.md", "docs/corrections.md", "docs/corrections.zh.md"})
  void everyEntryFits(String document) throws IOException {
    assertThat(inspect(document).out())
        .containsPattern("(?m)^corrections +" + entries(document) + "$")
        .doesNotContain("left out");
  }

  private static long entries(String document) throws IOException {
    return block(document, "yaml").lines().filter(line -> line.startsWith("- ")).count();
  }

  private Cli inspect(String document) throws IOException {
    Path file = folder.resolve("corrections.yaml");
    Files.writeString(file, block(document, "yaml"), StandardCharsets.UTF_8);
    Cli inspect = Cli.run("inspect", SEED, "--view", "page", "--corrections", file.toString());
    assertThat(inspect.code()).as(inspect.err()).isZero();
    return inspect;
  }

  private static String block(String document, String language) throws IOException {
    String text = Files.readString(Path.of("..", document), StandardCharsets.UTF_8);
    Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(text);
    // a block ends in ``` as one without a language begins
    while (block.find()) {
      if (!language.isEmpty() || block.group(1).startsWith(" ")) {
        return block.group(1);
      }
    }
    throw new AssertionError(document + " shows no block of " + language);
  }
}
