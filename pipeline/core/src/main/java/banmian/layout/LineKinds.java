package banmian.layout;

import java.util.List;

/**
 * Decides for the lines of one sheet together which are titles and which are running text.
 *
 * <p>Lines that show their kind by themselves (furniture, bylines, …) are pinned first ({@link
 * Pins}). Over the rest runs a chain with two states, title and body: each line has a score for
 * being a title ({@link TitleScore}), each pair of neighbours a score for the change or the
 * staying; the best sequence of all wins (Viterbi). No feature decides alone. A final 。 speaks
 * against a title as strongly as anything does, but a Taiwan title may be a quoted sentence; a full
 * line in a wrapped block speaks for body, but a title may be just as long as the column is wide.
 *
 * <p>The distance between the two best scores of a line is its confidence.
 */
final class LineKinds {

  /** What figures stand before. */
  private static final String COUNTERS = "年月日号號时時点點分秒个個名人元万萬亿億％%℃度岁歲米吨噸公家件項项户戶次届屆位";

  /** Score against a title between a figure and what it counts. */
  private static final double COUNTED = 4;

  /** Columns that a line may hang over its column. */
  static final int MOST_OVER = 3;

  /** Columns left free that a paragraph's line would have filled. */
  static final int ROOM = 8;

  /** Score against a paragraph whose line ends before its column does, without a stop. */
  private static final double BREAKS = 2;

  /** Score against a title whose quotation the text below closes. */
  private static final double QUOTE = 1.5;

  /**
   * What each nat over a gap that reads on better than chance says against a title on one side of
   * it: 冬宫博⏎⏎物馆. Of labelled lines that end in no stop above a gap and text, 1 in 300 titles read
   * on with two nats and more, and two in five of the others.
   */
  private static final double SEAM = 1.3;

  private static final double SEAM_ABOVE = 0.8;

  /** What is chance, in nats. */
  private static final double CHANCE = 0.5;

  private static final double MOST_SEAM = 5;

  private static final int TITLE = 0;
  private static final int BODY = 1;

  private final List<Line> lines;
  private final Columns columns;
  private final Pins pins;
  private final TitleScore score;
  private final Joints joints;
  private final Kind[] kinds;
  private final double[] confidence;
  private final String[] reasons;

  private LineKinds(List<Line> lines, Columns columns, Pins pins) {
    this.lines = lines;
    this.columns = columns;
    this.pins = pins;
    this.score = new TitleScore(lines, columns, pins);
    this.joints = Joints.of(lines.stream().map(line -> line.text().text()).toList());
    int n = lines.size();
    this.kinds = new Kind[n];
    this.confidence = new double[n];
    this.reasons = new String[n];
  }

  /**
   * The kinds of {@code lines}, one sheet's, of which {@code rows} are verses or rows of a table.
   */
  static LineKinds of(List<Line> lines, Columns columns, boolean[] rows) {
    Pins pins = Pins.of(lines, columns, rows);
    LineKinds kinds = new LineKinds(lines, columns, pins);
    kinds.chain();
    return kinds;
  }

  Kind kind(int i) {
    return kinds[i];
  }

  double confidence(int i) {
    return confidence[i];
  }

  String reason(int i) {
    return reasons[i];
  }

  /** True for a verse, a row of a table, or who signs a document: a paragraph of its own. */
  boolean row(int i) {
    return pins.row(i);
  }

  double dateline(int i) {
    return pins.dateline(i);
  }

  private void chain() {
    int n = lines.size();
    double[][] best = new double[n][2];
    int[][] from = new int[n][2];
    double[] own = new double[n];
    int before = -1;
    for (int i = 0; i < n; i++) {
      if (pins.kind(i) != null) {
        continue;
      }
      own[i] = score.of(i);
      Step step = before < 0 ? null : step(before, i);
      for (int s = 0; s < 2; s++) {
        double emit = s == TITLE ? own[i] : 0;
        if (step == null) {
          best[i][s] = emit;
          continue;
        }
        double viaTitle = best[before][TITLE] + change(step, TITLE, s);
        double viaBody = best[before][BODY] + change(step, BODY, s);
        from[i][s] = viaTitle > viaBody ? TITLE : BODY;
        best[i][s] = emit + Math.max(viaTitle, viaBody);
      }
      before = i;
    }
    int state = before >= 0 && best[before][TITLE] > best[before][BODY] ? TITLE : BODY;
    for (int i = n - 1; i >= 0; i--) {
      Kind sure = pins.kind(i);
      if (sure != null) {
        kinds[i] = sure;
        confidence[i] = pins.confidence(i);
        reasons[i] = pins.reason(i);
        continue;
      }
      kinds[i] = state == TITLE ? Kind.TITLE : Kind.BODY;
      double margin = Math.abs(own[i]);
      confidence[i] = 1 / (1 + Math.exp(-0.5 - margin / 2));
      reasons[i] = state == TITLE ? "title-chain" : "body-chain";
      state = from[i][state];
    }
  }

