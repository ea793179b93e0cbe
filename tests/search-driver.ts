/** Searches on the open search page as a reader does, many in one tab, and notes what stands there and when. */
import type { Page } from 'playwright-core';
import type { SeenSearch } from './expected-search.ts';

export const SEARCH = 'fit-search[data-state]';
export const RESULT = '[data-results] a[data-result]';
export const CARD = '[data-emergency] [data-red-flag]';
/** The search has done all that it will do. */
export const FINISHED = 'fit-search:is([data-state="done"], [data-state="partial"])';

/** A batch is one trip to the browser; a page that hangs is found after one of them. */
const BATCH = 20;

/**
 * Types each query and sends the form, which makes the full text join at once; while typing it waits for a pause.
 * @returns in the order of the queries.
 */
export async function searchAll(page: Page, queries: string[]): Promise<SeenSearch[]> {
  await page.locator(SEARCH).waitFor();
  const seen: SeenSearch[] = [];
  for (let start = 0; start < queries.length; start += BATCH) {
    seen.push(...(await page.evaluate(searchInPage, queries.slice(start, start + BATCH))));
  }
  return seen;
}

/** Types each query without waiting for anything. @returns the flags of the cards that stand there that moment. */
export async function typeAll(page: Page, queries: string[]): Promise<string[][]> {
  await page.locator(SEARCH).waitFor();
  return page.evaluate((all) => {
    const input = document.querySelector<HTMLInputElement>('fit-search input[name="q"]')!;
    return all.map((query) => {
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const cards = [...document.querySelectorAll<HTMLElement>('[data-emergency] [data-red-flag]')];
      return cards.filter((card) => card.checkVisibility()).map((card) => card.dataset['redFlag'] ?? '');
    });
  }, queries);
}

/** Runs in the browser: it may use nothing from outside. */
async function searchInPage(queries: string[]): Promise<SeenSearch[]> {
  const element = document.querySelector<HTMLElement>('fit-search')!;
  const form = element.querySelector('form')!;
  const input = form.querySelector<HTMLInputElement>('input[name="q"]')!;
  const isSeen = (each: Element) => {
    const { width, height } = each.getBoundingClientRect();
    return width > 1 && height > 1 && each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const listSeen = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);
  const listFlags = () => listSeen('[data-emergency] [data-red-flag]').map((card) => card.dataset['redFlag'] ?? '');
  const toPath = (link: Element) => {
    const { origin, pathname, href } = new URL((link as HTMLAnchorElement).href);
    return origin === location.origin ? pathname : href;
  };
  const listResults = () => listSeen('[data-results] a[data-result]').map(toPath);
  const listAboveCard = () =>
    listSeen('[data-emergency] [data-red-flag]').flatMap((card) => {
      const { bottom } = card.getBoundingClientRect();
      return ['[data-status]', '[data-best]', '[data-results]', '[data-result]', '[data-fallback]'].filter((what) =>
        listSeen(`fit-search ${what}`).some(
          (other) =>
            !card.contains(other) &&
            (other.getBoundingClientRect().top < bottom - 1 ||
              (card.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0),
        ),
      );
    });

  const searchFor = async (query: string): Promise<SeenSearch> => {
    let instant: string[] | undefined;
    element.removeAttribute('data-state');
    const finished = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        const { state } = element.dataset;
        if (state === 'instant') instant ??= listResults();
        // Nothing but white space is no search.
        if (state === 'done' || state === 'partial' || (state === 'idle' && !query.trim())) stop();
      });
      const stop = () => {
        observer.disconnect();
        clearTimeout(timer);
        done();
      };
      // A search that never ends is told by its state.
      const timer = setTimeout(stop, 20_000);
      observer.observe(element, { attributes: true, attributeFilter: ['data-state'] });
    });
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const flagsAtOnce = listFlags();
    form.requestSubmit();
    await finished;
    return {
      flagsAtOnce,
      flags: listFlags(),
      aboveCard: listAboveCard(),
      instant,
      done: listResults(),
      state: element.dataset['state'] ?? 'none',
      inSight: listSeen('main a[href]').map(toPath),
    };
  };
  const seen: SeenSearch[] = [];
  for (const query of queries) seen.push(await searchFor(query));
  return seen;
}
