package banmian.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of captions: those that a mark or a word opens (▲, 图为) with the lines that their
 * sentence goes on over and the credit below, and short paragraphs that end in a photographer's
 * credit (本报记者 任可 摄). Below a headline such a paragraph is the article of a picture, and no
 * caption.
 */
final class Captions {

  /** Columns left free that a caption's line would have filled. */
  private static final int ROOM = 8;

  /** Marks that open a caption below a headline. */
  private static final String MARKS = "■□▲△▼●◆";

  private static final int MOST_LETTERS = 160;
  private static final int MOST_OF_BRIEF = 22;
  private static final int MOST_LINES = 12;

  /** Lines of the longest caption between paragraphs that are set in. */
  private static final int MOST_FLUSH = 6;

  private final List<Line> lines;
  private final Columns columns;
  private final double[] dateline;
  private final @Nullable Kind[] kinds;
  private final boolean[] caption;

  private Captions(List<Line> lines, Columns columns, double[] dateline, @Nullable Kind[] kinds) {
    this.lines = lines;
    this.columns = columns;
    this.dateline = dateline;
    this.kinds = kinds;
    this.caption = new boolean[lines.size()];
  }

  /**
   * For each of {@code lines} whether it is part of a caption; {@code kinds} as {@link Cues} tells
   * them, a line by itself.
   */
  static boolean[] of(
      List<Line> lines, Columns columns, double[] dateline, @Nullable Kind[] kinds) {
    Captions captions = new Captions(lines, columns, dateline, kinds);
    for (int from = 0; from < lines.size(); ) {
      int to = Columns.blockEnd(lines, from);
      int start = captions.behindByline(from, to);
      if (!captions.credited(from, to, false) && !captions.credited(start, to, start > from)) {
        captions.opened(from, to);
        captions.between(from, to);
        captions.scene(from, to);
      }
      from = to;
    }
    return captions.caption;
  }

  /**
   * The last line of a run if it stands right below who signs the text above it: 记者 边 疆⏎孩子们体验速滑。 记者
   * 边 疆 摄; else its first.
   */
  private int behindByline(int from, int to) {
    int last = to - 1;
    return last > from && Cues.byline(text(last - 1)) >= 0.85 ? last : from;
  }

  private String text(int i) {
    return lines.get(i).text().text();
  }

