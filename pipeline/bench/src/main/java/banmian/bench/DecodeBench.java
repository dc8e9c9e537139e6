package banmian.bench;

import banmian.decode.Decoder;
import banmian.text.Passage;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.mozilla.universalchardet.UniversalDetector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Bytes to text, milliseconds a document: the median (p0.50) is the one to read on a busy machine.
 * Ours finds the encoding over all bytes, divides mixed files, looks for mojibake and gives every
 * character its place; the others find it, most from the beginning, and the JDK decodes. Of a
 * million bytes, {@code 1000 / ms} is MB/s.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class DecodeBench {

  /** Encoding of the document. */
  @Param({"UTF-8", "GB18030", "Big5", "x-EUC-TW", "UTF-16LE"})
  public String encoding = "UTF-8";

  /** Bytes of the document. */
  @Param({"8192", "1000000"})
  public int size;

  private byte[] bytes = {};

  /** Makes the document. */
  @Setup
  public void make() {
    bytes = Texts.bytes(encoding, size);
  }

  /** This project. */
  @Benchmark
  public Passage banmian() {
    return Decoder.decode(bytes, 0, Decoder.Options.byEvidence()).text();
  }

  /** ICU4J, then the JDK. */
  @Benchmark
  public String icu4j() {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    return decode(match == null ? null : match.getName());
  }

  /** The port of Mozilla's detector, then the JDK. */
  @Benchmark
  public String juniversalchardet() {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return decode(detector.getDetectedCharset());
  }

  /** Tika's default chain of detectors, then the JDK. */
  @Benchmark
  public String tika() throws IOException {
    Charset found = Tika.DETECTOR.detect(new ByteArrayInputStream(bytes), new Metadata());
    return new String(bytes, found == null ? StandardCharsets.ISO_8859_1 : found);
  }

  private String decode(@org.jspecify.annotations.Nullable String name) {
    Charset charset =
        name != null && Charset.isSupported(name)
            ? Charset.forName(name)
            : StandardCharsets.ISO_8859_1;
    return new String(bytes, charset);
  }

  private static final class Tika {
    static final DefaultEncodingDetector DETECTOR = new DefaultEncodingDetector();

    private Tika() {}
  }
}
