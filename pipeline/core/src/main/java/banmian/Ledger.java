package banmian;

import banmian.article.Article;
import banmian.article.Division;
import banmian.article.Part;
import banmian.article.Role;
import banmian.decode.Decoded;
import banmian.text.ByteSpan;
import banmian.text.LineIndex;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Law 1, conservation: says what became of each byte of a page, and whether a division lost or
 * invented anything.
 *
 * <p>Each unit of the decoded page gets one label: a part of the division, gloss, malformed, or
 * blank. Blank units on a line that holds something go with their neighbour, so that a block
 * reaches from its line's indent to its line end.
 */
final class Ledger {

  private static final int FREE = -1;
  private static final int GLOSS = -2;
  private static final int MALFORMED = -3;
  private static final int BLANK = -4;

  private final Source source;
  private final Decoded decoded;
  private final LineIndex lines;
  private final List<Owner> owners;
  private final int[] label;

  /**
   * A part with its place: which article it belongs to, and which of that article's parts it is.
   */
  private record Owner(Part part, int article, int order) {}

  private Ledger(Source source, Decoded decoded, LineIndex lines, List<Owner> owners, int[] label) {
    this.source = source;
    this.decoded = decoded;
    this.lines = lines;
    this.owners = owners;
    this.label = label;
  }

