package banmian.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins articles that repeat each other, pair by pair.
 *
 * <p>Memory is a fingerprint for each article that is in a pair. Not thread-safe.
 */
public final class Clusters {

  /**
   * An article of a cluster.
   *
   * @param similarity estimate of the runs of four characters that it has in common with the
   *     representative, 0..1; 1 for that one itself and for the same text. Below one half for an
   *     article that is near to another of the cluster only
   * @param isRepresentative true for one article of each cluster: the longest, of equals the least
   *     by id
   * @param isExact true if its text is the representative's
   */
  public record Duplicate(
      String articleId, double similarity, boolean isRepresentative, boolean isExact) {}

  private record Member(String articleId, Fingerprint fingerprint) {}

  private static final Comparator<Member> FULLEST =
      Comparator.<Member>comparingInt(m -> -m.fingerprint.runs()).thenComparing(Member::articleId);

  private final Map<Long, Integer> indexes = new HashMap<>();
  private final List<Member> members = new ArrayList<>();
  private int[] parent = new int[16];

  /**
   * Takes an article; must come before its pairs.
   *
   * @param article the caller's number for it
   */
  public void add(long article, String articleId, Fingerprint fingerprint) {
    int index = members.size();
    if (indexes.put(spread(article), index) != null) {
      throw new IllegalArgumentException("article " + article + " came twice");
    }
    members.add(new Member(articleId, fingerprint));
    if (index == parent.length) {
      parent = Arrays.copyOf(parent, index * 2);
    }
    parent[index] = index;
  }

  /**
   * Joins two articles if their fingerprints are near; a pair may come twice.
   *
   * @throws IllegalArgumentException if one of them is not known
   */
  public void pair(long one, long other) {
    int a = index(one);
    int b = index(other);
    int rootA = root(a);
    int rootB = root(b);
    if (rootA != rootB && members.get(a).fingerprint.isNear(members.get(b).fingerprint)) {
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }
  }

  /**
   * The clusters of two or more, each by article id, the clusters by their first id. The same
   * whatever the order in which articles and pairs came.
   */
  public List<List<Duplicate>> clusters() {
    Map<Integer, List<Member>> byRoot = new TreeMap<>();
    for (int i = 0; i < members.size(); i++) {
      byRoot.computeIfAbsent(root(i), r -> new ArrayList<>()).add(members.get(i));
    }
    Map<String, List<Duplicate>> clusters = new TreeMap<>();
    for (List<Member> cluster : byRoot.values()) {
      if (cluster.size() < 2) {
        continue;
      }
      cluster.sort(FULLEST);
      Member representative = cluster.get(0);
      List<Duplicate> duplicates = new ArrayList<>();
      for (Member member : cluster) {
        boolean same = member.fingerprint.isSame(representative.fingerprint);
        duplicates.add(
            new Duplicate(
                member.articleId,
                same ? 1 : member.fingerprint.jaccard(representative.fingerprint),
                member.articleId.equals(representative.articleId),
                same));
      }
      duplicates.sort(Comparator.comparing(Duplicate::articleId));
      clusters.put(duplicates.get(0).articleId(), List.copyOf(duplicates));
    }
    return List.copyOf(clusters.values());
  }

  /**
   * One for one: a number made of a group and a place in it has a hash that many others have, too.
   */
  private static long spread(long article) {
    return article * 0x9E3779B97F4A7C15L;
  }

  private int index(long article) {
    Integer index = indexes.get(spread(article));
    if (index == null) {
      throw new IllegalArgumentException("article " + article + " is not known");
    }
    return index;
  }

  private int root(int index) {
    int at = index;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
