/**
 * `<fit-search>`: answers while somebody types. Words of danger show their card at once, from data in the page; then come
 * names of pages, searched on the device, and when the reader pauses, the text of all pages. Everything is built from text
 * nodes, so that neither a query nor a page can put markup into the page.
 */
import type { EmergencyCard } from '../lib/red-flags.ts';
import { readSearchAddress, toSearchAddress, type Search } from '../lib/search-address.ts';
import { arrangeResults, readKind, toCounts } from '../lib/search-results.ts';
import { formatFound, formatNothing, formatQuery } from '../lib/search-sentences.ts';
import type { RedFlags } from '../schemas/search.ts';
import styles from '../styles/search-results.scss?inline';
import { addStyles } from './add-styles.ts';
import { showEmergency } from './emergency-card.ts';
import type { InstantLayer } from './instant-layer.ts';
import { moveAmongResults } from './result-keys.ts';
import { showCounts, toInstead } from './search-choices.ts';
import {
  findAllNames,
  findInText,
  findNames,
  joinResults,
  listPagesOf,
  loadLayer,
  loadTextSearch,
} from './search-layers.ts';
import { ResultsView, type ShownResult } from './search-results-view.ts';

/** Milliseconds without a key before names are searched, and then before the text is. */
const PAUSE = 100;
const QUIET = 300;

/** `flagged`: only words of danger are looked for yet. `partial`: the text of pages could not be searched. */
type State = 'idle' | 'flagged' | 'instant' | 'done' | 'partial';

class SearchElement extends HTMLElement {
  #form = this.querySelector('form')!;
  #input = this.querySelector('input')!;
  #filter = this.querySelector('select')!;
  #view = new ResultsView(this.#find('[data-results]'));
  #redFlags = JSON.parse(this.#find('[data-red-flags]').textContent) as RedFlags;
  #search: Search = { query: '' };
  /** Of the tab while nothing is searched. */
  #title = document.title;
  #byName: ShownResult[] = [];
  #byText: ShownResult[] = [];
  /** What stands above the answers, if the query names a danger. */
  #card: EmergencyCard | undefined;
  /** What is searched in place of the query. */
  #instead: string | undefined;
  /** Whether no page has all words, and whether more pages were found than are shown. */
  #isSome = false;
  #isCut = false;
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the newest entry of the history is a search that is still being typed. */
  #isDraft = false;

