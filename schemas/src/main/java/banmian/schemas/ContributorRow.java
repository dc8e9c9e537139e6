package banmian.schemas;

import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#CONTRIBUTORS}; the columns say what each value means. */
public record ContributorRow(
    String articleId,
    int contributorIndex,
    String personName,
    String contributorRole,
    @Nullable String credit,
    @Nullable String affiliation,
    String surface,
    long byteStart,
    long byteEnd) {}
