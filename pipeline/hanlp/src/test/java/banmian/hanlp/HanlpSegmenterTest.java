package banmian.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.lang.Segmenter;
import com.hankcs.hanlp.dictionary.CoreDictionaryTransformMatrixDictionary;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HanlpSegmenterTest extends SegmenterContract {

  @Override
  Segmenter subject() {
    return HanlpSegmenter.create();
  }

  @Test
  void tagsPersonsPlacesAndVerbs() {
    String text = "市长李明昨日在郑州强调";
    assertThat(
            subject().segment(text).stream()
                .map(w -> text.substring(w.start(), w.end()) + "/" + w.tag())
                .collect(Collectors.joining(" ")))
        .isEqualTo("市长/nnt 李明/nr 昨日/t 在/p 郑州/ns 强调/v");
  }

  @Test
  void tableOfTagsIsNotMadeAgainForEachSentence() {
    Segmenter segmenter = subject();
    double[][] before = transitions();
    segmenter.segment("市长李明昨日在郑州强调");
    assertThat(transitions()).isSameAs(before);
  }

  private static double[][] transitions() {
    return CoreDictionaryTransformMatrixDictionary.transformMatrixDictionary
        .transititon_probability;
  }

  @Test
  void strayHanlpRootAndStrayPropertiesDoNotReachIt(@TempDir Path dir)
      throws IOException, InterruptedException {
    Files.writeString(
        dir.resolve("hanlp.properties"), "root=/nowhere/\n", StandardCharsets.ISO_8859_1);
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-DHANLP_ROOT=/nowhere/else",
                "-cp",
                dir + File.pathSeparator + System.getProperty("java.class.path"),
                Probe.class.getName())
            .redirectErrorStream(true);
    builder.environment().put("HANLP_ROOT", "/nowhere");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEqualTo("3 words" + System.lineSeparator());
  }

  /** Run in a JVM of its own. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] args) {
      System.out.println(HanlpSegmenter.create().segment("大会在北京").size() + " words");
    }
  }

  @Test
  void itsClassLoaderIsReleased() throws Exception {
    WeakReference<ClassLoader> loader = new WeakReference<>(useInLoaderOfItsOwn());
    // how many rounds a collector needs is its own affair; a leak never clears
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  private static ClassLoader useInLoaderOfItsOwn() throws Exception {
    URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
    Object segmenter =
        loader.loadClass(HanlpSegmenter.class.getName()).getMethod("create").invoke(null);
    Object words =
        loader
            .loadClass(Segmenter.class.getName())
            .getMethod("segment", String.class)
            .invoke(segmenter, "大会在北京");
    assertThat((List<?>) words).hasSize(3);
    loader.close();
    return loader;
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(new URL[0]);
  }
}
