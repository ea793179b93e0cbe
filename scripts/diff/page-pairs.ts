/** Which page of the old site is which page of the new one: pages come, go and move. */
import { findAddress } from './addresses.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';
import { getLikeness } from './word-changes.ts';

export interface PagePair {
  before?: Page;
  after?: Page;
}

export interface GoneAddress {
  address: string;
  /** The page that seems to be the same one at another address. */
  movedTo?: string | undefined;
  /** Where the old address leads to now. */
  redirect?: string | undefined;
}

/** From here on two pages at different addresses are one page that has moved. */
const ALIKE = 0.8;

/** Every page of both sites once. */
export function pairPages(base: Site, head: Site): PagePair[] {
  const stayed = [...head.pages.values()].flatMap((after): PagePair[] => {
    const before = base.pages.get(after.address);
    return before ? [{ before, after }] : [];
  });
  const gone = [...base.pages.values()].filter(({ address }) => !head.pages.has(address));
  const come = [...head.pages.values()].filter(({ address }) => !base.pages.has(address));
  const moved = findMoves(gone, come, head);
  const isMoved = (page: Page) => moved.some(({ before, after }) => before === page || after === page);
  return [
    ...stayed,
    ...moved,
    ...come.filter((page) => !isMoved(page)).map((after): PagePair => ({ after })),
    ...gone.filter((page) => !isMoved(page)).map((before): PagePair => ({ before })),
  ];
}

/** Everything that a reader may have saved and that is at its address no longer. */
export function findGoneAddresses(base: Site, head: Site, pairs: PagePair[]): GoneAddress[] {
  const led = [...base.redirects.keys()].filter((address) => findAddress(base, address) && !findAddress(head, address));
  return [...base.pages.keys(), ...base.files, ...led]
    .filter((address) => !head.pages.has(address) && !head.files.has(address))
    .map((address) => ({
      address,
      movedTo: pairs.find(({ before, after }) => before?.address === address && after)?.after?.address,
      redirect: head.redirects.has(address) ? findAddress(head, address) : undefined,
    }));
}

/** The likest first; what the redirects say comes before what we think. */
function findMoves(gone: Page[], come: Page[], head: Site): Required<PagePair>[] {
  const scored = gone.flatMap((before) =>
    come.map((after) => {
      const isSaid = findAddress(head, before.address) === after.address;
      return { before, after, score: isSaid ? 2 : getLikeness(toText(before), toText(after)) };
    }),
  );
  const moves: Required<PagePair>[] = [];
  for (const { before, after, score } of scored.sort((a, b) => b.score - a.score)) {
    const isFree = !moves.some((move) => move.before === before || move.after === after);
    if (score >= ALIKE && isFree) moves.push({ before, after });
  }
  return moves;
}

function toText({ blocks }: Page): string {
  return blocks.flatMap(({ part, text }) => (part === 'text' ? text : [])).join(' ');
}
