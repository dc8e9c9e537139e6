package banmian.schemas;

import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#MENTIONS}; the columns say what each value means. */
public record MentionRow(
    String articleId,
    String field,
    String kind,
    String surface,
    @Nullable String normalized,
    int charStart,
    int charEnd,
    long byteStart,
    long byteEnd,
    String method,
    double confidence) {}
