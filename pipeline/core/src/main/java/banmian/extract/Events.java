package banmian.extract;

import banmian.extract.Episodes.Episode;
import banmian.extract.Facts.Event;
import banmian.extract.Facts.Participant;
import banmian.extract.Lexicons.ListName;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an article is about as an event: a meeting that is held, an inspection, a visit; who
 * holds it, where, and who takes part as what; and what it tells to have come after that.
 *
 * <p>{@link Gatherings} finds what has a name, {@link Deeds} what a verb tells, {@link Episodes}
 * which of these follow one another, {@link EventPlaces} where it was and who held it, and {@link
 * Roles} who took part.
 */
final class Events {

  private static final int NEAR = 80;

  private final Episodes episodes;
  private final EventPlaces places;
  private final Pattern attends;
  private final Pattern theWhole;
  // 参加|调研, 参加|慰问, 参加|座谈会
  private final Map<String, Pattern> attended = new LinkedHashMap<>();

  Events(Lexicons lexicons, Forms forms) {
    lexicons.check(
        ListName.EVENT_VERBS,
        List.of(
            "hold", "give", "lead", "join", "do", "open", "deed", "unveil", "look", "tour",
            "visit"));
    lexicons.check(
        ListName.EVENT_TIMES,
        List.of("then", "next-day", "later", "after", "ends", "not-now", "intend", "part"));
    Gatherings gatherings = new Gatherings(lexicons, forms);
    Deeds deeds = new Deeds(lexicons, forms, gatherings);
    this.episodes = new Episodes(lexicons, forms, gatherings, deeds);
    this.places = new EventPlaces(forms);
    this.attends = forms.of("attends");
    this.theWhole = forms.of("the-whole");
    for (String kind : List.of(Happening.INSPECTION, Happening.VISIT, "meeting")) {
      attended.put(kind, forms.of("of-" + kind));
    }
  }

  /** The events of an article, as they are told; none if its lead tells none. */
  List<Event> find(Report of) {
    List<Episode> told = episodes.of(of);
    List<Map<String, Participant>> people = new ArrayList<>();
    told.forEach(episode -> people.add(new LinkedHashMap<>()));
    List<Event> events = new ArrayList<>();
    for (int k = 0; k < told.size(); k++) {
      int from = told.get(k).from();
      int to = k + 1 < told.size() ? told.get(k + 1).from() : of.text().length();
      Event event = event(of, told.get(k), to);
      events.add(event);
      for (Participant one : of.acts().at(event, from, to)) {
        people.get(whose(of.text(), told, k, one)).putIfAbsent(one.personName(), one);
      }
    }
    for (int k = 0; k < events.size(); k++) {
      events.set(k, events.get(k).with(List.copyOf(people.get(k).values())));
    }
    return events;
  }

  private Event event(Report of, Episode episode, int to) {
    Happening told = episode.told();
    // 委员会昨日|开会: a meeting without a name
    boolean unnamed = told.kind().equals("meeting") && told.name().equals(told.verb());
    return new Event(
        told.kind(),
        unnamed ? null : of.prose().printed(told.name().start(), told.name().end()),
        episode.day(),
        printed(of, places.place(of, episode.from(), to, told)),
        printed(of, places.holder(of, episode.from(), to, told)),
        told.name(),
        List.of());
  }

  private static @Nullable String printed(Report of, @Nullable Span span) {
    return span == null ? null : of.prose().printed(span.start(), span.end());
  }

  /** 县领导甲、乙|参加会议: of the meeting, though the visit after it was told last. */
  private int whose(String text, List<Episode> episodes, int last, Participant one) {
    Matcher m = attends.matcher(text);
    m.region(one.span().end(), Math.min(text.length(), one.span().end() + NEAR));
    if (episodes.size() == 1 || !one.eventRole().equals("attendee") || !m.lookingAt()) {
      return last;
    }
    if (Forms.at(theWhole, text, m.start(1), m.end(1))) {
      return 0;
    }
    for (Map.Entry<String, Pattern> kind : attended.entrySet()) {
      if (Forms.in(kind.getValue(), text, m.start(1), m.end(1))) {
        return lastOf(kind.getKey(), episodes, last);
      }
    }
    return last;
  }

  private static int lastOf(String kind, List<Episode> episodes, int last) {
    for (int k = last; k >= 0; k--) {
      if (episodes.get(k).told().kind().equals(kind)) {
        return k;
      }
    }
    return last;
  }
}
