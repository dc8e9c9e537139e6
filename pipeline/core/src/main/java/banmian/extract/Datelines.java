package banmian.extract;

import banmian.extract.Lexicons.ListName;
import banmian.extract.Regions.Gazetteer;
import banmian.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands before the first sentence: agency, place and day of the report. */
final class Datelines {

  /**
   * A dateline.
   *
   * @param span as printed, brackets included
   * @param agency span of agency or paper; null if none
   * @param place span of the place; null if none
   * @param date span of the day; null if none
   */
  record Dateline(Span span, @Nullable Span agency, @Nullable Span place, @Nullable Span date) {

    /** The place, where a day or what came from there tells that it is one: not 【法院消息】. */
    @Nullable Span sure(String text) {
      boolean told =
          place != null
              && (date != null || (agency == null && !text.startsWith("消息", place.end())));
      return told ? place : null;
    }
  }

  private static final String DAY =
      "(?:(?:[0-9]{4}年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?)?(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3}) ?[日号]";
  private static final String END = "(?:专?电讯?|急电|电话|讯息|讯|消息|信息|快讯|快报|特讯|专讯|通讯|特写)";
  // whose wire a paper's own agency passes on: 中央社伦敦五日路透电
  private static final String WIRE = "(?:路透社?|合众(?:国际)?社?|法新社?|塔斯社?|美联社?|国际社|哈瓦斯社?|海通社?)?";
  private static final String PLACE = "[\\u4e00-\\u9fff]{2,6}?";

