package banmian.extract;

import banmian.extract.Facts.DateMention;
import banmian.extract.Facts.Quote;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The events of an article, one behind the other: that of its lead, and those that the text sets
 * off from it by a day of their own, by words for what came next (随后, 会后, 下午), or by a paragraph in
 * which an officer calls a meeting or makes a round.
 */
final class Episodes {

  private static final int LEAD = 220;
  private static final int DATE_AHEAD = 4;
  private static final int WEEKS = 14;
  private static final int SEASON = 45;

  private final Gatherings gatherings;
  private final Deeds deeds;
  // each turn for what came next has one of these
  private final WordTrie next;
  private final Pattern then;
  private final Pattern nextDay;
  private final Pattern notNow;

  Episodes(Lexicons lexicons, Forms forms, Gatherings gatherings, Deeds deeds) {
    this.gatherings = gatherings;
    this.deeds = deeds;
    this.next = lexicons.trie(ListName.EVENT_TIMES, "then", "later", "next-day", "part");
    this.then = forms.of("then");
    this.nextDay = forms.of("next-day");
    this.notNow = forms.of("not-now");
  }

  /**
   * What happened, as it is told.
   *
   * @param day when; null where that is not known
   * @param from where the stretch begins that tells of it, up to the next one
   */
  record Episode(Happening told, @Nullable LocalDate day, int from) {}

  /** Those of an article, as they are told; none if the lead tells none. */
  List<Episode> of(Report of) {
    List<Episode> episodes = ofLead(of);
    if (episodes.isEmpty()) {
      return episodes;
    }
    String text = of.text();
    Happening lead = episodes.get(episodes.size() - 1).told();
    int at = Math.max(lead.verb().end(), lead.name().end());
    int quote = 0;
    while (at < text.length()) {
      while (quote < of.quotes().size() && of.quotes().get(quote).span().end() <= at) {
        quote++;
      }
      Quote said = quote < of.quotes().size() ? of.quotes().get(quote) : null;
      if (said != null && said.span().start() <= at) {
        at = said.span().end();
        continue;
      }
      int end = said == null ? text.length() : said.span().start();
      int stop = Math.min(end, of.sentenceEnd(at));
      Episode one = further(of, episodes, at, stop);
      if (one == null) {
        at = stop + 1;
      } else {
        episodes.add(one);
        at = Math.max(one.told().verb().end(), one.told().name().end());
      }
    }
    return episodes;
  }

  /** What the lead tells: mostly one; two where the second is set off from a first in it. */
  private List<Episode> ofLead(Report of) {
    List<Episode> episodes = new ArrayList<>();
    int from = of.from();
    Happening lead = lead(of, from, Math.min(of.text().length(), from + LEAD));
    if (lead == null) {
      return episodes;
    }
    LocalDate day = of.days().ofLead();
    int start = of.sentenceStart(from, lead.verb().start());
    if (start > from && isPassing(of, lead, start)) {
      // what is planned is none: only what is told before it
      Happening before = lead(of, from, start);
      if (before != null) {
        episodes.add(new Episode(before, day, from));
      }
      return episodes;
    }
    DateMention own = of.days().within(start, lead.verb().start());
    boolean dated = own != null && own.span().start() - start <= 2;
    boolean apart = start > from && (dated || of.prose().before(start) == '\n');
    int cut = apart ? start : lastThen(of.text(), start, lead.verb().start());
    Happening before = cut > from ? lead(of, from, cut) : null;
    boolean two = before != null && gatherings.isAnother(of, List.of(before), lead);
    if (before != null && two) {
      // 县长到柳河镇调研。随后，召开座谈会: what came first is told first
      episodes.add(new Episode(before, day, from));
    }
    // 4日开幕。…在6日召开了座谈会; 奥运11日闭幕，议员10日视察
    DateMention last = own == null ? null : lastDay(of, own, lead.verb().start());
    LocalDate later = last == null || (start == from && last.equals(own)) ? null : last.startDate();
    episodes.add(new Episode(lead, later == null ? day : later, two ? cut : from));
    return episodes;
  }

