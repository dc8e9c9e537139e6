package banmian.layout;

import banmian.text.WordFile;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How bylines are written: role words (记者, 文/图), names, and marks between them.
 *
 * <p>Role words are taken out; what is left must be names: pieces of one to four Han characters
 * between separators, or a few names glued behind a role word.
 */
final class BylineGrammar {

  /** Marks that papers set before a name, or between a role and its name: □张三, 撰文◎李四. */
  static final String BULLETS = "□■◎●○◆◇★☆◤▓▌";

  private static final String DASHES = "—–―─-－·•";
  private static final String SEPARATORS = "| 、，,/／╱\\:：︰•·‧．.;；()（）｜丨";

  /** Marks that join a label of one character to its name: 文/张三, 图：李四. */
  private static final String JOINERS = ":：︰/／╱\\|｜丨";

  /** Brackets around a byline. */
  private static final String OPENERS = "（(〔【";

  private static final String LABELS = "文图圖摄攝";

  /** A line that is longer is none. */
  private static final int LONGEST = 64;

  /** True for a role of an article, false for one of the page; words set wide (记 者) among them. */
  private static final Map<String, Boolean> WORDS = words();

  /** Characters that one of them begins with. */
  private static final BitSet STARTS = new BitSet();

  static {
    WORDS.keySet().forEach(word -> STARTS.set(word.charAt(0)));
  }

  /** Characters of which every line with a role word has one. */
  private static final BitSet HINTS =
      Needs.oneOf(
          WORDS.keySet().stream()
              .filter(word -> isRole(word) && word.length() > 1 && word.indexOf(' ') < 0)
              .toList());

  private static final int LONGEST_WORD =
      WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

  private int roles;
  private int pages;

  /** Labels of one character with blanks around them, which may be names' characters too. */
  private int labels;

  /** True if one of those says who took a picture. */
  private boolean pictured;

  private final StringBuilder rest = new StringBuilder();

  private BylineGrammar() {}

  /** How much {@code line} is a byline and nothing else, as {@link Cues#byline}. */
  static double of(String line) {
    if (line.length() > LONGEST || !speaksOfPeople(line) || Prose.depth(line) != 0) {
      return 0;
    }
    if (Grammar.DATELINE.finds(line) && !line.startsWith("本报记者")) {
      return 0;
    }
    if (Grammar.CITYREPORT.finds(line)) {
      return 0;
    }
    String s = Cues.squeeze(line);
    boolean bullet = false;
    int at = 0;
    while (at < s.length()
        && (isIn(BULLETS, s, at) || isIn(DASHES, s, at) || s.charAt(at) == ' ')) {
      bullet |= isIn(BULLETS, s, at) || "·•".indexOf(s.charAt(at)) >= 0;
      at++;
    }
    s = s.substring(at);
    boolean bracketed =
        s.length() > 2 && isIn(OPENERS, s, 0) && "）)〕】".indexOf(s.charAt(s.length() - 1)) >= 0;
    if (bracketed) {
      s = s.substring(1, s.length() - 1).strip();
    }
    s = Grammar.LENT.replaceAll(s, "|");
    s = Grammar.MADEBY.replaceAll(s, "");
    s = Grammar.MAIL.replaceAll(s, "").strip();
    if (s.isEmpty()) {
      return 0;
    }
    BylineGrammar grammar = new BylineGrammar();
    grammar.takeOutRoles(s);
    return grammar.names(bullet, bracketed);
  }

  /** True for a role word and nothing else. */
  static boolean isRole(String word) {
    return Boolean.TRUE.equals(WORDS.get(word));
  }

  private static boolean isIn(String marks, String s, int at) {
    return marks.indexOf(s.charAt(at)) >= 0;
  }

