package banmian.article;

import banmian.text.Issue;
import banmian.text.Passage;
import com.google.auto.value.AutoValue;
import com.google.auto.value.extension.memoized.Memoized;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article: its parts as they should be read. */
@AutoValue
public abstract class Article {

  /**
   * A heading inside the body.
   *
   * @param head its text
   * @param paragraphIndex the paragraph that it stands before, 0-based
   */
  public record Section(Passage head, int paragraphIndex) {}

  Article() {}

  /**
   * The parts in reading order: decks, then body with its section heads, bylines and captions where
   * they belong. Not empty.
   */
  public abstract List<Part> parts();

  /** How sure the article's extent and order are, 0..1. */
  public abstract double confidence();

  /** What a reader should know about it. */
  public abstract List<Issue> issues();

  /** An article of the given parts. */
  public static Article of(List<Part> parts, double confidence, List<Issue> issues) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an article without parts");
    }
    return new AutoValue_Article(List.copyOf(parts), confidence, List.copyOf(issues));
  }

  /** All decks as printed, one a line, in deck order; null without a headline. */
  @Memoized
  public @Nullable Passage headlineText() {
    List<Passage> decks = new ArrayList<>();
    for (Part part : parts()) {
      if (part.role().isDeck()) {
        decks.add(part.text());
      }
    }
    return decks.isEmpty() ? null : Passage.join("\n", decks);
  }

  /** The decks of one role, joined by a line end; null where there is none. */
  public @Nullable Passage deck(Role role) {
    List<Passage> decks = texts(role);
    return decks.isEmpty() ? null : Passage.join("\n", decks);
  }

  /** The repaired body: paragraphs separated by {@code \n}; empty for an article without one. */
  @Memoized
  public Passage body() {
    List<Passage> paragraphs = new ArrayList<>();
    List<Passage> open = new ArrayList<>();
    int index = -1;
    for (Part part : parts()) {
      if (part.role() != Role.BODY) {
        continue;
      }
      if (!open.isEmpty() && part.paragraphIndex() != index) {
        paragraphs.add(Passage.join("", open));
        open.clear();
      }
      index = part.paragraphIndex();
      open.add(part.text());
    }
    if (!open.isEmpty()) {
      paragraphs.add(Passage.join("", open));
    }
    return paragraphs.isEmpty() ? Passage.empty() : Passage.join("\n", paragraphs);
  }

  /** The section heads with the paragraph that each one stands before, in order. */
  @Memoized
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    int paragraph = 0;
    for (Part part : parts()) {
      if (part.role() == Role.BODY) {
        paragraph = part.paragraphIndex() + 1;
      } else if (part.role() == Role.SECTION_HEAD) {
        sections.add(new Section(part.text(), paragraph));
      }
    }
    return List.copyOf(sections);
  }

  /** The byline as printed, one line each; null where there is none on a line of its own. */
  @Memoized
  public @Nullable Passage byline() {
    List<Passage> lines = texts(Role.BYLINE);
    return lines.isEmpty() ? null : Passage.join("\n", lines);
  }

  /** The texts of one role, in order. */
  public List<Passage> texts(Role role) {
    return parts().stream().filter(p -> p.role() == role).map(Part::text).toList();
  }

  /** The earliest source byte of its text: what its id is made from. */
  public long earliestByte() {
    return parts().stream().mapToLong(p -> p.text().earliestByte()).min().orElse(0);
  }
}
