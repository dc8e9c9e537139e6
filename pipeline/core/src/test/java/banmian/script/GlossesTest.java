package banmian.script;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.Passage;
import banmian.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossesTest {

  /** A page that glosses as a system, with room for one more piece of print. */
  private static final String BEFORE = "區(qū)委開(kāi)會(huì)議(yì)事,全區(qū)幹部發(fā)言。";

  private static final String AFTER = "會(huì)後書記總(zǒng)結(jié)講(jiǎng)話。";

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "紀(jì)委, 紀委",
    "紀（jì）委, 紀委",
    "紀 (jì)委, 紀委",
    "紀( jì )委, 紀委",
    "紀(JÌ)委, 紀委",
    "紀(j\u0069\u0300)委, 紀委",
    "網(wɑ̌nɡ)路, 網路",
    "麼(me)樣(yàng), 麼樣",
    "公裡(lǐ), 公裡",
    "長(zhǎng)征, 長征",
    "长(cháng)征, 长征",
    "會(huì)(huì)場, 會場",
    "會(qū)(huì)場, 會(qū)場"
  })
  void cutsReadings(String printed, String expected) {
    assertThat(middle(printed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "鎮(街)",
        "黨(工)委",
        "常委会（扩大）",
        "局(党组)",
        "维生素(A)",
        "A(ī)",
        "会(hui)",
        "會(qū)",
        "記者(zhǎng)",
        "會(huì yì)",
        "會(huì\n\nyì)",
        "會\n\n(huì)",
        "會(hu\n\nì)",
        "會()",
        "會( )",
        "會(huì",
        "會huì)",
        "會,(huì)",
        "張(Zhang)"
      })
  void leavesWhatIsNoReadingOfTheCharacter(String printed) {
    assertThat(middle(printed)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "安徽亳(bó)州、重(chóng)庆与上海",
        "重(chóng)庆、翀(chōng)、亳(bó)州、犇(bēn)、骉(biāo)、羴(shān)，各见一处",
        "區(qū)委會(huì)議(yì)開(kāi)始",
        "會(huì)、會(huì)、會(huì)、會(huì)、會(huì)、會(huì)議(yì)",
        "“長”有两读：長(zhǎng)官、長(cháng)短。行(háng)業行人行走，重(zhòng)量重複重新，長江、行為、重來；樂(yuè)樂樂"
      })
  void leavesReadingsThatAreNoSystem(String printed) {
    assertThat(Glosses.find(Passage.ofUtf8(printed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n　　"})
  void aNoteThatALineBreakSplitsGoesWithTheBreak(String lineBreak) {
    assertThat(middle("大會(" + lineBreak + "huì)堂")).isEqualTo("大會堂");
    assertThat(middle("大會(hu" + lineBreak + "ì)堂")).isEqualTo("大會堂");
    assertThat(middle("大會(huì" + lineBreak + ")堂")).isEqualTo("大會堂");
    assertThat(middle("大會" + lineBreak + "(huì)堂")).isEqualTo("大會堂");
    assertThat(middle("大會(huì)" + lineBreak + "堂")).isEqualTo("大會" + lineBreak + "堂");
  }

  @Test
  void anArticleWithoutNotesBetweenTwoWithNotesHidesNoSystem() {
    String glossed = BEFORE + AFTER;
    String plain = "全區開會，區委書記發言，會議總結，會後講話。".repeat(20);
    String cut = strip(glossed + plain + glossed);
    assertThat(cut).doesNotContain("(").contains(plain);
  }

  @Test
  void all259NotesOfSeed001GoAndItsThreeParenthesesStay() throws IOException {
    Passage page = Passage.ofUtf8(seed("001_455328c8d90ea09a"));
    List<Span> notes = Glosses.find(page);
    assertThat(notes).hasSize(259);
    String text = page.without(notes).text();
    assertThat(text).hasSize(1390);
    assertThat(Pattern.compile("\\([^)]*\\)").matcher(text).results().map(r -> r.group()))
        .containsExactly("(街)", "(街)", "(工)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_f7e13ffb93b64b4f",
        "002_e3e9c234e3938044",
        "003_0ff75a2f1f87531d",
        "004_7be045033d381680"
      })
  void pagesWithoutNotesLoseNothing(String name) throws IOException {
    assertThat(Glosses.find(Passage.ofUtf8(seed(name)))).isEmpty();
  }

  @Test
  void reWrappingSeed001AtAnyWidthCutsTheSameNotes() throws IOException {
    String page = seed("001_455328c8d90ea09a").replace("\r", "").replace("\n", "").strip();
    String expected = strip(page);
    for (int width = 7; width < 40; width += 3) {
      String wrapped = page.replaceAll("(.{" + width + "})", "$1\n");
      assertThat(strip(wrapped).replace("\n", "")).isEqualTo(expected);
    }
  }

  private static final List<String> PIECES =
      List.of(
          "會",
          "會(huì)",
          "議(yì)",
          "區",
          "區(qū)",
          "(qū)",
          "(huì)",
          "（yì）",
          "(街)",
          "開(kāi)",
          "長(zhǎng)",
          "\n",
          "\r\n",
          " ",
          "　",
          "(",
          ")",
          "huì",
          "發(fā)",
          "發",
          "了(le)",
          "麼(me)",
          "A(ī)",
          "，",
          "亳(bó)",
          "\uD842\uDFB7(huì)",
          "\uFFFD",
          "後(hòu)",
          "報(bào)",
          "(\n",
          "ì)");

  @RepeatedTest(300)
  void twiceIsOnceAndNothingElseChanges(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder printed = new StringBuilder();
    int size = random.nextInt(120);
    // every other page glosses most of the time, so that both sides of the rule are met
    boolean system = random.nextBoolean();
    for (int i = 0; i < size; i++) {
      printed.append(
          system && random.nextInt(3) > 0
              ? List.of("會(huì)", "議(yì)", "區(qū)", "發(fā)", "言,").get(random.nextInt(5))
              : PIECES.get(random.nextInt(PIECES.size())));
    }
    Passage page = Passage.ofUtf8(printed.toString());
    List<Span> notes = Glosses.find(page);
    Passage text = page.without(notes);
    assertThat(Glosses.find(text)).isEmpty();
    for (Span note : notes) {
      assertThat(page.slice(note).text())
          .matches("(?s)\\s*[\\s　]*[(（][\\p{IsLatin}\\s　]{1,12}[)）]");
    }
  }

  @Test
  void theTableIsWhatTheGeneratorMakesOfItsInput() {
    List<String> readings =
        List.of(
            "# comment",
            "U+4F1A\tkMandarin\thuì",
            "U+4F1A\tkHanyuPinlu\thuì(10) kuài(2)",
            "U+6703\tkHanyuPinyin\t21524.050:huì,kuò",
            "U+6703\tkCantonese\twui6",
            "U+20000\tkMandarin\thē");
    List<String> variants = List.of("U+4F1A\tkTraditionalVariant\tU+6703");
    assertThat(ReadingsTable.table(readings, variants).stream().skip(1))
        .containsExactly("*\t会會", "huì\t会會", "kuài\t会", "kuò\t会會");
  }

  private static String middle(String printed) {
    String cut = strip(BEFORE + printed + AFTER);
    String before = strip(BEFORE + AFTER);
    int at = BEFORE.replaceAll("\\([^)]*\\)", "").length();
    assertThat(cut).startsWith(before.substring(0, at)).endsWith(before.substring(at));
    return cut.substring(at, cut.length() - (before.length() - at));
  }

  private static String strip(String printed) {
    Passage page = Passage.ofUtf8(printed);
    return page.without(Glosses.find(page)).text();
  }

  private static String seed(String name) throws IOException {
    return Files.readString(Path.of("../../seeds", name + ".txt"), StandardCharsets.UTF_8);
  }
}
