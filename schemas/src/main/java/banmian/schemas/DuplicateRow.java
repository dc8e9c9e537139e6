package banmian.schemas;

/** A row of {@link Tables#DUPLICATES}; the columns say what each value means. */
public record DuplicateRow(
    String clusterId, String articleId, double similarity, boolean isRepresentative, String kind) {}
