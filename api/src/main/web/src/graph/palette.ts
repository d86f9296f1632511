import type { EntityType } from '../api/types';

/** The page's colours as the canvas takes them. */
export interface Palette {
  types: Record<EntityType, string>;
  ink: string;
  soft: string;
  line: string;
  edge: string;
  surface: string;
  brand: string;
}

/** Reads the colours that the theme in force gives the names of the style sheet. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('i');
  element.append(probe);
  const color = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    types: {
      Person: color('person'),
      Organization: color('organization'),
      Project: color('project'),
      Place: color('place'),
    },
    ink: color('ink'),
    soft: color('soft'),
    line: color('line'),
    edge: color('edge'),
    surface: color('surface'),
    brand: color('brand'),
  };
  probe.remove();
  return palette;
}
