/**
 * Bytes to text: names the encoding of Chinese text, undoes its damage, and proves that nothing was
 * lost.
 *
 * <p>Door: {@link banmian.decode.Decoder}. Takes the bytes of one page or document, gives {@link
 * banmian.decode.Decoded}: text with one origin per unit, the encoding segment by segment with its
 * evidence, and the exact ranges that are no text in it. What it is not: it neither cuts nor
 * normalises; the text holds every character that the bytes held, NUL and byte order marks in the
 * middle included.
 */
@NullMarked
package banmian.decode;

import org.jspecify.annotations.NullMarked;
