package banmian.script;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Growing text that may remember, for each UTF-16 unit, the range of the input it stands for. */
final class Units {

  char[] text;
  int length;
  // null where nobody asks for origins
  private int @Nullable [] starts;
  private int @Nullable [] ends;

  private Units(char[] text, int length, int @Nullable [] starts, int @Nullable [] ends) {
    this.text = text;
    this.length = length;
    this.starts = starts;
    this.ends = ends;
  }

  /** {@code input}, each unit standing for itself. */
  static Units of(String input, boolean traced) {
    int n = input.length();
    int[] starts = null;
    int[] ends = null;
    if (traced) {
      starts = new int[n];
      ends = new int[n];
      for (int i = 0; i < n; i++) {
        starts[i] = i;
        ends[i] = i + 1;
      }
    }
    return new Units(input.toCharArray(), n, starts, ends);
  }

  /** No text yet, with origins if {@code model} has them. */
  static Units like(Units model) {
    int room = model.length + 16;
    boolean traced = model.starts != null;
    return new Units(
        new char[room], 0, traced ? new int[room] : null, traced ? new int[room] : null);
  }

  void clear() {
    length = 0;
  }

  /** Appends units of {@code from} as they are. */
  void copy(Units from, int start, int end) {
    int n = end - start;
    if (n <= 0) {
      return;
    }
    reserve(n);
    System.arraycopy(from.text, start, text, length, n);
    if (starts != null && ends != null && from.starts != null && from.ends != null) {
      System.arraycopy(from.starts, start, starts, length, n);
      System.arraycopy(from.ends, start, ends, length, n);
    }
    length += n;
  }

  /**
   * Appends {@code value} for the units of {@code from}: one for one if it is as long, else each
   * unit of it for all of them.
   */
  void put(char[] value, Units from, int start, int end) {
    int n = value.length;
    reserve(n);
    System.arraycopy(value, 0, text, length, n);
    if (starts != null && ends != null && from.starts != null && from.ends != null) {
      boolean even = n == end - start;
      for (int k = 0; k < n; k++) {
        starts[length + k] = from.starts[even ? start + k : start];
        ends[length + k] = from.ends[even ? start + k : end - 1];
      }
    }
    length += n;
  }

  int[] starts() {
    return starts == null ? new int[0] : Arrays.copyOf(starts, length);
  }

  int[] ends() {
    return ends == null ? new int[0] : Arrays.copyOf(ends, length);
  }

  @Override
  public String toString() {
    return new String(text, 0, length);
  }

  private void reserve(int more) {
    int needed = length + more;
    if (needed > text.length) {
      int room = Math.max(needed, text.length + (text.length >> 1));
      text = Arrays.copyOf(text, room);
      if (starts != null && ends != null) {
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
      }
    }
  }
}
