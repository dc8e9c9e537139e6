package banmian.extract;

import banmian.article.Article;
import banmian.article.Division;
import banmian.extract.Credits.Credit;
import banmian.extract.Datelines.Dateline;
import banmian.extract.Dates.Printed;
import banmian.extract.Facts.Contributor;
import banmian.extract.Facts.DateMention;
import banmian.extract.Facts.Event;
import banmian.extract.Facts.Mention;
import banmian.extract.Facts.Participant;
import banmian.extract.Facts.PersonOffice;
import banmian.extract.Facts.Quote;
import banmian.extract.Mastheads.Masthead;
import banmian.extract.Regions.Gazetteer;
import banmian.extract.Years.Present;
import banmian.lang.Segmenter;
import banmian.text.Issue;
import banmian.text.IssueCode;
import banmian.text.Passage;
import banmian.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a page: the door of the room. Thread-safe. */
public final class Extractor {

  private static final Pattern FILE_DATE =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[-_.]?([01][0-9])[-_.]?([0-3][0-9])(?![0-9])");

  // what stands before a venue where something is held
  private static final List<String> INTO_VENUE = List.of("在", "于", "到", "往", "走进", "参观", "假座");

  private static final int SOMETIMES = 0;
  private static final int ALWAYS = 1;

  private final Segmenter segmenter;
  private final Dates dates = new Dates();
  private final Datelines datelines;
  private final YearClues years;
  private final Credits credits;
  private final Gazetteer gazetteer;
  private final Bodies bodies;
  private final Places places;
  private final People people;
  private final Holders holders;
  private final WordTrie venues = WordTrie.backwards();
  private final Offices offices;
  private final Roles roles;
  private final Events events;
  private final Quotes quotes;
  private final Keywords keywords;
  private final List<Lexicons.Entry> genres;

  private Extractor(Segmenter segmenter, Lexicons lexicons) {
    this.segmenter = segmenter;
    this.years = new YearClues(lexicons);
    Names names = new Names(lexicons);
    this.credits = new Credits(lexicons, names);
    Offices offices = new Offices(lexicons);
    this.gazetteer = new Gazetteer(lexicons);
    this.datelines = new Datelines(lexicons, gazetteer);
    this.bodies = new Bodies(lexicons, gazetteer, offices);
    this.places = new Places(lexicons, gazetteer);
    this.people = new People(lexicons, names, offices);
    for (Lexicons.Entry entry : lexicons.entries(Lexicons.ListName.VENUES)) {
      venues.put(
          entry.word(),
          switch (entry.field(1)) {
            case "" -> SOMETIMES;
            case "always" -> ALWAYS;
            default -> throw entry.unknown("always, or none");
          });
    }
    this.offices = offices;
    this.holders = new Holders(lexicons, gazetteer, offices);
    Forms ofEvents =
        new Forms(
            lexicons,
            Lexicons.ListName.EVENT_FORMS,
            Lexicons.ListName.EVENT_VERBS,
            Lexicons.ListName.EVENT_TIMES);
    this.roles = new Roles(lexicons, ofEvents);
    this.events = new Events(lexicons, ofEvents);
    this.quotes = new Quotes(lexicons, names, offices);
    this.keywords = new Keywords(lexicons);
    this.genres = lexicons.entries(Lexicons.ListName.GENRE_WORDS);
  }

  /** An extractor that asks {@code segmenter} for evidence and knows the lists of Banmian. */
  public static Extractor with(Segmenter segmenter) {
    return with(segmenter, Lexicons.builtIn());
  }

  /** An extractor that asks {@code segmenter} for evidence and knows {@code lexicons}. */
  public static Extractor with(Segmenter segmenter, Lexicons lexicons) {
    return new Extractor(segmenter, lexicons);
  }

