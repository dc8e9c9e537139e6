package banmian.script;

import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pinyin readings set in parentheses after the character that they gloss: {@code 會(huì)議(yì)}. */
public final class Glosses {

  private static final Pattern NOTE =
      Pattern.compile(
          "(?<=\\p{IsHan})(?:\\s*[(（]\\s*[a-zA-Zɑɡüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,8}\\s*[)）])+");

  private Glosses() {}

  /**
   * The notes in {@code printed}, if it sets them systematically; none otherwise.
   *
   * @return spans of the text, ascending and disjoint
   */
  public static List<Span> find(Passage printed) {
    List<Span> found = new ArrayList<>();
    Matcher m = NOTE.matcher(printed.text());
    while (m.find()) {
      found.add(new Span(m.start(), m.end()));
    }
    return found.size() < 5 ? List.of() : List.copyOf(found);
  }
}
