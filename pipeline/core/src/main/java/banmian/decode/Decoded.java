package banmian.decode;

import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.Passage;
import com.google.auto.value.AutoValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decoded document (or page of one): the text and how it was read. */
@AutoValue
public abstract class Decoded {

  /** What the encoding was decided by. */
  public enum Basis {
    /** A byte order mark. */
    BOM,
    /** Only this encoding's grammar fits the bytes. */
    GRAMMAR,
    /** The decoded text is the likeliest under this encoding. */
    STATISTICS,
    /** The user said so. */
    FORCED
  }

  /**
   * A part of the document in one encoding.
   *
   * @param bytes its place; a byte order mark belongs to the part that it opens
   * @param encoding its IANA name
   */
  public record Segment(ByteSpan bytes, String encoding) {}

  Decoded() {}

  /**
   * The text, nothing removed but a byte order mark at the very start. One U+FFFD stands for each
   * malformed run and has that run's bytes as its origin. Bytes ascend.
   */
  public abstract Passage text();

  /** IANA name of the encoding; of the largest segment where there are several. */
  public abstract String encoding();

  /** True if the bytes are no text: the text is what they would be byte by byte. */
  public final boolean isBinary() {
    return encoding().equals(Encodings.BINARY);
  }

  /** What it was decided by. */
  public abstract Basis basis();

  /** How sure that is, 0..1, calibrated: of the cases called 0.9, nine in ten are right. */
  public abstract double confidence();

  /** True if the document starts with a byte order mark. */
  public abstract boolean hasBom();

  /**
   * The parts in one encoding each: ascending, without gap or overlap, one or more unless the
   * document is empty.
   */
  public abstract List<Segment> segments();

  /** Runs of bytes that are no character: ascending, disjoint, not adjacent. */
  public abstract List<ByteSpan> malformed();

  /**
   * The bytes that no decoder reads strictly in the encoding of their segment: {@link #malformed},
   * and each 0x80 that the text shows as €, which GB18030 does not have. Ascending, disjoint.
   */
  public final List<ByteSpan> undecodable() {
    List<ByteSpan> spans = new ArrayList<>(malformed());
    String text = text().text();
    boolean gb = segments().stream().anyMatch(s -> s.encoding().equals("GB18030"));
    for (int i = gb ? text.indexOf('\u20AC') : -1; i >= 0; i = text.indexOf('\u20AC', i + 1)) {
      if (text().byteEnd(i) == text().byteStart(i) + 1) {
        spans.add(new ByteSpan(text().byteStart(i), text().byteEnd(i)));
      }
    }
    spans.sort(Comparator.comparingLong(ByteSpan::start));
    return List.copyOf(spans);
  }

  /** The transform that was undone, as {@code utf-8-read-as-gbk}; null where none was. */
  public abstract @Nullable String mojibakeRepair();

  /** What a reader should know. */
  public abstract List<Issue> issues();

  /** A builder without values; lists start empty. */
  public static Builder builder() {
    return new AutoValue_Decoded.Builder().malformed(List.of()).issues(List.of());
  }

  /** Collects the values; lists are copied by the callers' {@code List.copyOf}. */
  @AutoValue.Builder
  public abstract static class Builder {
    Builder() {}

    /** See {@link Decoded#text}. */
    public abstract Builder text(Passage text);

    /** See {@link Decoded#encoding}. */
    public abstract Builder encoding(String encoding);

    /** See {@link Decoded#basis}. */
    public abstract Builder basis(Basis basis);

    /** See {@link Decoded#confidence}. */
    public abstract Builder confidence(double confidence);

    /** See {@link Decoded#hasBom}. */
    public abstract Builder hasBom(boolean hasBom);

    /** See {@link Decoded#segments}. */
    public abstract Builder segments(List<Segment> segments);

    /** See {@link Decoded#malformed}. */
    public abstract Builder malformed(List<ByteSpan> malformed);

    /** See {@link Decoded#mojibakeRepair}. */
    public abstract Builder mojibakeRepair(@Nullable String transform);

    /** See {@link Decoded#issues}. */
    public abstract Builder issues(List<Issue> issues);

    /** All values, complete. */
    public abstract Decoded build();
  }
}
