/**
 * From names to bytes: which files there are, what is in them, and what cannot be read.
 *
 * <p>What it is: the plan (every file, sorted, in groups of a few megabytes, with a hash) and the
 * reader that opens a planned file, unpacks it and gives documents or rejects. What it is not: it
 * decodes no text; whether bytes are text is the decode room's answer, save for what a magic number
 * settles at once.
 *
 * <p>Trap: {@code source_uri} is made of the input's own name and the path inside it ({@code
 * seeds/000.txt}), never of an absolute path, so that the same pages give the same rows on every
 * machine.
 */
@NullMarked
package banmian.beam.ingest;

import org.jspecify.annotations.NullMarked;
