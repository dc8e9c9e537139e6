/**
 * The main job: folders of newspaper pages in, a Parquet dataset out, on any engine.
 *
 * <p>What it is: {@link banmian.beam.Job#run} plans the inputs ({@code banmian.beam.ingest}), hands
 * the numbers of the groups to Beam, has each worker read and write whole groups, and publishes
 * what they committed ({@code banmian.beam.publish}). What it is not: it decides nothing about text
 * (that is the core's) and knows no column (that is the schemas'); and it prints nothing, which is
 * the command line's part.
 *
 * <pre>{@code
 * Summary summary =
 *     Job.run(
 *         JobOptions.builder().inputs(List.of("seeds")).output("out").build(),
 *         snapshot -> System.err.println(snapshot.documents()));
 * }</pre>
 *
 * <p>Why so few elements cross the runner: DirectRunner translates a DoFn anew for each bundle, so
 * one element a small file costs over a minute per thousand files, and rows through a shuffle cost
 * gigabytes. Only numbers of groups cross it here; rows go from the reader into the part files.
 *
 * <p>Trap: totals come from the commit records, never from Beam's counters, which on Flink forget
 * the attempts of a worker that died.
 */
@NullMarked
package banmian.beam;

import org.jspecify.annotations.NullMarked;
