package banmian.article;

import banmian.layout.Block;
import banmian.layout.Cues;
import banmian.layout.Kind;
import banmian.layout.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is set, as far as all of it tells: what it does with datelines, signatures, indents
 * and titles says what one of them, or its absence, means.
 */
final class Habits {

  /** How much less a sentence that breaks off shows where leads are cut anyway. */
  private static final double TRUNCATED = 3;

  /** What text below a title that speaks of something told before shows of it. */
  private static final double TOLD = 1;

  /** How much less a sentence that breaks off before a byline shows if no text follows. */
  private static final double SIGNED = 0.5;

  /** Letters of the longest heading inside a text that gaps alone may tell. */
  private static final int LONGEST_HEADING = 16;

  /** What text below a title without a dateline, where nearly all have one, shows of it. */
  private static final double UNDATED = 0.5;

  /** 一 戏班里的“小板凳”: a number and a blank. */
  private static final Pattern ORDINAL = Pattern.compile("^[一二三四五六七八九十]{1,2}[\\s\u3000]+\\S{2}");

  /** 【还原】 */
  private static final Pattern LABEL = Pattern.compile("[【〖][^【】〖〗。]{2,8}[】〗]");

  /** Letters before a quotation in the text that puts it behind the first sentence. */
  private static final int DEEP = 40;

  private static final int SHORTEST_QUOTE = 6;

  /** Letters of the shortest heading that the form of other titles tells: 通知 heads a notice. */
  private static final int SHORTEST_HEADING = 4;

  /** Letters of the shortest part of an article that a heading stands above. */
  private static final int SHORTEST_SECTION = 80;

  /** Forms of titles that are heads inside one article where several share them. */
  private static final List<Pattern> FORMS =
      List.of(Pattern.compile(".*[？?]"), Pattern.compile("\\p{IsHan}{1,4}[：:].{2,10}"));

  private final Pieces pieces;
  private final int longestTitle;
  private final int topLevel;
  private final int headlineIndent;
  private final char headlineMark;
  private final boolean standOff;
  private final boolean datelines;
  private final boolean indents;
  private final boolean ordinals;
  private final boolean labels;
  private final boolean signature;
  private final double truncated;
  private final int expected;
  private final List<Block> alike;
  private final List<Block> quoted;
  private final List<Block> pulled;
  private final List<Block> standsOtherwise;
  private final List<Block> single;

  private Habits(Pieces pieces) {
    this.pieces = pieces;
    int longest = 0;
    int off = 0;
    int top = 9;
    int indent = -1;
    for (Block block : pieces.blocks()) {
      if (block.kind() == Kind.TITLE) {
        longest = Math.max(longest, Prose.letters(block.text().text()));
        off += block.first().blanksBefore() > 0 ? 1 : 0;
        int level = level(block.first().text().text());
        top = level > 0 ? Math.min(top, level) : top;
        indent = indent < 0 ? block.first().indent() : indent;
      }
    }
    this.longestTitle = longest;
    this.standOff = off > 0;
    this.topLevel = top;
    this.headlineIndent = Math.max(0, indent);
    this.headlineMark = mark(pieces);
    int torn = 0;
    int titled = 0;
    int dated = 0;
    boolean indented = false;
    for (Chunk chunk : pieces.chunks()) {
      Kind next = pieces.kindAt(chunk.place() + 1);
      boolean lastOfRun = next == null || next == Kind.TITLE;
      torn += lastOfRun && chunk.torn() ? 1 : 0;
      boolean titleBefore = pieces.kindAt(chunk.place() - 1) == Kind.TITLE;
      titled += titleBefore ? 1 : 0;
      dated += titleBefore && chunk.dated() ? 1 : 0;
      indented |= chunk.block().indented();
    }
    this.datelines = dated >= 2 && dated * 5 >= titled * 4;
    this.indents = indented;
    this.ordinals = ordinals(pieces) >= 2;
    this.labels = labels(pieces) >= 2;
    this.truncated = titled < 3 ? 0 : Math.max(0, Math.min(1, (torn - 0.5) / titled));
    List<Block> ofOneForm = new ArrayList<>();
    FORMS.forEach(form -> ofOneForm.addAll(family(form)));
    this.alike = List.copyOf(ofOneForm);
    this.quoted = quoted();
    this.pulled = pulled();
    this.standsOtherwise = standsOtherwise();
    this.single = single();
    this.signature = signatures();
    this.expected = expectedArticles();
  }

