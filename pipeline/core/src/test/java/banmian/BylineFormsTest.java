package banmian;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.article.Article;
import banmian.lang.Segmenter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bylines as papers print them, set into a page: found, given to their article, and read. */
class BylineFormsTest {

  private static final String LEAD = "日前，青石镇召开春耕生产会议，部署今年的早稻育秧和农田水利工作，全镇十二个村的负责人参加了会议。";
  private static final String MIDDLE = "县委书记到青石镇调研春耕生产，要求抓住农时，落实好种子和化肥。";
  private static final String END = "截至目前，全县已整地三万亩，备足良种四百吨。";
  private static final String NEXT =
      "\n\n城南小学举行运动会\n\n　　本报讯 昨日，城南小学举行春季运动会，三百名学生参加了跑步和跳绳。\n" + "　　赛后，校长为获奖学生发了奖状，家长们也到场助威。\n";

  private static final PageReader READER =
      PageReader.with(PageReader.Options.byEvidence(), Segmenter.none());

  private static Page read(String page) {
    return READER.read(Source.of("page.txt", page.getBytes(StandardCharsets.UTF_8)));
  }

  private static String contributors(String page) {
    Page read = read(page);
    List<String> found = new ArrayList<>();
    List<Article> articles = read.division().articles();
    for (int i = 0; i < articles.size(); i++) {
      boolean ours = articles.get(i).body().text().contains("春耕");
      read.facts().articles().get(i).contributors().stream()
          .map(c -> (ours ? "" : "other's ") + c.personName() + " " + c.role())
          .forEach(found::add);
    }
    return String.join(", ", found);
  }

  private static String behindTheText(String byline) {
    String text = LEAD + "\n　　" + MIDDLE + "\n　　" + END + "\n" + byline.replace('⏎', '\n');
    return "青石镇部署春耕\n\n　　本报讯 " + text + NEXT;
  }

  private static String belowTheHeadline(String byline) {
    return "青石镇部署春耕\n" + byline + "\n\n　　" + LEAD + "\n　　" + MIDDLE + "\n　　" + END + NEXT;
  }

