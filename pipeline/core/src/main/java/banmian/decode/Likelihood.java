package banmian.decode;

import banmian.lang.CharModel;
import java.util.Arrays;

/**
 * How likely a decoded character is behind the one before it, in nats: one yardstick for every
 * encoding that could have made the bytes. Chinese by {@link CharModel}, ASCII and the scripts of
 * the decoys by classes with figures set by hand.
 */
final class Likelihood {

  /** An undecodable byte. */
  static final float BAD = -13f;

  /** An undecodable byte within {@link #EDGE} bytes of an end: a character that was cut. */
  static final float BAD_AT_EDGE = -6.5f;

  /** The bytes of a character whose rest lies behind the end. */
  static final float CUT = -1f;

  /** How near to an end a byte is cut rather than broken. */
  static final int EDGE = 3;

  /** Classes of characters. */
  private static final byte OTHER = 0;

  private static final byte ASCII = 1;
  private static final byte ASCII_LETTER = 2;
  private static final byte CHINESE = 3;
  private static final byte KANA = 4;
  private static final byte HALF_KANA = 5;
  private static final byte HANGUL = 6;
  private static final byte CYRILLIC = 7;
  private static final byte LATIN = 8;
  private static final byte GREEK = 9;
  private static final byte THAI = 10;
  private static final byte HEBREW = 11;
  private static final byte ARABIC = 12;

  // k攏nen, j康ra: a Chinese character inside a word of small letters is an accented letter
  private static final float IN_WORD = -5f;

  /** ……, ━━━: a mark like the one before it. */
  private static final float REPEATED = -1.5f;

  /** What fills a block to its end. */
  private static final float PADDING = -0.05f;

  /** １９９８, ＧＤＰ: full-width letters and digits come together. */
  private static final float WIDE = -3.6f;

  /** A sign of the paper's own before a paragraph. */
  private static final float OWN_SIGN = -14f;

  // of the pairs of common characters in print few are not in the model, of those misread most
  private static final float UNSEEN = -0.5f;

  /** What a pair that was never seen loses: here, and in the model. */
  private static final float WORST = UNSEEN - 1.3f;

  private static final String ACCENTED =
      "éèàçäöüßåøæñãõóíáúêâîôïûùœąćęłńśżźčďěňřšťůýžőűșțăşţāēīūģķļņğıë";

  /** The syllables that Korean uses most, in that order roughly: two thirds of a text. */
  private static final String SYLLABLES =
      "이다는의에을하고가지로은를한도기서자사시리나어그들인라일있해아정대수부스했것으전제주보장원만과게여조안구비성면상우신"
          + "용동공소와무경중요유관국회모세실생문마건산계선연방위분거물적업할된되습니";

  /** The kana that follow another most often, then the next: of either kind. */
  private static final String OFTEN_KANA = "のいにたをはしるとがてでなっかりーンスルトラリクッイアシタドフジ";

  private static final String KANA_IN_USE = "すれまあらもさこきつくけうおえよどみプロレムサコデマカテキニグチウオエ";

  /** Cyrillic letters, the most frequent first. */
  private static final String LETTERS = "оеаинтсрлвкмдпуяыьгзбчйхжшюцщэфъё";

  private static final CharModel MODEL = CharModel.chinese();
  private static final byte[] CLASS = new byte[1 << 16];
  private static final float[] ALONE = new float[1 << 16];
  private static final byte[] EIGHTHS = new byte[1 << 16];

