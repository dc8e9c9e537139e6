package banmian.cli;

import banmian.beam.validate.DatasetCheck;
import banmian.beam.validate.Report;
import java.io.IOException;
import java.util.Locale;

/** {@link Validate} with Beam's file systems. */
final class ValidateRun {

  private ValidateRun() {}

  /** Prints what breaks the contract, or what there is. */
  static int run(String dataset, Console console) {
    Report report;
    try {
      report = DatasetCheck.check(dataset.replaceAll("(?<=.)/+$", ""));
    } catch (IOException e) {
      throw Failure.failed("cannot read " + dataset + ": " + e.getMessage(), e);
    }
    report.violations().forEach(violation -> console.out().println(violation));
    if (!report.isClean()) {
      report
          .counts()
          .forEach(
              (rule, count) ->
                  console.err().printf(Locale.ROOT, "%s: %s%n", rule, ProgressLine.count(count)));
      console.err().println("banmian: " + dataset + " does not keep the data contract.");
      return Main.VIOLATIONS;
    }
    report
        .rows()
        .forEach(
            (table, rows) ->
                console.out().printf(Locale.ROOT, "%-20s %s%n", table, ProgressLine.count(rows)));
    console.out().println("keeps the data contract");
    return Main.DONE;
  }
}
