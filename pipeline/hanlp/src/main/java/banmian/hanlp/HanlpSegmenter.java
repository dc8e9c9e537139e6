package banmian.hanlp;

import banmian.lang.Segmenter;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionaryTransformMatrixDictionary;
import com.hankcs.hanlp.dictionary.TransformMatrix;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words and parts of speech by HanLP (portable data, Viterbi, Chinese and transliterated person
 * names recognised). Thread-safe, deterministic, without state of its own.
 */
public final class HanlpSegmenter implements Segmenter {

  private static final String CHECK = "记者王明报道：大会在北京召开。";
  private static final String EXPECTED = "记者/nnt 王明/nr 报道/v ：/w 大会/n 在/p 北京/ns 召开/v 。/w";

  /** Loads HanLP when it is first asked for; one instance a class loader. */
  private static final class Holder {
    static final HanlpSegmenter INSTANCE = start();
  }

  private final Segment segment;

  private HanlpSegmenter(Segment segment) {
    this.segment = segment;
  }

  /**
   * The segmenter of this class loader.
   *
   * @throws IllegalStateException if HanLP does not read a fixed sentence as expected: its data is
   *     missing, or another library has configured it first
   */
  public static Segmenter create() {
    return Holder.INSTANCE;
  }

  private static HanlpSegmenter start() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new OwnProperties(HanlpSegmenter.class.getClassLoader()));
    try {
      // without this it prints each missing optional file
      HanLP.Config.enableDebug(false);
      HanlpSegmenter made =
          new HanlpSegmenter(
              HanLP.newSegment()
                  .enableNameRecognize(true)
                  .enableTranslatedNameRecognize(true)
                  .enablePartOfSpeechTagging(true)
                  .enableOffset(true));
      made.check();
      settleTags();
      return made;
    } catch (LinkageError e) {
      throw new IllegalStateException("HanLP does not start: " + e, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * HanLP's dictionaries bring tags that its table of transitions does not know. It makes a larger
   * table for them, but does not note that it did, so it makes one again for each sentence: two
   * thirds of the time that tagging takes. Noted here, once all dictionaries are read.
   */
  private static void settleTags() {
    TransformMatrix transitions = CoreDictionaryTransformMatrixDictionary.transformMatrixDictionary;
    int tags = Nature.values().length;
    if (transitions.states.length != tags) {
      transitions.extend(tags);
      transitions.states = new int[tags];
    }
  }

  private void check() {
    StringBuilder read = new StringBuilder();
    for (Word word : segment(CHECK)) {
      read.append(read.isEmpty() ? "" : " ")
          .append(CHECK, word.start(), word.end())
          .append('/')
          .append(word.tag());
    }
    if (!read.toString().equals(EXPECTED)) {
      throw new IllegalStateException(
          "HanLP reads \"" + read + "\" for \"" + EXPECTED + "\": not the data that it came with");
    }
  }

  @Override
  public List<Word> segment(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Term term : segment.seg(text)) {
      int start = term.offset;
      if (start < at || term.word.isEmpty()) {
        continue;
      }
      if (start > at) {
        words.add(new Word(at, start, "w"));
      }
      at = Math.min(text.length(), start + term.word.length());
      words.add(new Word(start, at, String.valueOf(term.nature)));
    }
    if (at < text.length()) {
      words.add(new Word(at, text.length(), "w"));
    }
    return words;
  }

  /** Shows HanLP this package's configuration and nothing else of that name. */
  private static final class OwnProperties extends ClassLoader {
    OwnProperties(@Nullable ClassLoader parent) {
      super(parent);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      return name.equals("hanlp.properties")
          ? HanlpSegmenter.class.getResourceAsStream("hanlp.properties")
          : super.getResourceAsStream(name);
    }
  }
}
