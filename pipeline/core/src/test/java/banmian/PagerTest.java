package banmian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.article.Article;
import banmian.article.Correction;
import banmian.article.Corrections;
import banmian.article.Role;
import banmian.decode.Decoder;
import banmian.extract.Facts;
import banmian.lang.Segmenter;
import banmian.text.IssueCode;
import banmian.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagerTest {

  private static final PageReader READER =
      PageReader.with(PageReader.Options.byEvidence(), Segmenter.none());

  private static final String[] SENTENCES = {
    "昨天上午，全市春耕生产现场会在城关镇召开，各县区分管农业的负责同志参加了会议。",
    "截至目前，该县已完成整地三万二千亩，备足化肥一千八百吨，农机检修率达到九成以上。",
    "“今年的墒情比往年好，大家都憋着一股劲。”正在地里忙碌的村民对记者说。",
    "会议要求，各地要抢抓农时，强化技术指导，确保粮食播种面积只增不减。",
    "下一步，县里将组织三十支服务队进村入户，把良种良法送到田间地头。"
  };

  private static final String[] HEADS = {"全市春耕生产现场会召开", "三十支服务队进村入户", "县医院新大楼正式启用", "老街改造让居民住得舒心"};

  /** A sheet of a newspaper: a few articles, a blank line between them. */
  private static String sheet(Random random) {
    StringBuilder sheet = new StringBuilder();
    for (int a = 0; a < 4; a++) {
      sheet.append(HEADS[a]).append("\n\n");
      for (int p = 0; p < 3; p++) {
        sheet.append("　　").append(p == 0 ? "本报讯　" : "");
        for (int s = 0; s < 3; s++) {
          sheet.append(SENTENCES[random.nextInt(SENTENCES.length)]);
        }
        sheet.append('\n');
      }
      sheet.append("\n\n");
    }
    return sheet.toString();
  }

  private static String document(int sheets, String between) {
    Random random = new Random(7);
    StringBuilder document = new StringBuilder();
    for (int i = 0; i < sheets; i++) {
      document.append(i > 0 ? between : "").append(sheet(random));
    }
    return document.toString();
  }

  private static List<Page> pages(byte[] bytes, int bound) throws IOException {
    List<Page> pages = new ArrayList<>();
    assertThat(
            Pager.of("d.txt", () -> new ByteArrayInputStream(bytes), bound, READER)
                .read(pages::add))
        .isTrue();
    return pages;
  }

  private record Read(long at, String head, String body) {}

  private static List<Read> articles(List<Page> pages) {
    List<Read> articles = new ArrayList<>();
    for (Page page : pages) {
      for (Article article : page.division().articles()) {
        articles.add(
            new Read(
                article.earliestByte(),
                String.valueOf(article.headlineText()),
                article.body().text()));
      }
    }
    return articles;
  }

  @ParameterizedTest(name = "pages of at most {0} bytes")
  @ValueSource(ints = {8_192, 10_000, 30_000})
  void sheetsGiveTheSameArticlesWhateverTheBound(int bound) throws IOException {
    byte[] bytes = document(40, "\f").getBytes(StandardCharsets.UTF_8);
    List<Page> cut = pages(bytes, bound);

    assertThat(cut.size()).isEqualTo(40);
    assertThat(articles(cut))
        .isEqualTo(articles(List.of(READER.read(Source.of("d.txt", bytes)))))
        .hasSizeGreaterThan(100);
  }

  /** Real pages and what makes cutting hard, in a random order that is always the same. */
  private static String volume(String between) throws IOException {
    List<String> sheets = new ArrayList<>();
    try (Stream<Path> seeds = Files.list(Path.of("../../seeds"))) {
      for (Path seed : seeds.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        sheets.add(Files.readString(seed));
      }
    }
    sheets.add("会场外新建的停车场\n");
    sheets.add("等基础设施也已投入使用，市民反映良好。\n\n老街改造让居民住得舒心\n\n　　本报讯　" + SENTENCES[0] + "\n");
    sheets.add("");
    sheets.add("\r\n　　\r\n" + SENTENCES[1] + "\r" + SENTENCES[2] + "\r\n");
    sheets.add("😀𠮷" + SENTENCES[3].repeat(40));
    sheets.add("\0\uFEFF" + SENTENCES[4] + "\n\n\n\n" + HEADS[0]);
    Random random = new Random(11);
    for (int i = 0; i < 12; i++) {
      sheets.add(sheet(random));
    }
    Collections.shuffle(sheets, random);
    return String.join(between, sheets);
  }

  // rows are made of pages and of nothing else, so equal pages are equal rows
  @ParameterizedTest(name = "pages of at most {0} bytes")
  @ValueSource(ints = {16_384, 20_000, 50_000, 1 << 20})
  void theSheetsOfAVolumeAreItsPagesWhateverTheBound(int bound) throws IOException {
    byte[] bytes = volume("\f").getBytes(StandardCharsets.UTF_8);
    List<Page> cut = pages(bytes, bound);

    assertThat(cut.size()).isGreaterThan(20);
    alike(cut, pages(bytes, 1 << 17));
    assertThat(articles(cut)).isEqualTo(articles(List.of(READER.read(Source.of("d.txt", bytes)))));
  }

  /** Traditional text with pinyin notes, whose columns a note makes wider. */
  @Test
  void notesDoNotMoveTheCuts() throws IOException {
    // sixteen characters a line, the last of the column without a note: as printed it falls short
    String column =
        "各(gè)鄉(xiāng)鎮(zhèn)要搶抓農時強(qiáng)化春耕生產指導\n" + "組(zǔ)織三十支服務(wù)隊(duì)進(jìn)村入戶(hù)送種送法\n";
    StringBuilder sheets = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      sheets.append("春耕生產現場會召開\n\n").append(column.repeat(8));
      sheets.append("把良種良法一樣一樣送到田間地頭與\n\f農戶手中今年豐收在望。\n\f");
    }
    byte[] bytes = sheets.toString().getBytes(StandardCharsets.UTF_8);
    List<Page> whole = List.of(READER.read(Source.of("d.txt", bytes)));
    assertThat(whole.get(0).glosses()).hasSizeGreaterThan(1000);
    for (int bound : new int[] {8_192, 20_000}) {
      assertThat(articles(pages(bytes, bound))).isEqualTo(articles(whole)).hasSizeGreaterThan(10);
    }
  }

  @ParameterizedTest(name = "{0} bytes at a time, {1} threads")
  @CsvSource({"5, 1", "4096, 2", "100000, 3"})
  void neitherStreamsNorThreadsReachThePages(int atATime, int threads) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (String between : List.of("\f", "\n\n")) {
        byte[] bytes = volume(between).getBytes(Charset.forName("GB18030"));
        List<Page> pages = new ArrayList<>();
        Pager.of("d.txt", () -> slow(bytes, atATime), 16_384, READER)
            .read(pool, threads + 1, pages::add);
        assertThat(pages.size()).isGreaterThan(3);
        alike(pages, pages(bytes, 16_384));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void alike(List<Page> pages, List<Page> others) {
    assertThat(pages.size()).isEqualTo(others.size());
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      Page other = others.get(i);
      assertThat(page.source().byteBase()).isEqualTo(other.source().byteBase());
      assertThat(page.source().firstLine()).isEqualTo(other.source().firstLine());
      assertThat(page.source().bytes()).isEqualTo(other.source().bytes());
      assertThat(page.ledger()).isEqualTo(other.ledger());
      assertThat(page.facts()).isEqualTo(other.facts());
      assertThat(page.script()).isEqualTo(other.script());
      assertThat(page.issues()).isEqualTo(other.issues());
    }
  }

  // a sheet without a masthead is of the issue that the others name
  @Test
  void theIssuesDayHoldsForSheetsThatDoNotPrintIt() throws IOException {
    String text =
        "城关日报　2021年3月18日　星期四　第01版：要闻\n\n" + document(6, "\f") + "\f\n" + dated() + "\f" + dated();
    assertThat(days(text)).containsOnly("2021-03-17 issue");
    // two issues in one file: nobody can tell which one a sheet belongs to, but the year is theirs
    assertThat(days(text + "\f城关日报　2021年3月25日　星期四　第01版：要闻\n\n" + sheet(new Random(1))))
        .containsOnly("2021-03-17 document");
    assertThat(days(text + "\f城关日报　2018年3月22日　星期四　第01版：要闻\n\n" + sheet(new Random(1))))
        .containsOnly("null null");
  }

  @Test
  void theYearThatTheSheetsAgreeOnHoldsForThoseThatTellNone() throws IOException {
    String told = "　　本报讯　2021年3月2日，" + SENTENCES[0] + "\n\n";
    String text = (told + sheet(new Random(1)) + "\f").repeat(3) + dated();
    assertThat(days(text)).containsOnly("2021-03-17 document");
    String otherwise = told.replace("2021", "2016");
    assertThat(days(text + ("\f" + otherwise + sheet(new Random(2))).repeat(3)))
        .containsOnly("null null");
    assertThat(days(dated())).containsOnly("null null");
  }

  private static String dated() {
    return "三十支服务队进村入户\n\n　　本报讯　3月17日，" + SENTENCES[2] + "\n\n";
  }

  /** Day and basis of the articles that {@link #dated} printed. */
  private static List<String> days(String text) throws IOException {
    List<String> days = new ArrayList<>();
    for (Page page : pages(text.getBytes(StandardCharsets.UTF_8), 1 << 17)) {
      for (Facts facts : page.facts().articles()) {
        if ("3月17日".equals(facts.eventDateText())) {
          days.add(facts.eventDate() + " " + facts.eventDateBasis());
        }
      }
    }
    return days;
  }

  @ParameterizedTest(name = "pages of at most {0} bytes")
  @ValueSource(ints = {8_192, 10_000, 30_000})
  void withoutFormFeedsNoArticleIsTorn(int bound) throws IOException {
    byte[] bytes = document(40, "").getBytes(StandardCharsets.UTF_8);
    List<Page> cut = pages(bytes, bound);

    assertThat(cut.size()).isGreaterThan(3);
    for (Page page : cut) {
      String text = page.decoded().text().text().strip();
      assertThat(HEADS).contains(text.lines().findFirst().orElseThrow());
      assertThat(SENTENCES).anyMatch(text::endsWith);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void pagesCoverTheBytesAndCountLinesInEveryEncoding(String encoding) throws IOException {
    String text = document(12, "\f").replace("\n", "\r\n");
    byte[] bytes = text.getBytes(Charset.forName(encoding));
    List<Page> pages = pages(bytes, 9_000);

    StringBuilder read = new StringBuilder();
    long at = 0;
    int line = 1;
    for (Page page : pages) {
      assertThat(page.source().byteBase()).isEqualTo(at);
      assertThat(page.source().bytes().length).isBetween(1, 9_000);
      assertThat(page.source().firstLine()).isEqualTo(line);
      assertThat(page.decoded().encoding()).isEqualTo(pages.get(0).decoded().encoding());
      at += page.source().bytes().length;
      read.append(page.decoded().text().text());
      line = (int) (1 + read.chars().filter(c -> c == '\n').count());
    }
    assertThat(at).isEqualTo(bytes.length);
    assertThat(read.toString()).isEqualTo(text);
  }

  // a stream gives what it likes: one byte, a block, a packet
  @ParameterizedTest(name = "{0} bytes at a time")
  @ValueSource(ints = {1, 7, 4_096})
  void whatAStreamGivesAtATimeDoesNotMatter(int atATime) throws IOException {
    byte[] bytes = document(10, "").getBytes(Charset.forName("GB18030"));
    List<Page> pages = new ArrayList<>();
    Pager.of("d.txt", () -> slow(bytes, atATime), 9_000, READER).read(pages::add);

    List<Page> whole = pages(bytes, 9_000);
    assertThat(pages).extracting(Page::source).isEqualTo(whole.stream().map(Page::source).toList());
    assertThat(pages).extracting(Page::ledger).isEqualTo(whole.stream().map(Page::ledger).toList());
  }

  private static InputStream slow(byte[] bytes, int atATime) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return super.read(into, from, Math.min(atATime, length));
      }
    };
  }

  // an English page in the middle of a GBK file is no reason to read it in another encoding
  @Test
  void anAsciiStretchHasTheEncodingOfItsDocument() throws IOException {
    String text =
        document(4, "") + "\n" + "All the world is reading.\n".repeat(800) + document(4, "");
    List<Page> pages = pages(text.getBytes(Charset.forName("GBK")), 9_000);

    assertThat(pages).extracting(p -> p.decoded().segments().size()).containsOnly(1);
    assertThat(pages).extracting(p -> p.decoded().text().text()).doesNotContain("\uFFFD");
  }

  @Test
  void aTraditionalPageInASimplifiedDocumentHasTheDocumentsScript() throws IOException {
    String text = document(12, "") + "國會今天開會討論經濟發展與環境保護問題。\n".repeat(20);
    List<Page> pages = pages(text.getBytes(StandardCharsets.UTF_8), 9_000);

    assertThat(pages).extracting(p -> p.script().script()).containsOnly("Hans");
  }

  @Test
  void aLineLongerThanThePageIsCutBetweenTwoCharacters() throws IOException {
    String text = "版".repeat(20_000) + "😀".repeat(3_000);
    List<Page> pages = pages(text.getBytes(StandardCharsets.UTF_8), 4_096);

    StringBuilder read = new StringBuilder();
    pages.forEach(page -> read.append(page.decoded().text().text()));
    assertThat(read.toString()).isEqualTo(text);
    assertThat(pages).allSatisfy(page -> assertThat(page.decoded().malformed()).isEmpty());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "'一。\n\n二\n三。\n四', '一。\n\n二\n三。\n'",
    "'前文很长很长很长很长没有完\n仍没有完。\n\n\n小标题\n正文开始了，', '前文很长很长很长很长没有完\n仍没有完。\n\n\n'",
    "'没有行尾的一长行', '没有行尾的一长'"
  })
  void cutsWhereAnArticleMayEnd(String window, String page) {
    assertThat(window.substring(0, Cutter.place(window))).isEqualTo(page);
  }

  @ParameterizedTest(name = "guarded by {0}")
  @CsvSource({"its own hash, 1, 0", "another hash, 0, 1"})
  void aCorrectionMeetsThePageThatHasItsLines(String guard, int applied, int left)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 9_000; i++) {
      text.append("　　第").append(i).append("天，县里召开防汛工作会议，要求各乡镇把堤防巡查落到实处。\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    String sha256 = Sha256.hex(bytes);
    Correction correction =
        new Correction(
            1,
            1,
            "d.txt",
            guard.equals("its own hash") ? sha256 : "0".repeat(64),
            new Correction.Range(Correction.Unit.LINES, 7_000, 7_000),
            "第7000天",
            Role.NOTICE,
            null,
            0,
            "why");
    PageReader reader =
        PageReader.with(
            new PageReader.Options(
                Decoder.Options.byEvidence(),
                null,
                null,
                Map.of(),
                Corrections.of("", List.of(correction))),
            Segmenter.none());
    List<Page> pages = new ArrayList<>();
    Pager.of("d.txt", sha256, () -> new ByteArrayInputStream(bytes), reader).read(pages::add);

    assertThat(pages).hasSizeGreaterThan(3);
    assertThat(pages.stream().flatMap(p -> p.corrections().stream())).hasSize(applied);
    assertThat(
            pages.stream()
                .flatMap(p -> p.issues().stream())
                .filter(i -> i.code() == IssueCode.CORRECTION_UNMATCHED))
        .hasSize(left);
    assertThat(
            pages.stream()
                .flatMap(p -> p.division().leftovers().stream())
                .filter(p -> p.reason().equals("corrected")))
        .hasSize(applied);
  }

  @Test
  void whatIsNoTextGivesNoPage() throws IOException {
    byte[] bytes = new byte[20_000];
    new Random(1).nextBytes(bytes);
    assertThat(
            Pager.of("x", () -> new ByteArrayInputStream(bytes), 4_096, READER)
                .read(page -> assertThat(page).isNull()))
        .isFalse();
  }

  @Test
  void whatCannotBeReadIsNamed() {
    Pager pager =
        Pager.of(
            "a/b.txt",
            () -> {
              throw new IOException("gone");
            },
            4_096,
            READER);
    assertThatThrownBy(() -> pager.read(page -> {})).hasMessage("a/b.txt: gone");
  }
}
