/**
 * Script and conversion: Simplified or Traditional, whose region, made by a converter or not;
 * pinyin notes found.
 *
 * <p>Doors: {@link banmian.script.ScriptProfile} for what a text is written in, {@link
 * banmian.script.Glosses} for readings set in parentheses, {@link banmian.script.Hans} for its
 * Simplified form, {@link banmian.script.Converter} for every other direction. What it is not: it
 * never changes the printed text; conversion gives new text beside it.
 *
 * <pre>{@code
 * Passage text = printed.without(Glosses.find(printed)); // 區(qū)委 → 區委
 * ScriptProfile.of(text.text()).script(); // Hant
 * Hans.of("乾隆年間天氣乾燥"); // 乾隆年间天气干燥
 * }</pre>
 *
 * <p>Traps: cut notes before telling the script and before joining lines; a short line has its
 * page's script ({@link banmian.script.ScriptProfile#ofLine}); only {@link
 * banmian.script.Hans#perCharacter} keeps every place, the others where {@link
 * banmian.script.Converter#trace} says. Data: OpenCC 1.4.1 and Unihan 15.0.0, each with its licence
 * in the resources.
 */
@NullMarked
package banmian.script;

import org.jspecify.annotations.NullMarked;
