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
          A15 要闻 2012.6.25 星期一              | -        | 2012-06-25 | 15 | 要闻
          2012-06-29 第09版:要闻                 | -        | 2012-06-29 | 9  | 要闻
          1996年2月9日　星期五　第3版            | -        | 1996-02-09 | 3  | -
          2026-06-20 國際版                      | -        | 2026-06-20 | -  | 國際
          人民日报 1996年11月5日 第四版          | 人民日报 | 1996-11-05 | 4  | -
          【 版  号 】7                          | -        | -          | 7  | -
          【 日  期 】19960215                   | -        | 1996-02-15 | -  | -
          今日12版 零售每份1元                   | -        | -          | -  | -
          第7版 副刊                             | -        | -          | 7  | 副刊
          郑州晚报                               | 郑州晚报 | -          | -  | -
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
