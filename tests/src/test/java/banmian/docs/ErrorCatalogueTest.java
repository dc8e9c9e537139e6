package banmian.docs;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.beam.ingest.RejectCode;
import banmian.text.IssueCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The error catalogue is the paragraph that each code has in its source, for those who read no
 * Java.
 */
class ErrorCatalogueTest {

  private static final Path ENGLISH = Path.of("../docs/errors.md");
  private static final Path CHINESE = Path.of("../docs/errors.zh.md");

  @Test
  void englishSaysWhatTheSourceSays() throws IOException {
    String catalogue =
        "# What went wrong, code by code\n\n"
            + "Written from the sources of `IssueCode` and `RejectCode`; change it there, then run\n"
            + "`mvn test -pl tests -am -Dtest=ErrorCatalogueTest -Dgolden.write=true"
            + " -Dsurefire.failIfNoSpecifiedTests=false`.\n"
            + "`./banmian explain CODE` prints one of them.\n\n"
            + "## Rejects: inputs that were not read\n"
            + sections("pipeline/beam/src/main/java/banmian/beam/ingest/RejectCode.java")
            + "\n## Issues: what to know about what was read\n"
            + sections("pipeline/core/src/main/java/banmian/text/IssueCode.java");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(ENGLISH, catalogue, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(ENGLISH, StandardCharsets.UTF_8)).isEqualTo(catalogue);
    assertThat(headings(ENGLISH)).isEqualTo(codes());
  }

  @Test
  void chineseHasTheSameCodesInTheSameOrder() throws IOException {
    assertThat(headings(CHINESE)).isEqualTo(codes());
  }

  private static List<String> codes() {
    return Stream.concat(
            Stream.of(RejectCode.values()).map(RejectCode::code),
            Stream.of(IssueCode.values()).map(IssueCode::code))
        .toList();
  }

  private static List<String> headings(Path catalogue) throws IOException {
    return Files.readString(catalogue, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("### "))
        .map(line -> line.substring(4))
        .toList();
  }

  /** {@code ### code} and its paragraph, for each constant of an enum. */
  private static String sections(String source) throws IOException {
    String java = Files.readString(Path.of("..", source), StandardCharsets.UTF_8);
    String body = java.substring(java.indexOf("enum "));
    Matcher constants =
        Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*([A-Z][A-Z0-9_]*)\\s*[,;]").matcher(body);
    List<String> sections = new ArrayList<>();
    for (MatchResult constant : (Iterable<MatchResult>) constants.results()::iterator) {
      String doc =
          constant
              .group(1)
              .replaceAll("(?m)^\\s*\\*", " ")
              .replaceAll("\\s+", " ")
              .strip()
              .replaceAll("\\{@code ([^}]*)\\}", "`$1`");
      sections.add("\n### " + constant.group(2).toLowerCase(Locale.ROOT) + "\n\n" + doc + "\n");
    }
    assertThat(sections).isNotEmpty();
    return String.join("", sections);
  }
}
