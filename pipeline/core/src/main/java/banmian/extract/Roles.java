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
  // 甲、乙; 甲率副县长乙
  private static final Pattern JOINED =
      Pattern.compile(
          "(?:[、和与及 ]|以及)[^，。；]{0,24}|[^，。；、]{0,8}(?:率领?|带[领着]|领着|偕同?|会同)[^，。；、]{0,16}");
  // 甲在副县长乙|陪同下，视察…; 甲由乙|陪同，…
  private static final Pattern ALONG = Pattern.compile("[^，。；]{0,12}[由在][^，。；]{0,16}");
  private static final Pattern WITH = Pattern.compile("[^。；！？\\n]{0,24}?(?:陪同|陪伴)下?，?");
  // 来到困难老党员|葛秀英|家中
  private static final Pattern TO = Pattern.compile("(?:到|走进|走访|入)[^，。；：！？、\\n]{0,16}$");

  // 议员甲邀里长|乙|会勘
  private static final Pattern INVITES = Pattern.compile("[^，。；]{0,14}邀[集请同约]?[^。；，]{0,36}");
  private static final Pattern STUDIED = Pattern.compile("学习|贯彻|传达|领会|落实");
  private static final Pattern SPEECH =
      Pattern.compile("(?:讲话|指示|批示|论述|回信|会议|思想|视察|考察)(?:重要)?[^，。]{0,6}(?:精神|要求)|重要(?:讲话|指示|批示|论述)");
  private static final Pattern LISTED =
      Pattern.compile(
          "(?:出席|参加|列席|到会|与会|在座|到场|陪同|来宾)[^，。；]{0,12}?(?:的|者|人员)?(?:还|计|亦|也)?(?:有|包括|到)");

  private final WordTrie verbs = WordTrie.forwards();
  private final List<String> roles = new ArrayList<>();
  private final WordTrie touring = WordTrie.forwards();

  Roles(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.ROLE_VERBS)) {
      verbs.put(entry.word(), roles.size());
      roles.add(entry.field(1));
    }
    lexicons.words(ListName.EVENT_VERBS, "tour").forEach(word -> touring.put(word, 0));
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
      Set<Integer> invited = new HashSet<>();
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
        if (isStudied(text, person.start())) {
          continue;
        }
        open.add(person);
        Spot next = k + 1 < end ? persons.get(k + 1) : null;
        if (next != null && goesOn(person, next)) {
          continue;
        }
        // 李献民、靳大勇参加调研: the verb is of all of the list
        int stop = next == null ? to : next.start();
        stop = said < quotes.size() ? Math.min(stop, quotes.get(said).span().start()) : stop;
        if (next != null && INVITES.matcher(text.substring(person.end(), next.start())).matches()) {
          invited.add(next.start());
        }
        String role = along(person, next, end, k);
        role = role == null ? role(text, person.end(), stop) : role;
        role = role == null && isListed(open.get(0).start()) ? "attendee" : role;
        for (Spot one : open) {
          String name = name(one);
          String office = held.get(name);
          String own = isDoneTo(text, one) ? "subject" : role;
          own =
              own != null && OFFICIAL.contains(own) && invited.contains(one.start())
                  ? "attendee"
                  : own;
          boolean official = office != null || tours(one.end(), stop);
          if (own == null || (!official && OFFICIAL.contains(own))) {
            continue; // 市民张三看望同学
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
          boolean there = quote.verb() != null && !Folded.of(quote.verb()).contains("记者");
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
      return LISTED.matcher(text).region(start, at).find();
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
      String between = next == null ? "" : text.substring(person.end(), next.start());
      if (next != null && INVITES.matcher(between).matches()) {
        return role(text, next.end(), k + 2 < end ? persons.get(k + 2).start() : text.length());
      }
      if (next == null || !ALONG.matcher(between).matches()) {
        return null;
      }
      Matcher with = WITH.matcher(text).region(next.end(), text.length());
      if (!with.lookingAt()) {
        return null;
      }
      int further = k + 1;
      while (further < end && persons.get(further).start() < with.end()) {
        further++;
      }
      return role(text, with.end(), further < end ? persons.get(further).start() : text.length());
    }

    /** True if {@code next} goes on a list: 甲、乙, 甲和副县长乙, 主任甲，副主任|乙. */
    private boolean goesOn(Spot person, Spot next) {
      int end = person.end();
      if (next.start() - end > LIST) {
        return false;
      }
      boolean office = text.charAt(end) == '，' && holdsOffice(end, next.start());
      String between = text.substring(end, next.start());
      boolean joined = JOINED.matcher(between).matches();
      for (int i = end; (office || joined) && i < next.start(); i++) {
        if (verbs.longest(text, i) > 0) {
          return false;
        }
      }
      return office || joined;
    }

    private boolean holdsOffice(int from, int to) {
      return offices.subMap(from, false, to, false).values().stream().anyMatch(end -> end <= to);
    }
  }

  /** 传达学习省长|李明|在某地考察时的重要讲话精神: what somebody said elsewhere is studied. */
  static boolean isStudied(String text, int at) {
    int start = at;
    while (start > Math.max(0, at - CLAUSE) && MARKS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = at;
    while (end < Math.min(text.length(), at + CLAUSE) && MARKS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return STUDIED.matcher(text.substring(start, at)).find()
        && SPEECH.matcher(text.substring(at, end)).find();
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
      int length = verbs.longest(text, i);
      if (length > 0) {
        String told = roles.get(verbs.valueAt(text, i, length));
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
    if (text.startsWith("家", person.end())
        && TO.matcher(text.substring(clause, person.start())).find()) {
      return true;
    }
    for (int i = clause; i < person.start(); i++) {
      int length = verbs.longest(text, i);
      boolean place = text.startsWith("参观", i); // 参观了李明的画展
      if (length > 0 && !place && roles.get(verbs.valueAt(text, i, length)).equals("visitor")) {
        char behind = text.charAt(i + length);
        return "时团的".indexOf(behind) < 0;
      }
    }
    return false;
  }
}
