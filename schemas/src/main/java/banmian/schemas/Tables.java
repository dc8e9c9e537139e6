package banmian.schemas;

import static banmian.schemas.Column.big;
import static banmian.schemas.Column.bytes;
import static banmian.schemas.Column.chars;
import static banmian.schemas.Column.day;
import static banmian.schemas.Column.flag;
import static banmian.schemas.Column.id;
import static banmian.schemas.Column.number;
import static banmian.schemas.Column.score;
import static banmian.schemas.Column.structs;
import static banmian.schemas.Column.text;
import static banmian.schemas.Column.texts;

import banmian.decode.Decoded;
import java.util.List;

/**
 * Every table of the dataset, a column a line.
 *
 * <p>Columns may be added; none is ever renamed, retyped or put to another use. {@code
 * schemas/DICTIONARY.md} is printed from here.
 */
public final class Tables {

  /** Version of the data contract that these tables keep. */
  public static final String CONTRACT = "1";

  private static final String[] EVENT_ROLES = {
    "host", "chair", "speaker", "attendee", "inspector", "presenter", "reader", "visitor", "subject"
  };
  private static final String ROLES =
      "chair presides at a meeting, host at anything else; speaker speaks or teaches there, or holds an office and is"
          + " told to have said something at the meeting; presenter reports, hands over or unveils something; reader"
          + " reads out or announces a document; attendee is there or goes along; inspector, holding an office, looks"
          + " into something; visitor, holding an office, calls on or receives somebody, and subject is who is called on";
  private static final String ROLES_ZH =
      "chair 主持会议，host 主持会议以外的活动；speaker 讲话、授课，或有职务而文中述其会上所言；presenter 作报告、颁发、揭牌；"
          + "reader 宣读、传达、通报；attendee 出席、参加、陪同；inspector 有职务而调研、检查；visitor 有职务而看望、慰问、会见，"
          + "subject 为其看望、会见的对象";
  private static final String[] PRECISIONS = {"day", "half_day", "month", "year", "vague"};
  private static final String[] BASES = {
    "printed", "issue", "document", "landmark", "corpus", "given"
  };

