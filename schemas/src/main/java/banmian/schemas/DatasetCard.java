package banmian.schemas;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints a dataset's {@code README.md}: front matter that dataset hubs read (one configuration a
 * table), and what a person should know before the first query.
 */
public final class DatasetCard {

  /** Upper ends of the size classes that dataset hubs know. */
  private static final Map<Long, String> SIZES =
      new TreeMap<>(
          Map.of(
              1_000L, "n<1K",
              10_000L, "1K<n<10K",
              100_000L, "10K<n<100K",
              1_000_000L, "100K<n<1M",
              10_000_000L, "1M<n<10M",
              100_000_000L, "10M<n<100M",
              1_000_000_000L, "100M<n<1B"));

  private DatasetCard() {}

  /** The card of a dataset that consists of {@code files}. */
  public static String print(List<DataFile> files) {
    Map<String, Long> rows = rows(files);
    StringBuilder out = new StringBuilder("---\n");
    out.append("pretty_name: Chinese newspaper pages, read by Banmian\n");
    out.append("language:\n- zh\n");
    out.append("size_categories:\n- ").append(size(rows.getOrDefault("articles", 0L)));
    out.append("\nconfigs:\n");
    for (Table<?> table : Tables.all()) {
      out.append("- config_name: ").append(table.name()).append('\n');
      out.append("  data_files: ").append(table.name()).append("/*.parquet\n");
      if (table.name().equals("articles")) {
        out.append("  default: true\n");
      }
    }
    out.append("---\n\n# Chinese newspaper pages, read by Banmian\n\n");
    out.append("Parquet tables, written by Banmian (版面) from raw newspaper text. Data contract ");
    out.append(Tables.CONTRACT).append(".\n\n");
    out.append("| table | rows | one row for what | 内容 |\n|---|---:|---|---|\n");
    for (Table<?> table : Tables.all()) {
      out.append("| [").append(table.name()).append("](").append(table.name()).append(") | ");
      out.append(rows.getOrDefault(table.name(), 0L)).append(" | ").append(table.doc());
      out.append(" | ").append(table.docZh()).append(" |\n");
    }
    out.append(
        """

        ## Open it

        ```sh
        duckdb -init views.sql        # in this folder: a view a table, with comments on every column
        ```
        ```sql
        SELECT headline, event_date, reporter_names FROM 'articles/*.parquet' ORDER BY event_date;
        SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'articles';
        ```
        ```python
        import pandas
        articles = pandas.read_parquet("articles")
        ```

        ## Rules for every table

        - `null` means unknown or absent; it is never written as an empty text. Lists are never null.
        - `char_start` and `char_end` count Unicode code points from 0, half-open, in the column that
          the meaning names: `substring(body, char_start + 1, char_end - char_start)` is the surface.
        - `byte_start` and `byte_end` are half-open offsets into the source file as it lay on disk.
        - Scores are 0..1. Ids are stable: the same page gives the same ids in every run.
        - `articles.body` is what was printed, repaired but never retyped; `blocks` says what became
          of every byte.
        - What each column means stands in `views.sql`, in `croissant.json` and in the footer of
          every Parquet file (key `parquet.avro.schema`), in English and in Chinese.

        How and when this dataset was made stands in `_manifest.json`.
        """);
    return out.toString();
  }

  static Map<String, Long> rows(List<DataFile> files) {
    Map<String, Long> rows = new TreeMap<>();
    for (DataFile file : files) {
      rows.merge(file.table(), file.rows(), Long::sum);
    }
    return rows;
  }

  private static String size(long articles) {
    for (Map.Entry<Long, String> size : SIZES.entrySet()) {
      if (articles < size.getKey()) {
        return size.getValue();
      }
    }
    return "n>1B";
  }
}
