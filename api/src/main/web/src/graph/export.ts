import { RELATION_TYPES, type RelationType } from '../api/types';
import type { Scene, View } from './scene';

/** Offers a file to keep. */
export function download(name: string, content: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const cell = (value: unknown) => {
  const text = String(value ?? '');
  // A leading sign would be taken for a formula by spreadsheets.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The relations as comma-separated values, one a line, with the id that leads to their sentences. */
export function csv(view: View): string {
  const names = new Map(view.nodes.map((node) => [node.id, node]));
  const head = ['source', 'sourceType', 'relation', 'target', 'targetType', 'sentences', 'articles', 'first', 'last', 'evidence'];
  const rows = view.links.flatMap((link) =>
    link.edges.map((edge) => {
      const [source, target] = [names.get(edge.source), names.get(edge.target)];
      return [source?.name, source?.type, edge.type, target?.name, target?.type, edge.weight, edge.articles, edge.first, edge.last, edge.id];
    }),
  );
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The view as GraphML, for Gephi and the like. */
export function graphml(view: View): string {
  const keys = ['name', 'type'].map((key) => `<key id="${key}" for="node" attr.name="${key}" attr.type="string"/>`);
  const edgeKeys = [
    '<key id="relation" for="edge" attr.name="relation" attr.type="string"/>',
    '<key id="weight" for="edge" attr.name="weight" attr.type="int"/>',
  ];
  const nodes = view.nodes.map(
    (node) => `<node id="${node.id}"><data key="name">${xml(node.name)}</data><data key="type">${node.type}</data></node>`,
  );
  const edges = view.links.flatMap((link) =>
    link.edges.map(
      (edge) =>
        `<edge id="${xml(edge.id)}" source="${edge.source}" target="${edge.target}"><data key="relation">${edge.type}</data><data key="weight">${edge.weight}</data></edge>`,
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    ...edgeKeys,
    '<graph edgedefault="directed">',
    ...nodes,
    ...edges,
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** The whole scene, places and all. */
export function json(scene: Scene): string {
  const { nodes, edges, hidden, filter } = scene;
  return JSON.stringify({ wenmai: 1, nodes: [...nodes.values()], edges: [...edges.values()], hidden: [...hidden], filter }, null, 1);
}

const NOTE_HEIGHT = 34;
const LEGEND = 22;

/** Writes legend and source under a picture. */
export async function annotated(picture: Blob, lines: readonly string[], ground: string, ink: string): Promise<Blob> {
  const image = await createImageBitmap(picture);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(image.width, 900);
  canvas.height = image.height + NOTE_HEIGHT + LEGEND * lines.length;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, (canvas.width - image.width) / 2, 0);
  pen.fillStyle = ink;
  pen.font = `15px ${getComputedStyle(document.body).fontFamily}`;
  lines.forEach((line, i) => pen.fillText(line, 16, image.height + NOTE_HEIGHT + LEGEND * i));
  return new Promise((done) => canvas.toBlob((blob) => done(blob!), 'image/png'));
}

/** The relation types in a view with how many relations each has. */
export function relationCounts(scene: Scene): Map<RelationType, number> {
  const counts = new Map<RelationType, number>();
  for (const type of RELATION_TYPES) {
    const count = [...scene.edges.values()].filter((edge) => edge.type === type).length;
    if (count > 0) counts.set(type, count);
  }
  return counts;
}
