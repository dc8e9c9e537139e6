/**
 * Text that knows where it was printed.
 *
 * <p>What it is: the values that every room shares. {@link banmian.text.Passage} is edited text
 * whose every UTF-16 unit keeps its source bytes; {@link banmian.text.Span} and {@link
 * banmian.text.ByteSpan} name places; {@link banmian.text.Issue} says what went wrong, and where.
 * What it is not: it reads no bytes and decides nothing.
 *
 * <p>Units, once for the whole core: offsets and lengths in memory are UTF-16 code units,
 * half-open; byte offsets are half-open and count from the first byte of the source file; lines are
 * 1-based and inclusive, as an editor counts them (LF, CRLF or CR); widths are columns (full-width
 * 2, half-width 1); confidence is 0..1, and 0.5 means that the rule would be right about every
 * second time.
 *
 * <p>Trap: the bytes of a passage need not ascend. A fragment printed out of reading order keeps
 * its own offsets.
 */
@NullMarked
package banmian.text;

import org.jspecify.annotations.NullMarked;