  static {
    Arrays.fill(ALONE, -14f);
    for (int c = 0; c < 0x80; c++) {
      CLASS[c] = Character.isLetter(c) ? ASCII_LETTER : ASCII;
      ALONE[c] = ascii(c);
    }
    fill(0x80, 0xA0, OTHER, -20f);
    fill(0xA0, 0xC0, OTHER, -8.5f);
    fill(0xC0, 0x250, LATIN, -9f);
    ALONE[0xD7] = -11;
    ALONE[0xF7] = -11;
    fill(0x370, 0x400, GREEK, -7f);
    fill(0x400, 0x460, CYRILLIC, -6f);
    fill(0x5D0, 0x5EB, HEBREW, -6f);
    fill(0x620, 0x653, ARABIC, -6f);
    fill(0xE01, 0xE5C, THAI, -5.6f);
    fill(0x2010, 0x2030, OTHER, -8.5f);
    fill(0x2500, 0x25A0, OTHER, -9.5f);
    fill(0x3041, 0x30FF, KANA, -6.5f);
    fill(0x3400, 0x4DC0, OTHER, -17f);
    fill(0x4E00, 0xA000, CHINESE, CharModel.FLOOR);
    fill(0xAC00, 0xD7A4, HANGUL, -11f);
    fill(0xD800, 0xE000, OTHER, -18f);
    fill(0xE000, 0xF900, OTHER, -24f);
    fill(0xF900, 0xFB00, OTHER, -19f);
    fill(0xFF61, 0xFFA0, HALF_KANA, -7f);
    fill(0xFF21, 0xFF5B, OTHER, -9f);
    ALONE[0xE5E5] = -12;
    ALONE[0xFEFF] = -8;
    ALONE[0xFFFD] = -18;
    ALONE[0xFFFE] = -24;
    ALONE[0xFFFF] = -24;
    for (int c = 0x80; c < 1 << 16; c++) {
      if (MODEL.knows((char) c)) {
        ALONE[c] = Math.max(MODEL.logProb((char) c), CLASS[c] == LATIN ? ALONE[c] : -15.5f);
        if (CLASS[c] == OTHER) {
          CLASS[c] = CHINESE;
        }
      }
    }
    // KS X 1001 holds the 2,350 syllables that are written; the others are made up
    for (int c : hangul()) {
      ALONE[c] = syllable(c);
    }
    for (int i = 0; i < SYLLABLES.length(); i++) {
      ALONE[SYLLABLES.charAt(i)] = i < 40 ? -4.3f : -5.6f;
    }
    for (int c = 0; c < 1 << 16; c++) {
      EIGHTHS[c] = (byte) Math.max(Byte.MIN_VALUE, Math.round(8 * ALONE[c]));
    }
  }

  private Likelihood() {}

  private static float ascii(int c) {
    if ((c >= 'a' && c <= 'z') || c == ' ') {
      return -3.2f;
    }
    if (c >= '0' && c <= '9') {
      return -3.6f;
    }
    if (c >= 'A' && c <= 'Z') {
      return -4.6f;
    }
    if (c == '\n' || c == '\r') {
      return -4f;
    }
    if (c == 0) {
      return -11f;
    }
    return (c < ' ' && c != '\t') || c == 0x7F ? -10f : -4.8f;
  }

  /** 꽝, 뀌, 뺌: doubled beginnings, rare vowels and endings make a syllable rarer. */
  private static float syllable(int c) {
    int at = c - 0xAC00;
    int beginning = at / 588;
    int vowel = at / 28 % 21;
    int ending = at % 28;
    float worth = -8.4f;
    if ("\1\4\10\12\15".indexOf(beginning) >= 0) {
      worth -= 2;
    }
    // ㅒ ㅖ ㅙ ㅛ ㅞ ㅟ ㅠ ㅢ, ㅑ
    if ("\3\7\12\14\17\20\21\23\2".indexOf(vowel) >= 0) {
      worth -= 1.2f;
    }
    // none, ㄱ ㄴ ㄹ ㅁ ㅂ ㅅ ㅆ ㅇ
    return "\0\1\4\10\20\21\23\24\25".indexOf(ending) >= 0 ? worth : worth - 2.5f;
  }

  private static int[] hangul() {
    int[] syllables = new int[94 * 94];
    int n = 0;
    Codec korean = Codec.byName("EUC-KR");
    for (int row = 0xB0; korean != null && row <= 0xC8; row++) {
      for (int column = 0xA1; column <= 0xFE; column++) {
        int step = korean.step(new byte[] {(byte) row, (byte) column}, 0, 2);
        int c = Codec.codePoint(step);
        if (c >= 0xAC00 && c < 0xD7A4) {
          syllables[n++] = c;
        }
      }
    }
    return Arrays.copyOf(syllables, n);
  }

  private static void fill(int from, int to, byte kind, float alone) {
    Arrays.fill(CLASS, from, to, kind);
    Arrays.fill(ALONE, from, to, alone);
  }

  /**
   * ln P(c | previous).
   *
   * @param previous code point before it, 0 at the beginning and behind a bad byte
   */
  static float of(int previous, int c) {
    if (c >= 0x10000) {
      return c >= 0x20000 && c < 0x33480 ? -17f : c >= 0x1F300 && c < 0x1FB00 ? -12f : -26f;
    }
    float alone = ALONE[c];
    if (c < 0x80) {
      if (c == 0 && previous == 0) {
        return PADDING;
      }
      return previous < 0x80 || CLASS[c] != ASCII_LETTER ? alone : alone + behind(previous, c);
    }
    if (previous >= 0x10000) {
      return alone;
    }
    // not ****, which are two times U+2A2A to UTF-16
    if (c == previous && c >= 0x2000 && c < 0x3041 && c >> 8 != (c & 0xFF)) {
      return REPEATED;
    }
    if (c >= 0xFF10 && c < 0xFF5B && previous >= 0xFF10 && previous < 0xFF5B) {
      return WIDE;
    }
    byte kind = CLASS[c];
    byte before = CLASS[previous];
    if (kind == CHINESE) {
      if (before == CHINESE) {
        return pair(previous, c, alone);
      }
      return c >= 0x4E00 && c < 0xA000 && previous >= 'a' && previous <= 'z'
          ? alone + IN_WORD
          : alone;
    }
    if (c >= 0xE000 && c < 0xF900) {
      return previous == '\n' ? Math.max(alone, OWN_SIGN) : alone;
    }
    return foreign(previous, before, c, kind, alone);
  }

