package banmian.article;

import banmian.layout.Block;
import banmian.layout.Kind;
import banmian.layout.Line;
import banmian.layout.Prose;
import banmian.text.ByteSpan;
import banmian.text.Issue;
import banmian.text.IssueCode;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles of the blocks of one sheet: body pieces into chains ({@link Chains}), titles and
 * bylines to chains ({@link Decks}, {@link Bylines}), and all of it into parts ({@link Composer}).
 */
final class Assembly {

  /** Below it, an article says that it is unsure. */
  private static final double UNSURE = 0.7;

  private static final Pattern SAID_OF_ANY_PICTURE =
      Pattern.compile("图为|圖為|活动现场|活動現場|资料图片|资料照片|資料照片|示意[图圖]|本[报報]|[记記]者|通[讯訊]员");

  /** Characters of a phrase that shows whose caption has it, and how many more than any other. */
  private static final int DISTINCT = 4;

  private static final int FAR = 2;

  /** One in how many characters of a caption that phrase must be. */
  private static final int SHARE = 5;

  /** Body blocks of a stretch that is searched whole. */
  private static final int WINDOW = 96;

  /** Blocks of a stretch, each line of title counted as one. */
  private static final int MOST_BLOCKS = 400;

  private final Passage page;
  private final List<Block> blocks;
  private final Links links;
  private final List<Article> articles = new ArrayList<>();
  private final List<Part> leftovers = new ArrayList<>();
  private final Decks decks;
  private final Chains found;
  private final List<List<Integer>> chains;
  private final int[] owner;

  private Assembly(Passage page, List<Block> blocks) {
    this.page = page;
    this.blocks = blocks;
    this.links = Links.of(blocks);
    Arrangement arrangement = Arrangement.of(blocks, links);
    this.decks = arrangement.decks();
    this.found = arrangement.chains();
    this.chains = found.chains();
    this.owner = new int[blocks.size()];
    Arrays.fill(owner, Decks.NONE);
  }

  /** Adds the articles and leftovers of {@code blocks} to the lists given. */
  static void assemble(
      Passage page, List<Block> blocks, List<Article> articles, List<Part> leftovers) {
    for (List<Block> stretch : stretches(blocks)) {
      Assembly assembly = new Assembly(page, stretch);
      assembly.run();
      articles.addAll(assembly.articles);
      leftovers.addAll(assembly.leftovers);
    }
  }

  /**
   * Cuts long pages before a title that follows closed text, so that each stretch is searched
   * whole.
   */
  private static List<List<Block>> stretches(List<Block> blocks) {
    List<List<Block>> stretches = new ArrayList<>();
    int from = 0;
    int bodies = 0;
    int size = 0;
    for (int i = 0; i < blocks.size(); i++) {
      boolean title = blocks.get(i).kind() == Kind.TITLE;
      boolean cut = bodies >= WINDOW / 2 && title && i > from && !blocks.get(i - 1).torn();
      if (cut || bodies >= WINDOW || size >= MOST_BLOCKS) {
        stretches.add(blocks.subList(from, i));
        from = i;
        bodies = 0;
        size = 0;
      }
      size += title ? blocks.get(i).lines().size() : 1;
      bodies += blocks.get(i).kind() == Kind.BODY ? 1 : 0;
    }
    if (from < blocks.size()) {
      stretches.add(blocks.subList(from, blocks.size()));
    }
    return stretches;
  }

  private void run() {
    List<Integer> bylines = places(Kind.BYLINE);
    give(bylines, Bylines.owners(blocks, links, chains, bylines));
    for (int place : places(Kind.JUMP)) {
      owner[place] = jumpOwner(place);
    }
    for (int place : places(Kind.CAPTION)) {
      int near = captionOwner(place);
      owner[place] = near == Decks.NONE ? spokenOf(place) : near;
    }
    List<int @Nullable []> headings = headings();
    for (int c = 0; c < chains.size(); c++) {
      compose(c, headings);
    }
    leave(headings);
  }

