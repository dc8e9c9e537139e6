package banmian.article;

import banmian.lang.CharModel;
import banmian.layout.Block;
import banmian.layout.Cues;
import banmian.layout.Kind;
import banmian.layout.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scores that an arrangement of a page's body pieces is made of: how well one piece is
 * continued by another, begins an article, or ends one.
 *
 * <p>All scores are in one currency, roughly natural logarithms of odds. Printed order is the
 * prior: a piece is most likely continued by the next one printed, less so if a title or a byline
 * stands between, and jumps cost. Against it stand the ends themselves: a torn sentence wants a
 * continuation, a dateline wants a beginning, two pieces in one column width go together, and so do
 * two that speak of the same things.
 */
final class Links {

  /** Score of reading on into a dateline. */
  private static final double DATELINE_INSIDE = 2.1;

  /** Score of the next piece printed. */
  private static final double NEIGHBOURS = 1.5;

  /** Score of reading on over a byline behind the first piece. */
  private static final double BYLINE_AFTER_LEAD = 2.4;

  /** Score of reading on over a byline behind a short lead without a dateline, as features have. */
  private static final double BYLINE_AFTER_SHORT_LEAD = 0.5;

  /** Score of reading on over any other byline. */
  private static final double BYLINE_BETWEEN = 3.6;

  /** Score of likeness of what stands on both sides of a joint. */
  private static final double LIKENESS_AROUND = 1;

  /** Score of the odds of a gap, at each side of it. */
  private static final double GAP = 0.5;

  /** Score of reading on over a title. */
  private static final double TITLE_BETWEEN = 3.5;

  /** Score of a title whose words stand in the text before it. */
  private static final double TITLE_LOOKS_BACK = 1.5;

  /** Score of two pieces of one column width. */
  private static final double SAME_COLUMN = 0.5;

  /** Score of two pieces of different widths. */
  private static final double OTHER_COLUMN = -2;

  /** Score of beginning an article. */
  private static final double BEGINNING = -2;

  /** Score of a beginning with a dateline. */
  private static final double DATELINE_BEGINS = 1.8;

  /** Score of a beginning with a day or a source. */
  private static final double LEAD_BEGINS = 1.5;

  /** Score of a beginning below a title. */
  private static final double TITLE_BEGINS = 3.2;

  /** Score of a title that speaks of other text. */
  private static final double MISFIT = 4;

  /** Score of an article that ends inside a sentence. */
  private static final double TORN_END = -3.5;

  /** Score of a beginning that speaks of what must have been told before. */
  private static final double REFERS_BACK = 2.5;

  /** Score of reading on over a title into text that nobody signed, where articles are signed. */
  private static final double UNSIGNED_SECTION = 4.5;

  // a meeting, a time or a person spoken of as known: 会议表彰了…, 随后…, 她说…
  private static final Pattern ANAPHOR =
      Pattern.compile(
          "会[议議上后後](?!室|厅|廳|堂|中心|将|將|在|于|於)|随后|隨後|此外|同时|同時|与此同时|與此同時|为此|為此|对此|對此|其中|他[们們说說还還在对對]|她[们們说說还還在对對]");
  private static final Pattern SPEAKER =
      Pattern.compile("(\\p{IsHan}{2,3})(?:还|還)?(?:强调|強調|指出|要求|表示|提出|希望)");

  private static final double FORWARD_JUMP = -4;
  private static final double EASE = 2.6;
  private static final double BACKWARD_JUMP = -5;

  // no sentence begins with these
  private static final String INSIDERS = "的了着著们們者性";

  private final List<Block> blocks;
  private final List<Chunk> chunks;
  private final CharModel model = CharModel.chinese();
  private final Topics topics;
  private final Joints words;
  private final double[][] alike;
  private final double[][] known;
  private final double[] starts;
  private final double[] called;
  private int misplaced;
  private final Gaps gaps;
  private final int expected;
  private final boolean disorder;
  private final boolean signature;
  private final int longestTitle;
  private final int topLevel;
  private final boolean standOff;
  private final boolean datelines;
  private final boolean indents;
  private final double truncated;

