package banmian.decode;

/** How sure a margin makes: measured, see docs/decoding.md. */
final class Calibration {

  private Calibration() {}

  /** What is told apart: how well depends on it. */
  enum Kind {
    /** An encoding of Chinese. */
    CHINESE,
    /** A double-byte encoding of Japanese or Korean. */
    NEIGHBOUR,
    /** An encoding of single bytes: told from Chinese well, from its like only loosely. */
    SINGLE
  }

  /**
   * The share of cases in which the winner is right.
   *
   * @param margin nats by which it leads the next candidate, 0 or more; 0 if that one reads the
   *     same text, so that the usual one of the two is taken
   */
  static double confidence(float margin, Kind kind) {
    double m = Math.max(0, margin);
    double p =
        switch (kind) {
          case CHINESE -> logistic((m + 0.35) / 1.8);
          case NEIGHBOUR -> 0.1 + 0.9 * logistic((m - 9) / 1.5);
          case SINGLE -> m < 0.01 ? 0.52 : 0.93 - 0.63 * Math.exp(-m / 7.5);
        };
    return Math.round(1000 * Math.min(0.999, p)) / 1000.0;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
