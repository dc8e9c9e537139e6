package banmian.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The word lists that the rules of this room work with. Immutable.
 *
 * <p>A list is a UTF-8 text file: one entry a line, fields separated by tabs, {@code #} starts a
 * comment line. The lists and their fields stand, with comments, beside this class; a user's list
 * of the same name adds to ours and, for a word that ours has, wins. Traditional words are compared
 * in Simplified.
 */
public final class Lexicons {

  /** Names of the lists, and how many fields an entry has at least and at most. */
  enum ListName {
    SURNAMES(2, 2),
    NOT_GIVEN(1, 1),
    GIVEN_NAMES(1, 1),
    NAME_PARTS(2, 2),
    CREDIT_ROLES(3, 3),
    CREDIT_WORDS(2, 2),
    AGENCIES(1, 1),
    LANDMARKS(3, 4),
    LANDMARK_DAYS(2, 3),
    ANNIVERSARIES(2, 3),
    ORDINALS(4, 4),
    MOON_YEARS(3, 3),
    NAMED_DAYS(2, 3),
    NOT_PERSONS(1, 2),
    VERBS_OF_NAMES(1, 1),
    KNOWN_PERSONS(1, 1),
    OFFICES(2, 2),
    OFFICE_PREFIXES(1, 1),
    OFFICE_SEATS(2, 2),
    SOUNDS(1, 1),
    PLACE_GOES_ON(2, 2),
    BODY_GOES_ON(2, 2),
    BODY_NOT_AFTER(2, 2),
    BESIDE_NAMES(2, 2),
    TOLD_VERBS(2, 2),
    FOLLOWERS(2, 2),
    COLLECTIVE_SPEAKERS(1, 1),
    QUOTE_WORDS(2, 2),
    QUOTE_FORMS(3, 3),
    GENRE_WORDS(2, 2),
    REGIONS(2, 2),
    BODY_SUFFIXES(2, 2),
    DEPARTMENT_WORDS(1, 1),
    HOUSE_WORDS(2, 2),
    PLACE_SUFFIXES(2, 2),
    STREET_WORDS(1, 1),
    VENUES(1, 2),
    LEFT_STOPS(2, 2),
    GENERIC_NAMES(2, 2),
    EVENT_NOUNS(2, 2),
    EVENT_VERBS(2, 3),
    EVENT_TIMES(2, 2),
    EVENT_FORMS(3, 3),
    ROLE_VERBS(2, 2),
    DULL_WORDS(1, 2),
    COMMON_WORDS(2, 2);

    final int least;
    final int most;

    ListName(int least, int most) {
      this.least = least;
      this.most = most;
    }

    String file() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".txt";
    }
  }

  /**
   * A line of a list.
   *
   * @param fields its fields, the word folded
   */
  record Entry(List<String> fields) {
    String word() {
      return fields.get(0);
    }

    String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }

    /** For an entry whose kind its list does not know. */
    IllegalArgumentException unknown(String kinds) {
      return new IllegalArgumentException(
          "\"" + word() + "\" is of kind " + field(1) + ", expected " + kinds);
    }
  }

  private static final class BuiltIn {
    static final Lexicons ONLY = new Lexicons(Map.of());
  }

  private final Map<ListName, Map<String, Entry>> lists = new LinkedHashMap<>();

  private Lexicons(Map<String, String> more) {
    for (ListName name : ListName.values()) {
      Map<String, Entry> list = new LinkedHashMap<>();
      try (InputStream in = Lexicons.class.getResourceAsStream(name.file())) {
        if (in == null) {
          throw new IllegalStateException("no list " + name.file() + " beside " + Lexicons.class);
        }
        list.putAll(read(name, name.file(), new InputStreamReader(in, StandardCharsets.UTF_8)));
        String users = more.get(name.file());
        if (users != null) {
          list.putAll(read(name, "lexicon/" + name.file(), new StringReader(users)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(name.file(), e);
      }
      lists.put(name, list);
    }
    for (String file : new TreeMap<>(more).keySet()) {
      boolean known = false;
      for (ListName name : ListName.values()) {
        known |= name.file().equals(file);
      }
      if (!known) {
        throw new IllegalArgumentException(
            "no list is called " + file + "; lists are " + fileNames());
      }
    }
  }

  /** The lists that come with Banmian. */
  public static Lexicons builtIn() {
    return BuiltIn.ONLY;
  }

  /**
   * Ours and more.
   *
   * @param texts contents of the user's lists by file name ({@code offices.txt})
   * @throws IllegalArgumentException naming file and line, for a name that no list has, a line with
   *     too few or too many fields, an empty field or a word that the same file has already
   */
  public static Lexicons of(Map<String, String> texts) {
    return texts.isEmpty() ? builtIn() : new Lexicons(texts);
  }

  /**
   * Contents of the lists in a folder, for {@link #of}: they can travel to other machines.
   *
   * @param folder the user's {@code --lexicon}; files that do not end in {@code .txt} are left
   *     alone
   * @throws IOException if it cannot be read
   */
  public static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
      for (Path file : files) {
        texts.put(
            String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** File names of the lists, sorted: what a user's folder may hold. */
  public static List<String> fileNames() {
    List<String> names = new ArrayList<>();
    for (ListName name : ListName.values()) {
      names.add(name.file());
    }
    names.sort(null);
    return List.copyOf(names);
  }

  /** The entries of a list, in the order of the file. */
  List<Entry> entries(ListName name) {
    return List.copyOf(lists.getOrDefault(name, Map.of()).values());
  }

  /** The characters of a group of {@code beside-names.txt}. */
  String beside(String group) {
    Entry entry = Objects.requireNonNull(lists.get(ListName.BESIDE_NAMES)).get(group);
    return Objects.requireNonNull(entry, group).field(1);
  }

  /** The characters that a list names beside each one. */
  Map<Character, String> neighbours(ListName name) {
    Map<Character, String> neighbours = new TreeMap<>();
    entries(name).forEach(e -> neighbours.put(e.word().charAt(0), e.field(1)));
    return neighbours;
  }

  /** The words of a list of which {@code kind} is a class, in the order of the file. */
  List<String> words(ListName name, String kind) {
    return entries(name).stream()
        .filter(entry -> List.of(entry.field(1).split(" ")).contains(kind))
        .map(Entry::word)
        .collect(Collectors.toList());
  }

  /** The words of a list, each with the value 0. */
  WordTrie words(ListName name) {
    WordTrie words = WordTrie.forwards();
    entries(name).forEach(e -> words.put(e.word(), 0));
    return words;
  }

  /** The words of some classes, each with the value 0, to be looked for where they begin. */
  WordTrie trie(ListName name, String... kinds) {
    WordTrie words = WordTrie.forwards();
    for (String kind : kinds) {
      words(name, kind).forEach(word -> words.put(word, 0));
    }
    return words;
  }

  /** The words of a class, each with the value 0, to be looked for where they end. */
  WordTrie endings(ListName name, String kind) {
    WordTrie words = WordTrie.backwards();
    words(name, kind).forEach(word -> words.put(word, 0));
    return words;
  }

  /**
   * Makes sure that a list has no entry of an unknown class.
   *
   * @throws IllegalArgumentException naming the word and its class, if it has one
   */
  void check(ListName name, List<String> kinds) {
    for (Entry entry : entries(name)) {
      if (!kinds.contains(entry.field(1))) {
        throw entry.unknown(String.join(", ", kinds));
      }
    }
  }

  private static Map<String, Entry> read(ListName name, String file, Reader from)
      throws IOException {
    Map<String, Entry> list = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    BufferedReader reader = new BufferedReader(from);
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String where = file + ":" + number + ": ";
      List<String> fields = new ArrayList<>();
      for (String field : line.split("\t", -1)) {
        if (field.isBlank() || !field.equals(field.strip())) {
          throw new IllegalArgumentException(where + "empty or padded field in \"" + line + "\"");
        }
        fields.add(field);
      }
      if (fields.size() < name.least || fields.size() > name.most) {
        throw new IllegalArgumentException(
            where
                + fields.size()
                + " fields, expected "
                + (name.least == name.most ? "" : name.least + " to ")
                + name.most
                + " (separated by tabs)");
      }
      fields.set(0, Folded.of(fields.get(0)));
      Integer before = lines.putIfAbsent(fields.get(0), number);
      if (before != null) {
        throw new IllegalArgumentException(
            where + "\"" + fields.get(0) + "\" stands in line " + before + " already");
      }
      list.put(fields.get(0), new Entry(List.copyOf(fields)));
    }
    return list;
  }
}
