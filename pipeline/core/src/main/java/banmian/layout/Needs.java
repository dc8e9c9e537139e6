package banmian.layout;

import banmian.lang.CharModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every match of a pattern must have, read off the pattern itself: how many units, what it may
 * begin and end with, and characters of which it holds one. To look for these costs far less than
 * to ask the pattern, and says no only where the pattern would.
 *
 * <p>Patterns may have alternatives, groups, classes, quantifiers, looks ahead and behind, and the
 * escapes of white space, digits, word characters, single marks and {@code \\u}; anything else is
 * refused.
 */
final class Needs {

  /** Sets of characters of a match that are kept: the rarest. */
  static final int KEPT = 3;

  /** A class of more characters may as well be any. */
  private static final int WIDE = 2000;

  /** How often a character stands in a text that the model does not know. */
  private static final double FOREIGN = 0.005;

  private static final Needs NOTHING = new Needs(0, new BitSet(), new BitSet(), List.of(), false);

  private final int least;
  private final @Nullable BitSet first;
  private final @Nullable BitSet last;
  private final List<BitSet> some;
  private final boolean fromStart;

  private Needs(
      int least,
      @Nullable BitSet first,
      @Nullable BitSet last,
      List<BitSet> some,
      boolean fromStart) {
    this.least = least;
    this.first = first;
    this.last = last;
    this.some = some;
    this.fromStart = fromStart;
  }

  /**
   * What the matches of {@code pattern} must have.
   *
   * @throws IllegalArgumentException if the pattern has what is not understood
   */
  static Needs of(String pattern) {
    return new Reader(pattern).read();
  }

  /** Characters of which every text has one that holds one of {@code words}; as rare as can be. */
  static BitSet oneOf(List<String> words) {
    BitSet rarest = new BitSet();
    for (String word : words) {
      word.chars().boxed().min(Comparator.comparingDouble(Needs::often)).ifPresent(rarest::set);
    }
    return rarest;
  }

  /** UTF-16 units of the shortest match. */
  int least() {
    return least;
  }

  /** True if a match begins where the text does. */
  boolean fromStart() {
    return fromStart;
  }

  /** The units that a match may begin with, which is not empty; null for any. */
  @Nullable BitSet first() {
    return first;
  }

  /** The units that a match may end with, which is not empty; null for any. */
  @Nullable BitSet last() {
    return last;
  }

  /** Sets of units: a match has one of each; at most {@value #KEPT}. */
  List<BitSet> some() {
    return some;
  }

  /** False if {@code text} as a whole is no match. */
  boolean whole(String text) {
    int n = text.length();
    if (n < least || (n > 0 && !(may(first, text.charAt(0)) && may(last, text.charAt(n - 1))))) {
      return false;
    }
    return holds(text);
  }

  /** False if no part of {@code text} is a match. */
  boolean inside(String text) {
    boolean begins = !fromStart || least == 0 || text.isEmpty() || may(first, text.charAt(0));
    return begins && text.length() >= least && holds(text);
  }

  private static boolean may(@Nullable BitSet set, char c) {
    return set == null || set.get(c);
  }

  private boolean holds(String text) {
    for (int k = 0; k < some.size(); k++) {
      BitSet set = some.get(k);
      int i = 0;
      while (i < text.length() && !set.get(text.charAt(i))) {
        i++;
      }
      if (i == text.length()) {
        return false;
      }
    }
    return true;
  }

  private static Needs one(@Nullable BitSet set) {
    return new Needs(1, set, set, set == null ? List.of() : List.of(set), false);
  }

  private Needs then(Needs next) {
    List<BitSet> both = new ArrayList<>(some);
    for (BitSet set : next.some) {
      if (!both.contains(set)) {
        both.add(set);
      }
    }
    both.sort(Comparator.comparingDouble(Needs::often));
    return new Needs(
        least + next.least,
        least > 0 ? first : union(first, next.first),
        next.least > 0 ? next.last : union(last, next.last),
        List.copyOf(both.subList(0, Math.min(KEPT, both.size()))),
        false);
  }

  private Needs or(Needs other) {
    boolean all = !some.isEmpty() && !other.some.isEmpty();
    BitSet rarest = all ? union(some.get(0), other.some.get(0)) : null;
    return new Needs(
        Math.min(least, other.least),
        union(first, other.first),
        union(last, other.last),
        rarest == null ? List.of() : List.of(rarest),
        false);
  }

  private Needs times(int fewest) {
    return new Needs(least * fewest, first, last, fewest == 0 ? List.of() : some, false);
  }

  private static @Nullable BitSet union(@Nullable BitSet a, @Nullable BitSet b) {
    if (a == null || b == null) {
      return null;
    }
    BitSet both = (BitSet) a.clone();
    both.or(b);
    return both;
  }

