package banmian.extract;

import banmian.extract.Lexicons.ListName;
import java.util.regex.Pattern;

/**
 * How far a reported statement goes: over the sentences behind it, in the same paragraph, that
 * demand or urge as it does, and behind a colon over all that tells of nothing.
 */
final class Statements {

  private static final int ON = 0;
  private static final int URGE = 1;
  private static final int OFF = 2;
  private static final int SUBJECT = 26;

  private final Asides asides;
  private final WordTrie demands = WordTrie.forwards();
  private final WordTrie leads;
  private final WordTrie addressed;
  private final WordTrie addressees;
  private final Pattern ordinal;
  private final Pattern aims;
  private final Pattern done;
  private final Pattern tells;
  private final Pattern dated;
  private final Pattern whoWasThere;
  private final Pattern ofSpeaker;

  Statements(Lexicons lexicons, Forms forms, Asides asides) {
    this.asides = asides;
    lexicons.words(ListName.QUOTE_WORDS, "on").forEach(word -> demands.put(word, ON));
    lexicons.words(ListName.QUOTE_WORDS, "urge").forEach(word -> demands.put(word, URGE));
    lexicons.words(ListName.QUOTE_WORDS, "off").forEach(word -> demands.put(word, OFF));
    this.leads = lexicons.trie(ListName.QUOTE_WORDS, "lead");
    this.addressed = lexicons.trie(ListName.QUOTE_WORDS, "all");
    this.addressees = lexicons.endings(ListName.QUOTE_WORDS, "they");
    this.ordinal = forms.of("ordinal");
    this.aims = forms.of("aims");
    this.tells = forms.of("tells");
    this.done = forms.of("done");
    this.dated = forms.of("dated");
    this.whoWasThere = forms.of("who-was-there");
    this.ofSpeaker = forms.of("of-speaker");
  }

  In in(Prose prose, Openings.In openings) {
    return new In(prose, openings);
  }

  /** Those of one text. */
  final class In {
    private final Prose prose;
    private final String text;
    private final Openings.In openings;

    private In(Prose prose, Openings.In openings) {
      this.prose = prose;
      this.text = prose.text();
      this.openings = openings;
    }

    /**
     * End of the statement whose first sentence ends at {@code end}.
     *
     * @param all true if its first sentence stands behind a colon, or is an item of a list: then
     *     what follows in its paragraph is said too, unless it tells of somebody
     */
    int end(int end, boolean all) {
      int last = end;
      while (last < text.length() && text.charAt(last) != '\n') {
        int next = prose.sentenceEnd(last);
        boolean on = goesOn(last, next) || (all && !isTold(last, next));
        if (!on || openings.tells(last, next)) {
          break;
        }
        last = next;
      }
      return last;
    }

    /**
     * End of the item that stands in a paragraph of its own behind the line end at {@code at}: 一要…,
     * or one that demands; {@code at} if none does.
     */
    int itemEnd(int at) {
      int from = openings.skipBlanks(at + 1);
      int to = prose.sentenceEnd(from);
      boolean item = openings.isItem(from, to) || demandAt(from) == ON;
      return !item || to - from < Openings.SHORTEST || openings.tells(from, to)
          ? at
          : end(to, true);
    }

    /**
     * True if a sentence tells of somebody by name, or who was there, or what was done when, as
     * words behind a colon hardly do, unless they are of the first person or demand something.
     */
    private boolean isTold(int from, int to) {
      if (prose.holdsPerson(from, to)
          || Forms.at(tells, text, from, to)
          || Forms.at(whoWasThere, text, from, to)
          || text.substring(from, to).contains("：“")) {
        return true;
      }
      int told =
          (Forms.in(done, text, from, to) ? 1 : 0) + (Forms.at(dated, text, from, to) ? 1 : 0);
      return told > (Forms.in(ofSpeaker, text, from, to) ? 1 : 0);
    }

    /**
     * True if the sentence demands and has no subject of its own (还要…, 三要…, 对…，要…, 坚持…), or one to
     * whom it is said (各部门要…, 我们要…).
     */
    private boolean goesOn(int from, int to) {
      int at = from + leads.longest(text, from);
      at += at > from && at < to && text.charAt(at) == '，' ? 1 : 0;
      int demand = demandAt(at);
      return demand == ON
          || (demand == URGE && !Forms.in(done, text, at, to))
          || Forms.at(ordinal, text, at, to)
          || Forms.at(aims, text, at, to)
          || isAddressed(at, to);
    }

    /** How a demand opens there: ON, URGE, or OFF for none. */
    private int demandAt(int at) {
      int opening = demands.longest(text, at);
      return opening == 0 ? OFF : demands.valueAt(text, at, opening);
    }

    /** 各部门|要…, 广大党员干部|必须…, 驻村工作队|要…: those whom the speaker has before him. */
    private boolean isAddressed(int from, int to) {
      boolean all = addressed.longest(text, from) > 0;
      for (int i = from + 2; i < Math.min(to, from + SUBJECT); i++) {
        if (prose.isOneOf(i, "。；：！？“”\n") || (text.charAt(i) == '，' && !all)) {
          return false;
        }
        if (demandAt(i) == ON && prose.words().starts(i)) {
          int subject = asides.without(prose, from, i);
          subject -= subject > from && text.charAt(subject - 1) == '，' ? 1 : 0;
          boolean they = all || addressees.longest(text, subject) > 0;
          return they && !prose.holdsPerson(from, i) && !Forms.in(done, text, from, i);
        }
      }
      return false;
    }
  }
}