  static Habits of(Pieces pieces) {
    return new Habits(pieces);
  }

  /** Letters of the longest title. */
  int longestTitle() {
    return longestTitle;
  }

  /** True if some title has a blank line before it. */
  boolean standOff() {
    return standOff;
  }

  /** True if nearly every text below a title begins with a dateline. */
  boolean datelines() {
    return datelines;
  }

  /** True if paragraphs are indented. */
  boolean indents() {
    return indents;
  }

  /** True if articles are signed: two in three titles have a dateline or a byline. */
  boolean signature() {
    return signature;
  }

  /** How much the sheet looks like leads that a site cut after so many characters, 0..1. */
  double truncated() {
    return truncated;
  }

  /** Articles that the titles, the bylines or the datelines speak of, whichever are most. */
  int expected() {
    return expected;
  }

  /**
   * How much it looks as if the columns were taken apart, 0..1: a title behind all text, a byline
   * inside a sentence, text below a title that speaks of something told before, or has no dateline
   * where nearly all have one.
   */
  double disorder() {
    int last = pieces.blocks().size() - 1;
    while (last >= 0 && pieces.blocks().get(last).kind().isLeftover()) {
      last--;
    }
    double sum = last > 0 && pieces.kindAt(last) == Kind.TITLE ? 1 : 0;
    for (Chunk chunk : pieces.chunks()) {
      Kind before = pieces.kindAt(chunk.place() - 1);
      if (pieces.kindAt(chunk.place() + 1) == Kind.BYLINE && chunk.torn()) {
        boolean goesOn = pieces.kindAt(chunk.place() + 2) == Kind.BODY;
        sum += (goesOn ? 1 : SIGNED) * Math.max(0, 1 - TRUNCATED * truncated);
      }
      if (before == Kind.TITLE && !setIn(pieces.blocks().get(chunk.place() - 1))) {
        sum += TOLD * Phrases.refersBack(chunk, pieces.chunks());
        sum += datelines && chunk.dateline() < 0.5 ? UNDATED : 0;
      }
    }
    return Math.min(1, sum);
  }

  /**
   * True for a title that a number or a bullet opens as heads inside a text are opened. A bullet
   * that the first title of the sheet has as well is how this page marks its headlines: ▲米價又漲.
   */
  boolean numbered(String title) {
    return (Cues.item(title) && title.charAt(0) != headlineMark)
        || (ordinals && ORDINAL.matcher(title).find());
  }

  private static int ordinals(Pieces pieces) {
    int titles = 0;
    for (Block block : pieces.blocks()) {
      boolean title = block.kind() == Kind.TITLE && block.lines().size() == 1;
      titles += title && ORDINAL.matcher(block.first().text().text()).find() ? 1 : 0;
    }
    return titles;
  }

  /** Titles that are a label in brackets right above text, 【还原】: kickers have a title below. */
  private static int labels(Pieces pieces) {
    int labels = 0;
    for (int place = 0; place < pieces.blocks().size(); place++) {
      labels += label(pieces.blocks().get(place), pieces.kindAt(place + 1)) ? 1 : 0;
    }
    return labels;
  }

  private static boolean label(Block block, @Nullable Kind below) {
    boolean alone = block.kind() == Kind.TITLE && block.lines().size() == 1;
    return alone && below == Kind.BODY && LABEL.matcher(block.first().text().text()).matches();
  }

  /** The bullet of the first title, or of the first below the name of a column; 0 without one. */
  private static char mark(Pieces pieces) {
    boolean first = true;
    for (int place = 0; place < pieces.blocks().size(); place++) {
      Block block = pieces.blocks().get(place);
      boolean title = block.kind() == Kind.TITLE;
      // 【一周速览】⏎●路灯亮了: what stands below is told one by one
      if (title && (first || pieces.kindAt(place - 1) == Kind.FURNITURE)) {
        char mark = block.first().text().text().charAt(0);
        if ("●■◆▲★◎○□◇△".indexOf(mark) >= 0) {
          return mark;
        }
      }
      first &= !title;
    }
    return 0;
  }

