package banmian.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.article.Role;
import banmian.decode.Decoded;
import banmian.extract.Field;
import banmian.text.IssueCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables of the code against the contract, and against the rules that every table keeps. */
class DataContractTest {

  /** Words that some engine takes for syntax where a column's name should stand. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric between both by case cast check"
                  + " collate column constraint create cross current_date current_time default"
                  + " deferrable delete desc describe distinct do drop else end except exists"
                  + " false fetch for foreign from full grant group having in initially inner"
                  + " insert intersect into is join lambda lateral leading left like limit natural"
                  + " not null offset on only or order outer overlaps partition pivot placing"
                  + " primary qualify references returning right rows select show some start"
                  + " summarize symmetric table then to trailing true union unique unpivot update"
                  + " user using values variadic when where window with date time timestamp"
                  + " interval year month day")
              .split(" "));

  @Test
  void theTablesKeepWhatTheContractNames() throws IOException {
    String contract;
    try (InputStream in = DataContractTest.class.getResourceAsStream("contract-1.txt")) {
      contract = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    // added columns are welcome; what the contract names stays as it is
    assertThat(SchemaDiff.between(contract, SchemaDiff.print(Tables.all())))
        .filteredOn(change -> change.impact() == SchemaDiff.Impact.MAJOR)
        .isEmpty();
    assertThat(contract).startsWith("# Data contract " + Tables.CONTRACT + ":");
    assertThat(contract.lines().filter(line -> line.startsWith("  "))).hasSize(161);
  }

  @Test
  void namesAreSnakeCaseAsciiAndNoKeyword() {
    for (Column<?> c : everyColumn()) {
      assertThat(c.name()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
      assertThat(KEYWORDS).doesNotContain(c.name());
    }
    for (Table<?> table : Tables.all()) {
      assertThat(table.columns().stream().map(Column::name)).doesNotHaveDuplicates();
    }
  }

  @Test
  void listsAreNeverNullAndStructsLieOneLevelDeep() {
    for (Column<?> c : everyColumn()) {
      assertThat(c.type().isList() && c.nullable()).as(c.name()).isFalse();
      assertThat(c.fields().isEmpty()).as(c.name()).isEqualTo(c.type() != Type.STRUCTS);
      for (Column<?> field : c.fields()) {
        assertThat(field.type().isList()).as(c.name() + "." + field.name()).isFalse();
      }
    }
  }

  @Test
  void everyColumnIsExplainedInEnglishAndChinese() {
    for (Column<?> c : everyColumn()) {
      assertThat(c.doc()).as(c.name()).isNotBlank().doesNotEndWith(".");
      assertThat(c.docZh()).as(c.name()).matches("(?s).*\\p{IsHan}.*").doesNotEndWith("。");
      assertThat(c.example()).as(c.name()).isNotBlank();
      if (c.nullable()) {
        assertThat(c.doc() + c.docZh()).as(c.name() + " says what null means").contains("null");
      }
    }
    for (Table<?> table : Tables.all()) {
      assertThat(table.doc()).isNotBlank();
      assertThat(table.docZh()).isNotBlank();
    }
  }

  @Test
  void controlledValuesAreLowerCaseAsciiButForTheCodesOfIso() {
    for (Column<?> c : everyColumn()) {
      for (String value : c.allowed()) {
        String pattern = c.name().startsWith("script") ? "[A-Z][A-Za-z]+" : "[a-z][a-z0-9_]*";
        assertThat(value).as(c.name()).matches(pattern);
      }
      assertThat(c.allowed()).doesNotHaveDuplicates();
    }
  }

  @Test
  void controlledValuesAreThoseOfTheCore() {
    assertThat(Tables.BLOCKS.column("role").allowed()).isEqualTo(codes(Role.values()));
    assertThat(Tables.MENTIONS.column("field").allowed()).isEqualTo(codes(Field.values()));
    assertThat(Tables.DOCUMENTS.column("encoding_basis").allowed())
        .isEqualTo(codes(Decoded.Basis.values()));
    assertThat(codes(IssueCode.values())).contains(Tables.ISSUES.column("code").example());
  }

  @Test
  void keysAreNeverNullButForAnUnknownOrganization() {
    Set<String> nullable = new TreeSet<>();
    for (Table<?> table : Tables.all()) {
      for (String key : table.key()) {
        if (table.column(key).nullable()) {
          nullable.add(table.name() + "." + key);
        }
      }
    }
    assertThat(nullable).containsExactly("offices.organization");
  }

  private static List<String> codes(Enum<?>... values) {
    return Arrays.stream(values).map(Words::code).toList();
  }

  private static List<Column<?>> everyColumn() {
    return Tables.all().stream()
        .<Column<?>>flatMap(t -> t.columns().stream())
        .<Column<?>>mapMulti(
            (c, out) -> {
              out.accept(c);
              c.fields().forEach(out);
            })
        .toList();
  }
}
