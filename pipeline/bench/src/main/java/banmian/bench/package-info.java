/**
 * Speed, measured by JMH: decoding beside ICU4J, juniversalchardet and Tika on the same bytes, and
 * the script room. Built only with {@code -Pbench}; docs/decoding.md has the command and figures.
 */
@org.jspecify.annotations.NullMarked
package banmian.bench;
