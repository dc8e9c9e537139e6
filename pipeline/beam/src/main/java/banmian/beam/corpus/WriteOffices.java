package banmian.beam.corpus;

import banmian.beam.parquet.PartWriter;
import banmian.beam.publish.Commit;
import banmian.beam.publish.Parts;
import banmian.beam.publish.Workspace;
import banmian.corpus.Offices;
import banmian.schemas.OfficeRow;
import banmian.schemas.Tables;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Takes a bucket of offices with all their holders; writes its part of {@code offices}. */
final class WriteOffices extends DoFn<KV<Integer, Iterable<byte[]>>, Void> {

  private static final long serialVersionUID = 1;

  private final Workspace run;

  WriteOffices(Workspace run) {
    this.run = run;
  }

  /** Adds up the offices and writes them. */
  @ProcessElement
  public void write(@Element KV<Integer, Iterable<byte[]>> bucket) throws IOException {
    Offices offices = new Offices();
    for (byte[] sums : bucket.getValue()) {
      offices.addFrom(new DataInputStream(new ByteArrayInputStream(sums)));
    }
    int number = bucket.getKey();
    List<Commit.Part> parts =
        Parts.write(run, Workspace.partName(number), part -> addTo(part, offices));
    run.commitCorpus(Tables.OFFICES.name(), number, parts);
  }

  private static void addTo(PartWriter part, Offices offices) {
    for (Offices.Tenure t : offices.tenures()) {
      part.add(
          Tables.OFFICES,
          new OfficeRow(
              t.personName(),
              t.office(),
              t.organization(),
              t.firstDate(),
              t.lastDate(),
              t.articleCount(),
              t.articleIds(),
              t.conflict()));
    }
  }
}
