/**
 * `<fit-opening>`: whether a place is open at this minute, as far as somebody stated it. Without the script the line is
 * absent, and the table above it is complete.
 */
import { toLater } from '../lib/dated.ts';
import type { OpeningData } from '../lib/opening-data.ts';
import { findOpening } from '../lib/opening-hours.ts';
import { formatOpening } from '../lib/opening-words.ts';
import { readNow } from './now.ts';

const MINUTE = 60_000;

class OpeningElement extends HTMLElement {
  #line = document.createElement('p');
  #words = '';
  #timer = 0;

  connectedCallback() {
    this.append(this.#line);
    this.#refresh();
    // Said aloud only when it changes while the page is open: at opening, closing, and an hour before that.
    this.#line.setAttribute('role', 'status');
    addEventListener('pageshow', this.#refresh);
    document.addEventListener('visibilitychange', this.#refresh);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    removeEventListener('pageshow', this.#refresh);
    document.removeEventListener('visibilitychange', this.#refresh);
  }

  #refresh = () => {
    const now = readNow();
    const { hours, context } = JSON.parse(this.dataset['opening'] ?? '') as OpeningData;
    const words = formatOpening(
      findOpening(hours, { ...context, reviewedOn: toLater(context.reviewedOn ?? '', import.meta.env.BUILD_DAY) }, now),
      hours,
    );
    if (words !== this.#words) this.#show(words);
    this.#words = words;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#refresh, MINUTE - (now % MINUTE));
  };

  #show(words: string) {
    const label = document.createElement('strong');
    label.textContent = `${this.dataset['label']}:`;
    this.#line.replaceChildren(label, ' ', ...words.split(/(111)/).map(toPart));
  }
}

function toPart(text: string): Node {
  if (text !== '111') return document.createTextNode(text);
  const link = document.createElement('a');
  link.href = 'tel:111';
  link.textContent = text;
  return link;
}

customElements.define('fit-opening', OpeningElement);
