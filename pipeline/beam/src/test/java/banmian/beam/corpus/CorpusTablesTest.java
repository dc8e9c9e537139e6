package banmian.beam.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import banmian.beam.Job;
import banmian.beam.JobException;
import banmian.beam.JobOptions;
import banmian.beam.Progress;
import banmian.beam.parquet.Sql;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Workspace;
import banmian.beam.validate.DatasetCheck;
import banmian.beam.validate.Report;
import banmian.schemas.PersonOfficeRow;
import banmian.schemas.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds, one of them printed three times, read in one group and in one group a file. */
class CorpusTablesTest {

  private static final String DUPLICATES =
      "select cluster_id, article_id, similarity, is_representative, kind from 'OUT/duplicates/*'"
          + " order by all";
  private static final String OFFICES =
      "select * replace (cast(article_ids as varchar) as article_ids) from 'OUT/offices/*'"
          + " order by all";

  @TempDir static Path folder;

  @BeforeAll
  static void readThem() throws IOException, JobException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    try (Stream<Path> seeds = Files.list(Path.of("../../seeds"))) {
      for (Path seed : seeds.filter(p -> p.toString().endsWith(".txt")).toList()) {
        Files.copy(seed, pages.resolve(seed.getFileName()));
      }
    }
    Path one = pages.resolve("000_f7e13ffb93b64b4f.txt");
    Files.copy(one, pages.resolve("again.txt"));
    Files.writeString(pages.resolve("misread.txt"), misread(Files.readString(one, UTF_8)), UTF_8);
    run("apart", 1, 3);
    run("together", 1 << 20, 1);
  }

  @Test
  void theDatasetKeepsTheContract() throws IOException {
    for (String run : List.of("apart", "together")) {
      Report report = DatasetCheck.check(folder.resolve(run).toString());

      assertThat(report.violations()).isEmpty();
      assertThat(report.rows()).containsEntry("documents", 7L).containsKey("duplicates");
    }
  }

  @Test
  void theFilesBesideTheTablesAreThere() throws SQLException, IOException {
    for (String name : List.of("README.md", "croissant.json", "views.sql", "_manifest.json")) {
      assertThat(folder.resolve("apart").resolve(name)).isNotEmptyFile();
    }
    try (Sql sql = new Sql()) {
      sql.run("set file_search_path = '" + folder.resolve("apart") + "'");
      sql.run(Files.readString(folder.resolve("apart/views.sql"), UTF_8));
      assertThat(sql.rows("select count(*) from documents")).containsExactly(List.of(7L));
    }
  }

  @Test
  void groupsAndParallelismMakeNoDifference() throws SQLException {
    assertThat(rows(DUPLICATES, "apart")).isNotEmpty().isEqualTo(rows(DUPLICATES, "together"));
    assertThat(rows(OFFICES, "apart")).isNotEmpty().isEqualTo(rows(OFFICES, "together"));
  }

  @Test
  void everyLongArticleOfThePagePrintedThreeTimesIsInAClusterOfThree() throws SQLException {
    assertThat(
            rows(
                "select a.reading_order, count(*) filter (d.kind = 'exact') >= 2, count(*)"
                    + " from 'OUT/articles/*' a join 'OUT/duplicates/*' d using (article_id)"
                    + " where length(a.body) > 200"
                    + " and a.source_uri similar to '.*(000|again|misread).*'"
                    + " group by d.cluster_id, a.reading_order having count(*) <> 3",
                "apart"))
        .isEmpty();
    assertThat(
            rows(
                "select count(*) from 'OUT/articles/*' a"
                    + " left join 'OUT/duplicates/*' d using (article_id)"
                    + " where length(a.body) > 200 and d.cluster_id is null"
                    + " and a.source_uri similar to '.*(000|again|misread).*'",
                "apart"))
        .containsExactly(List.of(0L));
  }

  @Test
  void articlesOfOtherPagesRepeatNothing() throws SQLException {
    assertThat(
            rows(
                "select a.source_uri from 'OUT/articles/*' a"
                    + " join 'OUT/duplicates/*' d using (article_id)"
                    + " where a.source_uri not similar to '.*(000|again|misread).*'",
                "apart"))
        .isEmpty();
  }

  @Test
  void everyCopyNamesItsRepresentativeAndNothingElseDoes() throws SQLException {
    String marked =
        "select article_id, near_duplicate_of from 'OUT/articles/*'"
            + " where near_duplicate_of is not null order by all";
    assertThat(rows(marked, "apart"))
        .isNotEmpty()
        .isEqualTo(
            rows(
                "select c.article_id, r.article_id from 'OUT/duplicates/*' c"
                    + " join 'OUT/duplicates/*' r using (cluster_id)"
                    + " where r.is_representative and not c.is_representative order by all",
                "apart"))
        .isEqualTo(rows(marked, "together"));
    assertThat(rows("select count(*), count(distinct article_id) from 'OUT/articles/*'", "apart"))
        .isEqualTo(
            rows(
                "select sum(article_count)::bigint, sum(article_count)::bigint"
                    + " from 'OUT/documents/*'",
                "apart"));
  }

  @Test
  void eachClusterHasOneRepresentativeLikeItself() throws SQLException {
    assertThat(
            rows(
                "select cluster_id from 'OUT/duplicates/*' group by cluster_id"
                    + " having count(*) < 2 or count(*) filter (is_representative) <> 1"
                    + " or max(similarity) filter (is_representative) <> 1",
                "apart"))
        .isEmpty();
  }

  @Test
  void officesAreTheSumsOfPersonOffices() throws SQLException {
    // both scripts of a name are one holder, so the names need not agree, but the sums do
    assertThat(rows("select cast(sum(article_count) as bigint) from 'OUT/offices/*'", "apart"))
        .isEqualTo(rows("select nullif(count(*), 0) from 'OUT/person_offices/*'", "apart"));
    assertThat(
            rows(
                "select * from 'OUT/offices/*' o anti join 'OUT/person_offices/*' p"
                    + " on p.person_name = o.person_name and p.office = o.office"
                    + " and p.organization is not distinct from o.organization",
                "apart"))
        .isEmpty();
    assertThat(
            rows(
                "select person_name from 'OUT/offices/*' where len(article_ids) <>"
                    + " least(200, article_count) or first_date > last_date"
                    + " or (first_date is null) <> (last_date is null) or conflict = person_name",
                "apart"))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} bytes of input")
  @ValueSource(longs = {0, 1 << 30})
  void holdersOfAnOfficeMeetFromWhateverGroupTheyCome(long bytes) throws IOException, SQLException {
    Workspace run = new Workspace(folder.resolve("held-" + bytes).toString(), "plan");
    String[][] said = {
      {"赵明", "区长", "青山区", "2020-01-01"},
      {"赵明", "区长", "青山区", "2020-09-01"},
      {"钱亮", "区长", "青山区", "2020-06-01"},
      {"孙洪", "区长", "红旗区", "2020-06-01"},
      {"孙洪", "区长", "红旗区", null},
    };
    for (int group = 0; group < said.length; group++) {
      String[] s = said[group];
      KeyFile keys = new KeyFile();
      LocalDate day = s[3] == null ? null : LocalDate.parse(s[3]);
      String id = "a".repeat(31) + group;
      keys.add(
          Tables.PERSON_OFFICES, new PersonOfficeRow(id, s[0], s[1], s[2], null, day, 0, 2, 1));
      keys.write(run, group);
    }
    Pipeline pipeline =
        Pipeline.create(PipelineOptionsFactory.fromArgs("--runner=DirectRunner").create());
    pipeline.apply(Create.of(3, 1, 4, 0, 2)).apply(CorpusTables.of(run, said.length, bytes));
    pipeline.run().waitUntilFinish();
    assertThat(
            rows(
                "select person_name, organization, cast(first_date as varchar),"
                    + " cast(last_date as varchar), article_count, conflict"
                    + " from 'OUT/offices/*' order by all",
                "held-" + bytes + "/.banmian/runs/plan"))
        .containsExactly(
            Arrays.asList("孙洪", "红旗区", "2020-06-01", "2020-06-01", 2, null),
            Arrays.asList("赵明", "青山区", "2020-01-01", "2020-09-01", 2, "钱亮"),
            Arrays.asList("钱亮", "青山区", "2020-06-01", "2020-06-01", 1, "赵明"));
    assertThat(run.corpusParts().stream().mapToLong(Commit.Part::rows).sum()).isEqualTo(3);
  }

  private static void run(String output, long groupBytes, int workers) throws JobException {
    Job.run(
        JobOptions.builder()
            .inputs(List.of(folder.resolve("pages").toString()))
            .output(folder.resolve(output).toString())
            .groupBytes(groupBytes)
            .parallelism(workers)
            .build(),
        Progress.none());
  }

  private static List<List<Object>> rows(String query, String output) throws SQLException {
    try (Sql sql = new Sql()) {
      return sql.rows(
          query.replaceAll("'OUT/([a-z_]+)/\\*'", "'" + folder.resolve(output) + "/$1/*.parquet'"));
    }
  }

  /** One Han character in fifty read as another. */
  private static String misread(String text) {
    Random random = new Random(8);
    StringBuilder read = new StringBuilder(text);
    for (int i = 0; i < read.length(); i++) {
      if (read.charAt(i) >= 0x4E00 && random.nextInt(50) == 0) {
        read.setCharAt(i, (char) (0x4E00 + random.nextInt(5000)));
      }
    }
    return read.toString();
  }
}
