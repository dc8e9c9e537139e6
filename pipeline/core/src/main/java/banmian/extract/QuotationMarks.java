package banmian.extract;

/** Quotation marks: of several kinds made one, where they open and close, what stands in them. */
final class QuotationMarks {

  private QuotationMarks() {}

  /**
   * The text with marks of one kind: straight ones are taken for pairs where their number in a
   * paragraph is even, ‘…’ for “…” where it stands in none. As long as before.
   */
  static String paired(String text) {
    StringBuilder all = new StringBuilder(text);
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      pair(all, from, to);
      from = to + 1;
    }
    return all.toString();
  }

  private static void pair(StringBuilder all, int from, int to) {
    long straight = all.substring(from, to).chars().filter(c -> isStraight((char) c)).count();
    boolean even = straight % 2 == 0;
    boolean open = false;
    boolean closes = true; // a mark of one stroke, further on in the paragraph
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = all.charAt(i);
      if (even && isStraight(c)) {
        open = !open;
        all.setCharAt(i, open ? '“' : '”');
      } else if (c == '‘' && depth == 0 && closes) {
        int close = i;
        while (close < to && all.charAt(close) != '’') {
          close++;
        }
        closes = close < to;
        if (closes && all.substring(i, close).indexOf('“') < 0) {
          all.setCharAt(i, '“');
          all.setCharAt(close, '”');
        }
      }
      depth += step(all.charAt(i));
    }
  }

  private static boolean isStraight(char c) {
    return c == '"' || c == '＂';
  }

  /** How many quotation marks that open in a stretch do not close in it; below 0 if more close. */
  static int open(CharSequence text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += step(text.charAt(i));
    }
    return depth;
  }

  /** Where the mark closes that opens at {@code open}, in the same paragraph; -1 if it does not. */
  static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length() && text.charAt(i) != '\n'; i++) {
      depth += step(text.charAt(i));
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where the mark opens that closes right before {@code end}; -1 if it does not. */
  static int opening(String text, int end) {
    int depth = 0;
    for (int i = end - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      depth += step(text.charAt(i));
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** True if what is said ends with a mark of its own, as no term does. */
  static boolean isClosed(String text, int close) {
    return "。！？，…".indexOf(text.charAt(close - 1)) >= 0;
  }

  /** True behind words in quotation marks that end with a mark of their own. */
  static boolean endsQuote(String text, int at) {
    return at > 1 && text.charAt(at - 1) == '”' && isClosed(text, at - 1);
  }

  private static int step(char c) {
    return c == '“' ? 1 : c == '”' ? -1 : 0;
  }
}