  private Links(List<Block> blocks, List<Chunk> chunks) {
    this.blocks = blocks;
    this.chunks = chunks;
    this.topics = Topics.of(chunks.stream().map(Chunk::text).toList());
    int longest = 0;
    int off = 0;
    for (Block block : blocks) {
      if (block.kind() == Kind.TITLE) {
        longest = Math.max(longest, Prose.letters(block.text().text()));
        off += block.first().blanksBefore() > 0 ? 1 : 0;
      }
    }
    this.longestTitle = longest;
    int top = 9;
    for (Block block : blocks) {
      int level = block.kind() == Kind.TITLE ? level(block.first().text().text()) : 0;
      top = level > 0 ? Math.min(top, level) : top;
    }
    this.topLevel = top;
    this.standOff = off > 0;
    this.words = Joints.of(chunks);
    int n = chunks.size();
    this.alike = new double[n][n];
    this.known = new double[n][n];
    this.starts = new double[n];
    this.called = new double[n];
    callBeginnings();
    Arrays.fill(starts, Double.NaN);
    for (double[] row : known) {
      Arrays.fill(row, Double.NaN);
    }
    standardize();
    int torn = 0;
    int titled = 0;
    int dated = 0;
    boolean indented = false;
    for (Chunk chunk : chunks) {
      Kind next = kindAt(chunk.place() + 1);
      boolean lastOfRun = next == null || next == Kind.TITLE;
      torn += lastOfRun && chunk.torn() ? 1 : 0;
      boolean titleBefore = kindAt(chunk.place() - 1) == Kind.TITLE;
      titled += titleBefore ? 1 : 0;
      dated += titleBefore && chunk.dateline() >= 0.8 ? 1 : 0;
      indented |= chunk.block().indented();
    }
    this.gaps = Gaps.of(blocks);
    this.expected = expectedArticles();
    this.datelines = dated >= 2 && dated * 5 >= titled * 4;
    this.indents = indented;
    // leads that a site cut after so many characters: many pieces before a title end torn
    this.truncated = titled < 3 ? 0 : Math.max(0, Math.min(1, (torn - 0.5) / titled));
    this.disorder = disorder();
    this.signature = signatures();
  }

  static Links of(List<Block> blocks) {
    List<Chunk> chunks = new ArrayList<>();
    for (int place = 0; place < blocks.size(); place++) {
      if (blocks.get(place).kind() == Kind.BODY) {
        chunks.add(Chunk.of(chunks.size(), place, blocks.get(place)));
      }
    }
    return new Links(blocks, chunks);
  }

  List<Chunk> chunks() {
    return chunks;
  }

  Topics topics() {
    return topics;
  }

