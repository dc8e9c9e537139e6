package banmian.extract;

import banmian.script.Hans;
import banmian.text.Passage;
import java.util.regex.Pattern;

/**
 * The shape of a text that rules compare with: Simplified characters, half-width letters and
 * digits, one form of each punctuation mark, spaces of one kind. Unit for unit as long as the text,
 * so a span in it is a span of the print. Never written to the dataset.
 */
final class Folded {

  private static final char[] TABLE = new char[0x10000];
  private static final int TRADITIONAL = 25;
  private static final int ENOUGH = 4000;
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]");

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] =
          c >= 0xFF10 && c <= 0xFF5A && Character.isLetterOrDigit(c)
              ? (char) (c - 0xFEE0)
              : c != '\n' && Passage.isBlank((char) c) ? ' ' : (char) c;
    }
    // (printed forms, the one we compare with)
    same("，,﹐", '，');
    same("；;﹔", '；');
    same("：:︰﹕∶", '：');
    same("（(﹙", '（');
    same("）)﹚", '）');
    same("【〔〖［[", '【');
    same("】〕〗］]", '】');
    same("“「﹁〝", '“');
    same("”」﹂〞", '”');
    same("‘『﹃", '‘');
    same("’』﹄", '’');
    same("/／╱∕\\", '/');
    same("·•．・‧∙", '·');
    same("？?", '？');
    same("！!", '！');
    same("~～〜", '~');
    same("-－–―─", '-');
    same("+＋", '+');
    same("%％", '%');
    same("、﹑", '、');
    same("□■◎○◆◇★☆▲△●◥►", '□');
    same("〇○", '〇');
    same("|｜丨", '|');
    same("。｡", '。');
    // variants of old and Hong Kong print that are no matter of script: 食物環境衞生署, 操塲
    String variants = "衞卫塲场靑青淸清鐡铁鉄铁厰厂鄕乡囘回囬回畧略菓果疎疏敍叙濶阔粧妆汚污欵款墻墙寳宝崘仑曁暨";
    for (int i = 0; i < variants.length(); i += 2) {
      TABLE[variants.charAt(i)] = variants.charAt(i + 1);
    }
  }

  private static void same(String forms, char one) {
    for (int i = 0; i < forms.length(); i++) {
      TABLE[forms.charAt(i)] = one;
    }
  }

  private Folded() {}

  /** The folded shape of {@code text}, unit for unit. */
  static String of(String text) {
    char[] folded = Hans.perCharacter(text).toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = TABLE[folded[i]];
    }
    return new String(folded);
  }

  /**
   * True for a text in Traditional characters: folding changes one Han character in twenty-five.
   */
  static boolean isTraditional(String text) {
    String head = text.substring(0, Math.min(text.length(), ENOUGH));
    String simplified = Hans.perCharacter(head);
    int han = 0;
    int changed = 0;
    for (int i = 0; i < head.length(); i++) {
      if (isHan(head.charAt(i))) {
        han++;
        changed += head.charAt(i) == simplified.charAt(i) ? 0 : 1;
      }
    }
    return changed * TRADITIONAL > han;
  }

  /** {@code text} as printed, without blanks and line ends: a name that the column broke. */
  static String unspaced(String text) {
    return BLANK.matcher(text).replaceAll("");
  }

  /** A name to compare by: folded, blanks left out. */
  static String name(String text) {
    return of(text).replace(" ", "").replace("\n", "");
  }

  /** True for a Han character of the basic plane. */
  static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == '〇';
  }

  /** True if all of {@code text} from start to before end is Han. */
  static boolean isHan(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isHan(text.charAt(i))) {
        return false;
      }
    }
    return start < end;
  }
}
