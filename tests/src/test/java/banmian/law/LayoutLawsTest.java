package banmian.law;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.law.Press.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * How the page was set does not change what its articles say. Pages of four made-up articles, set
 * in many ways; a floor for each law says how many of the articles come back whole today (decks,
 * paragraphs to the letter, byline), of all that were set.
 */
class LayoutLawsTest {

  private static final double ALL = 1;
  private static final Press PRESS = new Press();

  static final List<Text> TEXTS =
      List.of(
          new Text(
              "五一节前打通长堤路东段",
              List.of(
                  "本报讯 4月20日，临湖区副区长孟繁星带领区交通局、区城管局负责人，到长堤路、南闸桥一带检查道路维修工程进度。",
                  "孟繁星要求施工单位倒排工期、挂图作战，在五一节前打通长堤路东段，并设置醒目的绕行标志，最大限度减少对市民出行的影响。"),
              "记者 祝青 通讯员 沙明亮"),
          new Text(
              "抢抓农闲时机 掀起水利热潮",
              List.of(
                  "本报讯 12月3日上午，青溪县召开冬季农田水利建设动员会，部署今冬明春农田水利建设任务。县长骆永年出席会议并讲话。",
                  "骆永年指出，水利是农业的命脉。今年秋旱持续四十多天，全县有三万七千亩耕地受旱，暴露出渠系老化、塘坝淤塞等突出问题。",
                  "会议要求，要严把工程质量关，建一处成一处、见效一处；要落实管护责任，改变“有人建、没人管”的状况。"),
              "记者 计小满"),
          new Text(
              "柳泉柿子节签下大单",
              List.of(
                  "本报讯 10月17日，柳泉镇举办第三届柿子节。镇党委书记邬志刚介绍，全镇柿园已发展到八千亩，带动一千二百户农民增收。",
                  "节会当天，来自省城的六家超市与柳泉镇签下购销合同。种植户翟桂花高兴地说：“过去愁卖，如今不出村就有人上门收。”"),
              "记者 鲁杰 通讯员 车向前"),
          new Text(
              "老小区点亮“心灯”",
              List.of(
                  "本报讯 3月28日晚，沂河市砂轮厂小区的路灯亮了。退休教师佟秀英说，晚上再也不用摸黑上楼了。",
                  "砂轮厂小区建于1986年，楼道没有照明，路面坑洼不平。去年冬天，街道干部挨家走访，收集到居民意见二百三十条。",
                  "如今，砂轮厂小区的做法正在沂河市三十八个老旧小区推广。"),
              "记者 冷月 通讯员 荆楚生 文/图"));

  @Test
  void any_width_reads_the_same() {
    double share = share("width", 9, 60, (width, texts) -> set(texts, width, true, "\n", null));
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  @Test
  void lines_may_start_with_a_closing_mark() {
    double share =
        share("no kinsoku", 9, 60, (width, texts) -> set(texts, width, false, "\n", null));
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  @Test
  void line_ends_of_windows_read_the_same() {
    double share = share("CRLF", 9, 60, (width, texts) -> set(texts, width, true, "\r\n", null));
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  @Test
  void blank_lines_inside_paragraphs_do_not_count() {
    for (int draw = 0; draw < 6; draw++) {
      long seed = draw * 1000L;
      double share =
          share(
              "blank lines, draw " + draw,
              9,
              60,
              (width, texts) -> set(texts, width, true, "\n", new Random(seed + width)));
      assertThat(share).as("draw %d", draw).isGreaterThanOrEqualTo(ALL);
    }
  }

  @Test
  void the_order_of_whole_articles_does_not_count() {
    double share =
        share(
            "shuffled",
            1,
            24,
            (seed, texts) -> {
              List<Text> shuffled = new ArrayList<>(texts);
              Collections.shuffle(shuffled, new Random(seed));
              return set(shuffled, 17, true, "\n", null);
            });
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  private static String set(
      List<Text> texts, int width, boolean kinsoku, String end, @Nullable Random blanks) {
    return Press.set(texts, "　　", width, kinsoku, end, blanks);
  }

  /** The share of articles that come back whole from the pages that {@code setting} sets. */
  private static double share(
      String law, int from, int to, BiFunction<Integer, List<Text>, String> setting) {
    return PRESS.share(law, TEXTS, from, to, k -> setting.apply(k, TEXTS));
  }

  @AfterAll
  static void printTheFigures() {
    PRESS.printTheFigures();
  }
}