  private void standardize() {
    int n = chunks.size();
    double[][] raw = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        raw[a][b] = topics.alike(a, b);
        raw[b][a] = raw[a][b];
      }
    }
    // against what each piece is like to the page: a long piece is a little like everything
    double[] mean = new double[n];
    double[] deviation = new double[n];
    for (int a = 0; a < n; a++) {
      double squares = 0;
      for (int b = 0; b < n; b++) {
        mean[a] += raw[a][b] / Math.max(1, n - 1);
        squares += raw[a][b] * raw[a][b] / Math.max(1, n - 1);
      }
      deviation[a] = Math.sqrt(Math.max(0, squares - mean[a] * mean[a])) + 0.01;
    }
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        double z = (raw[a][b] - mean[a]) / deviation[a] + (raw[a][b] - mean[b]) / deviation[b];
        double shorter = Math.min(chunks.get(a).letters(), chunks.get(b).letters());
        double trust = Math.sqrt(Math.min(1, shorter / 100)) * Math.min(1, (n - 1) / 4.0);
        alike[a][b] = trust * Math.max(-1.2, Math.min(2, z / 2));
        alike[b][a] = alike[a][b];
      }
    }
  }

  /** How alike two pieces are, in deviations from the page's usual; 0 is usual. */
  double alike(int a, int b) {
    return alike[a][b];
  }

  /** Articles that the page's titles or its datelines speak of, whichever are more. */
  int expected() {
    return expected;
  }

  private int expectedArticles() {
    int titles = 0;
    int starts = 0;
    int bylines = 0;
    for (int p = 0; p < blocks.size(); p++) {
      // two decks with a blank line between them speak of one article
      boolean first = kindAt(p) == Kind.TITLE && kindAt(p - 1) != Kind.TITLE;
      titles += first && !setIn(blocks.get(p)) ? 1 : 0;
      bylines += kindAt(p) == Kind.BYLINE ? 1 : 0;
    }
    for (Chunk chunk : chunks) {
      starts += chunk.dateline() >= 0.8 && !chunk.note() ? 1 : 0;
    }
    return Math.max(Math.max(1, bylines), Math.max(titles, starts));
  }

  /** True if the page shows that its columns were taken apart: titles behind the text they head. */
  private boolean disorder() {
    if (misplaced > 0) {
      return true;
    }
    int last = blocks.size() - 1;
    while (last >= 0 && blocks.get(last).kind().isLeftover()) {
      last--;
    }
    if (last > 0 && blocks.get(last).kind() == Kind.TITLE) {
      return true;
    }
    for (int p = 0; p + 1 < blocks.size(); p++) {
      Block block = blocks.get(p);
      boolean bylined = p > 0 && blocks.get(p - 1).kind() == Kind.BODY;
      if (block.kind() == Kind.BYLINE && bylined && blocks.get(p - 1).torn() && truncated < 0.3) {
        return true;
      }
    }
    return false;
  }

  /** How alike the last pieces up to {@code a} and the first from {@code b} on are. */
  private double likeAround(int a, int b) {
    double sum = 0;
    int n = 0;
    for (int x = Math.max(0, a - 2); x <= a; x++) {
      for (int y = b; y < Math.min(chunks.size(), b + 3); y++) {
        sum += alike[x][y];
        n++;
      }
    }
    return n == 0 ? 0 : sum / n;
  }

  private @Nullable Kind kindAt(int place) {
    return place < 0 || place >= blocks.size() ? null : blocks.get(place).kind();
  }

  /** How well piece {@code a} is continued by piece {@code b}. */
  double link(int a, int b) {
    if (Double.isNaN(known[a][b])) {
      known[a][b] = measureLink(a, b);
    }
    return known[a][b];
  }

  private double measureLink(int a, int b) {
    Chunk from = chunks.get(a);
    Chunk to = chunks.get(b);
    double ease = disorder ? EASE : 0;
    double score = b == a + 1 ? between(from, to) : ease + (b > a ? FORWARD_JUMP : BACKWARD_JUMP);
    score += joint(from, to);
    score -= to.note() ? 0 : (datelines ? 1.5 + DATELINE_INSIDE : DATELINE_INSIDE) * to.dateline();
    score += measure(from.block(), to.block());
    return score;
  }

  /** What stands between two pieces printed one after the other. */
  private double between(Chunk from, Chunk to) {
    double score = NEIGHBOURS;
    for (int p = from.place() + 1; p < to.place(); p++) {
      Block block = blocks.get(p);
      if (block.kind() == Kind.TITLE) {
        score -= titleBetween(block, from, to);
      } else if (block.kind() == Kind.BYLINE) {
        score -=
            from.torn()
                ? 0.5
                : leadSigned(from)
                    ? BYLINE_AFTER_SHORT_LEAD
                    : opens(from) ? BYLINE_AFTER_LEAD : BYLINE_BETWEEN;
      }
    }
    score += LIKENESS_AROUND * likeAround(from.index(), to.index());
    if (to.place() == from.place() + 1) {
      score -= gaps.odds(to.block().first().blanksBefore()) * GAP;
    }
    return score;
  }

  /** True for a piece that a title or its dateline shows to be the first of an article. */
  private boolean opens(Chunk chunk) {
    return chunk.dateline() >= 0.8 || kindAt(chunk.place() - 1) == Kind.TITLE;
  }

  /** What it costs to read on over a title, as if it were a heading inside the article. */
  private double titleBetween(Block title, Chunk from, Chunk to) {
    double cost = TITLE_BETWEEN;
    if (setIn(title)) {
      cost -= 2.5;
    }
    if (title.lines().size() > 1) {
      cost += 1;
    }
    String text = title.text().text();
    int letters = Prose.letters(text);
    cost += letters <= 12 ? -0.7 : letters > 20 ? 0.5 : 0;
    cost -= letters <= 12 && longestTitle >= 2 * letters ? 0.8 : 0;
    // set close to the text before it, where other titles stand off
    cost -= title.first().blanksBefore() == 0 && standOff ? 2 : 0;
    if (datelines && to.dateline() < 0.5) {
      cost -= 1.5;
    }
    if (signature && !signedRun(to) && (!signedRun(from) || leadSigned(from))) {
      cost -= UNSIGNED_SECTION;
    }
    // a heading speaks of what stood before it, too; a headline begins something new
    List<Integer> before = new ArrayList<>();
    for (int k = Math.max(0, from.index() - 2); k <= from.index(); k++) {
      before.add(k);
    }
    cost -= TITLE_LOOKS_BACK * (topics.echoed(text, before) - 0.25);
    return Math.max(0, cost);
  }

  /**
   * True if the text between two titles that {@code chunk} stands in has a dateline or a byline.
   */
  private boolean signedRun(Chunk chunk) {
    int first = chunk.place();
    while (first > 0 && kindAt(first - 1) != Kind.TITLE) {
      first--;
    }
    int last = chunk.place();
    while (last + 1 < blocks.size() && kindAt(last + 1) != Kind.TITLE) {
      last++;
    }
    for (int p = first; p <= last; p++) {
      if (kindAt(p) == Kind.BYLINE) {
        return true;
      }
    }
    for (Chunk other : chunks) {
      if (other.place() >= first && other.place() <= last && other.dateline() >= 0.8) {
        return true;
      }
    }
    return false;
  }

  /** True for a short lead without a dateline that a byline closes, as features have it. */
  private boolean leadSigned(Chunk chunk) {
    return kindAt(chunk.place() - 1) == Kind.TITLE
        && kindAt(chunk.place() + 1) == Kind.BYLINE
        && chunk.dateline() < 0.5
        && chunk.letters() <= 120;
  }

  /** True for a title set in deeper than the page's headlines. */
  private boolean setIn(Block title) {
    int indent = title.first().indent();
    if (indent >= 8 && indent > headlineIndent() + 4) {
      return true;
    }
    String text = title.first().text().text();
    if (text.charAt(0) == '#') {
      return level(text) > topLevel;
    }
    return title.lines().size() == 1 && (Cues.item(text) || Cues.dayAlone(text));
  }

  /** Marks of Markdown in front: # is 1, ## is 2. */
  private static int level(String text) {
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    return level;
  }

  private int headlineIndent() {
    for (Block block : blocks) {
      if (block.kind() == Kind.TITLE) {
        return block.first().indent();
      }
    }
    return 0;
  }

  /** What the last characters of one piece and the first of the other say. */
  private double joint(Chunk from, Chunk to) {
    double score = 0;
    char last = from.lastChar();
    char first = to.firstChar();
    if (from.torn()) {
      double surprise = model.logProb(last, first) - model.logProb(first);
      score += Math.max(-1.5, Math.min(3.5, surprise));
      score += Math.min(2.5, words.seen(from.text(), to.text()));
      score += INSIDERS.indexOf(first) >= 0 ? 1.5 : 0;
      score -= to.note() ? 0 : 3 * to.dateline();
      if (indents && to.block().indented()) {
        score -= 4;
      }
      int depth = Prose.depth(from.text().substring(Math.max(0, from.letters() - 120)));
      if (depth > 0 && Prose.depth(to.head()) < 0) {
        score += 1;
      }
      if (Prose.startsInside(to.text())) {
        score += 2;
      }
    } else {
      if (Prose.startsInside(to.text())) {
        score -= 5;
      }
      if (INSIDERS.indexOf(first) >= 0) {
        score -= 2;
      }
      if (indents && !to.block().indented()) {
        score -= 1.5;
      }
    }
    return score;
  }

  private static double measure(Block from, Block to) {
    if (from.column() == 0 || to.column() == 0 || from.column() > 70 || to.column() > 70) {
      return 0;
    }
    int lines = Math.min(from.lines().size(), to.lines().size());
    if (from.column() > to.column() * 3 / 2 && from.lines().size() <= 8) {
      // a lead set over the width of two columns
      return -0.5;
    }
    int step = Math.abs(from.column() - to.column());
    return step <= 1 ? SAME_COLUMN : lines < 2 ? -0.3 : step <= 2 ? OTHER_COLUMN / 2 : OTHER_COLUMN;
  }

  /** How well piece {@code b} begins an article. */
  double start(int b) {
    if (Double.isNaN(starts[b])) {
      starts[b] = measureStart(b);
    }
    return starts[b];
  }

  private double measureStart(int b) {
    Chunk chunk = chunks.get(b);
    if (chunk.note()) {
      return -6;
    }
    double score =
        BEGINNING + DATELINE_BEGINS * chunk.dateline() + LEAD_BEGINS * chunk.lead() + called[b];
    if (b == 0) {
      score += 1;
    }
    if (datelines && chunk.dateline() < 0.5) {
      score -= 1;
    }
    Kind before = kindAt(chunk.place() - 1);
    if (before == Kind.BYLINE) {
      before = kindAt(chunk.place() - 2) == Kind.TITLE ? Kind.TITLE : Kind.BYLINE;
    }
    if (before == Kind.TITLE) {
      boolean heading =
          kindAt(chunk.place() - 1) == Kind.TITLE && setIn(blocks.get(chunk.place() - 1));
      score += heading ? 0 : TITLE_BEGINS - misfit(chunk);
    } else {
      score += before == Kind.BYLINE ? 0.5 : 0;
    }
    if (before == Kind.BODY || before == Kind.BYLINE) {
      score += gaps.odds(chunk.block().first().blanksBefore()) * GAP;
    }
    if (Prose.startsInside(chunk.text())) {
      score -= 6;
    }
    if (refersBack(chunk)) {
      score -= REFERS_BACK;
    }
    if (INSIDERS.indexOf(chunk.firstChar()) >= 0) {
      score -= 3;
    }
    if (indents && !chunk.block().indented()) {
      score -= 1.5;
    }
    return score;
  }

  /**
   * True for a piece that speaks of a meeting, a person or a time as known: {@code 会上,…}, {@code
   * 张艳敏要求,…} where another piece names the person, too. News introduces whom it quotes, so such a
   * piece hardly opens an article.
   */
  private boolean refersBack(Chunk chunk) {
    String text = chunk.text();
    if (ANAPHOR.matcher(text).lookingAt()) {
      return true;
    }
    Matcher speaker = SPEAKER.matcher(text);
    if (!speaker.lookingAt()) {
      return false;
    }
    return chunks.stream()
        .anyMatch(c -> c.index() != chunk.index() && c.text().contains(speaker.group(1)));
  }

  /**
   * Looks for each title's text among all pieces. A piece that a title elsewhere clearly speaks of
   * is called to be a beginning.
   */
  private void callBeginnings() {
    for (int place = 0; place < blocks.size(); place++) {
      if (blocks.get(place).kind() != Kind.TITLE) {
        continue;
      }
      String title = blocks.get(place).text().text();
      int best = -1;
      double most = 0;
      double[] echo = new double[chunks.size()];
      for (int c = 0; c < chunks.size(); c++) {
        echo[c] = (topics.echoed(title, window(c)) + topics.echoed(title, List.of(c))) / 2;
        if (echo[c] > most) {
          most = echo[c];
          best = c;
        }
      }
      double second = 0;
      int follower = -1;
      for (int c = 0; c < chunks.size(); c++) {
        second = Math.abs(c - best) > 2 ? Math.max(second, echo[c]) : second;
        follower = follower < 0 && chunks.get(c).place() > place ? c : follower;
      }
      if (most > 0.4 && most - second > 0.15 && (follower < 0 || Math.abs(best - follower) > 2)) {
        misplaced++;
        // the window that starts one piece early holds the same words
        called[best] += 1;
      }
    }
  }

  /** How much better the title before {@code chunk} fits other text of the page. */
  private double misfit(Chunk chunk) {
    int place = chunk.place() - 1;
    while (place > 0 && kindAt(place) != Kind.TITLE) {
      place--;
    }
    String title = blocks.get(place).text().text();
    double own = topics.echoed(title, window(chunk.index()));
    double best = own;
    for (int c = 0; c < chunks.size(); c++) {
      best = Math.max(best, topics.echoed(title, window(c)));
    }
    return Math.min(3, MISFIT * Math.max(0, best - own - 0.15));
  }

  private List<Integer> window(int from) {
    List<Integer> window = new ArrayList<>();
    for (int k = from; k < Math.min(chunks.size(), from + 2); k++) {
      window.add(k);
    }
    return window;
  }

  /**
   * True if the articles of this page are signed: two in three titles have a dateline or byline.
   */
  boolean signature() {
    return signature;
  }

  private boolean signatures() {
    int bylines = 0;
    int titles = 0;
    int dated = 0;
    for (int p = 0; p < blocks.size(); p++) {
      Kind kind = kindAt(p);
      bylines += kind == Kind.BYLINE ? 1 : 0;
      titles += kind == Kind.TITLE && kindAt(p + 1) != Kind.TITLE ? 1 : 0;
    }
    for (Chunk chunk : chunks) {
      dated += chunk.dateline() >= 0.8 && !chunk.note() ? 1 : 0;
    }
    return Math.max(bylines, dated) >= 2 && 3 * Math.max(bylines, dated) >= 2 * titles;
  }

  /** True if the piece carries a dateline or a byline stands right behind it. */
  boolean signed(int a) {
    Chunk chunk = chunks.get(a);
    return (chunk.dateline() >= 0.8 && !chunk.note())
        || kindAt(chunk.place() + 1) == Kind.BYLINE
        || kindAt(chunk.place() - 1) == Kind.BYLINE;
  }

  /** How well piece {@code a} ends an article. */
  double end(int a) {
    Chunk chunk = chunks.get(a);
    double score = chunk.torn() ? TORN_END + 2.5 * truncated : 0;
    Kind next = kindAt(chunk.place() + 1);
    if (next == Kind.BYLINE) {
      score += 0.4;
    }
    return score;
  }
}
