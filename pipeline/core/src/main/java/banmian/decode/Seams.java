package banmian.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the encoding changes inside a document: appended files, a quotation in another encoding.
 *
 * <p>Lines that read well in the main encoding are left alone. The others are read again by a
 * lattice over the four Chinese encodings of bytes, in which a change costs as much as one or two
 * unlikely characters.
 */
final class Seams {

  /** What a change of encoding costs, in nats. */
  static final float CHANGE = -11f;

  /** How much better a stretch must read in the other encoding, beyond the changes' cost. */
  private static final float GAIN = 14f;

  /** Unlikely text, summed up, from which a line is looked at again. */
  static final float ALARM = 15f;

  private static final float MOST = 6f;

  // Chinese has about -6.5 a character, bytes read wrongly -12 to -14
  private static final float USUAL = -9.5f;

  /** Suspicious lines this near to each other are looked at together, with what is between. */
  private static final int NEAR = 200;

  /** A stretch in one encoding. */
  record Run(int start, int end, Codec codec) {}

  private Seams() {}

  /** The alarm behind a character, from that before it. */
  static float alarm(float alarm, int previous, int c) {
    if (alarm == 0 && Likelihood.isAtLeast(USUAL, previous, c)) {
      return 0;
    }
    float likelihood = Likelihood.of(previous, c);
    // one character alone is no alarm, however odd: U+E5E5 stands for a space in many a GBK file
    return Math.max(0, alarm + Math.min(MOST, USUAL - likelihood));
  }

  /**
   * The runs of {@code b} from {@code from} to {@code to}: ascending, no gap; one or more.
   *
   * @param regions what {@link #suspects} gave
   */
  static List<Run> find(
      byte[] b, int from, int to, Codec main, boolean head, boolean tail, List<int[]> regions) {
    List<Run> runs = new ArrayList<>();
    for (int[] region : regions) {
      foreign(
          b, region[0], region[1], main, head && region[0] == from, tail && region[1] == to, runs);
    }
    return fill(b, from, to, main, runs);
  }

  /** Stretches with a line that reads badly, ascending: empty for text that is in order. */
  static List<int[]> suspects(byte[] b, int from, int to, Codec main) {
    List<int[]> regions = new ArrayList<>();
    int before = from;
    int last = from;
    int pad = 0;
    for (int at = from; at < to; ) {
      int end = Reading.lineEnd(b, at, to);
      boolean suspect = isSuspect(b, at, end, main);
      if (suspect || pad > 0) {
        // the two lines on either side come along: too short to show by themselves
        int start = suspect ? before : at;
        int[] region = regions.isEmpty() ? null : regions.get(regions.size() - 1);
        if (region != null && start <= region[1] + NEAR) {
          region[1] = end;
        } else {
          regions.add(new int[] {start, end});
        }
        pad = suspect ? 2 : pad - 1;
      }
      before = at - last > NEAR ? at : last;
      last = at;
      at = end;
    }
    return regions;
  }

  private static boolean isSuspect(byte[] b, int from, int to, Codec main) {
    if (main == Codec.UTF_8) {
      for (int at = from; at < to; ) {
        int step = main.step(b, at, to);
        if (step == Codec.NONE) {
          return true;
        }
        at += Codec.length(step);
      }
      return false;
    }
    int previous = 0;
    float alarm = 0;
    for (int at = from; at < to; ) {
      int step = main.step(b, at, to);
      if (step == Codec.NONE) {
        return true;
      }
      int c = Codec.codePoint(step);
      if (c >= 0x80) {
        alarm = alarm(alarm, previous, c);
        if (alarm > ALARM) {
          return true;
        }
      }
      previous = c;
      at += Codec.length(step);
    }
    return false;
  }

