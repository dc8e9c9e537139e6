package banmian.beam;

import banmian.article.Correction;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run found, counted from its commit records. The maps are sorted by name and hold no zero.
 *
 * @param output folder of the dataset, as given
 * @param documents documents read
 * @param articles articles found
 * @param bytes input bytes, as they lie on disk
 * @param encodings documents by encoding (IANA name)
 * @param scripts documents by script (ISO 15924)
 * @param rejects inputs that were not read, by code of {@link banmian.beam.ingest.RejectCode}; the
 *     run succeeds whatever their number, so a caller that allows only so many compares {@link
 *     #rejected}
 * @param issues rows of {@code issues} by code
 * @param idleCorrections corrections that were applied to no page, in the order of their file
 * @param rows rows by table, tables without rows included
 * @param groups groups read in all
 * @param resumedGroups of these, groups that an earlier run with the same plan had committed
 * @param elapsed wall time
 */
public record Summary(
    String output,
    long documents,
    long articles,
    long bytes,
    SortedMap<String, Long> encodings,
    SortedMap<String, Long> scripts,
    SortedMap<String, Long> rejects,
    SortedMap<String, Long> issues,
    List<Correction> idleCorrections,
    SortedMap<String, Long> rows,
    int groups,
    int resumedGroups,
    Duration elapsed) {

  /** Copies the maps and the list. */
  public Summary {
    encodings = Collections.unmodifiableSortedMap(new TreeMap<>(encodings));
    scripts = Collections.unmodifiableSortedMap(new TreeMap<>(scripts));
    rejects = Collections.unmodifiableSortedMap(new TreeMap<>(rejects));
    issues = Collections.unmodifiableSortedMap(new TreeMap<>(issues));
    idleCorrections = List.copyOf(idleCorrections);
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /** Inputs that were not read. */
  public long rejected() {
    return rejects.values().stream().mapToLong(Long::longValue).sum();
  }
}