  private List<Integer> places(Kind kind) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < blocks.size(); place++) {
      if (blocks.get(place).kind() == kind) {
        places.add(place);
      }
    }
    return places;
  }

  private void give(List<Integer> places, int[] owners) {
    for (int k = 0; k < owners.length; k++) {
      owner[places.get(k)] = owners[k];
    }
  }

  private int chainAt(int place) {
    for (int c = 0; c < chains.size(); c++) {
      for (int piece : chains.get(c)) {
        if (links.chunks().get(piece).place() == place) {
          return c;
        }
      }
    }
    return Decks.NONE;
  }

  private int jumpOwner(int place) {
    boolean on = Phrases.onward(blocks.get(place));
    for (int d = 1; d < blocks.size(); d++) {
      int p = on ? place - d : place + d;
      if (p >= 0 && p < blocks.size() && blocks.get(p).kind() == Kind.BODY) {
        return chainAt(p);
      }
    }
    return Decks.NONE;
  }

  /**
   * The chain that a caption stands inside, or close below, and speaks of: 图为滩头镇女子龙舟队在比赛中 between
   * two paragraphs on that team. A picture that stands alone belongs to none.
   */
  private int captionOwner(int place) {
    int before = place;
    while (before >= 0 && blocks.get(before).kind() != Kind.BODY) {
      before--;
    }
    int after = place;
    while (after < blocks.size() && blocks.get(after).kind() != Kind.BODY) {
      after++;
    }
    int titles = Pieces.count(blocks, Kind.TITLE, before, place);
    boolean heads = titles > 0 && after < blocks.size() && headed(place) == chainAt(after);
    if (before < 0 && !heads) {
      return Decks.NONE;
    }
    int chain = heads ? chainAt(after) : chainAt(before);
    boolean inside = heads || (after < blocks.size() && chain == chainAt(after));
    // close below the last lines of an article, with a gap behind
    boolean close =
        titles == 0
            && blocks.get(place).first().blanksBefore() == 0
            && place + 1 < blocks.size()
            && blocks.get(place + 1).first().blanksBefore() > 0;
    int signer = !inside && takenBySigner(place, before, chain) ? chain : Decks.NONE;
    if (!inside && !close) {
      return signer;
    }
    // 图为活动现场 and （資料照片） could stand anywhere
    String text = pictured(place);
    int own = longest(text, chain);
    boolean speaks = own >= 4;
    // 開窯儀式吸引大批遊客: a word that only the text around it has
    boolean only = own >= 2;
    for (int c = 0; only && !speaks && c < chains.size(); c++) {
      only = c == chain || longest(text, c) < own;
    }
    return speaks || only ? chain : signer;
  }

  /**
   * The chain whose words a caption has that the columns took from its article: 乐河特大桥合龙现场 between
   * paragraphs on a meeting. None unless one chain has far more of them than any other; fewer words
   * do for the one right below.
   */
  private int spokenOf(int place) {
    String text = pictured(place);
    int best = Decks.NONE;
    int most = 0;
    int next = 0;
    for (int c = 0; c < chains.size(); c++) {
      int own = longest(text, c);
      if (own > most) {
        next = most;
        most = own;
        best = c;
      } else {
        next = Math.max(next, own);
      }
    }
    int below = place;
    while (below < blocks.size() && blocks.get(below).kind() != Kind.BODY) {
      below++;
    }
    boolean beside = below < blocks.size() && best == chainAt(below);
    // 5月13日，游客在云雾谷景区体验高空滑索: a place in many words is all that both have
    boolean much = SHARE * most >= Prose.letters(text.split("。", 2)[0]);
    boolean told = most >= (beside ? DISTINCT - 1 : DISTINCT) && most - next >= FAR;
    return much && told ? best : Decks.NONE;
  }

  /** What a caption says of its picture, without what could be said of any. */
  private String pictured(int place) {
    return SAID_OF_ANY_PICTURE.matcher(blocks.get(place).text().text()).replaceAll("|");
  }

  /** The chain that the title right above {@code place} heads. */
  private int headed(int place) {
    int above = place - 1;
    while (above >= 0
        && (blocks.get(above).kind().isLeftover() || blocks.get(above).kind() == Kind.BYLINE)) {
      above--;
    }
    for (int t = decks.decks().size() - 1; t >= 0; t--) {
      if (decks.decks().get(t).place() == above) {
        return decks.owner(t);
      }
    }
    return Decks.NONE;
  }

  /** Characters of the longest piece of {@code text} that stands in chain {@code c}, too. */
  private int longest(String text, int c) {
    int longest = 0;
    for (int piece : chains.get(c)) {
      longest = Math.max(longest, Verbatim.longest(text, links.chunks().get(piece).text()));
    }
    return longest;
  }

  /**
   * True if the picture right behind an article was taken by one who signed it: 记者 阮文 above 图为…。 阮文
   * 摄.
   */
  private boolean takenBySigner(int place, int before, int chain) {
    String text = blocks.get(place).text().text();
    for (int p = before + 1; p < place; p++) {
      Block block = blocks.get(p);
      if (block.kind() != Kind.BYLINE) {
        return false;
      }
      for (Line line : block.lines()) {
        for (String name : line.text().text().split("[^\\p{IsHan}]+", -1)) {
          boolean signs = name.length() >= 2 && name.length() <= 4 && !isRole(name);
          if (owner[p] == chain && signs && text.contains(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isRole(String word) {
    return SAID_OF_ANY_PICTURE.matcher(word).find();
  }

  /**
   * For each deck: the chain and the piece that it heads, if it has no article; null for others.
   */
  private List<int @Nullable []> headings() {
    List<int @Nullable []> headings = new ArrayList<>();
    for (int t = 0; t < decks.decks().size(); t++) {
      headings.add(
          decks.owner(t) == Decks.NONE
              ? Headings.home(decks.decks().get(t), blocks, links, chains)
              : null);
    }
    return headings;
  }

  private void compose(int c, List<int @Nullable []> headings) {
    List<Integer> chain = chains.get(c);
    boolean indents = false;
    for (int piece : chain) {
      indents |= links.chunks().get(piece).block().indented();
    }
    Composer composer = new Composer(page, indents);
    List<Issue> issues = new ArrayList<>();
    for (int t = 0; t < decks.decks().size(); t++) {
      if (decks.owner(t) == c) {
        Decks.Deck deck = decks.decks().get(t);
        // 补网 between a poem's title and its first verses
        boolean verses = deck.block().reason().equals(Block.HEAD_OF_VERSES);
        Role role = verses ? Role.SECTION_HEAD : Role.HEADLINE;
        double sure = decks.confidence(t);
        composer.decks(role, deck.block(), sure, reasonOfDeck(deck.place(), chain));
        if (sure < UNSURE) {
          issues.add(
              issue(
                  IssueCode.DECK_UNCERTAIN,
                  "The headline on line %d may belong to another article; inspect shows the page.",
                  deck.block()));
        }
      }
    }
    composer.tellDecks();
    List<Integer> notes = new ArrayList<>();
    for (int place = 0; place < blocks.size(); place++) {
      if (owner[place] == c) {
        notes.add(place);
      }
    }
    int opens = links.chunks().get(chain.get(0)).place();
    notes(composer, notes, above(opens, chain), opens);
    double least = 1;
    double sum = 0;
    for (int k = 0; k < chain.size(); k++) {
      Chunk chunk = links.chunks().get(chain.get(k));
      for (int t = 0; t < headings.size(); t++) {
        int[] home = headings.get(t);
        if (home != null && home[0] == c && home[1] == chain.get(k)) {
          Block head = decks.decks().get(t).block();
          composer.decks(Role.SECTION_HEAD, head, decks.confidence(t), "section-head");
        }
      }
      double confidence = found.confidence(chain.get(k));
      composer.body(chunk.block(), k > 0, confidence, reasonOfBody(chain, k));
      least = Math.min(least, confidence);
      sum += confidence;
      if (confidence < UNSURE) {
        issues.add(
            issue(
                IssueCode.ASSEMBLY_UNCERTAIN,
                "The text from line %d on may belong elsewhere; inspect shows the page.",
                chunk.block()));
      }
      int until =
          k + 1 < chain.size() ? links.chunks().get(chain.get(k + 1)).place() : Integer.MAX_VALUE;
      notes(composer, notes, chunk.place(), until);
    }
    notes(composer, notes, Integer.MIN_VALUE, Integer.MAX_VALUE);
    leftovers.addAll(composer.marks());
    double confidence = (least + sum / chain.size()) / 2;
    articles.add(Article.of(composer.parts(), confidence, issues));
  }

  /**
   * The place above which nothing belongs before the text at {@code opens}: that of the last title
   * above a piece of the chain which is printed before its first one; -1 if none is.
   */
  private int above(int opens, List<Integer> chain) {
    int above = -1;
    for (int piece : chain) {
      int place = links.chunks().get(piece).place();
      above = place < opens ? Math.max(above, place) : above;
    }
    // what stands behind such a piece is its own, up to the next title
    while (above >= 0 && above < opens && blocks.get(above).kind() != Kind.TITLE) {
      above++;
    }
    return above;
  }

  private static Issue issue(IssueCode code, String message, Block block) {
    Passage first = block.first().text();
    ByteSpan bytes = first.bytes(new Span(0, first.length()));
    return new Issue(code, String.format(Locale.ROOT, message, block.first().number()), bytes);
  }

  private String reasonOfDeck(int place, List<Integer> chain) {
    int first = links.chunks().get(chain.get(0)).place();
    boolean before = place < first && Pieces.count(blocks, Kind.BODY, place, first) == 0;
    return before ? "deck-above" : "deck-by-words";
  }

  private String reasonOfBody(List<Integer> chain, int k) {
    if (k == 0) {
      return links.chunks().get(chain.get(0)).dateline() >= 0.5 ? "opens-dateline" : "opens";
    }
    boolean next = chain.get(k) == chain.get(k - 1) + 1;
    boolean torn = links.chunks().get(chain.get(k - 1)).torn();
    return (next ? "next" : "jump") + (torn ? "-mid-sentence" : "-paragraph");
  }

  /** Adds the notes that stand between two places, and takes them off the list. */
  private void notes(Composer composer, List<Integer> notes, int after, int before) {
    for (int n = 0; n < notes.size(); n++) {
      int place = notes.get(n);
      if (place > after && place < before) {
        Block block = blocks.get(place);
        composer.lines(Composer.roleOf(block.kind()), block, block.confidence(), block.reason());
        notes.remove(n--);
      }
    }
  }

  private void leave(List<int @Nullable []> headings) {
    for (int t = 0; t < headings.size(); t++) {
      if (decks.owner(t) == Decks.NONE && headings.get(t) == null) {
        leave(decks.decks().get(t).block());
      }
    }
    for (int place = 0; place < blocks.size(); place++) {
      Kind kind = blocks.get(place).kind();
      if (kind != Kind.BODY && kind != Kind.TITLE && owner[place] == Decks.NONE) {
        leave(blocks.get(place));
      }
    }
  }

  private void leave(Block block) {
    Role role = block.kind().isLeftover() ? Composer.roleOf(block.kind()) : Role.UNASSIGNED;
    leftovers.addAll(Composer.leftover(block, role, block.confidence(), block.reason()));
  }
}
