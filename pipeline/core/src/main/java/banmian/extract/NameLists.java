package banmian.extract;

import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of names by their shape: items of two to four characters between 、 or blanks, nearly all of
 * which begin with a family name (县领导|向阳、方圆、和建国、白雪|参加; 一等奖 张一鸣 李二妞 王三强). A name that is a plain
 * word by itself is one in such company.
 */
final class NameLists {

  private static final int FEWEST = 3;
  private static final int MOST = 80;

  private final Names names;
  private final Offices offices;
  private final WordTrie followers;
  private final WordTrie notPersons;
  private final String makes;

  NameLists(
      Lexicons lexicons, Names names, Offices offices, WordTrie followers, WordTrie notPersons) {
    this.makes = lexicons.beside("makes-work");
    this.names = names;
    this.offices = offices;
    this.followers = followers;
    this.notPersons = notPersons;
  }

  /**
   * The names of the list that begins at {@code at}, ascending.
   *
   * @param limit the list ends here or before
   * @param held whether an office stands before it
   * @return empty if what begins there is no list of names
   */
  List<Span> at(String text, Words words, int at, int limit, boolean held) {
    if (!opens(text, at)) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    int items = 0;
    int trusted = 0;
    int plain = 0;
    int pos = at;
    while (items < MOST && pos < limit) {
      int spaced = spaced(text, pos, limit);
      int next = spaced > pos ? spaced : separator(text, pos, limit);
      int end = next > pos ? next : last(text, pos, limit);
      if (end == pos) {
        if (items < FEWEST || text.charAt(pos - 1) == '、') {
          return List.of(); // an item that is too long, or whose end nothing tells
        }
        break; // … 阳  光 李亚军⏎秘书长
      }
      if (offices.startingAt(text, pos) >= end - pos) {
        break; // … 李湘君⏎秘书长
      }
      items++;
      int family = names.surname(text, pos);
      int given = spaced > pos ? 1 : end - pos - family;
      boolean name =
          family > 0
              && given >= 1
              && given <= 2
              && names.isGiven(text, spaced > pos ? end - 1 : pos + family, end)
              && !(given == 2 && makes.indexOf(text.charAt(end - 1)) >= 0) // 路遥远|著
              && notPersons.valueAt(text, pos, end - pos) != People.NEVER;
      if (name) {
        found.add(new Span(pos, end));
        trusted += names.trust(text, pos, family) <= (held ? 2 : 1) || family == 2 ? 1 : 0;
        plain += words.end(pos) == end && "nvadtbfSqmsP".indexOf(words.at(pos)) >= 0 ? 1 : 0;
      }
      if (next == pos) {
        break;
      }
      pos = next;
      if (spaced == next && next < limit && Folded.isHan(text.charAt(next))) {
        continue; // 龙  飞|刘美娥: a line's end that was joined
      }
      if (isGender(text, pos)) {
        int close = text.indexOf('）', pos);
        pos = close < 0 ? limit : close + 1; // 刘美娥（女）
      }
      int gap = pos;
      while (pos < limit && (isSeparator(text.charAt(pos)) || text.charAt(pos) == '\n')) {
        pos++;
      }
      if (pos == gap || pos >= limit || !Folded.isHan(text.charAt(pos))) {
        break;
      }
    }
    boolean list =
        items >= FEWEST
            && (held
                ? found.size() * 4 >= items * 3 && trusted * 3 >= items
                : found.size() == items && trusted * 2 >= items && plain * 5 <= items * 2);
    return list ? found : List.of();
  }

  /** True if a separator ends a first item of two to four characters, or one set apart. */
  private static boolean opens(String text, int at) {
    for (int n = 1; n <= 4 && at + n < text.length(); n++) {
      char c = text.charAt(at + n);
      if (!Folded.isHan(c)) {
        return (n > 1 || c == ' ') && (isSeparator(c) || isGender(text, at + n));
      }
    }
    return false;
  }

  /** End of a name of two that is set to the width of three: 丁 宁; {@code pos} if none is there. */
  private int spaced(String text, int pos, int limit) {
    int at = pos + 1;
    while (at < limit && text.charAt(at) == ' ' && at - pos < 4) {
      at++;
    }
    boolean set =
        at > pos + 1
            && at + 1 <= limit
            && names.surname(text, pos) == 1
            && Folded.isHan(text.charAt(at))
            && (at + 1 == text.length()
                || !Folded.isHan(text.charAt(at + 1))
                || (names.surname(text, at + 1) == 1 && names.trust(text, at + 1, 1) == 1));
    return set ? at + 1 : pos;
  }

  /** Where the separator behind the item at {@code pos} stands; {@code pos} if none does. */
  private static int separator(String text, int pos, int limit) {
    for (int i = pos; i <= pos + 4 && i < limit; i++) {
      if (isSeparator(text.charAt(i)) || isGender(text, i) || text.charAt(i) == '\n') {
        return i - pos >= 2 ? i : pos;
      }
      if (!Folded.isHan(text.charAt(i))) {
        return pos;
      }
    }
    return pos;
  }

  /**
   * End of the last item, behind which a mark or what follows names stands; {@code pos} for none.
   */
  private int last(String text, int pos, int limit) {
    int family = names.surname(text, pos);
    if (family == 0) {
      return pos;
    }
    int two = pos + family + 1;
    int three = two + 1;
    if (two <= limit && follows(text, two, 1)) {
      return two;
    }
    if (three <= limit && Folded.isHan(text, pos, three) && follows(text, three, 0)) {
      return three;
    }
    return two <= limit && follows(text, two, 0) ? two : pos;
  }

  private boolean follows(String text, int at, int more) {
    return at >= text.length()
        || !Folded.isHan(text.charAt(at))
        || followers.longest(text, at) > more;
  }

  private static boolean isGender(String text, int at) {
    return text.startsWith("（女", at) || text.startsWith("（男", at);
  }

  private static boolean isSeparator(char c) {
    return c == '、' || c == ' ';
  }
}
