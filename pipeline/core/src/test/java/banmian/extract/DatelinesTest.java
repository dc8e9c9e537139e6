package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          本报讯 3月17日，大会召开         | 本报讯                       | 本报         | -
          本报讯昨日上午，大会召开         | 本报讯                       | 本报         | -
          本报北京６月１１日讯  大会       | 本报北京６月１１日讯         | 本报         | 北京
          据新华社广州５月８日电  大会     | 据新华社广州５月８日电       | 新华社       | 广州
          中新浙江网7月24日电(记者甲乙)    | 中新浙江网7月24日电          | 中新浙江网   | -
          江楚网9月4日信息：大会           | 江楚网9月4日信息             | 江楚网       | -
          晨报讯（记者甲乙）大会           | 晨报讯                       | 晨报         | -
          新京报快讯(记者甲乙)大会         | 新京报快讯                   | 新京报       | -
          【新华社邯郸九日电】大会         | 【新华社邯郸九日电】         | 新华社       | 邯郸
          【本市消息】大会                 | 【本市消息】                 | 本市         | -
          〔本報南京卅日電〕大會           | 〔本報南京卅日電〕           | 本報         | 南京
          （倫敦六日電）大會               | （倫敦六日電）               | -            | 倫敦
          （中央社南京卅一日電）大會       | （中央社南京卅一日電）       | 中央社       | 南京
          中国台湾网6月15日消息　据        | 中国台湾网6月15日消息        | 中国台湾网   | -
          〔記者林欣文／台北報導〕立法院   | 〔記者林欣文／台北報導〕     | -            | 台北
          〔地方中心／台中報導〕大會       | 〔地方中心／台中報導〕       | -            | 台中
          【記者伍麗珠花田縣報導】大會     | 【記者伍麗珠花田縣報導】     | -            | 花田縣
          【法庭組】男子被控               | 【法庭組】                   | -            | -
          三水訪函、拖渡沉沒               | 三水訪函                     | -            | 三水
          融媒讯（全媒体记者甲乙）大会     | 融媒讯                       | 融媒         | -
          手机短讯、网页各有               | -                            | -            | -
          大会昨日在北京召开               | -                            | -            | -
          据中国时报消息，                 | -                            | -            | -
          """)
  void agencyPlaceAndDayAreRead(String body, String text, String agency, String place) {
    Facts facts = Sample.of("H 题\n" + body + "，一句话。");
    assertThat(facts.datelineText()).isEqualTo(text);
    assertThat(facts.datelineAgency()).isEqualTo(agency);
    assertThat(facts.datelinePlace()).isEqualTo(place);
  }
}
