package banmian.extract;

import banmian.extract.Posts.Post;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the offices that a sentence tells of a name before it: {@code 盛怀远|为汝湖县人民政府副县长}, {@code
 * 李明|历任…局长、…书记}, {@code 王平|是青溪乡卫生院的院长}, {@code 麻成林|的…副县长职务}.
 */
final class Told {

  // what may stand between a name and the verb: (女，1962年生)，1998年起先后
  private static final String BETWEEN =
      "(?:等?[〇一二三四五六七八九十百两0-9]+[人位名])?(?:同志|先生|女士)?(?: ?（[^（）\\n]{1,20}）)?(?:，(?=[^，。；\\n]{0,16}(?:任|当选)))?"
          // 于长海|以百分之九十二的得票率|当选为董事长
          + "(?:以[^，。；\\n]{1,16}(?=当选|连任))?";
  private static final String TIME =
      "(?:[0-9〇一二三四五六七八九十年月日起至到从自于后先曾又再现原还也将已正并被仍时同一直正式以高票全票，]{0,18})";
  // 宋广仁，男，汉族，…: what follows in the paragraph is told of him
  private static final Pattern LIFE = Pattern.compile(" ?(?:（[^（）\\n]{1,20}）)?，(?:男|女)[，（。]");
  // of each name of the list before it: 李云山、蒋丽芳|为…, …等七人|当选…
  private static final Pattern OF_ALL =
      Pattern.compile("(?:为|当选|分别|(?:等?[〇一二三四五六七八九十百两0-9]+[人位名])(?:为|当选|任))");
  private static final int LONGEST = 28;

  private final Offices offices;
  private final Pattern verb;
  private final Pattern station;
  private final Pattern call;

  Told(Lexicons lexicons, Offices offices) {
    this.offices = offices;
    String career = verbs(lexicons, "career");
    String now = verbs(lexicons, "now");
    String takes = verbs(lexicons, "takes");
    String made = verbs(lexicons, "made") + "|" + now + "|" + takes;
    this.verb =
        Pattern.compile(
            BETWEEN
                + "(?:(?<list>%s(?:[^。；！？\\n]{0,40}?，)?(?:%s))".formatted(TIME, career)
                + "|(?<named>%s(?:%s))|(?<plain>%s)".formatted(TIME, made, verbs(lexicons, "is"))
                + "|(?<left>(?:因.{0,8})?(?:%s)))".formatted(verbs(lexicons, "leaves")));
    this.station = Pattern.compile("%s|%s|(?<=[年月，])起?(?:%s)".formatted(career, now, takes));
    this.call = Pattern.compile("(?:%s)[了出]?$".formatted(verbs(lexicons, "calls")));
  }

  /** The verbs of a class, long ones first. */
  private static String verbs(Lexicons lexicons, String kind) {
    return lexicons.words(Lexicons.ListName.TOLD_VERBS, kind).stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .collect(Collectors.joining("|"));
  }

