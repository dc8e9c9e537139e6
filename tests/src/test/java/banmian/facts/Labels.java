package banmian.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code facts/} and what a reader says about it. The README there tells the guideline.
 *
 * @param name the folder's name
 * @param bytes the page
 * @param names the names to be found
 * @param ignored places where a find is neither right nor wrong
 * @param articles what is said of each article, in printed order
 * @param optionalOffices offices that may be found or not
 */
record Labels(
    String name,
    byte[] bytes,
    List<Name> names,
    List<Name> ignored,
    List<OfArticle> articles,
    List<Office> optionalOffices) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "facts");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What kind of page it is. */
  enum Set {
    /** Names as common as in any local paper. */
    PLAIN,
    /** Names that are words, rare surnames, foreign names: made to be hard. */
    TRAPS,
    /** Common names again, on pages written after the rules had learned from the others. */
    FRESH,
    /**
     * Ordinary pages of many papers and times, longer ones too, that no rule had seen at first
     * contact.
     */
    NEWS,
    /** Ordinary pages again, written after the rules had learned from NEWS. */
    LATER,
    /** Ordinary pages once more, written after the rules had learned from LATER. */
    AGAIN,
    /** Ordinary pages for the seventh time, written after the rules had learned from AGAIN. */
    SEVENTH,
    /** A dozen ordinary pages, written after the rules had learned from SEVENTH. */
    EIGHTH,
    /** Pages of Hong Kong, Taiwan, Macao, abroad and before 1950, by somebody who knew no rule. */
    NINTH,
    /** Pages of every kind, old and new, by somebody who knew no rule. */
    TENTH,
    /** Ordinary pages and some of elsewhere and old, by somebody else who knew no rule. */
    ELEVENTH,
    /** Local papers of today most of all, by somebody who knew no rule, met last. */
    TWELFTH
  }

  /** The set that it belongs to. */
  Set set() {
    return switch (name.substring(0, name.indexOf('-') + 1)) {
      case "plain-" -> Set.PLAIN;
      case "fresh-" -> Set.FRESH;
      case "news-" -> Set.NEWS;
      case "later-" -> Set.LATER;
      case "again-" -> Set.AGAIN;
      case "seventh-" -> Set.SEVENTH;
      case "eighth-" -> Set.EIGHTH;
      case "ninth-" -> Set.NINTH;
      case "tenth-" -> Set.TENTH;
      case "eleventh-" -> Set.ELEVENTH;
      case "twelfth-" -> Set.TWELFTH;
      default -> Set.TRAPS;
    };
  }

  /**
   * A name on the page.
   *
   * @param kind person, organization, place
   * @param start first byte
   * @param end one past the last byte
   * @param surface the name without blanks
   */
  record Name(String kind, long start, long end, String surface) {}

  /**
   * An office that someone holds.
   *
   * @param organization as printed beside it
   * @param resolved the organization's full name, where the page gives it elsewhere
   */
  record Office(
      String person, String office, @Nullable String organization, @Nullable String resolved) {}

  /** Who made an article. */
  record Maker(String name, String role) {}

  /**
   * An article.
   *
   * @param start its first byte
   */
  record OfArticle(
      long start,
      List<Office> offices,
      List<Maker> makers,
      @Nullable String eventDate,
      @Nullable String dateline) {}

  /** All pages, by name. */
  static List<Labels> all() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      List<Labels> all = new ArrayList<>();
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        all.add(in(folder));
      }
      return all;
    }
  }

  private static Labels in(Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("page.txt"));
    JsonNode json = JSON.readTree(Files.readAllBytes(folder.resolve("labels.json")));
    Charset charset = Charset.forName(json.get("encoding").asText());
    String text = new String(bytes, charset);
    List<Name> names = new ArrayList<>();
    names.addAll(names(json.get("persons"), "person", text, charset));
    names.addAll(names(json.get("organizations"), "organization", text, charset));
    names.addAll(names(json.get("places"), "place", text, charset));
    List<OfArticle> articles = new ArrayList<>();
    for (JsonNode node : json.get("articles")) {
      List<Maker> makers = new ArrayList<>();
      for (JsonNode maker : node.get("bylines")) {
        makers.add(new Maker(maker.get("name").asText(), maker.get("role").asText()));
      }
      articles.add(
          new OfArticle(
              byteAt(node.get("start").asInt(), text, charset),
              offices(node.get("offices")),
              List.copyOf(makers),
              textOf(node, "event_date"),
              textOf(node, "dateline")));
    }
    return new Labels(
        folder.getFileName().toString(),
        bytes,
        List.copyOf(names),
        names(json.get("ignored"), "ignored", text, charset),
        List.copyOf(articles),
        offices(json.get("optional_offices")));
  }

  private static List<Name> names(JsonNode nodes, String kind, String text, Charset charset) {
    List<Name> names = new ArrayList<>();
    for (JsonNode node : nodes) {
      int start = node.get("start").asInt();
      int end = node.get("end").asInt();
      String surface = node.get("surface").asText();
      String printed =
          text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
      if (!printed.replaceAll("[\\s\\u3000]", "").equals(surface)) {
        throw new IllegalArgumentException(surface + " is labelled where " + printed + " stands");
      }
      names.add(new Name(kind, byteAt(start, text, charset), byteAt(end, text, charset), surface));
    }
    return List.copyOf(names);
  }

  private static List<Office> offices(JsonNode nodes) {
    List<Office> offices = new ArrayList<>();
    for (JsonNode node : nodes) {
      offices.add(
          new Office(
              node.get("person").asText(),
              node.get("office").asText(),
              textOf(node, "organization"),
              textOf(node, "resolved")));
    }
    return List.copyOf(offices);
  }

  private static @Nullable String textOf(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static long byteAt(int codePoint, String text, Charset charset) {
    return text.substring(0, text.offsetByCodePoints(0, codePoint)).getBytes(charset).length;
  }
}
