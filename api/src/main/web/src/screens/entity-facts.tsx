import type { Entity, HeldPost, Milestone, Namesake, Position } from '../api/types';
import { date, words } from '../i18n';
import { articleHref, entityHref } from '../state/route';
import { EntityChip } from '../ui/entity';
import { EvidenceList } from '../ui/evidence';

/** What the sentences say of an entity beyond its relations: posts, stages, others of its name. */
export function EntityFacts({ entity }: { entity: Entity }) {
  return (
    <>
      {entity.positions.length > 0 && <Positions entity={entity} />}
      {entity.milestones && entity.milestones.length > 0 && <Milestones entity={entity} stages={entity.milestones} />}
      {entity.namesakes.length > 0 && <Namesakes entity={entity} />}
    </>
  );
}

function Positions({ entity }: { entity: Entity }) {
  const t = words.value;
  return (
    <section class="card">
      <h2>{t.entity.positions}</h2>
      <p class="quiet">{t.entity.positionsHint}</p>
      <ol class="happenings positions">
        {entity.positions.map((one) => (
          <li key={`${one.person.id} ${one.organization.id} ${one.title}`}>
            <details>
              <summary>
                <span class="when">{one.first && one.last && t.entity.period(date(one.first), date(one.last))}</span>
                <span lang="zh-CN">{postOf(entity, one)}</span>
                {one.from && <span class="tag">{t.entity.began(one.from)}</span>}
                {one.to && <span class="tag">{t.entity.ended(one.to)}</span>}
              </summary>
              <EntityChip entity={otherOf(entity, one)} />
              <EvidenceList evidence={one.evidence} names={[one.person.name, one.organization.name, one.title]} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

const otherOf = (entity: Entity, one: Position) => (one.person.id === entity.id ? one.organization : one.person);

const postOf = (entity: Entity, one: Position) =>
  one.person.id === entity.id ? `${one.organization.name} ${one.title}` : `${one.title} ${one.person.name}`;

function Milestones({ entity, stages }: { entity: Entity; stages: Milestone[] }) {
  const t = words.value;
  return (
    <section class="card">
      <h2>{t.entity.milestones}</h2>
      <ol class="happenings milestones">
        {stages.map((one) => (
          <li key={`${one.stage} ${one.planned} ${one.from} ${one.to}`}>
            <details>
              <summary>
                <span class="when">{whenOf(one) || t.entity.undated}</span>
                <span>{t.entity.stages[one.stage]}</span>
                {one.planned && <span class="tag">{t.entity.planned}</span>}
                {one.conflict && <span class="tag">{t.entity.conflict}</span>}
              </summary>
              <EvidenceList evidence={one.evidence} names={[entity.name]} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function whenOf({ from, to }: Milestone) {
  const t = words.value;
  return from && to ? t.entity.period(date(from), date(to)) : to ? `≤ ${date(to)}` : '';
}

function Namesakes({ entity }: { entity: Entity }) {
  const t = words.value;
  return (
    <section class="card">
      <h2>{t.entity.namesakes}</h2>
      <p class="quiet">{t.entity.namesakesHint}</p>
      <ul class="happenings namesakes">
        {entity.namesakes.map((one) => (
          <li key={one.id}>
            <Sides entity={entity} namesake={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words that tell two people apart, each with the article it stands in. */
function Sides({ entity, namesake }: { entity: Entity; namesake: Namesake }) {
  const t = words.value;
  return (
    <>
      <a class="button small" href={entityHref(namesake.id)}>
        {t.entity.namesake}
        <span lang="zh-CN">{entity.name}</span>
      </a>
      {namesake.posts.map((post) => (
        <Post key={`${post.article} ${post.start}`} post={post} />
      ))}
      <p class="quiet">{t.entity.against}</p>
      <Post post={namesake.against} />
    </>
  );
}

function Post({ post }: { post: HeldPost }) {
  return (
    <p>
      <span class="when">{post.date && date(post.date)}</span>
      <a href={articleHref(post.article, { at: `${post.start}-${post.start + post.words.length}` })} lang="zh-CN">
        {post.words}
      </a>
    </p>
  );
}