  /**
   * What {@code division} breaks of the law, in words; null if it keeps it. It is kept if the parts
   * are disjoint, each part reads the very units of its span (blanks aside), and no printed unit is
   * left out.
   */
  static @Nullable String violation(Passage text, Division division) {
    boolean[] taken = new boolean[text.length()];
    for (Owner owner : owners(division)) {
      Part part = owner.part();
      Span span = part.span();
      if (span.end() > text.length()) {
        return part.reason() + " leaves the page: " + span;
      }
      Passage reads = part.text();
      int at = 0;
      for (int i = span.start(); i < span.end(); i++) {
        if (taken[i]) {
          return part.reason() + " takes text twice at byte " + text.byteStart(i);
        }
        taken[i] = true;
        if (Passage.isBlank(text.charAt(i))) {
          continue;
        }
        while (at < reads.length() && Passage.isBlank(reads.charAt(at))) {
          at++;
        }
        if (at == reads.length()
            || reads.charAt(at) != text.charAt(i)
            || reads.byteStart(at) != text.byteStart(i)) {
          return part.reason() + " does not read what is printed at byte " + text.byteStart(i);
        }
        at++;
      }
      for (; at < reads.length(); at++) {
        if (!Passage.isBlank(reads.charAt(at))) {
          return part.reason() + " reads more than its span " + span;
        }
      }
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i] && !Passage.isBlank(text.charAt(i))) {
        return "text at byte " + text.byteStart(i) + " belongs to nothing";
      }
    }
    return null;
  }

  /**
   * The blocks of a page.
   *
   * @param glosses spans of the decoded text that {@code division}'s page is without
   * @return blocks that cover the source's bytes exactly once, in order; none for an empty source
   */
  static List<LedgerBlock> of(
      Source source, Decoded decoded, List<Span> glosses, LineIndex lines, Division division) {
    Passage printed = decoded.text();
    int[] label = new int[printed.length()];
    Arrays.fill(label, FREE);
    for (Span gloss : glosses) {
      Arrays.fill(label, gloss.start(), gloss.end(), GLOSS);
    }
    // where each unit of the page without glosses stands in the printed page
    int[] place = new int[printed.length()];
    int n = 0;
    for (int i = 0; i < label.length; i++) {
      if (label[i] == FREE) {
        place[n++] = i;
      }
    }
    List<Owner> owners = owners(division);
    for (int k = 0; k < owners.size(); k++) {
      Span span = owners.get(k).part().span();
      for (int i = span.start(); i < span.end(); i++) {
        label[place[i]] = k;
      }
    }
    int bad = 0;
    List<ByteSpan> malformed = decoded.malformed();
    for (int i = 0; i < label.length && bad < malformed.size(); i++) {
      while (bad < malformed.size() && malformed.get(bad).end() <= printed.byteStart(i)) {
        bad++;
      }
      if (bad < malformed.size() && printed.byteStart(i) >= malformed.get(bad).start()) {
        label[i] = MALFORMED;
      }
    }
    Ledger ledger = new Ledger(source, decoded, lines, owners, label);
    ledger.giveBlanksAway();
    return ledger.blocks();
  }

  private static List<Owner> owners(Division division) {
    List<Owner> owners = new ArrayList<>();
    List<Article> articles = division.articles();
    for (int a = 0; a < articles.size(); a++) {
      List<Part> parts = articles.get(a).parts();
      for (int p = 0; p < parts.size(); p++) {
        owners.add(new Owner(parts.get(p), a, p));
      }
    }
    for (Part part : division.leftovers()) {
      owners.add(new Owner(part, -1, -1));
    }
    return owners;
  }

  private void giveBlanksAway() {
    String text = decoded.text().text();
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      if (end < text.length()) {
        end +=
            text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n'
                ? 2
                : 1;
      }
      int owner = FREE;
      for (int i = start; i < end && owner == FREE; i++) {
        owner = label[i];
      }
      for (int i = start; i < end; i++) {
        if (label[i] != FREE) {
          owner = label[i];
        } else {
          label[i] = owner == FREE ? BLANK : owner;
        }
      }
      start = end;
    }
  }

  private List<LedgerBlock> blocks() {
    List<Draft> drafts = new ArrayList<>();
    Passage printed = decoded.text();
    long at = source.byteBase();
    long end = at + source.bytes().length;
    for (int i = 0; i < label.length; ) {
      int j = i + 1;
      while (j < label.length && label[j] == label[i]) {
        j++;
      }
      long until = j < label.length ? printed.byteStart(j) : end;
      if (until > at) {
        drafts.add(new Draft(at, until, label[i]));
        at = until;
      }
      i = j;
    }
    if (at < end) {
      drafts.add(new Draft(at, end, BLANK));
    }
    numberInReadingOrder(drafts);
    return drafts.stream().map(this::block).toList();
  }

  private void numberInReadingOrder(List<Draft> drafts) {
    Map<Integer, Integer> next = new HashMap<>();
    List<Draft> reading = new ArrayList<>(drafts);
    reading.removeIf(d -> d.label < 0 || owners.get(d.label).article() < 0);
    reading.sort(Comparator.<Draft>comparingInt(d -> d.label).thenComparingLong(d -> d.start));
    int before = FREE;
    for (Draft draft : reading) {
      draft.order = next.merge(owners.get(draft.label).article(), 1, Integer::sum) - 1;
      draft.continues = draft.label == before || owners.get(draft.label).part().continuesPrevious();
      before = draft.label;
    }
  }

  private LedgerBlock block(Draft draft) {
    ByteSpan bytes = new ByteSpan(draft.start, draft.end);
    int from = lines.lineAt(draft.start);
    int to = lines.lineAt(draft.end - 1);
    if (draft.label < 0) {
      Role role =
          switch (draft.label) {
            case GLOSS -> Role.GLOSS;
            case MALFORMED -> Role.MALFORMED;
            default -> Role.BLANK;
          };
      return new LedgerBlock(bytes, from, to, role, -1, -1, -1, false, 1, role.code());
    }
    Owner owner = owners.get(draft.label);
    Part part = owner.part();
    return new LedgerBlock(
        bytes,
        from,
        to,
        part.role(),
        owner.article(),
        draft.order,
        part.paragraphIndex(),
        draft.continues,
        part.confidence(),
        part.reason());
  }

  private static final class Draft {
    final long start;
    final long end;
    final int label;
    int order = -1;
    boolean continues;

    Draft(long start, long end, int label) {
      this.start = start;
      this.end = end;
      this.label = label;
    }
  }
}
