package banmian.lang;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * How likely one character follows another in Chinese, both scripts together: what tells text from
 * bytes read wrongly, and a line that goes on from one that does not.
 *
 * <p>All figures are natural logarithms between {@link #FLOOR} and 0. For a pair that was counted,
 * {@code ln(0.7 · count(previous, c) / count(previous) + 0.3 · P(c))}, in steps of 1/16; for any
 * other pair {@code ln P(c)}, less 1.2 where the character is common enough to have been seen
 * beside {@code previous}. The counts are those of HanLP's core dictionary and word bigrams,
 * Simplified and converted to Traditional; see the README beside the resource. A character the
 * model does not know (Latin letters, kana, most rare ideographs) has the floor.
 *
 * <p>Immutable and thread-safe. It holds about 5 MB.
 */
public final class CharModel {

  /** The least that a character or a pair can have. */
  public static final float FLOOR = -15.5f;

  /** First bytes of the resource: name and version of the format. */
  static final int MAGIC = 0x424D4332;

  // a character rarer than this is no surprise beside any other, so a missing pair says nothing
  private static final float COMMON = -13f;
  private static final float UNSEEN_PAIR = -1.2f;

  private final float[] single;
  private final float[] unseen;
  // open addressing, linear probing, a pair of characters in one int so that looking it up touches
  // memory once: the bits of its hash that its place does not tell, 16; how far behind that place
  // it
  // stands, 8; 1/16 nats below 0, and one more, 8. 0 is free
  private final int[] pairs;
  private final int shift;

  /** Bits of a place at least, so that the others of a hash are 16 at most. */
  private static final int FEWEST_BITS = 16;

  private CharModel(float[] single, int pairs) {
    this.single = single;
    this.unseen = new float[single.length];
    for (int c = 0; c < single.length; c++) {
      unseen[c] = single[c] > COMMON ? single[c] + UNSEEN_PAIR : single[c];
    }
    int bits = Math.max(FEWEST_BITS, 33 - Integer.numberOfLeadingZeros(Math.max(1, pairs)));
    this.pairs = new int[1 << bits];
    shift = 32 - bits;
  }

  private static final class Holder {
    static final CharModel CHINESE = load();
  }

  /** The model that Banmian ships; read at the first call, then shared. */
  public static CharModel chinese() {
    return Holder.CHINESE;
  }

  /** ln P(c) whatever stands before it. */
  public float logProb(char c) {
    return single[c];
  }

  /** ln P(c) after {@code previous}. */
  public float logProb(char previous, char c) {
    int found = find(previous, c);
    return found == 0 ? unseen[c] : ((found & 0xFF) - 1) * -0.0625f;
  }

  /** True if the pair was counted at least once. */
  public boolean knows(char previous, char c) {
    return find(previous, c) != 0;
  }

  /** The entry of a pair, 0 without one. */
  private int find(char previous, char c) {
    int hash = hash(previous, c);
    int wanted = rest(hash);
    for (int at = hash >>> shift; ; at = (at + 1) & (pairs.length - 1), wanted += 1 << 8) {
      int there = pairs[at];
      if (there == 0 || (there & ~0xFF) == wanted) {
        return there;
      }
    }
  }

  /** True if the character was counted at least once, or is common Chinese punctuation. */
  public boolean knows(char c) {
    return single[c] > FLOOR;
  }

  /** No two pairs have one hash. */
  private static int hash(char previous, char c) {
    return (previous << 16 | c) * 0x9E3779B1;
  }

  /** The bits of a hash that its place does not tell, as an entry has them. */
  private int rest(int hash) {
    return (hash & ((1 << shift) - 1)) << 16;
  }

  private void put(char previous, char c, byte value) {
    int hash = hash(previous, c);
    int at = hash >>> shift;
    int behind = 0;
    while (pairs[at] != 0) {
      at = (at + 1) & (pairs.length - 1);
      behind++;
    }
    if (behind > 0xFF || (value & 0xFF) == 0xFF) {
      throw new IllegalStateException("a pair " + behind + " places behind its own");
    }
    pairs[at] = rest(hash) | behind << 8 | ((value & 0xFF) + 1);
  }

  private static CharModel load() {
    try (InputStream raw = CharModel.class.getResourceAsStream("chinese-chars.bin.gz")) {
      if (raw == null) {
        throw new IllegalStateException("chinese-chars.bin.gz is missing beside CharModel");
      }
      return read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw), 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("chinese-chars.bin.gz", e);
    }
  }

  /**
   * The model in a stream: magic; characters (count, then each as the distance from the one before,
   * then each one's ln P in thousandths below 0, 16 bits); rows (for each character the number of
   * characters that follow it, then these as distances in the list of characters); then for each
   * pair its 1/16 nats, a byte. Numbers are variable-length, seven bits a byte, low first.
   */
  static CharModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a character model of this version");
    }
    int n = varint(in);
    char[] chars = new char[n];
    int last = 0;
    for (int i = 0; i < n; i++) {
      last += varint(in);
      chars[i] = (char) last;
    }
    float[] single = new float[1 << 16];
    Arrays.fill(single, FLOOR);
    for (int i = 0; i < n; i++) {
      single[chars[i]] = Math.max(FLOOR, in.readUnsignedShort() / -1000f);
    }
    int pairs = varint(in);
    int[] keys = new int[pairs];
    int at = 0;
    for (int i = 0; i < n; i++) {
      int row = varint(in);
      int follower = -1;
      for (int k = 0; k < row; k++) {
        follower += 1 + varint(in);
        keys[at++] = chars[i] << 16 | chars[follower];
      }
    }
    byte[] values = in.readNBytes(pairs);
    if (at != pairs || values.length != pairs) {
      throw new IOException("a character model with " + at + " pairs of " + pairs);
    }
    CharModel model = new CharModel(single, pairs);
    for (int k = 0; k < pairs; k++) {
      model.put((char) (keys[k] >>> 16), (char) keys[k], values[k]);
    }
    return model;
  }

  private static int varint(DataInputStream in) throws IOException {
    int value = 0;
    for (int bit = 0; ; bit += 7) {
      int b = in.readUnsignedByte();
      value |= (b & 0x7F) << bit;
      if (b < 0x80) {
        return value;
      }
    }
  }
}
