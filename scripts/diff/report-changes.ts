/** The changes of a page's blocks in words. */
import { formatCount } from '../shared/counts.ts';
import type { Change } from './block-changes.ts';
import type { Comparison } from './compare.ts';
import { address, cut, formatPages, line, pair, strong, type Line, type Piece } from './lines.ts';
import type { Section } from './lines.ts';
import type { Block, Link } from './page.ts';
import { SECTIONS, type SectionName } from './risk.ts';
import { findWordChanges } from './word-changes.ts';

/** More than that of one page nobody reads; the page itself is there to look at. */
const MOST_CHANGES = 30;

export function toChangeSection({ groups, pageCount }: Comparison, name: SectionName): Section {
  const lines = groups
    .filter(({ section }) => section === name)
    .flatMap(({ pages, changes }) => {
      const rest = changes.length - MOST_CHANGES;
      return [
        line(0, strong(formatPages(pages, pageCount))),
        ...changes.slice(0, MOST_CHANGES).flatMap(toChangeLines),
        ...(rest > 0 ? [line(1, `and ${formatCount(rest, 'more change')}`)] : []),
      ];
    });
  return { title: SECTIONS[name], lines };
}

export function toChangeLines({ kind, before, after }: Change): Line[] {
  const place = toPlace((after ?? before)!);
  if (kind === 'added') return [line(1, place, `New: “${cut(after!.text)}”`)];
  if (kind === 'removed') return [line(1, place, `Gone: “${cut(before!.text)}”`)];
  if (kind === 'moved') return [line(1, place, `Moved within the page: “${cut(after!.text)}”`)];
  return [
    ...(before!.text === after!.text ? [] : [line(1, place, ...spaceOut(findWordChanges(before!.text, after!.text)))]),
    ...(before!.card === after!.card ? [] : [line(1, place, `“${cut(after!.text)}” was ${toCard(before!)} before`)]),
    ...toLinkLines(before!, after!, place),
  ];
}

/** What a reviewer needs to find the spot: the part of the page, its card, the heading above. */
function toPlace({ part, card, heading, receipt }: Block): string {
  if (part === 'title') return 'Title: ';
  if (part === 'description') return 'Description for search engines: ';
  if (receipt) return `Note on the figure ${receipt}: `;
  const under = heading ? `under “${cut(heading)}”` : '';
  const place = [card ? toCard({ card }) : '', under].filter(Boolean).join(', ');
  return place ? `${place[0]!.toUpperCase()}${place.slice(1)}: ` : '';
}

function toCard({ card }: Pick<Block, 'card'>): string {
  return card ? `in ${card === 'non-urgent' ? 'a' : 'an'} ${card} card` : 'in no card';
}

/** Words that stayed and lead elsewhere. Where new words lead, a reader sees from the words. */
function toLinkLines(before: Block, after: Block, place: string): Line[] {
  const isIn = (links: Link[], link: Link) => links.some(({ href, text }) => href === link.href && text === link.text);
  const gone = before.links.filter((link) => !isIn(after.links, link));
  const come = after.links.filter((link) => !isIn(before.links, link));
  const swapped = come.flatMap(({ text, href }) => {
    const old = gone.find((link) => link.text === text);
    if (old) return [line(1, place, `“${cut(text)}” leads to `, ...pair(old.href, href))];
    return before.text.includes(text) && !isPart(before.links, text)
      ? [line(1, place, `“${cut(text)}” is a link now, to `, address(href))]
      : [];
  });
  const lost = gone
    .filter(({ text }) => after.text.includes(text) && !isPart(after.links, text))
    .map(({ text, href }) => line(1, place, `“${cut(text)}” is no longer a link to `, address(href)));
  return [...swapped, ...lost];
}

function isPart(links: Link[], text: string): boolean {
  return links.some((link) => link.text.includes(text));
}

function spaceOut(pieces: Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => (index ? [{ text: ' ' }, piece] : [piece]));
}
