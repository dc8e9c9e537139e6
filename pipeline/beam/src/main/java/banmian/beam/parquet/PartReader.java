package banmian.beam.parquet;

import banmian.schemas.Column;
import banmian.schemas.Table;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part row by row.
 *
 * <pre>{@code
 * try (PartReader rows = PartReader.open(Tables.ARTICLES, channels, Set.of("article_id", "body"))) {
 *   while (rows.next()) {
 *     String body = (String) rows.value("body");
 *   }
 * }
 * }</pre>
 *
 * <p>Values are what {@link Column#value} gives, but for lists of structs, whose elements are lists
 * of the fields' values.
 */
public final class PartReader implements Closeable {

  /** Opens the file, from its start, each time that it is asked. */
  @FunctionalInterface
  public interface Input {
    /** A channel over the whole file. */
    SeekableByteChannel open() throws IOException;
  }

  /**
   * What the footer of a part says.
   *
   * @param schema its Parquet schema, as text
   * @param keyValues its key-value metadata
   * @param rows rows
   * @param largestRowGroup bytes of the largest row group of two rows or more, before compression;
   *     0 without one
   */
  public record Footer(
      String schema, Map<String, String> keyValues, long rows, long largestRowGroup) {

    /** Copies the map. */
    public Footer {
      keyValues = Map.copyOf(keyValues);
    }
  }

  private final Table<?> table;
  private final ParquetReader<@Nullable Object[]> reader;
  private @Nullable Object @Nullable [] row;

  private PartReader(Table<?> table, ParquetReader<@Nullable Object[]> reader) {
    this.table = table;
    this.reader = reader;
  }

  /** Reads all columns of a part of {@code table}. */
  public static PartReader open(Table<?> table, Input input) throws IOException {
    return open(table, input, Set.of());
  }

  /**
   * Reads some columns of a part of {@code table}.
   *
   * @param columns names of the columns to read; all if empty
   * @throws IOException if the file cannot be read or lacks one of the columns
   */
  public static PartReader open(Table<?> table, Input input, Set<String> columns)
      throws IOException {
    RowReadSupport support = new RowReadSupport(table, columns);
    return new PartReader(table, new Builder(new ChannelFile(input), support).build());
  }

  /** What the file's footer says. */
  public static Footer footer(Input input) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new ChannelFile(input), options)) {
      ParquetMetadata footer = reader.getFooter();
      MessageType schema = footer.getFileMetaData().getSchema();
      return new Footer(
          schema.toString(),
          footer.getFileMetaData().getKeyValueMetaData(),
          footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum(),
          footer.getBlocks().stream()
              .filter(b -> b.getRowCount() > 1)
              .mapToLong(BlockMetaData::getTotalByteSize)
              .max()
              .orElse(0));
    }
  }

  /** The Parquet schema that a part of {@code table} has, as text. */
  public static String schema(Table<?> table) {
    return ParquetSchema.of(table).toString();
  }

  /**
   * {@code table} with a reader's row at hand as its row, so that a part can be written from a
   * part: {@code writer.add(PartReader.rowsOf(…), reader)}.
   *
   * @param column name of a column that is to have other values
   * @param value gives them
   */
  public static Table<PartReader> rowsOf(
      Table<?> table, String column, Function<PartReader, @Nullable Object> value) {
    List<Column<PartReader>> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int place = i;
      Column<?> old = table.columns().get(i);
      columns.add(reading(old, old.name().equals(column) ? value : reader -> reader.value(place)));
    }
    return new Table<>(table.name(), table.key(), table.doc(), table.docZh(), columns);
  }

  private static <R> Column<R> reading(Column<?> of, Function<R, @Nullable Object> getter) {
    List<Column<?>> fields = new ArrayList<>();
    for (int i = 0; i < of.fields().size(); i++) {
      int place = i;
      fields.add(reading(of.fields().get(i), (List<?> struct) -> struct.get(place)));
    }
    return new Column<>(
        of.name(),
        of.type(),
        of.nullable(),
        of.unit(),
        of.allowed(),
        of.example(),
        of.doc(),
        of.docZh(),
        fields,
        getter);
  }

  /** Goes to the next row; false if there is none. */
  public boolean next() throws IOException {
    row = reader.read();
    return row != null;
  }

  /** The value of a column that is read, in the row at hand. */
  public @Nullable Object value(String column) {
    return value(table.index(column));
  }

  /** The value of the column at that place in the table. */
  public @Nullable Object value(int column) {
    if (row == null) {
      throw new IllegalStateException("no row at hand");
    }
    return row[column];
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static final class Builder extends ParquetReader.Builder<@Nullable Object[]> {
    private final RowReadSupport support;

    Builder(InputFile file, RowReadSupport support) {
      super(file, new PlainParquetConfiguration());
      this.support = support;
    }

    @Override
    protected ReadSupport<@Nullable Object[]> getReadSupport() {
      return support;
    }
  }

  private static final class ChannelFile implements InputFile {
    private final Input input;

    ChannelFile(Input input) {
      this.input = input;
    }

    @Override
    public long getLength() throws IOException {
      try (SeekableByteChannel channel = input.open()) {
        return channel.size();
      }
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      return new ChannelStream(input.open());
    }
  }

  private static final class ChannelStream extends DelegatingSeekableInputStream {
    private final SeekableByteChannel channel;

    ChannelStream(SeekableByteChannel channel) {
      super(Channels.newInputStream(channel));
      this.channel = channel;
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      if (position > channel.size()) {
        throw new EOFException("seek to " + position + " of " + channel.size());
      }
      channel.position(position);
    }
  }
}
