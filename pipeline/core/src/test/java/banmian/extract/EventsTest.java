package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.extract.Facts.Event;
import banmian.extract.Facts.Participant;
import banmian.extract.Facts.Quote;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {

  private static final String MEETING =
      "F 2023年3月20日\nH 题\n本报讯 3月17日，管城回族区召开党管武装工作会议。区委书记张文敏出席会议并讲话，"
          + "区人武部政委李文勇主持会议。区委副书记孙文涵宣读表彰通报。\n张文敏强调，要提高认识，压实责任。"
          + "会议要求，各单位要狠抓落实。“这样的活动很好，我很喜欢。”李文勇说。";

  @Test
  void aMeetingHasItsNameDayAndParticipants() {
    Event event = Sample.of(MEETING).events().get(0);
    assertThat(event.kind()).isEqualTo("meeting");
    assertThat(event.eventName()).isEqualTo("党管武装工作会议");
    assertThat(event.eventDate()).hasToString("2023-03-17");
    assertThat(
            event.participants().stream()
                .map(p -> p.personName() + " " + p.eventRole())
                .collect(Collectors.joining(", ")))
        .isEqualTo("张文敏 speaker, 李文勇 chair, 孙文涵 reader");
    assertThat(event.participants()).extracting(Participant::office).contains("区委书记");
  }

  /** Lead → kind, name, place, organizer of its event; {@code -} for none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          由市科委和市教委共同举办的第三届青年科技论坛于今日在本市开幕。 | meeting | 第三届青年科技论坛 | - | 市科委和市教委
          记者从20日召开的全市春季植树造林动员大会上获悉，奖励标准将提高。 | meeting | 全市春季植树造林动员大会 | - | -
          市博物馆昨日举行了“乡土与记忆座谈会”，王文敏主持会议。 | meeting | “乡土与记忆座谈会” | - | 市博物馆
          东河县民俗展昨日在县博物馆开幕。第五届民俗艺术节在县博物馆举行。 | activity | 第五届民俗艺术节 | 县博物馆 | -
          （记者王文敏、李小勇）全国水利工作会议今天闭幕。 | meeting | 全国水利工作会议 | - | -
          县委书记张文敏到柳河镇调研防汛工作，要求各乡镇做好准备。 | inspection | 调研防汛工作 | 柳河镇 | -
          县委书记张文敏对辖区老旧小区改造进行督导。 | inspection | 对辖区老旧小区改造进行督导 | - | -
          市长李小勇昨日会见来访的商会代表时表示，欢迎大家。 | visit | 会见来访的商会代表 | - | -
          县委书记张文敏表达了深切的慰问。 | - | - | - | -
          县长李小勇说，学生到卫生院接受检查后已经返校。 | - | - | - | -
          县长李小勇率领的考察团昨日抵达。 | - | - | - | -
          """)
  void anEventHasItsNamePlaceAndOrganizer(
      String lead, String kind, String name, String place, String organizer) {
    List<Event> events = Sample.of("H 题\n" + lead).events();
    assertThat(
            events.stream()
                .map(e -> e.kind() + " " + e.eventName() + " " + e.place() + " " + e.organizer())
                .collect(Collectors.joining(";")))
        .isEqualTo(
            kind.equals("-")
                ? ""
                : (kind + " " + name + " " + place + " " + organizer).replace(" -", " null"));
  }

  @Test
  void aMeetingIsAMentionAndAnInspectionIsNone() {
    assertThat(Sample.of(MEETING).mentions()).extracting(m -> m.kind()).contains("event");
    assertThat(Sample.of("H 题\n县委书记张文敏到柳河镇调研防汛工作。").mentions())
        .extracting(m -> m.kind())
        .doesNotContain("event");
  }

  @Test
  void whatWasSaidHasItsSpeakerAndVerb() {
    Facts facts = Sample.of(MEETING);
    assertThat(facts.quotes())
        .extracting(Quote::speaker, Quote::verb, Quote::isDirect)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("张文敏", "强调", false),
            org.assertj.core.groups.Tuple.tuple("会议", "要求", false),
            org.assertj.core.groups.Tuple.tuple("李文勇", "说", true));
  }

  /** Words → speaker, verb and what was said; {@code -} for what the print leaves open. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          县长李小勇说，粮食生产要一季一季地抓。              | 李小勇 说 粮食生产要一季一季地抓。
          县长李小勇察看苗情。他强调，要抓好春管。            | 李小勇 强调 要抓好春管。
          县长李小勇察看苗情，要求各乡镇立即组织春灌。        | 李小勇 要求 各乡镇立即组织春灌。
          县长李小勇提出要求，要把种子送到农户手上。          | 李小勇 提出要求 要把种子送到农户手上。
          县长李小勇并对下一步工作提出要求。                  |
          会后，根据会议要求，各单位立即召开部署会。          |
          会议还强调，要严格落实值班制度。                    | 会议 强调 要严格落实值班制度。
          “这条路我们盼了整整十年。”村民史大妈说。          | 史大妈 说 这条路我们盼了整整十年。
          县长李小勇对老人张文秀说：“您的难处我们都知道。”  | 李小勇 说 您的难处我们都知道。
          县长李小勇表示，“三好”活动要一直办下去。          | 李小勇 表示 “三好”活动要一直办下去。
          新街挂出“建设美丽乡村”的横幅。                    |
          """)
  void wordsHaveTheirSpeaker(String text, @Nullable String expected) {
    Facts facts = Sample.of("H 题\n" + text);
    assertThat(
            facts.quotes().stream()
                .map(
                    q ->
                        Objects.requireNonNullElse(q.speaker(), "-")
                            + " "
                            + Objects.requireNonNullElse(q.verb(), "-")
                            + " "
                            + text.substring(q.span().start(), q.span().end()))
                .collect(Collectors.joining(";")))
        .isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  /** Lead → who takes part as what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          县长李小勇为全县干部讲主题党课，副县长王文敏主持。      | 李小勇 speaker, 王文敏 host
          县长李小勇主持召开防汛会议，听取副县长王文敏的汇报。    | 李小勇 chair, 王文敏 presenter
          县长李小勇昨日看望慰问老兵张文秀。                      | 李小勇 visitor, 张文秀 subject
          县委书记方文明，县长李小勇参加义务植树活动。            | 方文明 attendee, 李小勇 attendee
          防汛会议昨日召开。县长李小勇强调，要做好检查。          | 李小勇 speaker
          """)
  void whoTakesPartHasARole(String lead, String expected) {
    assertThat(
            Sample.of("H 题\n" + lead).events().get(0).participants().stream()
                .map(p -> p.personName() + " " + p.eventRole())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  @Test
  void anArticleWithoutAnEventHasNone() {
    assertThat(Sample.of("H 题\n秋天来了，树叶黄了。").events()).isEmpty();
  }

  @Test
  void theSummaryIsTheLeadVerbatim() {
    assertThat(Sample.of(MEETING).summary()).startsWith("3月17日，管城回族区召开党管武装工作会议。");
  }
}
