package banmian.extract;

import banmian.text.Issue;
import banmian.text.Passage;
import banmian.text.Span;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says. All lists are immutable and in the order of the text; strings are never
 * empty. Controlled values are the data contract's lower-case ASCII words.
 */
@AutoValue
public abstract class Facts {

  /**
   * Who made the article, one row a person and role.
   *
   * @param personName as printed, inner spaces of a spaced-out name left out
   * @param role reporter, correspondent, intern, photographer, writer, editor, proofreader,
   *     designer, illustrator, translator
   * @param credit text, photo, both; null where the print does not say
   * @param affiliation paper, agency or desk; null where the print does not say
   * @param surface the name's printed text: the text of {@code passage}
   * @param passage the name as printed, with its origins
   */
  public record Contributor(
      String personName,
      String role,
      @Nullable String credit,
      @Nullable String affiliation,
      String surface,
      Passage passage) {}

  /**
   * A name in the text.
   *
   * @param field the text that {@code span} refers to
   * @param kind person, organization, place, time, work, slogan, event
   * @param span its place
   * @param normalized the name to compare by (Simplified, blanks left out), or the expansion of a
   *     slogan; null if none
   * @param method rule, model, both
   */
  public record Mention(
      Field field,
      String kind,
      Span span,
      @Nullable String normalized,
      String method,
      double confidence) {}

  /**
   * A person's office.
   *
   * @param office as printed
   * @param organization as resolved from the article; null where it does not tell
   * @param eventRole host, chair, speaker, attendee, inspector, presenter, reader, visitor,
   *     subject; null
   * @param asOfDate the day that the text speaks of; null where it does not tell
   * @param span the office in the body
   */
  public record PersonOffice(
      String personName,
      String office,
      @Nullable String organization,
      @Nullable String eventRole,
      @Nullable LocalDate asOfDate,
      Span span,
      double confidence) {

    /** The same with what the person does at the event. */
    PersonOffice as(@Nullable String role) {
      return new PersonOffice(personName, office, organization, role, asOfDate, span, confidence);
    }
  }

  /**
   * A date in the body.
   *
   * @param span its place
   * @param startDate first day; null where it is vague or the year is unknown
   * @param endDate last day, inclusive; null likewise
   * @param precision day, half_day, month, year, vague
   * @param basis where the year comes from: printed, issue, document, landmark, corpus, given; null
   *     where unknown
   * @param evidence the words that decided it; null where none did
   */
  public record DateMention(
      Span span,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate,
      String precision,
      @Nullable String basis,
      @Nullable String evidence,
      boolean isEventDate,
      double confidence) {

    /** The same as the day of the article's event. */
    DateMention ofEvent() {
      return new DateMention(
          span, startDate, endDate, precision, basis, evidence, true, confidence);
    }
  }

  /**
   * Something that happened.
   *
   * @param kind meeting, inspection, lecture, ceremony, activity, visit, training,
   *     press_conference, other
   * @param span the words in the body that name it
   */
  public record Event(
      String kind,
      @Nullable String eventName,
      @Nullable LocalDate eventDate,
      @Nullable String place,
      @Nullable String organizer,
      Span span,
      List<Participant> participants) {

    /** The same with others who take part. */
    Event with(List<Participant> others) {
      return new Event(kind, eventName, eventDate, place, organizer, span, others);
    }
  }

  /**
   * Who took part in an event.
   *
   * @param eventRole as for {@link PersonOffice}
   * @param span the name in the body
   */
  public record Participant(
      String personName, String eventRole, @Nullable String office, Span span) {}

  /**
   * Something said.
   *
   * @param speaker person or body (会议); null where it stays open
   * @param verb 指出, 强调, 要求 …
   * @param span the statement in the body
   */
  public record Quote(
      @Nullable String speaker, @Nullable String verb, Span span, boolean isDirect) {}

  Facts() {}

  /** The dateline as printed, as {@code 新华社北京7月3日电}; null where there is none. */
  public abstract @Nullable String datelineText();

  /** Its agency or paper. */
  public abstract @Nullable String datelineAgency();

  /** Its place. */
  public abstract @Nullable String datelinePlace();

  /** The day of the issue. */
  public abstract @Nullable LocalDate publicationDate();

  /** printed, issue, document, landmark, corpus, given. */
  public abstract @Nullable String publicationDateBasis();

  /** The day of the event that the article is about. */
  public abstract @Nullable LocalDate eventDate();

  /** Its printed words. */
  public abstract @Nullable String eventDateText();

  /** day, half_day, month, year, vague. */
  public abstract @Nullable String eventDatePrecision();

  /** Where its year comes from, as for {@link DateMention}. */
  public abstract @Nullable String eventDateBasis();

  /** The words that decided the year. */
  public abstract @Nullable String eventDateEvidence();

  /** What kind of text it is: news, feature, commentary, notice …; null where nothing tells. */
  public abstract @Nullable String genre();

  /** Words that an editor would file it under, in the script of the article. */
  public abstract List<String> keywords();

  /** Lead sentence or sentences, verbatim; null for an article without body. */
  public abstract @Nullable String summary();

  /** Who made it. */
  public abstract List<Contributor> contributors();

  /** Names in it. */
  public abstract List<Mention> mentions();

  /** Who holds which office. */
  public abstract List<PersonOffice> personOffices();

  /** Dates in the body. */
  public abstract List<DateMention> dates();

  /** What happened. */
  public abstract List<Event> events();

  /** What was said. */
  public abstract List<Quote> quotes();

  /** What a reader should know. */
  public abstract List<Issue> issues();

  /** A builder whose values are null and whose lists are empty. */
  public static Builder builder() {
    return new AutoValue_Facts.Builder()
        .keywords(List.of())
        .contributors(List.of())
        .mentions(List.of())
        .personOffices(List.of())
        .dates(List.of())
        .events(List.of())
        .quotes(List.of())
        .issues(List.of());
  }

  /** Collects the values; each method sets the value of its name. */
  @AutoValue.Builder
  public abstract static class Builder {
    Builder() {}

    public abstract Builder datelineText(@Nullable String value);

    public abstract Builder datelineAgency(@Nullable String value);

    public abstract Builder datelinePlace(@Nullable String value);

    public abstract Builder publicationDate(@Nullable LocalDate value);

    public abstract Builder publicationDateBasis(@Nullable String value);

    public abstract Builder eventDate(@Nullable LocalDate value);

    public abstract Builder eventDateText(@Nullable String value);

    public abstract Builder eventDatePrecision(@Nullable String value);

    public abstract Builder eventDateBasis(@Nullable String value);

    public abstract Builder eventDateEvidence(@Nullable String value);

    public abstract Builder genre(@Nullable String value);

    public abstract Builder keywords(List<String> value);

    public abstract Builder summary(@Nullable String value);

    public abstract Builder contributors(List<Contributor> value);

    public abstract Builder mentions(List<Mention> value);

    public abstract Builder personOffices(List<PersonOffice> value);

    public abstract Builder dates(List<DateMention> value);

    public abstract Builder events(List<Event> value);

    public abstract Builder quotes(List<Quote> value);

    public abstract Builder issues(List<Issue> value);

    /** All values, complete. */
    public abstract Facts build();
  }
}
