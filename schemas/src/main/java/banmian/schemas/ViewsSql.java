package banmian.schemas;

/**
 * Prints {@code views.sql}: a DuckDB view a table, with what each column means as its comment, so
 * that {@code duckdb -init views.sql} in the dataset's folder is all it takes.
 */
public final class ViewsSql {

  private ViewsSql() {}

  /** The text of {@code views.sql}: the same for every dataset. */
  public static String print() {
    StringBuilder out = new StringBuilder();
    out.append("-- One view a table, with comments on every column.\n");
    out.append("--   in this folder:  duckdb -init views.sql\n");
    out.append("--   from elsewhere:  SET file_search_path = 'PATH OF THIS FOLDER';");
    out.append(" then .read views.sql\n");
    out.append("--   what is a column? ");
    out.append(
        "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'articles';\n");
    for (Table<?> table : Tables.all()) {
      String name = table.name();
      out.append("\nCREATE OR REPLACE VIEW ").append(name);
      out.append(" AS SELECT * FROM read_parquet('").append(name).append("/*.parquet');\n");
      out.append("COMMENT ON VIEW ").append(name).append(" IS ");
      out.append(both(table.doc(), table.docZh())).append(";\n");
      for (Column<?> column : table.columns()) {
        out.append("COMMENT ON COLUMN ").append(name).append('.').append(column.name());
        out.append(" IS ").append(both(column.doc(), column.docZh())).append(";\n");
      }
    }
    return out.toString();
  }

  private static String both(String english, String chinese) {
    return "'" + (english + " / " + chinese).replace("'", "''") + "'";
  }
}
