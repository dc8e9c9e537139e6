package banmian.beam.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class UnpackerTest {

  private static final String PAGE = "全市春耕生产现场会召开\n\n　　本报讯　昨天上午，现场会在城关镇召开。\n";
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  private final Map<String, String> documents = new LinkedHashMap<>();
  private final List<Reject> rejects = new ArrayList<>();

  @BeforeAll
  static void registerFileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  private void read(String name, byte[] bytes) throws IOException {
    read(name, bytes, new Unpacker(100_000, 10_000, false));
  }

  private void read(String name, byte[] bytes, Unpacker unpacker) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    unpacker.read(new InputFile("in/" + name, file.toString(), bytes.length, 0), taker());
  }

  private Unpacker.Taker taker() {
    return new Unpacker.Taker() {
      @Override
      public void document(Document document, Reject ifNoText) throws IOException {
        try (var in = document.open()) {
          documents.put(document.uri(), new String(in.readAllBytes(), UTF_8));
        }
      }

      @Override
      public void reject(Reject reject) {
        rejects.add(reject);
      }
    };
  }

  private static byte[] packed(String how, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer =
        switch (how) {
          case "gz" -> new GZIPOutputStream(out);
          case "bz2" -> new BZip2CompressorOutputStream(out);
          case "xz" -> new XZOutputStream(out, new LZMA2Options(0));
          case "zst" -> new ZstdOutputStream(out);
          default -> throw new IllegalArgumentException(how);
        }) {
      packer.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Charset names, Object... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write(bytes(namesAndContents[i + 1]));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(String names, Object... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, names)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        byte[] bytes = bytes(namesAndContents[i + 1]);
        TarArchiveEntry entry = new TarArchiveEntry((String) namesAndContents[i]);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(Object content) {
    return content instanceof byte[] bytes ? bytes : ((String) content).getBytes(UTF_8);
  }

  private List<String> codes() {
    return rejects.stream().map(r -> r.uri() + " " + r.code().code()).toList();
  }

  @ParameterizedTest(name = ".{0}")
  @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
  void unpacksACompressedFile(String ending) throws IOException {
    read("a.txt." + ending, packed(ending, PAGE.getBytes(UTF_8)));
    assertThat(documents).containsExactly(Map.entry("in/a.txt." + ending, PAGE));
    assertThat(rejects).isEmpty();
  }

  @ParameterizedTest(name = ".tar.{0}")
  @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
  void unpacksACompressedTar(String ending) throws IOException {
    read("a.tar." + ending, packed(ending, tar("UTF-8", "b/c.txt", PAGE, "d.txt", "无")));
    assertThat(documents)
        .containsExactly(
            Map.entry("in/a.tar." + ending + "!b/c.txt", PAGE),
            Map.entry("in/a.tar." + ending + "!d.txt", "无"));
  }

  // two gzip files put one behind the other are one
  @Test
  void readsAllMembersOfAGzip() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(packed("gz", "上".getBytes(UTF_8)));
    both.write(packed("gz", "下".getBytes(UTF_8)));
    read("a.gz", both.toByteArray());
    assertThat(documents).containsEntry("in/a.gz", "上下");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"UTF-8", "GBK"})
  void readsChineseNamesHoweverTheArchiveSpellsThem(String names) throws IOException {
    read("a.zip", zip(Charset.forName(names), "一版/要闻.txt", PAGE));
    read("a.tar", tar(names, "一版/要闻.txt", PAGE));
    assertThat(documents.keySet()).containsExactly("in/a.zip!一版/要闻.txt", "in/a.tar!一版/要闻.txt");
  }

  @Test
  void whatAFileIsItsFirstBytesSay() throws IOException {
    read("pages", zip(UTF_8, "a.txt", PAGE));
    read("page.txt", packed("gz", PAGE.getBytes(UTF_8)));
    assertThat(documents.keySet()).containsExactly("in/pages!a.txt", "in/page.txt");
  }

  @Test
  void twoMembersOfOneNameHaveTwoNames() throws IOException {
    read("a.tar", tar("UTF-8", "p.txt", "一", "p.txt", "二"));
    assertThat(documents)
        .containsExactly(Map.entry("in/a.tar!p.txt", "一"), Map.entry("in/a.tar!p.txt#2", "二"));
  }

  @Test
  void aMemberAboveTheBoundInMemoryIsLaidAside() throws IOException {
    String text = PAGE.repeat(300);
    read("a.zip", zip(UTF_8, "long.txt", text));
    assertThat(documents).containsEntry("in/a.zip!long.txt", text);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "255044462D312E37, pdf",
    "89504E470D0A1A0A0000000D49484452, image",
    "FFD8FFE000104A464946, image",
    "D0CF11E0A1B11AE100000000, office",
    "7B5C727466315C616E7369, office",
    "49443303000000000000, media",
    "7F454C460201010000, binary",
    "53514C69746520666F726D6174203300, binary",
    "377ABCAF271C0004, nested_archive",
    "'', empty"
  })
  void whatIsNoTextIsNamed(String hex, String code) throws IOException {
    byte[] head = java.util.HexFormat.of().parseHex(hex);
    read("a.txt", head.length == 0 ? head : Arrays.copyOf(head, 600));
    assertThat(codes()).containsExactly("in/a.txt " + code);
    assertThat(documents).isEmpty();
  }

  @Test
  void noiseIsBinary() throws IOException {
    byte[] noise = new byte[5_000];
    new Random(3).nextBytes(noise);
    read("a.txt", noise);
    assertThat(codes()).containsExactly("in/a.txt binary");
    assertThat(rejects.get(0).bytes()).isEqualTo(5_000);
  }

  @Test
  void aWordFileIsNotUnpacked() throws IOException {
    read("a.docx", zip(UTF_8, "[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"));
    assertThat(codes()).containsExactly("in/a.docx office");
  }

  @Test
  void aFileAboveTheLimitIsTooLargeOfItselfAndInAnArchive() throws IOException {
    String text = "字".repeat(50_000);
    read("a.txt", text.getBytes(UTF_8));
    read("b.zip", zip(UTF_8, "big.txt", text, "small.txt", PAGE));
    assertThat(codes()).containsExactly("in/a.txt too_large", "in/b.zip!big.txt too_large");
    assertThat(rejects.get(0).message()).contains("--max-document-bytes");
    assertThat(documents.keySet()).containsExactly("in/b.zip!small.txt");
  }

  @ParameterizedTest(name = ".{0}")
  @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
  void aCutOffFileIsCorrupt(String ending) throws IOException {
    byte[] noise = new byte[4_000];
    new Random(5).nextBytes(noise);
    byte[] whole = packed(ending, java.util.HexFormat.of().formatHex(noise).getBytes(UTF_8));
    read("a." + ending, Arrays.copyOf(whole, whole.length / 2));
    assertThat(codes()).containsExactly("in/a." + ending + " corrupt_archive");
    assertThat(documents).isEmpty();
  }

  @Test
  void aFileNamedAsAnArchiveThatIsNoneIsCorrupt() throws IOException {
    read("a.gz", PAGE.getBytes(UTF_8));
    assertThat(codes()).containsExactly("in/a.gz corrupt_archive");
  }

  @Test
  void aZipWithoutItsDirectoryGivesWhatCameBefore() throws IOException {
    byte[] whole = zip(UTF_8, "a.txt", PAGE, "b.txt", PAGE.repeat(20));
    read("cut.zip", Arrays.copyOf(whole, whole.length - 60));
    assertThat(documents.keySet()).contains("in/cut.zip!a.txt");
    assertThat(codes()).containsExactly("in/cut.zip corrupt_archive");
  }

  @Test
  void aDamagedMemberDoesNotTakeTheOthersAlong() throws IOException {
    byte[] zip = zip(UTF_8, "a.txt", PAGE.repeat(5), "b.txt", "二版");
    // in the middle of the first member's data
    zip[60] ^= 0x55;
    zip[61] ^= 0x55;
    read("a.zip", zip);
    assertThat(documents).containsEntry("in/a.zip!b.txt", "二版");
    assertThat(codes()).containsExactly("in/a.zip!a.txt corrupt_archive");
  }

  @Test
  void aTarThatBreaksOffGivesTheMembersBefore() throws IOException {
    byte[] tar = tar("UTF-8", "a.txt", PAGE, "b.txt", PAGE.repeat(40));
    read("a.tar", Arrays.copyOf(tar, 2_000));
    assertThat(documents.keySet()).containsExactly("in/a.tar!a.txt");
    assertThat(codes()).containsExactly("in/a.tar corrupt_archive");
  }

  @Test
  void anArchiveInAnArchiveIsNotOpened() throws IOException {
    read("a.zip", zip(UTF_8, "b.zip", zip(UTF_8, "c.txt", PAGE), "d.txt", PAGE));
    read("a.gz", packed("gz", packed("gz", PAGE.getBytes(UTF_8))));
    assertThat(codes()).containsExactly("in/a.zip!b.zip nested_archive", "in/a.gz nested_archive");
    assertThat(documents.keySet()).containsExactly("in/a.zip!d.txt");
  }

  // 300 MB of spaces in 300 kB
  @Test
  void aBombStopsWhereItsSizeNoLongerExplainsIt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        gzip.write(spaces);
      }
    }
    read("a.gz", out.toByteArray(), new Unpacker(1L << 40, 10_000, false));
    assertThat(codes()).containsExactly("in/a.gz archive_bomb");
    assertThat(documents).isEmpty();
  }

  @Test
  void hiddenMembersAndFoldersArePassedOver() throws IOException {
    read("a.zip", zip(UTF_8, "__MACOSX/._p.txt", "x", ".DS_Store", "x", "f/", "", "f/p.txt", PAGE));
    assertThat(documents.keySet()).containsExactly("in/a.zip!f/p.txt");
    assertThat(rejects).isEmpty();
  }

  @Test
  void anEmptyArchiveIsEmpty() throws IOException {
    read("a.zip", zip(UTF_8));
    read("a.tar.gz", packed("gz", tar("UTF-8")));
    assertThat(codes()).containsExactly("in/a.zip empty", "in/a.tar.gz empty");
  }

  @Test
  void aFileThatIsGoneIsUnreadableAndNamesNoPathOfThisMachine() throws IOException {
    new Unpacker(100, 100, false)
        .read(new InputFile("in/a.txt", folder.resolve("gone").toString(), 3, 0), taker());
    assertThat(codes()).containsExactly("in/a.txt unreadable");
    assertThat(rejects.get(0).message()).doesNotContain(folder.toString());
  }

  // what the taker throws is its own, and no reason to blame the file
  @Test
  void whatTheTakerThrowsIsThrown() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), PAGE);
    Unpacker.Taker broken =
        new Unpacker.Taker() {
          @Override
          public void document(Document document, Reject ifNoText) throws IOException {
            throw new IOException("the disk is full");
          }

          @Override
          public void reject(Reject reject) {
            rejects.add(reject);
          }
        };
    assertThatThrownBy(
            () ->
                new Unpacker(1_000, 1_000, false)
                    .read(new InputFile("in/a.txt", file.toString(), 100, 0), broken))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");
    assertThat(rejects).isEmpty();
  }

  @Test
  void gbkMembersComeOutByteForByte() throws IOException {
    byte[] gbk = PAGE.getBytes(GBK);
    List<byte[]> given = new ArrayList<>();
    Path file = folder.resolve("a.zip");
    Files.write(file, zip(UTF_8, "a.txt", gbk));
    new Unpacker(100_000, 10_000, false)
        .read(
            new InputFile("in/a.zip", file.toString(), Files.size(file), 0),
            new Unpacker.Taker() {
              @Override
              public void document(Document document, Reject ifNoText) {
                given.add(document.bytes());
              }

              @Override
              public void reject(Reject reject) {
                rejects.add(reject);
              }
            });
    assertThat(given).containsExactly(gbk);
  }
}
