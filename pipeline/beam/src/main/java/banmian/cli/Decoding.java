package banmian.cli;

import banmian.decode.Decoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user may say about encodings: the options of every command that decodes. */
final class Decoding {

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Read every document in this encoding instead of finding it.")
  @Nullable String encoding;

  @Option(
      names = "--prefer",
      paramLabel = "NAME",
      description = "Encoding that gets the benefit of the doubt.")
  @Nullable String prefer;

  /**
   * What they come to.
   *
   * @throws Failure of wrong usage for a name that is no encoding's
   */
  Decoder.Options options() {
    try {
      return new Decoder.Options(encoding, prefer);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage() + ".");
    }
  }
}
