package banmian.article;

import java.util.Locale;

/** What a printed line is on its page. */
public enum Role {
  /** A deck set before the headline, often the occasion. */
  KICKER,
  /** The main deck. */
  HEADLINE,
  /** A deck set after the headline. */
  SUBHEADLINE,
  /** A heading between paragraphs of the body, pull-quote subheads included. */
  SECTION_HEAD,
  /** Running text. */
  BODY,
  /** Who wrote or took it, set apart from the running text. */
  BYLINE,
  /** Text under a picture. */
  CAPTION,
  /**
   * Of the page, not of an article: page number, masthead, navigation, credits of the page's
   * editors.
   */
  FURNITURE,
  /** An advertisement or announcement that is no article. */
  NOTICE,
  /** A pinyin note that was cut from the text. */
  GLOSS,
  /** Nothing printed. */
  BLANK,
  /** Bytes that are no text. */
  MALFORMED,
  /** Printed text that fits nowhere. */
  UNASSIGNED;

  /** The value as written to the dataset: lower-case ASCII. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True for the three deck roles. */
  public boolean isDeck() {
    return this == KICKER || this == HEADLINE || this == SUBHEADLINE;
  }
}