  /**
   * True for a heading inside a text: set in deeper than the headlines, numbered, one of several of
   * one form, or quoted from the text below it.
   */
  boolean setIn(Block title) {
    int indent = title.first().indent();
    if (indent >= 8 && indent > headlineIndent + 4) {
      return true;
    }
    String text = title.first().text().text();
    if (text.charAt(0) == '#') {
      return level(text) > topLevel;
    }
    return pulled.contains(title)
        || (title.lines().size() == 1
            && (numbered(text)
                || Cues.box(text)
                || (labels && LABEL.matcher(text).matches())
                || Cues.dayAlone(text)
                || alike.contains(title)
                || quoted.contains(title)
                || standsOtherwise.contains(title)
                || single.contains(title)));
  }

  /** True for words of a text that are printed once more to be looked at. */
  boolean pulled(Block title) {
    return pulled.contains(title);
  }

  /**
   * Titles inside text that stand otherwise than the headlines: close to the lines around them
   * where headlines have room, or with room where headlines stand right above a dateline.
   *
   * <p>Titles above a dateline or right behind a byline surely are headlines. If several of them
   * have the same gaps around them, a short title of other gaps whose text has no dateline heads a
   * part of the article that it stands in.
   */
  private List<Block> standsOtherwise() {
    List<Block> otherwise = new ArrayList<>();
    int shape = -1;
    int sure = 0;
    for (Chunk chunk : pieces.chunks()) {
      int place = chunk.place() - 1;
      if (pieces.kindAt(place) != Kind.TITLE || pieces.kindAt(place - 1) == Kind.TITLE) {
        continue;
      }
      Block title = pieces.blocks().get(place);
      int own = gaps(place);
      int up = place - 1;
      while (pieces.kindAt(up) == Kind.CAPTION) {
        up--;
      }
      Kind above = pieces.kindAt(up);
      if (chunk.dated() || above == Kind.BYLINE) {
        if (shape >= 0 && own != shape) {
          return List.of();
        }
        shape = own;
        sure++;
      } else if (above == Kind.BODY && title.lines().size() == 1) {
        otherwise.add(title);
      }
    }
    int common = shape;
    otherwise.removeIf(
        title ->
            gaps(pieces.blocks().indexOf(title)) == common
                || Prose.letters(title.text().text()) > LONGEST_HEADING);
    return sure >= 2 ? otherwise : List.of();
  }

  /**
   * Short titles of one line inside text whose own text nobody signed, where every title whose text
   * is signed has more lines: 到手的钱少了两万一 below 借条写着“服务费”⏎利息到底怎么算.
   */
  private List<Block> single() {
    List<Block> single = new ArrayList<>();
    int sure = 0;
    boolean headed = false;
    for (Chunk chunk : pieces.chunks()) {
      int place = chunk.place() - 1;
      while (pieces.kindAt(place) == Kind.BYLINE) {
        place--;
      }
      if (pieces.kindAt(place) != Kind.TITLE) {
        continue;
      }
      Block title = pieces.blocks().get(place);
      Kind above = pieces.kindAt(place - 1);
      boolean decks = title.lines().size() > 1 || above == Kind.TITLE;
      if (pieces.signedRun(chunk)) {
        if (!decks) {
          return List.of();
        }
        sure++;
        headed = pieces.headSigned(chunk);
      } else if (!decks && headed && tells(chunk) && above != null) {
        single.add(title);
      } else {
        headed = false;
      }
    }
    single.removeIf(
        title -> {
          int letters = Prose.letters(title.text().text());
          return letters < SHORTEST_HEADING || letters > LONGEST_HEADING;
        });
    return sure >= 2 ? single : List.of();
  }

  /** True for running text of some length: tables and short notices have headlines of their own. */
  private boolean tells(Chunk chunk) {
    int letters = 0;
    boolean rows = false;
    for (int p = chunk.place(); p < pieces.blocks().size() && pieces.kindAt(p) != Kind.TITLE; p++) {
      Block block = pieces.blocks().get(p);
      letters += block.kind() == Kind.BODY ? Prose.letters(block.text().text()) : 0;
      rows |= block.rows();
    }
    return !rows && letters >= SHORTEST_SECTION;
  }

  /** On which sides of the block at {@code place}, which is not the last, a blank line stands. */
  private int gaps(int place) {
    boolean above = pieces.blocks().get(place).first().blanksBefore() > 0;
    boolean below = pieces.blocks().get(place + 1).first().blanksBefore() > 0;
    return (above ? 1 : 0) + (below ? 2 : 0);
  }

