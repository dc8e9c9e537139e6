/** Measurements to run by hand on a quiet machine: {@link banmian.bench.IngestBench}. */
package banmian.bench;
