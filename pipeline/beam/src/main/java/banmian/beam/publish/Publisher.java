package banmian.beam.publish;

import banmian.beam.publish.Commit.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Moves a finished run to where readers look; see the package for the protocol. */
public final class Publisher {

  /** Lies in a dataset that is complete. */
  public static final String SUCCESS = "_SUCCESS";

  /**
   * A publication under way: written before the first file moves, deleted after the last one has.
   *
   * @param plan the run that is published
   * @param parts files of the new dataset
   * @param side files beside the tables
   */
  record Intent(String plan, List<Part> parts, List<String> side) {}

  private final String output;

  /**
   * A publisher.
   *
   * @param output folder of the dataset, absolute, without a slash at its end
   */
  public Publisher(String output) {
    this.output = output;
  }

  /** True if nothing but hidden files lies in the output. */
  public boolean isFree() throws IOException {
    return Store.list(output).stream().allMatch(e -> e.name().startsWith("."));
  }

  /** The manifest of the dataset in the output; null if there is none. */
  public @Nullable Manifest manifest() throws IOException {
    byte[] json = Store.read(output + "/" + Manifest.NAME);
    return json == null ? null : Json.read(json, Manifest.class);
  }

  /** True if the output holds a complete dataset. */
  public boolean isComplete() throws IOException {
    return Store.list(output).stream().anyMatch(e -> e.name().equals(SUCCESS));
  }

  /**
   * Finishes the publication that an earlier run left half done, if there is one.
   *
   * @return hash of the plan whose dataset is complete now; null if there was nothing to do
   */
  public @Nullable String recover() throws IOException {
    byte[] json = Store.read(intentFile());
    if (json == null) {
      return null;
    }
    Intent intent = Json.read(json, Intent.class);
    carryOut(intent);
    return intent.plan();
  }

  /**
   * Replaces whatever dataset is in the output by that of a finished run.
   *
   * @param manifest names the parts, which lie in the workspace with the lengths that it says
   * @param others files beside the tables: contents by name
   * @throws IOException if a part is not there as its record says; nothing has changed then
   */
  public void publish(Workspace run, Manifest manifest, Map<String, String> others)
      throws IOException {
    List<Part> parts = manifest.parts();
    check(run, parts);
    Map<String, String> side = new TreeMap<>(others);
    side.put(Manifest.NAME, Json.pretty(manifest));
    for (Map.Entry<String, String> file : side.entrySet()) {
      Store.write(run.side(file.getKey()), file.getValue());
    }
    List<String> names = new ArrayList<>(side.keySet());
    // the manifest last: it tells of all the others
    names.sort(Comparator.comparing(Manifest.NAME::equals));
    Intent intent = new Intent(run.plan(), parts, names);
    Store.write(intentFile(), Json.line(intent));
    carryOut(intent);
  }

  private static void check(Workspace run, List<Part> parts) throws IOException {
    Map<String, Map<String, Long>> found = new TreeMap<>();
    for (Part part : parts) {
      Map<String, Long> folder = found.get(part.table());
      if (folder == null) {
        folder = new TreeMap<>();
        for (Store.Entry file : Store.list(run.folder() + "/" + part.table())) {
          folder.put(file.name(), file.bytes());
        }
        found.put(part.table(), folder);
      }
      Long bytes = folder.get(part.name());
      if (bytes == null || bytes != part.bytes()) {
        throw new IOException(
            part.table()
                + "/"
                + part.name()
                + (bytes == null
                    ? " is missing from "
                    : " has " + bytes + " bytes instead of " + part.bytes() + " in ")
                + run.folder()
                + ". Delete that folder and run again.");
      }
    }
  }

  /** Every step may have been done already, by a run that died in the middle. */
  private void carryOut(Intent intent) throws IOException {
    Workspace run = new Workspace(output, intent.plan());
    Store.delete(output + "/" + SUCCESS);
    Map<String, Set<String>> tables = new TreeMap<>();
    for (Part part : intent.parts()) {
      tables.computeIfAbsent(part.table(), t -> new HashSet<>()).add(part.name());
    }
    for (Map.Entry<String, Set<String>> table : tables.entrySet()) {
      String folder = output + "/" + table.getKey();
      for (Store.Entry file : Store.list(run.folder() + "/" + table.getKey())) {
        if (table.getValue().contains(file.name())) {
          Store.move(run.part(table.getKey(), file.name()), folder + "/" + file.name());
        }
      }
      for (Store.Entry file : Store.list(folder)) {
        if (file.name().endsWith(".parquet") && !table.getValue().contains(file.name())) {
          Store.delete(folder + "/" + file.name());
        }
      }
    }
    for (String name : intent.side()) {
      if (Store.list(run.folder() + "/side").stream().anyMatch(e -> e.name().equals(name))) {
        Store.move(run.side(name), output + "/" + name);
      }
    }
    Store.write(output + "/" + SUCCESS, "");
    Store.delete(intentFile());
    Store.deleteTree(output + "/" + Workspace.HIDDEN);
  }

  private String intentFile() {
    return output + "/" + Workspace.HIDDEN + "/publishing.json";
  }
}
