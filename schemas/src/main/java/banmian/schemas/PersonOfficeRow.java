package banmian.schemas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#PERSON_OFFICES}; the columns say what each value means. */
public record PersonOfficeRow(
    String articleId,
    String personName,
    String office,
    @Nullable String organization,
    @Nullable String eventRole,
    @Nullable LocalDate asOfDate,
    int charStart,
    int charEnd,
    double confidence) {}
