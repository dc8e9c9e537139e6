package banmian.beam.parquet;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The encoded rows of one table, given back in the order of their keys: sorted in memory, and
 * through scratch files where they outgrow it. Rows with equal keys keep the order of their
 * arrival.
 */
final class SortedRows implements Closeable {

  /** What a row costs beside its bytes: the array's header and a reference to it. */
  private static final int OVERHEAD = 24;

  private final String name;
  private final List<byte[]> rows = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long held;
  private long count;
  private long bytes;
  private int longest;

  SortedRows(String name) {
    this.name = name;
  }

  /** Rows so far. */
  long count() {
    return count;
  }

  /** Bytes of all rows so far. */
  long bytes() {
    return bytes;
  }

  /** Bytes of the longest row so far. */
  int longest() {
    return longest;
  }

  /** Bytes of memory that {@link #spill} would free. */
  long held() {
    return held;
  }

  void add(byte[] row) {
    rows.add(row);
    held += row.length + OVERHEAD;
    count++;
    bytes += row.length;
    longest = Math.max(longest, row.length);
  }

  /** Moves the rows held in memory to a file in {@code scratch}. */
  void spill(Path scratch) throws IOException {
    Files.createDirectories(scratch);
    Path run = Files.createTempFile(scratch, name + "-" + runs.size() + "-", ".run");
    runs.add(run);
    rows.sort(RowCodec.BY_KEY);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new ZstdOutputStream(Files.newOutputStream(run), 1), 1 << 16))) {
      for (byte[] row : rows) {
        out.writeInt(row.length);
        out.write(row);
      }
      out.writeInt(-1);
    }
    rows.clear();
    held = 0;
  }

  /**
   * The number of rows that the file is to be cut at so that no cut holds more than {@code most}
   * bytes, a single row aside. Rows in scratch files are not looked at again, so with them it is
   * what makes half of {@code most} on average.
   */
  int rowsWithin(long most) {
    long average = Math.max(1, bytes / Math.max(1, count));
    if (!runs.isEmpty()) {
      return (int) Math.max(1, Math.min(1 << 30, most / 2 / average));
    }
    rows.sort(RowCodec.BY_KEY);
    int cut = (int) Math.max(1, Math.min(1 << 30, most / average));
    for (long fullest = fullest(cut); fullest > most && cut > 1; fullest = fullest(cut)) {
      cut = (int) Math.max(1, Math.min(cut - 1, cut * most / fullest));
    }
    return cut;
  }

  /** Bytes of the fullest piece when rows are cut after each {@code cut} of them. */
  private long fullest(int cut) {
    long fullest = 0;
    long piece = 0;
    for (int i = 0; i < rows.size(); i++) {
      piece = i % cut == 0 ? rows.get(i).length : piece + rows.get(i).length;
      fullest = Math.max(fullest, piece);
    }
    return fullest;
  }

  /** Takes a row. */
  interface Taker {
    void take(byte[] row) throws IOException;
  }

  /** Gives each row to {@code taker}, in the order of the keys. Nothing may be added after it. */
  void forEach(Taker taker) throws IOException {
    rows.sort(RowCodec.BY_KEY);
    if (runs.isEmpty()) {
      for (byte[] row : rows) {
        taker.take(row);
      }
      return;
    }
    List<Run> open = new ArrayList<>();
    try {
      PriorityQueue<Run> queue =
          new PriorityQueue<>(
              (a, b) -> {
                int byKey = RowCodec.BY_KEY.compare(a.row(), b.row());
                return byKey != 0 ? byKey : Integer.compare(a.order, b.order);
              });
      for (int i = 0; i <= runs.size(); i++) {
        Run run = i < runs.size() ? Run.of(i, runs.get(i)) : Run.of(i, rows);
        open.add(run);
        if (run.advance()) {
          queue.add(run);
        }
      }
      for (Run run = queue.poll(); run != null; run = queue.poll()) {
        taker.take(run.row());
        if (run.advance()) {
          queue.add(run);
        }
      }
    } finally {
      for (Run run : open) {
        run.close();
      }
    }
  }

  /** Deletes the scratch files. */
  @Override
  public void close() throws IOException {
    rows.clear();
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    runs.clear();
  }

  /** A sorted run, in a file or in memory. */
  private static final class Run implements Closeable {

    final int order;
    private final @Nullable DataInputStream file;
    private final List<byte[]> memory;
    private int next;
    private byte @Nullable [] row;

    private Run(int order, @Nullable DataInputStream file, List<byte[]> memory) {
      this.order = order;
      this.file = file;
      this.memory = memory;
    }

    static Run of(int order, Path file) throws IOException {
      return new Run(
          order,
          new DataInputStream(
              new BufferedInputStream(new ZstdInputStream(Files.newInputStream(file)), 1 << 16)),
          List.of());
    }

    static Run of(int order, List<byte[]> memory) {
      return new Run(order, null, memory);
    }

    boolean advance() throws IOException {
      row = null;
      if (file == null) {
        if (next < memory.size()) {
          row = memory.get(next++);
        }
      } else {
        int length = file.readInt();
        if (length >= 0) {
          row = new byte[length];
          file.readFully(row);
        }
      }
      return row != null;
    }

    byte[] row() {
      if (row == null) {
        throw new IllegalStateException("the run is at its end");
      }
      return row;
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}
