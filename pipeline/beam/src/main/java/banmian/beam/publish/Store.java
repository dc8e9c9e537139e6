package banmian.beam.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * The few things that publishing asks of a file system, by Beam's: paths are strings, {@code /}
 * between their parts.
 */
public final class Store {

  /**
   * A file in a folder.
   *
   * @param name its name without the folder
   * @param bytes its length
   */
  public record Entry(String name, long bytes) {}

  private Store() {}

  /** The file of that path. */
  public static ResourceId file(String path) {
    return FileSystems.matchNewResource(path, false);
  }

  /**
   * What lies in {@code folder} itself, by name; where the file system knows folders, folders too,
   * with length 0. Nothing if there is no such folder.
   */
  public static List<Entry> list(String folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Path local = local(folder);
    if (local != null) {
      if (Files.isDirectory(local)) {
        try (Stream<Path> paths = Files.list(local)) {
          for (Path path : paths.toList()) {
            long bytes = Files.isRegularFile(path) ? Files.size(path) : 0;
            entries.add(new Entry(String.valueOf(path.getFileName()), bytes));
          }
        } catch (NoSuchFileException e) {
          // a worker renamed a file while we looked: the next look will see it
          return list(folder);
        }
      }
    } else {
      for (MatchResult.Metadata file :
          FileSystems.match(folder + "/*", EmptyMatchTreatment.ALLOW).metadata()) {
        String path = file.resourceId().toString().replaceFirst("/$", "");
        entries.add(new Entry(path.substring(path.lastIndexOf('/') + 1), file.sizeBytes()));
      }
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  /**
   * The file from its first byte on.
   *
   * @throws FileNotFoundException or {@link NoSuchFileException}, if it is not there
   */
  public static InputStream open(String path) throws IOException {
    return Channels.newInputStream(FileSystems.open(file(path)));
  }

  /** The file's bytes; null if it is not there. */
  public static byte @Nullable [] read(String path) throws IOException {
    try (InputStream in = open(path)) {
      return in.readAllBytes();
    } catch (FileNotFoundException | NoSuchFileException e) {
      return null;
    }
  }

  /** Writes what a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file whole or not at all: beside its place first, then renamed. */
  public static void write(String path, Content content) throws IOException {
    String aside = path + "." + UUID.randomUUID();
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(file(aside), "application/octet-stream"))) {
      content.writeTo(out);
    }
    move(aside, path);
  }

  /** Writes a file whole or not at all. */
  public static void write(String path, byte[] bytes) throws IOException {
    write(path, out -> out.write(bytes));
  }

  /** Writes a text as UTF-8, whole or not at all. */
  public static void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Renames a file, over another where there is one. */
  public static void move(String from, String to) throws IOException {
    FileSystems.rename(List.of(file(from)), List.of(file(to)));
  }

  /** Deletes a file; one that is not there does no harm. */
  public static void delete(String path) throws IOException {
    FileSystems.delete(List.of(file(path)), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Deletes a folder with all that is in it. */
  public static void deleteTree(String folder) throws IOException {
    Path local = local(folder);
    if (local != null) {
      if (Files.exists(local)) {
        try (Stream<Path> paths = Files.walk(local)) {
          for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
          }
        }
      }
      return;
    }
    List<ResourceId> files = new ArrayList<>();
    for (MatchResult.Metadata file :
        FileSystems.match(folder + "/**", EmptyMatchTreatment.ALLOW).metadata()) {
      files.add(file.resourceId());
    }
    FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** The local path; null for another file system. */
  static @Nullable Path local(String path) {
    ResourceId resource = file(path);
    return resource.getScheme().equals("file") ? Path.of(resource.toString()) : null;
  }
}
