package banmian.proof;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.cli.Cli;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a page that is read wrongly to a proof of how it should be read. */
class SavedProofTest {

  private static final Path SEED = Path.of("../seeds/004_7be045033d381680.txt");

  @TempDir Path folder;

  /**
   * The first three articles of the seed, whose datelines and bylines were lost: the third one is
   * then read as more of the second, and its headline, which stands before that, goes there, too.
   */
  private static List<String> damaged() throws IOException {
    return Files.readAllLines(SEED, StandardCharsets.UTF_8).subList(0, 125).stream()
        .filter(line -> !line.startsWith("记者") && !line.startsWith("通讯员"))
        .map(line -> line.replaceFirst("^本报讯 ", ""))
        .toList();
  }

  private static int lineOf(List<String> page, String text) {
    for (int i = 0; i < page.size(); i++) {
      if (page.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(text);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  @Test
  void a_page_that_is_read_wrongly_becomes_a_proof_of_how_it_should_be() throws IOException {
    List<String> lines = damaged();
    int headline = lineOf(lines, "管城回族区用实实在在的工作成效");
    int body = lineOf(lines, "1日上午");
    Path page = write("damaged.txt", String.join("\n", lines), StandardCharsets.UTF_8);
    Path corrections =
        write(
            "corrections.yaml",
            """
            - source: damaged.txt
              lines: %d-%d
              text: 管城回族区用实实在在的工作成效
              role: headline
              article: party day
              why: a headline before another article
            - source: damaged.txt
              lines: %d-%d
              text: 7月 1日上午
              article: party day
              why: an article without headline or dateline
            """
                .formatted(headline, headline + 1, body, lines.size()),
            StandardCharsets.UTF_8);
    Cli inspect = save(page, corrections, "proof");
    assertThat(inspect.out())
        .containsPattern("(?m)^corrections +2$")
        .containsPattern("(?m)^ *" + headline + " \\d·1 +headline +1\\.00 corrected +│  ?管城回族区用");
    Proof proof = Proof.in(folder.resolve("proof"));
    assertThat(proof.page()).isEqualTo(Files.readAllBytes(page));
    assertThat(proof.reading())
        .contains("\n[article]\nheadline: 管城回族区用实实在在的工作成效\nheadline: 提升群众幸福感、获得感\np: 7月 1日上午");
    ProofTest.holds(proof);
    ProofTest.accountsForEveryCharacter(proof);

    save(page, null, "plain");
    Proof plain = Proof.in(folder.resolve("plain"));
    assertThat(plain.knownLimit()).isNull();
    ProofTest.holds(plain);
    // without corrections this page is read the same, so nothing is a limit
    assertThat(proof.knownLimit()).isNull();
  }

  @Test
  void what_banmian_reads_otherwise_is_a_known_limit_with_the_editors_reasons() throws IOException {
    Path corrections =
        write(
            "corrections.yaml",
            """
            - source: seeds/004_7be045033d381680.txt
              lines: 35-43
              role: notice
              why: nobody could know
            """,
            StandardCharsets.UTF_8);
    save(SEED, corrections, "proof");
    Proof proof = Proof.in(folder.resolve("proof"));
    assertThat(proof.reading())
        .startsWith(
            "# lines 35-43: nobody could know\nknown-limit: nobody could know\n\n[article]\n");
    ProofTest.holds(proof);
    ProofTest.accountsForEveryCharacter(proof);
  }

  private Cli save(Path page, @Nullable Path corrections, String name) {
    List<String> args = new ArrayList<>(List.of("inspect", page.toString()));
    if (corrections != null) {
      args.addAll(List.of("--corrections", corrections.toString()));
    }
    args.addAll(List.of("--save-proof", folder.resolve(name).toString()));
    Cli inspect = Cli.run(args.toArray(new String[0]));
    assertThat(inspect.code()).as(inspect.err()).isZero();
    return inspect;
  }

  @Test
  void a_page_in_another_encoding_says_so() throws IOException {
    Path page =
        write("page.txt", Files.readString(SEED, StandardCharsets.UTF_8), Charset.forName("GBK"));
    Path saved = folder.resolve("gbk");
    assertThat(Cli.run("inspect", page.toString(), "--save-proof", saved.toString()).code())
        .isZero();
    Proof proof = Proof.in(saved);
    assertThat(proof.reading()).startsWith("encoding: GB");
    ProofTest.holds(proof);
    ProofTest.accountsForEveryCharacter(proof);
  }

  @Test
  void the_proof_of_another_page_is_left_alone() throws IOException {
    Path one = write("one.txt", "本报讯 昨日，县里召开防汛工作会议。\n", StandardCharsets.UTF_8);
    Path two = write("two.txt", "本报讯 近日，新图书馆建成。\n", StandardCharsets.UTF_8);
    Path saved = folder.resolve("proof");
    assertThat(Cli.run("inspect", one.toString(), "--save-proof", saved.toString()).code())
        .isZero();
    byte[] reading = Files.readAllBytes(saved.resolve("reading.txt"));
    Cli again = Cli.run("inspect", two.toString(), "--save-proof", saved.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("holds the proof of another page");
    assertThat(saved.resolve("reading.txt")).hasBinaryContent(reading);
    assertThat(Cli.run("inspect", one.toString(), "--save-proof", saved.toString()).code())
        .isZero();
  }

  @Test
  void a_damaged_page_makes_no_proof() throws IOException {
    byte[] bytes = Files.readAllBytes(SEED);
    bytes[300] = (byte) 0xFF;
    Path page = Files.write(folder.resolve("bad.txt"), bytes);
    Path saved = folder.resolve("bad");
    Cli inspect = Cli.run("inspect", page.toString(), "--save-proof", saved.toString());
    assertThat(inspect.code()).isEqualTo(2);
    assertThat(inspect.err()).contains("detect --text");
    assertThat(saved).doesNotExist();
  }
}
