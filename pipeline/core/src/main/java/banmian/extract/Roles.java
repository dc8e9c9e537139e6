package banmian.extract;

import banmian.extract.Facts.Event;
import banmian.extract.Facts.Participant;
import banmian.extract.Facts.PersonOffice;
import banmian.extract.Facts.Quote;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in what an article tells, and as what: from the verbs of the sentence behind the
 * name, of all of a list of names; from what is done to somebody (看望老兵|卜得胜); from words said at a
 * meeting.
 */
final class Roles {

  private static final int CLAUSE = 90;
  private static final int LIST = 30;
  private static final String STOP = "stop";
  private static final String MARKS = "，。；：！？\n";
  private static final List<String> LEADING = List.of("chair", "host", "speaker");
  private static final List<String> OFFICIAL = List.of("inspector", "visitor");
  private final WordTrie verbs = WordTrie.forwards();
  private final List<String> roles = new ArrayList<>();
  private final WordTrie touring;
  private final Pattern joined;
  private final Pattern takes;
  private final Pattern invites;
  private final Pattern along;
  private final Pattern with;
  private final Pattern toHome;
  private final Pattern listed;
  private final Pattern declares;
  private final Pattern inCompany;
  private final Pattern studied;
  private final Pattern speech;
  private final Pattern notDoneTo;
  private final Pattern elsewhere;

  Roles(Lexicons lexicons, Forms forms) {
    for (Entry entry : lexicons.entries(ListName.ROLE_VERBS)) {
      verbs.put(entry.word(), roles.size());
      roles.add(entry.field(1));
    }
    this.touring = lexicons.trie(ListName.EVENT_VERBS, "tour");
    this.joined = forms.of("joined");
    this.takes = forms.of("takes-along");
    this.invites = forms.of("invites");
    this.along = forms.of("along");
    this.with = forms.of("in-company-of");
    this.toHome = forms.of("to-home");
    this.listed = forms.of("listed");
    this.declares = forms.of("declares");
    this.inCompany = forms.of("in-company");
    this.studied = forms.of("studied");
    this.speech = forms.of("speech");
    this.elsewhere = forms.of("elsewhere");
    this.notDoneTo = forms.of("not-done-to");
  }

  /**
   * Who does what in a text.
   *
   * @param persons persons in the text, ascending, without those who made the article
   * @param quotes what is said, ascending; nobody's deeds are told there
   */
  Acts in(
      Passage body,
      String text,
      List<Spot> persons,
      List<PersonOffice> offices,
      List<Quote> quotes) {
    return new Acts(body, text, persons, offices, quotes);
  }

  /** One text and those who act in it. */
  final class Acts {
    private final Passage body;
    private final String text;
    private final List<Spot> persons;
    private final List<Quote> quotes;
    private final Map<String, String> held = new HashMap<>();
    private final NavigableMap<Integer, Integer> offices = new TreeMap<>();

    private Acts(
        Passage body,
        String text,
        List<Spot> persons,
        List<PersonOffice> offices,
        List<Quote> quotes) {
      this.body = body;
      this.text = text;
      this.persons = persons;
      this.quotes = quotes;
      for (PersonOffice office : offices) {
        held.putIfAbsent(office.personName(), office.office());
        this.offices.merge(office.span().start(), office.span().end(), Math::min);
      }
    }

    /**
     * Those who take part in what a stretch of the text tells, in the order in which their roles
     * are told, each once.
     */
    List<Participant> between(int from, int to) {
      Map<String, Participant> found = new LinkedHashMap<>();
      List<Spot> open = new ArrayList<>();
      // 甲率副县长|乙|视察, 议员甲邀里长|乙|会勘: who goes along attends
      Set<Integer> guests = new HashSet<>();
      boolean taken = false;
      int said = quoteFrom(from);
      int end = Spot.from(persons, to);
      for (int k = Spot.from(persons, from); k < end; k++) {
        Spot person = persons.get(k);
        while (said < quotes.size() && quotes.get(said).span().end() <= person.start()) {
          said++;
        }
        if (said < quotes.size() && quotes.get(said).span().start() <= person.start()) {
          continue;
        }
        if (isStudied(person.start())) {
          continue;
        }
        open.add(person);
        if (taken) {
          guests.add(person.start());
        }
        Spot next = k + 1 < end ? persons.get(k + 1) : null;
        if (next != null && goesOn(person, next)) {
          taken |= Forms.fills(takes, text, person.end(), next.start());
          continue;
        }
        taken = false;
        // 李献民、靳大勇参加调研: the verb is of all of the list
        int stop = next == null ? to : next.start();
        stop = said < quotes.size() ? Math.min(stop, quotes.get(said).span().start()) : stop;
        if (next != null && Forms.fills(invites, text, person.end(), next.start())) {
          guests.add(next.start());
        }
        String role = along(person, next, end, k);
        role = role == null ? role(text, person.end(), stop) : role;
        role = role == null && isListed(open.get(0).start()) ? "attendee" : role;
        boolean led = found.values().stream().anyMatch(p -> OFFICIAL.contains(p.eventRole()));
        for (Spot one : open) {
          String name = name(one);
          String office = held.get(name);
          String own = isDoneTo(text, one) ? "subject" : role;
          if (own == null) {
            continue;
          }
          if (OFFICIAL.contains(own)) {
            if (office == null && !tours(one.end(), stop)) {
              continue; // 市民张三看望同学
            }
            boolean goesAlong = guests.contains(one.start()) || (led && inCompany(one.end(), stop));
            own = goesAlong ? "attendee" : own;
          }
          Participant before = found.get(name);
          boolean again = found.keySet().stream().anyMatch(other -> other.endsWith("·" + name));
          if (again) {
            continue; // 彼得·范登堡, then 范登堡
          }
          if (before == null) {
            found.put(name, new Participant(name, own, office, one.span()));
          } else if (before.eventRole().equals("attendee") && LEADING.contains(own)) {
            found.put(name, new Participant(name, own, office, before.span()));
          }
        }
        open.clear();
      }
      return List.copyOf(found.values());
    }

