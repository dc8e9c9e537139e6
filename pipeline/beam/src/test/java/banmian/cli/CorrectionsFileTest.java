package banmian.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.article.Correction;
import banmian.article.Corrections;
import banmian.article.Role;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsFileTest {

  @TempDir Path folder;

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("c.yaml"), yaml, StandardCharsets.UTF_8);
  }

  @Test
  void an_entry_is_what_is_written() throws IOException {
    Corrections read =
        CorrectionsFile.read(
            file(
                """
                # the flood page
                - source: seeds/page.txt
                  sha256: %s
                  lines: 27-28
                  text: 管城回族区用实实在在的
                  role: headline
                  article: 68
                  order: 1
                  why: >
                    it quotes line 91,
                    not the flood meeting
                - {source: 0027.txt, bytes: 0-12, article: "2020-07-01", why: 'a date: no line'}
                - source: page.txt
                  lines: 3
                  role: furniture
                  why: 页码
                """
                    .formatted("ab".repeat(32))));
    Correction one = read.entries().get(0);
    assertThat(one.name()).isEqualTo("Correction 1 (line 2 of the file, for lines 27-28)");
    assertThat(one.source()).isEqualTo("seeds/page.txt");
    assertThat(one.sha256()).isEqualTo("ab".repeat(32));
    assertThat(one.text()).isEqualTo("管城回族区用实实在在的");
    assertThat(one.role()).isEqualTo(Role.HEADLINE);
    assertThat(one.article()).isEqualTo("68");
    assertThat(one.order()).isEqualTo(1);
    assertThat(one.why()).isEqualTo("it quotes line 91, not the flood meeting");
    Correction two = read.entries().get(1);
    assertThat(two.name()).isEqualTo("Correction 2 (line 12 of the file, for bytes 0-12)");
    assertThat(two.source()).isEqualTo("0027.txt");
    assertThat(two.article()).isEqualTo("2020-07-01");
    assertThat(two.role()).isNull();
    assertThat(read.entries().get(2).range()).hasToString("line 3");
    assertThat(read.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void a_file_of_comments_corrects_nothing() throws IOException {
    assertThat(CorrectionsFile.read(file("# nothing yet\n")).entries()).isEmpty();
    assertThat(CorrectionsFile.read(file("\uFEFF[]\r\n")).entries()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "{source: a} ! c.yaml:1: a list of entries is wanted, each behind a dash",
        "[a] ! c.yaml:1: an entry has the form key: value; the keys are source, sha256, lines",
        "[{source: a] ! c.yaml:1: not YAML, ",
        "[{sorce: a}] ! c.yaml:1: no key is called sorce; there are source, ",
        "[{source: [a]}] ! c.yaml:1: source: one value is wanted",
        "[{source: a, source: b}] ! c.yaml:1: source: the entry has it already",
        "[{source: a, role: body, why: x}] ! c.yaml:1: an entry has either lines or bytes",
        "[{source: a, lines: 1, bytes: 0-3, why: x}] ! an entry has either lines or bytes",
        "[{lines: 1, role: body, why: x}] ! c.yaml:1: the entry has no source",
        "[{source: a, lines: 1, role: body}] ! c.yaml:1: the entry has no why",
        "[{source: a, lines: x, role: body, why: x}] ! c.yaml:1: lines: write 27 or 27-28",
        "[{source: a, lines: 9-2, role: body, why: x}] ! lines: lines count from 1, the last",
        "[{source: a, bytes: 3-3, role: body, why: x}] ! bytes: bytes count from 0, the end",
        "[{source: a, lines: 1, role: title, why: x}] ! no role is called title; there are kicker",
        "[{source: a, lines: 1, order: first, why: x}] ! c.yaml:1: order: a number from 1 on",
        "[{source: a, lines: 1, why: x}] ! there is nothing to correct: give a role",
        "[{source: a, lines: 1, role: notice, article: 3, why: x}] ! belongs to no article",
        "[{source: a, lines: 1, sha256: 12, role: body, why: x}] ! sha256: 64 hex digits",
      })
  void what_is_wrong_is_told_with_its_place(String yaml, String message) throws IOException {
    Path file = file(yaml);
    assertThatThrownBy(() -> CorrectionsFile.read(file))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exitCode()).isEqualTo(2))
        .hasMessageContaining(message);
  }

  @Test
  void the_line_is_that_of_the_value() throws IOException {
    Path file = file("- source: a\n  lines: 1\n  why: x\n\n  role: titel\n");
    assertThatThrownBy(() -> CorrectionsFile.read(file)).hasMessageContaining("c.yaml:5: no role");
  }

  @Test
  void two_entries_for_a_line_are_both_named() throws IOException {
    Path file =
        file(
            """
            - {source: a, lines: 1-3, role: body, why: x}
            - {source: b, lines: 1-3, role: body, why: x}
            - {source: a, lines: 3, role: notice, why: x}
            """);
    assertThatThrownBy(() -> CorrectionsFile.read(file))
        .hasMessageContaining(
            "Correction 3 (line 3 of the file, for line 3) overlaps Correction 1");
  }

  @Test
  void a_file_that_is_not_there_or_not_utf8_is_wrong_usage() throws IOException {
    assertThatThrownBy(() -> CorrectionsFile.read(folder.resolve("none.yaml")))
        .hasMessageContaining("there is no file");
    Path gbk = folder.resolve("gbk.yaml");
    Files.write(gbk, "- source: 版\n".getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> CorrectionsFile.read(gbk)).hasMessageContaining("is not UTF-8");
  }
}
