package banmian.beam.publish;

import banmian.beam.publish.Commit.Part;
import java.util.List;
import java.util.SortedMap;

/**
 * What {@code _manifest.json} says of a dataset: the one place that tells when and how it was made.
 *
 * @param contract version of the data contract
 * @param version version of Banmian
 * @param plan hash of the plan: the same for the same inputs, settings and code
 * @param started ISO 8601 instant, UTC
 * @param finished ISO 8601 instant, UTC
 * @param settings what the rows depend on besides the inputs, by name
 * @param engine engine and parallelism, which the rows do not depend on
 * @param inputs input files
 * @param bytes their bytes
 * @param groups groups that the inputs were read in, each of which gave a part a table
 * @param counts what was found
 * @param tables tables by name
 */
public record Manifest(
    String contract,
    String version,
    String plan,
    String started,
    String finished,
    SortedMap<String, String> settings,
    SortedMap<String, String> engine,
    long inputs,
    long bytes,
    int groups,
    Counts counts,
    SortedMap<String, TableFiles> tables) {

  /** Name of the file. */
  public static final String NAME = "_manifest.json";

  /**
   * A table's files.
   *
   * @param rows rows in all
   * @param parts one or more, by name
   */
  public record TableFiles(long rows, List<Part> parts) {}

  /** All files of all tables. */
  public List<Part> parts() {
    return tables.values().stream().flatMap(t -> t.parts().stream()).toList();
  }
}
