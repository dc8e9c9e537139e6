package banmian.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads a resource file: {@code key TAB value} a line, {@code #} comments. */
public final class WordFile {

  private WordFile() {}

  /**
   * The entries in file order.
   *
   * @param name the file, with its path from {@code /} on
   * @throws IllegalStateException naming file and line, for a line without a tab, a value that
   *     stands twice, or one that {@code entry} rejects
   */
  public static <T> List<T> read(String name, BiFunction<String, String, T> entry) {
    List<T> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + ": no such resource");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        if (tab <= 0) {
          throw new IllegalStateException(name + ":" + number + ": no tab");
        }
        String value = line.substring(tab + 1);
        if (!seen.add(value)) {
          throw new IllegalStateException(name + ":" + number + ": twice: " + value);
        }
        try {
          entries.add(entry.apply(line.substring(0, tab), value));
        } catch (IllegalArgumentException bad) {
          throw new IllegalStateException(name + ":" + number + ": " + bad.getMessage(), bad);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return List.copyOf(entries);
  }
}
