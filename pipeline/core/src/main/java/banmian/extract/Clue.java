package banmian.extract;

/**
 * Evidence that a text was written in one of the years {@code from..to}.
 *
 * @param basis printed or landmark
 * @param words what tells it, as printed
 * @param witness the same for the same words in several articles, which are one witness
 */
record Clue(int from, int to, double weight, String basis, String words, String witness) {
  Clue(int from, int to, double weight, String basis, String words) {
    this(from, to, weight, basis, words, words);
  }
}
