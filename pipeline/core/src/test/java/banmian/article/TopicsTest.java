package banmian.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "库房浓烟滚滚，四支水枪对准火场。         | 孩子们头晕呕吐，被送往医院，病房里住满了。   | true",
        "庫房濃煙滾滾，四支水槍對準火場。         | 孩子們頭暈嘔吐，被送往醫院，病房裡住滿了。   | true",
        "库房浓烟滚滚，四支水枪对准火场。         | 消防员扑救三小时，大火才被扑灭。             | false",
        "库房浓烟滚滚，四支水枪对准火场。         | 消防员烧伤，送到医院，医生做了手术。         | false",
        "库房浓烟滚滚。                           | 孩子们头晕呕吐，被送往医院，病房里住满了。   | false",
        "会议强调，要提高认识，落实责任。         | 孩子们头晕呕吐，被送往医院，病房里住满了。   | false",
      })
  void differWhereBothSpeakPlainlyAndNeitherOfTheOthers(String a, String b, boolean differ) {
    assertThat(Topics.of(a).differ(Topics.of(b))).isEqualTo(differ);
    assertThat(Topics.of(b).differ(Topics.of(a))).isEqualTo(differ);
  }
}
