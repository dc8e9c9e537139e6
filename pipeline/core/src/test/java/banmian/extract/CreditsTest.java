package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

  private static String read(String page) {
    return Sample.of(page).contributors().stream()
        .map(
            c ->
                c.personName()
                    + " "
                    + c.role()
                    + (c.credit() == null ? "" : " " + c.credit())
                    + (c.affiliation() == null ? "" : " @" + c.affiliation()))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          记者 李明轩 通讯员 周璞            | 李明轩 reporter, 周璞 correspondent
          记者 李明轩 通讯员 周璞 文/图      | 李明轩 reporter both, 周璞 correspondent both
          文/图 记者 李明轩                  | 李明轩 reporter both
          （本报记者  曹远）                 | 曹远 reporter @本报
          （记者 苏静、王铎）                | 苏静 reporter, 王铎 reporter
          杭州日报记者  何文旭               | 何文旭 reporter @杭州日报
          （本报驻法国记者  张文国）         | 张文国 reporter @本报驻法国
          （李  勤  温兴林）                 | 李勤 writer, 温兴林 writer
          晓月                               | 晓月 writer
          □韦文 昌明                         | 韦文 writer, 昌明 writer
          ■記者蔡少文                        | 蔡少文 reporter
          法庭記者：劉曉文                   | 劉曉文 reporter
          報導•攝影╱江品文                   | 江品文 reporter both
          报道/张三丰 摄影/李四光            | 张三丰 writer text, 李四光 photographer photo
          张三丰 文 李四光 图                | 张三丰 writer text, 李四光 photographer photo
          记者 王小五 摄                     | 王小五 photographer photo
          见习记者 钱一鸣 实习生 孙大力      | 钱一鸣 reporter, 孙大力 intern
          记者陈玉妍通讯员叶为民王文静       | 陈玉妍 reporter, 叶为民 correspondent, 王文静 correspondent
          记者／黄少文　实习生／朱子墨       | 黄少文 reporter, 朱子墨 intern
          記者︰脫芷文／編輯：／美術：／攝影： | 脫芷文 reporter
          李明 编译                          | 李明 translator text
          责编 胡安 美编 赵政 校对 张宇      |
          西坡街二十二号 居民 盛文芝         | 盛文芝 writer
          采煤二队 曲大山                    | 曲大山 writer
          中文系2011级 木  槿                | 木槿 writer
          本報港聞部報道                     |
          （综合新华社、中新社报道）         |
          """)
  void bylineLinesAreRead(String printed, String expected) {
    assertThat(read("H 题\nB " + printed + "\n正文说了一件事。"))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          〔記者林欣文、陳政文／台北報導〕立法院昨開會。      | 林欣文 reporter text, 陳政文 reporter text
          新华社北京7月3日电（记者孙若文）大会今天开幕。      | 孙若文 reporter
          本报讯（记者周丹文王刚）昨日下午，火灾发生。        | 周丹文 reporter, 王刚 reporter
          记者魏玉文报道：大会开幕。                          | 魏玉文 reporter text
          东方网记者孙海文报道:市区有震感。                   | 孙海文 reporter text @东方网
          本报昆明电  记者梁小文报道：列车通过鉴定。          | 梁小文 reporter text
          本报北京5月9日讯 记者潘文跃今天在会上获悉：已建成。 | 潘文跃 reporter
          大会开幕。会后参观。（姜建业）                      | 姜建业 writer
          大会开幕。（本报记者 岳敬文 何军）                  | 岳敬文 reporter @本报, 何军 reporter @本报
          记者从市水务部门获悉，水管已经修好。                |
          记者昨日来到现场，看到水已经退去。                  |
          大会昨日开幕。（完）                                |
          大会昨日开幕。（路透社）                            |
          该书（张三主编）已经出版，受到欢迎。                |
          """)
  void creditsInTheTextAreRead(String body, String expected) {
    assertThat(read("H 题\n" + body)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aReportQuotedInTheTextDoesNotCreditItsReporter() {
    assertThat(read("H 题\n人民网记者孙海文报道：市区有震感。\nB 记者 章回")).isEqualTo("章回 reporter");
  }

  @Test
  void surfaceIsThePrintAndNameLeavesItsBlanksOut() {
    Facts.Contributor c = Sample.of("H 题\nB （李　　勤）\n正文。").contributors().get(0);
    assertThat(c.personName()).isEqualTo("李勤");
    assertThat(c.surface()).isEqualTo("李　　勤");
    assertThat(c.passage().text()).isEqualTo(c.surface());
  }
}
