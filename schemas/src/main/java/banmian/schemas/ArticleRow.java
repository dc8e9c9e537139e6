package banmian.schemas;

import banmian.article.Article;
import banmian.article.Role;
import banmian.extract.Facts;
import banmian.script.Hans;
import banmian.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link Tables#ARTICLES}; the columns say what each value means.
 *
 * @param readingOrder place in its document, 0-based
 * @param nearDuplicateOf id of the article that it repeats; null until the corpus has been compared
 */
public record ArticleRow(
    String articleId,
    String documentId,
    String sourceUri,
    int readingOrder,
    Article article,
    Facts facts,
    @Nullable String nearDuplicateOf) {

  /**
   * A section head and the paragraph that it stands before.
   *
   * @param paragraphIndex 0-based
   */
  record Section(String sectionHead, int paragraphIndex) {}

  @Nullable String kicker() {
    return text(article.deck(Role.KICKER));
  }

  @Nullable String headline() {
    return text(article.deck(Role.HEADLINE));
  }

  @Nullable String subheadline() {
    return text(article.deck(Role.SUBHEADLINE));
  }

  @Nullable String headlineText() {
    return text(article.headlineText());
  }

  List<String> sectionHeads() {
    return sections().stream().map(Section::sectionHead).toList();
  }

  List<Section> sections() {
    return article.sections().stream()
        .map(s -> new Section(s.head().text(), s.paragraphIndex()))
        .toList();
  }

  @Nullable String bylineText() {
    return text(article.byline());
  }

  /** Names of the contributors in one role, each once, in printed order. */
  List<String> names(String role) {
    return facts.contributors().stream()
        .filter(c -> c.role().equals(role))
        .map(Facts.Contributor::personName)
        .distinct()
        .toList();
  }

  String body() {
    return article.body().text();
  }

  String bodyHans() {
    return Hans.of(body());
  }

  int characters() {
    return body().codePointCount(0, body().length());
  }

  private static @Nullable String text(@Nullable Passage passage) {
    return passage == null ? null : passage.text();
  }
}
