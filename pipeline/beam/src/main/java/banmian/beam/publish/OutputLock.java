package banmian.beam.publish;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of an output folder: the file {@code .banmian.lock} in it, which says who
 * holds it.
 *
 * <p>What counts is the operating system's lock on that file, not that it is there. It ends with
 * its process, however that ends, so no lock is ever stale and nothing has to be deleted by hand;
 * the file of a run that died is taken over. A file system that is not the machine's own (HDFS, S3)
 * has no such locks: there nothing keeps two runs apart.
 */
public final class OutputLock implements Closeable {

  private static final String NAME = ".banmian.lock";

  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** How far behind the owner's words a file ends, so that no two are of one size. */
  private static final Random PADDING = new SecureRandom();

  /** Somebody else holds the lock. */
  public static final class HeldException extends IOException {
    private static final long serialVersionUID = 1;

    HeldException(String owner) {
      super(owner.isEmpty() ? "another run" : owner);
    }
  }

  private final @Nullable Path file;
  private final @Nullable FileChannel channel;

  private OutputLock(@Nullable Path file, @Nullable FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock; the folder is made if it is not there.
   *
   * @param output folder of the dataset, absolute
   * @param now stands in the file, for whoever is kept out
   * @throws HeldException if another run has it, with what that run says of itself
   */
  public static OutputLock take(String output, Instant now) throws IOException {
    Path folder = Store.local(output);
    if (folder == null) {
      return new OutputLock(null, null);
    }
    Files.createDirectories(folder);
    Path file = folder.toRealPath().resolve(NAME);
    // asked of ourselves first: closing a file in this process would end this process's locks on it
    if (!HELD.add(file)) {
      throw new HeldException("this process");
    }
    FileChannel channel = null;
    try {
      channel = lock(file, now);
      return new OutputLock(file, channel);
    } finally {
      if (channel == null) {
        HELD.remove(file);
      }
    }
  }

  private static FileChannel lock(Path file, Instant now) throws IOException {
    String owner = "process " + ProcessHandle.current().pid() + " on " + host() + ", since " + now;
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean taken = false;
      try {
        if (channel.tryLock() == null) {
          throw new HeldException(content(file));
        }
        channel.truncate(0);
        byte[] words = owner.getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(words));
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), words.length + PADDING.nextInt(1 << 16));
        // whoever held it may have deleted the file between our opening and locking it, and
        // somebody else made it anew: then the name leads to a file of another size. Reading it
        // would tell, too, but to close a file ends this process's locks on it
        taken = size(file) == channel.size();
        if (taken) {
          return channel;
        }
      } finally {
        if (!taken) {
          channel.close();
        }
      }
    }
  }

  /** The size of {@code file}; -1 if it is not there. */
  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return -1;
    }
  }

  private static String content(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).replace("\0", "").strip();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() throws IOException {
    if (file != null && channel != null) {
      FileChannel held = channel;
      try (held) {
        Files.deleteIfExists(file);
      } finally {
        HELD.remove(file);
      }
    }
  }
}
