/**
 * The command line: {@code run}, {@code inspect}, {@code schema} and their kin.
 *
 * <p>Door: {@link banmian.cli.Main}. What it is: options, help, what a person reads while a job
 * runs and after it. What it is not: it decides nothing about text and moves no rows.
 *
 * <p>Data goes to stdout, talk to stderr, both as UTF-8. Exit codes: 0 done, 1 failed, 2 wrong
 * usage, 3 more rejects than {@code --max-rejects} allows, 4 {@code validate} found violations.
 * Whether stdout is a terminal is told by the launcher, since Java cannot see it.
 *
 * <p>Trap: picocli makes every command when it starts, so a command names no type of Beam in its
 * fields or signatures; {@code inspect} would load Beam otherwise and take seconds.
 */
@NullMarked
package banmian.cli;

import org.jspecify.annotations.NullMarked;
