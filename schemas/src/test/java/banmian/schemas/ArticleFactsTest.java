package banmian.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.article.Article;
import banmian.article.Part;
import banmian.article.Role;
import banmian.extract.Facts;
import banmian.extract.Field;
import banmian.text.Issue;
import banmian.text.Passage;
import banmian.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleFactsTest {

  private static final String PRINTED = "𠮷野家😀开业：张\n三、李四出席；“好！”";
  private static final byte[] BYTES = PRINTED.getBytes(StandardCharsets.UTF_8);
  private static final Passage PAGE = Passage.ofUtf8(PRINTED);
  private static final String BODY = PRINTED.replace("\n", "");

  private final DocumentRowsTest.Rows rows = new DocumentRowsTest.Rows();
  private final List<Issue> issues = new ArrayList<>();

  /** An article whose one paragraph is the page with its line end taken out. */
  private void emit(Facts.Builder facts) {
    Passage body = PAGE.without(List.of(span(PRINTED, "\n")));
    Part part = new Part(Role.BODY, new Span(0, PAGE.length()), body, 0, false, 1, "test");
    Article article = Article.of(List.of(part), 1, List.of());
    new ArticleFacts("a", article, facts.build(), rows, (id, issue) -> issues.add(issue)).emit();
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static Facts.Mention mention(String kind, Span span) {
    return new Facts.Mention(Field.BODY, kind, span, null, "rule", 1);
  }

  @Test
  void offsetsCountCodePointsAndBytesReachFromTheFirstToTheLast() {
    List<String> words = List.of("𠮷野家", "😀", "张三", "李四", "好！");
    emit(
        Facts.builder()
            .mentions(words.stream().map(w -> mention("person", span(BODY, w))).toList()));

    assertThat(issues).isEmpty();
    List<Map<String, Object>> mentions = rows.of(Tables.MENTIONS);
    assertThat(mentions).extracting(m -> m.get("surface")).isEqualTo(List.<Object>copyOf(words));
    int[] points = BODY.codePoints().toArray();
    for (Map<String, Object> m : mentions) {
      int start = (int) m.get("char_start");
      int end = (int) m.get("char_end");
      assertThat(new String(points, start, end - start)).isEqualTo(m.get("surface"));
      long from = (long) m.get("byte_start");
      long to = (long) m.get("byte_end");
      String bytes =
          new String(Arrays.copyOfRange(BYTES, (int) from, (int) to), StandardCharsets.UTF_8);
      // 张三 was broken by a line end, which lies between its first and its last byte
      assertThat(bytes.replace("\n", "")).isEqualTo(m.get("surface"));
    }
  }

  @Test
  void aPlaceThatIsNotPrintedIsLeftOutAndSaid() {
    emit(
        Facts.builder()
            .mentions(
                List.of(
                    mention("person", new Span(3, 3)),
                    mention("person", new Span(0, 1)),
                    mention("person", new Span(0, 999)),
                    new Facts.Mention(
                        Field.HEADLINE_TEXT, "person", new Span(0, 1), null, "rule", 1)))
            .quotes(List.of(new Facts.Quote(null, null, new Span(1, 4), true))));

    assertThat(rows.tables).isEmpty();
    assertThat(issues)
        .extracting(Issue::message)
        .containsExactly(
            "Left out a mention in body at 3..3, since its place is not in the print. Please report"
                + " it with the page.",
            "Left out a mention in body at 0..1, since its place is not in the print. Please report"
                + " it with the page.",
            "Left out a mention in body at 0..999, since its place is not in the print. Please"
                + " report it with the page.",
            "Left out a mention in headline_text at 0..1, since its place is not in the print."
                + " Please report it with the page.",
            "Left out a quote in body at 1..4, since its place is not in the print. Please report"
                + " it with the page.");
  }

  @Test
  void aRowWithoutAValueThatItMustHaveIsLeftOutAndSaid() {
    Span span = span(BODY, "李四");
    emit(
        Facts.builder()
            .personOffices(List.of(new Facts.PersonOffice("", "市长", null, null, null, span, 1))));

    assertThat(rows.tables).isEmpty();
    assertThat(issues)
        .extracting(Issue::message)
        .containsExactly(
            "Left out a row of person_offices, since it has no person_name. Please report it with"
                + " the page.");
  }

  @Test
  void whatIsSaidTwiceStandsOnce() {
    Span span = span(BODY, "李四");
    Span twin = span(BODY, "张三");
    List<Facts.Participant> twice =
        List.of(
            new Facts.Participant("李四", "attendee", "市长", span),
            new Facts.Participant("李四", "speaker", null, span));
    emit(
        Facts.builder()
            .mentions(List.of(mention("person", span), mention("person", span)))
            .personOffices(
                List.of(
                    new Facts.PersonOffice("李四", "市长", null, null, null, span, 1),
                    new Facts.PersonOffice("李四", "市长", "区", null, null, twin, 1)))
            .dates(
                List.of(
                    new Facts.DateMention(span, null, null, "day", null, null, false, 1),
                    new Facts.DateMention(span, null, null, "year", null, null, false, 1)))
            .events(
                List.of(
                    new Facts.Event("meeting", null, null, null, null, span, twice),
                    new Facts.Event("visit", null, null, null, null, span, List.of())))
            .quotes(
                List.of(
                    new Facts.Quote("李四", null, span, true),
                    new Facts.Quote("张三", null, span, true))));

    assertThat(issues).isEmpty();
    assertThat(rows.tables)
        .hasSize(6)
        .allSatisfy((table, all) -> assertThat(all).as(table).hasSize(1));
    assertThat(rows.of(Tables.EVENT_PARTICIPANTS).get(0)).containsEntry("event_role", "attendee");
  }
}
