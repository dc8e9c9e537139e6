package banmian.article;

import banmian.lang.CharModel;
import banmian.layout.Cues;
import banmian.layout.Prose;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the decks of one headline apart: kicker, headline, subheadline.
 *
 * <p>Kickers stand above the headline, subheadlines below it, and a headline may be broken over
 * lines. So the roles are two cuts in the decks; each cut has a score of what readers go by: the
 * lengths (the halves of a broken headline are short and even), a deck that names the occasion, a
 * column, who took part, or the kind of the piece (words in {@code decks.txt}), a deck in two
 * halves, a word in quotation marks. The best two cuts win, and no cut scores 0.
 *
 * <p>The weights were found by logistic regression on the decks of the project's proofs, and
 * rounded; fitted on the others, such weights tell five of six pairs of decks of a set of pages.
 */
final class DeckRoles {

  private enum Key {
    OCCASION,
    EVENT,
    OPEN,
    LEADS_ON,
    COLUMN,
    TOOK_PART,
    KIND
  }

  /** What a sign says for a kicker above a cut, and for a subheadline below it. */
  private record Weight(double kicker, double subheadline) {}

  private static final CharModel MODEL = CharModel.chinese();

  private static final PatternsByKind<Key> WORDS =
      PatternsByKind.read("/banmian/article/decks.txt", Key.class);

  private static final Pattern OCCASION =
      Pattern.compile(
          ".*(?:" + WORDS.of(Key.OCCASION) + ")(?:.{0,24}(?:" + WORDS.of(Key.EVENT) + "))?");
  private static final Pattern OPEN = Pattern.compile(WORDS.of(Key.OPEN));
  // 中心组⏎举行专题学习会, 推进会⏎在柳川镇召开
  private static final Pattern HELD =
      Pattern.compile("(?:在.{1,8})?(?:" + WORDS.of(Key.OCCASION) + ")");
  private static final Pattern LEADS_ON = Pattern.compile(WORDS.of(Key.LEADS_ON));
  private static final Pattern COLUMN = Pattern.compile(".{2,10}(?:" + WORDS.of(Key.COLUMN) + ")");
  private static final Pattern PARTICIPANTS =
      Pattern.compile(
          "(?:(?:\\p{IsHan}{2,4}[\\s\u3000、]{0,3}){1,8}?(?:"
              + WORDS.of(Key.TOOK_PART)
              + ")[\\s\u3000，；]*)+");
  private static final Pattern KIND = Pattern.compile(WORDS.of(Key.KIND));
  private static final Pattern HALVES = Pattern.compile("[\\s\u3000，！？]");
  private static final Pattern QUOTED = Pattern.compile("[“「][^”」]+[”」]");
  private static final String DASHES = "—―－";

  /** Letters of the longest name of a column that nothing else shows. */
  private static final int SHORT_NAME = 4;

  // ten letters more, up to LONG
  private static final Weight ABOVE = new Weight(2.1, 0.1);
  private static final Weight BELOW = new Weight(2.6, 3.5);
  // ten letters more than WRAPPED in the longer of the two: no broken headline
  private static final Weight WIDE = new Weight(3.6, 5.6);
  private static final int LONG = 20;
  private static final int WRAPPED = 10;

  private static final Weight CUT = new Weight(-5, -5.5);

  /** Lines of the highest kicker and of the highest subheadline. */
  private static final int MOST_LINES = 3;

  private static final Weight MORE = new Weight(1.5, 0.7);
  private static final double TORN = 5;
  // nats over CHANCE by which the characters over a joint go together: a broken word
  private static final double STUCK = 3;
  private static final double CHANCE = 1.5;

  private static final Weight LABEL_ABOVE = new Weight(5, -1);
  private static final Weight COLUMN_ABOVE = new Weight(3, 0);
  private static final Weight OCCASION_ABOVE = new Weight(1.5, -0.7);
  private static final Weight OCCASION_BELOW = new Weight(-1.9, 1);
  private static final Weight MARKED_BELOW = new Weight(-1, 6);
  private static final Weight KIND_BELOW = new Weight(0.5, 3.5);
  private static final Weight QUOTED_BELOW = new Weight(-0.5, -2.3);
  private static final Weight HALVES_ABOVE = new Weight(1.7, 2.2);
  private static final Weight HALVES_BELOW = new Weight(2, 1.2);

  private DeckRoles() {}

  /**
   * The same print as {@code printed}, which are one article's in printed order, with their roles.
   */
  static List<Part> tell(Passage page, List<Part> printed) {
    List<Part> decks = new ArrayList<>();
    for (Part deck : printed) {
      decks.addAll(parted(page, deck));
    }
    if (decks.size() < 2) {
      return decks;
    }
    Role[] roles = new Role[decks.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < roles.length; i++) {
      roles[i] = plain(decks.get(i), i);
      if (roles[i] == Role.HEADLINE) {
        open.add(i);
      }
    }
    cut(decks, open, roles);
    List<Part> told = new ArrayList<>();
    for (int i = 0; i < roles.length; i++) {
      told.add(as(roles[i], decks.get(i)));
    }
    return told;
  }

  /** The role that the form of the {@code i}th deck alone tells; headline if it tells none. */
  private static Role plain(Part piece, int i) {
    String text = piece.text().text();
    if (i > 0 && (piece.role() == Role.SECTION_HEAD || Cues.item(text) || Cues.box(text))) {
      // 一、人情账 below the headline heads the first part of the text
      return Role.SECTION_HEAD;
    }
    if (i > 0 && Cues.given(text)) {
      return Role.SUBHEADLINE;
    }
    boolean label =
        "（(【".indexOf(text.charAt(0)) >= 0 && "）)】".indexOf(text.charAt(text.length() - 1)) >= 0;
    return label ? Role.KICKER : Role.HEADLINE;
  }

