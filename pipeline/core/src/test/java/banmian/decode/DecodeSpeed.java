package banmian.decode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures how fast documents are decided, divided, checked for mojibake and decoded, on one
 * thread: MB/s of 1 MB documents and milliseconds of 8 kB documents, the median of many rounds.
 * Arguments: files of Chinese text in UTF-8, Simplified first, Traditional second.
 */
final class DecodeSpeed {

  // time of this thread alone: the machine may be busy
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private DecodeSpeed() {}

  public static void main(String[] args) throws IOException {
    String hans = Files.readString(Path.of(args[0]), StandardCharsets.UTF_8);
    String hant = Files.readString(Path.of(args[args.length - 1]), StandardCharsets.UTF_8);
    for (String encoding :
        new String[] {"UTF-8", "GB18030", "Big5", "x-EUC-TW", "UTF-16LE", "HZ-GB-2312"}) {
      String text = encoding.equals("Big5") || encoding.equals("x-EUC-TW") ? hant : hans;
      byte[] all = Encoders.encode(encoding, Encoders.encodable(encoding, text));
      byte[] large = repeat(all, 1 << 20);
      byte[] small = Arrays.copyOf(all, 8192);
      System.out.printf(
          Locale.ROOT,
          "%-12s %8.1f MB/s  %6.3f ms per 8 kB%n",
          encoding,
          large.length / 1e6 / seconds(large, 60),
          1e3 * seconds(small, 600));
    }
  }

  private static byte[] repeat(byte[] bytes, int length) {
    byte[] all = new byte[length];
    for (int i = 0; i < length; i++) {
      all[i] = bytes[i % bytes.length];
    }
    return all;
  }

  private static double seconds(byte[] bytes, int rounds) {
    double[] times = new double[rounds];
    long units = 0;
    for (int warm = 0; warm < 2; warm++) {
      for (int i = 0; i < rounds; i++) {
        long start = CLOCK.getCurrentThreadCpuTime();
        units += Decoder.decode(bytes, 0, Decoder.Options.byEvidence()).text().length();
        times[i] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
      }
    }
    Arrays.sort(times);
    return units > 0 ? times[rounds / 2] : Double.NaN;
  }
}
