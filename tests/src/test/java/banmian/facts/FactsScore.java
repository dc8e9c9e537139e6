package banmian.facts;

import banmian.Page;
import banmian.PageReader;
import banmian.Source;
import banmian.article.Article;
import banmian.extract.Facts;
import banmian.extract.Field;
import banmian.facts.Labels.Name;
import banmian.facts.Labels.OfArticle;
import banmian.facts.Labels.Office;
import banmian.hanlp.HanlpSegmenter;
import banmian.script.Hans;
import banmian.text.Passage;
import banmian.text.Span;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores the facts that Banmian reads from the labelled pages, and beside them the names that HanLP
 * finds by itself in the same texts (portable data, person, place and organization recognition on;
 * tags nr, ns, nt as they come). Run it for the table; {@code --errors} lists what went wrong.
 */
final class FactsScore {

  static final String OFFICES = "office of a person";
  static final String ORGANIZED = "… with organization";
  static final String MAKERS = "byline name, role";
  static final String DATES = "event date";
  static final String DATELINES = "dateline";
  static final String YEARS = "year inferred";
  // what someone is, rather than an office that someone holds: may be called one or not
  private static final List<String> OCCUPATIONS =
      List.of(
          ("原告 被告 专家 農民 农民 村民 居民 工人 司機 民警 患者 老兵 校友 徒弟 学生 大学生 教师 老师 医生 护士"
                  + " 演员 诗人 画家 作家 工程师 技术员 农技员 志愿者 贫困户 大户 果农 渔民 牧民 市民 战士 读者 选手 职工 社员 护林员 司机 导游")
              .split(" "));
  private static final List<String> KINDS = List.of("person", "organization", "place");

  private final Map<String, Tally> ours = new LinkedHashMap<>();
  private final Map<String, Tally> hanlp = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private final PageReader reader =
      PageReader.with(PageReader.Options.byEvidence(), HanlpSegmenter.create());
  private final Segment tagger =
      HanLP.newSegment().enableAllNamedEntityRecognize(true).enableOffset(true);

  private FactsScore() {}

