package banmian.decode;

import banmian.text.ByteSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Scores the decoder on {@link EncodingSets}: prints a row for each cell. Arguments: a folder with
 * {@code hans.txt}, {@code hant.txt}, {@code en.txt} and {@code d_<language>.txt}, a sentence a
 * line; the seed; the number of files in a cell; optionally a word that cells to be told in full
 * begin with.
 */
final class EncodingScore {

  final Map<String, int[]> cells = new TreeMap<>();
  final int[][] calibration = new int[11][2];
  final List<String> misses = new ArrayList<>();

  /** By the first two words of the cell. */
  final Map<String, ByteAccount> accounts = new TreeMap<>();

  long mixedBytes;
  long wrongMixedBytes;
  int chineseDecoys;
  int decoys;
  int falseRepairs;
  int clean;

  public static void main(String[] args) throws IOException {
    List<EncodingSets.Case> cases =
        read(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]));
    EncodingScore score = new EncodingScore();
    cases.forEach(score::add);
    score.print();
    if (args.length > 3) {
      score.misses.stream()
          .filter(m -> m.startsWith(args[3]))
          .limit(400)
          .forEach(System.out::println);
    }
  }

  static List<EncodingSets.Case> read(Path folder, long seed, int each) throws IOException {
    Map<String, List<String>> foreign = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "d_*.txt")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        foreign.put(name.substring(2, name.length() - 4), Files.readAllLines(file));
      }
    }
    return EncodingSets.of(
        Files.readAllLines(folder.resolve("hans.txt")),
        Files.readAllLines(folder.resolve("hant.txt")),
        Files.readAllLines(folder.resolve("en.txt")),
        foreign,
        seed,
        each);
  }

  void add(EncodingSets.Case file) {
    Decoded decoded = Decoder.decode(file.bytes(), 0, Decoder.Options.byEvidence());
    boolean right = isRight(file, decoded);
    if (file.repair() == null) {
      String[] words = file.cell().split(" ", -1);
      String group = words.length < 2 ? words[0] : words[0] + " " + words[1];
      accounts.computeIfAbsent(group, k -> new ByteAccount()).add(file, decoded);
      accounts.computeIfAbsent(words[0] + " *", k -> new ByteAccount()).add(file, decoded);
      List<ByteSpan> bad = decoded.isBinary() ? List.of() : decoded.undecodable();
      ByteSpan broken = ByteAccount.firstBroken(file.bytes(), decoded, bad);
      if (broken != null) {
        misses.add(
            "STRICT "
                + file.cell()
                + " as "
                + decoded.encoding()
                + " "
                + broken
                + " "
                + HexFormat.of()
                    .formatHex(
                        file.bytes(),
                        (int) broken.start(),
                        (int) Math.min(broken.end(), broken.start() + 4000)));
      }
    }
    int[] cell = cells.computeIfAbsent(file.cell(), k -> new int[2]);
    cell[0]++;
    cell[1] += right ? 1 : 0;
    if (file.parts().isEmpty()
        && file.repair() == null
        && decoded.basis() == Decoded.Basis.STATISTICS) {
      int bin = (int) (decoded.confidence() * 10);
      calibration[bin][0]++;
      calibration[bin][1] += file.encoding().equals(decoded.encoding()) ? 1 : 0;
    }
    boolean decoy = file.cell().startsWith("decoy");
    if (decoy) {
      decoys++;
      chineseDecoys += isChinese(decoded.encoding()) ? 1 : 0;
    }
    if (file.repair() == null) {
      clean++;
      falseRepairs += decoded.mojibakeRepair() != null ? 1 : 0;
    }
    if (!right) {
      String text = decoded.text().text().replace('\n', '/');
      misses.add(
          file.cell()
              + (decoy && isChinese(decoded.encoding()) ? " CHINESE" : "")
              + ": "
              + file.encoding()
              + " called "
              + decoded.encoding()
              + " "
              + decoded.confidence()
              + " "
              + decoded.segments().stream()
                  .map(s -> s.bytes().start() + "-" + s.bytes().end() + ":" + s.encoding())
                  .toList()
              + " truth "
              + file.parts()
              + file.seams()
              + " "
              + file.repair()
              + " "
              + decoded.mojibakeRepair()
              + " "
              + file.bytes().length
              + "B "
              + text.substring(0, Math.min(50, text.length())));
    }
  }

  static boolean isChinese(String encoding) {
    return Arrays.asList(EncodingSets.CHINESE).contains(encoding);
  }

  private boolean isRight(EncodingSets.Case file, Decoded decoded) {
    if (file.repair() != null) {
      return file.repair().equals("repair")
          ? decoded.text().text().equals(file.text()) && !isLossy(decoded)
          : isLossy(decoded);
    }
    if (!file.parts().isEmpty()) {
      mixedBytes += file.bytes().length;
      long wrong = wrongBytes(file, decoded);
      wrongMixedBytes += wrong;
      return wrong <= 0.0001 * file.bytes().length;
    }
    if (!decoded.encoding().equals(file.encoding())) {
      // windows-1252 and ISO-8859-1 write the same text
      return file.text() != null && file.text().equals(decoded.text().text());
    }
    return file.text() == null
        || strip(decoded.text().text()).equals(file.text())
        || decoded.text().text().equals(file.text());
  }

  private static boolean isLossy(Decoded decoded) {
    return decoded.issues().stream()
        .anyMatch(i -> i.code() == banmian.text.IssueCode.LOSSY_MOJIBAKE);
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '\uFFFD') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '\uFFFD') {
      end--;
    }
    return text.substring(start, end);
  }

  private static long wrongBytes(EncodingSets.Case file, Decoded decoded) {
    long wrong = 0;
    int start = 0;
    for (int k = 0; k < file.parts().size(); k++) {
      int end = k < file.seams().size() ? file.seams().get(k) : file.bytes().length;
      for (int i = start; i < end; i++) {
        String there = "";
        for (Decoded.Segment s : decoded.segments()) {
          ByteSpan span = s.bytes();
          there = span.start() <= i && i < span.end() ? s.encoding() : there;
        }
        boolean ascii =
            file.bytes()[i] >= 0x00
                && !file.parts().get(k).startsWith("UTF-16")
                && isPlain(file, i);
        wrong += Objects.equals(there, file.parts().get(k)) || ascii ? 0 : 1;
      }
      start = end;
    }
    return wrong;
  }

  /** True for an ASCII byte that no double-byte character can hold. */
  private static boolean isPlain(EncodingSets.Case file, int i) {
    return file.bytes()[i] >= 0 && (file.bytes()[i] < 0x30 || i == 0 || file.bytes()[i - 1] >= 0);
  }

  /** Per cent of the bytes of mixed files that were put in a segment of their encoding. */
  double mixedBytesRight() {
    return 100.0 - 100.0 * wrongMixedBytes / Math.max(1, mixedBytes);
  }

  void print() {
    int all = 0;
    int right = 0;
    for (Map.Entry<String, int[]> cell : cells.entrySet()) {
      int[] n = cell.getValue();
      all += n[0];
      right += n[1];
      System.out.printf(Locale.ROOT, "%-45s %6d %6.1f%n", cell.getKey(), n[0], 100.0 * n[1] / n[0]);
    }
    System.out.printf(Locale.ROOT, "all %d %.2f%n", all, 100.0 * right / all);
    System.out.printf(
        Locale.ROOT,
        "decoys called Chinese %d of %d = %.2f%%%n",
        chineseDecoys,
        decoys,
        100.0 * chineseDecoys / Math.max(1, decoys));
    System.out.printf(Locale.ROOT, "false repairs %d of %d%n", falseRepairs, clean);
    System.out.printf(Locale.ROOT, "mixed files: %.3f%% of the bytes right%n", mixedBytesRight());
    accounts.forEach((group, account) -> System.out.println(group + ": " + account));
    for (int i = 0; i <= 10; i++) {
      if (calibration[i][0] > 0) {
        System.out.printf(
            Locale.ROOT,
            "confidence %.1f: %d cases, %.1f%% right%n",
            i / 10.0,
            calibration[i][0],
            100.0 * calibration[i][1] / calibration[i][0]);
      }
    }
  }

  private EncodingScore() {}

  static EncodingScore of(List<EncodingSets.Case> cases) {
    EncodingScore score = new EncodingScore();
    cases.forEach(score::add);
    return score;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
