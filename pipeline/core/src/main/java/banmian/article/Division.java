package banmian.article;

import banmian.layout.Line;
import banmian.layout.Lines;
import banmian.text.Issue;
import banmian.text.Passage;
import com.google.auto.value.AutoValue;
import java.util.ArrayList;
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
   * Divides a page.
   *
   * @param page the decoded page without glosses
   */
  public static Division of(Passage page) {
    List<Article> articles = new ArrayList<>();
    List<Part> open = new ArrayList<>();
    int paragraph = -1;
    boolean joined = false;
    for (Line line : Lines.of(page)) {
      String text = line.text().text();
      boolean head =
          line.blanksBefore() > 0 && text.length() < 40 && !text.matches(".*[。！？”」；，、]$");
      boolean byline = text.length() < 40 && text.matches("^[(（]?(本报)?记者\\s.*");
      Role role = byline ? Role.BYLINE : head && !joined ? Role.HEADLINE : Role.BODY;
      boolean starts =
          (role == Role.HEADLINE && open.stream().anyMatch(p -> !p.role().isDeck()))
              || (text.startsWith("本报讯") && open.stream().anyMatch(p -> p.role() == Role.BODY));
      if (starts) {
        articles.add(Article.of(open, 0.5, List.of()));
        open = new ArrayList<>();
        paragraph = -1;
        joined = false;
      }
      if (role == Role.BODY && !joined) {
        paragraph++;
      }
      open.add(
          new Part(
              role,
              line.span(),
              line.text(),
              role == Role.BODY ? paragraph : -1,
              role == Role.BODY && joined,
              0.5,
              "naive"));
      joined = role == Role.BODY && !text.matches(".*[。！？”」]$");
    }
    if (!open.isEmpty()) {
      articles.add(Article.of(open, 0.5, List.of()));
    }
    return of(articles, List.of(), List.of());
  }
}
