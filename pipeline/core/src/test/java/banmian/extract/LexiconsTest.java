package banmian.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.extract.Lexicons.ListName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconsTest {

  @Test
  void ourListsAreCleanAndHoldSomething() {
    for (ListName name : ListName.values()) {
      assertThat(Lexicons.builtIn().entries(name)).as(name.file()).isNotEmpty();
    }
  }

  /** The print of a form holds it, and it begins where {@code |} stands. */
  @Test
  void aLandmarkWithoutADayIsNamed() {
    Lexicons lexicons = Lexicons.of(Map.of("landmarks.txt", "某县大会\t2021-13\t2021\n"));
    assertThatThrownBy(() -> new Landmarks(lexicons))
        .hasMessage("\"2021-13\" of \"某县大会\" is no year, month or day");
  }

  @Test
  void everyFormIsFoundInItsPrint() {
    formsAreFound(ListName.QUOTE_FORMS, ListName.QUOTE_WORDS);
    formsAreFound(ListName.EVENT_FORMS, ListName.EVENT_VERBS, ListName.EVENT_TIMES);
  }

  private static void formsAreFound(ListName list, ListName... words) {
    Lexicons lexicons = Lexicons.builtIn();
    Forms forms = new Forms(lexicons, list, words);
    for (Lexicons.Entry form : lexicons.entries(list)) {
      String print = form.field(2).replace("|", "");
      int start = form.field(2).indexOf('|');
      Matcher begins =
          forms
              .of(form.word())
              .matcher(print)
              .region(start, print.length())
              .useTransparentBounds(true);
      assertThat(begins.lookingAt()).as(form.word() + ": " + form.field(2)).isTrue();
    }
  }

  @Test
  void aFormNamesNothingUnknown() {
    Lexicons lexicons = Lexicons.of(Map.of("quote-forms.txt", "mine\t{clause}{nobody}\t|某\n"));
    assertThatThrownBy(() -> new Forms(lexicons, ListName.QUOTE_FORMS, ListName.QUOTE_WORDS))
        .hasMessage("quote-forms.txt: mine names {nobody}, which nothing above it is");
  }

  @Test
  void aBadLineIsNamedWithFileAndNumber() {
    assertThatThrownBy(() -> Lexicons.of(Map.of("agencies.txt", "# mine\n甲社\n乙社\n甲社\n")))
        .hasMessage("lexicon/agencies.txt:4: \"甲社\" stands in line 2 already");
    assertThatThrownBy(() -> Lexicons.of(Map.of("surnames.txt", "\n甲\n")))
        .hasMessageStartingWith("lexicon/surnames.txt:2: 1 fields, expected 2");
    assertThatThrownBy(() -> Lexicons.of(Map.of("surnames.txt", "甲 \t2\n")))
        .hasMessageStartingWith("lexicon/surnames.txt:1: empty or padded field");
    assertThatThrownBy(() -> Lexicons.of(Map.of("sunames.txt", "甲\t2\n")))
        .hasMessageStartingWith("no list is called sunames.txt; lists are [agencies.txt");
  }

  @Test
  void aUsersListAddsToOurs(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("agencies.txt"), "某某通讯\n", StandardCharsets.UTF_8);
    Lexicons lexicons = Lexicons.of(Lexicons.read(folder));
    assertThat(lexicons.words(ListName.AGENCIES).contains("某某通讯")).isTrue();
    assertThat(lexicons.words(ListName.AGENCIES).contains("新华社")).isTrue();
    assertThat(Lexicons.builtIn().words(ListName.AGENCIES).contains("某某通讯")).isFalse();
  }
}
