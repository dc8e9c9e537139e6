package banmian.beam.corpus;

import banmian.beam.publish.Workspace;
import banmian.corpus.Fingerprint;
import banmian.corpus.Offices;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/** Takes a group's number; gives its keys, in arrays of bytes of bounded length for each bucket. */
final class DealKeys extends DoFn<Integer, KV<Integer, byte[]>> {

  private static final long serialVersionUID = 1;

  /** Bands: the group, then entries of a band and the place of its article, a long and an int. */
  static final TupleTag<KV<Integer, byte[]>> BANDS =
      new TupleTag<>("bands") {
        private static final long serialVersionUID = 1;
      };

  /** Offices, as {@link Offices#writeTo} writes them. */
  static final TupleTag<KV<Integer, byte[]>> OFFICES =
      new TupleTag<>("offices") {
        private static final long serialVersionUID = 1;
      };

  /** Bytes of bands in one array, about. */
  private static final int SLICE = 1 << 18;

  private final Workspace run;
  private final int buckets;

  DealKeys(Workspace run, int buckets) {
    this.run = run;
    this.buckets = buckets;
  }

  /** The number of the article at {@code index} of a group, which tells both. */
  static long article(int group, int index) {
    return (long) group << 32 | index;
  }

  static int group(long article) {
    return (int) (article >>> 32);
  }

  static int index(long article) {
    return (int) article;
  }

  /** Deals out a group's keys. */
  @ProcessElement
  public void deal(@Element Integer group, MultiOutputReceiver out) throws IOException {
    ByteArrayOutputStream[] bands = new ByteArrayOutputStream[buckets];
    int[] index = {0};
    Offices all =
        KeyFile.read(
            run,
            group,
            article -> {
              for (int b = 0; b < Fingerprint.BANDS; b++) {
                long band = article.fingerprint().band(b);
                int bucket = (int) Math.floorMod(band, (long) buckets);
                if (bands[bucket] != null && bands[bucket].size() >= SLICE) {
                  out.get(BANDS).output(KV.of(bucket, bands[bucket].toByteArray()));
                  bands[bucket] = null;
                }
                if (bands[bucket] == null) {
                  bands[bucket] = new ByteArrayOutputStream();
                  new DataOutputStream(bands[bucket]).writeInt(group);
                }
                DataOutputStream entry = new DataOutputStream(bands[bucket]);
                entry.writeLong(band);
                entry.writeInt(index[0]);
              }
              index[0]++;
            });
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (bands[bucket] != null) {
        out.get(BANDS).output(KV.of(bucket, bands[bucket].toByteArray()));
      }
    }
    List<Offices> offices = all.split(buckets);
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (!offices.get(bucket).isEmpty()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        offices.get(bucket).writeTo(new DataOutputStream(bytes));
        out.get(OFFICES).output(KV.of(bucket, bytes.toByteArray()));
      }
    }
  }
}
