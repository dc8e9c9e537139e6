package banmian.decode;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.text.IssueCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Strings in the manner of what users of other detectors report: names of files and songs, titles,
 * single words, text cut or damaged, text read wrongly and saved.
 */
class UserStringsTest {

  /**
   * A string and what is to become of it.
   *
   * @param text what is to be read; null for text that is to be flagged as lossy and left alone
   */
  private record Report(String name, byte[] bytes, String encoding, @Nullable String text) {}

  private final List<Report> reports = new ArrayList<>();

  private void bytes(String name, String encoding, String text) {
    reports.add(new Report(name, Encoders.encode(encoding, text), encoding, text));
  }

  private void misread(String name, String text, String writer, String... readers) {
    String garbled = text;
    Charset written = Charset.forName(writer);
    for (String reader : readers) {
      garbled = new String(garbled.getBytes(written), Charset.forName(reader));
      written = StandardCharsets.UTF_8;
    }
    reports.add(new Report(name, garbled.getBytes(StandardCharsets.UTF_8), "UTF-8", text));
  }

  private void lost(String name, String text) {
    reports.add(new Report(name, text.getBytes(StandardCharsets.UTF_8), "UTF-8", null));
  }

  private void collect() {
    bytes("one character", "GB18030", "文");
    bytes("a word", "GB18030", "检验");
    bytes("a place", "GB18030", "河北白沟新城");
    bytes("a path in a command", "GB18030", "*open_part {E:/图纸-2.step} {Step Files}");
    bytes("a dash outside GB 2312", "GB18030", "―刘志强");
    bytes("a singer", "GB18030", "陈国华");
    bytes("a song", "GB18030", "陈国华 - 秋天的海 (Live).mp3");
    bytes("ten characters", "GB18030", "各地气温明显回升偏高");
    bytes("a character of four bytes", "GB18030", "教师陈䶮说");
    bytes("kana in Chinese", "GB18030", "日语的假名あいうえお应该怎么读");
    bytes("the head of a table", "GB18030", "姓名,年龄,城市\n李明,32,天津\n");
    bytes(
        "a comment in a program",
        "GB18030",
        "#include <stdio.h>\n// 读入数据\nint main(void) { return 0; }\n");
    bytes(
        "a page that names its encoding",
        "GB18030",
        "<html><head><meta charset=\"gb2312\"><title>首页</title></head></html>");
    bytes("a scan", "Big5", "TW-2003-017臺南.jpg");
    bytes("a village", "Big5", "TW-2003-018後壁寮.jpg");
    bytes("a title", "Big5", "開會通知");
    bytes("a character of ETEN", "Big5", "宏碁電腦公司");
    bytes("a subtitle", "Big5", "1\n00:00:01,000 --> 00:00:04,000\n你在這裡做什麼？\n");
    bytes("Cantonese", "Big5", "佢哋喺嗰度食嘢");
    bytes("UTF-16 without a mark", "UTF-16LE", "标题：工作计划");
    byte[] news = "今天的会议推迟到下周举行，请互相转告。".getBytes(StandardCharsets.UTF_8);
    reports.add(new Report("cut UTF-8", Arrays.copyOf(news, 34), "UTF-8", "今天的会议推迟到下周举\uFFFD"));
    byte[] broken = news.clone();
    broken[13] = (byte) 0xFF;
    reports.add(new Report("a bad byte", broken, "UTF-8", "今天的会\uFFFD推迟到下周举行，请互相转告。"));
    byte[] title = Encoders.encode("GB18030", "会议推迟到下周举行");
    reports.add(
        new Report("cut GBK", Arrays.copyOf(title, title.length - 1), "GB18030", "会议推迟到下周举\uFFFD"));
    bytes(
        "almost English", "UTF-8", "Version 2.0 (build 17) by Zhang Wei 张伟, all rights reserved.");
    bytes("a town, five times", "UTF-8", "Córdoba Córdoba Córdoba Córdoba Córdoba");
    bytes("a Russian word", "UTF-8", "тест");
    bytes("a French song", "windows-1252", "08 - La chanson du forçat déménagé.mp3");
    bytes("a German street", "windows-1252", "Hauptstraße 12, Köln");
    bytes("a Spanish question", "windows-1252", "¿Dónde está la estación?");
    bytes("a folder of a Mac", "x-MacRoman", "Dossier Système");
    misread("GBK read as Latin-1", "月亮下的故事", "GBK", "ISO-8859-1");
    misread("GBK read as Latin-1, a name", "陈国华", "GBK", "ISO-8859-1");
    misread("UTF-8 read as Latin-1", "中文测试", "UTF-8", "ISO-8859-1");
    misread("UTF-8 read as Latin-1 twice", "北京天气", "UTF-8", "ISO-8859-1", "ISO-8859-1");
    misread("Big5 read as Latin-1, a file", "134臺南.jpg", "x-windows-950", "ISO-8859-1");
    misread("UTF-8 read as GBK", "年度工作总结报告v1.2.pdf", "UTF-8", "GBK");
    misread("GBK read as Big5", "会议推迟到下周举行，请互相转告。", "GBK", "x-windows-950");
    misread("Big5 read as GBK", "會議延到下週舉行，請互相轉告。", "x-windows-950", "GBK");
    lost("replaced, then read as GBK", "标题：锟斤拷锟斤拷");
    lost("a mark read as GBK", "锘縣tatic int n = 0;");
    lost("memory that was not set", "结果：烫烫烫烫烫烫");
  }

  /** Expected failure: of four garbled characters one is ASCII, which is no proof. Goal 85 %. */
  @Test
  void allAreReadButOneOfFourBytes() {
    collect();
    List<String> wrong = new ArrayList<>();
    for (Report report : reports) {
      Decoded decoded = Decoder.decode(report.bytes, 0, Decoder.Options.byEvidence());
      boolean lossy = decoded.issues().stream().anyMatch(i -> i.code() == IssueCode.LOSSY_MOJIBAKE);
      boolean right =
          decoded.encoding().equals(report.encoding)
              && (report.text == null ? lossy : decoded.text().text().equals(report.text));
      if (!right) {
        wrong.add(report.name);
      }
    }
    assertThat(reports).hasSize(41);
    assertThat(wrong).containsExactly("Big5 read as Latin-1, a file");
  }
}