  /**
   * Titles of one line and one form inside text that nobody signed, if there are several and not
   * all titles are of it: questions (续航为啥“缩水”？), a word and what is said of it (田里：一水两用). Headlines
   * seldom match each other so; the heads of one article do.
   */
  private List<Block> family(Pattern form) {
    List<Block> alike = new ArrayList<>();
    int unsigned = 0;
    int others = 0;
    for (int p = 0; p < pieces.blocks().size(); p++) {
      Block title = pieces.blocks().get(p);
      if (title.kind() != Kind.TITLE) {
        continue;
      }
      boolean matches = title.lines().size() == 1 && form.matcher(title.text().text()).matches();
      boolean signed = matches && signedBelow(p);
      if (matches && pieces.kindAt(p + 1) == Kind.BODY && (!signed || unsigned > 1)) {
        alike.add(title);
        unsigned += signed ? 0 : 1;
      } else {
        others++;
      }
    }
    return unsigned > 1 && others > 0 ? alike : List.of();
  }

  /** True if the text below the title at {@code place} is dated or signed. */
  private boolean signedBelow(int place) {
    return pieces.chunks().stream()
        .filter(chunk -> chunk.place() > place)
        .findFirst()
        .map(pieces::signedRun)
        .orElse(false);
  }

  /**
   * Short titles of one line inside text that nobody signed which stand in the text word for word,
   * behind its first sentence: 大家心里都有一本账. Headlines tell what the first sentence tells, and in
   * other words.
   */
  private List<Block> quoted() {
    List<Block> quoted = new ArrayList<>();
    for (Chunk chunk : pieces.chunks()) {
      int place = chunk.place() - 1;
      if (pieces.kindAt(place) != Kind.TITLE || pieces.kindAt(place - 1) != Kind.BODY) {
        continue;
      }
      Block title = pieces.blocks().get(place);
      String text = title.text().text().replaceAll("[“”「」『』]", "");
      int at = chunk.text().replaceAll("[“”「」『』]", "").indexOf(text);
      boolean deep = at >= DEEP;
      if (title.lines().size() == 1
          && deep
          && Prose.letters(text) >= SHORTEST_QUOTE
          && Prose.letters(text) <= LONGEST_HEADING
          && !pieces.signedRun(chunk)) {
        quoted.add(title);
      }
    }
    return quoted;
  }

  /**
   * Titles that stand in a text to the letter, behind its first sentence, and are a line with a
   * comma inside (手艺是吃饭的，可不能帮坏人吃饭) or wholly in quotation marks. Headlines do not repeat so much.
   */
  private List<Block> pulled() {
    List<Block> pulled = new ArrayList<>();
    for (int place = 0; place < pieces.blocks().size(); place++) {
      Block title = pieces.blocks().get(place);
      String text = title.text().text();
      boolean whole = Prose.quotation(text);
      boolean line = title.lines().size() == 1 && text.indexOf('，') >= 0;
      if (title.kind() != Kind.TITLE || !(whole || line)) {
        continue;
      }
      String words = whole ? text.substring(1, text.length() - 1).replace("\n", "") : text;
      for (Chunk chunk : pieces.chunks()) {
        if (chunk.text().indexOf(words) >= DEEP) {
          pulled.add(title);
          break;
        }
      }
    }
    return pulled;
  }

  /** Marks of Markdown in front: # is 1, ## is 2. */
  private static int level(String text) {
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    return level;
  }

  private boolean signatures() {
    int bylines = 0;
    int titles = 0;
    for (int p = 0; p < pieces.blocks().size(); p++) {
      Kind kind = pieces.kindAt(p);
      bylines += kind == Kind.BYLINE ? 1 : 0;
      titles += kind == Kind.TITLE && pieces.kindAt(p + 1) != Kind.TITLE ? 1 : 0;
    }
    int signed = Math.max(bylines, dated());
    return signed >= 2 && 3 * signed >= 2 * titles;
  }

  private int expectedArticles() {
    int titles = 0;
    int bylines = 0;
    for (int p = 0; p < pieces.blocks().size(); p++) {
      // two decks with a blank line between them speak of one article
      boolean first = pieces.kindAt(p) == Kind.TITLE && pieces.kindAt(p - 1) != Kind.TITLE;
      titles += first && !setIn(pieces.blocks().get(p)) ? 1 : 0;
      bylines += pieces.kindAt(p) == Kind.BYLINE ? 1 : 0;
    }
    return Math.max(Math.max(1, bylines), Math.max(titles, dated()));
  }

  private int dated() {
    return (int) pieces.chunks().stream().filter(c -> c.dated() && !c.note()).count();
  }
}