  connectedCallback() {
    addStyles(styles);
    this.#input.addEventListener('input', () => {
      const query = this.#input.value.trim();
      if (query !== this.#search.query) this.#begin({ query, kind: this.#search.kind }, PAUSE, QUIET);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#filter.addEventListener('change', () => {
      this.#search = { ...this.#search, kind: readKind(this.#filter.value) };
      history.replaceState(null, '', this.#address);
      this.#draw();
    });
    this.addEventListener('keydown', (event) => moveAmongResults(event, this.#input, this));
    addEventListener('popstate', () => {
      const search = readSearchAddress(location.search);
      // The skip link changes the address too.
      if (toSearchAddress(search) === toSearchAddress(this.#search)) return;
      this.#isDraft = false;
      this.#begin(search);
    });
    void loadLayer();
    // What was typed before the script came is what the reader wants.
    const query = this.#input.value.trim();
    this.#begin(query ? { query } : readSearchAddress(location.search));
  }

  #submit() {
    const query = this.#input.value.trim();
    const isSettled = this.#state === 'done' && query === this.#search.query;
    if (!isSettled) this.#begin({ ...this.#search, query });
    this.#remember();
    this.#isDraft = false;
  }

  /** The card at once; names after a pause, and the text after another. */
  #begin(search: Search, pause = 0, quiet = 0) {
    const run = ++this.#latest;
    clearTimeout(this.#timer);
    this.#search = search;
    this.#nameTab();
    if (this.#input.value.trim() !== search.query) this.#input.value = search.query;
    this.#card = showEmergency(this.#find('[data-emergency]'), search.query, this.#redFlags)?.card;
    this.#state = search.query ? 'flagged' : 'idle';
    if (!search.query) return this.#clear();
    const searchNames = () => void this.#searchNames(run, quiet);
    if (pause) this.#timer = setTimeout(searchNames, pause);
    else searchNames();
  }

  async #searchNames(run: number, quiet: number) {
    const { layer, found, instead } = await findNames(this.#search);
    if (run !== this.#latest) return;
    this.#byName = joinResults(listPagesOf(this.#card, layer), found);
    this.#byText = [];
    this.#instead = instead;
    // Whoever is in danger reads the card, and not how a word was spelt.
    this.#find('[data-instead]').replaceChildren(...toInstead(this.#search, this.#card ? undefined : instead));
    this.#draw();
    if (layer) this.#state = 'instant';
    // While somebody still types or reads. Before this it would hold up the names.
    void loadTextSearch().then((text) => text?.prepareText());
    const searchText = () => void this.#searchText(run, layer);
    if (quiet) this.#timer = setTimeout(searchText, quiet);
    else searchText();
  }

  async #searchText(run: number, layer: InstantLayer | undefined) {
    // Said when the reader pauses, not with every letter.
    const { all } = arrangeResults(this.#byName, [], this.#search.kind);
    this.#say(all.length ? formatFound(all.length, 'instant') : 'Searching…');
    if (this.#input.value.trim() === this.#search.query) this.#remember();
    const text = await findInText(this.#instead ?? this.#search.query, layer).catch((error: unknown) =>
      console.warn('The search in the text of pages is not available:', error),
    );
    const named = text ? [] : await findAllNames(this.#search, layer);
    if (run !== this.#latest) return;
    // Pages with some of the words are for those who would find nothing else.
    const isNamed = this.#byName.length > 0;
    const isSpare = isNamed && text?.having === 'some';
    this.#byText = isSpare ? [] : (text?.found ?? named);
    this.#isSome = !isNamed && text !== undefined && text.having !== 'all';
    this.#isCut = !isSpare && text?.isCut === true;
    this.#draw(text ? 'done' : 'partial');
    this.#state = text ? 'done' : 'partial';
  }

  #draw(state = this.#state) {
    const { query, kind } = this.#search;
    const all = arrangeResults(this.#byName, this.#byText);
    const shown = arrangeResults(this.#byName, this.#byText, kind);
    this.#view.show(shown);
    const counts = toCounts(all.all);
    showCounts(this.#filter, counts, kind);
    // Everything and one kind are the same.
    const filter = this.#find('[data-filter]');
    filter.hidden = counts.length < 3 && !kind && !filter.contains(document.activeElement);
    this.#find('[data-fallback]').hidden = all.all.length > 0;
    const isOver = state === 'done' || state === 'partial';
    const isNothing = isOver && shown.all.length === 0;
    const isSome = isOver && !isNothing && this.#isSome;
    this.#find('[data-nothing]').hidden = !isNothing && !isSome;
    this.#find('[data-partial]').hidden = state !== 'partial' || isNothing;
    if (isNothing) this.#say(formatNothing({ query, instead: this.#instead, kind }, state === 'partial'));
    else if (isOver) this.#say(formatFound(shown.all.length, state, { isSome, isCut: this.#isCut && !kind }));
  }

  #clear() {
    this.#byName = [];
    this.#byText = [];
    this.#instead = undefined;
    this.#find('[data-instead]').replaceChildren();
    this.#draw();
    this.#say('');
  }

  /** Each search has one entry in the history, however many letters it was typed in. */
  #remember() {
    const address = this.#address;
    // The plain form writes spaces in another way.
    if (toSearchAddress(this.#search) === toSearchAddress(readSearchAddress(location.search))) return;
    if (this.#isDraft) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#isDraft = true;
    this.#nameTab();
  }

  /** After the address, so that the history, tabs and paper say what was searched. */
  #nameTab() {
    const { query } = readSearchAddress(location.search);
    document.title = query ? `${formatQuery(query)} - ${this.#title}` : this.#title;
  }

  get #address(): string {
    return location.pathname + toSearchAddress(this.#search);
  }

  get #state(): State {
    return (this.dataset['state'] ?? 'idle') as State;
  }

  set #state(state: State) {
    this.dataset['state'] = state;
  }

  #say(words: string) {
    const status = this.#find('[data-status]');
    if (status.textContent !== words) status.textContent = words;
  }

  #find(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }
}

customElements.define('fit-search', SearchElement);
