package banmian.docs;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.hanlp.HanlpSegmenter;
import banmian.schemas.DocumentRows;
import banmian.schemas.RowSink;
import banmian.schemas.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what the program does, in both languages. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void printedLinesAreTheSeeds(String readme) throws IOException {
    MatchResult block = find(readme, "<!-- printed: (\\S+) -->\n```\n(.*?)```");
    List<String> lines = Files.readAllLines(ROOT.resolve(block.group(1)), StandardCharsets.UTF_8);
    assertThat(block.group(2).lines().filter(line -> !line.isBlank()))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              int number = Integer.parseInt(line.substring(0, 3).strip());
              assertThat(line.length() > 3 ? line.substring(4) : "")
                  .isEqualTo(lines.get(number - 1));
            });
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void theRowIsWhatTheProgramReads(String readme) throws IOException {
    MatchResult block =
        find(
            readme,
            "<!-- row: (\\S+), articles, reading_order (\\d+) -->\n\\|.*?\n\\|[-|]+\\|\n(.*?)\n\n");
    Path file = ROOT.resolve(block.group(1));
    int order = Integer.parseInt(block.group(2));
    Page page =
        PageReader.with(PageReader.Options.byEvidence(), HanlpSegmenter.create())
            .read(Source.of(block.group(1), Files.readAllBytes(file)));
    List<String> checked = new ArrayList<>();
    RowSink sink =
        new RowSink() {
          @Override
          public <R> void add(Table<R> table, R row) {
            if (!table.name().equals("articles")
                || !Objects.equals(table.column("reading_order").value(row), order)) {
              return;
            }
            for (String line : block.group(3).split("\n")) {
              String[] cells = line.split(" \\| ");
              String column = cells[0].replaceFirst("^\\| ", "");
              String shown = cells[1].replaceFirst(" \\|$", "").replace("⏎", "\n");
              String value = String.valueOf(table.column(column).value(row));
              if (shown.endsWith("…")) {
                assertThat(value).as(column).startsWith(shown.substring(0, shown.length() - 1));
              } else {
                assertThat(value).as(column).isEqualTo(shown);
              }
              checked.add(column);
            }
          }
        };
    DocumentRows rows =
        DocumentRows.of(
            new DocumentRows.Document(block.group(1), "0".repeat(64), Files.size(file)), sink);
    rows.page(page);
    rows.finish();
    assertThat(checked).contains("headline_text", "body", "event_date");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void commandsForEverybodyAreWhatCiRuns(String readme) throws IOException {
    String ci =
        Files.readString(ROOT.resolve(".ci/run"), StandardCharsets.UTF_8)
            .replace("\"$work/out\"", "out");
    List<String> commands =
        Pattern.compile("(?s)<!-- ci -->\n```bash\n(.*?)\n```")
            .matcher(text(readme))
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(commands).hasSize(2).allSatisfy(c -> assertThat(ci).contains("\n" + c));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void filesThatItNamesAreThere(String readme) throws IOException {
    assertThat(
            Pattern.compile("\\]\\(([^)#:]+)\\)")
                .matcher(text(readme))
                .results()
                .map(m -> m.group(1)))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
  }

  @Test
  void bothLanguagesHaveTheSameSections() throws IOException {
    assertThat(sections("README.zh.md")).isEqualTo(sections("README.md"));
  }

  private static List<Long> sections(String readme) throws IOException {
    List<Long> blocks = new ArrayList<>();
    for (String section : text(readme).split("\n## ")) {
      blocks.add(
          section.lines().filter(line -> line.startsWith("```") || line.startsWith("| ")).count());
    }
    return blocks;
  }

  private static MatchResult find(String readme, String pattern) throws IOException {
    @Nullable MatchResult found =
        Pattern.compile(pattern, Pattern.DOTALL)
            .matcher(text(readme))
            .results()
            .findFirst()
            .orElse(null);
    assertThat(found).as(pattern).isNotNull();
    return Objects.requireNonNull(found);
  }

  private static String text(String readme) throws IOException {
    return Files.readString(ROOT.resolve(readme), StandardCharsets.UTF_8);
  }
}
