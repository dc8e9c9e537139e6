package banmian.beam.parquet;

import banmian.schemas.Column;
import banmian.schemas.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Takes the values of a row from Parquet, each at the place of its column in the table. */
final class RowReadSupport extends ReadSupport<@Nullable Object[]> {

  private final Table<?> table;
  private final Set<String> columns;

  /**
   * A reader of some columns.
   *
   * @param columns their names; all if empty
   */
  RowReadSupport(Table<?> table, Set<String> columns) {
    this.table = table;
    this.columns = columns;
    columns.forEach(table::index);
  }

  @Override
  public ReadContext init(InitContext context) {
    List<Type> fields =
        ParquetSchema.of(table).getFields().stream()
            .filter(f -> columns.isEmpty() || columns.contains(f.getName()))
            .toList();
    return new ReadContext(new MessageType(table.name(), fields));
  }

  @Override
  @Deprecated
  public RecordMaterializer<@Nullable Object[]> prepareForRead(
      Configuration configuration,
      Map<String, String> keyValues,
      MessageType fileSchema,
      ReadContext context) {
    return new Rows(table, context.getRequestedSchema());
  }

  @Override
  public RecordMaterializer<@Nullable Object[]> prepareForRead(
      ParquetConfiguration configuration,
      Map<String, String> keyValues,
      MessageType fileSchema,
      ReadContext context) {
    return new Rows(table, context.getRequestedSchema());
  }

  private static final class Rows extends RecordMaterializer<@Nullable Object[]> {
    private final Group root;

    Rows(Table<?> table, MessageType schema) {
      List<Column<?>> columns = new ArrayList<>();
      int[] places = new int[schema.getFieldCount()];
      for (int i = 0; i < places.length; i++) {
        places[i] = table.index(schema.getFieldName(i));
        columns.add(table.columns().get(places[i]));
      }
      root = new Group(columns, places, table.columns().size());
    }

    @Override
    public @Nullable Object[] getCurrentRecord() {
      return root.values;
    }

    @Override
    public GroupConverter getRootConverter() {
      return root;
    }
  }

  /** A row or a struct. */
  private static final class Group extends GroupConverter {
    private final Converter[] converters;
    private final int size;
    @Nullable Object[] values;

    Group(List<? extends Column<?>> columns, int[] places, int size) {
      this.size = size;
      this.values = new @Nullable Object[size];
      this.converters = new Converter[columns.size()];
      for (int i = 0; i < converters.length; i++) {
        int place = places[i];
        converters[i] = converter(columns.get(i), value -> values[place] = value);
      }
    }

    @Override
    public Converter getConverter(int field) {
      return converters[field];
    }

    @Override
    public void start() {
      values = new @Nullable Object[size];
    }

    @Override
    public void end() {}
  }

  private static Converter converter(Column<?> column, Consumer<Object> taker) {
    return switch (column.type()) {
      case STRINGS -> new ListOf(element -> new Value(element, false), taker);
      case STRUCTS -> new ListOf(element -> struct(column.fields(), element), taker);
      case DATE -> new Value(taker, true);
      default -> new Value(taker, false);
    };
  }

  private static Converter struct(List<Column<?>> fields, Consumer<Object> taker) {
    int[] places = new int[fields.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    Group group = new Group(fields, places, places.length);
    return new Wrapper(group) {
      @Override
      public void end() {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, group.values);
        taker.accept(Collections.unmodifiableList(values));
      }
    };
  }

  /** A group that another one fills. */
  private abstract static class Wrapper extends GroupConverter {
    private final GroupConverter inner;

    Wrapper(GroupConverter inner) {
      this.inner = inner;
    }

    @Override
    public Converter getConverter(int field) {
      return inner.getConverter(field);
    }

    @Override
    public void start() {
      inner.start();
    }
  }

  /** The outer and the repeated level of a list. */
  private static final class ListOf extends GroupConverter {
    private final Consumer<Object> taker;
    private final GroupConverter repeated;
    private List<Object> elements = new ArrayList<>();

    /** Makes the converter of an element, which goes to the taker that it is given. */
    interface Elements {
      Converter into(Consumer<Object> taker);
    }

    ListOf(Elements elements, Consumer<Object> taker) {
      this.taker = taker;
      Converter element = elements.into(value -> this.elements.add(value));
      this.repeated =
          new GroupConverter() {
            @Override
            public Converter getConverter(int field) {
              return element;
            }

            @Override
            public void start() {}

            @Override
            public void end() {}
          };
    }

    @Override
    public Converter getConverter(int field) {
      return repeated;
    }

    @Override
    public void start() {
      elements = new ArrayList<>();
    }

    @Override
    public void end() {
      taker.accept(List.copyOf(elements));
    }
  }

  /** A scalar. */
  private static final class Value extends PrimitiveConverter {
    private final Consumer<Object> taker;
    private final boolean date;

    Value(Consumer<Object> taker, boolean date) {
      this.taker = taker;
      this.date = date;
    }

    @Override
    public void addBinary(Binary value) {
      taker.accept(value.toStringUsingUTF8());
    }

    @Override
    public void addBoolean(boolean value) {
      taker.accept(value);
    }

    @Override
    public void addInt(int value) {
      taker.accept(date ? LocalDate.ofEpochDay(value) : (Object) value);
    }

    @Override
    public void addLong(long value) {
      taker.accept(value);
    }

    @Override
    public void addDouble(double value) {
      taker.accept(value);
    }
  }
}
