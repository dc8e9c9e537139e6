package banmian.article;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeckRolesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the occasion, then what was said there
          青岚县召开秋粮收购工作会议 / 不让农民卖粮难              | K H
          青岚县委学习中心组 / 举行专题学习会 / 把绿水青山 / 护成金山银山 | K K H H
          市长在检查校园食堂时强调 / 孩子碗里的事没有小事            | K H
          # the plain fact, then its point in two halves
          槐树街道两千盏路灯换了新 / 晚归路上 亮了心里               | K H
          # one headline in two short lines
          渔港小学 / 办起灯会                                 | H H
          槐树街道用看得见的点滴变化 / 换来街坊的笑脸            | H H
          三轮车挂上号牌 / 老街坊守了规矩                        | H H
          老粮库着火 / 值班员摸黑救人                           | H H
          # a word or a clause that the line end breaks
          县城南门外一处老旧厂房昨晚发 / 生火灾四人被困消防员破窗救人     | H H
          老街酱园昨夜遭了火， / 四十口大缸一口没裂               | H H
          # names of columns, rounds and kinds
          今日谈 / 别让路灯等天亮                              | K H
          女排联赛第七轮 / 北港队险胜                           | K H
          铁匠铺的最后一炉火 / ——记青岚县手艺人白老四               | H S
          卖菜路上的“红绿灯” / 柳河镇早市整治见闻                  | H S
          全县庆祝教师节大会举行 / 白若林讲话 尹大年主持              | H S
          # what the print numbers heads the text below
          护林员的账本 / 一、人情账                             | H T
          """)
  void decks_are_told_apart_by_what_readers_go_by(String decks, String roles) {
    List<Part> printed = new ArrayList<>();
    Passage page = Passage.ofUtf8(String.join("\n", decks.split(" / ")));
    int start = 0;
    for (String deck : page.text().split("\n", -1)) {
      Span span = new Span(start, start + deck.length());
      Passage text = page.slice(span.start(), span.end());
      printed.add(new Part(Role.HEADLINE, span, text, -1, false, 1, "deck-above"));
      start = span.end() + 1;
    }
    assertThat(
            DeckRoles.tell(page, printed).stream()
                .map(part -> letter(part.role()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(roles);
  }

  private static String letter(Role role) {
    return switch (role) {
      case KICKER -> "K";
      case HEADLINE -> "H";
      case SUBHEADLINE -> "S";
      case SECTION_HEAD -> "T";
      default -> role.toString().toLowerCase(Locale.ROOT);
    };
  }
}
