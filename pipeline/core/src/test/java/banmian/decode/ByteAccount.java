package banmian.decode;

import banmian.text.ByteSpan;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether the undecodable bytes that were reported are those: the bytes between them must decode
 * strictly with the JDK's charset, in a cut file they are the rest of the first and last character,
 * and in a damaged one they lie within four bytes of the damage.
 */
final class ByteAccount {

  private static final int NEAR = 4;

  private int files;
  private int strict;
  private long expected;
  private long away;
  private long missed;

  /** What the JDK calls the encoding of a label; null where it has none that reads it strictly. */
  private static List<Charset> charsets(String label) {
    try {
      return switch (label) {
        case "HZ-GB-2312", "UTF-7", "ISO-2022-CN", "binary" -> List.of();
        case "Big5" -> List.of(Charset.forName("x-MS950-HKSCS"), Charset.forName("x-windows-950"));
        case "Shift_JIS" -> List.of(Charset.forName("windows-31j"), Charset.forName(label));
        case "EUC-KR" -> List.of(Charset.forName("x-windows-949"));
        default -> List.of(Charset.forName(label));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return List.of();
    }
  }

  void add(EncodingSets.Case file, Decoded decoded) {
    List<ByteSpan> bad = decoded.isBinary() ? List.of() : decoded.undecodable();
    files++;
    strict += firstBroken(file.bytes(), decoded, bad) == null ? 1 : 0;
    EncodingSets.Damage damage = file.damage();
    if (damage.isCut()) {
      int tail = file.bytes().length - damage.tail();
      boolean[] reported = new boolean[file.bytes().length];
      for (ByteSpan span : bad) {
        for (long i = span.start(); i < span.end(); i++) {
          reported[(int) i] = true;
        }
      }
      for (int i = 0; i < reported.length; i++) {
        boolean cut = i < damage.head() || i >= tail;
        expected += cut ? 1 : 0;
        away += reported[i] && !cut ? 1 : 0;
        missed += cut && !reported[i] ? 1 : 0;
      }
    } else if (!damage.places().isEmpty()) {
      expected += damage.places().size();
      for (ByteSpan span : bad) {
        for (long i = span.start(); i < span.end(); i++) {
          long at = i;
          away += damage.places().stream().noneMatch(p -> Math.abs(p - at) <= NEAR) ? 1 : 0;
        }
      }
    }
  }

  /** The first run between reported bytes that the JDK does not read; null if it reads all. */
  static @Nullable ByteSpan firstBroken(byte[] bytes, Decoded decoded, List<ByteSpan> bad) {
    for (Decoded.Segment segment : decoded.segments()) {
      List<Charset> charsets = charsets(segment.encoding());
      if (charsets.isEmpty()) {
        continue;
      }
      List<ByteSpan> stops = new ArrayList<>();
      for (ByteSpan span : bad) {
        if (span.end() > segment.bytes().start() && span.start() < segment.bytes().end()) {
          stops.add(span);
        }
      }
      stops.add(new ByteSpan(segment.bytes().end(), segment.bytes().end()));
      long at = segment.bytes().start();
      for (ByteSpan stop : stops) {
        if (stop.start() > at && !reads(charsets, bytes, (int) at, (int) stop.start())) {
          return new ByteSpan(at, stop.start());
        }
        at = Math.max(at, stop.end());
      }
    }
    return null;
  }

  private static boolean reads(List<Charset> charsets, byte[] bytes, int from, int to) {
    for (Charset charset : charsets) {
      try {
        charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
        return true;
      } catch (CharacterCodingException e) {
        // perhaps the next
      }
    }
    return false;
  }

  /** True if every file was read strictly outside the reported bytes. */
  boolean isStrict() {
    return strict == files;
  }

  /** Bytes reported where nothing is broken, per cent of the broken ones. */
  double awayPercent() {
    return 100.0 * away / Math.max(1, expected);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d files, %.2f%% strict, of %d broken bytes %.1f%% missed and %.1f%% reported elsewhere",
        files,
        100.0 * strict / Math.max(1, files),
        expected,
        100.0 * missed / Math.max(1, expected),
        awayPercent());
  }
}
