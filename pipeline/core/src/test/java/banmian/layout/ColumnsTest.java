package banmian.layout;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns are measured where no blank line parts them, and lists of titles are none. */
class ColumnsTest {

  private static final List<String> FOURTEEN =
      List.of(
          "昨日，河湾镇的党员干部来到沿",
          "河三个村，查看堤坝和涵闸，并",
          "与村民座谈，听取对防汛工作的",
          "意见。镇里决定，由各村排出值",
          "班表，日夜巡堤，发现险情立即",
          "上报。");

  private static final List<String> EIGHTEEN =
      List.of(
          "六月以来，县图书馆把书送到工地，在工",
          "棚里设了七个流动书柜，工人下班之后可",
          "以就近借阅，还书时只要放回柜中，不必",
          "登记。馆长说，三个月里没有丢过一本，",
          "书页上倒多了不少沾着水泥的指印，看着",
          "让人心里高兴。");

  private static List<Integer> columns(List<String> text) {
    List<Line> lines = Lines.of(Passage.ofUtf8(String.join("\n", text)));
    Columns columns = Columns.of(lines, new boolean[lines.size()]);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      found.add(columns.of(i));
    }
    return found;
  }

  @Test
  void a_run_of_two_widths_has_two_columns() {
    List<String> text = new ArrayList<>(FOURTEEN);
    text.addAll(EIGHTEEN);
    List<Integer> columns = columns(text);
    assertThat(columns.subList(0, 6)).containsOnly(28);
    assertThat(columns.subList(6, 12)).containsOnly(36);
  }

  @Test
  void briefs_between_their_titles_show_their_column() {
    List<String> text = new ArrayList<>();
    for (String title : List.of("堤坝有人守", "工地有书读", "村口有灯亮")) {
      text.add(title);
      text.addAll(FOURTEEN.subList(0, 2));
      text.add("听取意见。");
    }
    assertThat(columns(text)).containsOnly(28);
  }

  @Test
  void titles_of_like_length_show_none() {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      titles.add("河湾镇三百村民连夜守护大堤");
      titles.add("县图书馆把书送到建筑工地上");
    }
    titles.add("更多");
    assertThat(columns(titles)).doesNotContain(28);
  }
}
