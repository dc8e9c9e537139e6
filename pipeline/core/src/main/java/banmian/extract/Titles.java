package banmian.extract;

import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what stands in marks: works in 《》, slogans in quotation marks with their number. */
final class Titles {

  /**
   * A work or slogan.
   *
   * @param kind work or slogan
   * @param span what stands between the marks
   * @param expansion what the text says it is short for; null if it does not
   */
  record Title(String kind, Span span, @Nullable Span expansion) {}

  private static final int LONGEST_WORK = 60;
  private static final int LONGEST_SLOGAN = 24;
  private static final String NUMBERS = "一二三四五六七八九十两百零双0123456789";
  private static final String MEASURES = "个条项大件次化有不严实讲学做步点级层面心零高新";

  private static final Pattern AMOUNT = Pattern.compile("[0-9.０-９．]+[a-zA-Zａ-ｚＡ-Ｚ%/]+");

  private Titles() {}

  /** The titles in a folded text, ascending. */
  static List<Title> find(String text) {
    List<Title> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '《') {
        int close = text.indexOf('》', i);
        if (close > i + 1
            && close - i <= LONGEST_WORK
            && !text.substring(i, close).contains("\n")) {
          found.add(new Title("work", new Span(i + 1, close), null));
          i = close;
        }
      } else if (c == '“') {
        int close = text.indexOf('”', i);
        if (close > i + 1 && close - i <= LONGEST_SLOGAN && isSlogan(text, i, close)) {
          found.add(new Title("slogan", new Span(i + 1, close), expansion(text, close + 1)));
          i = close;
        }
      }
    }
    return found;
  }

  /** “三标”, “1+6”, “两个确立”, “一网通管、一管到底”: a number, or halves that answer each other. */
  private static boolean isSlogan(String text, int open, int close) {
    if (open > 0 && "：，。".indexOf(text.charAt(open - 1)) >= 0 && close - open > 12) {
      return false; // somebody's words
    }
    String inner = text.substring(open + 1, close);
    for (int i = 0; i < inner.length(); i++) {
      if ("。！？；，“《".indexOf(inner.charAt(i)) >= 0) {
        return inner.charAt(i) == '，' && balanced(inner.split("，", -1));
      }
    }
    if (AMOUNT.matcher(inner).matches()) {
      return false; // “2.5mg”
    }
    if (inner.indexOf('+') > 0) {
      return true;
    }
    if (NUMBERS.indexOf(inner.charAt(0)) >= 0 && inner.length() <= 10) {
      boolean date = inner.length() <= 4 && inner.matches("[一二三四五六七八九十·0-9.]+");
      return inner.length() > 1
          && !date
          && (inner.length() <= 6 || MEASURES.indexOf(inner.charAt(1)) >= 0);
    }
    return inner.indexOf('、') > 0 && balanced(inner.split("、", -1));
  }

  private static boolean balanced(String[] parts) {
    for (String part : parts) {
      if (part.isEmpty() || Math.abs(part.length() - parts[0].length()) > 1 || part.length() > 9) {
        return false;
      }
    }
    return parts.length >= 2;
  }

  /** “三标”（标准、标杆、标兵） or “三标”，即…。 */
  private static @Nullable Span expansion(String text, int at) {
    if (at < text.length() && text.charAt(at) == '（') {
      int close = text.indexOf('）', at);
      int start = text.startsWith("即", at + 1) ? at + 2 : at + 1;
      return close > start && close - start <= 80 && text.substring(start, close).indexOf('、') > 0
          ? new Span(start, close)
          : null;
    }
    return null;
  }
}