  // spotless:off: one line a column
  /** The input. */
  static final Table<DocumentRow> DOCUMENTS = new Table<>("documents", List.of("document_id"),
      "One row for each input file or archive member that was read",
      "每个读入的文件或压缩包成员一行", List.of(
      id("document_id", DocumentRow::documentId).doc("Id of the document: made from source_uri and content_sha256", "文档标识：由 source_uri 与 content_sha256 得出"),
      text("source_uri", DocumentRow::sourceUri).required().example("2021/07/03/A01.txt").doc("Name of the file, relative to the input it was found in; a member of an archive stands after !", "文件名，相对于所在的输入目录；压缩包成员写在 ! 之后"),
      big("source_bytes", "byte", DocumentRow::sourceBytes).doc("Length of the file (of the decompressed member)", "文件长度（压缩包则为解压后的成员长度）"),
      text("content_sha256", DocumentRow::contentSha256).required().example("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08").doc("SHA-256 of these bytes, 64 hex digits", "上述字节的 SHA-256，64 位十六进制"),
      text("encoding", DocumentRow::encoding).required().example("GB18030").doc("Encoding that it was read in, IANA name (UTF-8, GB18030, GBK, GB2312, Big5, Big5-HKSCS, x-EUC-TW, HZ-GB-2312, ISO-2022-CN, UTF-16LE …); that of most bytes for a mixed file", "解码所用的编码（IANA 名称）；混合编码的文件取字节最多者"),
      text("encoding_basis", DocumentRow::encodingBasis).required().oneOf("bom", "grammar", "statistics", "forced").doc("What the encoding was decided by: byte order mark, only grammar that fits, likeliest text, the user", "判定编码的依据：字节顺序标记、唯一合乎语法、文本统计、用户指定"),
      score("encoding_confidence", DocumentRow::encodingConfidence).doc("How sure the encoding is; calibrated, so nine in ten of the cases called 0.9 are right", "编码判定的把握；已校准：标为 0.9 者十有九对"),
      flag("has_bom", DocumentRow::hasBom).doc("Starts with a byte order mark", "是否以字节顺序标记开头"),
      big("malformed_bytes", "byte", DocumentRow::malformedBytes).example("0").doc("Bytes that are no character; one U+FFFD stands for each run of them in text", "无法解码的字节数；text 中每段连续的坏字节记为一个 U+FFFD"),
      structs("encodings", DocumentRow::encodings, List.<Column<Decoded.Segment>>of(
          bytes("byte_start", (Decoded.Segment s) -> s.bytes().start()).doc("First byte", "起始字节"),
          bytes("byte_end", (Decoded.Segment s) -> s.bytes().end()).doc("One past the last byte", "末字节之后"),
          text("encoding", Decoded.Segment::encoding).required().example("Big5").doc("IANA name", "IANA 名称")))
          .example("[{0, 2048, GB18030}]").doc("The file cut into parts of one encoding each, without gap or overlap; more than one for a mixed file", "按编码切分的各段，无缝无叠；混合编码的文件多于一段"),
      text("mojibake_repair", DocumentRow::mojibakeRepair).example("utf-8-read-as-gbk").doc("Wrong conversion that was undone; null if none", "已还原的误转码；没有则为 null"),
      text("script", DocumentRow::script).required().oneOf("Hans", "Hant", "Hani", "Zyyy").doc("ISO 15924: Simplified, Traditional, Hani where the text does not tell, Zyyy without a Han character", "ISO 15924 文字代码：简体、繁体、无法分辨（Hani）、没有汉字（Zyyy）"),
      text("script_region", DocumentRow::scriptRegion).oneOf("CN", "TW", "HK").doc("Region that the vocabulary hints at; null if nothing tells", "用词所示的地区；无从判断则为 null"),
      flag("script_converted", DocumentRow::scriptConverted).doc("Traditional made from Simplified by a converter (後備 becomes 后備)", "繁体是否由简体转换而来"),
      score("traditional_share", DocumentRow::traditionalShare).doc("Share of Traditional among the characters that tell; 0 if none tells", "可分辨繁简的字中繁体所占比例；没有可分辨的字则为 0"),
      number("gloss_count", "note", DocumentRow::glossCount).example("0").doc("Pinyin notes that were cut from the text, as 會(huì)", "删去的夹注拼音数，如 會(huì)"),
      big("characters", "code point", DocumentRow::characters).doc("Length of text: all code points, blanks included", "text 的长度：全部码位，含空白"),
      number("lines", "line", DocumentRow::lines).example("41").doc("Lines as an editor counts (LF, CRLF or CR); a final line end opens an empty last line", "行数，与编辑器一致（LF、CRLF、CR）；末尾换行之后另计一个空行"),
      number("article_count", "article", DocumentRow::articleCount).doc("Articles that were found in it", "找到的文章数"),
      big("unassigned_characters", "code point", DocumentRow::unassignedCharacters).example("0").doc("Printed characters, blanks not counted, that belong to nothing that was found", "未归入任何文章或版面部件的字符数，不计空白"),
      text("text", DocumentRow::text).example("本报讯（记者 张三）…").doc("The decoded text, nothing removed but a byte order mark; null for a document too long for one value (issue text_omitted) or without text", "解码后的全文，除字节顺序标记外不删一字；文档过长（见 issues 的 text_omitted）或没有文字则为 null"),
      text("newspaper", DocumentRow::newspaper).example("郑州日报").doc("Name of the paper, from masthead or furniture; null if nothing tells or pages disagree", "报名，取自报头等处；未印明或各页不一则为 null"),
      day("issue_date", DocumentRow::issueDate).doc("Day of the issue; null if nothing tells or pages disagree", "出版日期；未印明或各页不一则为 null"),
      text("issue_date_basis", DocumentRow::issueDateBasis).oneOf("printed", "issue", "document", "given").doc("Where the day comes from: printed, the issue's other pages, the file's name, the user; null without a day", "日期的来源：印出、同期、文件名、用户给定；没有日期则为 null"),
      number("page_number", "page", DocumentRow::pageNumber).optional().doc("Number of the page, 1-based (3 of 第03版); null if nothing tells or the document holds several", "版次；未印明或一个文档含多版则为 null"),
      text("page_name", DocumentRow::pageName).example("要闻").doc("Name of the page as printed; null likewise", "版名，照印；同上则为 null")));

