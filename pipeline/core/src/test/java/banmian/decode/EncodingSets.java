package banmian.decode;

import banmian.script.Converter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files whose encoding is known, made from sentences: cuts on and inside characters, short strings,
 * a little Chinese in much English, evidence that comes late, bad bytes, several encodings in one
 * file, mojibake, and the neighbours' encodings as decoys.
 */
final class EncodingSets {

  /**
   * A file and the truth about it.
   *
   * @param cell the row of the table that it counts in
   * @param encoding label; of the first part for a mixed file
   * @param text its text without what a cut broke; null where only the label counts
   * @param seams end of each part but the last, for a mixed file
   * @param parts label of each part, for a mixed file
   * @param repair the chain to find, {@code lossy}, or null
   * @param damage what was done to its bytes
   */
  record Case(
      String cell,
      byte[] bytes,
      String encoding,
      @Nullable String text,
      List<Integer> seams,
      List<String> parts,
      @Nullable String repair,
      Damage damage) {
    Case(String cell, byte[] bytes, String encoding, @Nullable String text) {
      this(cell, bytes, encoding, text, Damage.UNKNOWN);
    }

    Case(String cell, byte[] bytes, String encoding, @Nullable String text, Damage damage) {
      this(cell, bytes, encoding, text, List.of(), List.of(), null, damage);
    }
  }

  /**
   * What was done to the bytes of a file.
   *
   * @param head bytes at the beginning that a cut left of a character; -1 if it was not cut so
   * @param tail bytes at the end that a cut left of a character
   * @param places where bytes were changed, inserted or dropped
   */
  record Damage(int head, int tail, List<Integer> places) {
    static final Damage UNKNOWN = new Damage(-1, -1, List.of());

    boolean isCut() {
      return head >= 0;
    }
  }

  static final String[] CHINESE = {
    "UTF-8",
    "GB18030",
    "Big5",
    "x-EUC-TW",
    "UTF-16LE",
    "UTF-16BE",
    "UTF-32LE",
    "UTF-32BE",
    "HZ-GB-2312",
    "ISO-2022-CN",
    "UTF-7"
  };

  /** The encodings that a Chinese text may be in, for parameterized tests. */
  static Stream<String> chinese() {
    return Stream.of(CHINESE);
  }

  private final List<String> hans;
  private final List<String> hant;
  private final List<String> english;
  private final Map<String, List<String>> foreign;
  private final Random random;
  private final int each;
  private final List<Case> cases = new ArrayList<>();

  private EncodingSets(
      List<String> hans,
      List<String> hant,
      List<String> english,
      Map<String, List<String>> foreign,
      long seed,
      int each) {
    this.hans = hans;
    this.hant = hant;
    this.english = english;
    this.foreign = foreign;
    this.random = new Random(seed);
    this.each = each;
  }

  /**
   * The files.
   *
   * @param foreign sentences by language code
   * @param each files in a cell
   */
  static List<Case> of(
      List<String> hans,
      List<String> hant,
      List<String> english,
      Map<String, List<String>> foreign,
      long seed,
      int each) {
    EncodingSets sets = new EncodingSets(hans, hant, english, new TreeMap<>(foreign), seed, each);
    sets.cuts();
    sets.shorts();
    sets.sparse();
    sets.late();
    sets.marks();
    sets.dirty();
    sets.mixed();
    sets.mojibake();
    sets.decoys();
    sets.others();
    sets.genres();
    return sets.cases;
  }

  private List<String> sentences(String encoding) {
    return switch (encoding) {
      case "Big5", "x-EUC-TW" -> hant;
      case "GB18030", "HZ-GB-2312", "ISO-2022-CN" -> hans;
      default -> random.nextBoolean() ? hans : hant;
    };
  }

