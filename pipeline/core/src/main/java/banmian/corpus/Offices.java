package banmian.corpus;

import banmian.script.Hans;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who held which office when, as far as articles say.
 *
 * <p>張金麗 of one page and 张金丽 of another are one person: names, offices and organizations are
 * compared in Simplified characters, and come out in the spelling that most articles print. So do
 * offices printed with more or less of their body: 管城回族区委书记 and 区委书记 of 管城回族区委 are one.
 *
 * <p>Sums can be written, read and added: the sum of many is the same in every order. Memory is at
 * most two hundred articles for each person, office and organization. Not thread-safe.
 */
public final class Offices {

  private static final int ENDS = 100;

  /**
   * A person in an office.
   *
   * @param organization what it is an office of; null if no article tells
   * @param firstDate first day of which an article says so; null if none is dated
   * @param lastDate last such day; null likewise
   * @param articleCount articles that say so
   * @param articleIds those articles by date, then by id, undated ones last; of more than two
   *     hundred the first and the last hundred
   * @param conflict another person in the same office of the same organization who is dated within
   *     these days: of several the one of most articles, of equals the first by name; null if there
   *     is none, if organization or dates are not known, or if several hold it at once as a rule,
   *     as 副区长 and 常委
   */
  public record Tenure(
      String personName,
      String office,
      @Nullable String organization,
      @Nullable LocalDate firstDate,
      @Nullable LocalDate lastDate,
      int articleCount,
      List<String> articleIds,
      @Nullable String conflict) {
    /** Copies the list. */
    public Tenure {
      articleIds = List.copyOf(articleIds);
    }
  }

