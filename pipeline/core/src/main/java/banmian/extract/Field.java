package banmian.extract;

import banmian.article.Article;
import banmian.text.Passage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of an article that an offset refers to. */
public enum Field {
  /** {@link Article#headlineText}. */
  HEADLINE_TEXT,
  /** {@link Article#body}. */
  BODY,
  /** {@link Article#byline}. */
  BYLINE_TEXT;

  /** The column's name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** That text of {@code article}; null where it has none. */
  public @Nullable Passage of(Article article) {
    return switch (this) {
      case HEADLINE_TEXT -> article.headlineText();
      case BODY -> article.body();
      case BYLINE_TEXT -> article.byline();
    };
  }
}
