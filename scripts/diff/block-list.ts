/** Gathers a page's text block by block while the page is walked through. */
import type { Block, Link, Place } from './page.ts';

/** A page differs from build to build by this alone. */
const BUILT_ON = /\bbuilt on \d{1,2} \p{L}+ \d{4}/u;

export class BlockList {
  readonly blocks: Block[] = [];
  #heading = '';
  #open: { text: string; links: Map<Link, Link>; place: Place } | undefined;

  add(text: string, place: Place): void {
    if (text === '') return;
    this.#open ??= { text: '', links: new Map(), place };
    if (!this.#open.text.trim()) this.#open.place = place;
    this.#open.text += text;
    if (!place.link) return;
    const own = this.#open.links.get(place.link) ?? { href: place.link.href, text: '' };
    this.#open.links.set(place.link, { ...own, text: own.text + text });
  }

  /** A new block begins with the next text. */
  end(isHeading = false): void {
    const open = this.#open;
    this.#open = undefined;
    const text = foldSpace(open?.text ?? '')
      .replace(/ \|$/, '')
      .replace(BUILT_ON, 'built on …');
    if (!open || !text) return;
    const { part, card, receipt } = open.place;
    if (isHeading && part === 'text') this.#heading = text;
    const links = [...open.links.values()].map((link) => ({ ...link, text: foldSpace(link.text) }));
    this.blocks.push({ part, text, links, heading: isHeading || part !== 'text' ? '' : this.#heading, card, receipt });
  }
}

export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
