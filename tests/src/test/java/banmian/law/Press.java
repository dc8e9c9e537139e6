package banmian.law;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.article.Article;
import banmian.lang.Segmenter;
import banmian.text.Passage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sets made-up articles as pages, and reads them again. */
final class Press {

  private static final PageReader READER =
      PageReader.with(PageReader.Options.byEvidence(), Segmenter.none());
  private static final String NO_LINE_STARTS = "，。、；：？！”’）》」』…";

  private final Map<String, String> figures = new TreeMap<>();

  /** An article as it should come back; without a byline its text is empty. */
  record Text(String deck, List<String> paragraphs, String byline) {}

  /** The share of {@code texts} that come back whole from the pages that {@code page} sets. */
  double share(String law, List<Text> texts, int from, int to, IntFunction<String> page) {
    int whole = 0;
    int all = 0;
    List<Integer> broken = new ArrayList<>();
    for (int k = from; k <= to; k++) {
      List<Text> got = read(page.apply(k));
      int before = whole;
      for (Text text : texts) {
        all++;
        whole += got.contains(text) ? 1 : 0;
      }
      if (whole - before < texts.size()) {
        broken.add(k);
      }
    }
    figures.put(
        law, String.format(Locale.ROOT, "%d of %d whole; broken at %s", whole, all, broken));
    return (double) whole / all;
  }

  void printTheFigures() {
    figures.forEach((law, figure) -> System.out.println("Layout law, " + law + ": " + figure));
  }

  private static List<Text> read(String page) {
    Page read = READER.read(Source.of("page.txt", page.getBytes(StandardCharsets.UTF_8)));
    List<Text> texts = new ArrayList<>();
    for (Article article : read.division().articles()) {
      texts.add(
          new Text(
              text(article.headlineText()),
              List.of(article.body().text().split("\n")),
              text(article.byline())));
    }
    return texts;
  }

  private static String text(@Nullable Passage passage) {
    return passage == null ? "" : passage.text();
  }

  /**
   * The page that prints {@code texts}.
   *
   * @param indent what paragraphs begin with
   * @param width of a line in full-width characters
   * @param kinsoku true if no line starts with a closing mark
   * @param blanks where blank lines go; null for none inside articles
   */
  static String set(
      List<Text> texts,
      String indent,
      int width,
      boolean kinsoku,
      String end,
      @Nullable Random blanks) {
    StringBuilder page = new StringBuilder();
    for (Text text : texts) {
      page.append(text.deck()).append(end).append(end);
      for (String paragraph : text.paragraphs()) {
        int column = 0;
        for (char c : (indent + paragraph).toCharArray()) {
          int columns = c < 0x2000 ? 1 : 2;
          if (column + columns > width * 2 && !(kinsoku && NO_LINE_STARTS.indexOf(c) >= 0)) {
            page.append(end);
            if (blanks != null && blanks.nextInt(6) == 0) {
              page.append(end);
            }
            column = 0;
          }
          page.append(c);
          column += columns;
        }
        page.append(end);
      }
      page.append(text.byline()).append(end).append(end);
    }
    return page.toString();
  }

  /** {@code texts} in lines, one below the other; empty for a blank line. */
  static List<String> column(List<Text> texts, String indent, int width) {
    return List.of(set(texts, indent, width, true, "\n", null).split("\n"));
  }

  /** Columns on the same lines, blanks between them. */
  static String sideBySide(List<List<String>> columns) {
    StringBuilder page = new StringBuilder();
    for (int row = 0; row < rows(columns); row++) {
      StringBuilder line = new StringBuilder();
      int edge = 0;
      for (List<String> column : columns) {
        line.append(" ".repeat(edge - width(line.toString())));
        line.append(row < column.size() ? column.get(row) : "");
        edge += column.stream().mapToInt(Press::width).max().orElse(0) + 4;
      }
      page.append(line).append('\n');
    }
    return page.toString();
  }

  /** {@code turn} lines of each column, then as many of each again; blank lines are lost. */
  static String inTurn(List<List<String>> columns, int turn) {
    StringBuilder page = new StringBuilder();
    for (int from = 0; from < rows(columns); from += turn) {
      for (List<String> column : columns) {
        for (int row = from; row < Math.min(column.size(), from + turn); row++) {
          page.append(column.get(row)).append(column.get(row).isEmpty() ? "" : "\n");
        }
      }
    }
    return page.toString();
  }

  private static int rows(List<List<String>> columns) {
    return columns.stream().mapToInt(List::size).max().orElse(0);
  }

  private static int width(String text) {
    return text.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
  }
}
