package banmian.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints how often {@link ScriptProfile} names the right script for sentences by themselves and for
 * documents of 400 Han characters made of them.
 *
 * <pre>
 * java -cp pipeline/core/target/classes:pipeline/core/target/test-classes \
 *   banmian.script.ScriptScore FOLDER
 * </pre>
 *
 * <p>FOLDER has {@code hans.txt} and {@code hant.txt}, a sentence a line, UTF-8.
 */
public final class ScriptScore {

  private static final int DOCUMENT = 400;

  private ScriptScore() {}

  /** Reads the folder that is the only argument. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: ScriptScore FOLDER");
      System.exit(2);
    }
    for (String script : List.of("Hans", "Hant")) {
      Path file = Path.of(args[0], script.toLowerCase(Locale.ROOT) + ".txt");
      List<String> sentences = Files.readAllLines(file, StandardCharsets.UTF_8);
      Tally alone = new Tally();
      Tally together = new Tally();
      StringBuilder document = new StringBuilder();
      for (String sentence : sentences) {
        alone.count(sentence, script);
        document.append(sentence).append('\n');
        if (document.codePoints().filter(Character::isIdeographic).count() >= DOCUMENT) {
          together.count(document, script);
          document.setLength(0);
        }
      }
      System.out.printf(Locale.ROOT, "%s sentences: %s%n", script, alone);
      System.out.printf(Locale.ROOT, "%s documents: %s%n", script, together);
    }
  }

  private static final class Tally {
    private int all;
    private int decided;
    private int right;

    void count(CharSequence text, String script) {
      String found = ScriptProfile.of(text).script();
      boolean tells = found.equals("Hans") || found.equals("Hant");
      all++;
      decided += tells ? 1 : 0;
      right += found.equals(script) ? 1 : 0;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d, %d decided, of these %.2f %% right",
          all,
          decided,
          decided == 0 ? 0 : 100.0 * right / decided);
    }
  }
}
