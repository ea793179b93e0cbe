/** Draws results: links with what matched marked, what they are, and where the text was searched, words of it. */
import {
  toExcerptParts,
  toMarkedParts,
  type Arrangement,
  type ResultGroup,
  type SearchResult,
} from '../lib/search-results.ts';
import type { FullTextPage } from './full-text.ts';
import { makeElement, toMarkedNodes } from './make-element.ts';

export interface ShownResult extends SearchResult {
  /** Words of the page, where its text was searched. They are loaded as they come into view. */
  load?: (() => Promise<FullTextPage>) | undefined;
}

/** How many of a kind stand there before a reader asks for more. */
const FIRST = 5;

export class ResultsView {
  #best = makeElement('section', '', 'app-results__best');
  #named = makeElement('div');
  #inText = makeElement('div');
  #drawn = '';
  #watch: IntersectionObserver | undefined;
  #loads = new WeakMap<Element, () => void>();

  /** @param host Gets the results, and keeps nothing else. */
  constructor(host: HTMLElement) {
    this.#best.dataset['best'] = '';
    host.replaceChildren(this.#best, this.#named, this.#inText);
  }

  clear(): void {
    this.#drawn = '';
    this.#watch?.disconnect();
    for (const part of [this.#best, this.#named, this.#inText]) part.replaceChildren();
  }

  /** Leaves what stands already where it is, with the reader's place in it. */
  show({ best, named, inText }: Arrangement<ShownResult>): void {
    const names = JSON.stringify([best, named]);
    if (names !== this.#drawn) {
      this.clear();
      const heading = makeElement('h2', 'Best matches', 'nhsuk-heading-m');
      this.#best.append(...(best.length ? [heading, this.#toList(best, best.length)] : []));
      this.#named.append(...named.map((group) => this.#toGroup(group, 'h2')));
      this.#drawn = names;
    }
    const heading = makeElement('h2', 'More pages', 'nhsuk-heading-m');
    this.#inText.replaceChildren(
      ...(inText.length ? [heading] : []),
      ...inText.map((each) => this.#toGroup(each, 'h3')),
    );
  }

  #toGroup({ kind, results }: ResultGroup<ShownResult>, level: 'h2' | 'h3'): HTMLElement {
    const heading = makeElement(level, kind, level === 'h2' ? 'nhsuk-heading-m' : 'nhsuk-heading-s');
    return makeElement('section', [heading, ...this.#toLists(kind, results)]);
  }

  #toLists(kind: string, results: ShownResult[]): HTMLElement[] {
    const list = this.#toList(results, FIRST);
    const rest = results.slice(FIRST);
    if (!rest.length) return [list];
    const more = makeElement('button', `Show ${rest.length} more: ${kind}`, 'app-results__more');
    more.type = 'button';
    more.addEventListener('click', () => {
      const items = rest.map((result) => this.#toItem(result));
      list.append(...items);
      more.remove();
      items[0]?.querySelector('a')?.focus();
    });
    return [list, more];
  }

  #toList(results: ShownResult[], most: number): HTMLUListElement {
    return makeElement(
      'ul',
      results.slice(0, most).map((result) => this.#toItem(result)),
      'app-results__list',
    );
  }

  #toItem({ href, title, kind, facts, matched, load }: ShownResult): HTMLElement {
    const link = makeElement('a', toMarkedNodes(toMarkedParts(title, matched)));
    link.href = href;
    link.dataset['result'] = '';
    const parts = [makeElement('p', [link]), makeElement('p', [kind, ...facts].join(' · '), 'app-results__facts')];
    const item = makeElement('li', parts);
    if (load) {
      const text = makeElement('p', '', 'app-results__text');
      item.append(text);
      this.#whenSeen(item, () => {
        load().then(
          ({ excerpt }) => text.replaceChildren(...toMarkedNodes(toExcerptParts(excerpt))),
          // The title leads there all the same.
          () => undefined,
        );
      });
    }
    return item;
  }

  #whenSeen(element: Element, act: () => void): void {
    if (typeof IntersectionObserver === 'undefined') return act();
    this.#watch ??= new IntersectionObserver((entries, watch) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        this.#loads.get(target)?.();
      }
    });
    this.#loads.set(element, act);
    this.#watch.observe(element);
  }
}