  private String text(List<String> from, int characters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < characters) {
      text.append(from.get(random.nextInt(from.size()))).append(random.nextInt(3) == 0 ? "\n" : "");
    }
    return text.toString();
  }

  private String text(String encoding, int characters) {
    return Encoders.encodable(encoding, text(sentences(encoding), characters + 10));
  }

  private void cuts() {
    int[][] lengths = {{20, 20}, {40, 40}, {100, 200}, {1000, 10000}};
    for (String encoding : CHINESE) {
      for (int[] length : lengths) {
        for (int n = 0; n < each; n++) {
          boolean inside = n % 2 == 1 && !Stateful.knows(encoding);
          int size = length[0] + random.nextInt(length[1] - length[0] + 1);
          cut(encoding, size, inside);
        }
      }
    }
  }

  private void cut(String encoding, int size, boolean inside) {
    String text = text(encoding, size);
    if (Stateful.knows(encoding)) {
      byte[] all = Encoders.encode(encoding, text.substring(0, Math.max(2, size / 3)));
      cases.add(new Case("cut " + encoding + " " + band(size), all, encoding, null));
      return;
    }
    byte[] all = Encoders.encode(encoding, text);
    int start = 0;
    int skip = random.nextInt(Math.max(1, text.length() / 4));
    for (int tries = 0; tries < 50; tries++) {
      int c = text.codePointAt(Character.isLowSurrogate(text.charAt(skip)) ? skip + 1 : skip);
      if (c >= 0x80) {
        break;
      }
      skip++;
    }
    byte[] head = Encoders.encode(encoding, text.substring(0, skip));
    byte[] one = Encoders.encode(encoding, text.substring(skip, skip + 1));
    start = head.length;
    int broken = 0;
    if (inside) {
      broken = one.length - (1 + random.nextInt(Math.max(1, one.length - 1)));
      start += one.length - broken;
    }
    byte[] bytes = java.util.Arrays.copyOfRange(all, start, Math.min(all.length, start + size));
    String cell = "cut " + encoding + (inside ? " inside " : " aligned ") + band(size);
    for (int tail = 0; tail < 4 && broken + tail <= bytes.length; tail++) {
      String rest = strict(encoding, bytes, broken, tail);
      if (rest != null) {
        if (rest.codePoints().anyMatch(c -> c >= 0x4E00 && c < 0xA000)) {
          cases.add(new Case(cell, bytes, encoding, rest, new Damage(broken, tail, List.of())));
        }
        return;
      }
    }
  }

  private static String band(int size) {
    return size <= 20 ? "20" : size <= 40 ? "40" : size <= 200 ? "100-200" : "1k-10k";
  }

  /** The text without the first and last bytes; null if it is broken. */
  private static @Nullable String strict(String encoding, byte[] bytes, int head, int tail) {
    Charset charset = Charset.forName(encoding.equals("Big5") ? "x-MS950-HKSCS" : encoding);
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, head, bytes.length - head - tail))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private String hanRun(String encoding, int n) {
    for (int tries = 0; tries < 1000; tries++) {
      List<String> from = sentences(encoding);
      String s = from.get(random.nextInt(from.size()));
      if (s.length() <= n) {
        continue;
      }
      int at = random.nextInt(s.length() - n);
      String run = s.substring(at, at + n);
      if (run.chars().allMatch(c -> c >= 0x4E00 && c < 0xA000)
          && Encoders.encodable(encoding, run).length() == n) {
        return run;
      }
    }
    return "中国人民解放军".substring(0, Math.min(n, 7));
  }

  private void shorts() {
    for (String encoding :
        new String[] {
          "UTF-8", "GB18030", "Big5", "x-EUC-TW", "UTF-16LE", "UTF-16BE", "HZ-GB-2312"
        }) {
      for (int i = 0; i < 3 * each; i++) {
        int n = i % 3 == 0 ? 2 : i % 3 == 1 ? 3 : 4 + random.nextInt(5);
        String run = hanRun(encoding, n);
        cases.add(
            new Case(
                "short " + encoding + " " + (n > 3 ? "4-8" : "" + n) + " Han",
                Encoders.encode(encoding, run),
                encoding,
                run));
      }
    }
  }

  private String english(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(english.get(random.nextInt(english.size()))).append(' ');
    }
    return text.toString().replaceAll("[^\\x20-\\x7E]", "");
  }

  private void sparse() {
    for (String encoding : new String[] {"UTF-8", "GB18030", "Big5", "x-EUC-TW"}) {
      for (int k : new int[] {1, 2, 4, 10}) {
        for (int n = 0; n < each / 2; n++) {
          String a = english(450);
          String text = a + hanRun(encoding, k) + english(450);
          cases.add(
              new Case(
                  "sparse " + encoding + " " + k + " Han",
                  Encoders.encode(encoding, text),
                  encoding,
                  text));
        }
      }
    }
  }

  private void late() {
    for (String encoding : new String[] {"UTF-8", "GB18030", "Big5", "x-EUC-TW"}) {
      for (int k : new int[] {70_000, 300_000}) {
        for (int n = 0; n < Math.max(2, each / 20); n++) {
          String text = english(k) + "\n" + text(encoding, 200);
          cases.add(new Case("late", Encoders.encode(encoding, text), encoding, text));
        }
      }
    }
  }

  private void marks() {
    String marks = "，。、；：？！（）“”《》１２３４５６７８９０—…　";
    for (String encoding : new String[] {"UTF-8", "GB18030", "Big5", "UTF-16LE"}) {
      for (int n = 0; n < each; n++) {
        StringBuilder text = new StringBuilder();
        for (int i = 10 + random.nextInt(30); i > 0; i--) {
          text.append(
              random.nextInt(3) > 0
                  ? String.valueOf((char) ('0' + random.nextInt(10)))
                  : String.valueOf(marks.charAt(random.nextInt(marks.length()))));
        }
        String s = Encoders.encodable(encoding, text + "，２０");
        cases.add(
            new Case("digits and marks " + encoding, Encoders.encode(encoding, s), encoding, s));
      }
    }
  }

  private void dirty() {
    for (String encoding :
        new String[] {"UTF-8", "GB18030", "Big5", "x-EUC-TW", "UTF-16LE", "UTF-16BE"}) {
      for (double share : new double[] {0.001, 0.01, 0.03}) {
        for (int n = 0; n < each; n++) {
          byte[] clean = Encoders.encode(encoding, text(encoding, 200 + random.nextInt(1500)));
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          List<Integer> places = new ArrayList<>();
          for (byte b : clean) {
            boolean hit = random.nextDouble() < share;
            int how = hit ? random.nextInt(3) : 3;
            if (hit) {
              places.add(out.size());
            }
            if (how == 0) {
              out.write(random.nextInt(256));
            } else if (how == 1) {
              out.write(b);
              out.write(random.nextInt(256));
            } else if (how == 3) {
              out.write(b);
            }
          }
          cases.add(
              new Case(
                  "dirty " + encoding + " " + share,
                  out.toByteArray(),
                  encoding,
                  null,
                  new Damage(-1, -1, places)));
        }
      }
    }
  }

  private void mixed() {
    String[] some = {"UTF-8", "GB18030", "Big5", "x-EUC-TW"};
    for (int n = 0; n < 4 * each; n++) {
      boolean inline = n % 2 == 1;
      String a = some[random.nextInt(some.length)];
      String b = some[random.nextInt(some.length)];
      if (a.equals(b)) {
        continue;
      }
      if (a.equals("GB18030") || random.nextInt(8) > 0 || inline) {
        mixed(inline ? "mixed inside a line" : "mixed at line ends", a, b, inline);
      } else {
        wide(b);
      }
    }
  }

  private void mixed(String cell, String a, String b, boolean inline) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> seams = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int k = 0; k < count; k++) {
      String encoding = k % 2 == 0 ? a : b;
      String text = text(encoding, 40 + random.nextInt(600)).strip();
      out.writeBytes(Encoders.encode(encoding, inline ? text : text + "\n"));
      parts.add(encoding);
      if (k + 1 < count) {
        seams.add(out.size());
      }
    }
    cases.add(new Case(cell, out.toByteArray(), a, null, seams, parts, null, Damage.UNKNOWN));
  }

  private void wide(String b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean first = random.nextBoolean();
    String utf16 = "\uFEFF" + text("UTF-16LE", 200).strip() + "\n";
    byte[] other = Encoders.encode(b, text(b, 300).strip() + "\n");
    byte[] wide = utf16.getBytes(StandardCharsets.UTF_16LE);
    out.writeBytes(first ? wide : other);
    int seam = out.size();
    out.writeBytes(first ? other : wide);
    cases.add(
        new Case(
            "mixed with UTF-16",
            out.toByteArray(),
            first ? "UTF-16LE" : b,
            null,
            List.of(seam),
            first ? List.of("UTF-16LE", b) : List.of(b, "UTF-16LE"),
            null,
            Damage.UNKNOWN));
  }

  private void mojibake() {
    String[][] ways = {
      {"UTF-8", "ISO-8859-1"},
      {"UTF-8", "windows-1252"},
      {"GBK", "ISO-8859-1"},
      {"GBK", "windows-1252"},
      {"x-windows-950", "ISO-8859-1"},
      {"x-windows-950", "GBK"},
      {"GBK", "x-windows-950"},
      {"UTF-8", "GBK"},
      {"UTF-8", "GB18030"},
      {"UTF-8", "x-windows-950"},
      {"UTF-8", "ISO-8859-1", "ISO-8859-1"}
    };
    for (String[] way : ways) {
      for (int n = 0; n < each; n++) {
        List<String> from = way[0].contains("950") ? hant : hans;
        String text = text(from, 20 + random.nextInt(400));
        text = plain(text, Charset.forName(way[0]));
        String garbled = misread(text, way[0], way[1]);
        if (way.length > 2) {
          garbled = misread(garbled, "UTF-8", way[2]);
        }
        byte[] bytes = garbled.getBytes(StandardCharsets.UTF_8);
        boolean lossless = text.equals(undo(garbled, way));
        cases.add(
            new Case(
                "mojibake " + String.join(" read as ", way),
                bytes,
                "UTF-8",
                lossless ? text : null,
                List.of(),
                List.of(),
                lossless ? "repair" : "lossy",
                Damage.UNKNOWN));
      }
    }
  }

  private static String plain(String text, Charset charset) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> charset.newEncoder().canEncode(Character.toString(c)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String misread(String text, String writer, String reader) {
    byte[] bytes = text.getBytes(Charset.forName(writer));
    if (!reader.equals("windows-1252")) {
      return new String(bytes, Charset.forName(reader));
    }
    StringBuilder read = new StringBuilder();
    for (byte b : bytes) {
      String c = new String(new byte[] {b}, Charset.forName(reader));
      read.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
    }
    return read.toString();
  }

  private static String undo(String garbled, String[] way) {
    String text = garbled;
    for (int k = way.length - 1; k > 0; k--) {
      byte[] bytes;
      if (way[k].equals("windows-1252")) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
          out.writeBytes(
              c >= 0x80 && c < 0xA0
                  ? new byte[] {(byte) c}
                  : String.valueOf(c).getBytes(Charset.forName(way[k])));
        }
        bytes = out.toByteArray();
      } else {
        bytes = text.getBytes(Charset.forName(way[k]));
      }
      text = new String(bytes, Charset.forName(k == 1 ? way[0] : "UTF-8"));
    }
    return text;
  }

  private static final Map<String, String[]> DECOYS =
      Map.ofEntries(
          Map.entry("ja", new String[] {"windows-31j", "EUC-JP"}),
          Map.entry("ko", new String[] {"x-windows-949"}),
          Map.entry("ru", new String[] {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5"}),
          Map.entry("uk", new String[] {"windows-1251"}),
          Map.entry("bg", new String[] {"windows-1251", "x-MacCyrillic"}),
          Map.entry("fr", new String[] {"windows-1252", "IBM850", "x-MacRoman"}),
          Map.entry("de", new String[] {"windows-1252", "ISO-8859-1", "IBM850"}),
          Map.entry("es", new String[] {"windows-1252"}),
          Map.entry("pt", new String[] {"windows-1252"}),
          Map.entry("it", new String[] {"windows-1252"}),
          Map.entry("sv", new String[] {"windows-1252", "x-MacRoman"}),
          Map.entry("da", new String[] {"windows-1252"}),
          Map.entry("pl", new String[] {"windows-1250", "ISO-8859-2"}),
          Map.entry("cs", new String[] {"windows-1250", "ISO-8859-2"}),
          Map.entry("hu", new String[] {"windows-1250", "ISO-8859-2"}),
          Map.entry("ro", new String[] {"windows-1250"}),
          Map.entry("el", new String[] {"windows-1253"}),
          Map.entry("tr", new String[] {"windows-1254"}),
          Map.entry("he", new String[] {"windows-1255"}),
          Map.entry("ar", new String[] {"windows-1256"}),
          Map.entry("lt", new String[] {"windows-1257"}),
          Map.entry("lv", new String[] {"windows-1257"}),
          Map.entry("th", new String[] {"x-windows-874"}));

  private void decoys() {
    for (Map.Entry<String, List<String>> language : foreign.entrySet()) {
      for (String charset : DECOYS.getOrDefault(language.getKey(), new String[0])) {
        String label = charset.contains("949") ? "EUC-KR" : Encodings.label(charset);
        String kind = List.of("ja", "ko").contains(language.getKey()) ? "CJK" : "single";
        for (int n = 0; n < 2 * each; n++) {
          boolean file = n % 2 == 0;
          String text =
              plain(text(language.getValue(), file ? 1500 : 250), Charset.forName(charset));
          byte[] bytes = text.getBytes(Charset.forName(charset));
          if (!file) {
            int size = 40 + random.nextInt(3) * 30;
            int start = random.nextInt(Math.max(1, bytes.length - size));
            bytes =
                java.util.Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + size));
          }
          boolean plain = true;
          for (byte b : bytes) {
            plain &= b >= 0;
          }
          if (!plain) {
            cases.add(new Case("decoy " + kind + (file ? " files" : " cuts"), bytes, label, null));
          }
        }
      }
    }
  }

  private void genres() {
    for (Map.Entry<String, List<String>> genre : Genres.texts().entrySet()) {
      for (String encoding : new String[] {"UTF-8", "GB18030", "Big5", "x-EUC-TW", "UTF-16LE"}) {
        List<String> lines = new ArrayList<>();
        boolean traditional = encoding.equals("Big5") || encoding.equals("x-EUC-TW");
        for (String line : genre.getValue()) {
          lines.add(traditional ? TRADITIONAL.convert(line) : line);
        }
        for (int n = 0; n < Math.max(2, each / 4); n++) {
          StringBuilder text = new StringBuilder();
          for (int k = 1 + random.nextInt(4); k > 0; k--) {
            text.append(lines.get(random.nextInt(lines.size()))).append('\n');
          }
          String s = Encoders.encodable(encoding, text.toString());
          cases.add(
              new Case(
                  "genre " + genre.getKey() + " " + encoding,
                  Encoders.encode(encoding, s),
                  encoding,
                  s));
        }
      }
    }
  }

  private static final Converter TRADITIONAL = Converter.of(Converter.Mode.S2T);

  private void others() {
    for (int n = 0; n < each; n++) {
      byte[] noise = new byte[200 + random.nextInt(3000)];
      random.nextBytes(noise);
      cases.add(new Case("binary", noise, "binary", null));
      cases.add(
          new Case(
              "ASCII",
              english(100 + random.nextInt(1000)).getBytes(StandardCharsets.US_ASCII),
              "US-ASCII",
              null));
      String text = text(hans, 100);
      int at = random.nextInt(text.length());
      String nul = text.substring(0, at) + "\0\0\0" + text.substring(at);
      String encoding = n % 2 == 0 ? "UTF-8" : "GB18030";
      nul = Encoders.encodable(encoding, nul);
      cases.add(new Case("NUL bytes", Encoders.encode(encoding, nul), encoding, nul));
    }
  }
}
