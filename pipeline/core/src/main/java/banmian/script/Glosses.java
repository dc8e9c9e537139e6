package banmian.script;

import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pinyin readings set in parentheses after the character that they gloss: {@code 會(huì)議(yì)}.
 *
 * <p>Seed 001 has 259 of them in 2,743 characters: the page of a web site that turns Simplified
 * into Traditional and tells how to read what it turned. Parentheses that hold anything else, as in
 * {@code 鎮(街)} or {@code 黨(工)委}, are part of the text and stay, and so does a single reading that a
 * writer gives, as in {@code 亳(bó)州}.
 *
 * <p>A note is a pair of parentheses with one reading that the character before it, or its
 * Simplified or Traditional form, has. Notes are no text if they come as a system: in a stretch of
 * print with five or more, on three or more characters, four times in five where these characters
 * come; and at least half of them on characters that no reader needs help with.
 */
public final class Glosses {

  private static final int LETTERS = 8;

  /** A note this far from the one before it begins a new stretch. */
  private static final int GAP = 300;

  private static final int NOTES = 5;
  private static final int CHARACTERS = 3;

  private Glosses() {}

  /**
   * The notes in {@code printed}, if it sets them as a system; none otherwise. A line break inside
   * a note, or between it and its character, goes with it, since it was set where the line was
   * full; so do blanks there.
   *
   * @return a span of the text for each note, ascending and disjoint; runs of notes touch
   */
  public static List<Span> find(Passage printed) {
    String text = printed.text();
    List<Note> notes = notes(text);
    if (notes.size() < NOTES) {
      return List.of();
    }
    List<List<Note>> stretches = stretches(notes);
    boolean system = isSystem(text, notes);
    for (int i = 0; i < stretches.size() && !system; i++) {
      system = isSystem(text, stretches.get(i));
    }
    if (!system) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    for (List<Note> stretch : stretches) {
      if (isRegular(text, stretch)) {
        stretch.forEach(note -> found.add(note.span));
      }
    }
    return List.copyOf(found);
  }

  /**
   * A reading in parentheses.
   *
   * @param at index of the character that has it
   * @param toned false for the neutral tone (麼(me)), which is not told from a word by itself
   */
  private record Note(int at, Span span, boolean toned) {}

  private static List<Note> notes(String text) {
    List<Note> notes = new ArrayList<>();
    // the character that a run of parentheses stands behind, and the end of the run
    int head = -1;
    int end = -1;
    for (int open = 0; open < text.length(); open++) {
      char c = text.charAt(open);
      if (c != '(' && c != '（') {
        continue;
      }
      int close = close(text, open);
      int before = skipBlanksBack(text, open);
      if (close < 0 || before < 0) {
        continue;
      }
      if (before != end) {
        head = before - 1;
      }
      end = close;
      if (head < 0 || !Votes.isHan(text.charAt(head))) {
        continue;
      }
      String reading = Readings.spell(letters(text, open, close));
      if (Readings.has(text.charAt(head), reading)) {
        notes.add(new Note(head, new Span(before, close), Readings.isToned(reading)));
      }
    }
    return notes;
  }

  /**
   * One past the parenthesis that closes a reading's; -1 if there is none, or if anything but one
   * to eight letters, blanks and one line break is in between.
   */
  private static int close(String text, int open) {
    int letters = 0;
    int breaks = 0;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return letters == 0 ? -1 : i + 1;
      }
      if (isLetter(c)) {
        letters++;
      } else if (isBreak(text, i)) {
        breaks++;
      } else if (!Passage.isBlank(c)) {
        return -1;
      }
      if (letters > LETTERS || breaks > 1) {
        return -1;
      }
    }
    return -1;
  }

  /** One past what is printed before {@code at}; -1 if more than one line break is in between. */
  private static int skipBlanksBack(String text, int at) {
    int breaks = 0;
    int i = at;
    while (i > 0 && Passage.isBlank(text.charAt(i - 1))) {
      i--;
      if (isBreak(text, i)) {
        breaks++;
      }
    }
    return breaks > 1 ? -1 : i;
  }

  /** True for a line break; CR LF is one, at its LF. */
  private static boolean isBreak(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  private static CharSequence letters(String text, int open, int close) {
    StringBuilder letters = new StringBuilder();
    for (int i = open + 1; i < close - 1; i++) {
      if (isLetter(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿêếềɑɡ".indexOf(c) >= 0
        || "ĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛÜ".indexOf(c) >= 0
        || (c >= 0x300 && c <= 0x30C);
  }

  private static List<List<Note>> stretches(List<Note> notes) {
    List<List<Note>> stretches = new ArrayList<>();
    int end = -1;
    for (Note note : notes) {
      if (end < 0 || note.at - end > GAP) {
        stretches.add(new ArrayList<>());
      }
      stretches.get(stretches.size() - 1).add(note);
      end = note.span.end();
    }
    return stretches;
  }

  private static boolean isSystem(String text, List<Note> notes) {
    List<Note> toned = notes.stream().filter(Note::toned).toList();
    Set<Character> heads = heads(text, toned);
    long common = toned.stream().filter(n -> Readings.isCommon(text.charAt(n.at))).count();
    return toned.size() >= NOTES
        && heads.size() >= CHARACTERS
        && common * 2 >= toned.size()
        && isRegular(text, toned);
  }

  /** True if characters with notes have one four times in five from the first note to the last. */
  private static boolean isRegular(String text, List<Note> notes) {
    Set<Character> heads = heads(text, notes);
    int from = notes.isEmpty() ? 0 : notes.get(0).at;
    int to = notes.isEmpty() ? 0 : notes.get(notes.size() - 1).at;
    int occurrences = 0;
    for (int i = from; i <= to; i++) {
      if (heads.contains(text.charAt(i))) {
        occurrences++;
      }
    }
    Set<Integer> places = new TreeSet<>();
    notes.forEach(note -> places.add(note.at));
    return places.size() * 5 >= occurrences * 4;
  }

  private static Set<Character> heads(String text, List<Note> notes) {
    Set<Character> heads = new TreeSet<>();
    notes.forEach(note -> heads.add(text.charAt(note.at)));
    return heads;
  }
}
