/**
 * From parts to a dataset: who may write where, and when a reader sees it.
 *
 * <p>What it is: {@link banmian.beam.publish.Workspace} knows the places of a run ({@code
 * OUT/.banmian/runs/HASH/…}), {@link banmian.beam.publish.Commit} is the record that a finished
 * group leaves, {@link banmian.beam.publish.Publisher} checks the records and moves the parts to
 * where readers look. What it is not: it writes no rows.
 *
 * <p>The protocol, after which a dataset is either the old one or the new one: a group's parts are
 * written under names of their own and renamed, the commit record last, so a record vouches for its
 * files. When all records are there, a note of intent is written, {@code _SUCCESS} goes, the parts
 * move, the side files and the manifest are written, {@code _SUCCESS} comes back. A run that dies
 * before the note has changed nothing that a reader sees; one that dies after it is finished by the
 * next run, whatever that one is asked to do.
 *
 * <p>{@link banmian.beam.publish.OutputLock} keeps a second run out of the folder meanwhile.
 *
 * <p>Trap: file systems differ in what renaming over a file and skipping do, so no data leans on
 * it: a name is taken either by nobody or by the same bytes. Only the marks of groups under way are
 * written over, and nothing depends on them but the progress line.
 */
@NullMarked
package banmian.beam.publish;

import org.jspecify.annotations.NullMarked;
