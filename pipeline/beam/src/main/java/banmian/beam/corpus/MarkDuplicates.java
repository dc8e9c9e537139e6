package banmian.beam.corpus;

import banmian.beam.parquet.PartReader;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Parts;
import banmian.beam.publish.Store;
import banmian.beam.publish.Workspace;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Takes a group and those of its articles that repeat another one; writes the group's part of
 * {@code articles} anew with {@code near_duplicate_of} filled.
 *
 * <p>Doing it twice gives the same file, so a retry does no harm. The new part's record stands in
 * for the one that the group left.
 */
final class MarkDuplicates extends DoFn<KV<Integer, byte[]>, Void> {

  private static final long serialVersionUID = 1;

  private static final int ID = 32;

  private final Workspace run;

  MarkDuplicates(Workspace run) {
    this.run = run;
  }

  /** Articles and what they repeat, as they cross the runner: id after id. */
  static byte[] bytes(Map<String, String> copies) {
    StringBuilder ids = new StringBuilder();
    copies.forEach((copy, of) -> ids.append(copy).append(of));
    return ids.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes the part anew. */
  @ProcessElement
  public void mark(@Element KV<Integer, byte[]> group) throws IOException {
    String ids = new String(group.getValue(), StandardCharsets.US_ASCII);
    Map<String, String> copies = new HashMap<>();
    for (int at = 0; at < ids.length(); at += 2 * ID) {
      copies.put(ids.substring(at, at + ID), ids.substring(at + ID, at + 2 * ID));
    }
    Table<PartReader> articles =
        PartReader.rowsOf(
            Tables.ARTICLES,
            "near_duplicate_of",
            row -> copies.get(String.valueOf(row.value("article_id"))));
    String name = Workspace.partName(group.getKey());
    String file = run.part(articles.name(), name);
    try (PartReader rows =
        PartReader.open(
            Tables.ARTICLES, () -> (SeekableByteChannel) FileSystems.open(Store.file(file)))) {
      List<Commit.Part> parts =
          Parts.write(
              run,
              name,
              part -> {
                while (rows.next()) {
                  part.add(articles, rows);
                }
              });
      run.commitCorpus(articles.name(), group.getKey(), parts);
    }
  }
}
