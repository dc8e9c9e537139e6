package banmian.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Converts between Simplified and Traditional Chinese as OpenCC does.
 *
 * <p>First CJK compatibility ideographs become the ideographs they stand for. Then the text is cut
 * at the phrases of the mode's segmentation, if it has one (a run without a phrase is one piece),
 * and each piece goes through the mode's steps; a step replaces the longest key at each place.
 *
 * <p>Source: OpenCC's dictionaries and configurations 1.4.1, {@code opencc/README.md} in the
 * resources. Immutable and thread-safe; dictionaries load at the first use of a mode.
 */
public final class Converter {

  private static final List<String> ST_PHRASES =
      List.of("STPhrases", "STPhrases_GeneratedFromRegionalPhrases");
  private static final List<String> TS_PHRASES = List.of("TSPhrases");
  private static final List<List<String>> ST = List.of(ST_PHRASES, List.of("STCharacters"));
  private static final List<List<String>> TS = ranks("TSPhrases", "TSCharacters");
  private static final List<List<String>> TW = ranks("TWVariantsPhrases", "TWVariants");
  private static final List<List<String>> TWP =
      ranks("TWPhrases", "TWVariantsPhrases", "TWVariants");
  private static final List<List<String>> TW_REV = ranks("TWVariantsRevPhrases", "TWVariantsRev");
  private static final List<List<String>> TWP_REV =
      ranks("TWPhrasesRev", "TWVariantsRevPhrases", "TWVariantsRev");
  private static final List<List<String>> HK = ranks("HKVariantsPhrases", "HKVariants");
  private static final List<List<String>> HKP =
      ranks("HKPhrases", "HKVariantsPhrases", "HKVariants");
  private static final List<List<String>> HK_REV = ranks("HKVariantsRevPhrases", "HKVariantsRev");
  private static final List<List<String>> HKP_REV =
      ranks("HKPhrasesRev", "HKVariantsRevPhrases", "HKVariantsRev");

  /** From where to where; named as OpenCC names its configurations. */
  public enum Mode {
    /** Simplified to Traditional as OpenCC spells it. */
    S2T(List.of(), ST),
    /** Traditional to Simplified. */
    T2S(List.of(), TS),
    /** Simplified to Taiwan's standard. */
    S2TW(ST_PHRASES, ST, TW),
    /** Taiwan's standard to Simplified. */
    TW2S(TS_PHRASES, TW_REV, TS),
    /** Simplified to Taiwan's standard and words. */
    S2TWP(ST_PHRASES, ST, TWP),
    /** Taiwan's standard to Simplified with mainland words. */
    TW2SP(TS_PHRASES, TWP_REV, TS),
    /** Simplified to Hong Kong's standard. */
    S2HK(ST_PHRASES, ST, HK),
    /** Hong Kong's standard to Simplified. */
    HK2S(TS_PHRASES, HK_REV, TS),
    /** Simplified to Hong Kong's standard and words. */
    S2HKP(ST_PHRASES, ST, HKP),
    /** Hong Kong's standard to Simplified with mainland words. */
    HK2SP(TS_PHRASES, HKP_REV, TS),
    /** Traditional as OpenCC spells it to Taiwan's standard. */
    T2TW(List.of(), TW),
    /** Taiwan's standard to Traditional as OpenCC spells it. */
    TW2T(List.of(), TW_REV),
    /** Traditional as OpenCC spells it to Hong Kong's standard. */
    T2HK(List.of(), HK),
    /** Hong Kong's standard to Traditional as OpenCC spells it. */
    HK2T(List.of(), HK_REV);

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> segmentation;

    @SuppressWarnings("ImmutableEnumChecker") // List.of of List.of
    private final List<List<List<String>>> steps;

    @SafeVarargs
    @SuppressWarnings("varargs")
    Mode(List<String> segmentation, List<List<String>>... steps) {
      this.segmentation = segmentation;
      this.steps = List.of(steps);
    }
  }

  private record Key(Mode mode, boolean rare) {}

  private static final Map<Key, Converter> CONVERTERS = new ConcurrentHashMap<>();
  // modes share steps, and a step of 50,000 phrases is worth sharing
  private static final Map<List<List<String>>, Trie> STEPS = new ConcurrentHashMap<>();

  private final Trie normalization = step(ranks("CJK_Compatibility_Ideographs"));
  private final @Nullable Trie segmentation;
  private final List<Trie> steps;
  private final char[] single;

