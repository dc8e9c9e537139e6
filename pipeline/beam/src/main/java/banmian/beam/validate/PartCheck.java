package banmian.beam.validate;

import banmian.beam.parquet.PartReader;
import banmian.schemas.Ids;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of the parts of one name against each other: they come from one group of
 * documents, so what belongs together lies together.
 */
final class PartCheck {

  /** Opens a part; null if the table has none of that name. */
  interface Parts {
    @Nullable PartReader open(Table<?> table, String part) throws IOException;
  }

  /** Tables whose rows hang on an article, and are sorted by it. */
  private static final List<String> BY_ARTICLE =
      List.of("contributors", "mentions", "person_offices", "dates", "quotes");

  /** Tables whose keys are not made unique across parts by the rows that they hang on. */
  private static final List<String> ROOTS =
      List.of("documents", "articles", "offices", "duplicates", "rejects");

  private final Findings findings;
  private final Parts parts;
  private final Map<String, Hashes> keys = new HashMap<>();
  private final Hashes articleReferences = new Hashes();

  private record Document(long bytes, int articles) {}

  private record Article(String document, long characters) {}

  PartCheck(Findings findings, Parts parts) {
    this.findings = findings;
    this.parts = parts;
    ROOTS.forEach(table -> keys.put(table, new Hashes()));
  }

  private Cursor cursor(String table, String part) throws IOException {
    Table<?> of = Tables.named(table);
    return new Cursor(of, table + "/" + part, parts.open(of, part), findings, keys.get(table));
  }

  /** Checks all parts of that name. */
  void check(String part) throws IOException {
    Map<String, Document> documents = documents(part);
    Map<String, Article> articles = articles(part, documents);
    blocks(part, articles);
    counts(part, documents, articles);
    events(part, articles);
    issues(part, documents, articles);
    for (String table : List.of("offices", "duplicates", "rejects")) {
      try (Cursor rows = cursor(table, part)) {
        while (rows.next()) {
          if (table.equals("duplicates")) {
            articleReferences.add(rows.text("article_id"));
          }
        }
      }
    }
  }

  /** Checks what can only be told of all parts together. */
  void finish() {
    keys.forEach(
        (table, hashes) -> {
          int twice = hashes.twice();
          // a key that stands twice in one part has been reported there, with its value
          findings.check(
              twice == 0, Rule.KEYS, table, twice + " keys stand more than once in the dataset");
        });
    Hashes articles = keys.get("articles");
    int missing = articles == null ? 0 : articleReferences.missingFrom(articles);
    findings.check(
        missing == 0, Rule.IDS, "duplicates", missing + " articles are named that are not there");
  }

  private Map<String, Document> documents(String part) throws IOException {
    Map<String, Document> documents = new HashMap<>();
    try (PartReader rows = parts.open(Tables.named("documents"), part)) {
      while (rows != null && rows.next()) {
        documents.put(
            String.valueOf(rows.value("document_id")),
            new Document(number(rows, "source_bytes"), (int) number(rows, "article_count")));
      }
    }
    return documents;
  }

