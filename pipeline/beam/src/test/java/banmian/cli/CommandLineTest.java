package banmian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(String... args) {
    return Main.run(plain(), args);
  }

  private Console plain() {
    return Console.of(
        new PrintWriter(out, true), new PrintWriter(err, true), new Properties(), Map.of());
  }

  private Path page(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0} --help")
  @ValueSource(strings = {"banmian", "run", "inspect", "schema", "explain", "detect", "validate"})
  void helpIsAsCommitted(String command) throws IOException {
    String[] args =
        command.equals("banmian") ? new String[] {"--help"} : new String[] {command, "--help"};
    assertThat(run(args)).isZero();
    assertThat(out.toString().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
    Path golden = Path.of("src/test/resources/banmian/cli/help-" + command + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, out.toString(), StandardCharsets.UTF_8);
    }
    assertThat(out.toString())
        .as("if the change is meant, write it: mvn test -pl pipeline/beam -Dgolden.write=true")
        .isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bogus | Unmatched argument",
        "inspect nowhere.txt | there is no file nowhere.txt",
        "inspect . | is a folder",
        "inspect --year x page.txt | Invalid value for option '--year'",
        "inspect --issue-date 1.7.2021 page.txt | Invalid value for option '--issue-date'",
        "schema nope | no table nope; there are [documents,",
        "detect nowhere | there is no file nowhere",
        "detect --encoding klingon . | no encoding is known as klingon",
        "explain nope | no code nope. There are: unreadable,",
        "run --input a | Missing required option: '--output=FOLDER'",
        "run --output a | Missing required option: '--input=PATH'",
        "inspect --encoding klingon pom.xml | no encoding is known as klingon",
        "run --input a --output b --prefer klingon | no encoding is known as klingon",
        "run --input a --output b --corrections nowhere.yaml | there is no file nowhere.yaml",
        "run --input a --output b --runner spark | '--runner'",
        "run --input a --output b --parallelism -1 | parallelism: not below 0",
        "run --input a --output b --max-rejects -1 | not below 0"
      })
  void wrongUsageEndsWithTwoAndSaysWhatIsWrong(String args, String message) {
    assertThat(run(args.split(" "))).isEqualTo(2);
    assertThat(err.toString()).startsWith("banmian: ").contains(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void noCommandShowsWhatThereIs() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: banmian").contains("inspect");
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString().strip()).matches("banmian \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  @Test
  void inspectShowsEachPrintedLineWithItsNumberAndPlace() throws IOException {
    Path page = page("page.txt", "要闻\n\n本报讯 7月2日上午，区里召开会议。\r\n会议指出，安全第一。\n");
    assertThat(run("inspect", page.toString(), "--view", "page")).isZero();
    assertThat(out.toString())
        .contains("encoding     UTF-8")
        .containsPattern("(?m)^1 .*│ 要闻$")
        .containsPattern("(?m)^2$")
        .containsPattern("(?m)^3 .*│ 本报讯 7月2日上午，区里召开会议。$")
        .containsPattern("(?m)^4 .*│ 会议指出，安全第一。$")
        .doesNotContain("\u001B");
  }

  @Test
  void aPageCannotCommandTheTerminal() throws IOException {
    Path page = page("page.txt", "标题\u001B[31m红\u0007\n\u202E正文在这里，说了一句话。\u0000\n");
    for (String view : List.of("page", "articles")) {
      assertThat(run("inspect", page.toString(), "--view", view)).isZero();
    }
    assertThat(out.toString())
        .contains("标题␛[31m红␇")
        .contains("<U+202e>正文")
        .doesNotContain("\u001B")
        .doesNotContain("\u0007")
        .doesNotContain("\u202E")
        .doesNotContain("\u0000");
  }

  @Test
  void colourAndWidthComeFromTheLauncher() throws IOException {
    Path page = page("page.txt", "会议指出，安全第一，发展第二，民生第三，还要把各项工作抓紧抓实抓出成效，不能走过场。\n");
    Properties told = new Properties();
    told.setProperty("banmian.terminal.out", "true");
    told.setProperty("banmian.columns", "60");
    Console terminal =
        Console.of(new PrintWriter(out, true), new PrintWriter(err, true), told, Map.of());
    assertThat(Main.run(terminal, "inspect", page.toString())).isZero();
    assertThat(out.toString()).contains("\u001B[1m");
    assertThat(out.toString().replaceAll("\u001B\\[\\d+m", "").lines())
        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(60));
    assertThat(Console.of(terminal.out(), terminal.err(), told, Map.of("NO_COLOR", "1")).colour())
        .isFalse();
  }

  @Test
  void inspectJsonHoldsTheRowsThatRunWouldWrite() throws IOException {
    Path page = page("page.txt", "要闻\n\n本报讯 7月2日上午，区里召开\"会议\"。\n");
    assertThat(run("inspect", page.toString(), "--json")).isZero();
    assertThat(out.toString())
        .contains("/page.txt\"")
        .contains("\"rejects\" : [ ]")
        .contains("召开\\\"会议\\\"。")
        .contains("\"role\" : \"blank\"");
  }

  @Test
  void detectGivesATableForProgramsAndTheTexts() throws IOException {
    byte[] big5 = "立法院三讀通過修正案，總統府表示尊重。".repeat(9).getBytes(Charset.forName("Big5"));
    Files.createDirectories(folder.resolve("in/taipei"));
    Files.write(folder.resolve("in/taipei/front.txt"), big5);
    Files.write(folder.resolve("in/empty.txt"), new byte[0]);
    Files.write(
        folder.resolve("in/scan.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    Path report = folder.resolve("report.tsv");
    Path texts = folder.resolve("texts");
    assertThat(
            run(
                "detect",
                folder.resolve("in").toString(),
                "--report",
                report.toString(),
                "--text",
                texts.toString()))
        .isZero();
    assertThat(Files.readAllLines(report, StandardCharsets.UTF_8))
        .containsExactly(
            "path\tencoding\tsegments\tbad\trepair\tscript",
            "empty.txt\tUS-ASCII\t-\t-\t-\tZyyy",
            "scan.png\tbinary\t-\t-\t-\tZyyy",
            "taipei/front.txt\tBig5\t-\t-\t-\tHant");
    assertThat(Files.readString(texts.resolve("taipei/front.txt"), StandardCharsets.UTF_8))
        .isEqualTo("立法院三讀通過修正案，總統府表示尊重。".repeat(9));
    assertThat(out.toString().lines()).hasSize(3).anySatisfy(l -> assertThat(l).contains("Big5"));
  }

  @Test
  void aWordListOfTheUsersIsCheckedAndUsed() throws IOException {
    Path page = page("page.txt", "甲城召开会议\n\n甲城通讯社北京7月3日电 会议今天召开，安全第一。\n");
    Path lists = Files.createDirectory(folder.resolve("lists"));
    String[] inspect = {"inspect", page.toString(), "--lexicon", lists.toString()};
    assertThat(run(inspect)).isEqualTo(2);
    assertThat(err.toString()).contains("holds no word list").contains("agencies.txt");
    Files.writeString(lists.resolve("agencies.txt"), "甲城通讯社\n甲城通讯社\n", StandardCharsets.UTF_8);
    assertThat(run(inspect)).isEqualTo(2);
    assertThat(err.toString()).contains("agencies.txt").contains("2");
    Files.writeString(lists.resolve("agencies.txt"), "甲城通讯社\n", StandardCharsets.UTF_8);
    assertThat(run(inspect)).isZero();
    assertThat(out.toString()).containsPattern("dateline +甲城通讯社北京7月3日电");
  }

  @Test
  void explainPrintsTheCatalogue() {
    assertThat(run("explain", "pdf")).isZero();
    assertThat(run("explain", "pdf", "--zh")).isZero();
    assertThat(out.toString()).contains("pdftotext").contains("请先提取");
    assertThat(run("explain")).isZero();
    assertThat(out.toString().lines()).contains("malformed_bytes", "archive_bomb");
  }

  @Test
  void schemaNamesEveryColumnInBothLanguages() {
    assertThat(run("schema", "documents")).isZero();
    assertThat(run("schema", "documents", "--zh")).isZero();
    assertThat(out.toString())
        .contains("encoding_confidence")
        .contains("How sure the encoding is")
        .contains("编码判定的把握");
  }
}
