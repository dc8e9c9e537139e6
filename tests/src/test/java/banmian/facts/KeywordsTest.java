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

  @Test
  void keywordsStandInTheScriptOfTheirArticle() {
    String text =
        "漁港疏濬工程動工\n"
            + "　　〔記者何芷瑩／臺東報導〕新港漁港航道淤積多年，縣府昨天宣布疏濬工程動工。\n"
            + "　　縣府農業處表示，疏濬後航道可增深兩公尺，大型漁船不必再等漲潮進港。\n"
            + "　　船長們說，航道淤積讓他們吃了不少苦，盼疏濬工程如期完成。\n";
    PageReader reader = PageReader.with(PageReader.Options.byEvidence(), HanlpSegmenter.create());
    Page page = reader.read(Source.of("漁港.txt", text.getBytes(StandardCharsets.UTF_8)));
    List<String> keywords = page.facts().articles().get(0).keywords();
    assertThat(keywords).isNotEmpty().allMatch(text::contains);
    assertThat(keywords).anyMatch(word -> word.contains("濬") || word.contains("漁"));
  }
}
