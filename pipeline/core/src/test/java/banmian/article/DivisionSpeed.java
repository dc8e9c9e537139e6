package banmian.article;

import banmian.text.Passage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A benchmark, not a test: how long a page takes to divide, by length and by shape. Prints a line
 * for each; megabytes are of UTF-8, seconds of one core's time.
 *
 * <p>Run it with the test class path: {@code java banmian.article.DivisionSpeed}.
 */
public final class DivisionSpeed {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private DivisionSpeed() {}

  /** Prints the table. */
  public static void main(String[] args) {
    for (int round = 0; round < 3; round++) {
      boolean last = round == 2;
      for (Shape shape : Shape.values()) {
        for (int kilobytes = 1; kilobytes <= 3000; kilobytes = kilobytes * 10 / 3 + 1) {
          measure(shape, kilobytes, last);
        }
      }
    }
  }

  private static void measure(Shape shape, int kilobytes, boolean print) {
    String text = shape.page(kilobytes * 1000 / 3);
    Passage page = Passage.ofUtf8(text);
    long start = CPU.getCurrentThreadCpuTime();
    int articles = Division.of(page).articles().size();
    double seconds = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
    double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
    if (print) {
      System.out.printf(
          Locale.ROOT,
          "%-12s %8.3f MB %8.3f s %7.2f MB/s %6d articles%n",
          shape,
          megabytes,
          seconds,
          megabytes / seconds,
          articles);
    }
  }

  /** What a long page can look like. */
  private enum Shape {
    /** Articles of headline, four paragraphs and byline. */
    ARTICLES,
    /** The same, set in columns of sixteen characters. */
    COLUMNS,
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
