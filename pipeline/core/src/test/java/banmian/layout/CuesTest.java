package banmian.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          首页 > 新闻中心 > 本地                                   | FURNITURE
          您的位置：首页 → 要闻                                    | FURNITURE
          2015-06-09 11:42　来源：河阳新闻网　作者：项南           | FURNITURE
          （原标题：雨天路滑 滨江大道三车追尾）                    | FURNITURE
          《 云台日报 》（ 2021年11月20日   第 08 版）              | FURNITURE
          2021-11-20 00:00:00:0 云台日报 竹隐 1 1 /enpproperty-->  | FURNITURE
          我市夏粮征购工作全面展开（2版）                          | FURNITURE
          夏粮征购全面展开……详见A05版                              | FURNITURE
          今日导读                                                 | FURNITURE
          A06 港聞                                                 | FURNITURE
          扫码关注 看更多新闻                                      | FURNITURE
          看更多！請加入宜蘭粉絲團                                 | FURNITURE
          现在用APP看新闻                                          | FURNITURE
          本版文章不代表本报立场                                   | FURNITURE
          东屿日报电子版                                           | FURNITURE
          （下转第2版）                                            | JUMP
          ▶▶下转A03                                                | JUMP
          （示意圖，本報資料照片）                                 | CAPTION
          新华社发（张三　摄）                                     | BYLINE
          遗失声明                                                 | NOTICE
          """)
  void a_line_shows_its_kind_by_itself(String line, Kind kind) {
    assertThat(Cues.pinned(line)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "候選人掃街 支持者夾道相迎",
        "我市夏粮征购工作全面展开",
        "记者从市公安局获悉",
        "图书馆昨日开馆",
        "本报讯 昨天上午，新桥通车。",
        "市民扫码即可乘公交",
        "扫码看病 更方便",
        "农民用App卖瓜",
        "渔会加入环保社群",
        "本专栏邀请代表委员谈就业",
        "縣議會通過第1203號議案"
      })
  void headlines_and_text_show_none(String line) {
    assertThat(Cues.pinned(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （江建国）        | 0.9
          （温  良  麻永昌） | 0.9
          （海 燕）         | 0.7
          （体  讯）        | 0.7
          （县农机站）      | 0.7
          （印染公司 黄小岚 庞大有） | 0.7
          （闻笛）          | 0.4
          （乌兰托娅 袁台） | 0.4
          （东野　亓雪）    | 0.4
          （东野　枫雪）    | 0.3
          （本报讯）        | 0
          （未完待续）      | 0
          （节选）          | 0
          （学邯钢  抓管理  增效益） | 0
          （见第三版）      | 0
          """)
  void a_signature_in_brackets_is_a_name(String line, double sure) {
    assertThat(Cues.signature(line)).isEqualTo(sure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          讣 告                          | 1
          大昌洋行啓事                   | 0.5
          清溪县国有土地使用权挂牌出让公告 | 0.5
          【公告】停水通知               | 0.5
          县政府发布夏季禁渔通告         | 0
          特此讣告                       | 0
          县里表彰见义勇为青年           | 0
          """)
  void the_heading_of_a_notice_is_no_headline_on_one(String line, double sure) {
    assertThat(Cues.noticeHeading(line, Cues.pinned(line))).isEqualTo(sure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          记者 岑参天           | 1
          作者：柳　眉          | 1
          文：柳眉 图：张三     | 1
          ■华天                 | 0.85
          （邵  文）            | 0.5
          记 者 岑参天          | 1
          县融媒体中心记者 岑参天 | 1
          岑参天 文 柳眉 图     | 1
          本报记者 阿依古丽·买买提 | 1
          第二版：综合新闻      | 0
          施展 摄               | 0
          记者从市公安局获悉    | 0
          """)
  void a_byline_holds_roles_and_names_only(String line, double sure) {
    assertThat(Cues.byline(line)).isEqualTo(sure);
  }

  @ParameterizedTest
  @CsvSource({
    "渔民在补网。, true",
    "施工人员正在更换电表。, true",
    "拔河比赛现场。, true",
    "火灾原因正在调查中。, false",
    "他在门口等了一夜。, false",
    "渔民在补网，孩子在看。, false"
  })
  void one_clause_may_say_what_a_picture_shows(String line, boolean scene) {
    assertThat(Cues.scene(line)).isEqualTo(scene);
  }

  @ParameterizedTest
  @CsvSource({
    "停水通知 因管道检修，老街一带九日上午停水。, true",
    "公告：食堂一卡通系统今晚升级。, true",
    "征文启事　本刊自即日起征集乡村故事。, true",
    "公告：市水务局称，管道已经修复。, false",
    "停水通知贴出以后，街坊都来打听。, false"
  })
  void a_notice_may_open_with_its_heading_on_the_line(String line, boolean notice) {
    assertThat(Cues.noticeOpens(line)).isEqualTo(notice);
  }
}
