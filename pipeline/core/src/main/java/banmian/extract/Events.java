package banmian.extract;

import banmian.extract.Facts.Event;
import banmian.extract.Facts.Participant;
import banmian.extract.Facts.PersonOffice;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Passage;
import banmian.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an article is about as an event: a meeting that is held, an inspection, a visit; who
 * holds it, where, and who takes part as what. One event an article: the one of its lead.
 */
final class Events {

  private static final List<String> HOLD =
      List.of("组织召开", "召开了", "召开", "举行了", "举行", "举办了", "举办", "开展了", "开展", "启动");
  private static final List<String> LOOK =
      List.of("调研督导", "暗访督导", "督导检查", "调研", "督导", "视察", "检查", "考察", "察看", "督查", "暗访");
  private static final List<String> VISIT = List.of("慰问", "看望", "走访", "访问", "拜会", "会见", "接见", "会晤");
  private static final int LEAD = 220;
  private static final int NAME = 40;

  private final WordTrie nouns = WordTrie.backwards();
  private final List<String> kinds = new ArrayList<>();

  Events(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.EVENT_NOUNS)) {
      nouns.put(entry.word(), kinds.size());
      kinds.add(entry.field(1));
    }
  }

  /**
   * The event of an article; empty if its lead tells none.
   *
   * @param from where the text starts, behind the dateline
   */
  List<Event> find(
      Passage body,
      String text,
      int from,
      List<Spot> bodies,
      List<Spot> places,
      List<Spot> persons,
      List<PersonOffice> offices,
      @Nullable LocalDate day) {
    int limit = Math.min(text.length(), from + LEAD);
    Span name = null;
    String kind = "other";
    int verb = -1;
    for (int i = from; i < limit && name == null; i++) {
      for (String hold : HOLD) {
        if (text.startsWith(hold, i)) {
          Span after = nounAfter(text, i + hold.length(), limit);
          Span before = after == null ? nounBefore(text, i, from) : null;
          name = after != null ? after : before;
          verb = i;
          break;
        }
      }
    }
    if (name != null) {
      kind = kinds.get(nouns.valueAt(text, name.end(), nouns.longest(text, name.end())));
    } else {
      verb = first(text, LOOK, from, limit);
      int visit = first(text, VISIT, from, limit);
      boolean visits = visit >= 0 && (verb < 0 || visit < verb);
      verb = visits ? visit : verb;
      if (verb < 0 || persons.stream().noneMatch(p -> p.start() >= from && p.end() <= limit)) {
        return List.of();
      }
      kind = visits ? "visit" : "inspection";
      name = new Span(verb, clause(text, verb, limit));
    }
    Spot holder = null;
    for (Spot spot : bodies) {
      if (spot.end() <= verb && spot.start() >= from && verb - spot.end() <= 4) {
        holder = spot;
      }
    }
    Spot where = null;
    for (Spot spot : places) {
      boolean in = spot.start() > 0 && "在于到赴".indexOf(text.charAt(spot.start() - 1)) >= 0;
      if (where == null && in && spot.start() >= from && spot.end() <= limit) {
        where = spot;
      }
    }
    return List.of(
        new Event(
            kind,
            body.slice(name).text(),
            day,
            where == null ? null : body.slice(where.span()).text(),
            holder == null ? null : body.slice(holder.span()).text(),
            name,
            participants(body, text, from, persons, offices)));
  }

  private List<Participant> participants(
      Passage body, String text, int from, List<Spot> persons, List<PersonOffice> offices) {
    Map<String, Participant> found = new LinkedHashMap<>();
    List<Spot> open = new ArrayList<>();
    for (int k = 0; k < persons.size(); k++) {
      Spot person = persons.get(k);
      if (person.start() < from) {
        continue;
      }
      open.add(person);
      boolean goesOn =
          k + 1 < persons.size()
              && persons.get(k + 1).start() - person.end() <= 30
              && text.substring(person.end(), persons.get(k + 1).start())
                  .matches("[、和与及 ]?[^，。；]{0,24}")
              && "、和与及 ".indexOf(text.charAt(person.end())) >= 0;
      if (goesOn) {
        continue;
      }
      // 李献民、靳大勇参加调研: the verb is of all of the list
      String role = Roles.of(text, person.span());
      for (Spot one : open) {
        String name = body.slice(one.span()).text().replaceAll("[\\s\u3000]", "");
        if (role != null) {
          found.putIfAbsent(name, new Participant(name, role, office(name, offices), one.span()));
        }
      }
      open.clear();
    }
    return List.copyOf(found.values());
  }

  private static @Nullable String office(String name, List<PersonOffice> offices) {
    for (PersonOffice office : offices) {
      if (office.personName().equals(name)) {
        return office.office();
      }
    }
    return null;
  }

  private @Nullable Span nounAfter(String text, int start, int limit) {
    Span best = null;
    int depth = 0;
    for (int end = start + 1; end <= Math.min(limit, start + NAME); end++) {
      char c = text.charAt(end - 1);
      depth += c == '“' || c == '《' || c == '（' ? 1 : c == '”' || c == '》' || c == '）' ? -1 : 0;
      if (depth == 0 && "，。；！？：\n".indexOf(c) >= 0) {
        break;
      }
      int length = nouns.longest(text, end);
      if (length > 0 && end - length >= start) {
        best = new Span(start, end);
      }
    }
    return best;
  }

  private @Nullable Span nounBefore(String text, int end, int from) {
    int stop = end;
    for (String where : List.of("在", "于")) {
      // 研讨会昨天在京召开: the name ends before the day and the place
      int at = text.lastIndexOf(where, end);
      if (at >= Math.max(from, end - 12)) {
        stop = Math.min(stop, at);
      }
    }
    for (int e = stop; e > Math.max(from, stop - 6); e--) {
      int length = nouns.longest(text, e);
      if (length > 0) {
        int start = e - length;
        int depth = 0;
        while (start > from && e - start < NAME) {
          char c = text.charAt(start - 1);
          depth += c == '”' || c == '》' ? 1 : c == '“' || c == '《' ? -1 : 0;
          if (depth <= 0 && "，。；！？：\n ".indexOf(c) >= 0) {
            break;
          }
          start--;
        }
        return new Span(start, e);
      }
    }
    return null;
  }

  private static int first(String text, List<String> verbs, int from, int limit) {
    int first = -1;
    for (String verb : verbs) {
      int at = text.indexOf(verb, from);
      if (at >= 0 && at < limit && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }

  private static int clause(String text, int from, int limit) {
    int end = from;
    while (end < limit && end - from < NAME && "，。；！？\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
