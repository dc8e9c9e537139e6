package banmian.hanlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the table behind {@code banmian.lang.CharModel} from HanLP's dictionaries: a build step
 * that is run by hand when HanLP's version changes, because the core has no HanLP on its class
 * path.
 *
 * <p>Counted are the characters inside each word of the core dictionary, by the word's frequency,
 * and the last character of one word with the first of the next, by the frequency of the word pair:
 * three times as printed (Simplified), and once each as converted to Traditional, to the forms of
 * Taiwan and to those of Hong Kong. The format is described at {@code CharModel.read}.
 */
public final class CharModelBuilder {

  private static final int MAGIC = 0x424D4332;
  private static final double FLOOR = -15.5;

  // what dictionaries of words do not hold, as a share of all characters, estimated by hand
  private static final String DIGITS = "０１２３４５６７８９";
  private static final String COMMON_MARKS = "，。、；：？！（）“”‘’《》〈〉—…·【】％－．～／＋＝〔〕";
  private static final String FREQUENT_MARKS = "　「」『』";
  private static final String RARE_MARKS =
      "①②③④⑤⑥⑦⑧⑨⑩℃■●□◆○★☆▲△▼※→←↑↓×÷±°′″§№〇〖〗＜＞＊＃＆＄￥＠＿｜〓" + "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü";
  private static final String CANTONESE = "嘅咗嘢啲喺嚟哋冇咁佢唔係睇嗰噉咪乜嘥攞啱揾搵嘥瞓瞓嬲佬嘞㗎喎咩啩啫嗌";

  private static final String OLD_FORMS = "爲羣綫啓牀麪衆峯竈鉢喫祕僞潙嬀鷄";
  private static final String PRINTED_FORMS = "為群線啟床麵眾峰灶缽吃秘偽溈媯雞";

  private final Map<Character, Double> chars = new TreeMap<>();
  private final Map<Integer, Double> pairs = new TreeMap<>(Integer::compareUnsigned);
  private double total;

  private CharModelBuilder() {}

  /** Writes the resource to the path named by the only argument. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: CharModelBuilder chinese-chars.bin.gz");
    }
    byte[] plain = build();
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]));
        OutputStream zip =
            new GZIPOutputStream(out) {
              {
                def.setLevel(Deflater.BEST_COMPRESSION);
              }
            }) {
      zip.write(plain);
    }
  }

  /** The resource before compression. */
  static byte[] build() throws IOException {
    CharModelBuilder builder = new CharModelBuilder();
    builder.count();
    return builder.write();
  }

  private void count() {
    String[] words = words();
    int[] starts = array("start");
    int[] followers = array("pair");
    UnaryOperator<String> asPrinted = UnaryOperator.identity();
    count(words, starts, followers, asPrinted, 3);
    count(words, starts, followers, HanLP::s2t, 1);
    count(words, starts, followers, word -> asInPrint(HanLP.s2tw(word)).replace('裏', '裡'), 1);
    count(words, starts, followers, word -> asInPrint(HanLP.s2hk(word)), 1);
    double counted = total;
    share(DIGITS, 0.0006 * counted);
    share(COMMON_MARKS, 0.0004 * counted);
    share(FREQUENT_MARKS, 0.002 * counted);
    share(RARE_MARKS, 0.00001 * counted);
    share(CANTONESE, 0.00003 * counted);
  }

  private void count(
      String[] words, int[] starts, int[] followers, UnaryOperator<String> form, double weight) {
    String[] forms = new String[words.length];
    for (int id = 0; id < words.length; id++) {
      // 未##人, 始##始: stands for a class of words
      if (!words[id].contains("##")) {
        forms[id] = form.apply(words[id]);
      }
    }
    for (int id = 0; id < words.length; id++) {
      String word = forms[id];
      if (word == null) {
        continue;
      }
      double times = weight * CoreDictionary.get(id).totalFrequency;
      for (int i = 0; i < word.length(); i++) {
        if (isCounted(word.charAt(i))) {
          chars.merge(word.charAt(i), times, Double::sum);
          total += times;
        }
        if (i > 0) {
          pair(word.charAt(i - 1), word.charAt(i), times);
        }
      }
      for (int k = starts[id]; k < starts[id + 1]; k++) {
        String next = forms[followers[2 * k]];
        if (next != null) {
          pair(word.charAt(word.length() - 1), next.charAt(0), weight * followers[2 * k + 1]);
        }
      }
    }
  }