  /** The ledger. */
  public static final Table<BlockRow> BLOCKS = new Table<>("blocks", List.of("document_id", "block_index"),
      "The ledger: what became of each byte. The blocks of a document cover its bytes exactly, without gap or overlap",
      "台账：每个字节的去向。一个文档的各块恰好覆盖其全部字节，无缝无叠", List.of(
      id("document_id", BlockRow::documentId).doc("The document", "所属文档"),
      number("block_index", "block", BlockRow::blockIndex).example("0").doc("Place in the document, 0-based, in printed order", "在文档中的次序，从 0 起，依印刷顺序"),
      bytes("byte_start", BlockRow::byteStart).doc("First byte in the source file", "在源文件中的起始字节"),
      bytes("byte_end", BlockRow::byteEnd).doc("One past the last byte", "末字节之后"),
      number("line_start", "line", BlockRow::lineStart).doc("First line that it touches, 1-based", "所涉首行，从 1 起"),
      number("line_end", "line", BlockRow::lineEnd).doc("Last line that it touches, inclusive", "所涉末行，含"),
      text("role", BlockRow::role).required().oneOf("kicker", "headline", "subheadline", "section_head", "body", "byline", "caption", "furniture", "notice", "gloss", "blank", "malformed", "unassigned").doc("What it is on the page; furniture is of the page and not of an article, gloss was cut, unassigned fits nowhere", "在版面上的身份；furniture 属版面而非文章，gloss 为删去的拼音，unassigned 无所归属"),
      id("article_id", BlockRow::articleId).optional().doc("The article that it belongs to; null for none (furniture, blank, unassigned …)", "所属文章；不属任何文章则为 null"),
      number("part_order", "block", BlockRow::partOrder).optional().doc("Place in its article as it should be read, 0-based; null without an article", "在文章中的阅读次序，从 0 起；不属任何文章则为 null"),
      number("paragraph_index", "paragraph", BlockRow::paragraphIndex).optional().doc("Paragraph of articles.body that it is part of, 0-based; null for all but body", "所属正文段落（articles.body），从 0 起；非正文则为 null"),
      flag("continues_previous", BlockRow::continuesPrevious).doc("Joined to the block before it in part_order without a break", "是否与阅读次序上的前一块相接而不断行"),
      score("confidence", BlockRow::confidence).doc("How sure role and place are", "身份与位置的把握"),
      text("reason", BlockRow::reason).required().example("indent-opens-paragraph").doc("Short code of the rule that decided; corrected where an editor did (--corrections)", "作出判定的规则代码；由编辑更正者为 corrected（--corrections）")));

