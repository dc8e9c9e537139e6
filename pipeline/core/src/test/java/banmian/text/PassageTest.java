package banmian.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PassageTest {

  private static final String[] PIECES = {
    "會(huì)", "𠮷野家", "\r\n", "\n", "\r", "　", "\uFEFF", "\0", "各\n项", "é", "abc", "。", "👩‍👩‍👧"
  };

  @RepeatedTest(100)
  void everyEditKeepsEachUnitAtItsBytes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder pieces = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      pieces.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String text = pieces.toString();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Passage page = Passage.ofUtf8(text);
    List<Passage> parts = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      parts.add(page.without(randomCuts(random, text)).strip());
    }
    Passage edited = Passage.join("\n", parts);
    for (int i = 0; i < edited.length(); i++) {
      if (!edited.isPrinted(i)) {
        assertThat(edited.charAt(i)).isEqualTo('\n');
        continue;
      }
      int start = (int) edited.byteStart(i);
      int end = (int) edited.byteEnd(i);
      String read = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      assertThat(read).contains(String.valueOf(edited.charAt(i)));
    }
  }

  private static List<Span> randomCuts(Random random, String text) {
    List<Span> cuts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = text.offsetByCodePoints(at, text.codePointCount(at, text.length()) > 1 ? 1 : 0);
      int end = Math.min(text.length(), start + random.nextInt(4));
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      if (start > end || end == at) {
        break;
      }
      cuts.add(new Span(start, end));
      at = end + random.nextInt(5);
      if (at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
        at++;
      }
    }
    return cuts;
  }

  @Test
  void cutsThatOverlapAreRefusedWithBothPlaces() {
    Passage page = Passage.ofUtf8("管城回族区");
    assertThatThrownBy(() -> page.without(List.of(new Span(0, 3), new Span(2, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cut at 2 after a cut that ends at 3");
  }

  @Test
  void separatorsOfAJoinHaveNoOrigin() {
    Passage page = Passage.ofUtf8("各项工作");
    Passage joined = Passage.join("\n", List.of(page.slice(2, 4), page.slice(0, 2)));
    assertThat(joined.text()).isEqualTo("工作\n各项");
    assertThat(joined.isPrinted(2)).isFalse();
    assertThat(joined.byteStart(3)).isEqualTo(0);
    assertThat(joined.bytes(new Span(0, 5))).isEqualTo(new ByteSpan(3, 9));
  }

  @Test
  void aSpanOfSeparatorsOnlyHasNoBytes() {
    Passage joined = Passage.join("\n", List.of(Passage.ofUtf8("甲"), Passage.ofUtf8("乙")));
    assertThatThrownBy(() -> joined.bytes(new Span(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing printed");
  }
}
