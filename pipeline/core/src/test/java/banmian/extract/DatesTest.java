package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.extract.Facts.DateMention;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  private static String read(String text) {
    String page = "F 2023年3月18日 星期六 第3版\nH 题\n" + text;
    return Sample.of(page).dates().stream()
        .map(
            d ->
                text.substring(d.span().start(), d.span().end())
                    + "="
                    + (d.startDate() == null ? "?" : d.startDate())
                    + (d.endDate() == null || d.endDate().equals(d.startDate())
                        ? ""
                        : ".." + d.endDate())
                    + " "
                    + d.precision())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          3月17日，大会召开           | 3月17日=2023-03-17 day
          3月 7日上午，大会召开       | 3月 7日上午=2023-03-07 half_day
          ３月１７日，大会召开        | ３月１７日=2023-03-17 day
          2021年12月28日，             | 2021年12月28日=2021-12-28 day
          12月28日，大会召开          | 12月28日=2022-12-28 day
          将于4月2日召开              | 4月2日=2023-04-02 day
          3月15日至17日，             | 3月15日至17日=2023-03-15..2023-03-17 day
          十二月廿八日，              | 十二月廿八日=2022-12-28 day
          卅一日，                    |
          民國三十五年七月一日        | 民國三十五年七月一日=1946-07-01 day
          二〇二一年四月              | 二〇二一年四月=2021-04-01..2021-04-30 month
          去年12月                    | 去年12月=2022-12-01..2022-12-31 month
          2月上旬，                   | 2月上旬=2023-02-01..2023-02-10 month
          昨日下午，                  | 昨日下午=2023-03-17 half_day
          立法院長昨召集協商          | 昨=2023-03-17 day
          上周五，                    | 上周五=2023-03-10 day
          16日，                      | 16日=2023-03-16 day
          近日，大会召开              | 近日=? vague
          一九九六年                  | 一九九六年=1996-01-01..1996-12-31 year
          农历正月，                   | 农历正月=? vague
          农历正月十五，               | 农历正月十五=? vague
          腊月廿三，                   | 腊月廿三=? vague
          农历癸卯年三月初三，         | 农历癸卯年三月初三=? vague
          2月30日，                   |
          79岁的老人                  |
          东南明路50号院              |
          纪念“七一”                |
          “十四五”规划               |
          为期3日的活动               |
          光荣在党50年的老人          |
          ，50年前的小路              |
          重读《历史上的今天》        |
          “明天会更好”唱响          |
          96年，大会召开              | 96年=1996-01-01..1996-12-31 year
          剧团公演三日，              |
          3月5日（星期日）            | 3月5日（星期日）=2023-03-05 day
          2012.6.25 发布              | 2012.6.25=2012-06-25 day
          上月廿八日，                | 上月廿八日=2023-02-28 day
          本月30日举行                | 本月30日=2023-03-30 day
          下月五日续审                | 下月五日=2023-04-05 day
          本（三）月二十日起          | 本（三）月二十日=2023-03-20 day
          昨（十七）日凌晨            | 昨（十七）日凌晨=2023-03-17 half_day
          昨(16)日上午                | 昨(16)日上午=2023-03-16 half_day
          定明（十九）日開幕          | 明（十九）日=2023-03-19 day
          3月26日开跑                 | 3月26日=2023-03-26 day
          定四月一日起                | 四月一日=2023-04-01 day
          10月26日开跑                | 10月26日=2022-10-26 day
          請假二十日，                |
          每周三借场练球              |
          周一至周五开放              |
          五月初五，                  | 五月初五=? vague
          初十日午後                  | 初十日午後=? half_day
          """)
  void datesAreReadAgainstTheDayOfTheIssue(String text, String expected) {
    String read = read(text);
    if (expected == null) {
      assertThat(read).doesNotContain("20");
    } else {
      assertThat(read).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          3月17日，会议召开。2023年是全面贯彻党的二十大精神开局之年。   | 2023-03-17 printed
          1月22日下午，某区召开2021年度武装工作会议。                   | 2021-01-22 printed
          4月12日，活动举行，以优异成绩庆祝建党100周年。                | 2021-04-12 landmark
          10月19日，纪念鲁迅逝世60周年大会举行。                        | 1996-10-19 landmark
          7月2日，会议召开，为实现“双胜利”作贡献。                    | 2020-07-02 landmark
          7月2日，会议召开。                                            | ? null
          10月16日，2009年北塬县柑橘节在城南开幕。                      | 2009-10-16 printed
          9月6日，2012级新生报到。                                      | 2012-09-06 printed
          8月15日，紀念抗戰勝利70周年座談會舉行。                       | 2015-08-15 landmark
          一月二十一日，商店挂牌，是一九五六年开年以来最冷的一天。      | 1956-01-21 printed
          9月10日，县里庆祝第37个教师节。                               | 2021-09-10 landmark
          10月8日，全区备战第十四届全运会。                             | ? null
          3月6日，全省代表团讨论，十三届全国人大四次会议昨天开幕。      | 2021-03-06 landmark
          3月6日，会议传达党的十九届五中全会精神。                      | 2021-03-06 landmark
          7月1日，广场上庆祝香港回归祖国20周年。                        | 2017-07-01 landmark
          11月6日，全县动员，以优异成绩迎接建党100周年。                | 2020-11-06 landmark
          5月18日，县一中六十周年校庆。该校创办于1956年。               | 2016-05-18 printed
          2月17日（星期六），农历正月初八，庙会开市。                   | 2024-02-17 printed
          4月26日，尼泊尔加德满都附近发生强烈地震。                     | 2015-04-26 landmark
          4月2日，尼泊尔附近发生地震。                                  | ? null
          7月2日，他说，当年抗击非典时他才三十岁。                      | ? null
          7月23日，他说，2028年恐是危险年份。                           | ? null
          3月6日，会议要求零就业家庭动态清零。                          | ? null
          3月17日，广场锣鼓喧天，某县2022年春季欢送大会在这里举行。     | 2022-03-17 printed
          """)
  void theYearComesFromEvidenceOrStaysOpen(String text, String expected) {
    Facts facts = Sample.of("H 题\n" + text);
    assertThat((facts.eventDate() == null ? "?" : facts.eventDate()) + " " + facts.eventDateBasis())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          花會定明（十九）日開幕。主任昨語記者。                        | 2023-03-19
          新片自今日起放映十天。社長昨往拜客。                          | 2023-03-18
          会馆定于3月28日举行春祭。                                     | 2023-03-28
          新盘截至昨晚累收一千票。经理表示，首批单位周六开售。          | -
          昨日，大会召开。县里将于5月8日再开一次。                      | 2023-03-17
          医院自3月1日以来收治百人。                                    | -
          """)
  void aPlannedDayIsTheEventsWhereTheLeadHasNoOther(String text, @Nullable String expected) {
    Facts facts = Sample.of("F 2023年3月18日 星期六\nH 题\n本报讯 " + text);
    assertThat(facts.eventDate() == null ? null : facts.eventDate().toString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          F 11月5日　星期四　农历庚子年九月二十 | 前天，古茶园挂牌。                           | 2020-11-03
          F 七月六日　星期二　甲午年六月初七    | 本月一日，慰问民工。                         | 1954-07-01
          F 7月8日　星期二　第27期              | 昨晨，渔民救起船员。他说，迎来香港回归那夜…… | 1997-07-07
          F 7月8日　星期二　第27期              | 昨晨，渔民救起船员。                         | -
          F 二三、九、十九　（三）　第二张      | 商会昨日下午开会。                           | 1934-09-18
          F 二三、九、十九　（四）　第二张      | 商会昨日下午开会。                           | -
          H 题                                  | 隧道于前日（八月二日）为海底隧道通车两周年。 | 1974-08-02
          F 湘南工人　1月30日　农历腊月廿三     | 前日，抗冰保通。                             | 2008-01-28
          F 某县简讯（试刊）　十月十日          | 庆祝建国三十五周年灯会，本月一日晚举行。     | 1984-10-01
          H 题                                  | 九二一大地震明天屆滿週年，住戶昨（十九）日座談。 | 2000-09-19
          H 题                                  | 昨晨，伦敦奥运会落下帷幕。                   | 2012-08-13
          H 题                                  | 昨日，他说起伦敦奥运会。                     | -
          H 题                                  | 取消委任議席後首次區議會選舉，前日（十八日）投票。 | 1994-09-18
          H 题                                  | 庆祝建国十五周年，十月一日集会。上月二十六日会议开幕。 | 1964-10-01
          H 题                                  | 再过28天北京奥运会就要开幕。7月10日，补植。  | 2008-07-10
          H 题                                  | 距离九七回归只余四百日，5月20日开会。        | 1996-05-20
          H 题                                  | 八月二日，座谈，正是十一届六中全会闭幕一个多月来。| 1981-08-02
          """)
  void theYearOfAMastheadWithoutOneIsInferred(String head, String text, @Nullable String expected) {
    Facts facts = Sample.of((head.startsWith("F") ? head + "\nH 题" : head) + "\n" + text);
    assertThat(facts.eventDate() == null ? null : facts.eventDate().toString()).isEqualTo(expected);
  }

  @Test
  void aDayWhoseYearIsInferredSaysFromWhatAndIsNotTheDocuments() {
    PageFacts page = Sample.page("F 11月5日　星期四　农历庚子年九月二十\nH 题\n前天，古茶园挂牌。");
    Facts facts = page.articles().get(0);
    assertThat(page.issueDate()).isNull();
    assertThat(facts.publicationDate()).hasToString("2020-11-05");
    assertThat(facts.publicationDateBasis()).isEqualTo("document");
    assertThat(facts.eventDateEvidence()).contains("庚子年");
    facts = Sample.of("H 题\n隧道于前日（八月二日）为海底隧道通车两周年。");
    assertThat(facts.publicationDate()).isNull();
    assertThat(facts.eventDateBasis()).isEqualTo("landmark");
  }

  @Test
  void shortNewsOfSeveralDaysHaveNoDayTogether() {
    Facts facts = Sample.of("F 2023年3月18日\nH 簡訊\n△10月15日，甲地办活动。\n△日前，乙地获奖。\n△丙地夺冠。");
    assertThat(facts.eventDate()).isNull();
  }

  @Test
  void aListOfAppointmentsIsOfTheDayOnWhichItWasPassed() {
    Facts facts = Sample.of("H 任免名单\n（2017年8月28日某县第十四届人大常委会第五次会议通过）\n任命：");
    assertThat(facts.eventDate()).hasToString("2017-08-28");
  }

  @Test
  void aDayCountedByTheMoonIsCountedFromThatOfTheMasthead() {
    Facts facts = Sample.of("F 中華民國五年六月十四日　即丙辰五月十四日　星期三\nH 題\n初十日午後，電車軋斃行人。");
    assertThat(facts.eventDate()).hasToString("1916-06-10");
    facts = Sample.of("F 中華民國七年三月十六日　夏曆二月初四日\nH 題\n初二日午後，電車軋斃行人。");
    assertThat(facts.eventDate()).hasToString("1918-03-14");
  }

  @Test
  void theYearOfItsOwnHeadlineWinsOverItsNeighbours() {
    PageFacts page =
        Sample.page(
            "H 甲\n4月12日，会议召开。2023年是开局之年。建党102周年。\n---\nH 某地2014年火灾损失惨重\n1月8日，大火烧到村边。"
                + "2014年，当地少雨。");
    assertThat(page.articles().get(1).eventDate()).hasToString("2014-01-08");
  }

  @Test
  void anArticleWithoutEvidenceTakesTheYearOfItsPage() {
    PageFacts page = Sample.page("H 甲\n3月17日，会议召开。2023年是全面贯彻党的二十大精神开局之年。\n---\nH 乙\n3月15日，调研进行。");
    assertThat(page.articles().get(1).eventDate()).hasToString("2023-03-15");
    assertThat(page.articles().get(1).eventDateBasis()).isEqualTo("document");
  }

  @Test
  void aDateInTheFileNameIsTheDayOfTheIssue() {
    PageFacts page = Sample.page("H 题\n本报讯 昨日，会议召开。", "in/2012-06-25_A15.txt");
    assertThat(page.issueDate()).hasToString("2012-06-25");
    assertThat(page.issueDateBasis()).isEqualTo("document");
    assertThat(page.articles().get(0).eventDate()).hasToString("2012-06-24");
  }

  @Test
  void aDatelineDatesToday() {
    Facts facts = Sample.of("F 2023年8月2日\nH 题\n新华社北京8月1日电 大会今天闭幕。");
    assertThat(facts.eventDate()).hasToString("2023-08-01");
    assertThat(facts.datelineText()).isEqualTo("新华社北京8月1日电");
    assertThat(facts.datelineAgency()).isEqualTo("新华社");
    assertThat(facts.datelinePlace()).isEqualTo("北京");
  }

  @Test
  void anUnknownYearIsAnIssueAndNoGuess() {
    Facts facts = Sample.of("H 题\n7月2日，会议召开。");
    assertThat(facts.eventDate()).isNull();
    assertThat(facts.eventDateText()).isEqualTo("7月2日");
    assertThat(facts.issues()).extracting(i -> i.code().code()).containsExactly("year_unknown");
  }

  @Test
  void datesAreAscendingAndDisjoint() {
    Facts facts = Sample.of("H 题\n2023年3月17日至19日，昨日下午3时，去年12月，上周五，近日，3月 2日上午。");
    int at = 0;
    for (DateMention d : facts.dates()) {
      assertThat(d.span().start()).isGreaterThanOrEqualTo(at);
      at = d.span().end();
    }
    assertThat(facts.dates()).hasSize(6);
  }

  /**
   * What a page tells of its year is asked of the last date, too, though nothing stands behind it.
   */
  @Test
  void weekdayAsTheLastWordIsADateLikeAnother() {
    assertThat(Sample.of("本报讯 3月5日，县里开会。下次会议定于下周五").dates()).hasSize(2);
  }
}