  /**
   * Marks the lines of a short run that ends in a credit; false if it does not.
   *
   * @param text true if a paragraph follows, which a title above belongs to
   */
  private boolean credited(int from, int to, boolean text) {
    if (to - from > MOST_LINES
        || !credit(from, to - 1)
        || (!text && !brief(from, to) && titled(from) && !reportBelow(to))) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      // a paragraph right above ▲ is none of it
      boolean credit = i + 1 == to && text(i).length() < 12;
      if (!credit && Cues.opensCaption(text(i), kinds[i]) && Prose.closed(lines, i - 1)) {
        return false;
      }
    }
    int letters = 0;
    int ends = 0;
    for (int i = from; i < to; i++) {
      letters += text(i).length();
      // 鐵皮間隔困三命: a line that breaks before its column does is a deck
      boolean deck =
          i + 2 < to
              && columns.of(i) > 0
              && columns.room(lines.get(i), i) >= ROOM
              && Prose.isHan(text(i).charAt(text(i).length() - 1));
      if (deck && !Cues.opensCaption(text(from), kinds[from])) {
        return false;
      }
      ends += i + 1 < to && Prose.closed(lines, i) ? 1 : 0;
      // where no column breaks lines, each is a paragraph, and a caption has one
      boolean creditBelow = i + 2 == to && text(i + 1).length() < 12;
      if (i + 1 < to && columns.of(i) == 0 && Prose.closed(lines, i) && !creditBelow) {
        return false;
      }
      if (dateline[i] > 0
          || letters > MOST_LETTERS
          || (i + 1 < to && Cues.byline(text(i)) >= 0.85)) {
        return false;
      }
    }
    // 施展 摄: the name alone is the cue's; a run of several paragraphs is an article
    String end = text(to - 1);
    boolean sentence =
        letters > end.length() || Prose.commas(end) + Prose.stopsInside(end) > 0 || letters > 20;
    if (!sentence || ends > 2) {
      return false;
    }
    for (int i = from; i < to; i++) {
      caption[i] = true;
    }
    return true;
  }

  /** 龙舟赛现场。 简小帆 摄: too short for the article of a picture. */
  private boolean brief(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Prose.letters(text(i));
    }
    return letters <= MOST_OF_BRIEF && Prose.stopsInside(text(from)) > 0;
  }

  /** True if line {@code i} ends in a credit, which the column may have broken: 邵一⏎帆 摄. */
  private boolean credit(int from, int i) {
    String end = text(i);
    return Cues.photoCredit(end)
        || (i > from
            && end.length() < 12
            && columns.full(lines.get(i - 1), i - 1)
            && Cues.photoCredit(text(i - 1) + end));
  }

  /**
   * Marks what ends in a credit among paragraphs: those of one line, where lines are not wrapped;
   * those that are not set in, where all others are.
   */
  private void between(int from, int to) {
    for (int i = from; i < to && to - from > 1; i++) {
      boolean opens = i == from || caption[i - 1] || Cues.byline(text(i - 1)) >= 0.85;
      if (caption[i] || !(opens || Prose.closed(lines, i - 1))) {
        continue;
      }
      if (columns.of(i) == 0) {
        credited(i, i + 1, false);
        continue;
      }
      int end = i;
      while (columns.indentsParagraphs() && end < to && flush(end) && end < i + MOST_FLUSH) {
        boolean marked = MARKS.indexOf(text(i).charAt(0)) >= 0;
        boolean text = marked && end + 1 < to && lines.get(end + 1).indent() == columns.indent();
        if (credit(i, end) && credited(i, end + 1, text)) {
          break;
        }
        end++;
      }
    }
  }

  /** Marks a run of one line that says what a picture shows and nothing else. */
  private void scene(int from, int to) {
    boolean flush = !columns.indentsParagraphs() || flush(from);
    if (to - from == 1 && flush && kinds[from] == null && Cues.scene(text(from))) {
      caption[from] = true;
    }
  }

  private boolean flush(int i) {
    return lines.get(i).indent() < columns.indent();
  }

  /** True if the run at {@code from} is a report, which a title further up belongs to. */
  private boolean reportBelow(int from) {
    return from < lines.size() && dateline[from] >= 0.8;
  }

  /** True if a title stands right above, in the run or before it. */
  private boolean titled(int from) {
    if (from == 0) {
      return true;
    }
    String above = text(from - 1);
    // 供销系统要把收购点设到寨门口，⏎⏎村民在晾晒辣椒。⏎（田茂松 摄）: and no title ends so
    boolean brief =
        Prose.letters(above) <= 30
            && !Prose.closed(above)
            && !Prose.torn(above)
            && !caption[from - 1];
    return brief && Cues.byline(above) < 0.85 && kinds[from - 1] == null;
  }

  private void opened(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean other = kinds[i] == Kind.TITLE || kinds[i] == Kind.BODY;
      if (other || !Cues.opensCaption(text(i), kinds[i]) || inside(from, i)) {
        continue;
      }
      caption[i] = true;
      while (i + 1 < to && goesOn(i)) {
        caption[++i] = true;
      }
    }
  }

  /** True inside a wrapped paragraph, where a line may begin with anything. */
  private boolean inside(int from, int i) {
    return i > from && columns.full(lines.get(i - 1), i - 1) && !Prose.closed(lines, i - 1);
  }

  private boolean goesOn(int i) {
    String next = text(i + 1);
    if (Cues.photoCredit(text(i)) || dateline[i + 1] > 0 || Cues.item(next)) {
      return false;
    }
    boolean broken =
        !Prose.closed(lines, i) && (columns.of(i) == 0 || columns.full(lines.get(i), i));
    return broken || (next.length() <= 24 && Cues.photoCredit(next));
  }
}
