/** The search in the text of all pages: Pagefind, loaded when it is first asked. */
import { decodeCbor } from '../lib/cbor.ts';
import { findFragmentAddress, toFragmentHash } from '../lib/fragment-id.ts';
import { isIndexed, toFullTextWords, toProbes } from '../lib/full-text-query.ts';

export interface FullTextHit {
  /** The address of the page, as `SearchedPage` has it. */
  href: string;
  /** Loads what the result shows: words of the page, and Pagefind's marks of what matched. */
  load(): Promise<FullTextPage>;
}

export interface FullTextPage {
  title: string;
  /** Escaped text with `<mark>` around what matched; `toExcerptParts` takes it apart. */
  excerpt: string;
  kind?: string;
  /** The minute after which the page must not be found, if there is one. */
  until?: string;
}

interface PagefindResult {
  id: string;
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
/** The part of Pagefind's class that src/build/pagefind-files.ts leaves, and its inner steps that we do ourselves. */
interface PagefindInstance {
  basePath: string;
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
type PagefindClass = new (options: Record<string, unknown>) => PagefindInstance;

const FOLDER = '/pagefind/';
/** More results than anybody reads. */
const MOST = 30;
/** How many results may cost a file each to know which page they are. */
const MOST_UNKNOWN = 10;
let engine: Promise<Engine> | undefined;
type Engine = Awaited<ReturnType<typeof loadEngine>>;

/**
 * @param addresses Of the pages that the caller knows. A result among them costs no file until it is loaded; of the
 *   others, the first few are asked for at once.
 * @returns best first, at most 30. Pages that are past `until` are among them.
 * @throws when the index or WebAssembly cannot be loaded; the next search tries again.
 */
export async function searchFullText(query: string, addresses: readonly string[] = []): Promise<FullTextHit[]> {
  const words = toFullTextWords(query);
  if (!words.length) return [];
  engine ??= loadEngine();
  engine.catch(() => (engine = undefined));
  const loaded = await engine;
  await loaded.loadWords(words);
  const found = words.filter((word) => isIndexed(word, loaded.words));
  if (!found.length) return [];
  const { results } = await loaded.search(found.join(' '));
  const hashes = new Map(addresses.map((address) => [address, toFragmentHash(address)]));
  let unknown = 0;
  const hits = results.slice(0, MOST).map(async (result): Promise<FullTextHit | undefined> => {
    const href = findFragmentAddress(result.id, hashes);
    if (href === undefined && ++unknown > MOST_UNKNOWN) return undefined;
    return { href: href ?? (await result.data()).url, load: () => toPage(result) };
  });
  return (await Promise.all(hits)).filter((hit) => hit !== undefined);
}

async function toPage(result: PagefindResult): Promise<FullTextPage> {
  const { url, meta, excerpt } = await result.data();
  const { kind, until } = meta;
  return {
    title: meta['title'] ?? url,
    // Guidance and places show their first sentence: words cut from the middle of advice can turn it round.
    excerpt: meta['lead'] ?? excerpt,
    ...(kind && { kind }),
    ...(until && { until }),
  };
}

/**
 * Pagefind's own steps log a file that is missing and go on as if the words in it stood nowhere. Ours fail, so that
 * nobody is told that nothing was found.
 */
async function loadEngine() {
  const { PagefindInstance } = (await import(/* @vite-ignore */ `${FOLDER}pagefind.js`)) as {
    PagefindInstance: PagefindClass;
  };
  const load = async (instance: PagefindInstance, file: string): Promise<Uint8Array> => {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file} could not be loaded: ${answer.status}`);
    return instance.decompress(new Uint8Array(await answer.arrayBuffer()), file);
  };
  class Loaded extends PagefindInstance {
    readonly words = new Set<string>();
    #chunks: [from: string, to: string, name: string][] = [];

    async loadMeta(name: string): Promise<void> {
      this.searchMeta = await load(this, `${FOLDER}pagefind.${name}.pf_meta`);
      this.#chunks = (decodeCbor(this.searchMeta) as unknown[])[2] as [string, string, string][];
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

    /** Loads the pieces in which the words, and what they may be stems of, stand. */
    async loadWords(words: readonly string[]): Promise<void> {
      const probes = words.flatMap(toProbes);
      const pieces = this.#chunks.filter(([from, to]) => probes.some((probe) => probe >= from && probe <= to));
      await Promise.all(pieces.map(([, , name]) => this.loadChunk(name)));
    }
  }
  const loaded = new Loaded({
    basePath: FOLDER,
    primary: true,
    excerptLength: 24,
    ranking: { metaWeights: { title: 5, aliases: 6, kind: 0, lead: 1 } },
  });
  await loaded.init(document.documentElement.lang.toLowerCase(), { load_wasm: true });
  return loaded;
}
