package banmian.beam.corpus;

import banmian.corpus.Candidates;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Takes a bucket of bands; gives the pairs of articles that met in one, two longs each, if any. */
final class FindPairs extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {

  private static final long serialVersionUID = 1;

  /** Finds the pairs of a bucket. */
  @ProcessElement
  public void find(
      @Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<KV<Integer, byte[]>> out) {
    Candidates candidates = new Candidates();
    for (byte[] bands : bucket.getValue()) {
      ByteBuffer in = ByteBuffer.wrap(bands);
      int group = in.getInt();
      while (in.hasRemaining()) {
        candidates.add(in.getLong(), DealKeys.article(group, in.getInt()));
      }
    }
    Pairs pairs = new Pairs();
    candidates.pairs(pairs::add);
    if (pairs.size > 0) {
      out.output(KV.of(0, pairs.bytes()));
    }
  }

  /** Longs, two a pair. */
  private static final class Pairs {
    private long[] longs = new long[64];
    private int size;

    void add(long one, long other) {
      // reprints meet in many bands of a bucket, one after the other where buckets are few
      if (size >= 2 && longs[size - 2] == one && longs[size - 1] == other) {
        return;
      }
      if (size == longs.length) {
        longs = Arrays.copyOf(longs, size * 2);
      }
      longs[size++] = one;
      longs[size++] = other;
    }

    byte[] bytes() {
      ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
      bytes.asLongBuffer().put(longs, 0, size);
      return bytes.array();
    }
  }
}
