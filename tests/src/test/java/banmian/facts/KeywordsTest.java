package banmian.facts;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.article.Article;
import banmian.hanlp.HanlpSegmenter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keywords of the five seeds, as an editor would judge them. */
class KeywordsTest {

  private static final Map<String, List<String>> BY_HEADLINE = new LinkedHashMap<>();

  // what every report says, halves of words, and parts of speech that file nothing
  private static final List<String> NEVER =
      List.of(
          ("工作 会议 要求 强调 推进 落实 抓出 对象 全体 身份 教育 学习 建设 管理 举措 大局 导向 紧盯 新局面 常态化 交办 实效"
                  + " 计划 机构 模式 运营 整改 统筹 分工 职能 解决 周边 压实 思维 切身 感受到 切身感受到 落到实处 高质量 现代化"
                  + " 小微 于民 党管 管城 管城回族区 张艳敏")
              .split(" "));

  @BeforeAll
  static void readSeeds() throws IOException {
    PageReader reader = PageReader.with(PageReader.Options.byEvidence(), HanlpSegmenter.create());
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("..", "seeds"))) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      Page page = reader.read(Source.of(file.toString(), Files.readAllBytes(file)));
      for (int i = 0; i < page.division().articles().size(); i++) {
        Article article = page.division().articles().get(i);
        String head =
            article.headlineText() == null ? file.toString() : article.headlineText().text();
        BY_HEADLINE.put(head, page.facts().articles().get(i).keywords());
      }
    }
  }

  @Test
  void noArticleIsFiledUnderWhatEveryArticleSays() {
    assertThat(BY_HEADLINE).hasSizeGreaterThan(15);
    List<String> all = new ArrayList<>();
    BY_HEADLINE.values().forEach(all::addAll);
    assertThat(all).doesNotContainAnyElementsOf(NEVER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "党管武装工作会议召开       | 党管武装",
        "统战工作会议召开           | 统战",
        "文明城市创建工作           | 文明城市创建",
        "学党史润初心               | 党史学习教育",
        "政法队伍教育整顿领导小组   | 政法队伍教育整顿",
        "小微企业园建设             | 小微企业",
        "防汛抗旱指挥部             | 防汛",
        "党建引领创新创优项目表彰大会 | 两优一先",
        "确保创卫工作落到实处       | 创卫",
      })
  void articleIsFiledUnderItsMatter(String headline, String keyword) {
    List<List<String>> of =
        BY_HEADLINE.entrySet().stream()
            .filter(e -> e.getKey().replaceAll("\\s", "").contains(headline))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(of).as(headline).hasSize(1);
    assertThat(of.get(0)).contains(keyword);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what happens, in a word that is a verb without an object
        "望河县一工地四十余人食物中毒 | 　　本报讯 4月6日中午，望河县一处工地的工人吃过午饭后腹痛，疑似食物中毒。"
            + "县疾控中心已到工地取样，食物中毒的原因正在调查。 | 食物中毒",
        // a word that newspapers often use, where the headline has it
        "青坪发生4.1级地震 | 　　本报讯 昨日凌晨青坪发生地震，部分老屋瓦片掉落。县里说，地震没有造成人员伤亡。 | 地震",
        // an adjective with its noun
        "广场上演练反恐怖袭击 | 　　本报讯 昨日上午，公安在广场上演练怎样应对恐怖袭击，三百余人到场。 | 恐怖袭击",
        // no headline: the lead says it
        "　　本报讯 昨日傍晚，柳堤路一家仓库发生火灾。 | 　　消防队十分钟后到场，火灾一小时后扑灭，仓库里的棉布烧去大半。 | 火灾",
        // a short text that does not take its headline's words up again
        "百亩荷塘开了花 | 　　本报讯 昨日，三里村村头游人不断，村民摆起了摊子，卖莲子，卖鲜藕。 | 荷塘",
      })
  void shortArticleIsFiledUnderItsMatterToo(String first, String rest, String keyword) {
    List<String> keywords = keywordsOf(first + "\n" + rest + "\n");
    assertThat(keywords).contains(keyword).doesNotContainAnyElementsOf(NEVER);
    assertThat(keywords).doesNotContain("一家", "小时", "伤亡", "本报讯", "疑似");
  }

  private static List<String> keywordsOf(String text) {
    PageReader reader = PageReader.with(PageReader.Options.byEvidence(), HanlpSegmenter.create());
    Page page = reader.read(Source.of("page.txt", text.getBytes(StandardCharsets.UTF_8)));
    return page.facts().articles().get(0).keywords();
  }

  @Test
  void keywordsStandInTheScriptOfTheirArticle() {
    String text =
        "漁港疏濬工程動工\n"
            + "　　〔記者何芷瑩／臺東報導〕新港漁港航道淤積多年，縣府昨天宣布疏濬工程動工。\n"
            + "　　縣府農業處表示，疏濬後航道可增深兩公尺，大型漁船不必再等漲潮進港。\n"
            + "　　船長們說，航道淤積讓他們吃了不少苦，盼疏濬工程如期完成。\n";
    List<String> keywords = keywordsOf(text);
    assertThat(keywords).isNotEmpty().allMatch(text::contains);
    assertThat(keywords).anyMatch(word -> word.contains("濬") || word.contains("漁"));
  }
}
