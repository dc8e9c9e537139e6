package banmian.beam;

import banmian.PageReader;
import banmian.hanlp.HanlpSegmenter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The readers of this class loader: a model is loaded once, however many bundles a runner makes.
 */
final class Rooms {

  private static final Map<PageReader.Options, PageReader> READERS = new ConcurrentHashMap<>();

  private Rooms() {}

  static PageReader reader(PageReader.Options options) {
    return READERS.computeIfAbsent(options, o -> PageReader.with(o, HanlpSegmenter.create()));
  }
}
