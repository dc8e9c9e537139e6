package banmian.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import banmian.Page;
import banmian.PageReader;
import banmian.Reading;
import banmian.Sense;
import banmian.Source;
import banmian.lang.Segmenter;
import banmian.script.Glosses;
import banmian.text.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Reads each page of {@code proofs/} and compares it with its reading. {@code -Dproofs.write}
 * rewrites the readings that differ to what was read (remarks are kept); {@code
 * -Dproofs.write=NAME} rewrites one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofTest {

  private static final PageReader READER =
      PageReader.with(PageReader.Options.byEvidence(), Segmenter.none());

  private final List<String> held = new ArrayList<>();
  private final List<String> limits = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> the_page_reads_as_its_proof_says() throws IOException {
    return Proof.all().stream().map(p -> dynamicTest(p.name(), () -> check(p)));
  }

  @TestFactory
  Stream<DynamicTest> the_proof_accounts_for_every_printed_character() throws IOException {
    return Proof.all().stream().map(p -> dynamicTest(p.name(), () -> accountsForEveryCharacter(p)));
  }

  static void accountsForEveryCharacter(Proof proof) {
    assertThat(Sense.characters(proof.reading()))
        .isEqualTo(Sense.sorted(withoutNotes(proof.text())));
  }

  private void check(Proof proof) throws IOException {
    String write = System.getProperty("proofs.write");
    if (write != null && (write.isEmpty() || write.equals(proof.name()))) {
      rewrite(proof);
    }
    holds(proof);
    (proof.knownLimit() == null ? held : limits).add(proof.name());
  }

  private static void rewrite(Proof proof) throws IOException {
    String got = Reading.of(read(proof));
    Set<Integer> untold = Sense.untold(proof.reading());
    if (!Sense.of(got, untold).equals(Sense.of(proof.reading(), untold))) {
      Files.writeString(proof.file(), proof.remarks() + got, StandardCharsets.UTF_8);
      fail("rewrote " + proof.file() + ": read it before it is committed");
    }
  }

  /** Fails unless the page reads as the proof says, or, for a known limit, if it does. */
  static void holds(Proof proof) {
    String got = Reading.of(read(proof));
    Set<Integer> untold = Sense.untold(proof.reading());
    String want = Sense.of(proof.reading(), untold);
    String limit = proof.knownLimit();
    if (limit == null) {
      assertThat(Sense.of(got, untold)).as(proof.name()).isEqualTo(want);
      return;
    }
    assertThat(Sense.of(got, untold))
        .as("%s reads as it should by now: delete its line »known-limit: %s«", proof.name(), limit)
        .isNotEqualTo(want);
  }

  private static String withoutNotes(String text) {
    Passage printed = Passage.ofUtf8(text);
    return printed.without(Glosses.find(printed)).text();
  }

  private static Page read(Proof proof) {
    return READER.read(Source.of(proof.name() + ".txt", proof.page()));
  }

  @AfterAll
  void sumUp() {
    System.out.printf(
        Locale.ROOT,
        "Proofs: %d hold, %d are known limits %s%n",
        held.size(),
        limits.size(),
        limits);
  }
}
