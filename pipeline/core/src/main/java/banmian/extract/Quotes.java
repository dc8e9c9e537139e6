package banmian.extract;

import banmian.extract.Facts.Quote;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads who said what: words in quotation marks beside a verb of saying (direct), and what a person
 * or a meeting 指出, 强调, 要求 up to the end of the sentence (reported).
 */
final class Quotes {

  private static final int SHORTEST = 6;
  private static final int NEAR = 12;

  private final WordTrie verbs = WordTrie.forwards();
  private final List<String> speakers = new ArrayList<>();

  Quotes(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.FOLLOWERS)) {
      if (entry.field(1).equals("say")) {
        verbs.put(entry.word(), 0);
      }
    }
    for (Entry entry : lexicons.entries(ListName.COLLECTIVE_SPEAKERS)) {
      speakers.add(entry.word());
    }
  }

  /** The quotes of a body, ascending and disjoint. */
  List<Quote> find(Passage body, String text, List<Spot> persons, List<Spot> bodies) {
    List<Quote> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '“') {
        int close = closing(text, i);
        Quote quote = close < 0 ? null : direct(body, text, i, close, persons);
        if (quote != null) {
          found.add(quote);
        }
        i = close < 0 ? i + 1 : close + 1;
        continue;
      }
      int length = verbs.longest(text, i);
      if (length >= 2) {
        Spot speaker = endingNear(persons, text, i);
        String said = speaker != null ? name(body, speaker) : collective(text, i, bodies, body);
        int start = i + length;
        boolean marked = start < text.length() && "，：".indexOf(text.charAt(start)) >= 0;
        if (said != null && marked && start + 1 < text.length() && text.charAt(start + 1) != '“') {
          int end = sentence(text, start + 1);
          if (end - start > SHORTEST) {
            found.add(
                new Quote(said, body.slice(i, i + length).text(), new Span(start + 1, end), false));
            i = end;
            continue;
          }
        }
        i += length;
        continue;
      }
      i++;
    }
    return found;
  }

  private @Nullable Quote direct(
      Passage body, String text, int open, int close, List<Spot> persons) {
    char last = text.charAt(close - 1);
    boolean sentence = close - open > 12 || "。！？，…".indexOf(last) >= 0;
    if (!sentence || close - open - 1 < SHORTEST) {
      return null; // a term or slogan
    }
    // X说：“…”
    int before = open;
    while (before > 0 && "：， ".indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    for (int k = Math.max(0, before - NEAR); k < before; k++) {
      int length = verbs.longest(text, k);
      if (length > 0 && k + length == before && open > before) {
        Spot speaker = endingNear(persons, text, k);
        return new Quote(
            speaker == null ? null : name(body, speaker),
            body.slice(k, before).text(),
            new Span(open + 1, close),
            true);
      }
    }
    // “…”X说
    for (Spot person : persons) {
      if (person.start() > close && person.start() - close <= NEAR * 2) {
        String between = text.substring(close + 1, person.start());
        int length = verbs.longest(text, verbAt(text, person.end()));
        if (length > 0 && between.indexOf('。') < 0 && between.indexOf('\n') < 0) {
          int verb = verbAt(text, person.end());
          return new Quote(
              name(body, person),
              body.slice(verb, verb + length).text(),
              new Span(open + 1, close),
              true);
        }
      }
    }
    boolean said =
        "。！？，…".indexOf(last) >= 0 || open == 0 || "：\n".indexOf(text.charAt(open - 1)) >= 0;
    return said ? new Quote(null, null, new Span(open + 1, close), true) : null;
  }

  private int verbAt(String text, int from) {
    for (int k = from; k < Math.min(text.length(), from + 6); k++) {
      if (verbs.longest(text, k) > 0) {
        return k;
      }
      if ("，。；！？\n".indexOf(text.charAt(k)) >= 0) {
        break;
      }
    }
    return text.length();
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length() && text.charAt(i) != '\n'; i++) {
      depth += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The person right before the verb, a word like 昨天 or 还 between them allowed. */
  private static @Nullable Spot endingNear(List<Spot> persons, String text, int verb) {
    Spot near = null;
    for (Spot person : persons) {
      if (person.end() <= verb && verb - person.end() <= NEAR) {
        String between = text.substring(person.end(), verb);
        // 习近平强军思想要求: not he
        near =
            between.matches("(?:[在于昨今日前还也则更又对向曾][^，。；：！？“”\\n、]*|[^，。；：！？“”\\n、]{0,2})")
                ? person
                : near;
      }
    }
    return near;
  }

  private @Nullable String collective(String text, int verb, List<Spot> bodies, Passage body) {
    for (String speaker : speakers) {
      if (text.startsWith(speaker, verb - speaker.length())) {
        return body.slice(verb - speaker.length(), verb).text();
      }
    }
    for (Spot spot : bodies) {
      if (spot.end() == verb) {
        return name(body, spot);
      }
    }
    return null;
  }

  private static String name(Passage body, Spot spot) {
    return Folded.unspaced(body.slice(spot.span()).text());
  }

  private static int sentence(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '“' ? 1 : c == '”' ? -1 : 0;
      if (c == '\n') {
        return i;
      }
      if (depth <= 0 && "。！？".indexOf(c) >= 0) {
        return i + 1;
      }
    }
    return text.length();
  }
}
