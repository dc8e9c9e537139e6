package banmian.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.lang.Segmenter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentRowsTest {

  private static final PageReader READER =
      PageReader.with(PageReader.Options.byEvidence(), Segmenter.none());

  private static final String PAGE = "昨日要闻\n\n本报讯 7月3日，全市大会召开。𠮷野家代表😀出席。\n会议指出，要抓好落实。\n";

  /** Rows by table, each as its values by column. */
  static final class Rows implements RowSink {
    final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

    @Override
    public <R> void add(Table<R> table, R row) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (Column<R> column : table.columns()) {
        values.put(column.name(), column.value(row));
      }
      tables.computeIfAbsent(table.name(), n -> new ArrayList<>()).add(values);
    }

    List<Map<String, Object>> of(Table<?> table) {
      return tables.getOrDefault(table.name(), List.of());
    }
  }

  private static Rows rows(long textBound, String... pages) {
    Rows rows = new Rows();
    byte[] all = String.join("", pages).getBytes(StandardCharsets.UTF_8);
    DocumentRows.Document document =
        new DocumentRows.Document("a/b.txt", "0".repeat(64), all.length);
    DocumentRows out = DocumentRows.of(document, rows, textBound);
    long base = 0;
    int line = 1;
    for (String page : pages) {
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      Page read = READER.read(Source.pageOf("a/b.txt", bytes, base, line));
      out.page(read);
      base += bytes.length;
      line += read.lines().count() - 1;
    }
    out.finish();
    return rows;
  }

  @Test
  void aDocumentIsOneRowThatSumsItsPages() {
    Map<String, Object> whole = rows(1 << 20, PAGE + PAGE).of(Tables.DOCUMENTS).get(0);
    Map<String, Object> cut = rows(1 << 20, PAGE, PAGE).of(Tables.DOCUMENTS).get(0);

    // how many articles are found is the reader's business, all else must not depend on the cut
    whole.remove("article_count");
    assertThat(cut).containsAllEntriesOf(whole);
    assertThat(cut)
        .containsEntry("text", PAGE + PAGE)
        .containsEntry("characters", (long) (PAGE + PAGE).codePointCount(0, PAGE.length() * 2))
        .containsEntry("lines", (PAGE + PAGE).split("\n", -1).length)
        .containsEntry("encoding", "UTF-8");
  }

  @Test
  void blocksAndReadingOrderRunOnOverThePages() {
    Rows rows = rows(1 << 20, PAGE, PAGE, PAGE);

    List<Map<String, Object>> blocks = rows.of(Tables.BLOCKS);
    long at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      assertThat(blocks.get(i)).containsEntry("block_index", i).containsEntry("byte_start", at);
      at = (long) blocks.get(i).get("byte_end");
    }
    assertThat(at).isEqualTo(PAGE.getBytes(StandardCharsets.UTF_8).length * 3L);
    List<Map<String, Object>> articles = rows.of(Tables.ARTICLES);
    assertThat(articles).hasSizeGreaterThanOrEqualTo(3);
    for (int i = 0; i < articles.size(); i++) {
      assertThat(articles.get(i)).containsEntry("reading_order", i);
      assertThat(blocks)
          .extracting(b -> b.get("article_id"))
          .contains(articles.get(i).get("article_id"));
    }
    assertThat(articles).extracting(a -> a.get("article_id")).doesNotHaveDuplicates();
    assertThat(rows.of(Tables.DOCUMENTS).get(0)).containsEntry("article_count", articles.size());
  }

  @Test
  void aDocumentOverTheBoundHasNoTextAndSaysSo() {
    Rows rows = rows(10, PAGE);

    assertThat(rows.of(Tables.DOCUMENTS).get(0)).containsEntry("text", null);
    assertThat(rows.of(Tables.ISSUES)).extracting(i -> i.get("code")).contains("text_omitted");
  }

  @Test
  void anEmptyDocumentIsARowWithoutText() {
    Rows rows = rows(1 << 20, "");

    assertThat(rows.of(Tables.DOCUMENTS).get(0))
        .containsEntry("text", null)
        .containsEntry("characters", 0L)
        .containsEntry("article_count", 0)
        .containsEntry("script", "Zyyy");
    assertThat(rows.tables).containsOnlyKeys("documents");
  }

  @Test
  void idsNameTheSameThingInEveryRun() {
    String document = Ids.document("a/b.txt", "0".repeat(64));

    assertThat(document).isEqualTo("a011412e82a318d8c4002970fa82c8ca");
    assertThat(Ids.article(document, 12)).matches("[0-9a-f]{32}");
    assertThat(Ids.article(document, 12)).isNotEqualTo(Ids.article(document, 13));
    assertThat(Ids.document("a/c.txt", "0".repeat(64))).isNotEqualTo(document);
  }
}
