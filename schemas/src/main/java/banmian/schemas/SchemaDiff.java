package banmian.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change of the tables means to those who read datasets of both versions.
 *
 * <p>Stricter than Avro's own check, which lets a rename pass, and a number that becomes a date: to
 * a query over Parquet either one is another column.
 *
 * <p>Tables are compared as {@link #print} writes them, so that a released version is a text file
 * that nobody edits again.
 */
public final class SchemaDiff {

  /** How much a change asks of readers. */
  public enum Impact {
    /** Queries break or mean something else: a new contract. */
    MAJOR,
    /** Old queries go on as before, and old datasets can be read with new ones. */
    MINOR
  }

  /**
   * A change.
   *
   * @param where {@code table} or {@code table.column}
   * @param what what became of it, a few words
   */
  public record Change(Impact impact, String where, String what) {
    /** {@code impact where: what}. */
    @Override
    public String toString() {
      return impact + " " + where + ": " + what;
    }
  }

  private record Shape(String type, boolean nullable, List<String> allowed) {}

  private record TableShape(String key, Map<String, Shape> columns) {}

  private SchemaDiff() {}

  /**
   * The tables as text: {@code table (key)}, and below it a column a line, {@code name type}, with
   * {@code ?} behind the type where null may stand and the values that are allowed behind {@code
   * =}.
   */
  public static String print(List<Table<?>> tables) {
    StringBuilder out = new StringBuilder();
    for (Table<?> table : tables) {
      out.append(table.name()).append(" (").append(String.join(", ", table.key())).append(")\n");
      for (Column<?> column : table.columns()) {
        out.append("  ").append(column.name()).append(' ').append(column.typeLabel());
        out.append(column.nullable() ? "?" : "");
        if (!column.allowed().isEmpty()) {
          out.append(" = ").append(String.join(", ", column.allowed()));
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  /**
   * What changed, table by table.
   *
   * @param before tables as text; lines that start with {@code #} are comments
   * @param after tables as text
   * @throws IllegalArgumentException for a line that is neither table nor column
   */
  public static List<Change> between(String before, String after) {
    Map<String, TableShape> old = read(before);
    Map<String, TableShape> now = read(after);
    List<Change> changes = new ArrayList<>();
    old.forEach(
        (name, table) -> {
          TableShape other = now.get(name);
          if (other == null) {
            changes.add(new Change(Impact.MAJOR, name, "is gone"));
          } else {
            compare(name, table, other, changes);
          }
        });
    for (String name : now.keySet()) {
      if (!old.containsKey(name)) {
        changes.add(new Change(Impact.MINOR, name, "is new"));
      }
    }
    return List.copyOf(changes);
  }

  private static void compare(
      String table, TableShape before, TableShape after, List<Change> changes) {
    if (!before.key().equals(after.key())) {
      changes.add(
          new Change(Impact.MAJOR, table, "key was " + before.key() + ", is " + after.key()));
    }
    before
        .columns()
        .forEach(
            (name, column) -> {
              Shape other = after.columns().get(name);
              if (other == null) {
                changes.add(new Change(Impact.MAJOR, table + "." + name, "is gone"));
              } else {
                compare(table + "." + name, column, other, changes);
              }
            });
    after
        .columns()
        .forEach(
            (name, column) -> {
              if (!before.columns().containsKey(name)) {
                boolean absent = column.nullable() || column.type().startsWith("list<");
                changes.add(
                    absent
                        ? new Change(Impact.MINOR, table + "." + name, "is new")
                        : new Change(
                            Impact.MAJOR,
                            table + "." + name,
                            "is new and never null, but old datasets lack it"));
              }
            });
    List<String> kept = new ArrayList<>(before.columns().keySet());
    kept.retainAll(after.columns().keySet());
    List<String> order = new ArrayList<>(after.columns().keySet());
    order.retainAll(kept);
    if (!order.equals(kept)) {
      changes.add(new Change(Impact.MINOR, table, "columns stand in another order"));
    }
  }

  private static void compare(String column, Shape before, Shape after, List<Change> changes) {
    if (!before.type().equals(after.type())) {
      changes.add(
          new Change(Impact.MAJOR, column, "was " + before.type() + ", is " + after.type()));
    }
    if (before.nullable() != after.nullable()) {
      String what = after.nullable() ? "may be null now" : "is never null now";
      changes.add(new Change(Impact.MAJOR, column, what));
    }
    if (before.allowed().isEmpty()) {
      return;
    }
    List<String> gone = new ArrayList<>(before.allowed());
    gone.removeAll(after.allowed());
    List<String> added = new ArrayList<>(after.allowed());
    added.removeAll(before.allowed());
    if (after.allowed().isEmpty()) {
      changes.add(new Change(Impact.MAJOR, column, "may have any value now"));
    } else if (!gone.isEmpty()) {
      changes.add(new Change(Impact.MAJOR, column, "loses the values " + gone));
    }
    if (!added.isEmpty()) {
      changes.add(new Change(Impact.MINOR, column, "gains the values " + added));
    }
  }

  private static Map<String, TableShape> read(String text) {
    Map<String, TableShape> tables = new LinkedHashMap<>();
    TableShape table = new TableShape("", new LinkedHashMap<>());
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.matches("\\w+ \\(.*\\)")) {
        int at = line.indexOf(' ');
        table = new TableShape(line.substring(at + 1), new LinkedHashMap<>());
        tables.put(line.substring(0, at), table);
      } else if (line.matches("  \\w+ \\S.*") && !tables.isEmpty()) {
        String[] sides = line.strip().split(" = ", 2);
        int at = sides[0].indexOf(' ');
        String type = sides[0].substring(at + 1);
        boolean nullable = type.endsWith("?");
        table
            .columns()
            .put(
                sides[0].substring(0, at),
                new Shape(
                    nullable ? type.substring(0, type.length() - 1) : type,
                    nullable,
                    sides.length == 1 ? List.of() : Arrays.asList(sides[1].split(", "))));
      } else {
        throw new IllegalArgumentException("line " + (i + 1) + " is no table or column: " + line);
      }
    }
    return tables;
  }
}
