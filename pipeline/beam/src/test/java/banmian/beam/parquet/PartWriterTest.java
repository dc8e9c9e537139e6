package banmian.beam.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.schemas.DocumentRows;
import banmian.schemas.DuplicateRow;
import banmian.schemas.IssueRow;
import banmian.schemas.OfficeRow;
import banmian.schemas.RejectRow;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartWriterTest {

  @TempDir Path dir;

  private FileChannel open(String folder, String table) throws IOException {
    Path file = dir.resolve(folder).resolve(table + ".parquet");
    Files.createDirectories(file.getParent());
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static RejectRow reject(String uri, long start) {
    return new RejectRow(uri, start, null, "open", "not_text", "No text: " + uri + ".", null);
  }

  @Test
  void rowsAreSortedByKeyAsSqlSorts() throws Exception {
    // UTF-16 order would put 𠮷 before ｚ; a NUL inside a name must not end it
    List<String> uris = List.of("b", "a\0b", "a", "ｚ", "𠮷", "a\0", "ab", "中");
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"))) {
      for (String uri : uris) {
        part.add(Tables.REJECTS, reject(uri, 1L << 40));
        part.add(Tables.REJECTS, reject(uri, 7));
      }
      part.write(t -> open("out", t));
    }
    try (Sql sql = new Sql()) {
      String file = dir.resolve("out/rejects.parquet").toString();
      List<List<Object>> printed = sql.rows("select source_uri, byte_start from '" + file + "'");
      assertThat(printed)
          .isEqualTo(sql.rows("select source_uri, byte_start from '" + file + "' order by all"))
          .hasSize(16);
      assertThat(printed).extracting(r -> r.get(0)).contains("a\0b", "𠮷");
    }
  }

  @Test
  void theSameRowsGiveTheSameBytesInAnyOrderAndWithAnyMemory() throws IOException {
    List<RejectRow> rows = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      rows.add(reject("file-" + (i % 700), i));
    }
    List<PartFile> inOrder = write("one", rows, PartWriter.MEMORY);
    Collections.shuffle(rows, new Random(7));
    List<PartFile> shuffled = write("two", rows, PartWriter.MEMORY);
    List<PartFile> spilled = write("three", rows, 50_000);

    assertThat(shuffled).isEqualTo(inOrder);
    assertThat(spilled).isEqualTo(inOrder);
    assertThat(inOrder).extracting(PartFile::rows).containsExactly(5_000L);
    byte[] file = Files.readAllBytes(dir.resolve("three/rejects.parquet"));
    assertThat(spilled.get(0).bytes()).isEqualTo(file.length);
    assertThat(spilled.get(0).sha256()).isEqualTo(sha256(file));
  }

  private List<PartFile> write(String folder, List<RejectRow> rows, long memory)
      throws IOException {
    Path scratch = dir.resolve("scratch-" + folder);
    try (PartWriter part = PartWriter.of(scratch, memory)) {
      rows.forEach(row -> part.add(Tables.REJECTS, row));
      assertThat(Files.exists(scratch)).isEqualTo(memory < PartWriter.MEMORY);
      List<PartFile> files = part.write(t -> open(folder, t));
      if (Files.exists(scratch)) {
        try (Stream<Path> left = Files.list(scratch)) {
          assertThat(left).isEmpty();
        }
      }
      return files;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void listsComeBackEmptyOrFullAndUnknownIsNull() throws Exception {
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"))) {
      part.add(Tables.OFFICES, office("甲", null, List.of()));
      part.add(Tables.OFFICES, office("甲", "", List.of("x", "y")));
      part.add(Tables.OFFICES, office("甲", "区", List.of("z")));
      part.write(t -> open("out", t));
    }
    try (Sql sql = new Sql()) {
      assertThat(
              sql.rows(
                  "select organization, len(article_ids), article_ids::varchar, first_date from '"
                      + dir.resolve("out/offices.parquet")
                      + "'"))
          .containsExactly(
              java.util.Arrays.asList(null, 0L, "[]", null),
              java.util.Arrays.asList(null, 2L, "[x, y]", null),
              java.util.Arrays.asList("区", 1L, "[z]", null));
    }
  }

  private static OfficeRow office(String person, String organization, List<String> articles) {
    return new OfficeRow(person, "书记", organization, null, null, articles.size(), articles, null);
  }

  @Test
  void aTableWithoutRowsHasNoFileUntilItIsAskedFor() throws Exception {
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"))) {
      assertThat(part.write(t -> open("out", t))).isEmpty();
    }
    try (Sql sql = new Sql()) {
      for (Table<?> table : Tables.all()) {
        PartFile file = PartWriter.writeEmpty(table, open("out", table.name()));
        assertThat(file.rows()).isZero();
        String path = dir.resolve("out/" + table.name() + ".parquet").toString();
        assertThat(sql.rows("select count(*) from '" + path + "'")).containsExactly(List.of(0L));
        assertThat(sql.rows("select column_name from (describe select * from '" + path + "')"))
            .extracting(r -> r.get(0))
            .isEqualTo(table.columns().stream().map(c -> (Object) c.name()).toList());
      }
    }
  }

  @Test
  void aMissingValueIsRefusedByName() throws IOException {
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"))) {
      IssueRow row = new IssueRow("d", null, "", "Nothing.", 0, 1);
      assertThatThrownBy(() -> part.add(Tables.ISSUES, row))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("issues.code has no value");
    }
  }

  @Test
  void rowGroupsHoldAtMost32MebibytesAndTextsAreCutInTheFooter() throws Exception {
    Random random = new Random(1);
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"), 8L << 20)) {
      for (int i = 0; i < 50_000; i++) {
        part.add(
            Tables.ISSUES,
            new IssueRow("d" + i, null, "code", noise(random, 500), i, i + random.nextInt(9)));
      }
      part.add(Tables.DUPLICATES, new DuplicateRow("c", "a", 1, true, "exact"));
      assertThat(part.write(t -> open("out", t)))
          .extracting(PartFile::table)
          .containsExactly("duplicates", "issues");
    }
    try (Sql sql = new Sql()) {
      String file = dir.resolve("out/issues.parquet").toString();
      List<List<Object>> groups =
          sql.rows(
              "select sum(total_uncompressed_size)::bigint, sum(total_compressed_size)::bigint,"
                  + " max(length(stats_max_value))"
                  + " from parquet_metadata('"
                  + file
                  + "') group by row_group_id");
      assertThat(groups).hasSizeGreaterThan(2);
      for (List<Object> group : groups) {
        assertThat((long) group.get(0)).isLessThanOrEqualTo(TableWriter.ROW_GROUP);
        assertThat((long) group.get(1)).isLessThanOrEqualTo(TableWriter.ROW_GROUP);
        assertThat((long) group.get(2)).isLessThanOrEqualTo(64);
      }
      assertThat(sql.rows("select distinct compression from parquet_metadata('" + file + "')"))
          .containsExactly(List.of("ZSTD"));
    }
  }

  private static String noise(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (0x4E00 + random.nextInt(5_000)));
    }
    return text.toString();
  }

  @Test
  void everyColumnHasItsPlaceInThePageIndexAndTextsHaveNoStatistics() throws Exception {
    Path file = dir.resolve("out/documents.parquet");
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"))) {
      DocumentRows.of(new DocumentRows.Document("a.txt", "0".repeat(64), 0), part).finish();
      part.write(t -> open("out", t));
    }
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      List<ColumnChunkMetaData> chunks = reader.getFooter().getBlocks().get(0).getColumns();
      // encodings is a struct of three
      assertThat(chunks).hasSize(Tables.named("documents").columns().size() + 2);
      for (ColumnChunkMetaData chunk : chunks) {
        boolean text = chunk.getPath().toDotString().equals("text");
        assertThat(chunk.getOffsetIndexReference()).as(chunk.toString()).isNotNull();
        assertThat(chunk.getColumnIndexReference() == null).as(chunk.toString()).isEqualTo(text);
      }
      assertThat(reader.getFooter().getFileMetaData().getSchema().toString())
          .contains(
              "required group encodings (LIST) {\n    repeated group list {\n"
                  + "      required group element {\n");
    }
  }

  @Test
  void theFooterSaysWhatTheColumnsMean() throws SQLException, IOException {
    PartWriter.writeEmpty(Tables.named("articles"), open("out", "articles"));
    try (Sql sql = new Sql()) {
      String file = dir.resolve("out/articles.parquet").toString();
      assertThat(
              sql.rows(
                  "with j as (select decode(value)::json s from parquet_kv_metadata('"
                      + file
                      + "') where decode(key) = 'parquet.avro.schema'),"
                      + " f as (select unnest(from_json(s->'$.fields', '[\"json\"]')) f from j)"
                      + " select f->>'name', f->>'doc', f->>'doc_zh' from f"))
          .isEqualTo(
              Tables.named("articles").columns().stream()
                  .map(c -> List.<Object>of(c.name(), c.doc(), c.docZh()))
                  .toList());
      assertThat(
              sql.rows(
                  "select decode(value) from parquet_kv_metadata('"
                      + file
                      + "') where decode(key) = 'banmian.contract'"))
          .containsExactly(List.of("1"));
    }
  }
}
