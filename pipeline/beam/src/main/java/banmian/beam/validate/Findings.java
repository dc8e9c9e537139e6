package banmian.beam.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects violations, of which it keeps the first of each rule and table. */
final class Findings {

  private static final int KEPT = 20;

  private final List<Report.Violation> violations = new ArrayList<>();
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final Map<String, Integer> kept = new TreeMap<>();
  private final SortedMap<String, Long> rows = new TreeMap<>();

  void add(Rule rule, String file, String message) {
    counts.merge(rule.code(), 1L, Long::sum);
    String table = file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
    if (kept.merge(rule.code() + " " + table, 1, Integer::sum) <= KEPT) {
      violations.add(new Report.Violation(rule, file, message));
    }
  }

  void check(boolean kept, Rule rule, String file, String message) {
    if (!kept) {
      add(rule, file, message);
    }
  }

  void countRow(String table) {
    rows.merge(table, 1L, Long::sum);
  }

  Report report() {
    return new Report(rows, violations, counts);
  }
}
