package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // whom the speaker urges
        "会议强调，要把好水质关。各乡镇要每月报告。会后，代表们参观了水厂。 | 会议/强调: 要把好水质关。各乡镇要每月报告。",
        "县长李云山说，防汛不能松劲。水利部门要看好堤坝。今年县里修了三座水闸。 | 李云山/说: 防汛不能松劲。水利部门要看好堤坝。",
        "县长李云山说，今年雨水多。全县已经修好水闸九座。 | 李云山/说: 今年雨水多。",
        // each in a paragraph of its own
        "会议要求：#一要摸清底数。#二要把账记好。#县委副书记李云山参加会议。 | 会议/要求: 一要摸清底数。; 会议/要求: 二要把账记好。",
        "会议要求，一要摸清底数。#二要把账记好。#3月5日，县里开了大会。 | 会议/要求: 一要摸清底数。; 会议/要求: 二要把账记好。",
        "县长李云山要求：#一要修好路。路是根本。#二要通好水。#会议开到中午。 | 李云山/要求: 一要修好路。路是根本。; 李云山/要求: 二要通好水。",
        // behind a colon
        "歌手李云山说：山歌要有人唱。没有人听，歌就会没有了。#散会了。 | 李云山/说: 山歌要有人唱。没有人听，歌就会没有了。",
        "会议要求：要把账记好。各村负责人参加会议。 | 会议/要求: 要把账记好。",
        // another speaker in the sentence
        "县长李云山说，水渠明年修好；镇长王丽萍表示，镇里出人出力。 | 李云山/说: 水渠明年修好; 王丽萍/表示: 镇里出人出力。",
        // without a name
        "桥通了。一位村民说，这桥盼了三十年。 | null/说: 这桥盼了三十年。",
        "桥通了。工程队有关负责人介绍，工期只用了九个月。 | null/介绍: 工期只用了九个月。",
        "县长李云山说，这座桥要修好。一位村民说，这桥盼了三十年。他说，从前过河靠船。 | 李云山/说: 这座桥要修好。; null/说: 这桥盼了三十年。; null/说: 从前过河靠船。",
        "县里向有关负责人说，要把账记好。 | ''",
        // without a mark
        "县长李云山建议村里办个食堂，镇长王丽萍表示会办好食堂。 | 李云山/建议: 村里办个食堂; 王丽萍/表示: 会办好食堂。",
        "县长李云山表示感谢大家的支持。 | ''",
        "镇长王丽萍汇报，全镇的渔船都进了港。 | 王丽萍/汇报: 全镇的渔船都进了港。",
        "县长李云山作工作报告，镇长王丽萍主持会议。 | ''",
        "議員李云山引述居民投訴指，單車徑入黑後看不見路。 | 李云山/指: 單車徑入黑後看不見路。",
        "居民李云山太太受訪。議員李云山指他三日打不通電話。 | 李云山/指: 他三日打不通電話。",
        // whom one tells something
        "县长李云山叮嘱管理人员，要看好水闸的钥匙。 | 李云山/叮嘱: 要看好水闸的钥匙。",
        "“水再涨就要出事了。”县长李云山看了看水闸，对镇长王丽萍说。 | 李云山/说: 水再涨就要出事了。",
        "县长李云山叮嘱随行的县水利局负责人，要看好水闸的钥匙。 | 李云山/叮嘱: 要看好水闸的钥匙。",
        // of whom the next sentence is
        "镇长王丽萍算了账：“一年省下三万元。”县长李云山送来证书。 | 王丽萍/null: 一年省下三万元。",
        "“桥上的灯亮起来了。”大雨过后，桥头总有县长李云山的身影。 | null/null: 桥上的灯亮起来了。",
        // what one says in points, and a noun
        "县长李云山在会上强调了三点：第一，修路。第二，通水。 | 李云山/强调了三点: 第一，修路。第二，通水。",
        "县长李云山对大桥给予高度评价，大家都很高兴。 | ''",
        // straight marks
        "县长李云山说：\"桥要修好。账要记清。\"大家鼓掌。 | 李云山/说: 桥要修好。账要记清。",
        // who leads to the words
        "县长李云山十分高兴：“桥终于修好了。”大家鼓掌。 | 李云山/null: 桥终于修好了。",
        "村口李云山家的墙上写着：“平安回家就是福气。” | null/null: 平安回家就是福气。",
        // what was thought by somebody
        "会员们学了马克思主义，提出了意见，指出农村要发展多种经营。 | ''",
      })
  void whoSaysWhatIsRead(String text, String read) {
    String body = text.replace('#', '\n');
    Facts facts = Sample.of("H 题\n" + body);
    assertThat(
            facts.quotes().stream()
                .map(
                    q ->
                        q.speaker()
                            + "/"
                            + q.verb()
                            + ": "
                            + body.substring(q.span().start(), q.span().end()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(read);
  }
}
