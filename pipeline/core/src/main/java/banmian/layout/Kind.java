package banmian.layout;

/** What a printed line looks like, before the page's articles are known. */
public enum Kind {
  /** A deck or a heading between paragraphs: which of the two, the articles tell. */
  TITLE,
  /** Running text. */
  BODY,
  /** Who wrote or took it, on a line of its own. */
  BYLINE,
  /** Text under a picture, or who took it. */
  CAPTION,
  /** Where an article goes on or comes from: 下转第三版. */
  JUMP,
  /** Page number, masthead, navigation, credits of the page's editors. */
  FURNITURE,
  /** An announcement that is no article. */
  NOTICE;

  /** True for lines that stand between articles or inside them without belonging to any. */
  public boolean isLeftover() {
    return this == FURNITURE || this == NOTICE || this == CAPTION;
  }
}