  /**
   * The last day from {@code first} on up to a verb that is known, but for what only tells of
   * something: 2日赴昆明处置1日发生的案件.
   */
  private static DateMention lastDay(Report of, DateMention first, int verb) {
    DateMention last = first;
    DateMention day = of.days().within(first.span().end(), verb);
    while (day != null) {
      int end = day.span().end();
      int clause = end;
      while (clause < verb && "，。；".indexOf(of.text().charAt(clause)) < 0) {
        clause++;
      }
      boolean tells = of.text().substring(end, clause).indexOf('的') >= 0;
      last = tells || day.startDate() == null ? last : day;
      day = of.days().within(end, verb);
    }
    return last;
  }

  /** What happened first, as a stretch tells it. */
  private @Nullable Happening lead(Report of, int from, int limit) {
    Happening told = gatherings.held(of, from, limit);
    told = told == null ? gatherings.led(of, from, limit) : told;
    if (told == null || of.text().startsWith("的", told.verb().end())) {
      // 蕭女士訪問…，出席|總統舉辦|的晚宴: what is told first
      int all = of.text().length();
      Happening done = deeds.byOfficer(of, from, limit, of.acts().between(of.from(), all));
      told = Happening.first(done, told);
    }
    told = told == null ? gatherings.joined(of, from, limit) : told;
    told = told == null ? deeds.byBody(of, from, limit) : told;
    told = told == null ? deeds.unveiled(of, from, limit) : told;
    told = told == null ? deeds.opened(of, from, limit) : told;
    told = told == null ? deeds.gathered(of, from, limit) : told;
    return told == null ? deeds.carriedOut(of, from, limit) : told;
  }

  /** Where the last words for what came next stand in a stretch; -1 if none do. */
  private int lastThen(String text, int from, int to) {
    Matcher words = then.matcher(text).region(from, to).useTransparentBounds(true);
    int last = -1;
    while (words.find()) {
      last = words.start();
    }
    return last;
  }

  /** True if what a sentence tells is planned, demanded, or was at another time. */
  private boolean isPassing(Report of, Happening told, int sentence) {
    int verb = told.verb().start();
    DateMention day = of.days().within(sentence, verb);
    return Forms.in(notNow, of.text(), sentence, verb)
        || of.isSaid(verb)
        || (day != null && of.days().fromLead(day) > SEASON);
  }

  /**
   * What happened next, in a piece of a sentence: set off by a day or by words for later, and not
   * what is planned, or was long ago; null if nothing did.
   */
  private @Nullable Episode further(Report of, List<Episode> episodes, int from, int to) {
    Span marker = then(of.text(), from, to);
    DateMention own = of.days().within(from, to);
    if (own != null && marker != null && own.span().start() > marker.start() + DATE_AHEAD) {
      own = null;
    }
    if (own != null) {
      if (!isOwn(of, own, from) || EventDate.beside(of.text(), own.span())) {
        return null;
      }
      marker = marker == null || own.span().start() < marker.start() ? own.span() : marker;
    }
    if (marker == null) {
      return inParagraph(of, episodes, from, to);
    }
    Happening told =
        Happening.first(
            gatherings.held(of, marker.start(), to), deeds.byOfficer(of, marker.start(), to, null));
    told = Happening.first(told, gatherings.led(of, marker.start(), to));
    told = told == null ? gatherings.joined(of, marker.start(), to) : told;
    if (told == null && own != null) {
      told =
          Happening.first(
              deeds.opened(of, marker.start(), to), deeds.gathered(of, marker.start(), to));
    }
    if (told == null || !isNew(of, episodes, from, told)) {
      return null;
    }
    Episode last = episodes.get(episodes.size() - 1);
    LocalDate before = dayBefore(of, episodes);
    boolean next = Forms.in(nextDay, of.text(), marker.start(), marker.end());
    LocalDate printed = own == null ? before : own.startDate();
    LocalDate day = next && before != null ? before.plusDays(1) : printed;
    // 随后，又到…检查: the same round goes on, as it does in 察看排污口，并走访三家企业
    boolean sameDay = !next && (own == null || Objects.equals(day, last.day()));
    boolean goesOn = told.kind().equals(last.told().kind()) && sameDay;
    boolean and = of.text().startsWith("并", marker.start());
    return !told.hasName() && (goesOn || and) ? null : new Episode(told, day, marker.start());
  }

