package banmian.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaDiffTest {

  private static final String BEFORE =
      """
      # released
      articles (article_id)
        article_id string
        headline string?
        genre string? = news, feature
        characters int
        keywords list<string>
      dates (article_id, char_start)
        article_id string
        char_start int
      """;

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          headline string?               |                      | MAJOR articles.headline: is gone
          headline string?               | headline string      | MAJOR articles.headline: is never null now
          characters int                 | characters int?      | MAJOR articles.characters: may be null now
          characters int                 | characters long      | MAJOR articles.characters: was int, is long
          characters int                 | characters date      | MAJOR articles.characters: was int, is date
          headline string?               | headline string?/place string? | MINOR articles.place: is new
          headline string?               | headline string?/tags list<string> | MINOR articles.tags: is new
          headline string?               | headline string?/place string | MAJOR articles.place: is new and never null, but old datasets lack it
          genre string? = news, feature  | genre string? = news | MAJOR articles.genre: loses the values [feature]
          genre string? = news, feature  | genre string? = news, feature, notice | MINOR articles.genre: gains the values [notice]
          genre string? = news, feature  | genre string?        | MAJOR articles.genre: may have any value now
          headline string?               | headline string? = a, b | ''
          articles (article_id)          | articles (headline)  | MAJOR articles: key was (article_id), is (headline)
          dates (article_id, char_start) | days (article_id, char_start) | MAJOR dates: is gone/MINOR days: is new
          headline string?               | title string?        | MAJOR articles.headline: is gone/MINOR articles.title: is new
          characters int/keywords list<string> | keywords list<string>/characters int | MINOR articles: columns stand in another order
          """)
  void saysWhatAChangeMeans(String from, String to, String expected) {
    String after = BEFORE.replace(lines(from), to == null ? "" : lines(to));
    assertThat(after).isNotEqualTo(BEFORE);

    assertThat(SchemaDiff.between(BEFORE, after))
        .extracting(SchemaDiff.Change::toString)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("/")));
  }

  /** A slash stands for a line end; columns are indented. */
  private static String lines(String cell) {
    return Stream.of(cell.split("/"))
        .map(line -> (line.endsWith(")") ? "" : "  ") + line + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void theSameTablesDoNotDiffer() {
    String tables = SchemaDiff.print(Tables.all());

    assertThat(SchemaDiff.between(tables, tables)).isEmpty();
    assertThat(tables).contains("\n  event_date_precision string? = day, half_day, month");
  }

  @Test
  void aLineThatIsNeitherIsNamed() {
    assertThatThrownBy(() -> SchemaDiff.between("articles (a)\n  a string\nnonsense\n", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 3 is no table or column: nonsense");
  }
}
