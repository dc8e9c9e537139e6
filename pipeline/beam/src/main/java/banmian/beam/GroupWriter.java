package banmian.beam;

import banmian.Page;
import banmian.PageReader;
import banmian.Pager;
import banmian.Source;
import banmian.article.Correction;
import banmian.beam.corpus.KeyFile;
import banmian.beam.ingest.Document;
import banmian.beam.ingest.InputFile;
import banmian.beam.ingest.Reject;
import banmian.beam.ingest.Unpacker;
import banmian.beam.parquet.PartWriter;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Counts;
import banmian.beam.publish.Parts;
import banmian.beam.publish.Workspace;
import banmian.schemas.DocumentRows;
import banmian.schemas.RejectRow;
import banmian.schemas.RowSink;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;

/**
 * Reads a group of files and leaves its parts, its keys for the corpus tables and its commit
 * record. Plain Java: an engine only says which group.
 */
final class GroupWriter {

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
      KeyFile keys = new KeyFile();
      Mark mark = new Mark(group);
      Reading reading = new Reading(part, keys, mark);
      Unpacker unpacker =
          new Unpacker(options.maxDocumentBytes(), Pager.WHOLE, options.encoding() != null);
      for (InputFile file : files) {
        mark.begin(file);
        unpacker.read(file, reading);
        mark.end(file, reading.documents);
      }
      reading.finish();
      List<Commit.Part> parts =
          Parts.write(run, Workspace.partName(group), part, Rooms.threads(options.readers()));
      keys.write(run, group);
      Commit commit =
          new Commit(
              run.plan(),
              group,
              files.stream().mapToLong(InputFile::size).sum(),
              parts,
              reading.counts());
      run.commit(commit);
      return commit;
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  /** Says once a second how far a group is, so that a run of one group is seen to move. */
  private final class Mark {
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final int group;
    private long done;
    private long fileBytes;
    private long pageBytes;
    private long next = System.nanoTime() + PAUSE_NANOS;

    Mark(int group) {
      this.group = group;
    }

    void begin(InputFile file) {
      fileBytes = file.size();
      pageBytes = 0;
    }

    /** A page of a long document is read. What was packed counts no more than its file has. */
    void page(Page page, long documents) {
      pageBytes += page.source().bytes().length;
      tell(done + Math.min(pageBytes, fileBytes), documents);
    }

    void end(InputFile file, long documents) {
      done += file.size();
      tell(done, documents);
    }

    private void tell(long bytes, long documents) {
      if (System.nanoTime() - next < 0) {
        return;
      }
      try {
        run.mark(group, bytes, documents);
      } catch (IOException e) {
        // nobody needs it but the progress line: the commit record says what counts
      }
      next = System.nanoTime() + PAUSE_NANOS;
    }
  }

  /** A short document that is being read: rows are made of them in the order of the files. */
  private record UnderWay(Document document, FutureTask<Page> page, Reject ifNoText) {}

  /** Turns what comes out of the files into rows, and counts them. */
  private final class Reading implements Unpacker.Taker, RowSink {
    private final RowSink rows;
    private final KeyFile keys;
    private final Mark mark;
    private final PageReader reader = Rooms.reader(options.reading());
    private final SortedMap<String, Long> encodings = new TreeMap<>();
    private final SortedMap<String, Long> scripts = new TreeMap<>();
    private final SortedMap<String, Long> rejects = new TreeMap<>();
    private final SortedMap<String, Long> issues = new TreeMap<>();
    private final SortedMap<String, Long> corrections = new TreeMap<>();
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private long bytesUnderWay;
    private long documents;
    private long articles;

    Reading(RowSink rows, KeyFile keys, Mark mark) {
      this.rows = rows;
      this.keys = keys;
      this.mark = mark;
    }

    @Override
    public void document(Document document, Reject ifNoText) throws IOException {
      int threads = options.readers();
      byte[] bytes = document.bytes();
      if (bytes != null) {
        FutureTask<Page> page =
            new FutureTask<>(() -> reader.read(Source.of(document.uri(), bytes)));
        Rooms.threads(threads).execute(page);
        underWay.add(new UnderWay(document, page, ifNoText));
        bytesUnderWay += bytes.length;
        // enough to keep all threads busy, and no more: a page in memory is many times its bytes
        while (underWay.size() > 2 * threads
            || (underWay.size() > threads && bytesUnderWay > Pager.WHOLE)) {
          takeNext();
        }
        return;
      }
      finish();
      DocumentRows out = rows(document);
      // no engine divides a document, since its ledger and its reading order run through it: so
      // its pages are what this process shares out among its cores
      Pager pager = Pager.of(document.uri(), document.sha256Hex(), document::open, reader);
      boolean text =
          pager.read(
              Rooms.threads(threads),
              2 * threads,
              page -> {
                page(page, out);
                mark.page(page, documents);
              });
      if (text) {
        out.finish();
      } else {
        reject(ifNoText);
      }
    }

    /** Makes rows of what is still being read. */
    void finish() throws IOException {
      while (!underWay.isEmpty()) {
        takeNext();
      }
    }

    private void takeNext() throws IOException {
      UnderWay next = underWay.remove();
      bytesUnderWay -= next.document().length();
      Page page = Pager.done(next.page(), next.document().uri());
      if (page.decoded().isBinary()) {
        reject(next.ifNoText());
      } else {
        DocumentRows out = rows(next.document());
        page(page, out);
        out.finish();
      }
    }

    private DocumentRows rows(Document document) {
      return DocumentRows.of(
          new DocumentRows.Document(document.uri(), document.sha256Hex(), document.length()), this);
    }

    private void page(Page page, DocumentRows out) {
      for (Correction applied : page.corrections()) {
        corrections.merge(Integer.toString(applied.entry()), 1L, Long::sum);
      }
      out.page(page);
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
      keys.add(table, row);
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
      return new Counts(documents, articles, encodings, scripts, rejects, issues, corrections);
    }
  }
}
