package banmian.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharModelTest {

  private final CharModel model = CharModel.chinese();

  @ParameterizedTest
  @CsvSource({"中,国,中,圆", "記,者,記,老", "发,展,发,岁", "發,展,發,歲", "委,员,委,叶", "為,了,為,孒", "裡,面,裡,輕"})
  void aWordsCharactersFollowEachOtherMoreLikelyThanOthersDo(
      char a, char b, char previous, char stranger) {
    assertThat(model.logProb(a, b)).isGreaterThan(model.logProb(previous, stranger) + 3);
  }

  @Test
  void everyCharacterAndPairHasAFigureBetweenTheFloorAndZero() {
    for (int c = 0; c < 1 << 16; c += 7) {
      assertThat(model.logProb((char) c)).isBetween(CharModel.FLOOR, 0f);
      assertThat(model.logProb('国', (char) c)).isBetween(-16.7f, 0f);
      assertThat(model.logProb((char) c, '国')).isBetween(CharModel.FLOOR, 0f);
    }
  }

  @Test
  void charactersOfBothScriptsAndOfPunctuationAreKnown() {
    for (char c : "国國发發为為裏裡，。「」　０９嘅ǎ".toCharArray()) {
      assertThat(model.knows(c)).as(String.valueOf(c)).isTrue();
    }
  }

  @Test
  void aForeignCharacterHasTheFloor() {
    for (char c : "aЖあ가\0\uFFFD\uD800".toCharArray()) {
      assertThat(model.logProb(c)).isEqualTo(CharModel.FLOOR);
      assertThat(model.knows('中', c)).isFalse();
    }
  }

  @Test
  void theProbabilitiesOfAllCharactersAddUpToAboutOne() {
    double sum = 0;
    for (int c = 0; c < 1 << 16; c++) {
      sum += model.knows((char) c) ? Math.exp(model.logProb((char) c)) : 0;
    }
    assertThat(sum).isBetween(0.98, 1.02);
  }
}
