package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.Issue;
import banmian.text.IssueCode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023年3月17日 星期五 第3版 |",
        "2023年3月17日 星期六 第3版 | The masthead prints 2023-03-17, a 星期五, beside 星期六.",
        "2023年3月17日 农历二月廿六 |",
      })
  void mastheadWhoseDayAndWeekdayDisagreeIsTold(String masthead, String told) {
    PageFacts page = Sample.page("F 青溪日报 " + masthead + "\nH 题\n3月16日，大会召开。");
    assertThat(messages(page.issues())).isEqualTo(told == null ? "" : told);
  }

  @Test
  void twoMastheadsOfDifferentDaysAreTold() {
    PageFacts page = Sample.page("F 青溪日报 2023年3月17日 星期五\nF 青溪日报 2023年3月20日 星期一\nH 题\n3月16日，大会召开。");
    assertThat(messages(page.issues()))
        .isEqualTo("Its mastheads print 2023-03-17 and 2023-03-20; the first one is taken.");
  }

  @Test
  void stampOfTheWebPageIsNoSecondMasthead() {
    PageFacts page = Sample.page("F 青溪日报 2023年3月17日 星期五\nF 发布时间：2023-03-20\nH 题\n3月16日，大会召开。");
    assertThat(page.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3月16日（星期四），大会召开。 |",
        "3月16日（星期五），大会召开。 | \"3月16日（星期五）\" is read as 2023-03-16, a 星期四, beside 星期五.",
        "新华社北京3月16日电 大会召开。 |",
        "新华社北京2021年3月16日电 大会召开。 | The dateline is of 2021-03-16, the issue of 2023-03-17.",
        "新华社北京5月6日电 大会召开。 | The dateline is of 2022-05-06, the issue of 2023-03-17.",
        "2025年是青溪建县一百周年之年。2025年4月，大会召开。 | The article speaks from 2025 (2025年是青溪建县一百周年之年), the issue is of 2023-03-17.",
      })
  void articleThatDisagreesWithItselfOrItsIssueIsTold(String text, String told) {
    Facts facts = Sample.of("F 青溪日报 2023年3月17日 星期五\nH 题\n" + text);
    assertThat(
            messages(
                facts.issues().stream()
                    .filter(i -> i.code() == IssueCode.DATE_CONFLICT)
                    .collect(Collectors.toList())))
        .isEqualTo(told == null ? "" : told);
  }

  private static String messages(java.util.List<Issue> issues) {
    return issues.stream().map(Issue::message).collect(Collectors.joining("; "));
  }
}
