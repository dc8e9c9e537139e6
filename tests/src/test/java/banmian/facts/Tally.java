package banmian.facts;

/** Counts what was found, and says how good that is. */
final class Tally {

  private int right;
  private int wrong;
  private int missed;

  void right() {
    right++;
  }

  void wrong() {
    wrong++;
  }

  void missed() {
    missed++;
  }

  /** Of what was found, the share that is right; 0 if nothing was found. */
  double precision() {
    return right + wrong == 0 ? 0 : (double) right / (right + wrong);
  }

  /** Of what was to be found, the share that was; 0 if nothing was to be found. */
  double recall() {
    return right + missed == 0 ? 0 : (double) right / (right + missed);
  }

  /** The harmonic mean of both. */
  double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "P %.3f  R %.3f  F1 %.3f  (%d right, %d wrong, %d missed)",
        precision(),
        recall(),
        f1(),
        right,
        wrong,
        missed);
  }
}
