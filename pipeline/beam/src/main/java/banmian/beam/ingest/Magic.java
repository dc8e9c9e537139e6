package banmian.beam.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file say that it is.
 *
 * <p>Only numbers that no text begins with are in the table: {@code BM} opens a bitmap, but also a
 * page about BMW, so it counts only with the header's zeros behind it.
 */
enum Magic {
  /** Gzip. */
  GZIP(null, "gz"),
  /** Bzip2. */
  BZIP2(null, "bz2"),
  /** XZ. */
  XZ(null, "xz"),
  /** Zstandard. */
  ZSTD(null, "zst"),
  /** Zip. */
  ZIP(null, "zip"),
  /** Tar. */
  TAR(null, "tar"),
  /** An archive of a kind that is not opened. */
  OTHER_ARCHIVE(RejectCode.NESTED_ARCHIVE, "7z", "rar"),
  /** See {@link RejectCode#PDF}. */
  PDF(RejectCode.PDF),
  /** See {@link RejectCode#IMAGE}. */
  IMAGE(RejectCode.IMAGE),
  /** See {@link RejectCode#OFFICE}. */
  OFFICE(RejectCode.OFFICE),
  /** See {@link RejectCode#MEDIA}. */
  MEDIA(RejectCode.MEDIA),
  /** See {@link RejectCode#BINARY}. */
  BINARY(RejectCode.BINARY),
  /** Nothing: text, as far as the first bytes tell. */
  NONE(null);

  /** Bytes that {@link #of} wants to see: a tar's number stands behind its first name. */
  static final int WANTED = 512;

  private static final Pattern TAR_INSIDE =
      Pattern.compile("(?is).*\\.(tar\\.[a-z0-9]+|tgz|tbz2?|txz|tzst)");

  /** A number: {@code ..} stands for any byte. */
  private record Signature(Magic magic, String pattern) {}

  private static final List<Signature> NUMBERS =
      List.of(
          new Signature(GZIP, "1F8B08"),
          new Signature(BZIP2, "425A68..314159265359"),
          new Signature(BZIP2, "425A68..177245385090"),
          new Signature(XZ, "FD377A585A00"),
          new Signature(ZSTD, "28B52FFD"),
          new Signature(ZIP, "504B0304"),
          new Signature(ZIP, "504B0506"),
          new Signature(ZIP, "504B0708"),
          new Signature(OTHER_ARCHIVE, "377ABCAF271C"),
          new Signature(OTHER_ARCHIVE, "526172211A07"),
          new Signature(PDF, "255044462D"),
          new Signature(PDF, "EFBBBF255044462D"),
          new Signature(IMAGE, "89504E470D0A1A0A"),
          new Signature(IMAGE, "FFD8FF"),
          new Signature(IMAGE, "474946383761"),
          new Signature(IMAGE, "474946383961"),
          new Signature(IMAGE, "49492A00"),
          new Signature(IMAGE, "4D4D002A"),
          new Signature(IMAGE, "424D........00000000........28000000"),
          new Signature(IMAGE, "52494646........57454250"),
          new Signature(IMAGE, "41542654464F524D"),
          new Signature(IMAGE, "0000000C6A5020200D0A870A"),
          new Signature(IMAGE, "000000..6674797068656963"),
          new Signature(IMAGE, "000000..6674797061766966"),
          new Signature(IMAGE, "38425053000"),
          new Signature(OFFICE, "D0CF11E0A1B11AE1"),
          new Signature(OFFICE, "7B5C727466"),
          new Signature(MEDIA, "000000..66747970"),
          new Signature(MEDIA, "52494646........57415645"),
          new Signature(MEDIA, "52494646........41564920"),
          new Signature(MEDIA, "4F67675300"),
          new Signature(MEDIA, "664C614300"),
          new Signature(MEDIA, "1A45DFA3"),
          new Signature(MEDIA, "4944330200"),
          new Signature(MEDIA, "4944330300"),
          new Signature(MEDIA, "4944330400"),
          new Signature(BINARY, "7F454C46"),
          new Signature(BINARY, "CAFEBABE0000"),
          new Signature(BINARY, "4D5A90000300"),
          new Signature(BINARY, "53514C69746520666F726D6174203300"),
          new Signature(BINARY, "5041523115"),
          new Signature(BINARY, "0001000000..0"),
          new Signature(BINARY, "774F4646"),
          new Signature(BINARY, "774F4632"));

  private final @Nullable RejectCode rejection;

  // a list is as immutable as this one was made; the checker cannot see it
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> endings;

  Magic(@Nullable RejectCode rejection, String... endings) {
    this.rejection = rejection;
    this.endings = List.of(endings);
  }

  /** What the first bytes say; {@link #WANTED} of them are enough. */
  static Magic of(byte[] head, int length) {
    String hex = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(length, 32));
    for (Signature number : NUMBERS) {
      if (matches(hex, number.pattern())) {
        return number.magic();
      }
    }
    boolean tar =
        length > 262 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    return tar ? TAR : NONE;
  }

  private static boolean matches(String hex, String pattern) {
    if (hex.length() < pattern.length()) {
      return false;
    }
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '.' && pattern.charAt(i) != hex.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** What a file's name promises; {@link #NONE} for a name that promises nothing packed. */
  static Magic promisedBy(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (ending) {
      case "tgz" -> GZIP;
      case "tbz2", "tbz" -> BZIP2;
      case "txz" -> XZ;
      case "tzst", "zstd" -> ZSTD;
      default -> {
        for (Magic magic : values()) {
          if (magic.endings.contains(ending)) {
            yield magic;
          }
        }
        yield NONE;
      }
    };
  }

  /** True for a name that promises a tar in a compressed file. */
  static boolean isTarInside(String name) {
    return TAR_INSIDE.matcher(name).matches();
  }

  /** The code under which such a file is rejected; null if it is read or unpacked. */
  @Nullable RejectCode rejection() {
    return rejection;
  }

  /** True for one stream packed as a whole. */
  boolean isCompressed() {
    return this == GZIP || this == BZIP2 || this == XZ || this == ZSTD;
  }

  /** True for whatever has to be unpacked first. */
  boolean isPacked() {
    return isCompressed() || this == ZIP || this == TAR || this == OTHER_ARCHIVE;
  }
}
