package banmian.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Offices that several people hold at once: {@code shared-offices.txt} in the resources. */
final class SharedOffices {

  private static final String FILE = "shared-offices.txt";
  private static final List<String> WORDS = words();

  private SharedOffices() {}

  /** True if {@code office}, in Simplified characters, is one that several hold at once. */
  static boolean contains(String office) {
    return WORDS.stream()
        .anyMatch(
            word ->
                word.endsWith("*")
                    ? office.contains(word.substring(0, word.length() - 1))
                    : office.endsWith(word));
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    InputStream stream =
        Objects.requireNonNull(SharedOffices.class.getResourceAsStream(FILE), FILE);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.startsWith("#")) {
          continue;
        }
        if (line.isBlank() || !line.equals(line.strip())) {
          throw new IllegalStateException(FILE + ":" + number + ": not a word of an office");
        }
        if (words.contains(line)) {
          throw new IllegalStateException(FILE + ":" + number + ": " + line + " comes twice");
        }
        words.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return List.copyOf(words);
  }
}