  /** A quick look: a bullet in front, brackets around, or a character that role words have. */
  private static boolean speaksOfPeople(String line) {
    char head = line.charAt(0);
    boolean marked = BULLETS.indexOf(head) >= 0 || DASHES.indexOf(head) >= 0;
    if (marked || OPENERS.indexOf(head) >= 0) {
      return true;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (HINTS.get(c) || c == '/' || LABELS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Leaves in {@link #rest} what is no role word, with a bar for each. */
  private void takeOutRoles(String s) {
    for (int i = 0; i < s.length(); ) {
      String word = wordAt(s, i);
      if (word != null) {
        if (isRole(word)) {
          roles++;
        } else {
          pages++;
        }
        rest.append('|');
        i += word.length();
      } else if (labelAt(s, i)) {
        rest.append('|');
        i++;
      } else {
        rest.append(isIn(BULLETS, s, i) ? ' ' : s.charAt(i));
        i++;
      }
    }
    // 汪海洋 文 陶立夏 图: one alone may be a name set wide (汪 文)
    roles += labels > 1 || (labels > 0 && roles > 0) ? 1 : 0;
  }

  private static @Nullable String wordAt(String s, int at) {
    if (!STARTS.get(s.charAt(at))) {
      return null;
    }
    for (int n = Math.min(LONGEST_WORD, s.length() - at); n > 1; n--) {
      String word = s.substring(at, at + n);
      boolean wide = word.indexOf(' ') > 0;
      if (WORDS.containsKey(word) && !(wide && at > 0 && !isIn(SEPARATORS, s, at - 1))) {
        return word;
      }
    }
    return null;
  }

  /** 文 and 图 are names' characters too: a credit only between marks. */
  private boolean labelAt(String s, int at) {
    if (!isIn(LABELS, s, at) || !edge(s, at - 1) || !edge(s, at + 1)) {
      return false;
    }
    boolean joined =
        (at > 0 && isIn(JOINERS, s, at - 1)) || (at + 1 < s.length() && isIn(JOINERS, s, at + 1));
    // 汪 文: a family name and a given name set wide
    boolean wide = at > 1 && edge(s, at - 3) && Prose.isHan(s.charAt(at - 2)) && !joined;
    roles += joined ? 1 : 0;
    labels += joined || wide ? 0 : 1;
    pictured |= "摄攝".indexOf(s.charAt(at)) >= 0;
    return !wide;
  }

  private static boolean edge(String s, int i) {
    return i < 0 || i >= s.length() || isIn(SEPARATORS, s, i) || isIn(BULLETS, s, i);
  }

  private double names(boolean bullet, boolean bracketed) {
    // without a role word only a mark, brackets or a slash make names a credit
    boolean marked = bullet || bracketed || labels > 0 || rest.indexOf("/") >= 0;
    if ((roles == 0 && !marked) || Grammar.TOLDTO.finds(rest.toString())) {
      return 0;
    }
    String plain = Grammar.PAPER.replaceAll(rest.toString(), "|");
    plain = Grammar.ORIGIN.replaceAll(plain, "");
    // 古丽娜尔·买买提 is as long as a clause, and one name
    plain = Grammar.FOREIGN.replaceAll(plain, "某某");
    int count = 0;
    int han = 0;
    boolean families = true;
    for (int from = 0; from < plain.length(); ) {
      int to = from;
      while (to < plain.length() && !isIn(SEPARATORS, plain, to)) {
        if (!Prose.isHan(plain.charAt(to))) {
          return 0;
        }
        to++;
      }
      int letters = to - from;
      String piece = plain.substring(from, to);
      // five and more: names glued behind a role word, 陈瑜艳通讯员叶卫兵王文婷; not 记者连续三天走访四家
      boolean glued = from > 0 && plain.charAt(from - 1) == '|';
      boolean names = letters <= 4 || (glued && Grammar.NAMES.matches(piece));
      if (!names || Grammar.UNNAME.matches(piece)) {
        return 0;
      }
      families &= letters == 0 || Cues.nameAlone(piece);
      count += (letters + 3) / 4;
      han += letters;
      from = to + 1;
    }
    if (pages > 0 && roles == 0) {
      return 0;
    }
    boolean desk = roles > 0 && rest.indexOf("部|") >= 0;
    if ((count == 0 && !desk) || han > 30) {
      return 0;
    }
    if (roles > 0) {
      return 1;
    }
    // 施展 摄 stands below a picture
    boolean slashed = families && count > 1 && plain.indexOf('/') > 0;
    return bullet || slashed || (labels > 0 && families && count == 1 && !pictured)
        ? 0.85
        : bracketed && han <= 9 ? 0.5 : 0;
  }

  private static Map<String, Boolean> words() {
    Map<String, Boolean> words = new HashMap<>();
    for (Map.Entry<String, Boolean> entry :
        WordFile.read(
            "/banmian/layout/bylines.txt",
            (key, value) -> Map.entry(value, "role".equals(key.toLowerCase(Locale.ROOT))))) {
      String word = entry.getKey();
      words.put(word, entry.getValue());
      if (word.length() > 1 && word.chars().allMatch(c -> Prose.isHan((char) c))) {
        words.putIfAbsent(String.join(" ", word.split("")), entry.getValue());
      }
    }
    return words;
  }
}
