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
import java.util.Set;
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
  private static final List<String> LEADING = List.of("chair", "host", "speaker");
  private static final List<String> OFFICIAL = List.of("inspector", "visitor");
  // 来到困难老党员|葛秀英|家中
  private static final Pattern TO = Pattern.compile("(?:到|走进|走访|入)[^，。；：！？、\\n]{0,16}$");

  private final WordTrie verbs = WordTrie.forwards();
  private final List<String> roles = new ArrayList<>();

  Roles(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.ROLE_VERBS)) {
      verbs.put(entry.word(), roles.size());
      roles.add(entry.field(1));
    }
  }

  /**
   * Those who take part, in the order in which their roles are told, each once.
   *
   * @param from where the text starts, behind the dateline
   * @param persons persons in the text, ascending, without those who made the article
   * @param quotes what is said; nobody's deeds are told there
   */
  List<Participant> of(
      Passage body,
      String text,
      int from,
      List<Spot> persons,
      List<PersonOffice> offices,
      List<Quote> quotes) {
    Map<String, Participant> found = new LinkedHashMap<>();
    Map<String, String> held = held(offices);
    List<Spot> open = new ArrayList<>();
    int said = 0;
    for (int k = 0; k < persons.size(); k++) {
      Spot person = persons.get(k);
      while (said < quotes.size() && quotes.get(said).span().end() <= person.start()) {
        said++;
      }
      boolean inQuote = said < quotes.size() && quotes.get(said).span().start() <= person.start();
      if (person.start() < from || inQuote) {
        continue;
      }
      open.add(person);
      Spot next = k + 1 < persons.size() ? persons.get(k + 1) : null;
      if (next != null && goesOn(text, person, next, offices)) {
        continue;
      }
      // 李献民、靳大勇参加调研: the verb is of all of the list
      int stop = next == null ? text.length() : next.start();
      stop = said < quotes.size() ? Math.min(stop, quotes.get(said).span().start()) : stop;
      String role = role(text, person, stop);
      for (Spot one : open) {
        String name = Folded.unspaced(body.slice(one.span()).text());
        String office = held.get(name);
        String own = isDoneTo(text, one) ? "subject" : role;
        if (own == null || (office == null && OFFICIAL.contains(own))) {
          continue; // 市民张三看望同学
        }
        Participant before = found.get(name);
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
   * {@code participants} as those of an event of a kind: who presides at a meeting is its chair, at
   * anything else its host, officers whose words at a meeting are told speak there, and an officer
   * of whom an activity is told (区长|李明|到车站开展义务劳动) takes part in it.
   *
   * @param event null where the article tells of none
   */
  static List<Participant> at(
      @Nullable Event event,
      Passage body,
      String text,
      List<Participant> participants,
      List<Spot> persons,
      List<PersonOffice> offices,
      List<Quote> quotes) {
    Map<String, Participant> all = new LinkedHashMap<>();
    Map<String, String> held = held(offices);
    String kind = event == null ? null : event.kind();
    boolean meets = "meeting".equals(kind);
    for (Participant one : participants) {
      boolean presides = one.eventRole().equals("chair");
      String role = presides && kind != null && !meets ? "host" : one.eventRole();
      all.put(one.personName(), new Participant(one.personName(), role, one.office(), one.span()));
    }
    if (event != null && event.kind().equals("activity")) {
      int sentence = event.span().start();
      while (sentence > 0 && "。；！？\n".indexOf(text.charAt(sentence - 1)) < 0) {
        sentence--;
      }
      for (Spot person : persons) {
        if (person.start() >= sentence && person.end() <= event.span().start()) {
          String name = Folded.unspaced(body.slice(person.span()).text());
          String office = held.get(name);
          if (office != null) {
            all.putIfAbsent(name, new Participant(name, "attendee", office, person.span()));
          }
        }
      }
    }
    Set<String> speakers = new HashSet<>();
    for (Quote quote : meets ? quotes : List.<Quote>of()) {
      if (quote.speaker() != null && !quote.isDirect()) {
        speakers.add(quote.speaker());
      }
    }
    for (Spot person : speakers.isEmpty() ? List.<Spot>of() : persons) {
      String name = Folded.unspaced(body.slice(person.span()).text());
      String office = speakers.contains(name) ? held.get(name) : null;
      if (office != null) {
        all.putIfAbsent(name, new Participant(name, "speaker", office, person.span()));
      }
    }
    return List.copyOf(all.values());
  }

  /** True if {@code next} goes on a list: 甲、乙, 甲和副县长乙, 主任甲，副主任|乙. */
  private boolean goesOn(String text, Spot person, Spot next, List<PersonOffice> offices) {
    int end = person.end();
    if (next.start() - end > LIST) {
      return false;
    }
    char mark = text.charAt(end);
    String between = text.substring(end, next.start());
    boolean office =
        mark == '，'
            && offices.stream()
                .anyMatch(o -> o.span().start() > end && o.span().end() <= next.start());
    boolean joined = between.matches("(?:[、和与及 ]|以及)[^，。；]{0,24}");
    for (int i = end; (office || joined) && i < next.start(); i++) {
      if (verbs.longest(text, i) > 0) {
        return false;
      }
    }
    return office || joined;
  }

  /** The role that the verbs behind a name tell; null if they tell none. */
  private @Nullable String role(String text, Spot person, int next) {
    int stop = Math.min(next, person.end() + CLAUSE);
    String role = null;
    for (int i = person.end(); i < stop; i++) {
      char c = text.charAt(i);
      if ("。；！？\n".indexOf(c) >= 0 || (c == '，' && role != null)) {
        break;
      }
      int length = verbs.longest(text, i);
      if (length > 0) {
        String told = roles.get(verbs.valueAt(text, i, length));
        if (told.equals(STOP)) {
          break;
        }
        // 出席会议并讲话: who speaks is more than one who attends; 参加调研 attends
        boolean more = role == null || (role.equals("attendee") && LEADING.contains(told));
        role = more ? told : role;
        i += length - 1;
      }
    }
    return role;
  }

  /** 看望了老兵|卜得胜, 会见市长|让·杜邦, 来到老党员|葛秀英|家中. */
  private boolean isDoneTo(String text, Spot person) {
    int clause = person.start();
    while (clause > 0 && "，。；：！？\n".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    if (text.startsWith("家", person.end())
        && TO.matcher(text.substring(clause, person.start())).find()) {
      return true;
    }
    for (int i = clause; i < person.start(); i++) {
      int length = verbs.longest(text, i);
      if (length > 0 && roles.get(verbs.valueAt(text, i, length)).equals("visitor")) {
        char behind = text.charAt(i + length);
        return "时团的".indexOf(behind) < 0;
      }
    }
    return false;
  }

  /** The office of each person that is told first. */
  private static Map<String, String> held(List<PersonOffice> offices) {
    Map<String, String> held = new HashMap<>();
    offices.forEach(office -> held.putIfAbsent(office.personName(), office.office()));
    return held;
  }
}
