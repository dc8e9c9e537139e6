package banmian.layout;

import banmian.text.WordFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads a resource file of patterns: {@code name TAB pattern} a line. A name that begins with ~
 * stands for its pattern in those below it; those of {@code short.txt} stand in every file.
 */
final class Rules {

  private Rules() {}

  /** The entries of {@code file} in file order, as {@link WordFile#read} gives them. */
  static <T> List<T> read(String file, BiFunction<String, Rule, T> entry) {
    Map<String, String> shorts = new HashMap<>();
    read("short.txt", shorts, entry);
    return read(file, shorts, entry);
  }

  private static <T> List<T> read(
      String file, Map<String, String> shorts, BiFunction<String, Rule, T> entry) {
    return WordFile.read(
            "/banmian/layout/" + file,
            (name, pattern) -> {
              String full = pattern;
              for (Map.Entry<String, String> of : shorts.entrySet()) {
                full = full.replace(of.getKey(), of.getValue());
              }
              if (name.startsWith("~")) {
                shorts.put(name, full);
                return Optional.<T>empty();
              }
              return Optional.of(Objects.requireNonNull(entry.apply(name, Rule.of(full))));
            })
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
