package banmian.bench;

import banmian.script.Converted;
import banmian.script.Converter;
import banmian.script.ScriptProfile;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The script room over a million characters, in milliseconds: {@code 1000 / ms} is M chars/s. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class ScriptBench {

  private static final int LENGTH = 1_000_000;

  private String hans = "";
  private String hant = "";
  private final Converter toSimplified = Converter.of(Converter.Mode.T2S);
  private final Converter toTraditional = Converter.of(Converter.Mode.S2T);

  /** Makes the texts. */
  @Setup
  public void make() {
    String once = Texts.simplified();
    hans = once.repeat(LENGTH / once.length() + 1).substring(0, LENGTH);
    hant = toTraditional.convert(hans).substring(0, LENGTH);
  }

  /** Traditional to Simplified, as for {@code body_hans}. */
  @Benchmark
  public String simplify() {
    return toSimplified.convert(hant);
  }

  /** The same with the place of every character. */
  @Benchmark
  public Converted simplifyWithOrigins() {
    return toSimplified.trace(hant);
  }

  /** Simplified to Traditional, by words. */
  @Benchmark
  public String traditionalize() {
    return toTraditional.convert(hans);
  }

  /** Which script a text is in. */
  @Benchmark
  public ScriptProfile profile() {
    return ScriptProfile.of(hant);
  }
}
