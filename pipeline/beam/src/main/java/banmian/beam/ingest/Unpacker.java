package banmian.beam.ingest;

import banmian.decode.Decoder;
import banmian.text.Sha256;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Opens a planned file and gives the documents in it: the file itself, what a compressed file
 * holds, the members of an archive. What cannot be read becomes a {@link Reject}, and the rest goes
 * on.
 *
 * <p>What a file is, its first bytes say, not its name. A document is given only when all of it
 * came out whole, so a damaged archive gives the members before the damage and one reject. Memory
 * is bounded: a document above {@code inMemory} bytes is opened again where it lies, or laid aside
 * in a temporary file when it came out of an archive.
 */
public final class Unpacker {

  /** Takes what comes out, in the order of the archive. */
  public interface Taker {
    /**
     * A document. What it holds in memory may be kept; it can be opened during the call alone.
     *
     * @param ifNoText what it is if it turns out to be no text
     */
    void document(Document document, Reject ifNoText) throws IOException;

    /** Something that was not read. */
    void reject(Reject reject);
  }

  /** An archive may always unpack to this much … */
  private static final long ALWAYS_ALLOWED = 64L << 20;

  /** … and to this many times its size: ten times what the best packers make of real pages. */
  private static final long MOST_EXPANSION = 250;

  private static final int XZ_MEMORY_KIB = 256 << 10;

  private final long maxDocumentBytes;
  private final int inMemory;
  private final boolean forced;

  /**
   * An unpacker.
   *
   * @param maxDocumentBytes a document above it is rejected
   * @param inMemory a document above it is not held in memory
   * @param forced whether the user has named the encoding, so that nothing counts as no text
   */
  public Unpacker(long maxDocumentBytes, int inMemory, boolean forced) {
    this.forced = forced;
    this.maxDocumentBytes = maxDocumentBytes;
    this.inMemory = inMemory;
  }

  /**
   * Gives {@code taker} what is in {@code file}. Whatever is wrong with the file is a reject.
   *
   * @throws IOException if {@code taker} does
   */
  public void read(InputFile file, Taker taker) throws IOException {
    try {
      new Reading(file, taker).read();
    } catch (TakerFailed e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw (RuntimeException) e.getCause();
    }
  }

