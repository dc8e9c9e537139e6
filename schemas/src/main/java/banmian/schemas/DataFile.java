package banmian.schemas;

/**
 * A data file of a written dataset.
 *
 * @param table name of its table
 * @param path relative to the dataset, with {@code /}: {@code articles/part-00000.parquet}
 * @param rows how many it holds
 * @param bytes its length
 * @param sha256 of its bytes, 64 hex digits
 */
public record DataFile(String table, String path, long rows, long bytes, String sha256) {}
