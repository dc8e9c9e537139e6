package banmian.dataset;

import banmian.schemas.Column;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a dataset as a stranger does, with DuckDB and nothing of ours but the names of the columns,
 * and says what in it breaks the data contract.
 */
public final class DatasetCheck {

  /** What holds for every dataset, as the number of rows for which it does not. */
  private static final Map<String, String> LAWS = new LinkedHashMap<>();

  static {
    LAWS.put(
        "blocks cover each document's bytes without gap or overlap",
        """
        SELECT count(*) FROM (
          SELECT byte_start,
                 lag(byte_end, 1, 0) OVER (PARTITION BY document_id ORDER BY block_index) AS expected
          FROM blocks)
        WHERE byte_start <> expected""");
    LAWS.put(
        "blocks reach to the end of each document",
        """
        SELECT count(*) FROM documents d
        LEFT JOIN (SELECT document_id, max(byte_end) AS last FROM blocks GROUP BY 1) b
          USING (document_id)
        WHERE coalesce(last, 0) <> source_bytes""");
    LAWS.put(
        "documents count their articles",
        """
        SELECT count(*) FROM documents d
        WHERE article_count <> (SELECT count(*) FROM articles a WHERE a.document_id = d.document_id)\
        """);
    LAWS.put(
        "documents hold their text, character by character",
        "SELECT count(*) FROM documents WHERE length(text) <> characters");
    LAWS.put(
        "each article has a block of its own",
        "SELECT count(*) FROM articles WHERE article_id NOT IN "
            + "(SELECT article_id FROM blocks WHERE article_id IS NOT NULL)");
    LAWS.put(
        "mentions read what they say",
        """
        SELECT count(*) FROM mentions JOIN articles USING (article_id)
        WHERE substring(CASE field WHEN 'body' THEN body WHEN 'headline_text' THEN headline_text
                                   ELSE byline_text END, char_start + 1, char_end - char_start)
              IS DISTINCT FROM surface""");
    for (String table : List.of("dates", "quotes")) {
      LAWS.put(
          table + " read what they say",
          "SELECT count(*) FROM "
              + table
              + " JOIN articles USING (article_id) WHERE substring(body, char_start + 1,"
              + " char_end - char_start) IS DISTINCT FROM surface");
    }
    for (String table :
        List.of("contributors", "mentions", "person_offices", "dates", "events", "quotes")) {
      LAWS.put(
          table + " belong to an article",
          "SELECT count(*) FROM "
              + table
              + " WHERE article_id NOT IN (SELECT article_id FROM articles)");
    }
  }

  private DatasetCheck() {}

  /** Prints how many rows each table has and what is wrong; ends with 1 if anything is. */
  public static void main(String[] args) throws SQLException {
    Path dataset = Path.of(args[0]);
    List<String> violations = violations(dataset);
    if (violations.isEmpty()) {
      try (Connection db = open(dataset)) {
        for (Table<?> table : Tables.all()) {
          System.out.printf("  %-20s %6d rows%n", table.name(), number(db, count(table)));
        }
      }
    }
    violations.forEach(violation -> System.out.println("VIOLATION " + violation));
    System.out.println(
        violations.isEmpty() ? "keeps the data contract" : violations.size() + " violations");
    System.exit(violations.isEmpty() ? 0 : 1);
  }

  /** What breaks the contract, in words; empty for a dataset that keeps it. */
  public static List<String> violations(Path dataset) throws SQLException {
    List<String> violations = new ArrayList<>();
    for (String file : List.of("_SUCCESS", "_manifest.json")) {
      if (!Files.exists(dataset.resolve(file))) {
        violations.add(file + " is missing");
      }
    }
    for (Table<?> table : Tables.all()) {
      if (!Files.isDirectory(dataset.resolve(table.name()))) {
        violations.add("table " + table + " is missing");
      }
    }
    if (!violations.isEmpty()) {
      return violations;
    }
    try (Connection db = open(dataset)) {
      for (Table<?> table : Tables.all()) {
        columns(db, table, violations);
        keys(db, table, violations);
      }
      for (Map.Entry<String, String> law : LAWS.entrySet()) {
        long wrong = number(db, law.getValue());
        if (wrong > 0) {
          violations.add("not so for " + wrong + " rows: " + law.getKey());
        }
      }
    }
    return violations;
  }

  /** The rows that {@code sql} gives, values parted by a blank, over a view a table. */
  public static List<String> rows(Path dataset, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection db = open(dataset);
        Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(i == 1 ? "" : " ").append(rows.getObject(i));
        }
        found.add(row.toString());
      }
    }
    return found;
  }

  private static Connection open(Path dataset) throws SQLException {
    Connection db = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = db.createStatement()) {
      for (Table<?> table : Tables.all()) {
        String files = dataset.resolve(table.name()).resolve("*.parquet").toString();
        statement.execute(
            "CREATE VIEW "
                + table.name()
                + " AS SELECT * FROM read_parquet('"
                + files.replace("'", "''")
                + "')");
      }
    }
    return db;
  }

  private static void columns(Connection db, Table<?> table, List<String> violations)
      throws SQLException {
    Map<String, String> found = new LinkedHashMap<>();
    try (Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery("DESCRIBE " + table.name())) {
      while (rows.next()) {
        found.put(rows.getString("column_name"), rows.getString("column_type").replace("\"", ""));
      }
    }
    Map<String, String> expected = new LinkedHashMap<>();
    table.columns().forEach(column -> expected.put(column.name(), type(column)));
    if (!found.equals(expected) || !List.copyOf(found.keySet()).equals(names(table))) {
      violations.add("table " + table + " has columns " + found + " instead of " + expected);
      return;
    }
    for (Column<?> column : table.columns()) {
      String wrong = column.nullable() ? "false" : column.name() + " IS NULL";
      wrong +=
          switch (column.type()) {
            case STRING -> " OR " + column.name() + " = ''";
            case DOUBLE -> " OR " + column.name() + " NOT BETWEEN 0 AND 1";
            case STRINGS ->
                " OR len(list_filter(" + column.name() + ", lambda x: x IS NULL OR x = '')) > 0";
            default -> "";
          };
      if (!column.allowed().isEmpty()) {
        wrong +=
            " OR "
                + column.name()
                + " NOT IN "
                + column.allowed().stream().collect(Collectors.joining("', '", "('", "')"));
      }
      long rows = number(db, count(table) + " WHERE " + wrong);
      if (rows > 0) {
        violations.add(
            table + "." + column.name() + " is null, empty or out of range in " + rows + " rows");
      }
    }
  }

  private static void keys(Connection db, Table<?> table, List<String> violations)
      throws SQLException {
    String key = String.join(", ", table.key());
    long twice =
        number(
            db,
            "SELECT count(*) FROM (SELECT 1 FROM "
                + table.name()
                + " GROUP BY "
                + key
                + " HAVING count(*) > 1)");
    if (twice > 0) {
      violations.add(table + " has " + twice + " keys (" + key + ") more than once");
    }
  }

  private static String type(Column<?> column) {
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
              .map(field -> field.name() + " " + type(field))
              .collect(Collectors.joining(", ", "STRUCT(", ")[]"));
    };
  }

  private static List<String> names(Table<?> table) {
    return table.columns().stream().map(c -> c.name()).toList();
  }

  private static String count(Table<?> table) {
    return "SELECT count(*) FROM " + table.name();
  }

  private static long number(Connection db, String sql) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
