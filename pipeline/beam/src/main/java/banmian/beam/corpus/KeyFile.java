package banmian.beam.corpus;

import banmian.beam.publish.Store;
import banmian.beam.publish.Workspace;
import banmian.corpus.Fingerprint;
import banmian.corpus.Offices;
import banmian.extract.Facts;
import banmian.schemas.ArticleRow;
import banmian.schemas.PersonOfficeRow;
import banmian.schemas.RowSink;
import banmian.schemas.Table;
import banmian.script.Hans;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a group's articles leave for the corpus tables: their fingerprints and the offices they
 * name.
 *
 * <p>As a sink it takes the group's rows, an article before its offices, and keeps what it needs.
 * Not thread-safe.
 */
public final class KeyFile implements RowSink {

  /**
   * An article that has a fingerprint.
   *
   * @param id its id
   */
  record Article(String id, Fingerprint fingerprint) {}

  private static final int ID = 32;

  private final List<Article> articles = new ArrayList<>();
  private final Offices offices = new Offices();
  private @Nullable LocalDate day;
  private final Set<String> said = new HashSet<>();

  /** An empty one. */
  public KeyFile() {}

  @Override
  public <R> void add(Table<R> table, R row) {
    if (row instanceof ArticleRow found) {
      said.clear();
      Facts facts = found.facts();
      day = facts.eventDate() != null ? facts.eventDate() : facts.publicationDate();
      Fingerprint fingerprint = Fingerprint.of(text(found));
      if (fingerprint != null) {
        articles.add(new Article(found.articleId(), fingerprint));
      }
    } else if (row instanceof PersonOfficeRow held) {
      String organization = held.organization() == null ? "" : held.organization();
      String seat = Offices.seat(held.office(), held.organization());
      // 張金麗 and 张金丽, 区委书记 and 管城区委书记 on one page are still one article that says so
      if (said.add(Hans.perCharacter(held.personName() + "\n" + seat + "\n" + organization))) {
        // an article that names no day for the office speaks of its own
        LocalDate of = held.asOfDate() == null ? day : held.asOfDate();
        offices.add(held.personName(), held.office(), held.organization(), of, held.articleId());
      }
    }
  }

  /** The body without its dateline, since 本报讯 and 新华社北京7月3日电 may stand before one text. */
  private static String text(ArticleRow row) {
    String body = row.article().body().text();
    String dateline = row.facts().datelineText();
    return dateline != null && body.startsWith(dateline) ? body.substring(dateline.length()) : body;
  }

  /** Leaves the keys of {@code group} in the workspace. */
  public void write(Workspace run, int group) throws IOException {
    Store.write(run.keyFile(group), this::writeTo);
  }

  /** Takes the articles of a group, in the order in which they came. */
  @FunctionalInterface
  interface Articles {
    void take(Article article) throws IOException;
  }

  /**
   * Gives the articles of a group to {@code taker}, one after the other: they may be many.
   *
   * @return the offices
   * @throws IOException if the group left no keys
   */
  static Offices read(Workspace run, int group, Articles taker) throws IOException {
    try (InputStream in = Store.open(run.keyFile(group))) {
      return readFrom(in, taker);
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new IOException("group " + group + " left no keys at " + run.keyFile(group), e);
    }
  }

  void writeTo(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
    out.writeInt(articles.size());
    for (Article a : articles) {
      byte[] id = a.id.getBytes(StandardCharsets.US_ASCII);
      if (id.length != ID) {
        throw new IOException("an id of " + id.length + " characters: " + a.id);
      }
      out.write(id);
      a.fingerprint.writeTo(out);
    }
    offices.writeTo(out);
    out.flush();
  }

  static Offices readFrom(InputStream from, Articles taker) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
    byte[] id = new byte[ID];
    for (int n = in.readInt(); n > 0; n--) {
      in.readFully(id);
      taker.take(new Article(new String(id, StandardCharsets.US_ASCII), Fingerprint.readFrom(in)));
    }
    Offices offices = new Offices();
    offices.addFrom(in);
    return offices;
  }
}