  /** Sets the roles of the decks {@code open}: so many kickers and so many subheadlines. */
  private static void cut(List<Part> pieces, List<Integer> open, Role[] roles) {
    List<String> lines = open.stream().map(i -> pieces.get(i).text().text()).toList();
    int n = lines.size();
    double best = Double.NEGATIVE_INFINITY;
    int kickers = 0;
    int below = n;
    for (int k = 0; k < n && k <= MOST_LINES; k++) {
      for (int b = n; b > k && b >= n - MOST_LINES; b--) {
        List<String> headline = lines.subList(k, b);
        double score = 0;
        score += k == 0 ? 0 : score(lines.subList(0, k), headline, true);
        score += b == n ? 0 : score(headline, lines.subList(b, n), false);
        if (score > best) {
          best = score;
          kickers = k;
          below = b;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      roles[open.get(i)] = i < kickers ? Role.KICKER : i < below ? Role.HEADLINE : Role.SUBHEADLINE;
    }
  }

  /**
   * How much better a cut between the lines {@code over} and {@code under} is than one headline
   * broken there.
   *
   * @param kicker true for a kicker above the cut, false for a subheadline below it
   */
  private static double score(List<String> over, List<String> under, boolean kicker) {
    String last = over.get(over.size() - 1);
    String first = under.get(0);
    String above =
        String.join("", over.subList(Math.max(0, over.size() - MOST_LINES), over.size()));
    String below = String.join("", under.subList(0, Math.min(MOST_LINES, under.size())));
    int upper = Prose.letters(above);
    int lower = Prose.letters(below);
    int wide = Math.max(Prose.letters(last), Prose.letters(first));
    double score = of(CUT, kicker) - goesOn(last, first);
    score -= of(MORE, kicker) * ((kicker ? over : under).size() - 1);
    score += of(ABOVE, kicker) * Math.min(LONG, upper) / 10;
    score += of(BELOW, kicker) * Math.min(LONG, lower) / 10;
    score += of(WIDE, kicker) * Math.max(0, Math.min(LONG, wide) - WRAPPED) / 10;
    boolean name = upper <= SHORT_NAME && upper + 2 < lower && Prose.isHan(above.charAt(0));
    score += name || LEADS_ON.matcher(above).matches() ? of(LABEL_ABOVE, kicker) : 0;
    score += COLUMN.matcher(above).matches() ? of(COLUMN_ABOVE, kicker) : 0;
    score += OCCASION.matcher(above).matches() ? of(OCCASION_ABOVE, kicker) : 0;
    score += OCCASION.matcher(below).matches() ? of(OCCASION_BELOW, kicker) : 0;
    boolean marked = DASHES.indexOf(below.charAt(0)) >= 0 || PARTICIPANTS.matcher(below).matches();
    score += marked ? of(MARKED_BELOW, kicker) : 0;
    score += KIND.matcher(below).matches() ? of(KIND_BELOW, kicker) : 0;
    score += QUOTED.matcher(below).find() ? of(QUOTED_BELOW, kicker) : 0;
    score += HALVES.matcher(above).find() ? of(HALVES_ABOVE, kicker) : 0;
    score += HALVES.matcher(below).find() ? of(HALVES_BELOW, kicker) : 0;
    return score;
  }

  /** How much {@code below} is the rest of a line broken in a clause or a word: 发⏎生火灾. */
  private static double goesOn(String above, String below) {
    boolean torn =
        Prose.torn(above)
            || Prose.depth(above) > 0
            || Prose.startsInside(below)
            || OPEN.matcher(above).matches()
            || HELD.matcher(below).lookingAt();
    char last = above.charAt(above.length() - 1);
    char first = below.charAt(0);
    boolean words = Prose.isHan(last) && Prose.isHan(first);
    double nats = words ? MODEL.logProb(last, first) - MODEL.logProb(first) : 0;
    return (torn ? TORN : 0) + STUCK * Math.max(0, nats - CHANCE);
  }

  private static double of(Weight weight, boolean kicker) {
    return kicker ? weight.kicker() : weight.subheadline();
  }

  /** The decks on one line, parted where the occasion ends; a heading of Markdown is one. */
  private static List<Part> parted(Passage page, Part deck) {
    String text = deck.text().text();
    int start = deck.span().start();
    int before = start;
    while (before > 0 && Passage.isBlank(page.charAt(before - 1))) {
      before--;
    }
    boolean heading = before > 0 && page.charAt(before - 1) == '#';
    for (int i = 6; i + 6 < text.length() && !heading; i++) {
      if (Passage.isBlank(text.charAt(i)) && OCCASION.matcher(text.substring(0, i)).matches()) {
        Part left = piece(page, deck, start, start + i);
        int rest = start + i;
        while (Passage.isBlank(page.charAt(rest))) {
          rest++;
        }
        return List.of(left, piece(page, deck, rest, deck.span().end()));
      }
    }
    return List.of(deck);
  }

  private static Part piece(Passage page, Part deck, int start, int end) {
    return new Part(
        deck.role(),
        new Span(start, end),
        page.slice(start, end),
        -1,
        false,
        deck.confidence(),
        deck.reason());
  }

  private static Part as(Role role, Part part) {
    return new Part(
        role,
        part.span(),
        part.text(),
        part.paragraphIndex(),
        part.continuesPrevious(),
        part.confidence(),
        part.reason());
  }
}
