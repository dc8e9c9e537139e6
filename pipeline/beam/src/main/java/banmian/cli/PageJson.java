package banmian.cli;

import banmian.Page;
import banmian.schemas.Column;
import banmian.schemas.DocumentRows;
import banmian.schemas.RowSink;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import banmian.text.Sha256;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as JSON: the rows that {@code run} would write for it, an array a table, with the names
 * and meanings of the data dictionary. Tables of the whole corpus are empty.
 */
final class PageJson {

  private PageJson() {}

  /** Writes {@code page} to {@code out} and leaves it open. */
  static void write(Page page, Writer out) throws IOException {
    Map<Table<?>, List<@Nullable Object[]>> tables = new LinkedHashMap<>();
    Tables.all().forEach(table -> tables.put(table, new ArrayList<>()));
    RowSink sink =
        new RowSink() {
          @Override
          public <R> void add(Table<R> table, R row) {
            tables.computeIfAbsent(table, t -> new ArrayList<>()).add(table.values(row));
          }
        };
    byte[] bytes = page.source().bytes();
    DocumentRows rows =
        DocumentRows.of(
            new DocumentRows.Document(page.source().uri(), Sha256.hex(bytes), bytes.length), sink);
    rows.page(page);
    rows.finish();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
      pretty.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
      json.setPrettyPrinter(pretty);
      json.writeStartObject();
      for (Map.Entry<Table<?>, List<@Nullable Object[]>> table : tables.entrySet()) {
        json.writeArrayFieldStart(table.getKey().name());
        for (@Nullable Object[] row : table.getValue()) {
          json.writeStartObject();
          for (int i = 0; i < row.length; i++) {
            field(json, table.getKey().columns().get(i), row[i]);
          }
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void field(JsonGenerator json, Column<?> column, @Nullable Object value)
      throws IOException {
    json.writeFieldName(column.name());
    if (!(value instanceof List<?> list)) {
      scalar(json, value);
      return;
    }
    json.writeStartArray();
    for (Object element : list) {
      if (column.fields().isEmpty()) {
        scalar(json, element);
      } else {
        json.writeStartObject();
        for (Column<?> field : column.fields()) {
          field(json, field, valueOf(field, element));
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  // the dictionary says that the list holds what its fields read from
  @SuppressWarnings("unchecked")
  private static <E> @Nullable Object valueOf(Column<E> field, Object element) {
    return field.value((E) element);
  }

  private static void scalar(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }
}
