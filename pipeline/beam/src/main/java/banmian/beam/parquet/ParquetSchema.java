package banmian.beam.parquet;

import banmian.schemas.Column;
import banmian.schemas.Table;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * A table's columns as Parquet types: strings as UTF-8, days as DATE, lists in the three levels
 * that every reader understands.
 */
final class ParquetSchema {

  /** Name of the repeated level of a list. */
  static final String LIST = "list";

  /** Name of its element. */
  static final String ELEMENT = "element";

  private ParquetSchema() {}

  static MessageType of(Table<?> table) {
    List<Type> fields = table.columns().stream().map(ParquetSchema::field).toList();
    return new MessageType(table.name(), fields);
  }

  private static Type field(Column<?> column) {
    Repetition repetition = column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    return switch (column.type()) {
      case STRING -> string(repetition, column.name());
      case BOOLEAN -> primitive(PrimitiveTypeName.BOOLEAN, repetition, column.name());
      case INT -> primitive(PrimitiveTypeName.INT32, repetition, column.name());
      case LONG -> primitive(PrimitiveTypeName.INT64, repetition, column.name());
      case DOUBLE -> primitive(PrimitiveTypeName.DOUBLE, repetition, column.name());
      case DATE ->
          Types.primitive(PrimitiveTypeName.INT32, repetition)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case STRINGS -> list(string(Repetition.REQUIRED, ELEMENT), column.name());
      case STRUCTS ->
          list(
              Types.requiredGroup()
                  .addFields(
                      column.fields().stream().map(ParquetSchema::field).toArray(Type[]::new))
                  .named(ELEMENT),
              column.name());
    };
  }

  private static Type primitive(PrimitiveTypeName type, Repetition repetition, String name) {
    return Types.primitive(type, repetition).named(name);
  }

  private static Type string(Repetition repetition, String name) {
    return Types.primitive(PrimitiveTypeName.BINARY, repetition)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  private static Type list(Type element, String name) {
    return Types.requiredGroup()
        .as(LogicalTypeAnnotation.listType())
        .addField(Types.repeatedGroup().addField(element).named(LIST))
        .named(name);
  }
}
