package banmian.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.Page;
import banmian.PageReader;
import banmian.Reading;
import banmian.Source;
import banmian.article.Correction.Range;
import banmian.article.Correction.Unit;
import banmian.decode.Decoder;
import banmian.lang.Segmenter;
import banmian.text.Issue;
import banmian.text.IssueCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectedTest {

  /** Two articles; each paragraph and each deck is a line. */
  private static final String PAGE =
      """
      县里召开防汛工作会议
      　　本报讯 昨日，县里召开防汛工作会议，县长李大川要求各乡镇把堤防巡查落到实处。
      　　会议指出，今年汛期来得早，各乡镇要备足沙袋和抽水机，把低洼处的群众先接出来。
      记者 王小河 通讯员 赵明

      实验小学新图书馆开门迎客
      　　本报讯 近日，实验小学新图书馆建成，三万册图书上架，学生凭校园卡就能借书。
      　　图书管理员陈芳说，孩子们最爱看的是科普图书，周末也有家长陪着来阅读。
      记者 孙雨
      """;

  private static final String AS_FOUND =
      """
      [article]
      headline: 县里召开防汛工作会议
      p: 本报讯 昨日，县里召开防汛工作会议，县长李大川要求各乡镇把堤防巡查落到实处。
      p: 会议指出，今年汛期来得早，各乡镇要备足沙袋和抽水机，把低洼处的群众先接出来。
      byline: 记者 王小河 通讯员 赵明

      [article]
      headline: 实验小学新图书馆开门迎客
      p: 本报讯 近日，实验小学新图书馆建成，三万册图书上架，学生凭校园卡就能借书。
      p: 图书管理员陈芳说，孩子们最爱看的是科普图书，周末也有家长陪着来阅读。
      byline: 记者 孙雨
      """;

  /** A correction written {@code lines | role | article | order}, with - for what is left out. */
  private static Correction correction(int entry, String written) {
    String[] field = written.strip().split("\\s*\\|\\s*");
    String[] lines = field[0].split("-");
    return new Correction(
        entry,
        entry * 10,
        "page.txt",
        null,
        new Range(
            Unit.LINES, Integer.parseInt(lines[0]), Integer.parseInt(lines[lines.length - 1])),
        null,
        field[1].equals("-") ? null : Correction.role(field[1]),
        field[2].equals("-") ? null : field[2],
        field[3].equals("-") ? 0 : Integer.parseInt(field[3]),
        "the test says so");
  }

  private static Corrections corrections(String... written) {
    List<Correction> entries = new ArrayList<>();
    for (String one : written) {
      entries.add(correction(entries.size() + 1, one));
    }
    return Corrections.of("", entries);
  }

  private static Page read(String page, Corrections corrections) {
    return read(page.getBytes(StandardCharsets.UTF_8), "UTF-8", corrections);
  }

  private static Page read(byte[] page, String encoding, Corrections corrections) {
    PageReader.Options options =
        new PageReader.Options(
            new Decoder.Options(encoding, null), null, null, Map.of(), corrections);
    return PageReader.with(options, Segmenter.none()).read(Source.of("in/page.txt", page));
  }

  private static String reading(String... written) {
    Page page = read(PAGE, corrections(written));
    assertThat(page.issues()).noneMatch(i -> i.code() == IssueCode.CORRECTION_UNMATCHED);
    assertThat(page.corrections()).hasSize(written.length);
    return Reading.of(page);
  }

  @Test
  void without_corrections_the_page_is_as_found() {
    assertThat(reading()).isEqualTo(AS_FOUND);
    Page page = read(PAGE, corrections("90 | body | - | -"));
    assertThat(page.division()).isEqualTo(read(PAGE, Corrections.none()).division());
  }

  @Test
  void a_role_is_set_where_the_line_stands() {
    assertThat(reading("3 | section_head | - | -"))
        .contains("p: 本报讯 昨日，县里召开防汛工作会议，县长李大川要求各乡镇把堤防巡查落到实处。\nsection_head: 会议指出");
    assertThat(reading("2 | subheadline | - | -"))
        .startsWith("[article]\nheadline: 县里召开防汛工作会议\nsubheadline: 本报讯 昨日")
        .contains("\np: 会议指出");
    assertThat(reading("1 | body | - | -")).startsWith("[article]\np: 县里召开防汛工作会议本报讯 昨日，县里召开防汛工作会议");
  }

  @Test
  void furniture_and_notices_leave_their_article() {
    assertThat(reading("3 | furniture | - | -", "8 | notice | - | -"))
        .contains(
            "落到实处。\nbyline: 记者 王小河 通讯员 赵明",
            "就能借书。\nbyline: 记者 孙雨",
            "[leftovers]\nfurniture: 会议指出，今年",
            "\nnotice: 图书管理员陈芳说");
  }

  @Test
  void text_goes_to_the_article_that_a_line_was_found_in() {
    assertThat(reading("8 | - | 2 | -")).contains("先接出来。\np: 图书管理员陈芳说", "就能借书。\nbyline: 记者 孙雨");
    assertThat(reading("8 | - | 2 | 2"))
        .contains("会议\np: 图书管理员陈芳说，孩子们最爱看的是科普图书，周末也有家长陪着来阅读。\np: 本报讯 昨日");
  }

  @Test
  void two_articles_become_one_and_one_becomes_two() {
    assertThat(reading("6 | section_head | 2 | -", "7-9 | - | 2 | -"))
        .containsOnlyOnce("[article]")
        .contains("先接出来。\nsection_head: 实验小学新图书馆开门迎客\np: 本报讯 近日")
        .endsWith("byline: 记者 王小河 通讯员 赵明\nbyline: 记者 孙雨\n");
    assertThat(reading("3 | - | second | -").split("\\[article\\]")).hasSize(4);
    assertThat(reading("3 | - | second | -"))
        .contains("落到实处。\nbyline: 记者 王小河 通讯员 赵明\n\n[article]\np: 会议指出");
  }

  @Test
  void an_order_puts_the_pieces_of_an_article_in_place() {
    assertThat(
            reading(
                "1 | headline | 一 | 1",
                "3 | body | 一 | 2",
                "2 | body | 一 | 3",
                "4 | byline | 一 | 4"))
        .startsWith("[article]\nheadline: 县里召开防汛工作会议\np: 会议指出")
        .contains("先接出来。\np: 本报讯 昨日");
    // decks come first whatever their number, and numbers past the end mean the end
    assertThat(reading("2 | - | - | 90", "1 | - | - | 7"))
        .startsWith("[article]\nheadline: 县里召开防汛工作会议\np: 会议指出")
        .contains("先接出来。\np: 本报讯 昨日");
  }

  @Test
  void a_sentence_torn_between_two_places_is_whole_again() {
    String torn =
        PAGE.replace("各乡镇要备足沙袋和抽水机，把低洼处的群众先接出来。\n", "各乡镇要备足沙袋和抽\n") + "\n水机，把低洼处的群众先接出来。\n";
    Page page = read(torn, corrections("11 | body | 2 | 4"));
    assertThat(Reading.of(page)).contains("p: 会议指出，今年汛期来得早，各乡镇要备足沙袋和抽水机，把低洼处的群众先接出来。\n");
  }

  @Test
  void a_line_out_of_the_middle_of_a_paragraph_leaves_it_whole() {
    String column =
        """
        本报讯 昨日，县里召开防汛工作会议，县长
        李大川要求各乡镇把堤防巡查落到实处，今年
        第03版：要闻 责任编辑 李四
        汛期来得早，各乡镇要备足沙袋和抽水机，把
        低洼处的群众先接出来，安置到学校和礼堂。
        """;
    Page page = read(column, corrections("3 | furniture | - | -"));
    assertThat(Reading.of(page))
        .contains("落到实处，今年汛期来得早，各乡镇要备足")
        .endsWith("[leftovers]\nfurniture: 第03版：要闻 责任编辑 李四\n");
  }

  @Test
  void what_is_corrected_is_sure_and_says_so() {
    Page page = read(PAGE, corrections("1-4 | - | own | -"));
    Article own = page.division().articles().get(0);
    assertThat(own.confidence()).isEqualTo(1);
    assertThat(own.parts())
        .allSatisfy(part -> assertThat(part.reason()).isEqualTo("corrected"))
        .allSatisfy(part -> assertThat(part.confidence()).isEqualTo(1));
    assertThat(page.division().articles().get(1))
        .isEqualTo(read(PAGE, Corrections.none()).division().articles().get(1));
    assertThat(page.ledger()).anyMatch(b -> b.reason().equals("corrected") && b.article() == 0);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      value = {
        "5 | body | 1 | - ! nothing is printed there",
        "70-80 | body | 1 | - ! nothing is printed there",
        "2 | - | 5 | - ! line 5, which it names, was found in no article",
        "2 | - | 500 | - ! line 500, which it names, was found in no article",
      })
  void a_correction_that_means_nothing_on_the_page_is_left_out(String written, String why) {
    Page page = read(PAGE, corrections(written));
    assertThat(Reading.of(page)).isEqualTo(AS_FOUND);
    assertThat(page.corrections()).isEmpty();
    assertThat(page.issues())
        .filteredOn(i -> i.code() == IssueCode.CORRECTION_UNMATCHED)
        .extracting(Issue::message)
        .singleElement()
        .satisfies(m -> assertThat(m).startsWith("Correction 1 (line 10 of the file, for line"))
        .satisfies(m -> assertThat(m).endsWith(" was left out: " + why + "."));
  }

  @Test
  void text_outside_all_articles_needs_to_be_told_where_it_belongs() {
    String page = PAGE + "\n第03版：要闻\n";
    assertThat(issues(read(page, corrections("11 | body | - | -"))))
        .containsExactly(
            "Correction 1 (line 10 of the file, for line 11) was left out: line 11 is in no"
                + " article, so name one.");
    assertThat(issues(read(page, corrections("11 | - | 7 | -"))))
        .containsExactly(
            "Correction 1 (line 10 of the file, for line 11) was left out: it was read as"
                + " furniture, so say what role it has in the article.");
    assertThat(Reading.of(read(page, corrections("11 | byline | 7 | -"))))
        .endsWith("byline: 记者 孙雨\nbyline: 第03版：要闻\n");
  }

  @Test
  void a_guard_keeps_a_correction_from_a_page_that_has_changed() {
    Correction plain = correction(1, "3 | furniture | - | -");
    for (String text : List.of("会议指出，", " 会议\n指出", "会议指出，今年汛期")) {
      assertThat(issues(read(PAGE, guarded(plain, text, null)))).isEmpty();
    }
    assertThat(issues(read(PAGE, guarded(plain, "会议强调", null))))
        .containsExactly(
            "Correction 1 (line 10 of the file, for line 3) was left out: the text there begins"
                + " otherwise, with 会议指出，今年汛期来得早.");
    assertThat(issues(read(PAGE, guarded(plain, null, "0".repeat(64)))))
        .singleElement()
        .satisfies(m -> assertThat(m).contains("the document has another sha256, "));
  }

  @Test
  void a_guard_may_have_the_notes_that_are_cut() {
    String noted = "會(huì)議指出，今年汛期來得早，各鄉(xiāng)鎮(zhèn)要備足沙袋。\n".repeat(12);
    Page page = read(noted, Corrections.none());
    assertThat(page.glosses()).isNotEmpty();
    Correction second = correction(1, "2 | notice | - | -");
    assertThat(issues(read(noted, guarded(second, "會(huì)議", null)))).isEmpty();
    assertThat(issues(read(noted, guarded(second, "會議指", null)))).isEmpty();
  }

  private static Corrections guarded(Correction c, String text, String sha256) {
    return Corrections.of(
        "",
        List.of(
            new Correction(
                c.entry(),
                c.line(),
                c.source(),
                sha256,
                c.range(),
                text,
                c.role(),
                c.article(),
                c.order(),
                c.why())));
  }

  private static List<String> issues(Page page) {
    return page.issues().stream()
        .filter(i -> i.code() == IssueCode.CORRECTION_UNMATCHED)
        .map(Issue::message)
        .toList();
  }

  @Test
  void bytes_say_the_same_as_lines() {
    for (String encoding : List.of("UTF-8", "GB18030", "UTF-16LE")) {
      Charset charset = Charset.forName(encoding);
      byte[] bytes = PAGE.getBytes(charset);
      int start = PAGE.substring(0, PAGE.indexOf("会议指出")).getBytes(charset).length;
      int end = PAGE.substring(0, PAGE.indexOf("记者 王小河")).getBytes(charset).length;
      Corrections byBytes =
          Corrections.of(
              "",
              List.of(
                  new Correction(
                      1,
                      10,
                      "page.txt",
                      null,
                      new Range(Unit.BYTES, start, end),
                      "会议指出",
                      Role.NOTICE,
                      null,
                      0,
                      "the test says so")));
      Page page = read(bytes, encoding, byBytes);
      assertThat(Reading.of(page)).isEqualTo(reading("3 | notice | - | -"));
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "page.txt, page.txt, true",
    "page.txt, in/page.txt, true",
    "in/page.txt, all/in/page.txt, true",
    "page.txt, a.zip!page.txt, true",
    "in/page.txt, page.txt, false",
    "age.txt, page.txt, false",
    "n/page.txt, in/page.txt, false",
    "page.txt, page.txt/other.txt, false",
  })
  void a_source_is_named_by_its_tail(String written, String uri, boolean meant) {
    Correction c = correction(1, "1 | body | - | -");
    Correction named =
        new Correction(1, 10, written, null, c.range(), null, Role.BODY, null, 0, "why");
    assertThat(named.isFor(uri)).isEqualTo(meant);
    assertThat(Corrections.of("", List.of(named)).of(uri)).hasSize(meant ? 1 : 0);
  }

  @Test
  void two_entries_for_a_line_are_refused_and_so_is_what_cannot_be_meant() {
    assertThatThrownBy(() -> corrections("1-3 | body | - | -", "3-4 | notice | - | -"))
        .hasMessage(
            "Correction 2 (line 20 of the file, for lines 3-4) overlaps Correction 1 (line 10 of"
                + " the file, for lines 1-3): leave a line to one of them");
    assertThatThrownBy(() -> correction(1, "1 | title | - | -"))
        .hasMessageStartingWith("no role is called title; there are kicker, headline");
    assertThatThrownBy(() -> correction(1, "1 | gloss | - | -"))
        .hasMessageStartingWith("no role is called gloss");
    assertThatThrownBy(() -> correction(1, "1 | - | - | -"))
        .hasMessageStartingWith("there is nothing to correct");
    assertThatThrownBy(() -> correction(1, "1 | furniture | 2 | -"))
        .hasMessageContaining("belongs to no article");
    assertThatThrownBy(() -> correction(1, "3-2 | body | - | -"))
        .hasMessageContaining("the last one not before the first");
  }

  @Test
  void ranges_that_meet_on_the_page_only_are_told_apart_there() {
    Correction lines = correction(1, "2-3 | notice | - | -");
    Correction bytes =
        new Correction(
            2,
            20,
            "in/page.txt",
            null,
            new Range(Unit.BYTES, 40, 60),
            null,
            Role.NOTICE,
            null,
            0,
            "why");
    Page page = read(PAGE, Corrections.of("", List.of(lines, bytes)));
    assertThat(issues(page)).singleElement().asString().endsWith("it overlaps correction 1.");
    assertThat(page.corrections()).containsExactly(lines);
  }

  @Test
  void a_page_of_a_long_document_takes_what_is_its_own() {
    byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
    PageReader.Options options =
        new PageReader.Options(
            new Decoder.Options("UTF-8", null),
            null,
            null,
            Map.of(),
            corrections("3 | notice | - | -", "503 | notice | - | -", "900 | notice | - | -"));
    Page page =
        PageReader.with(options, Segmenter.none())
            .read(Source.pageOf("page.txt", bytes, 77_000, 501));
    assertThat(issues(page)).isEmpty();
    assertThat(page.corrections()).extracting(Correction::entry).containsExactly(2);
    assertThat(Reading.of(page))
        .endsWith("[leftovers]\nnotice: 会议指出，今年汛期来得早，各乡镇要备足沙袋和抽水机，把低洼处的群众先接出来。\n");
  }

  @Test
  void corrections_travel_as_they_are() throws IOException, ClassNotFoundException {
    Corrections sent = corrections("3 | furniture | - | -", "8 | - | 2 | 2");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Corrections got = (Corrections) in.readObject();
      assertThat(got).isEqualTo(sent);
      assertThat(got.of("page.txt")).isEqualTo(sent.of("page.txt"));
    }
  }

  // the page's own check would fall back and say so
  @RepeatedTest(200)
  void whatever_is_corrected_nothing_is_lost(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition() * 7919L);
    String[] pieces = {
      "县里召开防汛工作会议",
      "　　本报讯 昨日，县里召开防汛工作会议，",
      "县长李大川要求各乡镇把堤防巡查",
      "落到实处。",
      "",
      "",
      "记者 王小河 通讯员 赵明",
      "第03版：要闻",
      "图为会场。 王小河 摄",
      "【标　题】新图书馆开门",
      "【正　文】三万册图书上架。",
      "会(huì)议(yì)指出，安全第一。",
      "\f",
      "# 要闻",
      "（下转第三版）",
      "𠮷野家开张",
      "\uFEFF",
      "(上接第一版)会议指出，"
    };
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      text.append(pieces[random.nextInt(pieces.length)])
          .append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    List<String> roles =
        List.of("kicker", "headline", "section_head", "body", "byline", "caption", "notice", "-");
    List<Correction> entries = new ArrayList<>();
    for (int line = 1; line <= count + 1; line += 1 + random.nextInt(4)) {
      int last = line + random.nextInt(3);
      String role = roles.get(random.nextInt(roles.size()));
      boolean apart = role.equals("notice");
      String article =
          apart
              ? "-"
              : List.of("-", "a", "b", "" + (1 + random.nextInt(count))).get(random.nextInt(4));
      String order = apart || random.nextInt(3) > 0 ? "-" : "" + (1 + random.nextInt(9));
      if (!(role + article + order).equals("---")) {
        entries.add(
            correction(
                entries.size() + 1, line + "-" + last + "|" + role + "|" + article + "|" + order));
        line = last;
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Page page = read(bytes, "UTF-8", Corrections.of("", entries));
    assertThat(page.issues())
        .as("%s%n%s", text, entries)
        .noneMatch(i -> i.code() == IssueCode.CONSERVATION_FALLBACK);
    assertThat(page.corrections().size() + issues(page).size()).isEqualTo(entries.size());
    for (Correction applied : page.corrections()) {
      assertThat(page.ledger())
          .anyMatch(
              b ->
                  b.reason().equals("corrected")
                      && b.lineStart() <= applied.range().end()
                      && b.lineEnd() >= applied.range().start());
    }
  }
}
