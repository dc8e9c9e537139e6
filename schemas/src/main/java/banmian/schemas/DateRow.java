package banmian.schemas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#DATES}; the columns say what each value means. */
public record DateRow(
    String articleId,
    int charStart,
    int charEnd,
    String surface,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    String precision,
    @Nullable String basis,
    @Nullable String evidence,
    boolean isEventDate,
    double confidence) {}
