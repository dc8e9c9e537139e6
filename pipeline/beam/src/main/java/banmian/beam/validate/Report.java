package banmian.beam.validate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a check found.
 *
 * @param rows rows read, by table
 * @param violations the first of each rule and table, in the order in which they were found
 * @param counts how often each rule was broken, by its code; no zeros
 */
public record Report(
    SortedMap<String, Long> rows, List<Violation> violations, SortedMap<String, Long> counts) {

  /**
   * A place where the contract is broken.
   *
   * @param rule which rule
   * @param file file or folder, relative to the dataset
   * @param message what is wrong, one sentence
   */
  public record Violation(Rule rule, String file, String message) {
    /** {@code rule file: message}. */
    @Override
    public String toString() {
      return rule.code() + " " + file + ": " + message;
    }
  }

  /** Copies the collections. */
  public Report {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    violations = List.copyOf(violations);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** True if the dataset keeps the contract. */
  public boolean isClean() {
    return counts.isEmpty();
  }
}
