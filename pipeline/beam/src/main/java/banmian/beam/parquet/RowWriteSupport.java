package banmian.beam.parquet;

import banmian.schemas.Avsc;
import banmian.schemas.Column;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Hands the values of an encoded row (see {@link RowCodec}) to Parquet, without decoding text. */
final class RowWriteSupport extends WriteSupport<byte[]> {

  private final Table<?> table;
  private @Nullable RecordConsumer consumer;

  RowWriteSupport(Table<?> table) {
    this.table = table;
  }

  @Override
  @Deprecated
  public WriteContext init(Configuration configuration) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  private WriteContext context() {
    // sorted: Map.of has another order in each process, and the order stands in the file
    Map<String, String> about = new TreeMap<>();
    about.put("parquet.avro.schema", Avsc.of(table));
    about.put("banmian.contract", Tables.CONTRACT);
    about.put("banmian.table", table.name());
    about.put("banmian.sorted_by", String.join(", ", table.key()));
    return new WriteContext(ParquetSchema.of(table), about);
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(byte[] row) {
    RecordConsumer out = consumer;
    if (out == null) {
      throw new IllegalStateException("write before prepareForWrite");
    }
    ByteBuffer in = ByteBuffer.wrap(row).position(RowCodec.valuesAt(row));
    out.startMessage();
    fields(out, in, table.columns());
    out.endMessage();
  }

  private static void fields(RecordConsumer out, ByteBuffer in, List<? extends Column<?>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Column<?> column = columns.get(i);
      if (column.nullable() && in.get() == 0) {
        continue;
      }
      out.startField(column.name(), i);
      value(out, in, column);
      out.endField(column.name(), i);
    }
  }

  private static void value(RecordConsumer out, ByteBuffer in, Column<?> column) {
    switch (column.type()) {
      case STRING -> string(out, in);
      case BOOLEAN -> out.addBoolean(in.get() != 0);
      case INT, DATE -> out.addInteger(in.getInt());
      case LONG -> out.addLong(in.getLong());
      case DOUBLE -> out.addDouble(Double.longBitsToDouble(in.getLong()));
      case STRINGS -> list(out, in, () -> string(out, in));
      case STRUCTS ->
          list(
              out,
              in,
              () -> {
                out.startGroup();
                fields(out, in, column.fields());
                out.endGroup();
              });
    }
  }

  /** An empty list is a group without its inner field. */
  private static void list(RecordConsumer out, ByteBuffer in, Runnable element) {
    int n = in.getInt();
    out.startGroup();
    if (n > 0) {
      out.startField(ParquetSchema.LIST, 0);
      for (int i = 0; i < n; i++) {
        out.startGroup();
        out.startField(ParquetSchema.ELEMENT, 0);
        element.run();
        out.endField(ParquetSchema.ELEMENT, 0);
        out.endGroup();
      }
      out.endField(ParquetSchema.LIST, 0);
    }
    out.endGroup();
  }

  private static void string(RecordConsumer out, ByteBuffer in) {
    // copied, since dictionary and statistics keep some values longer than their row
    byte[] utf8 = new byte[in.getInt()];
    in.get(utf8);
    out.addBinary(Binary.fromConstantByteArray(utf8));
  }
}
