package banmian.beam.parquet;

import banmian.schemas.RowSink;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Writes a part of the dataset: the rows of a group of documents, one file a table.
 *
 * <pre>{@code
 * try (PartWriter part = PartWriter.of(scratch)) {
 *   DocumentRows rows = DocumentRows.of(document, part);
 *   rows.page(page);
 *   rows.finish();
 *   List<PartFile> files = part.write(table -> open(aside, table));
 * }
 * }</pre>
 *
 * <p>Not thread-safe. Of itself it takes up to {@link #MEMORY} for rows, and then up to about 100
 * MB a thread while it writes.
 */
public final class PartWriter implements RowSink, Closeable {

  /** Bytes of rows that are kept in memory unless told. */
  public static final long MEMORY = 64L << 20;

  /** Opens the file of a table. */
  @FunctionalInterface
  public interface Outputs {
    /** A channel for the table's file; it is closed when the file is complete. */
    WritableByteChannel open(String table) throws IOException;
  }

  private final Path scratch;
  private final long memory;
  private final Map<String, Open<?>> tables = new LinkedHashMap<>();
  private long held;

  /** A table's rows so far. */
  private static final class Open<R> {
    final RowCodec<R> codec;
    final SortedRows rows;

    Open(Table<R> table) {
      codec = new RowCodec<>(table);
      rows = new SortedRows(table.name());
    }
  }

  private PartWriter(Path scratch, long memory) {
    this.scratch = scratch;
    this.memory = memory;
  }

  /**
   * A part without rows.
   *
   * @param scratch folder for rows that outgrow memory; made when it is needed
   */
  public static PartWriter of(Path scratch) {
    return of(scratch, MEMORY);
  }

  /**
   * A part without rows.
   *
   * @param scratch folder for rows that outgrow memory; made when it is needed
   * @param memory bytes of rows that are kept in memory
   */
  public static PartWriter of(Path scratch, long memory) {
    return new PartWriter(scratch, memory);
  }

  /**
   * Takes a row.
   *
   * @throws UncheckedIOException if the scratch folder cannot be written
   * @throws IllegalStateException if a column that is never null has no value
   */
  @Override
  public <R> void add(Table<R> table, R row) {
    Open<R> open = open(table);
    held -= open.rows.held();
    open.rows.add(open.codec.encode(row));
    held += open.rows.held();
    if (held > memory) {
      spillLargest();
    }
  }

  // a table's entry is made for that table
  @SuppressWarnings("unchecked")
  private <R> Open<R> open(Table<R> table) {
    return (Open<R>) tables.computeIfAbsent(table.name(), name -> new Open<>(table));
  }

  private void spillLargest() {
    tables.values().stream()
        .map(open -> open.rows)
        .max(Comparator.comparingLong(SortedRows::held))
        .ifPresent(
            largest -> {
              held -= largest.held();
              try {
                largest.spill(scratch);
              } catch (IOException e) {
                throw new UncheckedIOException("cannot write to the folder " + scratch, e);
              }
            });
  }

  /**
   * Writes one file for each table that has rows, one after the other. Nothing may be added after
   * it.
   *
   * @return what was written, in the order of {@link Tables#all}
   */
  public List<PartFile> write(Outputs outputs) throws IOException {
    return write(outputs, Runnable::run);
  }

  /**
   * Writes one file for each table that has rows, in {@code threads}; the files are the same
   * however many there are. Nothing may be added after it.
   *
   * @return what was written, in the order of {@link Tables#all}
   */
  public List<PartFile> write(Outputs outputs, Executor threads) throws IOException {
    Map<String, FutureTask<PartFile>> files = new LinkedHashMap<>();
    for (Table<?> table : Tables.all()) {
      Open<?> open = tables.get(table.name());
      if (open != null) {
        files.put(table.name(), new FutureTask<>(() -> write(table, open.rows, outputs)));
      }
    }
    // the largest first, so that no thread is left alone with it
    files.keySet().stream()
        .sorted(
            Comparator.comparingLong(
                table -> -Objects.requireNonNull(tables.get(table)).rows.bytes()))
        .map(files::get)
        .forEach(threads::execute);
    return done(files.values());
  }

  private static PartFile write(Table<?> table, SortedRows rows, Outputs outputs)
      throws IOException {
    PartFile file = TableWriter.write(table, rows, outputs.open(table.name()));
    rows.close();
    return file;
  }

  /**
   * What the tasks give. Waits for the end of all of them whatever happens: they read files that
   * are deleted then.
   */
  private static List<PartFile> done(Collection<FutureTask<PartFile>> tasks) throws IOException {
    List<PartFile> files = new ArrayList<>();
    Throwable failed = null;
    boolean stopped = false;
    for (FutureTask<PartFile> task : tasks) {
      while (true) {
        try {
          files.add(task.get());
          break;
        } catch (InterruptedException e) {
          stopped = true;
        } catch (ExecutionException e) {
          failed = e.getCause();
          break;
        }
      }
    }
    if (stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while a part was written");
    }
    if (failed instanceof IOException e) {
      throw e;
    }
    if (failed instanceof Error e) {
      throw e;
    }
    if (failed != null) {
      throw new IllegalStateException("a part could not be written", failed);
    }
    return List.copyOf(files);
  }

  /** Writes the file of a table without rows, which has its full schema, and closes the channel. */
  public static PartFile writeEmpty(Table<?> table, WritableByteChannel channel)
      throws IOException {
    return TableWriter.write(table, new SortedRows(table.name()), channel);
  }

  /** Deletes the scratch files. */
  @Override
  public void close() throws IOException {
    for (Open<?> open : tables.values()) {
      open.rows.close();
    }
  }
}
