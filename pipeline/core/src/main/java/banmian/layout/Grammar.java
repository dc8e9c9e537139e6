package banmian.layout;

import java.util.Map;
import java.util.stream.Collectors;

/** How datelines, bylines, notices and the like are written: the rules of {@code grammar.txt}. */
final class Grammar {

  private static final Map<String, Rule> RULES =
      Rules.read("grammar.txt", Map::entry).stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  static final Rule FAMILY = rule("family");
  static final Rule NAMES = rule("names");
  static final Rule AUTHOR = rule("author");
  static final Rule MAIL = rule("mail");
  static final Rule GATHERED = rule("gathered");
  static final Rule DATELINE = rule("dateline");
  static final Rule OWN = rule("own");
  static final Rule BRACKETED = rule("bracketed");
  static final Rule REPORTS = rule("reports");
  static final Rule REPORTER = rule("reporter");
  static final Rule CREDITS = rule("credits");
  static final Rule DAY = rule("day");
  static final Rule LEAD = rule("lead");
  static final Rule TIMED = rule("timed");
  static final Rule LETTER = rule("letter");
  static final Rule TELLS = rule("tells");
  static final Rule PAPER = rule("paper");
  static final Rule LENT = rule("lent");
  static final Rule MADEBY = rule("madeby");
  static final Rule ORIGIN = rule("origin");
  static final Rule FOREIGN = rule("foreign");
  static final Rule CITYREPORT = rule("cityreport");
  static final Rule TOLDTO = rule("toldto");
  static final Rule UNNAME = rule("unname");
  static final Rule ITEM = rule("item");
  static final Rule DAYALONE = rule("dayalone");
  static final Rule NAME = rule("name");
  static final Rule REST = rule("rest");
  static final Rule PENNAME = rule("penname");
  static final Rule NOSIGN = rule("nosign");
  static final Rule FROM = rule("from");
  static final Rule ONWARD = rule("onward");
  static final Rule NOTICEHEAD = rule("noticehead");
  static final Rule NOTICESIGNED = rule("noticesigned");
  static final Rule OFFICE = rule("office");
  static final Rule DOCUMENTDAY = rule("documentday");
  static final Rule CAPTION = rule("caption");
  static final Rule PHOTOCREDIT = rule("photocredit");
  static final Rule TEXTCREDIT = rule("textcredit");
  static final Rule BOX = rule("box");
  static final Rule TELEPHONE = rule("telephone");
  static final Rule PICTUREFROM = rule("picturefrom");
  static final Rule SCENE = rule("scene");
  static final Rule LINKSHEAD = rule("linkshead");
  static final Rule WEATHERHEAD = rule("weatherhead");
  static final Rule WEATHER = rule("weather");
  static final Rule OFBOOK = rule("ofbook");
  static final Rule HOUR = rule("hour");
  static final Rule CLOCK = rule("clock");
  static final Rule PRICED = rule("priced");
  static final Rule VALUED = rule("valued");
  static final Rule RESULT = rule("result");
  static final Rule WRITES = rule("writes");
  static final Rule PLACED = rule("placed");
  static final Rule SALUTATION = rule("salutation");
  static final Rule SPEAKER = rule("speaker");
  static final Rule SPEECH = rule("speech");
  static final Rule ADDRESS = rule("address");
  static final Rule GENRE = rule("genre");
  static final Rule SAYS = rule("says");
  static final Rule NOTICETITLE = rule("noticetitle");
  static final Rule NOTICEOPENS = rule("noticeopens");
  static final Rule TALKER = rule("talker");
  static final Rule GIVEN = rule("given");
  static final Rule PRIZE = rule("prize");

  private Grammar() {}

  private static Rule rule(String name) {
    Rule rule = RULES.get(name);
    if (rule == null) {
      throw new IllegalStateException("grammar.txt: no " + name);
    }
    return rule;
  }
}
