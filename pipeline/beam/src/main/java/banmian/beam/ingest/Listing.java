package banmian.beam.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that inputs name, and names them.
 *
 * <p>A file is named by its input's own name and the path inside it: {@code --input data/seeds}
 * gives {@code seeds/000.txt}. Where two inputs would give two files one name ({@code a/pages} and
 * {@code b/pages}), these inputs' names are made longer until all names differ. A file that two
 * inputs name is read once, under its longer name. Hidden files and folders and {@code README}
 * files inside a folder are passed over, as is the output when it lies inside an input; a file that
 * an input names itself is always read.
 */
final class Listing {

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

  /** Names that tell of a folder rather than being a page of it. */
  private static final Pattern ASIDE =
      Pattern.compile("\\..*|readme(\\.[a-z-]+)*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  /** An input: the folder (or the one file) that names are relative to, as path components. */
  private record Root(String prefix, List<String> components) {
    /** The last {@code n} components, {@code /} between. */
    String label(int n) {
      return String.join(
          "/", components.subList(Math.max(0, components.size() - n), components.size()));
    }
  }

  /** A file on its way to a name. */
  private record Found(Root root, String inside, String path, long size, long modified) {
    String uri(Map<Root, Integer> lengths) {
      String label = root.label(lengths.getOrDefault(root, 1));
      return inside.isEmpty() ? label : label.isEmpty() ? inside : label + "/" + inside;
    }
  }

  private final @Nullable Path output;
  private final List<Found> found = new ArrayList<>();

  private Listing(@Nullable Path output) {
    this.output = output;
  }

  /**
   * The files.
   *
   * @param inputs files, folders and globs
   * @param output folder of the dataset: never read
   * @return sorted by uri, no uri twice; a folder that cannot be listed stands in it as a file that
   *     cannot be read
   * @throws FileNotFoundException if an input names nothing, with a message for the user
   * @throws IOException if a file system fails
   */
  static List<InputFile> of(List<String> inputs, String output) throws IOException {
    Listing listing = new Listing(isLocal(output) ? local(output) : null);
    for (String input : inputs) {
      if (isLocal(input)) {
        listing.addLocal(input);
      } else {
        listing.addRemote(input);
      }
    }
    return listing.named();
  }

  /** True if {@code spec} names a place in the local file system. */
  static boolean isLocal(String spec) {
    return spec.startsWith("file:") || !SCHEME.matcher(spec).matches();
  }

  private static Path local(String spec) throws FileNotFoundException {
    String path = spec.startsWith("file:") ? spec.replaceFirst("file:(//)?", "") : spec;
    try {
      return Path.of(path).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new FileNotFoundException("Not a path of this machine: " + spec);
    }
  }

  private void addLocal(String input) throws IOException {
    Path path = local(input);
    if (Files.isDirectory(path)) {
      walk(path, path, null);
    } else if (Files.exists(path)) {
      add(root(path), "", path, Files.size(path), Files.getLastModifiedTime(path).toMillis());
    } else {
      addLocalGlob(input, path);
    }
  }

  private void addLocalGlob(String input, Path path) throws IOException {
    Path prefix = path;
    while (prefix != null && GLOB.matcher(prefix.toString()).find()) {
      prefix = prefix.getParent();
    }
    int before = found.size();
    if (prefix != null && !prefix.equals(path) && Files.isDirectory(prefix)) {
      // a backslash would escape the character behind it
      String glob = path.toString().replace("\\", "\\\\");
      walk(prefix, prefix, FileSystems.getDefault().getPathMatcher("glob:" + glob));
    }
    if (found.size() == before) {
      throw new FileNotFoundException("No such file, folder or match: " + input);
    }
  }

  private static Root root(Path path) {
    List<String> components = new ArrayList<>();
    for (Path component : path) {
      components.add(component.toString());
    }
    return new Root(path.toString(), components);
  }

  /** Adds what lies under {@code base} and, with a matcher, matches itself or lies in a match. */
  private void walk(Path base, Path start, @Nullable PathMatcher matcher) throws IOException {
    Root root = root(base);
    Files.walkFileTree(
        start,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (folder.equals(output) || (!folder.equals(start) && isAside(folder))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (matcher != null && !folder.equals(start) && matcher.matches(folder)) {
              walk(base, folder, null);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isAside(file) && (matcher == null || matcher.matches(file))) {
              add(
                  root,
                  inside(file),
                  file,
                  attributes.size(),
                  attributes.lastModifiedTime().toMillis());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // a folder without permission, a link in a circle or into nothing: reading it fails and
            // says so in a row
            if (!isAside(file) && (matcher == null || matcher.matches(file))) {
              add(root, inside(file), file, 0, 0);
            }
            return FileVisitResult.CONTINUE;
          }

          private String inside(Path file) {
            List<String> components = new ArrayList<>();
            for (Path component : base.relativize(file)) {
              components.add(component.toString());
            }
            return String.join("/", components);
          }
        });
  }

  private static boolean isAside(Path path) {
    Path name = path.getFileName();
    return name != null && isAside(name.toString());
  }

  /** True for the name of a file or folder that is passed over wherever it was not named itself. */
  static boolean isAside(String name) {
    return ASIDE.matcher(name).matches();
  }

  private void add(Root root, String inside, Path path, long size, long modified) {
    found.add(new Found(root, inside, path.toString(), size, modified));
  }

  private void addRemote(String input) throws IOException {
    String spec = input.endsWith("/") ? input.substring(0, input.length() - 1) : input;
    List<String> specs = List.of(spec, spec + "/**");
    String prefix = spec;
    while (GLOB.matcher(prefix).find()) {
      prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
    }
    List<String> components = Arrays.stream(prefix.split("/")).filter(c -> !c.isEmpty()).toList();
    Root root = new Root(prefix, components);
    int before = found.size();
    for (MatchResult result :
        org.apache.beam.sdk.io.FileSystems.match(specs, EmptyMatchTreatment.ALLOW)) {
      for (MatchResult.Metadata metadata : result.metadata()) {
        String path = metadata.resourceId().toString();
        if (metadata.resourceId().isDirectory() || !path.startsWith(prefix)) {
          continue;
        }
        String inside = path.substring(prefix.length()).replaceFirst("^/", "");
        if (!Arrays.stream(inside.split("/")).anyMatch(Listing::isAside)) {
          found.add(
              new Found(root, inside, path, metadata.sizeBytes(), metadata.lastModifiedMillis()));
        }
      }
    }
    if (found.size() == before) {
      throw new FileNotFoundException("No such file, folder or match: " + input);
    }
  }

  private List<InputFile> named() {
    Map<Root, Integer> lengths = new HashMap<>();
    for (boolean changed = true; changed; ) {
      changed = false;
      Map<String, Found> byName = new HashMap<>();
      Set<Root> tooShort = new HashSet<>();
      for (Found file : found) {
        Found other = byName.putIfAbsent(file.uri(lengths), file);
        if (other != null && !other.path().equals(file.path())) {
          tooShort.add(file.root());
          tooShort.add(other.root());
        }
      }
      for (Root root : tooShort) {
        int length = lengths.getOrDefault(root, 1);
        if (length < root.components().size()) {
          lengths.put(root, length + 1);
          changed = true;
        }
      }
    }
    Comparator<String> longestFirst =
        Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());
    Map<String, InputFile> byPath = new TreeMap<>();
    for (Found file : found) {
      InputFile next = new InputFile(file.uri(lengths), file.path(), file.size(), file.modified());
      byPath.merge(
          file.path(), next, (a, b) -> longestFirst.compare(a.uri(), b.uri()) <= 0 ? a : b);
    }
    return byPath.values().stream().sorted(Comparator.comparing(InputFile::uri)).toList();
  }
}
