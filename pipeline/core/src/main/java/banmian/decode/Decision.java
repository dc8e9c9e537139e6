package banmian.decode;

import banmian.text.ByteSpan;
import com.google.auto.value.AutoValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a document is to be read, decided over the whole of it: so that each page of a long file is
 * read under the same decision, whatever the page itself holds.
 *
 * <p>{@link #toString} gives it as one line of ASCII, {@link #parse} takes that line back.
 */
@AutoValue
public abstract class Decision {

  Decision() {}

  /** As {@link Decoded#encoding}; {@code binary} for what is no text. */
  public abstract String encoding();

  /** As {@link Decoded#basis}. */
  public abstract Decoded.Basis basis();

  /** As {@link Decoded#confidence}. */
  public abstract double confidence();

  /** True if the document starts with a byte order mark. */
  public abstract boolean hasBom();

  /** As {@link Decoded#segments}: byte offsets of the document. */
  public abstract List<Decoded.Segment> segments();

  /**
   * The reversible damage, as encodings from the first writer to the last: {@code UTF-8>GBK>UTF-8}
   * is UTF-8 that was read as GBK and saved as UTF-8. Null where there is none.
   */
  public abstract @Nullable String repair();

  /** True if the text was damaged before it came here, and cannot be repaired. */
  public abstract boolean isLossy();

  /** True if the bytes are no text. */
  public final boolean isBinary() {
    return encoding().equals(Encodings.BINARY);
  }

  static Decision of(
      String encoding,
      Decoded.Basis basis,
      double confidence,
      boolean hasBom,
      List<Decoded.Segment> segments,
      @Nullable String repair,
      boolean lossy) {
    return new AutoValue_Decision(
        encoding, basis, confidence, hasBom, List.copyOf(segments), repair, lossy);
  }

  Decision with(@Nullable String repair, boolean lossy) {
    return of(encoding(), basis(), confidence(), hasBom(), segments(), repair, lossy);
  }

  /** One line: {@code encoding|basis|confidence|bom|start-end:encoding;…|repair|lossy}. */
  @Override
  public final String toString() {
    StringBuilder line = new StringBuilder(80);
    line.append(encoding()).append('|').append(basis().name()).append('|');
    line.append(confidence()).append('|').append(hasBom() ? "bom" : "-").append('|');
    for (int i = 0; i < segments().size(); i++) {
      Decoded.Segment part = segments().get(i);
      line.append(i > 0 ? ";" : "").append(part.bytes().start()).append('-');
      line.append(part.bytes().end()).append(':').append(part.encoding());
    }
    String repair = repair();
    line.append('|').append(repair == null ? "-" : repair);
    return line.append('|').append(isLossy() ? "lossy" : "-").toString();
  }

  /**
   * The decision that {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Decision parse(String line) {
    String[] fields = line.split("\\|", -1);
    if (fields.length != 7) {
      throw new IllegalArgumentException("not a decision: " + line);
    }
    List<Decoded.Segment> segments = new ArrayList<>();
    for (String part : fields[4].isEmpty() ? new String[0] : fields[4].split(";", -1)) {
      int dash = part.indexOf('-');
      int colon = part.indexOf(':');
      if (dash < 0 || colon < dash) {
        throw new IllegalArgumentException("not a segment: " + part);
      }
      segments.add(
          new Decoded.Segment(
              new ByteSpan(
                  Long.parseLong(part.substring(0, dash)),
                  Long.parseLong(part.substring(dash + 1, colon))),
              part.substring(colon + 1)));
    }
    return of(
        fields[0],
        Decoded.Basis.valueOf(fields[1].toUpperCase(Locale.ROOT)),
        Double.parseDouble(fields[2]),
        fields[3].equals("bom"),
        segments,
        fields[5].equals("-") ? null : fields[5],
        fields[6].equals("lossy"));
  }
}
