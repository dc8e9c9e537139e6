package banmian.decode;

/** How sure a margin makes: measured, see docs/decoding.md. */
final class Calibration {

  private Calibration() {}

  /**
   * The share of cases in which the winner is right.
   *
   * @param margin nats by which it leads the next candidate, 0 or more
   */
  static double confidence(float margin) {
    return Math.round(1000 * (1 - 0.5 * Math.exp(-Math.max(0, margin) / 4.0))) / 1000.0;
  }
}
