package banmian.article;

import banmian.layout.Block;
import banmian.layout.Cues;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the first and the last words of a piece say of text before and behind it, by the words of
 * {@code phrases.txt}.
 */
final class Phrases {

  private enum Key {
    KNOWN,
    OFTEN,
    SAYS,
    LEADS_IN,
    CLOSES,
    OFFICE
  }

  /** Letters at the end of a piece that are looked at. */
  private static final int TAIL = 40;

  private static final PatternsByKind<Key> WORDS =
      PatternsByKind.read("/banmian/article/phrases.txt", Key.class);

  private static final Pattern KNOWN = Pattern.compile(WORDS.of(Key.KNOWN));
  private static final Pattern OFTEN = Pattern.compile(WORDS.of(Key.OFTEN));
  private static final Pattern SPEAKER =
      Pattern.compile("(\\p{IsHan}{2,6}?)(?:还|還)?(?:" + WORDS.of(Key.SAYS) + ")");
  private static final Pattern LEADS_IN = Pattern.compile(WORDS.of(Key.LEADS_IN));
  private static final Pattern OFFICE = Pattern.compile(WORDS.of(Key.OFFICE));
  private static final Pattern CLOSES = Pattern.compile("(?:" + WORDS.of(Key.CLOSES) + ")$");

  /** Letters before the comma behind which a name still begins a text. */
  private static final int MOST_BEFORE = 8;

  private Phrases() {}

  /**
   * How much {@code chunk} begins with what must have been told before, 0..1: {@code 会上,…}, {@code
   * 张艳敏要求,…} where another piece names the person, too. News introduces whom it quotes, so such a
   * piece hardly opens an article.
   */
  static double refersBack(Chunk chunk, List<Chunk> all) {
    String text = chunk.text();
    if (KNOWN.matcher(text).lookingAt()) {
      return 1;
    }
    if (OFTEN.matcher(text).lookingAt()) {
      return 0.5;
    }
    Matcher speaker = SPEAKER.matcher(text);
    if (speaker.lookingAt()) {
      String name = speaker.group(1);
      // 姚先生向记者称 further down introduces nobody: he is as well known there
      boolean told =
          others(chunk, all)
              .anyMatch(c -> c.text().indexOf(name, c.text().startsWith(name) ? 1 : 0) >= 0);
      if (told) {
        return 1;
      }
    }
    return introduced(text, others(chunk, all)) ? 1 : 0;
  }

  private static Stream<Chunk> others(Chunk chunk, List<Chunk> all) {
    return all.stream().filter(c -> c.index() != chunk.index());
  }

  /**
   * True if {@code text} begins with the bare name of a person whose office one of {@code others}
   * tells: 许长河先后来到… where another has 市委书记许长河. A few words and a comma may stand before it.
   */
  private static boolean introduced(String text, Stream<Chunk> others) {
    int comma = text.indexOf('，');
    String behind = comma > 0 && comma <= MOST_BEFORE ? text.substring(comma + 1) : "";
    String first = Cues.nameAtStart(text);
    String name = first == null ? Cues.nameAtStart(behind) : first;
    if (name == null) {
      return false;
    }
    return others.anyMatch(
        c -> {
          for (int at = c.text().indexOf(name, 1); at > 0; at = c.text().indexOf(name, at + 1)) {
            if (OFFICE.matcher(c.text().substring(at - 1, at)).matches()) {
              return true;
            }
          }
          return false;
        });
  }

  /** True if {@code chunk} stands before the report that it belongs to: 编者按：… */
  static boolean leadsIn(Chunk chunk) {
    return LEADS_IN.matcher(chunk.text()).lookingAt();
  }

  /** True for a note that sends the reader on (下转第四版), false for one that he comes from. */
  static boolean onward(Block note) {
    String text = note.text().text();
    return text.contains("转") || text.contains("轉") || text.contains("未完");
  }

  /** True if {@code chunk} ends as articles do: with a signature in brackets, with 调查中。 */
  static boolean closes(Chunk chunk) {
    String text = chunk.text();
    return CLOSES.matcher(text.substring(Math.max(0, text.length() - TAIL))).find();
  }
}
