package banmian.schemas;

import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#REJECTS}; the columns say what each value means. */
public record RejectRow(
    String sourceUri,
    long byteStart,
    @Nullable Long byteEnd,
    String stage,
    String code,
    String message,
    @Nullable String sample) {}
