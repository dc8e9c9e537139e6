/**
 * What the core knows of the Chinese language without a tagger: how likely one character follows
 * another, and the ports through which a tagger gives evidence.
 *
 * <p>What it is: {@link banmian.lang.Segmenter}, the port that HanLP implements in its own module.
 * What it is not: an authority on names; the extract room decides, a segmenter only gives evidence.
 */
@NullMarked
package banmian.lang;

import org.jspecify.annotations.NullMarked;
