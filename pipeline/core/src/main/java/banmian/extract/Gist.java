package banmian.extract;

import banmian.extract.Lexicons.Entry;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape of an article in few words: its lead and its genre. */
final class Gist {

  // ——记盘溪县人民法院加鸠法庭庭长王章远, ——访省级非遗传承人江水根
  private static final Pattern PORTRAIT = Pattern.compile("—[记访](?!者)");

  private static final int SHORT = 24;
  private static final int LABEL = 8;
  private static final int CREDIT = 30;

  private Gist() {}

  /**
   * What kind of text it is: news, feature, commentary, letter, notice, obituary, interview; null
   * where nothing tells.
   *
   * @param words what headlines and bylines say of it
   * @param head headlines and bylines, a line each
   * @param dated true if its lead has a day
   */
  static @Nullable String genre(
      List<Entry> words, String head, String folded, boolean dateline, boolean dated) {
    String first = folded.substring(0, Math.min(60, folded.length()));
    if (first.contains("编辑同志")) {
      return "letter";
    }
    if (first.contains("治丧") || (first.contains("因病") && first.contains("逝世"))) {
      return "obituary";
    }
    List<String> labels = List.of(head.split("[ \n（）【】《》：／/|丨—]+"));
    for (Entry entry : words) {
      String word = entry.word();
      boolean told =
          switch (entry.field(1)) {
            case "notice" -> head.endsWith(word) || folded.startsWith(word);
            case "letter", "obituary" -> head.contains(word);
            // a paper's column (人民论坛), not a forum (海峡论坛开幕), nor what a reporter sends
            case "commentary" ->
                labels.stream()
                    .anyMatch(l -> isLabel(l, word) && (!dateline || head.contains('（' + l + '）')));
            case "interview" -> labels.stream().anyMatch(l -> l.startsWith(word)); // 对话某某
            default -> labels.stream().anyMatch(l -> isLabel(l, word));
          };
      if (told) {
        return entry.field(1);
      }
    }
    if (PORTRAIT.matcher(head).find()) {
      return "feature";
    }
    if (dateline || dated) {
      return "news";
    }
    return folded.length() > 600 ? "feature" : null;
  }

  private static boolean isLabel(String label, String word) {
    return label.length() <= LABEL && label.endsWith(word);
  }

  /**
   * The lead sentence, verbatim; the first two where the first is short.
   *
   * @param body as printed
   * @param folded its folded shape
   * @param from where the text starts, behind dateline and byline
   */
  static @Nullable String summary(String body, String folded, int from) {
    int start = opening(folded, from);
    int end = sentence(folded, start);
    if (end - start < SHORT && end < folded.length() && folded.charAt(end) != '\n') {
      end = sentence(folded, end);
    }
    String summary = body.substring(start, end).strip();
    return summary.isEmpty() ? null : summary;
  }

  /** Behind what may stand between a dateline and its text: marks, （甲乙丙） of a foreign agency. */
  private static int opening(String folded, int from) {
    int start = from;
    while (start < folded.length()) {
      if (" \n：，。、．.》】）>".indexOf(folded.charAt(start)) >= 0) {
        start++;
        continue;
      }
      int close = folded.charAt(start) == '（' ? folded.indexOf('）', start) : -1;
      boolean credit =
          from > 0
              && close > start + 2
              && close - start <= CREDIT
              && folded
                  .substring(start + 1, close)
                  .chars()
                  .allMatch(c -> Folded.isHan((char) c) || " 、".indexOf(c) >= 0);
      if (!credit) {
        return start;
      }
      start = close + 1;
    }
    return start;
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
