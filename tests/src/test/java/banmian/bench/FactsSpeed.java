package banmian.bench;

import banmian.article.Article;
import banmian.article.Division;
import banmian.article.Part;
import banmian.article.Role;
import banmian.decode.Decoder;
import banmian.extract.Context;
import banmian.extract.DocumentDates;
import banmian.extract.Extractor;
import banmian.hanlp.HanlpSegmenter;
import banmian.script.Glosses;
import banmian.script.ScriptProfile;
import banmian.text.Passage;
import banmian.text.Span;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A benchmark, not a test: how many characters a second of one core's time all facts take, HanLP
 * among them, over the pages of a folder, round after round; and how long those of one article of a
 * million characters take.
 *
 * <p>Run it with the test class path: {@code java banmian.bench.FactsSpeed FOLDER [ROUNDS]}.
 */
public final class FactsSpeed {

  private static final int LONG = 1_000_000;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private FactsSpeed() {}

  private record Page(Division division, Passage text, ScriptProfile script) {}

  /** Prints a line a round. */
  public static void main(String[] args) throws IOException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    List<Page> pages = new ArrayList<>();
    long characters = 0;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Passage text =
            Decoder.decode(Files.readAllBytes(file), 0, Decoder.Options.byEvidence()).text();
        text = text.without(Glosses.find(text));
        pages.add(new Page(Division.of(text), text, ScriptProfile.of(text.text())));
        characters += text.length();
      }
    }
    Extractor extractor = Extractor.with(HanlpSegmenter.create());
    for (int round = 1; round <= rounds; round++) {
      long start = CPU.getCurrentThreadCpuTime();
      for (Page page : pages) {
        extract(extractor, page);
      }
      double seconds = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "round %d: %d pages, %.2f million characters a second%n",
          round,
          pages.size(),
          characters / 1e6 / seconds);
    }
    Page all = asOneArticle(pages);
    long start = CPU.getCurrentThreadCpuTime();
    extract(extractor, all);
    System.out.printf(
        Locale.ROOT,
        "one article of %d characters: %.1f s%n",
        all.text.length(),
        (CPU.getCurrentThreadCpuTime() - start) / 1e9);
  }

  private static void extract(Extractor extractor, Page page) {
    Context context =
        new Context(
            "page",
            page.script.script(),
            page.script.converted(),
            null,
            null,
            DocumentDates.none());
    extractor.extract(page.division, page.text, context);
  }

  /** The bodies of all pages, over and over, as the body of one: time must not outgrow length. */
  private static Page asOneArticle(List<Page> pages) {
    StringBuilder all = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    while (all.length() < LONG) {
      for (Page page : pages) {
        for (Article article : page.division.articles()) {
          for (String paragraph : article.body().text().split("\n")) {
            paragraphs.add(new Span(all.length(), all.length() + paragraph.length()));
            all.append(paragraph).append('\n');
          }
        }
      }
    }
    Passage text = Passage.ofUtf8(all.toString());
    List<Part> parts = new ArrayList<>();
    for (Span span : paragraphs) {
      parts.add(new Part(Role.BODY, span, text.slice(span), parts.size(), false, 1, "long"));
    }
    Article one = Article.of(parts, 1, List.of());
    return new Page(
        Division.of(List.of(one), List.of(), List.of()), text, ScriptProfile.of(text.text()));
  }
}
