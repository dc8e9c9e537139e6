package banmian;

import banmian.article.Correction;
import banmian.article.Division;
import banmian.decode.Decoded;
import banmian.extract.PageFacts;
import banmian.script.ScriptProfile;
import banmian.text.Issue;
import banmian.text.LineIndex;
import banmian.text.Passage;
import banmian.text.Span;
import com.google.auto.value.AutoValue;
import java.util.List;

/** A page, read: what each room made of it. */
@AutoValue
public abstract class Page {

  Page() {}

  /** Where it came from. */
  public abstract Source source();

  /** The decoded text and its encoding. */
  public abstract Decoded decoded();

  /** Its script. */
  public abstract ScriptProfile script();

  /** The pinyin notes that were cut: spans of the decoded text. */
  public abstract List<Span> glosses();

  /** The text without glosses, which the division's spans refer to. */
  public abstract Passage text();

  /** Its lines by byte. */
  public abstract LineIndex lines();

  /** Its articles and leftovers, corrections included. */
  public abstract Division division();

  /** The corrections that the division includes, in the order of their file. */
  public abstract List<Correction> corrections();

  /** What it says. */
  public abstract PageFacts facts();

  /** What became of each byte: covers the source exactly once. */
  public abstract List<LedgerBlock> ledger();

  /** What a reader should know, of every room. */
  public abstract List<Issue> issues();

  static Page of(
      Source source,
      Decoded decoded,
      ScriptProfile script,
      List<Span> glosses,
      Passage text,
      LineIndex lines,
      Division division,
      List<Correction> corrections,
      PageFacts facts,
      List<LedgerBlock> ledger,
      List<Issue> issues) {
    return new AutoValue_Page(
        source,
        decoded,
        script,
        List.copyOf(glosses),
        text,
        lines,
        division,
        List.copyOf(corrections),
        facts,
        List.copyOf(ledger),
        List.copyOf(issues));
  }
}
