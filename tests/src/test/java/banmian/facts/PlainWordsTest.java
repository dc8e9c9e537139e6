package banmian.facts;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.hanlp.HanlpSegmenter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences full of words that end like bodies and places and name none, with the tagger. */
class PlainWordsTest {

  private static final PageReader READER =
      PageReader.with(PageReader.Options.byEvidence(), HanlpSegmenter.create());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "昨天南部和西北部下了雨，山脉深处和两县交界处还有雪。",
        "两所小学停电，一所医院照常开门，九家上市公司发了声明。",
        "他返回学校后说，涉案商场、上述医院和复课学校都没有答复。",
        "有车等在外面街道，有人来自其他乡镇和著名景区。",
        "公安部门把伤者送去医院，队员冲进学校，社员上山，和同村伙伴走了不少弯路。",
        "村民们种完山药蛋后回家，怕连累县长竞选。",
      })
  void plainWordsNameNoBodyAndNoPlace(String sentence) {
    byte[] bytes = ("雨后的一天\n　　" + sentence + "\n").getBytes(StandardCharsets.UTF_8);
    Page page = READER.read(Source.of("page.txt", bytes));
    assertThat(page.facts().articles())
        .isNotEmpty()
        .allSatisfy(
            facts ->
                assertThat(facts.mentions())
                    .filteredOn(m -> m.kind().equals("organization") || m.kind().equals("place"))
                    .isEmpty());
  }
}
