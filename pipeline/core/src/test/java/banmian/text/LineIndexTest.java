package banmian.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineIndexTest {

  @ParameterizedTest(name = "line ends {0}")
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void countsLinesAsAnEditorDoes(String end) {
    String text = "一" + end + end + "二" + end;
    LineIndex lines = LineIndex.of(Passage.ofUtf8(text), 1);
    assertThat(lines.count()).isEqualTo(4);
    assertThat(lines.lineAt(0)).isEqualTo(1);
    assertThat(lines.lineAt(2)).isEqualTo(1);
    assertThat(lines.lineAt(3)).as("the line end belongs to its line").isEqualTo(1);
    assertThat(lines.lineAt(3 + 2 * end.length())).isEqualTo(3);
  }

  @Test
  void anEmptyPageHasOneLine() {
    assertThat(LineIndex.of(Passage.empty(), 7).lineAt(0)).isEqualTo(7);
  }
}
