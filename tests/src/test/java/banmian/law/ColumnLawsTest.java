package banmian.law;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.law.Press.Text;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Columns that a dump read across say what they say one below the other. A floor for each law says
 * how many of the articles come back whole today (decks, paragraphs to the letter, byline), of all
 * that were set at every width of 9 to 40 characters.
 */
class ColumnLawsTest {

  private static final double ALL = 1;

  // a sentence that ends where the line is full looks like a paragraph's end
  private static final double NEARLY_ALL = 0.98;

  private static final String INDENT = "　　";

  private static final Press PRESS = new Press();

  private static final Text TREES =
      new Text(
          "荒山披绿 果树成林",
          List.of(
              "本报讯 9月6日，笔者在石门乡看到，昔日的荒山种上了梨树和核桃树，枝头挂满了果子。",
              "石门乡党委书记苗广田说，全乡五年植树二十六万株，去年卖果收入四百万元，村民人均增收一千三百元。",
              "明年，乡里打算再修十二公里山路，让果子下得了山、上得了车。"),
          "通讯员 牧野");
  private static final Text LIBRARY =
      new Text(
          "流动书车开进山村小学",
          List.of(
              "本报讯 11月18日，县图书馆的流动书车开进了云岭小学。孩子们围着书车挑书，久久不愿散去。",
              "馆长柏青松介绍，书车每月跑一趟，沿途停靠十一所学校，带去图书三千册。老师们说，孩子们的作文写得比从前长了。"),
          "记者 闻一舟");

  /**
   * Articles of a paper in Taiwan or Hong Kong: their reporter, where one is named, signs below.
   */
  private static final List<Text> TRADITIONAL =
      List.of(
          new Text(
              "舊碼頭改建 年底對外開放",
              List.of(
                  "【本報訊】市府昨天宣布，閒置二十年的舊碼頭將改建為水岸公園，工程經費一億二千萬元，預計年底完工開放。",
                  "市長羅國章表示，園區保留三座倉庫與一段鐵軌，並設置自行車道，「讓市民重新走近海邊」。"),
              ""),
          new Text(
              "颱風過境 果農損失慘重",
              List.of(
                  "【本報訊】颱風前晚掃過南部山區，強風把即將採收的芒果吹落滿地，農民估計損失超過七成。",
                  "果農江添財說，今年開花晚，好不容易盼到收成，一夜之間什麼都沒有了。農會已派人到各村勘查災情，協助申請補助。",
                  "縣府農業處指出，受災面積達四百二十公頃，勘查結果出爐後將儘速發放救助金。"),
              ""),
          new Text(
              "百年書店熄燈 老顧客不捨",
              List.of(
                  "【本報訊】開業九十八年的文光書店昨天結束營業，許多老顧客趕來道別，店門口排起長龍。",
                  "第三代老闆鄭書田說，網路購書普及之後，店裡的營業額逐年下滑，「能撐到今天，全靠街坊支持」。"),
              ""),
          new Text(
              "偏鄉學童 圓了音樂夢",
              List.of(
                  "【本報訊】只有三十六名學生的青山國小，昨晚在縣立演藝廳舉辦第一場弦樂音樂會，贏得滿堂掌聲。",
                  "校長杜明德說，樂器全是各界捐贈，老師每週開兩個鐘頭的車上山教課，從不缺席。",
                  "演出結束後，孩子們向台下深深一鞠躬，不少家長感動落淚。"),
              ""));

  private static final List<Text> FOUR = LayoutLawsTest.TEXTS;
  private static final List<Text> SIX =
      Stream.concat(FOUR.stream(), Stream.of(TREES, LIBRARY)).toList();

