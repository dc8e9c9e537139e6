package banmian.beam.publish;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places of a run: everything under {@code OUT/.banmian/runs/PLAN}, where no glob over a
 * table's folder looks.
 *
 * @param output folder of the dataset, absolute, without a slash at its end
 * @param plan hash of the plan
 */
public record Workspace(String output, String plan) implements Serializable {

  /** Name of the hidden folder in {@code output}. */
  public static final String HIDDEN = ".banmian";

  /** Its folder. */
  String folder() {
    return runs() + "/" + plan;
  }

  /** The folder of all runs. */
  String runs() {
    return output + "/" + HIDDEN + "/runs";
  }

  /** The plan, a group a line. */
  public String planFile() {
    return folder() + "/plan.ndjson";
  }

  /** A part of this run, before it is published. */
  public String part(String table, String name) {
    return folder() + "/" + table + "/" + name;
  }

  /** A new folder for the parts of a group while they are written. */
  public String aside() {
    return folder() + "/_tmp/" + UUID.randomUUID();
  }

  /** The file {@code name} that will lie beside the tables. */
  String side(String name) {
    return folder() + "/side/" + name;
  }

  /** Name of a group's part, the same in each table. */
  public static String partName(int group) {
    return String.format(Locale.ROOT, "part-%05d.parquet", group);
  }

  private String commits() {
    return folder() + "/commits";
  }

  /** Leaves the record of a finished group. */
  public void commit(Commit commit) throws IOException {
    Store.write(commitFile(commit.group()), Json.line(commit));
  }

  /** The record of a group; null if it is not finished. */
  public @Nullable Commit committed(int group) throws IOException {
    byte[] json = Store.read(commitFile(group));
    if (json == null) {
      return null;
    }
    Commit commit = Json.read(json, Commit.class);
    return commit.plan().equals(plan) ? commit : null;
  }

  /**
   * Leaves word of how far a group is that is being written.
   *
   * @param bytes input bytes read
   * @param documents documents read
   */
  public void mark(int group, long bytes, long documents) throws IOException {
    Store.write(marks() + "/" + group, bytes + " " + documents);
  }

  /**
   * Input bytes and documents that groups under way have marked, by group: those of finished groups
   * may be among them, those of one that has just begun may not.
   */
  public SortedMap<Integer, long[]> marked() throws IOException {
    SortedMap<Integer, long[]> marked = new TreeMap<>();
    for (Store.Entry file : Store.list(marks())) {
      byte[] mark = file.name().matches("\\d+") ? Store.read(marks() + "/" + file.name()) : null;
      if (mark != null) {
        String[] words = new String(mark, StandardCharsets.US_ASCII).split(" ", -1);
        marked.put(
            Integer.valueOf(file.name()),
            new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])});
      }
    }
    return marked;
  }

  /** Forgets what groups have marked: those of a run that died are under way no more. */
  public void clearMarks() throws IOException {
    Store.deleteTree(marks());
  }

  private String marks() {
    return folder() + "/marks";
  }

  /** Numbers of the finished groups, ascending. */
  public List<Integer> finished() throws IOException {
    return Store.list(commits()).stream()
        .map(Store.Entry::name)
        .filter(n -> n.matches("group-\\d+\\.json"))
        .map(n -> Integer.valueOf(n.substring(6, n.length() - 5)))
        .sorted()
        .toList();
  }

  /** The keys of a group's articles, from which the corpus tables are made. */
  public String keyFile(int group) {
    return folder() + String.format(Locale.ROOT, "/keys/group-%05d.keys", group);
  }

  /**
   * Leaves the record of a part that was made of what all groups left: of a corpus table, or in
   * place of a group's part of the same name.
   */
  public void commitCorpus(String table, int part, List<Commit.Part> parts) throws IOException {
    String name = String.format(Locale.ROOT, "/corpus-%s-%05d.json", table, part);
    Store.write(commits() + name, Json.line(new CorpusParts(plan, parts)));
  }

  /** These parts, by table and number. */
  public List<Commit.Part> corpusParts() throws IOException {
    List<Commit.Part> parts = new ArrayList<>();
    for (Store.Entry file : Store.list(commits())) {
      byte[] json =
          file.name().matches("corpus-.*\\.json")
              ? Store.read(commits() + "/" + file.name())
              : null;
      if (json != null) {
        parts.addAll(Json.read(json, CorpusParts.class).parts());
      }
    }
    return parts;
  }

  record CorpusParts(String plan, List<Commit.Part> parts) {}

  private String commitFile(int group) {
    return commits() + String.format(Locale.ROOT, "/group-%05d.json", group);
  }
}
