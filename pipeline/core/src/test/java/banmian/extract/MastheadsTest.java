package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastheadsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          A15 要闻 2011.6.27 星期一              | -        | 2011-06-27 | 15 | 要闻
          2011-06-28 第09版:要闻                 | -        | 2011-06-28 | 9  | 要闻
          1997年2月7日　星期五　第3版            | -        | 1997-02-07 | 3  | -
          2025-06-21 國際版                      | -        | 2025-06-21 | -  | 國際
          人民日报 1996年11月6日 第四版          | 人民日报 | 1996-11-06 | 4  | -
          【 版  号 】7                          | -        | -          | 7  | -
          【 日  期 】19960216                   | -        | 1996-02-16 | -  | -
          今日12版 零售每份1元                   | -        | -          | -  | -
          第7版 副刊                             | -        | -          | 7  | 副刊
          郑州晚报                               | 郑州晚报 | -          | -  | -
          SEPTEMBER 18, 2008　THURSDAY　灣區新聞 | -        | 2008-09-18 | -  | -
          Sun 3rd Nov. 2019                      | -        | 2019-11-03 | -  | -
          中華民國四十五年八月十四日 第四版      | -        | 1956-08-14 | 4  | -
          中華民國113年5月3日 星期五 A4          | -        | 2024-05-03 | -  | -
          民國 八十五 年 四 月 三 日             | -        | 1996-04-03 | -  | -
          公元一九五八年六月二日 星期一          | -        | 1958-06-02 | -  | -
          2019/05/03 星期五                      | -        | 2019-05-03 | -  | -
          2019年5月3日／星期五／地方版           | -        | 2019-05-03 | -  | -
          二○二一年六月九日　星期三　財經　B2  | -        | 2021-06-09 | -  | -
          """)
  void furnitureTellsPaperDayAndPage(
      String line, String paper, String date, Integer number, String name) {
    PageFacts page = Sample.page("F " + line + "\nH 一个很长的题目在这里\n正文说了一件事。");
    assertThat(page.newspaper()).isEqualTo(paper);
    assertThat(page.issueDate() == null ? null : page.issueDate().toString()).isEqualTo(date);
    assertThat(page.pageNumber()).isEqualTo(number);
    assertThat(page.pageName()).isEqualTo(name);
  }
}
