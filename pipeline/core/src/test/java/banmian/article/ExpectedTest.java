package banmian.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import banmian.layout.Blocks;
import banmian.layout.Lines;
import banmian.text.Passage;
import org.junit.jupiter.api.Test;

class ExpectedTest {

  private static final String FLOOD = "昨日中午，南关村遭山洪袭击，石桥冲断，民兵和村民连夜转移七十多户，老人和孩子住进了小学的教室。\n\n";
  private static final String FIRE = "昨晚十一时许，城东化工厂一间仓库起火，消防员出动六辆水罐车，两小时后把火扑灭，没有人员伤亡。\n\n";
  private static final String BUS = "今天早晨，十六路公交车改走环城路，沿线新设八个站点，新车都装了空调，票价不变，市民少走不少路。\n\n";

  private static double expected(String page) {
    return Links.of(Blocks.ofSheet(Lines.of(Passage.ofUtf8(page)))).expected();
  }

  @Test
  void headlines_on_a_heap_count_by_the_texts_that_they_announce() {
    String heap = "\n十六路公交车改走环城路\n\n南关村石桥被山洪冲断\n\n城东化工厂仓库起火\n";
    assertThat(expected(FLOOD + FIRE + BUS + heap)).isCloseTo(3, within(0.3));
  }

  @Test
  void decks_of_one_article_count_once() {
    String decks = "南关村遭山洪袭击\n\n民兵连夜转移七十多户\n\n";
    assertThat(expected(decks + FLOOD)).isCloseTo(1, within(0.01));
  }
}