  /** The first words for what came next in a stretch; null if there are none. */
  private @Nullable Span then(String text, int from, int to) {
    boolean may = false;
    for (int i = from; i < to && !may; i++) {
      may = next.longest(text, i) > 0;
    }
    Matcher words = then.matcher(text).region(from, to).useTransparentBounds(true);
    return may && words.find() ? new Span(words.start(), words.end()) : null;
  }

  /** The day of the event before; of 21 and 22 September we cannot tell which. */
  private static @Nullable LocalDate dayBefore(Report of, List<Episode> episodes) {
    boolean one = episodes.size() > 1 || of.days().isOneDay();
    return one ? episodes.get(episodes.size() - 1).day() : null;
  }

  /** True if it is neither planned nor told before. */
  private boolean isNew(Report of, List<Episode> episodes, int from, Happening told) {
    return !Forms.in(notNow, of.text(), from, told.verb().start())
        && gatherings.isAnother(of, episodes.stream().map(Episode::told).toList(), told);
  }

  /**
   * What nothing sets off but a paragraph of its own and an officer who does it: a meeting with a
   * name (县长主持召开防汛调度会), or a round where none was told (在敬老院，县长慰问了老人).
   */
  private @Nullable Episode inParagraph(Report of, List<Episode> episodes, int from, int to) {
    if (of.prose().before(from) != '\n' || !of.acts().isLed(from, to)) {
      return attendedToo(of, episodes, from, to);
    }
    Happening told =
        Happening.first(gatherings.held(of, from, to), deeds.byOfficer(of, from, to, null));
    told = Happening.first(told, gatherings.led(of, from, to));
    if (told == null || !isNew(of, episodes, from, told)) {
      return null;
    }
    boolean round = episodes.stream().anyMatch(one -> !one.told().hasName());
    boolean sure = told.hasName() ? isCalled(of, from, told) : !round;
    return sure ? new Episode(told, dayBefore(of, episodes), from) : null;
  }

  /** 处长李明参加|签约仪式: a ceremony told by those who were there. */
  private @Nullable Episode attendedToo(Report of, List<Episode> episodes, int from, int to) {
    Happening told = gatherings.joined(of, from, to);
    return told == null
            || !told.kind().equals("ceremony")
            || !of.acts().isLed(from, told.verb().start())
            || !isNew(of, episodes, from, told)
        ? null
        : new Episode(told, episodes.get(episodes.size() - 1).day(), from);
  }

  /** True if the one who leads the sentence calls or chairs it, and it is a meeting or ceremony. */
  private static boolean isCalled(Report of, int from, Happening told) {
    boolean held = told.kind().equals("meeting") || told.kind().equals("ceremony");
    return held
        && told.verb().start() < told.name().start()
        && of.acts().isLed(from, told.verb().start());
  }

  /** True if a printed day opens its clause and is near the lead's: not 该活动2019年3月5日首次…. */
  private static boolean isOwn(Report of, DateMention date, int from) {
    String text = of.text();
    int at = date.span().start();
    int clause = Math.max(from, of.prose().back(at, "，。；：\n"));
    boolean opens = at - clause <= 2 || text.startsWith("又讯", clause);
    boolean paragraph = clause == 0 || text.charAt(clause - 1) == '\n';
    LocalDate lead = of.days().ofLead();
    LocalDate own = date.startDate();
    if (lead == null || own == null) {
      // a day of long ago would print its year
      return opens && (paragraph || (lead == null && own == null));
    }
    return opens && of.days().fromLead(date) <= (paragraph ? SEASON : WEEKS);
  }
}