  // 新华社北京7月3日电, 本报北京6月11日讯, 中新浙江网7月24日电, 晨报讯, 据新华社广州5月8日电
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:据|综合)?(?<a>[\\u4e00-\\u9fff]{1,8}?(?:社|报|网|台(?!湾)|在线|周刊)|[\\u4e00-\\u9fff]{0,4}?融媒(?:体(?:中心)?)?|南都|本市|本埠|本港|路透|法新|合众|塔斯|美联)"
              + "(?:（?记者[^）]{2,12}）?)??"
              + "(?: ?(?<p>"
              + PLACE
              + "))??(?: ?(?<d>"
              + DAY
              + "))?(?:上午|下午|晚|早)? ?"
              + END
              + "(?=[ ，：（【\\n]|$|[\\u4e00-\\u9fff0-9“《])");
  // （中央社南京卅一日電）, 【新华社邯郸九日电】, （倫敦六日電）, 【本市消息】
  private static final Pattern SET =
      Pattern.compile(
          "[（【“] ?(?:据)?(?:(?<a>[\\u4e00-\\u9fff]{1,8}?(?:社|报|网|台(?!湾))|本市|本埠|本港|路透|法新|合众|塔斯|美联)"
              + "(?:特派员|记者[\\u4e00-\\u9fff]{2,3})?)?"
              + "(?<p>"
              + PLACE
              + ")?(?<d>"
              + DAY
              + ")?(?:上午|下午|晚)?"
              + "(?:航空|无线)?"
              + WIRE
              + "(?:"
              + END
              + "|报道|报导) ?[）】”]");
  // 〔記者X、Y／台北報導〕, （记者X／综合报道）
  private static final Pattern REPORTED =
      Pattern.compile(
          "[（【] ?(?:(?<a>[\\u4e00-\\u9fff]{2,8}?)?记者|(?:实习|特约|驻地)[\\u4e00-\\u9fff]{2}|即时新闻|[\\u4e00-\\u9fff]{2}中心)[^）】\\n]{0,50}/ ?(?<p>[\\u4e00-\\u9fff]{2,8}?)(?:即时|综合|连线|专题)?(?:报道|报导|专电|特稿|专访|电|讯)[）】]");

  // 【記者伍麗珠花田縣報導】
  private static final Pattern SENT =
      Pattern.compile(
          "[（【] ?记者[\\u4e00-\\u9fff]{2,3}(?<p>[\\u4e00-\\u9fff]{1,5}[县市镇乡区埠])(?:报道|报导|电|讯)[）】]");
  // 【法庭組】, 【財經組訊】: a desk of the paper
  private static final Pattern DESK =
      Pattern.compile("【(?:本报)?[\\u4e00-\\u9fff]{2,3}组(?:讯|报道|报导)?】");
  // 簡陽快訊。, 三水訪函、: what a correspondent there sent
  private static final Pattern LETTER =
      Pattern.compile(
          "(?<p>[\\u4e00-\\u9fff]{2,4}?)(?:"
              + "快讯|访函|函讯|来函|通讯|通信|航讯|航函|专电|急电|专讯|特讯|讯"
              + ")(?=[ ，。、：])");

  private final WordTrie agencies;
  private final Gazetteer gazetteer;

  Datelines(Lexicons lexicons, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.agencies = lexicons.words(ListName.AGENCIES);
  }

  /** The dateline that the paragraph at {@code at} opens with; null if it has none. */
  @Nullable Dateline at(String text, int at) {
    int start = at;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '□')) {
      start++;
    }
    if (start >= text.length()) {
      return null;
    }
    char c = text.charAt(start);
    int limit = Math.min(text.length(), start + 80);
    if (c == '（' || c == '【' || c == '“') {
      for (Pattern pattern : new Pattern[] {REPORTED, SET}) {
        Matcher m = pattern.matcher(text).region(start, limit);
        if (m.lookingAt()) {
          return new Dateline(
              new Span(m.start(), m.end()),
              pattern == SET ? group(m, "a") : null,
              place(text, m),
              pattern == SET ? group(m, "d") : null);
        }
      }
      Matcher sent = SENT.matcher(text).region(start, limit);
      if (sent.lookingAt()) {
        return new Dateline(new Span(start, sent.end()), null, group(sent, "p"), null);
      }
      Matcher desk = DESK.matcher(text).region(start, limit);
      return desk.lookingAt() ? new Dateline(new Span(start, desk.end()), null, null, null) : null;
    }
    if (!Folded.isHan(c)) {
      return null;
    }
    Matcher m = OPEN.matcher(text).region(start, Math.min(limit, start + 32));
    m.useTransparentBounds(true);
    if (!m.lookingAt()) {
      return letter(text, start);
    }
    // 本报通讯 is a dateline, 时报消息 of a sentence (据中国时报消息，…) is its source
    String agency = m.group("a");
    boolean known =
        agencies.longest(agency, 0) == agency.length()
            || agency.length() <= 5
            || m.group("d") != null;
    int end = m.end();
    boolean glued = end < text.length() && Folded.isHan(text.charAt(end));
    boolean source = text.startsWith("消息", end - 2) && m.group("d") == null;
    if (!known || (source && (glued || text.startsWith("据", start)))) {
      return null;
    }
    return new Dateline(new Span(start, end), group(m, "a"), place(text, m), group(m, "d"));
  }

  /** 簡陽快訊。: a place that is known, and what came from there. */
  private @Nullable Dateline letter(String text, int start) {
    Matcher m = LETTER.matcher(text).region(start, Math.min(text.length(), start + 12));
    m.useTransparentBounds(true);
    return m.lookingAt() && gazetteer.forwards.longest(text, start) == m.end("p") - start
        ? new Dateline(new Span(start, m.end()), null, group(m, "p"), null)
        : null;
  }

  private static @Nullable Span place(String text, Matcher m) {
    Span place = group(m, "p");
    if (place == null) {
      return null;
    }
    String name = text.substring(place.start(), place.end());
    return name.equals("综合") || name.startsWith("本报") || name.equals("专题") ? null : place;
  }

  private static @Nullable Span group(Matcher m, String name) {
    return m.group(name) == null ? null : new Span(m.start(name), m.end(name));
  }
}
