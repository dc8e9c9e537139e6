package banmian.extract;

import banmian.extract.Facts.Quote;
import banmian.extract.Lexicons.Entry;
import banmian.extract.Lexicons.ListName;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads who said what: words in quotation marks beside a verb of saying (direct), and what a person
 * or a meeting 指出, 强调, 要求 up to the end of the sentence (reported).
 *
 * <p>The speaker stands before the verb in its clause: a person, a body, 会议, or somebody named in
 * part (宋女士). 他 and a verb without a subject are the person whom the sentence, or the one before,
 * is about, where that is one.
 */
final class Quotes {

  private static final int SHORTEST = 6;
  private static final int TERM = 12;
  private static final int NEAR = 12;
  private static final int AFTER = 45;
  private static final int HEAD = 24;
  private static final int MANNER = 16;
  private static final int TOLD = 14;
  private static final int DEED = 8;
  private static final int NEXT = 60;
  private static final int SUBJECT = 26;
  private static final Pattern IN = Pattern.compile("[在于就对为向昨今日前][^，。；：！？\\n]{1,40}[时中上后里]");
  private static final Pattern AT_WORK =
      Pattern.compile(
          "(?:同志|先生|女士|教授)?(?:[^，。；：！？、“”\\n的和与及]{2,30}[时后]|[在于就对为向][^，。；：！？“”\\n]{1,30}[时中上后里间际初])");
  private static final int ON = 0;
  private static final int URGE = 1;
  private static final int OFF = 2;
  // 三要, 第二，, 一是
  private static final Pattern ORDINAL =
      Pattern.compile("第?[一二三四五六七八九十]{1,2}(?:要|是|、|，)|[首其]先?次?要");
  // 一要…, （二）…, 3. …: an item in a paragraph of its own
  private static final Pattern ITEM =
      Pattern.compile(
          "[（]?[一二三四五六七八九十]{1,2}(?:[）、]|要|是)|第[一二三四五六七八九十][，、]|[首其再]先?次?[，要]|最后[，要]|[1-9]{1,2}[.、）](?![0-9])|[①-⑨]");
  // 对进度滞后的项目，要…
  private static final Pattern AIM =
      Pattern.compile(
          "(?:(?:[对在把以从就凡]|通过|围绕|针对)[^，。；：！？“”\\n]{1,24}|[^，。；：！？“”\\n]{2,14}的)，(?:要(?!求)|必须|须|应(?!邀)|不得|一律|坚决|严禁)");
  // what is done was done: 积极参加了…; but 为了, 了解
  private static final Pattern DONE = Pattern.compile("(?<![为除])了(?!解)|过(?=[，。])");
  // 县直有关部门负责人参加会议。
  private static final Pattern THERE =
      Pattern.compile("[^，。！？\\n要应须]{2,40}(?:参加|出席|列席|陪同)[^，。！？\\n]{0,12}[。\\n]");
  private static final Pattern AGAIN =
      Pattern.compile("[^。！？\\n“”]*[他她][又还再续也]?(?:接着|继续)?[^。！？\\n“”他她]{1,8}[，：]“");
  // 由张三介绍。, 据李四说。: nobody's words stand before
  private static final String NOT_SAYING = "由请据听经与和并向对同让被以为因如若当跟替给";
  private static final Pattern HOLDS =
      Pattern.compile("(?:紧紧)?[拉握牵指望看扶搂抱拍拿捧端翻][着著][^，。；：！？“”\\n]{0,14}");
  private static final Pattern OF_HIS = Pattern.compile("(?<=[。！？”\\n 　])[他她]的");
  private static final Pattern AS_NOUN =
      Pattern.compile("(?:[作做][出了]|进行|给予|受到|得到|获得)了?(?:高度|充分|很高|积极|一致)?的?");
  // 墙上写着：“…”: not said
  private static final Pattern WRITTEN =
      Pattern.compile("写着|印着|[题刻挂贴]|标语|条幅|横幅|标题|一[条则]|短信|书名|对联|口号|[歌诗词]|规定|记载|著称|俗话|老话|叫做?|名为");
  private static final Pattern WHEN = Pattern.compile("[^，。]{0,4}[0-9一二三四五六七八九十]{1,4}[年月日时]");
  private static final Pattern SAID = Pattern.compile("我|咱|要(?!求|闻|员)|必须|应[当该]|如果|就[能会是要]|可以");
  // 在会上询问局长|李明说
  private static final Pattern ASKED = Pattern.compile("(?:质询|询问|采访|责问|追问)[^，。]{0,4}$");
  private static final Pattern OF_OTHERS =
      Pattern.compile("[^，。；：！？\\n]{0,10}[的所][^，。；：！？\\n]{1,12}[时后]");
  // 对|机电一队(队长)
  private static final Pattern TOLD_TO = Pattern.compile("[对向跟同](?!于|此|外|方)[^，。；：！？]{1,14}");
  // 表示|会纳入评估, 承诺|年底前完成; but 表示感谢
  private static final Pattern WILL =
      Pattern.compile(
          "(?:表示|透露|承诺|允诺|证实|坦言|强调)(?:将|会(?!议)|愿意?|要|希望|已|自己|不|没|目前|今后|正在|还|可以?|能|应|年底|月底|下月|明年)");
  // “…。”6月9日，|, “…。”近日，|
  private static final Pattern TIME =
      Pattern.compile(
          "(?:[^，。：；！？“”\\n]{0,16}[日天晨午晚前来时点分末底初上下月近]，){1,2}(?:(?:走进|来到|在)[^，。：；！？“”\\n]{2,24}，)?");
  // 这是|老厂长李明|常挂在嘴边的一句话
  private static final Pattern HIS_WORDS =
      Pattern.compile("这(?:句话)?是[^。！？”\\n]{2,40}?(?:的[一句]{0,2}话|心[声愿]|心里话|口头禅|座右铭|切身感受|真实写照|愿望)");
  private static final Pattern POINTS =
      Pattern.compile("(?:强调|提出|讲)了?[两三四五六七八几]点(?:明确|具体)?(?:意见|要求|希望|建议|指示)?(?=[，：])");
  // 刘玉珍|老人|致电…
  private static final Pattern ACTS = Pattern.compile("(?:老人|师傅|先生|女士|同学|同志|大爷|大妈|阿姨)?");
  // 村里总有人来找，说…: whoever that is
  private static final Pattern SOME = Pattern.compile("有的?人|有些人|[许不][多少]人|有关人士");
  private static final String STOPS = "。！？；\n";
  private static final String MARKS = "。！？；，：、“”（）\n";