  /** The articles. */
  public static final Table<ArticleRow> ARTICLES = new Table<>("articles", List.of("article_id"),
      "One row an article, repaired and in reading order",
      "每篇文章一行，已修复并按阅读顺序", List.of(
      id("article_id", ArticleRow::articleId).doc("Id of the article: made from its document and the earliest byte of its text", "文章标识：由所属文档与其文字最早的字节得出"),
      id("document_id", ArticleRow::documentId).doc("The document that it was printed in", "所属文档"),
      text("source_uri", ArticleRow::sourceUri).required().example("2021/07/03/A01.txt").doc("Name of that document's file, as in documents", "所属文档的文件名，同 documents"),
      number("reading_order", "article", ArticleRow::readingOrder).example("0").doc("Place among the document's articles, 0-based", "在文档各篇中的次序，从 0 起"),
      text("kicker", ArticleRow::kicker).example("全市经济工作会议召开").doc("Deck set before the headline, often the occasion; several are separated by \\n; null if none is printed", "引题（肩题）；多行以 \\n 分隔；未印则为 null"),
      text("headline", ArticleRow::headline).example("把发展的基础打得更牢").doc("Main deck; null if none is printed", "主标题；未印则为 null"),
      text("subheadline", ArticleRow::subheadline).example("张三出席并讲话").doc("Deck set after the headline; null if none is printed", "副标题；未印则为 null"),
      text("headline_text", ArticleRow::headlineText).example("全市经济工作会议召开\\n把发展的基础打得更牢").doc("All decks as printed, one a line, in deck order; null without a headline", "全部标题照印，一行一题，依次排列；没有标题则为 null"),
      texts("section_heads", ArticleRow::sectionHeads).example("[一 起步, 二 成长]").doc("Headings inside the body, in order", "正文内的小标题，依次"),
      structs("sections", ArticleRow::sections, List.<Column<ArticleRow.Section>>of(
          text("section_head", ArticleRow.Section::sectionHead).required().example("一 起步").doc("The heading", "小标题"),
          number("paragraph_index", "paragraph", ArticleRow.Section::paragraphIndex).doc("Paragraph of body that it stands before, 0-based", "其后正文段落的序号，从 0 起")))
          .example("[{一 起步, 0}]").doc("The same headings with the paragraph that each one stands before", "小标题及其后段落的序号"),
      text("dateline_text", (ArticleRow r) -> r.facts().datelineText()).example("新华社北京7月3日电").doc("Dateline as printed; null if none", "电头，照印；没有则为 null"),
      text("dateline_agency", (ArticleRow r) -> r.facts().datelineAgency()).example("新华社").doc("Agency or paper in the dateline; null if none", "电头中的通讯社或报社；没有则为 null"),
      text("dateline_place", (ArticleRow r) -> r.facts().datelinePlace()).example("北京").doc("Place in the dateline; null if none", "电头中的地点；没有则为 null"),
      day("publication_date", (ArticleRow r) -> r.facts().publicationDate()).doc("Day of the issue; null if unknown", "出版日期；不明则为 null"),
      text("publication_date_basis", (ArticleRow r) -> r.facts().publicationDateBasis()).oneOf(BASES).doc("Where that day comes from; null without one", "出版日期的来源；没有日期则为 null"),
      day("event_date", (ArticleRow r) -> r.facts().eventDate()).doc("Day of the event that the article is about; null if unknown, also where only the year is", "所报道事件的日期；不明（含只缺年份）则为 null"),
      text("event_date_text", (ArticleRow r) -> r.facts().eventDateText()).example("7月3日上午").doc("Its printed words; null if none", "印出的日期文字；没有则为 null"),
      text("event_date_precision", (ArticleRow r) -> r.facts().eventDatePrecision()).oneOf(PRECISIONS).doc("How exact the words are; null without any", "日期文字的精度；没有则为 null"),
      text("event_date_basis", (ArticleRow r) -> r.facts().eventDateBasis()).oneOf(BASES).doc("Where its year comes from: printed there, the issue, elsewhere in the document, a datable name, the corpus, the user; null if unknown", "年份的来源：印出、出版日、文档他处、可定年的名目、语料、用户给定；不明则为 null"),
      text("event_date_evidence", (ArticleRow r) -> r.facts().eventDateEvidence()).example("党的二十大").doc("Words that decided the year; null if none did", "据以定年的文字；没有则为 null"),
      text("byline_text", ArticleRow::bylineText).example("本报记者 张三 文/图").doc("Bylines that stand apart from the running text, as printed, one a line; null if none", "独立成行的署名，照印，一行一条；没有则为 null"),
      texts("reporter_names", (ArticleRow r) -> r.names("reporter")).example("[张三]").doc("Reporters, each once, in printed order; see contributors", "记者，不重复，依印刷顺序；详见 contributors"),
      texts("correspondent_names", (ArticleRow r) -> r.names("correspondent")).example("[李四]").doc("Correspondents (通讯员)", "通讯员"),
      texts("photographer_names", (ArticleRow r) -> r.names("photographer")).example("[王五]").doc("Photographers; a reporter with credit both stays a reporter", "摄影；兼摄影的记者仍列记者"),
      texts("editor_names", (ArticleRow r) -> r.names("editor")).example("[赵六]").doc("Editors", "编辑"),
      text("body", ArticleRow::body).example("本报讯 7月3日上午，…\\n会议指出，…").doc("Repaired text in the script as printed, paragraphs separated by \\n; null for an article without running text", "修复后的正文，保持原印繁简，段落以 \\n 分隔；没有正文则为 null"),
      text("body_hans", ArticleRow::bodyHans).example("本报讯 7月3日上午，…").doc("Body in Simplified characters; null without a body; offsets do not refer to it", "简体正文；没有正文则为 null；各偏移量不指向此列"),
      text("genre", (ArticleRow r) -> r.facts().genre()).example("news").doc("Kind of text (news, feature, commentary, notice …); null if nothing tells", "体裁；无从判断则为 null"),
      texts("keywords", (ArticleRow r) -> r.facts().keywords()).example("[经济工作会议, 项目建设]").doc("Words that an editor would file it under, best first, in the script of the article", "关键词，重要者在前，字体同正文"),
      text("summary", (ArticleRow r) -> r.facts().summary()).example("7月3日上午，全市经济工作会议召开。").doc("Lead sentence or sentences, verbatim; null without a body", "导语，原文照录；没有正文则为 null"),
      number("characters", "code point", ArticleRow::characters).doc("Length of body; 0 without one", "正文长度；没有正文则为 0"),
      score("confidence", (ArticleRow r) -> r.article().confidence()).doc("How sure its extent and order are", "起讫与次序的把握"),
      id("near_duplicate_of", ArticleRow::nearDuplicateOf).optional().doc("The article that it repeats, of which this row is no representative; null for all others", "所重复的文章；非重复或自为代表则为 null")));

