package banmian.beam.validate;

import banmian.beam.parquet.PartReader;
import banmian.schemas.Column;
import banmian.schemas.Table;
import banmian.schemas.Type;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the rows of a part, and checks of each row what can be told from it alone: its values,
 * and that its key comes after the one before it.
 */
final class Cursor implements Closeable {

  /** What people write when they have nothing to write. */
  private static final Set<String> STAND_INS = Set.of("", "-", "N/A", "null", "None", "NaN");

  private final Table<?> table;
  private final String file;
  private final @Nullable PartReader reader;
  private final Findings findings;
  private final @Nullable Hashes keys;
  private List<@Nullable Object> key = List.of();
  private boolean atRow;

  /**
   * A cursor before the first row.
   *
   * @param reader all columns; null for a part that is not there
   * @param keys takes the hash of each key; null if nobody wants it
   */
  Cursor(
      Table<?> table,
      String file,
      @Nullable PartReader reader,
      Findings findings,
      @Nullable Hashes keys) {
    this.table = table;
    this.file = file;
    this.reader = reader;
    this.findings = findings;
    this.keys = keys;
  }

  String file() {
    return file;
  }

  /** Goes to the next row; false if there is none. */
  boolean next() throws IOException {
    atRow = reader != null && reader.next();
    if (atRow) {
      findings.countRow(table.name());
      checkKey();
      checkValues();
    }
    return atRow;
  }

  /** True if there is a row at hand. */
  boolean atRow() {
    return atRow;
  }

  @Nullable Object value(String column) {
    if (reader == null) {
      throw new IllegalStateException("no row at hand");
    }
    return reader.value(column);
  }

  /** A text that is never null. */
  String text(String column) {
    return String.valueOf(value(column));
  }

  /** A number that is never null, int or long. */
  long number(String column) {
    Object value = value(column);
    return value == null ? 0 : ((Number) value).longValue();
  }

  /** Says what is wrong with the row at hand. */
  void wrong(Rule rule, String message) {
    findings.add(rule, file, "row " + String.join(", ", keyTexts()) + ": " + message);
  }

  private List<String> keyTexts() {
    return key.stream().map(String::valueOf).toList();
  }

  private void checkKey() {
    List<@Nullable Object> now = new ArrayList<>();
    for (String column : table.key()) {
      now.add(value(column));
    }
    if (!key.isEmpty()) {
      int order = compare(key, now);
      if (order == 0) {
        wrong(Rule.KEYS, "the key stands twice");
      } else if (order > 0) {
        wrong(Rule.KEYS, "the next key, " + now + ", should come before it");
      }
    }
    key = now;
    if (keys != null) {
      keys.add(String.join("\n", keyTexts()));
    }
  }

  private static int compare(List<@Nullable Object> one, List<@Nullable Object> two) {
    for (int i = 0; i < one.size(); i++) {
      Object a = one.get(i);
      Object b = two.get(i);
      int order;
      if (a == null || b == null) {
        order = Boolean.compare(a != null, b != null);
      } else if (a instanceof Number n) {
        order = Long.compare(n.longValue(), ((Number) b).longValue());
      } else {
        order = Arrays.compareUnsigned(utf8(a), utf8(b));
      }
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static byte[] utf8(Object text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void checkValues() {
    for (Column<?> column : table.columns()) {
      Object value = value(column.name());
      if (value instanceof String text) {
        checkText(column, text);
      } else if (value instanceof List<?> list && column.type() == Type.STRINGS) {
        list.forEach(text -> checkText(column, String.valueOf(text)));
      } else if (value instanceof Double number) {
        if (!(number >= 0 && number <= 1)) {
          wrong(Rule.VALUES, column.name() + " is " + number + ", not in 0..1");
        }
      } else if (value instanceof Number number && number.longValue() < 0) {
        wrong(Rule.VALUES, column.name() + " is " + number);
      }
    }
  }

  private void checkText(Column<?> column, String text) {
    if (text.length() < 5 && STAND_INS.contains(text)) {
      wrong(Rule.VALUES, column.name() + " is '" + text + "' instead of null");
    } else if (!column.allowed().isEmpty() && !column.allowed().contains(text)) {
      wrong(Rule.VALUES, column.name() + " is " + text + ", not one of " + column.allowed());
    }
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
