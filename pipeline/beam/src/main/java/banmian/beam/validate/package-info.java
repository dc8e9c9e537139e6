/**
 * Checks a written dataset against the data contract, with nothing but what lies on disk.
 *
 * <p>What it is: {@link banmian.beam.validate.DatasetCheck} reads every file once and gives a
 * {@link banmian.beam.validate.Report} of what breaks the contract, rule by rule. What it is not:
 * it repairs nothing and judges no reading; whether a headline is the right one is another matter.
 *
 * <p>A group of documents wrote the parts of one name, each sorted by its key, so articles and
 * their facts are walked side by side and no more than a row group a table is in memory.
 */
@NullMarked
package banmian.beam.validate;

import org.jspecify.annotations.NullMarked;