  /**
   * Two lines, none pinned between them.
   *
   * @param neighbours true if no line stands between them
   * @param block true if no blank line does either
   * @param full true if the first is as long as its column
   * @param closed true if the first ends like a finished sentence
   * @param seam how much better than chance the second reads on over a gap, from 0: 开⏎⏎展活动
   */
  private record Step(
      int a, int b, boolean neighbours, boolean block, boolean full, boolean closed, double seam) {}

  private Step step(int a, int b) {
    boolean neighbours = b == a + 1;
    boolean block = neighbours && Lines.runsOn(lines, a);
    // a line that the column could not have held is none of its text
    boolean held = lines.get(a).edge() <= columns.of(a) + MOST_OVER;
    // and one with a blank in its middle is nearly filled by chance
    boolean near = lines.get(a).edge() < columns.of(a) - 2;
    boolean parted = near && !columns.unmarked() && TitleScore.decks(pins.text(a));
    boolean full = columns.full(lines.get(a), a) && held && !parted;
    boolean closed = Prose.closed(lines, a) || score.commaCloses(a);
    double seam = closed || block || pins.dateline(b) > 0 ? 0 : seam(a, b);
    return new Step(a, b, neighbours, block, full, closed, seam);
  }

  private double seam(int a, int b) {
    Seams.Piece end = Seams.Piece.of(pins.text(a));
    double nats = Seams.nats(end, Seams.Piece.of(pins.text(b)), joints);
    return Math.max(0, Math.min(MOST_SEAM, nats - CHANCE));
  }

  /** What a step says of the kinds {@code from} and {@code to}. */
  private double change(Step step, int from, int to) {
    int a = step.a();
    int b = step.b();
    boolean block = step.block();
    boolean full = step.full();
    boolean closed = step.closed();
    if (from == BODY) {
      if (to == BODY) {
        // 專電⏎南京　財部議定: a paragraph breaks where the column ends, or behind a stop
        boolean cut = score.closes() && columns.of(b) > 0 && columns.room(lines.get(a), a) >= ROOM;
        return block && !closed ? (full ? 1 : cut ? -BREAKS : 0) : 0;
      }
      // 支持。（来⏎源：市工信局）: nor inside brackets
      if (block && Prose.leavesOpen(pins.text(a)) && Prose.depth(pins.text(b)) < 0) {
        return -6;
      }
      // a title cannot stand inside a sentence, but the sentence may have been cut off
      if (block) {
        // a site cut the lead short: the line is whole, the sentence is not
        boolean cut = columns.of(a) == 0 && lines.get(a).width() > 130;
        return (closed ? -0.5 : full ? -5 : cut ? -2 : -3) - (counted(a, b) ? COUNTED : 0);
      }
      return closed ? 0.5 : -0.5 - SEAM_ABOVE * step.seam() - (step.neighbours() ? 1 : 0);
    }
    if (to == TITLE) {
      return !block ? 0 : full ? -1.2 : 0.7;
    }
    double score = Prose.startsInside(pins.text(b)) ? -4 : 0;
    int indent = columns.indent();
    boolean steps =
        columns.indentsParagraphs()
            && lines.get(a).indent() == 0
            && lines.get(b).indent() == indent;
    if (block && columns.of(a) > 0 && !steps) {
      // 本报讯 近日，管城区政府办⏎公室第一党支部: the first lines of a paragraph hold no stop either
      score -= (full ? 6 : 2) * (1 - pins.dateline(b));
      score += 2 * pins.dateline(b);
    } else if (block) {
      score -= 0.5;
    }
    // “过去愁卖，如⏎⏎今不出村就有人上门⏎⏎收。”
    boolean quote = Prose.leavesOpen(pins.text(a)) && Prose.depth(pins.text(b)) < 0;
    return score - SEAM * step.seam() - (quote ? QUOTE : 0);
  }

  /** 10月11⏎日: a figure on one line and what it counts on the next. */
  private boolean counted(int a, int b) {
    return Character.isDigit(pins.text(a).charAt(pins.text(a).length() - 1))
        && COUNTERS.indexOf(pins.text(b).charAt(0)) >= 0;
  }
}
