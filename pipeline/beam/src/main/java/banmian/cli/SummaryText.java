package banmian.cli;

import banmian.beam.Summary;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What a run found, for a person. */
final class SummaryText {

  private SummaryText() {}

  static void print(Summary summary, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s documents, %s articles in %.1f s%s%n",
        ProgressLine.count(summary.documents()),
        ProgressLine.count(summary.articles()),
        summary.elapsed().toMillis() / 1000.0,
        summary.resumedGroups() == 0
            ? ""
            : " (" + summary.resumedGroups() + " of " + summary.groups() + " groups from before)");
    line(out, "encodings", summary.encodings());
    line(out, "scripts", summary.scripts());
    line(out, "rejects", summary.rejects());
    line(out, "issues", summary.issues());
    line(out, "rows", summary.rows());
    String folder = summary.output().replaceAll("/+$", "");
    out.println("Open it:");
    out.println(
        "  duckdb -c \"SELECT headline, event_date, reporter_names FROM '"
            + folder.replace("'", "''")
            + "/articles/*.parquet'\"");
  }

  private static void line(PrintWriter out, String name, SortedMap<String, Long> counts) {
    String values =
        counts.entrySet().stream()
            .map(e -> e.getKey() + " " + ProgressLine.count(e.getValue()))
            .collect(Collectors.joining(", "));
    out.printf(Locale.ROOT, "  %-10s %s%n", name, values.isEmpty() ? "none" : values);
  }
}
