package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody does at an event, from the verbs of the clause behind the name. */
final class Roles {

  private static final int CLAUSE = 40;

  private final WordTrie verbs = WordTrie.forwards();
  private final List<String> roles = new ArrayList<>();

  Roles(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.ROLE_VERBS)) {
      verbs.put(entry.word(), roles.size());
      roles.add(entry.field(1));
    }
  }

  /**
   * The role of the person at {@code name}; null if the clause tells none. 会议由李明主持 is told by what
   * stands behind the name too.
   */
  @Nullable String of(String text, Span name) {
    int stop = Math.min(text.length(), name.end() + CLAUSE);
    String role = null;
    for (int i = name.end(); i < stop; i++) {
      char c = text.charAt(i);
      if ("。；！？\n".indexOf(c) >= 0 || (c == '，' && role != null)) {
        break;
      }
      int length = verbs.longest(text, i);
      if (length > 0) {
        String next = roles.get(verbs.valueAt(text, i, length));
        // 出席会议并讲话: who speaks is more than one who attends; 参加调研 attends
        boolean more = role == null || (role.equals("attendee") && next.equals("speaker"));
        role = more ? next : role;
      }
    }
    return role;
  }
}
