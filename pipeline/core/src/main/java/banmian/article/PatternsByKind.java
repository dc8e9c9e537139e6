package banmian.article;

import banmian.text.WordFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The patterns of a resource file by their kind: {@code KIND TAB pattern} a line. */
final class PatternsByKind<K extends Enum<K>> {

  private record Entry<K>(K kind, String words) {}

  private final Map<K, String> alternatives;

  private PatternsByKind(Map<K, String> alternatives) {
    this.alternatives = alternatives;
  }

  /**
   * Those of the file {@code name}.
   *
   * @throws IllegalStateException naming file and line of an unknown kind or a bad pattern
   */
  static <K extends Enum<K>> PatternsByKind<K> read(String name, Class<K> kinds) {
    List<Entry<K>> entries =
        WordFile.read(
            name,
            (key, words) -> {
              Pattern.compile(words);
              return new Entry<>(Enum.valueOf(kinds, key), words);
            });
    Map<K, String> alternatives = new EnumMap<>(kinds);
    entries.forEach(e -> alternatives.merge(e.kind(), e.words(), (a, b) -> a + '|' + b));
    return new PatternsByKind<>(alternatives);
  }

  /** All patterns of a kind, one beside the other, for a group. */
  String of(K kind) {
    String all = alternatives.get(kind);
    if (all == null) {
      throw new IllegalArgumentException("no pattern of kind " + kind);
    }
    return all;
  }
}
