package banmian.beam.validate;

import java.util.Locale;

/** What a dataset must keep. */
public enum Rule {
  /** There is a manifest of this contract, and {@code _SUCCESS}. */
  COMPLETE,
  /** Each table has the files that the manifest names, and no other. */
  FILES,
  /** Each file has the length and the hash that the manifest says. */
  BYTES,
  /**
   * Each file can be read, has exactly its table's columns and types, says the contract, and keeps
   * row groups small.
   */
  SCHEMA,
  /** Each file has as many rows as the manifest says; counts in rows agree with the rows. */
  COUNTS,
  /** Keys ascend within a file and stand once in the dataset. */
  KEYS,
  /** No text is empty or a stand-in for null, every controlled value is allowed. */
  VALUES,
  /** Offsets lie inside what they refer to and give the surface. */
  SPANS,
  /** The blocks of a document cover its bytes without gap or overlap. */
  COVER,
  /** Ids refer to rows that are there, and are what their rows make them. */
  IDS;

  /** Its name as printed: lower-case ASCII. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
