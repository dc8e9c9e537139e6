package banmian.beam.ingest;

/**
 * A file that a run reads.
 *
 * @param uri its name in the dataset: the input's own name and the path inside it, {@code /}
 *     between
 * @param path where it lies: what {@code FileSystems} opens; an absolute path for a local file
 * @param size bytes on disk
 * @param modified last modification, milliseconds since 1970; 0 where the file system does not tell
 */
public record InputFile(String uri, String path, long size, long modified) {}
