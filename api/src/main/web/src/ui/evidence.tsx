import { service } from '../api/client';
import type { Evidence, RelationAnswer, ShortForm } from '../api/types';
import { number, percent, words } from '../i18n';
import { articleHref } from '../state/route';
import { useState } from 'preact/hooks';
import { Marked, placesOf } from './marked';
import { useRemote } from './remote';
import { Source } from './source';
import { Failure, Skeleton } from './states';

/** How sure the program is that wrote a fact down. */
export function Confidence({ value }: { value: number }) {
  const t = words.value;
  return (
    <span class="confidence" title={t.automaticHint}>
      {t.automatic} · {t.confidence(percent(value))}
    </span>
  );
}

/** Sentences, each with where it stands; its names are marked. */
export function EvidenceList({ evidence, names }: { evidence: readonly Evidence[]; names: readonly string[] }) {
  const t = words.value;
  return (
    <ul class="evidence">
      {evidence.map((one) => (
        <li key={`${one.article.id} ${one.start}`}>
          <blockquote>
            <Marked text={one.sentence} spans={placesOf(one.sentence, names)} />
          </blockquote>
          <p>
            <a href={articleHref(one.article.id, { at: `${one.start}-${one.end}` })} lang="zh-CN">
              {one.article.title}
            </a>
            <Source article={one.article} />
          </p>
          <p class="facts">
            {t.modality[one.modality] && <span class="tag">{t.modality[one.modality]}</span>}
            {Object.entries(one.attributes).map(([name, value]) => (
              <span class="tag" key={name} lang="zh-CN">
                {value}
              </span>
            ))}
            <Confidence value={one.confidence} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the names in some sentences stand for, by the sentences of other articles that say so. */
export function ShortForms({ forms }: { forms: readonly ShortForm[] }) {
  if (forms.length === 0) return null;
  return (
    <>
      <p class="quiet">{words.value.shortForms}</p>
      {forms.map((form) => (
        <EvidenceList key={form.name} evidence={[form.proof]} names={[form.name, form.entity.name]} />
      ))}
    </>
  );
}

const STEP = 20;

/** The sentences behind an edge, fetched from the service. */
export function RelationEvidence({ id, names }: { id: string; names: readonly string[] }) {
  const [limit, setLimit] = useState(STEP);
  const remote = useRemote(`${id} ${limit}`, (signal) => service.relation(id, { limit }, signal));
  if (remote.error) return <Failure error={remote.error} retry={remote.retry} />;
  if (!remote.data) return <Skeleton items={1} />;
  const left = remote.data.total - remote.data.evidence.length;
  return (
    <div aria-busy={remote.loading}>
      <EvidenceList evidence={remote.data.evidence} names={namesOf(remote.data, names)} />
      <ShortForms forms={remote.data.shortForms} />
      {left > 0 && (
        <button type="button" class="button small" onClick={() => setLimit(limit * 5)}>
          {words.value.entity.moreRelations(number(left))}
        </button>
      )}
    </div>
  );
}

function namesOf(edge: RelationAnswer, names: readonly string[]): string[] {
  return [...new Set([edge.head.name, edge.tail.name, ...edge.shortForms.map((form) => form.name), ...names])];
}