  /** How often one of {@code set} stands at a place of a text. */
  private static double often(BitSet set) {
    return set.stream().mapToDouble(Needs::often).sum();
  }

  private static double often(int c) {
    CharModel model = CharModel.chinese();
    return model.knows((char) c) ? Math.exp(model.logProb((char) c)) : FOREIGN;
  }

  /** Reads a pattern. */
  private static final class Reader {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    Needs read() {
      Needs whole = sequence();
      boolean fromStart = pattern.startsWith("^");
      while (at < pattern.length()) {
        fromStart = false;
        expect('|');
        whole = whole.or(sequence());
      }
      return new Needs(whole.least, whole.first, whole.last, whole.some, fromStart);
    }

    private Needs sequence() {
      Needs whole = NOTHING;
      while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
        whole = whole.then(quantified(part()));
      }
      return whole;
    }

    private Needs part() {
      char c = next();
      return switch (c) {
        case '(' -> group();
        case '[' -> one(set());
        case '.' -> one(null);
        case '^', '$' -> NOTHING;
        case '\\' -> one(escape());
        case ']', '{', '}', '*', '+', '?' -> throw refused();
        default -> one(single(c));
      };
    }

    private Needs group() {
      boolean looks = false;
      if (goesOn("?:")) {
        at += 2;
      } else if (goesOn("?=") || goesOn("?!")) {
        at += 2;
        looks = true;
      } else if (goesOn("?<=") || goesOn("?<!")) {
        at += 3;
        looks = true;
      }
      Needs inner = sequence();
      while (goesOn("|")) {
        at++;
        inner = inner.or(sequence());
      }
      expect(')');
      return looks ? NOTHING : inner;
    }

    private Needs quantified(Needs part) {
      Needs times = part;
      char c = at < pattern.length() ? pattern.charAt(at) : 0;
      if (c == '?' || c == '*') {
        at++;
        times = part.times(0);
      } else if (c == '+') {
        at++;
      } else if (c == '{') {
        int from = ++at;
        while (Character.isDigit(pattern.charAt(at))) {
          at++;
        }
        times = part.times(Integer.parseInt(pattern.substring(from, at)));
        at = pattern.indexOf('}', at) + 1;
      } else {
        return part;
      }
      at += goesOn("?") || goesOn("+") ? 1 : 0;
      return times;
    }

    /** The class that was opened; null for one of very many characters. */
    private @Nullable BitSet set() {
      boolean negated = goesOn("^");
      at += negated ? 1 : 0;
      @Nullable BitSet set = new BitSet();
      while (!goesOn("]")) {
        if (goesOn("[") || goesOn("&&")) {
          throw refused();
        }
        char c = next();
        BitSet item = c == '\\' ? escape() : single(c);
        if (goesOn("-") && !goesOn("-]") && item != null) {
          at++;
          char end = next();
          BitSet to = end == '\\' ? escape() : single(end);
          if (item.cardinality() != 1 || to == null || to.cardinality() != 1) {
            throw refused();
          }
          item.set(item.nextSetBit(0), to.nextSetBit(0) + 1);
        }
        set = union(set, item);
      }
      at++;
      return negated || set == null || set.cardinality() > WIDE ? null : set;
    }

    /** What an escape stands for; null for very many characters. */
    private @Nullable BitSet escape() {
      char c = next();
      return switch (c) {
        case 's' -> these(" \t\n\u000B\f\r");
        case 'd' -> these(DIGITS);
        case 'w' -> these(DIGITS + LETTERS + LETTERS.toLowerCase(Locale.ROOT) + "_");
        case 'S', 'D', 'W' -> null;
        case 'u' -> {
          at += 4;
          yield single((char) Integer.parseInt(pattern.substring(at - 4, at), 16));
        }
        default -> {
          if (c > 0x7F || Character.isLetterOrDigit(c)) {
            throw refused();
          }
          yield single(c);
        }
      };
    }

    private BitSet single(char c) {
      if (Character.isSurrogate(c)) {
        throw refused();
      }
      return these(String.valueOf(c));
    }

    private static BitSet these(String chars) {
      BitSet set = new BitSet();
      chars.chars().forEach(set::set);
      return set;
    }

    private boolean goesOn(String with) {
      return pattern.startsWith(with, at);
    }

    private char next() {
      if (at >= pattern.length()) {
        throw refused();
      }
      return pattern.charAt(at++);
    }

    private void expect(char c) {
      if (next() != c) {
        throw refused();
      }
    }

    private IllegalArgumentException refused() {
      return new IllegalArgumentException("not understood before " + at + ": " + pattern);
    }
  }
}
