package banmian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest(name = "{0} takes {1} columns")
  @CsvSource({"abc,3", "版面,4", "“三标”,6", "𠮷野家,6", "huì,3", "e\u0301,1", "１２，,6"})
  void countsColumnsAsATerminalDoes(String text, int columns) {
    assertThat(Columns.width(text)).isEqualTo(columns);
  }

  @Test
  void wrapsAtABlankWhereThereIsOne() {
    assertThat(Columns.wrap("one two three", 9)).isEqualTo(List.of("one two ", "three"));
    assertThat(Columns.wrap("一二三四五六", 8)).isEqualTo(List.of("一二三四", "五六"));
  }

  @RepeatedTest(200)
  void wrappingLosesNothingAndFits(RepetitionInfo info) {
    java.util.Random random = new java.util.Random(info.getCurrentRepetition());
    String[] pieces = {"版", " ", "𠮷", "a", "，", "word ", "　", "e\u0301", "“"};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    int columns = 8 + random.nextInt(30);
    List<String> wrapped = Columns.wrap(text.toString(), columns);
    assertThat(String.join("", wrapped)).isEqualTo(text.toString());
    assertThat(wrapped)
        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(columns));
  }
}
