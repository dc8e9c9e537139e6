package banmian.extract;

import banmian.article.Article;
import banmian.article.Division;
import banmian.article.Part;
import banmian.article.Role;
import banmian.lang.Segmenter;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A page for tests: a line a part. {@code H} headline, {@code B} byline, {@code F} furniture,
 * {@code ---} starts the next article; every other line is a paragraph.
 */
final class Sample {

  private static final Extractor EXTRACTOR = Extractor.with(Segmenter.none());

  private final Passage page;
  private final List<Article> articles = new ArrayList<>();
  private final List<Part> leftovers = new ArrayList<>();

  private Sample(String text) {
    this.page = Passage.ofUtf8(text);
    List<Part> open = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      boolean marked = line.startsWith("H ") || line.startsWith("B ") || line.startsWith("F ");
      int start = at + (marked ? 2 : 0);
      int end = at + line.length();
      at = end + 1;
      if (line.equals("---")) {
        articles.add(Article.of(open, 1, List.of()));
        open = new ArrayList<>();
        continue;
      }
      Role role =
          !marked
              ? Role.BODY
              : line.charAt(0) == 'H'
                  ? Role.HEADLINE
                  : line.charAt(0) == 'B' ? Role.BYLINE : Role.FURNITURE;
      Part part =
          new Part(
              role,
              new Span(start, end),
              page.slice(start, end),
              role == Role.BODY ? open.size() : -1,
              false,
              1,
              "test");
      (role == Role.FURNITURE ? leftovers : open).add(part);
    }
    articles.add(Article.of(open, 1, List.of()));
  }

  /** What is read of the page. */
  static PageFacts page(String text) {
    return page(text, "page.txt");
  }

  static PageFacts page(String text, String uri) {
    Sample sample = new Sample(text);
    return EXTRACTOR.extract(
        Division.of(sample.articles, sample.leftovers, List.of()),
        sample.page,
        new Context(uri, "Hans", false, null, null, DocumentDates.none()));
  }

  /** What is read of the page's first article. */
  static Facts of(String text) {
    return page(text).articles().get(0);
  }
}
