package banmian.extract;

import banmian.article.Article;
import banmian.article.Division;
import banmian.lang.Segmenter;
import banmian.text.Passage;
import java.util.ArrayList;
import java.util.List;

/** Reads the facts of a page: the door of the room. Thread-safe. */
public final class Extractor {

  private final Segmenter segmenter;

  private Extractor(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** An extractor that asks {@code segmenter} for evidence. */
  public static Extractor with(Segmenter segmenter) {
    return new Extractor(segmenter);
  }

  /**
   * The facts of a page.
   *
   * @param page the decoded page without glosses
   * @return one entry of facts for each article of {@code division}, in its order
   */
  public PageFacts extract(Division division, Passage page, Context context) {
    List<Facts> facts = new ArrayList<>();
    for (Article article : division.articles()) {
      String body = article.body().text();
      int stop = body.indexOf('。');
      int words = segmenter.segment(stop < 0 ? "" : body.substring(0, stop)).size();
      facts.add(Facts.builder().summary(words == 0 ? null : body.substring(0, stop + 1)).build());
    }
    return new PageFacts(null, null, null, null, null, facts);
  }
}