    /**
     * Those who take part in an event that a stretch of the text tells: who presides at a meeting
     * is its chair, at anything else its host, officers whose words at a meeting are told speak
     * there, and an officer of whom an activity is told (区长|李明|到车站开展义务劳动) takes part in it.
     */
    List<Participant> at(Event event, int from, int to) {
      Map<String, Participant> all = new LinkedHashMap<>();
      boolean meets = event.kind().equals("meeting");
      int sentence = event.span().start();
      while (sentence > 0 && "。；！？\n".indexOf(text.charAt(sentence - 1)) < 0) {
        sentence--;
      }
      String named = Folded.of(Objects.requireNonNullElse(event.eventName(), ""));
      if (sentence < from) {
        led(event, sentence, from, all);
      }
      for (Participant one : between(from, to)) {
        if (Happening.hasName(event.kind())
            && (event.span().overlaps(one.span()) || named.contains(one.personName()))) {
          continue; // 纪念|柳亚平|从教四十周年大会
        }
        String role = one.eventRole().equals("chair") && !meets ? "host" : one.eventRole();
        all.put(
            one.personName(), new Participant(one.personName(), role, one.office(), one.span()));
      }
      if (event.kind().equals("activity")) {
        for (Spot person : Spot.within(persons, sentence, event.span().start())) {
          attend(all, person, "attendee");
        }
      }
      if (meets) {
        Set<String> speakers = new HashSet<>();
        for (int k = quoteFrom(from); k < quotes.size(); k++) {
          Quote quote = quotes.get(k);
          if (quote.span().start() >= to) {
            break;
          }
          // 王平告诉记者: not there
          boolean there =
              quote.verb() != null && !elsewhere.matcher(Folded.of(quote.verb())).lookingAt();
          if (quote.speaker() != null && !quote.isDirect() && there) {
            speakers.add(quote.speaker());
          }
        }
        for (Spot person : speakers.isEmpty() ? List.<Spot>of() : Spot.within(persons, from, to)) {
          if (speakers.contains(name(person))) {
            attend(all, person, "speaker");
          }
        }
      }
      return List.copyOf(all.values());
    }

    /** 县长|主持会议，下午|到上坪村检查: who leads the sentence does what its second half tells too. */
    private void led(Event event, int sentence, int from, Map<String, Participant> all) {
      String before = text.substring(from, event.span().start());
      String role =
          switch (event.kind()) {
            case "inspection" -> "inspector";
            case "visit" -> "visitor";
            default ->
                before.contains("主持") ? event.kind().equals("meeting") ? "chair" : "host" : "";
          };
      boolean other =
          between(from, Math.max(from, event.span().end())).stream()
              .anyMatch(one -> one.eventRole().equals(role));
      List<Spot> leading = Spot.within(persons, sentence, from);
      if (!role.isEmpty() && !other && !leading.isEmpty()) {
        attend(all, leading.get(0), role);
      }
    }

    /** 副县长李明|一同检查: with somebody who was named before. */
    private boolean inCompany(int from, int to) {
      return Forms.at(inCompany, text, from, to);
    }

    /** True if the clause says that somebody tours a place, as only those in office do. */
    private boolean tours(int from, int to) {
      for (int i = from; i < to && "，。；".indexOf(text.charAt(i)) < 0; i++) {
        if (touring.longest(text, i) > 0) {
          return true;
        }
      }
      return false;
    }

