package banmian.extract;

import banmian.article.Article;
import banmian.extract.Facts.PersonOffice;
import banmian.extract.Regions.Gazetteer;
import banmian.text.Passage;
import banmian.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which office, of which body: offices before and behind a name, those that a list shares
 * (副区长|曲海富和张金丽) or inherits (区人武部党委副书记、|部长), and a body from elsewhere in the article.
 */
final class Holders {

  private static final double MOST_SURE = 0.95;

  private final Posts posts;
  private final Told told;
  private final Seats seats;
  private final Gazetteer gazetteer;

  Holders(Lexicons lexicons, Gazetteer gazetteer, Offices offices) {
    this.gazetteer = gazetteer;
    this.seats = new Seats(lexicons);
    this.posts = new Posts(lexicons, gazetteer, offices, seats);
    this.told = new Told(lexicons, offices);
  }

  /**
   * A folded text.
   *
   * @param near bodies and places in it, ascending
   */
  record Text(String folded, Words words, List<Spot> near) {}

  /** An article, with its body and its headline folded. */
  record Telling(Article article, Text body, Text head) {}

  /**
   * The offices of those who stand in an article's body, in the order of their names there; each
   * pair of name and office once.
   *
   * @param persons those in the body, ascending
   * @param day the day of the article's event; null if it is unknown
   */
  List<PersonOffice> of(
      Telling told, List<Spot> persons, Regions regions, @Nullable LocalDate day) {
    return new Reading(told, persons, regions, day).read();
  }

  private final class Reading {
    private final Passage body;
    private final @Nullable Passage headline;
    private final String text;
    private final int headEnd;
    private final Words words;
    private final List<Spot> near;
    private final List<Spot> persons;
    private final Regions regions;
    private final Seats.Known of;
    private final Seats.Known ofHead;
    private final @Nullable LocalDate day;
    private final List<PersonOffice> all = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Character, Optional<String>> owned = new TreeMap<>();

    Reading(Telling told, List<Spot> persons, Regions regions, @Nullable LocalDate day) {
      this.body = told.article().body();
      this.headline = told.article().headlineText();
      this.text = told.body().folded();
      this.words = told.body().words();
      this.near = told.body().near();
      this.headEnd = told.head().folded().length();
      this.persons = persons;
      this.regions = regions;
      this.of = seats.of(text, near);
      this.ofHead = seats.of(told.head().folded(), told.head().near());
      this.day = day;
    }

    List<PersonOffice> read() {
      List<Posts.Post> shared = List.of();
      String seat = null;
      int listEnd = -1;
      for (int i = 0; i < persons.size(); i++) {
        Spot person = persons.get(i);
        List<Posts.Post> held = before(i);
        boolean goesOn =
            listEnd >= 0
                && person.start() - listEnd <= 8
                && isBetween(text.substring(listEnd, person.start()));
        if (held.isEmpty() && goesOn) {
          held = shared;
        } else {
          shared =
              held.stream()
                  .filter(post -> post.span().end() <= person.start() && posts.isShared(text, post))
                  .toList();
        }
        held = withBehind(i, held);
        if (!held.isEmpty()) {
          held = listed(held, person, listEnd, seat);
          Posts.Post last = held.get(held.size() - 1);
          Span of = last.body();
          seat = of == null ? last.inherited() : text.substring(of.start(), of.end());
        }
        listEnd = person.end();
        held.forEach(post -> add(person, post));
      }
      return all;
    }

    /** 、, blanks or a line's end, and what a list says of the one before: 闭海燕（女） 黄显才. */
    private boolean isBetween(String text) {
      return text.replaceFirst("^（[男女][^）]*）", "").strip().matches("[、和与及]?");
    }

    /** Offices that stand right before or behind the name. */
    private List<Posts.Post> before(int i) {
      Spot person = persons.get(i);
      int last = i > 0 ? persons.get(i - 1).end() : -1;
      // 雷霆钧少校、教导员|陆思远: the rank is of the one before
      return posts.of(text, words, person.span(), near).stream()
          .filter(post -> post.span().start() != last || person.start() - post.span().end() < 1)
          .collect(Collectors.toList());
    }

    /** {@code held} and what is told behind the name, which may be of the names before it too. */
    private List<Posts.Post> withBehind(int i, List<Posts.Post> held) {
      Spot person = persons.get(i);
      int next = i + 1 < persons.size() ? persons.get(i + 1).start() : text.length();
      List<Posts.Post> behind = told.of(text, words, person.span(), near, next);
      if (behind.isEmpty()) {
        return held;
      }
      // 李云山、蒋丽芳为副主任, 罗二牛、雷开山等二十一人当选委员: of all of them
      for (int k = i - 1; k >= 0 && Told.isOfAll(text, person.end()); k--) {
        Spot other = persons.get(k);
        int after = persons.get(k + 1).start();
        if (!text.substring(other.end(), after).strip().matches("[、和与及]")) {
          break;
        }
        behind.forEach(post -> add(other, post));
      }
      List<Posts.Post> more = new ArrayList<>(held);
      more.addAll(behind);
      return more;
    }

