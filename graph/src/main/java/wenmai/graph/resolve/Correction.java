package wenmai.graph.resolve;

import java.util.Set;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.indexer.corpus.ArticleId;

/** Something that a person knows better than the program. */
public sealed interface Correction {

  /**
   * Two entities are one.
   *
   * @param from the one that is no more
   * @param into the one that stays
   * @param name of the one that stays
   */
  record Merge(EntityId from, EntityId into, String name) implements Correction {
    public Merge {
      requireName(name);
      if (from.equals(into)) {
        throw new IllegalArgumentException("an entity cannot be merged into itself: " + from);
      }
    }
  }

  /**
   * One entity is two of the same name: in some articles it is another.
   *
   * @param articles in which it is the other
   * @param name of the other
   * @param qualifier what tells the other apart, as 偃师区 or 医生
   */
  record Split(EntityId entity, Set<ArticleId> articles, String name, String qualifier)
      implements Correction {
    public Split {
      articles = Set.copyOf(articles);
      requireName(name);
      if (articles.isEmpty()) {
        throw new IllegalArgumentException("a split needs the articles that speak of the other");
      }
      if (EntityId.of(entity.type(), name, qualifier).equals(entity)) {
        throw new IllegalArgumentException("the other must differ in name or qualifier");
      }
    }

    /** The identity of the other. */
    public EntityId other() {
      return EntityId.of(entity.type(), name, qualifier);
    }
  }

  /** An entity is properly called otherwise. */
  record Rename(EntityId entity, String name) implements Correction {
    public Rename {
      requireName(name);
    }
  }

  /**
   * An entity is of another kind; it takes the identity that its name has there.
   *
   * @param name of the entity
   */
  record Retype(EntityId entity, EntityType type, String name) implements Correction {
    public Retype {
      requireName(name);
      if (entity.type() == type) {
        throw new IllegalArgumentException(entity + " is of that type already");
      }
    }

    /** The identity that it takes. */
    public EntityId retyped() {
      return EntityId.of(type, name, "");
    }
  }

  /** What was taken for an entity is none. */
  record Hide(EntityId entity) implements Correction {}

  /** A relation that sentences seem to state does not hold. */
  record Refuse(RelationId relation) implements Correction {
    public Refuse {
      if (relation.type() == RelationType.CO_MENTIONED) {
        throw new IllegalArgumentException("names that stand together cannot be refused");
      }
    }
  }

  /** An earlier entry holds no more; undone itself, it holds again. */
  record Undo(long number) implements Correction {}

  private static void requireName(String name) {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("a name must have 1 to 200 characters");
    }
  }
}
