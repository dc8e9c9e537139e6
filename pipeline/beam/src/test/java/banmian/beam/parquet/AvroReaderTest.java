package banmian.beam.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.schemas.Avsc;
import banmian.schemas.Column;
import banmian.schemas.OfficeRow;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the footers say in Avro is true of the files. */
class AvroReaderTest {

  @TempDir Path dir;

  @Test
  void theAvroSchemaIsTheParquetSchemaInOtherWords() {
    PlainParquetConfiguration configuration = new PlainParquetConfiguration();
    configuration.set("parquet.avro.write-old-list-structure", "false");
    AvroSchemaConverter converter = new AvroSchemaConverter(configuration);
    for (Table<?> table : Tables.all()) {
      Schema schema = new Schema.Parser().parse(Avsc.of(table));

      assertThat(converter.convert(schema).getFields())
          .as(table.name())
          .isEqualTo(ParquetSchema.of(table).getFields());
      for (Column<?> column : table.columns()) {
        Schema.Field field = schema.getField(column.name());
        assertThat(field.doc()).isEqualTo(column.doc());
        assertThat(field.getProp("doc_zh")).isEqualTo(column.docZh());
        assertThat(field.hasDefaultValue()).isEqualTo(column.nullable() || column.type().isList());
      }
    }
  }

  @Test
  void aReaderThatKnowsAvroReadsTheRows() throws Exception {
    Path file = dir.resolve("offices.parquet");
    try (PartWriter part = PartWriter.of(dir.resolve("scratch"))) {
      LocalDate day = LocalDate.of(2021, 7, 3);
      part.add(Tables.OFFICES, new OfficeRow("张三", "书记", null, day, day, 2, List.of("a", "b"), ""));
      part.write(
          t -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(
                new LocalInputFile(file), new PlainParquetConfiguration())
            .build()) {
      GenericRecord row = reader.read();
      assertThat(row.get("person_name")).hasToString("张三");
      assertThat(row.get("organization")).isNull();
      assertThat(row.get("conflict")).isNull();
      assertThat(row.get("first_date")).isEqualTo(LocalDate.of(2021, 7, 3));
      assertThat(row.get("article_ids")).hasToString("[a, b]");
      assertThat(reader.read()).isNull();
    }
  }
}