  /** Carries what the taker threw past the handlers that blame the archive. */
  private static final class TakerFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    TakerFailed(Exception cause) {
      super(cause);
    }
  }

  /** The archive gives more than its size explains. */
  private static final class BombException extends IOException {
    private static final long serialVersionUID = 1;

    BombException(long bytes) {
      super("it gave " + bytes + " bytes and would give more");
    }
  }

  /** True for a member that would be passed over as a file in a folder. */
  private static boolean isPassedOver(String member) {
    return Arrays.stream(member.split("/"))
        .anyMatch(c -> c.equals("__MACOSX") || (Listing.isAside(c) && !c.equals(".")));
  }

  /** The reading of one file. */
  private final class Reading {
    private final InputFile file;
    private final Taker taker;
    private final Map<String, Integer> names = new HashMap<>();
    private @Nullable String sample;
    private boolean looksBinary;
    private long unpacked;

    Reading(InputFile file, Taker taker) {
      this.file = file;
      this.taker = taker;
    }

    void read() {
      try (InputStream in = open()) {
        byte[] head = look(in);
        if (head.length == 0) {
          reject(file.uri(), RejectCode.EMPTY, "The file has no byte.");
          return;
        }
        Magic magic = Magic.of(head, head.length);
        Magic promised = Magic.promisedBy(file.uri());
        if (magic == Magic.NONE && promised == Magic.TAR) {
          magic = Magic.TAR; // from before tar files had a magic number
        }
        if (magic.isCompressed()) {
          decompress(magic, in);
        } else if (magic == Magic.ZIP) {
          zip();
        } else if (magic == Magic.TAR) {
          tar(in);
        } else if (magic == Magic.NONE && promised.isPacked()) {
          reject(
              file.uri(),
              RejectCode.CORRUPT_ARCHIVE,
              "Named as an archive, but it does not begin like one. Fetch it again, or give it"
                  + " another ending if it is plain text.");
        } else if (!rejected(file.uri(), magic)) {
          plain(in);
        }
      } catch (IOException e) {
        reject(
            file.uri(),
            RejectCode.UNREADABLE,
            "Could not be read: " + reason(e) + ". Make it readable and run again.");
      }
    }

    private InputStream open() throws IOException {
      return buffered(Channels.newInputStream(channel()));
    }

    private ReadableByteChannel channel() throws IOException {
      if (Listing.isLocal(file.path())) {
        // without asking the registry of file systems, which costs more than reading a page
        Path path = Path.of(file.path());
        if (Files.isDirectory(path)) {
          throw new IOException("the folder could not be listed");
        }
        return Files.newByteChannel(path);
      }
      return FileSystems.open(FileSystems.matchNewResource(file.path(), false));
    }

    /** Looks at the first bytes of what will be a document. */
    private byte[] look(InputStream in) throws IOException {
      byte[] head = peek(in);
      sample = Reject.sample(head);
      looksBinary = !forced && Decoder.looksBinary(head);
      return head;
    }

    private void plain(InputStream in) throws IOException {
      if (file.size() > maxDocumentBytes) {
        tooLarge(file.uri());
        return;
      }
      byte[] bytes = in.readNBytes(inMemory + 1);
      if (bytes.length <= inMemory) {
        give(Document.of(file.uri(), bytes));
        return;
      }
      MessageDigest digest = Sha256.digest();
      digest.update(bytes);
      long length = bytes.length + drain(in, digest);
      if (length > maxDocumentBytes) {
        tooLarge(file.uri());
        return;
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      give(Document.of(file.uri(), length, sha256, this::open));
    }

    private static long drain(InputStream in, MessageDigest digest) throws IOException {
      byte[] buffer = new byte[1 << 16];
      long length = 0;
      for (int n; (n = in.read(buffer)) >= 0; length += n) {
        digest.update(buffer, 0, n);
      }
      return length;
    }

    private void decompress(Magic magic, InputStream in) {
      try (InputStream out = gauged(decompressor(magic, in))) {
        byte[] head = look(out);
        Magic inside = Magic.of(head, head.length);
        if (inside == Magic.TAR || (inside == Magic.NONE && Magic.isTarInside(file.uri()))) {
          tar(out);
        } else if (!rejected(file.uri(), inside)) {
          fromStream(file.uri(), out);
        }
      } catch (IOException | RuntimeException e) {
        damaged(file.uri(), e);
      }
    }

    private static InputStream decompressor(Magic magic, InputStream in) throws IOException {
      return switch (magic) {
        case GZIP ->
            GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
        case BZIP2 -> new BZip2CompressorInputStream(in, true);
        case XZ -> new XZInputStream(in, XZ_MEMORY_KIB);
        case ZSTD -> new ZstdInputStream(in);
        default -> throw new IllegalArgumentException("not compressed: " + magic);
      };
    }

    private void tar(InputStream in) {
      boolean any = false;
      // read as Latin-1, so that a name's bytes come back out of it whatever they mean
      try (TarArchiveInputStream tar = new TarArchiveInputStream(in, "ISO-8859-1")) {
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
          if (!entry.isCheckSumOK()) {
            throw new IOException("a member's header does not add up");
          }
          if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
            continue;
          }
          any = true;
          String name = entry.getName();
          // a name above Latin-1 came from an extended header, which is UTF-8 always
          boolean bytes = name.chars().allMatch(c -> c < 0x100);
          member(
              bytes ? memberName(name.getBytes(StandardCharsets.ISO_8859_1)) : name, gauged(tar));
        }
      } catch (IOException | RuntimeException e) {
        damaged(file.uri(), e);
        return;
      }
      emptyUnless(any);
    }

    private void emptyUnless(boolean any) {
      if (!any) {
        reject(file.uri(), RejectCode.EMPTY, "The archive has no member.");
      }
    }

    private void zip() throws IOException {
      ReadableByteChannel channel = channel();
      if (!(channel instanceof SeekableByteChannel seekable)) {
        channel.close();
        zipInOrder();
        return;
      }
      try (channel;
          ZipFile zip =
              ZipFile.builder()
                  .setSeekableByteChannel(seekable)
                  .setCharset(StandardCharsets.ISO_8859_1)
                  .setUseUnicodeExtraFields(false)
                  .get()) {
        zip(zip);
      } catch (BombException e) {
        damaged(file.uri(), e);
      } catch (IOException | IllegalArgumentException e) {
        // the directory at the end is gone; the members may still be there
        zipInOrder();
      }
    }

    private void zip(ZipFile zip) throws IOException {
      if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) {
        rejected(file.uri(), Magic.OFFICE);
        return;
      }
      boolean any = false;
      Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
      for (ZipArchiveEntry entry : Collections.list(entries)) {
        if (entry.isDirectory() || entry.isUnixSymlink()) {
          continue;
        }
        any = true;
        String name = name(entry);
        if (isPassedOver(name)) {
          continue;
        }
        if (!zip.canReadEntryData(entry)) {
          unsupported(uri(name));
          continue;
        }
        CRC32 sum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
          InputStream checked = new CheckedInputStream(in, sum);
          member(name, gauged(new SumAtEnd(checked, sum, entry.getCrc())));
        } catch (BombException e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          damaged(file.uri() + "!" + name, e);
        }
      }
      emptyUnless(any);
    }

    /** Reads a zip without its directory, as far as that goes. */
    private void zipInOrder() {
      try (InputStream in = open();
          ZipArchiveInputStream zip = new ZipArchiveInputStream(in, "ISO-8859-1", false, true)) {
        boolean any = false;
        for (ZipArchiveEntry entry; (entry = zip.getNextEntry()) != null; ) {
          if (entry.isDirectory()) {
            continue;
          }
          any = true;
          if (!zip.canReadEntryData(entry)) {
            unsupported(uri(name(entry)));
            continue;
          }
          member(name(entry), gauged(zip));
        }
        throw new IOException(any ? "its directory is missing" : "it holds no member");
      } catch (IOException | RuntimeException e) {
        damaged(file.uri(), e);
      }
    }

    private static String name(ZipArchiveEntry entry) {
      byte[] raw = entry.getRawName();
      return entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null
          ? new String(raw == null ? new byte[0] : raw, StandardCharsets.UTF_8)
          : memberName(raw);
    }

    /** Reads a member to its end; leaves {@code in} open. */
    private void member(String name, InputStream in) throws IOException {
      if (isPassedOver(name)) {
        return;
      }
      String uri = uri(name);
      byte[] head = look(in);
      if (head.length == 0) {
        reject(uri, RejectCode.EMPTY, "The archive's member has no byte.");
        return;
      }
      if (!rejected(uri, Magic.of(head, head.length))) {
        fromStream(uri, in);
      }
    }

    private String uri(String member) {
      String uri = file.uri() + "!" + member;
      // a tar may hold one name twice, and two documents need two names
      int count = names.merge(uri, 1, Integer::sum);
      return count == 1 ? uri : uri + "#" + count;
    }

    private void fromStream(String uri, InputStream in) throws IOException {
      byte[] bytes = in.readNBytes(inMemory + 1);
      if (bytes.length <= inMemory) {
        give(Document.of(uri, bytes));
        return;
      }
      Path aside = Files.createTempFile("banmian-", ".member");
      try {
        MessageDigest digest = Sha256.digest();
        long length = bytes.length;
        try (OutputStream out = Files.newOutputStream(aside)) {
          out.write(bytes);
          digest.update(bytes);
          InputStream digested = new DigestInputStream(in, digest);
          byte[] buffer = new byte[1 << 16];
          for (int n; length <= maxDocumentBytes && (n = digested.read(buffer)) >= 0; length += n) {
            out.write(buffer, 0, n);
          }
        }
        if (length > maxDocumentBytes) {
          tooLarge(uri);
          return;
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        give(Document.of(uri, length, sha256, () -> buffered(Files.newInputStream(aside))));
      } finally {
        Files.deleteIfExists(aside);
      }
    }

    private InputStream gauged(InputStream in) {
      long most = Math.max(ALWAYS_ALLOWED, file.size() * MOST_EXPANSION);
      return buffered(
          new Watched(in) {
            @Override
            void saw(int n) throws IOException {
              unpacked += Math.max(0, n);
              if (unpacked > most) {
                throw new BombException(unpacked);
              }
            }
          });
    }

    private void give(Document document) {
      if (document.length() > maxDocumentBytes) {
        tooLarge(document.uri());
        return;
      }
      Reject noText =
          rejected(
              document.uri(),
              RejectCode.BINARY,
              "Bytes that are text in no encoding. Leave it out, or name its encoding with"
                  + " --encoding if it is text after all.");
      try {
        if (looksBinary) {
          taker.reject(noText);
        } else {
          taker.document(document, noText);
        }
      } catch (IOException | RuntimeException e) {
        throw new TakerFailed(e);
      }
    }

    private boolean rejected(String uri, Magic magic) {
      if (magic.isPacked()) {
        String what =
            magic == Magic.OTHER_ARCHIVE
                ? "An archive of a kind that is not opened."
                : "An archive inside an archive.";
        reject(uri, RejectCode.NESTED_ARCHIVE, what + " Unpack it first and give the files.");
        return true;
      }
      RejectCode code = magic.rejection();
      if (code == null) {
        return false;
      }
      reject(
          uri,
          code,
          switch (code) {
            case PDF -> "A PDF. Extract its text first (pdftotext -layout, or OCR) and give that.";
            case IMAGE -> "An image. OCR it first and give the text.";
            case OFFICE -> "An office document. Save it as plain text first and give that.";
            case MEDIA -> "Sound or video: there is no text to read. Leave it out.";
            default -> "Not text (a program, database or font). Leave it out.";
          });
      return true;
    }

    private void tooLarge(String uri) {
      reject(
          uri,
          RejectCode.TOO_LARGE,
          "Longer than "
              + maxDocumentBytes
              + " bytes. Raise --max-document-bytes if it is a real document.");
    }

    private void unsupported(String uri) {
      reject(
          uri,
          RejectCode.UNSUPPORTED_ARCHIVE,
          "Protected by a password, or packed in a way that is not supported. Unpack it first and"
              + " give the files.");
    }

    private void damaged(String uri, Exception e) {
      if (e instanceof TakerFailed failed) {
        throw failed;
      }
      if (e instanceof BombException) {
        reject(
            uri,
            RejectCode.ARCHIVE_BOMB,
            "Unpacks to far more than its size explains ("
                + e.getMessage()
                + "). Unpack it first if it is a real one, and give the files.");
        return;
      }
      reject(
          uri,
          RejectCode.CORRUPT_ARCHIVE,
          "Damaged or cut off: "
              + reason(e)
              + ". What came out whole before that was read; fetch or pack it again.");
    }

    private Reject rejected(String uri, RejectCode code, String message) {
      boolean whole = uri.equals(file.uri());
      Long bytes = whole && code != RejectCode.UNREADABLE ? file.size() : null;
      return new Reject(uri, code, message, bytes, sample);
    }

    private void reject(String uri, RejectCode code, String message) {
      try {
        taker.reject(rejected(uri, code, message));
      } catch (RuntimeException e) {
        throw new TakerFailed(e);
      }
    }
  }

  /** A stream that is told what is read of it. */
  private abstract static class Watched extends FilterInputStream {
    Watched(InputStream in) {
      super(in);
    }

    /** So many bytes were read, -1 for the end. */
    abstract void saw(int n) throws IOException;

    @Override
    public int read() throws IOException {
      int b = super.read();
      saw(b < 0 ? -1 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      saw(n);
      return n;
    }
  }

  /** Fails at the end if the bytes do not add up. */
  private static final class SumAtEnd extends Watched {
    private final CRC32 sum;
    private final long expected;

    SumAtEnd(InputStream in, CRC32 sum, long expected) {
      super(in);
      this.sum = sum;
      this.expected = expected;
    }

    @Override
    void saw(int n) throws IOException {
      if (n < 0 && expected >= 0 && sum.getValue() != expected) {
        throw new IOException("its checksum is wrong");
      }
    }
  }

  /**
   * A member's name: UTF-8 if it can be, otherwise most likely GB18030, which is what archives
   * packed on Chinese Windows hold without saying so.
   */
  static String memberName(byte[] raw) {
    return Decoder.decode(raw, 0, new Decoder.Options(null, "GB18030")).text().text();
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, 1 << 16);
  }

  /** The first bytes, which stay in the stream. */
  private static byte[] peek(InputStream in) throws IOException {
    in.mark(Magic.WANTED);
    byte[] head = in.readNBytes(Magic.WANTED);
    in.reset();
    return head;
  }

  /** What went wrong without the path, which would make a row depend on the machine. */
  private String reason(Exception e) {
    String kind = e.getClass().getSimpleName();
    return kind.replaceAll("(IO)?Exception$", "").isEmpty()
        ? String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)
        : kind.replaceAll("Exception$", "");
  }
}
