package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.extract.Facts.Event;
import banmian.extract.Facts.Participant;
import banmian.extract.Facts.Quote;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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

  @Test
  void anArticleWithoutAnEventHasNone() {
    assertThat(Sample.of("H 题\n秋天来了，树叶黄了。").events()).isEmpty();
  }

  @Test
  void theSummaryIsTheLeadVerbatim() {
    assertThat(Sample.of(MEETING).summary()).startsWith("3月17日，管城回族区召开党管武装工作会议。");
  }
}
