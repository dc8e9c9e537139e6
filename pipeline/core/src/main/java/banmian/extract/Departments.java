package banmian.extract;

import banmian.extract.Lexicons.ListName;

/** Departments by what they are for, without a name of their own: 社会福利署, 税捐稽征处, 环境卫生及执照部. */
final class Departments {

  private final WordTrie matters;
  private final String joints;
  private final String seatsOfState;
  private final String sections;
  private final BodySuffixes suffixes;

  Departments(Lexicons lexicons, BodySuffixes suffixes) {
    this.suffixes = suffixes;
    this.matters = lexicons.words(ListName.DEPARTMENT_WORDS);
    this.joints = lexicons.beside("joint-of-matters");
    this.seatsOfState = lexicons.beside("seat-of-state");
    this.sections = lexicons.beside("section-of-body");
  }

  /**
   * End of the department that begins at {@code at} with what it is for: 社会福利|署; 0 if none does. A
   * name that its office ends (农业处|长) is left to the office.
   */
  int end(String text, Words words, int at) {
    int first = matters.longest(text, at);
    if (first == 0) {
      return 0;
    }
    int pos = at + first;
    int count = 1;
    while (pos < text.length()) {
      int joint = joints.indexOf(text.charAt(pos)) >= 0 ? 1 : 0;
      int next = matters.longest(text, pos + joint);
      if (next == 0) {
        break;
      }
      pos += joint + next;
      count++;
    }
    if (pos < text.length() && text.charAt(pos) == '总') {
      pos++;
    }
    if (pos >= text.length()) {
      return 0;
    }
    if (count > 1 && text.startsWith("小组", pos)) {
      return pos + 2; // 研究及试验|小组
    }
    boolean sure = seatsOfState.indexOf(text.charAt(pos)) >= 0;
    boolean likely = sure || sections.indexOf(text.charAt(pos)) >= 0;
    boolean ends =
        likely
            && (pos + 1 >= text.length() || text.charAt(pos + 1) != '长')
            && suffixes.closes(text, words, pos, 1)
            && (words.starts(pos + 1) || !Folded.isHan(text.charAt(pos + 1)));
    if (ends && text.charAt(pos) == '司' && text.startsWith("署", pos + 1)) {
      return pos + 2; // 文化司署
    }
    return ends && (sure || (count > 1 && pos - at > 3) || suffixes.isHeld(text, pos + 1))
        ? pos + 1
        : 0;
  }
}
