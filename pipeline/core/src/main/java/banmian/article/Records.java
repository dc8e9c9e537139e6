package banmian.article;

import banmian.layout.Block;
import banmian.layout.Blocks;
import banmian.layout.Kind;
import banmian.layout.Line;
import banmian.text.Passage;
import banmian.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads sheets that are records of a newspaper database: {@code 【 标 题 】反“海盗” 防“黑客”}, a field a
 * line, the body below its own field. Archives write a field in other ways, too: {@code <标题>=} and
 * {@code 标题：}, the latter only where a field of the body is among them, for captions and web pages
 * say 作者： as well.
 *
 * <p>Field names are furniture, and so are the values of fields that speak of the issue (date,
 * page). A record begins at the first field behind a body, or at a field that the record already
 * has.
 */
final class Records {

  private static final Pattern BARE = Pattern.compile("^([^:：\\s](?:\\s*[^:：\\s]){1,4})\\s*[:：]");

  /** The name of a field, with what stands around it. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("^[【\\[]\\s*(\\S(?:\\s*[^】\\]\\s]){1,4})\\s*[】\\]]\\s?[:：]?"),
          Pattern.compile("^[<＜〈]\\s*(\\S(?:\\s*[^>＞〉\\s]){1,4})\\s*[>＞〉]\\s?[=＝:：]?"),
          BARE);

  /** What stands between records: {@code <REC>}. */
  private static final Pattern BREAK = Pattern.compile("^[<＜]/?[A-Za-z]{2,8}[>＞]$");

  private static final Map<String, Role> FIELDS = fields();

  private final Passage page;
  private final Pattern form;
  private final List<Article> articles;
  private final List<Part> leftovers;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private final List<Line> body = new ArrayList<>();
  private boolean inBody;

  private Records(Passage page, Pattern form, List<Article> articles, List<Part> leftovers) {
    this.page = page;
    this.form = form;
    this.articles = articles;
    this.leftovers = leftovers;
  }

  /** Divides {@code sheet} if it is made of records; false, and nothing added, if it is not. */
  static boolean divide(
      Passage page, List<Line> sheet, List<Article> articles, List<Part> leftovers) {
    for (Pattern form : FORMS) {
      if (made(sheet, form)) {
        Records records = new Records(page, form, articles, leftovers);
        for (Line line : sheet) {
          records.add(line);
        }
        records.finish();
        return true;
      }
    }
    return false;
  }

  private static boolean made(List<Line> sheet, Pattern form) {
    int titles = 0;
    int bodies = 0;
    int others = 0;
    for (Line line : sheet) {
      Matcher field = field(line.text().text(), form);
      Role role = field == null ? null : FIELDS.get(name(field));
      titles += role == Role.HEADLINE ? 1 : 0;
      bodies += role == Role.BODY ? 1 : 0;
      others += role != null && role != Role.HEADLINE ? 1 : 0;
    }
    boolean bare = form == BARE;
    return titles > 0 && others >= 2 && (!bare || (bodies == titles && others >= 2 * titles));
  }

  /** The field that a line begins with, matched up to its value, or null. */
  private static @Nullable Matcher field(String line, Pattern form) {
    Matcher m = form.matcher(line.length() > 24 ? line.substring(0, 24) : line);
    return m.find() && FIELDS.containsKey(name(m)) ? m : null;
  }

  private static String name(Matcher field) {
    return field.group(1).replaceAll("\\s|\u3000", "");
  }

