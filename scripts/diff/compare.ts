/** Everything that readers will see change between two built sites. */
import { findBlockChanges, type Change } from './block-changes.ts';
import { findFigureChanges, type FigureChange } from './figures.ts';
import { findDeadTargets, findOutsideLinks, type DeadTarget, type OutsideLink } from './links.ts';
import { findGoneAddresses, pairPages, type GoneAddress, type PagePair } from './page-pairs.ts';
import { compareAddresses, compareSections, findSection, type SectionName } from './risk.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';
import { findTelephoneChanges, type TelephoneChange } from './telephones.ts';

export interface Comparison {
  pageCount: number;
  /** How many pages have other words or links of their own, without those that are new or gone. */
  changedCount: number;
  newPages: Page[];
  gone: GoneAddress[];
  deadTargets: DeadTarget[];
  telephones: (TelephoneChange & { pages: string[] })[];
  /** The riskiest first. */
  groups: ChangeGroup[];
  figures: FigureChange[];
  outsideLinks: OutsideLink[];
  /** How many pages have another style sheet. */
  restyledCount: number;
}

/** Changes that the same pages share: most often those of one page, and once for all what changed everywhere. */
export interface ChangeGroup {
  section: SectionName;
  pages: string[];
  changes: Change[];
}

interface PageChange {
  page: string;
  change: Change;
}

export function compareSites(base: Site, head: Site): Comparison {
  const pairs = pairPages(base, head);
  const figures = findFigureChanges(base, head);
  const ownChanges = pairs.map((pair) => listChanges(pair, new Set(figures.map(({ id }) => id))));
  const isBoth = ({ before, after }: PagePair) => before !== undefined && after !== undefined;
  const told = ownChanges.flatMap((changes, index) =>
    changes.filter(({ page, change }) => isBoth(pairs[index]!) || findSection(page, change) === 'emergency'),
  );
  return {
    pageCount: head.pages.size,
    changedCount: ownChanges.filter(
      (changes, index) => isBoth(pairs[index]!) && changes.some(({ change }) => !isFrame(change)),
    ).length,
    newPages: pairs.flatMap(({ before, after }) => (after && !before ? [after] : [])),
    gone: findGoneAddresses(base, head, pairs),
    deadTargets: findDeadTargets(base, head, pairs),
    telephones: gatherTelephones(ownChanges),
    groups: groupChanges(told),
    figures,
    outsideLinks: findOutsideLinks(base, pairs),
    restyledCount: pairs.filter((pair) => isBoth(pair) && pair.before!.style !== pair.after!.style).length,
  };
}

/** What must not go out as it is: links that lead nowhere, and saved addresses where nothing is any more. */
export function needsMending({ gone, deadTargets }: Comparison): boolean {
  return deadTargets.length > 0 || gone.some(({ redirect }) => !redirect);
}

/** Of a page that is new or gone, what is its own; the rest stands on every page. */
function listChanges({ before, after }: PagePair, knownFigures: Set<string>): PageChange[] {
  const page = (after ?? before)!.address;
  return findBlockChanges(before?.blocks ?? [], after?.blocks ?? [])
    .filter((change) => (before && after) || !isFrame(change))
    .filter(({ after: block }) => !block?.receipt || !knownFigures.has(block.receipt))
    .map((change) => ({ page, change }));
}

function isFrame({ before, after }: Change): boolean {
  return (after ?? before)!.part === 'frame';
}

function gatherTelephones(ownChanges: PageChange[][]): Comparison['telephones'] {
  const found = ownChanges.flatMap((changes) =>
    findTelephoneChanges(changes.map(({ change }) => change)).map((telephone) => ({
      page: changes[0]!.page,
      telephone,
    })),
  );
  return [...Map.groupBy(found, ({ telephone }) => JSON.stringify(telephone)).values()].map((same) => ({
    ...same[0]!.telephone,
    pages: [...new Set(same.map(({ page }) => page))].sort(compareAddresses),
  }));
}

/** The same change of several pages is told once, and so are all changes that have the same pages. */
function groupChanges(found: PageChange[]): ChangeGroup[] {
  const same = [...Map.groupBy(found, ({ change }) => toSignature(change)).values()].map((group) => {
    const pages = [...new Set(group.map(({ page }) => page))].sort(compareAddresses);
    return { section: findSection(pages[0]!, group[0]!.change), pages, change: group[0]!.change };
  });
  return [...Map.groupBy(same, ({ section, pages }) => [section, ...pages].join('\n')).values()]
    .map((group) => ({ ...group[0]!, changes: group.map(({ change }) => change) }))
    .map(({ section, pages, changes }) => ({ section, pages, changes }))
    .sort((a, b) => compareSections(a.section, b.section) || compareAddresses(a.pages[0]!, b.pages[0]!));
}

function toSignature({ kind, before, after }: Change): string {
  return JSON.stringify([kind, ...[before, after].map((block) => block && { ...block, heading: '' })]);
}
