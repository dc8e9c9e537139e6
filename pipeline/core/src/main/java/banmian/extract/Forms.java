package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns of speech that a list holds as patterns: a line each, with its name, the pattern, and a
 * print in which it is found ({@code |} stands where it begins). {@code {name}} in a pattern stands
 * for a pattern above it, or for the words of that class of the word lists. Immutable.
 */
final class Forms {

  private static final Pattern REFERENCE = Pattern.compile("\\{([a-z]+(?:-[a-z]+)*)}");

  private final ListName list;
  private final Map<String, Pattern> forms = new LinkedHashMap<>();

  /**
   * The forms of a list.
   *
   * @param words lists whose classes the patterns may name
   * @throws IllegalArgumentException naming the form, for a pattern that is none or that names what
   *     neither a form above it nor a list has
   */
  Forms(Lexicons lexicons, ListName list, ListName... words) {
    this.list = list;
    for (Entry entry : lexicons.entries(list)) {
      String pattern =
          REFERENCE
              .matcher(entry.field(1))
              .replaceAll(
                  m -> Matcher.quoteReplacement(expanded(lexicons, entry, m.group(1), words)));
      try {
        forms.put(entry.word(), Pattern.compile(pattern));
      } catch (PatternSyntaxException bad) {
        throw new IllegalArgumentException(list.file() + ": " + entry.word() + ": " + bad, bad);
      }
    }
  }

  /** What stands for a name in braces: a form, else the words of a class, long ones first. */
  private String expanded(Lexicons lexicons, Entry entry, String name, ListName... words) {
    Pattern form = forms.get(name);
    if (form != null) {
      return form.pattern();
    }
    String all =
        Stream.of(words)
            .flatMap(from -> lexicons.words(from, name).stream())
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|"));
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          list.file() + ": " + entry.word() + " names {" + name + "}, which nothing above it is");
    }
    return "(?:" + all + ")";
  }

  /** The form of that name. */
  Pattern of(String name) {
    Pattern form = forms.get(name);
    if (form == null) {
      throw new IllegalArgumentException(list.file() + " has no form " + name);
    }
    return form;
  }

  /** True if it begins at {@code from} and ends before {@code to}. */
  static boolean at(Pattern form, String text, int from, int to) {
    return form.matcher(text).region(from, Math.max(from, to)).lookingAt();
  }

  /** True if it fills the stretch. */
  static boolean fills(Pattern form, String text, int from, int to) {
    return form.matcher(text).region(from, Math.max(from, to)).matches();
  }

  /** True if it stands somewhere in the stretch. */
  static boolean in(Pattern form, String text, int from, int to) {
    return form.matcher(text).region(from, Math.max(from, to)).find();
  }
}