    /** 出席者有会长|陈东初，副会长…: of those whom the sentence lists behind the verb. */
    private boolean isListed(int at) {
      int start = at;
      while (start > Math.max(0, at - 3 * CLAUSE) && "。；！？\n".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      return Forms.in(listed, text, start, at);
    }

    /** True if the first person of a stretch holds an office. */
    boolean isLed(int from, int to) {
      List<Spot> leading = Spot.within(persons, from, to);
      return !leading.isEmpty() && held.containsKey(name(leading.get(0)));
    }

    /** Adds a person who holds an office and is not there yet. */
    private void attend(Map<String, Participant> all, Spot person, String role) {
      String name = name(person);
      String office = held.get(name);
      if (office != null) {
        all.putIfAbsent(name, new Participant(name, role, office, person.span()));
      }
    }

    private String name(Spot person) {
      return Folded.unspaced(body.slice(person.span()).text());
    }

    /** Index of the first quote that ends behind {@code at}. */
    private int quoteFrom(int at) {
      return Spot.first(quotes, quote -> quote.span().end(), at + 1);
    }

    /** What somebody does with whom another goes along; null if nobody does. */
    private @Nullable String along(Spot person, @Nullable Spot next, int end, int k) {
      if (next != null && Forms.fills(invites, text, person.end(), next.start())) {
        return role(text, next.end(), k + 2 < end ? persons.get(k + 2).start() : text.length());
      }
      if (next == null || !Forms.fills(along, text, person.end(), next.start())) {
        return null;
      }
      Matcher company = with.matcher(text).region(next.end(), text.length());
      if (!company.lookingAt()) {
        return null;
      }
      int further = k + 1;
      while (further < end && persons.get(further).start() < company.end()) {
        further++;
      }
      return role(
          text, company.end(), further < end ? persons.get(further).start() : text.length());
    }

    /** True if {@code next} goes on a list: 甲、乙, 甲和副县长乙, 主任甲，副主任|乙. */
    private boolean goesOn(Spot person, Spot next) {
      int end = person.end();
      if (next.start() - end > LIST) {
        return false;
      }
      boolean office = text.charAt(end) == '，' && holdsOffice(end, next.start());
      boolean list =
          office
              || Forms.fills(joined, text, end, next.start())
              || Forms.fills(takes, text, end, next.start());
      return list && verbs.all(text, end, next.start()).isEmpty();
    }

    /** 传达学习省长|李明|在某地考察时的重要讲话精神: what somebody said elsewhere is studied. */
    boolean isStudied(int at) {
      return Roles.this.isStudied(text, at);
    }

    private boolean holdsOffice(int from, int to) {
      return offices.subMap(from, false, to, false).values().stream().anyMatch(end -> end <= to);
    }
  }

  private boolean isStudied(String text, int at) {
    int start = at;
    while (start > Math.max(0, at - CLAUSE) && MARKS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = at;
    while (end < Math.min(text.length(), at + CLAUSE) && MARKS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Forms.in(studied, text, start, at) && Forms.in(speech, text, at, end);
  }

  /** The role that the verbs behind a place tell; null if they tell none. */
  private @Nullable String role(String text, int from, int next) {
    int stop = Math.min(next, from + CLAUSE);
    String role = null;
    for (int i = from; i < stop; i++) {
      char c = text.charAt(i);
      if ("。；！？\n".indexOf(c) >= 0 || (c == '，' && role != null)) {
        break;
      }
      Matcher opening = declares.matcher(text).region(i, stop);
      boolean opens = opening.lookingAt();
      int length = opens ? opening.end() - i : verbs.longest(text, i);
      if (length > 0) {
        String told = opens ? "speaker" : roles.get(verbs.valueAt(text, i, length));
        boolean says = told.equals("reader") && text.startsWith("，", i + length);
        if (told.equals(STOP) || says) {
          break; // 宣布，…: said
        }
        // 出席会议并讲话: who speaks is more than one who attends; 参加调研 attends
        boolean more =
            role == null
                || (role.equals("attendee") && LEADING.contains(told))
                || (told.equals("speaker") && "作了".indexOf(text.charAt(i - 1)) >= 0); // 围绕调研成果作了|发言
        role = more ? told : role;
        i += length - 1;
      }
    }
    // 孙丽|一行来到工地
    return role == null && text.startsWith("一行", from) ? "attendee" : role;
  }

  /** 看望了老兵|卜得胜, 会见市长|让·杜邦, 来到老党员|葛秀英|家中. */
  private boolean isDoneTo(String text, Spot person) {
    int clause = person.start();
    while (clause > 0 && "，。；：！？\n".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    if (text.startsWith("家", person.end()) && Forms.in(toHome, text, clause, person.start())) {
      return true;
    }
    for (int i = clause; i < person.start(); i++) {
      int length = verbs.longest(text, i);
      boolean place = text.startsWith("参观", i); // 参观了李明的画展
      if (length > 0 && !place && roles.get(verbs.valueAt(text, i, length)).equals("visitor")) {
        return !Forms.at(notDoneTo, text, i + length, text.length());
      }
    }
    return false;
  }
}
