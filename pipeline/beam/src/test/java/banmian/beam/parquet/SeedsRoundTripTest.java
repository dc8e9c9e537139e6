package banmian.beam.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.TestPages;
import banmian.article.Article;
import banmian.extract.Facts;
import banmian.extract.Field;
import banmian.lang.Segmenter;
import banmian.schemas.Column;
import banmian.schemas.DocumentRows;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import banmian.schemas.Type;
import banmian.text.Passage;
import banmian.text.Span;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seeds, and a page of awkward characters, written as Parquet and read back with SQL. */
class SeedsRoundTripTest {

  @TempDir static Path dir;

  private static final String AWKWARD =
      "𠮷野家😀在郑州开业\n\n本报讯（记者 李某某）2021年7月3日上午，𠮷野家在管城回族区开业，区长张某某出席并讲话。\n"
          + "张某某指出，“要把😀服务做好，把𠮷利送到家。”区委书记王某某强调，要抓好落实。\n";

  private static final Map<String, byte[]> FILES = new TreeMap<>();
  private static Sql sql;

  @BeforeAll
  static void write() throws Exception {
    try (Stream<Path> seeds = Files.list(seeds())) {
      for (Path seed : seeds.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        FILES.put(seed.getFileName().toString(), Files.readAllBytes(seed));
      }
    }
    assertThat(FILES).hasSize(5);
    FILES.put("awkward-utf-8.txt", AWKWARD.getBytes(StandardCharsets.UTF_8));
    FILES.put("awkward-gb18030.txt", AWKWARD.getBytes(Charset.forName("GB18030")));
    FILES.put("awkward-utf-16.txt", ("\uFEFF" + AWKWARD).getBytes(StandardCharsets.UTF_16LE));
    FILES.put("empty.txt", new byte[0]);
    FILES.put("blank.txt", "\u3000\r\n\n".getBytes(StandardCharsets.UTF_8));
    write("out", PartWriter.MEMORY);
    sql = new Sql();
    for (Table<?> table : Tables.all()) {
      Path file = dir.resolve("out/" + table.name() + ".parquet");
      if (!Files.exists(file)) {
        PartWriter.writeEmpty(table, channel(file));
      }
      sql.run("create view " + table.name() + " as select * from '" + file + "'");
    }
  }

  @AfterAll
  static void close() throws Exception {
    sql.close();
  }

