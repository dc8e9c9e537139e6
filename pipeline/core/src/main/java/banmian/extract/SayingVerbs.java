package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verbs of saying (说, 指出, 要求): where they stand, and whom one says it to. */
final class SayingVerbs {

  private static final int LONGEST = 14;

  private final Offices offices;
  private final WordTrie verbs = WordTrie.forwards();
  private final WordTrie orders;
  private final WordTrie nouns;
  private final WordTrie leading;
  private final WordTrie telling;
  private final WordTrie strangers;
  private final Pattern asNoun;
  private final Pattern points;
  private final Pattern promises;
  private final Pattern leadsBare;

  SayingVerbs(Lexicons lexicons, Forms forms, Offices offices) {
    this.offices = offices;
    for (Entry entry : lexicons.entries(ListName.FOLLOWERS)) {
      // 还要求 is what 要求 is with an adverb before it
      boolean adverb = Forms.at(forms.of("adverb"), entry.word(), 0, 1);
      boolean manner = entry.word().endsWith("地说") || entry.word().endsWith("着说");
      if (entry.field(1).equals("say") && !adverb && !manner) {
        verbs.put(entry.word(), 0);
      }
    }
    lexicons.words(ListName.QUOTE_WORDS, "demand").forEach(word -> verbs.put(word, 0));
    lexicons.words(ListName.QUOTE_WORDS, "say").forEach(word -> verbs.put(word, 0));
    this.orders = lexicons.trie(ListName.QUOTE_WORDS, "order");
    this.nouns = lexicons.trie(ListName.QUOTE_WORDS, "noun");
    this.telling = lexicons.trie(ListName.QUOTE_WORDS, "to");
    this.leading = lexicons.endings(ListName.QUOTE_WORDS, "after");
    this.strangers = lexicons.endings(ListName.QUOTE_WORDS, "who");
    this.asNoun = forms.of("as-noun");
    this.points = forms.of("points");
    this.promises = forms.of("promises");
    this.leadsBare = forms.of("leads-bare");
  }

  In in(Prose prose) {
    return new In(prose);
  }

  /** Those of one text. */
  final class In {
    private final Prose prose;
    private final String text;

    private In(Prose prose) {
      this.prose = prose;
      this.text = prose.text();
    }

    /**
     * Length of the verb of saying at {@code at}, with the 说 that may end it; 0 if none is there.
     */
    int at(int at) {
      int length = verbs.longest(text, at);
      if (length == 0) {
        return 0;
      }
      Matcher counted = points.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
      if (counted.lookingAt()) {
        return counted.end() - at; // 强调了三点：
      }
      if (isOfWord(at, length) || prose.before(at) == '听' || text.startsWith("地", at + length)) {
        return 0; // 一边听|介绍, 感慨|地说
      }
      return length > 1 && prose.isOneOf(at + length, "说道") ? length + 1 : length;
    }

    /** True if a verb of one character is a part of another word: 慰|问, 手|语, 小|说, 记者魏明报|道. */
    private boolean isOfWord(int at, int length) {
      if (length > 1) {
        return false;
      }
      char before = prose.before(at);
      boolean shows = text.charAt(at) == '指' && prose.isOneOf(at + 1, "着著"); // 指|着河水说
      boolean says = text.charAt(at) == '说' && before != '学'; // 学|说, but 李同学|说
      return shows || (!says && (before == '报' || !prose.words().starts(at)));
    }

    /** True for verbs whose words may follow without a mark: 要求|各乡镇做好准备, 表示|会纳入评估, 李明|指|他…. */
    boolean mayLead(int verb, int length) {
      return isOrder(verb, length)
          || (length > 1 && promises(verb))
          || (Forms.at(leadsBare, text, verb, text.length())
              && Spot.endingAt(prose.persons(), verb) != null);
    }

    /** True for 要求, 希望, 强调 … */
    boolean isOrder(int verb, int length) {
      return orders.longest(text, verb) == length;
    }

    private boolean promises(int verb) {
      return Forms.at(promises, text, verb, text.length());
    }

    /** True if a promise begins at {@code from} or up to two characters before {@code end}. */
    boolean promisesNear(int from, int end) {
      return promises(Math.max(from, end - 2));
    }

    /** True for a verb that is a noun too: 要求, 建议, 指示. */
    boolean mayBeNoun(int verb, int length) {
      return nouns.longest(text, verb) == length;
    }

    /** 作出|指示, 给予高度|评价: the verb is a noun there. */
    boolean isNoun(int verb) {
      Matcher gives = asNoun.matcher(text);
      for (int i = Math.max(0, verb - LONGEST); i < verb; i++) {
        if (gives.region(i, verb).matches()) {
          return true;
        }
      }
      return false;
    }

    /** 根据|会议|要求: the verb is a noun, and what stands before it at {@code at} leads to it. */
    boolean isLedTo(int verb, int length, int at) {
      return mayBeNoun(verb, length) && leading.longest(text, at) > 0;
    }

    /** Length of what names who is told, up to a mark: 告诉|老伴|，. */
    int told(int verb, int length) {
      if (telling.longest(text, verb) != length) {
        return 0;
      }
      int from = verb + length;
      int end = from;
      while (end < text.length() && end - from < LONGEST && Folded.isHan(text.charAt(end))) {
        int first = Spot.from(prose.persons(), end);
        boolean name = first < prose.persons().size() && prose.persons().get(first).start() == end;
        end = name ? prose.persons().get(first).end() : end + 1; // a blank may stand in a name
      }
      // 叮嘱|大家注意安全，…: said, but 叮嘱|管护员，…
      boolean who =
          strangers.longest(text, end) > 0
              || offices.endingAt(text, end) < end
              || Spot.endingAt(prose.persons(), end) != null;
      int of = text.lastIndexOf('的', end - 1) + 1;
      boolean says = !who && prose.holdsVerb(Math.max(from, of), end);
      return prose.isOneOf(end, "，：") && !says && !prose.isOneOf(from, "的了") ? end - from : 0;
    }
  }
}
