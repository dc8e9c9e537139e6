package banmian.article;

/**
 * How alike the pieces of a sheet are, against what each is like to the sheet as a whole: a long
 * piece is a little like everything, a page about one subject alike all over. Pieces that speak
 * plainly of different matters ({@link Topics}) are less alike than their characters say.
 */
final class Likeness {

  private static final double LEAST = -1.2;
  private static final double MOST = 2;

  /** What two pieces lose whose matters are not the same. */
  private static final double OTHER_MATTER = 0.8;

  private final double[][] alike;

  private Likeness(double[][] alike) {
    this.alike = alike;
  }

  static Likeness of(Pieces pieces, Terms terms) {
    int n = pieces.size();
    double[][] raw = terms.alike();
    double[] mean = new double[n];
    double[] deviation = new double[n];
    for (int a = 0; a < n; a++) {
      double squares = 0;
      for (int b = 0; b < n; b++) {
        mean[a] += raw[a][b] / Math.max(1, n - 1);
        squares += raw[a][b] * raw[a][b] / Math.max(1, n - 1);
      }
      deviation[a] = Math.sqrt(Math.max(0, squares - mean[a] * mean[a])) + 0.01;
    }
    Topics[] topics = new Topics[n];
    for (int i = 0; i < n; i++) {
      topics[i] = Topics.of(pieces.chunk(i).text());
    }
    double[][] alike = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        double z = (raw[a][b] - mean[a]) / deviation[a] + (raw[a][b] - mean[b]) / deviation[b];
        double shorter = Math.min(pieces.chunk(a).letters(), pieces.chunk(b).letters());
        double trust = Math.sqrt(Math.min(1, shorter / 100)) * Math.min(1, (n - 1) / 4.0);
        alike[a][b] = trust * Math.max(LEAST, Math.min(MOST, z / 2));
        alike[a][b] -= topics[a].differ(topics[b]) ? OTHER_MATTER : 0;
        alike[b][a] = alike[a][b];
      }
    }
    return new Likeness(alike);
  }

  /** In deviations from what is usual for both; 0 is usual. */
  double of(int a, int b) {
    return alike[a][b];
  }

  /** The same for {@code a} and each piece; not to be changed. */
  double[] of(int a) {
    return alike[a];
  }

  /** The mean over the last three pieces up to {@code a} and the first three from {@code b} on. */
  double around(int a, int b) {
    double sum = 0;
    int n = 0;
    for (int x = Math.max(0, a - 2); x <= a; x++) {
      for (int y = b; y < Math.min(alike.length, b + 3); y++) {
        sum += alike[x][y];
        n++;
      }
    }
    return n == 0 ? 0 : sum / n;
  }
}
