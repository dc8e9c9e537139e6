/**
 * Script and conversion: Simplified or Traditional, whose region, made by a converter or not;
 * pinyin notes found.
 *
 * <p>Doors: {@link banmian.script.ScriptProfile}, {@link banmian.script.Glosses}, {@link
 * banmian.script.Hans}. What it is not: it never changes the printed text; conversion gives new
 * text beside it.
 */
@NullMarked
package banmian.script;

import org.jspecify.annotations.NullMarked;
