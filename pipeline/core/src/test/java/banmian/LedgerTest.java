package banmian;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.article.Article;
import banmian.article.Division;
import banmian.article.Part;
import banmian.article.Role;
import banmian.decode.Decoded;
import banmian.decode.Decoder;
import banmian.script.Glosses;
import banmian.text.LineIndex;
import banmian.text.Passage;
import banmian.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static Part body(Passage page, int start, int end, int paragraph) {
    return new Part(
        Role.BODY, new Span(start, end), page.slice(start, end), paragraph, false, 1, "test");
  }

  private static Division division(Part... parts) {
    return Division.of(List.of(Article.of(List.of(parts), 1, List.of())), List.of(), List.of());
  }

  @Test
  void aDivisionThatReadsEachUnitOnceKeepsTheLaw() {
    Passage page = Passage.ofUtf8("各\n项");
    assertThat(Ledger.violation(page, division(body(page, 2, 3, 0), body(page, 0, 1, 0)))).isNull();
  }

  @Test
  void textLeftOutBreaksTheLaw() {
    Passage page = Passage.ofUtf8("各\n项");
    assertThat(Ledger.violation(page, division(body(page, 0, 1, 0))))
        .isEqualTo("text at byte 4 belongs to nothing");
  }

  @Test
  void textTakenTwiceBreaksTheLaw() {
    Passage page = Passage.ofUtf8("各项");
    assertThat(Ledger.violation(page, division(body(page, 0, 2, 0), body(page, 1, 2, 0))))
        .isEqualTo("test takes text twice at byte 3");
  }

  @Test
  void aPartThatReadsOtherTextThanItsSpanBreaksTheLaw() {
    Passage page = Passage.ofUtf8("各项");
    Part wrong = new Part(Role.BODY, new Span(0, 1), page.slice(1, 2), 0, false, 1, "test");
    assertThat(Ledger.violation(page, division(wrong, body(page, 1, 2, 0))))
        .isEqualTo("test does not read what is printed at byte 0");
  }

  @Test
  void aPartThatReadsMoreThanItsSpanBreaksTheLaw() {
    Passage page = Passage.ofUtf8("各项");
    Part wrong = new Part(Role.BODY, new Span(0, 1), page.slice(0, 2), 0, false, 1, "test");
    assertThat(Ledger.violation(page, division(wrong, body(page, 1, 2, 0))))
        .isEqualTo("test reads more than its span Span[start=0, end=1]");
  }

  @Test
  void blocksCoverTheBytesAndGoAroundGlosses() {
    String text = "\uFEFF\r\n　各(gè)項(xiàng)工(gōng)作(zuò)會(huì)議(yì)\r\n\r\n　 \r\n召開\r\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Source source = Source.of("page.txt", bytes);
    Decoded decoded = Decoder.decode(bytes, 0, Decoder.Options.byEvidence());
    List<Span> glosses = Glosses.find(decoded.text());
    Passage page = decoded.text().without(glosses);
    int first = page.text().indexOf('各');
    int second = page.text().indexOf('召');
    Division division =
        division(body(page, second, second + 2, 0), body(page, first, first + 6, 1));
    assertThat(Ledger.violation(page, division)).isNull();
    List<LedgerBlock> blocks =
        Ledger.of(source, decoded, glosses, LineIndex.of(decoded.text(), 1), division);
    long at = 0;
    for (LedgerBlock block : blocks) {
      assertThat(block.bytes().start()).isEqualTo(at);
      assertThat(block.bytes().end()).isGreaterThan(at);
      at = block.bytes().end();
    }
    assertThat(at).isEqualTo(bytes.length);
    assertThat(blocks.stream().filter(b -> b.role() == Role.GLOSS)).hasSize(6);
    assertThat(blocks.stream().filter(b -> b.role() == Role.BODY).map(LedgerBlock::partOrder))
        .as("the line printed last is read first")
        .containsExactly(1, 2, 3, 4, 5, 6, 0);
    assertThat(blocks.get(blocks.size() - 1).lineStart()).isEqualTo(5);
  }

  @Test
  void anEmptySourceHasNoBlock() {
    Page page =
        PageReader.with(PageReader.Options.byEvidence(), banmian.lang.Segmenter.none())
            .read(Source.of("empty.txt", new byte[0]));
    assertThat(page.ledger()).isEmpty();
  }
}
