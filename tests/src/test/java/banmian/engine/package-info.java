/**
 * The engines: each of them writes the same dataset.
 *
 * <p>{@link banmian.engine.RunnerContractTest} runs the seeds in a plain JVM, on DirectRunner, on
 * an embedded Flink and on a Flink cluster of separate processes, and compares the files byte for
 * byte.
 */
package banmian.engine;
