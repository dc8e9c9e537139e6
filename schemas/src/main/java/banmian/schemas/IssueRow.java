package banmian.schemas;

import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#ISSUES}; the columns say what each value means. */
public record IssueRow(
    String documentId,
    @Nullable String articleId,
    String code,
    String message,
    long byteStart,
    long byteEnd) {}