  /** HanLP leaves 爲, 羣 and the like; newspapers of Taiwan and Hong Kong print 為, 群. */
  private static String asInPrint(String traditional) {
    StringBuilder printed = new StringBuilder(traditional);
    for (int i = 0; i < printed.length(); i++) {
      int at = OLD_FORMS.indexOf(printed.charAt(i));
      if (at >= 0) {
        printed.setCharAt(i, PRINTED_FORMS.charAt(at));
      }
    }
    return printed.toString();
  }

  private void pair(char previous, char c, double times) {
    if (isCounted(previous) && isCounted(c)) {
      pairs.merge((previous << 16) | c, times, Double::sum);
    }
  }

  private void share(String marks, double times) {
    for (int i = 0; i < marks.length(); i++) {
      char c = marks.charAt(i);
      double had = chars.getOrDefault(c, 0.0);
      if (had < times) {
        chars.put(c, times);
        total += times - had;
      }
    }
  }

  /** ASCII is another model's business; surrogates are halves. */
  private static boolean isCounted(char c) {
    return c > 0x7F && !Character.isSurrogate(c);
  }

  private byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    int[] places = new int[1 << 16];
    int place = 0;
    varint(out, chars.size());
    int last = 0;
    for (char c : chars.keySet()) {
      places[c] = place++;
      varint(out, c - last);
      last = c;
    }
    for (double times : chars.values()) {
      out.writeShort((int) Math.round(-1000 * Math.max(FLOOR, Math.log(times / total))));
    }
    int[] rows = new int[chars.size()];
    for (int key : pairs.keySet()) {
      rows[places[key >>> 16]]++;
    }
    varint(out, pairs.size());
    int previous = -1;
    int follower = -1;
    int row = 0;
    for (int key : pairs.keySet()) {
      place = places[key >>> 16];
      if (place != previous) {
        for (; row <= place; row++) {
          varint(out, rows[row]);
        }
        previous = place;
        follower = -1;
      }
      int next = places[key & 0xFFFF];
      varint(out, next - follower - 1);
      follower = next;
    }
    for (; row < rows.length; row++) {
      varint(out, 0);
    }
    for (Map.Entry<Integer, Double> pair : pairs.entrySet()) {
      double before = times((char) (pair.getKey() >>> 16));
      double c = times((char) pair.getKey().intValue());
      double p = Math.min(1, 0.7 * pair.getValue() / before + 0.3 * c / total);
      out.writeByte((int) Math.round(-16 * Math.max(FLOOR, Math.log(p))));
    }
    return bytes.toByteArray();
  }

  private double times(char c) {
    return chars.getOrDefault(c, 0.0);
  }

  private static void varint(DataOutputStream out, int value) throws IOException {
    int rest = value;
    for (; rest >= 0x80; rest >>>= 7) {
      out.writeByte((rest & 0x7F) | 0x80);
    }
    out.writeByte(rest);
  }

  /** The words of the core dictionary by their number: read back from the double-array trie. */
  private static String[] words() {
    DoubleArrayTrie<CoreDictionary.Attribute> trie = CoreDictionary.trie;
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    Map<Integer, Integer> nodes = new TreeMap<>();
    for (int p = 0; p < base.length; p++) {
      if (base[p] > 0) {
        nodes.put(base[p], p);
      }
    }
    String[] words = new String[trie.size()];
    for (int p = 0; p < base.length; p++) {
      if (base[p] >= 0 || check[p] != p) {
        continue;
      }
      StringBuilder word = new StringBuilder();
      for (int b = p; b != base[0]; ) {
        int node = nodes.getOrDefault(b, 0);
        word.append((char) (node - check[node] - 1));
        b = check[node];
      }
      words[-base[p] - 1] = word.reverse().toString();
    }
    return words;
  }

  private static int[] array(String name) {
    try {
      CoreBiGramTableDictionary.getBiFrequency("中国", "人民");
      Field field = CoreBiGramTableDictionary.class.getDeclaredField(name);
      field.setAccessible(true);
      return (int[]) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this HanLP keeps its word bigrams elsewhere", e);
    }
  }
}
