package banmian.article;

import banmian.layout.Cues;
import banmian.layout.Prose;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the decks of one headline apart: kicker, headline, subheadline.
 *
 * <p>The print does not say which deck is which, so only plain cases are told and all else is
 * headline. A deck that names the occasion (管城回族区召开…会议) is a kicker before a headline and a
 * subheadline behind it; so is one that begins with a dash behind it; a column's name of up to four
 * characters (简讯) is a kicker, and so is one that leads on to the headline by its words (访…, …前瞻,
 * …要求) or a colon. A deck of participants (滕文龙讲话 尹若兰主持) is a subheadline. Above either of these two
 * stands the headline, and a slogan or a column's name above that is a kicker. Several decks on one
 * line are parted where the occasion ends.
 */
final class DeckRoles {

  private static final Pattern OCCASION =
      Pattern.compile(".*(召开|召開|举行|舉行|举办|舉辦|开幕|開幕|闭幕|閉幕|启动|啟動)(.{0,24}(会|會|大会|会议|會議|仪式|儀式|活动))?");
  private static final Pattern OPEN_OCCASION = Pattern.compile(".*(召开|召開|举行|舉行|举办|舉辦)");

  private static final Pattern PARTICIPANTS =
      Pattern.compile(
          "(?:(?:\\p{IsHan}{2,4}[\\s\u3000、]{0,3}){1,8}?(?:讲话|講話|主持|出席|致辞|致辭|作报告|作報告|参加|參加|陪同|宣读|宣讀)[\\s\u3000，；]*)+");
  // 访评委会主任乌永清, 女排总决赛前瞻, 现场会提出, 列车长桑吉央宗：
  private static final Pattern LEADS_ON =
      Pattern.compile(
          "[访訪][^，。：]{4,30}|.{4,30}(?:前瞻|侧记|側記|时?提出|時?提出|时?要求|時?要求|强调|強調|指出|启示|啟示|的故事|新鲜事|新鮮事|稀奇事)|.{3,30}[:：]");
  private static final Pattern COLUMN_NAME =
      Pattern.compile(
          ".{2,10}(?:见闻|見聞|纪事|紀事|纪实|系列|系列报道|调查|观察|觀察|聚焦|走笔|印象|来信|來信|专栏|專欄|论坛|論壇|论丛|评论|特写|巡礼|之[一二三四五六七八九十]+)");

  private DeckRoles() {}

  /**
   * The same print as {@code decks}, which are one article's in printed order, with their roles.
   */
  static List<Part> tell(Passage page, List<Part> decks) {
    List<Part> pieces = new ArrayList<>();
    for (Part deck : decks) {
      pieces.addAll(parted(page, deck));
    }
    if (pieces.size() < 2) {
      return pieces;
    }
    List<Part> told = new ArrayList<>();
    int kickers = kickers(pieces);
    int below = below(pieces);
    boolean column = below == 2 && opens(pieces.get(0).text().text(), pieces.get(1).text().text());
    kickers = column ? 1 : below < pieces.size() ? Math.min(kickers, below - 1) : kickers;
    for (int i = 0; i < pieces.size(); i++) {
      String text = pieces.get(i).text().text();
      Role role = Role.HEADLINE;
      boolean label =
          "（(【".indexOf(text.charAt(0)) >= 0 && "）)】".indexOf(text.charAt(text.length() - 1)) >= 0;
      if (i > 0
          && (pieces.get(i).role() == Role.SECTION_HEAD || Cues.item(text) || Cues.box(text))) {
        // 一、人情账 below the headline heads the first part of the text
        role = Role.SECTION_HEAD;
      } else if (i > 0 && Cues.given(text)) {
        role = Role.SUBHEADLINE;
      } else if (i < kickers || label) {
        role = Role.KICKER;
      } else if (i >= below
          || (i > kickers && below == pieces.size() && OCCASION.matcher(text).matches())) {
        role = Role.SUBHEADLINE;
      }
      told.add(as(role, pieces.get(i)));
    }
    return told;
  }

  /** Where the decks begin that a dash or their participants show to stand below the headline. */
  private static int below(List<Part> pieces) {
    int below = pieces.size();
    while (below > 1) {
      String text = pieces.get(below - 1).text().text();
      boolean dash = text.startsWith("—") || text.startsWith("――");
      if (!dash && !PARTICIPANTS.matcher(text).matches()) {
        break;
      }
      below--;
    }
    return below;
  }

  /** True for a column's name or a slogan in two halves above {@code headline}. */
  private static boolean opens(String text, String headline) {
    boolean slogan = text.matches("\\p{IsHan}{4,12}[\\s\u3000]+\\p{IsHan}{4,12}");
    return COLUMN_NAME.matcher(text).matches() || (slogan && OCCASION.matcher(headline).matches());
  }

  /** Pieces at the front that are kickers; never all of them. */
  private static int kickers(List<Part> pieces) {
    String first = pieces.get(0).text().text();
    int n = 0;
    if (Prose.letters(first) <= 4 && Prose.isHan(first.charAt(0))) {
      n = 1;
    } else if (LEADS_ON.matcher(first).matches()) {
      n = 1;
    } else if (OCCASION.matcher(first).matches()) {
      n = 1;
      // 管城回族区召开⏎防汛抗旱指挥部专题会议: one clause on two lines
      boolean broken = OPEN_OCCASION.matcher(first).matches() && pieces.size() > 2;
      n += broken && Prose.letters(first) < 12 ? 1 : 0;
    }
    return Math.min(n, pieces.size() - 1);
  }

  private static List<Part> parted(Passage page, Part deck) {
    String text = deck.text().text();
    for (int i = 6; i + 6 < text.length(); i++) {
      if (Passage.isBlank(text.charAt(i)) && OCCASION.matcher(text.substring(0, i)).matches()) {
        int start = deck.span().start();
        Part left = piece(page, deck, start, start + i);
        int rest = start + i;
        while (Passage.isBlank(page.charAt(rest))) {
          rest++;
        }
        return List.of(left, piece(page, deck, rest, deck.span().end()));
      }
    }
    return List.of(deck);
  }

  private static Part piece(Passage page, Part deck, int start, int end) {
    return new Part(
        deck.role(),
        new Span(start, end),
        page.slice(start, end),
        -1,
        false,
        deck.confidence(),
        deck.reason());
  }

  private static Part as(Role role, Part part) {
    return new Part(
        role,
        part.span(),
        part.text(),
        part.paragraphIndex(),
        part.continuesPrevious(),
        part.confidence(),
        part.reason());
  }
}
