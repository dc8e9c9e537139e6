package banmian.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedsTest {

  private static final Path SEEDS = Path.of("../seeds");

  @Test
  void areAsTheyCameToTheByte() throws Exception {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        found.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
      }
    }
    Map<String, String> written =
        Pattern.compile("(?m)^([0-9a-f]{64})  (\\S+)$")
            .matcher(readme())
            .results()
            .collect(Collectors.toMap((MatchResult m) -> m.group(2), m -> m.group(1)));
    assertThat(found).hasSize(5).containsExactlyInAnyOrderEntriesOf(written);
  }

  @Test
  void eachOneSaysWhatItTeaches() throws IOException {
    String readme = readme();
    try (Stream<Path> files = Files.list(SEEDS)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".txt")))
          .allSatisfy(file -> assertThat(readme).contains("| " + file + " |"));
    }
  }

  private static String readme() throws IOException {
    return Files.readString(SEEDS.resolve("README.md"), StandardCharsets.UTF_8);
  }
}
