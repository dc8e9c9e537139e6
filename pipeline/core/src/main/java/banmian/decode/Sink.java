package banmian.decode;

import banmian.text.ByteSpan;
import banmian.text.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects decoded characters with their bytes, and the runs that are none. */
final class Sink {

  char[] text;
  int[] starts;
  int[] ends;
  int length;

  /** Bad runs as pairs: start, end; ascending, not adjacent. */
  private int[] bad = new int[8];

  private int badLength;

  Sink(int units) {
    text = new char[units + 4];
    starts = new int[units + 4];
    ends = new int[units + 4];
  }

  void add(int c, int start, int end) {
    if (length + 2 > text.length) {
      grow();
    }
    if (c < 0x10000) {
      unit((char) c, start, end);
    } else {
      unit(Character.highSurrogate(c), start, end);
      unit(Character.lowSurrogate(c), start, end);
    }
  }

  private void unit(char c, int start, int end) {
    text[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  /** Makes room for so many units more. */
  void reserve(int units) {
    while (length + units > text.length) {
      grow();
    }
  }

  void grow() {
    int room = text.length + (text.length >> 1) + 16;
    text = Arrays.copyOf(text, room);
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
  }

  /** A run of bytes that are no character: joined to the run that it touches. */
  void bad(int start, int end) {
    if (badLength > 0 && bad[badLength - 1] == start && length > 0 && ends[length - 1] == start) {
      bad[badLength - 1] = end;
      ends[length - 1] = end;
      return;
    }
    if (badLength == bad.length) {
      bad = Arrays.copyOf(bad, badLength * 2);
    }
    bad[badLength++] = start;
    bad[badLength++] = end;
    add(0xFFFD, start, end);
  }

  /** True if the unit stands for bad bytes. */
  boolean isBad(int unit) {
    int at = Arrays.binarySearch(bad, 0, badLength, starts[unit]);
    return at >= 0 && at % 2 == 0;
  }

  void takeBad(Sink other) {
    bad = Arrays.copyOf(other.bad, other.bad.length);
    badLength = other.badLength;
  }

  void copy(Sink other, int from, int to) {
    while (length + to - from + 2 > text.length) {
      grow();
    }
    System.arraycopy(other.text, from, text, length, to - from);
    System.arraycopy(other.starts, from, starts, length, to - from);
    System.arraycopy(other.ends, from, ends, length, to - from);
    length += to - from;
  }

  int badRuns() {
    return badLength / 2;
  }

  List<ByteSpan> malformed(long base) {
    List<ByteSpan> spans = new ArrayList<>(badLength / 2);
    for (int i = 0; i < badLength; i += 2) {
      spans.add(new ByteSpan(base + bad[i], base + bad[i + 1]));
    }
    return List.copyOf(spans);
  }

  String string() {
    return new String(text, 0, length);
  }

  Passage passage(long base) {
    return Passage.of(string(), base, starts, ends);
  }
}