  /** Who made the articles. */
  public static final Table<ContributorRow> CONTRIBUTORS = new Table<>("contributors", List.of("article_id", "contributor_index"),
      "Who made an article: one row a person and role",
      "文章的作者：每人每种身份一行", List.of(
      id("article_id", ContributorRow::articleId).doc("The article", "所属文章"),
      number("contributor_index", "contributor", ContributorRow::contributorIndex).example("0").doc("Place among the article's contributors, 0-based, in printed order", "在作者中的次序，从 0 起"),
      text("person_name", ContributorRow::personName).required().example("张三").doc("Name as printed, blanks inside it left out", "姓名，照印，去掉字间空白"),
      text("contributor_role", ContributorRow::contributorRole).required().oneOf("reporter", "correspondent", "intern", "photographer", "writer", "editor", "proofreader", "designer", "illustrator", "translator").doc("What he or she did; a bare name at the tail is a writer", "身份；文末单署姓名者为 writer"),
      text("credit", ContributorRow::credit).oneOf("text", "photo", "both").doc("What the credit is for; null if the print does not say", "署名所指：文、图、文图；未印明则为 null"),
      text("affiliation", ContributorRow::affiliation).example("本报").doc("Paper, agency or desk; null if the print does not say", "所属报社、通讯社或部门；未印明则为 null"),
      text("surface", ContributorRow::surface).required().example("张 三").doc("The name as printed", "姓名的原印文字"),
      bytes("byte_start", ContributorRow::byteStart).doc("First byte of the name in the source file", "姓名在源文件中的起始字节"),
      bytes("byte_end", ContributorRow::byteEnd).doc("One past its last byte", "末字节之后")));

  /** Names in the articles. */
  public static final Table<MentionRow> MENTIONS = new Table<>("mentions", List.of("article_id", "field", "char_start", "char_end", "kind"),
      "Names in the text of an article",
      "文章中提到的人名、机构等", List.of(
      id("article_id", MentionRow::articleId).doc("The article", "所属文章"),
      text("field", MentionRow::field).required().oneOf("headline_text", "body", "byline_text").doc("Column of articles that char_start and char_end refer to", "char_start、char_end 所指的 articles 列"),
      text("kind", MentionRow::kind).required().oneOf("person", "organization", "place", "time", "work", "slogan", "event").doc("What it names", "类别"),
      text("surface", MentionRow::surface).required().example("管城回族区").doc("The characters of that column", "该列中的原文"),
      text("normalized", MentionRow::normalized).example("管城回族区").doc("Name to compare by (Simplified, blanks left out), or the expansion of a slogan; null if none", "用于比对的名称（简体、去空白），或口号的全称；没有则为 null"),
      chars("char_start", MentionRow::charStart).doc("First code point in the column that field names, 0-based", "在 field 所指列中的起始码位，从 0 起"),
      chars("char_end", MentionRow::charEnd).doc("One past its last code point", "末码位之后"),
      bytes("byte_start", MentionRow::byteStart).doc("First byte in the source file", "在源文件中的起始字节"),
      bytes("byte_end", MentionRow::byteEnd).doc("One past the last byte; what was cut or broken in between is included", "末字节之后；含其间删去或断开的内容"),
      text("method", MentionRow::method).required().oneOf("rule", "model", "both").doc("Found by rules, by the language model, or by both", "由规则、模型或二者识别"),
      score("confidence", MentionRow::confidence).doc("How sure kind and extent are", "类别与起讫的把握")));

