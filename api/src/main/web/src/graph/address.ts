import type { Scene } from './scene';

/** A node as an address has it. */
export interface Seed {
  id: string;
  hidden: boolean;
  /** Where it is pinned, in canvas units. */
  at?: { x: number; y: number };
}

/** Most nodes an address carries: about 2 kB. */
export const MAX_SEEDS = 160;

const LETTERS = 'PORL';
const PINNED = 4;
const HIDDEN = 8;
const VERSION = 1;

/** The scene's nodes as base64url: a version, then for each a byte of type and flags, its id, its place if pinned. */
export function encode(scene: Scene): string {
  const bytes: number[] = [VERSION];
  const nodes = [...scene.nodes.values()].slice(0, MAX_SEEDS);
  for (const node of nodes) {
    const type = LETTERS.indexOf(node.id.charAt(0));
    const hidden = scene.hidden.has(node.id);
    bytes.push(type | (node.pinned ? PINNED : 0) | (hidden ? HIDDEN : 0));
    for (let i = 2; i < 18; i += 2) bytes.push(parseInt(node.id.slice(i, i + 2), 16));
    if (node.pinned) bytes.push(...int16(node.x), ...int16(node.y));
  }
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads what {@link encode} writes; nothing when it is not that. */
export function decode(text: string): Seed[] {
  const bytes = bytesOf(text);
  const seeds: Seed[] = [];
  if (bytes[0] !== VERSION) return seeds;
  for (let i = 1; i + 9 <= bytes.length; ) {
    const flags = bytes[i]!;
    const hex = Array.from(bytes.slice(i + 1, i + 9), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const seed: Seed = { id: `${LETTERS[flags & 3]}-${hex}`, hidden: (flags & HIDDEN) !== 0 };
    i += 9;
    if (flags & PINNED) {
      if (i + 4 > bytes.length) break;
      seed.at = { x: signed(bytes[i]!, bytes[i + 1]!), y: signed(bytes[i + 2]!, bytes[i + 3]!) };
      i += 4;
    }
    seeds.push(seed);
  }
  return seeds;
}

function bytesOf(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function int16(value: number): [number, number] {
  const clipped = Math.max(-32768, Math.min(32767, Math.round(value))) & 0xffff;
  return [clipped >> 8, clipped & 0xff];
}

function signed(high: number, low: number): number {
  return ((high << 24) | (low << 16)) >> 16;
}