  /** Office first, so that its holders are neighbours; all in Simplified characters. */
  private record Key(String office, @Nullable String organization, String personName)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::office)
            .thenComparing(Key::organization, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::personName);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }

    static Key of(Spelling spelling) {
      String organization = spelling.organization;
      return new Key(
          seat(spelling.office, organization),
          organization == null ? null : Hans.perCharacter(organization),
          Hans.perCharacter(spelling.personName));
    }

    /** True if two holders at a time need an explanation. */
    boolean isHeldByOne() {
      return organization != null && !SharedOffices.contains(office);
    }

    boolean isSameOffice(Key other) {
      return office.equals(other.office) && Objects.equals(organization, other.organization);
    }
  }

  /** A key as it is printed. */
  private record Spelling(String personName, String office, @Nullable String organization)
      implements Comparable<Spelling> {

    private static final Comparator<Spelling> ORDER =
        Comparator.comparing(Spelling::personName)
            .thenComparing(Spelling::office)
            .thenComparing(
                Spelling::organization, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Spelling other) {
      return ORDER.compare(this, other);
    }
  }

  private record Article(@Nullable LocalDate date, String id) implements Comparable<Article> {

    private static final Comparator<Article> ORDER =
        Comparator.comparing(Article::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Article::id);

    @Override
    public int compareTo(Article other) {
      return ORDER.compare(this, other);
    }
  }

  /** The articles of one key: all, or the first and the last hundred; sorted. */
  private static final class Sum {
    final Map<Spelling, Integer> spellings = new TreeMap<>();
    int count;
    @Nullable LocalDate first;
    @Nullable LocalDate last;
    List<Article> ends = new ArrayList<>();

    void spelled(Spelling spelling, int more) {
      spellings.merge(spelling, more, Math::addExact);
      count = Math.addExact(count, more);
    }

    /** The spelling of most articles, of equals the first. */
    Spelling spelling() {
      Map.Entry<Spelling, Integer> most = null;
      for (Map.Entry<Spelling, Integer> entry : spellings.entrySet()) {
        if (most == null || entry.getValue() > most.getValue()) {
          most = entry;
        }
      }
      return Objects.requireNonNull(most).getKey();
    }

    void add(@Nullable LocalDate from, @Nullable LocalDate to, List<Article> articles) {
      if (from != null && (first == null || from.isBefore(first))) {
        first = from;
      }
      if (to != null && (last == null || to.isAfter(last))) {
        last = to;
      }
      ends.addAll(articles);
      // sorting now and then costs less than keeping order
      if (ends.size() > 4 * ENDS) {
        trim();
      }
    }

    void trim() {
      ends.sort(Comparator.naturalOrder());
      if (ends.size() > 2 * ENDS) {
        List<Article> kept = new ArrayList<>(ends.subList(0, ENDS));
        kept.addAll(ends.subList(ends.size() - ENDS, ends.size()));
        ends = kept;
      }
    }
  }

  private final Map<Key, Sum> sums = new TreeMap<>();

  /** A number of 0 or more that all holders of one office share, the same on every machine. */
  private static int bucket(Key key) {
    String organization = key.organization;
    // String.hashCode is specified to the bit
    int hash = 31 * key.office.hashCode() + (organization == null ? 0 : organization.hashCode());
    hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
    return (hash ^ (hash >>> 15)) & Integer.MAX_VALUE;
  }

  /**
   * Takes what an article says; once for an article, person, office and organization, whatever the
   * script.
   *
   * @param date day that it speaks of; null if unknown
   */
  public void add(
      String personName,
      String office,
      @Nullable String organization,
      @Nullable LocalDate date,
      String articleId) {
    Spelling spelling = new Spelling(personName, office, organization);
    Sum sum = sums.computeIfAbsent(Key.of(spelling), k -> new Sum());
    sum.spelled(spelling, 1);
    sum.add(date, date, List.of(new Article(date, articleId)));
  }

  /**
   * What {@code office} is without the body before it, in Simplified characters: 书记 for 区委书记 of
   * 管城回族区委, 长 for 局长 of 县水利局. Two forms of one office of one body give the same.
   */
  public static String seat(String office, @Nullable String organization) {
    String seat = Hans.perCharacter(office);
    String body = organization == null ? "" : Hans.perCharacter(organization);
    for (int length = seat.length() - 1; length > 0; length--) {
      if (isBody(seat.substring(0, length), body)) {
        seat = seat.substring(length);
        length = seat.length(); // 管城回族区|区|长
      }
    }
    return seat;
  }

  /** True for the end of {@code body}, and for its beginning and end: 管城区委 of 管城回族区委. */
  private static boolean isBody(String part, String body) {
    boolean whole = body.endsWith(part);
    for (int cut = 2; cut < part.length() && !whole; cut++) {
      whole = body.startsWith(part.substring(0, cut)) && body.endsWith(part.substring(cut));
    }
    return whole;
  }

  /** True if nothing was added. */
  public boolean isEmpty() {
    return sums.isEmpty();
  }

  /**
   * These sums in {@code buckets} parts, all holders of one office in the same part wherever they
   * come from; a part may be empty.
   */
  public List<Offices> split(int buckets) {
    List<Offices> parts = new ArrayList<>();
    for (int i = 0; i < buckets; i++) {
      parts.add(new Offices());
    }
    sums.forEach((key, sum) -> parts.get(bucket(key) % buckets).sums.put(key, sum));
    return parts;
  }

  /** The tenures by office, organization (unknown first) and name. */
  public List<Tenure> tenures() {
    List<Tenure> tenures = new ArrayList<>();
    List<Map.Entry<Key, Sum>> all = new ArrayList<>(sums.entrySet());
    for (int from = 0; from < all.size(); ) {
      int to = from + 1;
      while (to < all.size() && all.get(to).getKey().isSameOffice(all.get(from).getKey())) {
        to++;
      }
      List<Map.Entry<Key, Sum>> holders = all.subList(from, to);
      List<Map.Entry<Key, Sum>> ranked = new ArrayList<>(holders);
      ranked.removeIf(h -> !h.getKey().isHeldByOne() || h.getValue().first == null);
      // stable, so that of equals the first by name stays first
      ranked.sort(Comparator.comparingInt(h -> -h.getValue().count));
      for (Map.Entry<Key, Sum> holder : holders) {
        Sum sum = holder.getValue();
        sum.trim();
        Spelling spelling = sum.spelling();
        tenures.add(
            new Tenure(
                spelling.personName,
                spelling.office,
                spelling.organization,
                sum.first,
                sum.last,
                sum.count,
                sum.ends.stream().map(Article::id).toList(),
                conflict(holder, ranked)));
      }
      from = to;
    }
    return tenures;
  }

  /** The first of {@code ranked} who is dated within the holder's days; null if none is. */
  private static @Nullable String conflict(
      Map.Entry<Key, Sum> holder, List<Map.Entry<Key, Sum>> ranked) {
    for (Map.Entry<Key, Sum> other : ranked) {
      if (!other.getKey().equals(holder.getKey()) && overlap(holder.getValue(), other.getValue())) {
        return other.getValue().spelling().personName;
      }
    }
    return null;
  }

  private static boolean overlap(Sum one, Sum other) {
    return one.first != null
        && one.last != null
        && other.first != null
        && other.last != null
        && !one.first.isAfter(other.last)
        && !other.first.isAfter(one.last);
  }

  /** Writes the sums. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(sums.size());
    for (Map.Entry<Key, Sum> entry : sums.entrySet()) {
      Sum sum = entry.getValue();
      sum.trim();
      out.writeInt(sum.spellings.size());
      for (Map.Entry<Spelling, Integer> spelled : sum.spellings.entrySet()) {
        String organization = spelled.getKey().organization;
        writeText(spelled.getKey().personName, out);
        writeText(spelled.getKey().office, out);
        out.writeBoolean(organization != null);
        writeText(organization == null ? "" : organization, out);
        out.writeInt(spelled.getValue());
      }
      writeDay(sum.first, out);
      writeDay(sum.last, out);
      out.writeInt(sum.ends.size());
      for (Article article : sum.ends) {
        writeDay(article.date, out);
        writeText(article.id, out);
      }
    }
  }

  /** Adds what {@link #writeTo} wrote. */
  public void addFrom(DataInput in) throws IOException {
    for (int keys = in.readInt(); keys > 0; keys--) {
      Sum sum = new Sum();
      for (int spellings = in.readInt(); spellings > 0; spellings--) {
        String person = readText(in);
        String office = readText(in);
        boolean known = in.readBoolean();
        String organization = readText(in);
        Spelling spelling = new Spelling(person, office, known ? organization : null);
        sum = sums.computeIfAbsent(Key.of(spelling), k -> new Sum());
        sum.spelled(spelling, in.readInt());
      }
      LocalDate first = readDay(in);
      LocalDate last = readDay(in);
      List<Article> ends = new ArrayList<>();
      for (int articles = in.readInt(); articles > 0; articles--) {
        ends.add(new Article(readDay(in), readText(in)));
      }
      sum.add(first, last, ends);
    }
  }

  // not writeUTF, which refuses more than 64 kB
  private static void writeText(String text, DataOutput out) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String readText(DataInput in) throws IOException {
    char[] text = new char[in.readInt()];
    for (int i = 0; i < text.length; i++) {
      text[i] = in.readChar();
    }
    return new String(text);
  }

  private static void writeDay(@Nullable LocalDate day, DataOutput out) throws IOException {
    out.writeLong(day == null ? Long.MIN_VALUE : day.toEpochDay());
  }

  private static @Nullable LocalDate readDay(DataInput in) throws IOException {
    long day = in.readLong();
    return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
  }
}
