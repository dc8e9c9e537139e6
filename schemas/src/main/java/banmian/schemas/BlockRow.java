package banmian.schemas;

import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#BLOCKS}; the columns say what each value means. */
public record BlockRow(
    String documentId,
    int blockIndex,
    long byteStart,
    long byteEnd,
    int lineStart,
    int lineEnd,
    String role,
    @Nullable String articleId,
    @Nullable Integer partOrder,
    @Nullable Integer paragraphIndex,
    boolean continuesPrevious,
    double confidence,
    String reason) {}
