package wenmai.graph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.HeldPost;
import wenmai.graph.model.Namesake;
import wenmai.graph.model.Namesakes;
import wenmai.indexer.corpus.ArticleId;

/**
 * The posts by which articles tell people of one name apart, kept level with what is written. Whom
 * each was written for stands with it, so that what is to be written anew is seen from it alone,
 * after a crash as well.
 */
final class Posts {
  private final Map<ArticleId, List<HeldPost>> written;
  private final Map<EntityId, Map<ArticleId, List<HeldPost>>> byPerson = new HashMap<>();
  private final Map<EntityId, List<Namesake>> parted = new TreeMap<>();
  private final Set<EntityId> changed = new TreeSet<>();
  private final Set<EntityId> unsettled = new TreeSet<>();
  private Namesakes namesakes = Namesakes.NONE;

  Posts(Collection<HeldPost> posts) {
    written = new HashMap<>(posts.stream().collect(Collectors.groupingBy(HeldPost::article)));
    written.values().forEach(this::add);
  }

  /** Takes note of what articles say now. */
  void take(List<GraphChange> changes) {
    for (GraphChange change : changes) {
      ArticleFacts facts = change.facts();
      List<HeldPost> said = facts == null ? List.of() : facts.posts();
      List<HeldPost> before = written.remove(change.article());
      if (before != null) {
        remove(change.article(), before);
      }
      if (!said.isEmpty()) {
        written.put(change.article(), said);
        add(said);
      }
    }
  }

  private void remove(ArticleId article, List<HeldPost> posts) {
    for (HeldPost post : posts) {
      Map<ArticleId, List<HeldPost>> known = byPerson.get(post.person());
      if (known != null && known.remove(article) != null) {
        changed.add(post.person());
      }
    }
  }

  private void add(List<HeldPost> posts) {
    for (HeldPost post : posts) {
      byPerson
          .computeIfAbsent(post.person(), id -> new HashMap<>())
          .computeIfAbsent(post.article(), id -> new ArrayList<>())
          .add(post.taken(post.person()));
      changed.add(post.person());
    }
  }

  /** The people whom they tell apart. */
  Namesakes namesakes() {
    if (!changed.isEmpty()) {
      changed.forEach(this::part);
      unsettled.addAll(changed);
      changed.clear();
      namesakes = new Namesakes(parted);
    }
    return namesakes;
  }

  private void part(EntityId person) {
    List<HeldPost> posts =
        byPerson.getOrDefault(person, Map.of()).values().stream().flatMap(List::stream).toList();
    List<Namesake> others = Namesakes.parted(posts);
    if (others.isEmpty()) {
      parted.remove(person);
    } else {
      parted.put(person, others);
    }
  }

  /** The articles that are written for another than they mean now. */
  Set<ArticleId> outdated(Corrections corrections) {
    return unsettled.stream()
        .flatMap(person -> byPerson.getOrDefault(person, Map.of()).keySet().stream())
        .distinct()
        .filter(article ->
            written.getOrDefault(article, List.of()).stream()
                .anyMatch(p -> !corrections.meant(article, p.person()).equals(p.meant())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Takes note that none is outdated. */
  void settle() {
    unsettled.clear();
  }
}
