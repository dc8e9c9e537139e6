package banmian.bench;

import banmian.script.Converter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Newspaper text to measure on: the pages in {@code seeds/}, again and again. */
final class Texts {

  private Texts() {}

  /** All seeds in Simplified, line after line, from the folder that the program was started in. */
  static String simplified() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("seeds"), "*.txt")) {
      List<Path> seeds = new ArrayList<>();
      files.forEach(seeds::add);
      seeds.sort(null);
      StringBuilder text = new StringBuilder();
      for (Path seed : seeds) {
        text.append(Files.readString(seed, StandardCharsets.UTF_8)).append('\n');
      }
      return Converter.of(Converter.Mode.T2S).convert(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("start it in the root of the repository", e);
    }
  }

  /** So many bytes in the encoding; Traditional for those that were made for it. */
  static byte[] bytes(String encoding, int size) {
    String text = simplified();
    Charset charset = Charset.forName(encoding.equals("Big5") ? "x-MS950-HKSCS" : encoding);
    if (encoding.equals("Big5") || encoding.equals("x-EUC-TW")) {
      text = Converter.of(Converter.Mode.S2T).convert(text);
    }
    StringBuilder kept = new StringBuilder();
    var encoder = charset.newEncoder();
    for (String line : text.split("\n", -1)) {
      // the pinyin letters of one page have no place in some encodings
      if (encoder.canEncode(line)) {
        kept.append(line).append('\n');
      }
    }
    byte[] once = kept.toString().getBytes(charset);
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = once[i % once.length];
    }
    return bytes;
  }
}
