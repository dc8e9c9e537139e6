package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "青溪县召开会议。王丽萍为青溪县教育局局长。 | 王丽萍 青溪县教育局局长@青溪县教育局",
        "记者采访了王丽萍。王丽萍是青溪县人民医院的院长。 | 王丽萍 院长@青溪县人民医院",
        "青溪县召开会议。王丽萍的青溪县教育局局长职务被免去。 | 王丽萍 青溪县教育局局长@青溪县教育局",
        "王丽萍历任青溪县财政局副局长、青溪县教育局局长等职。 | 王丽萍 青溪县财政局副局长@青溪县财政局; 王丽萍 青溪县教育局局长@青溪县教育局",
        "县委书记王丽萍的朋友是老师。 | 王丽萍 县委书记@县委",
        "青溪县召开会议。李云山表示感谢。王丽萍表示感谢。李云山、王丽萍等七人当选青溪县工商联副会长。 | 李云山 青溪县工商联副会长@青溪县工商联; 王丽萍 青溪县工商联副会长@青溪县工商联",
        "青溪县召开会议。副主任李云山是主任的堂弟。 | 李云山 副主任@null",
        "天和公司建成冷库。公司总经理李云山说，明年扩建。 | 李云山 总经理@天和公司",
        "青溪县总工会主席李云山，副主席王丽萍参加。 | 李云山 青溪县总工会主席@青溪县总工会; 王丽萍 副主席@青溪县总工会",
        "青溪县总工会召开会议。主席李云山讲话。 | 李云山 主席@青溪县总工会",
        "县委书记李云山表示感谢。李云山以九成得票率当选为会长。 | 李云山 县委书记@县委; 李云山 会长@null",
        "青溪縣總工會開會。縣長李雲山參加。青溪縣熱鬧。 | 李雲山 縣長@青溪縣",
        "青溪县第一中学举行典礼。校长王丽萍讲话。 | 王丽萍 校长@青溪县第一中学",
      })
  void officeToldInSentenceIsRead(String text, String read) {
    Facts facts = Sample.of("H 题\n" + text);
    assertThat(
            facts.personOffices().stream()
                .map(o -> o.personName() + " " + o.office() + "@" + o.organization())
                .collect(Collectors.joining("; ")))
        .isEqualTo(read);
  }
}
