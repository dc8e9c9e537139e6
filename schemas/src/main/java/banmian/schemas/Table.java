package banmian.schemas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the dataset.
 *
 * @param <R> its rows
 * @param name snake_case ASCII: also the name of its folder
 * @param key names of the columns that tell rows apart; files are sorted by them
 * @param doc one row for what, in English
 * @param docZh the same in Chinese
 * @param columns in the order of the file
 */
public record Table<R>(
    String name, List<String> key, String doc, String docZh, List<Column<R>> columns) {

  /** Copies the lists; rejects a key that is no column. */
  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    for (String part : key) {
      if (columns.stream().noneMatch(c -> c.name().equals(part))) {
        throw new IllegalArgumentException(name + ": key " + part + " is no column");
      }
    }
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Column<R> column(String column) {
    return columns.get(index(column));
  }

  /**
   * Place of the column of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column " + column);
  }

  /** The values of {@code row}, one for each column. */
  public @Nullable Object[] values(R row) {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).value(row);
    }
    return values;
  }

  /** Name of the first column that must have a value and has none in {@code row}; null if none. */
  public @Nullable String missing(R row) {
    for (Column<R> column : columns) {
      if (!column.nullable() && column.value(row) == null) {
        return column.name();
      }
    }
    return null;
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
