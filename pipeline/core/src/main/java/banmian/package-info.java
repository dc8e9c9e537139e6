/**
 * One page, read: {@link banmian.PageReader#read} is the table of contents of the core.
 *
 * <p>What it is: the door that everything else calls; plain Java, no engine, no files. {@link
 * banmian.Source} in, {@link banmian.Page} out. What it is not: it does no input or output, reads
 * no clock, locale or default charset.
 */
@NullMarked
package banmian;

import org.jspecify.annotations.NullMarked;