  /** What an ASCII letter loses behind a letter of another script. */
  private static float behind(int previous, int c) {
    if (previous >= 0x10000) {
      return 0;
    }
    byte before = CLASS[previous];
    if (before == CHINESE) {
      return c >= 'a' && previous >= 0x4E00 && previous < 0xA000 ? IN_WORD : 0;
    }
    if (before == HANGUL) {
      return c >= 'a' ? IN_WORD / 2 : 0;
    }
    return before >= GREEK || before == CYRILLIC ? IN_WORD : 0;
  }

  private static float pair(int previous, int c, float alone) {
    // the model backs off to its own figure, which knows nothing of the classes here
    if (alone <= CharModel.FLOOR) {
      return alone;
    }
    float pair = MODEL.logProb((char) previous, (char) c);
    return pair < alone && c >= 0x4E00 ? pair + (c == previous ? 4 * UNSEEN : UNSEEN) : pair;
  }

  private static float foreign(int previous, byte before, int c, byte kind, float alone) {
    return switch (kind) {
      case KANA -> kana(previous, before, c);
      case HANGUL -> previous >= 'a' && previous <= 'z' ? alone + IN_WORD / 2 : alone;
      case HALF_KANA -> before == HALF_KANA ? -4.6f : alone;
      case CYRILLIC -> cyrillic(previous, before, c);
      case GREEK -> before == GREEK ? (c >= 0x3AC && c < 0x3CF ? -3.6f : -6f) : alone;
      case LATIN -> {
        boolean inWord = before == ASCII_LETTER || before == LATIN;
        boolean shout = Character.isUpperCase(c) && Character.isLowerCase(previous);
        boolean capitals = Character.isUpperCase(c) && Character.isUpperCase(previous);
        int often = ACCENTED.indexOf(capitals ? Character.toLowerCase(c) : c);
        yield inWord
            ? (shout ? -9.1f : often < 0 ? -6.2f : capitals ? -5.2f : -4.8f)
            : ACCENTED.indexOf(Character.toLowerCase(c)) >= 0 ? -7.5f : alone;
      }
      case THAI -> before == THAI ? -4.4f : alone;
      case HEBREW -> before == HEBREW ? -3.6f : alone;
      case ARABIC -> before == ARABIC ? -3.8f : alone;
      default -> alone;
    };
  }

  private static float kana(int previous, byte before, int c) {
    float often = OFTEN_KANA.indexOf(c) >= 0 ? 1 : KANA_IN_USE.indexOf(c) >= 0 ? 0 : -1.2f;
    if (before == KANA) {
      return c > 0x30A0 == previous > 0x30A0 ? -4.3f + often : -6f;
    }
    return (before == CHINESE ? -5.5f : -6.5f) + often / 2;
  }

  private static float cyrillic(int previous, byte before, int c) {
    boolean capital = c < 0x430;
    int rank = capital ? -1 : LETTERS.indexOf(c);
    float often = capital ? 0 : rank < 0 ? -1.6f : rank < 8 ? 0.7f : rank < 16 ? 0 : -1.4f;
    if (before == ASCII_LETTER || before == LATIN) {
      return -9f;
    }
    if (before == CYRILLIC) {
      return !capital ? -3.4f + often : previous >= 0x430 ? -8.1f : -4.6f;
    }
    return capital ? -5.5f : -5f + often;
  }

  /**
   * True if {@link #of} is known to give {@code least} or more, without looking the pair up: for
   * the characters that make up most of a text.
   */
  static boolean isAtLeast(float least, int previous, int c) {
    return c < 0x10000
        && ALONE[c] >= least - WORST
        && CLASS[c] == CHINESE
        && c != previous
        && (previous < 'a' || previous > 'z');
  }

  /** True if {@code c} is a Chinese character or mark that the model has met. */
  static boolean isChinese(int c) {
    return c < 0x10000 && CLASS[c] == CHINESE;
  }

  /** {@link #alone} in eighths of a nat, from a table that the processor keeps at hand. */
  static int eighths(char c) {
    return EIGHTHS[c];
  }

  /** What {@link #of} gives behind nothing. */
  static float alone(char c) {
    return ALONE[c];
  }
}
