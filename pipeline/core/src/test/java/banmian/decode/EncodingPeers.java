package banmian.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Our labels beside those of ICU4J, juniversalchardet and Tika on the same made files: prints a row
 * for each kind of file, and the time of each detector. The others are found on the class path by
 * name, so that the core depends on none. Arguments as for {@link EncodingScore}.
 */
final class EncodingPeers {

  // time of this thread alone: the machine may be busy
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private EncodingPeers() {}

  private interface Detector {
    String detect(byte[] bytes) throws ReflectiveOperationException;
  }

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Map<String, Detector> detectors = new LinkedHashMap<>();
    detectors.put("ours", b -> Decoder.decide(b, 0, Decoder.Options.byEvidence()).encoding());
    detectors.put("icu4j", EncodingPeers::icu);
    detectors.put("juniversal", EncodingPeers::universal);
    detectors.put("tika", EncodingPeers::tika);
    List<EncodingSets.Case> cases =
        EncodingScore.read(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]));
    Map<String, int[]> rows = new TreeMap<>();
    long[] nanos = new long[detectors.size()];
    long bytes = 0;
    for (EncodingSets.Case file : cases) {
      if (!file.parts().isEmpty() || file.repair() != null) {
        continue;
      }
      bytes += file.bytes().length;
      int[] row = rows.computeIfAbsent(file.cell(), k -> new int[1 + detectors.size()]);
      row[0]++;
      int k = 0;
      for (Detector detector : detectors.values()) {
        long start = CLOCK.getCurrentThreadCpuTime();
        String label = detector.detect(file.bytes());
        nanos[k++] += CLOCK.getCurrentThreadCpuTime() - start;
        row[k] += isRight(file.encoding(), label) ? 1 : 0;
      }
    }
    List<String> names = new ArrayList<>(detectors.keySet());
    System.out.println("| files | n | " + String.join(" | ", names) + " |");
    int[] sum = new int[1 + names.size()];
    for (Map.Entry<String, int[]> row : rows.entrySet()) {
      int[] n = row.getValue();
      StringBuilder line = new StringBuilder("| " + row.getKey() + " | " + n[0]);
      for (int k = 0; k < n.length; k++) {
        sum[k] += n[k];
        line.append(k == 0 ? "" : String.format(Locale.ROOT, " | %.1f", 100.0 * n[k] / n[0]));
      }
      System.out.println(line + " |");
    }
    for (int k = 0; k < names.size(); k++) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.2f%% of %d files, %.1f MB/s%n",
          names.get(k),
          100.0 * sum[k + 1] / sum[0],
          sum[0],
          1e3 * bytes / nanos[k]);
    }
  }

  private static String icu(byte[] bytes) throws ReflectiveOperationException {
    Class<?> type = Class.forName("com.ibm.icu.text.CharsetDetector");
    Object detector = type.getConstructor().newInstance();
    type.getMethod("setText", byte[].class).invoke(detector, (Object) bytes);
    Object match = type.getMethod("detect").invoke(detector);
    return match == null ? "" : (String) match.getClass().getMethod("getName").invoke(match);
  }

  private static String universal(byte[] bytes) throws ReflectiveOperationException {
    Class<?> type = Class.forName("org.mozilla.universalchardet.UniversalDetector");
    Object detector = type.getConstructor().newInstance();
    type.getMethod("handleData", byte[].class).invoke(detector, (Object) bytes);
    type.getMethod("dataEnd").invoke(detector);
    Object label = type.getMethod("getDetectedCharset").invoke(detector);
    return label == null ? "" : (String) label;
  }

  private static String tika(byte[] bytes) throws ReflectiveOperationException {
    Class<?> metadata = Class.forName("org.apache.tika.metadata.Metadata");
    Object charset =
        Tika.DETECTOR
            .getClass()
            .getMethod("detect", InputStream.class, metadata)
            .invoke(
                Tika.DETECTOR,
                new ByteArrayInputStream(bytes),
                metadata.getConstructor().newInstance());
    return charset == null ? "" : ((Charset) charset).name();
  }

  private static final class Tika {
    // it looks for its parts on the class path, which takes long
    static final Object DETECTOR = detector();

    private Tika() {}

    private static Object detector() {
      try {
        return Class.forName("org.apache.tika.detect.DefaultEncodingDetector")
            .getConstructor()
            .newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static boolean isRight(String truth, String label) {
    if (label.isEmpty()) {
      return truth.equals("binary");
    }
    String family;
    try {
      family = Encodings.label(label);
    } catch (IllegalArgumentException e) {
      family = label;
    }
    return family.equals(truth);
  }
}
