package banmian.decode;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.IssueCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  private static final String HANS = "市委常委会昨日召开会议，研究部署防汛工作。\n会议强调，要把保障人民生命安全放在首位。\n";
  private static final String HANT = "市府昨日召開記者會，說明防汛工作的進度。\n發言人強調，人民的生命安全是第一要務。\n";

  private static Decoded read(String text) {
    return Decoder.decode(text.getBytes(StandardCharsets.UTF_8), 0, Decoder.Options.byEvidence());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ISO-8859-1, utf-8-read-as-iso-8859-1",
    "GBK, ISO-8859-1, gbk-read-as-iso-8859-1",
    "GBK, x-windows-950, gbk-read-as-big5",
    "x-windows-950, ISO-8859-1, big5-read-as-iso-8859-1",
    "x-windows-950, GBK, big5-read-as-gbk",
  })
  void whatWasReadWronglyAndSavedIsRestored(String writer, String reader, String transform) {
    String text = writer.contains("950") ? HANT : HANS;
    String garbled = new String(text.getBytes(Charset.forName(writer)), Charset.forName(reader));
    Decoded decoded = read(garbled);
    assertThat(decoded.text().text()).isEqualTo(text);
    assertThat(decoded.mojibakeRepair()).isEqualTo(transform);
    assertThat(decoded.text().byteStart(0)).isZero();
    assertThat(decoded.text().byteEnd(decoded.text().length() - 1))
        .isEqualTo(garbled.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void whatWasDamagedTwiceIsRestored() {
    String once = new String(HANS.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String twice = new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(read(twice).text().text()).isEqualTo(HANS);
    assertThat(read(twice).mojibakeRepair())
        .isEqualTo("utf-8-read-as-iso-8859-1-read-as-iso-8859-1");
  }

  @Test
  void whatIsRestoredStaysWhenItIsReadAgain() {
    String garbled = new String(HANS.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    Decoded again = read(read(garbled).text().text());
    assertThat(again.text().text()).isEqualTo(HANS);
    assertThat(again.mojibakeRepair()).isNull();
  }

  @Test
  void aPageUnderADecisionIsRestoredAsTheDocumentIs() {
    byte[] bytes =
        new String(HANS.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
            .getBytes(StandardCharsets.UTF_8);
    Decision decision = Decoder.decide(bytes, 0, Decoder.Options.byEvidence());
    assertThat(Decision.parse(decision.toString())).isEqualTo(decision);
    assertThat(Decoder.decode(bytes, 0, decision).text().text()).isEqualTo(HANS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "锟斤拷锟斤拷记者昨日从市政府获悉",
        "烫烫烫烫烫烫烫烫",
        "报道ï¿½ï¿½ï¿½结束",
        "鏈姤璁拌?鏄ㄦ棩浠庡競鏀垮簻鑾锋?锛屼粖骞存?鏁堝伐浣?",
      })
  void whatWasLostIsFlaggedAndLeftAlone(String text) {
    Decoded decoded = read(text);
    assertThat(decoded.text().text()).isEqualTo(text);
    assertThat(decoded.mojibakeRepair()).isNull();
    assertThat(decoded.issues()).anyMatch(i -> i.code() == IssueCode.LOSSY_MOJIBAKE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ça va, garçon? L'été à Orléans était très frais, n'est-ce pas?",
        "café",
        "會(huì)議(yì)記(jì)錄(lù)",
        "囍饕餮魑魅魍魉",
        "“引号”——以及……省略号",
        "Straße – größer, Müller & Söhne €5",
      })
  void genuineTextIsLeftAlone(String text) {
    Decoded decoded = read(text);
    assertThat(decoded.text().text()).isEqualTo(text);
    assertThat(decoded.mojibakeRepair()).isNull();
    assertThat(decoded.issues()).noneMatch(i -> i.code() == IssueCode.LOSSY_MOJIBAKE);
  }

  @Test
  void aRowOfSignsProvesNothing() {
    String table =
        "機種依存文字の一覧です。これらの文字は使わないでください。\n"
            + "ⅰ ⅱ ⅲ ⅳ ⅴ ⅵ ⅶ ⅷ ⅸ ⅹ Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ\n"
            + "Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ Ⅵ Ⅶ Ⅷ Ⅸ Ⅹ\n";
    byte[] bytes = table.getBytes(Charset.forName("windows-31j"));
    Decoded decoded = Decoder.decode(bytes, 0, Decoder.Options.byEvidence());
    assertThat(decoded.encoding()).isEqualTo("Shift_JIS");
    assertThat(decoded.text().text()).isEqualTo(table);
    assertThat(decoded.mojibakeRepair()).isNull();
  }
}
