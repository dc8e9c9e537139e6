package banmian.extract;

import banmian.extract.Lexicons.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of an article in few words: its lead and its genre. */
final class Gist {

  private static final int SHORT = 24;

  private Gist() {}

  /**
   * What kind of text it is: news, feature, commentary, letter, notice, obituary, interview; null
   * where nothing tells.
   *
   * @param words what headlines say of it
   * @param dated true if it has a dateline or a day in its lead
   */
  static @Nullable String genre(
      List<Entry> words, String head, String folded, boolean dated, boolean event) {
    String first = folded.substring(0, Math.min(60, folded.length()));
    if (first.contains("编辑同志")) {
      return "letter";
    }
    if (first.contains("治丧") || (first.contains("因病") && first.contains("逝世"))) {
      return "obituary";
    }
    for (Entry entry : words) {
      String word = entry.word();
      boolean told =
          entry.field(1).equals("notice")
              ? head.endsWith(word) || folded.startsWith(word)
              : head.contains(word);
      if (told) {
        return entry.field(1);
      }
    }
    if (dated || event) {
      return "news";
    }
    return folded.length() > 600 ? "feature" : null;
  }

  /**
   * The lead sentence, verbatim; the first two where the first is short.
   *
   * @param body as printed
   * @param folded its folded shape
   * @param from where the text starts, behind dateline and byline
   */
  static @Nullable String summary(String body, String folded, int from) {
    int start = from;
    while (start < folded.length() && " \n".indexOf(folded.charAt(start)) >= 0) {
      start++;
    }
    int end = sentence(folded, start);
    if (end - start < SHORT && end < folded.length() && folded.charAt(end) != '\n') {
      end = sentence(folded, end);
    }
    String summary = body.substring(start, end).strip();
    return summary.isEmpty() ? null : summary;
  }

  private static int sentence(String folded, int start) {
    int depth = 0;
    for (int i = start; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '\n') {
        return i;
      }
      if (c == '“') {
        depth++;
      } else if (c == '”') {
        depth = Math.max(0, depth - 1);
      }
      if ("。！？".indexOf(c) >= 0) {
        boolean quoted = i + 1 < folded.length() && folded.charAt(i + 1) == '”';
        if (quoted) {
          return i + 2;
        }
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return folded.length();
  }
}
