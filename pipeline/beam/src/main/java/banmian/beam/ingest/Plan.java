package banmian.beam.ingest;

import banmian.beam.publish.Json;
import banmian.beam.publish.Store;
import banmian.text.Sha256;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;

/**
 * What a run will read, as data: every file in one group, and a hash that tells two plans apart.
 *
 * <p>A group becomes one part file of each table, so the grouping depends on the files and the
 * group size alone, never on the engine or the number of workers.
 *
 * @param hash 32 hex digits over the files (name, place, size, modification), the settings that
 *     reach the rows, and the code
 * @param groups in the order of the files' names; no group is empty
 */
public record Plan(String hash, List<List<InputFile>> groups) {

  // small enough for two workers to end at about the same time, and to see how far a run is; large
  // enough for a part file to be worth opening
  private static final int GROUPS = 32;
  private static final long LEAST = 1L << 20;
  private static final long MOST = 16L << 20;

  /** Files in a group, whatever their size: a million empty files must not be one group. */
  private static final int MOST_FILES = 4096;

  /** Copies the lists. */
  public Plan {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /**
   * The plan for the files that {@code inputs} name.
   *
   * @param output folder of the dataset: never read, even inside an input
   * @param groupBytes a group is closed once it holds this much; a file above it is a group of its
   *     own; 0 for the thirty-second part of all, between 1 and 16 MiB
   * @param settings what else the rows depend on, by name
   * @throws java.io.FileNotFoundException if an input names nothing, with a message for the user
   * @throws IOException if a file system fails
   */
  public static Plan of(
      List<String> inputs, String output, long groupBytes, Map<String, String> settings)
      throws IOException {
    List<InputFile> files = Listing.of(inputs, output);
    long all = files.stream().mapToLong(InputFile::size).sum();
    long bytes = groupBytes > 0 ? groupBytes : Math.max(LEAST, Math.min(MOST, all / GROUPS));
    return new Plan(hash(files, bytes, settings), pack(files, bytes));
  }

  /**
   * Writes the plan, a group a line, so that a worker reads its own group and no other.
   *
   * @return where each group's line begins, in bytes
   */
  public List<Long> write(String path) throws IOException {
    List<Long> offsets = new ArrayList<>();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (List<InputFile> group : groups) {
      offsets.add((long) lines.size());
      lines.writeBytes(Json.line(group).getBytes(StandardCharsets.UTF_8));
      lines.write('\n');
    }
    Store.write(path, lines.toByteArray());
    return offsets;
  }

  /**
   * The files of one group.
   *
   * @param path a plan that {@link #write} wrote
   * @param offset where the group's line begins
   */
  public static List<InputFile> readGroup(String path, long offset) throws IOException {
    try (InputStream in = Channels.newInputStream(channelAt(path, offset));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("the plan " + path + " ends before byte " + offset);
      }
      return List.of(Json.read(line.getBytes(StandardCharsets.UTF_8), InputFile[].class));
    }
  }

  private static ReadableByteChannel channelAt(String path, long offset) throws IOException {
    ReadableByteChannel channel = FileSystems.open(Store.file(path));
    if (channel instanceof SeekableByteChannel seekable) {
      return seekable.position(offset);
    }
    Channels.newInputStream(channel).skipNBytes(offset);
    return channel;
  }

  /** Bytes of all files. */
  public long bytes() {
    return groups.stream().flatMap(List::stream).mapToLong(InputFile::size).sum();
  }

  /** Number of files. */
  public long files() {
    return groups.stream().mapToLong(List::size).sum();
  }

  private static List<List<InputFile>> pack(List<InputFile> files, long groupBytes) {
    List<List<InputFile>> groups = new ArrayList<>();
    List<InputFile> open = new ArrayList<>();
    long bytes = 0;
    for (InputFile file : files) {
      boolean full = bytes >= groupBytes || open.size() >= MOST_FILES;
      if (!open.isEmpty() && (full || file.size() > groupBytes)) {
        groups.add(open);
        open = new ArrayList<>();
        bytes = 0;
      }
      open.add(file);
      bytes += file.size();
    }
    if (!open.isEmpty()) {
      groups.add(open);
    }
    return groups;
  }

  private static String hash(List<InputFile> files, long groupBytes, Map<String, String> settings) {
    MessageDigest digest = Sha256.digest();
    add(digest, "group-bytes", Long.toString(groupBytes));
    new TreeMap<>(settings).forEach((name, value) -> add(digest, name, value));
    for (InputFile file : files) {
      add(digest, file.uri(), file.path());
      add(digest, Long.toString(file.size()), Long.toString(file.modified()));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static void add(MessageDigest digest, String name, String value) {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(value.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
