package banmian.article;

import banmian.layout.Block;
import banmian.layout.Blocks;
import banmian.layout.Line;
import banmian.layout.Lines;
import banmian.text.Issue;
import banmian.text.Passage;
import com.google.auto.value.AutoValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A page divided into articles and leftovers: the door of the room. */
@AutoValue
public abstract class Division {

  Division() {}

  /** The articles by their place on the page. */
  public abstract List<Article> articles();

  /** Parts that belong to no article: furniture, notices, unassigned text. In printed order. */
  public abstract List<Part> leftovers();

  /** What a reader should know about the page as a whole. */
  public abstract List<Issue> issues();

  /** A division of the given articles and leftovers. */
  public static Division of(List<Article> articles, List<Part> leftovers, List<Issue> issues) {
    return new AutoValue_Division(
        List.copyOf(articles), List.copyOf(leftovers), List.copyOf(issues));
  }

  /**
   * Divides a page. Form feeds part it into sheets, and each sheet is divided by itself; a sentence
   * that goes on over a form feed joins two sheets.
   *
   * @param page the decoded page without glosses
   */
  public static Division of(Passage page) {
    List<Article> articles = new ArrayList<>();
    List<Part> leftovers = new ArrayList<>();
    for (List<Line> sheet : Lines.sheets(page)) {
      if (!Records.divide(page, sheet, articles, leftovers)) {
        List<Block> blocks = Blocks.ofSheet(sheet);
        Assembly.assemble(page, blocks, articles, leftovers);
      }
    }
    leftovers.sort(Comparator.comparingInt(p -> p.span().start()));
    return of(articles, leftovers, List.of());
  }
}
