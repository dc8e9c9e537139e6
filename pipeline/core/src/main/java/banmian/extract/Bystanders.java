package banmian.extract;

import java.util.regex.Pattern;

/** Persons whom a clause names and who do not speak in it: who is spoken to, asked, met. */
final class Bystanders {

  private final Offices offices;
  private final Pattern to;
  private final Pattern toldTo;
  private final Pattern asked;
  private final Pattern ofOthers;

  Bystanders(Forms forms, Offices offices) {
    this.offices = offices;
    this.to = forms.of("to");
    this.toldTo = forms.of("told-to");
    this.asked = forms.of("asked");
    this.ofOthers = forms.of("of-others");
  }

  /** 沈立群对|葛秀英|说, 向|县长李明|说, 对|机电一队队长|桑林说, 询问局长|李明. */
  boolean isSpokenTo(Prose prose, int clause, Spot person) {
    String text = prose.text();
    int start = offices.endingAt(text, person.start());
    if (isBehindTo(prose, clause, start)) {
      return true;
    }
    Spot body = Spot.endingAt(prose.bodies(), start);
    if (body != null && isBehindTo(prose, clause, body.start())) {
      return true;
    }
    boolean officer = start < person.start();
    return (officer && Forms.fills(toldTo, text, clause, start))
        || (start > clause + 1 && Forms.in(asked, text, clause, start));
  }

  private boolean isBehindTo(Prose prose, int clause, int at) {
    return at > clause && Forms.at(to, prose.text(), at - 1, at);
  }

  /** 参观厂长|李明|创办的展馆时表示, 会见经理|王平|所带客商时: another's guest or host. */
  boolean isMet(Prose prose, int clause, Spot person, int verb) {
    Words words = prose.words();
    int start = Math.max(clause, offices.endingAt(prose.text(), person.start()));
    int first = clause;
    while (first < start && "dtx".indexOf(words.at(first)) >= 0 && words.end(first) > first) {
      first = words.end(first);
    }
    return first < start
        && words.at(first) == Words.VERB
        && Forms.at(ofOthers, prose.text(), person.end(), verb);
  }

  /** 李明|书记|明确指出: a word behind a name and its title, and no second name. */
  boolean isNone(Prose prose, Spot near, Spot person) {
    return near.end() < person.start()
        && offices.endingAt(prose.text(), person.start()) == near.end()
        && prose.words().at(person.start()) != Words.PERSON;
  }
}
