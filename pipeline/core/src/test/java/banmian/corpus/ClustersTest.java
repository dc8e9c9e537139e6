package banmian.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banmian.corpus.Clusters.Duplicate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {

  private record Printed(String id, Fingerprint fingerprint) {}

  @Test
  void reprintsAreTogetherAndOthersAlone() throws IOException {
    List<String> bodies = FingerprintTest.bodies();
    Random random = new Random(3);
    List<Printed> corpus = new ArrayList<>();
    corpus.add(printed("d", bodies.get(0)));
    corpus.add(printed("b", FingerprintTest.misread(bodies.get(0), 0.03, random)));
    corpus.add(printed("c", bodies.get(0)));
    corpus.add(printed("a", bodies.get(5)));
    corpus.add(printed("e", bodies.get(9)));
    List<List<Duplicate>> clusters = clusters(corpus, 1);
    assertThat(clusters).hasSize(1);
    List<Duplicate> cluster = clusters.get(0);
    assertThat(cluster).extracting(Duplicate::articleId).containsExactly("b", "c", "d");
    assertThat(cluster.stream().filter(Duplicate::isRepresentative)).hasSize(1);
    for (Duplicate duplicate : cluster) {
      assertThat(duplicate.similarity()).isBetween(0.5, 1.0);
      if (duplicate.isRepresentative()) {
        assertThat(duplicate.similarity()).isEqualTo(1);
        assertThat(duplicate.isExact()).isTrue();
      }
    }
  }

  @Test
  void theLongestStandsForTheClusterAndOfEqualsTheLeastById() throws IOException {
    String text = FingerprintTest.bodies().get(2);
    List<Printed> corpus =
        List.of(printed("z", text), printed("y", text), printed("a", text.substring(0, 400)));
    List<Duplicate> cluster = clusters(corpus, 4).get(0);
    assertThat(cluster).extracting(Duplicate::articleId).containsExactly("a", "y", "z");
    assertThat(cluster).extracting(Duplicate::isRepresentative).containsExactly(false, true, false);
    assertThat(cluster).extracting(Duplicate::isExact).containsExactly(false, true, true);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 256})
  void bucketsAndOrderMakeNoDifference(int buckets) throws IOException {
    Random random = new Random(4);
    List<Printed> corpus = new ArrayList<>();
    List<String> bodies = FingerprintTest.bodies();
    for (int i = 0; i < 120; i++) {
      String text = bodies.get(random.nextInt(bodies.size()));
      corpus.add(printed("a" + i, FingerprintTest.misread(text, random.nextInt(4) * 0.02, random)));
    }
    List<List<Duplicate>> expected = clusters(corpus, 1);
    assertThat(expected).hasSizeGreaterThan(10);
    Collections.shuffle(corpus, random);
    assertThat(clusters(corpus, buckets)).isEqualTo(expected);
  }

  @Test
  void aCrowdInOneBandStaysTogetherAtThePriceOfTwoPairsEach() {
    Candidates candidates = new Candidates();
    for (int i = 0; i < 1000; i++) {
      candidates.add(7, i);
    }
    candidates.add(8, 5000);
    int[] count = new int[1];
    Clusters clusters = new Clusters();
    Fingerprint same = FingerprintTest.of("一二三四五六七八九十一二三四五六七八九十一二三四");
    for (int i = 0; i < 1000; i++) {
      clusters.add(i, "id" + i, same);
    }
    candidates.pairs(
        (one, other) -> {
          assertThat(one).isLessThan(other);
          count[0]++;
          clusters.pair(one, other);
        });
    assertThat(count[0]).isLessThan(2000);
    assertThat(clusters.clusters()).hasSize(1);
    assertThat(clusters.clusters().get(0)).hasSize(1000);
  }

  @Test
  void anArticleThatMeetsItselfIsNoPair() {
    Candidates candidates = new Candidates();
    candidates.add(1, 3);
    candidates.add(1, 3);
    candidates.pairs((one, other) -> assertThat(one).isNotEqualTo(other));
  }

  @Test
  void anArticleThatComesTwiceOrAPairOfStrangersIsAMistakeOfTheCaller() {
    Clusters clusters = new Clusters();
    Fingerprint one = FingerprintTest.of("一二三四五六七八九十一二三四五六七八九十");
    clusters.add(1, "a", one);
    assertThatThrownBy(() -> clusters.add(1, "a", one)).hasMessage("article 1 came twice");
    assertThatThrownBy(() -> clusters.pair(1, 2)).hasMessage("article 2 is not known");
    assertThat(clusters.clusters()).isEmpty();
  }

  private static Printed printed(String id, String text) {
    return new Printed(id, FingerprintTest.of(text));
  }

  /** As an engine does it: bands into buckets, pairs out of them, one join. */
  private static List<List<Duplicate>> clusters(List<Printed> corpus, int buckets) {
    List<Candidates> parts = new ArrayList<>();
    for (int i = 0; i < buckets; i++) {
      parts.add(new Candidates());
    }
    Clusters clusters = new Clusters();
    for (int i = 0; i < corpus.size(); i++) {
      Fingerprint fingerprint = corpus.get(i).fingerprint();
      clusters.add(i, corpus.get(i).id(), fingerprint);
      for (int b = 0; b < Fingerprint.BANDS; b++) {
        long band = fingerprint.band(b);
        parts.get((int) Math.floorMod(band, (long) buckets)).add(band, i);
      }
    }
    parts.forEach(part -> part.pairs(clusters::pair));
    return clusters.clusters();
  }
}
