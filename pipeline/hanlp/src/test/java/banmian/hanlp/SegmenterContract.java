package banmian.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.lang.Segmenter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of the port promises; a test class a subject. */
abstract class SegmenterContract {

  abstract Segmenter subject();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000\u3000",
        "。",
        "区委书记张艳敏出席会议并讲话。",
        "ＡＢＣ１２３ abc 12.5％",
        "\uD840\uDC0B\uD842\uDFB7野家", // beyond the basic plane
        "\uD840", // half a pair
        "第一行\n第二行\r\n\t第三行",
        "\uFFFD\u0000\u200B空",
        "國民政府昨日發表命令",
        "！？……——“”‘’《》"
      })
  void wordsCoverTheTextWithoutGapOrOverlap(String text) {
    int at = 0;
    for (Segmenter.Word word : subject().segment(text)) {
      assertThat(word.start()).isEqualTo(at);
      assertThat(word.end()).isGreaterThan(word.start());
      assertThat(word.tag()).isNotEmpty();
      at = word.end();
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Test
  void threadsReadWhatOneThreadReads() {
    List<String> texts =
        IntStream.range(0, 200)
            .mapToObj(i -> "第" + i + "次会议由副区长曲海富主持，记者李明从现场获悉" + i % 7 + "项成果。")
            .toList();
    List<List<Segmenter.Word>> alone = texts.stream().map(subject()::segment).toList();
    List<List<Segmenter.Word>> together = texts.parallelStream().map(subject()::segment).toList();
    assertThat(together).isEqualTo(alone);
  }
}