  private static Path seeds() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("seeds"))) {
      at = at.getParent();
    }
    return at.resolve("seeds");
  }

  private static List<PartFile> write(String folder, long memory) throws Exception {
    PageReader reader = PageReader.with(PageReader.Options.byEvidence(), Segmenter.none());
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"), memory)) {
      for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
        byte[] bytes = file.getValue();
        String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Page read = reader.read(Source.of(file.getKey(), bytes));
        Page page =
            TestPages.saying(
                read, read.division().articles().stream().map(SeedsRoundTripTest::facts).toList());
        DocumentRows rows =
            DocumentRows.of(new DocumentRows.Document(file.getKey(), sha, bytes.length), part);
        rows.page(page);
        rows.finish();
      }
      return part.write(t -> channel(dir.resolve(folder).resolve(t + ".parquet")));
    }
  }

  /** Facts all over an article: names, dates and what not need only be somewhere. */
  private static Facts facts(Article article) {
    List<Facts.Mention> mentions = new ArrayList<>();
    for (Field field : Field.values()) {
      Passage text = field.of(article);
      for (Span word : text == null ? List.<Span>of() : words(text, "[\\p{IsHan}😀]{2,5}")) {
        mentions.add(new Facts.Mention(field, "organization", word, "", "rule", 0.5));
      }
    }
    Passage body = article.body();
    List<Span> names = words(body, "\\p{IsHan}{3}");
    List<Facts.Participant> participants =
        names.stream().map(n -> new Facts.Participant(at(body, n), "attendee", null, n)).toList();
    return Facts.builder()
        .mentions(mentions)
        .contributors(
            names.stream()
                .limit(3)
                .map(
                    n ->
                        new Facts.Contributor(
                            at(body, n), "reporter", null, "", at(body, n), body.slice(n)))
                .toList())
        .personOffices(
            names.stream()
                .map(
                    n ->
                        new Facts.PersonOffice(
                            at(body, n), "书记", null, null, LocalDate.of(2021, 7, 3), n, 1))
                .toList())
        .dates(
            words(body, "\\d+月\\d+日").stream()
                .map(d -> new Facts.DateMention(d, null, null, "day", null, null, false, 1))
                .toList())
        .quotes(
            words(body, "“[^”]*”").stream().map(q -> new Facts.Quote(null, "指出", q, true)).toList())
        .events(
            names.stream()
                .limit(1)
                .map(n -> new Facts.Event("meeting", null, null, null, null, n, participants))
                .toList())
        .keywords(List.of("", "发展"))
        .build();
  }

  private static String at(Passage text, Span span) {
    return text.text().substring(span.start(), span.end());
  }

  private static List<Span> words(Passage text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text.text())
        .results()
        .map(m -> new Span(m.start(), m.end()))
        .toList();
  }

  private static FileChannel channel(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Test
  void everyTableHasTheColumnsAndTypesOfTheContract() throws Exception {
    for (Table<?> table : Tables.all()) {
      List<List<Object>> expected = new ArrayList<>();
      for (Column<?> column : table.columns()) {
        expected.add(List.of(column.name(), sqlType(column)));
      }
      assertThat(
              sql.rows(
                  "select column_name, replace(column_type, '\"', '') from (describe "
                      + table.name()
                      + ")"))
          .as(table.name())
          .isEqualTo(expected);
    }
  }

  private static String sqlType(Column<?> column) {
    return switch (column.type()) {
      case STRING -> "VARCHAR";
      case BOOLEAN -> "BOOLEAN";
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case DATE -> "DATE";
      case STRINGS -> "VARCHAR[]";
      case STRUCTS ->
          column.fields().stream()
              .map(f -> f.name() + " " + sqlType(f))
              .reduce((a, b) -> a + ", " + b)
              .map(f -> "STRUCT(" + f + ")[]")
              .orElseThrow();
    };
  }

  @Test
  void aSecondWriteGivesTheSameBytesAlsoThroughScratchFiles() throws Exception {
    List<PartFile> again = write("again", 20_000);

    for (PartFile file : again) {
      byte[] first = Files.readAllBytes(dir.resolve("out/" + file.table() + ".parquet"));
      byte[] second = Files.readAllBytes(dir.resolve("again/" + file.table() + ".parquet"));
      assertThat(second).as(file.table()).isEqualTo(first);
    }
    // the check is worth something only if each table of facts has rows
    assertThat(again)
        .extracting(PartFile::table)
        .contains(
            "documents",
            "blocks",
            "articles",
            "contributors",
            "mentions",
            "person_offices",
            "dates",
            "events",
            "event_participants",
            "quotes");
  }

  @Test
  void noColumnHoldsAnEmptyTextAndNoListOrElementIsNull() throws Exception {
    for (Table<?> table : Tables.all()) {
      for (Column<?> column : table.columns()) {
        String name = column.name();
        String bad =
            switch (column.type()) {
              case STRING -> "trim(" + name + ") in ('', '-', 'N/A', 'null')";
              case STRINGS ->
                  name
                      + " is null or len(list_filter("
                      + name
                      + ", lambda x: x is null or trim(x) = '')) > 0";
              case STRUCTS -> name + " is null";
              default -> column.nullable() ? "false" : name + " is null";
            };
        assertThat(sql.rows("select * from " + table.name() + " where " + bad))
            .as(table.name() + "." + name)
            .isEmpty();
      }
    }
  }

  @Test
  void keysAreUnique() throws Exception {
    for (Table<?> table : Tables.all()) {
      String key = String.join(", ", table.key());
      assertThat(
              sql.rows(
                  "select " + key + " from " + table.name() + " group by all having count(*) > 1"))
          .as(table.name())
          .isEmpty();
    }
  }

  @Test
  void blocksCoverEveryByteOnce() throws Exception {
    assertThat(
            sql.rows(
                "with b as (select *, lag(byte_end, 1, 0) over w byte_before, lag(block_index, 1, -1)"
                    + " over w index_before from blocks"
                    + " window w as (partition by document_id order by block_index))"
                    + " select * from b where byte_start <> byte_before or byte_end <= byte_start"
                    + " or block_index <> index_before + 1"))
        .isEmpty();
    assertThat(
            sql.rows(
                "select source_uri from documents left join (select document_id, max(byte_end) m"
                    + " from blocks group by all) using (document_id)"
                    + " where source_bytes <> coalesce(m, 0)"))
        .isEmpty();
    assertThat(sql.rows("select count(*), sum(source_bytes)::bigint from documents"))
        .containsExactly(List.of(10L, FILES.values().stream().mapToLong(b -> b.length).sum()));
  }

  @Test
  void theSpansOfEveryFactGiveItsSurface() throws Exception {
    String slice = " is distinct from substring(%s, char_start + 1, char_end - char_start)";
    for (String field : List.of("headline_text", "body", "byline_text")) {
      assertThat(
              sql.rows(
                  "select * from mentions join articles using (article_id) where field = '"
                      + field
                      + "' and surface"
                      + String.format(Locale.ROOT, slice, field)))
          .isEmpty();
    }
    for (String table : List.of("dates", "quotes")) {
      assertThat(
              sql.rows(
                  "select * from "
                      + table
                      + " join articles using (article_id) where surface"
                      + String.format(Locale.ROOT, slice, "body")))
          .isEmpty();
    }
    for (String table : List.of("person_offices", "events", "event_participants")) {
      assertThat(
              sql.rows(
                  "select * from "
                      + table
                      + " join articles using (article_id)"
                      + " where char_start < 0 or char_end <= char_start"
                      + " or char_end > length(body)"))
          .isEmpty();
    }
    assertThat(
            sql.rows(
                "select count(*) from documents where characters is distinct from"
                    + " coalesce(length(text), 0)"))
        .containsExactly(List.of(0L));
    assertThat(
            sql.rows("select count(*) from articles where characters <> coalesce(length(body), 0)"))
        .containsExactly(List.of(0L));
    // the check is worth something only if there are spans behind characters beyond the BMP
    assertThat(
            sql.rows(
                "select distinct source_uri from mentions join articles using (article_id)"
                    + " where field = 'body' and source_uri like 'awkward%'"
                    + " and contains(substring(body, 1, char_start), '𠮷') order by all"))
        .containsExactly(
            List.of("awkward-gb18030.txt"),
            List.of("awkward-utf-16.txt"),
            List.of("awkward-utf-8.txt"));
  }

  @Test
  void theBytesOfEveryFactDecodeToItsSurface() throws Exception {
    List<List<Object>> facts =
        sql.rows(
            "select source_uri, encoding, surface, m.byte_start, m.byte_end"
                + " from (select article_id, surface, byte_start, byte_end from mentions"
                + " union all select article_id, surface, byte_start, byte_end from contributors) m"
                + " join articles using (article_id) join documents using (document_id, source_uri)");
    assertThat(facts).hasSizeGreaterThan(50);
    for (List<Object> fact : facts) {
      byte[] file = FILES.get((String) fact.get(0));
      int from = Math.toIntExact((long) fact.get(3));
      int to = Math.toIntExact((long) fact.get(4));
      Charset charset = Charset.forName((String) fact.get(1));
      String printed = new String(Arrays.copyOfRange(file, from, to), charset);
      String surface = (String) fact.get(2);
      assertThat(isCutFrom(surface, printed))
          .as("%s at %s..%s reads %s, printed is %s", fact.get(0), from, to, surface, printed)
          .isTrue();
    }
  }

  /** True if what is left of {@code printed}, blanks and notes cut, is {@code surface}. */
  private static boolean isCutFrom(String surface, String printed) {
    String kept = surface.replaceAll("[\\s\\u3000]", "");
    String print = printed.replaceAll("[\\s\\u3000]", "");
    if (kept.isEmpty() || print.isEmpty()) {
      return false;
    }
    char first = kept.charAt(0);
    char last = kept.charAt(kept.length() - 1);
    // a join that put the end before the start: the range runs from the last to the first
    if (print.charAt(0) == last && print.charAt(print.length() - 1) == first) {
      return true;
    }
    if (print.charAt(0) != first || print.charAt(print.length() - 1) != last) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < print.length() && at < kept.length(); i++) {
      if (print.charAt(i) == kept.charAt(at)) {
        at++;
      }
    }
    return at == kept.length();
  }

  @Test
  void everyRowOfAFactHasItsArticleAndEveryArticleItsDocument() throws Exception {
    for (Table<?> table : Tables.all()) {
      for (String parent : List.of("article_id", "document_id", "event_id")) {
        String of = parent.replace("_id", "s");
        boolean points =
            !table.name().equals(of)
                && table.columns().stream()
                    .anyMatch(c -> c.name().equals(parent) && c.type() == Type.STRING);
        if (points) {
          assertThat(
                  sql.rows(
                      "select * from "
                          + table.name()
                          + " anti join "
                          + of
                          + " using ("
                          + parent
                          + ") where "
                          + parent
                          + " is not null"))
              .as(table.name() + "." + parent)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void rowsLieInTheOrderOfTheirKeys() throws Exception {
    for (Table<?> table : Tables.all()) {
      String key = String.join(", ", table.key());
      assertThat(sql.rows("select " + key + " from " + table.name()))
          .as(table.name())
          .isEqualTo(sql.rows("select " + key + " from " + table.name() + " order by " + key));
    }
  }
}