  /** What was read of an article before its year was known. */
  private record Draft(
      Article article,
      String body,
      String head,
      Words bodyWords,
      Words headWords,
      @Nullable Dateline dateline,
      List<Printed> dates,
      List<Clue> clues,
      List<Credit> credits) {

    /** What tells the day of the issue where no masthead does. */
    IssueDay.Told told() {
      return new IssueDay.Told(body, dates, clues, dateline);
    }

    /** True for what lies in the place or day of the dateline: 长|沙六日. */
    boolean dates(Span span) {
      return dateline != null
          && ((dateline.place() != null && span.overlaps(dateline.place()))
              || (dateline.date() != null && span.overlaps(dateline.date())));
    }

    /** What was found without the places in the name of the agency: 中国网4月15日讯. */
    Found withoutAgency(Found found) {
      Span agency = dateline == null ? null : dateline.agency();
      if (agency == null) {
        return found;
      }
      List<Spot> places = new ArrayList<>(found.places());
      places.removeIf(place -> place.span().overlaps(agency));
      return new Found(found.bodies(), places, found.persons());
    }
  }

  /** Names found in one text, each list ascending. */
  private record Found(List<Spot> bodies, List<Spot> places, List<Spot> persons) {}

  /**
   * The facts of a page.
   *
   * @param page the decoded page without glosses
   * @return one entry of facts for each article of {@code division}, in its order
   */
  public PageFacts extract(Division division, Passage page, Context context) {
    Masthead masthead = Mastheads.read(division, page, dates);
    List<Draft> drafts = new ArrayList<>();
    for (Article article : division.articles()) {
      drafts.add(draft(article));
    }
    List<IssueDay.Told> tellings = drafts.stream().map(Draft::told).collect(Collectors.toList());
    boolean together = IssueDay.together(tellings);
    Years.Issue issue = issue(masthead, context);
    if (issue == null) {
      issue =
          IssueDay.of(
              masthead.yearless(),
              tellings,
              context.document().clues(),
              context.givenYear(),
              years);
    }
    IssueDay.Month month =
        issue == null ? IssueDay.month(tellings, context.document().clues(), years) : null;
    List<Facts> facts = new ArrayList<>();
    Regions regions = regions(drafts);
    People.Known known = people.known(Folded.isTraditional(page.text()));
    List<Found> inBody = new ArrayList<>();
    List<Found> inHead = new ArrayList<>();
    WordTrie named = WordTrie.forwards();
    List<List<Spot>> bodiesIn = new ArrayList<>();
    for (Draft draft : drafts) {
      bodiesIn.add(learned(named, draft.body(), draft.bodyWords(), regions));
      bodiesIn.add(learned(named, draft.head(), draft.headWords(), regions));
    }
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      List<Spot> ofBody = Bodies.spread(draft.body(), bodiesIn.get(2 * i), named);
      List<Spot> ofHead = Bodies.spread(draft.head(), bodiesIn.get(2 * i + 1), named);
      inBody.add(
          draft.withoutAgency(
              names(draft.body(), draft.bodyWords(), regions, ofBody, draft, known)));
      inHead.add(names(draft.head(), draft.headWords(), regions, ofHead, null, known));
      for (Credit credit : draft.credits()) {
        for (Contributor c : credit.contributors()) {
          known.add(Folded.name(c.personName()), 0.95);
        }
      }
    }
    for (int i = 0; i < drafts.size(); i++) {
      List<Clue> others = new ArrayList<>();
      for (int k = 0; k < drafts.size(); k++) {
        if (k != i) {
          others.addAll(drafts.get(k).clues());
        }
      }
      others.addAll(context.document().clues());
      Draft draft = drafts.get(i);
      facts.add(
          facts(
              draft,
              others,
              together,
              issue,
              month,
              context,
              regions,
              spread(draft.body(), draft.bodyWords(), inBody.get(i), known),
              spread(draft.head(), draft.headWords(), inHead.get(i), known)));
    }
    Years.Issue told = issue == null || issue.inferred() != null ? null : issue;
    return new PageFacts(
        masthead.newspaper(),
        told == null ? null : told.date(),
        told == null ? null : told.basis(),
        masthead.pageNumber(),
        masthead.pageName(),
        facts,
        Conflicts.ofPage(masthead, context.givenIssueDate()));
  }

  /** Collects what a document tells about when it was printed, before its pages are read. */
  public DocumentDates.Counter dates() {
    return new DocumentDates.Counter(years, dates);
  }

  private static Years.@Nullable Issue issue(Masthead masthead, Context context) {
    if (context.givenIssueDate() != null) {
      return new Years.Issue(context.givenIssueDate(), "given");
    }
    if (masthead.date() != null) {
      return new Years.Issue(masthead.date(), "printed", masthead.moonDay(), null, true);
    }
    LocalDate ofDocument = context.document().issue();
    if (ofDocument != null) {
      return new Years.Issue(ofDocument, "issue");
    }
    String file = context.sourceUri();
    Matcher m = FILE_DATE.matcher(file.substring(file.lastIndexOf('/') + 1));
    while (m.find()) {
      LocalDate date =
          Dates.dayOrNull(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)));
      if (date != null) {
        return new Years.Issue(date, "document");
      }
    }
    return null;
  }

  private Draft draft(Article article) {
    Passage head = article.headlineText();
    String body = Folded.of(article.body().text());
    List<Printed> printed = dates.find(body);
    List<Clue> clues = years.clues(body, article.body().text(), printed);
    String headline = head == null ? "" : Folded.of(head.text());
    clues.addAll(years.ofHeadline(headline, head == null ? "" : head.text(), printed));
    return new Draft(
        article,
        body,
        headline,
        Words.of(segmenter, body),
        Words.of(segmenter, headline),
        datelines.at(body, 0),
        printed,
        clues,
        credits.read(article, body));
  }

  private Regions regions(List<Draft> drafts) {
    List<String> texts = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    for (Draft draft : drafts) {
      texts.add(draft.head());
      words.add(draft.headWords());
      texts.add(draft.body());
      words.add(draft.bodyWords());
    }
    List<String> reported = new ArrayList<>();
    for (Draft draft : drafts) {
      Dateline dateline = draft.dateline();
      if (dateline != null && dateline.place() != null) {
        Span place = dateline.place();
        reported.add(draft.body().substring(place.start(), place.end()));
      }
    }
    return Regions.of(gazetteer, texts, words, reported);
  }

  /** The bodies that one text tells; {@code named} learns those with a name of their own. */
  private List<Spot> learned(WordTrie named, String text, Words words, Regions regions) {
    List<Spot> found = bodies.find(text, words, regions);
    for (Spot body : found) {
      if (body.span().length() >= Bodies.LONG && Folded.isHan(text, body.start(), body.end())) {
        named.put(body.text(text), 0);
      }
    }
    return found;
  }

  /** What one text tells by itself; its persons become known to the page. */
  private Found names(
      String text,
      Words words,
      Regions regions,
      List<Spot> own,
      @Nullable Draft of,
      People.Known known) {
    List<Spot> found = own;
    List<Spot> where = places.find(text, words, regions, found);
    found = bodies.behindPlaces(text, words, regions, found, where);
    where = outside(where, found);
    Span from = of == null || of.dateline() == null ? null : of.dateline().sure(text);
    if (from != null) {
      List<Spot> sure = List.of(new Spot("place", from, "rule", 0.95)); // 本报|临江|3月8日讯
      where = merged(outside(where, sure), outside(sure, found));
    }
    Predicate<Spot> venue = body -> isVenue(text, body);
    where = merged(where, venues(found.stream().filter(venue)));
    found = found.stream().filter(venue.negate()).collect(Collectors.toList());
    List<Spot> persons = new ArrayList<>();
    for (Spot person : people.find(text, words, merged(found, where), known.oldPrint())) {
      if (!regions.isReported(person.text(text)) && (of == null || !of.dates(person.span()))) {
        persons.add(person);
      }
    }
    persons = with(persons, of == null ? List.of() : of.credits());
    for (Spot person : persons) {
      String name = person.text(text);
      known.add(name, person.confidence());
      int dot = name.lastIndexOf('·');
      if (dot > 0 && name.length() - dot > 2) {
        known.add(name.substring(dot + 1), person.confidence() * 0.9); // 米勒 of 汉斯·米勒
      }
    }
    return new Found(found, where, persons);
  }

  /** 在|柯城剧院|举行: where something is, and no body that does anything; 市体育中心, without an officer. */
  private boolean isVenue(String text, Spot body) {
    int house = venues.longest(text, body.end());
    if (house == 0 || offices.startingAt(text, body.end()) > 1) {
      return false;
    }
    String before = text.substring(Math.max(0, body.start() - 2), body.start());
    return venues.valueAt(text, body.end(), house) == ALWAYS
        || INTO_VENUE.stream().anyMatch(before::endsWith);
  }

  private static List<Spot> venues(Stream<Spot> bodies) {
    return bodies
        .map(body -> new Spot("place", body.span(), body.method(), body.confidence()))
        .collect(Collectors.toList());
  }

  /** The persons of the whole page in one text; a place that holds a person is none. */
  private Found spread(String text, Words words, Found own, People.Known known) {
    List<Spot> persons = people.spread(text, words, own.persons(), own.bodies(), known);
    return new Found(own.bodies(), outside(own.places(), persons), persons);
  }

  /** Those of {@code spots} that overlap none of {@code others}; both ascending. */
  private static List<Spot> outside(List<Spot> spots, List<Spot> others) {
    List<Spot> outside = new ArrayList<>();
    int o = 0;
    for (Spot spot : spots) {
      while (o < others.size() && others.get(o).end() <= spot.start()) {
        o++;
      }
      if (o == others.size() || others.get(o).start() >= spot.end()) {
        outside.add(spot);
      }
    }
    return outside;
  }

  /** {@code persons} and those who made the article; both ascending. */
  private static List<Spot> with(List<Spot> persons, List<Credit> credits) {
    List<Spot> credited = makers(credits);
    return merged(outside(persons, credited), credited);
  }

  /**
   * Those whom the body credits, ascending and disjoint: a name that was read twice stands once.
   */
  private static List<Spot> makers(List<Credit> credits) {
    List<Spot> makers = new ArrayList<>();
    credits.stream()
        .filter(credit -> credit.field() == Field.BODY)
        .flatMap(credit -> credit.names().stream())
        .sorted()
        .forEach(
            name -> {
              if (makers.isEmpty() || makers.get(makers.size() - 1).end() <= name.start()) {
                makers.add(new Spot("person", name, "rule", 0.97));
              }
            });
    return makers;
  }

  private static List<Spot> merged(List<Spot> a, List<Spot> b) {
    List<Spot> all = new ArrayList<>(a);
    all.addAll(b);
    all.sort((x, y) -> x.span().compareTo(y.span()));
    return all;
  }

  private Facts facts(
      Draft draft,
      List<Clue> neighbours,
      boolean together,
      Years.@Nullable Issue issue,
      IssueDay.@Nullable Month month,
      Context context,
      Regions regions,
      Found inBody,
      Found inHead) {
    Article article = draft.article();
    Passage body = article.body();
    Integer given = context.givenYear();
    Present present =
        given != null
            ? new Present(given, "given", String.valueOf(given), 1)
            : Years.present(draft.clues(), neighbours, together);
    Dateline dateline = draft.dateline();
    Calendar calendar =
        Calendar.of(
            issue,
            present,
            month,
            draft.body(),
            dateline == null ? null : Dates.within(draft.dates(), dateline.date()));
    List<DateMention> mentions = Calendar.resolve(draft.body(), draft.dates(), calendar);
    int text = dateline == null ? 0 : dateline.span().end();
    Facts.Builder facts = Facts.builder();
    List<Issue> issues =
        new ArrayList<>(
            Conflicts.ofArticle(body, draft.dates(), mentions, issue, present, dateline));
    EventDate event =
        EventDate.of(draft.body(), text, draft.dates(), mentions, dateline, calendar.today());
    if (event != null) {
      DateMention chosen = mentions.get(event.index());
      mentions.set(event.index(), chosen.ofEvent());
      facts
          .eventDate(chosen.startDate())
          .eventDateText(body.slice(chosen.span()).text())
          .eventDatePrecision(chosen.precision())
          .eventDateBasis(chosen.basis())
          .eventDateEvidence(chosen.evidence());
      if (chosen.startDate() == null && !chosen.precision().equals("vague")) {
        issues.add(
            new Issue(
                IssueCode.YEAR_UNKNOWN,
                "Nothing on the page tells which day \""
                    + body.slice(chosen.span()).text()
                    + "\" is; --issue-date or --year settles it.",
                body.bytes(chosen.span())));
      }
    }
    if (dateline != null) {
      facts.datelineText(body.slice(dateline.span()).text());
      if (dateline.agency() != null) {
        facts.datelineAgency(body.slice(dateline.agency()).text());
      }
      if (dateline.place() != null) {
        facts.datelinePlace(body.slice(dateline.place()).text());
      }
    }
    if (issue != null && issue.masthead()) {
      facts.publicationDate(issue.date()).publicationDateBasis(issue.basis());
    }
    List<Spot> others = outside(inBody.persons(), makers(draft.credits()));
    List<Quote> said = quotes.find(body, draft.body(), draft.bodyWords(), others, inBody.bodies());
    LocalDate day = event == null ? null : mentions.get(event.index()).startDate();
    List<PersonOffice> held =
        holders.of(
            new Holders.Telling(
                article,
                new Holders.Text(
                    draft.body(), draft.bodyWords(), merged(inBody.bodies(), inBody.places())),
                new Holders.Text(
                    draft.head(), draft.headWords(), merged(inHead.bodies(), inHead.places()))),
            inBody.persons(),
            regions,
            day);
    Roles.Acts acts = roles.in(body, draft.body(), others, held, said);
    Prose prose = new Prose(body, draft.body(), draft.bodyWords(), others, inBody.bodies());
    Days days = new Days(mentions, event == null ? -1 : event.index());
    List<Event> happened = events.find(new Report(prose, text, inBody.places(), acts, said, days));
    List<Participant> acting =
        happened.isEmpty()
            ? acts.between(text, draft.body().length())
            : happened.stream().flatMap(one -> one.participants().stream()).toList();
    return facts
        .summary(body.isEmpty() ? null : Gist.summary(body.text(), draft.body(), lead(draft, text)))
        .genre(
            Gist.genre(
                genres,
                labelled(draft),
                draft.body(),
                dateline != null,
                event != null || !happened.isEmpty()))
        .keywords(keywords(draft, inHead, inBody))
        .contributors(Credits.distinct(draft.credits()))
        .dates(mentions)
        .mentions(mentions(draft, mentions, happened, inBody, inHead))
        .personOffices(withRoles(held, acting))
        .events(happened)
        .quotes(said)
        .issues(issues)
        .build();
  }

  /** What an editor would file the article under, in the script that it is printed in. */
  private List<String> keywords(Draft draft, Found inHead, Found inBody) {
    List<String> words =
        keywords.of(
            draft.head(),
            draft.headWords(),
            merged(merged(inHead.bodies(), inHead.places()), inHead.persons()),
            draft.body(),
            draft.bodyWords(),
            merged(merged(inBody.bodies(), inBody.places()), inBody.persons()));
    Passage head = draft.article().headlineText();
    return words.stream()
        .map(
            word ->
                head == null || draft.body().contains(word)
                    ? asPrinted(draft.body(), draft.article().body(), word)
                    : asPrinted(draft.head(), head, word))
        .toList();
  }

  private static List<PersonOffice> withRoles(List<PersonOffice> held, List<Participant> acting) {
    Map<String, String> roles =
        acting.stream()
            .collect(
                Collectors.toMap(
                    Participant::personName, Participant::eventRole, (first, later) -> first));
    return held.stream().map(o -> o.as(roles.get(o.personName()))).collect(Collectors.toList());
  }

  /** Headlines and bylines, a line each: where a paper says of what kind a text is. */
  private static String labelled(Draft draft) {
    Passage byline = draft.article().byline();
    return byline == null ? draft.head() : draft.head() + '\n' + Folded.of(byline.text());
  }

  /** Where the lead starts: behind the credits that follow the dateline. */
  private static int lead(Draft draft, int from) {
    int lead = from;
    for (Credit credit : draft.credits()) {
      boolean follows =
          credit.field() == Field.BODY
              && credit.span().start() >= from
              && draft
                      .body()
                      .substring(lead, Math.max(lead, credit.span().start()))
                      .strip()
                      .length()
                  <= 1;
      if (follows) {
        lead = credit.span().end();
        while (lead < draft.body().length() && "）】： 报道导".indexOf(draft.body().charAt(lead)) >= 0) {
          lead++;
        }
      }
    }
    return lead;
  }

  private static List<Mention> mentions(
      Draft draft, List<DateMention> dates, List<Event> events, Found inBody, Found inHead) {
    List<Mention> all = new ArrayList<>();
    add(all, Field.HEADLINE_TEXT, draft.head(), inHead);
    add(all, Field.BODY, draft.body(), inBody);
    for (DateMention date : dates) {
      all.add(
          new Mention(
              Field.BODY,
              "time",
              date.span(),
              date.startDate() == null ? null : date.startDate().toString(),
              "rule",
              date.confidence()));
    }
    for (Event event : events) {
      // 督导创卫工作 tells what was done, 党管武装工作会议 is a name
      if (Happening.hasName(event.kind()) && event.eventName() != null) {
        Span name = event.span();
        String folded = draft.body().substring(name.start(), name.end());
        all.add(new Mention(Field.BODY, "event", name, Folded.name(folded), "rule", 0.8));
      }
    }
    Passage byline = draft.article().byline();
    for (Credit credit : draft.credits()) {
      if (credit.field() == Field.BYLINE_TEXT && byline != null) {
        String folded = Folded.of(byline.text());
        for (Span name : credit.names()) {
          all.add(
              new Mention(
                  Field.BYLINE_TEXT,
                  "person",
                  name,
                  Folded.name(folded.substring(name.start(), name.end())),
                  "rule",
                  0.97));
        }
      }
    }
    all.sort(
        Comparator.comparing(Mention::field)
            .thenComparing(Mention::span)
            .thenComparing(Mention::kind));
    return all;
  }

  private static void add(List<Mention> all, Field field, String text, Found names) {
    for (List<Spot> spots : List.of(names.bodies(), names.places(), names.persons())) {
      for (Spot spot : spots) {
        all.add(
            new Mention(
                field,
                spot.kind(),
                spot.span(),
                Folded.name(spot.text(text)),
                spot.method(),
                spot.confidence()));
      }
    }
    for (Titles.Title title : Titles.find(text)) {
      Span expansion = title.expansion();
      all.add(
          new Mention(
              field,
              title.kind(),
              title.span(),
              expansion == null ? null : text.substring(expansion.start(), expansion.end()),
              "rule",
              title.kind().equals("work") ? 0.95 : 0.7));
    }
  }

  /** A folded word in the script of the article; as it is where the body does not print it. */
  static String asPrinted(String text, Passage body, String word) {
    int at = text.indexOf(word);
    return at < 0 ? word : body.slice(new Span(at, at + word.length())).text();
  }
}
