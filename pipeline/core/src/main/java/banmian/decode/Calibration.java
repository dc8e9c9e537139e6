package banmian.decode;

/** How sure a margin makes: measured, see docs/decoding.md. */
final class Calibration {

  private Calibration() {}

  /**
   * The share of cases in which the winner is right.
   *
   * @param margin nats by which it leads the next candidate, 0 or more
   * @param chinese true if the winner is an encoding of Chinese; the others are told from Chinese
   *     well, but from each other only loosely
   */
  static double confidence(float margin, boolean chinese) {
    double m = Math.max(0, margin);
    double p = chinese ? 1 / (1 + Math.exp((1.2 - m) / 2.4)) : 0.94 - 0.49 * Math.exp(-m / 9);
    return Math.round(1000 * Math.min(0.999, p)) / 1000.0;
  }
}