  /** The figures over the pages of one set. */
  static FactsScore of(Labels.Set set) throws IOException {
    FactsScore score = new FactsScore();
    for (Labels page : Labels.all()) {
      if (page.set() == set) {
        score.add(page);
      }
    }
    return score;
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Labels.Set set : Labels.Set.values()) {
      FactsScore score = of(set);
      if (List.of(arguments).contains("--errors")) {
        score.errors.forEach(out::println);
      }
      out.println(set);
      out.print(score.table());
    }
  }

  /** Banmian's figure of one row. */
  Tally of(String row) {
    return ours.computeIfAbsent(row, r -> new Tally());
  }

  /** The names that HanLP finds by itself. */
  Tally ofHanlp(String kind) {
    return hanlp.computeIfAbsent(kind, r -> new Tally());
  }

  /** A line for each row, Banmian's first, then HanLP's. */
  String table() {
    StringBuilder out = new StringBuilder();
    ours.forEach((row, tally) -> line(out, "banmian", row, tally));
    hanlp.forEach((row, tally) -> line(out, "hanlp", row, tally));
    return out.toString();
  }

  private static void line(StringBuilder out, String who, String row, Tally tally) {
    out.append(String.format(Locale.ROOT, "%-8s %-20s %s%n", who, row, tally));
  }

  private void add(Labels labels) {
    Page page = reader.read(Source.of(labels.name() + ".txt", labels.bytes()));
    for (String kind : KINDS) {
      compare(labels, kind, mentions(page, kind), of(kind), true);
      compare(labels, kind, tags(page, kind), ofHanlp(kind), false);
    }
    offices(labels, page);
    makers(labels, page);
    for (int i = 0; i < labels.articles().size(); i++) {
      article(labels, i, page);
    }
  }

  private static Set<Name> mentions(Page page, String kind) {
    Set<Name> found = new LinkedHashSet<>();
    for (int i = 0; i < page.division().articles().size(); i++) {
      Article article = page.division().articles().get(i);
      for (Facts.Mention mention : page.facts().articles().get(i).mentions()) {
        if (mention.kind().equals(kind)) {
          Passage text = Objects.requireNonNull(mention.field().of(article));
          found.add(name(kind, text, mention.span()));
        }
      }
    }
    return found;
  }

  private Set<Name> tags(Page page, String kind) {
    String tag =
        switch (kind) {
          case "person" -> "nr";
          case "place" -> "ns";
          default -> "nt";
        };
    Set<Name> found = new LinkedHashSet<>();
    for (Article article : page.division().articles()) {
      for (Field field : Field.values()) {
        Passage text = field.of(article);
        if (text == null || text.isEmpty()) {
          continue;
        }
        for (Term term : tagger.seg(Hans.perCharacter(text.text()))) {
          int end = term.offset + term.word.length();
          if (String.valueOf(term.nature).startsWith(tag) && end <= text.length()) {
            found.add(name(kind, text, new Span(term.offset, end)));
          }
        }
      }
    }
    return found;
  }

  private static Name name(String kind, Passage text, Span span) {
    var bytes = text.bytes(span);
    return new Name(kind, bytes.start(), bytes.end(), bare(text.slice(span).text()));
  }

  /** A name is right if its kind, its first byte and its surface are. */
  private void compare(Labels labels, String kind, Set<Name> found, Tally tally, boolean report) {
    Set<String> want = new LinkedHashSet<>();
    for (Name name : labels.names()) {
      if (name.kind().equals(kind)) {
        want.add(name.start() + " " + name.surface());
      }
    }
    Set<String> got = new LinkedHashSet<>();
    for (Name name : found) {
      boolean ignored =
          labels.ignored().stream().anyMatch(i -> name.start() < i.end() && i.start() < name.end());
      if (!ignored) {
        got.add(name.start() + " " + name.surface());
      }
    }
    tally(labels, kind, want, got, tally, report);
  }

  private void tally(
      Labels labels, String row, Set<String> want, Set<String> got, Tally tally, boolean report) {
    for (String item : want) {
      if (got.contains(item)) {
        tally.right();
      } else {
        tally.missed();
        if (report) {
          errors.add(labels.name() + ": missed " + row + " " + item);
        }
      }
    }
    for (String item : got) {
      if (!want.contains(item)) {
        tally.wrong();
        if (report) {
          errors.add(labels.name() + ": wrong " + row + " " + item);
        }
      }
    }
  }

  private void offices(Labels labels, Page page) {
    Set<Facts.PersonOffice> got = new LinkedHashSet<>();
    page.facts().articles().forEach(facts -> got.addAll(facts.personOffices()));
    Set<Facts.PersonOffice> used = new LinkedHashSet<>();
    for (OfArticle article : labels.articles()) {
      for (Office want : article.offices()) {
        List<Facts.PersonOffice> same = got.stream().filter(g -> isTitle(labels, want, g)).toList();
        used.addAll(same);
        count(OFFICES, !same.isEmpty(), labels, want);
        count(ORGANIZED, same.stream().anyMatch(g -> isOrganized(want, g)), labels, want);
        same.stream()
            .filter(g -> g.organization() != null && !isOrganized(want, g))
            .forEach(g -> errors.add(labels.name() + ": other organization " + want + " " + g));
      }
    }
    Set<String> wrong = new LinkedHashSet<>();
    for (Facts.PersonOffice office : got) {
      boolean optional =
          labels.optionalOffices().stream().anyMatch(o -> isTitle(labels, o, office))
              || OCCUPATIONS.stream().anyMatch(office.office()::endsWith)
              || labels.ignored().stream().anyMatch(i -> i.surface().equals(office.personName()));
      if (!used.contains(office) && !optional) {
        wrong.add(office.personName() + " " + office.office());
      }
    }
    for (String item : wrong) {
      of(OFFICES).wrong();
      of(ORGANIZED).wrong();
      errors.add(labels.name() + ": wrong " + OFFICES + " " + item);
    }
  }

  private void count(String row, boolean found, Labels labels, Object item) {
    if (found) {
      of(row).right();
    } else {
      of(row).missed();
      errors.add(labels.name() + ": missed " + row + " " + item);
    }
  }

  /** 书记, 县委书记 and 青溪县委书记 name the same office where the page says so. */
  private static boolean isTitle(Labels labels, Office want, Facts.PersonOffice got) {
    if (!bare(got.personName()).equals(want.person()) || !got.office().endsWith(want.office())) {
      return false;
    }
    String before = got.office().substring(0, got.office().length() - want.office().length());
    return before.isEmpty()
        || before.equals(want.organization())
        || before.equals(want.resolved())
        || labels.names().stream().anyMatch(n -> n.surface().equals(before));
  }

  private static boolean isOrganized(Office want, Facts.PersonOffice got) {
    String printed = want.organization();
    String full = want.resolved() == null ? printed : want.resolved();
    String said = got.organization();
    if (printed == null || full == null) {
      return true;
    }
    if (said == null) {
      return got.office().equals(full + want.office());
    }
    // 县财政局 is 清源县财政局 where the page says so
    boolean grown = "省市县区州镇乡".indexOf(printed.charAt(0)) >= 0 && said.endsWith(printed);
    return said.equals(printed)
        || said.equals(full)
        || grown
        || (got.office().equals(printed + want.office()) && full.startsWith(said));
  }

  private void makers(Labels labels, Page page) {
    Set<String> want = new LinkedHashSet<>();
    for (OfArticle article : labels.articles()) {
      article.makers().forEach(m -> want.add(m.name() + " " + m.role()));
    }
    Set<String> got = new LinkedHashSet<>();
    for (Facts facts : page.facts().articles()) {
      facts.contributors().forEach(c -> got.add(bare(c.personName()) + " " + c.role()));
    }
    tally(labels, MAKERS, want, got, of(MAKERS), true);
  }

  private void article(Labels labels, int index, Page page) {
    OfArticle want = labels.articles().get(index);
    long end =
        index + 1 < labels.articles().size()
            ? labels.articles().get(index + 1).start()
            : Long.MAX_VALUE;
    Facts facts = null;
    for (int i = 0; i < page.division().articles().size() && facts == null; i++) {
      Article article = page.division().articles().get(i);
      long at = article.body().isEmpty() ? -1 : article.body().earliestByte();
      if (want.start() <= at && at < end) {
        facts = page.facts().articles().get(i);
      }
    }
    value(
        labels,
        DATES,
        want.eventDate(),
        facts == null || !isDay(facts) ? null : String.valueOf(facts.eventDate()));
    year(labels, want.eventDate(), facts);
    value(
        labels,
        DATELINES,
        want.dateline() == null ? null : unbracketed(want.dateline()),
        facts == null || facts.datelineText() == null ? null : unbracketed(facts.datelineText()));
  }

  /** 六月: a month is no day, though its first day stands for it. */
  private static boolean isDay(Facts facts) {
    return facts.eventDate() != null
        && List.of("day", "half_day").contains(String.valueOf(facts.eventDatePrecision()));
  }

  /**
   * Of an event's day that is known, whether its year is: days that print their year are left out,
   * but for those that were not found, which miss a year whether it is printed or not.
   */
  private void year(Labels labels, @Nullable String want, @Nullable Facts facts) {
    if (want == null) {
      return;
    }
    if (facts == null || facts.eventDate() == null) {
      of(YEARS).missed();
    } else if (!"printed".equals(facts.eventDateBasis())
        || (facts.eventDateText() != null && facts.eventDateText().indexOf('年') < 0)) {
      boolean same = facts.eventDate().toString().substring(0, 4).equals(want.substring(0, 4));
      if (same) {
        of(YEARS).right();
      } else {
        of(YEARS).wrong();
        errors.add(labels.name() + ": wrong " + YEARS + " " + facts.eventDate() + " " + want);
      }
    }
  }

  private void value(Labels labels, String row, @Nullable String want, @Nullable String got) {
    Set<String> wanted = want == null ? Set.of() : Set.of(want);
    tally(labels, row, wanted, got == null ? Set.of() : Set.of(got), of(row), true);
  }

  private static String unbracketed(String text) {
    // ∕ is what Big5 has for ／
    return bare(text).replace('∕', '／').replaceAll("[（）()〔〕【】\\[\\]]", "");
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }
}
