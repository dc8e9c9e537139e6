package banmian.beam.publish;

import banmian.beam.parquet.PartFile;
import banmian.beam.parquet.PartWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.beam.sdk.io.FileSystems;

/** Brings the parts of a writer into a workspace: aside first, then renamed. */
public final class Parts {

  /** Media type of a part. */
  public static final String PARQUET = "application/vnd.apache.parquet";

  private Parts() {}

  /** Gives a part its rows. */
  @FunctionalInterface
  public interface Rows {
    /** Adds all rows to {@code part}. */
    void addTo(PartWriter part) throws IOException;
  }

  /**
   * Writes {@code rows}, each table's under the same name.
   *
   * @return what was written, for the commit record
   */
  public static List<Commit.Part> write(Workspace run, String name, Rows rows) throws IOException {
    Path scratch = Files.createTempDirectory("banmian-");
    try (PartWriter part = PartWriter.of(scratch)) {
      rows.addTo(part);
      return write(run, name, part, Runnable::run);
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  /**
   * Writes the rows of {@code part}, each table's under the same name.
   *
   * @param threads what the tables are shared out to
   * @return what was written, for the commit record
   */
  public static List<Commit.Part> write(
      Workspace run, String name, PartWriter part, Executor threads) throws IOException {
    String aside = run.aside();
    List<PartFile> written =
        part.write(table -> FileSystems.create(Store.file(aside + "/" + table), PARQUET), threads);
    List<Commit.Part> parts = new ArrayList<>();
    for (PartFile file : written) {
      Store.move(aside + "/" + file.table(), run.part(file.table(), name));
      parts.add(new Commit.Part(file.table(), name, file.rows(), file.bytes(), file.sha256()));
    }
    return parts;
  }
}
