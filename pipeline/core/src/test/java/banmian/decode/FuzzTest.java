package banmian.decode;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.ByteSpan;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes: no exception, every byte accounted for, the same answer twice. */
class FuzzTest {

  @RepeatedTest(150)
  void bytesOfAnyKindAreConserved(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
      if (random.nextInt(4) == 0) {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        out.writeBytes(noise);
      } else {
        String encoding = EncodingSets.CHINESE[random.nextInt(EncodingSets.CHINESE.length)];
        byte[] text =
            Encoders.encode(encoding, Encoders.encodable(encoding, RoundTripTest.awkward(random)));
        out.writeBytes(random.nextBoolean() ? text : mutated(text, random));
      }
    }
    assertConserved(out.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 31})
  void tinyFilesOfAnyBytesAreConserved(int length) {
    Random random = new Random(length);
    for (int round = 0; round < 200; round++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      if (length > 3 && round % 4 == 0) {
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xFE;
      }
      assertConserved(bytes);
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    for (int n = random.nextInt(5); n > 0 && copy.length > 0; n--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return Arrays.copyOf(copy, copy.length - random.nextInt(Math.min(4, copy.length + 1)));
  }

  private static void assertConserved(byte[] bytes) {
    Decoded decoded = Decoder.decode(bytes, 0, Decoder.Options.byEvidence());
    if (decoded.mojibakeRepair() == null) {
      long start =
          decoded.hasBom() && decoded.text().length() > 0 ? decoded.text().byteStart(0) : 0;
      assertThat(start).isLessThanOrEqualTo(4);
      if (decoded.text().length() > 0) {
        RoundTripTest.assertTiled(decoded.text(), start, bytes.length);
      }
    }
    long at = 0;
    for (Decoded.Segment segment : decoded.segments()) {
      assertThat(segment.bytes().start()).isEqualTo(at);
      at = segment.bytes().end();
    }
    assertThat(at).isEqualTo(bytes.length);
    long last = -1;
    for (ByteSpan span : decoded.malformed()) {
      assertThat(span.start()).isGreaterThan(last);
      last = span.end();
    }
    assertThat(decoded.confidence()).isBetween(0.0, 1.0);
    assertThat(Decoder.decode(bytes, 0, Decoder.Options.byEvidence())).isEqualTo(decoded);
    Decision decision = Decoder.decide(bytes, 0, Decoder.Options.byEvidence());
    assertThat(Decision.parse(decision.toString())).isEqualTo(decision);
    assertThat(Decoder.decodeWhole(bytes, decision)).isEqualTo(decoded);
  }
}
