package banmian.schemas;

import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#QUOTES}; the columns say what each value means. */
public record QuoteRow(
    String articleId,
    @Nullable String speaker,
    @Nullable String verb,
    String surface,
    int charStart,
    int charEnd,
    boolean isDirect) {}
