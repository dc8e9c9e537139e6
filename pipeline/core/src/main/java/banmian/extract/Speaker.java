package banmian.extract;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param name as printed; null where the print does not tell it
 * @param start where that stands
 */
record Speaker(@Nullable String name, int start) {}
