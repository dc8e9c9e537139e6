package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "人民论坛⏎少开一次会             | 会议多了，办事的时间就少了。                       | commentary",
        "少开一次会（人民论坛）          | 　　本报讯 会议多了，办事的时间就少了。             | commentary",
        "海峡论坛开幕                    | 　　本报讯 昨日，海峡论坛在厦门开幕，千余人到场。   | news",
        "乡村振兴论坛在江州大学举行      | 9月21日，乡村振兴论坛在江州大学举行。               | news",
        "月亮山上的法官⏎——记加鸠法庭庭长王章远 | 一辆跑了九万公里的摩托车，一口糯米饭。       | feature",
        "对话消防员郑大勇                | 问：第一次出警怕不怕？答：怕。                      | interview",
        "两岸应当对话                    | 3月5日，会长在座谈会上说，两岸应当对话。            | news",
        "停水公告                        | 因管道检修，东街停水一天。                          | notice",
        "老榕树下                        | 树下有一口井，井水很甜。                            | none",
      })
  void kindOfTextIsToldByLabelsAndHowItOpens(String head, String body, String genre) {
    String page = "H " + head.replace("⏎", "\nH ") + "\n" + body;
    assertThat(Sample.of(page).genre()).isEqualTo(genre);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "新华社南坪3月5日电：昨日下午，南坪老街一处民房失火，消防队半小时后扑灭。 | 昨日下午",
        "中新网南坪3月5日电（刘忠、陈勇）5日凌晨，两车在南坪大桥相撞，三人送医。   | 5日凌晨",
        "（一）修好路灯，让晚归的人看得见路，这是今年办的头一件实事。               | （一）修好路灯",
      })
  void summaryOpensWithTheLeadAndNoMark(String body, String opening) {
    assertThat(Sample.of(body).summary()).startsWith(opening);
  }
}
