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
          东河县民俗展昨日在县博物馆开幕。第五届民俗艺术节在县博物馆举行。 | activity | 东河县民俗展 | 县博物馆 | -
          （记者王平）全国水利论坛昨日闭幕。 | meeting | 全国水利论坛 | - | -
          县总工会联合县体育局昨日举行技能大赛。 | activity | 技能大赛 | - | 县总工会联合县体育局
          防汛会议昨日在县行政中心三楼会议室召开。 | meeting | 防汛会议 | 县行政中心三楼会议室 | -
          技能大赛昨日在县体育馆开幕。大赛由县总工会主办。 | activity | 技能大赛 | 县体育馆 | 县总工会
          （记者王文敏、李小勇）全国水利工作会议今天闭幕。 | meeting | 全国水利工作会议 | - | -
          县委书记张文敏到柳河镇调研防汛工作，要求各乡镇做好准备。 | inspection | 调研防汛工作 | 柳河镇 | -
          县委书记张文敏对辖区老旧小区改造进行督导。 | inspection | 对辖区老旧小区改造进行督导 | - | -
          市长李小勇昨日会见来访的商会代表时表示，欢迎大家。 | visit | 会见来访的商会代表 | - | -
          县委书记张文敏表达了深切的慰问。 | - | - | - | -
          县长李小勇说，学生到卫生院接受检查后已经返校。 | - | - | - | -
          县运输委员会昨日开会，讨论照明不足问题。 | meeting | - | - | -
          参议员李小勇昨日召集朝野协商。 | meeting | 朝野协商 | - | -
          国际防务展（Euro）昨日在东河县开幕。 | activity | 国际防务展 | 东河县 | -
          据说举办地要拖到青年论坛举行后再说。 | - | - | - | -
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
          会议要求，要管好麦苗。还要备足农药。各乡镇已派人下乡。 | 会议 要求 要管好麦苗。还要备足农药。
          县长李小勇强调，一要快；二要实。三要严肃纪律。      | 李小勇 强调 一要快；二要实。三要严肃纪律。
          县长李小勇指出，作风是根本。坚持带头干。与会者发言。 | 李小勇 指出 作风是根本。坚持带头干。
          县长李小勇指出，作风是根本。认真听取了大家的汇报。  | 李小勇 指出 作风是根本。
          县长李小勇说，今年春旱严重。要求各乡镇开机抽水。      | 李小勇 说 今年春旱严重。
          县长李小勇说，今年春旱严重。同时，要抢修机井。          | 李小勇 说 今年春旱严重。同时，要抢修机井。
          座谈会要求，对拖延的项目每周通报。对老大难，要包干。 | 座谈会 要求 对拖延的项目每周通报。对老大难，要包干。
          今年的麦子每亩多打了五十斤，村民史大妈说。          | 史大妈 说 今年的麦子每亩多打了五十斤
          各项工作进展顺利，由县长李小勇介绍。                |
          “路修好了，车也通了。”史大妈说。“往后看病就不愁了。”她指着门口说。 | \
          史大妈 说 路修好了，车也通了。;史大妈 说 往后看病就不愁了。
          县长李小勇来到村口。“今年一定通车。”他说，“请大家放心。”他接着说：“我月底再来。” | \
          李小勇 说 今年一定通车。;李小勇 说 请大家放心。;李小勇 说 我月底再来。
          县长李小勇开了口。“山里要有一条路。”停顿了一下，他又说：“再难也得修通它。” | \
          李小勇 - 山里要有一条路。;李小勇 说 再难也得修通它。
          “路修好了，车也通了。”县长李小勇说：“往后不会再堵。” | \
          李小勇 说 路修好了，车也通了。;李小勇 说 往后不会再堵。
          县长李小勇告诉大家，今年种了三万亩。县长李小勇提醒市民，雨天少出门。不要下河。 | \
          李小勇 告诉 今年种了三万亩。;李小勇 提醒 雨天少出门。不要下河。
          县长李小勇作出指示，公安干警赶到现场抢救伤员。      |
          县长李小勇的秘书王建国来到学校。他说，今年一定修好围墙。 | 王建国 说 今年一定修好围墙。
          县长李小勇握着村民赵德顺的手说：“您受累了，老人家。” | 李小勇 说 您受累了，老人家。
          县长李小勇说，海上风浪不小。“平安回来最要紧。”他擦了把汗，“钱是挣不完的。” | \
          李小勇 说 海上风浪不小。;李小勇 - 平安回来最要紧。;李小勇 - 钱是挣不完的。
          “手痒了好几个月。”李小勇告诉记者。他的妻子挥着手。“平安回来最要紧。”她说。 | \
          李小勇 告诉记者 手痒了好几个月。;- 说 平安回来最要紧。
          县长李小勇来到学校。他的爱人表示，孩子都好得很。    | - 表示 孩子都好得很。
          县长李小勇来到学校。他一边听介绍，一边看教室的屋顶。 |
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

  /** What came after the lead → each event with its day and who took part as what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023年5月11日，柳河县召开全县防汛工作会议，县委书记张文敏讲话。会后，张文敏检查了物资仓库。 | \
          meeting 2023-05-11 全县防汛工作会议 张文敏/speaker; inspection 2023-05-11 检查了物资仓库 张文敏/inspector
          2023年5月11日，县长李小勇到上坪镇调研春耕。随后，李小勇主持召开春耕座谈会。副县长王建国参加调研。 | \
          inspection 2023-05-11 调研春耕 李小勇/inspector 王建国/attendee; meeting 2023-05-11 春耕座谈会 李小勇/chair
          2023年5月11日上午，县长李小勇主持防汛协调会，下午到上坪水库检查除险工程。 | \
          meeting 2023-05-11 防汛协调会 李小勇/chair; inspection 2023-05-11 检查除险工程 李小勇/inspector
          2023年5月11日，柳河县举行读书节启动仪式。⏎5月13日，县长李小勇到上坪水库检查工程。 | \
          ceremony 2023-05-11 读书节启动仪式; inspection 2023-05-13 检查工程 李小勇/inspector
          2023年5月11日，县长李小勇到上坪镇调研春耕。随后，李小勇又到石桥镇检查农资市场。 | \
          inspection 2023-05-11 调研春耕 李小勇/inspector
          2023年5月11日，县长李小勇到上坪镇调研春耕。会后，全县将召开春耕动员会。 | \
          inspection 2023-05-11 调研春耕 李小勇/inspector
          2023年5月11日，县长李小勇到上坪镇调研春耕。2019年5月8日，该镇举行采茶节启动仪式。 | \
          inspection 2023-05-11 调研春耕 李小勇/inspector
          2023年5月11日，县长李小勇到上坪镇调研春耕。李小勇强调，会后要召开春耕座谈会。 | \
          inspection 2023-05-11 调研春耕 李小勇/inspector
          2023年5月11日，柳河县召开全县防汛工作会议。下午，会议举行分组讨论。 | \
          meeting 2023-05-11 全县防汛工作会议
          2023年5月11日上午，省长王建国在县委书记张文敏陪同下视察柳河水库。在随后召开的座谈会上，李小勇作了汇报。 | \
          inspection 2023-05-11 视察柳河水库 王建国/inspector 张文敏/attendee; meeting 2023-05-11 座谈会 李小勇/presenter
          2023年5月11日，县长李小勇率副县长王建国看望老党员赵德顺。下周将召开全县扶贫动员会。 | \
          visit 2023-05-11 看望老党员赵德顺 李小勇/visitor 王建国/attendee 赵德顺/subject
          2023年5月11日，柳河县举行纪念张文秀诞辰百年座谈会，县长李小勇出席。 | \
          meeting 2023-05-11 纪念张文秀诞辰百年座谈会 李小勇/attendee
          全县农村工作会议2023年5月11日至13日在柳河宾馆召开。会议期间，县长李小勇看望了农民代表。 | \
          meeting 2023-05-11 全县农村工作会议; visit null 看望了农民代表 李小勇/visitor
          2023年5月9日，县长李小勇看望一线职工。11日，县里召开劳动保护座谈会。 | \
          visit 2023-05-09 看望一线职工 李小勇/visitor; meeting 2023-05-11 劳动保护座谈会
          2023年5月11日，柳河县大桥合龙。12日，县里召开了经验交流会。 | \
          ceremony 2023-05-11 柳河县大桥合龙; meeting 2023-05-12 经验交流会
          2023年5月11日至13日，县长李小勇到上坪镇调研春耕。随后，李小勇看望了老党员赵德顺。 | \
          inspection 2023-05-11 调研春耕 李小勇/inspector; visit null 看望了老党员赵德顺 李小勇/visitor 赵德顺/subject
          2023年5月11日，柳河县召开全县防汛工作会议。⏎在敬老院，县长李小勇慰问了老人。 | \
          meeting 2023-05-11 全县防汛工作会议; visit 2023-05-11 慰问了老人 李小勇/visitor
          2023年5月11日，县长李小勇到上坪镇检查春耕。副县长王建国一同检查。 | \
          inspection 2023-05-11 检查春耕 李小勇/inspector 王建国/attendee
          2023年5月11日，柳河大桥开工仪式在上坪镇举行。县长李小勇宣布大桥开工。 | \
          ceremony 2023-05-11 柳河大桥开工仪式 李小勇/speaker
          2023年5月11日，县长李小勇到上坪镇调研春耕。⏎在敬老院，李小勇慰问了老人。 | \
          inspection 2023-05-11 调研春耕 李小勇/inspector
          2023年5月11日，县长李小勇到上坪镇调研春耕。⏎县长李小勇主持召开防汛调度会。 | \
          inspection 2023-05-11 调研春耕 李小勇/inspector; meeting 2023-05-11 防汛调度会 李小勇/chair
          2023年5月11日，柳河县一季度经济形势分析会在县城召开。 | meeting 2023-05-11 柳河县一季度经济形势分析会
          2023年5月11日，柳河县水产养殖协会召开了经济社会发展动员大会。 | meeting 2023-05-11 经济社会发展动员大会
          2023年5月11日，柳河县人民医院卒中中心揭牌。副县长李小勇讲话。 | \
          ceremony 2023-05-11 柳河县人民医院卒中中心揭牌 李小勇/speaker
          2023年5月11日，柳河县市场监督管理局对全县酒楼的厨房进行检查。 | inspection 2023-05-11 对全县酒楼的厨房进行检查
          2023年5月11日，病人到柳河县人民医院检查。 | ''
          2023年5月11日，柳河县举办由县工会组织的一次技能大赛。 | activity 2023-05-11 技能大赛
          2023年5月11日，县长李小勇在走访中了解到，桥坏了。 | ''
          2023年5月11日，县议员李小勇邀局长王建国到桥头会勘。 | inspection 2023-05-11 到桥头会勘 李小勇/inspector 王建国/attendee
          2023年5月11日，青山小学的“开心农场”开园，师生分到了地。 | activity 2023-05-11 “开心农场”开园
          2023年5月11日，柳河县上坪村的同心桥通车。 | ceremony 2023-05-11 同心桥通车
          2023年5月11日，柳河县的商户罢市一天。 | activity 2023-05-11 罢市一天
          2023年5月11日，普查员李小勇将入户登记。 | ''
          奥运2023年5月11日结束，县长李小勇12日到上坪镇调研春耕。 | inspection 2023-05-12 调研春耕 李小勇/inspector
          2023年5月11日，县长李小勇参加过柳河县技能大赛。 | ''
          柳河县的商户罢市一天，是三十年前的事。 | ''
          2023年5月11日，县长李小勇会见客商。会见后，副县长王建国参加签约仪式。 | \
          visit 2023-05-11 会见客商 李小勇/visitor; ceremony 2023-05-11 签约仪式 王建国/attendee
          2023年5月11日，县长李小勇会见了前来考察的客商。 | visit 2023-05-11 会见了前来考察的客商 李小勇/visitor
          2023年5月11日，柳河县举办园游会。 | activity 2023-05-11 园游会
          2023年5月11日，柳河县召开动员大会，学习省长王建国在大会上的重要讲话精神。县长李小勇讲话。 | \
          meeting 2023-05-11 动员大会 李小勇/speaker
          2023年5月11日，县长李小勇深入上坪镇等地，就春耕生产等工作进行调研。 | \
          inspection 2023-05-11 就春耕生产等工作进行调研 李小勇/inspector
          2023年5月11日，县长李小勇主持召开县政府常务会议，传达学习省长王建国在上坪镇考察时的讲话精神。 | \
          meeting 2023-05-11 县政府常务会议 李小勇/chair
          2023年5月11日，柳河县举行集体学习，县委书记李小勇主持。 | meeting 2023-05-11 集体学习 李小勇/chair
          2023年5月11日，县长李小勇会同局长王建国检查汛后水闸清淤。 | \
          inspection 2023-05-11 检查汛后水闸清淤 李小勇/inspector 王建国/inspector
          """)
  void whatCameNextIsAnEventOfItsOwn(String text, String expected) {
    assertThat(
            Sample.of("H 题\n" + text.replace("⏎", "\n")).events().stream()
                .map(
                    e ->
                        e.kind()
                            + " "
                            + e.eventDate()
                            + " "
                            + e.eventName()
                            + e.participants().stream()
                                .map(p -> " " + p.personName() + "/" + p.eventRole())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
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
          防汛会议昨日召开，出席者有县长李小勇，副县长王文敏等。  | 李小勇 attendee, 王文敏 attendee
          防汛会议昨日召开，县长李小勇主席，副县长王文敏报告。    | 李小勇 chair
          防汛会议昨日召开，县长李小勇围绕调研成果作了发言。      | 李小勇 speaker
          县文化馆昨日举行书画展，县长李小勇为展览剪彩。          | 李小勇 presenter
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
