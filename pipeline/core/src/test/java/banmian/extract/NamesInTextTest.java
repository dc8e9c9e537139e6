package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.extract.Facts.Mention;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a tagger: what the rules find by themselves. */
class NamesInTextTest {

  private static String names(String kind, String body) {
    return Sample.of("H 题\n" + body).mentions().stream()
        .filter(m -> m.kind().equals(kind) && m.field() == Field.BODY)
        .map(m -> body.substring(m.span().start(), m.span().end()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String offices(String body) {
    return Sample.of("H 题\n" + body).personOffices().stream()
        .map(o -> o.personName() + "=" + o.office())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          区委书记张文敏出席会议并讲话。                            | 张文敏
          副區長曲海文和副區長張金文出席會議。                      | 曲海文 張金文
          区领导李献文、靳大文参加调研。                            | 李献文 靳大文
          虎强提出，要严格组织查处。随后虎强与大家交流。          | 虎强
          总统克里顿说，会议成功。                                  | 克里顿
          市长汉斯·米勒率团来访，米勒表示感谢。                    | 汉斯·米勒 米勒
          国民党主席郑文文昨会晤来宾。                              | 郑文文
          近年来各单位认真落实，成效明显，相关工作有序推进。        |
          王大爷说，日子好了。张女士也说好。                        |
          發言人Karen Holm昨日說，客運公司經理Jenny M. Kwan未回應。 | Karen Holm Jenny M. Kwan
          New York的巴士今起加價，Happy Bus公司說不加。            |
          漁民曾水旺說，蝦農涂金火損失慘重。                        | 曾水旺 涂金火
          家教會主席鄧陳素芬說，市議員黃陳招治、區長艾文正應邀上香。| 鄧陳素芬 黃陳招治 艾文正
          災戶代表謝蘇氏起立質問，陳李氏宗祠落成。                  | 謝蘇氏
          葛　亮表示，收购有保证。副县长陆　平部署任务，肖　楠指出。 | 葛　亮 陆　平 肖　楠
          名单：江　吴文兰，通　知，安　全　生　产，人　民。        |
          会长拿督李官文和丹斯里王振文出席。                        | 李官文 王振文
          伏山乡乡长桂文丽发言。                                    | 桂文丽
          鄉委員會主席馮文喜率同委員羅植生巡視沿岸。                | 馮文喜 羅植生
          員警湯文婕趕到，行員羅文薇通報。                          | 湯文婕 羅文薇
          县领导向阳、方圆、高峰、江山参加。                        | 向阳 方圆 高峰 江山
          副县长：蒙文东 许秋文（女） 凌  云 韦文强                 | 蒙文东 许秋文 凌  云 韦文强
          县里种有陈皮、黄连、甘草等药材。                          |
          """)
  void personsStandBesideOfficesListsAndVerbs(String body, String expected) {
    assertThat(names("person", body)).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          区委书记、区人武部党委书记张文敏讲话。          | 张文敏=区委书记 张文敏=区人武部党委书记
          区人武部党委副书记、部长张德文作报告。          | 张德文=区人武部党委副书记 张德文=部长
          立法院長韓文瑜昨召集協商。                      | 韓文瑜=立法院長
          常务副市长李明、副市长王强参加。                | 李明=常务副市长 王强=副市长
          区领导李献文、靳大文参加调研。                  | 李献文=区领导 靳大文=区领导
          原局长赵大明参加。                              | 赵大明=原局长
          书记要求，主任强调，局长表示同意。              |
          营长雷钧平少校、教导员陆思远讲话。              | 雷钧平=营长 陆思远=教导员
          高明远担任演练总指挥，局长黎明辉点评。          | 高明远=总指挥 黎明辉=局长
          柳泉小学校长王强、城关镇派出所所长赵大明参加。  | 王强=柳泉小学校长 赵大明=城关镇派出所所长
          """)
  void officesAreReadAsPrinted(String body, String expected) {
    assertThat(offices(body)).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          会上，区人武部汇报，区委办、区发改委参加。      | 区人武部 区委办 区发改委
          记者从河南省教育厅获悉，                        | 河南省教育厅
          市委、市政府高度重视。                          | 市委 市政府
          他住在北塬县沙窝小学附近。                      | 沙窝小学
          他在北塬县第一中学任教。                        | 北塬县第一中学
          国网安阜县供电公司架线。                        | 国网安阜县供电公司
          东坡养蜂场场长李文明参加。                      | 东坡养蜂场
          县供水和排水管理局局长李文明参加。              | 县供水和排水管理局
          县民政局、县水利局参加。                        | 县民政局 县水利局
          1998年任县农业局局长。                          | 县农业局
          參加者有桃園縣政府建設局局長王文明。            | 桃園縣政府建設局
          梨园剧院在红星剧院演出。                        | 梨园剧院
          昨晚，第十八師第三團在城外索餉。                | 第十八師第三團
          津浦路局車務段長趕到。                          | 津浦路局
          他上场独中三元，独中两元的是队友。              |
          东坡养蜂场场长李文明说，在东坡养蜂场过年。      | 东坡养蜂场
          大家学会了使用农机。                            |
          全市各部门、有关单位参加。                      |
          县委县政府高度重视。                            | 县委 县政府
          记者从桐山县人民法院了解到，                    | 桐山县人民法院
          共青团如东县委、政协桐山县委员会发文。          | 共青团如东县委 政协桐山县委员会
          云岭（中国）制衣有限公司开工。                  | 云岭（中国）制衣有限公司
          桐山县交警大队二中队、国家林业局派人参加。      | 桐山县交警大队二中队 国家林业局
          国家技术监督局公布结果，国家粮食和物资储备局转发。  | 国家技术监督局 国家粮食和物资储备局
          意大利北部下雨，新华社莫斯科报道，市长行政查处。  | 新华社
          """)
  void bodiesAreMaximalAndNamed(String body, String expected) {
    assertThat(names("organization", body)).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          古井公社的放映队到龙王大队放电影。              | 古井公社 龙王大队
          他爱国爱港，一直惠民利民，充分沟通。            |
          黑幫成員穿過鐵路隧道，到了附近的商业区。        |
          大家在一楼大厅排队，又走两公里步道。            |
          昨晨，云清高速堵车，迎水寺村村民报警，速度高速增长。 | 云清高速 迎水寺村
          座谈会在禹城宾馆召开，大会在红星剧院隆重举行。  | 禹城宾馆 红星剧院
          活动在解放街、平安镇、县体育场举行。            | 解放街 平安镇 县体育场
          他到凉山彝族自治州看望亲人。                    | 凉山彝族自治州
          社员上山修路，走了弯路。                        |
          家住越秀区建设街道的他在省道S206线、211国道开车。 | 越秀区 建设街道 省道S206线 211国道
          沅江县长、杭州市民和重庆市区，西北55公里。      | 沅江 杭州 重庆
          72个乡镇受灾，一辆客车翻下山沟。                |
          """)
  void placesHaveNamesOfTheirOwn(String body, String expected) {
    assertThat(names("place", body)).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          食物環境衞生署昨公布結果。                    | 食物環境衞生署
          統計暨普查司昨日公布數字。                    | 統計暨普查司
          稅捐稽徵處派員調查，案件移送地檢署。          | 稅捐稽徵處 地檢署
          紅十字會蕪湖分會派醫士前往。                  | 紅十字會蕪湖分會
          台電屏東區處表示，今日復電。                  | 台電屏東區處
          後街協昌柴炭行昨晨失火。                      | 協昌柴炭行
          昨日永順和布號被劫。                          | 永順和布號
          英第八軍渡河，第十九路軍馳援。                | 英第八軍 第十九路軍
          同善堂施粥。                                  | 同善堂
          黃大仙佛教慈恩小學今日復課。                  | 佛教慈恩小學
          恆利物流股價大跌。                            | 恆利物流
          縣政府派第一科科員前往。                      | 縣政府
          立法會議員馮國倫質疑。                        | 立法會
          澳門旅行社協會會長黎炳坤指出。                | 澳門旅行社協會
          北塬區一藥店被罰。                            |
          """)
  void bodiesOfOtherPlacesAndTimesAreKnownByTheirGrammar(String body, String expected) {
    assertThat(names("organization", body)).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          林邊、佳冬兩鄉淹水。                          | 林邊 佳冬
          觀塘道兩條行車線封閉，沿開源道交界行駛。      | 觀塘道 開源道
          順利邨居民投訴。                              | 順利邨
          沈家灣一段最險，左各莊決口。                  | 沈家灣 左各莊
          他赴浙皖兩省視察。                            | 浙 皖
          台十七線坍方，國道3號封閉。                   | 台十七線 國道3號
          石門以東有激戰，薩勒諾以北設防。              | 石門 薩勒諾
          里長說，新安里七歲男童發燒。                  | 新安里
          五公里長的路修通。                            |
          雙溪大年失火。                                | 雙溪大年
          嘉義市立棒球場今日開打。                      | 嘉義市立棒球場
          滄州站以南撞車。                              | 滄州站
          他說台山話，也講閩南語。                      |
          """)
  void placesOfOtherPlacesAndTimesAreKnownByTheirGrammar(String body, String expected) {
    assertThat(names("place", body)).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @Test
  void aBareLevelIsResolvedByThePagesOwnRegion() {
    Facts facts = Sample.of("H 题\n3月17日，管城回族区召开大会，管城回族区各街道参加。区委书记张文敏讲话。");
    assertThat(facts.personOffices())
        .extracting(Facts.PersonOffice::organization)
        .containsExactly("管城回族区委");
  }

  @Test
  void aNameFoundOnceIsFoundEverywhereOnThePage() {
    PageFacts page = Sample.page("H 题\n区委书记张文敏讲话。\n---\nH 张文敏调研督导\n随后张文敏一行离开。");
    assertThat(page.articles().get(1).mentions())
        .filteredOn(m -> m.kind().equals("person"))
        .extracting(Mention::field)
        .containsExactly(Field.HEADLINE_TEXT, Field.BODY);
  }

  @Test
  void worksAndSlogansStandInMarks() {
    String body = "会上观看了《征程》，强化“三标”引领，做到“两个维护”，推行“1+6”体系，他说“好”。";
    assertThat(names("work", body)).isEqualTo("征程");
    assertThat(names("slogan", body)).isEqualTo("三标 两个维护 1+6");
  }
}
