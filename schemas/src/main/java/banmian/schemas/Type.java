package banmian.schemas;

/**
 * What a column holds: the types that all readers agree on, and no more.
 *
 * <p>No enum, map, bytes, decimal or union: each of them reads as something else somewhere.
 */
public enum Type {
  /** Text, never empty. */
  STRING("string"),
  /** True or false. */
  BOOLEAN("boolean"),
  /** 32 bits, signed. */
  INT("int"),
  /** 64 bits, signed. */
  LONG("long"),
  /** 64 bits, floating. */
  DOUBLE("double"),
  /** A day without zone. */
  DATE("date"),
  /** Texts, in order; neither the list nor an element is null. */
  STRINGS("list<string>"),
  /** Structs of scalars, in order; neither the list nor an element is null. */
  STRUCTS("list<struct>");

  private final String label;

  Type(String label) {
    this.label = label;
  }

  /** Its name in the data dictionary. */
  public String label() {
    return label;
  }

  /** True for the two lists. */
  public boolean isList() {
    return this == STRINGS || this == STRUCTS;
  }
}
