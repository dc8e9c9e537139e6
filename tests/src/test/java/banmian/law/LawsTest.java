package banmian.law;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.LedgerBlock;
import banmian.Page;
import banmian.PageReader;
import banmian.Reading;
import banmian.Source;
import banmian.article.Article;
import banmian.article.Corrections;
import banmian.article.Part;
import banmian.article.Role;
import banmian.decode.Decoder;
import banmian.hanlp.HanlpSegmenter;
import banmian.lang.Segmenter;
import banmian.script.Glosses;
import banmian.text.ByteSpan;
import banmian.text.IssueCode;
import banmian.text.Passage;
import banmian.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds for every page, tried on pages made of awkward pieces. */
class LawsTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final PageReader BY_EVIDENCE = reader(null);

  private static PageReader reader(@org.jspecify.annotations.Nullable String forced) {
    return PageReader.with(
        new PageReader.Options(
            new Decoder.Options(forced, null), null, null, Map.of(), Corrections.none()),
        HanlpSegmenter.create());
  }

  private static Page read(byte[] bytes) {
    return BY_EVIDENCE.read(Source.of("page.txt", bytes));
  }

  private static Page readAs(String encoding, byte[] bytes) {
    return reader(encoding).read(Source.of("page.txt", bytes));
  }

  private static Random random(RepetitionInfo repetition) {
    return new Random(repetition.getCurrentRepetition() * 7919L);
  }

  @RepeatedTest(60)
  void nothing_is_lost_and_nothing_invented(RepetitionInfo repetition) {
    String text = Pieces.pageOfAllLineEnds(random(repetition));
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE)) {
      byte[] bytes = text.getBytes(charset);
      Page page = readAs(charset.name(), bytes);
      assertConserved(page, bytes.length);
      assertOrigins(page, bytes, charset);
      assertThat(page.decoded().text().text()).isEqualTo(text);
    }
  }

  @RepeatedTest(60)
  void bytes_that_are_no_text_are_read_and_kept(RepetitionInfo repetition) {
    Random random = random(repetition);
    byte[] bytes = Pieces.pageOfAllLineEnds(random).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length / 20 + 1 && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    assertConserved(read(bytes), bytes.length);
    byte[] noise = new byte[random.nextInt(500)];
    random.nextBytes(noise);
    assertConserved(read(noise), noise.length);
  }

  @RepeatedTest(40)
  void line_ends_do_not_count(RepetitionInfo repetition) {
    String text = Pieces.page(random(repetition));
    String lf = reading("UTF-8", text);
    assertThat(reading("UTF-8", text.replace("\n", "\r\n"))).isEqualTo(lf);
    assertThat(reading("UTF-8", text.replace("\n", "\r"))).isEqualTo(lf);
  }

  @RepeatedTest(40)
  void the_encoding_does_not_count(RepetitionInfo repetition) {
    String text = Pieces.page(random(repetition));
    String utf8 = reading("UTF-8", text);
    assertThat(reading("GB18030", text)).isEqualTo(utf8);
    assertThat(reading("UTF-16LE", text)).isEqualTo(utf8);
    assertThat(reading("UTF-16BE", text)).isEqualTo(utf8);
    // FF FE 00 00 is the mark of UTF-32, so the text must not begin with NUL
    String marked = "版\n" + text;
    assertThat(Reading.of(read(("\uFEFF" + marked).getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo(reading("UTF-8", marked));
  }

  @RepeatedTest(40)
  void the_same_page_gives_the_same_answer(RepetitionInfo repetition) {
    byte[] bytes = Pieces.pageOfAllLineEnds(random(repetition)).getBytes(StandardCharsets.UTF_8);
    Page one = read(bytes);
    Page two = reader(null).read(Source.of("page.txt", bytes.clone()));
    assertThat(two.ledger()).isEqualTo(one.ledger());
    assertThat(two.division()).isEqualTo(one.division());
    assertThat(two.facts()).isEqualTo(one.facts());
    assertThat(two.issues()).isEqualTo(one.issues());
  }

  @RepeatedTest(40)
  void a_page_deep_in_its_file_reads_as_by_itself(RepetitionInfo repetition) {
    byte[] bytes = Pieces.pageOfAllLineEnds(random(repetition)).getBytes(StandardCharsets.UTF_8);
    long base = 5_000_000_000L;
    Page alone = readAs("UTF-8", bytes);
    Page deep = reader("UTF-8").read(Source.pageOf("page.txt", bytes, base, 1001));
    assertThat(Reading.of(deep)).isEqualTo(Reading.of(alone));
    for (int i = 0; i < deep.ledger().size(); i++) {
      LedgerBlock here = alone.ledger().get(i);
      LedgerBlock there = deep.ledger().get(i);
      assertThat(there.bytes())
          .isEqualTo(new ByteSpan(here.bytes().start() + base, here.bytes().end() + base));
      assertThat(there.lineStart()).isEqualTo(here.lineStart() + 1000);
      assertThat(there.role()).isEqualTo(here.role());
    }
  }

  @RepeatedTest(40)
  void notes_are_cut_once(RepetitionInfo repetition) {
    Page page = readAs("UTF-8", Pieces.page(random(repetition)).getBytes(StandardCharsets.UTF_8));
    assertThat(Glosses.find(page.text())).isEmpty();
  }

  @Test
  void an_empty_file_holds_nothing() {
    Page page = read(new byte[0]);
    assertThat(page.division().articles()).isEmpty();
    assertThat(page.division().leftovers()).isEmpty();
    assertThat(page.ledger()).isEmpty();
  }

  @Test
  void a_file_of_blanks_holds_nothing() {
    byte[] bytes = "\n\u3000\u3000\r\n \t\r\r\f\u00A0".getBytes(StandardCharsets.UTF_8);
    Page page = read(bytes);
    assertThat(page.division().articles()).isEmpty();
    assertThat(page.division().leftovers()).isEmpty();
    assertConserved(page, bytes.length);
  }

  @Test
  void a_line_of_three_megabytes_is_a_page() {
    String sentence = "本报讯 4月20日，临湖区副区长孟繁星到长堤路检查道路维修工程进度。";
    String text = sentence.repeat(3_000_000 / sentence.getBytes(StandardCharsets.UTF_8).length);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // words are evidence for names, and not what this law is about
    Page page =
        PageReader.with(PageReader.Options.byEvidence(), Segmenter.none())
            .read(Source.of("page.txt", bytes));
    assertConserved(page, bytes.length);
    assertThat(page.text().text()).isEqualTo(text);
  }

  @Test
  void nine_thousand_short_lines_are_a_page() {
    byte[] bytes = "甲乙\n丙丁。\n\n".repeat(3_000).getBytes(StandardCharsets.UTF_8);
    assertConserved(read(bytes), bytes.length);
  }

  private static String reading(String encoding, String text) {
    byte[] bytes = text.getBytes(Charset.forName(encoding));
    return Reading.of(readAs(encoding, bytes));
  }

  /** Checked here anew, without the ledger's own check. */
  private static void assertConserved(Page page, int length) {
    assertThat(page.issues())
        .noneMatch(i -> i.code() == IssueCode.CONSERVATION_FALLBACK)
        .noneMatch(i -> i.code() == IssueCode.FACTS_FALLBACK);
    long at = 0;
    for (LedgerBlock block : page.ledger()) {
      assertThat(block.bytes().start()).isEqualTo(at);
      assertThat(block.bytes().length()).isPositive();
      at = block.bytes().end();
    }
    assertThat(at).isEqualTo(length);

    Passage text = page.text();
    int[] parts = new int[text.length()];
    for (Part part : parts(page)) {
      StringBuilder printed = new StringBuilder();
      for (int i = part.span().start(); i < part.span().end(); i++) {
        parts[i]++;
        if (!Passage.isBlank(text.charAt(i))) {
          printed.append(text.charAt(i));
        }
      }
      StringBuilder reads = new StringBuilder();
      for (int i = 0; i < part.text().length(); i++) {
        if (!Passage.isBlank(part.text().charAt(i))) {
          reads.append(part.text().charAt(i));
        }
      }
      assertThat(reads.toString()).isEqualTo(printed.toString());
    }
    for (int i = 0; i < parts.length; i++) {
      assertThat(parts[i]).isLessThanOrEqualTo(1);
      if (!Passage.isBlank(text.charAt(i))) {
        assertThat(parts[i]).as("unit %s of %s", i, text).isEqualTo(1);
      }
    }
    assertThat(page.facts().articles()).hasSameSizeAs(page.division().articles());
    assertThat(page.ledger()).filteredOn(b -> b.role() == Role.GLOSS).hasSameSizeAs(page.glosses());
  }

  private static List<Part> parts(Page page) {
    List<Part> parts = new ArrayList<>(page.division().leftovers());
    for (Article article : page.division().articles()) {
      parts.addAll(article.parts());
    }
    return parts;
  }

  /** Each unit's bytes decode to the character that it belongs to. */
  private static void assertOrigins(Page page, byte[] bytes, Charset charset) {
    Passage text = page.decoded().text();
    for (int i = 0; i < text.length(); ) {
      int c = text.text().codePointAt(i);
      int units = Character.charCount(c);
      for (int k = i; k < i + units; k++) {
        int start = (int) text.byteStart(k);
        int end = (int) text.byteEnd(k);
        assertThat(new String(bytes, start, end - start, charset))
            .isEqualTo(new String(Character.toChars(c)));
      }
      i += units;
    }
    for (Part part : parts(page)) {
      Passage reads = part.text();
      for (int i = 0; i < reads.length(); i++) {
        if (reads.isPrinted(i)) {
          Span one = new Span(i, i + 1);
          ByteSpan place = reads.bytes(one);
          assertThat(
                  new String(bytes, (int) place.start(), (int) place.length(), charset)
                      .indexOf(reads.charAt(i)))
              .isNotNegative();
        }
      }
    }
  }
}
