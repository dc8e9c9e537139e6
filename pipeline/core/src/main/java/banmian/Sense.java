package banmian;

import banmian.text.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What counts in a {@link Reading}: two readings say the same if their senses are equal. Blanks
 * between the lines of a deck, the place of a byline or a caption within its article, and how a
 * leftover is cut into pieces do not count; every printed character does.
 */
public final class Sense {

  private static final List<String> DECKS = List.of("kicker", "headline", "subheadline", "deck");

  private Sense() {}

  /**
   * The sense of {@code reading}, a line for each thing that counts.
   *
   * @param untold the articles whose decks are compared without their roles, by number from 0
   */
  public static String of(String reading, Set<Integer> untold) {
    StringBuilder out = new StringBuilder();
    int article = -1;
    for (List<String[]> block : blocks(reading)) {
      boolean deckRoles = !untold.contains(++article);
      String title = block.get(0)[0];
      List<String[]> lines = block.subList(1, block.size());
      if (title.equals("[leftovers]")) {
        Map<String, StringBuilder> byRole = new TreeMap<>();
        for (String[] line : lines) {
          byRole.computeIfAbsent(line[0], r -> new StringBuilder()).append(bare(line[1]));
        }
        byRole.values().removeIf(text -> text.length() == 0);
        if (!byRole.isEmpty()) {
          out.append(title).append('\n');
        }
        byRole.forEach((role, text) -> out.append(role).append(": ").append(text).append('\n'));
        continue;
      }
      out.append(title).append('\n');
      Map<String, StringBuilder> set = new LinkedHashMap<>();
      StringBuilder body = new StringBuilder();
      String before = "";
      for (String[] line : lines) {
        String role = line[0];
        if (role.equals("p")) {
          body.append("p: ").append(joined(line[1])).append('\n');
        } else if (role.equals("section_head")) {
          // a head of two lines is one head
          if (before.equals("section_head")) {
            body.setLength(body.length() - 1);
          } else {
            body.append("section_head: ");
          }
          body.append(bare(line[1])).append('\n');
        } else {
          String name = DECKS.contains(role) && !deckRoles ? "decks" : role;
          set.computeIfAbsent(name, r -> new StringBuilder()).append(bare(line[1]));
        }
        before = role;
      }
      List<String> names = new ArrayList<>(List.of("decks", "kicker", "headline", "subheadline"));
      set.keySet().stream().filter(n -> !names.contains(n)).sorted().forEach(names::add);
      for (String name : names.subList(0, 4)) {
        if (set.containsKey(name)) {
          out.append(name).append(": ").append(set.get(name)).append('\n');
        }
      }
      out.append(body);
      for (String name : names.subList(4, names.size())) {
        out.append(name).append(": ").append(set.get(name)).append('\n');
      }
    }
    return out.toString();
  }

  /** The articles of {@code reading} that have a deck without a role. */
  public static Set<Integer> untold(String reading) {
    Set<Integer> untold = new TreeSet<>();
    List<List<String[]>> blocks = blocks(reading);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).stream().anyMatch(line -> line[0].equals("deck"))) {
        untold.add(i);
      }
    }
    return untold;
  }

  /** True if the two say the same. */
  public static boolean same(String reading, String other) {
    Set<Integer> none = Set.of();
    return of(reading, none).equals(of(other, none));
  }

  /** The printed characters of a reading, sorted: what a page's must equal. */
  public static String characters(String reading) {
    StringBuilder text = new StringBuilder();
    for (List<String[]> block : blocks(reading)) {
      for (String[] line : block.subList(1, block.size())) {
        text.append(line[1]);
      }
    }
    return sorted(text.toString());
  }

  /** The printed characters of {@code text}, sorted. */
  public static String sorted(String text) {
    int[] points = bare(text).codePoints().sorted().toArray();
    return new String(points, 0, points.length);
  }

  /** The text with those blanks only that part two words of Latin letters or figures. */
  private static String joined(String text) {
    return text.strip()
        .replaceAll("(?<![\\p{Alnum},.])[\\s\\u3000]+|[\\s\\u3000]+(?![\\p{Alnum}])", "");
  }

  /** The text without blanks. */
  private static String bare(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      // the # of a Markdown heading is neither text nor worth a leftover
      if (!Passage.isBlank(text.charAt(i)) && text.charAt(i) != '#') {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static List<List<String[]>> blocks(String reading) {
    List<List<String[]>> blocks = new ArrayList<>();
    int number = 0;
    for (String line : reading.split("\n", -1)) {
      number++;
      if (line.isBlank()
          || line.startsWith("#")
          || line.startsWith("known-limit:")
          || line.startsWith("encoding:")) {
        continue;
      }
      if (line.equals("[article]") || line.equals("[leftovers]")) {
        blocks.add(new ArrayList<>(List.<String[]>of(new String[] {line, ""})));
        continue;
      }
      int colon = line.indexOf(": ");
      if (colon < 0 || blocks.isEmpty()) {
        throw new IllegalArgumentException("reading line " + number + ": " + line);
      }
      blocks
          .get(blocks.size() - 1)
          .add(new String[] {line.substring(0, colon), line.substring(colon + 2)});
    }
    return blocks;
  }
}
