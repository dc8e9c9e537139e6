package banmian.extract;

import banmian.extract.Facts.DateMention;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an article.
 *
 * @param mentions its dates, ascending
 * @param lead place in that list of the day of the lead; -1 if it has none
 */
record Days(List<DateMention> mentions, int lead) {

  private static final int NEAR = 2;

  /** The day of the lead; null if it has none or its year is not known. */
  @Nullable LocalDate ofLead() {
    return lead < 0 ? null : mentions.get(lead).startDate();
  }

  /** False if the lead tells of several days: of which of them what follows is, we cannot tell. */
  boolean isOneDay() {
    DateMention day = lead < 0 ? null : mentions.get(lead);
    return day == null || Objects.equals(day.startDate(), day.endDate());
  }

  /** The first day printed between two places that is the day of what follows; null for none. */
  @Nullable DateMention within(int from, int to) {
    for (int i = from(from); i < mentions.size() && mentions.get(i).span().start() < to; i++) {
      DateMention date = mentions.get(i);
      if (date.precision().equals("day") || date.precision().equals("half_day")) {
        return date;
      }
    }
    return null;
  }

  /** The one that ends at most a few characters before a place; null if none does. */
  @Nullable DateMention endingNear(int at) {
    int before = from(at) - 1;
    DateMention date = before < 0 ? null : mentions.get(before);
    return date == null || date.span().end() + NEAR < at || date.span().end() > at ? null : date;
  }

  /** How many days lie between a printed day and the lead's; 0 where one of them is unknown. */
  long fromLead(DateMention date) {
    LocalDate lead = ofLead();
    LocalDate own = date.startDate();
    return lead == null || own == null ? 0 : Math.abs(lead.toEpochDay() - own.toEpochDay());
  }

  private int from(int at) {
    return Spot.first(mentions, mention -> mention.span().start(), at);
  }
}
