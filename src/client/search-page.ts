/**
 * `<fit-search>`: full-text search over Pagefind's index, in our own markup. Everything is built from text nodes, so
 * that neither a query nor a page can put markup into the page. If the index or WebAssembly does not load, the A to Z
 * that the page holds stays.
 */
import { isOver, toLater, toLondonMinute } from '../lib/dated.ts';
import { groupResults, toCounts, toExcerptParts, type SearchResult } from '../lib/search-results.ts';
import { readNow } from './now.ts';

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}
interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

const INDEX = '/pagefind/pagefind.js';
const PAGE_SIZE = 20;
const LASTING = '9999-12-31';
const now = () => toLater(toLondonMinute(readNow()), import.meta.env.BUILD_DAY);

class SearchElement extends HTMLElement {
  #form = this.querySelector('form')!;
  #input = this.querySelector('input')!;
  #status = this.querySelector<HTMLElement>('[data-status]')!;
  #results = this.querySelector<HTMLElement>('[data-results]')!;
  #fallback = this.querySelector<HTMLElement>('[data-fallback]')!;
  #engine: Promise<Pagefind> | undefined;
  #latest = 0;

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = this.#input.value.trim();
      history.pushState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
      void this.#run(query);
    });
    addEventListener('popstate', () => this.#runAddress());
    this.#runAddress();
  }

  #runAddress() {
    const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    this.#input.value = query;
    void this.#run(query);
  }

  /** Searches, and shows what was found unless a newer search has begun meanwhile. */
  async #run(query: string, size = PAGE_SIZE) {
    const run = ++this.#latest;
    if (!query) return this.#showNothing('');
    this.#status.textContent = 'Searching…';
    try {
      this.#engine ??= loadEngine();
      const { results } = await (await this.#engine).search(query);
      const found = await Promise.all(results.slice(0, size).map((result) => result.data()));
      // Guidance whose review has lapsed since the index was made must not be found by it.
      const pages = found.filter(({ meta }) => !isOver(meta['until'] ?? LASTING, now()));
      if (run !== this.#latest) return;
      if (pages.length === 0) {
        this.#showNothing(`Nothing found for “${query}”. Try another word, or look through all pages below.`);
      } else {
        this.#show(query, pages.map(toResult), results.length - found.length + pages.length, size);
      }
    } catch (error) {
      if (run !== this.#latest) return;
      this.#engine = undefined;
      this.#showNothing('The search did not load. The main pages are listed below.');
      console.warn('Search is not available:', error);
    }
  }

  #showNothing(message: string) {
    this.#status.textContent = message;
    this.#results.replaceChildren();
    this.#fallback.hidden = false;
  }

  #show(query: string, pages: SearchResult[], total: number, size: number) {
    this.#fallback.hidden = true;
    const found = `${total} ${total === 1 ? 'page' : 'pages'} found for “${query}”`;
    this.#status.textContent = total > pages.length ? `${found}. The first ${pages.length} are shown.` : `${found}.`;
    const list = make('div');
    const show = (kind?: string) => list.replaceChildren(...groupResults(pages, kind).map(toGroup));
    show();
    const more = make('button', 'Show more results', 'app-button');
    more.addEventListener('click', () => void this.#run(query, size * 2));
    this.#results.replaceChildren(toFilters(pages, show), list, ...(total > pages.length ? [more] : []));
  }
}

async function loadEngine(): Promise<Pagefind> {
  const engine = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
  // A worker would need a hole in the Trusted Types policy, and on an index of this size it saves nothing.
  await engine.options({
    noWorker: true,
    excerptLength: 24,
    ranking: { metaWeights: { title: 5, aliases: 6, kind: 0, lead: 1 } },
  });
  await engine.init();
  return engine;
}

/** Guidance and places show their first sentence: words cut from the middle of advice can turn it round. */
function toResult({ url, meta, excerpt }: PagefindPage): SearchResult {
  return { href: url, title: meta['title'] ?? url, excerpt: meta['lead'] ?? excerpt, kind: meta['kind'] ?? 'Other' };
}

function toFilters(pages: SearchResult[], show: (kind?: string) => void): HTMLElement {
  const set = make('fieldset', '', 'app-results__filters');
  set.append(make('legend', 'Show', 'app-search__label'));
  for (const { label, kind, count } of toCounts(pages)) {
    const choice = make('input');
    choice.type = 'radio';
    choice.name = 'kind';
    choice.checked = kind === undefined;
    choice.addEventListener('change', () => show(kind));
    const text = make('label');
    text.append(choice, `${label} (${count})`);
    set.append(text);
  }
  return set;
}

function toGroup({ kind, results }: { kind: string; results: SearchResult[] }): HTMLElement {
  const section = make('section');
  const list = make('ul', '', 'app-list');
  for (const { href, title, excerpt } of results) {
    const link = make('a', title);
    link.href = href;
    const heading = make('h3', '', 'nhsuk-heading-s');
    heading.append(link);
    const text = make('p');
    text.append(...toExcerptParts(excerpt).map((part) => (part.marked ? make('mark', part.text) : part.text)));
    const item = make('li');
    item.append(heading, text);
    list.append(item);
  }
  section.append(make('h2', kind, 'nhsuk-heading-m'), list);
  return section;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

customElements.define('fit-search', SearchElement);
