package banmian.extract;

import banmian.extract.Lexicons.ListName;
import banmian.extract.Regions.Gazetteer;
import banmian.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that a small grammar of their own tells, without a suffix that ends a name elsewhere:
 * units of armies by their number (英第八军), halls of charity and temples (同善堂, 天后宫), firms by what
 * they are in (恒湛物流).
 */
final class Houses {

  private static final String ARABIC_OR_HAN = "0123456789一二三四五六七八九十百〇";

  private final WordTrie armies = WordTrie.forwards();
  private final WordTrie industries = WordTrie.forwards();
  private final WordTrie generic;
  private final Gazetteer gazetteer;
  private final String noFirm;
  private final String armyUnits;
  private final String notArmy;
  private final String armyOf;
  private final String hallNames;
  private final String noTemple;

  /**
   * @param generic words of which no name consists alone
   */
  Houses(Lexicons lexicons, Gazetteer gazetteer, WordTrie generic) {
    this.gazetteer = gazetteer;
    this.generic = generic;
    this.noFirm = lexicons.beside("no-firm");
    this.armyUnits = lexicons.beside("army-unit");
    this.notArmy = lexicons.beside("not-army");
    this.armyOf = lexicons.beside("army-of");
    this.hallNames = lexicons.beside("hall-name");
    this.noTemple = lexicons.beside("no-temple");
    lexicons.words(ListName.HOUSE_WORDS, "army").forEach(word -> armies.put(word, 0));
    lexicons.words(ListName.HOUSE_WORDS, "industry").forEach(word -> industries.put(word, 0));
  }

  /**
   * The body whose 第, 堂, 宫 or industry stands at {@code at}; null if none does.
   *
   * @param free where the text is free from: the body begins there or behind
   * @param firms true if the text speaks of firms
   */
  @Nullable Span at(String text, Words words, int at, int free, boolean firms) {
    char c = text.charAt(at);
    if (c == '第') {
      return unit(text, words, at, free);
    }
    if (c == '堂' || c == '宫') {
      int start = hall(text, words, at, free);
      return start < at ? new Span(start, at + 1) : null;
    }
    int industry = firms ? industries.longest(text, at) : 0;
    int start = industry > 0 ? firm(text, words, at, free) : at;
    return start < at ? new Span(start, at + industry) : null;
  }

  /** 英|第八军, 二十八军|第五旅 */
  private @Nullable Span unit(String text, Words words, int at, int free) {
    int end = army(text, at);
    if (end == 0) {
      return null;
    }
    if (at > free && armyOf.indexOf(text.charAt(at - 1)) >= 0 && words.starts(at - 1)) {
      return new Span(at - 1, end);
    }
    boolean within = at > free && text.charAt(at - 1) == '军';
    return new Span(within ? Math.max(free, armyNumber(text, at - 1)) : at, end);
  }

  /** End of the unit of an army that begins with its number: 第八军, 第十九路军; 0 if none does. */
  private int army(String text, int at) {
    int unit = at + 1;
    while (unit < text.length() && ARABIC_OR_HAN.indexOf(text.charAt(unit)) >= 0) {
      unit++;
    }
    if (unit == at + 1 || unit >= text.length()) {
      return 0;
    }
    int name = armies.longest(text, unit);
    if (name > 0) {
      return unit + name;
    }
    boolean army = armyUnits.indexOf(text.charAt(unit)) >= 0;
    char next = unit + 1 < text.length() ? text.charAt(unit + 1) : '。';
    return army && notArmy.indexOf(next) < 0 ? unit + 1 : 0;
  }

  /** Start of the number before the 军 at {@code at}: 二十八军|第五旅; {@code at + 1} if there is none. */
  private static int armyNumber(String text, int at) {
    int start = at;
    while (start > 0 && ARABIC_OR_HAN.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start < at ? start : at + 1;
  }

  /**
   * Start of a hall of charity or medicine (同善堂) that ends with the 堂 at {@code at}; {@code at} if
   * none.
   */
  private int hall(String text, Words words, int at, int free) {
    int start = at - 2;
    boolean named =
        start >= free
            && Folded.isHan(text, start, at)
            && (text.charAt(at) == '宫'
                ? noTemple.indexOf(text.charAt(at - 1)) < 0 && generic.longest(text, start) == 0
                : hallNames.indexOf(text.charAt(at - 1)) >= 0)
            && !words.is(start, at + 1, Words.PERSON) // 黄明堂
            && words.end(words.startOf(at)) <= at + 1;
    boolean edge =
        named
            && (start == 0
                || !Folded.isHan(text.charAt(start - 1))
                || gazetteer.hardStops.longest(text, start) > 0
                || words.at(words.startOf(start - 1)) == Words.PLACE
                || gazetteer.endsAt(text, start)
                || words.opens(text, start));
    return edge ? start : at;
  }

  /**
   * Start of a firm's name of two characters before what it is in: 恒湛|物流; {@code at} if none is.
   */
  private int firm(String text, Words words, int at, int free) {
    int start = at - 2;
    int end = at + industries.longest(text, at);
    boolean edge =
        start >= free
            && Folded.isHan(text, start, at)
            && words.starts(at)
            && words.starts(end)
            && (start == 0
                || !Folded.isHan(text.charAt(start - 1))
                || gazetteer.hardStops.longest(text, start) > 0
                || words.opens(text, start));
    if (!edge || "业行".indexOf(end < text.length() ? text.charAt(end) : '。') >= 0) {
      return at;
    }
    char kind = words.at(start);
    boolean named = words.end(start) == at && kind == Words.PERSON;
    boolean apart =
        words.end(start) == start + 1
            && words.end(start + 1) == at
            && noFirm.indexOf(text.charAt(start)) < 0
            && "pcudrmqt".indexOf(kind) < 0;
    return named || apart ? start : at;
  }
}
