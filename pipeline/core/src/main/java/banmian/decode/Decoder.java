package banmian.decode;

import banmian.text.ByteSpan;
import banmian.text.Passage;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of the room: bytes in, {@link Decoded} out. Never throws on content. */
public final class Decoder {

  /**
   * What the user says about the input.
   *
   * @param forced IANA name that every document is read in; null to decide by evidence
   * @param preferred IANA name that gets the benefit of the doubt; null for none
   */
  public record Options(@Nullable String forced, @Nullable String preferred) {
    /** Decide by evidence alone. */
    public static Options byEvidence() {
      return new Options(null, null);
    }
  }

  private Decoder() {}

  /**
   * The text of a document.
   *
   * @param bytes the document, or a page of it
   * @param base byte offset of {@code bytes[0]} in the source file
   */
  public static Decoded decode(byte[] bytes, long base, Options options) {
    byte[][] boms = {
      {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
      {(byte) 0xFF, (byte) 0xFE},
      {(byte) 0xFE, (byte) 0xFF}
    };
    Charset[] charsets = {
      StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
    };
    for (int k = 0; k < boms.length; k++) {
      if (startsWith(bytes, boms[k])) {
        return read(bytes, boms[k].length, base, charsets[k], Decoded.Basis.BOM, true);
      }
    }
    Decoded utf8 = read(bytes, 0, base, StandardCharsets.UTF_8, Decoded.Basis.GRAMMAR, false);
    if (utf8.malformed().isEmpty()) {
      return utf8;
    }
    return read(bytes, 0, base, Charset.forName("GB18030"), Decoded.Basis.STATISTICS, false);
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoded read(
      byte[] bytes, int skip, long base, Charset charset, Decoded.Basis basis, boolean bom) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    StringBuilder text = new StringBuilder(bytes.length);
    int[] starts = new int[bytes.length + 2];
    int[] ends = new int[bytes.length + 2];
    List<ByteSpan> malformed = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    in.position(skip);
    // one character at a time, so that each unit's bytes are known
    CharBuffer one = CharBuffer.allocate(2);
    while (in.hasRemaining()) {
      int at = in.position();
      CoderResult result = CoderResult.UNDERFLOW;
      one.clear();
      for (int n = 1; n <= 8 && at + n <= bytes.length && one.position() == 0; n++) {
        in.limit(at + n);
        result = decoder.reset().decode(in, one, at + n == bytes.length);
        if (result.isError()) {
          break;
        }
        if (one.position() == 0) {
          in.position(at);
        }
      }
      in.limit(bytes.length);
      if (one.position() == 0) {
        int length = result.isError() ? Math.max(1, result.length()) : 1;
        int end = Math.min(bytes.length, at + length);
        ByteSpan last = malformed.isEmpty() ? null : malformed.get(malformed.size() - 1);
        if (last != null && last.end() == base + at) {
          malformed.set(malformed.size() - 1, new ByteSpan(last.start(), base + end));
          ends[text.length() - 1] = end;
        } else {
          malformed.add(new ByteSpan(base + at, base + end));
          starts[text.length()] = at;
          ends[text.length()] = end;
          text.append('\uFFFD');
        }
        in.position(end);
        continue;
      }
      for (int k = 0; k < one.position(); k++) {
        starts[text.length()] = at;
        ends[text.length()] = in.position();
        text.append(one.get(k));
      }
    }
    return Decoded.builder()
        .text(Passage.of(text.toString(), base, starts, ends))
        .encoding(charset.name())
        .basis(basis)
        .confidence(malformed.isEmpty() ? 0.99 : 0.5)
        .hasBom(bom)
        .segments(
            bytes.length == 0
                ? List.of()
                : List.of(
                    new Decoded.Segment(new ByteSpan(base, base + bytes.length), charset.name())))
        .malformed(List.copyOf(malformed))
        .build();
  }
}