  private static void foreign(
      byte[] b, int from, int to, Codec main, boolean head, boolean tail, List<Run> runs) {
    Codec[] codecs = {Codec.UTF_8, Codec.GB18030, Codec.BIG5, Codec.EUC_TW};
    int home = 0;
    while (home < codecs.length && codecs[home] != main) {
      home++;
    }
    if (home == codecs.length) {
      return;
    }
    Lattice lattice = new Lattice(codecs, CHANGE, 0);
    int state = home;
    for (int at = from; at < to; ) {
      int end = to - at <= Lattice.MAX ? to : Score.cut(b, at, at + Lattice.MAX / 2);
      float[] initial = new float[codecs.length];
      float[] last = new float[codecs.length];
      for (int s = 0; s < codecs.length; s++) {
        initial[s] = s == state ? 0 : CHANGE;
        last[s] = s == home || tail || end < to ? 0 : CHANGE;
      }
      lattice.run(b, at, end, initial, last, head && at == from, tail && end == to);
      state = collect(lattice, codecs, home, b, end, runs);
      at = end;
    }
  }

  /** Adds the runs that are not in the main encoding; gives the encoding at the end. */
  private static int collect(
      Lattice lattice, Codec[] codecs, int home, byte[] b, int to, List<Run> runs) {
    int state = home;
    int start = -1;
    int end = -1;
    int change = 0;
    for (int i = 0; i <= lattice.steps; i++) {
      boolean over = i == lattice.steps;
      if (!over && i > 0 && lattice.states[i] != lattice.states[i - 1]) {
        change = i;
      }
      if (!over && b[lattice.starts[i]] >= 0 && lattice.end(i, to) == lattice.starts[i] + 1) {
        continue;
      }
      if (over || lattice.states[i] != state) {
        if (state != home && start >= 0) {
          runs.add(new Run(start, end, codecs[state]));
        }
        if (over) {
          return state;
        }
        state = lattice.states[i];
        // 。|2008年: with the figures that the lattice put behind the change
        start = lattice.starts[change];
      }
      end = lattice.end(i, to);
    }
    return state;
  }

  /** Joins neighbours, drops what gains too little, puts the seams in place. */
  private static List<Run> fill(byte[] b, int from, int to, Codec main, List<Run> foreign) {
    List<Run> kept = new ArrayList<>();
    for (Run run : foreign) {
      Run last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last != null && last.codec == run.codec && isAscii(b, last.end, run.start)) {
        kept.set(kept.size() - 1, new Run(last.start, run.end, run.codec));
      } else {
        kept.add(run);
      }
    }
    List<Run> all = new ArrayList<>();
    int at = from;
    for (Run run : kept) {
      if (!pays(b, run, main, to)) {
        continue;
      }
      int start = Math.max(at, lineStart(b, at, run.start));
      Run last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last != null && last.codec != main && last.end == at && isAscii(b, at, run.start)) {
        // two foreign runs, nothing but ASCII between them
        all.set(all.size() - 1, new Run(last.start, start, last.codec));
        at = start;
      }
      if (start > at) {
        all.add(new Run(at, start, main));
      }
      int end = lineEnd(b, run.end, to);
      all.add(new Run(start, end, run.codec));
      at = end;
    }
    if (at < to || all.isEmpty()) {
      all.add(new Run(at, to, main));
    }
    return all;
  }

  private static boolean pays(byte[] b, Run run, Codec main, int to) {
    // far more than enough is certain without reading all of it
    int end = Math.min(run.end, Score.cut(b, run.start, Math.min(to, run.start + 2048)));
    end = Math.max(end, Math.min(run.end, run.start + 64));
    float there = Score.of(run.codec, b, run.start, end, false, false, 0);
    float here = Score.of(main, b, run.start, end, false, false, 0);
    return there - here > GAIN - 2 * CHANGE;
  }

  /** The start of the line of {@code at}, if nothing but ASCII lies before it on the line. */
  private static int lineStart(byte[] b, int from, int at) {
    for (int i = at; i > from; i--) {
      if (b[i - 1] == '\n') {
        return i;
      }
      if (b[i - 1] < 0) {
        return at;
      }
    }
    return from;
  }

  /** The end of the line of {@code at}, if nothing but ASCII lies behind it on the line. */
  private static int lineEnd(byte[] b, int at, int to) {
    for (int i = at; i < to; i++) {
      if (b[i] < 0) {
        return at;
      }
      if (b[i] == '\n') {
        return i + 1;
      }
    }
    return to;
  }

  private static boolean isAscii(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