  private static String inTheLead(String words) {
    return "青石镇部署春耕\n\n　　" + words + LEAD + "\n　　" + MIDDLE + "\n　　" + END + NEXT;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          记者 汪海洋⏎通讯员 陶立夏 贺小川         | 汪海洋 reporter, 陶立夏 correspondent, 贺小川 correspondent
          本报记者 汪海洋 通讯员 陶立夏⏎贺小川 方志远 | 汪海洋 reporter, 陶立夏 correspondent, 贺小川 correspondent, 方志远 correspondent
          记者 汪海洋 通讯员 文⏎静                 | 汪海洋 reporter, 文静 correspondent
          （汪海洋　陶⏎立夏）                      | 汪海洋 writer, 陶立夏 writer
          　　　　　　　　　　（东野　亓雪）       | 东野 writer, 亓雪 writer
          （乌兰托娅　袁台）                       | 乌兰托娅 writer, 袁台 writer
          ○汪海洋 文　陶立夏 摄                    | 汪海洋 writer, 陶立夏 photographer
          （记者 汪海洋 通讯员 陶立夏⏎贺小川）     | 汪海洋 reporter, 陶立夏 correspondent, 贺小川 correspondent
          本报记者⏎汪海洋 陶立夏                   | 汪海洋 reporter, 陶立夏 reporter
          本报记者 汪海洋 发自青石                 | 汪海洋 reporter
          本报记者 汪海洋 青石报道                 | 汪海洋 reporter
          首席记者 汪海洋 首席摄影 陶立夏          | 汪海洋 reporter, 陶立夏 photographer
          本组稿件由本报记者汪海洋 陶立夏采写      | 汪海洋 reporter, 陶立夏 reporter
          （汪海洋/文 陶立夏/图）                  | 汪海洋 writer, 陶立夏 photographer
          汪海洋 文 陶立夏 图                      | 汪海洋 writer, 陶立夏 photographer
          （记者 汪  海洋 敖　特根）               | 汪海洋 reporter, 敖特根 reporter
          （特约 汪　洋）                          | 汪洋 writer
          本报记者 汪 文 通讯员 陶立夏             | 汪文 reporter, 陶立夏 correspondent
          （记者 汪海洋 文 陶立夏 摄）             | 汪海洋 reporter, 陶立夏 photographer
          本报记者 汪海洋 整理                     | 汪海洋 reporter
          县融媒体中心记者 汪海洋 通讯员 陶立夏    | 汪海洋 reporter, 陶立夏 correspondent
          记者 汪海洋 通讯员 县妇联 陶立夏         | 汪海洋 reporter, 陶立夏 correspondent
          本报记者 汪海洋 图片由贺小川提供         | 汪海洋 reporter
          记者汪海洋通讯员李明王小红               | 汪海洋 reporter, 李明 correspondent, 王小红 correspondent
          记者欧阳娜诸葛军                         | 欧阳娜 reporter, 诸葛军 reporter
          记者 刘陈晓雯 上官云                     | 刘陈晓雯 reporter, 上官云 reporter
          本报记者 阿布都热西提·吾守尔             | 阿布都热西提·吾守尔 reporter
          记者 扎西多吉 通讯员 卓玛拉姆            | 扎西多吉 reporter, 卓玛拉姆 correspondent
          □[美]约翰·史密斯                         | 约翰·史密斯 writer
          记 者 汪海洋 通 讯 员 陶立夏             | 汪海洋 reporter, 陶立夏 correspondent
          本报港闻部报道                           |
          本报评论员                               |
          """)
  void behindTheLastParagraph(String byline, String expected) {
    assertThat(contributors(behindTheText(byline)))
        .isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          文/汪海洋 图/陶立夏         | 汪海洋 writer, 陶立夏 photographer
          文\\汪海洋 图\\陶立夏         | 汪海洋 writer, 陶立夏 photographer
          撰文◎汪海洋 攝影◎陶立夏     | 汪海洋 writer, 陶立夏 photographer
          採訪、撰文：汪海洋          | 汪海洋 reporter
          報導‧攝影╱汪海洋            | 汪海洋 reporter
          记者丨汪海洋 摄影丨陶立夏   | 汪海洋 reporter, 陶立夏 photographer
          ▓本报记者 汪海洋            | 汪海洋 reporter
          —— 本报记者 汪海洋          | 汪海洋 reporter
          本报记者　□汪海洋　陶立夏   | 汪海洋 reporter, 陶立夏 reporter
          □本报记者 汪海洋 通讯员 陶立夏 | 汪海洋 reporter, 陶立夏 correspondent
          □记者 汪海洋                | 汪海洋 writer
          汪  洋　陶立夏              | 汪洋 writer, 陶立夏 writer
          汪洋 陶立夏                 | 汪洋 writer, 陶立夏 writer
          """)
  void belowAHeadline(String byline, String expected) {
    assertThat(contributors(belowTheHeadline(byline))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          本报讯（汪海洋）                      | 汪海洋 writer
          本报讯（汪海洋 记者陶立夏）           | 汪海洋 writer, 陶立夏 reporter
          晚报讯 见习记者汪海洋 通讯员陶立夏    | 汪海洋 reporter, 陶立夏 correspondent
          本报讯 通讯员汪海洋报道：             | 汪海洋 correspondent
          本报6月2日讯　记者汪  洋报道：        | 汪洋 reporter
          本报讯　通讯员陶  夏　记者汪  洋报道：| 陶夏 correspondent, 汪洋 reporter
          本报讯　记者 汪 洋　6月2日，          | 汪洋 reporter
          （記者汪海洋高雄報導）                | 汪海洋 reporter
          【記者汪洋花田縣報導】                | 汪洋 reporter
          （中央社記者汪海洋台北18日電）        | 汪海洋 reporter
          本报讯（青石镇 汪海洋）               | 汪海洋 writer
          【本報記者汪海洋青石三月十八日電】    | 汪海洋 reporter
          （本報特派員汪海洋十八日青石電）      | 汪海洋 reporter
          本报讯（记者从县农业局获悉）          |
          本报讯（据县农业局消息）              |
          """)
  void inTheFirstWords(String words, String expected) {
    assertThat(contributors(inTheLead(words))).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  /** The headline of each article and who made it. */
  private static String makers(String page) {
    Page read = read(page);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < read.division().articles().size(); i++) {
      Article article = read.division().articles().get(i);
      StringBuilder line = new StringBuilder();
      line.append(article.headlineText() == null ? "" : article.headlineText().text());
      read.facts()
          .articles()
          .get(i)
          .contributors()
          .forEach(c -> line.append(' ').append(c.personName()));
      made.add(line.toString());
    }
    return String.join("; ", made);
  }

  @Test
  void aNoteOnABookEndsTheTextAndTheBylineBehindItIsOfThatText() {
    assertThat(
            makers(
                """
                河工图里的百年

                　　老船工的孙子把三箱图纸捐给了水利站，站里请人逐张装裱，花了两年工夫。
                　　书中收图一百二十幅，每幅都注明了年代和河段，读来如在船头。

                （《河工图录》由青石出版社出版）

                记者 汪海洋

                城南小学举行运动会

                　　本报讯 昨日，城南小学举行春季运动会，三百名学生参加了跑步和跳绳。
                """))
        .isEqualTo("河工图里的百年 汪海洋; 城南小学举行运动会");
  }

  @Test
  void textThatGoesOnOnAnotherPageTakesNothingMoreOfThisOne() {
    assertThat(
            makers(
                """
                自行车租赁点增至二十处

                　　昨日起，市区自行车租赁点增至二十处，市民凭公交卡即可租用，首小时免费。

                记者 陶立夏

                青石镇部署春耕

                　　截至昨日，青石镇已整地三万亩，备足良种四百吨，镇里组织的农机手正在各村
                （下转第四版）

                记者 汪海洋
                """))
        .isEqualTo("自行车租赁点增至二十处 陶立夏; 青石镇部署春耕 汪海洋");
  }

  @Test
  void ofTwoBylinesInARowTheSecondIsOfTheTextBelow() {
    assertThat(
            makers(
                """
                青石镇部署春耕

                　　本报讯 日前，青石镇召开春耕生产会议，部署今年的早稻育秧和农田水利工作。
                　　截至目前，全县已整地三万亩，备足良种四百吨。
                记者 汪海洋

                记者 陶立夏
                　　本报讯 昨日，城南小学举行春季运动会，三百名学生参加了跑步和跳绳。
                　　赛后，校长为获奖学生发了奖状，家长们也到场助威。

                自行车租赁点增至二十处

                　　本报讯 昨日起，市区自行车租赁点增至二十处，市民凭公交卡即可租用。
                记者 贺小川
                """))
        .isEqualTo("青石镇部署春耕 汪海洋;  陶立夏; 自行车租赁点增至二十处 贺小川");
  }
}
