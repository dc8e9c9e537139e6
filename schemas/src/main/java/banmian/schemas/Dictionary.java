package banmian.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints the data dictionary: what each table and column holds, in English or, for a locale whose
 * language is {@code zh}, in Chinese.
 */
public final class Dictionary {

  private Dictionary() {}

  /** All tables with their columns, as Markdown: {@code schemas/DICTIONARY.md}. */
  public static String markdown(Locale locale) {
    StringBuilder out = new StringBuilder();
    out.append(word(locale, "# Data dictionary\n\n", "# 数据字典\n\n"));
    out.append(
        word(
            locale,
            "Printed from the code (`banmian.schemas.Tables`); do not edit. Data contract "
                + Tables.CONTRACT
                + ".\n\n"
                + "`null` means unknown or absent; lists are never null. `byte_*` are half-open"
                + " offsets into the source file's bytes. `char_*` are half-open, 0-based offsets"
                + " in Unicode code points into the column that the meaning names, so that SQL's"
                + " `substring(body, char_start + 1, char_end - char_start)` gives the surface."
                + " `line_*` are 1-based and inclusive.\n",
            "由代码（`banmian.schemas.Tables`）生成，请勿手改。数据契约版本 "
                + Tables.CONTRACT
                + "。\n\n"
                + "`null` 表示不明或没有；列表从不为 null。`byte_*` 为源文件字节的左闭右开区间。"
                + "`char_*` 为所述列中 Unicode 码位的左闭右开区间，从 0 起，"
                + "故 SQL 的 `substring(body, char_start + 1, char_end - char_start)` 即得原文。"
                + "`line_*` 从 1 起，含末行。\n"));
    for (Table<?> table : Tables.all()) {
      out.append("\n## ").append(table.name()).append("\n\n");
      out.append(doc(table, locale)).append(word(locale, ".", "。")).append("\n\n");
      out.append(word(locale, "Key: ", "主键："));
      out.append(String.join(", ", table.key().stream().map(k -> "`" + k + "`").toList()));
      out.append("\n\n");
      out.append(
          word(
              locale,
              "| column | type | null | unit | values | example | meaning |\n",
              "| 列 | 类型 | 可空 | 单位 | 取值 | 例 | 含义 |\n"));
      out.append("|---|---|---|---|---|---|---|\n");
      for (Column<?> column : table.columns()) {
        row(out, column, "", locale);
      }
    }
    return out.toString();
  }

  private static void row(StringBuilder out, Column<?> column, String prefix, Locale locale) {
    String type = column.fields().isEmpty() ? column.typeLabel() : column.type().label();
    List<String> cells = new ArrayList<>();
    cells.add("`" + prefix + column.name() + "`");
    cells.add("`" + type + "`");
    cells.add(column.nullable() ? word(locale, "yes", "是") : "");
    cells.add(column.unit() == null ? "" : unit(column.unit(), locale));
    cells.add(String.join(", ", column.allowed()));
    cells.add("`" + column.example() + "`");
    cells.add(doc(column, locale));
    out.append("| ");
    out.append(String.join(" | ", cells.stream().map(c -> c.replace("|", "\\|")).toList()));
    out.append(" |\n");
    for (Column<?> field : column.fields()) {
      row(out, field, prefix + column.name() + ".", locale);
    }
  }

  private static String unit(String unit, Locale locale) {
    if (!chinese(locale)) {
      return unit;
    }
    return switch (unit) {
      case "byte" -> "字节";
      case "code point" -> "码位";
      case "line" -> "行";
      case "block" -> "块";
      case "paragraph" -> "段";
      case "article" -> "篇";
      case "page" -> "版";
      case "note" -> "处";
      case "contributor" -> "条";
      default -> unit;
    };
  }

  private static String doc(Table<?> table, Locale locale) {
    return chinese(locale) ? table.docZh() : table.doc();
  }

  private static String doc(Column<?> column, Locale locale) {
    return chinese(locale) ? column.docZh() : column.doc();
  }

  private static boolean chinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }

  private static String word(Locale locale, String english, String chinese) {
    return chinese(locale) ? chinese : english;
  }
}
