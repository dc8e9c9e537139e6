package banmian.layout;

import banmian.lang.CharModel;
import org.jspecify.annotations.Nullable;

/**
 * How much better than chance one printed line is read on with another: what tells the columns of a
 * page apart that was read across.
 *
 * <p>In natural logarithms of odds, 0 where nothing can be told: the characters over the seam,
 * words that the page has whole elsewhere, figures before their unit, quotation marks, marks and
 * characters that no sentence begins with.
 */
final class Seams {

  private static final CharModel MODEL = CharModel.chinese();

  /** Weight of how much better than chance the characters over a seam go together. */
  private static final double CHARACTERS = 0.8;

  private static final double LEAST = -2;
  private static final double MOST = 4;

  private static final double WORDS = 1.2;

  private static final String UNITS = "年月日时時分点點号號个個元万萬亿億米名人户戶岁歲％%多余餘次家吨噸亩畝";

  /** What stands before a figure: ２日晚⏎２２时, 约⏎300人. */
  private static final String BEFORE_FIGURES = "晚午晨夜约約近达達共第至到超过過逾";

  private Seams() {}

  /**
   * A line or a cell, and what it says of itself.
   *
   * @param text what is printed, not empty
   * @param closed true if it ends like a finished sentence
   * @param open true if it opens a quotation that it does not close
   * @param closes true if it closes a quotation that it has not opened
   */
  record Piece(String text, boolean closed, boolean open, boolean closes) {

    static Piece of(String text) {
      int depth = 0;
      boolean closes = false;
      for (int i = 0; i < text.length(); i++) {
        depth += Prose.opens(text.charAt(i));
        closes |= depth < 0;
      }
      return new Piece(text, Prose.closed(text), depth > 0, closes);
    }
  }

  /**
   * How much better than chance {@code start} goes on where {@code end} ends.
   *
   * @param words words of the page; null to go without
   */
  static double nats(Piece end, Piece start, @Nullable Joints words) {
    char last = end.text().charAt(end.text().length() - 1);
    char first = start.text().charAt(0);
    if (end.closed()) {
      return Prose.startsInside(start.text()) ? -4 : Prose.insider(first) ? -2 : 0;
    }
    double score = characters(last, first);
    score += words == null ? 0 : WORDS * Math.min(2.5, words.seen(end.text(), start.text()));
    score += Prose.insider(first) ? 0.5 : 0;
    score += Prose.startsInside(start.text()) ? 2 : 0;
    // a quotation that one line opens and the next one closes, or one closed that none opened
    return score
        + (end.open() && start.closes() ? 1.5 : start.closes() ? -1 : end.open() ? -0.3 : 0);
  }

  /**
   * How much more likely {@code after} begins as it does behind {@code before} than anywhere:
   * 开|展活动. In nats; 0 where either is no Han character.
   */
  static double glue(String before, String after) {
    char last = before.charAt(before.length() - 1);
    char first = after.charAt(0);
    if (!Prose.isHan(last) || !Prose.isHan(first)) {
      return 0;
    }
    return MODEL.logProb(last, first) - MODEL.logProb(first);
  }

  private static double characters(char last, char first) {
    if (isWord(last) || isWord(first)) {
      return words(last, first);
    }
    if (!MODEL.knows(last) || !MODEL.knows(first)) {
      return 0;
    }
    double surprise = MODEL.logProb(last, first) - MODEL.logProb(first);
    return Math.max(LEAST, Math.min(MOST, CHARACTERS * surprise));
  }

  /** What a letter or a figure at the seam says. */
  private static double words(char last, char first) {
    if (isWord(last)) {
      if (isWord(first)) {
        return Character.isDigit(last) == Character.isDigit(first) ? 1 : 0;
      }
      return Character.isDigit(last) && UNITS.indexOf(first) >= 0 ? 2 : -0.3;
    }
    return BEFORE_FIGURES.indexOf(last) >= 0 && Character.isDigit(first) ? 1.5 : 0;
  }

  private static boolean isWord(char c) {
    return (c < 0x250 && Character.isLetterOrDigit(c)) || (c >= '０' && c <= 'ｚ' && c != '：');
  }
}
