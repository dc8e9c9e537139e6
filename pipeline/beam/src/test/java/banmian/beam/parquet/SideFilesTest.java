package banmian.beam.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.schemas.Column;
import banmian.schemas.Croissant;
import banmian.schemas.DataFile;
import banmian.schemas.DatasetCard;
import banmian.schemas.RejectRow;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import banmian.schemas.ViewsSql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card, Croissant and views that lie beside the tables, over a dataset of one reject. */
class SideFilesTest {

  @TempDir static Path dataset;

  private static final List<DataFile> FILES = new ArrayList<>();

  @BeforeAll
  static void write() throws Exception {
    for (Table<?> table : Tables.all()) {
      Path file = dataset.resolve(table.name()).resolve("part-00000.parquet");
      Files.createDirectories(file.getParent());
      try (PartWriter part = PartWriter.of(dataset.resolve("scratch"))) {
        PartFile written;
        if (table == Tables.REJECTS) {
          part.add(
              Tables.REJECTS, new RejectRow("报.pdf", 0, null, "open", "not_text", "No.", null));
          written = part.write(t -> open(file)).get(0);
        } else {
          written = PartWriter.writeEmpty(table, open(file));
        }
        FILES.add(
            new DataFile(
                table.name(),
                dataset.relativize(file).toString().replace('\\', '/'),
                written.rows(),
                written.bytes(),
                written.sha256()));
      }
    }
  }

  private static FileChannel open(Path file) throws java.io.IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Test
  void theViewsShowEveryTableWithAllItsComments() throws Exception {
    try (Sql sql = new Sql()) {
      sql.run("set file_search_path = '" + dataset.toString().replace("'", "''") + "'");
      sql.run(ViewsSql.print());
      assertThat(sql.rows("select source_uri, code from rejects"))
          .containsExactly(List.of("报.pdf", "not_text"));
      for (Table<?> table : Tables.all()) {
        List<List<Object>> expected = new ArrayList<>();
        for (Column<?> column : table.columns()) {
          expected.add(List.of(column.name(), column.doc() + " / " + column.docZh()));
        }
        assertThat(
                sql.rows(
                    "select column_name, comment from duckdb_columns() where table_name = '"
                        + table.name()
                        + "' order by column_index"))
            .as(table.name())
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void croissantNamesEveryColumnAndTheHashOfEveryFile() throws Exception {
    JsonNode root = new ObjectMapper().readTree(Croissant.print(FILES));

    assertThat(root.get("conformsTo").asText()).isEqualTo("http://mlcommons.org/croissant/1.1");
    JsonNode sets = root.get("recordSet");
    assertThat(sets).hasSize(Tables.all().size());
    for (int i = 0; i < sets.size(); i++) {
      Table<?> table = Tables.all().get(i);
      assertThat(sets.get(i).get("name").asText()).isEqualTo(table.name());
      assertThat(sets.get(i).get("key").findValuesAsText("@id"))
          .isEqualTo(table.key().stream().map(k -> table.name() + "/" + k).toList());
      JsonNode fields = sets.get(i).get("field");
      assertThat(fields).hasSize(table.columns().size());
      for (int k = 0; k < fields.size(); k++) {
        Column<?> column = table.columns().get(k);
        assertThat(fields.get(k).get("name").asText()).isEqualTo(column.name());
        assertThat(fields.get(k).get("description").get("zh").asText()).isEqualTo(column.docZh());
        assertThat(fields.get(k).has("isArray")).isEqualTo(column.type().isList());
      }
    }
    for (DataFile file : FILES) {
      assertThat(Croissant.print(FILES)).contains(file.sha256());
      assertThat(dataset.resolve(file.path())).exists();
    }
  }

  @Test
  void theCardNamesAFolderATableAndItsRows() {
    String card = DatasetCard.print(FILES);

    assertThat(card).startsWith("---\npretty_name:").contains("\n- n<1K\n");
    assertThat(card)
        .contains("- config_name: articles\n  data_files: articles/*.parquet\n  default");
    for (Table<?> table : Tables.all()) {
      assertThat(card).contains("  data_files: " + table.name() + "/*.parquet\n");
      long rows = table == Tables.REJECTS ? 1 : 0;
      assertThat(card).contains("| [" + table.name() + "](" + table.name() + ") | " + rows + " | ");
    }
    assertThat(card.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000);
  }
}
