package banmian.beam.publish;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a group, or a run, found. The maps are sorted by name and hold no zero.
 *
 * @param documents documents read
 * @param articles articles found
 * @param encodings documents by encoding
 * @param scripts documents by script
 * @param rejects inputs not read, by code
 * @param issues issues by code
 * @param corrections pages by the number of the correction that was applied to them; empty in
 *     records of before there were any
 */
public record Counts(
    long documents,
    long articles,
    SortedMap<String, Long> encodings,
    SortedMap<String, Long> scripts,
    SortedMap<String, Long> rejects,
    SortedMap<String, Long> issues,
    SortedMap<String, Long> corrections) {

  /** Copies the maps. */
  public Counts {
    encodings = Collections.unmodifiableSortedMap(new TreeMap<>(encodings));
    scripts = Collections.unmodifiableSortedMap(new TreeMap<>(scripts));
    rejects = Collections.unmodifiableSortedMap(new TreeMap<>(rejects));
    issues = Collections.unmodifiableSortedMap(new TreeMap<>(issues));
    corrections =
        Collections.unmodifiableSortedMap(
            new TreeMap<>(Objects.requireNonNullElse(corrections, new TreeMap<>())));
  }

  /** Inputs not read. */
  public long rejected() {
    return rejects.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The sum of {@code all}. */
  public static Counts sum(List<Counts> all) {
    long documents = 0;
    long articles = 0;
    SortedMap<String, Long> encodings = new TreeMap<>();
    SortedMap<String, Long> scripts = new TreeMap<>();
    SortedMap<String, Long> rejects = new TreeMap<>();
    SortedMap<String, Long> issues = new TreeMap<>();
    SortedMap<String, Long> corrections = new TreeMap<>();
    for (Counts counts : all) {
      documents += counts.documents;
      articles += counts.articles;
      counts.encodings.forEach((k, v) -> encodings.merge(k, v, Long::sum));
      counts.scripts.forEach((k, v) -> scripts.merge(k, v, Long::sum));
      counts.rejects.forEach((k, v) -> rejects.merge(k, v, Long::sum));
      counts.issues.forEach((k, v) -> issues.merge(k, v, Long::sum));
      counts.corrections.forEach((k, v) -> corrections.merge(k, v, Long::sum));
    }
    return new Counts(documents, articles, encodings, scripts, rejects, issues, corrections);
  }
}
