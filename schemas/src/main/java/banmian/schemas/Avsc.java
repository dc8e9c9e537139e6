package banmian.schemas;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints a table as an Avro schema: the text of {@code schemas/avsc/*.avsc} and of each Parquet
 * file's footer, where a notebook finds what its columns mean.
 *
 * <p>Beyond Avro's own properties a field has {@code doc_zh}, {@code unit}, {@code allowed} and
 * {@code example}; the record has {@code doc_zh}, {@code key} and {@code contract}.
 */
public final class Avsc {

  private Avsc() {}

  /** The schema of {@code table}, a field a line, with a line end at the end. */
  public static String of(Table<?> table) {
    StringBuilder out = new StringBuilder("{\n");
    List<String> head = new ArrayList<>();
    head.add(Json.member("type", Json.string("record")));
    head.add(Json.member("name", Json.string(table.name())));
    head.add(Json.member("namespace", Json.string("banmian")));
    head.add(Json.member("doc", Json.string(table.doc())));
    head.add(Json.member("doc_zh", Json.string(table.docZh())));
    head.add(Json.member("contract", Json.string(Tables.CONTRACT)));
    head.add(Json.member("key", Json.strings(table.key())));
    for (String line : head) {
      out.append("  ").append(line).append(",\n");
    }
    out.append("  \"fields\": [\n");
    List<String> fields = table.columns().stream().map(c -> field(c, table.name())).toList();
    return out.append("    ")
        .append(String.join(",\n    ", fields))
        .append("\n  ]\n}\n")
        .toString();
  }

  private static String field(Column<?> column, String path) {
    List<String> members = new ArrayList<>();
    members.add(Json.member("name", Json.string(column.name())));
    members.add(Json.member("type", type(column, path + "_" + column.name())));
    if (column.nullable()) {
      members.add(Json.member("default", "null"));
    } else if (column.type().isList()) {
      members.add(Json.member("default", "[]"));
    }
    members.add(Json.member("doc", Json.string(column.doc())));
    members.add(Json.member("doc_zh", Json.string(column.docZh())));
    if (column.unit() != null) {
      members.add(Json.member("unit", Json.string(column.unit())));
    }
    if (!column.allowed().isEmpty()) {
      members.add(Json.member("allowed", Json.strings(column.allowed())));
    }
    members.add(Json.member("example", Json.string(column.example())));
    return "{" + String.join(", ", members) + "}";
  }

  private static String type(Column<?> column, String path) {
    String type =
        switch (column.type()) {
          case STRING -> "\"string\"";
          case BOOLEAN -> "\"boolean\"";
          case INT -> "\"int\"";
          case LONG -> "\"long\"";
          case DOUBLE -> "\"double\"";
          case DATE -> "{\"type\": \"int\", \"logicalType\": \"date\"}";
          case STRINGS -> "{\"type\": \"array\", \"items\": \"string\"}";
          case STRUCTS ->
              "{\"type\": \"array\", \"items\": {\"type\": \"record\", \"name\": "
                  + Json.string(path)
                  + ", \"fields\": ["
                  + String.join(", ", column.fields().stream().map(f -> field(f, path)).toList())
                  + "]}}";
        };
    return column.nullable() ? "[\"null\", " + type + "]" : type;
  }
}
