package banmian.proof;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page and how it should be read: a folder of {@code proofs/}. The README there tells the format.
 *
 * @param name the folder's name
 * @param page its bytes
 * @param file where the reading lies
 * @param reading the reading, as written
 */
record Proof(String name, byte[] page, Path file, String reading) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "proofs");
  private static final Path SEEDS = Path.of("..", "seeds");

  /** All proofs, by name. */
  static List<Proof> all() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().map(Proof::in).toList();
    }
  }

  /** The proof that lies in {@code folder}. */
  static Proof in(Path folder) {
    String name = folder.getFileName().toString();
    Path file = folder.resolve("reading.txt");
    try {
      Path page = name.startsWith("seed-") ? seed(name.substring(5)) : folder.resolve("page.txt");
      String reading = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      return new Proof(name, Files.readAllBytes(page), file, reading);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The seeds lie once in the project, so their proofs hold only the reading. */
  private static Path seed(String number) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(number + "_"))
          .findFirst()
          .orElseThrow(() -> new IOException("no seed " + number));
    }
  }

  /** Why Banmian cannot read it yet; null if it can. */
  @Nullable String knownLimit() {
    return field("known-limit:");
  }

  /** The page's text as the proof's writer encoded it, pinyin notes included. */
  String text() {
    String encoding = field("encoding:");
    Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    return new String(page, charset);
  }

  private @Nullable String field(String name) {
    return reading
        .lines()
        .filter(l -> l.startsWith(name))
        .map(l -> l.substring(name.length()).strip())
        .findFirst()
        .orElse(null);
  }

  /** Its remarks, which stand above the first block. */
  String remarks() {
    int at = reading.indexOf("\n[");
    return reading.startsWith("[") ? "" : at < 0 ? reading : reading.substring(0, at + 1);
  }
}
