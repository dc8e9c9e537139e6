package banmian.extract;

import banmian.extract.Regions.Gazetteer;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the offices that stand before a name: a list of items, each one a body (or region) and an
 * office, read leftwards from the name ({@code 区委常委、区人武部政委|李勇}); or the office behind it ({@code
 * 李明教授}). Names that follow in a list share it where it is said of several (区领导).
 */
final class Posts {

  /**
   * An office of a person.
   *
   * @param span the office as printed, its body included
   * @param body the body or region in it; null if it prints none
   * @param inherited the body of an earlier item that this one leans on (区人武部党委副书记、部长); null if
   *     none
   */
  record Post(Span span, @Nullable Span body, @Nullable String inherited, boolean rank) {}

  // regions and houses by the last character of their names
  private static final String HOUSES = "省市县区州旗镇乡村里厂矿场校园院馆店行";

  private final Offices offices;
  private final Gazetteer gazetteer;
  private final Seats owners;
  private final WordTrie seats = WordTrie.backwards();

  Posts(Lexicons lexicons, Gazetteer gazetteer, Offices offices, Seats owners) {
    this.gazetteer = gazetteer;
    this.offices = offices;
    this.owners = owners;
    for (Lexicons.Entry entry : lexicons.entries(Lexicons.ListName.BODY_SUFFIXES)) {
      if (entry.word().length() > 1 && !entry.field(1).equals("front")) {
        seats.put(entry.word(), 0);
      }
    }
  }

  /**
   * The offices of the person at {@code name}, in printed order.
   *
   * @param bodies bodies and places of the text, ascending
   */
  List<Post> of(String text, Words words, Span name, List<Spot> bodies) {
    List<Post> posts = new ArrayList<>();
    int pos = name.start();
    while (pos > 0 && text.charAt(pos - 1) == ' ') {
      pos--;
    }
    if (pos > 1 && text.charAt(pos - 1) == '：' && offices.endingAt(text, pos - 1) < pos - 1) {
      pos--; // 副县长：|蒙卫东
    }
    if (offices.kindBefore(text, pos) == Offices.HONOUR) {
      pos = offices.endingAt(text, pos); // 会长|拿督李官和
    }
    while (posts.size() < 8) {
      Post post = endingAt(text, words, pos, bodies);
      if (post == null) {
        break;
      }
      posts.add(0, post);
      int start = post.span().start();
      while (start > 0 && text.charAt(start - 1) == ' ') {
        start--;
      }
      if (start == 0) {
        break;
      }
      char before = text.charAt(start - 1);
      if ("、/，兼暨和及".indexOf(before) < 0) {
        break;
      }
      pos = start - 1;
      if (pos > 0 && text.charAt(pos - 1) == '，') {
        break;
      }
      Post item = before == '，' ? endingAt(text, words, pos, bodies) : post;
      if (item == null || (before == '，' && !opens(text, item.span().start()))) {
        break; // 高峰担任演练总指挥，局长|黎明辉: told of somebody else
      }
      // 市长李明、书记|王强: the item before belongs to another name, and then no office ends here
    }
    if (posts.isEmpty()) {
      Post after = behind(text, words, name.end());
      return after == null ? List.of() : List.of(after);
    }
    return lean(text, posts);
  }

  private static boolean opens(String text, int start) {
    return start == 0 || !Folded.isHan(text.charAt(start - 1));
  }

  private @Nullable Post endingAt(String text, Words words, int end, List<Spot> bodies) {
    int office = offices.endingAt(text, end);
    int kind = offices.kindBefore(text, end);
    if (office == end && isTitle(text, words, end)) {
      int start = words.startOf(end - 1);
      Spot of = Spot.endingAt(bodies, start);
      office = of != null && of.kind().equals("organization") ? start : end;
      kind = Offices.JOB;
    }
    if (text.startsWith("兼", office)) {
      office++; // 书记兼|市长
    } else if (text.startsWith("现任", office) || text.startsWith("时任", office)) {
      office += 2;
    }
    if (office >= end
        || kind == Offices.STYLE
        || kind == Offices.PERSON
        || kind == Offices.HONOUR) {
      return null;
    }
    boolean rank = kind == Offices.RANK;
    Spot body = Spot.endingAt(bodies, office);
    if (body == null && !rank) {
      boolean anywhere = kind == Offices.POST && !isOfHouse(text, end);
      int wider = wider(text, words, office, bodies, anywhere);
      body = wider < office ? Spot.endingAt(bodies, wider) : null;
      office = wider;
    }
    if (body == null && end - office >= 2) {
      body = Spot.endingAt(bodies, office + 1); // 立法院|长, 国民党|主席
    }
    if (body != null) {
      // 管城区|委 never: a body is maximal; a place before it (管城区|张庄村) is not the office's
      return new Post(new Span(body.start(), end), body.span(), null, rank);
    }
    boolean autonomous = text.startsWith("自治区", office - 3); // 自治区|副主席: of which, nobody says
    if (office > 0 && gazetteer.isBare(text, office - 1) && !autonomous) {
      return new Post(new Span(office - 1, end), new Span(office - 1, office), null, rank); // 区|领导
    }
    int unnamed = unnamed(text, words, office);
    if (unnamed < office && !owners.isBareSeat(text.substring(unnamed, office))) {
      return new Post(new Span(unnamed, end), new Span(unnamed, office), null, rank);
    }
    return new Post(new Span(office, end), null, null, rank);
  }

