import type { EntityType } from '../api/types';

const LETTERS: Record<string, EntityType> = { P: 'Person', O: 'Organization', R: 'Project', L: 'Place' };

/** The type that an entity's id tells. */
export function typeOfId(id: string): EntityType | undefined {
  return LETTERS[id.charAt(0)];
}