    /** {@code held}, the first with the body of the list that it goes on with. */
    private List<Posts.Post> listed(
        List<Posts.Post> held, Spot person, int listEnd, @Nullable String seat) {
      Posts.Post first = held.get(0);
      boolean listed =
          listEnd >= 0
              && first.span().end() <= person.start()
              && first.span().start() >= listEnd
              && text.substring(listEnd, first.span().start()).strip().matches("[、，和与及]");
      if (!listed || first.body() != null || first.inherited() != null) {
        return held;
      }
      List<Posts.Post> inherited = new ArrayList<>(held);
      String of = posts.inherited(seat, office(first));
      inherited.set(0, new Posts.Post(first.span(), null, of, first.rank()));
      return inherited;
    }

    private void add(Spot person, Posts.Post post) {
      String name = Folded.unspaced(body.slice(person.span()).text());
      String office = Folded.unspaced(body.slice(post.span()).text());
      if (seen.add(Folded.of(name) + '/' + Folded.of(office))) {
        all.add(
            new PersonOffice(
                name,
                office,
                organization(post),
                null,
                day,
                post.span(),
                Math.min(person.confidence(), MOST_SURE)));
      }
    }

    /** 区委 → 管城回族区委: the region that the page speaks of stands for the bare level. */
    private @Nullable String organization(Posts.Post post) {
      boolean alone = post.body() == null && post.inherited() == null;
      String region = alone ? ofLevel(office(post)) : null;
      if (region != null) {
        return asPrinted(region);
      }
      String printed = printed(post);
      if (printed == null) {
        return null;
      }
      String folded = Folded.of(printed);
      if (gazetteer.isBare(folded, 0)) {
        String own = own(folded.charAt(0));
        return own == null ? printed : asPrinted(own) + printed.substring(1);
      }
      String shorter = regions.shortened(folded);
      return shorter == null
          ? printed
          : asPrinted(regions.inFull(shorter)) + printed.substring(shorter.length());
    }

    private String office(Posts.Post post) {
      return text.substring(post.span().start(), post.span().end());
    }

    /** The page's region of which somebody is 区长, 县长 or 市长; null if it tells none. */
    private @Nullable String ofLevel(String office) {
      int level =
          Math.max(
              office.lastIndexOf("区长"),
              Math.max(office.lastIndexOf("县长"), office.lastIndexOf("市长")));
      return level < 0 ? null : own(office.charAt(level));
    }

    /**
     * The region of a level that the article speaks of: the page's own if it names it, else the one
     * that it names most; the page's if it names none.
     */
    private @Nullable String own(char level) {
      return owned.computeIfAbsent(level, k -> Optional.ofNullable(most(level))).orElse(null);
    }

    private @Nullable String most(char level) {
      String ofPage = regions.own(level);
      if (ofPage != null && text.contains(ofPage)) {
        return ofPage;
      }
      Map<String, Integer> named = new TreeMap<>();
      String most = ofPage;
      for (Spot spot : near) {
        int length = regions.longest(text, spot.start());
        int end = spot.start() + length;
        if (length > 2 && end <= spot.end() && text.charAt(end - 1) == level) {
          String name = text.substring(spot.start(), end);
          int times = named.merge(name, 1, Integer::sum);
          if (most == null || most.equals(ofPage) || times > named.getOrDefault(most, 0)) {
            most = name;
          }
        }
      }
      return most;
    }

    /** The body beside the office, in its list, or told elsewhere; null for none. */
    private @Nullable String printed(Posts.Post post) {
      Span seat = post.body();
      if (seat != null) {
        of.tell(text.substring(seat.end(), post.span().end()), seat);
        return body.slice(seat).text();
      }
      String inherited = post.inherited();
      if (inherited != null) {
        return asPrinted(inherited);
      }
      String office = office(post);
      Span elsewhere = of.seat(office, post.span().start());
      if (elsewhere != null) {
        return body.slice(elsewhere).text();
      }
      // the headline's: 培道中學籌建新校舍 … 校長|鄺秉德
      Span above = headline == null ? null : ofHead.seat(office, headEnd);
      return headline == null || above == null ? null : headline.slice(above).text();
    }

    private String asPrinted(String word) {
      return Extractor.asPrinted(text, body, word);
    }
  }
}
