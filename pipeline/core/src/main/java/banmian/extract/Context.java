package banmian.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page before it is read.
 *
 * @param sourceUri the file's name: a date in it is evidence
 * @param script ISO 15924 code of the page
 * @param converted true if its Traditional was made by a converter
 * @param givenIssueDate what the user said with {@code --issue-date}; null otherwise
 * @param givenYear what the user said with {@code --year}; null otherwise
 * @param document what the other pages of a long document tell
 */
public record Context(
    String sourceUri,
    String script,
    boolean converted,
    @Nullable LocalDate givenIssueDate,
    @Nullable Integer givenYear,
    DocumentDates document) {}
