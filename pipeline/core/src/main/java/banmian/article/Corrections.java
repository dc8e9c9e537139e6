package banmian.article;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of corrections: what editors say of the pages that it names. It is replayed on every run,
 * so it travels with the job as a value.
 *
 * <p>Immutable; equal when the entries and the file's hash are.
 */
public final class Corrections implements Serializable {

  private static final long serialVersionUID = 1;

  private static final Corrections NONE = new Corrections("", List.of());

  private final String sha256;
  private final List<Correction> entries;

  /**
   * Entries by the last name in their source, which is the last one of every path that it means.
   */
  private final HashMap<String, List<Correction>> byName = new HashMap<>();

  private Corrections(String sha256, List<Correction> entries) {
    this.sha256 = sha256;
    this.entries = List.copyOf(entries);
    for (Correction entry : entries) {
      List<Correction> others =
          byName.computeIfAbsent(lastName(entry.source()), n -> new ArrayList<>());
      for (Correction other : others) {
        if (entry.source().equals(other.source()) && entry.range().overlaps(other.range())) {
          throw new IllegalArgumentException(
              entry.name() + " overlaps " + other.name() + ": leave a line to one of them");
        }
      }
      others.add(entry);
    }
  }

  /**
   * The corrections of a file.
   *
   * @param sha256 of the file's bytes, 64 hex digits: what a run's record says of them
   * @param entries in the order of the file
   * @throws IllegalArgumentException naming both, for two entries about the same lines of the same
   *     source, of which only one could have its way
   */
  public static Corrections of(String sha256, List<Correction> entries) {
    return new Corrections(sha256, entries);
  }

  /** No correction. */
  public static Corrections none() {
    return NONE;
  }

  /** SHA-256 of the file, 64 hex digits; empty where there is none. */
  public String sha256() {
    return sha256;
  }

  /** The entries in the order of the file. */
  public List<Correction> entries() {
    return entries;
  }

  /** Those about the document {@code uri}, in the order of the file. */
  public List<Correction> of(String uri) {
    return byName.getOrDefault(lastName(uri), List.of()).stream()
        .filter(entry -> entry.isFor(uri))
        .toList();
  }

  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Corrections that
        && sha256.equals(that.sha256)
        && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  /** How many there are. */
  @Override
  public String toString() {
    return entries.size() + " corrections";
  }
}
