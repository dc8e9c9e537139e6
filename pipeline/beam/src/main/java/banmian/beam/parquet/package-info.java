/**
 * Rows into Parquet files.
 *
 * <p>What it is: {@link banmian.beam.parquet.PartWriter} takes the rows of a group of documents, of
 * all tables mixed and in any order, and writes one sorted file a table. What it is not: it chooses
 * no names, renames nothing and publishes nothing; the caller opens the channels.
 *
 * <p>How it keeps memory bounded: a row becomes bytes as it comes, a key that sorts as bytes and
 * then its values. When the buffers hold more than their share, the largest one is sorted and goes
 * to a scratch file. When the last row is in, the tables are written one after the other from their
 * merged runs, so that only one Parquet writer with one row group is open at a time, however many
 * tables there are.
 *
 * <p>The same rows give the same bytes, whatever the order of their arrival, as long as keys are
 * unique: no clock, host or path gets into a file.
 *
 * <p>Trap: strings sort by code point (as UTF-8 bytes do, and as SQL does), not by UTF-16 unit as
 * {@link String#compareTo} does.
 */
@NullMarked
package banmian.beam.parquet;

import org.jspecify.annotations.NullMarked;
