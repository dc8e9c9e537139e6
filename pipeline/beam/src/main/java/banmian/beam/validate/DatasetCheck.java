package banmian.beam.validate;

import banmian.beam.parquet.PartReader;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Manifest;
import banmian.beam.publish.Publisher;
import banmian.beam.publish.Store;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import banmian.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.jspecify.annotations.Nullable;

/** The door: reads a whole dataset and says what breaks the data contract. */
public final class DatasetCheck {

  /** Most bytes of a row group, before compression. */
  private static final long ROW_GROUP = 32L << 20;

  private final String dataset;
  private final Findings findings = new Findings();

  private DatasetCheck(String dataset) {
    this.dataset = dataset;
  }

  /**
   * Checks the dataset in a folder, every byte of it.
   *
   * @param dataset folder, on any file system that Beam knows, without a slash at its end
   * @throws IOException if a file cannot be read; one that is no Parquet is a violation instead
   */
  public static Report check(String dataset) throws IOException {
    return new DatasetCheck(dataset).check();
  }

  private Report check() throws IOException {
    Publisher publisher = new Publisher(dataset);
    Manifest manifest = publisher.manifest();
    if (manifest == null) {
      findings.add(Rule.COMPLETE, Manifest.NAME, "there is none, so this is no dataset");
      return findings.report();
    }
    findings.check(
        publisher.isComplete(), Rule.COMPLETE, Publisher.SUCCESS, "there is none: run again");
    findings.check(
        manifest.contract().equals(Tables.CONTRACT),
        Rule.COMPLETE,
        Manifest.NAME,
        "contract " + manifest.contract() + ", this program knows " + Tables.CONTRACT);
    Map<String, Set<String>> readable = new TreeMap<>();
    for (Table<?> table : Tables.all()) {
      readable.put(table.name(), files(table, manifest));
    }
    PartCheck parts = new PartCheck(findings, (table, part) -> open(readable, table, part));
    Set<String> names = new TreeSet<>();
    readable.values().forEach(names::addAll);
    for (String name : names) {
      parts.check(name);
    }
    parts.finish();
    return findings.report();
  }

  /** Names of the files of {@code table} that can be read as such. */
  private Set<String> files(Table<?> table, Manifest manifest) throws IOException {
    Manifest.TableFiles said = manifest.tables().get(table.name());
    List<Commit.Part> parts = said == null ? List.of() : said.parts();
    findings.check(!parts.isEmpty(), Rule.FILES, table.name(), "the manifest names no file");
    Map<String, Long> lengths = new TreeMap<>();
    for (Store.Entry entry : Store.list(dataset + "/" + table.name())) {
      // readers of a folder take these, and pass over what starts with _ or a dot
      if (!entry.name().startsWith("_") && !entry.name().startsWith(".")) {
        lengths.put(entry.name(), entry.bytes());
      }
    }
    Set<String> readable = new TreeSet<>();
    long rows = 0;
    for (Commit.Part part : parts) {
      String file = table.name() + "/" + part.name();
      Long length = lengths.remove(part.name());
      if (length == null) {
        findings.add(Rule.FILES, file, "the manifest names it, but it is not there");
        continue;
      }
      rows += part.rows();
      if (length != part.bytes() || !sha256(file).equals(part.sha256())) {
        findings.add(Rule.BYTES, file, "its bytes are not those that the manifest says");
      }
      if (footer(table, file, part)) {
        readable.add(part.name());
      }
    }
    for (String stray : lengths.keySet()) {
      findings.add(Rule.FILES, table.name() + "/" + stray, "the manifest does not name it");
    }
    if (said != null && said.rows() != rows) {
      findings.add(
          Rule.COUNTS,
          table.name(),
          "the manifest says " + said.rows() + " rows, its parts " + rows);
    }
    return readable;
  }

  private boolean footer(Table<?> table, String file, Commit.Part part) throws IOException {
    PartReader.Footer footer;
    try {
      footer = PartReader.footer(() -> channel(file));
    } catch (RuntimeException notParquet) {
      findings.add(Rule.SCHEMA, file, "it is no Parquet file: " + notParquet.getMessage());
      return false;
    }
    if (!footer.schema().equals(PartReader.schema(table))) {
      findings.add(
          Rule.SCHEMA, file, "its columns are not those of the contract:\n" + footer.schema());
      return false;
    }
    String contract = footer.keyValues().get("banmian.contract");
    findings.check(
        Tables.CONTRACT.equals(contract), Rule.SCHEMA, file, "its contract is " + contract);
    findings.check(
        footer.keyValues().containsKey("parquet.avro.schema"),
        Rule.SCHEMA,
        file,
        "its footer does not say what the columns mean");
    if (footer.largestRowGroup() > ROW_GROUP) {
      findings.add(
          Rule.SCHEMA, file, "it has a row group of " + footer.largestRowGroup() + " bytes");
    }
    if (footer.rows() != part.rows()) {
      findings.add(Rule.COUNTS, file, footer.rows() + " rows, the manifest says " + part.rows());
    }
    return true;
  }

  private @Nullable PartReader open(Map<String, Set<String>> readable, Table<?> table, String part)
      throws IOException {
    Set<String> names = readable.get(table.name());
    return names == null || !names.contains(part)
        ? null
        : PartReader.open(table, () -> channel(table.name() + "/" + part));
  }

  private SeekableByteChannel channel(String file) throws IOException {
    return (SeekableByteChannel) FileSystems.open(Store.file(dataset + "/" + file));
  }

  private String sha256(String file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Channels.newInputStream(channel(file)), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
