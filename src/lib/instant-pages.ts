/** Which pages and which of their names the search's first answers need. */
import { toSearchWords } from './search-words.ts';
import { searchKinds, type SearchedPage } from './searched-page.ts';

/** Without the names that bring nothing: their words stand in the title, or in another name of the page, in their order. */
function dropSpareAliases(pages: SearchedPage[]): SearchedPage[] {
  return pages.map((page) => {
    const names = [page.title, ...page.aliases].map((name) => ` ${toSearchWords(name).join(' ')} `);
    const isSpare = (name: string, index: number) =>
      names.some((other, at) => at !== index && other.includes(name) && (other.length > name.length || at < index));
    return { ...page, aliases: page.aliases.filter((_, index) => !isSpare(names[index + 1]!, index + 1)).map(toPlain) };
  });
}

/** As the search compares it, which is never shown and packs best. */
export function toPlain(name: string): string {
  const plain = toSearchWords(name).join(' ');
  return toSearchWords(plain).join(' ') === plain ? plain : name;
}

/** Pages in long lists, that few people know by their titles. The first goes first when there is no room for all. */
const LISTS = [/^\/figures\/(?!disagreements\/$)./, /^\/plan\/promises\/./];
const LEAST = [...LISTS, /^\/updates\/./, /^\/data\/./, /^\/events\/./, /^\/plan\/initiatives\/./, /^\/stories\/./];
const LONG = [...LEAST, /^\/you-said\/./];

/** All pages, the most needed first; among their like, by kind and address. */
function toMostNeeded(pages: SearchedPage[]): SearchedPage[] {
  const toRank = ({ href, kind }: SearchedPage) => {
    const at = LEAST.findIndex((pattern) => pattern.test(href));
    return at < 0 ? searchKinds.indexOf(kind) : searchKinds.length + LEAST.length - at;
  };
  return pages.toSorted((a, b) => toRank(a) - toRank(b) || (a.href < b.href ? -1 : 1));
}

/** A page, or one more name of a page that stands before it. */
export type Need = { page: SearchedPage } | { href: string; alias: string };

/**
 * What the list of names should hold, the most needed first: pages, those in long lists with the names that no other page
 * has a word of; then their other names, first those by which no page was found until then; and pages that are lists.
 */
export function toNeeds(pages: SearchedPage[]): Need[] {
  const wanted = toMostNeeded(dropSpareAliases(pages));
  const first = keepTellingAliases(wanted);
  const isList = ({ href }: { href: string }) => LISTS.some((pattern) => pattern.test(href));
  return [
    ...first.filter((page) => !isList(page)).map((page) => ({ page })),
    ...listMoreNames(wanted, first).filter((name) => !isList(name)),
    ...first.filter(isList).map((page) => ({ page })),
  ];
}

/** The pages of some needs, with their names. */
export function takeNeeds(needs: Need[]): SearchedPage[] {
  const pages = needs.flatMap((need) => ('page' in need ? { ...need.page, aliases: [...need.page.aliases] } : []));
  const byHref = new Map(pages.map((page) => [page.href, page]));
  for (const need of needs) if ('alias' in need) byHref.get(need.href)!.aliases.push(need.alias);
  return pages;
}

function isLong({ href }: SearchedPage): boolean {
  return LONG.some((pattern) => pattern.test(href));
}

/** In long lists, only the names with a word that no page has, and names of one word that no page goes by. */
function keepTellingAliases(pages: SearchedPage[]): SearchedPage[] {
  const certain = pages.flatMap((page) => [page.title, ...(isLong(page) ? [] : page.aliases)]).map(toSearchWords);
  const words = new Set(certain.flat());
  const names = new Set(certain.map((name) => name.join(' ')));
  return pages.map((page) => {
    if (!isLong(page)) return page;
    const aliases = page.aliases.filter((alias) => {
      const own = toSearchWords(alias);
      const isTelling = own.some((word) => !words.has(word)) || (own.length === 1 && !names.has(own[0]!));
      own.forEach((word) => words.add(word));
      names.add(own.join(' '));
      return isTelling;
    });
    return { ...page, aliases };
  });
}

/** The names that `first` leaves out: those by which no page is found, then no page in a long list, and then the others. */
function listMoreNames(wanted: SearchedPage[], first: SearchedPage[]): { href: string; alias: string }[] {
  const having = new Map<string, Set<SearchedPage>>();
  const learn = (page: SearchedPage, names: string[]) => {
    for (const word of names.flatMap(toSearchWords)) having.set(word, (having.get(word) ?? new Set()).add(page));
  };
  wanted.forEach((page, at) => learn(page, [page.title, ...first[at]!.aliases]));
  const left = wanted.flatMap((page, at) =>
    page.aliases.filter((alias) => !first[at]!.aliases.includes(alias)).map((alias) => ({ page, alias })),
  );
  const taken = new Set<(typeof left)[number]>();
  for (const isCounted of [() => true, isLong, () => false]) {
    for (const each of left) {
      const [pages, ...others] = toSearchWords(each.alias).map((word) => having.get(word));
      const isFound = [...(pages ?? [])].some((page) => isCounted(page) && others.every((other) => other?.has(page)));
      if (isFound || taken.has(each)) continue;
      taken.add(each);
      learn(each.page, [each.alias]);
    }
  }
  return [...taken].map(({ page, alias }) => ({ href: page.href, alias }));
}
