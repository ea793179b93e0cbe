/**
 * `<fit-find>`: the places nearest to a town, to a postcode district or to the device itself. Everything happens in the
 * browser: one file of data is asked for, the same for everybody, and neither a postcode nor a position is sent, kept or
 * written into the address. The lists that the page holds stay where they are.
 */
import { readFinderHash, toFinderHash, type Filters } from '../lib/finder-address.ts';
import { finderFaults, formatFound, formatUnknownDistrict } from '../lib/finder-words.ts';
import { findNearestPlaces, toLaterDay } from '../lib/nearest-places.ts';
import { findOpening } from '../lib/opening-hours.ts';
import { toLondonDay } from '../lib/dates.ts';
import { isUrgentKind } from '../lib/place-kinds.ts';
import type { FinderData } from '../queries/finder.ts';
import { clearProblem, showProblem } from './find-problem.ts';
import { loadFinderData } from './finder-data.ts';
import { findDevice, findDistrict, findTown, type Answer, type Origin } from './finder-origin.ts';
import { toNearestAe, toPlaceItem } from './finder-results.ts';
import { readNow } from './now.ts';

/** The entry in the history with which the page began. */
const FIRST = -1;
const MINUTE = 60_000;

class FindPlace extends HTMLElement {
  #town = this.querySelector('select')!;
  #postcode = this.querySelector<HTMLInputElement>('#postcode')!;
  #problem = this.querySelector<HTMLElement>('[data-problem]')!;
  #status = this.querySelector<HTMLElement>('[role=status]')!;
  #heading = this.querySelector<HTMLElement>('[data-found] h2')!;
  #boxes = [...this.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  /** The searches of this visit, by what the history calls them: in memory alone. */
  #searches = new Map<number, Origin>();
  #origin: Origin | undefined;
  #state = FIRST;
  #latest = 0;

  connectedCallback() {
    // For browsers that style sheets cannot ask whether scripts run.
    this.style.display = 'block';
    const [byTown, byPostcode] = this.querySelectorAll('form');
    const on = (target: Element | null | undefined, type: string, search: () => Promise<void>) =>
      target?.addEventListener(type, (event) => {
        event.preventDefault();
        void search();
      });
    on(byTown, 'submit', () => this.#search((data) => findTown(data, this.#town.value), this.#town));
    on(byPostcode, 'submit', () => this.#search((data) => findDistrict(data, this.#postcode.value), this.#postcode));
    on(this.querySelector('[type=button]'), 'click', () => this.#locate());
    for (const box of this.#boxes) box.addEventListener('change', () => this.#filter());
    addEventListener('popstate', () => this.#follow());
    // What is open now changes while a page stays open, or lies in the browser's memory.
    const again = () => void (this.#origin && this.#show());
    addEventListener('pageshow', again);
    document.addEventListener('visibilitychange', again);
    setInterval(again, MINUTE);
    history.replaceState(FIRST, '');
    void this.#readAddress();
  }

  #locate() {
    this.#status.textContent = 'Asking your device where it is…';
    return this.#search(findDevice);
  }

  /** @param field Where a fault would lie. */
  async #search(find: (data: FinderData) => Answer | Promise<Answer>, field?: HTMLElement) {
    const answer = await this.#ask(find);
    if (!answer) return;
    if ('fault' in answer) return this.#say(answer, field);
    this.#origin = answer;
    this.#state = readNow();
    this.#searches.set(this.#state, answer);
    history.pushState(this.#state, '', this.#address);
    await this.#show();
    this.#heading.focus();
  }

  /** The answer, unless the reader has begun something else meanwhile. */
  async #ask(find: (data: FinderData) => Answer | Promise<Answer>): Promise<Answer | undefined> {
    const run = ++this.#latest;
    const answer = await loadFinderData()
      .then(find)
      .catch((error: unknown): Answer => {
        console.warn('The finder’s data did not load:', error);
        return { fault: 'not-loaded' };
      });
    return run === this.#latest ? answer : undefined;
  }

  #follow() {
    // A link within the page makes an entry without a name, and changes nothing.
    if (history.state === null && !location.hash.includes('=')) return history.replaceState(this.#state, '');
    void this.#readAddress();
  }

  /** The town and the filters stand in the address; a postcode or position only this visit remembers. */
  async #readAddress() {
    // A late answer to what was asked before must not take the page.
    ++this.#latest;
    this.#state = typeof history.state === 'number' ? history.state : FIRST;
    const { town = '', filters } = readFinderHash(location.hash);
    const wanted: string[] = [...filters.kinds, filters.openNow ? 'open' : '', filters.xrayNow ? 'xray' : ''];
    for (const box of this.#boxes) box.checked = wanted.includes(box.value);
    this.#town.value = town;
    const answer = town ? await this.#ask((data) => findTown(data, town)) : this.#searches.get(this.#state);
    if (town && !answer) return;
    this.#origin = answer && !('fault' in answer) ? answer : undefined;
    await this.#show();
  }

  #filter() {
    history.replaceState(this.#state, '', this.#address);
    void this.#show();
  }

  async #show() {
    const origin = this.#origin;
    clearProblem(this.#problem, this.#town, this.#postcode);
    for (const part of this.querySelectorAll<HTMLElement>('[data-found]')) part.hidden = !origin;
    if (!origin) return void (this.#status.textContent = '');
    const data = await loadFinderData();
    const [filters, now] = [this.#filters, readNow()];
    const { found, nearestAe, lapsed } = findNearestPlaces({
      places: data.places,
      origin: origin.location,
      filters,
      today: toToday(data.builtOn),
      // A device that shows a day before the build has a wrong clock, and cannot say what is open.
      findOpening: (hours, { reviewDue }) => findOpening(hours, { ...data, reviewDue, reviewedOn: data.builtOn }, now),
    });
    this.#heading.textContent = `Places near ${origin.name}`;
    this.querySelector('[data-nearest]')!.replaceChildren(...(nearestAe ? toNearestAe(nearestAe) : []));
    this.querySelector('ul')!.replaceChildren(...found.map(toPlaceItem));
    const words = formatFound({ from: origin.name, found: found.length, lapsed: data.lapsed + lapsed, ...filters });
    // Said aloud only when it changes.
    if (words !== this.#status.textContent) this.#status.textContent = words;
  }

  #say({ fault }: Extract<Answer, { fault: unknown }>, field?: HTMLElement) {
    const words = typeof fault === 'string' ? finderFaults[fault] : formatUnknownDistrict(fault.district);
    this.#status.textContent = '';
    this.#origin = undefined;
    for (const part of this.querySelectorAll<HTMLElement>('[data-found]')) part.hidden = true;
    clearProblem(this.#problem, this.#town, this.#postcode);
    showProblem(this.#problem, words, this.#town, fault === 'not-loaded' ? undefined : field);
  }

  get #filters(): Filters {
    const checked = this.#boxes.filter((box) => box.checked).map(({ value }) => value);
    return {
      kinds: checked.filter(isUrgentKind),
      openNow: checked.includes('open'),
      xrayNow: checked.includes('xray'),
    };
  }

  get #address(): string {
    return `${location.pathname}${toFinderHash({ town: this.#origin?.town, filters: this.#filters })}`;
  }
}

/** The reader's day in England, or the day of the build when the reader's clock is behind it. */
function toToday(builtOn: string): string {
  return toLaterDay(builtOn, toLondonDay(readNow() / 1000));
}

customElements.define('fit-find', FindPlace);
