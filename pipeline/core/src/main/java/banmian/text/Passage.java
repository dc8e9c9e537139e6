package banmian.text;

import java.util.Arrays;
import java.util.List;

/**
 * Edited text that remembers where each of its characters was printed.
 *
 * <p>A repair deletes, joins or reorders; it never retypes. So a passage of length {@code n} is a
 * string and, for each of its {@code n} UTF-16 units, the half-open range of source bytes that the
 * unit was decoded from. Both halves of a surrogate pair, and both letters of a byte sequence that
 * decodes to two, share one range. Ranges need not ascend: a fragment printed out of reading order
 * keeps its own. A unit that we set ourselves (a separator between two joined parts) has an empty
 * range just behind the unit before it; {@link #isPrinted} tells.
 *
 * <p>Immutable; equal when text and origins are equal.
 */
public final class Passage {

  private static final Passage EMPTY = new Passage("", 0, new int[0], new int[0]);

  private final String text;
  private final long base;
  // relative to base, so that a page deep in a file of many gigabytes still costs two ints a unit
  private final int[] starts;
  private final int[] ends;

  private Passage(String text, long base, int[] starts, int[] ends) {
    this.text = text;
    this.base = base;
    this.starts = starts;
    this.ends = ends;
  }

  /** The passage without a character. */
  public static Passage empty() {
    return EMPTY;
  }

  /**
   * A passage over given origins.
   *
   * @param base byte offset that the origins are relative to
   * @param starts first byte of each unit, relative to {@code base}; copied
   * @param ends one past the last byte of each unit, relative to {@code base}; copied
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Passage of(String text, long base, int[] starts, int[] ends) {
    if (starts.length < text.length() || ends.length < text.length()) {
      throw new IllegalArgumentException(
          "origins for "
              + Math.min(starts.length, ends.length)
              + " units, text has "
              + text.length());
    }
    int n = text.length();
    return new Passage(text, base, Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
  }

  /** The passage that UTF-8 encodes as it stands: for tests and for text that has no file. */
  public static Passage ofUtf8(String text) {
    int n = text.length();
    int[] starts = new int[n];
    int[] ends = new int[n];
    int at = 0;
    for (int i = 0; i < n; ) {
      int c = text.codePointAt(i);
      int units = Character.charCount(c);
      int bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      for (int k = 0; k < units; k++) {
        starts[i + k] = at;
        ends[i + k] = at + bytes;
      }
      at += bytes;
      i += units;
    }
    return new Passage(text, 0, starts, ends);
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** UTF-16 units. */
  public int length() {
    return text.length();
  }

  /** True if there is no unit. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The unit at {@code index}. */
  public char charAt(int index) {
    return text.charAt(index);
  }

  /** First source byte of the unit at {@code index}. */
  public long byteStart(int index) {
    return base + starts[index];
  }

  /** One past the last source byte of the unit at {@code index}. */
  public long byteEnd(int index) {
    return base + ends[index];
  }

  /** False for a separator that we set ourselves. */
  public boolean isPrinted(int index) {
    return starts[index] < ends[index];
  }

  /**
   * The bytes from the first to the last printed unit of {@code span}, what was cut or broken in
   * between included. When a join has put the end before the start, the smallest range that holds
   * both.
   *
   * @throws IllegalArgumentException if nothing in the span was printed
   */
  public ByteSpan bytes(Span span) {
    int first = span.start();
    int last = span.end() - 1;
    while (first <= last && !isPrinted(first)) {
      first++;
    }
    while (last >= first && !isPrinted(last)) {
      last--;
    }
    if (first > last) {
      throw new IllegalArgumentException("nothing printed in " + span);
    }
    return new ByteSpan(
        Math.min(byteStart(first), byteStart(last)), Math.max(byteEnd(first), byteEnd(last)));
  }

  /** The smallest byte offset that any printed unit comes from; 0 for a passage without one. */
  public long earliestByte() {
    long earliest = Long.MAX_VALUE;
    for (int i = 0; i < starts.length; i++) {
      if (isPrinted(i)) {
        earliest = Math.min(earliest, byteStart(i));
      }
    }
    return earliest == Long.MAX_VALUE ? 0 : earliest;
  }

  /** The units from {@code start} to before {@code end}. */
  public Passage slice(int start, int end) {
    if (start == 0 && end == length()) {
      return this;
    }
    return new Passage(
        text.substring(start, end),
        base,
        Arrays.copyOfRange(starts, start, end),
        Arrays.copyOfRange(ends, start, end));
  }

  /** The units of {@code span}. */
  public Passage slice(Span span) {
    return slice(span.start(), span.end());
  }

  /** This passage without white space (ideographic space and BOM included) at either end. */
  public Passage strip() {
    int start = 0;
    int end = length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return slice(start, end);
  }

  /**
   * This passage without the given spans.
   *
   * @param cuts spans of {@link #text()}, ascending and disjoint
   * @throws IllegalArgumentException if the cuts overlap, descend or leave the text
   */
  public Passage without(List<Span> cuts) {
    if (cuts.isEmpty()) {
      return this;
    }
    StringBuilder kept = new StringBuilder(length());
    int[] s = new int[length()];
    int[] e = new int[length()];
    int at = 0;
    for (int k = 0; k <= cuts.size(); k++) {
      int until = k < cuts.size() ? cuts.get(k).start() : length();
      if (until < at || until > length()) {
        throw new IllegalArgumentException("cut at " + until + " after a cut that ends at " + at);
      }
      int n = kept.length();
      kept.append(text, at, until);
      System.arraycopy(starts, at, s, n, until - at);
      System.arraycopy(ends, at, e, n, until - at);
      at = k < cuts.size() ? cuts.get(k).end() : length();
    }
    return of(kept.toString(), base, s, e);
  }

  /**
   * The parts one after the other, with {@code separator} between two. Separators have no origin.
   *
   * @throws IllegalArgumentException if the parts have origins relative to different bases
   */
  public static Passage join(String separator, List<Passage> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int n = 0;
    for (Passage part : parts) {
      n += part.length();
    }
    n += Math.max(0, parts.size() - 1) * separator.length();
    StringBuilder text = new StringBuilder(n);
    int[] s = new int[n];
    int[] e = new int[n];
    long base = 0;
    boolean based = false;
    for (int k = 0; k < parts.size(); k++) {
      Passage part = parts.get(k);
      if (k > 0) {
        int at = text.length();
        int place = at == 0 ? 0 : e[at - 1];
        Arrays.fill(s, at, at + separator.length(), place);
        Arrays.fill(e, at, at + separator.length(), place);
        text.append(separator);
      }
      if (part.isEmpty()) {
        continue;
      }
      if (based && base != part.base) {
        throw new IllegalArgumentException("parts of two pages: " + base + " and " + part.base);
      }
      base = part.base;
      based = true;
      System.arraycopy(part.starts, 0, s, text.length(), part.length());
      System.arraycopy(part.ends, 0, e, text.length(), part.length());
      text.append(part.text);
    }
    return new Passage(text.toString(), base, s, e);
  }

  /**
   * True for a character that prints nothing: white space of any width, zero-width space, BOM, NUL
   * and other controls.
   */
  public static boolean isBlank(char c) {
    // no Han character is one, and most are
    if (c > '\u3000' && c < '\uFEFF') {
      return false;
    }
    return c <= ' '
        || c == '\u3000'
        || c == '\u00A0'
        || c == '\uFEFF'
        || c == '\u200B'
        || (c >= 0x7F && c <= 0xA0)
        || (c > 0xFF && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Passage that
        && text.equals(that.text)
        && base == that.base
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(ends, that.ends);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
