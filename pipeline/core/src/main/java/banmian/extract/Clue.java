package banmian.extract;

/**
 * Evidence that a text was written in one of the years {@code from..to}.
 *
 * @param basis printed, landmark or document
 * @param words what tells it, as printed
 * @param witness the same for the same words in several articles, which are one witness
 * @param since the year before which nobody can have spoken so; 0 if nothing forbids it
 */
record Clue(
    int from, int to, double weight, String basis, String words, String witness, int since) {
  Clue(int from, int to, double weight, String basis, String words, String witness) {
    this(from, to, weight, basis, words, witness, 0);
  }

  Clue(int from, int to, double weight, String basis, String words) {
    this(from, to, weight, basis, words, words);
  }

  /** What a word tells that was said as of the present in these years and not before. */
  static Clue landmark(int from, int to, String words, String witness) {
    // the fewer years, the more it says; what stayed is hardly more than a day before which it was
    // not
    int years = 1 + to - from;
    double weight = years == 1 ? 2 : years <= 3 ? 1.2 : years <= 8 ? 0.8 : 0.3;
    return new Clue(from, to, weight, "landmark", words, witness, from);
  }

  /** The same, of another weight. */
  Clue weighing(double other) {
    return new Clue(from, to, other, basis, words, witness, since);
  }
}
