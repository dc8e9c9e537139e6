package banmian.extract;

import banmian.text.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose office a bare one is: 校长 is of the school that the article spoke of last, 副主席 of the body
 * whose 主席 it named.
 */
final class Seats {

  // office, how the bodies end that have it
  private static final Map<String, List<String>> ENDS = new TreeMap<>();

  static {
    ends("局长", "局");
    ends("厅长", "厅");
    ends("部长", "部");
    ends("院长", "院");
    ends(
        "校长", "学校", "中学", "小学", "大学", "一中", "二中", "三中", "四中", "五中", "国小", "国中", "高中", "高工", "学堂",
        "党校", "实小", "中专");
    ends("园长", "幼儿园");
    ends("处长", "处");
    ends("科长", "科");
    ends("股长", "股");
    ends("所长", "所");
    ends("站长", "站");
    ends("队长", "队");
    ends("大队长", "大队");
    ends("支队长", "支队");
    ends("馆长", "馆", "博物院");
    ends("厂长", "厂");
    ends("矿长", "矿");
    ends("场长", "场");
    ends("行长", "行");
    ends("社长", "社");
    ends("台长", "台");
    ends("庭长", "庭");
    ends("会长", "会");
    ends("团长", "团");
    ends("镇长", "镇");
    ends("乡长", "乡");
    ends("村长", "村");
    ends("州长", "州");
    ends("县长", "县");
    ends("理事长", "社", "会");
    ends("检察长", "检察院");
    ends("经理", "公司", "集团", "厂", "商场", "超市");
    ends("总经理", "公司", "集团", "厂", "酒店", "宾馆");
    ends("董事长", "公司", "集团", "厂");
    ends("总裁", "公司", "集团");
    ends("指挥长", "指挥部");
    ends("总干事", "会");
    ends("總幹事", "会");
  }

  private static void ends(String office, String... bodies) {
    ENDS.put(office, List.of(bodies));
  }

  /** The bodies and places of one text. */
  Known of(String text, List<Spot> seats) {
    return new Known(text, seats);
  }

  /** What an article has told so far. */
  static final class Known {
    private final String text;
    private final List<Spot> seats;
    private final Map<String, Span> told = new TreeMap<>();

    private Known(String text, List<Spot> seats) {
      this.text = text;
      this.seats = seats;
    }

    /** Notes that {@code office} was printed with its body. */
    void tell(String office, Span body) {
      told.put(core(office), body);
    }

    /** The body of a bare office printed at {@code at}; null if the article does not tell it. */
    @Nullable Span seat(String office, int at) {
      String core = core(office);
      List<String> ends = ENDS.get(core);
      Span before = null;
      Span after = null;
      boolean several = false;
      if (ends != null) {
        for (Spot seat : seats) {
          String name = seat.text(text);
          if (ends.stream().noneMatch(name::endsWith)) {
            continue;
          }
          if (seat.end() <= at) {
            before = seat.span();
          } else if (after == null) {
            after = seat.span();
          } else {
            several |= !name.equals(text.substring(after.start(), after.end()));
          }
        }
      }
      Span same = told.get(core);
      if (same != null && (before == null || same.start() >= before.start())) {
        return same;
      }
      return before != null ? before : several ? null : after;
    }

    private static String core(String office) {
      String core = office;
      for (String prefix : List.of("的", "原", "前", "代理", "代", "常务", "第一", "执行", "名誉", "副")) {
        core = core.startsWith(prefix) ? core.substring(prefix.length()) : core;
      }
      return core.endsWith("助理") && core.length() > 2 ? core.substring(0, core.length() - 2) : core;
    }
  }
}
