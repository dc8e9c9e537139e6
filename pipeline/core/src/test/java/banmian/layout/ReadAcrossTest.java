package banmian.layout;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that a dump read across come back one below the other, and nothing else is moved. */
class ReadAcrossTest {

  private static final List<String> TEXTS =
      List.of(
          "本报讯 龙口镇上月办起了缝纫培训班，四十五名妇女报了名。授课的是镇服装厂退下来的老师傅，"
              + "每天上午讲裁剪，下午上机练习。镇妇联负责人说，学员结业以后可以进厂，也可以自己开店，"
              + "手艺学到手，日子就有了奔头。第二期培训班将在春节以后开班，报名的人已经超过六十。",
          "本报讯 市自来水公司从本周起更换老城区的供水管道，涉及七条街道、两千三百户居民。旧管道"
              + "铺设于上世纪七十年代，锈蚀严重，漏水的事时有发生。施工安排在夜间进行，白天照常供水。"
              + "公司提醒居民，第二天早晨放水的时候水色发黄属于正常现象，放几分钟就会变清。",
          "本报讯 昨天清晨，护林员向守田在松林岗发现三只受伤的白鹭。他用自己的棉衣把白鹭裹好，走了"
              + "两个多小时山路送到县林业局。兽医检查以后说，白鹭翅膀骨折，要养一个月才能放飞。松林岗"
              + "这些年树多了，鸟也多了，向守田的本子上记着三十七种鸟的名字。",
          "【本報訊】縣府昨天公布港區步道工程進度，全長四公里半，已完成七成，預計明年三月開放。步道"
              + "沿著舊鐵路修築，保留兩座石橋和一座水塔，並增設十二處涼亭。當地居民期待步道帶來遊客，也"
              + "擔心停車位不足，縣府允諾在入口處另闢停車場，可停一百二十輛汽車。");

