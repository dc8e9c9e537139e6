/**
 * The tables that need all articles at once: {@code duplicates} and {@code offices}.
 *
 * <p>What it is: the only shuffles of the job. A group leaves a file of keys beside its parts
 * ({@link banmian.beam.corpus.KeyFile}); {@link banmian.beam.corpus.CorpusTables} deals the keys of
 * all groups out into buckets and writes what meets there. What it is not: it decides nothing about
 * likeness or tenure, which is {@code banmian.corpus} in the core.
 *
 * <pre>{@code
 * groups.apply("Write groups", …).apply("Corpus tables", CorpusTables.of(run, groupCount));
 * }</pre>
 *
 * <p>A group that has articles which repeat another one has its part of {@code articles} written a
 * second time, with {@code near_duplicate_of} filled ({@link banmian.beam.corpus.MarkDuplicates}).
 *
 * <p>Why so: a key costs DirectRunner milliseconds and Flink holds a key's values in memory, so
 * what is grouped is a bucket of a group's keys in one array of bytes, 12 bytes a band; the
 * fingerprints themselves stay in the key files, and only those of likely pairs are read again. The
 * number of buckets follows from the plan, so the same part files come out of every engine at every
 * parallelism.
 */
@NullMarked
package banmian.beam.corpus;

import org.jspecify.annotations.NullMarked;