  @Test
  void columns_side_by_side_read_as_one_below_the_other() {
    double share = share("side by side", FOUR, w -> Press.sideBySide(two(FOUR, w, w + 1)));
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  @Test
  void columns_side_by_side_may_be_of_one_width() {
    double share = share("side by side, one width", FOUR, w -> Press.sideBySide(two(FOUR, w, w)));
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  @Test
  void three_columns_side_by_side_read_as_one_below_the_other() {
    double share = share("three side by side", SIX, w -> Press.sideBySide(three(SIX, w)));
    assertThat(share).isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  @Test
  void columns_whose_lines_alternate_read_as_one_below_the_other() {
    double share = share("lines alternate", FOUR, w -> Press.inTurn(two(FOUR, w, w + 1), 1));
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  @Test
  void columns_of_one_width_whose_lines_alternate_read_as_one_below_the_other() {
    double share = share("alternate, one width", FOUR, w -> Press.inTurn(two(FOUR, w, w), 1));
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  // at nine and fourteen characters a title may be as long as a line
  @Test
  void columns_whose_lines_alternate_may_be_of_unlike_width() {
    double share =
        share("alternate, unlike widths", FOUR, w -> Press.inTurn(two(FOUR, w, w + 5), 1));
    assertThat(share).isGreaterThanOrEqualTo(0.95);
  }

  // turns of two lines tell at every other seam only, and at wide lines most of them are closed
  @Test
  void columns_that_give_two_lines_each_read_as_one_below_the_other() {
    double share = share("alternate by two", FOUR, w -> Press.inTurn(two(FOUR, w, w + 1), 2));
    assertThat(share).isGreaterThanOrEqualTo(0.51);
  }

  // at a third of the seams, and where those are closed nothing tells but the topic
  @Test
  void columns_that_give_three_lines_each_read_as_one_below_the_other() {
    double share = share("alternate by three", FOUR, w -> Press.inTurn(two(FOUR, w, w + 1), 3));
    assertThat(share).isGreaterThanOrEqualTo(0.44);
  }

  @Test
  void three_columns_whose_lines_alternate_read_as_one_below_the_other() {
    double share = share("alternate, three", SIX, w -> Press.inTurn(three(SIX, w), 1));
    assertThat(share).isGreaterThanOrEqualTo(0.89);
  }

  @Test
  void an_article_may_fill_a_column_while_the_other_has_two() {
    double share =
        share(
            "alternate, one beside two",
            SIX.subList(1, 4),
            w ->
                Press.inTurn(
                    List.of(
                        Press.column(SIX.subList(1, 2), INDENT, w),
                        Press.column(SIX.subList(2, 4), INDENT, w)),
                    1));
    assertThat(share).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void line_ends_of_windows_do_not_count() {
    double share =
        share(
            "alternate, CRLF",
            FOUR,
            w -> Press.inTurn(two(FOUR, w, w + 1), 1).replace("\n", "\r\n"));
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  // where a short line may end a paragraph, nothing else shows that it does
  @Test
  void paragraphs_need_no_indent() {
    double share = share("alternate, no indents", FOUR, w -> Press.inTurn(two(FOUR, "", w, w), 1));
    assertThat(share).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void pages_in_traditional_script_alternate_too() {
    double share =
        share("alternate, Traditional", TRADITIONAL, w -> Press.inTurn(two(TRADITIONAL, w, w), 1));
    assertThat(share).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void pages_in_traditional_script_stand_side_by_side_too() {
    double share =
        share(
            "side by side, Traditional",
            TRADITIONAL,
            w -> Press.sideBySide(two(TRADITIONAL, w, w)));
    assertThat(share).isGreaterThanOrEqualTo(ALL);
  }

  /** What the laws above can reach. */
  @Test
  void one_below_the_other_nearly_all_of_them_come_back() {
    double simplified = share("one below the other", SIX, w -> below(three(SIX, w)));
    double traditional =
        share("one below the other, Traditional", TRADITIONAL, w -> below(two(TRADITIONAL, w, w)));
    assertThat(List.of(simplified, traditional)).allMatch(share -> share >= NEARLY_ALL);
  }

  private static String below(List<List<String>> columns) {
    return String.join("\n\n", columns.stream().map(c -> String.join("\n", c)).toList());
  }

  /** The share of {@code texts} that come back whole at all widths. */
  private static double share(String law, List<Text> texts, IntFunction<String> page) {
    return PRESS.share(law, texts, 9, 40, page);
  }

  private static List<List<String>> two(List<Text> texts, int left, int right) {
    return two(texts, INDENT, left, right);
  }

  /** The first and the last two of {@code texts} in two columns. */
  private static List<List<String>> two(List<Text> texts, String indent, int left, int right) {
    return List.of(
        Press.column(texts.subList(0, 2), indent, left),
        Press.column(texts.subList(2, 4), indent, right));
  }

  /** Two and two of {@code texts} in three columns. */
  private static List<List<String>> three(List<Text> texts, int width) {
    return List.of(
        Press.column(texts.subList(0, 2), INDENT, width),
        Press.column(texts.subList(2, 4), INDENT, width),
        Press.column(texts.subList(4, 6), INDENT, width));
  }

  @AfterAll
  static void printTheFigures() {
    PRESS.printTheFigures();
  }
}
