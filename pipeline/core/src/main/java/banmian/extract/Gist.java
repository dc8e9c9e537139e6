package banmian.extract;

import org.jspecify.annotations.Nullable;

/** The shape of an article in few words: its lead and its genre. */
final class Gist {

  private static final int SHORT = 24;

  private Gist() {}

  /**
   * What kind of text it is: news, feature, commentary, letter, notice, obituary, interview; null
   * where nothing tells.
   *
   * @param dated true if it has a dateline or a day in its lead
   */
  static @Nullable String genre(String head, String folded, boolean dated, boolean event) {
    String first = folded.substring(0, Math.min(60, folded.length()));
    if (first.contains("编辑同志") || head.contains("读者来信")) {
      return "letter";
    }
    if (head.contains("讣告")
        || first.contains("治丧")
        || (first.contains("因病") && first.contains("逝世"))) {
      return "obituary";
    }
    for (String word : new String[] {"公告", "启事", "通告", "声明", "招标", "招租", "告示"}) {
      if (head.endsWith(word) || folded.startsWith(word)) {
        return "notice";
      }
    }
    for (String word :
        new String[] {"评论", "社论", "时评", "短评", "论坛", "杂谈", "随笔", "漫笔", "社評", "笔谈", "今日谈", "言论"}) {
      if (head.contains(word)) {
        return "commentary";
      }
    }
    if (head.contains("专访") || head.contains("对话")) {
      return "interview";
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
