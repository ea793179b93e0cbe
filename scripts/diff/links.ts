/** Links that lead nowhere since the change, and links that lead out of the site. */
import { findAddress, findOwnTarget } from './addresses.ts';
import type { Link, Page } from './page.ts';
import type { PagePair } from './page-pairs.ts';
import type { Site } from './site.ts';

/** Every link that leads to one address where nothing is, or to one place that its page does not have. */
export interface DeadTarget {
  /** `/gone/` or `/page/#gone` */
  target: string;
  missing: 'page' | 'place';
  /** The words of the links, each once. */
  texts: string[];
  pages: string[];
}

export interface OutsideLink {
  pages: string[];
  text: string;
  href: string;
  /** The site has led there before. */
  isKnown: boolean;
}

/** Only what died by this change: what was dead before is not this change's doing. */
export function findDeadTargets(base: Site, head: Site, pairs: PagePair[]): DeadTarget[] {
  const found = pairs.flatMap(({ before, after }) => {
    if (!after) return [];
    const old = new Set((before?.links ?? []).flatMap((link) => findFault(base, before!, link)?.target ?? []));
    return after.links.flatMap((link) => {
      const fault = findFault(head, after, link);
      return fault && !old.has(fault.target) ? [{ page: after.address, text: link.text, ...fault }] : [];
    });
  });
  return [...Map.groupBy(found, ({ target }) => target).values()].map((same) => ({
    target: same[0]!.target,
    missing: same[0]!.missing,
    texts: [...new Set(same.map(({ text }) => text))],
    pages: [...new Set(same.map(({ page }) => page))],
  }));
}

/** What leads to other sites, to mail and to anything else that is not a page of ours or a telephone. */
export function findOutsideLinks(base: Site, pairs: PagePair[]): OutsideLink[] {
  const known = new Set([...base.pages.values()].flatMap(({ links }) => links.map(toHref)));
  const found = pairs.flatMap(({ before, after }) => {
    if (!after) return [];
    const old = new Set(before?.links.map(toHref));
    const come = after.links.filter((link) => !old.has(link.href) && isOutside(after, link));
    return come.map((link) => ({ page: after.address, ...link }));
  });
  return [...Map.groupBy(found, ({ href, text }) => `${href}\n${text}`).values()]
    .map((same) => ({ pages: [...new Set(same.map(({ page }) => page))], text: same[0]!.text, href: same[0]!.href }))
    .map((link) => ({ ...link, isKnown: known.has(link.href) }))
    .sort((a, b) => Number(a.isKnown) - Number(b.isKnown));
}

function findFault(site: Site, page: Page, { href }: Link): Pick<DeadTarget, 'target' | 'missing'> | undefined {
  const target = findOwnTarget(page, href);
  if (!target) return undefined;
  const address = findAddress(site, target.path);
  if (!address) return { target: target.path, missing: 'page' };
  const there = site.pages.get(address);
  // The top of a page needs no name, and `:~:` only marks words.
  const isAnywhere = /^(?:|top|:~:.*)$/.test(target.fragment);
  if (!there || isAnywhere || there.ids.has(target.fragment)) return undefined;
  return { target: `${target.path}#${target.fragment}`, missing: 'place' };
}

function isOutside(page: Page, { href }: Link): boolean {
  return !/^(?:tel|sms):/i.test(href) && findOwnTarget(page, href) === undefined;
}

function toHref({ href }: Link): string {
  return href;
}