  /**
   * The offices told behind {@code name}, in printed order.
   *
   * @param seats bodies and places of the text, ascending
   * @param next where the next person stands: what is told behind that is told of him
   */
  List<Post> of(String text, Words words, Span name, List<Spot> seats, int next) {
    Matcher life = LIFE.matcher(text).region(name.end(), text.length());
    if (life.lookingAt()) {
      return life(text, words, life.end(), next, seats);
    }
    Matcher m = verb.matcher(text);
    m.region(name.end(), Math.min(Math.min(text.length(), next), name.end() + 80));
    if (!m.lookingAt()) {
      return List.of();
    }
    boolean leaves = m.group("left") != null;
    boolean called = m.group("plain") != null && isCalled(text, name.start());
    boolean plain = m.group("plain") != null && !called;
    boolean career = m.group("list") != null;
    List<Post> posts = new ArrayList<>();
    int at = m.end();
    while (posts.size() < 8) {
      Post post = item(text, words, at, seats, plain || leaves, plain, called);
      if (post == null) {
        break;
      }
      int end = post.span().end();
      posts.add(post);
      if (end >= text.length()) {
        break;
      }
      char mark = text.charAt(end);
      boolean on = "、兼和".indexOf(mark) >= 0 || (career && mark == '，');
      if (!on) {
        if (leaves && !text.startsWith("职务", end) && !text.startsWith("一职", end)) {
          return List.of(); // 李明的县委书记
        }
        break;
      }
      at = end + 1;
      while (at < text.length() && "后又再、".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
    return posts;
  }

  /** True if what is told from {@code at} is told of every name of the list that ends there. */
  static boolean isOfAll(String text, int at) {
    return OF_ALL.matcher(text).region(at, text.length()).lookingAt();
  }

  /** The stations of a life, up to the end of the paragraph or the next person. */
  private List<Post> life(String text, Words words, int from, int next, List<Spot> seats) {
    int stop = text.indexOf('\n', from);
    stop = Math.min(next, stop < 0 ? text.length() : stop);
    List<Post> posts = new ArrayList<>();
    Matcher opens = station.matcher(text).region(from, Math.max(from, stop));
    opens.useTransparentBounds(true);
    int free = from;
    while (opens.find() && posts.size() < 20) {
      int at = opens.end();
      while (opens.start() >= free && at < stop) {
        Post post = item(text, words, at, seats, false, false, false);
        if (post == null || post.span().end() > stop) {
          break;
        }
        posts.add(post);
        free = post.span().end();
        if (free >= stop || "、，兼".indexOf(text.charAt(free)) < 0) {
          break;
        }
        at = free + 1;
      }
    }
    return posts;
  }

  /** 聘请|李江|为校外导师, 选举|王平|为…: somebody makes him what follows. */
  private boolean isCalled(String text, int name) {
    return call.matcher(text.substring(Math.max(0, name - 4), name)).find();
  }

  /** True if plain words for things fill the text between: what an office is for. */
  private static boolean areThings(Words words, int from, int to) {
    int at = from;
    while (at < to && (words.at(at) == Words.NOUN || "bjs".indexOf(words.at(at)) >= 0)) {
      at = words.end(at);
    }
    return at == to && to > from && to - from <= 6;
  }

  /** The office that the words from {@code at} end with, before the next mark. */
  private @Nullable Post item(
      String text,
      Words words,
      int at,
      List<Spot> seats,
      boolean strict,
      boolean plain,
      boolean called) {
    for (int end = at + 2; end <= Math.min(text.length(), at + LONGEST); end++) {
      if ("，。；：！？、“”（）《》\n".indexOf(text.charAt(end - 1)) >= 0) {
        return null;
      }
      int start = offices.endingAt(text, end);
      if (start > end - 2 || start < at) {
        continue;
      }
      int kind = offices.kindBefore(text, end);
      boolean closed =
          end == text.length()
              || "，。；、！兼和职的等一）\n后期时".indexOf(text.charAt(end)) >= 0
              || text.startsWith("以来", end);
      boolean kin = plain && text.startsWith("的", end); // 赵福海是|社长|的堂弟
      if (!closed || kin || kind == Offices.STYLE || kind == Offices.PERSON) {
        continue;
      }
      int before = start > at && text.charAt(start - 1) == '的' ? start - 1 : start;
      Spot seat = Spot.endingAt(seats, before);
      if (seat != null && seat.start() >= at && seat.start() - at <= 8) {
        int from = before < start ? start : seat.start();
        return new Post(new Span(from, end), seat.span(), null, false);
      }
      if (start == at) {
        return kind == Offices.JOB && strict
            ? null
            : new Post(new Span(start, end), null, null, false);
      }
      if (called && areThings(words, at, start)) {
        return new Post(new Span(at, end), null, null, false); // 聘请李江为|校外导师
      }
      if (!strict && start - at <= 12) {
        return new Post(new Span(start, end), null, null, false);
      }
      return null;
    }
    return null;
  }
}
