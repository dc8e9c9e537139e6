/**
 * What only many articles together tell: which of them repeat each other, and who held which office
 * when.
 *
 * <p>What it is: pure functions over small keys. An article leaves a {@link
 * banmian.corpus.Fingerprint} of 280 bytes and the offices that it names; an engine brings together
 * the keys that may meet, a bucket at a time, and the results do not depend on how many buckets
 * there were or in which order keys came. What it is not: it reads no file and knows no engine.
 *
 * <pre>{@code
 * Fingerprint one = Fingerprint.of(body);
 * one.isNear(Fingerprint.of(reprint)); // true
 * }</pre>
 *
 * <p>The way of duplicates: each article enters {@link banmian.corpus.Candidates} under its 32
 * {@linkplain banmian.corpus.Fingerprint#band bands}, in the bucket of each band; the pairs that
 * come out are checked and joined by {@link banmian.corpus.Clusters}. The way of offices: {@link
 * banmian.corpus.Offices}, {@linkplain banmian.corpus.Offices#split split} so that all holders of
 * one office meet.
 */
@NullMarked
package banmian.corpus;

import org.jspecify.annotations.NullMarked;
