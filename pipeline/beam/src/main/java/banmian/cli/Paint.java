package banmian.cli;

/** Colours for a terminal, or none. Colour only repeats what the words say. */
enum Paint {
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34"),
  MAGENTA("35"),
  CYAN("36");

  private static final Paint[] ARTICLES = {CYAN, YELLOW, GREEN, MAGENTA, BLUE};

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /** {@code text} in this colour if {@code colour}. */
  String on(boolean colour, String text) {
    return colour && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /** The colour of an article, 0-based; neighbours differ. */
  static Paint ofArticle(int index) {
    return ARTICLES[index % ARTICLES.length];
  }
}
