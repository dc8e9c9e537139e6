package banmian.extract;

import banmian.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody does at an event, from the verbs of the clause behind the name. */
final class Roles {

  private static final List<String[]> VERBS =
      List.of(
          new String[] {"主持会议", "chair"},
          new String[] {"主持大会", "chair"},
          new String[] {"主持召开", "chair"},
          new String[] {"主持座谈", "chair"},
          new String[] {"主持", "host"},
          new String[] {"宣读", "reader"},
          new String[] {"传达", "reader"},
          new String[] {"宣布", "reader"},
          new String[] {"通报", "reader"},
          new String[] {"述职", "presenter"},
          new String[] {"工作报告", "presenter"},
          new String[] {"作报告", "presenter"},
          new String[] {"汇报", "presenter"},
          new String[] {"颁奖", "presenter"},
          new String[] {"颁发", "presenter"},
          new String[] {"授牌", "presenter"},
          new String[] {"揭牌", "presenter"},
          new String[] {"讲党课", "speaker"},
          new String[] {"主题党课", "speaker"},
          new String[] {"专题党课", "speaker"},
          new String[] {"讲话", "speaker"},
          new String[] {"致辞", "speaker"},
          new String[] {"致词", "speaker"},
          new String[] {"发言", "speaker"},
          new String[] {"讲授", "speaker"},
          new String[] {"调研", "inspector"},
          new String[] {"督导", "inspector"},
          new String[] {"检查", "inspector"},
          new String[] {"视察", "inspector"},
          new String[] {"察看", "inspector"},
          new String[] {"督查", "inspector"},
          new String[] {"暗访", "inspector"},
          new String[] {"考察", "inspector"},
          new String[] {"慰问", "visitor"},
          new String[] {"看望", "visitor"},
          new String[] {"走访", "visitor"},
          new String[] {"拜会", "visitor"},
          new String[] {"访问", "visitor"},
          new String[] {"会见", "visitor"},
          new String[] {"出席", "attendee"},
          new String[] {"参加", "attendee"},
          new String[] {"列席", "attendee"},
          new String[] {"参会", "attendee"},
          new String[] {"陪同", "attendee"},
          new String[] {"到会", "attendee"});
  private static final int CLAUSE = 40;

  private Roles() {}

  /**
   * The role of the person at {@code name}; null if the clause tells none. 会议由李明主持 is told by what
   * stands behind the name too.
   */
  static @Nullable String of(String text, Span name) {
    int end = name.end();
    int stop = Math.min(text.length(), end + CLAUSE);
    String role = null;
    for (int i = end; i < stop; i++) {
      char c = text.charAt(i);
      if ("。；！？\n".indexOf(c) >= 0) {
        break;
      }
      if (c == '，' && role != null) {
        break;
      }
      for (String[] verb : VERBS) {
        if (text.startsWith(verb[0], i)) {
          // 出席会议并讲话: who speaks is more than one who attends; 参加调研 attends
          boolean more = role == null || (role.equals("attendee") && verb[1].equals("speaker"));
          role = more ? verb[1] : role;
          break;
        }
      }
    }
    return role;
  }
}
