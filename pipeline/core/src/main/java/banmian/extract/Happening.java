package banmian.extract;

import banmian.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told to have happened.
 *
 * @param verb the verb that tells it
 * @param name the words for it: the name of a meeting, or what was done
 * @param kind as for {@link Facts.Event}
 * @param held true if somebody holds it who is to be looked for
 * @param holder who does it, where its verb tells that; null elsewhere
 */
record Happening(Span verb, Span name, String kind, boolean held, @Nullable Span holder) {

  static final String INSPECTION = "inspection";
  static final String VISIT = "visit";

  private static final List<String> NAMELESS = List.of(INSPECTION, VISIT);

  /** What somebody holds. */
  static Happening held(Span verb, Span name, String kind) {
    return new Happening(verb, name, kind, true, null);
  }

  /** What somebody does or gives: no organizer is looked for. */
  static Happening done(Span verb, Span name, String kind) {
    return new Happening(verb, name, kind, false, null);
  }

  /** The same, by a body. */
  Happening by(@Nullable Span body) {
    return new Happening(verb, name, kind, held, body);
  }

  /** False for what is told by its verb alone, as an inspection is. */
  boolean hasName() {
    return hasName(kind);
  }

  /** False for kinds that are told by their verb alone. */
  static boolean hasName(String kind) {
    return !NAMELESS.contains(kind);
  }

  /** The one that is told first; null if both are. */
  static @Nullable Happening first(@Nullable Happening a, @Nullable Happening b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.verb.start() <= b.verb.start() ? a : b;
  }
}
