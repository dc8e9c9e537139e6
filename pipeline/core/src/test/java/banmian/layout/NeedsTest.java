package banmian.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          甲|乙丙                    ~ 乙丙
          甲?乙                      ~ 乙
          [^甲]{2,3}乙?              ~ 丙丙
          (?:甲|)乙+?                ~ 乙乙
          (?!甲)..(?=$)              ~ 乙丙
          (?<=^|甲)[一-三\\d]\\s*    ~ 丁
          ^(甲\\.){2}[\\-\\]]        ~ 甲.甲.]
          [a-c\\w][\\u4e00-\\u9fff]  ~ z汉
          (?:\\S甲){0,2}.*           ~ 丁
          """)
  void a_look_never_says_no_where_the_pattern_matches(String pattern, String text) {
    assertThat(Pattern.matches(pattern, text)).isTrue();
    assertThat(Needs.of(pattern).whole(text)).isTrue();
    assertThat(Needs.of(pattern).inside(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          .{0,4}(?:星期|周)[一二]    ~ 天气晴好无风
          (?:甲|乙)丙.*              ~ 丁甲丙
          .*[版页]                   ~ 版面更新了
          ^甲                        ~ 乙甲
          甲{3}                      ~ 甲甲
          """)
  void a_look_spares_what_cannot_match(String pattern, String text) {
    assertThat(Needs.of(pattern).whole(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?i)甲", "\\p{IsHan}", "[[甲]乙]", "[甲&&乙]", "甲)", "\\b甲", "(甲)\\1", "𠮷?"})
  void what_is_not_understood_is_refused(String pattern) {
    assertThatThrownBy(() -> Needs.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rules_and_sieve_answer_for_lines_of_pages_as_their_patterns_do() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (String file : List.of("grammar.txt", "cues.txt", "folio.txt")) {
      rules.addAll(Rules.read(file, (name, rule) -> rule));
    }
    Sieve sieve = Sieve.of(rules.stream().map(Rule::needs).toList());
    for (String line : lines()) {
      long[] whole = sieve.whole(line);
      long[] inside = sieve.inside(line);
      for (int k = 0; k < rules.size(); k++) {
        Rule rule = rules.get(k);
        boolean matches = rule.over(line).matches();
        boolean finds = rule.over(line).find();
        assertThat(rule.matches(line)).as("%s: %s", rule.pattern(), line).isEqualTo(matches);
        assertThat(rule.finds(line)).as("%s in %s", rule.pattern(), line).isEqualTo(finds);
        assertThat(!matches || sieve.next(whole, k, line.charAt(0)) == k).isTrue();
        assertThat(!finds || (inside[k / 64] >> k & 1) == 1).isTrue();
      }
    }
  }

  /** Lines of the seeds, and pieces of the patterns' own words. */
  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> seeds = Files.list(Path.of("../../seeds"))) {
      for (Path seed : seeds.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        lines.addAll(Files.readAllLines(seed));
      }
    }
    lines.addAll(
        List.of(
            "2014年4月11日 星期五",
            "A15 要闻 2012.6.25 星期一",
            "第03版：要闻",
            "（上接第1版）",
            "责编 李文晖 版式 范文冰 校对 魏文",
            "〔記者彭啟瑞／頭份報導〕",
            "新华社北京7月3日电（记者 张三）",
            "▲图为比赛现场。本报记者 任可 摄",
            "大昌洋行啓事",
            "电话：６１５５３２",
            "一等奖：鲜于明《渡口》",
            "首页 > 新闻中心 > 本地",
            "中共白石县委办公室"));
    lines.removeIf(String::isEmpty);
    return lines;
  }
}
