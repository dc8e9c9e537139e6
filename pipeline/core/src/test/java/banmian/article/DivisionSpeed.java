package banmian.article;

import banmian.decode.Decoder;
import banmian.script.Glosses;
import banmian.script.ScriptProfile;
import banmian.text.Passage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A benchmark, not a test: how long a page takes from its bytes to its articles, and of that the
 * division alone, by shape and by length. Prints a line for each; megabytes are of UTF-8, seconds
 * of one core's time.
 *
 * <p>Run it with the test class path: {@code java banmian.article.DivisionSpeed}.
 */
public final class DivisionSpeed {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final int[] KILOBYTES = {1, 3, 10, 30, 100, 300, 1000, 3000};

  /** Seconds that each figure is measured over, at least, after half as many to warm up. */
  private static final double SECONDS = 1;

  private DivisionSpeed() {}

  /** Prints the table. */
  public static void main(String[] args) {
    for (Shape shape : Shape.values()) {
      measure(shape, 100, SECONDS);
    }
    System.out.printf(
        Locale.ROOT, "%-14s %8s %9s %9s %9s%n", "", "MB", "articles", "all MB/s", "division");
    for (Shape shape : Shape.values()) {
      for (int kilobytes : KILOBYTES) {
        measure(shape, kilobytes, SECONDS / 2);
        Figures found = measure(shape, kilobytes, SECONDS);
        System.out.printf(
            Locale.ROOT,
            "%-14s %8.3f %9d %9.2f %9.2f%n",
            shape,
            found.megabytes,
            found.articles,
            found.megabytes / found.all,
            found.megabytes / found.division);
      }
    }
  }

  /** Length of a page, its articles, and the seconds that it takes. */
  private record Figures(double megabytes, int articles, double all, double division) {}

  private static Figures measure(Shape shape, int kilobytes, double atLeast) {
    byte[] bytes = shape.page(kilobytes * 1000 / 3).getBytes(StandardCharsets.UTF_8);
    double all = 0;
    double division = 0;
    int articles = 0;
    int times = 0;
    while (all < atLeast) {
      double start = seconds();
      Passage page = Decoder.decode(bytes, 0, Decoder.Options.byEvidence()).text();
      page = page.without(Glosses.find(page));
      ScriptProfile.of(page.text());
      double decoded = seconds();
      articles = Division.of(page).articles().size();
      double divided = seconds();
      all += divided - start;
      division += divided - decoded;
      times++;
    }
    return new Figures(bytes.length / 1e6, articles, all / times, division / times);
  }

  private static double seconds() {
    return CPU.getCurrentThreadCpuTime() / 1e9;
  }

  /** What a long page can look like. */
  private enum Shape {
    /** Articles of headline, four paragraphs and byline. */
    ARTICLES,
    /** The same, set in columns of sixteen characters. */
    COLUMNS,
    /** Text in columns of sixteen characters and no headline. */
    COLUMNS_ALONE,
    /** No line end at all. */
    ONE_LINE,
    /** One paragraph in columns. */
    ONE_PARAGRAPH,
    /** Headlines and nothing else. */
    HEADLINES,
    /** One-line paragraphs without a headline. */
    PARAGRAPHS;

    private static final String WORDS = "县委领导到街道社区走访调研防汛工作要求干部群众齐心协力把各项措施落到实处";

    String page(int letters) {
      StringBuilder page = new StringBuilder();
      for (int n = 0; page.length() < letters; n++) {
        switch (this) {
          case ONE_LINE, ONE_PARAGRAPH -> page.append(sentence(n));
          case HEADLINES -> page.append(words(n, 14)).append("\n\n");
          case COLUMNS_ALONE -> page.append(wrapped(sentence(n) + sentence(n + 3))).append("\n\n");
          case PARAGRAPHS -> page.append(sentence(n)).append("\n\n");
          case ARTICLES, COLUMNS -> {
            page.append(words(n, 15)).append("\n\n");
            for (int k = 0; k < 4; k++) {
              String paragraph = sentence(n * 7 + k) + sentence(n * 7 + k + 3);
              page.append(this == COLUMNS ? wrapped(paragraph) : paragraph).append("\n\n");
            }
            page.append("记者 张一 通讯员 李四\n\n");
          }
        }
      }
      return this == ONE_PARAGRAPH ? wrapped(page.toString()) : page.toString();
    }

    private static String words(int seed, int length) {
      StringBuilder words = new StringBuilder();
      int at = seed * 31;
      while (words.length() < length) {
        int from = Math.floorMod(at, WORDS.length() - 1);
        words.append(WORDS, from, from + 2).append((char) (0x4E00 + Math.floorMod(seed, 5000)));
        at = at * 17 + 5;
      }
      return words.substring(0, length);
    }

    private static String sentence(int seed) {
      return words(seed, 22) + "，" + words(seed + 1, 27) + "。";
    }

    private static String wrapped(String text) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < text.length(); i += 16) {
        lines.append(text, i, Math.min(text.length(), i + 16)).append('\n');
      }
      return lines.toString();
    }
  }
}
