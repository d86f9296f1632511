// The answers of the service, as its contract (openapi.json) has them.

export type EntityType = 'Person' | 'Organization' | 'Project' | 'Place';
export const ENTITY_TYPES: readonly EntityType[] = ['Person', 'Organization', 'Project', 'Place'];

export type RelationType =
  | 'HOLDS_POSITION'
  | 'LOCATED_IN'
  | 'BUILDS'
  | 'OWNS'
  | 'PART_OF'
  | 'COOPERATES_WITH'
  | 'VISITED'
  | 'CO_MENTIONED';
export const RELATION_TYPES: readonly RelationType[] = [
  'HOLDS_POSITION',
  'LOCATED_IN',
  'BUILDS',
  'OWNS',
  'PART_OF',
  'COOPERATES_WITH',
  'VISITED',
  'CO_MENTIONED',
];

/** Relations that say the same from either side. */
export const SYMMETRIC: readonly RelationType[] = ['COOPERATES_WITH', 'CO_MENTIONED'];

export type Modality = 'ASSERTED' | 'PLANNED' | 'ALLEGED' | 'NEGATED';
export type Unavailable = 'unavailable';

/** A stretch of text in UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface EntityRef {
  id: string;
  name: string;
  type: EntityType;
}

export interface EntitySummary extends EntityRef {
  articles: number;
}

export interface ArticleRef {
  id: string;
  title: string;
  publication: string;
  date?: string;
  page: string;
}

export interface Snippet extends Span {
  text: string;
  matches: Span[];
}

export interface Hit extends ArticleRef {
  section: string;
  genre: string;
  authors: string[];
  titleMatches: Span[];
  snippets: Snippet[];
  score: number;
  duplicates: string[];
  entities: EntityRef[];
}

export interface FacetCount {
  value: string;
  label: string;
  count: number;
  background: number;
}

export interface Bucket {
  key: string;
  count: number;
  base: number;
}

export interface Edge {
  id: string;
  type: RelationType;
  source: string;
  target: string;
  weight: number;
  articles: number;
  first?: string;
  last?: string;
}

export interface ResultNode extends EntityRef {
  count: number;
  score: number;
}

export interface ResultGraph {
  nodes: ResultNode[];
  edges: Edge[];
}

export interface SearchAnswer {
  total: number;
  took: number;
  query: string;
  hits: Hit[];
  facets: Record<string, FacetCount[]>;
  histogram?: Bucket[];
  graph?: ResultGraph | Unavailable;
  nextCursor?: string;
  suggestion?: string;
}

export interface Mention extends Span {
  type: EntityType;
  text: string;
  entity: string;
  id?: string;
  confidence: number;
}

export interface Statement extends Span {
  type: RelationType;
  head: string;
  tail: string;
  headId?: string;
  tailId?: string;
  sentence: string;
  confidence: number;
  attributes: Record<string, string>;
  modality: Modality;
  rule: string;
}

export interface Byline {
  name: string;
  role: string;
}

/** What of an article stands on one page of its issue; the span is in the article's text. */
export interface Part {
  id: string;
  page: string;
  title: string;
  span: Span;
}

export interface Article extends ArticleRef {
  section: string;
  kicker?: string;
  subtitle?: string;
  text: string;
  paragraphs: Span[];
  bylines: Byline[];
  authors: string[];
  captions: { text: string; credits: Byline[] }[];
  continuedFrom?: string;
  continuedOn?: string;
  parts: Part[];
  partOf?: ArticleRef;
  partBefore?: ArticleRef;
  partAfter?: ArticleRef;
  genre: string;
  url?: string;
  entities: (EntityRef & { mentions: number })[];
  mentions: Mention[];
  shortForms: ShortForm[];
  relations: Statement[];
  matches?: Span[];
  citation: string;
}

export type ReasonKind = 'shared-entity' | 'shared-terms' | 'same-event' | 'meaning' | 'reprint';

export interface Related {
  article: ArticleRef;
  score: number;
  reasons: { kind: ReasonKind; detail: string; weight: number }[];
}

export interface Suggestion {
  kind: 'query' | 'title' | 'entity';
  text: string;
  id?: string;
  detail: string;
  count: number;
}

export interface Evidence extends Span {
  article: ArticleRef;
  sentence: string;
  confidence: number;
  modality: Modality;
  attributes: Record<string, string>;
  rule: string;
}

export interface ShortForm {
  name: string;
  entity: EntityRef;
  proof: Evidence;
}

/** A post that a person held, as far as the paper shows it. */
export interface Position {
  person: EntityRef;
  organization: EntityRef;
  title: string;
  first?: string;
  last?: string;
  from?: string;
  to?: string;
  sentences: number;
  evidence: Evidence[];
}

/** A stage of a project that sentences say it reached, or will reach. */
export interface Milestone {
  stage: 'APPROVED' | 'STARTED' | 'TOPPED_OUT' | 'COMPLETED' | 'IN_USE';
  name: string;
  from?: string;
  to?: string;
  planned: boolean;
  conflict: boolean;
  evidence: Evidence[];
}

/** The words of an article that give a person a post. */
export interface HeldPost {
  article: string;
  date?: string;
  start: number;
  words: string;
}

/** Somebody else of the name, told apart by posts that nobody holds together. */
export interface Namesake {
  id: string;
  posts: HeldPost[];
  against: HeldPost;
}

export interface Entity extends EntityRef {
  aliases: { name: string; mentions: number; proofs: Evidence[] }[];
  namesakes: Namesake[];
  positions: Position[];
  milestones?: Milestone[];
  first?: string;
  last?: string;
  articles: number;
  mentions: number;
  relations: Partial<Record<RelationType, number>>;
}

export interface Neighbor {
  entity: EntitySummary;
  relation: Edge;
}

export interface NeighborsAnswer {
  center: EntityRef;
  neighbors: Neighbor[];
  total: number;
  more: number;
  totals: Partial<Record<RelationType, number>>;
}

export interface Path {
  nodes: EntityRef[];
  steps: { relation: Edge; evidence: Evidence[]; shortForms: ShortForm[] }[];
  score: number;
}

export interface RelationAnswer {
  relation: Edge;
  head: EntityRef;
  tail: EntityRef;
  total: number;
  evidence: Evidence[];
  shortForms: ShortForm[];
}

export interface Subgraph {
  nodes: EntitySummary[];
  edges: Edge[];
  truncated: boolean;
}

export interface GraphStats {
  articles: number;
  entities: number;
  mentions: number;
  relations: number;
  behind: number;
}

export interface Stats {
  articles: number;
  publications: number;
  from?: string;
  to?: string;
  years: Bucket[];
  graph: GraphStats | Unavailable;
}
