package banmian;

import banmian.article.Article;
import banmian.article.Part;
import banmian.article.Role;
import java.util.List;

/**
 * A page's division as plain text, which people read and proofs keep: one {@code [article]} block
 * for each article in its order, then {@code [leftovers]}; in a block one line for each deck,
 * section head, paragraph, byline and caption, {@code role: text}. A paragraph's role is {@code p}.
 *
 * <pre>
 * [article]
 * headline: 柳泉镇办起农民夜校
 * p: 本报讯　入冬以来，…
 * byline: 记者　贺春生
 *
 * [leftovers]
 * furniture: 第03版：要闻
 * </pre>
 *
 * <p>Texts stand as repaired; a line end inside one is printed as a space.
 */
public final class Reading {

  private Reading() {}

  /** The reading of {@code page}; ends with a line feed unless the page holds nothing. */
  public static String of(Page page) {
    StringBuilder out = new StringBuilder();
    for (Article article : page.division().articles()) {
      open(out, "[article]");
      for (Part part : article.parts()) {
        if (part.role().isDeck()) {
          line(out, part.role().code(), part.text().text());
        }
      }
      StringBuilder paragraph = new StringBuilder();
      int index = -1;
      for (Part part : article.parts()) {
        // a byline or caption set into a paragraph does not end it
        if (part.role() == Role.BODY) {
          if (part.paragraphIndex() != index) {
            flush(out, paragraph);
            index = part.paragraphIndex();
          }
          paragraph.append(part.text().text());
        } else if (part.role() == Role.SECTION_HEAD) {
          flush(out, paragraph);
          line(out, part.role().code(), part.text().text());
        }
      }
      flush(out, paragraph);
      for (Part part : article.parts()) {
        if (!part.role().isDeck() && part.role() != Role.BODY && part.role() != Role.SECTION_HEAD) {
          line(out, part.role().code(), part.text().text());
        }
      }
    }
    List<Part> leftovers = page.division().leftovers();
    if (!leftovers.isEmpty()) {
      open(out, "[leftovers]");
    }
    for (Part part : leftovers) {
      line(out, part.role().code(), part.text().text());
    }
    return out.toString();
  }

  private static void open(StringBuilder out, String title) {
    if (out.length() > 0) {
      out.append('\n');
    }
    out.append(title).append('\n');
  }

  private static void flush(StringBuilder out, StringBuilder paragraph) {
    if (paragraph.length() > 0) {
      line(out, "p", paragraph.toString());
      paragraph.setLength(0);
    }
  }

  private static void line(StringBuilder out, String role, String text) {
    out.append(role).append(": ").append(text.replaceAll("\\R", " ")).append('\n');
  }
}
