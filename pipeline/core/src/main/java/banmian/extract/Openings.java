package banmian.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the words begin that a verb of saying leads to, and who says them. */
final class Openings {

  /** Words of fewer characters are hardly said: 表示感谢. */
  static final int SHORTEST = 6;

  /** A term in quotation marks is hardly longer. */
  static final int TERM = 12;

  private final Pattern item;

  Openings(Forms forms) {
    this.item = forms.of("item");
  }

  /** Who says what begins at {@code words}. */
  record Opening(Speaker speaker, int words) {}

  In in(Prose prose, SayingVerbs.In verbs, Speakers.In speakers) {
    return new In(prose, verbs, speakers);
  }

  /** Those of one text. */
  final class In {
    private final Prose prose;
    private final String text;
    private final SayingVerbs.In verbs;
    private final Speakers.In speakers;

    private In(Prose prose, SayingVerbs.In verbs, Speakers.In speakers) {
      this.prose = prose;
      this.text = prose.text();
      this.verbs = verbs;
      this.speakers = speakers;
    }

    /** What a verb of saying leads to; null if it reports nothing, or nobody says it. */
    @Nullable Opening behind(int verb, int length) {
      int end = verb + length;
      if (end >= text.length()) {
        return null;
      }
      end += verbs.told(verb, length);
      boolean marked = prose.isOneOf(end, "，：");
      boolean leads = Folded.isHan(text.charAt(end)) && !prose.isOneOf(end, "的了和与");
      if (!marked && !(leads && verbs.mayLead(verb, length))) {
        return null;
      }
      int start = marked ? end + 1 : end;
      start = text.startsWith("：\n", end) ? firstItem(start) : start;
      // 局长报告，|强调…: what he says stands behind the second verb
      boolean further = verbs.mayBeNoun(verb, length) && verbs.at(start) > 0;
      if (further || (marked && isDirect(start)) || prose.sentenceEnd(start) - start < SHORTEST) {
        return null;
      }
      Speaker speaker = speakers.of(verb, length, marked);
      speaker = speaker == null && marked ? speakers.unnamed(verb, length) : speaker;
      return speaker == null ? null : new Opening(speaker, start);
    }

    /** 会议要求：, and what it is in paragraphs of their own: where the first of those begins. */
    private int firstItem(int lineEnd) {
      int start = skipBlanks(lineEnd + 1);
      return isItem(start, text.length()) ? start : lineEnd;
    }

    /** True if an item of a list begins there: 一要…, （二）…, 3. … */
    boolean isItem(int from, int to) {
      return Forms.at(item, text, Math.min(from, text.length()), to);
    }

    /** The place at {@code at} or behind blanks there. */
    int skipBlanks(int at) {
      int start = at;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      return start;
    }

    /** True for words in quotation marks (X说，“…”) that are no term of a sentence (“三好”活动要办下去). */
    private boolean isDirect(int start) {
      if (!text.startsWith("“", start)) {
        return false;
      }
      int close = QuotationMarks.closing(text, start);
      boolean term = close > 0 && close - start <= TERM && !QuotationMarks.isClosed(text, close);
      return !term || !goesOn(close + 1);
    }

    /** True if the sentence goes on there: what stands before was a term of it. */
    boolean goesOn(int at) {
      return at < text.length() && (Folded.isHan(text.charAt(at)) || text.charAt(at) == '、');
    }

    /** True if somebody's words, or others of his, are told in a stretch. */
    boolean tells(int from, int to) {
      for (int i = from; i < to; i++) {
        int length = verbs.at(i);
        if (length > 0 && behind(i, length) != null) {
          return true;
        }
        i += Math.max(1, length) - 1;
      }
      return false;
    }
  }
}
