package banmian.extract;

import banmian.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where something happened, and who held it. */
final class EventPlaces {

  private static final int REACH = 12;
  private static final int NAME = 40;

  private final Pattern together;
  private final Pattern byWhom;
  private final Pattern beforeHolding;
  private final Pattern venue;
  private final Pattern isAt;
  private final Pattern there;

  EventPlaces(Forms forms) {
    this.together = forms.of("together");
    this.byWhom = forms.of("by-whom");
    this.beforeHolding = forms.of("before-holding");
    this.venue = forms.of("venue");
    this.isAt = forms.of("is-at");
    this.there = forms.of("there");
  }

  /**
   * Who holds what a stretch tells; null where it does not say.
   *
   * @param to where the next event begins
   */
  @Nullable Span holder(Report of, int from, int to, Happening told) {
    if (told.holder() != null || !told.held() || !told.hasName()) {
      return told.holder();
    }
    Span body = bodyBefore(of, from, told.verb().start());
    body = body == null ? regionBefore(of, from, told.verb().start()) : body;
    return body == null ? heldBy(of, from, to) : body;
  }

  /** 市科委和市教委|昨日共同举办: the bodies right before the verb. */
  private @Nullable Span bodyBefore(Report of, int from, int verb) {
    String text = of.text();
    Span holder = null;
    Spot before = null;
    for (Spot spot : Spot.within(of.bodies(), from, verb)) {
      if (spot.end() > verb) {
        break;
      }
      boolean holds =
          verb - spot.end() <= REACH
              && Forms.fills(beforeHolding, text, spot.end(), verb)
              && !isAt(text, spot);
      boolean joined = before != null && Forms.fills(together, text, before.end(), spot.start());
      if (holds) {
        holder = before != null && joined ? new Span(before.start(), spot.end()) : spot.span();
      }
      before = spot;
    }
    return holder;
  }

  /** 管城回族区|召开: the region stands for its government. */
  private @Nullable Span regionBefore(Report of, int from, int verb) {
    Spot region = Spot.endingAt(of.places(), verb);
    return region != null && region.start() >= from && !isAt(of.text(), region)
        ? region.span()
        : null;
  }

  /** 论坛由|河州大学与省社科联|共同主办: told in a clause of its own. */
  private @Nullable Span heldBy(Report of, int from, int to) {
    int first = of.text().indexOf('由', from);
    if (first < 0 || first >= to) {
      return null;
    }
    Matcher by = byWhom.matcher(of.text()).region(from, to);
    while (by.find()) {
      for (Spot body : Spot.within(of.bodies(), by.start(1), by.end(1))) {
        if (body.start() == by.start(1)) {
          return new Span(by.start(1), by.end(1));
        }
      }
    }
    return null;
  }

  /** Where it was; null where the print does not say. */
  @Nullable Span place(Report of, int from, int to, Happening told) {
    Spot body = Spot.endingAt(of.bodies(), told.verb().start());
    if (body != null && body.start() >= from && isAt(of.text(), body)) {
      return body.span(); // 在市博物馆|举行
    }
    Span where = placeNear(of, from, to, told);
    return where == null ? venue(of, from, told.verb().start()) : where;
  }

  /** The place of the sentence that stands nearest to the verb behind 在, 于, 到, 赴. */
  private @Nullable Span placeNear(Report of, int from, int to, Happening told) {
    String text = of.text();
    Span where = null;
    int start = of.sentenceStart(from, told.verb().start());
    for (Spot spot : Spot.within(of.places(), start, to)) {
      boolean in = spot.start() > 0 && Forms.at(there, text, spot.start() - 1, spot.start());
      if (!in || of.acts().isStudied(spot.start())) {
        continue;
      }
      if (spot.start() >= told.name().end() && spot.start() > told.verb().end() + NAME) {
        break;
      }
      if (where == null || spot.end() <= told.verb().start()) {
        where = spot.span();
      }
    }
    return where == null ? null : withParts(of, where);
  }

  /** A place with those that stand right behind it: 黄集镇|上坪村. */
  private static Span withParts(Report of, Span where) {
    int end = where.end();
    for (Spot spot : of.places()) {
      end = spot.start() == end ? spot.end() : end;
    }
    return new Span(where.start(), end);
  }

  /** 在|县行政中心三楼会议室|召开: right before the verb, whatever the place is called. */
  private @Nullable Span venue(Report of, int from, int verb) {
    Matcher in = venue.matcher(of.text()).region(of.sentenceStart(from, verb), verb);
    return in.find() ? new Span(in.start(1), in.end(1)) : null;
  }

  /** True if it is told where, not who: 在河阳市汶水区举行. */
  private boolean isAt(String text, Spot spot) {
    return Forms.in(isAt, text, Math.max(0, spot.start() - REACH), spot.start());
  }
}
