/** Pagefind's class, with the steps replaced in which it hides faults or chooses what to load. */
import { decodeCbor, encodeCbor } from '../lib/cbor.ts';
import { findWords } from '../lib/found-words.ts';
import { INCLUDED, isMatch, toSpan, toStem } from '../lib/full-text-query.ts';
import { readMeta } from '../lib/pagefind-meta.ts';
import { readWords, type IndexedWord } from '../lib/word-lists.ts';

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
/** What src/build/pagefind-files.ts leaves of Pagefind. */
export interface PagefindInstance {
  backend: {
    init_pagefind(list: Uint8Array): number;
    load_index_chunk(pointer: number, piece: Uint8Array): number;
  };
  raw_ptr: number | null;
  searchMeta: Uint8Array | null;
  loaded_fragments: Record<string, Promise<{ content: string }> | undefined>;
  languages: Record<string, { hash: string; wasm: string }>;
  includeCharacters: readonly string[];
  init(language: string, options: { load_wasm: boolean }): Promise<void>;
  loadEntry(): Promise<void>;
  set_ranking(ranking: object): Promise<void>;
  throttledFetch(file: string): Promise<Response>;
  decompress(packed: Uint8Array, file: string): Uint8Array;
  _loadFragment(name: string): Promise<{ content: string }>;
  loadFragment(name: string, places: unknown[], query: string): Promise<unknown>;
  search(words: string): Promise<{ results: PagefindResult[] }>;
}
export type PagefindClass = new (options: Record<string, unknown>) => PagefindInstance;
/** What a search has of the index: its own words, and what they may be stems of. */
export interface Asked {
  /** The words, as stems. */
  indexed: ReadonlySet<string>;
  /** @returns best first. */
  search(words: readonly string[]): Promise<PagefindResult[]>;
}
export interface Engine extends PagefindInstance {
  /** Searches follow one another, and none has words that another asked for: they would be found by their first letters. */
  ask<Answer>(words: readonly string[], work: (asked: Asked) => Promise<Answer>): Promise<Answer>;
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
 * Pagefind asks for its list, then for its pieces, each when the one before has come, and on a slow line each costs half a
 * second. Ours asks for all of them at once, the program too. And Pagefind's own steps log a file that is missing and go
 * on as if the words in it stood nowhere. Ours fail, so that nobody is told that nothing was found.
 *
 * @param program Pagefind's class, on its way.
 * @param index The name of the index, where it is known. Without it Pagefind's own list is asked first.
 * @returns when the program is there; what is still on its way is waited for by `ask`.
 */
export async function openEngine(program: Promise<PagefindClass>, language: string, index?: string): Promise<Engine> {
  const files = index === undefined ? [] : [`pagefind.${index}.pf_meta`, `wasm.${language}.pagefind`];
  const onTheirWay = new Map(files.map((file) => [FOLDER + file, fetch(FOLDER + file)]));
  for (const answer of onTheirWay.values()) answer.catch(() => undefined);
  const Pagefind = await program;
  class Loaded extends Pagefind {
    #pieces = new Map<string, Promise<IndexedWord[]>>();
    #chunks: [from: string, to: string, name: string][] = [];
    #isListed!: () => void;
    #listed = new Promise<void>((done) => (this.#isListed = done));
    /** How many words have places of their own. */
    #placed = 0;
    #ready = this.init(language, { load_wasm: true });
    #before: Promise<unknown> = Promise.resolve();

    constructor(options: Record<string, unknown>) {
      super(options);
      // Whoever only prepares a search need not hear of it.
      this.#ready.catch(() => undefined);
    }

    override async throttledFetch(file: string): Promise<Response> {
      const answer = await (onTheirWay.get(file) ?? fetch(file));
      if (!answer.ok) throw new Error(`${file} could not be loaded: ${answer.status}`);
      return answer;
    }

    override async loadEntry(): Promise<void> {
      if (index === undefined) return super.loadEntry();
      this.languages = { [language]: { hash: index, wasm: language } };
      this.includeCharacters = [...INCLUDED];
    }

    async loadMeta(name: string): Promise<void> {
      const { meta, chunks } = readMeta(await this.#load(`${FOLDER}pagefind.${name}.pf_meta`));
      this.searchMeta = meta;
      this.#chunks = chunks;
      this.#isListed();
    }

    /** Pagefind would remember the fault, and never ask for the page again. */
    override async _loadFragment(name: string): Promise<{ content: string }> {
      try {
        return await super._loadFragment(name);
      } catch (error) {
        this.loaded_fragments[name] = undefined;
        throw error;
      }
    }

    /** The index does not say where on the page a word stands; the page itself does. */
    override async loadFragment(name: string, _places: unknown[], query: string): Promise<unknown> {
      const { content } = await (this.loaded_fragments[name] ??= this._loadFragment(name));
      return super.loadFragment(name, findWords(content, query.split(' ')), query);
    }

    async ask<Answer>(words: readonly string[], work: (asked: Asked) => Promise<Answer>): Promise<Answer> {
      await Promise.race([this.#listed, this.#ready]);
      const stems = words.map(toStem);
      const spans = stems.map(toSpan);
      const names = this.#chunks.filter(([from, to]) => spans.some(([first, last]) => last >= from && first <= to));
      const pieces = await Promise.all(names.map(([, , name]) => this.#loadPiece(name)));
      await this.#ready;
      const found = pieces.flat().filter(([word]) => stems.some((stem) => isMatch(word, stem)));
      const answer = this.#before.then(async () => {
        await this.#give(found);
        return work({
          indexed: new Set(found.map(([word]) => word)),
          search: async (asked) => (await this.search(asked.join(' '))).results,
        });
      });
      this.#before = answer.catch(() => undefined);
      return answer;
    }

    /** Pagefind keeps what it was given, so it begins anew. */
    async #give(words: IndexedWord[]): Promise<void> {
      this.raw_ptr = this.backend.init_pagefind(new Uint8Array(this.searchMeta!));
      await this.set_ranking(PAGEFIND_OPTIONS.ranking);
      this.raw_ptr = this.backend.load_index_chunk(this.raw_ptr, encodeCbor([words]));
    }

    #loadPiece(name: string): Promise<IndexedWord[]> {
      const asked =
        this.#pieces.get(name) ??
        this.#load(`${FOLDER}index/${name}.pf_index`).then((content) => {
          const words = readWords(decodeCbor(content), this.#placed);
          this.#placed += words.length;
          return words;
        });
      this.#pieces.set(name, asked);
      asked.catch(() => this.#pieces.delete(name));
      return asked;
    }

    async #load(file: string): Promise<Uint8Array> {
      const answer = await this.throttledFetch(file);
      return this.decompress(new Uint8Array(await answer.arrayBuffer()), file);
    }
  }
  return new Loaded(PAGEFIND_OPTIONS);
}
