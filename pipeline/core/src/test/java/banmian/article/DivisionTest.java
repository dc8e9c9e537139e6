package banmian.article;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionTest {

  private static final String FLOOD =
      """
      县里召开防汛工作会议

      本报讯 昨日，县里召开防汛工作会议，县长李大川要求各乡镇把堤防巡查落到实处。

      会议指出，今年汛期来得早，各乡镇要备足沙袋和抽水机，把低洼处的群众先接出来。

      记者 王小河 通讯员 赵明
      """;

  private static final String SCHOOL =
      """
      实验小学新图书馆开门迎客

      本报讯 近日，实验小学新图书馆建成，三万册图书上架，学生凭校园卡就能借书。

      图书管理员陈芳说，孩子们最爱看的是科普图书，周末也有家长陪着来阅读。

      记者 孙雨
      """;

  private static Division divide(String page) {
    return Division.of(Passage.ofUtf8(page));
  }

  private static List<String> headlines(String page) {
    return divide(page).articles().stream().map(DivisionTest::headline).toList();
  }

  private static List<String> bodies(String page) {
    return divide(page).articles().stream().map(a -> a.body().text()).toList();
  }

  private static String headline(Article article) {
    Passage text = article.headlineText();
    return text == null ? "" : text.text();
  }

  @Test
  void an_article_is_its_headline_its_paragraphs_and_its_byline() {
    Article article = divide(FLOOD + "\n" + SCHOOL).articles().get(0);
    assertThat(headline(article)).isEqualTo("县里召开防汛工作会议");
    assertThat(article.body().text().lines()).hasSize(2);
    assertThat(String.valueOf(article.byline())).isEqualTo("记者 王小河 通讯员 赵明");
  }

  @Test
  void a_sentence_cut_by_blank_lines_is_whole_again() {
    String cut = FLOOD.replace("备足沙袋和抽水机", "备足沙袋\n\n\n和抽水机");
    assertThat(bodies(cut + "\n" + SCHOOL)).isEqualTo(bodies(FLOOD + "\n" + SCHOOL));
  }

  @Test
  void a_line_whose_word_goes_on_over_a_gap_is_no_headline() {
    String end = "孩子们放学后常去新图书馆做作业，每周六上午有志愿者值守。";
    String whole = SCHOOL.replace("记者 孙雨", end + "\n\n记者 孙雨");
    String torn = whole.replace("常去新图书馆", "常去新图书\n\n馆");
    assertThat(bodies(FLOOD + "\n" + torn)).isEqualTo(bodies(FLOOD + "\n" + whole));
  }

  @Test
  void a_page_with_crlf_reads_like_one_with_lf() {
    String page = FLOOD + "\n" + SCHOOL;
    assertThat(bodies(page.replace("\n", "\r\n"))).isEqualTo(bodies(page));
  }

  @Test
  void a_headline_behind_everything_goes_to_the_body_that_it_repeats() {
    String school = SCHOOL.replace("实验小学新图书馆开门迎客\n\n", "");
    String page = school + "\n" + FLOOD + "\n实验小学新图书馆建成三万册图书上架\n";
    assertThat(headlines(page)).containsExactly("实验小学新图书馆建成三万册图书上架", "县里召开防汛工作会议");
  }

  @Test
  void lines_of_a_column_become_paragraphs() {
    String page =
        """
        新桥通车

        　　本报讯　昨天上午，跨河新桥正
        式通车，两岸群众往来不必再绕行十
        公里。
        　　据介绍，新桥全长六百米，双向
        四车道，工期比原计划缩短了两个多
        月。
        """;
    assertThat(bodies(page))
        .containsExactly("本报讯　昨天上午，跨河新桥正式通车，两岸群众往来不必再绕行十公里。\n据介绍，新桥全长六百米，双向四车道，工期比原计划缩短了两个多月。");
  }

  @Test
  void fields_of_a_database_record_have_their_roles() {
    String page =
        """
        【 日  期 】19990101
        【 版  号 】3
        【 标  题 】山村里的邮递员
        【 作  者 】周小山
        【 正  文 】
            山路弯弯，老周每天要走三十里，把报纸和信件送到七个村子里去，一走就是二十
        年。
        """;
    Division division = divide(page);
    Article article = division.articles().get(0);
    assertThat(headline(article)).isEqualTo("山村里的邮递员");
    assertThat(String.valueOf(article.byline())).isEqualTo("周小山");
    assertThat(article.body().text()).endsWith("一走就是二十年。");
    assertThat(division.leftovers()).extracting(Part::role).containsOnly(Role.FURNITURE);
  }

  @Test
  void furniture_and_notices_belong_to_no_article() {
    String page = "2001年5月6日 星期日 第2版\n\n" + FLOOD + "\n返回目录\n遗失声明 张三遗失身份证，声明作废。\n";
    assertThat(divide(page).leftovers())
        .extracting(Part::role)
        .containsExactly(Role.FURNITURE, Role.FURNITURE, Role.NOTICE);
  }

  @Test
  void the_occasion_before_a_headline_is_its_kicker() {
    String page = "管城召开安全生产会议 压实责任守住底线\n\n本报讯 昨日，管城召开安全生产会议，部署下一步工作。\n";
    Article article = divide(page).articles().get(0);
    assertThat(String.valueOf(article.deck(Role.KICKER))).isEqualTo("管城召开安全生产会议");
    assertThat(String.valueOf(article.deck(Role.HEADLINE))).isEqualTo("压实责任守住底线");
  }

  @Test
  void nothing_is_joined_across_a_form_feed() {
    assertThat(divide(FLOOD + "\f" + SCHOOL).articles()).hasSize(2);
    String torn = "水位上涨很快，村民们连夜把沙袋扛上大堤，天亮时渗水的地方已经";
    assertThat(bodies(torn + "\f全部堵住，没有人受伤。")).noneMatch(b -> b.contains("已经全部"));
  }

  @Test
  void a_taiwan_dateline_stays_in_the_body_though_its_column_breaks_it() {
    String page =
        """
        市府擴大路平專案
        議員盼先修學校周邊

            〔記者林小安、陳大同／台北報
        導〕市府昨天宣布擴大路平專案，預
        計年底前完成四十條道路，議員盼先
        從學校周邊開始施工。
        """;
    assertThat(headlines(page)).containsExactly("市府擴大路平專案\n議員盼先修學校周邊");
    assertThat(bodies(page).get(0)).startsWith("〔記者林小安、陳大同／台北報導〕市府昨天");
  }

  @Test
  void the_same_page_is_always_divided_the_same_way() {
    String page = SCHOOL + "\n" + FLOOD + "\n" + SCHOOL.replace("小学", "中学");
    assertThat(divide(page)).isEqualTo(divide(page));
  }

  @Test
  void a_blank_page_has_nothing() {
    assertThat(divide(" \n\n\u3000\n").articles()).isEmpty();
    assertThat(divide("").articles()).isEmpty();
  }
}
