package banmian.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Records the double-byte tables from a JDK whose GB18030 is the edition of 2022: run by hand, when
 * a standard changes. {@code TablesTest} compares.
 */
final class TablesBuilder {

  private TablesBuilder() {}

  public static void main(String[] args) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      out.write(build());
    }
  }

  static boolean jdkKnowsTheEditionOf2022() {
    return cell(Charset.forName("GB18030"), 0xFE, 0x59) == 0x9FB4;
  }

  static byte[] build() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Charset gb = Charset.forName("GB18030");
    int[] gb2 = new int[Tables.GB2_CELLS];
    for (int i = 0; i < gb2.length; i++) {
      int trail = 0x40 + i % 190;
      gb2[i] = cell(gb, 0x81 + i / 190, trail >= 0x7F ? trail + 1 : trail);
    }
    write(out, gb2);
    int[] gb4 = new int[Tables.GB4_CELLS];
    for (int i = 0; i < gb4.length; i++) {
      gb4[i] = cell(gb, 0x81 + i / 12600, 0x30 + i / 1260 % 10, 0x81 + i / 10 % 126, 0x30 + i % 10);
    }
    write(out, gb4);
    Charset hkscs = Charset.forName("x-MS950-HKSCS");
    Charset cp950 = Charset.forName("x-windows-950");
    int[] big5 = new int[Tables.BIG5_CELLS];
    for (int i = 0; i < big5.length; i++) {
      int lead = 0x81 + i / 157;
      int trail = i % 157 < 63 ? 0x40 + i % 157 : 0xA1 + i % 157 - 63;
      boolean added = lead >= 0x87 && lead <= 0xA0 || lead >= 0xC6 && lead <= 0xC8 || lead >= 0xFA;
      big5[i] = cell(added ? hkscs : cp950, lead, trail);
      if (big5[i] == 0) {
        big5[i] = cell(hkscs, lead, trail);
      }
    }
    write(out, big5);
    Charset eucTw = Charset.forName("x-EUC-TW");
    for (int plane : Tables.PLANES) {
      int[] cells = new int[Tables.PLANE_CELLS];
      for (int i = 0; i < cells.length; i++) {
        int row = 0xA1 + i / 94;
        int column = 0xA1 + i % 94;
        cells[i] =
            plane == 1 ? cell(eucTw, row, column) : cell(eucTw, 0x8E, 0xA0 + plane, row, column);
      }
      write(out, cells);
    }
    return out.toByteArray();
  }

  private static int cell(Charset charset, int... bytes) {
    byte[] b = new byte[bytes.length];
    for (int i = 0; i < b.length; i++) {
      b[i] = (byte) bytes[i];
    }
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(b));
      return Character.codePointAt(text, 0);
    } catch (CharacterCodingException e) {
      return 0;
    }
  }

  private static void write(ByteArrayOutputStream out, int[] cells) {
    int last = 0;
    for (int cell : cells) {
      int value = (cell - last) << 1 ^ (cell - last) >> 31;
      for (; value >= 0x80 || value < 0; value >>>= 7) {
        out.write(value & 0x7F | 0x80);
      }
      out.write(value);
      last = cell;
    }
  }
}
