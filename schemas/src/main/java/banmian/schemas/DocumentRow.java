package banmian.schemas;

import banmian.decode.Decoded;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@link Tables#DOCUMENTS}; the columns say what each value means. */
@AutoValue
abstract class DocumentRow {

  DocumentRow() {}

  abstract String documentId();

  abstract String sourceUri();

  abstract long sourceBytes();

  abstract String contentSha256();

  abstract String encoding();

  abstract String encodingBasis();

  abstract double encodingConfidence();

  abstract boolean hasBom();

  abstract long malformedBytes();

  abstract List<Decoded.Segment> encodings();

  abstract @Nullable String mojibakeRepair();

  abstract String script();

  abstract @Nullable String scriptRegion();

  abstract boolean scriptConverted();

  abstract double traditionalShare();

  abstract int glossCount();

  abstract long characters();

  abstract int lines();

  abstract int articleCount();

  abstract long unassignedCharacters();

  abstract @Nullable String text();

  abstract @Nullable String newspaper();

  abstract @Nullable LocalDate issueDate();

  abstract @Nullable String issueDateBasis();

  abstract @Nullable Integer pageNumber();

  abstract @Nullable String pageName();

  static Builder builder() {
    return new AutoValue_DocumentRow.Builder();
  }

  /** Collects the values; each method sets the value of its name. */
  @AutoValue.Builder
  abstract static class Builder {

    abstract Builder documentId(String value);

    abstract Builder sourceUri(String value);

    abstract Builder sourceBytes(long value);

    abstract Builder contentSha256(String value);

    abstract Builder encoding(String value);

    abstract Builder encodingBasis(String value);

    abstract Builder encodingConfidence(double value);

    abstract Builder hasBom(boolean value);

    abstract Builder malformedBytes(long value);

    abstract Builder encodings(List<Decoded.Segment> value);

    abstract Builder mojibakeRepair(@Nullable String value);

    abstract Builder script(String value);

    abstract Builder scriptRegion(@Nullable String value);

    abstract Builder scriptConverted(boolean value);

    abstract Builder traditionalShare(double value);

    abstract Builder glossCount(int value);

    abstract Builder characters(long value);

    abstract Builder lines(int value);

    abstract Builder articleCount(int value);

    abstract Builder unassignedCharacters(long value);

    abstract Builder text(@Nullable String value);

    abstract Builder newspaper(@Nullable String value);

    abstract Builder issueDate(@Nullable LocalDate value);

    abstract Builder issueDateBasis(@Nullable String value);

    abstract Builder pageNumber(@Nullable Integer value);

    abstract Builder pageName(@Nullable String value);

    abstract DocumentRow build();
  }
}
