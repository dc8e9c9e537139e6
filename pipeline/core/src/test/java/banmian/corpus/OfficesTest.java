package banmian.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.corpus.Offices.Tenure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficesTest {

  @Test
  void aTenureReachesFromTheFirstToTheLastDay() {
    Offices offices = new Offices();
    offices.add("赵明", "区长", "青山区", day(2021, 5, 1), "b");
    offices.add("赵明", "区长", "青山区", day(2020, 1, 1), "c");
    offices.add("赵明", "区长", "青山区", null, "a");
    assertThat(offices.tenures())
        .containsExactly(
            new Tenure(
                "赵明",
                "区长",
                "青山区",
                day(2020, 1, 1),
                day(2021, 5, 1),
                3,
                List.of("c", "b", "a"),
                null));
  }

  @ParameterizedTest
  @CsvSource({
    "区委书记, 青山区委, 书记",
    "青山区委书记, 青山区委, 书记",
    "青山区委书记, 青山回族区委, 书记",
    "青山區委書記, 青山区委, 书记",
    "区委书记, , 区委书记",
    "区长, 青山区, 长",
    "青山区区长, 青山区, 长",
    "副区长, 青山区, 副区长",
    "局长, 县水利局, 长",
    "县水利局局长, 县水利局, 长",
    "县水利局副局长, 县水利局, 副局长",
    "区委常委, 青山区委, 常委",
  })
  void anOfficeIsOneHoweverMuchOfItsBodyIsPrinted(
      String office, @Nullable String organization, String seat) {
    assertThat(Offices.seat(office, organization)).isEqualTo(seat);
  }

  @Test
  void anotherHolderWithinTheDaysIsAConflictOfBoth() {
    Offices offices = new Offices();
    offices.add("赵明", "区长", "青山区", day(2020, 1, 1), "a");
    offices.add("赵明", "区长", "青山区", day(2020, 9, 1), "b");
    offices.add("钱亮", "区长", "青山区", day(2020, 6, 1), "c");
    offices.add("孙洪", "区长", "青山区", day(2020, 9, 2), "d");
    offices.add("李文", "区长", "红旗区", day(2020, 6, 1), "e");
    offices.add("周同", "区委书记", "青山区", day(2020, 6, 1), "f");
    offices.add("吴平", "区长", "青山区", null, "g");
    assertThat(offices.tenures())
        .extracting(Tenure::personName, Tenure::conflict)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("赵明", "钱亮"),
            org.assertj.core.groups.Tuple.tuple("钱亮", "赵明"),
            org.assertj.core.groups.Tuple.tuple("孙洪", null),
            org.assertj.core.groups.Tuple.tuple("李文", null),
            org.assertj.core.groups.Tuple.tuple("周同", null),
            org.assertj.core.groups.Tuple.tuple("吴平", null));
  }

  @Test
  void ofSeveralTheOneWithMostArticlesIsNamedAndOfEqualsTheFirstByName() {
    Offices offices = new Offices();
    for (String name : List.of("丙", "乙", "甲")) {
      offices.add(name, "区长", "青山区", day(2020, 6, 1), name);
    }
    offices.add("丙", "区长", "青山区", day(2020, 6, 1), "x");
    assertThat(offices.tenures())
        .extracting(Tenure::personName, Tenure::conflict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("丙", "乙"),
            org.assertj.core.groups.Tuple.tuple("乙", "丙"),
            org.assertj.core.groups.Tuple.tuple("甲", "丙"));
  }

  @Test
  void theTwoScriptsAreOnePersonInTheSpellingOfMostArticles() {
    Offices offices = new Offices();
    offices.add("張金麗", "區長", "青山區", day(2020, 1, 1), "a");
    offices.add("张金丽", "区长", "青山区", day(2020, 2, 1), "b");
    offices.add("张金丽", "区长", "青山区", day(2020, 3, 1), "c");
    offices.add("錢亮", "区长", "青山区", day(2020, 2, 1), "d");
    assertThat(offices.tenures())
        .containsExactly(
            new Tenure(
                "张金丽",
                "区长",
                "青山区",
                day(2020, 1, 1),
                day(2020, 3, 1),
                3,
                List.of("a", "b", "c"),
                "錢亮"),
            new Tenure(
                "錢亮", "区长", "青山区", day(2020, 2, 1), day(2020, 2, 1), 1, List.of("d"), "张金丽"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"副区长", "副區長", "区委常委", "市人大代表", "区领导"})
  void anOfficeThatSeveralHoldAtOnceIsNoConflict(String office) {
    Offices offices = new Offices();
    offices.add("赵明", office, "青山区", day(2020, 6, 1), "a");
    offices.add("钱亮", office, "青山区", day(2020, 6, 1), "b");
    assertThat(offices.tenures()).extracting(Tenure::conflict).containsExactly(null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"区长", "区委书记", "区人大常委会主任", "管理委员会主任", "教师协会会长"})
  void anOfficeThatOneHoldsAtATimeIs(String office) {
    Offices offices = new Offices();
    offices.add("赵明", office, "青山区", day(2020, 6, 1), "a");
    offices.add("钱亮", office, "青山区", day(2020, 6, 1), "b");
    assertThat(offices.tenures()).extracting(Tenure::conflict).containsExactly("钱亮", "赵明");
  }

  @Test
  void anOfficeOfNobodyKnowsWhatIsNoConflict() {
    Offices offices = new Offices();
    offices.add("赵明", "区长", null, day(2020, 6, 1), "a");
    offices.add("钱亮", "区长", null, day(2020, 6, 1), "b");
    assertThat(offices.tenures()).extracting(Tenure::conflict).containsExactly(null, null);
  }

  @Test
  void ofManyArticlesTheFirstAndTheLastHundredStay() {
    List<Integer> days = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      days.add(i);
    }
    Collections.shuffle(days, new Random(5));
    Offices offices = new Offices();
    for (int i : days) {
      offices.add("赵明", "区长", "青山区", day(2020, 1, 1).plusDays(i), id(i));
    }
    Tenure tenure = offices.tenures().get(0);
    assertThat(tenure.articleCount()).isEqualTo(1000);
    assertThat(tenure.articleIds()).hasSize(200);
    assertThat(tenure.articleIds().get(0)).isEqualTo(id(0));
    assertThat(tenure.articleIds().get(99)).isEqualTo(id(99));
    assertThat(tenure.articleIds().get(100)).isEqualTo(id(900));
    assertThat(tenure.articleIds().get(199)).isEqualTo(id(999));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 16, 100})
  void bucketsGroupsAndOrderMakeNoDifference(int buckets) throws IOException {
    Random random = new Random(6);
    record Said(
        String person,
        String office,
        @Nullable String organization,
        @Nullable LocalDate day,
        String id) {}
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      said.add(
          new Said(
              random.nextInt(6) + (random.nextBoolean() ? "张" : "張"),
              "职" + random.nextInt(2),
              random.nextInt(3) == 0 ? null : "区" + random.nextInt(2),
              random.nextInt(4) == 0 ? null : day(2020, 1, 1).plusDays(random.nextInt(500)),
              id(i)));
    }
    Offices whole = new Offices();
    said.forEach(s -> whole.add(s.person, s.office, s.organization, s.day, s.id));
    List<Tenure> expected = whole.tenures();
    Collections.shuffle(said, random);
    List<Offices> merged = new ArrayList<>();
    for (int b = 0; b < buckets; b++) {
      merged.add(new Offices());
    }
    for (int from = 0; from < said.size(); from += 700) {
      Offices group = new Offices();
      said.subList(from, Math.min(said.size(), from + 700))
          .forEach(s -> group.add(s.person, s.office, s.organization, s.day, s.id));
      List<Offices> parts = group.split(buckets);
      for (int b = 0; b < buckets; b++) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.get(b).writeTo(new DataOutputStream(bytes));
        merged.get(b).addFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      }
    }
    List<Tenure> found = new ArrayList<>();
    merged.forEach(m -> found.addAll(m.tenures()));
    found.sort(
        Comparator.comparing(Tenure::office)
            .thenComparing(Tenure::organization, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Tenure::personName));
    assertThat(found).isEqualTo(expected);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static String id(int i) {
    return String.format(Locale.ROOT, "%032x", i);
  }
}
