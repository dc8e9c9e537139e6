package banmian.law;

import java.util.Random;

/** Pages made of awkward pieces of print, not of letters: that is what finds bugs. */
final class Pieces {

  private static final String[] PIECES = {
    "临湖区检查道路维修工程进度",
    "五一节前打通长堤路东段　改善出行",
    "# 让书香飘进寻常百姓家",
    "本报讯 4月20日，临湖区副区长孟繁星带领区交通局负责人，到长堤路检查道路维修工程进度。",
    "　　孟繁星要求施工单位倒排工期、挂图作战，在五一节前打通长堤路东段，",
    "并设置醒目的绕行标志，最大限度减少对市民出行的影",
    "响。随后，孟繁星一行又来到南闸桥。”",
    "区长庄严说：“道路通了，民心才",
    "记者 祝青 通讯员 沙明亮 文/图",
    "（向  东）",
    "〔記者游佩珊／台北報導〕北城市政府昨天舉行動土典禮，市長簡文祥說，「施工期間會有不便」。",
    "（中央社南京卅一日電）行政院三十一日晨舉行例會　到各部會長官十餘人",
    "新华社银川7月3日电（记者黎大伟 虞燕）宁夏今年在引黄灌区推广节水灌溉。",
    "【標　題】讀者來信",
    "【正　文】",
    "第03版：要闻  上一版  下一版",
    "责任编辑：冉冉　美编：邹平",
    "（下转第2版）",
    "（上接第1版）今年完成造林十八万亩。",
    "遗失声明",
    "9月12日，東寧區(qū)召開會(huì)議，區(qū)長(zhǎng)費鴻業出席會(huì)議並講話。",
    "維生素(A)和(扩大)會議，亳(bó)州",
    "𠮷野家𠀀𪚥來了，㐂樂",
    "ʘé ü naïve № ﹏ ﬁ",
    "\u0000",
    "甲\u0000乙",
    "\uFEFF",
    "中\uFEFF間",
    "\u3000\u3000\u3000",
    " \t ",
    "\u00A0",
    "\u200B",
    "\f",
    "\u2028",
    "\u0085",
    "\uFFFD",
    "，",
    "。",
    "（",
    "）",
    "“‘《「",
    "１９９６年６月１２日　星期三",
    "7月 2日",
    "2月30日",
    "民國一百一十三年十三月卅二日",
    "HG-2000 Solar Link 1,260",
    "——",
    "●",
    "：",
    "1",
    "一、",
    "e\u0301",
  };

  private static final String[] ENDS = {"\n", "\n", "\n", "\n\n", "\n\n\n\n\n", "", "\n\u3000\n"};

  private Pieces() {}

  /** A page whose lines end in LF. */
  static String page(Random random) {
    StringBuilder page = new StringBuilder();
    int n = random.nextInt(40);
    for (int i = 0; i < n; i++) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      // the mark of a byte order at the very start is not text
      if (page.length() > 0 || !piece.startsWith("\uFEFF")) {
        page.append(piece).append(ENDS[random.nextInt(ENDS.length)]);
      }
    }
    return page.toString();
  }

  /** A page whose lines end in whatever there is. */
  static String pageOfAllLineEnds(Random random) {
    String page = page(random);
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      int kind = c == '\n' ? random.nextInt(3) : -1;
      mixed.append(kind == 0 ? "\r\n" : kind == 1 ? "\r" : String.valueOf(c));
    }
    return mixed.toString();
  }
}
