package banmian.beam;

import banmian.PageReader;
import banmian.hanlp.HanlpSegmenter;
import banmian.schemas.Tables;
import banmian.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which code is running: part of a plan's hash, so that no run goes on with another one's parts.
 */
final class Code {

  private Code() {}

  /** The version that the build wrote down. */
  static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Code.class.getResourceAsStream("/banmian/cli/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    return properties.getProperty("version", "unknown");
  }

  /** 16 hex digits over our own classes and resources, in whatever jars or folders they lie. */
  static String fingerprint() throws IOException {
    Map<String, String> sums = new TreeMap<>();
    Set<Path> places = new LinkedHashSet<>();
    for (Class<?> witness :
        List.of(PageReader.class, HanlpSegmenter.class, Tables.class, Code.class)) {
      Path place = place(witness);
      if (place != null) {
        places.add(place);
      }
    }
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        addFolder(place, sums);
      } else {
        addJar(place, sums);
      }
    }
    MessageDigest digest = Sha256.digest();
    sums.forEach((name, sum) -> digest.update((name + sum).getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /** The jar or folder that {@code type} came from; null if it came from nowhere in particular. */
  static @Nullable Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return null;
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes at a place without a path: " + source, e);
    }
  }

  private static void addJar(Path jar, Map<String, String> sums) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        if (entry.getName().startsWith("banmian/") && !entry.isDirectory()) {
          sums.put(entry.getName(), Long.toHexString(entry.getCrc()));
        }
      }
    }
  }

  private static void addFolder(Path folder, Map<String, String> sums) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String sum = Sha256.hex(Files.readAllBytes(path));
        sums.put(folder.relativize(path).toString(), sum);
      }
    }
  }
}
