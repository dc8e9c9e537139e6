package banmian.beam.parquet;

/**
 * A file that was written.
 *
 * @param table name of its table
 * @param rows how many it holds
 * @param bytes its length
 * @param sha256 of its bytes, 64 hex digits
 */
public record PartFile(String table, long rows, long bytes, String sha256) {}
