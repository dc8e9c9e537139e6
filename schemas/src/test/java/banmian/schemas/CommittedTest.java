package banmian.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The committed schemas and dictionaries are those that the code prints. After a change of a
 * column: {@code mvn test -pl schemas -am -Dtest=CommittedTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dschemas.write}, and a line in the changelog.
 */
class CommittedTest {

  // Surefire runs in the module's folder
  private static final Path MODULE = Path.of("").toAbsolutePath();

  @Test
  void theCommittedFilesAreWhatTheCodePrints() throws IOException {
    Map<String, String> printed = new TreeMap<>();
    for (Table<?> table : Tables.all()) {
      printed.put("avsc/" + table.name() + ".avsc", Avsc.of(table));
    }
    printed.put("DICTIONARY.md", Dictionary.markdown(Locale.ENGLISH));
    printed.put("DICTIONARY.zh.md", Dictionary.markdown(Locale.CHINESE));

    if (System.getProperty("schemas.write") != null) {
      Files.createDirectories(MODULE.resolve("avsc"));
      for (Map.Entry<String, String> file : printed.entrySet()) {
        Files.writeString(MODULE.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
      }
    }

    assertThat(MODULE.resolve("pom.xml")).exists();
    try (Stream<Path> avsc = Files.list(MODULE.resolve("avsc"))) {
      assertThat(avsc.map(p -> "avsc/" + p.getFileName()).collect(Collectors.toSet()))
          .isEqualTo(
              printed.keySet().stream()
                  .filter(n -> n.startsWith("avsc/"))
                  .collect(Collectors.toSet()));
    }
    for (Map.Entry<String, String> file : printed.entrySet()) {
      assertThat(Files.readString(MODULE.resolve(file.getKey()), StandardCharsets.UTF_8))
          .as("schemas/%s; -Dschemas.write writes it anew", file.getKey())
          .isEqualTo(file.getValue());
    }
  }
}