  private Converter(Key key) {
    List<String> phrases = key.mode.segmentation;
    this.segmentation = phrases.isEmpty() ? null : step(List.of(phrases));
    this.steps = key.mode.steps.stream().map(s -> step(key.rare && s == TS ? rare() : s)).toList();
    this.single = new char[1 << 16];
    for (int c = 0; c < single.length; c++) {
      char becomes = normalization.single((char) c);
      for (Trie step : steps) {
        becomes = step.single(becomes);
      }
      single[c] = becomes;
    }
  }

  /**
   * The converter for {@code mode}. To Simplified it leaves a character alone whose Simplified form
   * few fonts have (殢, not 𣨼), as OpenCC does by default.
   */
  public static Converter of(Mode mode) {
    return CONVERTERS.computeIfAbsent(new Key(mode, false), Converter::new);
  }

  /** The converter for {@code mode} that uses Simplified forms that few fonts have (殢 → 𣨼). */
  public static Converter withRareCharacters(Mode mode) {
    return CONVERTERS.computeIfAbsent(new Key(mode, true), Converter::new);
  }

  /** {@code text}, converted; the same string if nothing changes. */
  public String convert(String text) {
    Units in = Units.of(text, false);
    Units out = run(in);
    return out.length == text.length() && text.contentEquals(new Chars(out))
        ? text
        : out.toString();
  }

  /** {@code text}, converted, with the place in {@code text} of each unit of the result. */
  public Converted trace(String text) {
    Units out = run(Units.of(text, true));
    return new Converted(out.toString(), out.starts(), out.ends());
  }

  /**
   * {@code text}, converted character by character, phrases and context left out: result and input
   * have equal lengths and each unit stands where its original stands. A character beyond the basic
   * plane, or that would become one, stays. The same string if nothing changes.
   */
  public String perCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (single[text.charAt(i)] != text.charAt(i)) {
        char[] chars = text.toCharArray();
        for (; i < chars.length; i++) {
          chars[i] = single[chars[i]];
        }
        return new String(chars);
      }
    }
    return text;
  }

  /** {@code c}, converted alone as {@link #perCharacter} does. */
  char perCharacter(char c) {
    return single[c];
  }

  private Units run(Units in) {
    Units text = in;
    if (hasCompatibility(in)) {
      text = Units.like(in);
      normalization.convert(in, 0, in.length, text);
    }
    Units out = Units.like(text);
    if (segmentation == null) {
      steps(text, 0, text.length, out, scratch(text));
      return out;
    }
    Units[] scratch = scratch(text);
    int piece = 0;
    for (int i = 0; i < text.length; ) {
      int length = segmentation.depth(segmentation.find(text.text, i, text.length));
      if (length == 0) {
        i++;
        continue;
      }
      steps(text, piece, i, out, scratch);
      steps(text, i, i + length, out, scratch);
      i += length;
      piece = i;
    }
    steps(text, piece, text.length, out, scratch);
    return out;
  }

  private Units[] scratch(Units text) {
    Units[] scratch = new Units[steps.size() - 1];
    for (int k = 0; k < scratch.length; k++) {
      scratch[k] = Units.like(text);
    }
    return scratch;
  }

  private void steps(Units text, int from, int to, Units out, Units[] scratch) {
    if (from == to) {
      return;
    }
    Units in = text;
    int start = from;
    int end = to;
    for (int k = 0; k < scratch.length; k++) {
      scratch[k].clear();
      steps.get(k).convert(in, start, end, scratch[k]);
      in = scratch[k];
      start = 0;
      end = in.length;
    }
    steps.get(scratch.length).convert(in, start, end, out);
  }

  private static boolean hasCompatibility(Units in) {
    for (int i = 0; i < in.length; i++) {
      char c = in.text[i];
      // U+F900 to U+FAFF, and the high surrogate of U+2F800 to U+2FA1F
      if ((c >= 0xF900 && c <= 0xFAFF) || c == 0xD87E) {
        return true;
      }
    }
    return false;
  }

  private static Trie step(List<List<String>> ranks) {
    return STEPS.computeIfAbsent(ranks, Trie::of);
  }

  private static List<List<String>> rare() {
    List<List<String>> ranks = new ArrayList<>(TS);
    ranks.add(1, List.of("TSCharactersExt"));
    return List.copyOf(ranks);
  }

  private static List<List<String>> ranks(String... names) {
    List<List<String>> ranks = new ArrayList<>();
    for (String name : names) {
      ranks.add(List.of(name));
    }
    return List.copyOf(ranks);
  }

  /** The text of units as it stands, not copied. */
  private record Chars(Units units) implements CharSequence {
    @Override
    public int length() {
      return units.length;
    }

    @Override
    public char charAt(int index) {
      return units.text[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new String(units.text, start, end - start);
    }

    @Override
    public String toString() {
      return units.toString();
    }
  }
}
