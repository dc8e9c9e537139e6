package banmian.schemas;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes JSON; reads none. */
final class Json {

  private Json() {}

  /** {@code text} as a JSON string. */
  static String string(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** A list of strings. */
  static String strings(Collection<String> texts) {
    return texts.stream().map(Json::string).collect(Collectors.joining(", ", "[", "]"));
  }

  /** {@code "name": value}, the value being JSON already. */
  static String member(String name, String value) {
    return string(name) + ": " + value;
  }
}
