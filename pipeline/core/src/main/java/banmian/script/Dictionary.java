package banmian.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dictionary of OpenCC: a key and its candidates on each line, parted by a tab and blanks. */
final class Dictionary {

  private Dictionary() {}

  /**
   * The dictionary of that name.
   *
   * @param name file name without {@code .txt} in the resource folder {@code opencc}
   * @return candidates by key, the best first, never none; in file order
   * @throws IllegalStateException if a line is not {@code key<TAB>candidate…} or a key comes twice;
   *     names the file and the line
   */
  static Map<String, List<String>> read(String name) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    List<String> lines = lines("opencc/" + name + ".txt");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab <= 0 || tab == line.length() - 1) {
        throw new IllegalStateException(name + ".txt:" + (i + 1) + ": not KEY<TAB>CANDIDATES");
      }
      String key = line.substring(0, tab);
      if (entries.put(key, List.of(line.substring(tab + 1).split(" "))) != null) {
        throw new IllegalStateException(name + ".txt:" + (i + 1) + ": " + key + " comes twice");
      }
    }
    return entries;
  }

  /** The lines of a resource beside this class. */
  static List<String> lines(String resource) {
    InputStream stream = Dictionary.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("no resource banmian/script/" + resource);
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("banmian/script/" + resource, e);
    }
    return lines;
  }
}