  /**
   * Start of the office with what it is for: 华擎电子公司|人力资源总监, 科技副乡长, 护林队长. Only words that name
   * things, from a body or a place where a clause or phrase begins.
   */
  private int wider(String text, Words words, int office, List<Spot> bodies, boolean anywhere) {
    int start = office;
    for (int k = 0; k < 3 && start > 0 && office - start <= 4; k++) {
      int word = words.startOf(start - 1);
      char kind = words.at(word);
      boolean thing = kind == Words.NOUN || words.isCalling(word) || "bjs".indexOf(kind) >= 0;
      Spot holder = Spot.endingAt(bodies, word);
      // 观塘民政署|联络|主任: between a body and its title nothing is done
      thing |=
          start - word == 2
              && "va".indexOf(kind) >= 0
              && "来去到出为给成任".indexOf(text.charAt(start - 1)) < 0
              && holder != null
              && holder.kind().equals("organization");
      if (owners.isBareSeat(text.substring(word, start))) {
        return start; // 公司|副总工程师, 学校|科技辅导员
      }
      if (!thing
          || HOUSES.indexOf(text.charAt(start - 1)) >= 0
          || !Folded.isHan(text, word, start)
          || words.end(word) != start
          || offices.endingAt(text, start) < start
          || office - word > 6) {
        break;
      }
      start = word;
      Spot of = Spot.endingAt(bodies, start);
      boolean opens =
          anywhere
              ? of != null || words.opens(text, start)
              : of != null && of.kind().equals("organization");
      if (opens && office - start >= 2) {
        return isBody(text, start, office) ? office : start;
      }
    }
    return office;
  }

  /**
   * 县长, 厂长: what stands before it is the name of the region or house, not what the office is for.
   */
  private static boolean isOfHouse(String text, int end) {
    return end >= 2 && text.charAt(end - 1) == '长' && HOUSES.indexOf(text.charAt(end - 2)) >= 0;
  }

  /** 调度长, 培训师: a title that only the tagger knows. */
  private static boolean isTitle(String text, Words words, int end) {
    int start = end > 0 ? words.startOf(end - 1) : 0;
    return end - start >= 2
        && words.is(start, end, Words.TITLE)
        && "员师长人".indexOf(text.charAt(end - 1)) >= 0
        && !text.startsWith("人员", end - 2)
        && !text.startsWith("成员", end - 2);
  }

  private boolean isBody(String text, int from, int to) {
    int seat = seats.longest(text, to);
    return seat > 0 || owners.isBareSeat(text.substring(from, to));
  }

  /** 社区党委|书记, 项目指挥部|指挥长: a body without a name of its own. */
  private int unnamed(String text, Words words, int end) {
    int seat = seats.longest(text, end);
    if (seat == 0) {
      return end;
    }
    int start = end - seat;
    for (int k = 0; k < 3 && start > 0; k++) {
      int word = words.startOf(start - 1);
      char kind = words.at(word);
      if (!Folded.isHan(text, word, start)
          || ("nbjsfgk".indexOf(kind) < 0 && kind != Words.PROPER)
          || offices.endingAt(text, start) < start
          || end - word > 12) {
        break;
      }
      start = word;
    }
    return start;
  }

  private @Nullable Post behind(String text, Words words, int end) {
    int length = offices.startingAt(text, end);
    int kind = offices.kindAt(text, end);
    if (length < 2 || kind == Offices.STYLE || kind == Offices.RANK || kind == Offices.PERSON) {
      return null;
    }
    int stop = end + length;
    String bare = text.substring(end, stop);
    // 张艳敏代表区委: a verb
    return bare.equals("代表") || !words.starts(stop)
        ? null
        : new Post(new Span(end, stop), null, null, false);
  }

  /** 区人武部党委副书记、部长: 部长 is of 区人武部. */
  private List<Post> lean(String text, List<Post> posts) {
    List<Post> leaning = new ArrayList<>();
    String before = null;
    for (Post post : posts) {
      Span body = post.body();
      if (body != null) {
        before = text.substring(body.start(), body.end());
        leaning.add(post);
        continue;
      }
      String office = text.substring(post.span().start(), post.span().end());
      leaning.add(new Post(post.span(), null, inherited(before, office), post.rank()));
    }
    return leaning;
  }

  /**
   * The body of an office without one that goes on a list of officers: 市人大常委会主任郑广生，|副主任|王培林. Null
   * if {@code body}, that of the one before, cannot have it.
   */
  @Nullable String inherited(@Nullable String body, String office) {
    if (body == null || office.isEmpty()) {
      return null;
    }
    String seat = body;
    for (String party : List.of("党委", "党组", "党工委", "党总支", "党支部")) {
      if (seat.endsWith(party) && seat.length() > party.length() + 1 && !office.contains("书记")) {
        seat = seat.substring(0, seat.length() - party.length());
      }
    }
    return owners.mayHave(seat, Seats.core(office)) ? seat : null;
  }

  /** True if names that follow in a list share the office: 区领导, 县委常委, 副市长, 教授. */
  boolean isShared(String text, Post post) {
    if (post.rank()) {
      return true;
    }
    String office = text.substring(post.span().start(), post.span().end());
    return office.endsWith("常委")
        || office.endsWith("委员")
        || office.endsWith("代表")
        || office.endsWith("理事")
        || office.endsWith("监事")
        || office.endsWith("校董")
        || office.contains("副")
        || offices.kindBefore(text, post.span().end()) == Offices.JOB
        || office.endsWith("立委")
        || office.endsWith("议员");
  }
}
