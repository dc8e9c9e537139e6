package banmian.beam.corpus;

import banmian.beam.parquet.PartWriter;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Parts;
import banmian.beam.publish.Workspace;
import banmian.corpus.Clusters;
import banmian.corpus.Clusters.Duplicate;
import banmian.schemas.DuplicateRow;
import banmian.schemas.Ids;
import banmian.schemas.Tables;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Takes all pairs; writes the part of {@code duplicates}, and gives each group that has articles
 * which repeat another one those articles, for {@link MarkDuplicates}.
 */
final class WriteDuplicates extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {

  private static final long serialVersionUID = 1;

  private final Workspace run;

  WriteDuplicates(Workspace run) {
    this.run = run;
  }

  /** Joins the pairs and writes the clusters. */
  @ProcessElement
  public void write(
      @Element KV<Integer, Iterable<byte[]>> all, OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    // one bit an article: the pairs are far more than the articles in them
    SortedMap<Integer, BitSet> paired = new TreeMap<>();
    for (byte[] pairs : all.getValue()) {
      LongBuffer in = ByteBuffer.wrap(pairs).asLongBuffer();
      while (in.hasRemaining()) {
        long article = in.get();
        paired
            .computeIfAbsent(DealKeys.group(article), group -> new BitSet())
            .set(DealKeys.index(article));
      }
    }
    Clusters clusters = new Clusters();
    Map<String, Integer> groups = new HashMap<>();
    for (Map.Entry<Integer, BitSet> entry : paired.entrySet()) {
      int group = entry.getKey();
      int[] index = {0};
      KeyFile.read(
          run,
          group,
          article -> {
            int at = index[0]++;
            if (entry.getValue().get(at)) {
              clusters.add(DealKeys.article(group, at), article.id(), article.fingerprint());
              groups.put(article.id(), group);
            }
          });
    }
    for (byte[] pairs : all.getValue()) {
      LongBuffer in = ByteBuffer.wrap(pairs).asLongBuffer();
      while (in.hasRemaining()) {
        clusters.pair(in.get(), in.get());
      }
    }
    List<Commit.Part> parts =
        Parts.write(run, Workspace.partName(0), part -> addTo(part, clusters));
    run.commitCorpus(Tables.DUPLICATES.name(), 0, parts);
    copies(clusters, groups)
        .forEach((of, copies) -> out.output(KV.of(of, MarkDuplicates.bytes(copies))));
  }

  /** By group: the articles that repeat another one, and which. */
  private static SortedMap<Integer, SortedMap<String, String>> copies(
      Clusters clusters, Map<String, Integer> groups) {
    SortedMap<Integer, SortedMap<String, String>> copies = new TreeMap<>();
    for (List<Duplicate> cluster : clusters.clusters()) {
      String representative = "";
      for (Duplicate d : cluster) {
        representative = d.isRepresentative() ? d.articleId() : representative;
      }
      for (Duplicate d : cluster) {
        Integer group = groups.get(d.articleId());
        if (!d.isRepresentative() && group != null) {
          copies.computeIfAbsent(group, g -> new TreeMap<>()).put(d.articleId(), representative);
        }
      }
    }
    return copies;
  }

  private static void addTo(PartWriter part, Clusters clusters) {
    for (List<Duplicate> cluster : clusters.clusters()) {
      String id = Ids.cluster(cluster.stream().map(Duplicate::articleId).toList());
      for (Duplicate d : cluster) {
        part.add(
            Tables.DUPLICATES,
            new DuplicateRow(
                id,
                d.articleId(),
                d.similarity(),
                d.isRepresentative(),
                d.isExact() ? "exact" : "near"));
      }
    }
  }
}