  private final Names names;
  private final Offices offices;
  private final WordTrie verbs = WordTrie.forwards();
  private final WordTrie orders = WordTrie.forwards();
  private final WordTrie nouns = WordTrie.forwards();
  private final WordTrie leading = WordTrie.backwards();
  private final WordTrie asides = WordTrie.backwards();
  private final WordTrie others = WordTrie.forwards();
  private final WordTrie telling = WordTrie.forwards();
  private final WordTrie leads = WordTrie.forwards();
  private final WordTrie demands = WordTrie.forwards();
  private final WordTrie collective = WordTrie.backwards();
  private final WordTrie addressed = WordTrie.forwards();
  private final WordTrie addressees = WordTrie.backwards();
  private final WordTrie strangers = WordTrie.backwards();
  private final WordTrie thought = WordTrie.forwards();

  Quotes(Lexicons lexicons, Names names, Offices offices) {
    this.names = names;
    this.offices = offices;
    for (Entry entry : lexicons.entries(ListName.FOLLOWERS)) {
      // 还要求 is what 要求 is with an adverb before it
      boolean adverb = "还也则又".indexOf(entry.word().charAt(0)) >= 0;
      boolean manner = entry.word().endsWith("地说") || entry.word().endsWith("着说");
      if (entry.field(1).equals("say") && !adverb && !manner) {
        verbs.put(entry.word(), 0);
      }
    }
    put(lexicons, "order", orders);
    put(lexicons, "noun", nouns);
    put(lexicons, "after", leading);
    put(lexicons, "aside", asides);
    put(lexicons, "demand", verbs);
    put(lexicons, "say", verbs);
    put(lexicons, "all", addressed);
    put(lexicons, "they", addressees);
    put(lexicons, "who", strangers);
    put(lexicons, "thought", thought);
    put(lexicons, "lead", leads);
    put(lexicons, "to", telling);
    put(lexicons, "other", others);
    lexicons.words(ListName.QUOTE_WORDS, "on").forEach(word -> demands.put(word, ON));
    lexicons.words(ListName.QUOTE_WORDS, "urge").forEach(word -> demands.put(word, URGE));
    lexicons.words(ListName.QUOTE_WORDS, "off").forEach(word -> demands.put(word, OFF));
    for (Entry entry : lexicons.entries(ListName.COLLECTIVE_SPEAKERS)) {
      collective.put(entry.word(), 0);
    }
    for (Entry entry : lexicons.entries(ListName.EVENT_NOUNS)) {
      if (entry.field(1).equals("meeting") && entry.word().length() > 1) {
        collective.put(entry.word(), 0); // 座谈会要求
      }
    }
  }

  private static void put(Lexicons lexicons, String kind, WordTrie words) {
    lexicons.words(ListName.QUOTE_WORDS, kind).forEach(word -> words.put(word, 0));
  }

  /** The quotes of a body, ascending and disjoint. */
  List<Quote> find(Passage body, String text, Words words, List<Spot> persons, List<Spot> bodies) {
    return new Reading(body, paired(text), words, persons, bodies).quotes();
  }