  private void add(Line line) {
    String text = line.text().text();
    Matcher found = field(text, form);
    if (found == null) {
      if (BREAK.matcher(text).matches()) {
        finish();
        leftovers.add(
            new Part(Role.FURNITURE, line.span(), line.text(), -1, false, 0.9, "between-records"));
      } else if (inBody) {
        body.add(line);
      } else if (parts.isEmpty()) {
        leftovers.add(
            new Part(Role.UNASSIGNED, line.span(), line.text(), -1, false, 0.5, "before-record"));
      } else {
        // a title field of two lines
        Part last = parts.get(parts.size() - 1);
        parts.add(new Part(last.role(), line.span(), line.text(), -1, false, 0.8, "record-field"));
      }
      return;
    }
    String field = name(found);
    if (inBody || seen.contains(field)) {
      finish();
    }
    seen.add(field);
    int label = found.end();
    int start = line.span().start();
    int end = line.span().end();
    leftovers.add(part(Role.FURNITURE, start, start + label, "record-label"));
    int value = start + label;
    while (value < end && Passage.isBlank(page.charAt(value))) {
      value++;
    }
    Role role = Objects.requireNonNull(FIELDS.get(field));
    inBody = role == Role.BODY;
    if (value == end) {
      return;
    }
    if (inBody) {
      body.add(
          new Line(
              line.number(),
              line.page(),
              new Span(value, end),
              page.slice(value, end),
              4,
              line.width(),
              0));
    } else if (role == Role.FURNITURE) {
      leftovers.add(part(role, value, end, "record-field"));
    } else {
      parts.add(part(role, value, end, "record-field"));
    }
  }

  private Part part(Role role, int start, int end, String reason) {
    return new Part(role, new Span(start, end), page.slice(start, end), -1, false, 1, reason);
  }

  private void finish() {
    Composer composer = new Composer(page, true);
    boolean joined = false;
    List<Block> blocks = body.isEmpty() ? List.of() : Blocks.ofSheet(body);
    int last = blocks.size() - 1;
    while (last > 0 && blocks.get(last).kind() != Kind.BODY) {
      last--;
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Kind kind = block.kind();
      // heads that head nothing (１．春江（局部）) are a list; a signature is text: a record names its
      // author in a field of its own
      boolean text = (kind == Kind.TITLE && i > last) || block.reason().equals("signature");
      if (kind == Kind.BODY || text) {
        composer.body(block, joined, 0.95, "record-body");
        joined = true;
      } else if (kind == Kind.TITLE) {
        composer.decks(Role.SECTION_HEAD, block, block.confidence(), "record-heading");
      } else if (kind == Kind.BYLINE || kind == Kind.JUMP) {
        composer.lines(Composer.roleOf(kind), block, block.confidence(), block.reason());
      } else {
        leftovers.addAll(
            Composer.leftover(block, Composer.roleOf(kind), block.confidence(), block.reason()));
      }
    }
    leftovers.addAll(composer.marks());
    List<Part> all = new ArrayList<>();
    for (Part part : parts) {
      if (part.role().isDeck()) {
        all.add(part);
      }
    }
    for (Part part : parts) {
      if (!part.role().isDeck()) {
        all.add(part);
      }
    }
    all.addAll(composer.parts());
    if (!all.isEmpty()) {
      articles.add(Article.of(all, 0.98, List.of()));
    }
    parts.clear();
    seen.clear();
    body.clear();
    inBody = false;
  }

  private static Map<String, Role> fields() {
    Map<String, Role> fields = new TreeMap<>();
    for (String name : List.of("标题", "標題", "题目", "正题", "主题", "篇名")) {
      fields.put(name, Role.HEADLINE);
    }
    for (String name : List.of("引题", "引題", "肩题", "肩題", "眉题")) {
      fields.put(name, Role.KICKER);
    }
    for (String name : List.of("副题", "副題", "副标题", "副標題")) {
      fields.put(name, Role.SUBHEADLINE);
    }
    for (String name : List.of("作者", "记者", "記者", "撰稿")) {
      fields.put(name, Role.BYLINE);
    }
    for (String name : List.of("正文", "内容", "內容", "全文")) {
      fields.put(name, Role.BODY);
    }
    for (String name :
        List.of(
            "日期", "版号", "版號", "版次", "版面", "版名", "报名", "報名", "报纸", "栏目", "欄目", "专栏", "專欄", "分类",
            "分類", "类别", "关键词", "關鍵詞", "来源", "來源", "字数", "出处", "标识", "编号")) {
      fields.put(name, Role.FURNITURE);
    }
    return fields;
  }
}
