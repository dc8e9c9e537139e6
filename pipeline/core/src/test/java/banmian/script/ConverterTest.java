package banmian.script;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.script.Converter.Mode;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConverterTest {

  /** A case that OpenCC publishes for one of its configurations. */
  private record Case(String id, String config, String input, String expected) {}

  // the configurations that we leave out, with the Japanese dictionaries
  private static final Set<String> JAPANESE = Set.of("jp2t", "t2jp");

  /** Cases that need Simplified characters that few fonts have; OpenCC makes them an option. */
  private static final Set<String> NEED_RARE_CHARACTERS =
      Set.of(
          "BYVoid_OpenCC_PR_1228_existing_behaviors t2s",
          "BYVoid_OpenCC_PR_1229_existing_behaviors t2s",
          "BYVoid_OpenCC_PR_464_xi_vs_xi t2s");

  @Test
  void everyPublishedCaseOfEveryModeComesOutWithRareCharacters() {
    Set<String> failed = new TreeSet<>();
    for (Case c : cases()) {
      Converter converter = Converter.withRareCharacters(mode(c.config));
      if (!converter.convert(c.input).equals(c.expected)) {
        failed.add(c.id + " " + c.config);
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void withoutRareCharactersOnlyTheNamedCasesFail() {
    Set<String> failed = new TreeSet<>();
    for (Case c : cases()) {
      if (!Converter.of(mode(c.config)).convert(c.input).equals(c.expected)) {
        failed.add(c.id + " " + c.config);
      }
    }
    assertThat(failed).isEqualTo(NEED_RARE_CHARACTERS);
  }

  @Test
  void thePublishedCasesCoverEveryModeAndNoneIsLost() {
    Map<String, Integer> count = new TreeMap<>();
    cases().forEach(c -> count.merge(c.config, 1, Integer::sum));
    assertThat(count)
        .hasSize(Mode.values().length)
        .containsEntry("s2t", 87)
        .containsEntry("s2twp", 79)
        .containsEntry("t2s", 47)
        .containsEntry("hk2sp", 4);
    assertThat(count.values().stream().mapToInt(n -> n).sum()).isEqualTo(467);
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource({
    "T2S, 后備力量于復雜環境中頑強, 后备力量于复杂环境中顽强",
    "T2S, 乾隆年間天氣乾燥, 乾隆年间天气干燥",
    "T2S, 區委書記讀《著作》, 区委书记读《著作》",
    "S2T, 区委后面的发展干部, 區委後面的發展幹部",
    "S2TWP, 鼠标里面的硅二极管坏了, 滑鼠裡面的矽二極體壞了",
    "T2S, 豈\uF900, 岂岂",
    "T2S, 2021年3月12日 ABC, 2021年3月12日 ABC"
  })
  void convertsInContext(Mode mode, String text, String expected) {
    assertThat(Converter.of(mode).convert(text)).isEqualTo(expected);
  }

  @Test
  void simplifiedTextComesBackAsTheSameString() {
    String text = "全区党管武装工作会议召开，书记作讲话";
    assertThat(Hans.of(text)).isSameAs(text);
    assertThat(Hans.perCharacter(text)).isSameAs(text);
    assertThat(Hans.of("")).isEmpty();
  }

  @Test
  void perCharacterKeepsEveryPlaceAndEveryHalfPair() {
    String text = "會\uD83D\uDE00議\uD840\uDC00，鞦韆\uD842";
    String hans = Hans.perCharacter(text);
    assertThat(hans).hasSize(text.length()).isEqualTo("会\uD83D\uDE00议\uD840\uDC00，秋千\uD842");
  }

  @Test
  void aPhraseOfAnotherLengthStandsForTheWholePhrase() {
    Converted converted = Converter.of(Mode.S2TWP).trace("用SQL注入攻击");
    assertThat(converted.text()).isEqualTo("用SQL隱碼攻擊");
    assertThat(converted.original(new Span(0, 1))).isEqualTo(new Span(0, 1));
    assertThat(converted.original(new Span(4, 8))).isEqualTo(new Span(4, 8));
    Converted longer = Converter.of(Mode.S2TWP).trace("做B超了");
    assertThat(longer.text()).isEqualTo("做超音波了");
    assertThat(longer.original(new Span(2, 3))).isEqualTo(new Span(1, 3));
    assertThat(longer.original(new Span(4, 5))).isEqualTo(new Span(3, 4));
    assertThat(longer.original(new Span(5, 5))).isEqualTo(new Span(4, 4));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void tracingChangesNothingAndItsOriginsCoverTheInputInOrder(Mode mode) {
    Random random = new Random(mode.ordinal());
    Converter converter = Converter.of(mode);
    for (int round = 0; round < 100; round++) {
      String text = awkward(random);
      Converted traced = converter.trace(text);
      assertThat(traced.text()).isEqualTo(converter.convert(text));
      int at = 0;
      for (int i = 0; i < traced.text().length(); i++) {
        Span original = traced.original(new Span(i, i + 1));
        assertThat(original.start()).isLessThanOrEqualTo(at);
        assertThat(original.end()).isGreaterThanOrEqualTo(at);
        at = original.end();
      }
      assertThat(at).isEqualTo(text.length());
      assertThat(converter.perCharacter(text)).hasSize(text.length());
    }
  }

  @Test
  void simplifyingTwiceIsSimplifyingOnce() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String text = awkward(random);
      String once = Hans.perCharacter(text);
      assertThat(Hans.perCharacter(once)).isEqualTo(once);
    }
  }

  private static final List<String> PIECES =
      List.of(
          "后備",
          "乾",
          "乾隆",
          "計程車",
          "出租车",
          "\n",
          "\uD842\uDFB7",
          "\uD842",
          "\uDFB7",
          "會(huì)",
          "軟體",
          "二噁英",
          "二𫫇英",
          "鼠标",
          "裡",
          "裏",
          "著",
          "A",
          "\uF900",
          "\uD87E\uDC00",
          "，",
          "复杂",
          "台",
          "伊利諾伊",
          "寶馬集團",
          "头发",
          "干",
          "　");

  private static String awkward(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static Mode mode(String config) {
    return Mode.valueOf(config.toUpperCase(Locale.ROOT));
  }

  private static final Pattern FIELD = Pattern.compile("\\s*\"(\\w+)\": \"(.*)\",?\\s*");

  /** The published file: one field a line; commas before a bracket forbid a strict parser. */
  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String id = "";
    String input = "";
    for (String line : Dictionary.lines("opencc-testcases.json")) {
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        continue;
      }
      String text = field.group(2).replace("\\n", "\n").replace("\\\"", "\"");
      assertThat(text).doesNotContain("\\");
      if (field.group(1).equals("id")) {
        id = text;
      } else if (field.group(1).equals("input")) {
        input = text;
      } else if (!JAPANESE.contains(field.group(1))) {
        cases.add(new Case(id, field.group(1), input, text));
      }
    }
    return cases;
  }
}
