package banmian.extract;

/** Numbers as dates print them: 17, 十七, 廿七, 卅一, 二〇二一, 元. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** Its value; -1 if it is no number. */
  static int value(String text) {
    String s = text.replace(" ", "");
    if (s.isEmpty() || s.length() > 6) {
      return -1;
    }
    if (s.equals("元")) {
      return 1;
    }
    if (Character.isDigit(s.charAt(0))) {
      int value = 0;
      for (int i = 0; i < s.length(); i++) {
        int digit = Character.digit(s.charAt(i), 10);
        if (digit < 0) {
          return -1;
        }
        value = value * 10 + digit;
      }
      return value;
    }
    return han(s);
  }

  private static int han(String s) {
    boolean places = false;
    for (int i = 0; i < s.length(); i++) {
      places |= "十百廿卅".indexOf(s.charAt(i)) >= 0;
    }
    int total = 0;
    int digit = 0;
    boolean open = false;
    for (int i = 0; i < s.length(); i++) {
      char c =
          s.charAt(i) == '〇' || s.charAt(i) == '○' ? '零' : s.charAt(i) == '两' ? '二' : s.charAt(i);
      int d = DIGITS.indexOf(c);
      if (d >= 0) {
        if (places) {
          digit = d;
          open = true;
        } else {
          total = total * 10 + d; // 二〇二一, 一一五
        }
      } else if (c == '十') {
        total += (open && digit > 0 ? digit : 1) * 10;
        digit = 0;
        open = false;
      } else if (c == '廿') {
        total += 20;
      } else if (c == '卅') {
        total += 30;
      } else if (c == '百') {
        total += (open ? digit : 1) * 100;
        digit = 0;
        open = false;
      } else {
        return -1;
      }
    }
    return total + (open ? digit : 0);
  }
}
