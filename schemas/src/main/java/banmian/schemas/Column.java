package banmian.schemas;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column: what it is called, what it holds, what that means, and how it is read from a row.
 *
 * @param <R> the row
 * @param name snake_case ASCII
 * @param type what it holds
 * @param nullable true if null may stand for unknown or absent; never for a list
 * @param unit unit of a number (byte, code point, line, 0..1 …); null without one
 * @param allowed the values it may have; empty where any value may stand
 * @param example a value as it may stand in the dataset
 * @param doc what it means, in English
 * @param docZh the same in Chinese
 * @param fields of the struct that a list holds; empty for every other type
 * @param getter reads it from a row: String, Boolean, Integer, Long, Double, LocalDate, a list of
 *     String, or a list of what the {@code fields} read from
 */
public record Column<R>(
    String name,
    Type type,
    boolean nullable,
    @Nullable String unit,
    List<String> allowed,
    String example,
    String doc,
    String docZh,
    List<Column<?>> fields,
    Function<R, ? extends @Nullable Object> getter) {

  /** Copies the lists. */
  public Column {
    allowed = List.copyOf(allowed);
    fields = List.copyOf(fields);
  }

  /** The value in {@code row}; an empty text is null, and none is left in a list. */
  public @Nullable Object value(R row) {
    Object value = getter.apply(row);
    if (value instanceof String text) {
      return text.isEmpty() ? null : text;
    }
    if (type == Type.STRINGS && value instanceof List<?> texts && texts.contains("")) {
      return texts.stream().filter(text -> !"".equals(text)).toList();
    }
    return value;
  }

  /** Its type as the data dictionary prints it: {@code list<struct<a: long, b: string>>}. */
  public String typeLabel() {
    if (type != Type.STRUCTS) {
      return type.label();
    }
    return fields.stream()
        .map(field -> field.name() + ": " + field.typeLabel())
        .collect(Collectors.joining(", ", "list<struct<", ">>"));
  }

  // The words that tables are written in. Numbers, flags, ids and lists are always there; texts and
  // days may be unknown. required() and optional() say otherwise.

  /** A stable id: 32 hex digits. */
  static <R> Column<R> id(String name, Function<R, @Nullable String> getter) {
    return column(name, Type.STRING, false, null, getter)
        .example("4be1c34ac5ed0e0f0e3d5b5f8a6a0c1d");
  }

  /** A text that may be unknown. */
  static <R> Column<R> text(String name, Function<R, @Nullable String> getter) {
    return column(name, Type.STRING, true, null, getter);
  }

  /** A yes or no. */
  static <R> Column<R> flag(String name, Function<R, Boolean> getter) {
    return column(name, Type.BOOLEAN, false, null, getter).example("false");
  }

  /** A number of something, or a 0-based place among such. */
  static <R> Column<R> number(String name, String unit, Function<R, @Nullable Integer> getter) {
    return column(name, Type.INT, false, unit, getter).example("3");
  }

  /** A number that may pass two thousand million. */
  static <R> Column<R> big(String name, String unit, Function<R, Long> getter) {
    return column(name, Type.LONG, false, unit, getter).example("2048");
  }

  /** An offset into the source file. */
  static <R> Column<R> bytes(String name, Function<R, Long> getter) {
    return big(name, "byte", getter);
  }

  /** An offset into a text column. */
  static <R> Column<R> chars(String name, Function<R, Integer> getter) {
    return number(name, "code point", getter).example("17");
  }

  /** A score. */
  static <R> Column<R> score(String name, Function<R, Double> getter) {
    return column(name, Type.DOUBLE, false, "0..1", getter).example("0.93");
  }

  /** A day that may be unknown. */
  static <R> Column<R> day(String name, Function<R, @Nullable LocalDate> getter) {
    return column(name, Type.DATE, true, null, getter).example("2021-07-03");
  }

  /** Texts. */
  static <R> Column<R> texts(String name, Function<R, List<String>> getter) {
    return column(name, Type.STRINGS, false, null, getter);
  }

  /** Structs. */
  static <R, S> Column<R> structs(
      String name, Function<R, List<S>> getter, List<Column<S>> fields) {
    return new Column<>(
        name, Type.STRUCTS, false, null, List.of(), "", "", "", List.copyOf(fields), getter);
  }

  private static <R> Column<R> column(
      String name,
      Type type,
      boolean nullable,
      @Nullable String unit,
      Function<R, ? extends @Nullable Object> getter) {
    return new Column<>(name, type, nullable, unit, List.of(), "", "", "", List.of(), getter);
  }

  Column<R> required() {
    return new Column<>(name, type, false, unit, allowed, example, doc, docZh, fields, getter);
  }

  Column<R> optional() {
    return new Column<>(name, type, true, unit, allowed, example, doc, docZh, fields, getter);
  }

  /** The values it may have. The first one is the example. */
  Column<R> oneOf(String... values) {
    return new Column<>(
        name, type, nullable, unit, List.of(values), values[0], doc, docZh, fields, getter);
  }

  Column<R> example(String value) {
    return new Column<>(name, type, nullable, unit, allowed, value, doc, docZh, fields, getter);
  }

  Column<R> doc(String english, String chinese) {
    return new Column<>(
        name, type, nullable, unit, allowed, example, english, chinese, fields, getter);
  }
}