  /** {@code text} in lines of {@code width} characters; no line starts with a closing mark. */
  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + width);
      while (end < text.length() && "，。、；：）」".indexOf(text.charAt(end)) >= 0) {
        end--;
      }
      lines.add(text.substring(start, end).strip());
      start = end;
    }
    return lines;
  }

  private static List<List<String>> columns(int count, int width) {
    return IntStream.range(0, count)
        .mapToObj(j -> wrap(TEXTS.get((j + width) % TEXTS.size()), width + j % 2))
        .toList();
  }

  private static List<String> inTurn(List<List<String>> columns, int turn) {
    List<String> page = new ArrayList<>();
    int rows = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int from = 0; from < rows; from += turn) {
      for (List<String> column : columns) {
        int to = Math.min(column.size(), from + turn);
        page.addAll(from < to ? column.subList(from, to) : List.of());
      }
    }
    return page;
  }

  private static List<String> sideBySide(List<List<String>> columns, String gap) {
    List<String> page = new ArrayList<>();
    int rows = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (List<String> column : columns) {
        int width = column.stream().mapToInt(ReadAcrossTest::width).max().orElse(0);
        String cell = row < column.size() ? column.get(row) : "";
        line.append(cell).append(" ".repeat(width - width(cell))).append(gap);
      }
      page.add(line.toString());
    }
    return page;
  }

  private static int width(String text) {
    return text.chars().map(c -> Lines.columns((char) c)).sum();
  }

  private static List<Line> read(List<String> page) {
    return Lines.of(Passage.ofUtf8(String.join("\n", page)));
  }

  private static List<String> parted(List<String> page) {
    return Strands.part(Gutters.part(read(page))).stream().map(l -> l.text().text()).toList();
  }

  private static List<String> oneBelowTheOther(List<List<String>> columns) {
    return columns.stream().flatMap(List::stream).toList();
  }

  static Stream<List<List<String>>> twoAndThreeColumns() {
    return IntStream.rangeClosed(10, 20)
        .boxed()
        .flatMap(width -> Stream.of(columns(2, width), columns(3, width)));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void lines_of_two_columns_that_alternate_come_back_column_by_column(int width) {
    List<List<String>> columns = columns(2, width);
    assertThat(parted(inTurn(columns, 1))).isEqualTo(oneBelowTheOther(columns));
  }

  /** Where a column ends before another one, its last line may go astray. */
  @ParameterizedTest
  @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16})
  void lines_of_three_columns_that_alternate_come_back_but_for_the_columns_ends(int width) {
    List<List<String>> columns = columns(3, width);
    List<String> parted = parted(inTurn(columns, 1));
    int seams = 0;
    int kept = 0;
    for (List<String> column : columns) {
      for (int k = 1; k < column.size(); k++) {
        int at = parted.indexOf(column.get(k - 1));
        seams++;
        kept += parted.indexOf(column.get(k)) == at + 1 ? 1 : 0;
      }
    }
    assertThat(kept).isGreaterThanOrEqualTo(seams * 9 / 10);
  }

  @ParameterizedTest
  @MethodSource("twoAndThreeColumns")
  void columns_side_by_side_come_back_one_below_the_other(List<List<String>> columns) {
    for (String gap : List.of("  ", "    ", "\u3000\u3000")) {
      assertThat(parted(sideBySide(columns, gap))).isEqualTo(oneBelowTheOther(columns));
    }
  }

  @ParameterizedTest
  @MethodSource("twoAndThreeColumns")
  void columns_printed_one_below_the_other_are_left_alone(List<List<String>> columns) {
    List<Line> lines = read(oneBelowTheOther(columns));
    assertThat(Gutters.part(lines)).isSameAs(lines);
    assertThat(Strands.part(lines)).isSameAs(lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void columns_may_give_several_lines_at_their_turn(int turn) {
    List<List<String>> columns = columns(2, 12);
    assertThat(parted(inTurn(columns, turn))).isEqualTo(oneBelowTheOther(columns));
  }

  @Test
  void what_is_parted_once_is_not_parted_again() {
    for (int width = 10; width <= 20; width++) {
      List<String> once = parted(inTurn(columns(2, width), 1));
      assertThat(parted(once)).isEqualTo(once);
    }
  }

  @Test
  void every_piece_of_a_line_knows_where_it_was_printed() {
    List<String> page = sideBySide(columns(3, 13), "  ");
    String text = String.join("\n", page);
    List<Line> parted = Gutters.part(read(page));
    for (Line line : parted) {
      int start = line.span().start();
      assertThat(text.substring(start, line.span().end())).isEqualTo(line.text().text());
      assertThat(line.number())
          .isEqualTo(1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count());
    }
    assertThatEachCharacterIsKeptOnce(text, parted);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8})
  void where_tabs_follow_blanks_every_character_is_kept_once(int rows) {
    List<List<String>> columns = columns(2, 12);
    List<String> page = new ArrayList<>(sideBySide(columns, "  ").subList(0, rows));
    for (int row = rows; row < 10; row++) {
      page.add(columns.get(0).get(row) + "\t" + columns.get(1).get(row));
    }
    String text = String.join("\n", page);
    assertThatEachCharacterIsKeptOnce(text, Strands.part(Gutters.part(read(page))));
  }

  private static void assertThatEachCharacterIsKeptOnce(String text, List<Line> lines) {
    int[] times = new int[text.length()];
    for (Line line : lines) {
      for (int i = line.span().start(); i < line.span().end(); i++) {
        times[i]++;
      }
    }
    for (int i = 0; i < times.length; i++) {
      assertThat(times[i]).isLessThan(2);
      assertThat(times[i] == 1 || Passage.isBlank(text.charAt(i))).isTrue();
    }
  }

  @Test
  void each_headline_on_top_goes_with_its_column() {
    List<String> page = new ArrayList<>(List.of("妇女学会了裁剪", "老城区换水管", ""));
    List<List<String>> columns = List.of(wrap(TEXTS.get(0), 13), wrap(TEXTS.get(1), 13));
    page.addAll(inTurn(columns, 1));
    List<String> whole = new ArrayList<>(List.of("妇女学会了裁剪"));
    whole.addAll(columns.get(0));
    whole.add("老城区换水管");
    whole.addAll(columns.get(1));
    assertThat(parted(page)).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一名　望江乡　12分/第二名　河口镇　11分/第三名　白沙乡　9分/第四名　大桥镇　8分/第五名　城关镇　7分",
        "问：村里的路几时修？/答：秋收以后动工。/问：修到谁家门口？/答：修到每一家门口。/问：钱从哪里来？/答：县里出一半，乡里出一半。/问：占地怎么办？/答：照价补偿。/问：多久修好？/答：两个月。",
        "雁阵掠过田野/稻茬里留着秋天/一只水桶/等在井边/月亮升起来/落进桶里/有人把它提回家/照亮了窗前/雪还没有来/炉火已经生好/孩子们在数/离过年还有几天",
        "天还没有亮，/渔船已经出了港，/灯一盏一盏，/散在黑沉沉的海上，/网撒下去，/星星跟着落下去，/网拉起来，/太阳跟着升起来，/父亲不说话，/只把鱼分成两筐，/大的一筐送到集上，/小的一筐，/留给等门的人。",
        "向守田  黄玉成  龙在天/白云飞  伍思远  秦大勇/毛小满  左长青  钟离海/沙如雪  梁上燕  成万里/方有为  高星月  江一帆",
        "姓名    职务/向守田    龙口镇护林员，从事护林二十二年/白云飞    市公交公司驾驶员，安全行车六十万公里/毛小满    县一中教师，任教十五年/沙如雪    村医，走遍八个自然村"
      })
  void rows_verses_names_and_questions_are_left_alone(String page) {
    List<Line> lines = read(List.of(page.split("/", -1)));
    assertThat(Strands.part(Gutters.part(lines))).isEqualTo(lines);
  }

  @Test
  void lines_in_no_order_are_left_alone() {
    List<String> lines = new ArrayList<>(oneBelowTheOther(columns(4, 14)));
    Collections.reverse(lines);
    assertThat(parted(lines)).isEqualTo(lines);
  }
}