  /** Who holds which office, by article. */
  public static final Table<PersonOfficeRow> PERSON_OFFICES = new Table<>("person_offices", List.of("article_id", "person_name", "office"),
      "Who holds which office, as an article says",
      "文章所述的任职", List.of(
      id("article_id", PersonOfficeRow::articleId).doc("The article", "所属文章"),
      text("person_name", PersonOfficeRow::personName).required().example("张三").doc("Name as printed, blanks inside it left out", "姓名，照印，去掉字间空白"),
      text("office", PersonOfficeRow::office).required().example("区委书记").doc("Office as printed", "职务，照印"),
      text("organization", PersonOfficeRow::organization).example("管城回族区").doc("What it is an office of, as the article tells; null if it does not", "任职单位，由文中推得；未述则为 null"),
      text("event_role", PersonOfficeRow::eventRole).oneOf(EVENT_ROLES).doc("What he or she did at the first event of the article that has a part for him or her: " + ROLES + "; null if nothing tells", "在文中第一个有其角色的事件中的角色：" + ROLES_ZH + "；未述则为 null"),
      day("as_of_date", PersonOfficeRow::asOfDate).doc("Day that the text speaks of; null if unknown", "所述之日；不明则为 null"),
      chars("char_start", PersonOfficeRow::charStart).doc("First code point of the office in articles.body, 0-based", "职务在 articles.body 中的起始码位，从 0 起"),
      chars("char_end", PersonOfficeRow::charEnd).doc("One past its last code point", "末码位之后"),
      score("confidence", PersonOfficeRow::confidence).doc("How sure it is that the person holds it", "任职关系的把握")));

  /** Dates in the articles. */
  public static final Table<DateRow> DATES = new Table<>("dates", List.of("article_id", "char_start"),
      "Dates in the body of an article",
      "正文中的日期", List.of(
      id("article_id", DateRow::articleId).doc("The article", "所属文章"),
      chars("char_start", DateRow::charStart).doc("First code point in articles.body, 0-based", "在 articles.body 中的起始码位，从 0 起"),
      chars("char_end", DateRow::charEnd).doc("One past its last code point", "末码位之后"),
      text("surface", DateRow::surface).required().example("7月3日上午").doc("The words as printed", "印出的文字"),
      day("start_date", DateRow::startDate).doc("First day; null if vague or the year is unknown", "首日；笼统或年份不明则为 null"),
      day("end_date", DateRow::endDate).doc("Last day, inclusive; null likewise", "末日，含；同上则为 null"),
      text("precision", DateRow::precision).required().oneOf(PRECISIONS).doc("How exact the words are", "精度"),
      text("basis", DateRow::basis).oneOf(BASES).doc("Where the year comes from; null if unknown", "年份的来源；不明则为 null"),
      text("evidence", DateRow::evidence).example("党的二十大").doc("Words that decided it; null if none did", "据以定年的文字；没有则为 null"),
      flag("is_event_date", DateRow::isEventDate).doc("True for the day that the article is about", "是否为所报道事件的日期"),
      score("confidence", DateRow::confidence).doc("How sure the days are", "日期的把握")));

  /** What happened. */
  public static final Table<EventRow> EVENTS = new Table<>("events", List.of("event_id"),
      "What happened: meetings, inspections, lectures … One row an event: that of the article's lead, and those that the text tells to have come after it",
      "事件：会议、调研、讲座等；一事一行：导语所述之事，以及文中随后所述之事", List.of(
      id("event_id", EventRow::eventId).doc("Id of the event: made from its article and the words that name it", "事件标识：由所属文章与指称它的文字得出"),
      id("article_id", EventRow::articleId).doc("The article that tells of it", "所属文章"),
      text("kind", EventRow::kind).required().oneOf("meeting", "inspection", "lecture", "ceremony", "activity", "visit", "training", "press_conference", "other").doc("What it was", "类别"),
      text("event_name", EventRow::eventName).example("全市经济工作会议").doc("Its name as printed; null if it has none", "名称，照印；没有则为 null"),
      day("event_date", EventRow::eventDate).doc("First day; where a later event prints none, that of the one before it; null if unknown", "首日；其后之事未印日期的，取前一事之日；不明则为 null"),
      text("place", EventRow::place).example("市委党校").doc("Where it was; null if the print does not say", "地点；未述则为 null"),
      text("organizer", EventRow::organizer).example("市总工会").doc("Who held it; null if the print does not say", "主办者；未述则为 null"),
      chars("char_start", EventRow::charStart).doc("First code point in articles.body of the words that name it, 0-based", "指称文字在 articles.body 中的起始码位，从 0 起"),
      chars("char_end", EventRow::charEnd).doc("One past its last code point", "末码位之后")));

