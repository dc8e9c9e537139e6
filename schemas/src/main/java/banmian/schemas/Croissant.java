package banmian.schemas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints {@code croissant.json}: the dataset in the vocabulary of Croissant 1.1, for tools that
 * load or index data sets.
 */
public final class Croissant {

  /** Up to this many data files are listed one by one with their hashes; the manifest has all. */
  private static final int LISTED = 1_000;

  private static final String CONTEXT =
      """
      {
          "@language": "en",
          "@vocab": "https://schema.org/",
          "arrayShape": "cr:arrayShape",
          "citeAs": "cr:citeAs",
          "column": "cr:column",
          "conformsTo": "dct:conformsTo",
          "containedIn": "cr:containedIn",
          "cr": "http://mlcommons.org/croissant/",
          "data": {"@id": "cr:data", "@type": "@json"},
          "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
          "dct": "http://purl.org/dc/terms/",
          "description": {"@container": "@language"},
          "equivalentProperty": "cr:equivalentProperty",
          "examples": {"@id": "cr:examples", "@type": "@json"},
          "extract": "cr:extract",
          "field": "cr:field",
          "fileObject": "cr:fileObject",
          "fileProperty": "cr:fileProperty",
          "fileSet": "cr:fileSet",
          "format": "cr:format",
          "includes": "cr:includes",
          "isArray": "cr:isArray",
          "isLiveDataset": "cr:isLiveDataset",
          "jsonPath": "cr:jsonPath",
          "key": "cr:key",
          "md5": "cr:md5",
          "name": {"@container": "@language"},
          "parentField": "cr:parentField",
          "path": "cr:path",
          "rai": "http://mlcommons.org/croissant/RAI/",
          "recordSet": "cr:recordSet",
          "references": "cr:references",
          "regex": "cr:regex",
          "repeated": "cr:repeated",
          "replace": "cr:replace",
          "samplingRate": "cr:samplingRate",
          "sc": "https://schema.org/",
          "separator": "cr:separator",
          "source": "cr:source",
          "subField": "cr:subField",
          "transform": "cr:transform"
        }""";

  private Croissant() {}

  /** The description of a dataset that consists of {@code files}. */
  public static String print(List<DataFile> files) {
    List<String> members = new ArrayList<>();
    members.add(Json.member("@context", CONTEXT));
    members.add(Json.member("@type", "\"sc:Dataset\""));
    members.add(Json.member("name", "\"banmian\""));
    members.add(
        Json.member(
            "description",
            Json.string(
                "Articles, people, dates and events of Chinese newspaper pages, with the place in"
                    + " the source that each of them was read from. Data contract "
                    + Tables.CONTRACT
                    + ".")));
    members.add(Json.member("conformsTo", "\"http://mlcommons.org/croissant/1.1\""));
    members.add(Json.member("version", Json.string(Tables.CONTRACT + ".0.0")));
    members.add(Json.member("inLanguage", "\"zh\""));
    members.add(Json.member("distribution", block(distribution(files))));
    members.add(Json.member("recordSet", block(recordSets())));
    return "{\n  " + String.join(",\n  ", members) + "\n}\n";
  }

  private static List<String> distribution(List<DataFile> files) {
    List<String> out = new ArrayList<>();
    for (Table<?> table : Tables.all()) {
      out.add(
          object(
              Json.member("@type", "\"cr:FileSet\""),
              Json.member("@id", Json.string(table.name() + "-files")),
              Json.member("name", Json.string(table.name() + "-files")),
              Json.member("description", text(table.doc(), table.docZh())),
              Json.member("encodingFormat", "\"application/x-parquet\""),
              Json.member("includes", Json.string(table.name() + "/*.parquet"))));
    }
    if (files.size() <= LISTED) {
      for (DataFile file : files) {
        out.add(
            object(
                Json.member("@type", "\"cr:FileObject\""),
                Json.member("@id", Json.string(file.path())),
                Json.member("name", Json.string(file.path())),
                Json.member("encodingFormat", "\"application/x-parquet\""),
                Json.member("contentUrl", Json.string(file.path())),
                Json.member("contentSize", Json.string(file.bytes() + " B")),
                Json.member("sha256", Json.string(file.sha256()))));
      }
    }
    return out;
  }

