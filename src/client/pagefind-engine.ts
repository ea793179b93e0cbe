/** Pagefind's class, with the steps replaced in which it hides faults or chooses what to load. */
import { decodeCbor } from '../lib/cbor.ts';
import { toProbes } from '../lib/full-text-query.ts';
import { readMeta } from '../lib/pagefind-meta.ts';

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
/** What src/build/pagefind-files.ts leaves of Pagefind. */
export interface PagefindInstance {
  backend: Record<string, (pointer: number, ...rest: unknown[]) => unknown>;
  raw_ptr: number | null;
  searchMeta: Uint8Array | null;
  loaded_chunks: Record<string, unknown>;
  init(language: string, options: { load_wasm: boolean }): Promise<void>;
  getPtr(): Promise<number>;
  decompress(packed: Uint8Array, file: string): Uint8Array;
  loadChunk(name: string): Promise<void>;
  search(words: string): Promise<{ results: PagefindResult[] }>;
}
export type PagefindClass = new (options: Record<string, unknown>) => PagefindInstance;
export interface Engine extends PagefindInstance {
  /** The words of the index that are loaded, as stems. */
  words: ReadonlySet<string>;
  /** Loads the pieces of the index in which the words, and what they may be stems of, stand. */
  loadWords(words: readonly string[]): Promise<void>;
}

const FOLDER = '/pagefind/';
/** How Pagefind weighs and cuts. The kind of a page and the sentence that shows it are not what it is about. */
export const PAGEFIND_OPTIONS = {
  basePath: FOLDER,
  primary: true,
  excerptLength: 24,
  ranking: { metaWeights: { title: 5, aliases: 6, kind: 0, lead: 1 } },
};

/**
 * Pagefind's own steps log a file that is missing and go on as if the words in it stood nowhere. Ours fail, so that
 * nobody is told that nothing was found.
 */
export async function openEngine(Pagefind: PagefindClass, language: string): Promise<Engine> {
  const load = async (instance: PagefindInstance, file: string): Promise<Uint8Array> => {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file} could not be loaded: ${answer.status}`);
    return instance.decompress(new Uint8Array(await answer.arrayBuffer()), file);
  };
  class Loaded extends Pagefind {
    readonly words = new Set<string>();
    #chunks: [from: string, to: string, name: string][] = [];

    async loadMeta(name: string): Promise<void> {
      const { meta, chunks } = readMeta(await load(this, `${FOLDER}pagefind.${name}.pf_meta`));
      this.searchMeta = meta;
      this.#chunks = chunks;
    }

    async _loadGenericChunk(file: string, method: string): Promise<void> {
      try {
        const content = await load(this, file);
        for (const [word] of (decodeCbor(content) as [[string][]])[0]) this.words.add(word);
        this.raw_ptr = this.backend[method]!(await this.getPtr(), content) as number;
      } catch (error) {
        this.loaded_chunks = {};
        throw error;
      }
    }

    async loadWords(words: readonly string[]): Promise<void> {
      const probes = words.flatMap(toProbes);
      const pieces = this.#chunks.filter(([from, to]) => probes.some((probe) => probe >= from && probe <= to));
      await Promise.all(pieces.map(([, , name]) => this.loadChunk(name)));
    }
  }
  const engine = new Loaded(PAGEFIND_OPTIONS);
  await engine.init(language, { load_wasm: true });
  return engine;
}
