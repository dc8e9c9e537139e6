package banmian;

import banmian.extract.Facts;
import java.util.List;

/** Pages with facts of a test's own choice, so that a test of rows needs no extractor. */
public final class TestPages {

  private TestPages() {}

  /** {@code page}, saying {@code facts}: one for each of its articles. */
  public static Page saying(Page page, List<Facts> facts) {
    return Page.of(
        page.source(),
        page.decoded(),
        page.script(),
        page.glosses(),
        page.text(),
        page.lines(),
        page.division(),
        page.corrections(),
        new banmian.extract.PageFacts("郑州日报", null, null, 3, "要闻", facts, List.of()),
        page.ledger(),
        page.issues());
  }
}
