package banmian.article;

import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.IssueCode;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of some lines of one source, in place of what was decided: an entry of a file
 * of corrections.
 *
 * @param entry its number in the file, 1-based
 * @param line line of the file that it begins on, 1-based
 * @param source name of the document as in {@code source_uri}, or its tail behind a {@code /} or
 *     {@code !}
 * @param sha256 of the document's bytes, 64 hex digits in lower case; null for whatever bytes
 * @param range the lines or bytes
 * @param text what is printed there, from its first character on, blanks left out of account; null
 *     for whatever is printed
 * @param role what it is; null for what it was found to be
 * @param article which article it goes to: digits for the one that holds this printed line as it
 *     was found, anything else for a new one, made of all entries with the same name; null for the
 *     one it is in
 * @param order place in its article's reading order, 1-based, as {@code inspect} shows it; 0 for
 *     the printed place
 * @param why why the editor says so, for who reads the file later
 */
public record Correction(
    int entry,
    int line,
    String source,
    @Nullable String sha256,
    Range range,
    @Nullable String text,
    @Nullable Role role,
    @Nullable String article,
    int order,
    String why)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** The roles of text that belongs to no article. */
  private static final Set<Role> APART = EnumSet.of(Role.FURNITURE, Role.NOTICE, Role.UNASSIGNED);

  /** What is cut from the text before it is divided, so that no correction reaches it. */
  private static final Set<Role> NEVER = EnumSet.of(Role.GLOSS, Role.BLANK, Role.MALFORMED);

  /** What a range counts. */
  public enum Unit {
    /** Printed lines, 1-based, the last one included. */
    LINES,
    /** Bytes of the document, 0-based, the last one excluded. */
    BYTES
  }

  /**
   * A range of a document.
   *
   * @param unit what is counted
   * @param start the first
   * @param end the last line, or one past the last byte
   */
  public record Range(Unit unit, long start, long end) implements Serializable {
    private static final long serialVersionUID = 1;

    /** Rejects a range that holds nothing. */
    public Range {
      boolean holds = unit == Unit.LINES ? start >= 1 && end >= start : start >= 0 && end > start;
      if (!holds) {
        throw new IllegalArgumentException(
            unit == Unit.LINES
                ? "lines count from 1, the last one not before the first"
                : "bytes count from 0, the end behind the start");
      }
    }

    boolean overlaps(Range other) {
      long last = unit == Unit.LINES ? end : end - 1;
      long otherLast = other.unit == Unit.LINES ? other.end : other.end - 1;
      return unit == other.unit && start <= otherLast && other.start <= last;
    }

    /** As in {@code lines 26-28}. */
    @Override
    public String toString() {
      if (unit == Unit.BYTES) {
        return "bytes " + start + "-" + end;
      }
      return start == end ? "line " + start : "lines " + start + "-" + end;
    }
  }

  /**
   * Rejects an entry that cannot be meant.
   *
   * @throws IllegalArgumentException saying what is wrong and what to write instead
   */
  public Correction {
    require(!source.isBlank(), "source: name a document, as in source_uri, or its tail");
    require(
        sha256 == null || sha256.matches("[0-9a-f]{64}"), "sha256: 64 hex digits in lower case");
    require(
        role == null || !NEVER.contains(role),
        "role: " + (role == null ? "" : role.code()) + " is not decided here, so none can be set");
    require(
        role != null || article != null || order > 0,
        "there is nothing to correct: give a role, an article or an order");
    require(article == null || !article.isBlank(), "article: a line number or a name");
    require(order >= 0, "order: counts from 1");
    require(
        role == null || !APART.contains(role) || (article == null && order == 0),
        "role: "
            + (role == null ? "" : role.code())
            + " belongs to no article, so leave out article and order");
    require(!why.isBlank(), "why: say why, for who reads the entry later");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * The role that is written {@code code}.
   *
   * @throws IllegalArgumentException naming the roles there are
   */
  public static Role role(String code) {
    StringBuilder known = new StringBuilder();
    for (Role role : Role.values()) {
      if (!NEVER.contains(role)) {
        if (role.code().equals(code)) {
          return role;
        }
        known.append(known.length() == 0 ? "" : ", ").append(role.code());
      }
    }
    throw new IllegalArgumentException("no role is called " + code + "; there are " + known);
  }

  /** True if it is about the document {@code uri}. */
  public boolean isFor(String uri) {
    if (!uri.endsWith(source)) {
      return false;
    }
    int before = uri.length() - source.length() - 1;
    return before < 0 || uri.charAt(before) == '/' || uri.charAt(before) == '!';
  }

  /** The printed line that {@link #article} names; 0 if it names none. */
  int articleLine() {
    return article != null && article.matches("[0-9]{1,9}") ? Integer.parseInt(article) : 0;
  }

  /** True if what it is about ends up outside all articles. */
  boolean setsApart() {
    return role != null && APART.contains(role);
  }

  /** True for a role of text outside all articles. */
  static boolean isApart(Role role) {
    return APART.contains(role);
  }

  /** The issue that says why it was left out, about the whole document. */
  Issue unmatched(String why) {
    return unmatched(why, new ByteSpan(0, 0));
  }

  Issue unmatched(String why, ByteSpan place) {
    return new Issue(IssueCode.CORRECTION_UNMATCHED, name() + " was left out: " + why + ".", place);
  }

  /** Which entry it is, for messages. */
  public String name() {
    return String.format(
        Locale.ROOT, "Correction %d (line %d of the file, for %s)", entry, line, range);
  }
}
