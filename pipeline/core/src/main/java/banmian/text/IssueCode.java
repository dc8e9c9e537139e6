package banmian.text;

import java.util.Locale;

/** The codes of {@link Issue}: one paragraph each, which the error catalogue prints. */
public enum IssueCode {
  /**
   * Bytes that are no character in the document's encoding; one U+FFFD stands for each run in the
   * text.
   */
  MALFORMED_BYTES,
  /**
   * The text was damaged by a lossy conversion before it came here (锟斤拷, ï¿½); it is left as it is.
   */
  LOSSY_MOJIBAKE,
  /**
   * The encoding was decided on thin evidence; {@code --encoding} or {@code --prefer} settles it.
   */
  ENCODING_UNCERTAIN,
  /**
   * A page could not be reconstructed without losing text, so it was kept in printed order: a bug,
   * please report.
   */
  CONSERVATION_FALLBACK,
  /**
   * Facts could not be read from a page: a bug, please report. Articles and blocks are not
   * affected.
   */
  FACTS_FALLBACK,
  /** A headline, kicker or subheadline that may belong to another article. */
  DECK_UNCERTAIN,
  /** Two orders or owners of a fragment were nearly as good as each other. */
  ASSEMBLY_UNCERTAIN,
  /** Printed text that belongs to no article that was found. */
  UNASSIGNED_TEXT,
  /** Two pieces of evidence about a date contradict each other. */
  DATE_CONFLICT,
  /** A date without a year, and nothing on the page tells which year it is. */
  YEAR_UNKNOWN,
  /**
   * The document is longer than the bound up to which documents.text holds the whole text; the
   * blocks hold its ranges.
   */
  TEXT_OMITTED,
  /**
   * An entry of {@code --corrections} was left out: the page has changed since it was written, or
   * the entry does not say enough. The message names the entry and what is printed there now; put
   * the entry right or delete it.
   */
  CORRECTION_UNMATCHED;

  /** The code as written to the dataset: lower-case ASCII. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
