package banmian.beam;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.beam.ingest.Document;
import banmian.beam.ingest.InputFile;
import banmian.beam.ingest.Reject;
import banmian.beam.ingest.Unpacker;
import banmian.beam.parquet.PartFile;
import banmian.beam.parquet.PartWriter;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Counts;
import banmian.beam.publish.Store;
import banmian.beam.publish.Workspace;
import banmian.schemas.DocumentRows;
import banmian.schemas.RejectRow;
import banmian.schemas.RowSink;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;

/**
 * Reads a group of files and leaves its parts and its commit record. Plain Java: an engine only
 * says which group.
 */
final class GroupWriter {

  /** Media type of a part. */
  static final String PARQUET = "application/vnd.apache.parquet";

  private final Workspace run;
  private final JobOptions options;

  GroupWriter(Workspace run, JobOptions options) {
    this.run = run;
    this.options = options;
  }

  /**
   * Writes the parts of a group unless they are there already. Writing them twice, at the same time
   * even, gives the same files.
   *
   * @throws IOException if the workspace cannot be written, or a file goes away while it is read
   */
  Commit write(int group, List<InputFile> files) throws IOException {
    Commit before = run.committed(group);
    if (before != null) {
      return before;
    }
    Path scratch = Files.createTempDirectory("banmian-");
    try (PartWriter part = PartWriter.of(scratch)) {
      Reading reading = new Reading(part);
      Unpacker unpacker = new Unpacker(options.maxDocumentBytes(), options.pageBytes());
      for (InputFile file : files) {
        unpacker.read(file, reading);
      }
      Commit commit =
          new Commit(
              run.plan(),
              group,
              files.stream().mapToLong(InputFile::size).sum(),
              parts(part, Workspace.partName(group)),
              reading.counts());
      run.commit(commit);
      return commit;
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  private List<Commit.Part> parts(PartWriter part, String name) throws IOException {
    String aside = run.aside();
    List<PartFile> written =
        part.write(table -> FileSystems.create(Store.file(aside + "/" + table), PARQUET));
    List<Commit.Part> parts = new ArrayList<>();
    for (PartFile file : written) {
      Store.move(aside + "/" + file.table(), run.part(file.table(), name));
      parts.add(new Commit.Part(file.table(), name, file.rows(), file.bytes(), file.sha256()));
    }
    return parts;
  }

  /** Turns what comes out of the files into rows, and counts them. */
  private final class Reading implements Unpacker.Taker, RowSink {
    private final RowSink rows;
    private final PageReader reader = Rooms.reader(options.reading());
    private final SortedMap<String, Long> encodings = new TreeMap<>();
    private final SortedMap<String, Long> scripts = new TreeMap<>();
    private final SortedMap<String, Long> rejects = new TreeMap<>();
    private final SortedMap<String, Long> issues = new TreeMap<>();
    private long documents;
    private long articles;

    Reading(RowSink rows) {
      this.rows = rows;
    }

    @Override
    public void document(Document document) throws IOException {
      DocumentRows out =
          DocumentRows.of(
              new DocumentRows.Document(document.uri(), document.sha256Hex(), document.length()),
              this);
      byte[] bytes = document.bytes();
      if (bytes == null) {
        try (var in = document.open()) {
          bytes = in.readAllBytes();
        }
      }
      Page page = reader.read(Source.of(document.uri(), bytes));
      out.page(page);
      out.finish();
    }

    @Override
    public void reject(Reject reject) {
      add(
          Tables.REJECTS,
          new RejectRow(
              reject.uri(),
              0,
              reject.bytes(),
              "ingest",
              reject.code().code(),
              reject.message(),
              reject.sample()));
    }

    @Override
    public <R> void add(Table<R> table, R row) {
      rows.add(table, row);
      switch (table.name()) {
        case "documents" -> {
          documents++;
          count(encodings, table, "encoding", row);
          count(scripts, table, "script", row);
        }
        case "articles" -> articles++;
        case "rejects" -> count(rejects, table, "code", row);
        case "issues" -> count(issues, table, "code", row);
        default -> {}
      }
    }

    private static <R> void count(Map<String, Long> counts, Table<R> table, String column, R row) {
      counts.merge(String.valueOf(table.column(column).value(row)), 1L, Long::sum);
    }

    Counts counts() {
      return new Counts(documents, articles, encodings, scripts, rejects, issues);
    }
  }
}
