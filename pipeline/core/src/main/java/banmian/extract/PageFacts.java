package banmian.extract;

import banmian.text.Issue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself, and what its articles say.
 *
 * @param newspaper from masthead or furniture; null where nothing tells
 * @param issueDate day of the issue; null also where its year was only inferred
 * @param issueDateBasis printed, issue, document, given; null without a date
 * @param pageNumber as printed, digits only (3 of 第03版, 1 of 一版)
 * @param pageName as printed (要闻)
 * @param articles one for each article of the division, in its order
 * @param issues what is to be told of the page as a whole
 */
public record PageFacts(
    @Nullable String newspaper,
    @Nullable LocalDate issueDate,
    @Nullable String issueDateBasis,
    @Nullable Integer pageNumber,
    @Nullable String pageName,
    List<Facts> articles,
    List<Issue> issues) {

  /** Copies the lists. */
  public PageFacts {
    articles = List.copyOf(articles);
    issues = List.copyOf(issues);
  }
}
