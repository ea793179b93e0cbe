/**
 * `<fit-filter>`: a list that grows shorter while a reader types. Without the script there is no field, and the list is
 * whole.
 */
import { formatFoundCount, isFound, toPlainWords } from '../lib/list-search.ts';

/** Milliseconds after the last letter until the count is said aloud: not with every letter. */
const PAUSE = 500;

class FilterElement extends HTMLElement {
  #input = this.querySelector('input')!;
  #status = this.querySelector<HTMLElement>('[role=status]')!;
  #empty = this.querySelector<HTMLElement>('[data-empty]')!;
  #groups = [...this.querySelectorAll<HTMLElement>('[data-group]')].map((group) => ({
    group,
    items: [...group.querySelectorAll<HTMLElement>('li[data-words]')].map((item) => ({
      item,
      words: toPlainWords(`${item.textContent} ${item.dataset['words']}`),
    })),
  }));
  #timer = 0;

  connectedCallback() {
    this.#input.addEventListener('input', this.#show);
    // Leaving the field, as by a link, ends the typing.
    this.#input.addEventListener('change', this.#keep);
    this.#empty.querySelector('button')?.addEventListener('click', () => {
      this.#input.value = '';
      this.#show();
      this.#keep();
      this.#input.focus();
    });
    // Back from a table: the words are as they were. They are kept in this tab alone and sent to nobody.
    this.#input.value ||= readKept();
    addEventListener('pageshow', this.#show);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener('pageshow', this.#show);
    clearTimeout(this.#timer);
  }

  #show = () => {
    const query = this.#input.value;
    let found = 0;
    for (const { group, items } of this.#groups) {
      const before = found;
      for (const { item, words } of items) {
        item.hidden = !isFound(words, query);
        if (!item.hidden) found += 1;
      }
      group.hidden = found === before;
    }
    this.#empty.hidden = found > 0;
    const everywhere = this.#empty.querySelector<HTMLAnchorElement>('a');
    if (everywhere) everywhere.href = `/search/?q=${encodeURIComponent(query.trim())}`;
    const all = this.#groups.reduce((sum, { items }) => sum + items.length, 0);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(
      () => {
        this.#status.textContent = formatFoundCount(found, all, query);
        this.#keep();
      },
      this.#status.textContent ? PAUSE : 0,
    );
  };

  #keep = () => {
    const query = this.#input.value;
    if (query !== readKept()) history.replaceState({ find: query }, '');
  };
}

/** The words that this entry of the tab's history holds. */
function readKept(): string {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'find' in state ? String(state.find) : '';
}

customElements.define('fit-filter', FilterElement);