  /** Who took part. */
  public static final Table<EventParticipantRow> EVENT_PARTICIPANTS = new Table<>("event_participants", List.of("event_id", "person_name"),
      "Who took part in an event",
      "事件的参与者", List.of(
      id("event_id", EventParticipantRow::eventId).doc("The event", "所属事件"),
      text("person_name", EventParticipantRow::personName).required().example("张三").doc("Name as printed, blanks inside it left out", "姓名，照印，去掉字间空白"),
      id("article_id", EventParticipantRow::articleId).doc("The article that tells of it", "所属文章"),
      text("event_role", EventParticipantRow::eventRole).required().oneOf(EVENT_ROLES).doc("What he or she did there: " + ROLES, "在事件中的角色：" + ROLES_ZH),
      text("office", EventParticipantRow::office).example("市长").doc("Office as printed; null if none", "职务，照印；没有则为 null"),
      chars("char_start", EventParticipantRow::charStart).doc("First code point of the name in articles.body, 0-based", "姓名在 articles.body 中的起始码位，从 0 起"),
      chars("char_end", EventParticipantRow::charEnd).doc("One past its last code point", "末码位之后")));

  /** What was said. */
  public static final Table<QuoteRow> QUOTES = new Table<>("quotes", List.of("article_id", "char_start"),
      "What was said, and by whom",
      "引语及其说话人", List.of(
      id("article_id", QuoteRow::articleId).doc("The article", "所属文章"),
      text("speaker", QuoteRow::speaker).example("张三").doc("Person or body (会议) that said it; null if it stays open, or is told without a name (一位居民)", "说话的人或会议等；未明或未具名（一位居民）则为 null"),
      text("verb", QuoteRow::verb).example("指出").doc("Verb that introduces it (指出, 强调, 要求 …); null if none", "引导动词；没有则为 null"),
      text("surface", QuoteRow::surface).required().example("要把安全生产放在首位").doc("The statement as printed: in quotation marks, or up to the last sentence of the paragraph that goes on with it; items in paragraphs of their own (一要…, 二要…) are a row each", "引语，照印：引号之内，或至同段中承接它的末句；各自成段的条目（一要…、二要…）每段一行"),
      chars("char_start", QuoteRow::charStart).doc("First code point in articles.body, 0-based", "在 articles.body 中的起始码位，从 0 起"),
      chars("char_end", QuoteRow::charEnd).doc("One past its last code point", "末码位之后"),
      flag("is_direct", QuoteRow::isDirect).doc("Set in quotation marks", "是否直接引语（加引号）")));

  /** Who held which office when, over the corpus. */
  public static final Table<OfficeRow> OFFICES = new Table<>("offices", List.of("person_name", "office", "organization"),
      "Who held which office when, over the whole corpus",
      "任职沿革：全部语料所见的人、职务与起讫", List.of(
      text("person_name", OfficeRow::personName).required().example("张三").doc("The person", "姓名"),
      text("office", OfficeRow::office).required().example("区委书记").doc("The office", "职务"),
      text("organization", OfficeRow::organization).example("管城回族区").doc("What it is an office of; null if no article tells", "任职单位；各篇均未述则为 null"),
      day("first_date", OfficeRow::firstDate).doc("First day of which an article says so; null if none is dated", "最早见载之日；均无日期则为 null"),
      day("last_date", OfficeRow::lastDate).doc("Last such day; null likewise", "最晚见载之日；同上则为 null"),
      number("article_count", "article", OfficeRow::articleCount).doc("Articles that say so", "见载的文章数"),
      texts("article_ids", OfficeRow::articleIds).example("[4be1c34ac5ed0e0f0e3d5b5f8a6a0c1d]").doc("Those articles by date; of more than two hundred the first and the last hundred", "上述文章，按日期排列；多于二百篇则取首尾各一百篇"),
      text("conflict", OfficeRow::conflict).example("李四").doc("Another holder of the same office within the interval; null if none, or if several hold it at once, as 副区长", "同一时段内同一职务的另一任职者；没有，或本可多人同任（如副区长）则为 null")));

