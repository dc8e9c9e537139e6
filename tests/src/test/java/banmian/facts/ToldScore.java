package banmian.facts;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.article.Article;
import banmian.extract.Facts;
import banmian.hanlp.HanlpSegmenter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scores what was said and what happened on the pages of {@code told/}: quotes by speaker, verb and
 * words, events by kind and day, their names, and who took part as what. Labels stand beside each
 * page, a line an item: {@code article} with words of its body, {@code event kind | day | name},
 * {@code who person | role}, {@code quote speaker | verb | words}; {@code -} for what the print
 * does not tell; {@code maybe} before what counts neither way. A {@code who} takes part in the
 * event of the line above it.
 */
final class ToldScore {

  static final String QUOTES = "quote";
  static final String WORDS = "words of a quote";
  static final String EVENTS = "event, kind and day";
  static final String NAMES = "event name";
  static final String PARTICIPANTS = "participant and role";
  static final String EACH = "… of each event";

  private static final Path TOLD = Path.of("src/test/resources/told");
  private static final Path FACTS = Path.of("src/test/resources/facts");

  /** The labelled pages. */
  enum Set {
    /** Those that the rules learned from. */
    FIRST,
    /** Those of the set EIGHTH of {@code facts/}. */
    EIGHTH,
    /** Those whose statements go on over sentences, and that tell of several events. */
    LONGER,
    /** More of that kind, written when the rules had learned from those. */
    BEYOND,
    /** And more, written when they had learned from those too. */
    ANEW,
    /** Pages of the set TENTH of {@code facts/}, by somebody who knew no rule. */
    TENTH,
    /** Pages of the set ELEVENTH, by somebody else who knew no rule. */
    ELEVENTH,
    /** Pages of the set TWELFTH, by one more who knew no rule. */
    TWELFTH;

