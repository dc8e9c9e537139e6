package banmian.article;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.layout.Blocks;
import banmian.layout.Lines;
import banmian.text.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private static final String REST = "\n\n今年以来，全县各乡镇新修道路十二公里，村民出门办事方便了许多，孩子上学也不再绕远路。\n";

  @ParameterizedTest
  @CsvSource({
    "据了解，大桥全长三公里，预计明年建成通车。, 1",
    "会上，县长夏雨与各乡镇签订了责任书。, 1",
    "会议室里坐满了前来听课的村民。, 0",
    "他说，今年的收成比去年好得多。, 1",
    "他山之石，可以攻玉。, 0",
    "目前，起火原因还在调查中。, 0.5",
    "本报讯 昨日，县里召开了春耕工作会议。, 0",
  })
  void the_first_words_tell_what_was_told_before(String text, double back) {
    Pieces pieces = pieces(text);
    assertThat(Phrases.refersBack(pieces.chunk(0), pieces.chunks())).isEqualTo(back);
  }

  @ParameterizedTest
  @CsvSource({
    "全县今年新修水渠三十公里。（江建国）, true",
    "目前，起火原因还在调查中。, true",
    "全县今年新修水渠三十公里。, false",
    "农业局（原农林局）今年新修水渠三十公里。, false",
  })
  void the_last_words_tell_that_nothing_follows(String text, boolean closes) {
    assertThat(Phrases.closes(pieces(text).chunk(0))).isEqualTo(closes);
  }

  @ParameterizedTest
  @CsvSource({"编者按：从今天起，本报推出这一栏目。, true", "编者们围坐在一起，谈起了往事。, false"})
  void an_editors_note_leads_in(String text, boolean leads) {
    assertThat(Phrases.leadsIn(pieces(text).chunk(0))).isEqualTo(leads);
  }

  private static Pieces pieces(String text) {
    return Pieces.of(Blocks.ofSheet(Lines.sheets(Passage.ofUtf8(text + REST)).get(0)));
  }
}