  /** Articles that repeat each other. */
  public static final Table<DuplicateRow> DUPLICATES = new Table<>("duplicates", List.of("cluster_id", "article_id"),
      "Articles that repeat each other: one row an article of a cluster of two or more",
      "重复的文章：每簇（两篇以上）中每篇一行", List.of(
      id("cluster_id", DuplicateRow::clusterId).doc("Id of the cluster: made from the ids of its articles", "簇标识：由其各篇标识得出"),
      id("article_id", DuplicateRow::articleId).doc("The article", "文章"),
      score("similarity", DuplicateRow::similarity).doc("How much of its text it shares with the representative; 1 for that one itself", "与代表篇的相似度；代表篇自身为 1"),
      flag("is_representative", DuplicateRow::isRepresentative).doc("True for the one article that stands for the cluster", "是否为该簇的代表篇"),
      text("kind", DuplicateRow::kind).required().oneOf("exact", "near").doc("The same text as the representative, or nearly", "与代表篇全同或近似")));

  /** What could not be read. */
  public static final Table<RejectRow> REJECTS = new Table<>("rejects", List.of("source_uri", "byte_start"),
      "What could not be read: one row a file, archive member or range",
      "未能读入的文件、压缩包成员或区段", List.of(
      text("source_uri", RejectRow::sourceUri).required().example("2021/07/03/A01.pdf").doc("Name of the file, as in documents", "文件名，同 documents"),
      bytes("byte_start", RejectRow::byteStart).example("0").doc("First byte of what could not be read; 0 for the whole file", "未能读入部分的起始字节；整个文件则为 0"),
      text("stage", RejectRow::stage).required().example("ingest").doc("Step that gave up", "放弃的步骤"),
      text("code", RejectRow::code).required().example("pdf").doc("What is wrong, a short code; docs/errors.md explains each", "问题代码，详见 docs/errors.zh.md"),
      text("message", RejectRow::message).required().example("This is a PDF file, not text: extract its text first.").doc("What is wrong and what to do, one sentence in English", "问题与处理办法（英文一句）"),
      big("byte_end", "byte", RejectRow::byteEnd).optional().doc("One past the last byte; null if the length is unknown", "末字节之后；长度不明则为 null"),
      text("sample", RejectRow::sample).example("%PDF-1.7").doc("The first bytes as printable ASCII; null if none could be read", "开头若干字节的可打印 ASCII；读不到则为 null")));

  /** What a reader should know. */
  public static final Table<IssueRow> ISSUES = new Table<>("issues", List.of("document_id", "byte_start", "code"),
      "What a reader should know about a place in a document",
      "读者须知：文档某处的问题", List.of(
      id("document_id", IssueRow::documentId).doc("The document", "所属文档"),
      id("article_id", IssueRow::articleId).optional().doc("The article that it is about; null if about the page", "所涉文章；涉及整页则为 null"),
      text("code", IssueRow::code).required().example("malformed_bytes").doc("What kind of thing it is; docs/errors.md explains each", "问题代码，详见 docs/errors.zh.md"),
      text("message", IssueRow::message).required().example("12 bytes are no character in GB18030.").doc("What happened and what to do, in English; several at one place stand one a line", "情况与处理办法（英文）；同处多条则一行一条"),
      bytes("byte_start", IssueRow::byteStart).doc("First byte of the place", "起始字节"),
      bytes("byte_end", IssueRow::byteEnd).doc("One past the last byte", "末字节之后")));
  // spotless:on

  private static final List<Table<?>> ALL =
      List.of(
          DOCUMENTS,
          BLOCKS,
          ARTICLES,
          CONTRIBUTORS,
          MENTIONS,
          PERSON_OFFICES,
          DATES,
          EVENTS,
          EVENT_PARTICIPANTS,
          QUOTES,
          OFFICES,
          DUPLICATES,
          REJECTS,
          ISSUES);

  private Tables() {}

  /** Every table of the contract, in the order in which it names them. */
  public static List<Table<?>> all() {
    return ALL;
  }

  /**
   * The table of that name.
   *
   * @throws IllegalArgumentException if there is none; the message names those that are
   */
  public static Table<?> named(String name) {
    return ALL.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + name + "; there are " + ALL));
  }
}
