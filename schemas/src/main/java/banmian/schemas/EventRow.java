package banmian.schemas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#EVENTS}; the columns say what each value means. */
public record EventRow(
    String eventId,
    String articleId,
    String kind,
    @Nullable String eventName,
    @Nullable LocalDate eventDate,
    @Nullable String place,
    @Nullable String organizer,
    int charStart,
    int charEnd) {}
