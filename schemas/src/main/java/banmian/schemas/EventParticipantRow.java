package banmian.schemas;

import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#EVENT_PARTICIPANTS}; the columns say what each value means. */
public record EventParticipantRow(
    String eventId,
    String personName,
    String articleId,
    String eventRole,
    @Nullable String office,
    int charStart,
    int charEnd) {}
