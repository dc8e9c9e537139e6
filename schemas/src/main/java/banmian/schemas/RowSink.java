package banmian.schemas;

/** Where rows go. Rows may come in any order, of all tables mixed. */
public interface RowSink {

  /** Takes a row of {@code table}; keeps no reference to what the row was made from. */
  <R> void add(Table<R> table, R row);
}
