package banmian.script;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes {@code unihan/readings.txt}: which characters have which reading.
 *
 * <p>{@code ReadingsTable FOLDER > readings.txt}, where the folder holds {@code
 * Unihan_Readings.txt} and {@code Unihan_Variants.txt} (Debian: package {@code unicode-data},
 * unpacked from bzip2).
 */
final class ReadingsTable {

  private static final Set<String> FIELDS =
      Set.of("kMandarin", "kHanyuPinyin", "kXHC1983", "kTGHZ2013", "kHanyuPinlu");

  /** As many as a newspaper's reader knows without being told. */
  private static final int COMMON = 2500;

  private ReadingsTable() {}

  /** Writes the table to standard output as UTF-8. */
  public static void main(String[] args) throws IOException {
    try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
      table(
              Files.readAllLines(Path.of(args[0], "Unihan_Readings.txt"), StandardCharsets.UTF_8),
              Files.readAllLines(Path.of(args[0], "Unihan_Variants.txt"), StandardCharsets.UTF_8))
          .forEach(line -> out.print(line + "\n"));
    }
  }

  /** The lines of the table for the lines of the two files. */
  static List<String> table(List<String> readings, List<String> variants) {
    Map<Integer, Set<String>> read = new TreeMap<>();
    Map<Integer, Integer> frequency = new HashMap<>();
    for (String[] row : rows(readings)) {
      int c = codePoint(row[0]);
      if (c > 0xFFFF || !FIELDS.contains(row[1])) {
        continue;
      }
      for (String item : row[2].split(" ", -1)) {
        String text = item.substring(item.indexOf(':') + 1);
        if (row[1].equals("kHanyuPinlu")) {
          int open = text.indexOf('(');
          frequency.merge(
              c, Integer.parseInt(text.substring(open + 1, text.length() - 1)), Integer::sum);
          text = text.substring(0, open);
        }
        for (String reading : text.split(",", -1)) {
          read.computeIfAbsent(c, k -> new TreeSet<>())
              .add(Normalizer.normalize(reading, Normalizer.Form.NFC));
        }
      }
    }
    Map<Integer, Set<Integer>> forms = new TreeMap<>();
    for (String[] row : rows(variants)) {
      if (row[1].equals("kSimplifiedVariant") || row[1].equals("kTraditionalVariant")) {
        for (String item : row[2].split(" ", -1)) {
          forms.computeIfAbsent(codePoint(row[0]), k -> new TreeSet<>()).add(codePoint(item));
        }
      }
    }
    Map<String, Set<Integer>> table = new TreeMap<>();
    for (int c : read.keySet()) {
      Set<String> all = new TreeSet<>(read.get(c));
      forms.getOrDefault(c, Set.of()).forEach(f -> all.addAll(read.getOrDefault(f, Set.of())));
      all.forEach(r -> table.computeIfAbsent(r, k -> new TreeSet<>()).add(c));
    }
    Set<Integer> common = new TreeSet<>();
    frequency.keySet().stream()
        .sorted(Comparator.<Integer>comparingInt(c -> -frequency.get(c)).thenComparingInt(c -> c))
        .limit(COMMON)
        .forEach(
            c -> {
              common.add(c);
              forms.getOrDefault(c, Set.of()).stream()
                  .filter(f -> f < 0x10000)
                  .forEach(common::add);
            });
    List<String> lines = new ArrayList<>();
    lines.add("# Made by ReadingsTable from the Unihan database; see README.md. Do not edit.");
    lines.add("*\t" + characters(common));
    table.forEach((reading, cs) -> lines.add(reading + "\t" + characters(cs)));
    return lines;
  }

  private static List<String[]> rows(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("U+"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static int codePoint(String name) {
    return Integer.parseInt(name.substring(2), 16);
  }

  private static String characters(Set<Integer> ascending) {
    StringBuilder text = new StringBuilder();
    ascending.forEach(text::appendCodePoint);
    return text.toString();
  }
}
