/**
 * HanLP behind the core's language port.
 *
 * <p>Door: {@link banmian.hanlp.HanlpSegmenter#create}. Takes Simplified text, gives words with
 * their part of speech. What it is not: an authority on names; alone it finds the persons of local
 * news with an F1 of about 0.6, so the extract room takes its word only with other evidence.
 *
 * <p>HanLP is configured once a class loader: analysis is thread-safe there, configuration is not.
 * One copy costs about 60 MB of heap and is collected with its class loader; it starts no thread.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Segmenter segmenter = HanlpSegmenter.create();
 * segmenter.segment("张艳敏强调");  // 张艳敏/nr 强调/v
 * }</pre>
 *
 * <p>Trap: HanLP reads a {@code hanlp.properties} from the thread's context class loader, or the
 * variable {@code HANLP_ROOT}; either one with a wrong path would switch off the data in its jar.
 * Both are shut out here.
 */
@NullMarked
package banmian.hanlp;

import org.jspecify.annotations.NullMarked;
