package banmian.extract;

import banmian.extract.Lexicons.ListName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand between a speaker and the verb: 还, 昨天, 在会上, 激动地. */
final class Asides {

  private static final int NEAR = 12;
  private static final int DEED = 8;

  private final WordTrie asides;
  private final Pattern whenSaid;
  private final Pattern atWork;
  private final Pattern holds;
  private final Pattern citing;
  private final Pattern opens;
  private final Pattern adverbs;
  private final Pattern ofAnother;
  private final Pattern ends;

  Asides(Lexicons lexicons, Forms forms) {
    this.asides = lexicons.endings(ListName.QUOTE_WORDS, "aside");
    this.whenSaid = forms.of("when-said");
    this.atWork = forms.of("at-work");
    this.holds = forms.of("holds");
    this.citing = forms.of("citing");
    this.adverbs = forms.of("adverb");
    this.ofAnother = forms.of("of-another");
    this.opens = forms.of("aside-opens");
    this.ends = forms.of("aside-ends");
  }

  /** What a stretch ends with before adverbs: 会议|还, 他|最后. */
  int without(Prose prose, int from, int to) {
    String text = prose.text();
    Words words = prose.words();
    int end = to;
    Matcher bare = adverbs.matcher(text);
    while (end > from) {
      int aside = asides.longest(text, end);
      int word = words.startOf(end - 1);
      boolean adverb = words.at(word) == 'd';
      if (aside == 0 && !adverb && !bare.region(end - 1, end).matches()) {
        break;
      }
      end = aside > 0 ? end - aside : adverb ? word : end - 1;
    }
    return Math.max(from, end);
  }

  /** True if 指着河水 and the like fills a stretch. */
  boolean isGesture(Prose prose, int from, int to) {
    return Forms.fills(holds, prose.text(), from, to);
  }

  /** Where what tells when or where begins that ends at {@code verb}: 居民|在接受采访时; verb if none. */
  int beforeTime(Prose prose, int from, int verb) {
    Matcher when = whenSaid.matcher(prose.text());
    for (int i = from; i < verb; i++) {
      if (when.region(i, verb).matches()) {
        return i;
      }
    }
    return verb;
  }

  /**
   * True if what stands between a speaker and the verb names nobody else.
   *
   * @param strict false if the words in quotation marks before it leave no doubt that he speaks
   */
  boolean fill(Prose prose, SayingVerbs.In verbs, int from, int to, boolean strict) {
    String text = prose.text();
    int end = without(prose, from, to);
    // 李明|同志上月到矿上检查时同样|要求
    if (end == from
        || Forms.fills(atWork, text, from, end)
        || Forms.fills(whenSaid, text, from, to)
        || isGesture(prose, from, to)
        || Forms.fills(citing, text, from, to)) {
      return true;
    }
    // 习近平强军思想要求: not he; 李明的儿子说
    int length = to - from;
    if (length > NEAR || Forms.at(ofAnother, text, from, to)) {
      return false;
    }
    return !strict
        || length <= 2
        || (length <= DEED && isDeed(prose, verbs, from, to))
        || Forms.at(opens, text, from, to)
        || Forms.at(ends, text, to - 1, to);
  }

  /** 专门来信|称: verbs and adverbs fill it. */
  private static boolean isDeed(Prose prose, SayingVerbs.In verbs, int from, int to) {
    Words words = prose.words();
    int at = from;
    while (at < to && "dv".indexOf(words.at(at)) >= 0 && words.end(at) > at && verbs.at(at) == 0) {
      at = words.end(at);
    }
    return at == to;
  }
}
