package banmian.article;

import banmian.layout.Block;
import banmian.layout.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a sheet and, of these, the body blocks as pieces of articles: what stands where.
 *
 * @param blocks all blocks in printed order
 * @param chunks the body blocks, by their index
 */
record Pieces(List<Block> blocks, List<Chunk> chunks) {

  static Pieces of(List<Block> blocks) {
    List<Chunk> chunks = new ArrayList<>();
    for (int place = 0; place < blocks.size(); place++) {
      if (blocks.get(place).kind() == Kind.BODY) {
        Block above = place == 0 ? null : blocks.get(place - 1);
        chunks.add(Chunk.of(chunks.size(), place, blocks.get(place), above));
      }
    }
    return new Pieces(blocks, List.copyOf(chunks));
  }

  /** Blocks of a kind behind the place {@code after} and before the place {@code before}. */
  static int count(List<Block> blocks, Kind kind, int after, int before) {
    int count = 0;
    for (int place = after + 1; place < before; place++) {
      count += blocks.get(place).kind() == kind ? 1 : 0;
    }
    return count;
  }

  int size() {
    return chunks.size();
  }

  Chunk chunk(int index) {
    return chunks.get(index);
  }

  /** The kind of the block at {@code place}; null before the first and behind the last. */
  @Nullable Kind kindAt(int place) {
    return place < 0 || place >= blocks.size() ? null : blocks.get(place).kind();
  }

  /** True for a piece that a title or its dateline shows to be the first of an article. */
  boolean opens(Chunk chunk) {
    return chunk.dated() || kindAt(chunk.place() - 1) == Kind.TITLE;
  }

  /** True if the text between two titles that {@code chunk} stands in is dated or signed. */
  boolean signedRun(Chunk chunk) {
    int first = chunk.place();
    while (first > 0 && kindAt(first - 1) != Kind.TITLE) {
      first--;
    }
    int last = chunk.place();
    while (last + 1 < blocks.size() && kindAt(last + 1) != Kind.TITLE) {
      last++;
    }
    for (int p = first; p <= last; p++) {
      if (kindAt(p) == Kind.BYLINE) {
        return true;
      }
    }
    for (Chunk other : chunks) {
      if (other.place() >= first && other.place() <= last && other.dated()) {
        return true;
      }
    }
    return false;
  }

  /** True for a short lead without a dateline that a byline closes, as features have it. */
  boolean leadSigned(Chunk chunk) {
    return kindAt(chunk.place() - 1) == Kind.TITLE
        && kindAt(chunk.place() + 1) == Kind.BYLINE
        && chunk.dateline() < 0.5
        && chunk.letters() <= 120;
  }

  /** True for the first text of an article that is signed there and not behind its last one. */
  boolean headSigned(Chunk chunk) {
    boolean above = kindAt(chunk.place() - 1) == Kind.BYLINE;
    int last = chunk.place() + (leadSigned(chunk) ? 1 : 0);
    while (kindAt(last + 1) != null && kindAt(last + 1) != Kind.TITLE) {
      last++;
      if (kindAt(last) == Kind.BYLINE) {
        return false;
      }
    }
    return above || leadSigned(chunk);
  }

  /** True if the piece carries a dateline or a byline stands right at it. */
  boolean signed(Chunk chunk) {
    return (chunk.dated() && !chunk.note())
        || kindAt(chunk.place() + 1) == Kind.BYLINE
        || kindAt(chunk.place() - 1) == Kind.BYLINE;
  }
}