  private static long number(PartReader rows, String column) {
    Object value = rows.value(column);
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** Articles side by side with all that hangs on them. */
  private Map<String, Article> articles(String part, Map<String, Document> documents)
      throws IOException {
    Map<String, Article> found = new HashMap<>();
    List<Cursor> facts = new ArrayList<>();
    try (Cursor articles = cursor("articles", part)) {
      for (String table : BY_ARTICLE) {
        Cursor fact = cursor(table, part);
        facts.add(fact);
        fact.next();
      }
      while (articles.next()) {
        String id = articles.text("article_id");
        String body = orEmpty(articles.value("body"));
        long characters = body.codePointCount(0, body.length());
        found.put(id, new Article(articles.text("document_id"), characters));
        if (articles.number("characters") != characters) {
          articles.wrong(Rule.COUNTS, "characters is not the length of body, " + characters);
        }
        Object copyOf = articles.value("near_duplicate_of");
        if (copyOf != null) {
          articleReferences.add(copyOf.toString());
        }
        Document document = documents.get(articles.text("document_id"));
        if (document == null) {
          articles.wrong(Rule.IDS, "its document is not there");
        }
        for (int i = 0; i < facts.size(); i++) {
          Cursor fact = facts.get(i);
          while (fact.atRow() && fact.text("article_id").compareTo(id) < 0) {
            orphan(fact);
          }
          while (fact.atRow() && fact.text("article_id").equals(id)) {
            fact(BY_ARTICLE.get(i), fact, articles, document);
            fact.next();
          }
        }
      }
      for (Cursor fact : facts) {
        while (fact.atRow()) {
          orphan(fact);
        }
      }
    } finally {
      for (Cursor fact : facts) {
        fact.close();
      }
    }
    return found;
  }

  private static void orphan(Cursor fact) throws IOException {
    fact.wrong(Rule.IDS, "its article is not there");
    fact.next();
  }

  private static void fact(String table, Cursor fact, Cursor article, @Nullable Document document) {
    if (table.equals("contributors") || table.equals("mentions")) {
      bytes(fact, document);
    }
    if (!table.equals("contributors")) {
      String field = table.equals("mentions") ? fact.text("field") : "body";
      String text = orEmpty(article.value(field));
      String surface = table.equals("person_offices") ? null : fact.text("surface");
      surface(fact, field, text, surface);
    }
    if (table.equals("dates")
        && fact.value("start_date") instanceof LocalDate start
        && fact.value("end_date") instanceof LocalDate end
        && end.isBefore(start)) {
      fact.wrong(Rule.VALUES, "end_date " + end + " is before start_date " + start);
    }
  }

  private static void bytes(Cursor row, @Nullable Document document) {
    long start = row.number("byte_start");
    long end = row.number("byte_end");
    if (end <= start || (document != null && end > document.bytes())) {
      row.wrong(
          Rule.SPANS,
          "bytes "
              + start
              + ".."
              + end
              + (document == null ? "" : " of a document of " + document.bytes()));
    }
  }

  private static void surface(Cursor row, String field, String text, @Nullable String surface) {
    int start = (int) row.number("char_start");
    int end = (int) row.number("char_end");
    if (start >= end || end > text.codePointCount(0, text.length())) {
      row.wrong(Rule.SPANS, "characters " + start + ".." + end + " are not inside " + field);
      return;
    }
    int from = text.offsetByCodePoints(0, start);
    String there = text.substring(from, text.offsetByCodePoints(from, end - start));
    if (surface != null && !surface.equals(there)) {
      row.wrong(
          Rule.SPANS,
          "surface is "
              + surface
              + ", but "
              + field
              + " has "
              + there
              + " at "
              + start
              + ".."
              + end);
    }
  }

  /** Documents side by side with their blocks. */
  private void blocks(String part, Map<String, Article> articles) throws IOException {
    try (Cursor documents = cursor("documents", part);
        Cursor blocks = cursor("blocks", part)) {
      blocks.next();
      while (documents.next()) {
        String id = documents.text("document_id");
        if (!id.equals(
            Ids.document(documents.text("source_uri"), documents.text("content_sha256")))) {
          documents.wrong(Rule.IDS, "it is not made from source_uri and content_sha256");
        }
        String text = orEmpty(documents.value("text"));
        if (!text.isEmpty()
            && text.codePointCount(0, text.length()) != documents.number("characters")) {
          documents.wrong(Rule.COUNTS, "characters is not the length of text");
        }
        while (blocks.atRow() && blocks.text("document_id").compareTo(id) < 0) {
          blocks.wrong(Rule.IDS, "its document is not there");
          blocks.next();
        }
        long at = 0;
        int index = 0;
        while (blocks.atRow() && blocks.text("document_id").equals(id)) {
          block(blocks, at, index++, id, articles);
          at = blocks.number("byte_end");
          blocks.next();
        }
        if (at != documents.number("source_bytes")) {
          documents.wrong(
              Rule.COVER,
              "its blocks end at byte " + at + " of " + documents.number("source_bytes"));
        }
      }
      while (blocks.atRow()) {
        blocks.wrong(Rule.IDS, "its document is not there");
        blocks.next();
      }
    }
  }

  private static void block(
      Cursor block, long at, int index, String document, Map<String, Article> articles) {
    if (block.number("block_index") != index) {
      block.wrong(Rule.COVER, "block_index should be " + index);
    }
    if (block.number("byte_start") != at || block.number("byte_end") <= at) {
      block.wrong(
          Rule.COVER,
          "bytes "
              + block.number("byte_start")
              + ".."
              + block.number("byte_end")
              + " after byte "
              + at);
    }
    if (block.number("line_start") < 1 || block.number("line_end") < block.number("line_start")) {
      block.wrong(
          Rule.SPANS, "lines " + block.number("line_start") + ".." + block.number("line_end"));
    }
    Object id = block.value("article_id");
    Article article = id == null ? null : articles.get(id.toString());
    if (id != null && (article == null || !article.document().equals(document))) {
      block.wrong(Rule.IDS, "its article is not there, or in another document");
    }
  }

  private void counts(String part, Map<String, Document> documents, Map<String, Article> articles) {
    Map<String, Integer> counted = new HashMap<>();
    articles.values().forEach(a -> counted.merge(a.document(), 1, Integer::sum));
    documents.forEach(
        (id, document) -> {
          int count = counted.getOrDefault(id, 0);
          findings.check(
              document.articles() == count,
              Rule.COUNTS,
              "documents/" + part,
              "row " + id + ": article_count is " + document.articles() + ", there are " + count);
        });
  }

  /** Events side by side with those who took part. */
  private void events(String part, Map<String, Article> articles) throws IOException {
    try (Cursor events = cursor("events", part);
        Cursor people = cursor("event_participants", part)) {
      people.next();
      while (events.next()) {
        String id = events.text("event_id");
        String article = events.text("article_id");
        inBody(events, articles.get(article));
        int start = (int) events.number("char_start");
        if (!id.equals(Ids.event(article, start, (int) events.number("char_end")))) {
          events.wrong(Rule.IDS, "it is not made from its article and place");
        }
        while (people.atRow() && people.text("event_id").compareTo(id) < 0) {
          people.wrong(Rule.IDS, "its event is not there");
          people.next();
        }
        while (people.atRow() && people.text("event_id").equals(id)) {
          if (!people.text("article_id").equals(article)) {
            people.wrong(Rule.IDS, "its article is not its event's");
          }
          inBody(people, articles.get(article));
          people.next();
        }
      }
      while (people.atRow()) {
        people.wrong(Rule.IDS, "its event is not there");
        people.next();
      }
    }
  }

  private static void inBody(Cursor row, @Nullable Article article) {
    if (article == null) {
      row.wrong(Rule.IDS, "its article is not there");
    } else if (row.number("char_start") >= row.number("char_end")
        || row.number("char_end") > article.characters()) {
      row.wrong(
          Rule.SPANS,
          "characters "
              + row.number("char_start")
              + ".."
              + row.number("char_end")
              + " of a body of "
              + article.characters());
    }
  }

  private void issues(String part, Map<String, Document> documents, Map<String, Article> articles)
      throws IOException {
    try (Cursor issues = cursor("issues", part)) {
      while (issues.next()) {
        Document document = documents.get(issues.text("document_id"));
        Object article = issues.value("article_id");
        if (document == null) {
          issues.wrong(Rule.IDS, "its document is not there");
        } else if (issues.number("byte_end") > document.bytes()) {
          issues.wrong(Rule.SPANS, "it ends behind its document");
        }
        if (article != null && !articles.containsKey(article.toString())) {
          issues.wrong(Rule.IDS, "its article is not there");
        }
      }
    }
  }

  private static String orEmpty(@Nullable Object text) {
    return text == null ? "" : text.toString();
  }
}
