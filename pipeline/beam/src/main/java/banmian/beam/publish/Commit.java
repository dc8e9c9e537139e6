package banmian.beam.publish;

import java.util.List;

/**
 * What a finished group leaves last: it vouches for the group's part files.
 *
 * @param plan hash of the plan that the group belongs to
 * @param group number of the group
 * @param bytes input bytes of the group, as they lie on disk
 * @param parts files that it wrote; none for a table without rows
 * @param counts what it found
 */
public record Commit(String plan, int group, long bytes, List<Part> parts, Counts counts) {

  /**
   * A file of a dataset.
   *
   * @param table table
   * @param name name in the table's folder
   * @param rows rows
   * @param bytes length
   * @param sha256 of its bytes, 64 hex digits
   */
  public record Part(String table, String name, long rows, long bytes, String sha256) {}

  /** Copies the list. */
  public Commit {
    parts = List.copyOf(parts);
  }
}
