package banmian.beam.parquet;

import banmian.schemas.Table;
import banmian.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** Writes the sorted rows of one table as one Parquet file. */
final class TableWriter {

  /** Most bytes of a row group, before compression and after it. */
  static final long ROW_GROUP = 32L << 20;

  /** Bytes that may come in between two looks at how full a row group or page is. */
  private static final long BETWEEN_CHECKS = 1L << 20;

  /** Longest beginning of a text that stands in footer and page index. */
  private static final int TRUNCATED = 64;

  /** Whole texts: nobody looks one up by its beginning, and no two are the same. */
  private static final List<String> LONG_TEXTS = List.of("text", "body", "body_hans");

  private TableWriter() {}

  /** Writes {@code rows} to {@code channel} and closes it. */
  static PartFile write(Table<?> table, SortedRows rows, WritableByteChannel channel)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    try (OutputStream file = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
      Positioned out = new Positioned(file);
      try (ParquetWriter<byte[]> writer = writer(table, rows, out)) {
        rows.forEach(writer::write);
      }
      return new PartFile(
          table.name(), rows.count(), out.getPos(), HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static ParquetWriter<byte[]> writer(Table<?> table, SortedRows rows, Positioned out)
      throws IOException {
    int checkEach = clamp(BETWEEN_CHECKS / Math.max(1, rows.longest()), 1, 10_000);
    Builder builder =
        new Builder(out, table)
            .withConf(new PlainParquetConfiguration())
            .withWriterVersion(WriterVersion.PARQUET_1_0)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP)
            // Parquet counts pages as they are after compression, which would make row groups of
            // text twice the size
            .withRowGroupRowCountLimit(rows.rowsWithin(ROW_GROUP - (1 << 20)))
            .withPageSize(1 << 20)
            .withPageRowCountLimit(20_000)
            .withMinRowCountForPageSizeCheck(checkEach)
            .withMaxRowCountForPageSizeCheck(checkEach)
            .withDictionaryEncoding(true)
            .withStatisticsTruncateLength(TRUNCATED)
            .withColumnIndexTruncateLength(TRUNCATED);
    for (String column : LONG_TEXTS) {
      if (table.columns().stream().anyMatch(c -> c.name().equals(column))) {
        builder.withDictionaryEncoding(column, false).withStatisticsEnabled(column, false);
      }
    }
    return builder.build();
  }

  private static int clamp(long value, int least, int most) {
    return (int) Math.max(least, Math.min(most, value));
  }

  private static final class Builder extends ParquetWriter.Builder<byte[], Builder> {
    private final Table<?> table;

    Builder(OutputFile file, Table<?> table) {
      super(file);
      this.table = table;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @Deprecated
    protected WriteSupport<byte[]> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(table);
    }

    @Override
    protected WriteSupport<byte[]> getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriteSupport(table);
    }
  }

  /** A stream that knows how far it is; whoever opened the stream below closes it. */
  private static final class Positioned extends PositionOutputStream implements OutputFile {
    private final OutputStream out;
    private long position;

    Positioned(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return this;
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return this;
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
