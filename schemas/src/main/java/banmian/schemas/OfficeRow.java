package banmian.schemas;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link Tables#OFFICES}; the columns say what each value means.
 *
 * @param articleIds the first and the last hundred, in the order of their dates; copied
 */
public record OfficeRow(
    String personName,
    String office,
    @Nullable String organization,
    @Nullable LocalDate firstDate,
    @Nullable LocalDate lastDate,
    int articleCount,
    List<String> articleIds,
    @Nullable String conflict) {

  /** Copies the list. */
  public OfficeRow {
    articleIds = List.copyOf(articleIds);
  }
}
