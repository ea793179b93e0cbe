/**
 * Answers below a search box while somebody types: a combobox with a list, as the ARIA Authoring Practices describe it.
 * The card for words of danger stands above the list and is no choice of it, so that Tab leads to its links.
 */
import { toMarkedParts, toResult, type SearchResult } from '../lib/search-results.ts';
import type { RedFlags } from '../schemas/search.ts';
import styles from '../styles/suggestions.scss?inline';
import { addStyles } from './add-styles.ts';
import { showEmergency } from './emergency-card.ts';
import { makeElement, toMarkedNodes } from './make-element.ts';
import { readMinute } from './now.ts';

const MOST = 6;
const PAUSE = 80;

let loaded: Promise<RedFlags | undefined> | undefined;
let names: ReturnType<typeof loadNames> | undefined;
/** So that each list has a name of its own. */
let lists = 0;

/** @param redFlags The words of danger, on their way. If they do not come, the next letter asks again. */
export function addSuggestions(form: HTMLFormElement, redFlags?: Promise<Response>): void {
  void loadNames();
  const input = form.querySelector('input')!;
  if (!lists++) addStyles(styles);
  const id = `suggestions-${lists}`;
  const emergency = makeElement('div');
  emergency.dataset['emergency'] = '';
  const list = makeElement('div', '', 'app-suggestions__list');
  list.id = id;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  const panel = makeElement('div', [emergency, list], 'app-suggestions');
  panel.dataset['suggestions'] = '';
  panel.hidden = true;
  const status = makeElement('p', '', 'app-suggestions__status');
  status.setAttribute('role', 'status');
  form.append(panel, status);
  form.classList.add('app-suggesting');
  for (const [name, value] of Object.entries({
    autocomplete: 'off',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);

  let at = -1;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = () => [...list.children] as HTMLAnchorElement[];

  const choose = (next: number) => {
    const all = options();
    all[at]?.setAttribute('aria-selected', 'false');
    at = next;
    const option = all[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const open = (isOpen: boolean) => {
    const hasList = isOpen && list.childElementCount > 0;
    panel.hidden = !hasList && !(isOpen && emergency.childElementCount > 0);
    list.hidden = !hasList;
    input.setAttribute('aria-expanded', String(hasList));
    if (!isOpen) choose(-1);
  };
  /** Nothing that is still on its way opens it again. */
  const close = () => {
    latest++;
    clearTimeout(timer);
    open(false);
  };
  const suggest = async (run: number, query: string) => {
    const at = readMinute();
    const answered = await loadNames()
      .then((names) => names?.loadInstantLayer())
      .then((layer) => layer?.find(query, at.slice(0, 10)))
      .catch(() => undefined);
    if (run !== latest) return;
    const found = answered?.found.slice(0, MOST) ?? [];
    choose(-1);
    list.replaceChildren(
      ...found.map(({ page, matched }, index) => toOption(toResult(page, matched, at), `${id}-${index}`)),
    );
    open(true);
    const number = found.length === 1 ? '1 suggestion' : `${found.length} suggestions`;
    status.textContent = found.length ? number : '';
  };
  const read = async () => {
    const run = ++latest;
    // What was chosen belongs to other words.
    choose(-1);
    clearTimeout(timer);
    const query = input.value.trim();
    if (query) timer = setTimeout(() => void suggest(run, query), PAUSE);
    else {
      list.replaceChildren();
      status.textContent = '';
    }
    const flags = await loadRedFlags(redFlags);
    redFlags = undefined;
    if (run !== latest) return;
    if (flags) showEmergency(emergency, query, flags);
    open(query !== '');
  };

  input.addEventListener('input', () => void read());
  input.addEventListener('focus', () => open(input.value.trim() !== ''));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    // Whoever puts the keyboard of a phone away still wants to see whom to call.
    if (!relatedTarget && emergency.childElementCount > 0) return;
    if (!form.contains(relatedTarget as Node | null)) close();
  });
  // The box keeps the focus while somebody taps below it; the tap goes where it leads all the same.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      input.focus();
      return close();
    }
    if (event.target !== input || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = options();
    if (step && all.length) {
      event.preventDefault();
      if (panel.hidden) open(true);
      // From the box to the first or the last, and from either end back to the box.
      const places = all.length + 1;
      choose(((at + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter' && !panel.hidden && all[at]) {
      event.preventDefault();
      all[at]?.click();
    }
  });
  if (document.activeElement === input || form.contains(document.activeElement)) void read();
}

function toOption(result: SearchResult, id: string): HTMLAnchorElement {
  const facts = makeElement('span', [result.kind, ...result.facts].join(' · '), 'app-suggestions__facts');
  const title = makeElement('span', toMarkedNodes(toMarkedParts(result.title, result.matched)));
  const option = makeElement('a', [title, document.createTextNode(' '), facts]);
  option.href = result.href;
  option.id = id;
  option.dataset['result'] = '';
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}

/**
 * The names of pages and what searches them, side by side; after the card for words of danger, which does not wait.
 * Undefined when they do not come; then the next letter asks again.
 */
function loadNames(): Promise<typeof import('./instant-layer.ts') | undefined> {
  names ??= readNames().catch(() => (names = undefined));
  return names;
}

async function readNames(): Promise<typeof import('./instant-layer.ts')> {
  const pages = fetch('/search/pages.json');
  pages.catch(() => undefined);
  const layer = await import('./instant-layer.ts');
  layer.loadInstantLayer(pages).catch(() => undefined);
  return layer;
}

function loadRedFlags(answer?: Promise<Response>): Promise<RedFlags | undefined> {
  loaded ??= (answer ?? fetch('/search/red-flags.json'))
    .then((response) =>
      response.ok ? (response.json() as Promise<RedFlags>) : Promise.reject(new Error(response.statusText)),
    )
    .catch(() => (loaded = undefined));
  return loaded;
}
