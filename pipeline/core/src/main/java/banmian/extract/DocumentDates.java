package banmian.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a long document tells, taken as a whole, about when it was printed: help for those of its
 * pages that do not say. A volume of several issues or years tells nothing.
 */
public final class DocumentDates {

  private static final DocumentDates NONE = new DocumentDates(null, List.of());

  private final @Nullable LocalDate issue;
  private final List<Clue> clues;

  private DocumentDates(@Nullable LocalDate issue, List<Clue> clues) {
    this.issue = issue;
    this.clues = List.copyOf(clues);
  }

  /** Nothing: for a document of one page. */
  public static DocumentDates none() {
    return NONE;
  }

  /** The day that all its mastheads name; null if there is none, or they name several. */
  @Nullable LocalDate issue() {
    return issue;
  }

  /** The year that it speaks from, as one clue; empty if its sheets do not agree. */
  List<Clue> clues() {
    return clues;
  }

  /** Takes a document's text, stretch by stretch. Not thread-safe. */
  public static final class Counter {

    /** UTF-16 units that are weighed as one: about a sheet. */
    private static final int SHEET = 16_000;

    /** Share of the sheets with a clue that a year has to fit. */
    private static final double AGREED = 0.8;

    /** How much better a year has to fit than the next best one, in sheets. */
    private static final double CLEAR = 1;

    private final YearClues years;
    private final Dates dates;
    private final TreeSet<LocalDate> issues = new TreeSet<>();
    private final Map<Integer, Double> fits = new TreeMap<>();
    private final Map<Integer, Clue> reasons = new TreeMap<>();
    private double telling;
    private boolean begins = true;

    Counter(YearClues years, Dates dates) {
      this.years = years;
      this.dates = dates;
    }

    /**
     * Takes the next stretch, glosses cut. Where a stretch ends has little weight; still it has to
     * follow from the document alone.
     */
    public void add(String stretch) {
      for (int at = 0; at < stretch.length(); ) {
        int end = sheetEnd(stretch, at);
        sheet(stretch.substring(at, end));
        at = end;
      }
    }

    /** Behind the next form feed or, before one comes, behind the line that fills the sheet. */
    private static int sheetEnd(String text, int at) {
      int feed = text.indexOf('\f', at);
      int line = at + SHEET < text.length() ? text.indexOf('\n', at + SHEET) : -1;
      int end = line < 0 ? text.length() : line + 1;
      return feed >= 0 && feed < end ? feed + 1 : end;
    }

    private void sheet(String text) {
      String folded = Folded.of(text);
      List<Clue> clues = new ArrayList<>(years.clues(folded, text, dates.find(folded)));
      for (LocalDate day : Mastheads.days(text, begins, dates)) {
        issues.add(day);
        clues.add(new Clue(day.getYear(), day.getYear(), 3, "printed", day.toString()));
      }
      begins = text.endsWith("\f");
      Map<Integer, Double> scores = Years.scores(clues);
      if (scores.isEmpty()) {
        return;
      }
      double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
      telling += Math.min(1, best);
      scores.forEach(
          (year, score) -> {
            if (score == best) {
              fits.merge(year, Math.min(1, best), Double::sum);
              Clue reason = Years.strongest(clues, year);
              if (reason != null) {
                reasons.merge(year, reason, (a, b) -> b.weight() > a.weight() ? b : a);
              }
            }
          });
    }

    /** What the stretches told. */
    public DocumentDates dates() {
      LocalDate day = issues.size() == 1 ? issues.first() : null;
      Years.Lead lead = Years.Lead.of(fits);
      Clue reason = reasons.get(lead.year());
      if (reason == null || lead.score() < AGREED * telling || lead.ahead() < CLEAR) {
        return new DocumentDates(day, List.of());
      }
      // as others of the page it counts half: enough where an article has nothing against it
      Clue clue = new Clue(lead.year(), lead.year(), 3, "document", reason.words());
      return new DocumentDates(day, List.of(clue));
    }
  }
}
