package banmian.decode;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.ByteSpan;
import banmian.text.Passage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of decoding under a known encoding, over texts built from awkward pieces. */
class RoundTripTest {

  private static final String[] PIECES = {
    "中国", "國務院", "記者", "，", "。\r\n", "\n", "　　", "ABC", " ", "~", "+", "-", "３", "①", "「", "·", "—",
    "€", "嘅", "龘", "㐀", "𠀀", "é", "ā", "ю", "の", "㎡", "\u0000", "\t", "朱镕基", "堃", "喆", "犇", "0",
    "~{", "+-"
  };

  @ParameterizedTest
  @MethodSource("banmian.decode.EncodingSets#chinese")
  void whatWasEncodedIsDecodedAndEveryCharacterKnowsItsBytes(String encoding) {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      String text = Encoders.encodable(encoding, awkward(random));
      byte[] bytes = Encoders.encode(encoding, text);
      Decoded decoded = Decoder.decode(bytes, 7, new Decoder.Options(encoding, null));
      assertThat(decoded.text().text()).isEqualTo(text);
      assertThat(decoded.malformed()).isEmpty();
      assertTiled(decoded.text(), 7, 7 + bytes.length);
      assertThat(Decoder.decode(bytes, 7, new Decoder.Options(encoding, null))).isEqualTo(decoded);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "GB18030",
        "Big5",
        "x-EUC-TW",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-32LE",
        "UTF-32BE"
      })
  void withoutTheReportedBytesTheRestDecodesStrictly(String encoding) throws Exception {
    Random random = new Random(6);
    Charset charset = Charset.forName(encoding.equals("Big5") ? "x-MS950-HKSCS" : encoding);
    for (int round = 0; round < 200; round++) {
      String text = Encoders.encodable(encoding, awkward(random).replace("€", ""));
      byte[] bytes = damage(Encoders.encode(encoding, text), random);
      Decoded decoded = Decoder.decode(bytes, 0, new Decoder.Options(encoding, null));
      int at = 0;
      List<ByteSpan> bad = new ArrayList<>(decoded.malformed());
      bad.add(new ByteSpan(bytes.length, bytes.length));
      StringBuilder again = new StringBuilder();
      for (ByteSpan span : bad) {
        byte[] run = Arrays.copyOfRange(bytes, at, (int) span.start());
        String read = charset.newDecoder().decode(ByteBuffer.wrap(run)).toString();
        again.append(read).append(span.length() > 0 ? "\uFFFD" : "");
        at = (int) span.end();
      }
      assertThat(decoded.text().text().replace('\u20AC', '?'))
          .isEqualTo(again.toString().replace('\u20AC', '?'));
      assertTiled(decoded.text(), decoded.hasBom() ? 0 : 0, bytes.length);
    }
  }

  /** Each character's bytes begin where those of the one before it end. */
  static void assertTiled(Passage text, long from, long to) {
    long at = from;
    for (int i = 0; i < text.length(); i++) {
      boolean low = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (low) {
        assertThat(text.byteStart(i)).isEqualTo(text.byteStart(i - 1));
      } else {
        assertThat(text.byteStart(i)).as("start of unit " + i).isEqualTo(at);
      }
      assertThat(text.byteEnd(i)).isGreaterThan(text.byteStart(i));
      at = text.byteEnd(i);
    }
    assertThat(at).isEqualTo(to);
  }

  static String awkward(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(60); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  static byte[] damage(byte[] bytes, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte b : bytes) {
      int die = random.nextInt(60);
      if (die == 0) {
        out.write(random.nextInt(256) == 0x80 ? 0x81 : 0xFF);
      } else if (die == 1) {
        out.write(b);
        out.write(0xFF);
      } else if (die != 2) {
        out.write(b);
      }
    }
    return out.toByteArray();
  }
}
