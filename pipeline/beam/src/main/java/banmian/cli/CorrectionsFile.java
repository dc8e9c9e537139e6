package banmian.cli;

import banmian.article.Correction;
import banmian.article.Correction.Range;
import banmian.article.Correction.Unit;
import banmian.article.Corrections;
import banmian.article.Role;
import banmian.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a file of corrections: a YAML list, an entry a mapping, as docs/corrections.md describes.
 *
 * <p>Values are taken as they are written, so that {@code 27-28} and {@code 0027} are no numbers or
 * dates to YAML. Whatever is wrong is told with the file, the line, and what to write instead.
 */
final class CorrectionsFile {

  private static final List<String> KEYS =
      List.of("source", "sha256", "lines", "bytes", "text", "role", "article", "order", "why");

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,18})(?:\\s*-\\s*([0-9]{1,18}))?");

  /** Longest file, in characters; YAML's own bound is lower. */
  private static final int LIMIT = 64 << 20;

  private final Path file;

  private CorrectionsFile(Path file) {
    this.file = file;
  }

  /**
   * The corrections in {@code file}; none for a file that holds nothing but comments.
   *
   * @throws Failure of wrong usage, naming file and line, if it is not such a list
   */
  static Corrections read(Path file) {
    return new CorrectionsFile(file).read();
  }

  private Corrections read() {
    byte[] bytes = bytes();
    Node root = root(text(bytes));
    List<Correction> entries = new ArrayList<>();
    if (root != null) {
      if (!(root instanceof SequenceNode list)) {
        throw wrong(line(root), "a list of entries is wanted, each behind a dash");
      }
      for (Node entry : list.getValue()) {
        entries.add(entry(entries.size() + 1, entry));
      }
    }
    try {
      return Corrections.of(Sha256.hex(bytes), entries);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(file + ": " + e.getMessage() + ".");
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no file " + file + " with corrections. Check the path.");
    } catch (IOException e) {
      throw Failure.failed("cannot read " + file + ": " + e, e);
    }
  }

  private String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      throw Failure.usage(file + " is not UTF-8. Save it as UTF-8.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private @Nullable Node root(String yaml) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LIMIT).build();
    try {
      return new Compose(settings).composeString(yaml).orElse(null);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw wrong(line, "not YAML, " + e.getProblem());
    } catch (YamlEngineException e) {
      throw Failure.usage(file + " is not YAML: " + e.getMessage() + ".");
    }
  }

  private Correction entry(int number, Node node) {
    Map<String, ScalarNode> values = values(node);
    ScalarNode lines = values.get("lines");
    ScalarNode bytes = values.get("bytes");
    if ((lines == null) == (bytes == null)) {
      throw wrong(line(node), "an entry has either lines or bytes");
    }
    Range range =
        lines != null
            ? range(Unit.LINES, lines, "lines")
            : range(Unit.BYTES, Objects.requireNonNull(bytes), "bytes");
    Role role = role(values.get("role"));
    try {
      return new Correction(
          number,
          line(node),
          required(node, values, "source"),
          value(values, "sha256"),
          range,
          value(values, "text"),
          role,
          value(values, "article"),
          order(values),
          required(node, values, "why").replaceAll("\\s+", " ").strip());
    } catch (IllegalArgumentException e) {
      // the message begins with the key, if it is about one
      String key = String.valueOf(e.getMessage()).replaceFirst("(?s):.*", "");
      Node at = values.get(key);
      throw wrong(line(at == null ? node : at), String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Role role(@Nullable ScalarNode node) {
    if (node == null) {
      return null;
    }
    try {
      return Correction.role(node.getValue());
    } catch (IllegalArgumentException e) {
      throw wrong(line(node), String.valueOf(e.getMessage()));
    }
  }

  private Map<String, ScalarNode> values(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(line(node), "an entry has the form key: value; the keys are " + keys());
    }
    Map<String, ScalarNode> values = new LinkedHashMap<>();
    for (NodeTuple pair : mapping.getValue()) {
      String key = pair.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
      if (!KEYS.contains(key)) {
        throw wrong(line(pair.getKeyNode()), "no key is called " + key + "; there are " + keys());
      }
      if (!(pair.getValueNode() instanceof ScalarNode value) || value.getValue().isBlank()) {
        throw wrong(line(pair.getKeyNode()), key + ": one value is wanted");
      }
      if (values.put(key, value) != null) {
        throw wrong(line(pair.getKeyNode()), key + ": the entry has it already");
      }
    }
    return values;
  }

  private Range range(Unit unit, ScalarNode value, String key) {
    Matcher m = RANGE.matcher(value.getValue().strip());
    if (!m.matches()) {
      throw wrong(line(value), key + ": write 27 or 27-28");
    }
    long start = Long.parseLong(m.group(1));
    try {
      return new Range(unit, start, m.group(2) == null ? start : Long.parseLong(m.group(2)));
    } catch (IllegalArgumentException e) {
      throw wrong(line(value), key + ": " + e.getMessage());
    }
  }

  private int order(Map<String, ScalarNode> values) {
    ScalarNode order = values.get("order");
    if (order == null) {
      return 0;
    }
    if (!order.getValue().matches("[1-9][0-9]{0,8}")) {
      throw wrong(line(order), "order: a number from 1 on");
    }
    return Integer.parseInt(order.getValue());
  }

  private static @Nullable String value(Map<String, ScalarNode> values, String key) {
    ScalarNode value = values.get(key);
    return value == null ? null : value.getValue().strip();
  }

  private String required(Node entry, Map<String, ScalarNode> values, String key) {
    String value = value(values, key);
    if (value == null) {
      throw wrong(line(entry), "the entry has no " + key);
    }
    return value;
  }

  private Failure wrong(int line, String what) {
    return Failure.usage(file + ":" + line + ": " + what + ". See docs/corrections.md.");
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static String keys() {
    return String.join(", ", KEYS);
  }
}
