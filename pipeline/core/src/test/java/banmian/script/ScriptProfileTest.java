package banmian.script;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptProfileTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "全区党管武装工作会议召开, Hans",
    "全區黨管武裝工作會議召開, Hant",
    "中山大路一段, Hani",
    "后里台干面只系制, Hani",
    "'2021年3月', Hani",
    "'(A) 12:30', Zyyy",
    "'', Zyyy",
    "国会で学ぶ歴史と図書, Hani",
    "한국의 大統領이 會談을 했다, Hani",
    "本報訊：群峰秘境温泉床位户户有, Hant",
    "专家谈「字」：國會與時間學習, Hani"
  })
  void tellsTheScript(String text, String script) {
    assertThat(ScriptProfile.of(text).script()).isEqualTo(script);
  }

  @ParameterizedTest(name = "{0} → {1}, converted {2}")
  @CsvSource({
    "行政院長昨在立法院表示：新台幣升值對軟體業有影響, TW, false",
    "特首在立法會表示，港府會檢討公屋與居屋的比例，市民坐在家裏也能申請, HK, false",
    "區委書記主持會議，他說：黨員幹部要深入學習貫徹, CN, false",
    "天氣轉涼，時間過得很快, , false",
    "加強后備力量建設，破解復雜的頑癥，做好關于隊伍的會議, CN, true",
    "在高速路上走了三公裡，又在海澱區聯系住處, CN, true"
  })
  void tellsTheRegionAndTheConverter(String text, String region, boolean converted) {
    ScriptProfile profile = ScriptProfile.of(text);
    assertThat(profile.script()).isEqualTo("Hant");
    assertThat(profile.region()).isEqualTo(region);
    assertThat(profile.converted()).isEqualTo(converted);
  }

  @ParameterizedTest
  @CsvSource({
    "000_f7e13ffb93b64b4f, Hans, false",
    "001_455328c8d90ea09a, Hant, true",
    "002_e3e9c234e3938044, Hans, false",
    "003_0ff75a2f1f87531d, Hans, false",
    "004_7be045033d381680, Hans, false"
  })
  void tellsTheSeeds(String name, String script, boolean converted) throws IOException {
    String printed = seed(name);
    Passage page = Passage.ofUtf8(printed);
    ScriptProfile profile = ScriptProfile.of(page.without(Glosses.find(page)).text());
    assertThat(profile.script()).isEqualTo(script);
    assertThat(profile.region()).isEqualTo("CN");
    assertThat(profile.converted()).isEqualTo(converted);
  }

  @Test
  void tellsEveryWindowOf400CharactersOfTheSeedsInEitherScript() throws IOException {
    for (String name : new String[] {"000_f7e13ffb93b64b4f", "002_e3e9c234e3938044"}) {
      String hans = seed(name);
      String hant = Converter.of(Converter.Mode.S2TWP).convert(hans);
      for (int i = 0; i + 400 < hans.length(); i += 50) {
        assertThat(ScriptProfile.of(hans.substring(i, i + 400)).script()).isEqualTo("Hans");
      }
      for (int i = 0; i + 400 < hant.length(); i += 50) {
        assertThat(ScriptProfile.of(hant.substring(i, i + 400)).script()).isEqualTo("Hant");
      }
    }
  }

  @Test
  void aConverterThatKnowsPhrasesLeavesNoTrace() throws IOException {
    String hans = seed("003_0ff75a2f1f87531d");
    String hant = Converter.of(Converter.Mode.S2T).convert(hans);
    assertThat(ScriptProfile.of(hant).converted()).isFalse();
    String naive = Converter.of(Converter.Mode.S2T).perCharacter(hans);
    assertThat(ScriptProfile.of(naive).converted()).isTrue();
  }

  @Test
  void thePageDecidesAShortLineAndALongLineItself() {
    ScriptProfile page = ScriptProfile.of("本市昨天召開會議，議員對計畫提出質詢，記者會後將說明新台幣與立法院的關係");
    assertThat(page.script()).isEqualTo("Hant");
    // a Simplified shop sign on a Traditional page
    assertThat(page.ofLine("东风饭馆").script()).isEqualTo("Hant");
    assertThat(page.ofLine("东风饭馆").traditionalShare()).isZero();
    assertThat(page.ofLine("后里").script()).isEqualTo("Hant");
    assertThat(page.ofLine("12:30").script()).isEqualTo("Zyyy");
    assertThat(page.ofLine("东风饭馆开业以来，顾客络绎不绝，记者昨天来到现场，见到门前车水马龙，等候的队伍绕过了两条街").script())
        .isEqualTo("Hans");
    ScriptProfile undecided = ScriptProfile.of("中山大路");
    assertThat(undecided.ofLine("东风饭馆").script()).isEqualTo("Hans");
  }

  @Test
  void chunksAtLineEndsCountAsTheWholeDoes() throws IOException {
    String text = seed("001_455328c8d90ea09a");
    ScriptProfile.Counter counter = new ScriptProfile.Counter();
    for (String line : text.split("(?<=\n)")) {
      counter.add(line);
    }
    assertThat(counter.profile()).isEqualTo(ScriptProfile.of(text));
  }

  private static String seed(String name) throws IOException {
    return Files.readString(Path.of("../../seeds", name + ".txt"), StandardCharsets.UTF_8);
  }
}