  private static List<String> recordSets() {
    List<String> out = new ArrayList<>();
    for (Table<?> table : Tables.all()) {
      List<String> key =
          table.key().stream()
              .map(k -> object(Json.member("@id", Json.string(table.name() + "/" + k))))
              .toList();
      List<String> fields = table.columns().stream().map(c -> field(table, c)).toList();
      out.add(
          "{"
              + String.join(
                  ", ",
                  Json.member("@type", "\"cr:RecordSet\""),
                  Json.member("@id", Json.string(table.name())),
                  Json.member("name", Json.string(table.name())),
                  Json.member("description", text(table.doc(), table.docZh())),
                  Json.member("key", "[" + String.join(", ", key) + "]"))
              + ",\n      \"field\": [\n        "
              + String.join(",\n        ", fields)
              + "\n      ]}");
    }
    return out;
  }

  private static String field(Table<?> table, Column<?> column) {
    String id = table.name() + "/" + column.name();
    List<String> members = new ArrayList<>();
    members.add(Json.member("@type", "\"cr:Field\""));
    members.add(Json.member("@id", Json.string(id)));
    members.add(Json.member("name", Json.string(column.name())));
    members.add(Json.member("description", text(column.doc(), column.docZh())));
    if (column.fields().isEmpty()) {
      members.add(Json.member("dataType", Json.string(dataType(column.type()))));
    }
    if (column.type().isList()) {
      members.add(Json.member("isArray", "true"));
      members.add(Json.member("arrayShape", "\"-1\""));
    }
    members.add(Json.member("source", source(table, column.name(), null)));
    if (!column.fields().isEmpty()) {
      List<String> fields = new ArrayList<>();
      for (Column<?> field : column.fields()) {
        fields.add(
            object(
                Json.member("@type", "\"cr:Field\""),
                Json.member("@id", Json.string(id + "/" + field.name())),
                Json.member("name", Json.string(column.name() + "/" + field.name())),
                Json.member("description", text(field.doc(), field.docZh())),
                Json.member("dataType", Json.string(dataType(field.type()))),
                Json.member("source", source(table, column.name(), field.name()))));
      }
      members.add(Json.member("subField", "[" + String.join(", ", fields) + "]"));
    }
    return "{" + String.join(", ", members) + "}";
  }

  private static String source(Table<?> table, String column, @Nullable String field) {
    List<String> members = new ArrayList<>();
    members.add(
        Json.member("fileSet", object(Json.member("@id", Json.string(table.name() + "-files")))));
    members.add(Json.member("extract", object(Json.member("column", Json.string(column)))));
    if (field != null) {
      members.add(
          Json.member("transform", object(Json.member("jsonPath", Json.string("$[*]." + field)))));
    }
    return "{" + String.join(", ", members) + "}";
  }

  private static String dataType(Type type) {
    return switch (type) {
      case STRING, STRINGS -> "sc:Text";
      case BOOLEAN -> "sc:Boolean";
      case INT -> "cr:Int32";
      case LONG -> "cr:Int64";
      case DOUBLE -> "cr:Float64";
      case DATE -> "sc:Date";
      case STRUCTS -> throw new IllegalArgumentException("a list of structs has no data type");
    };
  }

  /** One text in two languages. */
  private static String text(String english, String chinese) {
    return object(Json.member("en", Json.string(english)), Json.member("zh", Json.string(chinese)));
  }

  private static String object(String... members) {
    return "{" + String.join(", ", members) + "}";
  }

  private static String block(List<String> objects) {
    return "[\n    " + String.join(",\n    ", objects) + "\n  ]";
  }
}
