package banmian.cli;

import banmian.decode.Decision;
import banmian.decode.Decoded;
import banmian.decode.Decoder;
import banmian.script.ScriptProfile;
import banmian.text.ByteSpan;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banmian detect}: encodings and scripts of files, without Beam. */
@Command(
    name = "detect",
    description = "Say which encoding and script files are in, and where they are damaged.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "banmian detect INPUT... [OPTION...]",
    footerHeading = "%nColumns of the report, separated by tabs:%n",
    footer = {
      "  path      relative to the input folder",
      "  encoding  binary for what is no text",
      "  segments  start-end:ENCODING;... in bytes, - for one encoding throughout",
      "  bad       start-end,... bytes that are no character, - for none",
      "  repair    wrong conversion that was undone, lossy, or -",
      "  script    Hans, Hant, Hani where the text does not tell, Zyyy without Han"
    })
final class Detect implements Callable<Integer> {

  // a file is held in memory several times over
  private static final long LIMIT = 256L << 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files and folders (with all that is in them).")
  List<String> inputs = List.of();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a table for programs; - for standard output.")
  @Nullable String report;

  @Option(
      names = "--text",
      paramLabel = "FOLDER",
      description = "Write the decoded texts as UTF-8.")
  @Nullable Path texts;

  @Mixin Decoding decoding = new Decoding();

  private final Console console;

  Detect(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Decoder.Options options = decoding.options();
    Map<String, Path> files = files();
    boolean table = report == null || !report.equals("-");
    int width = Math.min(48, files.keySet().stream().mapToInt(Columns::width).max().orElse(0));
    int unread = 0;
    try (Writer rows = report == null ? Writer.nullWriter() : open(report)) {
      rows.write("path\tencoding\tsegments\tbad\trepair\tscript\n");
      for (Map.Entry<String, Path> file : files.entrySet()) {
        byte[] bytes;
        try {
          bytes = bytes(file.getValue());
        } catch (IOException e) {
          console.err().println("banmian: cannot read " + file.getKey() + ": " + e);
          unread++;
          continue;
        }
        Decision decision = Decoder.decide(bytes, 0, options);
        Decoded decoded = Decoder.decodeWhole(bytes, decision);
        boolean binary = decision.isBinary();
        String script = binary ? "Zyyy" : ScriptProfile.of(decoded.text().text()).script();
        rows.write(row(file.getKey(), decision, decoded, script));
        if (table) {
          console.out().println(line(file.getKey(), width, decision, decoded, script, bytes));
        }
        if (texts != null && !binary) {
          Path text = texts.resolve(file.getKey());
          Path folder = text.getParent();
          if (folder != null) {
            Files.createDirectories(folder);
          }
          Files.writeString(text, wellFormed(decoded.text().text()), StandardCharsets.UTF_8);
        }
      }
    }
    return unread == 0 ? Main.DONE : Main.FAILED;
  }

  /** The files by their names relative to the input that they were found in, sorted. */
  private Map<String, Path> files() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (String input : inputs) {
      Path root;
      try {
        root = Path.of(input);
      } catch (InvalidPathException e) {
        throw Failure.usage("no file can have the name " + input + ": " + e.getReason() + ".");
      }
      if (!Files.exists(root)) {
        throw Failure.usage("there is no file " + input + ". Check the path.");
      }
      List<Path> found;
      try (Stream<Path> walk = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
        found = walk.filter(Files::isRegularFile).toList();
      }
      for (Path file : found) {
        Path relative = file.equals(root) ? file.getFileName() : root.relativize(file);
        String name = relative.toString().replace('\\', '/');
        if (files.put(name, file) != null) {
          throw Failure.usage(
              "two inputs hold a file " + name + ". Name the folder above them instead.");
        }
      }
    }
    return files;
  }

  private Writer open(String file) throws IOException {
    if (!file.equals("-")) {
      return Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8);
    }
    return new Writer() {
      @Override
      public void write(char[] text, int from, int length) {
        console.out().write(text, from, length);
      }

      @Override
      public void flush() {
        console.out().flush();
      }

      @Override
      public void close() {
        flush();
      }
    };
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > LIMIT) {
      throw new IOException("longer than 256 MiB, use run for it");
    }
    return Files.readAllBytes(file);
  }

  private static String row(String path, Decision decision, Decoded decoded, String script) {
    List<Decoded.Segment> segments = decision.segments();
    String parts =
        segments.size() < 2
            ? "-"
            : segments.stream()
                .map(s -> s.bytes().start() + "-" + s.bytes().end() + ":" + s.encoding())
                .collect(Collectors.joining(";"));
    List<ByteSpan> undecodable = decision.isBinary() ? List.of() : decoded.undecodable();
    String bad =
        undecodable.isEmpty()
            ? "-"
            : undecodable.stream()
                .map(b -> b.start() + "-" + b.end())
                .collect(Collectors.joining(","));
    return String.join("\t", path, decision.encoding(), parts, bad, repair(decision), script)
        + "\n";
  }

  /** What was lost in some lines is not undone by what restored the others. */
  private static String repair(Decision decision) {
    String undone = decision.repair();
    return decision.isLossy() ? "lossy" : undone != null ? undone : "-";
  }

  private static String line(
      String path, int width, Decision decision, Decoded decoded, String script, byte[] bytes) {
    List<String> notes = new ArrayList<>();
    String narrowest = Decoder.narrowest(bytes, decoded);
    if (!narrowest.equals(decision.encoding())) {
      notes.add("all of it in " + narrowest);
    }
    if (decision.hasBom()) {
      notes.add("byte order mark");
    }
    if (decision.segments().size() > 1 && !decision.isBinary()) {
      notes.add(
          decision.segments().stream()
              .map(s -> s.encoding() + " from byte " + s.bytes().start())
              .collect(Collectors.joining(", ")));
    }
    long bad = decoded.malformed().stream().mapToLong(ByteSpan::length).sum();
    if (bad > 0 && !decision.isBinary()) {
      notes.add(bad + " bad bytes, the first at " + decoded.malformed().get(0).start());
    }
    if (!repair(decision).equals("-")) {
      notes.add(repair(decision));
    }
    return String.format(
        Locale.ROOT,
        "%s  %-12s %.2f %-10s %s%s",
        Columns.pad(Columns.visible(path), width),
        decision.encoding(),
        decision.confidence(),
        decision.basis().name().toLowerCase(Locale.ROOT),
        script,
        notes.isEmpty() ? "" : "  " + String.join("; ", notes));
  }

  /** UTF-8 has no form for half a surrogate pair, which UTF-16 files may hold. */
  private static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                whole.appendCodePoint(c < 0x10000 && Character.isSurrogate((char) c) ? 0xFFFD : c));
    return whole.toString();
  }
}
