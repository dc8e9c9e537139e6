package banmian.decode;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * Which character the bytes of the Chinese double-byte sets stand for. Recorded in a resource, so
 * that the dataset does not change with the mapping that a JDK update brings; see the README beside
 * it. A cell without a character is 0.
 */
final class Tables {

  static final int GB2_CELLS = 126 * 190;
  static final int GB4_CELLS = 39420;
  static final int BIG5_CELLS = 126 * 157;
  static final int PLANE_CELLS = 94 * 94;

  /** CNS 11643 planes that EUC-TW encodes here, in the order of {@link #eucTw}. */
  static final int[] PLANES = {1, 2, 3, 4, 5, 6, 7, 15};

  /** GB18030-2022, two bytes: lead 81..FE, trail 40..FE without 7F. */
  final int[] gb2 = new int[GB2_CELLS];

  /** GB18030-2022, four bytes from 81308130 on: the basic plane. */
  final int[] gb4 = new int[GB4_CELLS];

  /** cp950 and HKSCS: lead 81..FE, trail 40..7E, A1..FE. */
  final int[] big5 = new int[BIG5_CELLS];

  /** By plane number: row and column A1..FE; null for a plane that has none. */
  final int[][] eucTw = new int[17][];

  private Tables() {}

  private static final class Holder {
    static final Tables TABLES = load();
  }

  static Tables shared() {
    return Holder.TABLES;
  }

  private static Tables load() {
    try (InputStream raw = Tables.class.getResourceAsStream("tables.bin.gz")) {
      if (raw == null) {
        throw new IllegalStateException("tables.bin.gz is missing beside Tables");
      }
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw), 1 << 16));
      Tables tables = new Tables();
      read(in, tables.gb2);
      read(in, tables.gb4);
      read(in, tables.big5);
      for (int plane : PLANES) {
        int[] cells = new int[PLANE_CELLS];
        read(in, cells);
        tables.eucTw[plane] = cells;
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException("tables.bin.gz", e);
    }
  }

  /** Each cell as its distance from the one before: zigzag, seven bits a byte, low first. */
  private static void read(DataInputStream in, int[] cells) throws IOException {
    int last = 0;
    for (int i = 0; i < cells.length; i++) {
      int value = 0;
      int b;
      int bit = 0;
      do {
        b = in.readUnsignedByte();
        value |= (b & 0x7F) << bit;
        bit += 7;
      } while (b >= 0x80);
      last += (value >>> 1) ^ -(value & 1);
      cells[i] = last;
    }
  }
}
