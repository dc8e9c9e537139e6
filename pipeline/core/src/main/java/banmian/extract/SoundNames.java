package banmian.extract;

import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import org.jspecify.annotations.Nullable;

/** Foreign names, written in characters of sound: 克林顿, 艾哈迈德·卡德罗夫. */
final class SoundNames {

  private final Names names;
  private final Offices offices;
  private final WordTrie followers;
  private final WordTrie notPersons;
  private final NameEvidence evidence;
  private final boolean[] sounds = new boolean[0x10000];

  SoundNames(
      Lexicons lexicons,
      Names names,
      Offices offices,
      WordTrie followers,
      WordTrie notPersons,
      NameEvidence evidence) {
    this.names = names;
    this.offices = offices;
    this.followers = followers;
    this.notPersons = notPersons;
    this.evidence = evidence;
    for (Entry entry : lexicons.entries(ListName.SOUNDS)) {
      sounds[entry.word().charAt(0)] = true;
    }
  }

  /** True for a character of sound. */
  boolean has(char c) {
    return sounds[c];
  }

  /** True if a name of two or three characters of sound goes on with another: 阿斯|拉哈诺夫. */
  boolean goOn(String text, Words words, Spot name) {
    int end = name.end();
    boolean more =
        name.span().length() <= 3
            && end < text.length()
            && sounds[text.charAt(end)]
            && followers.longest(text, end) == 0
            && !isPlain(words, end);
    for (int i = name.start(); more && i < end; i++) {
      more = sounds[text.charAt(i)];
    }
    return more;
  }

  /** 总统克林顿: characters of sound behind an office. */
  @Nullable Spot transliterated(String text, Words words, int i, int limit) {
    int end = i;
    while (end < limit
        && end - i < 7
        && Folded.isHan(text.charAt(end))
        && sounds[text.charAt(end)]) {
      end++;
    }
    while (end - i >= 2) {
      double right = evidence.right(text, words, end, end - i);
      if (right >= 0.12 && words.starts(end)) {
        boolean word =
            words.end(i) == end
                && words.at(i) != Words.PERSON
                && words.at(i) != Words.UNKNOWN
                && words.at(i) != Words.PROPER;
        if (!word && end - i >= 3 && notPersons.longest(text, i) == 0) {
          return People.spot(i, end, words, 0.75);
        }
      }
      end--;
    }
    return null;
  }

  static boolean dotWithin(String text, int i) {
    for (int k = i + 1; k <= i + 7 && k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '·') {
        return k + 1 < text.length() && Folded.isHan(text.charAt(k + 1));
      }
      if (!Folded.isHan(c)) {
        return false;
      }
    }
    return false;
  }

  /** 艾哈迈德·卡德罗夫: from here over each dot to the end of the sounds. */
  @Nullable Spot dotted(String text, Words words, int i, double left) {
    int dot = text.indexOf('·', i);
    for (int k = i; k < dot && dot > i + 1 && !words.is(i, dot, Words.PERSON); k++) {
      if (!sounds[text.charAt(k)] && !names.isGiven(text.charAt(k))) {
        return null;
      }
    }
    int plain = 0;
    for (int k = i; k < dot; k++) {
      plain += sounds[text.charAt(k)] ? 0 : 1;
    }
    boolean family = dot == i + 1 && names.surname(text, i) == 1 && left >= 0.1; // 汪·梧固
    if (words.is(i, dot, Words.PERSON) || family) {
      plain = 0; // 大卫·史密斯, as the tagger knows 大卫
    }
    boolean opens = left >= 0.1 || i == 0 || !Folded.isHan(text.charAt(i - 1)) || words.starts(i);
    if (plain > (dot - i) / 4
        || (!sounds[text.charAt(i)] && !words.is(i, dot, Words.PERSON) && !family)
        || !opens) {
      return null;
    }
    int end = dot + 1;
    while (end < text.length() && end - dot < 8) {
      char c = text.charAt(end);
      if (c == '·' && end + 1 < text.length() && Folded.isHan(text.charAt(end + 1))) {
        dot = end;
        end++;
        continue;
      }
      if (!Folded.isHan(c)
          || (end - dot > 2
              && (followers.longest(text, end) > 1 || offices.startingAt(text, end) > 1))
          || (end - dot > 1 && words.starts(end) && (!sounds[c] || isPlain(words, end)))) {
        break;
      }
      end++;
    }
    return end - dot >= 2 ? People.spot(i, end, words, 0.85) : null;
  }

  /** True for a word of two and more that no name is: 洪亮, 当场 behind 安东尼·威尔逊. */
  private static boolean isPlain(Words words, int at) {
    return words.end(at) - at >= 2
        && words.at(at) != Words.PERSON
        && words.at(at) != Words.UNKNOWN
        && words.at(at) != Words.PROPER
        && words.at(at) != Words.PLACE;
  }
}
