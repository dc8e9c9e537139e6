package banmian.extract;

import banmian.extract.Facts.DateMention;
import banmian.extract.Facts.Event;
import banmian.extract.Facts.Participant;
import banmian.extract.Facts.Quote;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Passage;
import banmian.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an article is about as an event: a meeting that is held, an inspection, a visit; who
 * holds it, where, and who takes part as what; and what it tells to have come after that.
 */
final class Events {

  private static final List<String> NAMELESS = List.of("inspection", "visit");
  private static final List<String> TIMES =
      List.of("then", "next-day", "later", "after", "ends", "not-now", "intend");
  private static final int HELD = 0;
  private static final int GIVEN = 1;
  private static final int LEAD = 220;
  private static final int NAME = 40;
  private static final int REACH = 12;
  private static final int NAME_OF_DEED = 12;
  // 由国家科委主办的, 一次, 为期三天的: before the name, not of it
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "^(?:[了过]|由[^，。；]{2,36}?(?:主办|举办|承办|组织|发起)的?|、[^，。；、]{1,6}的|(?:为期|历时)[^，。；的]{1,5}的"
              + "|[^“”《》]{0,24}——(?:这是)?|[^，。；“《]{2,16}(?:组织|主办|举办|举行|发起|承办)的"
              + "|[^，。；“”《]{0,8}[已在曾][^，。；“”《]{2,20}的(?=“)"
              + "|[^，。；“”《》]{2,14}的(?=“)|[一二三四五六七八九十两0-9]{1,2}[天日]的|一年一度[的之]"
              + "|的|[一此这本][次场个届]|题为|[^，。；“《]{0,20}(?:参加|出席|参与|召开|举行)[了的]?)");
  // 举办地, 召开方: part of another word
  private static final String NOT_HELD = "地方权者国城商";
  // 訪問團, 督导组, 检查站
  private static final String NOT_DONE = "团组队员者室站点科";
  // 以考察|之名, 走访|中了解到 (but 检查|中秋食品): no deed of its own
  private static final Pattern IN_PASSING =
      Pattern.compile("之[名际机]|发言|成果|情况|报告(?!会)|结果|意见|中(?=[，、说]|了解|发现|得知|看到|获悉|指出|强调|要求|表示)");
  private static final Pattern CREDIT = Pattern.compile("（(?:本报|特约|实习|见习|全媒体)?(?:记者|通讯员|文|摄)");
  private static final Pattern AND = Pattern.compile("[、和与及]|联合|会同|携手|联手");
  private static final Pattern BY =
      Pattern.compile("(?<=[^，。；]{0,12})由([^，。；]{2,40}?)(?:共同|联合)?(?:主办|承办|发起)");
  private static final Pattern VENUE =
      Pattern.compile(
          "[在于假](?![^，。]*(?:会同|昨|今|到场))([^，。；：！？在于、“”\\n]{2,22}[室厅馆心场店堂院校学村镇乡园楼司家地站港寺庙城])(?:隆重|顺利|正式|成功|如期|热烈)?$");
  private static final int SHORT = 3;
  private static final String NONE = "none";
  // 近日，|县教体局, 6月30日，为保障安全，|县市场监管局
  private static final Pattern OPENS =
      Pattern.compile("(?:[^，。；：]{0,14}[0-9日月前来期间昨今天上下午晚]，?|为[^。；]{2,30}，){0,3}");
  // 县教体局|联合县市场监管局对…进行检查
  private static final Pattern ACTS =
      Pattern.compile(
          "(?:(?:会同|联合|组织|[、和与])[^，。；]{2,40}?)?[0-9一二三四五六七八九十月日昨今天上下午晚]{0,10}"
              + "(?:(?:对|到|深入|赴|前往|派出?|抽调|组成)[^。；]{2,40}?)?"
              + "(?:(?:进行|开展|组织|实施)了?[^，。；]{0,6}|逐一|突击|集中|全面|联合|随机)?");
  private static final String GOES_ON = "前后长员场期间务目日品厅事台区馆址室费商";
  // 会晤习近平的同时, 接见访团时表示: where what was done ends
  private static final Pattern DONE =
      Pattern.compile(
          "(?<=.{2})(?:的同时|之际|期间|之后|时|(?<![汛午节灾产课饭售战雨雪震])后(?!勤)|前(?![沿线来往去期述年])|并|说|表示|指出|强调|要求|透露|介绍|提出|[，。；！？：\n])");
  private static final Pattern PLURAL =
      Pattern.compile("其[他它]|[这那一有]些|各[种类项]|多[次场个种]|任何|类似|系列(?!活动[^，。]{2})|丰富多彩|形式多样");
  // named by nothing but what it is
  private static final Pattern GENERIC =
      Pattern.compile("[^，。]{0,2}(?:会议|大会|活动|比赛|培训|展览|工作会)|仪式|典礼|(?:本|全)次.{0,4}");
  private static final Pattern ATTENDS =
      Pattern.compile("[^。！？\\n]*?(?:参加|出席|列席|陪同)(?:了|上述)?([^，。；\\n]{1,10})");
  private static final int DATE_AHEAD = 4;
  private static final int NEAR = 2;
  private static final int WEEKS = 14;
  private static final int SEASON = 45;
  private static final Pattern OBJECT =
      Pattern.compile("(?:对|就|围绕|针对|与|同|赴|到|至|前往|在)[^，。；！？：\n]{2,40}$");

  private final WordTrie nouns = WordTrie.backwards();
  private final List<String> kinds = new ArrayList<>();
  private final WordTrie holding = WordTrie.forwards();
  private final WordTrie leading = WordTrie.forwards();
  private final WordTrie joining = WordTrie.forwards();
  private final WordTrie carrying = WordTrie.forwards();
  private final WordTrie doing = WordTrie.forwards();
  private final WordTrie unveiling = WordTrie.forwards();
  private final WordTrie touring = WordTrie.forwards();
  private final WordTrie opening = WordTrie.forwards();
  // what sets an event off from the one before it
  private final Pattern then;
  // words of which each that tells of what came next has one
  private final WordTrie next = WordTrie.forwards();
  private final Pattern nextDay;
  // planned, asked for, or long ago
  private final Pattern notNow;
  // 参加|调研, 参加|慰问, 参加|座谈会
  private final Map<String, Pattern> attended = new LinkedHashMap<>();

  Events(Lexicons lexicons) {
    for (Entry entry : lexicons.entries(ListName.EVENT_NOUNS)) {
      nouns.put(entry.word(), kinds.size());
      kinds.add(entry.field(1));
    }
    for (Entry entry : lexicons.entries(ListName.EVENT_VERBS)) {
      switch (entry.field(1)) {
        case "hold" -> holding.put(entry.word(), HELD);
        case "give" -> holding.put(entry.word(), GIVEN);
        case "lead" -> leading.put(entry.word(), HELD);
        case "join" -> joining.put(entry.word(), HELD);
        case "do" -> {
          holding.put(entry.word(), HELD);
          carrying.put(entry.word(), 0);
        }
        case "open" -> opening.put(entry.word(), 0);
        case "unveil" -> unveiling.put(entry.word(), 0);
        case "look" -> doing.put(entry.word(), NAMELESS.indexOf("inspection"));
        case "tour" -> {
          doing.put(entry.word(), NAMELESS.indexOf("inspection"));
          touring.put(entry.word(), 0);
        }
        case "visit" -> doing.put(entry.word(), NAMELESS.indexOf("visit"));
        default ->
            throw entry.unknown("hold, give, lead, join, do, open, unveil, look, tour or visit");
      }
    }
    for (Entry entry : lexicons.entries(ListName.EVENT_TIMES)) {
      if (!TIMES.contains(entry.field(1))) {
        throw entry.unknown(String.join(", ", TIMES));
      }
    }
    for (String kind : List.of("then", "later", "next-day")) {
      lexicons.words(ListName.EVENT_TIMES, kind).forEach(word -> next.put(word, 0));
    }
    List.of("后", "期间", "并").forEach(word -> next.put(word, 0));
    String held = of(lexicons, ListName.EVENT_VERBS, "hold", "lead", "look", "tour", "visit");
    this.nextDay = Pattern.compile(of(lexicons, ListName.EVENT_TIMES, "next-day"));
    this.then =
        Pattern.compile(
            "(?<![^，。；：！？“”\\n 　])在?(?:%s"
                    .formatted(of(lexicons, ListName.EVENT_TIMES, "then", "later", "next-day"))
                + "|[^，。；：！？“”\\n]{0,8}(?:%s)(?:之后|以后|后|期间)"
                    .formatted(of(lexicons, ListName.EVENT_TIMES, "after"))
                + "|[^，。；：！？“”\\n]{1,10}(?:%s)(?:之后|以后|后))"
                    .formatted(of(lexicons, ListName.EVENT_TIMES, "ends"))
                + "|(?:%s)(?!的)".formatted(of(lexicons, ListName.EVENT_TIMES, "later"))
                + "|并(?=[^，。；]{0,3}(?:%s))".formatted(held));
    this.notNow =
        Pattern.compile(
            "%s|(?:%s)(?=[在于]|%s)"
                .formatted(
                    of(lexicons, ListName.EVENT_TIMES, "not-now"),
                    of(lexicons, ListName.EVENT_TIMES, "intend"),
                    held));
    attended.put("inspection", Pattern.compile(of(lexicons, ListName.EVENT_VERBS, "look", "tour")));
    attended.put("visit", Pattern.compile(of(lexicons, ListName.EVENT_VERBS, "visit")));
    attended.put("meeting", Pattern.compile("会(?!见)|座谈"));
  }

  /** The words of some classes of a list, long ones first, as a pattern tells them. */
  private static String of(Lexicons lexicons, ListName list, String... classes) {
    return Stream.of(classes)
        .flatMap(kind -> lexicons.words(list, kind).stream())
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** False for what is told by its verb alone, as an inspection is. */
  static boolean hasName(String kind) {
    return !NAMELESS.contains(kind);
  }

  /** A verb of the lead and the words that say what happened. */
  private record Told(Span verb, Span name, String kind, boolean given, @Nullable Span holder) {
    private Told(Span verb, Span name, String kind, boolean given) {
      this(verb, name, kind, given, null);
    }
  }

  /**
   * The dates of an article.
   *
   * @param mentions its dates, ascending
   * @param lead place in that list of the day of the lead; -1 if it has none
   */
  record Days(List<DateMention> mentions, int lead) {

    private @Nullable LocalDate ofLead() {
      return lead < 0 ? null : mentions.get(lead).startDate();
    }

    private boolean isOneDay() {
      DateMention day = lead < 0 ? null : mentions.get(lead);
      return day == null || Objects.equals(day.startDate(), day.endDate());
    }

    /** The first day printed between two places that is the day of what follows; null for none. */
    private @Nullable DateMention within(int from, int to) {
      for (int i = from(from); i < mentions.size() && mentions.get(i).span().start() < to; i++) {
        DateMention date = mentions.get(i);
        if (date.precision().equals("day") || date.precision().equals("half_day")) {
          return date;
        }
      }
      return null;
    }

    /** The one that ends at most a few characters before a place; null if none does. */
    private @Nullable DateMention endingNear(int at) {
      int before = from(at) - 1;
      DateMention date = before < 0 ? null : mentions.get(before);
      return date == null || date.span().end() + NEAR < at || date.span().end() > at ? null : date;
    }

    private int from(int at) {
      return Spot.first(mentions, mention -> mention.span().start(), at);
    }
  }

  /**
   * What happened, as it is told.
   *
   * @param from where the stretch begins that tells of it, up to the next one
   */
  private record Episode(Told told, @Nullable LocalDate day, int from) {}

  /** An article whose events are looked for. */
  private record Text(
      Passage body,
      String text,
      Words words,
      int from,
      List<Spot> bodies,
      List<Spot> places,
      Roles.Acts acts,
      List<Quote> quotes,
      Days days) {}

  /**
   * The events of an article, as they are told: that of its lead, and those that the text sets off
   * from it by a day of their own or by words for what came next (随后, 会后, 下午). None if the lead
   * tells none.
   *
   * @param from where the text starts, behind the dateline
   * @param quotes what is said, ascending; no event is told there
   */
  List<Event> find(
      Passage body,
      String text,
      Words words,
      int from,
      List<Spot> bodies,
      List<Spot> places,
      Roles.Acts acts,
      List<Quote> quotes,
      Days days) {
    Text of = new Text(body, text, words, from, bodies, places, acts, quotes, days);
    List<Episode> episodes = episodes(of);
    List<Map<String, Participant>> people = new ArrayList<>();
    episodes.forEach(episode -> people.add(new LinkedHashMap<>()));
    List<Event> events = new ArrayList<>();
    for (int k = 0; k < episodes.size(); k++) {
      int to = k + 1 < episodes.size() ? episodes.get(k + 1).from() : text.length();
      Event event = event(of, episodes.get(k), to);
      events.add(event);
      for (Participant one : acts.at(event, episodes.get(k).from(), to)) {
        people.get(whose(text, episodes, k, one)).putIfAbsent(one.personName(), one);
      }
    }
    for (int k = 0; k < events.size(); k++) {
      events.set(k, events.get(k).with(List.copyOf(people.get(k).values())));
    }
    return events;
  }

  /** 县领导甲、乙|参加会议: of the meeting, though the visit after it was told last. */
  private int whose(String text, List<Episode> episodes, int told, Participant one) {
    Matcher m = ATTENDS.matcher(text);
    m.region(one.span().end(), Math.min(text.length(), one.span().end() + 2 * NAME));
    if (episodes.size() == 1 || !one.eventRole().equals("attendee") || !m.lookingAt()) {
      return told;
    }
    String what = m.group(1);
    if (what.startsWith("活动") || what.startsWith("上述")) {
      return 0;
    }
    String kind = "";
    for (Map.Entry<String, Pattern> words : attended.entrySet()) {
      kind = kind.isEmpty() && words.getValue().matcher(what).find() ? words.getKey() : kind;
    }
    for (int k = told; k >= 0; k--) {
      if (episodes.get(k).told().kind().equals(kind)) {
        return k;
      }
    }
    return told;
  }

  private List<Episode> episodes(Text of) {
    String text = of.text();
    int limit = Math.min(text.length(), of.from() + LEAD);
    Told lead = lead(of, of.from(), limit);
    if (lead == null) {
      return List.of();
    }
    List<Episode> episodes = new ArrayList<>();
    LocalDate day = of.days().ofLead();
    int start = sentenceStart(text, of.from(), lead.verb().start());
    int next = of.from();
    boolean passing = start > of.from() && isPassing(of, lead, start);
    DateMention first = of.days().within(start, lead.verb().start());
    boolean dated = start > of.from() && first != null && first.span().start() - start <= 2;
    boolean paragraph = start > of.from() && text.charAt(start - 1) == '\n';
    int cut = passing || dated || paragraph ? start : lastThen(text, start, lead.verb().start());
    Told before = cut > of.from() ? lead(of, of.from(), cut) : null;
    if (passing) {
      if (before == null) {
        return List.of(); // the lead tells nothing, and further down something is planned
      }
      lead = before;
    } else if (before != null
        && isAnother(List.of(new Episode(before, day, of.from())), of, lead)) {
      // 县长到柳河镇调研。随后，召开座谈会: what came first is told first
      episodes.add(new Episode(before, day, of.from()));
      next = cut;
    }
    // 4日开幕。…在6日召开了座谈会
    boolean further = !passing && start > of.from();
    LocalDate later = further && first != null ? first.startDate() : null;
    episodes.add(new Episode(lead, later == null ? day : later, next));
    int at = Math.max(lead.verb().end(), lead.name().end());
    int quote = 0;
    while (at < text.length()) {
      while (quote < of.quotes().size() && of.quotes().get(quote).span().end() <= at) {
        quote++;
      }
      Span said = quote < of.quotes().size() ? of.quotes().get(quote).span() : null;
      if (said != null && said.start() <= at) {
        at = said.end();
        continue;
      }
      int stop = at;
      int end = said == null ? text.length() : said.start();
      while (stop < end && "。！？\n".indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      Episode one = further(of, episodes, at, stop);
      if (one != null) {
        episodes.add(one);
        at = Math.max(one.told().verb().end(), one.told().name().end());
      } else {
        at = stop + 1;
      }
    }
    return episodes;
  }

  /** False for most pieces: no word stands there without which nothing came next. */
  private boolean mayGoOn(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (next.longest(text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the last words for what came next stand in a piece of text; -1 if none do. */
  private int lastThen(String text, int from, int to) {
    Matcher words = then.matcher(text).region(from, to).useTransparentBounds(true);
    int last = -1;
    while (words.find()) {
      last = words.start();
    }
    return last;
  }

  /** True if what a sentence tells is planned, demanded, or was at another time. */
  private boolean isPassing(Text of, Told told, int sentence) {
    int verb = told.verb().start();
    DateMention day = of.days().within(sentence, verb);
    int clause = verb;
    while (clause > sentence && "，：".indexOf(of.text().charAt(clause - 1)) < 0) {
      clause--;
    }
    return notNow.matcher(of.text()).region(clause, verb).find()
        || of.quotes().stream().anyMatch(q -> q.span().start() <= verb && verb < q.span().end())
        || (day != null && days(of, day) > SEASON);
  }

  /** What happened first, as the lead tells it. */
  private @Nullable Told lead(Text of, int from, int limit) {
    Told told = held(of, from, limit, holding);
    if (told == null) {
      told = held(of, from, limit, leading);
    }
    if (told == null || of.text().startsWith("的", told.verb().end())) {
      // 蕭女士訪問…，出席|總統舉辦|的晚宴: what is told first
      Told deed = done(of, from, limit, of.acts().between(of.from(), of.text().length()));
      told =
          told == null || (deed != null && deed.verb().start() < told.verb().start()) ? deed : told;
    }
    if (told == null) {
      told = held(of, from, limit, joining);
    }
    told = told == null ? checked(of, from, limit) : told;
    told = told == null ? unveiled(of, from, limit) : told;
    told = told == null ? opened(of, from, limit) : told;
    return told == null ? carriedOut(of.text(), from, limit) : told;
  }

  /** 县市场监管局对十二所学校的食堂进行|检查: by a body that begins the sentence, and not an officer. */
  private @Nullable Told checked(Text of, int from, int limit) {
    String text = of.text();
    for (int i = from; i < limit; i++) {
      int length = doing.longest(text, i);
      if (length == 0 || doing.valueAt(text, i, length) != NAMELESS.indexOf("inspection")) {
        continue;
      }
      Span verb = new Span(i, i + length);
      i += length - 1;
      if (isNoDeed(of, verb)) {
        continue;
      }
      int sentence = sentenceStart(text, from, verb.start());
      Spot body = null;
      for (Spot one : Spot.within(of.bodies(), sentence, verb.start())) {
        body =
            body == null && OPENS.matcher(text).region(sentence, one.start()).matches()
                ? one
                : body;
      }
      int end = verb.start();
      if (body != null && ACTS.matcher(text).region(body.end(), end).matches()) {
        Span name = deed(text, sentence, verb, limit);
        return new Told(verb, name, "inspection", false, body.span());
      }
    }
    return null;
  }

  /** 副市长为集团|揭牌: a ceremony, whatever the print calls it, where somebody with an office does it. */
  private @Nullable Told unveiled(Text of, int from, int limit) {
    String text = of.text();
    for (int i = from; i < limit; i++) {
      int length = unveiling.longest(text, i);
      if (length == 0) {
        continue;
      }
      int sentence = sentenceStart(text, from, i);
      int next = sentenceEnd(text, sentenceEnd(text, i) + 1);
      if (of.acts().between(sentence, next).stream().anyMatch(one -> one.office() != null)) {
        int start = i;
        while (start > sentence && "，、。；：！？ \n".indexOf(text.charAt(start - 1)) < 0) {
          start--;
        }
        for (Participant one : of.acts().between(sentence, i + length)) {
          start = Math.max(start, one.span().end()); // 团市委书记林坚|为学校揭牌
        }
        Span name = whole(text, new Span(Math.max(start, i - NAME), i + length), limit);
        return new Told(new Span(i, i + length), name, "ceremony", true);
      }
    }
    return null;
  }

  /** 28日，|“开心农场”开园: told with its day, and what opens stands before the verb. */
  private @Nullable Told opened(Text of, int from, int limit) {
    String text = of.text();
    for (int i = from; i < limit; i++) {
      int length = opening.longest(text, i);
      int end = i + length;
      if (length == 0 || (end < text.length() && "，。；".indexOf(text.charAt(end)) < 0)) {
        continue;
      }
      int sentence = sentenceStart(text, from, i);
      if (of.days().within(sentence, i) == null) {
        continue;
      }
      int start = i;
      while (start > sentence && "，。；：！？ \n".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      Spot holder = null;
      for (Spot body : Spot.within(of.bodies(), start, i)) {
        holder = text.startsWith("的", body.end()) ? body : holder;
      }
      start = holder == null ? start : holder.end() + 1;
      if (i - start >= 2 && i - start <= NAME && text.charAt(start) != '在') {
        Span name = whole(text, new Span(start, end), limit);
        return new Told(
            new Span(i, end), name, "activity", true, holder == null ? null : holder.span());
      }
    }
    return null;
  }

  /** True if the verb is part of another word, or tells only in passing what was done. */
  private static boolean isNoDeed(Text of, Span verb) {
    String text = of.text();
    return (verb.end() < text.length() && NOT_DONE.indexOf(text.charAt(verb.end())) >= 0)
        || IN_PASSING.matcher(text).region(verb.end(), text.length()).lookingAt()
        || (text.startsWith("中", verb.end()) && of.words().is(verb.end(), verb.end() + 1, 'f'));
  }

  /**
   * What happened next, in a piece of a sentence: set off by a day or by words for later, and not
   * what is planned, or was long ago.
   */
  private @Nullable Episode further(Text of, List<Episode> episodes, int from, int to) {
    String text = of.text();
    int marker = to;
    int words = to;
    if (mayGoOn(text, from, to)) {
      Matcher later = then.matcher(text).region(from, to).useTransparentBounds(true);
      if (later.find()) {
        marker = later.start();
        words = later.end();
      }
    }
    DateMention printed = of.days().within(from, to);
    DateMention own =
        printed == null || printed.span().start() > marker + DATE_AHEAD ? null : printed;
    if (own != null && (!isOwn(of, own, from) || EventDate.beside(text, own.span()))) {
      return null;
    }
    if (own != null && own.span().start() < marker) {
      marker = own.span().start();
      words = own.span().end();
    }
    if (marker == to) {
      return unmarked(of, episodes, from, to);
    }
    Told told = first(held(of, marker, to, holding), done(of, marker, to, null));
    told = first(told, held(of, marker, to, leading));
    told = told == null ? held(of, marker, to, joining) : told;
    if (told == null
        || notNow.matcher(text).region(from, told.verb().start()).find()
        || !isAnother(episodes, of, told)) {
      return null;
    }
    if (text.startsWith("并", marker) && !hasName(told.kind())) {
      return null; // 察看排污口，并走访三家企业: of the same round
    }
    Episode last = episodes.get(episodes.size() - 1);
    // of 21 and 22 September, we cannot tell which
    LocalDate before = episodes.size() == 1 && !of.days().isOneDay() ? null : last.day();
    boolean next = nextDay.matcher(text.substring(marker, words)).find();
    LocalDate day =
        own != null ? own.startDate() : next && before != null ? before.plusDays(1) : before;
    // 随后，又到…检查: the same round goes on
    boolean goesOn =
        !hasName(told.kind())
            && told.kind().equals(last.told().kind())
            && (own == null || Objects.equals(day, last.day()))
            && !next;
    return goesOn ? null : new Episode(told, day, marker);
  }

  /**
   * What nothing sets off but a paragraph of its own and an officer who does it: a meeting with a
   * name (县长主持召开防汛调度会), or a round where none was told (在敬老院，县长慰问了老人).
   */
  private @Nullable Episode unmarked(Text of, List<Episode> episodes, int from, int to) {
    String text = of.text();
    boolean paragraph = from > 0 && text.charAt(from - 1) == '\n';
    if (!paragraph || !of.acts().isLed(from, to)) {
      return attendedToo(of, episodes, from, to);
    }
    Told told = first(held(of, from, to, holding), done(of, from, to, null));
    told = first(told, held(of, from, to, leading));
    boolean round = episodes.stream().anyMatch(one -> !hasName(one.told().kind()));
    if (told == null
        || notNow.matcher(text).region(from, told.verb().start()).find()
        || (!hasName(told.kind()) && round)
        || (hasName(told.kind()) && !isCalled(of, from, told))
        || !isAnother(episodes, of, told)) {
      return null;
    }
    Episode last = episodes.get(episodes.size() - 1);
    boolean one = episodes.size() > 1 || of.days().isOneDay();
    return new Episode(told, one ? last.day() : null, from);
  }

  /** 处长李明参加|签约仪式: a ceremony told by those who were there. */
  private @Nullable Episode attendedToo(Text of, List<Episode> episodes, int from, int to) {
    Told told = held(of, from, to, joining);
    if (told == null
        || !told.kind().equals("ceremony")
        || !of.acts().isLed(from, told.verb().start())
        || notNow.matcher(of.text()).region(from, told.verb().start()).find()
        || !isAnother(episodes, of, told)) {
      return null;
    }
    return new Episode(told, episodes.get(episodes.size() - 1).day(), from);
  }

  /** True if the one who leads the sentence calls or chairs it, and it is a meeting or ceremony. */
  private boolean isCalled(Text of, int from, Told told) {
    boolean held = told.kind().equals("meeting") || told.kind().equals("ceremony");
    return held
        && told.verb().start() < told.name().start()
        && of.acts().isLed(from, told.verb().start());
  }

  /** The one that is told first; null if both are. */
  private static @Nullable Told first(@Nullable Told a, @Nullable Told b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.verb().start() <= b.verb().start() ? a : b;
  }

  /** True if a printed day opens its clause and is near the lead's: not 该活动2019年3月5日首次…. */
  private static boolean isOwn(Text of, DateMention date, int from) {
    String text = of.text();
    int at = date.span().start();
    int clause = at;
    while (clause > from && "，。；：\n".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    boolean opens = at - clause <= 2 || text.startsWith("又讯", clause);
    boolean paragraph = clause == 0 || text.charAt(clause - 1) == '\n';
    LocalDate lead = of.days().ofLead();
    LocalDate own = date.startDate();
    if (lead == null || own == null) {
      // a day of long ago would print its year
      return opens && (paragraph || (lead == null && own == null));
    }
    return opens && days(of, date) <= (paragraph ? SEASON : WEEKS);
  }

  /** How many days lie between a printed day and the lead's; 0 where one of them is unknown. */
  private static long days(Text of, DateMention date) {
    LocalDate lead = of.days().ofLead();
    LocalDate own = date.startDate();
    return lead == null || own == null ? 0 : Math.abs(lead.toEpochDay() - own.toEpochDay());
  }

  /** True if what is told is none of those told before: neither 会议 again nor the same by name. */
  private boolean isAnother(List<Episode> episodes, Text of, Told told) {
    if (!hasName(told.kind())) {
      return true;
    }
    String name = of.text().substring(told.name().start(), told.name().end());
    if (GENERIC.matcher(name).matches()) {
      return false;
    }
    for (Episode other : episodes) {
      Span span = other.told().name();
      String before = of.text().substring(span.start(), span.end());
      if (before.contains(name) || name.contains(before)) {
        return false;
      }
    }
    return true;
  }

  private Event event(Text of, Episode episode, int to) {
    Told told = episode.told();
    boolean named = hasName(told.kind());
    Span where = where(of.text(), episode.from(), to, told, of.bodies(), of.places());
    Span holder =
        told.holder() != null || !named || told.given()
            ? told.holder()
            : holder(of.text(), episode.from(), told, of.bodies(), of.places());
    if (holder == null && named && !told.given()) {
      holder = heldBy(of, episode.from(), to);
    }
    if (where == null) {
      where = venue(of.text(), episode.from(), told.verb().start());
    }
    return new Event(
        told.kind(),
        of.body().slice(told.name()).text(),
        episode.day(),
        where == null ? null : of.body().slice(where).text(),
        holder == null ? null : of.body().slice(holder).text(),
        told.name(),
        List.of());
  }

  /** 召开党管武装工作会议, 座谈会昨日在沪举行: the first of the lead that has a name. */
  private @Nullable Told held(Text of, int from, int limit, WordTrie verbs) {
    String text = of.text();
    Words words = of.words();
    for (int i = from; i < limit; i++) {
      int length = verbs.longest(text, i);
      if (length == 0) {
        continue;
      }
      int behind = i + length;
      boolean inWord =
          behind < limit
              && NOT_HELD.indexOf(text.charAt(behind)) >= 0
              && words.end(behind) <= behind + 1; // 举办|地, but 主持|地方建设座谈会
      if (inWord) {
        continue;
      }
      boolean given = verbs.valueAt(text, i, length) == GIVEN;
      if (given && !words.starts(i)) {
        continue; // 宣|讲
      }
      Span name = nounAfter(of, behind, limit);
      if (name == null && !given && verbs == holding) {
        name = nounBefore(of, i, from);
      }
      if (name != null && (!given || isTaught(text, name))) {
        name = whole(text, name, limit);
        int noun = Math.min(name.end(), text.length());
        while (noun > name.start() && !isNoun(of, noun)) {
          noun--; // “青山论坛”: the mark behind the noun
        }
        int nounLength = nouns.longest(text, noun);
        boolean aside = name.end() < text.length() && text.charAt(name.end()) == '的';
        boolean plural = PLURAL.matcher(text).region(name.start(), noun).find();
        if (plural
            || (verbs != holding && (aside || name.length() == Math.min(nounLength, SHORT)))) {
          i = behind - 1;
          continue; // 参加活动, 参加其他公益活动: none in particular; 参加典礼的师生: told of them
        }
        String kind = kinds.get(nouns.valueAt(text, noun, nounLength));
        return new Told(new Span(i, behind), name, kind, given);
      }
      i = behind - 1;
    }
    return null;
  }

  /** 党课, 培训: what somebody gives. */
  private boolean isTaught(String text, Span name) {
    String kind = kinds.get(nouns.valueAt(text, name.end(), nouns.longest(text, name.end())));
    return kind.equals("lecture") || kind.equals("training");
  }

  /** 对三条河道开展集中清理: what is done is told by no noun of ours, and the clause ends with it. */
  private @Nullable Told carriedOut(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      int length = carrying.longest(text, i);
      if (length == 0) {
        continue;
      }
      int start = i + length;
      int end = start;
      while (end < text.length() && Folded.isHan(text.charAt(end))) {
        end++;
      }
      boolean clause = end < text.length() && "，。；".indexOf(text.charAt(end)) >= 0;
      boolean named = end - start >= 4 && end - start <= NAME_OF_DEED;
      // 开展以来, 开展救治工作, 开展巡回审判十九场次: nothing in particular
      boolean plain =
          text.startsWith("以来", end - 2)
              || text.startsWith("工作", end - 2)
              || "场次个".indexOf(text.charAt(end - 1)) >= 0;
      if (clause && named && !plain) {
        Span name = whole(text, new Span(start, end), limit);
        return new Told(new Span(i, start), name, "activity", false);
      }
      i = start - 1;
    }
    return null;
  }

  /**
   * 区委书记张文敏调研文明创建工作: only where somebody who holds an office does it.
   *
   * @param acting those who act in the article; null to look for them in each sentence
   */
  private @Nullable Told done(Text of, int from, int limit, @Nullable List<Participant> acting) {
    String text = of.text();
    for (int i = from; i < limit; i++) {
      int length = doing.longest(text, i);
      if (length == 0) {
        continue;
      }
      Span verb = new Span(i, i + length);
      i += length - 1;
      if (isNoDeed(of, verb)) {
        continue;
      }
      int sentence = sentenceStart(text, of.from(), verb.start());
      // 县长|主持会议，下午|勘查路段: who leads the sentence goes on in it
      boolean told = sentence < from && of.acts().isLed(sentence, from);
      for (Participant who :
          acting != null ? acting : of.acts().between(sentence, sentenceEnd(text, verb.end()))) {
        boolean acts = who.eventRole().equals("inspector") || who.eventRole().equals("visitor");
        told |=
            acts
                && (who.office() != null || touring.longest(text, verb.start()) > 0)
                && who.span().start() >= sentence
                && who.span().end() <= verb.start();
      }
      String clause = text.substring(sentence, verb.start());
      // 深切的慰问, 取消拜会, 接受本报访问, 被送往医院检查: nobody goes anywhere
      if (!told || clause.matches("(?s).*(?:的|取消|(?:接受|被|送往|送到|送至)[^，。]{0,12})")) {
        continue;
      }
      String kind = NAMELESS.get(doing.valueAt(text, verb.start(), length));
      Span name = deed(text, sentence, verb, limit);
      if (name.equals(verb) && !clause.matches("(?s).*(?:[到赴至往在沿来邀]|深入|走进|实地|现场).*")) {
        continue; // 兽医院院长检查后说: of nothing, and nowhere
      }
      return new Told(verb, name, kind, false);
    }
    return null;
  }

  /** The verb with what it is done to, which stands behind it or, with 对, 与, 到, before. */
  private static Span deed(String text, int sentence, Span verb, int limit) {
    int end = Math.max(verb.end(), Math.min(limit, verb.end() + NAME));
    Matcher m = DONE.matcher(text).region(verb.start(), end).useTransparentBounds(false);
    while (m.find()) {
      if (quotesOpen(text, verb.start(), m.start()) == 0) {
        end = Math.max(verb.end(), m.start());
        break;
      }
    }
    while (end > verb.end() && text.charAt(end - 1) == '、') {
      end--;
    }
    if (end - verb.end() >= 2) {
      return new Span(verb.start(), end);
    }
    Matcher object = OBJECT.matcher(text).region(sentence, verb.start());
    return new Span(object.find() ? object.start() : verb.start(), end);
  }

  /** The name without what only leads to it, and with the quotation mark that closes it. */
  private Span whole(String text, Span name, int limit) {
    int start = name.start();
    Matcher m = BEFORE_NAME.matcher(text);
    while (m.region(start, name.end()).find()
        && nouns.longest(text, name.end()) <= name.end() - m.end()) {
      start = m.end();
    }
    int end = name.end();
    int close = text.indexOf('”', end);
    if (quotesOpen(text, start, end) > 0 && close >= 0 && close - end < REACH && close < limit) {
      end = close + 1;
    }
    return new Span(start, end);
  }

  /** How many quotation marks that open in a stretch do not close in it. */
  private static int quotesOpen(String text, int start, int end) {
    int open = 0;
    for (int i = start; i < end; i++) {
      open += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
    }
    return open;
  }

  /** The body or region that holds it: right before the verb, or 由…主办. */
  private static @Nullable Span holder(
      String text, int from, Told told, List<Spot> bodies, List<Spot> places) {
    Span holder = null;
    Spot before = null;
    for (Spot spot : bodies) {
      if (spot.start() >= from && spot.end() <= told.verb().start()) {
        String between = text.substring(spot.end(), told.verb().start());
        boolean holds = between.length() <= REACH && isAside(between) && !isAt(text, spot);
        if (holds
            && before != null
            && AND.matcher(text.substring(before.end(), spot.start())).matches()) {
          holder = new Span(before.start(), spot.end()); // 市科委和市教委共同举办
        } else if (holds) {
          holder = spot.span();
        }
        before = spot;
      }
    }
    if (holder == null) {
      for (Spot spot : places) {
        if (spot.start() >= from && spot.end() == told.verb().start() && !isAt(text, spot)) {
          holder = spot.span(); // 管城回族区召开: the region stands for its government
        }
      }
    }
    return holder;
  }

  /** 论坛由|河州大学与省社科联|共同主办: told in a clause of its own. */
  private static @Nullable Span heldBy(Text of, int from, int to) {
    int first = of.text().indexOf('由', from);
    if (first < 0 || first >= to) {
      return null;
    }
    Matcher by = BY.matcher(of.text()).region(from, to);
    while (by.find()) {
      for (Spot body : Spot.within(of.bodies(), by.start(1), by.end(1))) {
        if (body.start() == by.start(1)) {
          return new Span(by.start(1), by.end(1));
        }
      }
    }
    return null;
  }

  /** 在|县行政中心三楼会议室|召开: right before the verb, whatever the place is called. */
  private static @Nullable Span venue(String text, int from, int verb) {
    Matcher in = VENUE.matcher(text).region(sentenceStart(text, from, verb), verb);
    return in.find() ? new Span(in.start(1), in.end(1)) : null;
  }

  /** True if it is told where, not who: 在河阳市汶水区举行. */
  private static boolean isAt(String text, Spot spot) {
    String before = text.substring(Math.max(0, spot.start() - REACH), spot.start());
    return before.matches("(?s).*[在于到赴至往进][^，。；！？：、“”\\n的]*");
  }

  /** True if only a day, 联合 or 组织 stands between who holds it and the verb. */
  private static boolean isAside(String between) {
    return between.matches("[^，。；！？：、“”\\n]{0,4}|(?:[0-9月日昨今前天上下中午晚近期联合共同组织隆重成功在线]){0,12}");
  }

  /** The place of the sentence that stands nearest to the verb behind 在, 于, 到, 赴; a museum too. */
  private static @Nullable Span where(
      String text, int from, int to, Told told, List<Spot> bodies, List<Spot> places) {
    for (Spot spot : bodies) {
      // 在市博物馆举行
      boolean here = spot.start() >= from && spot.end() == told.verb().start();
      if (here && isAt(text, spot)) {
        return spot.span();
      }
    }
    int start = sentenceStart(text, from, told.verb().start());
    Span where = null;
    for (Spot spot : places) {
      boolean in = spot.start() > 0 && "在于到赴至往入".indexOf(text.charAt(spot.start() - 1)) >= 0;
      if (!in
          || spot.start() < start
          || spot.start() >= to
          || Roles.isStudied(text, spot.start())) {
        continue;
      }
      if (spot.start() >= told.name().end() && spot.start() > told.verb().end() + NAME) {
        break;
      }
      if (where == null || spot.end() <= told.verb().start()) {
        where = spot.span();
      }
    }
    return where == null ? null : whole(where, places);
  }

  /** A place with those that stand right behind it: 黄集镇|上坪村. */
  private static Span whole(Span where, List<Spot> places) {
    int end = where.end();
    for (Spot spot : places) {
      end = spot.start() == end ? spot.end() : end;
    }
    return new Span(where.start(), end);
  }

  private static int sentenceStart(String text, int from, int at) {
    int start = at;
    while (start > from && "。；！？\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int sentenceEnd(String text, int at) {
    int end = at;
    while (end < text.length() && "。！？\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** True if the name of an event ends there: 分析|会, but neither 社会 nor 农业合作委员会. */
  private boolean isNoun(Text of, int end) {
    int length = nouns.longest(of.text(), end);
    return length > 0
        && !kinds.get(nouns.valueAt(of.text(), end, length)).equals(NONE)
        && !isOfBody(of, end)
        && (length > 1 || (endsWord(of, end) && Spot.endingAt(of.bodies(), end) == null));
  }

  /** True inside the name of a body: 中华大会|堂, 街坊会|联合总会. */
  private static boolean isOfBody(Text of, int end) {
    int next = Spot.from(of.bodies(), end) - 1;
    return next >= 0 && of.bodies().get(next).end() > end;
  }

  /** False for what one character begins with another: 节|前, 会|场, 会|商. */
  private static boolean endsWord(Text of, int end) {
    return of.words().starts(end)
        && (end == of.text().length() || GOES_ON.indexOf(of.text().charAt(end)) < 0);
  }

  private @Nullable Span nounAfter(Text of, int start, int limit) {
    String text = of.text();
    Span best = null;
    int depth = 0;
    for (int end = start + 1; end <= Math.min(limit, start + NAME); end++) {
      char c = text.charAt(end - 1);
      depth += c == '“' || c == '《' || c == '（' ? 1 : c == '”' || c == '》' || c == '）' ? -1 : 0;
      if (depth == 0 && "，。；！？：\n".indexOf(c) >= 0) {
        break;
      }
      if (isNoun(of, end) && end - nouns.longest(text, end) >= start) {
        best = new Span(start, end);
      }
    }
    return best;
  }

  private @Nullable Span nounBefore(Text of, int end, int from) {
    String text = of.text();
    int stop = end;
    for (String where : List.of("在", "于")) {
      // 座谈会昨日在沪开幕: the name ends before the day and the place
      int at = text.lastIndexOf(where, end);
      if (at >= Math.max(from, end - REACH)) {
        stop = Math.min(stop, at);
      }
    }
    // 会议十二月二日至七日|在省城召开
    DateMention day = of.days().endingNear(stop);
    stop = day == null ? stop : Math.max(from, day.span().start());
    for (int e = stop; e > Math.max(from, stop - 6); e--) {
      int length = nouns.longest(text, e);
      boolean house = e < stop && "中馆部站室所基校局处团组队员者网报".indexOf(text.charAt(e)) >= 0;
      if (isNoun(of, e) && !house) { // 培训|中心
        int start = e - length;
        int depth = 0;
        while (start > from && e - start < NAME) {
          char c = text.charAt(start - 1);
          depth += c == '”' || c == '》' ? 1 : c == '“' || c == '《' ? -1 : 0;
          int opens = c == '）' ? text.lastIndexOf('（', start) : start;
          boolean aside =
              depth <= 0
                  && (opens < start - 6
                      || CREDIT.matcher(text).region(Math.max(0, opens), start).lookingAt());
          if (aside || (depth <= 0 && "，。；！？：\n ".indexOf(c) >= 0)) {
            break; // （记者王文敏、李小勇）全国水利工作会议今天闭幕; not 党小组（扩大）会议
          }
          start--;
        }
        return new Span(start, e);
      }
    }
    return null;
  }
}
