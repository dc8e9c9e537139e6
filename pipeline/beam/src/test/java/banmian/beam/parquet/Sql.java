package banmian.beam.parquet;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB in memory. */
public final class Sql implements AutoCloseable {

  private final Connection connection;

  /** A database of its own. */
  public Sql() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  /** Carries out a statement. */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows that a query gives; a list in a row as a List. */
  public List<List<Object>> rows(String sql) throws SQLException {
    // a statement is closed by its first error, so each query has its own
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          Object value = result.getObject(i);
          // DuckDB's arrays are equal to nothing but themselves
          row.add(value instanceof Array list ? List.of((Object[]) list.getArray()) : value);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
