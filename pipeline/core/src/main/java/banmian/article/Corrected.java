package banmian.article;

import banmian.text.Issue;
import banmian.text.LineIndex;
import banmian.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division after an editor's corrections.
 *
 * @param division the articles and leftovers with the corrections in them
 * @param applied the corrections that are in it, in the order of their file
 * @param issues what is to be said of those that are not
 */
public record Corrected(Division division, List<Correction> applied, List<Issue> issues) {
  /**
   * The page that a division was made of.
   *
   * @param page the decoded page without glosses, which the division's spans refer to
   * @param printed the decoded page
   * @param lines its lines by byte
   * @param isWhole false for a page of a long document: what a correction says of another page is
   *     then no matter
   * @param sha256 of the document, 64 hex digits; may be null where no correction asks for it
   */
  public record Print(
      Passage page, Passage printed, LineIndex lines, boolean isWhole, @Nullable String sha256) {}

  /**
   * {@code division} with the corrections that match. One that does not, or that does not say
   * enough, is left out and has an issue that names it; the others stand. What is corrected has
   * confidence 1 and the reason {@code corrected}; an article of which nothing was corrected stays
   * as it is.
   */
  public static Corrected of(Division division, Print print, List<Correction> corrections) {
    Matches matches = Matches.of(division, print, corrections);
    return new Corrected(
        Corrector.correct(division, print.page(), matches),
        matches.hits().stream().map(Matches.Hit::correction).toList(),
        matches.issues());
  }

  /** Copies the lists. */
  public Corrected {
    applied = List.copyOf(applied);
    issues = List.copyOf(issues);
  }
}
