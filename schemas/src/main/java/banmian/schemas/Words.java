package banmian.schemas;

import java.util.Locale;

/** Controlled values as the dataset writes them. */
final class Words {

  private Words() {}

  /** The constant's name in lower-case ASCII. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
