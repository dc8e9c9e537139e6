package banmian.beam.parquet;

import banmian.schemas.Column;
import banmian.schemas.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as bytes: four bytes that hold the length of its key, the key, the values.
 *
 * <p>Keys compare as unsigned bytes as their values do: null first, numbers by size, strings by
 * code point. A string ends in 0 0; a 0 inside it is written 0 1, so that no key is the beginning
 * of another.
 *
 * <p>Values stand one after the other in the order of the columns: for a nullable column first 1 or
 * 0 (null, and nothing else); a string as its length and UTF-8; a list as its length and elements.
 */
final class RowCodec<R> {

  /** Rows in the order of their keys. */
  static final Comparator<byte[]> BY_KEY =
      (a, b) -> Arrays.compareUnsigned(a, 4, valuesAt(a), b, 4, valuesAt(b));

  private final Table<R> table;
  private final List<Column<R>> key;
  private byte[] buffer = new byte[1024];
  private int size;

  RowCodec(Table<R> table) {
    this.table = table;
    this.key = table.key().stream().map(table::column).toList();
  }

  /** Where the values of an encoded row start. */
  static int valuesAt(byte[] row) {
    return 4 + ByteBuffer.wrap(row).getInt(0);
  }

  /**
   * The row as bytes.
   *
   * @throws IllegalStateException if a column that is never null has no value
   */
  byte[] encode(R row) {
    size = 4;
    for (Column<R> column : key) {
      keyPart(column, column.value(row));
    }
    int keyLength = size - 4;
    for (Column<R> column : table.columns()) {
      value(column, column.value(row));
    }
    byte[] bytes = Arrays.copyOf(buffer, size);
    ByteBuffer.wrap(bytes).putInt(0, keyLength);
    return bytes;
  }

  private void keyPart(Column<R> column, @Nullable Object value) {
    if (column.nullable()) {
      putByte(value == null ? 0 : 1);
    }
    if (value == null) {
      return;
    }
    switch (column.type()) {
      case STRING -> {
        for (byte b : ((String) value).getBytes(StandardCharsets.UTF_8)) {
          putByte(b);
          if (b == 0) {
            putByte(1);
          }
        }
        putByte(0);
        putByte(0);
      }
      case INT -> putInt((Integer) value ^ Integer.MIN_VALUE);
      case LONG -> putLong((Long) value ^ Long.MIN_VALUE);
      default ->
          throw new IllegalArgumentException(
              "a " + column.type().label() + " is no key: " + table + "." + column.name());
    }
  }

  private void value(Column<?> column, @Nullable Object value) {
    if (column.nullable()) {
      putByte(value == null ? 0 : 1);
      if (value == null) {
        return;
      }
    }
    if (value == null) {
      throw new IllegalStateException(table + "." + column.name() + " has no value");
    }
    switch (column.type()) {
      case STRING -> putString((String) value);
      case BOOLEAN -> putByte((Boolean) value ? 1 : 0);
      case INT -> putInt((Integer) value);
      case LONG -> putLong((Long) value);
      case DOUBLE -> putLong(Double.doubleToLongBits((Double) value));
      case DATE -> putInt(Math.toIntExact(((LocalDate) value).toEpochDay()));
      case STRINGS -> {
        List<?> elements = (List<?>) value;
        putInt(elements.size());
        for (Object element : elements) {
          putString((String) element);
        }
      }
      case STRUCTS -> {
        List<?> elements = (List<?>) value;
        putInt(elements.size());
        for (Object element : elements) {
          for (Column<?> field : column.fields()) {
            value(field, valueOf(field, element));
          }
        }
      }
    }
  }

  // a struct column's fields read from the elements of its list: Column.structs sees to that
  @SuppressWarnings("unchecked")
  private static <S> @Nullable Object valueOf(Column<S> field, Object element) {
    return field.value((S) element);
  }

  private void putByte(int value) {
    ensure(1);
    buffer[size++] = (byte) value;
  }

  private void putInt(int value) {
    ensure(4);
    ByteBuffer.wrap(buffer).putInt(size, value);
    size += 4;
  }

  private void putLong(long value) {
    ensure(8);
    ByteBuffer.wrap(buffer).putLong(size, value);
    size += 8;
  }

  private void putString(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    putInt(utf8.length);
    ensure(utf8.length);
    System.arraycopy(utf8, 0, buffer, size, utf8.length);
    size += utf8.length;
  }

  private void ensure(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }
}
