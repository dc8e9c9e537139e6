/**
 * Bytes to text: names the encoding of Chinese text, undoes its damage, and proves that nothing was
 * lost.
 *
 * <p>Door: {@link banmian.decode.Decoder}. Takes the bytes of one page or document, gives {@link
 * banmian.decode.Decoded}: text with one origin per unit, the encoding segment by segment with its
 * evidence, and the exact ranges that are no text in it. A long document is decided once, over all
 * of it ({@link banmian.decode.Decision}), and each of its pages is decoded under that decision.
 *
 * <p>The way: {@code Survey} (grammar), {@code Detector} (candidates by likelihood), {@code Seams}
 * (several encodings in one document), {@code Reading} (characters and bad bytes), {@code Mojibake}
 * (repair with proof). {@code Lattice} reads damaged bytes for most of them. How well it does, and
 * what falls short: docs/decoding.md.
 *
 * <p>Traps: the JDK's charsets of these names are not used, since some are wrong (GB2312 reads A1A4
 * as U+30FB) and others change with an update; the tables are recorded. What it is not: it neither
 * cuts nor normalises; the text holds every character that the bytes held, NUL and byte order marks
 * in the middle included.
 */
@NullMarked
package banmian.decode;

import org.jspecify.annotations.NullMarked;
