package banmian.layout;

import banmian.text.Passage;
import java.util.List;

/**
 * What the first and last characters of a piece of running text say about its neighbours.
 *
 * <p>A piece is <em>closed</em> if it could be the end of a paragraph, <em>torn</em> if it cannot
 * be the end of a sentence. Between the two lie pieces that end in a plain character: mostly torn,
 * sometimes a heading or a paragraph without its full stop.
 */
public final class Prose {

  private static final String ENDS = "。！？!?…．";
  private static final String CLOSERS = "”’」』）)】〕〉》\"＊*";
  private static final String COMMAS = "，、；,;：:︰";
  private static final String NEVER_FIRST = "，。、；：！？”’」』）】〕〉》,;:!?)…％%．";
  private static final String NEVER_LAST = "“‘「『（【〔〈《(";

  /** How much so many characters before the first stop look like the rest of a sentence. */
  private static final double[] STUBS = {0, 1, 0.8, 0.4, 0.2};

  private Prose() {}

  /** True if {@code text} ends like a finished sentence. */
  public static boolean closed(String text) {
    int i = text.length() - 1;
    boolean closer = false;
    while (i >= 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      closer = true;
      i--;
    }
    if (i < 0) {
      return closer;
    }
    char c = text.charAt(i);
    if (ENDS.indexOf(c) >= 0) {
      return true;
    }
    // 消息。(完) and (县防震减灾局): a note in brackets behind the full stop
    if (closer && ")）】〕".indexOf(text.charAt(text.length() - 1)) >= 0) {
      int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
      open = Math.max(open, Math.max(text.lastIndexOf('【'), text.lastIndexOf('〔')));
      return open == 0 || (open > 0 && closed(text.substring(0, open)));
    }
    return c == '.' && i > 0 && text.charAt(i - 1) > 0x2E80;
  }

  /**
   * True if line {@code i} ends like a finished sentence; the bracket that it closes may have been
   * opened on the line above: 上市。（海⏎生）.
   */
  static boolean closed(List<Line> lines, int i) {
    Line line = lines.get(i);
    String text = line.text().text();
    // only a bracket at the end sends the look back to where it was opened
    boolean closer = CLOSERS.indexOf(text.charAt(text.length() - 1)) >= 0 || text.length() == 1;
    boolean torn = closer && i > 0 && line.blanksBefore() == 0 && depth(text) < 0;
    return closed(torn ? lines.get(i - 1).text().text() + text : text);
  }

  /** True if {@code text} ends where no sentence can: after a comma or an opening mark. */
  public static boolean torn(String text) {
    char c = text.isEmpty() ? '。' : text.charAt(text.length() - 1);
    return "，、；,;".indexOf(c) >= 0 || NEVER_LAST.indexOf(c) >= 0;
  }

  /** True if {@code text} ends in a comma, an enumeration comma, a semicolon or a colon. */
  public static boolean comma(String text) {
    return !text.isEmpty() && COMMAS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** True if {@code text} ends in a colon: what follows is a list, a quotation, a letter. */
  public static boolean announces(String text) {
    return !text.isEmpty() && "：:︰".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** True if {@code text} begins with a mark that no sentence begins with. */
  public static boolean startsInside(String text) {
    return !text.isEmpty() && NEVER_FIRST.indexOf(text.charAt(0)) >= 0;
  }

  /**
   * How much {@code text} begins with the last characters of a sentence, 0..1: 让。“他们一夜不睡… or 的舞台。;
   * no sentence is so short.
   */
  public static double stub(String text) {
    int stop = text.indexOf('。');
    return stop < 1 || stop >= STUBS.length ? 0 : STUBS[stop];
  }

  /** Sentence ends inside {@code text}, its last character left out. */
  public static int stopsInside(String text) {
    int n = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '。') {
        n++;
      }
    }
    return n;
  }

  /**
   * Columns of what no printer parts at the beginning of {@code text}: a character, a word of Latin
   * letters or a figure, with the marks that open before it and close behind it.
   */
  static int head(String text) {
    int i = 0;
    while (i < text.length() && NEVER_LAST.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int from = i;
    while (i < text.length()
        && (i == from || (latin(text.charAt(i)) && latin(text.charAt(from))))) {
      i++;
    }
    while (i < text.length() && NEVER_FIRST.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int columns = 0;
    for (int k = 0; k < i; k++) {
      columns += text.charAt(k) < 0x2E80 && text.charAt(k) != '“' && text.charAt(k) != '”' ? 1 : 2;
    }
    return columns;
  }

  private static boolean latin(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || ".,%:-/".indexOf(c) >= 0;
  }

  /** Commas of any kind but the enumeration comma in {@code text}. */
  public static int commas(String text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '，' || c == ',' || c == '；' || c == ';') {
        n++;
      }
    }
    return n;
  }

  /**
   * Quotes, book titles and brackets that {@code text} opens and does not close, minus the others.
   */
  public static int depth(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += opens(text.charAt(i));
    }
    return depth;
  }

  /** True if {@code text} opens a quote, a book title or a bracket that it does not close. */
  static boolean leavesOpen(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      // 講壇》「海上綠電自主、: what was closed without being opened closes nothing behind it
      depth = Math.max(0, depth + opens(text.charAt(i)));
    }
    return depth > 0;
  }

  /** True for a quotation and nothing else: the mark that opens it is closed at its end. */
  public static boolean quotation(String text) {
    int open = "“「『".indexOf(text.charAt(0));
    return open >= 0 && text.indexOf("”」』".charAt(open)) == text.length() - 1;
  }

  /** 1 for a quotation mark or bracket that opens, -1 for one that closes, 0 for all else. */
  static int opens(char c) {
    return isHan(c) ? 0 : "“「『《（〔【".indexOf(c) >= 0 ? 1 : "”」』》）〕】".indexOf(c) >= 0 ? -1 : 0;
  }

  /** True for a character that no sentence begins with. */
  public static boolean insider(char c) {
    return "的了着著们們者性".indexOf(c) >= 0;
  }

  /** True for a Han character. */
  public static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == '〇';
  }

  /** Units of {@code text} that print something. */
  public static int letters(String text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Passage.isBlank(text.charAt(i))) {
        n++;
      }
    }
    return n;
  }
}