  /**
   * The text with marks of quotation of one kind: straight ones are taken for pairs where their
   * number in a paragraph is even, ‘…’ for “…” where it stands in none.
   */
  private static String paired(String text) {
    StringBuilder all = new StringBuilder(text);
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      pair(all, from, to);
      from = to + 1;
    }
    return all.toString();
  }

  private static void pair(StringBuilder all, int from, int to) {
    long straight = all.substring(from, to).chars().filter(c -> c == '"' || c == '＂').count();
    boolean even = straight % 2 == 0;
    boolean open = false;
    boolean closes = true; // a mark of one stroke, further on in the paragraph
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = all.charAt(i);
      if (even && (c == '"' || c == '＂')) {
        open = !open;
        all.setCharAt(i, open ? '“' : '”');
      } else if (c == '‘' && depth == 0 && closes) {
        int close = i;
        while (close < to && all.charAt(close) != '’') {
          close++;
        }
        closes = close < to;
        if (closes && all.substring(i, close).indexOf('“') < 0) {
          all.setCharAt(i, '“');
          all.setCharAt(close, '”');
        }
      }
      depth += all.charAt(i) == '“' ? 1 : all.charAt(i) == '”' ? -1 : 0;
    }
  }

  /** Who speaks, and where that stands; the name is null where the print does not tell it. */
  private record Speaker(@Nullable String name, int start) {}

  /** Who says what begins at {@code words}. */
  private record Opening(Speaker speaker, int words) {}

  /** One text on its way. */
  private final class Reading {
    private final Passage body;
    private final String text;
    private final Words words;
    private final List<Spot> persons;
    private final List<Spot> bodies;
    private final Set<String> bodyNames;
    private final List<Quote> found = new ArrayList<>();
    // where those speak whom the print does not name: 一位居民说
    private final Set<Integer> unnamed = new HashSet<>();

    Reading(Passage body, String text, Words words, List<Spot> persons, List<Spot> bodies) {
      this.body = body;
      this.text = text;
      this.words = words;
      // 马克思|主义, 邓小平|理论: nobody
      this.persons = persons.stream().filter(p -> thought.longest(text, p.end()) == 0).toList();
      this.bodies = bodies;
      this.bodyNames =
          bodies.stream().map(b -> printed(b.start(), b.end())).collect(Collectors.toSet());
    }

    List<Quote> quotes() {
      int i = 0;
      while (i < text.length()) {
        if (text.charAt(i) == '“') {
          int close = closing(i);
          Quote quote = close < 0 ? null : direct(i, close);
          if (quote != null) {
            found.add(bySpeakerBefore(quote));
            goesOnFrom();
          }
          i = close < 0 ? i + 1 : close + 1;
          continue;
        }
        int length = verb(i);
        Quote quote = length == 0 ? null : reported(i, length);
        if (quote == null && length > 0) {
          int free = found.isEmpty() ? 0 : found.get(found.size() - 1).span().end();
          quote = trailing(i, length, free);
        }
        int end = quote == null ? 0 : quote.span().end();
        if (quote != null) {
          found.add(quote);
          end = items(quote);
        }
        i = Math.max(i + Math.max(1, length), end);
      }
      return found;
    }

    /** 何先生说，火势很大。“那家人我认识。”: the same one speaks on where nobody else is named. */
    private Quote bySpeakerBefore(Quote quote) {
      if (found.isEmpty() || quote.speaker() != null || quote.verb() != null) {
        return quote;
      }
      Quote last = found.get(found.size() - 1);
      boolean on = !last.isDirect() && last.span().end() == quote.span().start() - 1;
      return on ? new Quote(last.speaker(), null, quote.span(), true) : quote;
    }

    /** “…。”停顿了一下，她又说：“…”, “…。”李明说：“…”: what stands before is theirs too. */
    private void goesOnFrom() {
      int at = found.size() - 2;
      Quote before = at < 0 ? null : found.get(at);
      Quote last = found.get(found.size() - 1);
      if (before == null
          || !before.isDirect()
          || before.speaker() != null
          || before.verb() != null
          || last.verb() == null
          || last.speaker() == null) {
        return;
      }
      String between = text.substring(before.span().end() + 1, last.span().start());
      int paragraph = before.span().start() - 1;
      while (paragraph > 0 && text.charAt(paragraph - 1) == ' ') {
        paragraph--;
      }
      boolean opens = paragraph == 0 || text.charAt(paragraph - 1) == '\n';
      if (between.length() <= AFTER && AGAIN.matcher(between).matches()) {
        found.set(at, new Quote(last.speaker(), null, before.span(), true));
      } else if (opens && between.length() <= NEAR && between.endsWith("：“")) {
        found.set(at, new Quote(last.speaker(), last.verb(), before.span(), true));
      }
    }

    /**
     * Length of the verb of saying at {@code at}, with the 说 that may end it; 0 if none is there.
     */
    private int verb(int at) {
      int length = verbs.longest(text, at);
      Matcher points = POINTS.matcher(text).region(at, Math.min(text.length(), at + TOLD));
      if (length > 0 && points.lookingAt()) {
        return points.end() - at; // 强调了三点：
      }
      char before = at > 0 ? text.charAt(at - 1) : '。';
      boolean inWord =
          (text.charAt(at) == '说' && before != '学') // 学说, but 李同学|说
              ? "小传据听虽按".indexOf(before) >= 0
              : !words.starts(at);
      if (length == 1 && (inWord || before == '报')) {
        return 0; // 慰|问, 手|语, 小|说, 记者魏明报|道
      }
      boolean done =
          text.charAt(at) == '指'
              && length == 1
              && at + 1 < text.length()
              && "着著".indexOf(text.charAt(at + 1)) >= 0;
      if (before == '听' || done) {
        return 0; // 一边听|介绍, 指|着河水说
      }
      if (length > 1 && text.startsWith("地", at + length)) {
        return 0; // 感慨|地说
      }
      boolean says =
          length > 1 && at + length < text.length() && "说道".indexOf(text.charAt(at + length)) >= 0;
      return says ? length + 1 : length;
    }

    private @Nullable Quote reported(int verb, int length) {
      Opening opening = opening(verb, length);
      if (opening == null) {
        return null;
      }
      int from = opening.words();
      int sentence = sentence(from);
      int other = other(from, sentence);
      int mark = from;
      while (mark > 0 && " \n".indexOf(text.charAt(mark - 1)) >= 0) {
        mark--;
      }
      boolean all = mark > 0 && text.charAt(mark - 1) == '：';
      Span said = new Span(from, other < sentence ? other : statement(sentence, all));
      if (opening.speaker().name() == null) {
        unnamed.add(from);
      }
      return new Quote(opening.speaker().name(), printed(verb, verb + length), said, false);
    }

    /**
     * Where somebody else's words begin in a sentence that told of one's first: 张三说，…，|李四则说，…; its
     * end if nobody's do.
     */
    private int other(int from, int to) {
      for (int i = from + SHORTEST; i < to; i++) {
        int length = verb(i);
        if (length == 0) {
          continue;
        }
        int clause = back(i, MARKS);
        char mark = clause > 0 ? text.charAt(clause - 1) : '。';
        Opening next = clause > from && "；，".indexOf(mark) >= 0 ? opening(i, length) : null;
        boolean named =
            next != null
                && next.speaker().name() != null
                && next.speaker().start() >= clause
                && (mark == '；' || isHeadOf(clause, next.speaker().start(), i + length));
        if (named) {
          return clause - 1;
        }
        i += length - 1;
      }
      return to;
    }

    /** True if a person begins the clause, but for an office, and says it with a mark behind. */
    private boolean isHeadOf(int clause, int person, int end) {
      Spot one = Spot.endingAt(persons, persons.isEmpty() ? -1 : endOf(person));
      boolean marked = end < text.length() && "，：".indexOf(text.charAt(end)) >= 0;
      marked |= WILL.matcher(text).region(Math.max(person, end - 2), text.length()).lookingAt();
      for (int i = clause; one != null && marked && i < person; i = Math.max(i + 1, words.end(i))) {
        marked = words.at(i) != Words.VERB && words.at(i) != 'p';
      }
      return one != null && marked;
    }

    private int endOf(int person) {
      int first = Spot.from(persons, person);
      return first < persons.size() ? persons.get(first).end() : -1;
    }

    /**
     * Adds the items of a statement that stand in paragraphs of their own (会议要求：, 一要…, 二要…), each
     * with speaker and verb of its first; where the last of them ends.
     */
    private int items(Quote first) {
      int end = first.span().end();
      while (end + 1 < text.length() && text.charAt(end) == '\n') {
        int from = end + 1;
        while (from < text.length() && text.charAt(from) == ' ') {
          from++;
        }
        int to = sentence(from);
        boolean item = ITEM.matcher(text).region(from, to).lookingAt() || demands(from) == ON;
        if (!item || to - from < SHORTEST || tells(from, to)) {
          break;
        }
        end = statement(to, true);
        found.add(new Quote(first.speaker(), first.verb(), new Span(from, end), false));
      }
      return end;
    }

    /** What a verb of saying leads to; null if it reports nothing, or nobody says it. */
    private @Nullable Opening opening(int verb, int length) {
      int start = verb + length;
      if (start >= text.length()) {
        return null;
      }
      start += told(verb, length);
      boolean marked = "，：".indexOf(text.charAt(start)) >= 0;
      boolean order =
          orders.longest(text, verb) == length
              || (length > 1 && WILL.matcher(text).region(verb, text.length()).lookingAt());
      if (!marked
          && (!order
              || !Folded.isHan(text.charAt(start))
              || "的了和与".indexOf(text.charAt(start)) >= 0)) {
        return null;
      }
      start += marked ? 1 : 0;
      if (marked && text.startsWith("\n", start)) {
        // 会议要求：, and what it is in paragraphs of their own
        int item = start + 1;
        while (item < text.length() && text.charAt(item) == ' ') {
          item++;
        }
        boolean items = text.charAt(start - 1) == '：' && item < text.length();
        start = items && ITEM.matcher(text).region(item, text.length()).lookingAt() ? item : start;
      }
      if (marked && start < text.length() && text.charAt(start) == '“') {
        int close = closing(start);
        boolean term = close > 0 && close - start <= TERM && !isClosed(close);
        if (!term || !goesOn(close + 1)) {
          return null; // X说，“…”: direct
        }
      }
      if (sentence(start) - start < SHORTEST) {
        return null;
      }
      Speaker speaker = before(verb, length, marked);
      speaker = speaker == null && marked ? unnamed(verb, length) : speaker;
      return speaker == null ? null : new Opening(speaker, start);
    }

    /** Length of what names who is told, up to a mark: 告诉|老伴|，. */
    private int told(int verb, int length) {
      if (telling.longest(text, verb) != length) {
        return 0;
      }
      int end = verb + length;
      while (end < text.length() && end - verb - length < TOLD && Folded.isHan(text.charAt(end))) {
        end++;
      }
      boolean marked = end < text.length() && "，：".indexOf(text.charAt(end)) >= 0;
      int of = text.lastIndexOf('的', end - 1) + 1;
      // 叮嘱|大家注意安全，…: said, but 叮嘱|管护员，…
      boolean who = strangers.longest(text, end) > 0 || offices.endingAt(text, end) < end;
      boolean says = !who && holdsVerb(Math.max(verb + length, of), end);
      return marked && !says && "的了".indexOf(text.charAt(verb + length)) < 0
          ? end - verb - length
          : 0;
    }

    /**
     * End of the statement whose first sentence ends at {@code end}: those that go on with it, in
     * the same paragraph, count to it.
     *
     * @param all true if its first sentence stands behind a colon, or is an item of a list: then
     *     what follows in its paragraph is said too, unless it tells of somebody
     */
    private int statement(int end, boolean all) {
      int last = end;
      while (last < text.length() && text.charAt(last) != '\n') {
        int next = sentence(last);
        boolean on = goesOnWith(last, next) || (all && !isTold(last, next));
        if (!on || tells(last, next)) {
          break;
        }
        last = next;
      }
      return last;
    }

    /**
     * True if a sentence tells of somebody by name, or who was there, or what was done when, as
     * words behind a colon hardly do, unless they are of the first person or demand something.
     */
    private boolean isTold(int from, int to) {
      if (holdsPerson(from, to)
          || "他她据记随会".indexOf(text.charAt(from)) >= 0
          || THERE.matcher(text).region(from, to).lookingAt()
          || text.substring(from, to).contains("：“")) {
        return true;
      }
      int told = DONE.matcher(text).region(from, to).find() ? 1 : 0;
      told += WHEN.matcher(text).region(from, to).lookingAt() ? 1 : 0;
      return told > 0 && told > (SAID.matcher(text).region(from, to).find() ? 1 : 0);
    }

    /**
     * True if the sentence demands and has no subject of its own (还要…, 三要…, 对…，要…, 坚持…), or one to
     * whom it is said (各部门要…, 我们要…).
     */
    private boolean goesOnWith(int from, int to) {
      int at = from + leads.longest(text, from);
      at += at > from && at < to && text.charAt(at) == '，' ? 1 : 0;
      int kind = demands(at);
      return kind == ON
          || (kind == URGE && !DONE.matcher(text).region(at, to).find())
          || ORDINAL.matcher(text).region(at, to).lookingAt()
          || AIM.matcher(text).region(at, to).lookingAt()
          || isAddressed(at, to);
    }

    /** How a demand opens there: ON, URGE, or OFF for none. */
    private int demands(int at) {
      int opening = demands.longest(text, at);
      return opening == 0 ? OFF : demands.valueAt(text, at, opening);
    }

    /** 各部门|要…, 广大党员干部|必须…, 驻村工作队|要…: those whom the speaker has before him. */
    private boolean isAddressed(int from, int to) {
      int head = addressed.longest(text, from);
      for (int i = from + 2; i < Math.min(to, from + SUBJECT); i++) {
        char c = text.charAt(i);
        if ("。；：！？“”\n".indexOf(c) >= 0 || (c == '，' && head == 0)) {
          return false;
        }
        if (demands(i) == ON && words.starts(i)) {
          int subject = withoutAsides(from, i);
          subject -= subject > from && text.charAt(subject - 1) == '，' ? 1 : 0;
          boolean they = head > 0 || addressees.longest(text, subject) > 0;
          return they && !holdsPerson(from, i) && !DONE.matcher(text).region(from, i).find();
        }
      }
      return false;
    }

    /** True if somebody else's words, or others of his, are told in the sentence. */
    private boolean tells(int from, int to) {
      for (int i = from; i < to; i++) {
        int length = verb(i);
        if (length > 0 && opening(i, length) != null) {
          return true;
        }
        i += Math.max(1, length) - 1;
      }
      return false;
    }

    /** 今年的藕卖到三块五一斤|，种植户司马贵生说。: the words before the one who says them. */
    private @Nullable Quote trailing(int verb, int length, int free) {
      int end = verb + length;
      int clause = back(verb, MARKS);
      boolean ends = end == text.length() || "。！\n".indexOf(text.charAt(end)) >= 0;
      if (!ends
          || clause == 0
          || text.charAt(clause - 1) != '，'
          || NOT_SAYING.indexOf(text.charAt(clause)) >= 0
          || nouns.longest(text, verb) == length) {
        return null;
      }
      int start = back(clause, STOPS);
      boolean words = clause - 1 - start >= SHORTEST && start >= free && start < clause - 1;
      if (!words || text.substring(start, clause).indexOf('”') >= 0) {
        return null;
      }
      Speaker speaker = withoutAsides(clause, verb) == clause ? null : before(verb, length, true);
      // 几位居民|说。, but not 馆里的人员下午接着…询问。
      boolean bare = speaker == null && strangers.longest(text, verb) > 0;
      speaker = bare ? unnamed(verb, length) : speaker;
      if (speaker == null) {
        return null;
      }
      if (speaker.name() == null) {
        unnamed.add(start);
      }
      return new Quote(speaker.name(), printed(verb, end), new Span(start, clause - 1), false);
    }

    /** True if the sentence goes on there: what stands before was a term of it. */
    private boolean goesOn(int at) {
      return at < text.length() && (Folded.isHan(text.charAt(at)) || text.charAt(at) == '、');
    }

    /** The speaker of a verb, who stands before it. */
    private @Nullable Speaker before(int verb, int length, boolean marked) {
      if (isNoun(verb)) {
        return null; // 作出|指示, 作了|分析
      }
      int clause = back(verb, MARKS);
      Speaker speaker = named(clause, verb, true);
      if (speaker == null && (marked || length > 1)) {
        speaker = together(clause, verb, marked);
      }
      if (speaker != null) {
        int led = leading.longest(text, speaker.start());
        return led > 0 && nouns.longest(text, verb) == length ? null : speaker;
      }
      int bare = withoutAsides(clause, verb);
      int pronoun = pronoun(clause, verb, bare, marked);
      if (pronoun >= 0) {
        return meant(pronoun);
      }
      // 会见…所带客商时|表示: the clause has no subject
      boolean met =
          !within(clause, verb).isEmpty() && isMet(clause, within(clause, verb).get(0), verb);
      boolean joined = met || bare == clause || (bare == clause + 1 && text.charAt(clause) == '并');
      boolean inside = clause > 0 && text.charAt(clause - 1) == '，';
      Speaker leads = joined && inside && length > 1 ? about(clause, false) : null;
      if (leads != null && SOME.matcher(text).region(leads.start(), clause).find()) {
        return null;
      }
      // 他顿了一顿，|又说：
      int start = back(clause, MARKS.replace("，", "").replace("、", ""));
      boolean order = orders.longest(text, verb) == length;
      boolean his = leads == null && joined && inside && (marked || order) && start < clause;
      boolean again = length > 1 || bare < verb;
      int one = his && again ? pronoun(start, clause - 1, start, true) : -1;
      return one < 0 ? leads : meant(one);
    }

    /** Where the clause says 他 or 她: |他最后, 随即|他又, |她指着河水; -1 if it does not. */
    private int pronoun(int clause, int verb, int bare, boolean marked) {
      if (bare > clause
          && "他她".indexOf(text.charAt(bare - 1)) >= 0
          && !text.startsWith("其他", bare - 2)) {
        // 他请来许多|他|认为懂行的师傅: of a clause in a clause
        boolean opens = marked || withoutAsides(clause, bare - 1) == clause;
        return opens || bare - 1 - clause <= 2 ? bare - 1 : -1;
      }
      boolean opens = marked && "他她".indexOf(text.charAt(clause)) >= 0 && verb - clause <= MANNER;
      // 他的儿子说, 他和妻子说, 他们说, 他丈夫说
      boolean acts =
          opens
              && "的们和与跟所家".indexOf(text.charAt(clause + 1)) < 0
              && (!words.starts(clause + 1)
                  || words.end(clause + 1) > verb // 她|续说, as the tagger sees it
                  || (words.at(clause + 1) != Words.NOUN && !words.isCalling(clause + 1)));
      // 他|对社长李明|说
      boolean one = acts && within(clause, verb).stream().allMatch(p -> isSpokenTo(clause, p));
      for (int i = clause + 1; one && i < verb; i++) {
        one = verb(i) == 0; // 她说希望…
      }
      return one ? clause : -1;
    }

    /**
     * The one whom 他 at {@code at} means: the subject of the sentences before it, up to the words
     * that were said last; else the one who said those.
     */
    private @Nullable Speaker meant(int at) {
      int quote = found.size() - 1;
      int between = 0;
      while (quote >= 0 && found.get(quote).speaker() == null) {
        if (unnamed.contains(found.get(quote).span().start())) {
          Span said = found.get(quote).span();
          return holdsPerson(said.end(), at) ? about(at, true) : null;
        }
        between += found.get(quote).span().length() + 2;
        quote--;
      }
      Quote last = quote < 0 ? null : found.get(quote);
      int from = last == null ? 0 : last.span().end();
      boolean near = last != null && from <= at && at - from - between <= NEXT;
      for (Spot person : near ? within(from, at) : List.<Spot>of()) {
        near &= found.stream().skip(quote + 1L).anyMatch(q -> q.span().overlaps(person.span()));
      }
      // 他的妻子在岸上挥手。“…。”她说
      Matcher his = OF_HIS.matcher(text).region(from, Math.max(from, at));
      while (his.find()) {
        if (others.longest(text, his.end()) > 0) {
          return null;
        }
      }
      String name = last != null && near ? last.speaker() : null;
      return name != null && isSomebody(name) ? new Speaker(name, at) : about(at, true);
    }

    /** False for 会议 and for bodies. */
    private boolean isSomebody(String speaker) {
      String folded = Folded.of(speaker);
      return collective.longest(folded, folded.length()) == 0 && !bodyNames.contains(speaker);
    }

    /** A person, or somebody named in part, who stands in the clause and says it. */
    private @Nullable Speaker named(int clause, int verb, boolean strict) {
      Spot near = null;
      for (Spot person : within(clause, verb)) {
        boolean held = near != null && HOLDS.matcher(text).region(near.end(), verb).matches();
        // 李明书记|明确|指出: a name with its title behind, and an adverb
        held |= near != null && isTitled(near, person);
        near = held || isSpokenTo(clause, person) || isMet(clause, person, verb) ? near : person;
      }
      if (near != null) {
        return isAside(near.end(), verb, strict)
            ? new Speaker(Folded.unspaced(printed(near.start(), near.end())), near.start())
            : null;
      }
      for (int end = verb; end > clause + 1 && verb - end <= NEAR; end--) {
        int start = inPart(end);
        if (start >= clause && isAside(end, verb, strict)) {
          return new Speaker(printed(start, end), start);
        }
      }
      return null;
    }

    private boolean isTitled(Spot near, Spot person) {
      return offices.endingAt(text, person.start()) == near.end()
          && near.end() < person.start()
          && words.at(person.start()) != Words.PERSON;
    }

    /** 参观厂长|李明|创办的展馆时表示, 会见经理|王平|所带客商时: another's guest or host. */
    private boolean isMet(int clause, Spot person, int verb) {
      int start = Math.max(clause, offices.endingAt(text, person.start()));
      int first = clause;
      while (first < start && "dtx".indexOf(words.at(first)) >= 0 && words.end(first) > first) {
        first = words.end(first);
      }
      return first < start
          && words.at(first) == Words.VERB
          && OF_OTHERS.matcher(text).region(person.end(), verb).lookingAt();
    }

    /** 沈立群对|葛秀英|说, 向|县长李明|说. */
    private boolean isSpokenTo(int clause, Spot person) {
      int start = offices.endingAt(text, person.start());
      if (start > clause && "对向跟同".indexOf(text.charAt(start - 1)) >= 0) {
        return true;
      }
      // 对|机电一队队长|桑林说
      Spot body = Spot.endingAt(bodies, start);
      if (body != null
          && body.start() > clause
          && "对向跟同".indexOf(text.charAt(body.start() - 1)) >= 0) {
        return true;
      }
      if (start < person.start() && TOLD_TO.matcher(text.substring(clause, start)).matches()) {
        return true;
      }
      return start > clause + 1 && ASKED.matcher(text.substring(clause, start)).find();
    }

    /** Start of a name that is printed in part (宋女士, 刘某, 王主任) and ends there; -1 if none does. */
    private int inPart(int end) {
      int title = end;
      while (title > 0 && end - title < 2 && text.charAt(title - 1) == '某') {
        title--;
      }
      title = title == end ? offices.endingAt(text, end) : title;
      if (title == end) {
        return -1;
      }
      for (int family = 2; family >= 1; family--) {
        int start = title - family;
        int trust = start < 0 ? 0 : names.trust(text, start, family);
        boolean sure = trust < Names.WORD_LIKE || offices.kindBefore(text, end) == Offices.STYLE;
        if (trust > 0 && sure && words.starts(start)) {
          return start;
        }
      }
      return -1;
    }

    /** 作出|指示, 给予高度|评价: the verb is a noun there. */
    private boolean isNoun(int verb) {
      Matcher m = AS_NOUN.matcher(text);
      for (int i = Math.max(0, verb - TOLD / 2); i < verb; i++) {
        if (m.region(i, verb).matches()) {
          return true;
        }
      }
      return false;
    }

    /** 一位居民, 有关负责人, 他 of whom nothing was told: somebody says it, whose name is not printed. */
    private @Nullable Speaker unnamed(int verb, int length) {
      if (isNoun(verb)) {
        return null;
      }
      int clause = back(verb, MARKS);
      int end = withoutAsides(clause, verb);
      Matcher in = IN.matcher(text);
      for (int i = Math.max(clause + 2, verb - AFTER); end == verb && i < verb; i++) {
        end = in.region(i, verb).matches() ? i : end; // 居民|在接受采访时
      }
      if (pronoun(clause, verb, end, true) >= 0) {
        return new Speaker(null, clause);
      }
      int who = Math.max(strangers.longest(text, end), end - offices.endingAt(text, end));
      if (who == 0 || end - who < clause || NOT_SAYING.indexOf(text.charAt(clause)) >= 0) {
        return null;
      }
      for (int i = Math.max(clause, end - who - NEAR); i < end - who; i++) {
        if ("向跟对给".indexOf(text.charAt(i)) >= 0 && words.starts(i)) {
          return null; // 向|部下声明, 跟|孩子们讲
        }
      }
      int led = leading.longest(text, end - who);
      boolean or = text.startsWith("或者", end - 2);
      return or || (led > 0 && nouns.longest(text, verb) == length)
          ? null
          : new Speaker(null, clause);
    }

    /** 会议, 通知, or a body, right before the verb. */
    private @Nullable Speaker together(int clause, int verb, boolean marked) {
      int end = withoutAsides(clause, verb);
      int length = collective.longest(text, end);
      if (length > 0) {
        return new Speaker(printed(end - length, end), end - length);
      }
      Spot one = marked ? Spot.endingAt(bodies, end) : null;
      return one == null || isSpokenTo(clause, one)
          ? null
          : new Speaker(printed(one.start(), one.end()), one.start());
    }

    /** What the clause ends with before adverbs: 会议|还, 他|最后. */
    private int withoutAsides(int from, int to) {
      int end = to;
      while (end > from) {
        int aside = asides.longest(text, end);
        int word = words.startOf(end - 1);
        boolean adverb = words.at(word) == 'd' || "还也则又都均更".indexOf(text.charAt(end - 1)) >= 0;
        if (aside == 0 && !adverb) {
          break;
        }
        end = aside > 0 ? end - aside : adverb && words.at(word) == 'd' ? word : end - 1;
      }
      return Math.max(from, end);
    }

    /** True if what stands between a speaker and the verb names nobody else: 昨天, 还, 在会上, 激动地. */
    private boolean isAside(int from, int to, boolean strict) {
      String between = text.substring(from, to);
      if (between.isEmpty() || withoutAsides(from, to) == from) {
        return true;
      }
      // 李明|同志上月到矿上检查时同样|要求
      if (AT_WORK.matcher(text).region(from, withoutAsides(from, to)).matches()) {
        return true;
      }
      if (IN.matcher(between).matches() || HOLDS.matcher(between).matches()) {
        return true; // 在去年春节前发表的《…》讲话中, 指着屋梁
      }
      // 习近平强军思想要求: not he; 李明的儿子说
      if (between.length() > NEAR || "的、和与".indexOf(between.charAt(0)) >= 0) {
        return false;
      }
      char last = between.charAt(between.length() - 1);
      return !strict
          || between.length() <= 2
          || (between.length() <= DEED && isDeed(from, to)) // 专门来信|称
          || "在于昨今日前还也则更又对向曾就".indexOf(between.charAt(0)) >= 0
          || "时中后上地并着边".indexOf(last) >= 0;
    }

    /** True if verbs and adverbs fill the text between. */
    private boolean isDeed(int from, int to) {
      int at = from;
      while (at < to && ("dv".indexOf(words.at(at)) >= 0) && words.end(at) > at && verb(at) == 0) {
        at = words.end(at);
      }
      return at == to;
    }

    /**
     * The one whom the sentence before {@code at} is about: the only person in it, or the first
     * where the others stand behind what he does. Of 他, the sentence before it too.
     */
    private @Nullable Speaker about(int at, boolean further) {
      int end = at;
      for (int k = 0; k < 3 && end > 0; k++) {
        end = further ? beforeQuote(end) : end;
        int start = back(end, STOPS);
        for (int i = end; further && i > start; i--) {
          start = endsQuote(i) ? i : start; // …。”他又: what was said is no sentence of the text
        }
        Speaker subject = subject(start, end);
        if (subject != null || !further || holdsPerson(start, end)) {
          return subject;
        }
        end = endsQuote(start) ? start : start - 1;
      }
      return null;
    }

    /** True behind words in quotation marks that end with a mark of their own, as no term does. */
    private boolean endsQuote(int at) {
      return at > 1 && text.charAt(at - 1) == '”' && isClosed(at - 1);
    }

    /** Where the words in quotation marks begin that end at {@code end}; {@code end} if none do. */
    private int beforeQuote(int end) {
      if (!endsQuote(end)) {
        return end;
      }
      int depth = 0;
      for (int i = end - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
        depth += text.charAt(i) == '”' ? 1 : text.charAt(i) == '“' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      return end;
    }

    /** The persons of a stretch, ascending. */
    private List<Spot> within(int from, int to) {
      List<Spot> starting = Spot.within(persons, from, to);
      int last = starting.size() - 1;
      return last >= 0 && starting.get(last).end() > to ? starting.subList(0, last) : starting;
    }

    private boolean holdsPerson(int from, int to) {
      return !within(from, to).isEmpty();
    }

    private @Nullable Speaker subject(int from, int to) {
      Set<String> all = new LinkedHashSet<>();
      Spot first = null;
      Spot second = null;
      for (Spot person : within(from, to)) {
        if (!isSaid(from, person.start())) {
          second = first != null && second == null ? person : second;
          first = first == null ? person : first;
          all.add(person.text(text));
        }
      }
      if (first == null) {
        return null;
      }
      if (second != null && isHead(first, second)) {
        all.remove(first.text(text));
        first = second; // 老友卢平所在厂的厂主|晏明拿出一万元
        second = null;
      }
      boolean leads =
          first.start() - from <= HEAD
              && (second == null
                  || second.start() - first.end() > 4
                  || (words.at(first.end()) == Words.VERB
                      && words.end(first.end()) > first.end() + 1)); // 李明|听取了王平…
      return all.size() == 1 || leads
          ? new Speaker(Folded.unspaced(printed(first.start(), first.end())), first.start())
          : null;
    }

    /** True if one is told by the other: 李明的秘书|王平. */
    private boolean isHead(Spot first, Spot second) {
      int office = offices.endingAt(text, second.start());
      return office < second.start()
          && office - 1 >= first.end()
          && text.charAt(office - 1) == '的'
          && Folded.isHan(text, first.end(), office);
    }

    /** True inside quotation marks. */
    private boolean isSaid(int from, int at) {
      int depth = 0;
      for (int i = from; i < at; i++) {
        depth += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
      }
      return depth > 0;
    }

    private @Nullable Quote direct(int open, int close) {
      boolean closed = isClosed(close);
      if (close - open - 1 < SHORTEST || (!closed && close - open <= TERM)) {
        return null; // a term or slogan
      }
      Span said = new Span(open + 1, close);
      int end = open;
      while (end > 0 && "：， ".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      Quote told = end < open ? behindVerb(said, end) : null;
      if (told == null
          && (closed || close + 1 >= text.length() || !goesOn(close + 1) || isNamed(close + 1))) {
        told = beforeVerb(said, close + 1);
      }
      if (told == null && closed && end == open) {
        told = behindVerb(said, end); // 跪下来说“…”, 有人喊“…！”
      }
      if (told != null) {
        return told;
      }
      String acts = closed ? acting(open, close) : null;
      acts = acts == null && closed ? leading(open) : acts;
      acts = acts == null && closed ? next(open, close) : acts;
      if (acts != null) {
        return new Quote(acts, null, said, true);
      }
      boolean alone = closed || (open > 0 && text.charAt(open - 1) == '：');
      return alone ? new Quote(null, null, said, true) : null;
    }

    /**
     * Who does something right behind words in quotation marks (“…。”李明笑了), or between two of them
     * (“…。”他擦了把汗，“…。”); null if nobody does.
     */
    private @Nullable String acting(int open, int close) {
      Quote last = found.isEmpty() ? null : found.get(found.size() - 1);
      int between = last == null ? open : last.span().end() + 1;
      boolean goesOn =
          last != null
              && last.isDirect()
              && open - between > 2
              && open - between <= MANNER
              && text.charAt(open - 1) == '，'
              && back(open - 1, MARKS) == between
              && !holdsPerson(between, open);
      if (last != null && goesOn) {
        return last.speaker();
      }
      int at = close + 1;
      int end = at;
      while (end < text.length() && (STOPS + "：“").indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end < text.length() && text.charAt(end) == '：') {
        return null; // “…。”李明说：“…”: told by the verb
      }
      int first = Spot.from(persons, at);
      Spot person = first < persons.size() ? persons.get(first) : null;
      if (person != null && person.start() == at && person.end() < end) {
        return words.at(person.end()) == Words.VERB
            ? Folded.unspaced(printed(person.start(), person.end()))
            : null;
      }
      boolean his =
          at + 2 < end
              && "他她".indexOf(text.charAt(at)) >= 0
              && words.at(at + 1) == Words.VERB
              && !holdsPerson(at, end);
      Speaker speaker = his ? meant(open) : null;
      return speaker == null ? null : speaker.name();
    }

    /**
     * 老厂长带着几分得意断言：“…”, 他感慨万分：“…”: whose clause leads to the words, though by no verb of saying;
     * null if it is not one's, or what is written somewhere follows.
     */
    private @Nullable String leading(int open) {
      if (open < 2 || "：，".indexOf(text.charAt(open - 1)) < 0) {
        return null;
      }
      int clause = back(open - 1, MARKS);
      List<Spot> here = within(clause, open - 1);
      if (WRITTEN.matcher(text).region(clause, open).find()) {
        return null;
      }
      if (here.size() == 1) {
        Spot one = here.get(0);
        boolean head = one.end() + 1 < open && NOT_SAYING.indexOf(text.charAt(clause)) < 0;
        for (int i = clause; head && i < one.start(); i = Math.max(i + 1, words.end(i))) {
          head = words.at(i) != Words.VERB && words.at(i) != 'p';
        }
        head &= "的、和与及家".indexOf(text.charAt(one.end())) < 0;
        return head ? Folded.unspaced(printed(one.start(), one.end())) : null;
      }
      for (int end = clause + 2; here.isEmpty() && end < Math.min(clause + HEAD, open - 1); end++) {
        int start = inPart(end);
        if (start >= clause && !holdsVerb(clause, start)) {
          return printed(start, end); // 居民|刘大爷|为孩子们点赞：“…”
        }
      }
      boolean his =
          here.isEmpty()
              && text.charAt(open - 1) == '：'
              && pronoun(clause, open - 1, clause, true) >= 0;
      Speaker speaker = his ? meant(clause) : null;
      return speaker == null ? null : speaker.name();
    }

    /**
     * “三十年了。”老班长刘福拿出…, “真好喝。”6月9日，家住北门街的吴国强把…: of whom the sentence behind the words is, in the
     * same paragraph; null if it is nobody's, or what goes before is another's.
     */
    private @Nullable String next(int open, int close) {
      Quote last = found.isEmpty() ? null : found.get(found.size() - 1);
      boolean on = last != null && !last.isDirect() && last.span().end() == open;
      on |= open > 0 && "：，".indexOf(text.charAt(open - 1)) >= 0; // 算了笔账：“…。”
      int at = close + 1;
      Matcher when = TIME.matcher(text).region(at, text.length());
      at = when.lookingAt() ? when.end() : at;
      Matcher motto = HIS_WORDS.matcher(text).region(at, text.length());
      if (motto.lookingAt()) {
        List<Spot> whose = within(at, motto.end());
        return whose.size() == 1
            ? Folded.unspaced(printed(whose.get(0).start(), whose.get(0).end()))
            : null;
      }
      int end = at;
      while (end < text.length() && (STOPS + "，：“").indexOf(text.charAt(end)) < 0) {
        end++;
      }
      List<Spot> here = within(at, end);
      if (on || here.isEmpty() || NOT_SAYING.indexOf(text.charAt(at)) >= 0) {
        return null;
      }
      Spot one = here.get(0);
      boolean head =
          one.start() - at <= 2 * HEAD
              && (one.start() == at
                  || text.charAt(one.start() - 1) == '的'
                  || offices.endingAt(text, one.start()) == at
                  || !holdsVerb(at, one.start()));
      Matcher does = ACTS.matcher(text).region(one.end(), end);
      boolean told = end < text.length() && text.charAt(end) == '：';
      if (!head || told || !does.lookingAt() || does.end() >= end) {
        return null;
      }
      char kind = words.at(words.startOf(does.end()));
      boolean acts = "vpdt".indexOf(kind) >= 0 || "把将在从正又".indexOf(text.charAt(does.end())) >= 0;
      return acts && "听问被".indexOf(text.charAt(does.end())) < 0
          ? Folded.unspaced(printed(one.start(), one.end()))
          : null;
    }

    private boolean holdsVerb(int from, int to) {
      for (int i = from; i < to; i = Math.max(i + 1, words.end(i))) {
        if (words.at(i) == Words.VERB || words.at(i) == 'p') {
          return true;
        }
      }
      return false;
    }

    /** True if what is said ends with a mark of its own. */
    private boolean isClosed(int close) {
      return "。！？，…".indexOf(text.charAt(close - 1)) >= 0;
    }

    private boolean isNamed(int at) {
      int first = Spot.from(persons, at);
      return first < persons.size() && persons.get(first).start() == at;
    }

    /** X说：“…”, and X：“…” of an interview. */
    private @Nullable Quote behindVerb(Span said, int end) {
      for (int verb = Math.max(0, end - NEAR); verb < end; verb++) {
        int length = verb(verb);
        if (length > 0 && verb + length + told(verb, length) == end) {
          Speaker speaker = before(verb, length, true);
          return new Quote(
              speaker == null ? null : speaker.name(), printed(verb, verb + length), said, true);
        }
      }
      Spot asked = Spot.endingAt(persons, end);
      boolean opens =
          asked != null
              && (asked.start() == 0 || "\n。”".indexOf(text.charAt(asked.start() - 1)) >= 0);
      return asked != null && opens && text.charAt(end) == '：'
          ? new Quote(Folded.unspaced(printed(asked.start(), asked.end())), null, said, true)
          : null;
    }

    /** “…”X说: the verb stands in the same sentence, and X between. */
    private @Nullable Quote beforeVerb(Span said, int from) {
      for (int verb = from; verb < Math.min(text.length(), from + AFTER); verb++) {
        if ((STOPS + "“").indexOf(text.charAt(verb)) >= 0) {
          break;
        }
        int length = verb(verb);
        int end = verb + length;
        if (length == 0 || (end < text.length() && text.charAt(end) == '：')) {
          continue; // “…”张三说：“…”: of what follows
        }
        if (length == 1 && end < text.length() && "，。；着著\n".indexOf(text.charAt(end)) < 0) {
          continue;
        }
        int clause = Math.max(from, back(verb, MARKS));
        Speaker speaker = named(clause, verb, false);
        // 她一边夹菜，|一边询问
        int opening = text.startsWith("一边", clause) ? from : clause;
        // 滕某探了探水仓，|对队长桑某说: who leads the sentence
        if (speaker == null && clause > from && "对向跟".indexOf(text.charAt(clause)) >= 0) {
          speaker = subject(from, clause - 1);
        }
        boolean right = speaker == null && opening == from;
        int pronoun = right ? pronoun(opening, verb, withoutAsides(opening, verb), true) : -1;
        if (pronoun >= 0) {
          speaker = meant(said.start() - 1);
          if (speaker == null) {
            return new Quote(null, printed(verb, end), said, true);
          }
        }
        if (speaker != null) {
          return new Quote(speaker.name(), printed(verb, end), said, true);
        }
        verb = end - 1;
      }
      return null;
    }

    private int back(int at, String marks) {
      int start = at;
      while (start > 0 && marks.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      return start;
    }

    private int closing(int open) {
      int depth = 0;
      for (int i = open; i < text.length() && text.charAt(i) != '\n'; i++) {
        depth += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      return -1;
    }

    private int sentence(int start) {
      int depth = 0;
      for (int i = start; i < text.length(); i++) {
        char c = text.charAt(i);
        depth += c == '“' ? 1 : c == '”' ? -1 : 0;
        if (c == '\n') {
          return i;
        }
        if (depth <= 0
            && ("。！？".indexOf(c) >= 0 || (c == '”' && "。！？".indexOf(text.charAt(i - 1)) >= 0))) {
          return i + 1;
        }
      }
      return text.length();
    }

    private String printed(int start, int end) {
      return body.slice(start, end).text();
    }
  }
}
