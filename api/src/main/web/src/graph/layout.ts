export interface LayoutNode {
  id: string;
  x: number;
  y: number;
  radius: number;
  /** Whether it stays where it is. */
  fixed: boolean;
}

export interface LayoutJob {
  number: number;
  nodes: readonly LayoutNode[];
  links: readonly { source: string; target: string }[];
}

export type Places = ReadonlyMap<string, { x: number; y: number }>;

interface Answer {
  number: number;
  places: (readonly [string, { x: number; y: number }])[];
}

/** Lays nodes out by forces in a worker; a newer job makes the answer to an older one void. */
export class Layout {
  readonly #worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  #number = 0;
  #settle: ((places: Places | undefined) => void) | undefined;

  constructor() {
    this.#worker.addEventListener('message', (event: MessageEvent<Answer>) => {
      if (event.data.number === this.#number) this.#answer(new Map(event.data.places));
    });
  }

  /** Places for all nodes; nothing when another job came between. */
  run(nodes: readonly LayoutNode[], links: LayoutJob['links']): Promise<Places | undefined> {
    this.#answer(undefined);
    this.#worker.postMessage({ number: ++this.#number, nodes, links } satisfies LayoutJob);
    return new Promise((settle) => (this.#settle = settle));
  }

  close() {
    this.#answer(undefined);
    this.#worker.terminate();
  }

  #answer(places: Places | undefined) {
    this.#settle?.(places);
    this.#settle = undefined;
  }
}
