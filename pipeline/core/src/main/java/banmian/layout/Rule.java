package banmian.layout;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pattern, asked only where a quick look ({@link Needs}) does not say no. */
final class Rule {

  private final Pattern pattern;
  private final Needs needs;

  private Rule(String pattern) {
    this.pattern = Pattern.compile(pattern);
    this.needs = Needs.of(pattern);
  }

  /**
   * The rule of a pattern.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Rule of(String pattern) {
    return new Rule(pattern);
  }

  /** True if {@code text} as a whole is a match. */
  boolean matches(String text) {
    return needs.whole(text) && pattern.matcher(text).matches();
  }

  /** True if a part of {@code text} is a match. */
  boolean finds(String text) {
    if (!needs.inside(text)) {
      return false;
    }
    Matcher m = pattern.matcher(text);
    BitSet first = needs.first();
    if (first == null || needs.fromStart() || needs.least() == 0) {
      return m.find();
    }
    m.useTransparentBounds(true).useAnchoringBounds(false);
    for (int i = 0; i < text.length(); i++) {
      if (first.get(text.charAt(i)) && m.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** The first match in {@code text}; null without one. */
  @Nullable Matcher findIn(String text) {
    if (!needs.inside(text)) {
      return null;
    }
    Matcher m = pattern.matcher(text);
    return m.find() ? m : null;
  }

  /** {@code text} with {@code by} for each match. */
  String replaceAll(String text, String by) {
    return needs.inside(text) ? pattern.matcher(text).replaceAll(by) : text;
  }

  /** The pattern over {@code text}. */
  Matcher over(String text) {
    return pattern.matcher(text);
  }

  /** As it was written. */
  String pattern() {
    return pattern.pattern();
  }

  Needs needs() {
    return needs;
  }
}
