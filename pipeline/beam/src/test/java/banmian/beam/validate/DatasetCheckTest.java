package banmian.beam.validate;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.TestPages;
import banmian.article.Article;
import banmian.beam.parquet.PartFile;
import banmian.beam.parquet.PartWriter;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Counts;
import banmian.beam.publish.Json;
import banmian.beam.publish.Manifest;
import banmian.extract.Facts;
import banmian.extract.Field;
import banmian.lang.Segmenter;
import banmian.schemas.BlockRow;
import banmian.schemas.ContributorRow;
import banmian.schemas.DateRow;
import banmian.schemas.DocumentRows;
import banmian.schemas.DuplicateRow;
import banmian.schemas.EventParticipantRow;
import banmian.schemas.EventRow;
import banmian.schemas.IssueRow;
import banmian.schemas.MentionRow;
import banmian.schemas.QuoteRow;
import banmian.schemas.RejectRow;
import banmian.schemas.RowSink;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import banmian.text.Span;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetCheckTest {

  private static final String PAGE = "昨日要闻\n\n本报讯 7月3日，全市大会召开，𠮷野家代表李某某出席。\n会议指出，要抓好落实。\n";

  @TempDir Path dir;

  private Path dataset;

  @BeforeAll
  static void fileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  /** Changes rows on their way: a row for a row, or none for null. */
  interface Change {
    Object of(Table<?> table, Object row);
  }

  private static final Change NONE = (table, row) -> row;

  /** Two parts of one page each, then the manifest. */
  private void write(Change change) throws IOException {
    dataset = Files.createDirectory(dir.resolve("out"));
    TreeMap<String, Manifest.TableFiles> tables = new TreeMap<>();
    for (Table<?> table : Tables.all()) {
      tables.put(table.name(), new Manifest.TableFiles(0, new ArrayList<>()));
    }
    for (int i = 0; i < 2; i++) {
      String name = "part-0000" + i + ".parquet";
      for (PartFile file : part("page-" + i + ".txt", name, i == 0 ? change : NONE)) {
        addTo(tables, file, name);
      }
    }
    for (Table<?> table : Tables.all()) {
      if (tables.get(table.name()).parts().isEmpty()) {
        String name = "part-00000.parquet";
        addTo(tables, PartWriter.writeEmpty(table, channel(table.name(), name)), name);
      }
    }
    TreeMap<String, Long> none = new TreeMap<>();
    Counts counts = new Counts(2, 2, none, none, none, none, none);
    manifest(
        new Manifest(
            "1",
            "0",
            "hash",
            "then",
            "now",
            new TreeMap<>(),
            new TreeMap<>(),
            2,
            2,
            2,
            counts,
            tables));
    Files.createFile(dataset.resolve("_SUCCESS"));
  }

  private void manifest(Manifest manifest) throws IOException {
    Files.writeString(dataset.resolve(Manifest.NAME), Json.pretty(manifest));
  }

  private static void addTo(
      TreeMap<String, Manifest.TableFiles> tables, PartFile file, String name) {
    tables.compute(
        file.table(),
        (table, files) -> {
          List<Commit.Part> parts = new ArrayList<>(files.parts());
          parts.add(new Commit.Part(table, name, file.rows(), file.bytes(), file.sha256()));
          return new Manifest.TableFiles(files.rows() + file.rows(), parts);
        });
  }

  private FileChannel channel(String table, String name) throws IOException {
    Path file = dataset.resolve(table).resolve(name);
    Files.createDirectories(file.getParent());
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private List<PartFile> part(String uri, String name, Change change) throws IOException {
    byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
    PageReader reader = PageReader.with(PageReader.Options.byEvidence(), Segmenter.none());
    Page read = reader.read(Source.of(uri, bytes));
    Page page =
        TestPages.saying(
            read, read.division().articles().stream().map(DatasetCheckTest::facts).toList());
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"))) {
      RowSink sink =
          new RowSink() {
            @Override
            @SuppressWarnings("unchecked")
            public <R> void add(Table<R> table, R row) {
              Object changed = change.of(table, row);
              if (changed != null) {
                part.add(table, (R) changed);
              }
            }
          };
      DocumentRows rows =
          DocumentRows.of(new DocumentRows.Document(uri, "0".repeat(64), bytes.length), sink);
      rows.page(page);
      rows.finish();
      sink.add(Tables.REJECTS, new RejectRow(uri + ".pdf", 0, null, "open", "pdf", "No.", null));
      sink.add(Tables.ISSUES, new IssueRow(id(uri), null, "unassigned_text", "So.", 0, 3));
      return part.write(table -> channel(table, name));
    }
  }

  private static String id(String uri) {
    return new DocumentRows.Document(uri, "0".repeat(64), 0).id();
  }

  private static Facts facts(Article article) {
    String body = article.body().text();
    Span person = span(body, "李某某");
    Span day = span(body, "7月3日");
    return Facts.builder()
        .mentions(List.of(new Facts.Mention(Field.BODY, "person", person, null, "rule", 1)))
        .contributors(
            List.of(
                new Facts.Contributor(
                    "李某某", "reporter", null, null, "李某某", article.body().slice(person))))
        .dates(
            List.of(
                new Facts.DateMention(
                    day,
                    LocalDate.of(2021, 7, 3),
                    LocalDate.of(2021, 7, 3),
                    "day",
                    "printed",
                    null,
                    true,
                    1)))
        .quotes(List.of(new Facts.Quote(null, "指出", span(body, "要抓好落实"), false)))
        .events(
            List.of(
                new Facts.Event(
                    "meeting",
                    null,
                    null,
                    null,
                    null,
                    span(body, "大会"),
                    List.of(new Facts.Participant("李某某", "attendee", null, person)))))
        .build();
  }

  private static Span span(String text, String words) {
    int at = Math.max(0, text.indexOf(words));
    return new Span(at, Math.min(text.length(), at + words.length()));
  }

  private Report check() throws IOException {
    return DatasetCheck.check(dataset.toString());
  }

  @Test
  void aDatasetAsItIsWrittenIsClean() throws IOException {
    write(NONE);

    Report report = check();

    assertThat(report.violations()).isEmpty();
    assertThat(report.isClean()).isTrue();
    assertThat(report.rows())
        .containsEntry("documents", 2L)
        .containsEntry("rejects", 2L)
        .containsKeys("blocks", "articles", "mentions", "dates", "quotes", "events");
  }

  static <R> Arguments changed(
      String claim, Table<R> table, UnaryOperator<R> change, String... expected) {
    Change applied =
        new Change() {
          @Override
          @SuppressWarnings("unchecked")
          public Object of(Table<?> of, Object row) {
            return of == table ? change.apply((R) row) : row;
          }
        };
    return Arguments.of(claim, applied, List.of(expected));
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        changed(
            "a gap between blocks",
            Tables.BLOCKS,
            b -> b.blockIndex() == 0 ? null : b,
            "COVER blocks",
            "COVER blocks"),
        changed(
            "blocks that end early",
            Tables.BLOCKS,
            b -> b.byteEnd() == PAGE.getBytes(StandardCharsets.UTF_8).length ? null : b,
            "COVER documents"),
        changed(
            "a block of an article that is nowhere",
            Tables.BLOCKS,
            b ->
                b.articleId() == null
                    ? b
                    : new BlockRow(
                        b.documentId(),
                        b.blockIndex(),
                        b.byteStart(),
                        b.byteEnd(),
                        b.lineStart(),
                        b.lineEnd(),
                        b.role(),
                        "x",
                        b.partOrder(),
                        b.paragraphIndex(),
                        b.continuesPrevious(),
                        b.confidence(),
                        b.reason()),
            "IDS blocks"),
        changed(
            "a surface that is not at its place",
            Tables.MENTIONS,
            m ->
                new MentionRow(
                    m.articleId(),
                    m.field(),
                    m.kind(),
                    "王某某",
                    null,
                    m.charStart(),
                    m.charEnd(),
                    m.byteStart(),
                    m.byteEnd(),
                    m.method(),
                    m.confidence()),
            "SPANS mentions"),
        changed(
            "UTF-16 units instead of code points",
            Tables.MENTIONS,
            m ->
                new MentionRow(
                    m.articleId(),
                    m.field(),
                    m.kind(),
                    m.surface(),
                    null,
                    m.charStart() + 1,
                    m.charEnd() + 1,
                    m.byteStart(),
                    m.byteEnd(),
                    m.method(),
                    m.confidence()),
            "SPANS mentions"),
        changed(
            "a place in a column that is null",
            Tables.MENTIONS,
            m ->
                new MentionRow(
                    m.articleId(),
                    "byline_text",
                    m.kind(),
                    m.surface(),
                    null,
                    m.charStart(),
                    m.charEnd(),
                    m.byteStart(),
                    m.byteEnd(),
                    m.method(),
                    m.confidence()),
            "SPANS mentions"),
        changed(
            "a kind that the contract does not know, a score over 1",
            Tables.MENTIONS,
            m ->
                new MentionRow(
                    m.articleId(),
                    m.field(),
                    "animal",
                    m.surface(),
                    null,
                    m.charStart(),
                    m.charEnd(),
                    m.byteStart(),
                    m.byteEnd(),
                    m.method(),
                    1.5),
            "VALUES mentions",
            "VALUES mentions"),
        changed(
            "bytes behind the document's end",
            Tables.CONTRIBUTORS,
            c ->
                new ContributorRow(
                    c.articleId(),
                    0,
                    c.personName(),
                    c.contributorRole(),
                    null,
                    "-",
                    c.surface(),
                    c.byteStart(),
                    9_999),
            "VALUES contributors",
            "SPANS contributors"),
        changed(
            "a date that ends before it starts",
            Tables.DATES,
            d ->
                new DateRow(
                    d.articleId(),
                    d.charStart(),
                    d.charEnd(),
                    d.surface(),
                    d.startDate(),
                    LocalDate.of(2020, 1, 1),
                    d.precision(),
                    d.basis(),
                    null,
                    true,
                    1),
            "VALUES dates"),
        changed(
            "a quote of an article that is nowhere",
            Tables.QUOTES,
            q -> new QuoteRow("zz", null, null, q.surface(), q.charStart(), q.charEnd(), false),
            "IDS quotes"),
        changed(
            "an article without its row",
            Tables.named("articles"),
            a -> null,
            "COUNTS documents",
            "IDS"),
        changed(
            "an event under a wrong id",
            Tables.EVENTS,
            e ->
                new EventRow(
                    "0".repeat(32),
                    e.articleId(),
                    e.kind(),
                    null,
                    null,
                    null,
                    null,
                    e.charStart(),
                    e.charEnd()),
            "IDS events",
            "IDS event_participants"),
        changed(
            "a participant behind the body's end",
            Tables.EVENT_PARTICIPANTS,
            p ->
                new EventParticipantRow(
                    p.eventId(), p.personName(), p.articleId(), p.eventRole(), null, 5, 99_999),
            "SPANS event_participants"),
        changed(
            "an issue of another document",
            Tables.ISSUES,
            i -> new IssueRow("zz", null, i.code(), i.message(), 0, 1),
            "IDS issues"),
        changed(
            "a reject that stands twice in two parts",
            Tables.REJECTS,
            r -> new RejectRow("page-1.txt.pdf", 0, null, "open", "pdf", "No.", null),
            "KEYS rejects"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void findsInTheRows(String claim, Change change, List<String> expected) throws IOException {
    write(change);

    Report report = check();

    List<String> found =
        report.violations().stream()
            .map(v -> v.rule() + " " + v.file().replaceFirst("/.*", ""))
            .toList();
    for (String violation : expected) {
      assertThat(found).as(claim).anyMatch(f -> f.startsWith(violation));
    }
    List<String> families = expected.stream().map(e -> e.split(" ")[0]).toList();
    assertThat(report.violations()).as(claim).allMatch(v -> families.contains(v.rule().name()));
  }

  @Test
  void findsAKeyThatStandsTwiceInOnePart() throws IOException {
    write(NONE);
    Path file = dataset.resolve("duplicates/part-00000.parquet");
    Files.delete(file);
    PartFile written;
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"))) {
      part.add(Tables.DUPLICATES, new DuplicateRow("c", "a", 1, true, "exact"));
      part.add(Tables.DUPLICATES, new DuplicateRow("c", "a", 1, false, "near"));
      written = part.write(t -> channel("duplicates", "part-00000.parquet")).get(0);
    }
    Manifest old = Json.read(Files.readAllBytes(dataset.resolve(Manifest.NAME)), Manifest.class);
    TreeMap<String, Manifest.TableFiles> tables = new TreeMap<>(old.tables());
    tables.put("duplicates", new Manifest.TableFiles(0, List.of()));
    addTo(tables, written, "part-00000.parquet");
    manifest(
        new Manifest(
            "1",
            "0",
            "hash",
            "then",
            "now",
            new TreeMap<>(),
            new TreeMap<>(),
            2,
            2,
            2,
            old.counts(),
            tables));

    assertThat(check().violations())
        .extracting(Object::toString)
        .containsExactly(
            "keys duplicates/part-00000.parquet: row c, a: the key stands twice",
            "keys duplicates: 1 keys stand more than once in the dataset",
            "ids duplicates: 2 articles are named that are not there");
  }

  @Test
  void findsWhatIsWrongWithTheFiles() throws IOException {
    write(NONE);
    Files.delete(dataset.resolve("_SUCCESS"));
    Files.copy(dataset.resolve("dates/part-00000.parquet"), dataset.resolve("dates/stray.parquet"));
    Files.delete(dataset.resolve("quotes/part-00001.parquet"));
    Files.copy(
        dataset.resolve("issues/part-00000.parquet"),
        dataset.resolve("rejects/part-00000.parquet"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(dataset.resolve("offices/part-00000.parquet"), "no Parquet at all");

    assertThat(check().violations())
        .extracting(v -> v.rule() + " " + v.file())
        .containsExactly(
            "COMPLETE _SUCCESS",
            "FILES dates/stray.parquet",
            "FILES quotes/part-00001.parquet",
            "COUNTS quotes",
            "BYTES offices/part-00000.parquet",
            "SCHEMA offices/part-00000.parquet",
            "BYTES rejects/part-00000.parquet",
            "SCHEMA rejects/part-00000.parquet");
  }

  @Test
  void aFolderWithoutManifestIsNoDataset() throws IOException {
    dataset = dir;

    assertThat(check().violations())
        .extracting(Object::toString)
        .containsExactly("complete _manifest.json: there is none, so this is no dataset");
  }
}
