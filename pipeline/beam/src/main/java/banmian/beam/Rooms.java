package banmian.beam;

import banmian.PageReader;
import banmian.hanlp.HanlpSegmenter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The readers of this class loader, and the threads that they read in: a model is loaded once, and
 * a core is asked once, however many bundles a runner makes.
 */
final class Rooms {

  private static final Map<Integer, ThreadPoolExecutor> THREADS = new ConcurrentHashMap<>();

  private static final Map<PageReader.Options, PageReader> READERS = new ConcurrentHashMap<>();

  private Rooms() {}

  static PageReader reader(PageReader.Options options) {
    return READERS.computeIfAbsent(options, o -> PageReader.with(o, HanlpSegmenter.create()));
  }

  /** So many threads; those without work end after some seconds, so that classes can go. */
  static Executor threads(int count) {
    return THREADS.computeIfAbsent(
        count,
        n -> {
          ThreadPoolExecutor pool =
              new ThreadPoolExecutor(
                  n,
                  n,
                  5,
                  TimeUnit.SECONDS,
                  new LinkedBlockingQueue<>(),
                  task -> {
                    Thread thread = new Thread(task, "banmian-pages");
                    thread.setDaemon(true);
                    return thread;
                  });
          pool.allowCoreThreadTimeOut(true);
          return pool;
        });
  }
}
