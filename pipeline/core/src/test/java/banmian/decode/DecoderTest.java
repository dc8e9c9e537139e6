package banmian.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.text.ByteSpan;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  private static final String HANS = "本报讯（记者 王晓明）市政府昨日召开常务会议，研究部署今年的防汛工作。\n";
  private static final String HANT = "〔記者王曉明／台北報導〕市政府昨日召開會議，說明今年防汛工作的進度。\n";

  private static Decoded read(byte[] bytes) {
    return Decoder.decode(bytes, 0, Decoder.Options.byEvidence());
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("banmian.decode.EncodingSets#chinese")
  void aLineOfNewsTellsItsEncoding(String encoding) {
    String news = encoding.equals("Big5") || encoding.equals("x-EUC-TW") ? HANT : HANS;
    Decoded decoded = read(Encoders.encode(encoding, news));
    assertThat(decoded.encoding()).isEqualTo(encoding);
    assertThat(decoded.text().text()).isEqualTo(news);
    assertThat(decoded.confidence()).isGreaterThan(0.97);
    assertThat(decoded.malformed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GB2312, GB18030, 市政府昨日召开会议，研究部署今年的防汛工作。",
    "GBK, GB18030, 市政府昨日在镕城召开会议，研究部署今年的防汛工作。",
    "GB18030, GB18030, 市政府昨日召开会议，陈䶮介绍了今年的防汛工作。",
    "Big5, Big5, 市政府昨日召開會議，說明今年防汛工作的進度。",
    "x-windows-950, Big5, 市政府昨日召開會議，宏碁公司說明防汛工作的進度。",
    "Big5-HKSCS, Big5, 市政府昨日開會，佢哋話今年防汛工作嘅進度幾好。",
    "UTF-8, UTF-8, 市政府昨日召开会议，研究部署今年的防汛工作。",
  })
  void theNarrowestSetThatHoldsADocumentIsTold(String set, String encoding, String news) {
    byte[] bytes = Encoders.encode(encoding, news);
    assertThat(read(bytes).encoding()).isEqualTo(encoding);
    assertThat(Decoder.narrowest(bytes, read(bytes))).isEqualTo(set);
  }

  @Test
  void whatAPageSaysOfItsEncodingCountsButDoesNotDecide() {
    String page = "<?xml version=\"1.0\" encoding=\"%s\"?><t>首页</t>";
    byte[] said = Encoders.encode("GB18030", page.replace("%s", "gb2312"));
    assertThat(read(said).encoding()).isEqualTo("GB18030");
    byte[] wrong = Encoders.encode("GB18030", page.replace("%s", "big5").replace("首页", HANS));
    assertThat(read(wrong).encoding()).isEqualTo("GB18030");
  }

  @Test
  void figuresAndSignsBehindASeamBelongToWhatFollows() {
    byte[] first = Encoders.encode("x-EUC-TW", HANT.strip());
    for (String next : new String[] {"2008年以来，", "\uE40C据了解，", "ＧＤＰ和１９９８年，"}) {
      byte[] mixed = join(first, Encoders.encode("GB18030", next + HANS));
      assertThat(read(mixed).segments().get(1).bytes().start()).as(next).isEqualTo(first.length);
    }
  }

  @Test
  void theRestOfALetterWithAToneIsNoLetter() {
    byte[] news = Encoders.encode("Big5", "進(jìn)行調(diào)查，市政府昨日召開會議，說明防汛工作的進度。");
    byte[] cut = Arrays.copyOfRange(news, 5, news.length);
    assertThat(read(cut).text().text()).startsWith("\uFFFDn)行調(diào)查");
    assertThat(read(Arrays.copyOfRange(news, 6, news.length)).text().text()).startsWith("n)行調");
    assertThat(read(Arrays.copyOfRange(news, 1, news.length)).text().text())
        .startsWith("\uFFFD(jìn)行");
  }

  @Test
  void aForcedEncodingKnowsItsMarkWhateverFollows() {
    byte[] mixed =
        join(
            ("\uFEFF" + HANS.substring(0, 6) + "\n").getBytes(StandardCharsets.UTF_8),
            HANS.repeat(4).getBytes(Charset.forName("GBK")));
    Decoded decoded = Decoder.decode(mixed, 0, new Decoder.Options("UTF-8", null));
    assertThat(decoded.hasBom()).isTrue();
    assertThat(decoded.text().text()).startsWith(HANS.substring(0, 6));
  }

  @Test
  void manySeamsDoNotNest() {
    byte[] wide = ("\uFEFF" + HANS).getBytes(StandardCharsets.UTF_16LE);
    byte[] gbk = HANS.getBytes(Charset.forName("GBK"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 6_000; i++) {
      out.writeBytes(i % 2 == 0 ? gbk : wide);
    }
    byte[] bytes = out.toByteArray();
    assertThat(read(bytes).segments())
        .last()
        .satisfies(s -> assertThat(s.bytes().end()).isEqualTo(bytes.length));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, 3", "UTF-16LE, 2", "UTF-16BE, 2", "UTF-32LE, 4", "UTF-32BE, 4"})
  void aByteOrderMarkIsBelievedAndLeftOut(String encoding, int length) {
    Decoded decoded = read(("\uFEFF" + HANS).getBytes(Charset.forName(encoding)));
    assertThat(decoded.encoding()).isEqualTo(encoding);
    assertThat(decoded.basis()).isEqualTo(Decoded.Basis.BOM);
    assertThat(decoded.hasBom()).isTrue();
    assertThat(decoded.text().text()).isEqualTo(HANS);
    assertThat(decoded.text().byteStart(0)).isEqualTo(length);
    assertThat(decoded.segments().get(0).bytes().start()).isZero();
  }

  @Test
  void theEuroOfTheOldCodePageIsShown() {
    byte[] gbk = join(HANS.getBytes(Charset.forName("GBK")), new byte[] {(byte) 0x80, '5', '\n'});
    Decoded decoded = read(gbk);
    assertThat(decoded.text().text()).isEqualTo(HANS + "€5\n");
    assertThat(decoded.malformed()).isEmpty();
  }

  @Test
  void theEditionOf2022HoldsWhateverTheJdkThinks() {
    byte[] cells = {(byte) 0xFE, 0x59, (byte) 0xA6, (byte) 0xD9, (byte) 0xA8, (byte) 0xBC};
    Decoded decoded = Decoder.decode(cells, 0, new Decoder.Options("gbk", null));
    assertThat(decoded.text().text()).isEqualTo("\u9FB4\uFE10\u1E3F");
    assertThat(decoded.encoding()).isEqualTo("GB18030");
    assertThat(decoded.basis()).isEqualTo(Decoded.Basis.FORCED);
  }

  @Test
  void aLostByteCostsTheCharacterThatLostIt() {
    byte[] gbk = HANS.getBytes(Charset.forName("GBK"));
    byte[] lost = new byte[gbk.length - 1];
    System.arraycopy(gbk, 0, lost, 0, 20);
    System.arraycopy(gbk, 21, lost, 20, lost.length - 20);
    Decoded decoded = read(lost);
    assertThat(decoded.encoding()).isEqualTo("GB18030");
    assertThat(decoded.malformed()).hasSize(1);
    assertThat(decoded.malformed().get(0).start()).isBetween(17L, 22L);
    assertThat(decoded.text().text()).startsWith("本报讯（记者 王").endsWith("研究部署今年的防汛工作。\n");
  }

  @Test
  void aCutInsideACharacterCostsThatCharacterAlone() {
    byte[] gbk = HANS.getBytes(Charset.forName("GBK"));
    byte[] cut = java.util.Arrays.copyOfRange(gbk, 1, gbk.length - 2);
    Decoded decoded = read(cut);
    assertThat(decoded.text().text())
        .isEqualTo("\uFFFD" + HANS.substring(1, HANS.length() - 2) + "\uFFFD");
    assertThat(decoded.malformed())
        .containsExactly(new ByteSpan(0, 1), new ByteSpan(cut.length - 1, cut.length));
  }

  @Test
  void appendedFilesAreReadEachInItsOwnEncoding() {
    byte[] a = HANS.repeat(3).getBytes(StandardCharsets.UTF_8);
    byte[] b = HANS.repeat(4).getBytes(Charset.forName("GBK"));
    byte[] c = HANT.repeat(2).getBytes(Charset.forName("x-windows-950"));
    Decoded decoded = read(join(a, b, c));
    assertThat(decoded.text().text()).isEqualTo(HANS.repeat(7) + HANT.repeat(2));
    assertThat(decoded.segments())
        .containsExactly(
            new Decoded.Segment(new ByteSpan(0, a.length), "UTF-8"),
            new Decoded.Segment(new ByteSpan(a.length, a.length + b.length), "GB18030"),
            new Decoded.Segment(
                new ByteSpan(a.length + b.length, a.length + b.length + c.length), "Big5"));
  }

  @Test
  void aQuotationInsideALineIsReadInItsOwnEncoding() {
    byte[] quoted =
        join(
            "来信说：“".getBytes(StandardCharsets.UTF_8),
            "市政府昨日召开常务会议".getBytes(Charset.forName("GBK")),
            "”，读者十分关心这件事的结果。\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read(quoted).text().text()).isEqualTo("来信说：“市政府昨日召开常务会议”，读者十分关心这件事的结果。\n");
  }

  @Test
  void evidenceBehindMuchAsciiCounts() {
    String ascii = "The quick brown fox jumps over the lazy dog.\n".repeat(4000);
    Decoded decoded = read((ascii + HANS).getBytes(Charset.forName("GBK")));
    assertThat(decoded.encoding()).isEqualTo("GB18030");
    assertThat(decoded.text().text()).endsWith(HANS);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-31j, Shift_JIS, 市議会は昨日、今年の予算案について話し合いをおこなった。",
    "EUC-JP, EUC-JP, 市議会は昨日、今年の予算案について話し合いをおこなった。",
    "x-windows-949, EUC-KR, 시의회는 어제 올해 예산안에 대하여 의논하였다고 밝혔다.",
    "windows-1251, windows-1251, Вчера городской совет обсудил бюджет на этот год.",
    "KOI8-R, KOI8-R, Вчера городской совет обсудил бюджет на этот год.",
    "windows-1252, windows-1252, Le conseil a débattu hier du budget de cette année à l’hôtel de ville.",
  })
  void theNeighboursAreNotTakenForChinese(String charset, String label, String text) {
    assertThat(read(text.getBytes(Charset.forName(charset))).encoding()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"/feed/\" />",
        "application/xhtml+xml, image/svg+xml; C+mathrm{abc} x+foo",
        "call +8613800001111 or mail me+news@example.org",
      })
  void aPlusSignInAsciiOpensNoUtf7(String ascii) {
    Decoded decoded = read(ascii.getBytes(StandardCharsets.US_ASCII));
    assertThat(decoded.encoding()).isEqualTo("US-ASCII");
    assertThat(decoded.text().text()).isEqualTo(ascii);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# Copyright © 2013", "x ± 0.5 mm", "a\u00A0b", "see RFC 3875 § 6.3.2", "⬤"})
  void aSignOfPrintInAsciiIsUtf8(String text) {
    Decoded decoded = read((text + " and so on\n").getBytes(StandardCharsets.UTF_8));
    assertThat(decoded.encoding()).isEqualTo("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"GBK, GB18030", "UTF-8, UTF-8", "x-UTF-16LE-BOM, UTF-16LE"})
  void whatFillsABlockSaysNothing(String charset, String label) {
    byte[] block = Arrays.copyOf(HANS.getBytes(Charset.forName(charset)), 4096);
    assertThat(read(block).encoding()).isEqualTo(label);
    assertThat(read(block).text().text()).startsWith(HANS);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void numbersAreNoText(int width) {
    byte[] bytes = new byte[4096];
    for (int i = 0, n = 7; i < bytes.length; i += width) {
      n = n * 75 + 74;
      for (int k = 0; k < Math.min(width, 1 + (n >> 9 & 1)); k++) {
        bytes[i + k] = (byte) (n >> 3 >> 8 * k);
      }
    }
    assertThat(read(bytes).isBinary()).isTrue();
  }

  @Test
  void anEmptyFileIsText() {
    Decoded decoded = read(new byte[0]);
    assertThat(decoded.encoding()).isEqualTo("US-ASCII");
    assertThat(decoded.segments()).isEmpty();
    assertThat(decoded.text().isEmpty()).isTrue();
  }

  @Test
  void anImageIsNoText() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    assertThat(Decoder.looksBinary(png)).isTrue();
    assertThat(read(png).isBinary()).isTrue();
    assertThat(Decoder.looksBinary(HANS.getBytes(StandardCharsets.UTF_16LE))).isFalse();
  }

  @Test
  void aPreferenceSettlesWhatTheBytesLeaveOpen() {
    byte[] two = "啊".getBytes(Charset.forName("GBK")); // 陛 in Big5
    assertThat(Decoder.decode(two, 0, new Decoder.Options(null, "gb2312")).encoding())
        .isEqualTo("GB18030");
    assertThat(Decoder.decode(two, 0, new Decoder.Options(null, "cp950")).encoding())
        .isEqualTo("Big5");
    byte[] wide = "本书".getBytes(StandardCharsets.UTF_16LE); // ,gfN in ASCII
    assertThat(read(wide).encoding()).isEqualTo("US-ASCII");
    assertThat(Decoder.decode(wide, 0, new Decoder.Options(null, "UTF-16LE")).encoding())
        .isEqualTo("UTF-16LE");
  }

  @Test
  void aNameThatNobodyKnowsIsRefusedWithAHint() {
    assertThatThrownBy(() -> new Decoder.Options("gb-whatever", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gb-whatever")
        .hasMessageContaining("GB18030");
  }
}