    private static Set of(String page) {
      String set = page.substring(0, page.indexOf('-'));
      return switch (set) {
        case "eighth" -> EIGHTH;
        case "longer" -> LONGER;
        case "beyond" -> BEYOND;
        case "anew" -> ANEW;
        case "tenth" -> TENTH;
        case "eleventh" -> ELEVENTH;
        case "twelfth" -> TWELFTH;
        default -> FIRST;
      };
    }
  }

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  /** The figures over the pages of one set. */
  static ToldScore of(Set set) throws IOException {
    PageReader reader = PageReader.with(PageReader.Options.byEvidence(), HanlpSegmenter.create());
    ToldScore score = new ToldScore();
    List<Path> pages;
    try (Stream<Path> folders = Files.list(TOLD)) {
      pages = folders.filter(Files::isDirectory).sorted().collect(Collectors.toList());
    }
    for (Path page : pages) {
      String name = String.valueOf(page.getFileName());
      if (Set.of(name) != set) {
        continue;
      }
      Path own = TOLD.resolve(name).resolve("page.txt");
      Path text = Files.exists(own) ? own : FACTS.resolve(name).resolve("page.txt");
      score.add(
          name,
          reader.read(Source.of("page.txt", Files.readAllBytes(text))),
          Files.readAllLines(page.resolve("labels.txt"), StandardCharsets.UTF_8));
    }
    return score;
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Set set : Set.values()) {
      ToldScore score = of(set);
      if (List.of(arguments).contains("--errors")) {
        score.errors.forEach(out::println);
      }
      out.println(set);
      out.print(score.table());
    }
  }

  Tally of(String row) {
    return tallies.computeIfAbsent(row, r -> new Tally());
  }

  String table() {
    StringBuilder out = new StringBuilder();
    tallies.forEach((row, tally) -> out.append("%-20s %s%n".formatted(row, tally)));
    return out.toString();
  }

  private void add(String name, Page page, List<String> labels) {
    List<String> ofArticle = new ArrayList<>();
    String words = "";
    for (String line : labels) {
      if (line.startsWith("article ")) {
        article(name, page, words, ofArticle);
        words = line.substring("article ".length());
        ofArticle = new ArrayList<>();
      } else {
        ofArticle.add(line);
      }
    }
    article(name, page, words, ofArticle);
  }

  private void article(String name, Page page, String words, List<String> labels) {
    if (words.isEmpty()) {
      return;
    }
    Facts facts = null;
    String body = "";
    for (int i = 0; i < page.division().articles().size(); i++) {
      Article article = page.division().articles().get(i);
      if (article.body().text().contains(words)) {
        facts = page.facts().articles().get(i);
        body = article.body().text();
      }
    }
    if (facts == null) {
      errors.add(name + ": no article says " + words); // a notice, or its text is torn: all missed
    }
    List<Facts.Quote> read = facts == null ? List.of() : facts.quotes();
    List<Facts.Event> happened = facts == null ? List.of() : facts.events();
    java.util.Set<String> quotes = new LinkedHashSet<>();
    java.util.Set<String> said = new LinkedHashSet<>();
    for (Facts.Quote quote : read) {
      String what = body.substring(quote.span().start(), quote.span().end()).replace("\n", "");
      quotes.add(or(quote.speaker()) + " | " + or(quote.verb()) + " | " + what);
      said.add(what);
    }
    compare(name, QUOTES, labels, "quote ", 0, 3, quotes);
    compare(name, WORDS, labels, "quote ", 2, 3, said);
    java.util.Set<String> events = new LinkedHashSet<>();
    java.util.Set<String> names = new LinkedHashSet<>();
    java.util.Set<String> people = new LinkedHashSet<>();
    java.util.Set<String> ofEach = new LinkedHashSet<>();
    for (Facts.Event event : happened) {
      events.add(event.kind() + " | " + (event.eventDate() == null ? "-" : event.eventDate()));
      names.add(or(event.eventName()));
      for (Facts.Participant one : event.participants()) {
        people.add(one.personName() + " | " + one.eventRole());
        ofEach.add(event.kind() + " | " + one.personName() + " | " + one.eventRole());
      }
    }
    compare(name, EVENTS, labels, "event ", 0, 2, events);
    compare(name, NAMES, labels, "event ", 2, 3, names);
    compare(name, PARTICIPANTS, labels, "who ", 0, 2, people);
    compare(name, EACH, withKinds(labels), "who ", 0, 3, ofEach);
  }

  /**
   * The labels with the kind of its event before each who: that of the last event above it, and of
   * one who may take part that of the last that may be one.
   */
  private static List<String> withKinds(List<String> labels) {
    List<String> told = new ArrayList<>();
    String kind = "-";
    String last = "-";
    for (String label : labels) {
      if (label.startsWith("event ") || label.startsWith("maybe event ")) {
        String event = label.substring(label.indexOf("event ") + "event ".length());
        last = event.substring(0, event.indexOf(' '));
        kind = label.startsWith("maybe ") ? kind : last;
      }
      told.add(
          label
              .replaceFirst("^who ", "who " + kind + " | ")
              .replaceFirst("^maybe who ", "maybe who " + last + " | "));
    }
    return told;
  }

  private static String or(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "-" : value;
  }

  /** Compares the fields {@code from..to} of the labels of a kind with what was read. */
  private void compare(
      String name,
      String row,
      List<String> labels,
      String kind,
      int from,
      int to,
      java.util.Set<String> got) {
    java.util.Set<String> want = fields(labels, kind, from, to);
    java.util.Set<String> maybe = fields(labels, "maybe " + kind, from, to);
    Tally tally = of(row);
    for (String item : want) {
      if (got.contains(item)) {
        tally.right();
      } else {
        tally.missed();
        errors.add(name + ": missed " + row + " " + item);
      }
    }
    for (String item : got) {
      if (!want.contains(item) && !maybe.contains(item)) {
        tally.wrong();
        errors.add(name + ": wrong " + row + " " + item);
      }
    }
  }

  private static java.util.Set<String> fields(List<String> labels, String kind, int from, int to) {
    java.util.Set<String> fields = new LinkedHashSet<>();
    for (String label : labels) {
      if (label.startsWith(kind)) {
        List<String> all = List.of(label.substring(kind.length()).split(" \\| ", 3));
        fields.add(String.join(" | ", all.subList(from, to)));
      }
    }
    return fields;
  }
}
