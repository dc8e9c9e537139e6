package banmian.beam.corpus;

import banmian.beam.publish.Workspace;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Writes {@code duplicates} and {@code offices} from the keys of all groups, and {@code
 * articles.near_duplicate_of}: takes the number of each group once, when its keys are written, and
 * leaves parts and their records in the workspace.
 */
public final class CorpusTables extends PTransform<PCollection<Integer>, PDone> {

  private static final long serialVersionUID = 1;

  /** More would cost DirectRunner more than they save memory. */
  private static final int MOST_BUCKETS = 64;

  private static final long BYTES_A_BUCKET = 16L << 20;

  private final Workspace run;
  private final int buckets;

  private CorpusTables(Workspace run, int buckets) {
    super("Corpus tables");
    this.run = run;
    this.buckets = buckets;
  }

  /**
   * The transform for a run.
   *
   * @param groups groups of the plan
   * @param bytes input bytes of all groups: a group of one long file has keys for many buckets
   */
  public static CorpusTables of(Workspace run, int groups, long bytes) {
    long buckets = Math.max(groups, bytes / BYTES_A_BUCKET);
    return new CorpusTables(run, (int) Math.max(1, Math.min(MOST_BUCKETS, buckets)));
  }

  @Override
  public PDone expand(PCollection<Integer> groups) {
    KvCoder<Integer, byte[]> coder = KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());
    PCollectionTuple keys =
        groups.apply(
            "Deal out keys",
            ParDo.of(new DealKeys(run, buckets))
                .withOutputTags(DealKeys.BANDS, TupleTagList.of(DealKeys.OFFICES)));
    keys.get(DealKeys.OFFICES)
        .setCoder(coder)
        .apply("By office", GroupByKey.<Integer, byte[]>create())
        .apply("Write offices", ParDo.of(new WriteOffices(run)));
    PCollection<KV<Integer, byte[]>> bands = keys.get(DealKeys.BANDS).setCoder(coder);
    bands
        .apply("By band", GroupByKey.<Integer, byte[]>create())
        .apply("Find pairs", ParDo.of(new FindPairs()))
        .setCoder(coder)
        .apply("All pairs", GroupByKey.<Integer, byte[]>create())
        .apply("Write duplicates", ParDo.of(new WriteDuplicates(run)))
        .setCoder(coder)
        .apply("By group", Reshuffle.viaRandomKey())
        .apply("Mark duplicates", ParDo.of(new MarkDuplicates(run)));
    return PDone.in(groups.getPipeline());
  }
}
